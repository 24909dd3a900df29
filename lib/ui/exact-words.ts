// The words a statement rests on, as one line.
import type { Claim } from '../domain.ts';

/** The evidence of a claim in its order in the text, joined by an ellipsis; words given twice stand once. */
export function exactWords(claim: Pick<Claim, 'evidence'>): string {
  const parts = [...claim.evidence]
    .sort((a, b) => (a.field === b.field ? a.start - b.start : a.field === 'title' ? -1 : 1))
    .map((part) => part.exact.replace(/\s+/g, ' ').trim());
  return parts.filter((part, n) => !parts.some((other, m) => other.includes(part) && (other.length > part.length || m < n))).join(' … ');
}
