// What happens when several things happen at once: polls, subscriptions, restores, decisions and captures on one library, with the real
// commands and the real database code; only the browser, its database engine and the network are stand-ins.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Item, PageReading, Source } from '../../lib/domain.ts';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { rss } from '../e2e/feed-server.ts';
import { begin, world } from './in-world.ts';

const { commands } = await import('../../lib/adapters/commands.ts');
const { followGrants, refreshNow, runSchedule } = await import('../../lib/adapters/collector.ts');
const { subscribeTo } = await import('../../lib/adapters/subscribe.ts');
const { withOtherWww } = await import('../../lib/adapters/other-www.ts');
const { database } = await import('../../lib/adapters/db.ts');
const { readAgainIfOutdated } = await import('../../lib/adapters/read-again.ts');
const { lostLibrary, writeSentinel } = await import('../../lib/adapters/sentinel.ts');
const { keepPage } = await import('../../lib/adapters/browser-acts.ts');

const db = database('own');
const FEED = 'application/rss+xml';
const NOW = '2026-06-20T12:00:00Z';

beforeEach(() => begin(db));

const WORDS = Array.from(
  { length: 6 },
  (_, n) => `Paragraph ${n} of the whole story has a good many words in it, so that a reader takes it for the text of the page.`,
);
const article = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${WORDS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
const entry = (host: string, n: number, text = `Summary ${n}.`) => ({
  title: `Story ${n}`,
  link: `https://${host}/${n}`,
  guid: `g${n}`,
  text,
});
const feed = (host: string, numbers: readonly number[], text?: string): string =>
  rss(
    host,
    `https://${host}/`,
    numbers.map((n) => entry(host, n, text)),
  );
const put = (url: string, body: string, headers: Record<string, string> = {}): void =>
  void world.now.web.set(url, { body, type: FEED, headers });

async function subscribed(url: string, readArticles = false): Promise<Source> {
  const answer = await subscribeTo('own', url, { readArticles });
  if (!('source' in answer)) throw new Error(JSON.stringify(answer));
  return answer.source;
}

test('subscribing twice at the same moment gives one source, and both are told', async () => {
  put('https://a.example/feed', feed('a.example', [1, 2]));
  const answers = await Promise.all([subscribeTo('own', 'https://a.example/feed'), subscribeTo('own', 'a.example/feed')]);
  expect(answers.map((answer) => 'source' in answer && answer.source.title)).toEqual(['a.example', 'a.example']);
  expect([await db.sources.count(), await db.items.count(), await db.revisions.count()]).toEqual([1, 2, 2]);
});

test('polls that overlap ask a host one after the other, and the newest document stands', async () => {
  put('https://a.example/feed', feed('a.example', [1], 'As it was.'));
  await subscribed('https://a.example/feed');
  // The first answer is slow and old, the second quick and new.
  let asked = 0;
  world.now.web.set('https://a.example/feed', () => {
    asked += 1;
    const old = asked === 1;
    return {
      body: feed('a.example', [1], old ? 'As it became.' : 'As it is.'),
      type: FEED,
      headers: { etag: old ? '"2"' : '"3"' },
      ms: old ? 80 : 5,
    };
  });
  await Promise.all([refreshNow('own'), refreshNow('own')]);
  expect(world.now.log.map(({ together }) => together)).toEqual([1, 1, 1]);
  const [item] = await db.items.toArray();
  expect((await db.revisions.get(item?.revision ?? ''))?.text).toBe('As it is.');
  expect((await db.sources.toArray())[0]?.etag).toBe('"3"');
});

test('the schedule passes over what another check has just looked at', async () => {
  put('https://a.example/feed', feed('a.example', [1]));
  await subscribed('https://a.example/feed');
  const later = '2100-01-01T00:00:00Z';
  await db.sources.toCollection().modify({ nextCheckAt: later });
  const [first, second] = await Promise.all([runSchedule('own', later), runSchedule('own', later)]);
  expect(first.checked + second.checked).toBe(1);
  expect(world.now.log).toHaveLength(2);
});

test('a host that asks to be left alone is not asked for its other feeds', async () => {
  for (const n of [1, 2, 3]) {
    put(`https://a.example/${n}.xml`, feed('a.example', [n]));
    await subscribed(`https://a.example/${n}.xml`);
  }
  const before = world.now.log.length;
  for (const n of [1, 2, 3]) world.now.web.set(`https://a.example/${n}.xml`, { status: 429, headers: { 'retry-after': '3600' } });
  await refreshNow('own');
  expect(world.now.log.length - before).toBe(1);
  const sources = await db.sources.toArray();
  for (const source of sources) expect(Date.parse(source.nextCheckAt)).toBeGreaterThan(Date.now() + 3_500_000);
  expect(sources.filter((source) => source.failures)).toHaveLength(1);
});

test('servers whose pages for an error are alike are no network that wants a sign-in: each is told as what it is, and its rest is kept', async () => {
  const body = '<html>\r\n<head><title>error</title></head>\r\n<body><center><h1>nginx</h1></center></body>\r\n</html>';
  for (const host of ['a.example', 'b.example', 'c.example']) {
    put(`https://${host}/feed`, feed(host, [1]));
    await subscribed(`https://${host}/feed`);
  }
  for (const host of ['a.example', 'b.example']) world.now.web.set(`https://${host}/feed`, { body, status: 404 });
  await refreshNow('own');
  expect((await db.sources.toArray()).map(({ trouble }) => trouble?.code).sort()).toEqual(['not-found', 'not-found', undefined]);
  for (const host of ['a.example', 'b.example'])
    world.now.web.set(`https://${host}/feed`, { body, status: 503, headers: { 'retry-after': '7200' } });
  await refreshNow('own');
  const busy = (await db.sources.toArray()).filter(({ trouble }) => trouble?.code === 'busy');
  expect(busy).toHaveLength(2);
  for (const { nextCheckAt } of busy) expect(Date.parse(nextCheckAt)).toBeGreaterThan(Date.now() + 7_100_000);
});

test('an article that cannot be dealt with costs neither its neighbours nor its feed', async () => {
  put('https://a.example/feed', feed('a.example', [1, 2, 3]));
  const source = await subscribed('https://a.example/feed');
  for (const n of [1, 3]) world.now.web.set(`https://a.example/${n}`, { body: article(`Story ${n}`) });
  world.now.web.set('https://a.example/2', () => Promise.reject(new Error('nobody foresaw this')));
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await db.sources.update(source.id, { readArticles: true });
  await refreshNow('own');
  expect(quiet).toHaveBeenCalled();
  quiet.mockRestore();
  const items = new Map((await db.items.toArray()).map((item) => [item.found.title, item]));
  expect(['Story 1', 'Story 2', 'Story 3'].map((title) => items.get(title)?.depth)).toEqual(['full', 'summary', 'full']);
  expect(items.get('Story 2')?.articleTrouble).toMatchObject({ code: 'failed', message: expect.stringContaining('nobody foresaw this') });
  expect(await db.sources.get(source.id)).toMatchObject({ failures: 0 });
  expect((await db.sources.get(source.id))?.trouble).toBeUndefined();
});

test('entries that share one link are items of their own, together in a document or one after the other; their page is read for none of them', async () => {
  const note = (n: number, place: string) => ({
    title: `Notes of ${place}`,
    link: `https://lab.example/notes#${place}`,
    guid: `n${n}`,
    text: `${place} text.`,
  });
  const document = (...entries: ReturnType<typeof note>[]): void =>
    put('https://lab.example/feed', rss('Lab', 'https://lab.example/', entries));
  const titles = async () => (await db.items.toArray()).map((item) => [item.found.title, item.address]).sort();
  world.now.web.set('https://lab.example/notes#april', { body: article('All notes') });
  document(note(1, 'april'));
  await subscribed('https://lab.example/feed');
  await db.sources.toCollection().modify({ readArticles: true });
  await refreshNow('own');
  document(note(2, 'may'));
  await refreshNow('own');
  document(note(4, 'july'), note(3, 'june'));
  await refreshNow('own');
  expect(await titles()).toEqual([
    ['All notes', 'https://lab.example/notes'],
    ['Notes of july', 'https://lab.example/notes#july'],
    ['Notes of june', 'https://lab.example/notes#june'],
    ['Notes of may', 'https://lab.example/notes#may'],
  ]);
  const june = (await db.items.toArray()).find((item) => item.found.title === 'Notes of june');
  expect(june).toMatchObject({ depth: 'summary', articleTrouble: { code: 'shared-link' } });
  document(note(4, 'july'), note(3, 'june'), note(2, 'may'), note(1, 'april'));
  await refreshNow('own');
  expect(await titles()).toHaveLength(4);
});

test('two feeds that link to one site read its articles one after the other, each once', async () => {
  for (const host of ['a.example', 'b.example']) {
    put(
      `https://${host}/feed`,
      rss(
        host,
        `https://${host}/`,
        [1, 2].map((n) => entry('site.example', n)),
      ),
    );
    await subscribed(`https://${host}/feed`);
  }
  for (const n of [1, 2]) world.now.web.set(`https://site.example/${n}`, { body: article(`Story ${n}`), ms: 30 });
  await db.sources.toCollection().modify({ readArticles: true });
  await refreshNow('own');
  const asked = world.now.log.filter(({ url }) => url.startsWith('https://site.example/'));
  expect(asked.map(({ together }) => together)).toEqual([1, 1]);
  expect(asked.map(({ url }) => url).sort()).toEqual(['https://site.example/1', 'https://site.example/2']);
});

test('a grant that is taken away in the middle of a poll stops every further request, and is no failure', async () => {
  put('https://a.example/feed', feed('a.example', [1, 2]));
  const source = await subscribed('https://a.example/feed');
  await db.sources.update(source.id, { readArticles: true });
  const before = world.now.log.length;
  world.now.web.set('https://a.example/feed', () => {
    world.now.refused.add('a.example');
    return { body: feed('a.example', [1, 2, 3]), type: FEED };
  });
  await refreshNow('own');
  expect(world.now.log.slice(before).map(({ url }) => url)).toEqual(['https://a.example/feed']);
  const items = await db.items.toArray();
  expect(items).toHaveLength(3);
  expect(items.map((item) => item.articleTrouble?.code)).toEqual(Array(3).fill('needs-permission'));
  await followGrants('own');
  expect(await db.sources.get(source.id)).toMatchObject({ failures: 0, trouble: { code: 'needs-permission' } });
  expect(world.now.log.length - before).toBe(1);
});

test('a source that is unsubscribed while it is asked leaves nothing behind', async () => {
  put('https://a.example/feed', feed('a.example', [1]));
  const source = await subscribed('https://a.example/feed');
  world.now.web.set('https://a.example/feed', async () => {
    await commands('own').unsubscribe(source.id);
    return { body: feed('a.example', [1, 2]), type: FEED };
  });
  await refreshNow('own');
  expect([await db.sources.count(), await db.items.count()]).toEqual([0, 1]);
});

test('two first writes at one moment are no loss', async () => {
  put('https://a.example/feed', feed('a.example', [1]));
  await subscribed('https://a.example/feed');
  await db.meta.clear();
  world.now.local.held.clear();
  await Promise.all([writeSentinel('own'), writeSentinel('own'), writeSentinel('own')]);
  expect(await lostLibrary('own')).toBeNull();
});

const decision = (exact: string) => ({ kind: 'confirm' as const, claims: [exact], item: 'i', revision: 'r', exact, values: {} });

test('two undos at one moment take back two decisions', async () => {
  const acts = commands('own');
  await acts.decide(decision('one'));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await acts.decide(decision('two'));
  const undone = await Promise.all([acts.undo(), acts.undo()]);
  expect(undone.map((one) => one?.exact).sort()).toEqual(['one', 'two']);
  expect(await acts.undo()).toBeNull();
});

const page = (n: number): PageReading => ({
  url: `https://a.example/${n}`,
  canonical: null,
  title: { value: `Page ${n}`, where: 'title' },
  byline: null,
  site: null,
  lang: 'en',
  excerpt: null,
  published: { value: '2026-06-14T08:00:00Z', where: 'json-ld' },
  modified: null,
  text: WORDS.join('\n\n'),
  boilerplate: [],
  originalPublisher: null,
  warnings: [],
});

test('an edit that a restored backup brings also moves its item in the lists', async () => {
  const acts = commands('own');
  const { item } = await acts.saveCapture(page(1), {}, 'capture');
  await acts.editItem(item.id, { published: '2026-03-02' });
  const edited = await db.items.get(item.id);
  expect(edited?.sortAt).toBe('2026-03-02T00:00:00Z');
  const backup = await acts.dump();
  await db.items.update(item.id, { edited: {}, sortAt: '2026-06-14T08:00:00Z', firstSeenAt: '2100-01-01T00:00:00Z' });
  await acts.import(backup);
  const merged = await db.items.get(item.id);
  expect(merged?.edited).toEqual({ published: '2026-03-02' });
  expect([merged?.sortAt, merged?.firstSeenAt]).toEqual([edited?.sortAt, edited?.firstSeenAt]);
});

test('a restored backup takes away no check of a page, whichever side has the deeper text', async () => {
  const acts = commands('own');
  const check = (at: string) => ({ at, outcome: 'unchanged' as const, message: 'Every sentence still stands.', changes: [] });
  const { item } = await acts.saveCapture(page(1), {}, 'capture');
  await db.items.update(item.id, { checks: [check('2026-07-02T08:00:00Z'), check('2026-07-01T08:00:00Z')] });
  const backup = await acts.dump();
  for (const depth of ['full', 'headline'] as const) {
    await db.items.update(item.id, { depth, checks: [check('2026-07-03T08:00:00Z'), check('2026-07-01T08:00:00Z')] });
    await acts.import(backup);
    const merged = await db.items.get(item.id);
    expect(merged?.checks?.map(({ at }) => at.slice(0, 10))).toEqual(['2026-07-03', '2026-07-02', '2026-07-01']);
    expect(merged?.depth).toBe('full');
  }
});

test('a restored backup brings which texts gave way, and takes away none that is noted here', async () => {
  const acts = commands('own');
  const { item } = await acts.saveCapture(page(1), {}, 'capture');
  const gave = (revision: string, at: string) => ({ revision, next: `after-${revision}`, at });
  await db.items.update(item.id, { formerTexts: [gave('first', '2026-07-01T08:00:00Z'), gave('second', '2026-07-02T08:00:00Z')] });
  const backup = await acts.dump();
  for (const depth of ['full', 'headline'] as const) {
    await db.items.update(item.id, { depth, formerTexts: [gave('second', '2026-07-02T08:00:00Z'), gave('third', '2026-07-03T08:00:00Z')] });
    await acts.import(backup);
    expect((await db.items.get(item.id))?.formerTexts?.map(({ revision }) => revision)).toEqual(['first', 'second', 'third']);
  }
});

test('an edit taken back leaves nothing of it: what is found later counts', async () => {
  const acts = commands('own');
  const { item } = await acts.saveCapture(page(1), {}, 'capture');
  await acts.editItem(item.id, { published: '2026-03-02', byline: null });
  await acts.editItem(item.id, { published: undefined });
  const left = await db.items.get(item.id);
  expect(left?.edited).toEqual({ byline: null });
  expect(Object.keys(left?.edited ?? {})).toEqual(['byline']);
  expect(left?.sortAt).toBe(item.sortAt);
});

test('an edit whose reading is cut off is read when the worker next starts', async () => {
  const acts = commands('own');
  const told = { ...page(1), text: 'OpenAI has suspended access to GPT-5.5 for everyone in Italy.' };
  const { item } = await acts.saveCapture(told, {}, 'capture');
  await readAgainIfOutdated('own');
  const latest = async () => (await db.claims.toArray()).map(({ when }) => when.latest);
  expect(await latest()).toEqual(['2026-06-14']);
  const cut = vi.spyOn(db.claims, 'bulkPut').mockImplementationOnce(() => Promise.reject(new Error('the tab was closed')) as never);
  await expect(acts.editItem(item.id, { published: '2026-03-02' })).rejects.toThrow('the tab was closed');
  cut.mockRestore();
  expect(await latest()).toEqual(['2026-06-14']);
  expect(await readAgainIfOutdated('own')).toBe(1);
  expect(await latest()).toEqual(['2026-03-02']);
  // An edit that was read leaves nothing to look for.
  await acts.editItem(item.id, { published: '2026-03-03' });
  expect(await latest()).toEqual(['2026-03-03']);
  expect(await readAgainIfOutdated('own')).toBe(0);
});

test('a restored backup is the same backup, and restoring it again changes nothing', async () => {
  put('https://a.example/feed', feed('a.example', [1, 2]));
  await subscribed('https://a.example/feed');
  const acts = commands('own');
  await acts.saveCapture(page(1), { byline: 'Ada' }, 'capture');
  await acts.decide(decision('one'));
  const records = (text: string): string => text.split('\n').slice(1).join('\n');
  const backup = await acts.dump();
  await db.delete();
  await db.open();
  expect((await acts.import(backup)).already).toBe(0);
  expect(records(await acts.dump())).toBe(records(backup));
  expect((await acts.import(backup)).added).toBe(0);
  expect(records(await acts.dump())).toBe(records(backup));
  const [header = ''] = backup.split('\n');
  expect(JSON.parse(header)).toMatchObject({ cordon: 1, schema: 1 });
  await expect(
    acts.import(writeBackup({ sources: [], items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] }, NOW, 99)),
  ).rejects.toThrow(/newer Cordon/);
});

test('a page that could not be stored says so on its icon', async () => {
  world.now.scripts.result = { page: page(1), quote: null, feeds: [] };
  const tab = { id: 7, url: 'https://a.example/1' };
  expect(await keepPage(tab, 'page')).toMatchObject({ saved: true });
  expect(world.now.badges.get(7)).toBe('✓');
  const full = vi
    .spyOn(db.items, 'bulkPut')
    .mockImplementation(() => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError')) as never);
  world.now.scripts.result = { page: page(2), quote: null, feeds: [] };
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answer = await keepPage({ id: 8, url: 'https://a.example/2' }, 'page');
  full.mockRestore();
  quiet.mockRestore();
  expect(answer).toMatchObject({ saved: false, trouble: { message: expect.stringContaining('storage is full. Free space') } });
  expect([world.now.badges.get(8), world.now.titles.get(8)]).toEqual(['!', expect.stringContaining('not saved')]);
  expect((await db.items.toArray()).map((item: Item) => item.found.title)).toEqual(['Page 1']);
});

test.each([
  ['https://site.org/feed', 'https://www.site.org/feed'],
  ['https://www.site.org/feed', 'https://site.org/feed'],
  ['https://site.co.uk/feed', 'https://www.site.co.uk/feed'],
  ['https://feeds.site.org/feed', null],
])('the other name of %s', (address, other) => {
  expect(withOtherWww(address)).toBe(other);
});
