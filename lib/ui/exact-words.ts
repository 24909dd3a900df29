// The words a statement rests on: each sentence on its own, and the one that carries it best.
import type { Claim, Evidence } from '../domain.ts';

const flat = (words: string): string => words.replace(/\s+/g, ' ').trim();

/** The evidence of a claim as sentences in their order in the text, the title first; words that stand in another are left out. */
export function sentencesOf(claim: Pick<Claim, 'evidence'>): string[] {
  const parts = [...claim.evidence].sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1));
  const words = parts.map((part) => flat(part.exact));
  return words.filter((part, n) => !words.some((other, m) => other.includes(part) && (other.length > part.length || m < n)));
}

/** The page that a sentence of a claim stands on; null where its document has none. */
export function pageOfSentence(claim: Pick<Claim, 'evidence'>, sentence: string): number | null {
  return claim.evidence.find(({ exact, page }) => page !== undefined && flat(exact).includes(sentence))?.page ?? null;
}

/** The one sentence to show where there is room for one: what names a model before what does not, then a body sentence before the title, then what gives a date; the first told of equals. `namesModel` tells whether words name one of the claim's models. */
export function bestSentence(claim: Pick<Claim, 'evidence' | 'dates'>, namesModel: (words: string) => boolean): string {
  const weight = ({ field, exact }: Evidence): number =>
    (field === 'text' ? 2 : 0) + (namesModel(exact) ? 4 : 0) + (claim.dates.some(({ raw }) => raw && exact.includes(raw)) ? 1 : 0);
  const [best] = [...claim.evidence].sort((a, b) => weight(b) - weight(a) || (a.field === b.field ? a.start - b.start : 0));
  return best ? flat(best.exact) : '';
}
