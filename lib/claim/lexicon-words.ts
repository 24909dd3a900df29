// A masked sentence → its words, each with what the lexicon knows of it: a word as it is written is looked up once, whatever is asked of it.
import { ACTIONS, type Action, DEEDS, GRAMMAR, OFFERING, THINGS, USING } from './cues/lexicon.ts';
import { formsOf } from './inflect.ts';

export type Thing = keyof typeof THINGS;
export type Grammar = keyof typeof GRAMMAR;
/** A verb of the lexicon by one of its forms: what it does, and the particles that it needs ("cut … off"). */
export type Verb = { participle: boolean; base: boolean; action: Action; particles: readonly string[] | null };

/** A word as it is written. `word`: in small letters; `is`: the classes of GRAMMAR that it is of, by bits (`BIT`); `capital`: it begins like a name; `noun`: a plain noun, as far as its shape tells. */
export type Known = {
  word: string;
  thing: Thing | null;
  verbs: readonly Verb[];
  deed: Action | null;
  is: number;
  adverb: boolean;
  uses: boolean;
  offers: boolean;
  capital: boolean;
  noun: boolean;
};
/** A word or mark of a sentence and where it stands. */
export type Token = { at: number; end: number; word: string; known: Known };

const entriesOf = <K extends string, V>(record: Partial<Record<K, V>>): [K, V][] => Object.entries(record) as [K, V][];

/** The bit of a class of GRAMMAR in `Known.is`. */
export const BIT = Object.fromEntries(Object.keys(GRAMMAR).map((name, i) => [name, 1 << i])) as Readonly<Record<Grammar, number>>;

const VERBS = new Map<string, Verb[]>();
for (const [action, lines] of entriesOf(ACTIONS))
  for (const entry of lines.join(' ').split(' ')) {
    const [lemma = '', particles] = entry.split('+');
    const forms = formsOf(lemma);
    for (const form of new Set(forms))
      VERBS.set(form, [
        ...(VERBS.get(form) ?? []),
        { participle: forms[3] === form, base: forms[0] === form, action, particles: particles?.split('|') ?? null },
      ]);
  }
// "cut … off" before "cut": the longer reading is tried first.
for (const verbs of VERBS.values()) verbs.sort((a, b) => Number(b.particles !== null) - Number(a.particles !== null));
const NO_VERBS: readonly Verb[] = [];

const DEED_OF = new Map(entriesOf(DEEDS).flatMap(([action, words]) => words.split(' ').map((word): [string, Action] => [word, action])));
const THING_OF = new Map(entriesOf(THINGS).flatMap(([thing, words]) => words.split(' ').map((word): [string, Thing] => [word, thing])));
const BITS_OF = new Map<string, number>();
for (const [name, words] of entriesOf(GRAMMAR))
  for (const word of words.split(' ')) BITS_OF.set(word, (BITS_OF.get(word) ?? 0) | BIT[name]);

const knownAs = new Map<string, Known>();
const MOST_KNOWN = 20_000;
/** Longer ones are no words that are worth keeping. */
const LONGEST_KNOWN = 32;

const NO_NOUN = /(?:ing|ed|ly)$|^(?:it|they|them|and|then|has|have|he|she|we|us|who|that|which)$/;

function know(written: string): Known {
  const word = written.toLowerCase().replace('off limits', 'off-limits');
  const is = BITS_OF.get(word) ?? 0;
  const thing = THING_OF.get(word) ?? null;
  const known: Known = {
    word,
    thing,
    verbs: VERBS.get(word) ?? NO_VERBS,
    deed: DEED_OF.get(word) ?? null,
    is,
    adverb: (is & BIT.adverb) !== 0 || /[a-z]ly$/.test(word),
    uses: USING.has(word),
    offers: OFFERING.has(word),
    capital: /^[A-Z][a-z]/.test(written),
    noun: thing !== 'model' && is === 0 && /^[a-z]{3,}$/.test(word) && !NO_NOUN.test(word),
  };
  if (knownAs.size >= MOST_KNOWN) knownAs.clear();
  if (written.length <= LONGEST_KNOWN) knownAs.set(written, known);
  return known;
}

const LETTER = 1;
const HYPHEN = 2;
const DIGIT = 3;
const IN_NUMBER = 4;
const MARK = 5;
const APOSTROPHE = 6;
const KINDS = new Uint8Array(128);
for (const [kind, letters] of [
  [LETTER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [HYPHEN, '-'],
  [DIGIT, '0123456789'],
  [IN_NUMBER, ',.'],
  [MARK, ';:?!()"'],
  [APOSTROPHE, "'"],
] as const)
  for (const letter of letters) KINDS[letter.charCodeAt(0)] = kind;
const SIGNS = 'ⓂⒸⒼⓈⓁⓅⓍ';
const DASHES = '—–';
const N = 110;
const S = 115;
const T = 116;

/** What is known of single letters and marks. */
const SINGLE: (Known | undefined)[] = Array.from({ length: 128 }, () => undefined);

function letterAt(text: string, at: number): Known {
  const code = text.charCodeAt(at);
  const known = SINGLE[code] ?? know(text.charAt(at));
  SINGLE[code] = known;
  return known;
}

function wordAt(text: string, at: number, end: number): Known {
  const written = text.slice(at, end);
  return knownAs.get(written) ?? know(written);
}

/** "off limits" and "under-18s" are one word each. */
const IN_PARTS = /\b(?:off limits|under-\d\ds)\b/y;

/** The words, signs, numbers and marks of a masked sentence, in order. Reads it once. */
export function wordsOf(text: string): Token[] {
  const out: Token[] = [];
  const { length } = text;
  const kind = (at: number): number => {
    const code = text.charCodeAt(at);
    return code < 128 ? (KINDS[code] ?? 0) : 0;
  };
  for (let at = 0; at < length; ) {
    const first = text.charCodeAt(at);
    let end = at;
    if (first >= 128) {
      const letter = text.charAt(at);
      if (SIGNS.includes(letter) || DASHES.includes(letter)) end = at + 1;
    } else {
      const what = KINDS[first] ?? 0;
      if (what === LETTER) end = endOfWord(text, at, kind);
      else if (what === DIGIT) {
        end = at + 1;
        for (let next = end; kind(next) === DIGIT || kind(next) === IN_NUMBER; next += 1) if (kind(next) === DIGIT) end = next + 1;
      } else if (what === MARK || what === IN_NUMBER) end = at + 1;
      else if (what === APOSTROPHE && text.charCodeAt(at + 1) === S && !isWordAt(text, at + 2)) end = at + 2;
    }
    if (end > at) {
      const known = end === at + 1 && first < 128 ? letterAt(text, at) : wordAt(text, at, end);
      out.push({ at, end, word: known.word, known });
      at = end;
    } else at += 1;
  }
  return out;
}

const isWordAt = (text: string, at: number): boolean => at < text.length && /\w/.test(text.charAt(at));

/** Where the word that begins at `at` ends: letters and hyphens; "n't" belongs to what it denies. */
function endOfWord(text: string, at: number, kind: (at: number) => number): number {
  let end = at + 1;
  while (kind(end) === LETTER) end += 1;
  const first = text.charCodeAt(at);
  // "off limits", "under-18s"
  if (first === 111 || first === 117) {
    IN_PARTS.lastIndex = at;
    const parts = IN_PARTS.exec(text);
    if (parts) return at + parts[0].length;
  }
  if (kind(end) === APOSTROPHE && text.charCodeAt(end - 1) === N && text.charCodeAt(end + 1) === T && end - 1 > at) return end + 2;
  while (kind(end) === LETTER || kind(end) === HYPHEN) end += 1;
  return end;
}
