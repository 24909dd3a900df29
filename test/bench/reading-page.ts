// X1 where it counts, in a browser: what the bench of reading runs inside a page, with the product's own reading and the engine's word breaker as its yardstick.
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { article, numbersFrom } from './corpus.ts';

/** Milliseconds for `words` words of an item, title and text: the median and the least of `n` readings of each of the items, and the median of the yardstick. */
export type ReadingFigures = { words: number; ms: number; leastMs: number; segmentMs: number; n: number };

const ITEMS = 24;
/** Long items tell as much in a few. */
const WORDS = 14_400;
const ROUNDS = 25;
const WARM = 4;

const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Reads items of each size, in turns with the yardstick. */
async function measure(sizes: readonly number[]): Promise<ReadingFigures[]> {
  const catalog = compileCatalog();
  const breaker = new Intl.Segmenter('en', { granularity: 'word' });
  const next = numbersFrom(1);
  return sizes.map((words) => {
    const items = Array.from({ length: Math.min(ITEMS, Math.ceil(WORDS / words)) }, () => article(next, words));
    const read = items.map((): number[] => []);
    const segmented = items.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, { title, text }] of items.entries()) {
        const start = performance.now();
        readClaims({ item: 'item', revision: 'revision', url: null, title, text, published: '2026-06-15', depth: 'full' }, catalog);
        const between = performance.now();
        for (const _ of breaker.segment(text));
        const end = performance.now();
        if (round < WARM) continue;
        read[i]?.push(between - start);
        segmented[i]?.push(end - between);
      }
    const n = ROUNDS - WARM;
    // The last paragraph of an item reaches a few words beyond.
    const share = words / mean(items.map(({ title, text }) => `${title} ${text}`.split(/\s+/).length));
    return {
      words,
      ms: mean(read.map((times) => sorted(times)[n >> 1] ?? Number.NaN)) * share,
      leastMs: mean(read.map((times) => sorted(times)[0] ?? Number.NaN)) * share,
      segmentMs: mean(segmented.map((times) => sorted(times)[n >> 1] ?? Number.NaN)) * share,
      n,
    };
  });
}

Object.assign(globalThis, { measure });
