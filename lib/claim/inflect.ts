// The other forms of an English verb, worked out from its base form and the lists of those that no rule gives.
import { DOUBLED, IRREGULAR } from './cues/lexicon.ts';

/** The forms of a verb: base, third person, past, participle, -ing. */
export function formsOf(lemma: string): string[] {
  const odd = IRREGULAR[lemma];
  if (odd) return [lemma, ...odd];
  const stem = DOUBLED.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const past = lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  return [
    lemma,
    /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`,
    past,
    past,
    lemma.endsWith('e') ? `${lemma.slice(0, -1)}ing` : `${stem}ing`,
  ];
}
