// What the bench of ingest runs inside a page: a library and a plain table beside it filled to a size, then feeds stored in both in turns.
import { Dexie, type Table } from 'dexie';
import { packCopies, storeSketches } from '../../lib/adapters/copies.ts';
import { type Database, database } from '../../lib/adapters/db.ts';
import { draftsOfFeed, ingest } from '../../lib/adapters/ingest.ts';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { sketchOfText } from '../../lib/collect/text-sketch.ts';
import type { Claim, Feed, Item, Revision, Source } from '../../lib/domain.ts';
import { article, itemOf, numbersFrom, pick } from './corpus.ts';

/**
 * Milliseconds an item, each with that of the plain table in the same rounds. `rows`: items with their facets, 500 at a time; `keys`: as many rows that hold
 * nothing but the keys of those, the least that one record an item can cost. `records`: with their texts,
 * statements and sketches. `whole`: 50 entries of a feed, read and stored. `again`: the same feed when nothing in it is new; its plain table does nothing.
 */
export type IngestFigures = { size: number; n: number; rows: Pair; keys: Pair; records: Pair; whole: Pair; again: Pair; reading: number };
type Pair = { ours: number; plain: number };

type PlainRow = { id: string; date: string; tags: string[]; title: string; summary: string };
type PlainTable = Dexie & { items: Table<PlainRow, string> };

const WORDS = 60;
const TEMPLATES = 400;
const SLICE = 500;
const FEED = 50;
const ROUNDS = 9;
const WARM = 2;
const TAGS = 8;
const REST_MS = 15_000;

const next = numbersFrom(21);
const catalog = compileCatalog();
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const tagNames = article(next, 500).text.split(/[^\p{L}]+/u);

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

type Article = { title: string; text: string; tags: ReturnType<typeof readClaims>['tags']; relevance: string[]; claims: Claim[] };
const articles: Article[] = Array.from({ length: TEMPLATES }, () => {
  const { title, text } = article(next, WORDS);
  const { tags, relevance, claims } = readClaims(
    { item: 'i', revision: 'r', title, text, published: '2026-06-12', depth: 'full' },
    catalog,
  );
  return { title, text, tags, relevance, claims };
});

type Rows = { items: Item[]; revisions: Revision[]; claims: Claim[]; plain: PlainRow[] };

/** An article's day: no two neighbours of a library have one. */
const dayOf = (n: number): string => new Date(Date.UTC(2020, 0, 1 + ((n * 7_919) % 2_400))).toISOString().slice(0, 10);

/** `fresh`: each with a text of its own; else a few hundred texts come again and again. */
function rowsOf(name: string, count: number, fresh = false): Rows {
  const rows: Rows = { items: [], revisions: [], claims: [], plain: [] };
  for (let n = 0; n < count; n += 1) {
    const one = { ...pick(next, articles), ...(fresh ? article(next, WORDS) : {}) };
    // Ids are hashes: they fall everywhere into the table.
    const id = `${Math.floor(next() * 2 ** 32).toString(16)}-${name}-${n}`;
    const day = dayOf(Math.floor(next() * 1e6));
    const item = { ...itemOf(id, one.title, day), tags: one.tags, relevance: one.relevance, entryKeys: [`source\u001f${id}`] };
    rows.items.push(item);
    rows.revisions.push({
      id: `${id}-1`,
      item: id,
      title: one.title,
      text: one.text,
      depth: 'full',
      from: 'feed',
      boilerplate: [],
      seenAt: `${day}T08:00:00Z`,
    });
    rows.claims.push(...one.claims.map((claim, at) => ({ ...claim, id: `${id}-${at}`, item: id, revision: `${id}-1` })));
    const tags = Array.from({ length: TAGS }, () => pick(next, tagNames));
    rows.plain.push({ id, date: day, tags, title: one.title, summary: one.text });
  }
  return rows;
}

async function putAll(db: Database, { items, revisions, claims }: Rows): Promise<void> {
  await db.items.bulkPut(items);
  await db.revisions.bulkAdd(revisions);
  await db.claims.bulkPut(claims);
}

function feedOf(name: string): Feed {
  const entries = Array.from({ length: FEED }, (_, n) => {
    const { title, text } = article(next, WORDS);
    const published = `${dayOf(n)}T08:00:00Z`;
    const link = `https://news.example/${name}/${n}`;
    return {
      id: link,
      title,
      link,
      published,
      publishedRaw: published,
      updated: null,
      author: null,
      text,
      full: true,
      source: null,
      warnings: [],
    };
  });
  return { title: 'News', link: null, language: 'en', date: null, entries, rejected: [], warnings: [], ttlMinutes: null };
}

/** Times both, in turns; medians of one item. */
async function compared(ours: (round: number) => Promise<number>, plain: (round: number) => Promise<number>, count: number): Promise<Pair> {
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const first = round % 2 === 0;
    const early = await (first ? ours : plain)(round);
    const late = await (first ? plain : ours)(round);
    if (round < 0) continue;
    own.push((first ? early : late) / count);
    other.push((first ? late : early) / count);
  }
  return { ours: median(own), plain: median(other) };
}

async function measure(sizes: readonly number[]): Promise<IngestFigures[]> {
  const db = database('own');
  const plain = new Dexie('plain') as PlainTable;
  plain.version(1).stores({ items: 'id,date,*tags' });
  const keysOnly = new Dexie('keys') as Dexie & { items: Table<Pick<Item, 'id' | 'sortAt' | 'entryKeys'>, string> };
  keysOnly.version(1).stores({ items: 'id, sortAt, *entryKeys' });
  const source = {
    id: 'source',
    kind: 'feed',
    url: 'https://news.example/feed',
    title: 'News',
    notices: [],
    failures: 0,
  } as unknown as Source;
  await db.sources.put({ ...source, addedAt: '2026-06-12T08:00:00Z', nextCheckAt: '2026-06-12T08:00:00Z' });
  const figures: IngestFigures[] = [];
  let filled = 0;
  for (const size of sizes) {
    for (; filled < size; filled += SLICE) {
      const rows = rowsOf(`fill-${filled}`, SLICE);
      await db.transaction('rw', db.items, db.revisions, db.claims, async () => await putAll(db, rows));
      await plain.items.bulkPut(rows.plain);
      await keysOnly.items.bulkPut(rows.items.map(({ id, sortAt, entryKeys }) => ({ id, sortAt, entryKeys })));
    }
    // The database goes on sorting what it was given for a while.
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    // Made before the clock runs.
    const batches = new Map(
      Array.from({ length: WARM + ROUNDS }, (_, n) => [n - WARM, [rowsOf(`${size}-a${n}`, SLICE), rowsOf(`${size}-b${n}`, SLICE, true)]]),
    );
    const batch = (round: number, which: 0 | 1): Rows => batches.get(round)?.[which] as Rows;
    const rows = await compared(
      (round) => timed(() => db.items.bulkPut(batch(round, 0).items)),
      (round) => timed(() => plain.items.bulkPut(batch(round, 0).plain)),
      SLICE,
    );
    const keys = await compared(
      (round) => {
        const bare = batch(round, 0).items.map(({ id, sortAt, entryKeys }) => ({ id, sortAt, entryKeys }));
        return timed(() => keysOnly.items.bulkPut(bare));
      },
      (round) => timed(() => plain.items.bulkPut(batch(round, 0).plain)),
      SLICE,
    );
    const records = await compared(
      (round) =>
        timed(async () => {
          const all = batch(round, 1);
          const texts = all.revisions.map(({ item, text }) => ({ item, ...sketchOfText(text) }));
          await db.transaction('rw', db.items, db.revisions, db.claims, db.sketches, db.copyIndex, async () => {
            const { kept } = await storeSketches(db, texts);
            await putAll(db, all);
            await kept;
          });
          await packCopies(db);
        }),
      (round) => timed(() => plain.items.bulkPut(batch(round, 1).plain)),
      SLICE,
    );
    const feeds = new Map(Array.from({ length: WARM + ROUNDS }, (_, n) => [n - WARM, feedOf(`${size}-${n}`)]));
    const stored = (round: number): Promise<number> =>
      timed(() =>
        ingest('own', draftsOfFeed(feeds.get(round) as Feed, source), '2026-06-12T08:00:00Z', {
          id: source.id,
          patch: { etag: `${round}` },
        }),
      );
    const plainFeed = (round: number): Promise<number> => {
      const { plain: rows } = rowsOf(`${size}-f${round}`, FEED);
      return timed(() => plain.items.bulkPut(rows));
    };
    const whole = await compared(stored, plainFeed, FEED);
    const again = await compared(stored, async () => 0, FEED);
    const entries = feeds.get(0)?.entries ?? [];
    const reading = await timed(async () => {
      for (const { title, text } of entries)
        readClaims({ item: 'i', revision: 'r', title, text, published: '2026-06-12', depth: 'full' }, catalog);
    });
    figures.push({ size, n: ROUNDS, rows, keys, records, whole, again, reading: reading / FEED });
  }
  return figures;
}

Object.assign(globalThis, { measure });
