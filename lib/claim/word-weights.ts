// The table that `npm run weigh` learns from the labelled texts of test/fixtures/labelled, unpacked: how much each word speaks for each label.
import PACKED from './word-weights.json' with { type: 'json' };

/** What a text or a sentence is weighed for: the label's place in a row, its kind ("measure") and its value ("" for "act"). */
export type Label = { at: number; kind: string; value: string };

/** `labels`: what is weighed ("text:measure:ban"). `bias`: of each label. `rows`: word → a letter for each label (see `weightAt`). `heads`: the labels of a text and those of a sentence. */
export type WordWeights = {
  labels: readonly string[];
  bias: readonly number[];
  rows: ReadonlyMap<string, string>;
  heads: Readonly<Record<'text' | 'sentence', readonly Label[]>>;
};

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

/** The weights of a table as `npm run weigh` writes it. */
export function weightsOf({ labels, bias, rows }: { labels: string[]; bias: number[]; rows: Record<string, string> }): WordWeights {
  const of = (head: string): Label[] =>
    labels.flatMap((label, at) => {
      const [name, kind = '', value = ''] = label.split(':');
      return name === head ? [{ at, kind, value }] : [];
    });
  return { labels, bias, rows: new Map(Object.entries(rows)), heads: { text: of('text'), sentence: of('sentence') } };
}

let unpacked: WordWeights | null = null;

/** The weights, unpacked once. */
export function wordWeights(): WordWeights {
  unpacked ??= weightsOf(PACKED);
  return unpacked;
}
