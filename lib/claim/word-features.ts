// A masked sentence → the words that a weighed reading looks at (weigh-telling.ts), each with where it stands.
import type { Span } from '../domain.ts';

/** A word that can weigh: by its stem, and by its very form ("=banned") where that is another. */
export type Feature = Span & { key: string };

const TOKEN = /[ⓂⒸⒼⓈⓁⓅⓍ]|[a-z]+(?:'[a-z]+)?|\d[\d,.]*|[?"]/g;
const SIGN = /[ⓜⓒⓖⓢⓛⓟⓧ]/g;

const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** A word without its ending: one form for "restricts", "restricted", "restricting", "restriction". Lower case in and out. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  let stem = word.replace(/'s?$/, '');
  if (/[^s]s$/.test(stem) && !/(?:us|is)$/.test(stem))
    stem = stem
      .replace(/ies$/, 'y')
      .replace(/(x|z|ch|sh|ss)es$/, '$1')
      .replace(/s$/, '');
  stem = stem
    .replace(/(?:ation|ition|tion|sion|ment|ing|ed|ly|er|or|al|ive)$/, (end) => (stem.length - end.length >= 3 ? '' : end))
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(?<=[a-z]{3})[ei]$/, '')
    .replace(/(?<=[a-z]{3})y$/, 'i');
  if (stems.size >= MOST_STEMS) stems.clear();
  stems.set(word, stem);
  return stem;
}

/** The words of one masked sentence, in order; a key may come twice. A year is `YEAR`, any other number `0`, a name its sign. */
export function featuresOf(masked: string): Feature[] {
  const out: Feature[] = [];
  const small = masked.toLowerCase().replace(SIGN, (sign) => sign.toUpperCase());
  for (const match of small.matchAll(TOKEN)) {
    const word = match[0];
    const where = { start: match.index, end: match.index + word.length };
    if (/^\d/.test(word)) {
      out.push({ key: /^(?:19|20)\d\d$/.test(word) ? 'YEAR' : '0', ...where });
      continue;
    }
    const stem = stemOf(word);
    out.push({ key: stem, ...where });
    if (stem !== word) out.push({ key: `=${word}`, ...where });
  }
  return out;
}
