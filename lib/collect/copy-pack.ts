// Sketches of very many texts in a few flat arrays, in which the texts that have a key are found by halving.
import { BANDS, type TextSketch, VALUES } from './text-sketch.ts';

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

/** Texts that can be looked up: for each of their `KEYS` keys the places of all texts in the order of that key. About 190 bytes a text. */
export type CopyPack = CopyTexts & { order: Uint16Array };

/** Keys of a text: that of each band of its sketch, and one of its item. */
export const KEYS = BANDS + 1;

/** As many texts as places of 16 bits tell apart. */
export const MOST_IN_PACK = 65_536;

/** The key of an item (FNV-1a). Few items have one in common. */
export function itemKey(item: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < item.length; i += 1) hash = Math.imul(hash ^ item.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The item of the text at a place. */
export function itemAt({ items, itemEnds }: CopyTexts, place: number): string {
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

/** For each key the places of all texts in its order. */
function orderOf(keys: Uint32Array, count: number): Uint16Array {
  const order = new Uint16Array(KEYS * count);
  const keyed = new Float64Array(count);
  for (let which = 0; which < KEYS; which += 1) {
    for (let place = 0; place < count; place += 1) keyed[place] = (keys[place * KEYS + which] as number) * MOST_IN_PACK + place;
    keyed.sort();
    for (let at = 0; at < count; at += 1) order[which * count + at] = (keyed[at] as number) % MOST_IN_PACK;
  }
  return order;
}

/** One pack of texts that follow each other, less those whose place others of them took; `MOST_IN_PACK` at most. */
export function packOf(parts: readonly CopyTexts[]): CopyPack {
  const gone = new Set(parts.flatMap((part) => part.gone));
  const most = parts.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const numbers = new Uint32Array(most);
  const itemEnds = new Uint32Array(most);
  const keys = new Uint32Array(most * KEYS);
  const values = new Uint8Array(most * VALUES);
  const items: string[] = [];
  let [count, end] = [0, 0];
  for (const part of parts)
    for (const [place, number] of part.numbers.entries()) {
      if (gone.delete(number)) continue;
      const item = itemAt(part, place);
      end += item.length;
      items.push(item);
      numbers[count] = number;
      itemEnds[count] = end;
      keys.set(part.keys.subarray(place * KEYS, (place + 1) * KEYS), count * KEYS);
      values.set(part.values.subarray(place * VALUES, (place + 1) * VALUES), count * VALUES);
      count += 1;
    }
  return {
    numbers: numbers.slice(0, count),
    items: items.join(''),
    itemEnds: itemEnds.slice(0, count),
    keys: keys.slice(0, count * KEYS),
    values: values.slice(0, count * VALUES),
    order: orderOf(keys, count),
    gone: [...gone],
    next: parts.at(-1)?.next ?? 0,
  };
}

/** The place of a number among texts; -1 where it is not one of theirs. */
export function placeOf({ numbers }: CopyTexts, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < number) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === number ? low : -1;
}

/** For each of the `KEYS` keys of a pack's texts those keys in their order: made when a pack is loaded. */
export function sortedKeys({ keys, order, numbers }: CopyPack): Uint32Array {
  const count = numbers.length;
  const sorted = new Uint32Array(KEYS * count);
  for (let which = 0; which < KEYS; which += 1)
    for (let at = which * count; at < (which + 1) * count; at += 1) sorted[at] = keys[(order[at] as number) * KEYS + which] as number;
  return sorted;
}

/** Where the first key that is not smaller stands among sorted ones from `start` to `end`. Keys are spread evenly: where one must be about is looked at first. */
function firstFrom(sorted: Uint32Array, start: number, end: number, key: number): number {
  let [low, high] = [start, end];
  const about = start + Math.floor((key / 2 ** 32) * (end - start));
  // Steps to both sides that double, from where it should be, bound what is then halved.
  if (about < end && (sorted[about] as number) < key) {
    low = about + 1;
    for (let step = 16; low + step < end; step *= 2) {
      if ((sorted[low + step] as number) >= key) {
        high = low + step;
        break;
      }
      low += step + 1;
    }
  } else {
    high = Math.min(about, end);
    for (let step = 16; high - step >= start; step *= 2) {
      if ((sorted[high - step] as number) < key) {
        low = high - step + 1;
        break;
      }
      high -= step;
    }
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls `seen` with the place of each text of a pack whose key number `which` is this. `sorted`: the pack's keys in their order. */
export function eachWithKey(
  { order, numbers }: CopyPack,
  sorted: Uint32Array,
  which: number,
  key: number,
  seen: (place: number) => void,
): void {
  const end = (which + 1) * numbers.length;
  for (let at = firstFrom(sorted, which * numbers.length, end, key); at < end && sorted[at] === key; at += 1) seen(order[at] as number);
}
