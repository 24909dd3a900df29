// How likely a text and each of its sentences tell an act, and which: by the weights of their words, those of the headline, and what the rules make of them.
import type { Measure, Reason, Status } from '../domain.ts';
import { type Act, outOfScope } from './find-acts.ts';
import type { Passage, Telling } from './read-telling.ts';
import type { Weighed, WeighedDoer } from './weighed.ts';
import { featuresOf, headKeyOf } from './word-features.ts';
import { type Label, STEP, type WordWeights, weightOf, wordWeights } from './word-weights.ts';

/** A text is weighed by its headline and first sentences, this many in all: the labelled texts are no longer. */
export const MOST_WEIGHED = 10;

function keysOfActs(acts: readonly Act[]): string[] {
  if (!acts.length) return ['#none'];
  return acts.flatMap((act) => [
    '#act',
    `#m:${act.measure}`,
    `#s:${act.status}`,
    `#d:${act.doer}`,
    ...(act.actor?.id ? ['#actor'] : []),
    ...(act.models.length ? ['#models'] : []),
    ...(act.done ? ['#done'] : []),
    ...(act.denied ? ['#denied'] : []),
    ...(act.hypothetical ? ['#hypothetical'] : []),
    ...(act.assumed ? ['#assumed'] : []),
  ]);
}

/** What can weigh of each of the first passages of a text, in order: its own words; `^` the headline's; `#` what the rules make of it. */
export function keysOf(telling: Pick<Telling, 'passages' | 'acts'>): string[][] {
  const title = telling.passages.find((one) => one.field === 'title');
  const head = title ? [...new Set(featuresOf(title.masked.text).flatMap(({ key }) => (key.startsWith('=') ? [] : [headKeyOf(key)])))] : [];
  return telling.passages.slice(0, MOST_WEIGHED).map((passage) => {
    const acts = telling.acts.filter((act) => act.passage === passage);
    const keys = [...featuresOf(passage.masked.text).map(({ key }) => key), ...keysOfActs(acts)];
    const out = outOfScope(passage.masked);
    if (out) keys.push(`#o:${out.id}`);
    return passage === title ? [...keys, '#title'] : [...keys, ...head, `#weight${passage.weight}`];
  });
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** What the words said of a text or a sentence add up to; the chances of a kind of label are only worked out when they are asked for. */
class Sums implements Weighed {
  readonly #labels: readonly Label[];
  readonly #chanceOf: (label: Label, i: number) => number;
  readonly #kinds = new Map<string, ReadonlyMap<string, number>>();
  constructor(labels: readonly Label[], chanceOf: (label: Label, i: number) => number) {
    this.#labels = labels;
    this.#chanceOf = chanceOf;
  }
  #of<T extends string>(kind: string): ReadonlyMap<T, number> {
    let chances = this.#kinds.get(kind);
    if (!chances) {
      chances = new Map(this.#labels.flatMap((label, i) => (label.kind === kind ? [[label.value, this.#chanceOf(label, i)]] : [])));
      this.#kinds.set(kind, chances);
    }
    return chances as ReadonlyMap<T, number>;
  }
  get act(): number {
    return this.#of('act').get('') ?? 0;
  }
  get measures(): ReadonlyMap<Measure, number> {
    return this.#of('measure');
  }
  get statuses(): ReadonlyMap<Status, number> {
    return this.#of('status');
  }
  get doers(): ReadonlyMap<WeighedDoer, number> {
    return this.#of('doer');
  }
  get reasons(): ReadonlyMap<Reason, number> {
    return this.#of('reason');
  }
}

/** The chances of every label of `head` ("text" or "sentence"), for what these keys are said of. */
export function weigh(head: 'text' | 'sentence', keys: Iterable<string>, weights: WordWeights = wordWeights()): Weighed {
  const { bias, rows, steps, heads, labels: all } = weights;
  const labels = heads[head];
  const first = labels[0]?.at ?? 0;
  const sums = new Int32Array(labels.length);
  let own = 0;
  for (const key of new Set(keys)) {
    const row = rows.get(key);
    if (row === undefined) continue;
    own += 1;
    const from = row * all.length + first;
    for (let i = 0; i < sums.length; i += 1) sums[i] = (sums[i] ?? 0) + (steps[from + i] ?? 0);
  }
  const scale = STEP / Math.sqrt(Math.max(1, own));
  return new Sums(labels, ({ at }, i) => chance((bias[at] ?? 0) + (sums[i] ?? 0) * scale));
}

/** The words of a sentence that speak most for a label of `sentence`, the strongest first. */
export function wordsFor(label: string, passage: Passage, weights: WordWeights = wordWeights()): { start: number; end: number }[] {
  const at = weights.labels.indexOf(`sentence:${label}`);
  const act = weights.labels.indexOf('sentence:act');
  const sum = new Map<string, { start: number; end: number; weight: number }>();
  for (const { key, start, end } of featuresOf(passage.masked.text)) {
    const known = sum.get(`${start}`) ?? { start, end, weight: 0 };
    known.weight += weightOf(weights, key, at) + weightOf(weights, key, act);
    sum.set(`${start}`, known);
  }
  return [...sum.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}
