// Which statement stands for an act where there is room for one.
import { expect, test } from 'vitest';
import type { Claim, Decision, Item } from '../../lib/domain.ts';
import { bestClaim } from '../../lib/ledger/best-claim.ts';
import { decide } from '../../lib/ledger/decisions.ts';
import { clusterEvents } from '../../lib/ledger/events.ts';
import { claim, decision, hollow, item } from './story.ts';

const says = (exact: string): Pick<Claim, 'evidence'> => ({ evidence: [{ field: 'text', start: 0, end: exact.length, exact }] });

/** The date shown for the one act of these claims, and the claim that stands for it. */
function shown(
  claims: Claim[],
  items: Item[] = [],
  decisions: Decision[] = [],
): [date: string | null | undefined, claim: string | undefined] {
  const [event, ...others] = clusterEvents(claims, items, decisions);
  expect(others).toEqual([]);
  const claimOf = new Map(decide(claims, decisions).claims.map((one) => [one.id, one]));
  return [event?.date, event && bestClaim(event, claimOf)?.id];
}

test('an act dated by one account is not told in the words of another that dates it otherwise', () => {
  const june = claim('a', { on: '2026-06-30', ...says('Closed on 30 June.') });
  const july = claim('b', { on: '2026-07-01', ...says('The model was closed to everyone on 1 July, the company said.') });
  expect(shown([june, july])).toEqual(['2026-06-30', 'a']);
  // Two against one: the other date stands, and with it the other words.
  expect(shown([june, july, claim('c', { on: '2026-07-01', ...says('Closed on 1 July.') })])).toEqual(['2026-07-01', 'b']);
});

test('the account that gives the date is taken before a firmer or longer one that gives a rougher date or none', () => {
  const exact = claim('a', { on: '2026-06-12', moves: false, depth: 'summary', ...says('On 12 June.') });
  const rough = claim('b', { on: '2026-06-11/2026-06-13', moves: false, ...says('Some time between 11 June and 13 June it was closed.') });
  expect(shown([exact, rough, hollow('c', '2026-06-14', says('It has been closed to everyone, several people said.'))])).toEqual([
    '2026-06-12',
    'a',
  ]);
});

test('an act known only by report is told in the words of the report that bounds it', () => {
  const first = hollow('a', '2026-06-14', says('It is closed.'));
  const later = hollow('b', '2026-06-16', says('It is closed, as was reported before, to every customer.'));
  const items = [item('item-a', '2026-06-14T08:00:00Z'), item('item-b', '2026-06-16T08:00:00Z')];
  expect(shown([first, later], items)).toEqual(['2026-06-14', 'a']);
});

test('an act dated by the reader is told in the words that the reader dated', () => {
  const stated = claim('a', { on: '2026-06-30', ...says('The model was closed to everyone on 30 June, the company said.') });
  const dated = claim('b', { on: '2026-07-01', ...says('Closed on 1 July.') });
  expect(shown([stated, dated], [], [decision('date', ['b'], { values: { date: '2026-07-02' } })])).toEqual(['2026-07-02', 'b']);
});

test('among accounts that give the date: firm before weak, whole text before summary, body before title, longer before shorter', () => {
  const on = '2026-06-12';
  const title = { evidence: [{ field: 'title' as const, start: 0, end: 30, exact: 'Closed to all customers, it is' }] };
  const rungs = [
    claim('a', { on, ...says('The model was closed.') }),
    claim('b', { on, ...says('Closed.') }),
    claim('c', { on, ...title }),
    claim('d', { on, depth: 'summary', ...says('The model was closed to everyone.') }),
    claim('e', { on, moves: false, ...says('The model was closed to everyone, it is said.') }),
  ];
  for (let n = 0; n < rungs.length; n++) expect(shown(rungs.slice(n).toReversed())).toEqual([on, rungs[n]?.id]);
});
