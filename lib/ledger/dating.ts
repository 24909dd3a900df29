// When an act can have happened, as one telling of it knows: stated, dated by a person, before its text came out, or not at all.

import { factsOf } from '../collect/facts-of.ts';
import type { Claim, Day, Edtf, Item, When } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';
import { unsaidSince } from './unsaid.ts';

/** One claim with what the ledger needs to know of its text. Days are in UTC. */
export type Telling = {
  claim: Claim;
  basis: When['basis'];
  /** First and last day the act can have happened on; `earliest` null where only an upper bound is known, both null when undated. */
  earliest: Day | null;
  latest: Day | null;
  /** Last day the text can have been published on; null when it carries no date. */
  publishedOn: Day | null;
  checked: boolean;
  /** Firm enough to move an access status once its event has a date. */
  firm: boolean;
  /** Since when its text says it no more. */
  unsaidSince?: Day;
};

/** A text may tell of the day that has already begun further east; more than this many days ahead it tells of the future. */
const AHEAD_DAYS = 1;

/** Shows a range of days as EDTF: a day, a month, a year, or an interval. */
export function edtfOf(earliest: Day, latest: Day): Edtf {
  if (earliest === latest) return earliest;
  for (const short of [earliest.slice(0, 4), earliest.slice(0, 7)]) {
    const days = daysOf(short);
    if (days && days.earliest === earliest && days.latest === latest) return short;
  }
  return `${earliest}/${latest}`;
}

/** Every date of the claim that says what its `when` says carries a flag: such a date places nothing. */
function isFlagged(claim: Claim): boolean {
  const telling = claim.dates.filter((date) => {
    const days = daysOf(date.edtf);
    return days?.earliest === claim.when.earliest && days?.latest === claim.when.latest;
  });
  return telling.length > 0 && telling.every((date) => date.flag);
}

/** Reads a claim with its item. The reader's own publication date wins over the found one. */
export function tellingOf(claim: Claim, item: Pick<Item, 'found' | 'edited'> | undefined, checked: boolean): Telling {
  const published = item ? factsOf(item).published : null;
  const given = (published && daysOf(published)?.latest) || (claim.when.basis === 'published-before' ? claim.when.latest : null);
  // The page may have been dated anew since: its former text was out before it was changed.
  const publishedOn = given && claim.lapsed && claim.lapsed.on < given ? claim.lapsed.on : given;
  const placed = claim.when.basis === 'person' || (claim.when.basis === 'stated' && !isFlagged(claim));
  const latest = placed ? (claim.when.latest ?? claim.when.earliest) : null;
  const earliest = placed ? (claim.when.earliest ?? latest) : null;
  const foretold = earliest !== null && publishedOn !== null && daysBetween(publishedOn, earliest) > AHEAD_DAYS;
  const firm = (claim.moves || checked) && !foretold && claim.strength !== 'forecast' && claim.strength !== 'opinion';
  const since = unsaidSince(claim);
  const told = { claim, publishedOn, checked, firm, ...(since ? { unsaidSince: since } : {}) };
  if (earliest && latest) return { ...told, basis: claim.when.basis, earliest, latest };
  if (publishedOn) {
    const after = claim.when.basis === 'published-before' && !isFlagged(claim) ? claim.when.earliest : null;
    return { ...told, basis: 'published-before', earliest: after, latest: publishedOn };
  }
  return { ...told, basis: 'undated', earliest: null, latest: null };
}
