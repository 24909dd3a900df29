// Claims → events: several items' accounts of one act, side by side.
import type { Claim, Decision, Item, LedgerEvent } from '../domain.ts';

/** Clusters claims into events. Order of the input does not matter. Rejected claims are left out; `date`, `merge`, `confirm` decisions are applied. */
export function clusterEvents(_claims: readonly Claim[], _items: readonly Item[], _decisions: readonly Decision[]): LedgerEvent[] {
  return [];
}
