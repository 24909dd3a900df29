// Copies of a text found by its sketch: an index in memory that a context loads once, from a table beside the items; a text without copies asks the database nothing.
import { type CopyIndex, EMPTY_INDEX, sharersOf, withTexts } from '../collect/copy-index.ts';
import { COPY, sharedBy, sketchOfText } from '../collect/text-sketch.ts';
import type { Revision } from '../domain.ts';
import type { Database, SketchRow } from './db.ts';

/** Nearest copies kept of an item: a group hangs together by a few. */
const COPIES_KEPT = 8;
/** Of a band that many texts share (a notice that a whole site shows instead of its texts) so many are looked at, and so many texts are compared. */
const IN_A_BAND = 64;
const MOST_COMPARED = 24;
/** Texts that are looked through one by one before they are put into the stored index. */
const LOOSE = 1_000;

/** `loose`: rows that are not in the index yet, also by their bands. */
type Held = { index: CopyIndex; upTo: number; loose: SketchRow[]; byBand: ByBand };
type ByBand = Map<number, SketchRow[]>;
const heldOf = new WeakMap<Database, Held>();

function put(byBand: ByBand, rows: readonly SketchRow[]): void {
  for (const row of rows)
    for (const band of row.bands) {
      const there = byBand.get(band);
      if (there) there.push(row);
      else byBand.set(band, [row]);
    }
}

/** The sketch of a revision as its item's row. */
export function sketchRow(item: string, { text, boilerplate }: Pick<Revision, 'text' | 'boilerplate'>): SketchRow {
  return { item, ...sketchOfText(text, boilerplate) };
}

/** What this context holds of the index, with the rows that came since: one request. */
async function upToDate(db: Database): Promise<Held> {
  let held = heldOf.get(db);
  if (!held) {
    const stored = await db.copyIndex.get('index');
    held = { index: stored?.entries ?? EMPTY_INDEX, upTo: stored?.upTo ?? 0, loose: [], byBand: new Map() };
    heldOf.set(db, held);
  }
  const seen = held.loose.at(-1)?.seq ?? held.upTo;
  const came = await db.sketches.where('seq').above(seen).toArray();
  // Another that asked meanwhile may have put them in.
  if (seen !== (held.loose.at(-1)?.seq ?? held.upTo)) return held;
  held.loose.push(...came);
  put(held.byBand, came);
  if (held.loose.length > LOOSE) {
    const upTo = held.loose.at(-1)?.seq ?? held.upTo;
    const texts = held.loose.map(({ seq = 0, bands }) => ({ number: seq, bands }));
    Object.assign(held, { index: withTexts(held.index, texts), upTo, loose: [], byBand: new Map() });
    await db.copyIndex.put({ id: 'index', upTo, entries: held.index });
  }
  return held;
}

/** Finds items whose text is a near copy of a row's, nearest first. `beside`: rows that are not stored yet. */
export async function copyFinder(db: Database, beside: readonly SketchRow[] = []): Promise<(row: SketchRow) => Promise<string[]>> {
  const { index, byBand } = await upToDate(db);
  const besideByBand: ByBand = new Map();
  put(besideByBand, beside);
  return async (row) => {
    if (row.bands.length === 0) return [];
    const likely = [...sharersOf(index, row.bands, IN_A_BAND)].sort(([a, m], [b, n]) => n - m || b - a).slice(0, MOST_COMPARED);
    const stored = likely.length > 0 ? await db.sketches.bulkGet(likely.map(([seq]) => seq)) : [];
    const others = new Map<string, SketchRow>();
    for (const other of stored) if (other) others.set(other.item, other);
    // What is about to be stored of an item wins over what is stored of it.
    for (const rows of [byBand, besideByBand])
      for (const band of row.bands) for (const other of rows.get(band)?.slice(-IN_A_BAND) ?? []) others.set(other.item, other);
    others.delete(row.item);
    return [...others.values()]
      .map((other) => ({ id: other.item, shared: sharedBy(row.values, other.values) }))
      .filter(({ shared }) => shared >= COPY)
      .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
      .slice(0, COPIES_KEPT)
      .map(({ id }) => id);
  };
}
