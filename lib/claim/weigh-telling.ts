// How likely a text and each of its sentences tell an act, and which: by the weights of their words, those of the headline, and what the rules make of them.
import { type Act, outOfScope } from './find-acts.ts';
import type { Passage, Telling } from './read-telling.ts';
import type { Weighed } from './weighed.ts';
import { featuresOf } from './word-features.ts';
import { type WordWeights, weightAt, wordWeights } from './word-weights.ts';

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
  const head = title ? [...new Set(featuresOf(title.masked.text).flatMap(({ key }) => (key.startsWith('=') ? [] : [`^${key}`])))] : [];
  return telling.passages.slice(0, MOST_WEIGHED).map((passage) => {
    const acts = telling.acts.filter((act) => act.passage === passage);
    const keys = [...featuresOf(passage.masked.text).map(({ key }) => key), ...keysOfActs(acts)];
    const out = outOfScope(passage.masked);
    if (out) keys.push(`#o:${out.id}`);
    return passage === title ? [...keys, '#title'] : [...keys, ...head, `#weight${passage.weight}`];
  });
}

const chance = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The chances of every label of `head` ("text" or "sentence"), for what these keys are said of. */
export function weigh(head: 'text' | 'sentence', keys: readonly string[], { bias, rows, heads }: WordWeights = wordWeights()): Weighed {
  const own = [...new Set(keys)].flatMap((key) => rows.get(key) ?? []);
  const scale = 1 / Math.sqrt(Math.max(1, own.length));
  const found = { act: new Map<string, number>(), measure: new Map(), status: new Map(), doer: new Map(), reason: new Map() };
  const labels = heads[head];
  const sums = new Float64Array(labels.length);
  for (const row of own) for (let i = 0; i < labels.length; i += 1) sums[i] = (sums[i] ?? 0) + weightAt(row, labels[i]?.at ?? 0);
  for (const [i, { at, kind, value }] of labels.entries())
    found[kind as keyof typeof found].set(value, chance((bias[at] ?? 0) + (sums[i] ?? 0) * scale));
  return {
    act: found.act.get('') ?? 0,
    measures: found.measure,
    statuses: found.status,
    doers: found.doer,
    reasons: found.reason,
  };
}

/** The words of a sentence that speak most for a label of `sentence`, the strongest first. */
export function wordsFor(label: string, passage: Passage, { labels, rows }: WordWeights = wordWeights()): { start: number; end: number }[] {
  const at = labels.indexOf(`sentence:${label}`);
  const act = labels.indexOf('sentence:act');
  const sum = new Map<string, { start: number; end: number; weight: number }>();
  for (const { key, start, end } of featuresOf(passage.masked.text)) {
    const row = rows.get(key);
    if (!row) continue;
    const known = sum.get(`${start}`) ?? { start, end, weight: 0 };
    known.weight += weightAt(row, at) + weightAt(row, act);
    sum.set(`${start}`, known);
  }
  return [...sum.values()].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
}
