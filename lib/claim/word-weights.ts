// The table that `npm run weigh` learns from the labelled texts of test/fixtures/labelled, unpacked: how much each word speaks for each label.
import PACKED from './word-weights.json' with { type: 'json' };

/** What a text or a sentence is weighed for: the label's place in a row, its kind ("measure") and its value ("" for "act"). */
export type Label = { at: number; kind: string; value: string };

/** `labels`: what is weighed ("text:measure:ban"). `bias`: of each label. `rows`: word → its row; row `n` has its steps (see `STEP`) for all labels from `steps[n * labels.length]` on. `heads`: the labels of a text and those of a sentence. */
export type WordWeights = {
  labels: readonly string[];
  bias: readonly number[];
  rows: ReadonlyMap<string, number>;
  steps: Readonly<Int8Array>;
  heads: Readonly<Record<'text' | 'sentence', readonly Label[]>>;
};

/** One letter is one weight: 81 steps from −8 to 8, in the printable letters of ASCII but `"`, `\`, the vowels and X, so that no row spells a word. */
const LETTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  .filter((letter) => !/["\\aeioux]/i.test(letter))
  .join('');
const MIDDLE = (LETTERS.length - 1) / 2;
/** The weight of one step. */
export const STEP = 0.2;
const STEPS_OF = new Int8Array(128);
for (const [i, letter] of [...LETTERS].entries()) STEPS_OF[letter.charCodeAt(0)] = i - MIDDLE;

/** The letter of a weight; beyond ±8 the last one. */
export const letterOf = (weight: number): string => LETTERS[Math.max(0, Math.min(2 * MIDDLE, Math.round(weight / STEP) + MIDDLE))] ?? ' ';

/** How much a word speaks for the label at `at`; 0 for one that the table does not have. */
export function weightOf({ rows, steps, labels }: WordWeights, word: string, at: number): number {
  const row = rows.get(word);
  return row === undefined ? 0 : (steps[row * labels.length + at] ?? 0) * STEP;
}

/** The weights of a table as `npm run weigh` writes it: of each word a letter for each label. */
export function weightsOf({ labels, bias, rows }: { labels: string[]; bias: number[]; rows: Record<string, string> }): WordWeights {
  const of = (head: string): Label[] =>
    labels.flatMap((label, at) => {
      const [name, kind = '', value = ''] = label.split(':');
      return name === head ? [{ at, kind, value }] : [];
    });
  const words = Object.entries(rows);
  const steps = new Int8Array(words.length * labels.length);
  for (const [n, [, letters]] of words.entries())
    for (let at = 0; at < labels.length; at += 1) steps[n * labels.length + at] = STEPS_OF[letters.charCodeAt(at)] ?? 0;
  return {
    labels,
    bias,
    rows: new Map(words.map(([word], n) => [word, n])),
    steps,
    heads: { text: of('text'), sentence: of('sentence') },
  };
}

let unpacked: WordWeights | null = null;

/** The weights, unpacked once. */
export function wordWeights(): WordWeights {
  unpacked ??= weightsOf(PACKED);
  return unpacked;
}
