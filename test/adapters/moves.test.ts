// A feed that moves, as the collector sees it over weeks: which address it is asked at, and that its items stay the ones they are.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../lib/domain.ts';
import { readBackup, writeBackup } from '../../lib/exchange/backup.ts';
import { begin, world } from './in-world.ts';

const { refreshNow } = await import('../../lib/adapters/collector.ts');
const { subscribeTo } = await import('../../lib/adapters/subscribe.ts');
const { commands } = await import('../../lib/adapters/commands.ts');
const { database, wholeLibrary } = await import('../../lib/adapters/db.ts');
const { instantOf } = await import('../../lib/adapters/clock.ts');

const db = database('own');
const DAY = 86_400_000;
const start = Date.now();

// The clock alone is set; what waits, waits in real time.
vi.useFakeTimers({ toFake: ['Date'] });

beforeEach(async () => {
  vi.setSystemTime(start);
  await begin(db);
});

// Neither entry has a link of its own: their items are known by source and guid alone.
const feed = (...names: string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Desk</title><link>https://desk.example/</link>${names
    .map(
      (name) => `<item><title>${name}</title><guid isPermaLink="false">${name}</guid><description>Words of ${name}.</description></item>`,
    )
    .join('')}</channel></rss>`;
const OLD = 'https://desk.example/feed.xml';
const put = (url: string, body: string, endedAt = url): void => {
  const etag = `"${body.length}"`;
  world.now.web.set(url, (headers) =>
    headers.get('if-none-match') === etag
      ? { status: 304, headers: { etag }, endedAt }
      : { body, type: 'application/rss+xml', headers: { etag }, endedAt },
  );
};
const subscribed = async (url: string): Promise<Source> => {
  const answer = await subscribeTo('own', url);
  if (!('source' in answer)) throw new Error(JSON.stringify(answer));
  return answer.source;
};
const sourceNow = async (id: string): Promise<Source> => {
  const source = await db.sources.get(id);
  if (!source) throw new Error('no source');
  return source;
};
/** Looks once a day over these days. */
const days = async (from: number, to: number): Promise<void> => {
  for (let day = from; day <= to; day += 1) {
    vi.setSystemTime(start + day * DAY);
    await refreshNow('own');
  }
};

test('an address of the same site is taken after a week; the source keeps its id, nothing doubles, and the old address says already', async () => {
  const NEW = 'https://news.desk.example/all.xml';
  put(OLD, feed('one', 'two'));
  const { id } = await subscribed(OLD);
  put(OLD, feed('one', 'two', 'three'), NEW);
  put(NEW, feed('one', 'two', 'three'));
  await days(1, 7);
  expect(await sourceNow(id)).toMatchObject({ url: OLD, leadsTo: { url: NEW, looks: 7 } });
  await days(8, 8);
  const moved = await sourceNow(id);
  expect([moved.url, moved.leadsTo, moved.formerly?.map(({ url }) => url)]).toEqual([NEW, undefined, [OLD]]);
  put(NEW, feed('one', 'two', 'three', 'four'));
  const asked = world.now.log.length;
  await days(9, 10);
  expect(new Set(world.now.log.slice(asked).map(({ url }) => url))).toEqual(new Set([NEW]));
  expect((await db.items.toArray()).map(({ found }) => found.title).sort()).toEqual(['four', 'one', 'three', 'two']);
  expect((await db.items.toArray()).every(({ entries }) => entries.length === 1 && entries[0]?.source === id)).toBe(true);
  for (const address of [OLD, NEW]) expect(await subscribeTo('own', address)).toMatchObject({ already: true, source: { id } });
  expect(await db.sources.count()).toBe(1);
  // What it was called before is in the backup.
  const backup = await readBackup(writeBackup(await wholeLibrary(db), instantOf()));
  expect('library' in backup && backup.library.sources).toEqual(await db.sources.toArray());
});

test('another site is asked about; taken, kept and taken back, each as the reader said', async () => {
  const NEW = 'https://press.example/desk.xml';
  put(OLD, feed('one'));
  const { id } = await subscribed(OLD);
  put(OLD, feed('one', 'two'), NEW);
  put(NEW, feed('one', 'two'));
  await days(1, 9);
  const asking = await sourceNow(id);
  expect(asking).toMatchObject({ url: OLD, leadsTo: { url: NEW, asks: true } });
  const { keepAddress, takeNewAddress, updateSource } = commands('own');
  await keepAddress(id);
  await days(10, 12);
  expect((await sourceNow(id)).leadsTo).toMatchObject({ kept: true });
  expect((await sourceNow(id)).leadsTo?.asks).toBeUndefined();
  await updateSource(id, { url: asking.url, formerly: asking.formerly, leadsTo: asking.leadsTo });
  await takeNewAddress(id);
  expect(await sourceNow(id)).toMatchObject({ url: NEW, formerly: [{ url: OLD }] });
  await keepAddress(id);
  expect(await sourceNow(id)).toMatchObject({ url: OLD, leadsTo: { url: NEW, kept: true } });
  expect((await sourceNow(id)).formerly).toBeUndefined();
  await days(13, 22);
  expect((await sourceNow(id)).url).toBe(OLD);
  expect(await db.items.count()).toBe(2);
});

test('the address of another source, and one that was not granted, are asked about and not taken', async () => {
  const NEW = 'https://www.desk.example/feed.xml';
  put(OLD, feed('one'));
  const { id } = await subscribed(OLD);
  put(OLD, feed('one', 'two'), NEW);
  world.now.refused.add('www.desk.example');
  await days(1, 9);
  expect(await sourceNow(id)).toMatchObject({ url: OLD, leadsTo: { asks: true } });
  world.now.refused.clear();
  put(NEW, feed('one', 'two'));
  await subscribed(NEW);
  await days(10, 11);
  expect(await sourceNow(id)).toMatchObject({ url: OLD, leadsTo: { asks: true } });
  await expect(commands('own').takeNewAddress(id)).rejects.toThrow('The Desk has this address already');
});

test.each([
  ['a page to sign in', 'https://desk.example/login/feed.xml'],
  ['no encryption', 'http://desk.example/feed.xml'],
  ['this network', 'https://192.168.1.1/feed.xml'],
])('%s is no place to move to', async (_says, there) => {
  put(OLD, feed('one'));
  const { id } = await subscribed(OLD);
  put(OLD, feed('one', 'two'), there);
  await days(1, 9);
  expect((await sourceNow(id)).url).toBe(OLD);
  expect((await sourceNow(id)).leadsTo).toBeUndefined();
});
