// Copies of a text found by looking up its sketch: a table beside the items, one read of an index a text.
import { COPY, sharedBy, sketchOfText } from '../collect/text-sketch.ts';
import type { Revision } from '../domain.ts';
import type { Database, SketchRow } from './db.ts';

/** Nearest copies kept of an item: a group hangs together by a few. */
const COPIES_KEPT = 8;
/** Of a key that many texts share (a notice that a whole site shows instead of its texts) so many are looked at, and so many texts are compared. */
const IN_A_BAND = 64;
const MOST_COMPARED = 64;

/** The sketch of a revision as its item's row. */
export function sketchRow(item: string, { text, boilerplate }: Pick<Revision, 'text' | 'boilerplate'>): SketchRow {
  const { values, bands } = sketchOfText(text, boilerplate);
  return { item, bands, values };
}

/** Items whose text is a near copy of this one, nearest first. `beside`: rows that are not stored yet. */
export async function copiesOf(db: Database, row: SketchRow, beside: readonly SketchRow[] = []): Promise<string[]> {
  if (row.bands.length === 0) return [];
  const own = new Set(row.bands);
  const hits = new Map<string, number>();
  const stored = await db.transaction('r', db.sketches, async () => {
    const bands = await Promise.all(row.bands.map((band) => db.sketches.where('bands').equals(band).limit(IN_A_BAND).primaryKeys()));
    for (const id of bands.flat()) hits.set(id, (hits.get(id) ?? 0) + 1);
    hits.delete(row.item);
    const likely = [...hits].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, MOST_COMPARED);
    return (await db.sketches.bulkGet(likely.map(([id]) => id))).filter((found) => found !== undefined);
  });
  const others = beside.filter((other) => other.item !== row.item && other.bands.some((band) => own.has(band)));
  return [...stored.filter(({ item }) => !others.some((other) => other.item === item)), ...others]
    .map((other) => ({ id: other.item, shared: sharedBy(row.values, other.values) }))
    .filter(({ shared }) => shared >= COPY)
    .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .slice(0, COPIES_KEPT)
    .map(({ id }) => id);
}
