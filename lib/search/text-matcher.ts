// A query's words looked for in a text as it is written: proves phrases and absences, finds the spans to mark, and searches
// whole texts that the index has only the beginning of.
import type { Field, Span } from '../domain.ts';
import type { TextTerm } from './query.ts';
import { foldText, hasDigit, type Identifier, identifierOf, type Word, wordsOf } from './words.ts';

/** One thing that must be found: a plain word, an identifier, or a phrase. */
export type Sought =
  | { kind: 'word'; word: string }
  | ({ kind: 'identifier' } & Identifier)
  | { kind: 'phrase'; words: string[]; open: boolean };

export type Match = Span & { field: Field };
/** What is sought, with words of the index that stand for it too (a typo mended). */
export type Marked = { sought: Sought; others: ReadonlySet<string> };

/** A text taken apart once for several questions. */
export type ReadText = { text: string; words: Word[] };

/** What a query's words ask for: words and identifiers as typed, then phrases. Negated terms are not among them. */
export function soughtIn(terms: readonly TextTerm[]): Sought[] {
  const sought: Sought[] = [];
  const typed = terms.filter((term) => !term.not && term.kind === 'word').map((term) => term.text);
  const text = typed.join(' ');
  const words = wordsOf(text);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (!word) continue;
    const identifier = identifierOf(word, words[i + 1], text);
    if (identifier) i += 1;
    sought.push(identifier ? { kind: 'identifier', ...identifier } : { kind: 'word', word: word.word });
  }
  for (const term of terms) {
    if (!term.not && term.kind === 'phrase')
      sought.push({ kind: 'phrase', words: wordsOf(term.text).map(({ word }) => word), open: term.open === true });
  }
  return sought;
}

/** How many words from the i-th on are what is sought (0: not here). `others`: words and joined identifiers of the index that stand for it too. */
function lengthHere(sought: Sought, others: ReadonlySet<string>, { text, words }: ReadText, i: number): number {
  const here = words[i]?.word ?? '';
  if (sought.kind === 'word')
    return here === sought.word || (!hasDigit(sought.word) && here.startsWith(sought.word)) || others.has(here) ? 1 : 0;
  if (sought.kind === 'identifier') {
    const next = words[i + 1]?.word ?? '';
    if (!(here === sought.head && next === sought.number) && !others.has(here + next)) return 0;
    const word = words[i];
    return word && identifierOf(word, words[i + 1], text) ? 2 : 0;
  }
  const last = sought.words.length - 1;
  const all = sought.words.every((word, k) => {
    const there = words[i + k]?.word ?? '';
    return there === word || (sought.open && k === last && !hasDigit(word) && there.startsWith(word));
  });
  return all ? sought.words.length : 0;
}

const NONE: ReadonlySet<string> = new Set();

/** Whether what is sought stands in the text. */
export function standsIn(sought: Sought, read: ReadText, others: ReadonlySet<string> = NONE): boolean {
  return read.words.some((_, i) => lengthHere(sought, others, read, i) > 0);
}

/** A text's words, once. */
export function readText(text: string): ReadText {
  return { text, words: wordsOf(text) };
}

/** A term that must be absent, as what is sought: whole words only. */
export function unwanted(term: TextTerm): Sought {
  return { kind: 'phrase', words: wordsOf(term.text).map(({ word }) => word), open: false };
}

/** Whether a folded text can hold what is sought at all: false is certain, true is not. Cheap, so that few texts are taken apart. */
function mayHold(sought: Sought, folded: string): boolean {
  const words = sought.kind === 'phrase' ? sought.words : [sought.kind === 'word' ? sought.word : sought.head];
  // Short words may be written as initials ("U.S."), numbers with commas.
  return words.every((word) => word.length < 5 || hasDigit(word) || folded.includes(word));
}

/** Whether a title or text holds it, looking closer only where it can. */
export function holds(sought: Sought, texts: readonly string[]): boolean {
  return texts.some((text) => mayHold(sought, foldText(text)) && standsIn(sought, readText(text)));
}

/** Spans of what is sought in a field's text, in order, not overlapping; at most `most`. */
export function spansOf(all: readonly Marked[], field: Field, text: string, most = 24): Match[] {
  const read = readText(text);
  const spans: Match[] = [];
  for (let i = 0; i < read.words.length && spans.length < most; ) {
    const length = Math.max(0, ...all.map(({ sought, others }) => lengthHere(sought, others, read, i)));
    const [first, last] = [read.words[i], read.words[i + length - 1]];
    if (length && first && last) spans.push({ field, start: first.start, end: last.end });
    i += Math.max(1, length);
  }
  return spans;
}
