// Groups of copies kept in step with the texts: an index in memory that a context loads once, from what is packed beside the items and what came since.
import { Dexie } from 'dexie';
import { addTexts, type CopyIndex, copyIndexOf, regrouped } from '../collect/copy-index.ts';
import { MOST_IN_PACK, type NewText, packOf } from '../collect/copy-pack.ts';
import type { Database, PackRow } from './db.ts';

/** Writes that are kept one by one before they are packed, and texts in them. */
const LOOSE_WRITES = 100;
const LOOSE_TEXTS = 1_000;

/** What this context holds of the index of a connection; `last`: the key in `sketches` of the newest write in it. */
type Held = { index: CopyIndex; packs: readonly PackRow[]; last: number };
const heldOf = new WeakMap<IDBDatabase, Held>();

async function load(db: Database): Promise<Held> {
  const packs = await db.copyIndex.orderBy('id').toArray();
  const packed = packs.at(-1)?.upTo ?? 0;
  const came = await db.sketches.where('seq').above(packed).toArray();
  const held = { index: copyIndexOf(packs, came), packs, last: came.at(-1)?.seq ?? packed };
  heldOf.set(db.backendDB(), held);
  return held;
}

/** The index as the database has it now. Inside a transaction that can write `sketches` it stays so. */
async function upToDate(db: Database): Promise<Held> {
  const held = heldOf.get(db.backendDB());
  if (!held) return load(db);
  const last = ((await db.sketches.toCollection().lastKey()) as number | undefined) ?? 0;
  if (last === held.last) return held;
  const came = await db.sketches.where('seq').above(held.last).toArray();
  // Where the next is missing, others came, were packed and are no rows any more.
  if (came[0]?.seq !== held.last + 1) return load(db);
  for (const texts of came) addTexts(held.index, texts);
  held.last = last;
  return held;
}

/** The index of copies as it is now. */
export async function indexOfCopies(db: Database): Promise<CopyIndex> {
  return (await db.transaction('r', db.sketches, db.copyIndex, async () => await upToDate(db))).index;
}

/** Loads the index where this context has none, so that a transaction that writes need not wait for it. */
export async function readyCopies(db: Database): Promise<void> {
  if (!db.isOpen() || !heldOf.has(db.backendDB())) await indexOfCopies(db);
}

/** What storing sketches changes: items that are in another group of copies than before (lib/collect/copy-index.ts `regrouped`). `kept` is to be awaited. */
export type StoredSketches = { groups: Map<string, string | null>; kept: Promise<void> };

/**
 * Within a transaction that writes `items`, `sketches` and `copyIndex`, once: stores sketches of items' texts, one an item. An empty sketch takes the item
 * out.
 */
export async function storeSketches(db: Database, texts: readonly NewText[]): Promise<StoredSketches> {
  if (texts.length === 0) return { groups: new Map(), kept: Promise.resolve() };
  const held = await upToDate(db);
  const { texts: fresh, groups } = regrouped(held.index, texts);
  if (fresh.numbers.length === 0 && fresh.gone.length === 0) return { groups, kept: Promise.resolve() };
  const transaction = Dexie.currentTransaction;
  const kept = db.sketches.add(fresh).then((seq) => {
    transaction?.on('complete', () => {
      if (held.last !== seq - 1) return;
      addTexts(held.index, fresh);
      held.last = seq;
    });
  });
  return { groups, kept };
}

/** As `storeSketches`, for items whose text is gone or another now: takes them out, and tells which others' groups change. */
export function withoutSketch(db: Database, items: readonly string[]): Promise<StoredSketches> {
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
export async function putGroups(db: Database, { groups, kept }: StoredSketches): Promise<void> {
  const items = groups.size > 0 ? await db.items.bulkGet([...groups.keys()]) : [];
  const changed = items.flatMap((item) => (item ? [{ ...item, copies: copiesIn(groups.get(item.id)) }] : []));
  if (changed.length > 0) await db.items.bulkPut(changed);
  await kept;
}

/** After a commit, while no other context writes: packs what came write by write, when it is much. The same is there before and after. */
export async function packCopies(db: Database): Promise<void> {
  const held = heldOf.get(db.backendDB());
  if (!held || (held.index.came.length <= LOOSE_WRITES && held.index.rows.length <= LOOSE_TEXTS)) return;
  await db.transaction('rw', db.sketches, db.copyIndex, async () => {
    const { index, packs: before, last } = await upToDate(db);
    if (index.rows.length > MOST_IN_PACK) return;
    const packs: PackRow[] = [...before, { id: (before.at(-1)?.upTo ?? 0) + 1, upTo: last, ...packOf(index.came) }];
    // Of two neighbours the smaller grows into the larger: there are few, and a text is packed again but seldom.
    for (;;) {
      const [earlier, later] = packs.slice(-2);
      if (packs.length < 2 || !earlier || !later || earlier.numbers.length > 2 * later.numbers.length) break;
      if (earlier.numbers.length + later.numbers.length > MOST_IN_PACK) break;
      packs.splice(-2, 2, { id: earlier.id, upTo: last, ...packOf([earlier, later]) });
    }
    await db.copyIndex.bulkDelete(before.filter((pack) => !packs.includes(pack)).map(({ id }) => id));
    await db.copyIndex.bulkPut(packs.filter((pack) => !before.includes(pack)));
    // The newest stays: by its key every context knows whether it has all.
    await db.sketches.where('seq').below(last).delete();
    Dexie.currentTransaction?.on('complete', () => heldOf.set(db.backendDB(), { index: copyIndexOf(packs, []), packs, last }));
  });
}
