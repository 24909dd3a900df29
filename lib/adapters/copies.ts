// Groups of copies kept in step with the texts: an index in memory that a context loads once, from what is packed beside the items and what came since.
import { Dexie } from 'dexie';
import { addTexts, type CopyIndex, copyIndexOf, type NewText, numberOf, regrouped } from '../collect/copy-index.ts';
import { MOST_IN_PACK, mergedPack, packOf } from '../collect/copy-pack.ts';
import type { Database } from './db.ts';

/** Texts that are kept one by one before they are packed. */
const LOOSE = 1_000;

/** What this context holds of the index of a connection; `last`: the number of the newest text in it. */
type Held = { index: CopyIndex; last: number };
const heldOf = new WeakMap<IDBDatabase, Held>();

async function load(db: Database): Promise<Held> {
  const packs = await db.copyIndex.orderBy('id').toArray();
  const rows = await db.sketches
    .where('seq')
    .above(packs.at(-1)?.upTo ?? 0)
    .toArray();
  const held = { index: copyIndexOf(packs, rows), last: rows.at(-1)?.seq ?? packs.at(-1)?.upTo ?? 0 };
  heldOf.set(db.backendDB(), held);
  return held;
}

/** The index as the database has it now. Inside a transaction over `sketches` and `copyIndex` that can write it stays so. */
async function upToDate(db: Database): Promise<Held> {
  const held = heldOf.get(db.backendDB());
  if (!held) return load(db);
  const last = ((await db.sketches.toCollection().lastKey()) as number | undefined) ?? 0;
  if (last === held.last) return held;
  const came = await db.sketches.where('seq').above(held.last).toArray();
  // Where the next is missing, others came, were packed and are no rows any more.
  if (came[0]?.seq !== held.last + 1) return load(db);
  addTexts(held.index, came);
  held.last = last;
  return held;
}

/** The index of copies as it is now. */
export async function indexOfCopies(db: Database): Promise<CopyIndex> {
  return (await db.transaction('r', db.sketches, db.copyIndex, () => upToDate(db))).index;
}

/** Loads the index where this context has none, so that a transaction that writes need not wait for it. */
export async function readyCopies(db: Database): Promise<void> {
  if (!db.isOpen() || !heldOf.has(db.backendDB())) await indexOfCopies(db);
}

/**
 * Within a transaction that writes `items`, `sketches` and `copyIndex`, once: stores sketches of items' texts, one an item, and tells which items are in
 * another group of copies than before (lib/collect/copy-index.ts `regrouped`). An empty sketch takes the item out.
 */
export async function storeSketches(db: Database, texts: readonly NewText[]): Promise<Map<string, string | null>> {
  if (texts.length === 0) return new Map();
  const held = await upToDate(db);
  const groups = regrouped(held.index, texts);
  const rows = texts.map((text) => {
    const instead = numberOf(held.index, text.item);
    return { ...text, ...(instead === undefined ? {} : { instead }) };
  });
  const numbers = await db.sketches.bulkAdd(rows, { allKeys: true });
  Dexie.currentTransaction?.on('complete', () => {
    if (held.last + 1 !== numbers[0]) return;
    addTexts(
      held.index,
      rows.map((row, at) => ({ ...row, seq: numbers[at] ?? 0 })),
    );
    held.last = numbers.at(-1) ?? held.last;
  });
  return groups;
}

/** As `storeSketches`, for items whose text is gone or another now: takes them out, and tells which others' groups change. */
export function withoutSketch(db: Database, items: readonly string[]): Promise<Map<string, string | null>> {
  return storeSketches(
    db,
    items.map((item) => ({ item, bands: new Uint32Array(0), values: new Uint8Array(0) })),
  );
}

/** What an item keeps of its group: its name, as the one thing that all its copies are copies of. */
export function copiesIn(group: string | null | undefined): string[] {
  return group ? [group] : [];
}

/** Within the same transaction: writes the groups of items that are stored. */
export async function putGroups(db: Database, groups: ReadonlyMap<string, string | null>): Promise<void> {
  if (groups.size === 0) return;
  const items = await db.items.bulkGet([...groups.keys()]);
  await db.items.bulkPut(items.flatMap((item) => (item ? [{ ...item, copies: copiesIn(groups.get(item.id)) }] : [])));
}

/** After a commit, while no other context writes: packs what came one by one, when it is much. The same is there before and after. */
export async function packCopies(db: Database): Promise<void> {
  const held = heldOf.get(db.backendDB());
  if (!held || held.index.rows.length <= LOOSE) return;
  await db.transaction('rw', db.sketches, db.copyIndex, async () => {
    const { index, last } = await upToDate(db);
    const [packed, rest] = [index.rows.slice(0, MOST_IN_PACK), index.rows.slice(MOST_IN_PACK)];
    const packs = [...index.packs, packOf(packed)];
    // Of two neighbours the smaller grows into the larger: there are few, and a text is packed again but seldom.
    for (;;) {
      const [earlier, later] = packs.slice(-2);
      if (packs.length < 2 || !earlier || !later || earlier.items.length > 2 * later.items.length) break;
      if (earlier.items.length + later.items.length > MOST_IN_PACK) break;
      packs.splice(-2, 2, mergedPack(earlier, later));
    }
    const fresh = packs.filter((pack) => !index.packs.includes(pack));
    await db.copyIndex.bulkDelete(index.packs.filter((pack) => !packs.includes(pack)).map(({ id }) => id));
    await db.copyIndex.bulkPut(fresh);
    // The newest stays, by whose number every context knows whether it has all.
    await db.sketches
      .where('seq')
      .belowOrEqual(Math.min(packed.at(-1)?.seq ?? 0, last - 1))
      .delete();
    Dexie.currentTransaction?.on('complete', () => heldOf.set(db.backendDB(), { index: copyIndexOf(packs, rest), last }));
  });
}
