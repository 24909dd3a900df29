// Many sources at once, through the screens: another reader's OPML looked through, checked, subscribed to and taken back as one.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultSources } from '../../lib/catalog/default-sources.ts';
import { QUERY_FEEDS } from '../../lib/catalog/query-feeds.ts';
import { sourceId } from '../../lib/collect/identity-of.ts';
import type { Item, Source } from '../../lib/domain.ts';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);

const HOSTS = ['one', 'two', 'three', 'four', 'five', 'six'];

beforeAll(async () => {
  server = await startFeedServer();
  for (const host of HOSTS)
    server.put(`${host}.example`, '/feed.xml', {
      body: rss(`Feed ${host}`, `http://${host}.example/`, [
        { title: `News of ${host}`, link: `http://${host}.example/1`, guid: 'g1', date: '2026-11-01T08:00:00Z', text: 'Nothing of note.' },
        { title: `More of ${host}`, link: `http://${host}.example/2`, guid: 'g2', date: '2026-11-02T08:00:00Z', text: 'Nothing else.' },
      ]),
      type: 'application/rss+xml',
    });
  server.put('page.example', '/', { body: '<html><body><p>Welcome.</p></body></html>' });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const sources = (): Promise<Source[]> => rowsOf<Source>(app, 'sources');

const OPML = `<?xml version="1.0"?>
<opml version="2.0" xmlns:frss="https://frss.example/ns"><head><title>My reader</title></head><body>
<outline text="Desk"><outline text="Law">
${HOSTS.map((host) => `<outline text="My ${host}" type="rss" XMLURL="http://${host}.example/feed.xml" frss:filter="${host}"/>`).join('\n')}
</outline></outline>
<outline text="A page" xmlUrl="http://page.example/"/>
<outline text="Gone" xmlUrl="http://gone.example/feed.xml"/>
<outline text="At home" xmlUrl="http://192.168.0.2/feed.xml"/>
<outline text="Again" xmlUrl="http://one.example/feed.xml"/>
</body></opml>`;

const bring = async (name: string, text: string): Promise<void> => {
  await tab.go('#/import');
  const leave = app.getByRole('button', { name: 'Leave it' });
  if (await leave.isVisible()) await leave.click();
  await app.getByLabel('Choose an OPML file').setInputFiles({ name, mimeType: 'text/xml', buffer: Buffer.from(text) });
};

test('a file that is no OPML says so and takes nothing in', async () => {
  await bring('feed.xml', rss('One feed', 'http://one.example/', []));
  await tab.says(/feed\.xml: This is one feed, not a list of feeds/).waitFor();
  await bring(
    'bomb.opml',
    '<!DOCTYPE opml [<!ENTITY a "aaaa">]><opml><body><outline text="&a;" xmlUrl="http://one.example/"/></body></opml>',
  );
  await tab.says(/begins with a DOCTYPE/).waitFor();
  expect(await sources()).toEqual([]);
});

test('an OPML file is shown outline by outline before anything is fetched', async () => {
  await bring('reader.opml', OPML);
  await app.getByText('10 outlines in 2 folders: 8 new, 1 in two folders, 1 that cannot be subscribed to').waitFor();
  await app.getByText('no public site: never fetched').waitFor();
  await app.getByText('Your browser asks once, for 8 hosts.').waitFor();
  expect(await app.locator('.pick input:checked').count()).toBe(8);
  expect(await app.locator('.pick input:disabled').count()).toBe(2);
  expect(server.log).toEqual([]);
  expect(await tab.violations()).toEqual([]);
});

test('checking says which are feeds, which are not and which are dead, and unticks those', async () => {
  await app.getByRole('button', { name: 'Check 8 first' }).click();
  await app.getByRole('button', { name: 'Subscribe to 6' }).waitFor();
  expect(await app.getByText('a feed, 2 entries').count()).toBe(6);
  await app.locator('.pick', { hasText: 'A page' }).getByText('not a feed:').waitFor();
  await app.locator('.pick', { hasText: 'Gone' }).getByText('dead:').waitFor();
  expect(await sources()).toEqual([]);
});

test('the ticked are subscribed to, one bad stops no other, and an export gives the file back', async () => {
  await app.locator('.pick', { hasText: 'Gone' }).getByRole('checkbox').check();
  await app.getByRole('button', { name: 'Subscribe to 7' }).click();
  await tab.says(/^Subscribed to 6 sources, 1 failed\./).waitFor();
  await app.locator('.gather-failed', { hasText: 'Gone' }).getByText('(404)').waitFor();
  expect((await sources()).map(({ title, name }) => [title, name]).sort()).toEqual(
    HOSTS.map((host) => [`Feed ${host}`, `My ${host}`]).sort(),
  );
  expect(await rowsOf<Item>(app, 'items')).toHaveLength(12);
  await app.getByText('6 already had').waitFor();
  expect(server.seen('192.168.0.2')).toEqual([]);
  await tab.go('#/settings');
  const { text } = await tab.saved('OPML');
  expect(text).toContain('<opml version="2.0" xmlns:frss="https://frss.example/ns">');
  expect(text.match(/<outline text="Desk">/g)).toHaveLength(1);
  expect(text).toMatch(
    /<outline text="My six" title="My six" type="rss" xmlUrl="http:\/\/six\.example\/feed\.xml" htmlUrl="http:\/\/six\.example\/" frss:filter="six"\/>/,
  );
  expect(text.match(/http:\/\/one\.example\/feed\.xml/g)).toHaveLength(2);
});

test('the whole import is taken back: sources go, and the items that nobody touched', async () => {
  await tab.go('#/items?list=bin');
  await app.getByRole('button', { name: 'Star: News of two' }).click();
  await tab.says(/^Starred/).waitFor();
  await tab.go('#/sources');
  await app.getByRole('button', { name: 'Take all 6 back' }).click();
  await tab.says(/^Taken back: 6 sources/).waitFor();
  expect(await sources()).toEqual([]);
  expect((await rowsOf<Item>(app, 'items')).map(({ found }) => found.title)).toEqual(['News of two']);
  expect(await rowsOf(app, 'revisions')).toHaveLength(1);
});

test('a worker that is stopped in between loses no source and doubles none', async () => {
  for (const host of HOSTS)
    server.put(`${host}.example`, '/slow.xml', {
      body: rss(`Slow ${host}`, `http://${host}.example/`, [{ title: `Slow ${host}`, guid: 's', link: `http://${host}.example/s` }]),
      type: 'application/rss+xml',
      delayMs: 400,
    });
  await bring('slow.opml', OPML.replaceAll('feed.xml', 'slow.xml').replace(/<outline text="(?:A page|Gone).*\n/g, ''));
  await app.getByRole('button', { name: 'Subscribe to 6' }).click();
  await app.getByText(/Subscribing: \d of 6/).waitFor();
  await session.stopWorker();
  await tab.says(/^Subscribed to \d sources\./).waitFor();
  expect((await sources()).map(({ url }) => url).sort()).toEqual(HOSTS.map((host) => `http://${host}.example/slow.xml`).sort());
});

const sourceOf = (url: string, title: string): Source => ({
  id: sourceId(url),
  kind: 'feed',
  url,
  title,
  addedAt: '2026-11-01T08:00:00Z',
  readArticles: false,
  paused: true,
  nextCheckAt: '2026-11-01T08:00:00Z',
  failures: 0,
  notices: [],
});

test('the default pack is searched, ticked by group or line, and none is on before', async () => {
  const [openai] = defaultSources().flatMap(({ sources }) => sources.filter(({ name }) => name === 'OpenAI'));
  const mythos = QUERY_FEEDS[0]?.address('Claude Mythos 5') ?? '';
  const before = (await sources()).length;
  await app.evaluate(
    (text) => cordon.import(text),
    writeBackup(
      {
        sources: [sourceOf(openai?.url ?? '', 'OpenAI News'), sourceOf(mythos, 'Google News')],
        items: [],
        revisions: [],
        claims: [],
        decisions: [],
        watchlist: [],
        rules: [],
      },
      '2026-11-01T08:00:00Z',
    ),
  );
  await tab.go('#/choose');
  await app.locator('.pick', { hasText: 'OpenAI' }).getByText('a source of yours').waitFor();
  expect(await app.locator('.pick input:checked').count()).toBe(1);
  expect(await app.getByRole('button', { name: 'Subscribe to 0' }).isDisabled()).toBe(true);
  expect(await tab.violations()).toEqual([]);
  const search = app.getByLabel('Search the sources');
  await search.fill('federal export');
  await app.getByRole('checkbox', { name: /^Governments and regulators/ }).check();
  await app.getByRole('button', { name: 'Subscribe to 1' }).waitFor();
  await search.fill('deepmind');
  await app.locator('.pick', { hasText: 'Google DeepMind' }).getByRole('checkbox').check();
  await app.getByText('Your browser asks once, for 2 hosts.').waitFor();
  // Nothing outside this machine can be reached: each says so beside its name, and neither becomes a source.
  await app.getByRole('button', { name: 'Subscribe to 2' }).click();
  await tab.says(/^Subscribed to 0 sources, 2 failed/).waitFor({ timeout: 60_000 });
  expect(await app.locator('.gather-failed li').allInnerTexts()).toEqual([
    expect.stringContaining('could not be reached'),
    expect.stringContaining('could not be reached'),
  ]);
  expect(await sources()).toHaveLength(before + 2);
});

test('a name is followed in the news: what is followed says so, the rest can be', async () => {
  await app.getByLabel('Search the sources').fill('claude mythos 5');
  await app.locator('.follow summary', { hasText: /^Claude Mythos 5$/ }).click();
  const follow = app.locator('.follow[open]');
  await follow.getByText('Google News: followed').waitFor();
  await follow.getByRole('button', { name: 'Subscribe to Claude Mythos 5 in GDELT' }).click();
  await follow.getByText('api.gdeltproject.org could not be reached').waitFor({ timeout: 60_000 });
  await tab.go('#/ledger?open=model:anthropic/claude-mythos-5');
  await app.getByText('Follow in the news').click();
  await app.getByText('Google News: followed').waitFor();
});

test('an entry of such a search is told with the publisher that it names', async () => {
  server.put('query.example', '/search', {
    body: `<rss version="2.0"><channel><title>"Mythos 5" - News</title><link>http://query.example/</link><item><title>Mythos 5 is back</title><link>http://query.example/articles/1</link><guid>q1</guid><source url="https://courier.example">The Courier</source></item></channel></rss>`,
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://query.example/search'));
  const item = (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === 'Mythos 5 is back');
  expect(item?.found.publisher).toBe('The Courier');
});

test('no screen complained', () => {
  expect(session.errors).toEqual([]);
});
