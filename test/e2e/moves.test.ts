// Feeds that move for good, in the real worker and on the real screen: redirects as browsers follow them, weeks of looks, and the reader's answer.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Source } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);
const DAY = 86_400_000;

const sourceNamed = async (title: string): Promise<Source | undefined> =>
  (await rowsOf<Source>(app, 'sources')).find((one) => one.title === title);
const row = (title: string) => app.locator('.source', { hasText: title });

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html#/sources');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

const feed = (title: string, entries: number): string =>
  rss(
    title,
    'http://desk.example/',
    Array.from({ length: entries }, (_, n) => ({ title: `${title}, part ${n + 1}`, guid: `${title} ${n + 1}`, date: '2026-06-01' })),
  );
/** Serves a feed at one address and sends the other there. */
function move(title: string, entries: number, from: URL, to: URL): void {
  server.put(to.host, to.pathname, { body: feed(title, entries), type: 'application/rss+xml' });
  server.put(from.host, from.pathname, (response) => response.writeHead(301, { location: to.href }).end());
}
/** Looks at all that is due on these days from now on. */
async function days(...after: number[]): Promise<void> {
  for (const day of after) await app.evaluate((now) => cordon.tick(now), new Date(Date.now() + day * DAY).toISOString());
}

const [HOME, HOME_NEW] = [new URL('http://desk.example/feed.xml'), new URL('http://www.desk.example/all.xml')];
const [AWAY, AWAY_NEW] = [new URL('http://wire.example/feed.xml'), new URL('http://press.example/wire.xml')];

test('a feed that moved within its site is read at its new address after a week, with the same items; the old address says already', async () => {
  server.put(HOME.host, HOME.pathname, { body: feed('The Desk', 2), type: 'application/rss+xml' });
  server.put(AWAY.host, AWAY.pathname, { body: feed('The Wire', 2), type: 'application/rss+xml' });
  for (const { href } of [HOME, AWAY]) await app.evaluate((url) => cordon.subscribe(url), href);
  const before = await sourceNamed('The Desk');
  move('The Desk', 3, HOME, HOME_NEW);
  move('The Wire', 3, AWAY, AWAY_NEW);
  await days(2, 5);
  expect(await sourceNamed('The Desk')).toMatchObject({ url: HOME.href, leadsTo: { url: HOME_NEW.href, looks: 2 } });
  await days(10);
  const moved = await sourceNamed('The Desk');
  expect(moved).toMatchObject({ id: before?.id, url: HOME_NEW.href, formerly: [{ url: HOME.href }] });
  move('The Desk', 4, HOME, HOME_NEW);
  const from = server.log.length;
  await days(13);
  expect(server.log.slice(from).filter(({ host }) => host === HOME.host)).toEqual([]);
  const titles = (await rowsOf<Item>(app, 'items')).map(({ found }) => found.title).filter((title) => title.startsWith('The Desk'));
  expect(titles.sort()).toEqual([1, 2, 3, 4].map((n) => `The Desk, part ${n}`));

  await tab.go('#/sources');
  await row('The Desk').getByText(HOME.href).waitFor();
  await app.getByLabel(/^Address/).fill(HOME.href);
  await app.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await tab.says(/^The Desk is already a source/).waitFor();
});

test('a feed that moved to another site is asked about beside it; the button takes the address, and the act can be taken back', async () => {
  const note = row('The Wire').locator('.move');
  await note.waitFor();
  expect(await note.innerText()).toContain(`this address has led to ${AWAY_NEW.href}`);
  expect(await note.innerText()).toContain('It is on another site');
  expect(await tab.violations()).toEqual([]);
  await note.getByRole('button', { name: /^Keep this one/ }).click();
  await tab.says(/^The Wire keeps its address/).waitFor();
  await note.getByText('keeps its address as you said').waitFor();
  expect(await note.getByRole('button', { name: /^Keep this one/ }).count()).toBe(0);
  await app.locator('.done-line').getByRole('button', { name: 'Undo' }).click();
  await note.getByRole('button', { name: /^Use the new address/ }).click();
  await tab.says(/^The Wire is read at press\.example from now on/).waitFor();
  expect(await sourceNamed('The Wire')).toMatchObject({ url: AWAY_NEW.href, formerly: [{ url: AWAY.href }] });
  await note.getByText('Use that again').waitFor();
  expect(await tab.violations()).toEqual([]);
  await note.getByText('Use that again').click();
  await tab.says(/^The Wire is read at wire\.example again/).waitFor();
  expect(await sourceNamed('The Wire')).toMatchObject({ url: AWAY.href, leadsTo: { kept: true } });
  const titles = (await rowsOf<Item>(app, 'items')).map(({ found }) => found.title).filter((title) => title.startsWith('The Wire'));
  expect(titles.sort()).toEqual([1, 2, 3].map((n) => `The Wire, part ${n}`));
  expect(session.errors).toEqual([]);
});
