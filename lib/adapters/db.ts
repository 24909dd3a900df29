// The database: one Dexie schema, opened once per library. Every write goes through ./ingest.ts and ./commands.ts.
import { Dexie, liveQuery, type Table } from 'dexie';
import type { CopyPack, CopyTexts } from '../collect/copy-pack.ts';
import type { Claim, Decision, Entity, Item, Library, Revision, Source } from '../domain.ts';
import { TABLES } from '../exchange/backup.ts';

/** The reader's own library, or the sample story's: two databases that never meet. */
export type LibraryName = 'own' | 'sample';

/** The tables of contract.md "The library file". */
export type Database = Dexie & {
  sources: Table<Source, string>;
  items: Table<Item, string>;
  revisions: Table<Revision, string>;
  claims: Table<Claim, string>;
  decisions: Table<Decision, string>;
  watchlist: Table<Entity, string>;
  rules: Table<{ id: string } & Record<string, unknown>, string>;
  /** Not part of backups: `{id: 'epoch', value}`, which database this is (./sentinel.ts). */
  meta: Table<{ id: string; value: string }, string>;
  /** Not part of backups: by which copies of an item's text are found (./copies.ts). Rebuilt from the texts. `sketches` holds, write by write, what is not packed yet. */
  sketches: Table<CopyTexts & { seq: number }, number, CopyTexts>;
  copyIndex: Table<PackRow, number>;
};

/** A pack of the writes from key `id` to key `upTo` of `sketches`. */
export type PackRow = CopyPack & { id: number; upTo: number };

/** Schema of the database alone: a backup has its own (lib/exchange/backup.ts), or a new index here would make our own backups too new to read. */
const SCHEMA = 3;

const opened = new Map<LibraryName, Database>();

/** The database of a library; the same object every time. */
export function database(name: LibraryName = 'own'): Database {
  const known = opened.get(name);
  if (known) return known;
  // Strict durability: what a person typed or kept must survive a power cut, and one poll is one transaction anyway.
  const db = new Dexie(name === 'own' ? 'cordon' : 'cordon-sample', { chromeTransactionDurability: 'strict' }) as Database;
  const schema = db.version(SCHEMA).stores({
    sources: 'id, nextCheckAt',
    items: 'id, sortAt, *entryKeys',
    revisions: 'id, item',
    claims: 'id, item, *models',
    decisions: 'id, at, item',
    watchlist: 'id',
    rules: 'id',
    meta: 'id',
    sketches: '++seq',
    copyIndex: 'id',
  });
  // Sketches of version 2 were made another way; they are made again (./sketch-missing.ts).
  schema.upgrade((upgrade) => Promise.all([upgrade.table('sketches').clear(), upgrade.table('copyIndex').clear()]));
  // An update opened a newer schema: this context is old code and must not write to it (Dexie would re-open without a version).
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
  });
  opened.set(name, db);
  return db;
}

/**
 * For each value the primary keys of the rows that have it in an index. All are asked for at once: Dexie's `anyOf` walks a cursor from each to the next,
 * which takes 300 ms for 50 of 80,000 claims, and longer the more there are.
 */
export function keysWith<T, K>(table: Table<T, K>, index: string, values: readonly string[]): Promise<K[][]> {
  return table.db.transaction(
    'r',
    table,
    async () => await Promise.all(values.map((value) => table.where(index).equals(value).primaryKeys())),
  );
}

/** The rows that have one of these values in an index. */
export async function rowsWith<T, K>(table: Table<T, K>, index: string, values: readonly string[]): Promise<T[]> {
  return (
    await table.db.transaction('r', table, async () => await Promise.all(values.map((value) => table.where(index).equals(value).toArray())))
  ).flat();
}

/** Within a transaction: deletes the rows that have one of these values in an index. */
export async function deleteWith<T, K>(table: Table<T, K>, index: string, values: readonly string[]): Promise<void> {
  const keys = (await keysWith(table, index, values)).flat();
  if (keys.length > 0) await table.bulkDelete(keys);
}

/** Everything a library holds, read in one transaction: what was stored together is there together. */
export function wholeLibrary(db: Database): Promise<Library> {
  const tables = TABLES.map((name) => db[name] as Table);
  return db.transaction('r', tables, async () => {
    const rows = await Promise.all(tables.map((table) => table.toArray()));
    return Object.fromEntries(TABLES.map((name, place) => [name, rows[place]])) as Library;
  });
}

/** Calls `seen` with the query's answer now and after every change to what it read, in any context; returns the function that stops it. */
export function watch<T>(query: () => Promise<T>, seen: (value: T) => void, failed: (error: unknown) => void): () => void {
  const subscription = liveQuery(query).subscribe({ next: seen, error: failed });
  return () => subscription.unsubscribe();
}
