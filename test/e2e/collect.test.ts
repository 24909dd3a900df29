// From a feed to the database, in the real worker: subscribing, validators, a bad neighbour, a worker that dies, politeness.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Revision, Source } from '../../lib/domain.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;

const entry = (n: number, text = `Summary number ${n}.`) => ({
  title: `Story ${n}`,
  link: `http://news.example/story-${n}`,
  guid: `story-${n}`,
  date: `2026-06-${String(n).padStart(2, '0')}T08:00:00Z`,
  text,
});

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('subscribing stores the feed and its entries', async () => {
  server.put('news.example', '/feed.xml', {
    body: rss('The Example Courier', 'http://news.example/', [entry(1), entry(2)]),
    type: 'application/rss+xml',
  });
  const answer = await app.evaluate(() => cordon.subscribe('http://news.example/feed.xml'));
  expect(answer).toMatchObject({
    source: { title: 'The Example Courier', url: 'http://news.example/feed.xml', failures: 0, entryCount: 2 },
    already: false,
  });
  const items = await rowsOf<Item>(app, 'items');
  expect(items.map((item) => item.found.title).sort()).toEqual(['Story 1', 'Story 2']);
  expect(items.map((item) => item.found.published).sort()).toEqual(['2026-06-01T08:00:00Z', '2026-06-02T08:00:00Z']);
  expect(items.every((item) => item.depth === 'summary' && item.found.publisher === 'The Example Courier')).toBe(true);
  expect(await rowsOf<Revision>(app, 'revisions')).toHaveLength(2);
});

test('subscribing again finds the same source', async () => {
  const answer = await app.evaluate(() => cordon.subscribe('http://NEWS.example:80/feed.xml'));
  expect(answer).toMatchObject({ already: true });
  expect(await rowsOf<Source>(app, 'sources')).toHaveLength(1);
});

test('an unchanged feed answers 304 to its own validator, and changes nothing', async () => {
  const before = await rowsOf<Item>(app, 'items');
  const answer = await app.evaluate(() => cordon.refresh());
  expect(answer).toMatchObject({ checked: 1, newItems: 0, failed: [] });
  const last = server.seen('news.example', '/feed.xml').at(-1);
  expect(last?.status).toBe(304);
  expect(last?.headers).not.toHaveProperty('cookie');
  expect(last?.headers).not.toHaveProperty('referer');
  expect(last?.headers).not.toHaveProperty('origin');
  expect(await rowsOf<Item>(app, 'items')).toEqual(before);
});

test('an edited entry is a new revision of the same item; the old text stays', async () => {
  server.put('news.example', '/feed.xml', {
    body: rss('The Example Courier', 'http://news.example/', [entry(1, 'Summary number 1, corrected.'), entry(2), entry(3)]),
    type: 'application/rss+xml',
  });
  expect(await app.evaluate(() => cordon.refresh())).toMatchObject({ newItems: 1 });
  const [item] = (await rowsOf<Item>(app, 'items')).filter((one) => one.found.title === 'Story 1');
  const revisions = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);
  expect(revisions.map((one) => one.text).sort()).toEqual(['Summary number 1, corrected.', 'Summary number 1.']);
  expect(revisions.find((one) => one.id === item?.revision)?.text).toBe('Summary number 1, corrected.');
});

test('a bad feed says what is wrong beside its name and stops nothing else', async () => {
  server.put('bad.example', '/feed.xml', { body: rss('Soon Bad', 'http://bad.example/', [entry(9)]), type: 'application/rss+xml' });
  await app.evaluate(() => cordon.subscribe('http://bad.example/feed.xml'));
  server.put('bad.example', '/feed.xml', { body: '<html><body>Please log in</body></html>' });
  server.put('news.example', '/feed.xml', {
    body: rss('The Example Courier', 'http://news.example/', [entry(1, 'Summary number 1, corrected.'), entry(2), entry(3), entry(4)]),
    type: 'application/rss+xml',
  });
  const answer = await app.evaluate(() => cordon.refresh());
  expect(answer).toMatchObject({ checked: 2, newItems: 1 });
  expect(answer.failed).toHaveLength(1);
  const sources = await rowsOf<Source>(app, 'sources');
  const bad = sources.find((source) => source.title === 'Soon Bad');
  expect(bad?.trouble?.message).toBeTruthy();
  expect(bad?.failures).toBe(1);
  // A page that is no feed teaches nothing: its validators are not the feed's.
  expect(bad?.etag).not.toBe(server.seen('bad.example').at(-1)?.headers.etag);
  expect(sources.find((source) => source.title === 'The Example Courier')?.trouble).toBeUndefined();
});

test.each(['lock-acquired', 'after-headers', 'mid-body', 'after-parse', 'tx-open', 'after-items-put', 'before-commit', 'after-commit'])(
  'a poll that dies at %s loses nothing and doubles nothing',
  async (point) => {
    const host = `${point}.example`;
    server.put(host, '/feed.xml', {
      body: rss(point, `http://${host}/`, [{ ...entry(1), link: `http://${host}/1` }]),
      type: 'application/rss+xml',
    });
    await app.evaluate((url) => cordon.subscribe(url), `http://${host}/feed.xml`);
    server.put(host, '/feed.xml', {
      body: rss(
        point,
        `http://${host}/`,
        [1, 2, 3].map((n) => ({ ...entry(n), link: `http://${host}/${n}` })),
      ),
      type: 'application/rss+xml',
    });
    const source = (await rowsOf<Source>(app, 'sources')).find((one) => one.url.includes(host));
    await app.evaluate((at) => cordon.failAt(at), point);
    await app.evaluate(() => cordon.refresh());
    await app.evaluate(() => cordon.refresh());
    const items = (await rowsOf<Item>(app, 'items')).filter((item) => item.entries.some((one) => one.source === source?.id));
    expect(items.map((item) => item.addresses[0]).sort()).toEqual([`http://${host}/1`, `http://${host}/2`, `http://${host}/3`]);
    const after = (await rowsOf<Source>(app, 'sources')).find((one) => one.id === source?.id);
    expect(after?.trouble).toBeUndefined();
  },
);

test('a worker that is stopped in the middle of a poll is asked again, and the library is whole', async () => {
  server.put('slow.example', '/feed.xml', {
    body: rss('Slow', 'http://slow.example/', [{ ...entry(1), link: 'http://slow.example/1' }]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://slow.example/feed.xml'));
  server.put('slow.example', '/feed.xml', {
    body: rss(
      'Slow',
      'http://slow.example/',
      [1, 2, 3, 4].map((n) => ({ ...entry(n), link: `http://slow.example/${n}` })),
    ),
    type: 'application/rss+xml',
    delayMs: 1_500,
  });
  const asked = server.seen('slow.example').length;
  const refreshed = app.evaluate(() => cordon.refresh());
  await expect.poll(() => server.seen('slow.example').length).toBeGreaterThan(asked);
  await session.stopWorker();
  expect(await refreshed).toMatchObject({ failed: [{ trouble: { message: expect.any(String) } }] });
  const addresses = (await rowsOf<Item>(app, 'items')).flatMap((item) =>
    item.addresses.filter((address) => address.startsWith('http://slow.example/')),
  );
  expect(addresses.sort()).toEqual(['http://slow.example/1', 'http://slow.example/2', 'http://slow.example/3', 'http://slow.example/4']);
});

test('the schedule asks nobody before they are due', async () => {
  const before = server.log.length;
  expect(await app.evaluate(() => cordon.tick(new Date().toISOString()))).toMatchObject({ checked: 0 });
  expect(server.log.length).toBe(before);
});

test('two feeds of one host are asked one after the other, seconds apart; a host that says 429 is left alone as long as it asks', async () => {
  for (const n of [1, 2]) {
    server.put('twin.example', `/${n}.xml`, {
      body: rss(`Twin ${n}`, 'http://twin.example/', [{ ...entry(n), link: `http://twin.example/${n}` }]),
      type: 'application/rss+xml',
      delayMs: 300,
    });
    await app.evaluate((url) => cordon.subscribe(url), `http://twin.example/${n}.xml`);
  }
  const from = server.seen('twin.example').length;
  const later = new Date(Date.now() + 49 * 3_600_000).toISOString();
  await app.evaluate((now) => cordon.tick(now), later);
  const [first, second, ...others] = server.seen('twin.example').slice(from);
  expect(others).toEqual([]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(1_900);

  server.put('twin.example', '/1.xml', { body: 'wait', status: 429, headers: { 'retry-after': '7200' }, plain: true });
  await app.evaluate(() => cordon.refresh());
  const twins = (await rowsOf<Source>(app, 'sources')).filter((source) => source.url.includes('twin.example'));
  for (const twin of twins) expect(Date.parse(twin.nextCheckAt)).toBeGreaterThan(Date.now() + 7_190_000);
  server.put('twin.example', '/1.xml', {
    body: rss('Twin 1', 'http://twin.example/', [{ ...entry(1), link: 'http://twin.example/1' }]),
    type: 'application/rss+xml',
  });
});

test('when every entry of a feed is new, the source says that some may have been missed', async () => {
  const feed = (from: number) =>
    rss(
      'Fast',
      'http://fast.example/',
      [from, from + 1].map((n) => ({ ...entry(n), link: `http://fast.example/${n}` })),
    );
  server.put('fast.example', '/feed.xml', { body: feed(1), type: 'application/rss+xml' });
  await app.evaluate(() => cordon.subscribe('http://fast.example/feed.xml'));
  server.put('fast.example', '/feed.xml', { body: feed(11), type: 'application/rss+xml' });
  await app.evaluate(() => cordon.refresh());
  const fast = (await rowsOf<Source>(app, 'sources')).find((source) => source.title === 'Fast');
  expect(fast?.notices.join(' ')).toContain('Every entry was new');
});

test('a page that links to one feed leads to it; a private address is refused before anything is sent', async () => {
  server.put('blog.example', '/', {
    body: article({
      title: 'A blog',
      paragraphs: ['Words.'],
      head: '<link rel="alternate" type="application/rss+xml" title="Blog feed" href="/rss">',
    }),
  });
  server.put('blog.example', '/rss', { body: rss('A blog', 'http://blog.example/', [entry(5)]), type: 'application/rss+xml' });
  expect(await app.evaluate(() => cordon.subscribe('http://blog.example/'))).toMatchObject({ source: { url: 'http://blog.example/rss' } });
  for (const url of [
    'http://127.0.0.1/feed',
    'http://2130706433/',
    'http://[::ffff:7f00:1]/',
    'http://printer.local/',
    'http://10.0.0.1.nip.io/',
  ])
    expect(await app.evaluate((one) => cordon.subscribe(one), url), url).toMatchObject({ error: { code: 'private-address' } });
});

test('"read the articles" deepens a summary to the whole text, under its own item', async () => {
  server.put('deep.example', '/feed.xml', {
    body: rss('Deep', 'http://deep.example/', [
      { title: 'A long story', link: 'http://deep.example/a', guid: 'a', date: '2026-06-12T09:00:00Z', text: 'Only the beginning.' },
    ]),
    type: 'application/rss+xml',
  });
  server.put('deep.example', '/a', {
    body: article({
      title: 'A long story',
      site: 'Deep',
      published: '2026-06-12T09:00:00Z',
      paragraphs: Array.from(
        { length: 6 },
        (_, n) => `Paragraph ${n} of the whole story has a good many words in it, so that a reader takes it for the text of the page.`,
      ),
    }),
  });
  await app.evaluate(() => cordon.subscribe('http://deep.example/feed.xml', { readArticles: true }));
  await expect
    .poll(async () => (await rowsOf<Item>(app, 'items')).find((item) => item.addresses[0] === 'http://deep.example/a')?.depth)
    .toBe('full');
  const item = (await rowsOf<Item>(app, 'items')).find((one) => one.addresses[0] === 'http://deep.example/a');
  const revisions = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);
  expect(revisions.map((one) => one.from).sort()).toEqual(['article', 'feed']);
});

test('a dump restored into an empty library gives the same dump', async () => {
  const dump = await app.evaluate(() => cordon.dump());
  const [header, ...rows] = dump.trimEnd().split('\n');
  const { counts } = JSON.parse(header ?? '') as { counts: Record<string, number> };
  expect(counts.items).toBe((await rowsOf<Item>(app, 'items')).length);
  const other = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  try {
    const page = await other.open('app.html');
    expect(await page.evaluate((text) => cordon.import(text), dump)).toEqual({ added: rows.length, already: 0 });
    expect((await page.evaluate(() => cordon.dump())).split('\n').slice(1).join('\n')).toBe(dump.split('\n').slice(1).join('\n'));
    expect(await page.evaluate((text) => cordon.import(text), dump)).toMatchObject({ added: 0 });
    await expect(page.evaluate((text) => cordon.import(text.replace('Story 2', 'Story Z')), dump)).rejects.toThrow();
  } finally {
    await other.close();
  }
});

test('when the browser loses the database, the icon says so and nothing that is kept later hides it', async () => {
  const cdp = await session.context.newCDPSession(app);
  await cdp.send('Storage.clearDataForOrigin', { origin: `chrome-extension://${session.id}`, storageTypes: 'indexeddb' });
  await app.close();
  const badge = async (): Promise<string> =>
    (await session.worker()).evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: the worker's own API object
      return (globalThis as any).chrome.action.getBadgeText({});
    });
  app = await session.open('app.html');
  await session.stopWorker();
  await app.evaluate(() => cordon.subscribe('http://news.example/feed.xml'));
  await expect.poll(badge).toBe('!');
  await session.stopWorker();
  await app.evaluate(() => cordon.refresh());
  await expect.poll(badge).toBe('!');
});
