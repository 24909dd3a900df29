// Which texts share a band with a text, among 100,000: keys and numbers of texts in one sorted array, looked into by halving.

/** Room for the number of a text behind its key: 32 + 21 bits are what a number holds exactly. */
const NUMBERS = 2 ** 21;

/** Keys with the number of the text that has them, sorted. Numbers are whole, from 0 to 2,097,151. */
export type CopyIndex = Float64Array;

export const EMPTY_INDEX: CopyIndex = new Float64Array(0);

/** An index with more texts in it; the one given stays as it is. Linear in both. */
export function withTexts(index: CopyIndex, texts: readonly { number: number; bands: Uint32Array }[]): CopyIndex {
  const more = Float64Array.from(texts.flatMap(({ number, bands }) => [...bands].map((key) => key * NUMBERS + number))).sort();
  const merged = new Float64Array(index.length + more.length);
  let a = 0;
  let b = 0;
  for (let at = 0; at < merged.length; at += 1) {
    const [x, y] = [index[a] ?? Number.POSITIVE_INFINITY, more[b] ?? Number.POSITIVE_INFINITY];
    merged[at] = x <= y ? x : y;
    if (x <= y) a += 1;
    else b += 1;
  }
  return merged;
}

/** Numbers of texts that share a band with these, and how many they share. Of a band that very many have `most` are told. */
export function sharersOf(index: CopyIndex, bands: Uint32Array, most: number, into = new Map<number, number>()): Map<number, number> {
  for (const key of bands) {
    const wanted = key * NUMBERS;
    let low = 0;
    let high = index.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((index[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < low + most && at < index.length; at += 1) {
      const number = (index[at] as number) - wanted;
      if (number >= NUMBERS) break;
      into.set(number, (into.get(number) ?? 0) + 1);
    }
  }
  return into;
}
