// A text in a few numbers, so that near copies of it are found by looking up keys: MinHash (Broder 1997) of its telling words, in bands, and of their pairs.
import type { Span } from '../domain.ts';

/** `bands`: keys of an index, of which copies share one or more and other texts seldom any; `values`: tell copies from those. Both empty for a text too short to tell. */
export type TextSketch = { bands: Uint32Array; values: Uint8Array };

/** 16 bands of 6 values each. Measured on made articles with 15 % of words replaced by others: 98 of 100 copies share a band, and 2 of 100,000 other texts do. */
export const BANDS = 16;
const IN_BAND = 6;
/** Values of pairs of words: how like two texts are, to about .07. Eight bits of each are kept: of values that differ one in 256 looks the same. */
export const VALUES = 48;
/** Words and pairs a text must have to be told from others, and as many words as are looked at. */
const LEAST = 30;
const MOST = 6_000;
/** Share of values that agree from which on two texts are copies: 15 % of changed words leave about .56, two reporters on one act .2 at most. */
export const COPY = 0.38;

// FNV-1a over UTF-16 code units.
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function hashOf(word: string): number {
  let value = FNV_BASIS;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), FNV_PRIME);
  return value;
}

// Numbers of 30 bits are held without an object of their own, in sets and maps too.
const BITS_30 = 0x3fffffff;
/** Keys of bands are below this, spread evenly. */
export const KEY_RANGE = 2 ** 30;

/** Words that all English texts share, by their hashes: pairs of them tell nothing. */
const COMMON: ReadonlySet<number> = new Set(
  'a about after all also an and any are as at be been before being but by can could did do for from had has have he her his how i if in into is it its just last may more most new no not now of on one only or other our out over said same says she should so some such than that the their them then there these they this those through to under up was we were what when which while who will with would you your'
    .split(' ')
    .map((word) => hashOf(word) & BITS_30),
);

const MAY_BE_COMMON = new Uint8Array(0x1000);
for (const hash of COMMON) MAY_BE_COMMON[hash & 0xfff] = 1;

/** Spreads neighbouring numbers apart (MurmurHash3's last step). */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const WORD = /[\p{L}\p{N}]/u;
// What each UTF-16 unit counts as, learned as they come: 0 not known yet, 1 not in words, else its small letter.
const folded = new Uint16Array(0x10000);

function learn(code: number): number {
  const letter = String.fromCharCode(code);
  const small = letter.toLowerCase();
  // Halves of characters beyond the first plane: letters, all but a few signs.
  const isInWord = (code >= 0xd800 && code < 0xe000) || WORD.test(letter);
  const counts = isInWord ? (small.length === 1 ? small.charCodeAt(0) : code) : 1;
  folded[code] = counts;
  return counts;
}

/** The text without the spans that are not its article. */
function articleOf(text: string, boilerplate: readonly Span[]): string {
  if (boilerplate.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...boilerplate].sort((a, b) => a.start - b.start)) {
    if (start > at) parts.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  parts.push(text.slice(at));
  return parts.join('\n');
}

/** Hashes of the first telling words of a text, in its order. No string is made of any word: that took three quarters of the time. */
function tellingWords(text: string): Uint32Array {
  const words = new Uint32Array(Math.min(MOST, (text.length >> 1) + 1));
  let count = 0;
  let value = FNV_BASIS;
  for (let i = 0; i <= text.length && count < words.length; i += 1) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    const counts = (folded[code] as number) || learn(code);
    if (counts > 1) {
      value = Math.imul(value ^ counts, FNV_PRIME);
    } else if (value !== FNV_BASIS) {
      if (MAY_BE_COMMON[value & 0xfff] === 0 || !COMMON.has(value & BITS_30)) {
        words[count] = mixed(value);
        count += 1;
      }
      value = FNV_BASIS;
    }
  }
  return words.subarray(0, count);
}

/** Whether so many of these numbers differ. */
function differ(numbers: Uint32Array, least: number): boolean {
  const seen = new Set<number>();
  for (const one of numbers) if (seen.add(one & BITS_30).size >= least) return true;
  return false;
}

/**
 * One value for each of `size` bins, such that two sets agree in a bin with the chance of what they share: MinHash in time near linear in the set
 * (Dahlgaard, Knudsen, Thorup: Fast Similarity Sketching, 2017). In each round every number falls into one bin; what a round left empty the next fills.
 * Numbers may repeat; at least one is needed.
 */
function fastSketch(numbers: Uint32Array, size: number): Uint32Array {
  const least = new Uint32Array(size).fill(0xffffffff);
  const filledIn = new Int16Array(size).fill(-1);
  let empty = size;
  for (let round = 0; empty > 0; round += 1) {
    const seed = mixed(round + 1);
    for (const one of numbers) {
      const hash = mixed(one ^ seed);
      // From `size` rounds on each fills one bin, so that it ends.
      const bin = round < size ? ((hash >>> 16) * size) >>> 16 : round - size;
      const filled = filledIn[bin] as number;
      if (filled >= 0 && filled < round) continue;
      if (filled < 0) {
        filledIn[bin] = round;
        empty -= 1;
      }
      const value = Math.imul(hash, 0x9e3779b1) >>> 0;
      if (value < (least[bin] as number)) least[bin] = value;
    }
  }
  return least;
}

const NONE: TextSketch = { bands: new Uint32Array(0), values: new Uint8Array(0) };

/** The sketch of a text. The same text gives the same; time grows with the text up to a bound. */
export function sketchOfText(text: string, boilerplate: readonly Span[] = []): TextSketch {
  const words = tellingWords(articleOf(text, boilerplate));
  const pairs = new Uint32Array(Math.max(0, words.length - 1));
  for (let i = 0; i < pairs.length; i += 1) pairs[i] = mixed(Math.imul(words[i] as number, 31) ^ (words[i + 1] as number));
  if (!differ(pairs, LEAST) || !differ(words, LEAST)) return NONE;
  const least = fastSketch(words, BANDS * IN_BAND);
  const bands = new Uint32Array(BANDS);
  for (let band = 0; band < BANDS; band += 1) {
    let key = band + 1;
    for (let i = 0; i < IN_BAND; i += 1) key = mixed(Math.imul(key, 31) ^ (least[band * IN_BAND + i] as number));
    bands[band] = key & BITS_30;
  }
  return { bands, values: Uint8Array.from(fastSketch(pairs, VALUES), (value) => mixed(value) & 0xff) };
}

/** Estimated share of word pairs that two texts have in common, 0 to 1; 0 where either is too short to tell. `atA`, `atB`: where a text's values begin. */
export function sharedBy(a: Uint8Array, b: Uint8Array, atA = 0, atB = 0): number {
  if (a.length < atA + VALUES || b.length < atB + VALUES) return 0;
  let same = 0;
  for (let i = 0; i < VALUES; i += 1) if (a[atA + i] === b[atB + i]) same += 1;
  return same / VALUES;
}
