// What the bench of copies runs inside a page: a library of sketches filled to a size, copies looked up in it, and items written as the yardstick.
import { indexOfCopies, packCopies, storeSketches } from '../../lib/adapters/copies.ts';
import { type Database, database } from '../../lib/adapters/db.ts';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { regrouped } from '../../lib/collect/copy-index.ts';
import { sketchOfText } from '../../lib/collect/text-sketch.ts';
import type { Claim, Item, Revision } from '../../lib/domain.ts';
import { article, itemOf, type Numbers, numbersFrom, pick } from './corpus.ts';

/** Milliseconds an item. `copiesMs`: all that copies add to its ingest (`sketchMs`, `lookupMs`, their row); `bareMs`: row and text put by themselves; `writeMs`: with statements. */
export type Costs = { copiesMs: number; sketchMs: number; lookupMs: number; bareMs: number; writeMs: number };
export type CopiesFigures = { size: number; alone: Costs; inFeed: Costs; loadMs: number; found: number; wrong: number; n: number };

const WORDS = 300;
const SLICE = 500;
const PROBES = 150;
const FEED = 50;
const FEEDS = 25;
const WARM = 3;
const EDITED = 0.15;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** A text with 15 % of its words replaced by others', left out or added. */
function edited(next: Numbers, text: string, others: readonly string[]): string {
  const words = text.split(' ');
  return words
    .flatMap((word) => {
      if (next() >= EDITED) return [word];
      const kind = next();
      return kind < 0.6 ? [pick(next, others)] : kind < 0.8 ? [] : [word, pick(next, others)];
    })
    .join(' ');
}

type Rows = { item: Item; revision: Revision; claims: Claim[] };
const catalog = compileCatalog();

/** An article as everything that ingest stores of it, but for copies. */
function rowsOf(id: string, title: string, text: string): Rows {
  const reading = readClaims({ item: id, revision: `${id}-1`, title, text, published: '2026-06-12', depth: 'full' }, catalog);
  return {
    item: { ...itemOf(id, title, '2026-06-12'), tags: reading.tags, relevance: reading.relevance, entryKeys: [`source ${id}`] },
    revision: { id: `${id}-1`, item: id, title, text, depth: 'full', from: 'feed', boilerplate: [], seenAt: '2026-06-12T08:00:00Z' },
    claims: reading.claims,
  };
}

async function put(db: Database, rows: readonly Rows[], statements: boolean): Promise<void> {
  await db.items.bulkPut(rows.map(({ item }) => item));
  await db.revisions.bulkAdd(rows.map(({ revision }) => revision));
  if (statements) await db.claims.bulkPut(rows.flatMap(({ claims }) => claims));
}

/** Items written in one transaction: once bare, once as ingest writes them with what copies add. Their order turns every round. */
async function costsOf(db: Database, rounds: number, make: (name: string) => { rows: Rows[]; bare: Rows[] }): Promise<Costs> {
  const all: Costs[] = [];
  for (let round = -WARM; round < rounds; round += 1) {
    const { rows, bare } = make(`${rounds}-${round}`);
    const count = rows.length;
    let [bareMs, writeMs, storeMs] = [0, 0, 0];
    const startedSketch = performance.now();
    const texts = rows.map(({ item, revision }) => ({ item: item.id, ...sketchOfText(revision.text) }));
    const sketchMs = performance.now() - startedSketch;
    const index = await indexOfCopies(db);
    const startedLookup = performance.now();
    regrouped(index, texts);
    const lookupMs = performance.now() - startedLookup;
    const writeBare = async (): Promise<void> => {
      const started = performance.now();
      await db.transaction('rw', db.items, db.revisions, async () => await put(db, bare, false));
      bareMs = performance.now() - started;
    };
    const writeWhole = async (): Promise<void> => {
      const started = performance.now();
      await db.transaction('rw', db.items, db.revisions, db.claims, db.sketches, db.copyIndex, async () => {
        // What ingest reads first opens the transaction.
        await db.items.bulkGet(texts.map(({ item }) => item));
        const before = performance.now();
        const { kept } = await storeSketches(db, texts);
        storeMs = performance.now() - before;
        await put(db, rows, true);
        const done = performance.now();
        await kept;
        storeMs += performance.now() - done;
      });
      writeMs = performance.now() - started - storeMs;
    };
    for (const write of round % 2 === 0 ? [writeBare, writeWhole] : [writeWhole, writeBare]) await write();
    await packCopies(db);
    if (round < 0) continue;
    const costs = { copiesMs: sketchMs + storeMs, sketchMs, lookupMs, bareMs, writeMs };
    all.push(Object.fromEntries(Object.entries(costs).map(([name, ms]) => [name, ms / count])) as Costs);
  }
  const names = ['copiesMs', 'sketchMs', 'lookupMs', 'bareMs', 'writeMs'] as const;
  return Object.fromEntries(names.map((name) => [name, median(all.map((costs) => costs[name]))])) as Costs;
}

/** How long a context that has nothing waits for the index. */
async function loadMs(db: Database): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    db.close({ disableAutoOpen: false });
    await db.open();
    const started = performance.now();
    await indexOfCopies(db);
    times.push(performance.now() - started);
  }
  return median(times);
}

/** Fills the library to each size in turn and measures there. */
async function measure(sizes: readonly number[]): Promise<CopiesFigures[]> {
  const db = database('own');
  const next = numbersFrom(9);
  const others = article(next, 4_000).text.split(' ');
  const known: { id: string; text: string }[] = [];
  const figures: CopiesFigures[] = [];
  let filled = 0;
  for (const size of sizes) {
    while (filled < size) {
      const texts: { item: string; text: string }[] = [];
      for (let n = 0; n < SLICE; n += 1, filled += 1) {
        const { text } = article(next, WORDS);
        texts.push({ item: `item-${filled}`, text });
        // Half of them are asked for, the other half are copied while the clock runs.
        if (known.length < 4_000 && filled % 5 === 0) known.push({ id: `item-${filled}`, text });
      }
      await db.transaction('rw', db.sketches, db.copyIndex, async () => {
        const { kept } = await storeSketches(
          db,
          texts.map(({ item, text }) => ({ item, ...sketchOfText(text) })),
        );
        await kept;
      });
      await packCopies(db);
    }
    const index = await indexOfCopies(db);
    const [asked, copied] = [known.slice(0, known.length / 2), known.slice(known.length / 2)];
    let found = 0;
    let wrong = 0;
    for (let n = 0; n < PROBES; n += 1) {
      const origin = pick(next, asked);
      // A copy's group is named by the smallest id in it: its own sorts behind all.
      const { groups } = regrouped(index, [{ item: `~${n}`, ...sketchOfText(edited(next, origin.text, others)) }]);
      const name = groups.get(`~${n}`);
      if (name === origin.id) found += 1;
      else if (name) wrong += 1;
    }
    const made = (name: string): Rows => {
      const { title } = article(next, 10);
      // Every tenth is a copy of what is there.
      const text = next() < 0.1 ? edited(next, pick(next, copied).text, others) : article(next, WORDS).text;
      return rowsOf(name, title, text);
    };
    const batch = (count: number) => (name: string) => {
      const rows = Array.from({ length: count }, (_, n) => made(`${size}-${name}-${n}`));
      const bare = rows.map(({ item, revision }) => {
        const id = `${item.id}-bare`;
        return { item: { ...item, id }, revision: { ...revision, id: `${id}-1`, item: id }, claims: [] };
      });
      return { rows, bare };
    };
    const alone = await costsOf(db, 41, batch(1));
    const inFeed = await costsOf(db, FEEDS, batch(FEED));
    figures.push({ size, alone, inFeed, loadMs: await loadMs(db), found: found / PROBES, wrong, n: PROBES });
  }
  return figures;
}

Object.assign(globalThis, { measure });
