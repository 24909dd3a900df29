// What one word is to search, and when a word and the number after it are one identifier: "SB 53", "GPT-5", "Mythos 5".
import type { Span } from '../domain.ts';

/** A word as written in a text (its span) and as compared (`word`: lower case, no accents, no dots in initials, no commas in numbers). */
export type Word = Span & { word: string };
/** A word and a number that are read together. `firm`: they are never looked for apart. */
export type Identifier = { head: string; number: string; firm: boolean };

// A number keeps what belongs to it: 5.5, 4o, 10,000, 2024/1689, 2026-06-12. A letter word ends where digits begin, so that "SB53" is "SB 53".
const NUMBER = String.raw`\d[\p{L}\p{N}]*(?:(?:[./]|(?<=\d{3})-|,(?=\d{3}(?!\d)))\d[\p{L}\p{N}]*)*`;
const INITIALS = String.raw`(?<![\p{L}\p{N}])\p{L}(?:\.\p{L}(?!\p{L}))+`;
const WORD = new RegExp(`${NUMBER}|${INITIALS}|[\\p{L}\\p{M}]+`, 'gu');

/** Words that stand before a number without being its name. Months, and the commonest function words of English. */
const NO_HEADS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  a about above after all and any are as at before below between but by for from had has have if in into is it its least most nearly no not of
  on only or out over per since some than that the their them these they this those through to top under until up was were will with within`.split(
    /\s+/,
  ),
);
const YEAR = /^(?:19|20)\d\d$/;

/** A text with the same length in which letters compare equal: lower case, accents off where that leaves one unit. */
export function foldText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant
  const plain = text.replace(/[^\x00-\x7f]/g, (unit) => {
    const base = unit.normalize('NFD').replace(/\p{M}/gu, '');
    const lower = (base.length === 1 ? base : unit).toLowerCase();
    return lower.length === 1 ? lower : unit;
  });
  return plain.toLowerCase();
}

/** The words of a text in order, with offsets into it. A possessive "s" is no word. */
export function wordsOf(text: string): Word[] {
  const folded = foldText(text);
  const words: Word[] = [];
  for (const match of folded.matchAll(WORD)) {
    const written = match[0];
    const start = match.index;
    if (written === 's' && /['’]/.test(folded[start - 1] ?? '')) continue;
    const word = /^\d/.test(written) ? written.replaceAll(',', '') : written.replaceAll('.', '');
    words.push({ word, start, end: start + written.length });
  }
  return words;
}

/** Whether a word has a digit: then it is compared as a whole, never by its beginning and never with a typo. */
export function hasDigit(word: string): boolean {
  return /\d/.test(word);
}

/** The identifier that `word` and `next` make where they stand in `text`; null when they are two words. */
export function identifierOf(word: Word, next: Word | undefined, text: string): Identifier | null {
  if (!next || hasDigit(word.word) || !/^\d/.test(next.word)) return null;
  const between = text.slice(word.end, next.start);
  if (!/^(?:[\s\u00a0]{0,2}|[-‐‑–.]\s?)$/.test(between)) return null;
  const touching = !/\s/.test(between) && !between.startsWith('.');
  if (NO_HEADS.has(word.word)) return null;
  if (YEAR.test(next.word) && !touching) return null;
  return { head: word.word, number: next.word, firm: touching || word.word.length <= 3 };
}
