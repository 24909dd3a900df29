// Pages, site maps and registers as the collector looks at them: what is asked for, what is kept, and what is left alone; browser and network are stand-ins.
import { beforeEach, expect, test, vi } from 'vitest';
import type { SubscribeWish } from '../../lib/adapters/messages.ts';
import { FEDERAL_REGISTER } from '../../lib/collect/federal-register.ts';
import type { Source, SourceKind } from '../../lib/domain.ts';
import { readBackup, writeBackup } from '../../lib/exchange/backup.ts';
import { begin, world } from './in-world.ts';

const { refreshNow, runSchedule } = await import('../../lib/adapters/collector.ts');
const { subscribeTo } = await import('../../lib/adapters/subscribe.ts');
const { commands } = await import('../../lib/adapters/commands.ts');
const { database } = await import('../../lib/adapters/db.ts');

const db = database('own');

beforeEach(() => begin(db));

async function subscribed(url: string, wish: SubscribeWish): Promise<Source> {
  const answer = await subscribeTo('own', url, wish);
  if (!('source' in answer)) throw new Error(JSON.stringify(answer));
  return answer.source;
}
const sourceNow = async (): Promise<Source | undefined> => (await db.sources.toArray())[0];
const asked = (): string[] => world.now.log.map(({ url }) => new URL(url).pathname);
const refreshed = async (): Promise<string[]> => {
  const before = world.now.log.length;
  await refreshNow('own');
  return asked().slice(before);
};

const INTRO = 'This page says who may use the models of the laboratory, and what is asked of those who do so in each of the regions.';
const page = (...lines: string[]): string =>
  `<!doctype html><html lang="en"><head><title>Availability</title></head><body><main><article><h1>Availability</h1>${[INTRO, INTRO.replace('This', 'The same'), ...lines].map((line) => `<p>${line}</p>`).join('')}</article></main></body></html>`;
const PAGE = 'https://lab.example/policy';
/** An answer with validators, that knows its own again. */
const put = (url: string, body: string, etag: string, type = 'text/html; charset=utf-8'): void =>
  void world.now.web.set(url, (headers) =>
    headers.get('if-none-match') === etag ? { status: 304, headers: { etag } } : { body, type, headers: { etag } },
  );

test('a change smaller than the reader asked for is said and not kept; small changes add up', async () => {
  put(PAGE, page('One two three.'), '"1"');
  const { id } = await subscribed(PAGE, { as: 'page' });
  await commands('own').updateSource(id, { leastChange: 3 });
  put(PAGE, page('One two three four.'), '"2"');
  await refreshNow('own');
  expect(await db.revisions.count()).toBe(1);
  expect((await sourceNow())?.notices.join(' ')).toMatch(/A change of 1 word on \S+ was smaller than the 3 words asked for/);
  put(PAGE, page('One two three four five six.'), '"3"');
  await refreshNow('own');
  expect(await db.revisions.count()).toBe(2);
  expect(await sourceNow()).toMatchObject({ lastChange: { added: 3, removed: 0, gone: 0 }, notices: [] });
});

test('a page is asked for with its own validators, and 304 says that it is what it was', async () => {
  put(PAGE, page('Words.'), '"1"');
  await subscribed(PAGE, { as: 'page' });
  expect(await refreshNow('own')).toMatchObject({ checked: 1, newItems: 0, failed: [] });
  expect(await sourceNow()).toMatchObject({ etag: '"1"', failures: 0 });
  expect(await db.revisions.count()).toBe(1);
});

test('a page that comes without its end is not taken for an edit before the next look finds the same', async () => {
  const lines = [
    'Claude Mythos 5 is offered to partners only, in the countries of the list below this line.',
    'Albania, Andorra, Austria and Belgium are on that list.',
  ];
  put(PAGE, page(...lines), '"1"');
  await subscribed(PAGE, { as: 'page' });
  const whole = page(...lines);
  put(PAGE, whole.slice(0, whole.indexOf('Claude Mythos')), '"2"');
  await refreshNow('own');
  expect(await db.revisions.count()).toBe(1);
  expect(await sourceNow()).toMatchObject({ etag: '"1"', notices: [expect.stringContaining('may have broken off')] });
  put(PAGE, whole, '"1"');
  await refreshNow('own');
  expect(await db.revisions.count()).toBe(1);
});

test('a page whose host asks to be left alone is, as long as it asks; its text stays', async () => {
  put(PAGE, page('Words.'), '"1"');
  await subscribed(PAGE, { as: 'page' });
  world.now.web.set(PAGE, { status: 503, headers: { 'retry-after': '7200' } });
  await refreshNow('own');
  const source = await sourceNow();
  expect(source).toMatchObject({ trouble: { code: 'busy' }, failures: 1, etag: '"1"' });
  expect(Date.parse(source?.nextCheckAt ?? '')).toBeGreaterThan(Date.now() + 7_100_000);
  expect(await db.revisions.count()).toBe(1);
});

test('a page that is built in the browser has no text to watch, and says so', async () => {
  world.now.web.set(PAGE, { body: '<!doctype html><html><head><title>App</title></head><body><div id="root"></div></body></html>' });
  expect(await subscribeTo('own', PAGE, { as: 'page' })).toMatchObject({ error: { code: 'empty' } });
  expect(await db.sources.count()).toBe(0);
});

test('watching the same page twice is one source; a page that was kept before is the same item', async () => {
  put(PAGE, page('Words.'), '"1"');
  const first = await subscribed(PAGE, { as: 'page' });
  const again = await subscribeTo('own', PAGE, { as: 'page' });
  expect(again).toMatchObject({ source: { id: first.id }, already: true });
  await db.sources.clear();
  await subscribed(PAGE, { as: 'page' });
  expect([await db.items.count(), await db.revisions.count()]).toEqual([1, 1]);
});

test('a source that is unsubscribed while it is looked at leaves nothing behind', async () => {
  put(PAGE, page('Words.'), '"1"');
  const { id } = await subscribed(PAGE, { as: 'page' });
  world.now.web.set(PAGE, async () => {
    await commands('own').unsubscribe(id);
    return { body: page('Other words that nobody will see.') };
  });
  await refreshNow('own');
  expect([await db.sources.count(), await db.revisions.count()]).toEqual([0, 1]);
});

const MAP = 'https://lab.example/sitemap.xml';
const XML = 'application/xml';
const urls = (entries: readonly [path: string, changed: string][]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.map(([path, changed]) => `<url><loc>https://lab.example${path}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`).join('')}</urlset>`;
const index = (entries: readonly [path: string, changed: string][]): string =>
  urls(entries).replaceAll('urlset', 'sitemapindex').replaceAll('<url>', '<sitemap>').replaceAll('</url>', '</sitemap>');

test('of an index of maps only the parts are asked for that may have changed, each with its own validators', async () => {
  put(
    MAP,
    index([
      ['/new.xml', '2026-06-02'],
      ['/old.xml', '2026-01-01'],
      ['/undated.xml', ''],
    ]),
    '"i1"',
    XML,
  );
  put(
    'https://lab.example/new.xml',
    urls([
      ['/news/1', ''],
      ['/news/2', ''],
    ]),
    '"n1"',
    XML,
  );
  put('https://lab.example/old.xml', urls([['/about', '']]), '"o1"', XML);
  put('https://lab.example/undated.xml', urls([['/news/3', '']]), '"u1"', XML);
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/' });
  expect(Object.keys((await sourceNow())?.sitemap?.known ?? {}).sort()).toEqual(['/news/1', '/news/2', '/news/3']);
  expect(await refreshed()).toEqual(['/sitemap.xml', '/undated.xml']);
  put(
    MAP,
    index([
      ['/new.xml', '2026-06-09'],
      ['/old.xml', '2026-01-01'],
      ['/undated.xml', ''],
    ]),
    '"i2"',
    XML,
  );
  put(
    'https://lab.example/new.xml',
    urls([
      ['/news/1', ''],
      ['/news/4', ''],
    ]),
    '"n2"',
    XML,
  );
  expect(await refreshed()).toEqual(['/sitemap.xml', '/new.xml', '/undated.xml', '/news/4']);
  expect((await db.items.toArray()).map(({ address }) => address)).toEqual(['https://lab.example/news/4']);
}, 30_000);

test('a part of a map that fails is said, costs no other, and is asked for again', async () => {
  put(
    MAP,
    index([
      ['/one.xml', '2026-06-02'],
      ['/two.xml', '2026-06-01'],
    ]),
    '"i1"',
    XML,
  );
  put('https://lab.example/one.xml', urls([['/news/1', '']]), '"1"', XML);
  world.now.web.set('https://lab.example/two.xml', { status: 500, body: '' });
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/' });
  expect((await sourceNow())?.notices.join(' ')).toContain('answered 500');
  put('https://lab.example/two.xml', urls([['/news/2', '']]), '"2"', XML);
  put(
    MAP,
    index([
      ['/one.xml', '2026-06-02'],
      ['/two.xml', '2026-06-01'],
    ]),
    '"i2"',
    XML,
  );
  expect(await refreshed()).toContain('/two.xml');
  expect((await sourceNow())?.sitemap?.known).toHaveProperty(['/news/2']);
  expect((await sourceNow())?.notices).toEqual([]);
}, 30_000);

test('a map that breaks off gives what it has, and is asked for whole again', async () => {
  const whole = urls([
    ['/news/1', ''],
    ['/news/2', ''],
  ]);
  put(MAP, whole, '"1"', XML);
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/', readArticles: false });
  const longer = urls([
    ['/news/1', ''],
    ['/news/2', ''],
    ['/news/3', ''],
    ['/news/4', ''],
  ]);
  put(MAP, longer.slice(0, longer.indexOf('/news/4')), '"2"', XML);
  expect(await refreshNow('own')).toMatchObject({ newItems: 1 });
  expect((await sourceNow())?.notices.join(' ')).toContain('breaks off before its end');
  put(MAP, longer, '"2"', XML);
  expect(await refreshNow('own')).toMatchObject({ newItems: 1 });
  expect(await db.items.count()).toBe(2);
});

test('a map that gives all its pages a new date at once has none read again, and says why', async () => {
  const paths = Array.from({ length: 20 }, (_, n) => `/news/${n}`);
  put(MAP, urls(paths.map((path) => [path, '2026-06-01'])), '"1"', XML);
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/' });
  put(MAP, urls(paths.map((path) => [path, '2026-06-05'])), '"2"', XML);
  expect(await refreshed()).toEqual(['/sitemap.xml']);
  expect((await sourceNow())?.notices.join(' ')).toContain('gave 20 known pages a new date at once');
  expect(await db.items.count()).toBe(0);
});

test('pages that wait to be read are read on without the map being asked again; none is read twice', async () => {
  const paths = Array.from({ length: 25 }, (_, n) => `/news/${n}`);
  put(MAP, urls([]), '"1"', XML);
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/' });
  put(MAP, urls(paths.map((path) => [path, ''])), '"2"', XML);
  for (const path of paths) put(`https://lab.example${path}`, page(`The text of ${path}.`), `"${path}"`);
  const first = await refreshed();
  expect(first.filter((path) => path.startsWith('/news/'))).toHaveLength(20);
  expect((await sourceNow())?.articlesWait).toBe(5);
  const before = world.now.log.length;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.setTimerTickMode('nextTimerAsync');
  try {
    expect(await runSchedule('own', new Date().toISOString())).toMatchObject({ checked: 0 });
  } finally {
    vi.useRealTimers();
  }
  expect(asked().slice(before)).toHaveLength(5);
  expect(new Set(asked().filter((path) => path.startsWith('/news/'))).size).toBe(25);
  expect((await db.items.toArray()).every(({ depth }) => depth === 'full')).toBe(true);
  expect(await sourceNow()).not.toHaveProperty('articlesWait');
}, 30_000);

test('a path with more addresses than can be watched is refused with what to do', async () => {
  put(MAP, urls(Array.from({ length: 5_001 }, (_, n) => [`/news/${n}`, ''])), '"1"', XML);
  expect(await subscribeTo('own', MAP, { as: 'sitemap', prefix: '/news/' })).toMatchObject({
    error: { code: 'too-many', message: expect.stringContaining('Choose a narrower path') },
  });
});

test('a map’s address is offered by its paths; an address of a page that names a feed is offered both', async () => {
  put(
    MAP,
    urls([
      ['/news/1', '2026-06-01'],
      ['/news/2', ''],
      ['/about', ''],
    ]),
    '"1"',
    XML,
  );
  const offered = await subscribeTo('own', MAP, {});
  expect(offered).toMatchObject({
    offers: [
      { title: 'lab.example/news/', wish: { as: 'sitemap', prefix: '/news/' } },
      { title: 'All of lab.example', wish: { as: 'sitemap', prefix: '/' } },
    ],
  });
  const withFeed = page('Words.').replace(
    '</head>',
    '<link rel="alternate" type="application/rss+xml" title="News" href="/feed.xml"></head>',
  );
  world.now.web.set(PAGE, { body: withFeed });
  expect(await subscribeTo('own', PAGE, { offer: true })).toMatchObject({
    offers: [
      { url: 'https://lab.example/feed.xml', title: 'News', wish: {} },
      { url: PAGE, wish: { as: 'page' } },
    ],
  });
  expect(await db.sources.count()).toBe(0);
});

const QUERY = 'https://www.federalregister.gov/api/v1/documents.json?conditions%5Bterm%5D=frontier';
const registered = (n: number) => ({
  document_number: `2026-${n}`,
  title: `Rule ${n}`,
  type: 'Rule',
  abstract: `Rule ${n} amends the regulations.`,
  html_url: `https://www.federalregister.gov/d/2026-${n}`,
  publication_date: '2026-06-10',
  cfr_references: [{ title: 15, part: 744 }],
});
const answer = (results: unknown[], next?: string): string =>
  JSON.stringify({ count: 500, results, ...(next ? { next_page_url: next } : {}) });

test('the front door of a register wants words, and the query they make is watched', async () => {
  expect(await subscribeTo('own', 'federalregister.gov')).toEqual({
    needsTerm: { url: 'https://federalregister.gov', register: 'federal-register' },
  });
  put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(1)]), '"1"', 'application/json');
  const source = await subscribed('https://www.federalregister.gov/', { as: 'register', term: 'frontier' });
  expect(source).toMatchObject({ url: QUERY, kind: 'register', title: 'Federal Register: “frontier”' });
  expect(await refreshNow('own')).toMatchObject({ newItems: 0, failed: [] });
});

test('a catch-up that would go on for ever stops and says that some may be missing', async () => {
  const next = (n: number): string => `https://www.federalregister.gov/api/v1/documents.json?page=${n}`;
  put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(1)]), '"1"', 'application/json');
  await subscribed(QUERY, {});
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.setTimerTickMode('nextTimerAsync');
  try {
    put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(100)], next(2)), '"2"', 'application/json');
    for (let n = 2; n <= 12; n += 1) put(next(n), answer([registered(100 + n)], next(n + 1)), `"p${n}"`, 'application/json');
    await refreshNow('own');
  } finally {
    vi.useRealTimers();
  }
  expect(await db.items.count()).toBe(11);
  expect((await sourceNow())?.notices.join(' ')).toMatch(/More than 10 documents are new since .*: read its past/);
}, 30_000);

test('a past that was being read when the worker died is read on at the next tick, due or not; a refresh does not wait for it', async () => {
  const page = (n: number): string => `https://www.federalregister.gov/api/v1/documents.json?page=${n}`;
  put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(1)]), '"1"', 'application/json');
  const { id, nextCheckAt } = await subscribed(QUERY, {});
  await db.sources.update(id, { history: { from: '2025-01-01', to: '2025-12-31', next: page(2), read: 40, of: 42, added: 40 } });
  put(page(2), answer([registered(301), registered(302)]), '"p2"', 'application/json');
  await refreshNow('own', [id]);
  expect((await sourceNow())?.history?.next).toBe(page(2));
  const soon = new Date(Date.now() + 60_000).toISOString();
  expect(nextCheckAt > soon).toBe(true);
  await runSchedule('own', soon);
  expect((await sourceNow())?.history).toMatchObject({ next: null, read: 42, added: 42 });
  expect(await db.items.count()).toBe(3);
}, 30_000);

test('an answer that is no list of the register is trouble, and nothing is learned of it', async () => {
  put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(1)]), '"1"', 'application/json');
  await subscribed(QUERY, {});
  world.now.web.set(FEDERAL_REGISTER.newestAt(QUERY), { body: '<!doctype html><html><body>Down for maintenance</body></html>' });
  await refreshNow('own');
  expect(await sourceNow()).toMatchObject({ trouble: { code: 'not-a-register' }, failures: 1, etag: '"1"', entryCount: 500 });
});

test('a kind of source that this Cordon does not know is trouble and nothing worse', async () => {
  put(PAGE, page('Words.'), '"1"');
  const { id } = await subscribed(PAGE, { as: 'page' });
  await db.sources.update(id, { kind: 'telex' as SourceKind });
  expect(await refreshNow('own')).toMatchObject({ failed: [{ trouble: { code: 'unknown-kind' } }] });
});

test('sources of every kind, and what registers say of items, come back from a backup as they were', async () => {
  put(PAGE, page('Words.'), '"1"');
  put(MAP, urls([['/news/1', '2026-06-01']]), '"1"', XML);
  put(FEDERAL_REGISTER.newestAt(QUERY), answer([registered(1)]), '"1"', 'application/json');
  await subscribed(PAGE, { as: 'page' });
  await subscribed(MAP, { as: 'sitemap', prefix: '/news/', newest: 1, readArticles: false });
  await subscribed(QUERY, {});
  put(PAGE, page('Other words.'), '"2"');
  await refreshNow('own');
  const text = await commands('own').dump();
  const read = readBackup(text);
  if ('error' in read) throw new Error(read.error.message);
  expect(read.library.sources.map(({ kind }) => kind).sort()).toEqual(['page', 'register', 'sitemap']);
  expect(read.library.items.find(({ register }) => register)?.register).toMatchObject({ number: '2026-1', parts: ['15 CFR 744'] });
  expect(writeBackup(read.library, read.created)).toBe(text);
  // A made-up file must not break who reads it.
  const broken = structuredClone(read.library);
  for (const source of broken.sources) if (source.sitemap) Object.assign(source.sitemap, { known: 'none' });
  expect(readBackup(writeBackup(broken, read.created))).toMatchObject({ error: { code: 'bad-record' } });
});
