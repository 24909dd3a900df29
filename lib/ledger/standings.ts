// Events → standings: each model's access by place and party as of a day.
import type { Claim, Day, LedgerEvent, Standing } from '../domain.ts';

/** Folds events up to and including `asOf` (end of that day, UTC). Only firm events move anything; order of the input does not matter. */
export function foldStandings(_events: readonly LedgerEvent[], _claims: readonly Claim[], _asOf: Day): Standing[] {
  return [];
}
