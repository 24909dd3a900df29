// How much of a document was read, from least to most.
import type { Depth } from '../domain.ts';

export const DEPTHS: readonly Depth[] = ['headline', 'summary', 'full'];

/** Above zero when `a` is the deeper reading, below when `b` is, zero when both are alike. */
export function compareDepths(a: Depth, b: Depth): number {
  return DEPTHS.indexOf(a) - DEPTHS.indexOf(b);
}
