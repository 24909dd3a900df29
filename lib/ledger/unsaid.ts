// Since when something is said no more: by one statement, and by all that told it.
import type { Claim, Day } from '../domain.ts';
import { idOf } from '../identity.ts';

/** Since when a statement's text says it no more; undefined for what it says, and where that is not known. */
export function unsaidSince({ lapsed }: Pick<Claim, 'lapsed'>): Day | undefined {
  return lapsed && lapsed.how !== 'cut' ? lapsed.on : undefined;
}

/** The last of the days since when each of these is said no more; undefined while one of them is said. */
export function allUnsaidSince(days: readonly (Day | undefined)[]): Day | undefined {
  let last: Day | undefined;
  for (const day of days) {
    if (!day) return undefined;
    if (!last || day > last) last = day;
  }
  return last;
}

/** The id of what a statement was, where a present one of the same words has its own; decisions on that one speak of both. */
export function lapsedIdOf(claim: string): string {
  return idOf('lapsed', claim);
}
