// Sketches of very many texts in a few flat arrays, in which the texts that have a key are found by halving.
import { BANDS, type TextSketch, VALUES } from './text-sketch.ts';

/** A text by its sketch. `seq`: its number in the order of arrival, never given twice; `instead`: the number of the text whose place it takes. */
export type NumberedText = TextSketch & { seq: number; item: string; instead?: number };

/**
 * Texts in the order of their numbers. `bands` and `values` stand text by text; `order` tells for each band the places of the texts by that band's key.
 * `gone`: numbers of texts in earlier packs whose place texts of this one took; `id`, `upTo`: the first and the last number that were packed. About 150 bytes
 * a text and its item's id.
 */
export type CopyPack = {
  id: number;
  upTo: number;
  numbers: Uint32Array;
  items: string[];
  bands: Uint32Array;
  order: Uint16Array;
  values: Uint8Array;
  gone: number[];
};

/** As many texts as places of 16 bits tell apart. */
export const MOST_IN_PACK = 65_536;

/** The places of all texts, for each band by its key. */
function orderOf(bands: Uint32Array, count: number): Uint16Array {
  const order = new Uint16Array(BANDS * count);
  const keyed = new Float64Array(count);
  for (let band = 0; band < BANDS; band += 1) {
    for (let place = 0; place < count; place += 1) keyed[place] = (bands[place * BANDS + band] as number) * MOST_IN_PACK + place;
    keyed.sort();
    for (let at = 0; at < count; at += 1) order[band * count + at] = (keyed[at] as number) % MOST_IN_PACK;
  }
  return order;
}

/** Packs texts of rising numbers, `MOST_IN_PACK` at most. Texts too short to have a sketch, and those whose place another took, are left out. */
export function packOf(texts: readonly NumberedText[]): CopyPack {
  const instead = texts.flatMap((text) => (text.instead === undefined ? [] : [text.instead]));
  const replaced = new Set(instead);
  const kept = texts.filter(({ seq, bands }) => bands.length > 0 && !replaced.has(seq));
  const bands = new Uint32Array(kept.length * BANDS);
  const values = new Uint8Array(kept.length * VALUES);
  for (const [place, text] of kept.entries()) {
    bands.set(text.bands, place * BANDS);
    values.set(text.values, place * VALUES);
  }
  const first = texts[0]?.seq ?? 0;
  return {
    id: first,
    upTo: texts.at(-1)?.seq ?? 0,
    numbers: Uint32Array.from(kept, ({ seq }) => seq),
    items: kept.map(({ item }) => item),
    bands,
    order: orderOf(bands, kept.length),
    values,
    gone: instead.filter((number) => number < first),
  };
}

/** The texts of a pack, one by one again. */
function textsIn({ numbers, items, bands, values }: CopyPack): NumberedText[] {
  return items.map((item, place) => ({
    seq: numbers[place] as number,
    item,
    bands: bands.subarray(place * BANDS, (place + 1) * BANDS),
    values: values.subarray(place * VALUES, (place + 1) * VALUES),
  }));
}

/** One pack of two that follow each other. */
export function mergedPack(earlier: CopyPack, later: CopyPack): CopyPack {
  const gone = new Set(later.gone);
  const kept = textsIn(earlier).filter(({ seq }) => !gone.has(seq));
  const inEarlier = new Set(earlier.numbers);
  const merged = packOf([...kept, ...textsIn(later)]);
  return { ...merged, id: earlier.id, upTo: later.upTo, gone: [...earlier.gone, ...later.gone.filter((number) => !inEarlier.has(number))] };
}

/** The place of a number in a pack; -1 where it is not in it. */
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

/** Calls `seen` with the place of each text of a pack that has this key in this band. */
export function eachWithKey({ bands, order, numbers }: CopyPack, band: number, key: number, seen: (place: number) => void): void {
  const end = (band + 1) * numbers.length;
  let low = band * numbers.length;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bands[(order[middle] as number) * BANDS + band] as number) < key) low = middle + 1;
    else high = middle;
  }
  for (; low < end; low += 1) {
    const place = order[low] as number;
    if (bands[place * BANDS + band] !== key) return;
    seen(place);
  }
}
