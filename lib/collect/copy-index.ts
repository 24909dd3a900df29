// Which items are copies of one text, among 100,000: groups that depend on the texts alone, never on the order in which they came.
import { type CopyPack, eachWithKey, MOST_IN_PACK, type NumberedText, placeOf } from './copy-pack.ts';
import { BANDS, COPY, sharedBy, type TextSketch, VALUES } from './text-sketch.ts';

/** A text of an index: its pack and its place there in one number, or `-1 - n` for the nth row. */
type Handle = number;

/** Texts in packs and, behind them, one by one, also by their keys. `gone`: those whose place others took. */
export type CopyIndex = { packs: readonly CopyPack[]; rows: NumberedText[]; byKey: Map<number, number[]>; gone: Set<Handle> };

/** An item's text that comes in the place of what the index has of that item. Without a sketch (an empty one) the item is only taken out. */
export type NewText = TextSketch & { item: string };

/** An index of packs, in the order of their numbers, and of the texts that came after them. */
export function copyIndexOf(packs: readonly CopyPack[], rows: readonly NumberedText[]): CopyIndex {
  const index: CopyIndex = { packs, rows: [], byKey: new Map(), gone: new Set() };
  for (const { gone } of packs) for (const number of gone) forget(index, number);
  addTexts(index, rows);
  return index;
}

/** Puts texts that came since into an index. */
export function addTexts(index: CopyIndex, texts: readonly NumberedText[]): void {
  for (const text of texts) {
    if (text.instead !== undefined) forget(index, text.instead);
    const row = index.rows.push(text) - 1;
    for (const key of text.bands) listIn(index.byKey, key).push(row);
  }
}

function listIn(byKey: Map<number, number[]>, key: number): number[] {
  const there = byKey.get(key);
  if (there) return there;
  const list: number[] = [];
  byKey.set(key, list);
  return list;
}

function forget(index: CopyIndex, number: number): void {
  const row = index.rows.findIndex((text) => text.seq === number);
  if (row >= 0) index.gone.add(-1 - row);
  for (const [at, pack] of index.packs.entries()) {
    const place = placeOf(pack, number);
    if (place >= 0) index.gone.add(at * MOST_IN_PACK + place);
  }
}

/** The text that an index has of an item. */
function handleOf({ packs, rows, gone }: CopyIndex, item: string): Handle | null {
  const row = rows.findLastIndex((text) => text.item === item);
  if (row >= 0) return gone.has(-1 - row) ? null : -1 - row;
  for (const [at, { items }] of packs.entries())
    for (let place = items.indexOf(item); place >= 0; place = items.indexOf(item, place + 1))
      if (!gone.has(at * MOST_IN_PACK + place)) return at * MOST_IN_PACK + place;
  return null;
}

/** Number of the text that an index has of an item; undefined where it has none. Looks through all: for items whose text changed, which are few. */
export function numberOf(index: CopyIndex, item: string): number | undefined {
  const handle = handleOf(index, item);
  if (handle === null) return undefined;
  return handle < 0 ? index.rows[-1 - handle]?.seq : index.packs[Math.floor(handle / MOST_IN_PACK)]?.numbers[handle % MOST_IN_PACK];
}

/** Items that an index has a sketch of. */
export function itemsIn({ packs, rows, gone }: CopyIndex): Set<string> {
  const items = new Set<string>();
  for (const [at, pack] of packs.entries())
    for (const [place, item] of pack.items.entries()) if (!gone.has(at * MOST_IN_PACK + place)) items.add(item);
  for (const [row, { item, bands }] of rows.entries()) if (bands.length > 0 && !gone.has(-1 - row)) items.add(item);
  return items;
}

/** What can be asked for copies: an index with texts beside it that are not in it yet, without those whose place they take. */
type View = { index: CopyIndex; beside: readonly NewText[]; besideByKey: ReadonlyMap<number, number[]>; gone: ReadonlySet<Handle> };

function viewOf(index: CopyIndex, beside: readonly NewText[], gone: ReadonlySet<Handle>): View {
  const besideByKey = new Map<number, number[]>();
  for (const [at, { bands }] of beside.entries()) for (const key of bands) listIn(besideByKey, key).push(index.rows.length + at);
  return { index, beside, besideByKey, gone };
}

const rowOf = ({ index: { rows }, beside }: View, row: number): NewText => (rows[row] ?? beside[row - rows.length]) as NewText;
const packOf = ({ index }: View, handle: Handle): CopyPack => index.packs[Math.floor(handle / MOST_IN_PACK)] as CopyPack;

function itemOf(view: View, handle: Handle): string {
  return handle < 0 ? rowOf(view, -1 - handle).item : (packOf(view, handle).items[handle % MOST_IN_PACK] as string);
}

function keyOf(view: View, handle: Handle, band: number): number | undefined {
  return handle < 0 ? rowOf(view, -1 - handle).bands[band] : packOf(view, handle).bands[(handle % MOST_IN_PACK) * BANDS + band];
}

function valuesOf(view: View, handle: Handle): { values: Uint8Array; at: number } {
  if (handle < 0) return { values: rowOf(view, -1 - handle).values, at: 0 };
  return { values: packOf(view, handle).values, at: (handle % MOST_IN_PACK) * VALUES };
}

/** Calls `seen` with each text that has this key in this band. */
function eachSharer(view: View, band: number, key: number, seen: (handle: Handle) => void): void {
  const tell = (handle: Handle): void => {
    if (!view.gone.has(handle)) seen(handle);
  };
  for (const [at, pack] of view.index.packs.entries()) eachWithKey(pack, band, key, (place) => tell(at * MOST_IN_PACK + place));
  for (const byKey of [view.index.byKey, view.besideByKey]) for (const row of byKey.get(key) ?? []) tell(-1 - row);
}

/** A text's group: itself, its copies, copies of those and so on. Two texts are copies when they share a key and enough of their values. */
function groupOf(view: View, start: Handle): Handle[] {
  const members = [start];
  const seen = new Set(members);
  // Keys whose texts are all in the group: a text that very many have is looked through once a key, not once a text.
  const through = new Set<number>();
  for (const one of members) {
    const own = valuesOf(view, one);
    for (let band = 0; band < BANDS; band += 1) {
      const key = keyOf(view, one, band);
      if (key === undefined || through.has(key)) continue;
      let others = 0;
      eachSharer(view, band, key, (other) => {
        if (seen.has(other)) return;
        const { values, at } = valuesOf(view, other);
        if (sharedBy(own.values, values, own.at, at) >= COPY) {
          seen.add(other);
          members.push(other);
        } else others += 1;
      });
      if (others === 0) through.add(key);
    }
  }
  return members;
}

/** The name of each text's group, for these texts and all in their groups: the smallest id of its items; null for a text that is alone. */
function namesOf(view: View, starts: Iterable<Handle>): Map<Handle, string | null> {
  const names = new Map<Handle, string | null>();
  for (const start of starts) {
    if (names.has(start) || view.gone.has(start)) continue;
    const group = groupOf(view, start);
    const name = group.length > 1 ? group.map((one) => itemOf(view, one)).reduce((a, b) => (a < b ? a : b)) : null;
    for (const one of group) names.set(one, name);
  }
  return names;
}

/**
 * Item → the name of its group (the smallest id in it; null: it is alone) once these texts are in the index: for each of their items, and for each other
 * item whose group is another than before. One text an item. The index stays as it is.
 */
export function regrouped(index: CopyIndex, texts: readonly NewText[]): Map<string, string | null> {
  const replaced = texts.flatMap(({ item }) => handleOf(index, item) ?? []);
  const before = viewOf(index, [], index.gone);
  const after = viewOf(index, texts, new Set([...index.gone, ...replaced]));
  const left = replaced.flatMap((handle) => groupOf(before, handle));
  const fresh = texts.map((_, at) => -1 - (index.rows.length + at));
  const now = namesOf(after, [...fresh, ...left]);
  const isOld = (handle: Handle): boolean => handle > -1 - index.rows.length;
  const was = namesOf(before, [...now.keys()].filter(isOld));
  return new Map(
    [...now].filter(([handle, name]) => !isOld(handle) || was.get(handle) !== name).map(([handle, name]) => [itemOf(after, handle), name]),
  );
}
