// What holds of every fold, whatever the claims: many small ledgers made from seeds, each checked against the properties.
import { expect, test } from 'vitest';
import type { Claim, Day, Measure, Party, Place, Standing, Status } from '../../lib/domain.ts';
import { daysOf } from '../../lib/edtf.ts';
import { daysOfChange, foldStandings } from '../../lib/ledger/standings.ts';
import { numbersBelow } from './numbers-below.ts';
import { accessOn, claim, eventsOf, FABLE, hollow, MYTHOS, shuffled } from './story.ts';

const MEASURES: readonly Measure[] = [
  'general-release',
  'trusted-access',
  'staged-release',
  'suspension',
  'geo-block',
  'ban',
  'export-control',
  'age-limit',
  'retirement',
];
const STATUSES: readonly Status[] = ['in-force', 'in-force', 'announced', 'eased', 'lifted', 'withdrawn', 'proposed'];
const PARTIES: readonly Party[][] = [[], ['everyone'], ['vetted-users'], ['named-organisations'], ['foreign-nationals'], ['enterprises']];
const PLACES: readonly Place[][] = [[], ['GLOBAL'], ['IT'], ['EU'], ['US']];
const DAYS: readonly Day[] = ['2026-05-01', '2026-06-01', '2026-06-12', '2026-06-30', '2026-08-15', '2026-11-20'];
const SEEDS = Array.from({ length: 60 }, (_, i) => i + 1);

function story(seed: number): Claim[] {
  const below = numbersBelow(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  return Array.from({ length: 2 + below(7) }, (_, i) => {
    const measure = pick(MEASURES);
    const state = measure === 'ban' || measure === 'export-control';
    const parties = pick(PARTIES);
    return claim(`${seed}-${i}`, {
      measures: [measure],
      status: pick(STATUSES),
      models: below(3) ? [FABLE] : [FABLE, MYTHOS],
      actor: state ? pick(['it-government', 'us-government']) : 'anthropic',
      imposerType: state ? 'government' : 'company',
      imposing: state ? [pick(['IT', 'US'])] : [],
      affected: pick(PLACES),
      ordered: state ? parties : [],
      effective: state ? [] : parties,
      on: `2026-0${5 + below(4)}-${String(1 + below(28)).padStart(2, '0')}`,
    });
  });
}

const fold = (claims: Claim[], day: Day): Standing[] => foldStandings(eventsOf(claims), claims, day);
const shown = (standings: readonly Standing[]): string[] =>
  standings.map(({ model, place, party, access, since }) => `${model} ${place} ${party} ${access} ${since}`).sort();

test.each(SEEDS)('ledger %i: a pure fold, whatever the order, and blind to what comes after the day', (seed) => {
  const claims = story(seed);
  const before = JSON.stringify(claims);
  for (const day of DAYS) {
    const standings = fold(claims, day);
    expect(shown(fold(shuffled(claims, seed), day))).toEqual(shown(standings));
    const past = claims.filter(({ when }) => (when.earliest ?? '') <= day);
    for (const { since, lastEvidenceOn } of standings) {
      expect((since ?? day) <= day).toBe(true);
      expect(lastEvidenceOn <= day).toBe(true);
    }
    if (past.length === 0) expect(standings).toEqual([]);
  }
  expect(JSON.stringify(claims)).toBe(before);
});

test.each(SEEDS)('ledger %i: undated, published-only, summary and infirm claims that come later move nothing', (seed) => {
  const claims = story(seed);
  const said = { measures: ['suspension'] as Measure[], effective: ['everyone'] as Party[], affected: ['JP'] as Place[] };
  const later = [
    claim('no-day', said),
    hollow('published-only', '2026-10-01', said),
    claim('summary', { ...said, on: '2026-10-01', depth: 'summary', moves: false }),
    claim('headline', { ...said, on: '2026-10-02', depth: 'headline', moves: false }),
    claim('doubtful', { ...said, on: '2026-10-03', moves: false }),
  ];
  for (const one of later) for (const day of DAYS) expect(shown(fold([...claims, one], day))).toEqual(shown(fold(claims, day)));
});

test.each(SEEDS)('ledger %i: what is said of one model moves no other', (seed) => {
  const claims = story(seed).map((one) => ({ ...one, models: [FABLE] }));
  for (const day of DAYS) expect(fold(claims, day).every(({ model }) => model === FABLE)).toBe(true);
});

const order = claim('order', {
  actor: 'us-government',
  imposerType: 'government',
  imposing: ['US'],
  measures: ['export-control'],
  ordered: ['foreign-nationals'],
  item: 'wire',
  on: '2026-06-12',
});
const stop = claim('stop', { imposerType: 'company', effective: ['everyone'], item: 'wire', on: '2026-06-12', compliesWith: 'order' });

test.each(SEEDS)('ledger %i: nothing changes between two days of change', (seed) => {
  // Some are dated to a month only: they count from its last day.
  const claims = story(seed).map((one, n) =>
    n % 3 ? one : { ...one, when: { ...one.when, ...daysOf(one.when.earliest?.slice(0, 7) ?? '') } as Claim['when'] },
  );
  const events = eventsOf(claims);
  const days = daysOfChange(events);
  for (let at = Date.parse('2026-04-25'); at < Date.parse('2026-10-05'); at += 3 * 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const last = days.findLast((one) => one <= day);
    expect(shown(foldStandings(events, claims, day))).toEqual(last ? shown(foldStandings(events, claims, last)) : []);
  }
});

test('an order and the compliance with it stay two acts, each holding for its own party', () => {
  const events = eventsOf([order, stop]);
  expect(events).toHaveLength(2);
  const [ordered, done] = [events.find(({ claims }) => claims.includes('order')), events.find(({ claims }) => claims.includes('stop'))];
  expect(done?.compliesWith).toBe(ordered?.id);
  expect(accessOn([order, stop], '2026-06-13')).toBe('suspended');
  expect(accessOn([order, stop], '2026-06-13', 'foreign-nationals')).toBe('blocked');
  expect(accessOn([order], '2026-06-13', 'foreign-nationals')).toBe('blocked');
  expect(accessOn([order], '2026-06-13')).toBe(null);
});

test.each([
  ['named-organisations', 'vetted-users'],
  ['vetted-users', 'enterprises'],
  ['enterprises', 'api-developers'],
  ['researchers', 'consumers'],
] as const)('access given back to %s alone leaves %s and everyone suspended', (back, other) => {
  const some = claim('some', { imposerType: 'company', status: 'eased', effective: [back], on: '2026-06-26' });
  const claims = [claim('stopped', { imposerType: 'company', effective: ['everyone'], on: '2026-06-12' }), some];
  expect(accessOn(claims, '2026-06-25', back)).toBe('suspended');
  expect([back, other, 'everyone'].map((party) => accessOn(claims, '2026-06-26', party))).toEqual(['limited', 'suspended', 'suspended']);
  const all = claim('all', { imposerType: 'company', status: 'lifted', effective: ['everyone'], on: '2026-07-01' });
  const released = claim('released', { imposerType: 'company', measures: ['general-release'], on: '2026-06-09' });
  expect([back, other, 'everyone'].map((party) => accessOn([released, ...claims, all], '2026-07-01', party))).toEqual([
    'available',
    'available',
    'available',
  ]);
});

test('access given back in one place leaves the others suspended', () => {
  const claims = [
    claim('stopped', { imposerType: 'company', effective: ['everyone'], affected: ['EU', 'JP'], on: '2026-06-12' }),
    claim('japan', { imposerType: 'company', status: 'lifted', effective: ['everyone'], affected: ['JP'], on: '2026-06-20' }),
    claim('released', { imposerType: 'company', measures: ['general-release'], on: '2026-06-09' }),
  ];
  expect(['JP', 'EU', 'IT'].map((place) => accessOn(claims, '2026-06-21', 'everyone', place))).toEqual([
    'available',
    'suspended',
    'suspended',
  ]);
});
