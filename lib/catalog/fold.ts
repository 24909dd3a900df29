// How names are compared: text cut into folded tokens with their exact offsets, and the joints between them.

const LETTER = 1;
const DIGIT = 2;
const HAN = 3;
const HANGUL = 4;
const KANA = 5;
const IGNORED = 6;
const UNKNOWN = 255;

/** Kinds of token: a run of letters, a number with its dots (`5.5`), or one character of a script written without spaces. */
export const WORD = LETTER;
export const NUMBER = DIGIT;
export { HAN, HANGUL, KANA };

/** Tokens of a text, column by column. `hash` is of the folded form: equal forms have equal hashes. */
export type Tokens = { start: number[]; end: number[]; kind: number[]; hash: number[] };

/** What stands between two tokens: nothing, a hyphen, a space or soft line break, or any other characters. */
export type Joint = 'none' | 'hyphen' | 'space' | 'other';

const classes = new Uint8Array(65536).fill(UNKNOWN);
const folds = new Map<number, string>();

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  const char = String.fromCharCode(code);
  if (/\p{Cf}|\p{M}/u.test(char)) return IGNORED;
  if (/\p{N}/u.test(char)) return /[0-9\uff10-\uff19]/.test(char) ? DIGIT : 0;
  // Hiragana has no seams either: particles follow a name directly.
  if (/\p{Script=Han}|\p{Script=Hiragana}/u.test(char)) return HAN;
  if (/\p{Script=Hangul}/u.test(char)) return HANGUL;
  if (/[\u30a1-\u30fa\u30fc\uff66-\uff9f]/.test(char)) return KANA;
  return /\p{L}/u.test(char) ? LETTER : 0;
}

/** Script class of a UTF-16 code unit; 0 for anything that is neither letter nor digit. */
function classOf(code: number): number {
  const known = classes[code] ?? 0;
  if (known !== UNKNOWN) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function foldChar(code: number): string {
  const known = folds.get(code);
  if (known !== undefined) return known;
  const char = String.fromCharCode(code);
  const folded =
    classOf(code) === IGNORED
      ? ''
      : classOf(code) === LETTER || classOf(code) === DIGIT
        ? char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
        : char.normalize('NFKC');
  folds.set(code, folded);
  return folded;
}

/** Folded form of `text[start, end)`: lower case, no accents, half width, no invisible characters; numbers without trailing `.0`. */
export function foldOf(text: string, start = 0, end = text.length): string {
  let out = '';
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    out += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : code < 128 ? text[i] : foldChar(code);
  }
  return classOf(text.charCodeAt(start)) === DIGIT ? out.replace(/(?:\.0+)+$/, '') : out;
}

function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** Hash of an already folded form, as `tokensOf` counts it. */
export function hashOf(folded: string): number {
  let hash = 7;
  for (let i = 0; i < folded.length; i += 1) hash = mix(hash, folded.charCodeAt(i));
  return hash;
}

const isDot = (code: number): boolean => code === 46 || code === 0xff0e;

/** Cuts a text into tokens in one pass. Letters and digits part (`GPT5` is two tokens); a number keeps its inner dots. */
export function tokensOf(text: string): Tokens {
  const tokens: Tokens = { start: [], end: [], kind: [], hash: [] };
  const { length } = text;
  let i = 0;
  while (i < length) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === 0 || kind === IGNORED) {
      i += 1;
      continue;
    }
    const start = i;
    let hash = 7;
    if (kind === LETTER) {
      while (i < length) {
        const code = text.charCodeAt(i);
        if (code < 128) {
          if (code >= 97 && code <= 122) hash = mix(hash, code);
          else if (code >= 65 && code <= 90) hash = mix(hash, code + 32);
          else break;
        } else {
          const next = classOf(code);
          if (next !== LETTER && next !== IGNORED) break;
          const folded = foldChar(code);
          for (let k = 0; k < folded.length; k += 1) hash = mix(hash, folded.charCodeAt(k));
        }
        i += 1;
      }
      // An invisible character at the end (a combining mark apart) belongs to the gap, not to the name.
      while (i - 1 > start && text.charCodeAt(i - 1) >= 128 && /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(text[i - 1] ?? '')) i -= 1;
    } else if (kind === DIGIT) {
      while (i < length) {
        const code = text.charCodeAt(i);
        if (classOf(code) === DIGIT) i += 1;
        else if (isDot(code) && classOf(text.charCodeAt(i + 1)) === DIGIT) i += 2;
        else break;
      }
      hash = hashOf(foldOf(text, start, i));
    } else {
      hash = hashOf(foldChar(text.charCodeAt(i)));
      i += 1;
      while (kind !== HAN && classOf(text.charCodeAt(i)) === IGNORED) i += 1;
    }
    tokens.start.push(start);
    tokens.end.push(i);
    tokens.kind.push(kind);
    tokens.hash.push(hash);
  }
  return tokens;
}

const HYPHENS = /^[-\u00b7\u2010-\u2015\u2027\u2212\ufe58\ufe63\uff0d]+[ \t]*\r?\n?[ \t]*$/;
const SPACES = /^[^\S\n]*(?:\n[^\S\n]*)?$/;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** How two tokens are joined, by the text between them. A blank line never joins; a hyphen may end a line, not stand in spaces. */
export function jointOf(text: string, from: number, to: number): Joint {
  if (from === to) return 'none';
  if (to - from === 1 && text[from] === ' ') return 'space';
  // Longer gaps than any layout's indentation join nothing; this also bounds the work on hostile whitespace.
  if (to - from > 200) return 'other';
  const gap = text.slice(from, to).replace(INVISIBLE, '');
  if (gap === '') return 'none';
  if (HYPHENS.test(gap)) return gap.length > 1 && !/[\n\r]/.test(gap) ? 'other' : 'hyphen';
  return SPACES.test(gap) ? 'space' : 'other';
}

/** The text of an `other` joint, with whitespace collapsed and apostrophes straight, for comparison. */
export function literalOf(text: string, from: number, to: number): string {
  return text
    .slice(from, Math.min(to, from + 16))
    .replace(/\s+/g, ' ')
    .replace(/[\u2018\u2019\u02bc\uff07]/g, "'")
    .replace(/\uff0e/g, '.')
    .replace(/\uff06/g, '&');
}
