// Sketches of very many texts in a few flat arrays, in which the texts that have a key are found by halving.
import { BANDS, KEY_RANGE, type TextSketch, VALUES } from './text-sketch.ts';

/** An item's text that comes in the place of what there was of that item. Without a sketch (an empty one) the item is only taken out. */
export type NewText = TextSketch & { item: string };

/**
 * Texts one behind the other: their numbers, rising and never given twice; their items' ids, one string and where each ends; `KEYS` keys and `VALUES` values
 * each. `gone`: numbers of earlier texts whose place these took, or that went; `next`: the number after the last that was given.
 */
export type CopyTexts = {
  numbers: Uint32Array;
  items: string;
  itemEnds: Uint32Array;
  keys: Uint32Array;
  values: Uint8Array;
  gone: number[];
  next: number;
};

/** Texts that can be looked up: for each of their `KEYS` keys all texts' keys `sorted`, and in that `order` their places. About 190 bytes a text. */
export type CopyPack = Omit<CopyTexts, 'keys'> & { sorted: Uint32Array; order: Uint16Array };

/** Keys of a text: that of each band of its sketch, and one of its item. */
export const KEYS = BANDS + 1;

/** As many texts as places of 16 bits tell apart. */
export const MOST_IN_PACK = 65_536;

/** The key of an item (FNV-1a). Few items have one in common. */
export function itemKey(item: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < item.length; i += 1) hash = Math.imul(hash ^ item.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (KEY_RANGE - 1);
}

/** The item of the text at a place. */
export function itemAt({ items, itemEnds }: Pick<CopyTexts, 'items' | 'itemEnds'>, place: number): string {
  return items.slice(place === 0 ? 0 : itemEnds[place - 1], itemEnds[place]);
}

/** Texts as they come, with the numbers from `next` on, less those too short to have a sketch. */
export function copyTexts(all: readonly NewText[], gone: readonly number[], next: number): CopyTexts {
  const texts = all.filter(({ bands }) => bands.length > 0);
  const keys = new Uint32Array(texts.length * KEYS);
  const values = new Uint8Array(texts.length * VALUES);
  let end = 0;
  const itemEnds = Uint32Array.from(texts, ({ item }) => {
    end += item.length;
    return end;
  });
  for (const [place, text] of texts.entries()) {
    keys.set(text.bands, place * KEYS);
    keys[place * KEYS + BANDS] = itemKey(text.item);
    values.set(text.values, place * VALUES);
  }
  return {
    numbers: Uint32Array.from(texts, (_, place) => next + place),
    items: texts.map(({ item }) => item).join(''),
    itemEnds,
    keys,
    values,
    gone: [...gone],
    next: next + texts.length,
  };
}

/** For each key all texts' keys in their order, and their places. */
function inOrder(keys: Uint32Array, count: number): Pick<CopyPack, 'sorted' | 'order'> {
  const sorted = new Uint32Array(KEYS * count);
  const order = new Uint16Array(KEYS * count);
  const keyed = new Float64Array(count);
  for (let which = 0; which < KEYS; which += 1) {
    for (let place = 0; place < count; place += 1) keyed[place] = (keys[place * KEYS + which] as number) * MOST_IN_PACK + place;
    keyed.sort();
    for (let at = 0; at < count; at += 1) {
      const both = keyed[at] as number;
      sorted[which * count + at] = Math.floor(both / MOST_IN_PACK);
      order[which * count + at] = both % MOST_IN_PACK;
    }
  }
  return { sorted, order };
}

const unsorted = new WeakMap<CopyPack, Uint32Array>();

/** The keys of texts, `KEYS` each, text by text. Those of a pack are worked out when first asked for: most packs never are. */
export function keysOf(texts: CopyTexts | CopyPack): Uint32Array {
  if ('keys' in texts) return texts.keys;
  const { sorted, order, numbers } = texts;
  const keys = unsorted.get(texts) ?? new Uint32Array(sorted.length);
  if (unsorted.has(texts)) return keys;
  for (let which = 0, at = 0; which < KEYS; which += 1)
    for (const end = at + numbers.length; at < end; at += 1) keys[(order[at] as number) * KEYS + which] = sorted[at] as number;
  unsorted.set(texts, keys);
  return keys;
}

/** One pack of texts that follow each other, less those whose place others of them took; `MOST_IN_PACK` at most. */
export function packOf(parts: readonly (CopyTexts | CopyPack)[]): CopyPack {
  const gone = new Set(parts.flatMap((part) => part.gone));
  const most = parts.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const numbers = new Uint32Array(most);
  const itemEnds = new Uint32Array(most);
  const keys = new Uint32Array(most * KEYS);
  const values = new Uint8Array(most * VALUES);
  const items: string[] = [];
  let [count, end] = [0, 0];
  for (const part of parts) {
    const partKeys = keysOf(part);
    for (const [place, number] of part.numbers.entries()) {
      if (gone.delete(number)) continue;
      const item = itemAt(part, place);
      end += item.length;
      items.push(item);
      numbers[count] = number;
      itemEnds[count] = end;
      keys.set(partKeys.subarray(place * KEYS, (place + 1) * KEYS), count * KEYS);
      values.set(part.values.subarray(place * VALUES, (place + 1) * VALUES), count * VALUES);
      count += 1;
    }
  }
  return {
    numbers: numbers.slice(0, count),
    items: items.join(''),
    itemEnds: itemEnds.slice(0, count),
    values: values.slice(0, count * VALUES),
    ...inOrder(keys, count),
    gone: [...gone],
    next: parts.at(-1)?.next ?? 0,
  };
}

/** The place of a number among texts; -1 where it is not one of theirs. */
export function placeOf({ numbers }: CopyPack, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number ? low : -1;
}

/** Where the first key that is not smaller stands among sorted ones from `start` to `end`. */
function firstFrom(sorted: Uint32Array, start: number, end: number, key: number): number {
  // Keys are spread evenly: where one must be about, and nearer by what stands there. What is looked at stands together, which halving all would not do.
  const spread = (end - start) / KEY_RANGE;
  const within = (at: number): number => Math.max(start, Math.min(end - 1, Math.floor(at)));
  let about = within(start + key * spread);
  about = within(about + (key - (sorted[about] as number)) * spread);
  let [low, high] = [about, about];
  for (let step = 4; low > start && (sorted[low] as number) >= key; step *= 2) low = Math.max(start, low - step);
  for (let step = 4; high < end && (sorted[high] as number) < key; step *= 2) high = Math.min(end, high + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `seen` with the place of each text of a pack whose key number `which` is this. */
export function eachWithKey({ sorted, order, numbers }: CopyPack, which: number, key: number, seen: (place: number) => void): void {
  const start = which * numbers.length;
  const end = start + numbers.length;
  if (start === end) return;
  for (let at = firstFrom(sorted, start, end, key); at < end && sorted[at] === key; at += 1) seen(order[at] as number);
}
