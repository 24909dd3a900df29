// One sieve for all the patterns that this room tries on sentences: a sentence is read once, whoever asks it what.
import { type Sieve, sieveOf } from './sieve.ts';

/** The patterns of every table that asked, in order. */
const patterns: RegExp[] = [];
let joint: Sieve | null = null;

/** What the sentences of the text being read may match; they are asked again as its statements are put together. */
const answers = new Map<string, ReturnType<Sieve>>();
/** Above the sentences that are read of one text (read-telling.ts), with the clauses asked about. */
const MOST_KEPT = 2_000;
/** Most questions are of the sentence asked about just before. */
let last: { text: string; answer: ReturnType<Sieve> } = { text: '', answer: [] };

/** Forgets the sentences of the text before. */
export function beginText(): void {
  answers.clear();
  last = { text: '', answer: [] };
}

function answerOf(text: string): ReturnType<Sieve> {
  if (last.text === text && text !== '') return last.answer;
  let answer = answers.get(text);
  if (!answer) {
    joint ??= sieveOf(patterns);
    answer = joint(text);
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(text, answer);
  }
  last = { text, answer };
  return answer;
}

function enter(own: readonly RegExp[]): number {
  const from = patterns.length;
  patterns.push(...own);
  joint = null;
  beginText();
  return from;
}

/** The sieve of a table of patterns, for whole sentences (of a slice it would read and keep a text of its own): which rows may match. Cheap to ask again. */
export function sentenceSieve(own: readonly RegExp[]): (text: string) => (row: number) => boolean {
  const from = enter(own);
  return (text) => {
    const answer = answerOf(text);
    return (row) => answer[from + row] === 1;
  };
}

/** A pattern that many sentences are asked for: whether a whole sentence matches it. */
export function asked(pattern: RegExp): (sentence: string) => boolean {
  const at = enter([pattern]);
  return (sentence) => answerOf(sentence)[at] === 1 && pattern.test(sentence);
}
