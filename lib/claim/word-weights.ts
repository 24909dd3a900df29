// The table that `npm run weigh` learns from the labelled texts of test/fixtures/labelled, unpacked: how much each word speaks for each label.
import PACKED from './word-weights.json' with { type: 'json' };

/** `labels`: what is weighed. `bias`: of each label. `rows`: word → a letter for each label (see `weightAt`). */
export type WordWeights = { labels: readonly string[]; bias: readonly number[]; rows: ReadonlyMap<string, string> };

/** One letter is one weight: 93 steps from −`REACH` to `REACH`, in the printable letters of ASCII without `"` and `\`. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((letter) => letter !== '"' && letter !== '\\')
  .join('');
const REACH = 9.2;
const STEP = REACH / 46;
const WEIGHT_OF = new Float64Array(128);
for (const [i, letter] of [...LETTERS].entries()) WEIGHT_OF[letter.charCodeAt(0)] = (i - 46) * STEP;

/** The weight that the letter at `at` stands for. */
export const weightAt = (row: string, at: number): number => WEIGHT_OF[row.charCodeAt(at)] ?? 0;

/** The letter of a weight; beyond ±9.2 the last one. */
export const letterOf = (weight: number): string => LETTERS[Math.max(0, Math.min(92, Math.round(weight / STEP) + 46))] ?? ' ';

let unpacked: WordWeights | null = null;

/** The weights, unpacked once. */
export function wordWeights(): WordWeights {
  unpacked ??= { labels: PACKED.labels, bias: PACKED.bias, rows: new Map(Object.entries(PACKED.rows)) };
  return unpacked;
}
