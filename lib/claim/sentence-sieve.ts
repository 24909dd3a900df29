// One sieve for all the patterns that this room tries on sentences: a sentence is read once, whoever asks it what.
import { type Sieve, sieveOf } from './sieve.ts';

/** The patterns of every table that asked, in order. */
const patterns: RegExp[] = [];
let joint: Sieve | null = null;

/** What the sentences of the text being read may match; they are asked again as its statements are put together. */
const answers = new Map<string, Uint8Array>();
/** Above the sentences that are read of one text (read-telling.ts), with the clauses asked about. */
const MOST_KEPT = 2_000;

/** Forgets the sentences of the text before. */
export function beginText(): void {
  answers.clear();
}

function answerOf(text: string): Uint8Array {
  const known = answers.get(text);
  if (known) return known;
  joint ??= sieveOf(patterns);
  const answer = joint(text);
  if (answers.size >= MOST_KEPT) answers.clear();
  answers.set(text, answer);
  return answer;
}

/** The sieve of a table of patterns, for whole sentences (of a slice it would read and keep a text of its own). Cheap to ask again. */
export function sentenceSieve(own: readonly RegExp[]): Sieve {
  const from = patterns.length;
  patterns.push(...own);
  const to = patterns.length;
  joint = null;
  answers.clear();
  return (text) => answerOf(text).subarray(from, to);
}

/** A pattern that many sentences are asked for: whether a whole sentence matches it. */
export function asked(pattern: RegExp): (sentence: string) => boolean {
  const may = sentenceSieve([pattern]);
  return (sentence) => may(sentence)[0] === 1 && pattern.test(sentence);
}
