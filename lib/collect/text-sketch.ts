// A text in a few numbers, so that near copies of it are found by looking up keys: MinHash (Broder 1997) of its telling words, in bands, and of their pairs.
import type { Span } from '../domain.ts';

/** `bands`: keys of an index, of which copies share one or more and other texts seldom any; `values`: tell copies from those. Both empty for a text too short to tell. */
export type TextSketch = { bands: Uint32Array; values: Uint32Array };

/** 16 bands of 6 values each. Measured on made articles with 15 % of words replaced by others: 984 of 1,000 copies share a band, and 2 of 100,000 other texts do. */
const BANDS = 16;
const IN_BAND = 6;
/** Values of pairs of words: how like two texts are, to about .07. */
const VALUES = 48;
/** Words and pairs a text must have to be told from others, and as many as are looked at. */
const LEAST = 30;
const MOST = 6_000;
/** Share of values that agree from which on two texts are copies: 15 % of changed words leave about .56, two reporters on one act .2 at most. */
export const COPY = 0.38;

/** Words that all English texts share: pairs of them tell nothing. */
const COMMON = new Set(
  'a about after all also an and any are as at be been before being but by can could did do for from had has have he her his how i if in into is it its just last may more most new no not now of on one only or other our out over said same says she should so some such than that the their them then there these they this those through to under up was we were what when which while who will with would you your'.split(
    ' ',
  ),
);

// Odd multipliers and offsets of the orders, from a fixed seed (xorshift32): the same on every machine.
const [MULTIPLIERS, OFFSETS] = (() => {
  let state = 0x9e3779b9;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const orders = Math.max(BANDS * IN_BAND, VALUES);
  return [Uint32Array.from({ length: orders }, () => next() | 1), Uint32Array.from({ length: orders }, next)] as const;
})();

function hashOf(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Spreads neighbouring numbers apart (MurmurHash3's last step). */
function mixed(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
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

/** The smallest of a set of numbers in each of `count` orders. */
function leastOf(set: ReadonlySet<number>, count: number): Uint32Array {
  const least = new Uint32Array(count).fill(0xffffffff);
  for (const one of set)
    for (let i = 0; i < count; i += 1) {
      const value = (Math.imul(one, MULTIPLIERS[i] as number) + (OFFSETS[i] as number)) >>> 0;
      if (value < (least[i] as number)) least[i] = value;
    }
  return least;
}

/** The sketch of a text. The same text gives the same; time grows with the text up to a bound. */
export function sketchOfText(text: string, boilerplate: readonly Span[] = []): TextSketch {
  const words = new Set<number>();
  const pairs = new Set<number>();
  let before: number | null = null;
  for (const [word] of articleOf(text, boilerplate)
    .toLowerCase()
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    if (COMMON.has(word)) continue;
    const hash = mixed(hashOf(word));
    words.add(hash);
    if (before !== null) pairs.add(mixed(Math.imul(before, 31) ^ hash));
    before = hash;
    if (pairs.size >= MOST) break;
  }
  if (pairs.size < LEAST || words.size < LEAST) return { bands: new Uint32Array(0), values: new Uint32Array(0) };
  const least = leastOf(words, BANDS * IN_BAND);
  const bands = Uint32Array.from({ length: BANDS }, (_, band) => {
    let key = band + 1;
    for (let i = 0; i < IN_BAND; i += 1) key = mixed(Math.imul(key, 31) ^ (least[band * IN_BAND + i] as number));
    return key;
  });
  return { bands, values: leastOf(pairs, VALUES) };
}

/** Estimated share of word pairs that two texts have in common, 0 to 1; 0 where either is too short to tell. */
export function sharedBy(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== VALUES || b.length !== VALUES) return 0;
  let same = 0;
  for (let i = 0; i < VALUES; i += 1) if (a[i] === b[i]) same += 1;
  return same / VALUES;
}
