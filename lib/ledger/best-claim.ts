// Which statement stands for an act where there is room for one.
import type { Claim, LedgerEvent } from '../domain.ts';
import { unsaidSince } from './unsaid.ts';

const DEPTH_ORDER: Record<Claim['depth'], number> = { full: 0, summary: 1, headline: 2 };

const isUnsaid = (claim: Claim): boolean => unsaidSince(claim) !== undefined;
const hasBody = (claim: Claim): boolean => claim.evidence.some(({ field }) => field === 'text');

/**
 * The statement that carries an event best; undefined where `claimOf` has none of its claims. One that its text still says comes first, then one that gives the event's date comes before one
 * that dates the act otherwise or not at all; then firm before weak, whole text before summary, a body sentence before a title, longer before shorter.
 */
export function bestClaim(event: Pick<LedgerEvent, 'date' | 'told'>, claimOf: ReadonlyMap<string, Claim>): Claim | undefined {
  const dating = new Set(event.told.filter(({ date }) => date === event.date).map(({ claim }) => claim));
  return event.told
    .flatMap(({ claim }) => claimOf.get(claim) ?? [])
    .sort(
      (a, b) =>
        Number(isUnsaid(a)) - Number(isUnsaid(b)) ||
        Number(dating.has(b.id)) - Number(dating.has(a.id)) ||
        Number(b.moves) - Number(a.moves) ||
        DEPTH_ORDER[a.depth] - DEPTH_ORDER[b.depth] ||
        Number(hasBody(b)) - Number(hasBody(a)) ||
        (b.evidence[0]?.exact.length ?? 0) - (a.evidence[0]?.exact.length ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )[0];
}
