// A query's words as patterns over a text as it is written: proves phrases and absences, finds the spans to mark, and
// searches whole texts that the index has only the beginning of.
import type { Field, Span } from '../domain.ts';
import type { TextTerm } from './query.ts';
import { foldText, hasDigit, type Identifier, identifierOf, wordsOf } from './words.ts';

/** One thing that must be found: a plain word, an identifier, or a phrase. */
export type Sought =
  | { kind: 'word'; word: string }
  | ({ kind: 'identifier' } & Identifier)
  | { kind: 'phrase'; words: string[]; open: boolean };

export type Match = Span & { field: Field };

const EDGE = String.raw`(?<![\p{L}\p{M}\p{N}])`;
// After a number neither a letter, a digit nor its next part may follow: "5" is not in "5.5", "5b" or "53".
const NUMBER_END = String.raw`(?![\p{L}\p{M}\p{N}]|[./]\d|,\d{3}(?!\d))`;
const WORD_END = String.raw`(?![\p{L}\p{M}])`;
const GAP = String.raw`(?:['’]s(?![\p{L}\p{M}]))?[^\p{L}\p{N}]*`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Pattern of one folded word as texts may write it: "us" also "u.s.", "10000" also "10,000". */
function wordPattern(word: string, whole: boolean): string {
  if (/^\d/.test(word))
    return `${escaped(word).replace(/(?<![.\d])(\d+)$/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',?'))}${NUMBER_END}`;
  const letters = word.length >= 2 && word.length <= 4 ? [...word].map(escaped).join('\\.?') : escaped(word);
  return whole ? letters + WORD_END : letters;
}

/** What a query's words ask for, in order: identifiers joined, phrases whole. Negated terms are not among them. */
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

/** Pattern for a phrase of folded words; the last may be a beginning while the phrase is `open`. */
function phrasePattern(words: readonly string[], open: boolean): string {
  return EDGE + words.map((word, i) => wordPattern(word, !(open && i === words.length - 1))).join(GAP);
}

/** Pattern over folded text for what is sought. `others`: words from the index that stand for it too (typos mended). */
export function patternOf(sought: Sought, others: readonly string[] = []): RegExp {
  if (sought.kind === 'phrase') return new RegExp(phrasePattern(sought.words, sought.open), 'gu');
  const own =
    sought.kind === 'identifier'
      ? `${EDGE}${wordPattern(sought.head, true)}[\\s\\-‐‑–.]{0,3}${wordPattern(sought.number, true)}`
      : EDGE + wordPattern(sought.word, hasDigit(sought.word));
  const more = others.map((word) => {
    const parts = wordsOf(word);
    return phrasePattern(
      parts.map((part) => part.word),
      false,
    );
  });
  return new RegExp([own, ...more].join('|'), 'gu');
}

/** Whether a term that must be absent stands in the folded text: as a whole word or phrase. */
export function stands(term: TextTerm, folded: string): boolean {
  const words = wordsOf(term.text).map(({ word }) => word);
  return words.length > 0 && new RegExp(phrasePattern(words, false), 'u').test(folded);
}

/** Spans of the patterns in a field's text, in order, overlapping ones left out; at most `most`. */
export function spansOf(patterns: readonly RegExp[], field: Field, text: string, most = 24): Match[] {
  const folded = foldText(text);
  const found: Match[] = [];
  for (const pattern of patterns) {
    let count = 0;
    for (const match of folded.matchAll(pattern)) {
      let end = match.index + match[0].length;
      // A word found by its beginning is marked to its end.
      while (/[\p{L}\p{M}]/u.test(folded[end] ?? '') && /[\p{L}\p{M}]/u.test(folded[end - 1] ?? '')) end += 1;
      found.push({ field, start: match.index, end });
      count += 1;
      if (count >= most) break;
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Match[] = [];
  for (const match of found) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept.slice(0, most);
}
