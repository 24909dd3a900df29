// Under a statement that its text says no more: since when, who says so, and the way to what changed.
import type { Claim, Day, Lapse } from '../domain.ts';
import { lapseWords } from '../exchange/lapse-words.ts';
import { itemAtText } from './address.ts';
import { outletOf } from './citation-line.tsx';
import { type Desk, useDesk } from './desk.ts';
import { dateWords } from './wording.ts';

/** How a statement lapsed, as far as the day that is looked at knows; null while it was said. */
export function lapseBy(claim: Pick<Claim, 'lapsed'>, asOf: Day): Lapse | null {
  return claim.lapsed && claim.lapsed.on <= asOf ? claim.lapsed : null;
}

/** `no longer said by its source since 20 Jul 2026`; empty for what a text still says, or said on that day. */
export function unsaidWords(since: Day | undefined, asOf: Day, sources: number): string {
  return since && since <= asOf ? `no longer said by its ${sources === 1 ? 'source' : 'sources'} since ${dateWords(since, true)}` : '';
}

/** `its source no longer says so, since 20 Jul 2026`, of an access status; empty while one does. */
export function unsaidStatusWords({ unsaidSince }: { unsaidSince?: Day }): string {
  return unsaidSince ? `its source no longer says so, since ${dateWords(unsaidSince, true)}` : '';
}

const outletOfItem = (desk: Desk, id: string): string => {
  const item = desk.itemOf.value.get(id);
  return item ? outletOf(item) : 'its source';
};

export function LapseNote({ claim }: { claim: Claim }) {
  const desk = useDesk();
  const lapse = lapseBy(claim, desk.asOf.value);
  if (!lapse) return null;
  return (
    <p class={`small lapse ${lapse.how === 'cut' ? 'soft' : 'limit'}`}>
      {lapseWords(lapse, outletOfItem(desk, claim.item), dateWords(lapse.on, true))}.{' '}
      <a href={desk.link({ open: itemAtText(claim.item, lapse.revision) })}>See what changed</a>
    </p>
  );
}
