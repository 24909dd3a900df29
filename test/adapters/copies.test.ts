// Copies as the library keeps them: the same groups whatever came first, after a change, after an undo and beside a backup; browser storage is a stand-in.
import { beforeEach, expect, test, vi } from 'vitest';
import { copyIndexOf, regrouped } from '../../lib/collect/copy-index.ts';
import { packOf } from '../../lib/collect/copy-pack.ts';
import { sketchOfText } from '../../lib/collect/text-sketch.ts';
import { article, numbersFrom, pick } from '../bench/corpus.ts';
import { makeWorld } from './world.ts';

const world = vi.hoisted(() => ({ now: undefined as unknown as ReturnType<typeof makeWorld> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.now.browser;
  },
}));
world.now = makeWorld();

const { Dexie } = await import('dexie');
const { ingest, pairOf } = await import('../../lib/adapters/ingest.ts');
const { restore } = await import('../../lib/adapters/restore.ts');
const { sketchMissing } = await import('../../lib/adapters/sketch-missing.ts');
const { undoSubscriptions } = await import('../../lib/adapters/undo-subscriptions.ts');
const { indexOfCopies, storeSketches } = await import('../../lib/adapters/copies.ts');
const { database, wholeLibrary } = await import('../../lib/adapters/db.ts');
type Draft = Parameters<typeof ingest>[1][number];

const db = database('own');
const NOW = '2026-06-12T08:00:00Z';
const next = numbersFrom(51);

beforeEach(async () => {
  world.now = makeWorld();
  await db.delete();
  await db.open();
});

function draft(name: string, text: string, depth: Draft['depth'] = 'full'): Draft {
  const address = `https://${name}.example/text`;
  return {
    kind: 'entry',
    from: 'feed',
    addresses: [address],
    given: [address],
    entry: { source: 'feed', key: name },
    title: `Text of ${name}`,
    text,
    boilerplate: [],
    depth,
    found: { title: `Text of ${name}`, byline: null, publisher: name, published: null, modified: null },
    where: {},
    originalPublisher: null,
    lang: 'en',
  };
}

const edited = (text: string): string =>
  text
    .split(' ')
    .map((word) => (next() < 0.05 ? 'instead' : word))
    .join(' ');
const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

const ORIGINALS = Array.from({ length: 6 }, () => article(next, 90).text);
const DRAFTS = Array.from({ length: 24 }, (_, n) => draft(`site${n}`, n < 6 ? (ORIGINALS[n] ?? '') : edited(pick(next, ORIGINALS))));

/** Names of the items of each group. */
async function groups(): Promise<string[]> {
  const items = await db.items.toArray();
  const of = Map.groupBy(
    items.filter(({ copies }) => copies?.length),
    ({ copies }) => copies?.join(),
  );
  for (const [name, members] of of) expect(members.map(({ id }) => id).sort()[0]).toBe(name);
  return [...of.values()]
    .map((members) =>
      members
        .map(({ found }) => found.publisher)
        .sort()
        .join(' '),
    )
    .sort();
}

async function stored(drafts: readonly Draft[]): Promise<void> {
  for (let left = [...drafts]; left.length > 0; ) await ingest('own', left.splice(0, 1 + Math.floor(next() * 9)), NOW);
}

test('items stored in any order and in batches of any size are in the same groups', async () => {
  await stored(DRAFTS);
  const first = await groups();
  expect(first.length).toBeGreaterThan(2);
  for (let round = 0; round < 4; round += 1) {
    await db.delete();
    await db.open();
    await stored(shuffled(DRAFTS));
    expect(await groups()).toEqual(first);
  }
});

test('an item whose text becomes another leaves its group, and the others know it', async () => {
  const [text = '', other = ''] = ORIGINALS;
  await ingest('own', [draft('one', text), draft('two', edited(text)), draft('three', edited(text))], NOW);
  expect(await groups()).toEqual(['one three two']);
  await ingest('own', [draft('one', other)], NOW);
  expect(await groups()).toEqual(['three two']);
  await ingest('own', [draft('two', other)], NOW);
  expect(await groups()).toEqual(['one two']);
});

test('what another context stored meanwhile is found, and a failed write leaves nothing behind', async () => {
  const [text = ''] = ORIGINALS;
  await ingest('own', [draft('one', text)], NOW);
  const told = await indexOfCopies(db);
  // A write that is taken back: its number is given again.
  await expect(
    db.transaction('rw', db.items, db.sketches, db.copyIndex, async () => {
      await (await storeSketches(db, [{ item: '0 never', ...sketchOfText(text) }])).kept;
      throw new Error('taken back');
    }),
  ).rejects.toThrow('taken back');
  expect(await indexOfCopies(db)).toBe(told);
  // Another context's write, under that number.
  const { texts: theirs } = regrouped(told, [{ item: '1 theirs', ...sketchOfText(edited(text)) }]);
  await db.sketches.add(theirs);
  const here = await indexOfCopies(db);
  const fresh = copyIndexOf([], await db.sketches.toArray());
  const mine = [{ item: '2 mine', ...sketchOfText(text) }];
  expect([...regrouped(here, mine).groups]).toEqual([['2 mine', '1 theirs']]);
  expect(regrouped(fresh, mine)).toEqual(regrouped(here, mine));
  // Another context's packing, and a write after it.
  await db.copyIndex.put({ id: 1, upTo: 2, ...packOf(await db.sketches.toArray()) });
  await db.sketches.where('seq').below(2).delete();
  const { texts: more } = regrouped(here, [{ item: '0 more', ...sketchOfText(edited(text)) }]);
  await db.sketches.add(more);
  expect([...regrouped(await indexOfCopies(db), mine).groups]).toEqual([['2 mine', '0 more']]);
});

test('a library from before sketches were packed gets its groups anew', async () => {
  await stored(DRAFTS);
  const whole = await groups();
  const old = await wholeLibrary(db);
  await db.delete();
  const before = new Dexie('cordon');
  before.version(2).stores({
    sources: 'id, nextCheckAt',
    items: 'id, sortAt, *entryKeys',
    revisions: 'id, item',
    claims: 'id, item, *models',
    decisions: 'id, at, item',
    watchlist: 'id',
    rules: 'id',
    meta: 'id',
    sketches: '++seq, item',
    copyIndex: 'id',
  });
  await before.table('items').bulkAdd(old.items.map((item, at) => ({ ...item, copies: [old.items.at(at - 1)?.id] })));
  await before.table('revisions').bulkAdd(old.revisions);
  await before.table('sketches').add({ item: old.items[0]?.id, bands: new Uint32Array(16), values: new Uint32Array(48) });
  await before.table('copyIndex').add({ id: 'index', upTo: 1, entries: new Float64Array(16) });
  before.close();
  await db.open();
  expect(await sketchMissing('own')).toBe(old.items.length);
  expect(await groups()).toEqual(whole);
});

test('what is packed on the way changes no group', async () => {
  const texts = Array.from({ length: 130 }, (_, n) =>
    draft(`page${n}`, n % 2 === 0 ? article(next, 60).text : edited(pick(next, ORIGINALS))),
  );
  await stored(texts);
  const whole = await groups();
  expect(await db.copyIndex.count()).toBe(0);
  await db.delete();
  await db.open();
  for (const one of texts) await ingest('own', [one], NOW);
  expect(await db.copyIndex.count()).toBeGreaterThan(0);
  expect(await db.sketches.count()).toBeLessThan(102);
  expect(await groups()).toEqual(whole);
});

test('with an import taken back its items are no copies of what stays', async () => {
  const [text = ''] = ORIGINALS;
  const source = { id: 'feed', url: 'https://feed.example/', title: 'Feed', addedAt: NOW, nextCheckAt: NOW, notices: [], failures: 0 };
  await db.sources.add(source as never);
  const stays = { ...draft('stays', text), kind: 'capture' as const, from: 'capture' as const, entry: null };
  await ingest('own', [stays, draft('goes', edited(text))], NOW);
  expect(await groups()).toEqual(['goes stays']);
  expect(await db.items.where('entryKeys').equals(pairOf('feed', 'goes')).count()).toBe(1);
  expect(await undoSubscriptions('own', ['feed'])).toEqual({ removed: 1, stayed: 0 });
  expect(await groups()).toEqual([]);
  await ingest('own', [draft('again', edited(text))], NOW);
  expect(await groups()).toEqual(['again stays']);
});

test('a backup put beside a library gives the groups that one library would have', async () => {
  await stored(DRAFTS);
  const whole = await groups();
  await db.delete();
  await db.open();
  const half = shuffled(DRAFTS).slice(0, 14);
  await stored(half);
  const backup = await wholeLibrary(db);
  await db.delete();
  await db.open();
  const rest = shuffled(DRAFTS.filter((one) => !half.slice(3).includes(one)));
  // Three are on both sides, here with less of their text.
  await stored(rest.map((one) => (half.includes(one) ? { ...one, text: one.text.slice(0, 300), depth: 'summary' as const } : one)));
  await restore('own', backup);
  expect(await sketchMissing('own')).toBeGreaterThan(0);
  expect(await groups()).toEqual(whole);
  expect(await sketchMissing('own')).toBe(0);
});
