// `npm run weigh`: learns from the labelled texts how much each word speaks for each measure, status and doer; writes the table, or with `--check` says how well it does on texts held back.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { readTelling } from '../../lib/claim/read-telling.ts';
import { keysOf } from '../../lib/claim/weigh-telling.ts';
import { letterOf, type WordWeights, weightsOf } from '../../lib/claim/word-weights.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { type Act, type Labelled, labelledTexts } from './labelled-texts.ts';
import { ROOT } from './run.ts';

const TABLE = join(ROOT, 'lib/claim/word-weights.json');

/** What is learned from: one sentence, or one text. `acts`: those that it tells, the leading one first. */
type Row = { text: number; keys: string[]; acts: Act[]; rel: Labelled['rel']; reasons: readonly string[] };

const catalog = compileCatalog();

function rowsOf(one: Labelled, at: number): { text: Row; sentences: Row[] } {
  const text = one.s.map(([sentence]) => sentence).join(' ');
  const ends: number[] = [];
  for (const [sentence] of one.s) ends.push((ends.at(-1) ?? -1) + 1 + sentence.length);
  const mentions = [
    ...findMentions(one.title, catalog, { field: 'title', lead: { text, upTo: 500 } }),
    ...findMentions(text, catalog, { field: 'text', title: one.title }),
  ];
  const telling = readTelling(
    { item: 'i', revision: 'r', url: null, title: one.title, text, published: one.d, depth: 'full' },
    mentions,
    [],
    catalog,
  );
  const sentences = keysOf(telling).map((keys, i): Row => {
    const passage = telling.passages[i];
    const middle = ((passage?.start ?? 0) + (passage?.end ?? 0)) / 2;
    const [, acts, reasons] = passage?.field === 'title' ? ['', ...one.t] : (one.s[ends.findIndex((end) => middle < end)] ?? ['', [], []]);
    return { text: at, keys, acts, rel: one.rel, reasons };
  });
  const acts = [...one.t[0], ...one.s.flatMap((sentence) => sentence[1])];
  return {
    text: { text: at, keys: sentences.flatMap(({ keys }) => keys), acts, rel: one.rel, reasons: [] },
    sentences,
  };
}

const FOLDED: ReadonlySet<string> = new Set(['general-release', 'retirement']);
const restricts = ({ acts }: Row): boolean => acts.some(([measure]) => !FOLDED.has(measure));

/** One thing to learn; null: the row says nothing of it. */
type Task = { label: string; of: (row: Row) => boolean | null };

function tasksOf(head: 'text' | 'sentence', rows: readonly Row[]): Task[] {
  const values = (at: 0 | 1 | 2): string[] => [...new Set(rows.flatMap(({ acts }) => acts.map((act) => act[at])))].sort();
  const told = (kind: string, value: string, is: (act: Act, i: number) => boolean): Task => ({
    label: `${head}:${kind}:${value}`,
    of: ({ acts }) => (acts.length ? acts.some(is) : null),
  });
  return [
    { label: `${head}:act`, of: (row) => (head === 'text' && row.rel === 'b' ? null : restricts(row)) },
    ...values(0).map((value) => told('measure', value, ([measure]) => measure === value)),
    ...values(1).map((value) => told('status', value, ([, status], i) => status === value && (head === 'sentence' || i === 0))),
    ...values(2).map((value) => told('doer', value, ([, , by], i) => by === value && (head === 'sentence' || i === 0))),
    ...[...new Set(rows.flatMap(({ reasons }) => reasons))]
      .sort()
      .map((value): Task => ({ label: `${head}:reason:${value}`, of: ({ rel, reasons }) => (rel === 0 ? null : reasons.includes(value)) })),
  ];
}

/** Numbers in [0, 1), always the same ones. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

type Learned = { tasks: readonly Task[]; bias: Float64Array; index: ReadonlyMap<string, number>; weights: Float64Array };

// A word of fewer texts teaches its text.
const LEAST_TEXTS = 6;
const EPOCHS = 12;
const RATE = 0.25;
const DECAY = 2e-5;

const numbersOf = (keys: readonly string[], index: ReadonlyMap<string, number>): Int32Array =>
  Int32Array.from(new Set(keys.flatMap((key) => index.get(key) ?? [])));

/** Logistic regression, one task beside the other, by AdaGrad (Duchi, Hazan, Singer 2011). Rows weigh by the root of their length. */
function learn(rows: readonly Row[], tasks: readonly Task[]): Learned {
  const texts = new Map<string, Set<number>>();
  for (const { keys, text } of rows)
    for (const key of keys) {
      const known = texts.get(key) ?? new Set();
      texts.set(key, known.add(text));
    }
  const index = new Map([...texts].filter(([, seen]) => seen.size >= LEAST_TEXTS).map(([key], at) => [key, at] as const));
  const width = tasks.length;
  const weights = new Float64Array(index.size * width);
  const squares = new Float64Array(index.size * width).fill(1e-2);
  const bias = new Float64Array(width).fill(-1);
  const biasSquares = new Float64Array(width).fill(1e-2);
  const vectors = rows.map(({ keys }) => numbersOf(keys, index));
  const truths = rows.map((row) => tasks.map(({ of }) => of(row)));
  const next = numbersFrom(7);
  const order = rows.map((_, i) => i);
  const error = new Float64Array(width);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const k = Math.floor(next() * (i + 1));
      [order[i], order[k]] = [order[k] as number, order[i] as number];
    }
    for (const row of order) {
      const vector = vectors[row] as Int32Array;
      const truth = truths[row] as (boolean | null)[];
      const scale = 1 / Math.sqrt(Math.max(1, vector.length));
      error.set(bias);
      for (const word of vector)
        for (let t = 0; t < width; t += 1) error[t] = (error[t] as number) + (weights[word * width + t] as number) * scale;
      for (let t = 0; t < width; t += 1) {
        const is = truth[t];
        error[t] = is === null || is === undefined ? 0 : 1 / (1 + Math.exp(-(error[t] as number))) - Number(is);
        biasSquares[t] = (biasSquares[t] as number) + (error[t] as number) ** 2;
        bias[t] = (bias[t] as number) - (RATE / Math.sqrt(biasSquares[t] as number)) * (error[t] as number);
      }
      for (const word of vector)
        for (let t = 0; t < width; t += 1) {
          if (error[t] === 0) continue;
          const at = word * width + t;
          const slope = (error[t] as number) * scale + DECAY * (weights[at] as number);
          squares[at] = (squares[at] as number) + slope * slope;
          weights[at] = (weights[at] as number) - (RATE / Math.sqrt(squares[at] as number)) * slope;
        }
    }
  }
  return { tasks, bias, index, weights };
}

type Packed = { labels: string[]; bias: number[]; rows: Record<string, string> };

/** The table as its file: words in order, a letter for each label (word-weights.ts). */
function packed(heads: readonly Learned[]): string {
  const labels = heads.flatMap(({ tasks }) => tasks.map(({ label }) => label));
  const words = [...new Set(heads.flatMap(({ index }) => [...index.keys()]))].sort();
  const rows = words.map((word): [string, string] => [
    word,
    heads
      .map(({ index, weights, tasks }) => {
        const at = index.get(word);
        return tasks.map((_, t) => letterOf(at === undefined ? 0 : (weights[at * tasks.length + t] as number))).join('');
      })
      .join(''),
  ]);
  const zero = labels.map(() => letterOf(0)).join('');
  const lines = rows.filter(([, row]) => row !== zero).map(([word, row]) => `    ${JSON.stringify(word)}: ${JSON.stringify(row)}`);
  const bias = heads.flatMap((head) => [...head.bias].map((value) => Number(value.toFixed(3))));
  return `{\n  "labels": ${JSON.stringify(labels)},\n  "bias": ${JSON.stringify(bias)},\n  "rows": {\n${lines.join(',\n')}\n  }\n}\n`;
}

type Tally = Map<string, { tp: number; fp: number; fn: number }>;
function count(tally: Tally, label: string, said: Iterable<string>, is: Iterable<string>): void {
  const known = tally.get(label) ?? { tp: 0, fp: 0, fn: 0 };
  const [a, b] = [new Set(said), new Set(is)];
  for (const one of a) known[b.has(one) ? 'tp' : 'fp'] += 1;
  for (const one of b) if (!a.has(one)) known.fn += 1;
  tally.set(label, known);
}

/** Reads texts with these weights and compares what is read with their labels. */
function check(held: readonly Labelled[], weights: WordWeights): void {
  const tally: Tally = new Map();
  const right = new Map<string, [number, number]>();
  for (const one of held) {
    const text = one.s.map(([sentence]) => sentence).join(' ');
    const reading = readClaims(
      { item: one.id, revision: 'r', url: null, title: one.title, text, published: one.d, depth: 'full' },
      catalog,
      weights,
    );
    const { tags, mentions } = reading;
    const all = [...one.t[0], ...one.s.flatMap((sentence) => sentence[1])].filter(([measure]) => !FOLDED.has(measure));
    if (one.rel !== 'b') {
      count(tally, 'relevant', tags.relevant ? ['yes'] : [], one.rel === 1 ? ['yes'] : []);
      count(tally, `relevant ${one.k}`, tags.relevant ? ['yes'] : [], one.rel === 1 ? ['yes'] : []);
    }
    if (one.rel === 0 && !tags.relevant) continue;
    const names = new Set(
      mentions.filter(({ kind, surface }) => kind === 'model' && one.subj.some((name) => name.includes(surface))).map(({ id }) => id),
    );
    count(tally, 'subject models', tags.subject_models, names);
    count(
      tally,
      'measures',
      tags.restriction_kinds,
      all.map(([measure]) => measure),
    );
    count(tally, 'imposing', tags.imposing, one.imp);
    count(tally, 'affected', tags.affected, one.aff);
    count(tally, 'reasons', tags.reasons, [...one.t[1], ...one.s.flatMap((sentence) => sentence[2])]);
    if (!all.length) continue;
    const score = (label: string, is: boolean): void => {
      const [n, of] = right.get(label) ?? [0, 0];
      right.set(label, [n + Number(is), of + 1]);
    };
    score('status', tags.status === all[0]?.[1] || all.some((act) => act[1] === tags.status && act[0] === all[0]?.[0]));
    score('strength', tags.claim_strength === one.str);
    score('imposer', tags.imposer_type === (all[0]?.[2] === 'court' ? 'government' : all[0]?.[2]));
    if (tags.moves)
      score(
        'moves: status and a subject right',
        all.some((act) => act[1] === tags.status) && tags.subject_models.every((id) => names.has(id)),
      );
  }
  for (const [label, { tp, fp, fn }] of tally) {
    const [precision, recall] = [tp / Math.max(1, tp + fp), tp / Math.max(1, tp + fn)];
    console.log(
      `${label.padEnd(24)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${((2 * precision * recall) / Math.max(1e-9, precision + recall)).toFixed(3)} of ${tp + fn}`,
    );
  }
  for (const [label, [n, of]] of right) console.log(`${label.padEnd(24)} ${(n / of).toFixed(3)} of ${of}`);
}

function learnFrom(texts: readonly Labelled[]): Learned[] {
  const rows = texts.map(rowsOf);
  const perText = rows.map(({ text }) => text);
  const perSentence = rows.flatMap(({ sentences }) => sentences);
  console.log(`${perText.length} texts, ${perSentence.length} sentences`);
  return [learn(perText, tasksOf('text', perText)), learn(perSentence, tasksOf('sentence', perSentence))];
}

const PARTS = 5;
const texts = labelledTexts();
if (process.argv.includes('--check')) {
  // A pair of texts on one topic ("i-012a", "i-012b") stays on one side.
  const pairs = [...new Set(texts.map(({ id }) => id.replace(/[ab]$/, '')))];
  const numberOf = new Map(pairs.map((pair, i) => [pair, i]));
  const isHeld = ({ id }: Labelled): boolean => (numberOf.get(id.replace(/[ab]$/, '')) ?? 0) % PARTS === 0;
  check(texts.filter(isHeld), weightsOf(JSON.parse(packed(learnFrom(texts.filter((one) => !isHeld(one))))) as Packed));
} else {
  const heads = learnFrom(texts);
  writeFileSync(TABLE, packed(heads));
  console.log(`${Math.max(...heads.map(({ index }) => index.size))} words → ${relative(ROOT, TABLE)}`);
}
