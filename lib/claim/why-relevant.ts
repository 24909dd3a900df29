// Why an item is, or is not, about restrictions: short lines for people.
import { labelOf } from '../catalog/vocabulary.ts';
import type { Claim } from '../domain.ts';
import { isRestriction } from './fold-tags.ts';
import type { Telling } from './read-telling.ts';

/** One line a statement, or the reasons why none was read. */
export function whyRelevant(claims: readonly Claim[], telling: Telling): string[] {
  const restrictions = claims.filter(isRestriction);
  if (restrictions.length) {
    return restrictions.slice(0, 6).map((claim) => {
      const words = claim.measures.map((measure) => labelOf(measure)).join(', ');
      const quote = claim.evidence[0]?.exact.replace(/\s+/g, ' ') ?? '';
      return `${words}: “${quote.length > 140 ? `${quote.slice(0, 139).replace(/\s+\S*$/, '')} …` : quote}”`;
    });
  }
  if (telling.leftOut.length && !telling.compute) return telling.leftOut;
  if (!telling.aboutAi) return ['It names no AI model.'];
  if (telling.compute) return ['It is about chips or computing power, not about access to models.'];
  if (telling.leftOut.length) return telling.leftOut;
  if (claims.length) return ['It tells of a release or a retirement, and of no restriction.'];
  if (telling.acts.length) return ['A restriction is only mentioned in passing.'];
  return ['No sentence says that access to a model is restricted or freed.'];
}
