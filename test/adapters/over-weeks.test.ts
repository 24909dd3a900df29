// What the schedule does with a feed over weeks: one that only says "unchanged", one that is not there any more, and a clock that was wrong.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Source } from '../../lib/domain.ts';
import { begin, world } from './in-world.ts';

const { refreshNow, runSchedule } = await import('../../lib/adapters/collector.ts');
const { subscribeTo } = await import('../../lib/adapters/subscribe.ts');
const { database } = await import('../../lib/adapters/db.ts');
const { instantOf } = await import('../../lib/adapters/clock.ts');

const db = database('own');
const DAY = 86_400_000;
const start = Date.parse('2026-06-01T12:00:00Z');
const URL_OF = 'https://desk.example/feed.xml';

// The clock alone is set; what waits, waits in real time.
vi.useFakeTimers({ toFake: ['Date'] });
beforeEach(async () => {
  vi.setSystemTime(start);
  await begin(db);
});

/** A feed that had an entry every `gap` days before it began. */
const feed = (gap: number): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>The Desk</title><link>https://desk.example/</link>${[1, 2, 3, 4, 5]
    .map(
      (n) =>
        `<item><title>Part ${n}</title><link>https://desk.example/${n}</link><pubDate>${new Date(start - n * gap * DAY).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
/** Every question's validators, in order; the server says "unchanged" to any. */
function stubborn(gap: number): string[] {
  const asked: string[] = [];
  world.now.web.set(URL_OF, (headers) => {
    const etag = headers.get('if-none-match');
    asked.push(etag ?? 'whole');
    return etag ? { status: 304, headers: { etag } } : { body: feed(gap), type: 'application/rss+xml', headers: { etag: '"1"' } };
  });
  return asked;
}
const only = async (): Promise<Source> => {
  const [source] = await db.sources.toArray();
  if (!source) throw new Error('no source');
  return source;
};
const lookOn = async (...days: number[]): Promise<void> => {
  for (const day of days) {
    vi.setSystemTime(start + day * DAY);
    await refreshNow('own');
  }
};

test('a lively feed that says "unchanged" for 30 days is asked for the whole document, once in 30 days', async () => {
  const asked = stubborn(2);
  await subscribeTo('own', URL_OF);
  await lookOn(10, 20, 29, 31, 32, 45, 60, 62, 63);
  expect(asked).toEqual(['whole', '"1"', '"1"', '"1"', 'whole', '"1"', '"1"', '"1"', 'whole', '"1"']);
  expect(await db.items.count()).toBe(5);
});

test('a feed that brings something every ten days is let be; a server that answers 304 to no question is asked so once', async () => {
  const asked = stubborn(10);
  await subscribeTo('own', URL_OF);
  await lookOn(31, 62);
  expect(asked).toEqual(['whole', '"1"', '"1"']);

  await db.sources.toCollection().modify((source) => {
    source.lastNewItemTimes = [1, 2, 3, 4].map((n) => instantOf(start - n * DAY));
  });
  const bare: string[] = [];
  world.now.web.set(URL_OF, (headers) => {
    bare.push(headers.get('if-none-match') ?? 'whole');
    return { status: 304 };
  });
  await lookOn(70, 71, 72);
  expect(bare).toEqual(['whole', '"1"', '"1"']);
  expect(await only()).toMatchObject({ etag: '"1"', failures: 0 });
});

test('a library from before this was noted counts its 30 days from the first "unchanged"', async () => {
  const asked = stubborn(2);
  await subscribeTo('own', URL_OF);
  await db.sources.toCollection().modify((source) => {
    delete source.lastBodyAt;
  });
  await lookOn(40, 60, 71);
  expect(asked).toEqual(['whole', '"1"', '"1"', 'whole']);
});

const waitDays = ({ nextCheckAt }: Source, from: number): number => (Date.parse(nextCheckAt) - start) / DAY - from;

test('an address that is not there is asked after one day, at last after a week; one that is gone is asked no more, and keeps its items', async () => {
  stubborn(2);
  await subscribeTo('own', URL_OF);
  world.now.web.set(URL_OF, { status: 500 });
  await lookOn(1, 2, 3);
  expect(waitDays(await only(), 3)).toBeLessThan(0.1);
  world.now.web.set(URL_OF, { status: 404 });
  await lookOn(4);
  expect(waitDays(await only(), 4)).toBeGreaterThanOrEqual(1);
  expect(waitDays(await only(), 4)).toBeLessThanOrEqual(2);
  await lookOn(6, 9);
  expect(waitDays(await only(), 9)).toBeGreaterThanOrEqual(3.5);
  expect(waitDays(await only(), 9)).toBeLessThanOrEqual(7);
  world.now.web.set(URL_OF, { status: 410 });
  await lookOn(17);
  expect(await only()).toMatchObject({ paused: true, trouble: { code: 'gone' } });
  const asked = world.now.log.length;
  await runSchedule('own', instantOf(start + 100 * DAY));
  expect(world.now.log.length).toBe(asked);
  expect(await db.items.count()).toBe(5);
});

test.each([
  ['two hours', 2 / 24],
  ['a day', 1],
  ['ten years', 3_650],
])('after a clock that was %s ahead a feed is looked at again, and says nothing of the future', async (_says, ahead) => {
  const asked = stubborn(2);
  await subscribeTo('own', URL_OF);
  await lookOn(ahead);
  vi.setSystemTime(start + DAY / 48);
  const before = asked.length;
  await runSchedule('own', instantOf());
  expect(asked.length).toBe(before + 1);
  const source = await only();
  expect([source.lastCheckedAt, source.lastSuccessAt]).toEqual([instantOf(), instantOf()]);
  // Not again and again.
  await runSchedule('own', instantOf());
  expect(asked.length).toBe(before + 1);
});

test('a clock that is four minutes out changes nothing', async () => {
  const asked = stubborn(2);
  await subscribeTo('own', URL_OF);
  await runSchedule('own', instantOf(start - 4 * 60_000));
  expect(asked).toEqual(['whole']);
});
