// A masked sentence → the words that a weighed reading looks at (weigh-telling.ts), each with where it stands.
import type { Span } from '../domain.ts';

/** A word that can weigh: by its stem, and by its very form ("=banned") where that is another. */
export type Feature = Span & { key: string };

const TOKEN = /[ⓂⒸⒼⓈⓁⓅⓍ]|[A-Za-z]+(?:'[A-Za-z]+)?|\d[\d,.]*|[?"]/g;

/** The keys of a word as it is written. */
type Keys = { stem: string; form: string | null };
const keysOfWord = new Map<string, Keys>();
const MOST_KEPT = 20_000;

/** A word without its ending: one form for "restricts", "restricted", "restricting", "restriction". Lower case in and out. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  let stem = word.replace(/'s?$/, '');
  if (/[^s]s$/.test(stem) && !/(?:us|is)$/.test(stem))
    stem = stem
      .replace(/ies$/, 'y')
      .replace(/(x|z|ch|sh|ss)es$/, '$1')
      .replace(/s$/, '');
  return stem
    .replace(/(?:ation|ition|tion|sion|ment|ing|ed|ly|er|or|al|ive)$/, (end) => (stem.length - end.length >= 3 ? '' : end))
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(?<=[a-z]{3})[ei]$/, '')
    .replace(/(?<=[a-z]{3})y$/, 'i');
}

/** A year is `YEAR`, any other number `0`, a name its sign. */
function keysFor(written: string): Keys {
  const known = keysOfWord.get(written);
  if (known) return known;
  const isNumber = /^\d/.test(written);
  const word = /^[A-Za-z]/.test(written) ? written.toLowerCase() : written;
  const stem = isNumber ? (/^(?:19|20)\d\d$/.test(written) ? 'YEAR' : '0') : stemOf(word);
  const keys = { stem, form: isNumber || stem === word ? null : `=${word}` };
  if (keysOfWord.size >= MOST_KEPT) keysOfWord.clear();
  keysOfWord.set(written, keys);
  return keys;
}

/** The words of one masked sentence, in order; a key may come twice. */
export function featuresOf(masked: string): Feature[] {
  const out: Feature[] = [];
  for (const match of masked.matchAll(TOKEN)) {
    const start = match.index;
    const end = start + match[0].length;
    const { stem, form } = keysFor(match[0]);
    out.push({ key: stem, start, end });
    if (form) out.push({ key: form, start, end });
  }
  return out;
}

const headKeys = new Map<string, string>();

/** The key of a headline's word, for what is said beside it. */
export function headKeyOf(key: string): string {
  let known = headKeys.get(key);
  if (known === undefined) {
    known = `^${key}`;
    if (headKeys.size >= MOST_KEPT) headKeys.clear();
    headKeys.set(key, known);
  }
  return known;
}
