// The table that `npm run weigh` learns from the labelled texts of test/fixtures/labelled, unpacked: how much each word speaks for each label.
import PACKED from './word-weights.json' with { type: 'json' };

/** `labels`: what is weighed. `bias`: of each label. `rows`: word → a letter for each label (see `weightAt`). */
export type WordWeights = { labels: readonly string[]; bias: readonly number[]; rows: ReadonlyMap<string, string> };

/** One letter is one weight: 81 steps from −8 to 8, in the printable letters of ASCII but `"`, `\`, the vowels and X, so that no row spells a word. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((letter) => !/["\\aeioux]/i.test(letter))
  .join('');
const MIDDLE = (LETTERS.length - 1) / 2;
const STEP = 0.2;
const WEIGHT_OF = new Float64Array(128);
for (const [i, letter] of [...LETTERS].entries()) WEIGHT_OF[letter.charCodeAt(0)] = (i - MIDDLE) * STEP;

/** The weight that the letter at `at` stands for. */
export const weightAt = (row: string, at: number): number => WEIGHT_OF[row.charCodeAt(at)] ?? 0;

/** The letter of a weight; beyond ±8 the last one. */
export const letterOf = (weight: number): string => LETTERS[Math.max(0, Math.min(2 * MIDDLE, Math.round(weight / STEP) + MIDDLE))] ?? ' ';

let unpacked: WordWeights | null = null;

/** The weights, unpacked once. */
export function wordWeights(): WordWeights {
  unpacked ??= { labels: PACKED.labels, bias: PACKED.bias, rows: new Map(Object.entries(PACKED.rows)) };
  return unpacked;
}
