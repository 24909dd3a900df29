// What one word is to search, and when a word and the number after it are one identifier: "SB 53", "GPT-5", "Mythos 5".
import type { Span } from '../domain.ts';

/** A word as written in a text (its span) and as compared (`word`: lower case, no accents, no dots in initials, no commas in numbers). */
export type Word = Span & { word: string };
/** A word and a number that are read together. `firm`: they are never looked for apart. */
export type Identifier = { head: string; number: string; firm: boolean };

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;

/** Class of every UTF-16 unit met so far; ASCII from the start. A text is walked unit by unit: a pattern with \p{L} costs ten times that. */
const classes = new Uint8Array(0x10000).fill(255);
for (let unit = 0; unit < 128; unit += 1) {
  const sign = String.fromCharCode(unit);
  classes[unit] = /[a-z]/i.test(sign) ? LETTER : /\d/.test(sign) ? DIGIT : OTHER;
}

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return OTHER;
  const known = classes[unit] ?? OTHER;
  if (known !== 255) return known;
  // Halves of a pair are classed by the whole; every other unit once for all.
  if (unit >= 0xd800 && unit < 0xe000) return /^[\p{L}\p{M}]/u.test(text.slice(unit < 0xdc00 ? at : at - 1, at + 2)) ? LETTER : OTHER;
  const found = /[\p{L}\p{M}]/u.test(String.fromCharCode(unit)) ? LETTER : OTHER;
  classes[unit] = found;
  return found;
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) === LETTER) at += 1;
  return at;
}

function endOfLettersAndDigits(text: string, from: number): number {
  let at = from;
  while (classAt(text, at) !== OTHER) at += 1;
  return at;
}

/** Whether the sign at `at` belongs to the number around it: 5.5, 2024/1689, 10,000, 2026-06-12; not "3-4", not "5,6". */
function joinsNumber(text: string, at: number): boolean {
  if (classAt(text, at + 1) !== DIGIT) return false;
  const sign = text[at];
  if (sign === '.' || sign === '/') return true;
  const digits = (from: number): boolean => [0, 1, 2].every((i) => classAt(text, from + i) === DIGIT);
  if (sign === '-') return digits(at - 3);
  return sign === ',' && digits(at + 1) && classAt(text, at + 4) !== DIGIT;
}

/** End of the number that begins here, with what belongs to it: "4o", "5.5", "4e091". */
function endOfNumber(text: string, from: number): number {
  let at = endOfLettersAndDigits(text, from);
  while (joinsNumber(text, at)) at = endOfLettersAndDigits(text, at + 1);
  return at;
}

/** End of initials like "U.S" or "e.g" that begin here; where none do, the end of the letters. */
function endOfWord(text: string, from: number): number {
  let at = from;
  while (text[at + 1] === '.' && classAt(text, at + 2) === LETTER && classAt(text, at + 3) !== LETTER) at += 2;
  return at > from ? at + 1 : endOfLetters(text, from);
}

/** Words that stand before a number without being its name. Months, and the commonest function words of English. */
const NO_HEADS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  a about above after all and any are as at before below between but by for from had has have if in into is it its least most nearly no not of
  on only or out over per since some than that the their them these they this those through to top under until up was were will with within`.split(
    /\s+/,
  ),
);
const YEAR = /^(?:19|20)\d\d$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: everything beyond ASCII is meant
const BEYOND_ASCII = /[^\x00-\x7f]/g;

/** A text with the same length in which letters compare equal: lower case, accents off where that leaves one unit. */
export function foldText(text: string): string {
  const plain = text.replace(BEYOND_ASCII, (unit) => {
    const base = unit.normalize('NFD').replace(/\p{M}/gu, '');
    const lower = (base.length === 1 ? base : unit).toLowerCase();
    return lower.length === 1 ? lower : unit;
  });
  return plain.toLowerCase();
}

/**
 * The words of a text in order, with offsets into it. A letter word ends where digits begin, so that "SB53" is "SB 53";
 * a possessive "s" is no word.
 */
export function wordsOf(text: string): Word[] {
  const folded = foldText(text);
  const words: Word[] = [];
  for (let at = 0; at < folded.length; ) {
    const kind = classAt(folded, at);
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const end = kind === DIGIT ? endOfNumber(folded, at) : endOfWord(folded, at);
    const written = folded.slice(at, end);
    const possessive = written === 's' && at > 0 && /['’]/.test(folded[at - 1] ?? '');
    if (!possessive) words.push({ word: kind === DIGIT ? written.replaceAll(',', '') : written.replaceAll('.', ''), start: at, end });
    at = end;
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
