// Which items are copies of one text, among 100,000: groups that depend on the texts alone, never on the order in which they came.
import {
  type CopyPack,
  type CopyTexts,
  copyTexts,
  eachWithKey,
  itemAt,
  itemKey,
  KEYS,
  keysOf,
  MOST_IN_PACK,
  type NewText,
  placeOf,
} from './copy-pack.ts';
import { BANDS, COPY, sharedBy, VALUES } from './text-sketch.ts';

/** A text of an index: its pack and its place there in one number, or `-1 - n` for the nth row. */
type Handle = number;
type Row = { texts: CopyTexts | CopyPack; place: number };

/** Texts in packs and, behind them, what came since row by row and by its keys. `gone`: those that went; `next`: the number that the next text gets. */
export type CopyIndex = {
  packs: readonly CopyPack[];
  came: CopyTexts[];
  rows: Row[];
  rowsByKey: Map<number, number[]>;
  gone: Set<Handle>;
  next: number;
};

/** An index of packs, in the order of their numbers, and of the texts that came after them. */
export function copyIndexOf(packs: readonly CopyPack[], came: readonly CopyTexts[]): CopyIndex {
  const index: CopyIndex = {
    packs,
    came: [],
    rows: [],
    rowsByKey: new Map(),
    gone: new Set(),
    next: packs.at(-1)?.next ?? 0,
  };
  for (const { gone } of packs) for (const number of gone) forget(index, number);
  for (const texts of came) addTexts(index, texts);
  return index;
}

/** Puts texts that came since into an index. */
export function addTexts(index: CopyIndex, texts: CopyTexts): void {
  for (const number of texts.gone) forget(index, number);
  index.came.push(texts);
  addRows(index.rows, index.rowsByKey, texts);
  index.next = texts.next;
}

function addRows(rows: Row[], byKey: Map<number, number[]>, texts: CopyTexts, first = 0): void {
  for (let place = 0; place < texts.numbers.length; place += 1) {
    const row = first + rows.push({ texts, place }) - 1;
    for (let which = 0; which < KEYS; which += 1) {
      const key = texts.keys[place * KEYS + which] as number;
      const there = byKey.get(key);
      if (there) there.push(row);
      else byKey.set(key, [row]);
    }
  }
}

function forget(index: CopyIndex, number: number): void {
  const row = index.rows.findIndex(({ texts, place }) => texts.numbers[place] === number);
  if (row >= 0) index.gone.add(-1 - row);
  for (const [at, pack] of index.packs.entries()) {
    const place = placeOf(pack, number);
    if (place >= 0) index.gone.add(at * MOST_IN_PACK + place);
  }
}

/** What can be asked for copies: an index with texts beside it that are not in it yet, without those that go. */
type View = { index: CopyIndex; beside: readonly Row[]; besideByKey: ReadonlyMap<number, number[]>; gone: ReadonlySet<Handle> };

function viewOf(index: CopyIndex, texts: CopyTexts | null, gone: ReadonlySet<Handle>): View {
  const beside: Row[] = [];
  const besideByKey = new Map<number, number[]>();
  if (texts) addRows(beside, besideByKey, texts, index.rows.length);
  return { index, beside, besideByKey, gone };
}

function rowAt({ index, beside }: View, handle: Handle): Row {
  if (handle >= 0) return { texts: index.packs[Math.floor(handle / MOST_IN_PACK)] as CopyPack, place: handle % MOST_IN_PACK };
  const row = -1 - handle;
  return (index.rows[row] ?? beside[row - index.rows.length]) as Row;
}

function itemOf(view: View, handle: Handle): string {
  const { texts, place } = rowAt(view, handle);
  return itemAt(texts, place);
}

/** Calls `seen` with each text whose key number `which` is this (or, of the latest texts, any of its keys). */
function eachSharer(view: View, which: number, key: number, seen: (handle: Handle) => void): void {
  const tell = (handle: Handle): void => {
    if (!view.gone.has(handle)) seen(handle);
  };
  const { packs } = view.index;
  for (const [at, pack] of packs.entries()) eachWithKey(pack, which, key, (place) => tell(at * MOST_IN_PACK + place));
  for (const byKey of [view.index.rowsByKey, view.besideByKey]) for (const row of byKey.get(key) ?? []) tell(-1 - row);
}

/** The text that an index has of an item. */
function handleOf(view: View, item: string): Handle | null {
  let found: Handle | null = null;
  eachSharer(view, BANDS, itemKey(item), (handle) => {
    if (itemOf(view, handle) === item) found = handle;
  });
  return found;
}

/** Items that an index has a sketch of. */
export function itemsIn({ packs, rows, gone }: CopyIndex): Set<string> {
  const items = new Set<string>();
  for (const [at, pack] of packs.entries())
    for (const place of pack.numbers.keys()) if (!gone.has(at * MOST_IN_PACK + place)) items.add(itemAt(pack, place));
  for (const [row, { texts, place }] of rows.entries()) if (!gone.has(-1 - row)) items.add(itemAt(texts, place));
  return items;
}

/** A text's group: itself, its copies, copies of those and so on. Two texts are copies when they share a key and enough of their values. */
function groupOf(view: View, start: Handle): Handle[] {
  const members = [start];
  const seen = new Set(members);
  // Keys whose texts are all in the group: a text that very many have is looked through once a key, not once a text.
  const through = new Set<number>();
  for (const one of members) {
    const own = rowAt(view, one);
    const keys = keysOf(own.texts);
    for (let band = 0; band < BANDS; band += 1) {
      const key = keys[own.place * KEYS + band] as number;
      if (through.has(key)) continue;
      let others = 0;
      eachSharer(view, band, key, (other) => {
        if (seen.has(other)) return;
        const { texts, place } = rowAt(view, other);
        if (sharedBy(own.texts.values, texts.values, own.place * VALUES, place * VALUES) >= COPY) {
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

/** What storing texts comes to: `texts` is what is to be kept of them; `groups` as `regrouped` says. */
export type Regrouped = { texts: CopyTexts; groups: Map<string, string | null> };

/**
 * Texts put into the place of what an index has of their items, one text an item; the index stays as it is. `groups`: item → the name of its group (the
 * smallest id in it; null: it is alone) for each of their items, and for each other item whose group is another than before.
 */
export function regrouped(index: CopyIndex, texts: readonly NewText[]): Regrouped {
  const before = viewOf(index, null, index.gone);
  const replaced = texts.flatMap(({ item }) => handleOf(before, item) ?? []);
  const numbers = replaced.map((handle) => {
    const { texts: those, place } = rowAt(before, handle);
    return those.numbers[place] as number;
  });
  const fresh = copyTexts(texts, numbers, index.next);
  const after = viewOf(index, fresh, replaced.length > 0 ? new Set([...index.gone, ...replaced]) : index.gone);
  const left = replaced.flatMap((handle) => groupOf(before, handle));
  const now = namesOf(after, [...after.beside.map((_, at) => -1 - (index.rows.length + at)), ...left]);
  const isOld = (handle: Handle): boolean => handle > -1 - index.rows.length;
  const was = namesOf(before, [...now.keys()].filter(isOld));
  const groups = new Map<string, string | null>(texts.map(({ item }) => [item, null]));
  for (const [handle, name] of now) if (!isOld(handle) || was.get(handle) !== name) groups.set(itemOf(after, handle), name);
  return { texts: fresh, groups };
}
