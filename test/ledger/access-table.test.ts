// Every cell of the access table: what an act does to the party it names and to the rest, from nothing and over a release.
import { expect, test } from 'vitest';
import type { Access, Claim, Measure, Status } from '../../lib/domain.ts';
import { accessOn, claim } from './story.ts';

type Row = [measure: Measure, said: Partial<Claim>, cell: [place: string, party: string], ...cells: Cell[]];
/** Status, access from nothing, access over a general release, access of everyone else from nothing (where it differs). */
type Cell = [status: Status, fresh: Access | null, released: Access, rest?: Access | null];

const company: Partial<Claim> = { actor: 'anthropic', imposerType: 'company' };
const state: Partial<Claim> = { actor: 'it-government', imposerType: 'government', imposing: ['IT'] };
const everyone: [string, string] = ['GLOBAL', 'everyone'];

const TABLE: Row[] = [
  [
    'general-release',
    company,
    everyone,
    ['announced', 'unreleased', 'available'],
    ['in-force', 'available', 'available'],
    ['eased', null, 'available'],
    ['lifted', null, 'available'],
    ['withdrawn', 'unreleased', 'available'],
  ],
  ...(['staged-release', 'trusted-access'] as const).map(
    (measure): Row => [
      measure,
      { ...company, effective: ['researchers'] },
      ['GLOBAL', 'researchers'],
      ['announced', 'unreleased', 'available'],
      ['in-force', 'limited', 'limited', 'withheld'],
      ['eased', 'limited', 'limited', null],
      ['lifted', 'available', 'available', 'available'],
      ['withdrawn', 'unknown', 'available', null],
    ],
  ),
  [
    'withheld',
    { ...company, affected: ['EU'] },
    ['EU', 'everyone'],
    ['announced', 'withheld', 'withheld', null],
    ['in-force', 'withheld', 'withheld', null],
    ['eased', 'limited', 'limited', null],
    ['lifted', 'available', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  [
    'suspension',
    { ...company, effective: ['consumers'] },
    ['GLOBAL', 'consumers'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'suspended', 'suspended', null],
    ['eased', 'limited', 'limited', 'suspended'],
    ['lifted', 'unknown', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  [
    'export-control',
    { actor: 'us-bis', imposerType: 'government', imposing: ['US'], ordered: ['foreign-nationals'] },
    ['GLOBAL', 'foreign-nationals'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'blocked', 'blocked', null],
    ['eased', 'blocked', 'blocked', null],
    ['lifted', 'unknown', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  [
    'ban',
    state,
    ['IT', 'everyone'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'blocked', 'blocked', null],
    ['eased', 'available-limited', 'available-limited', null],
    ['lifted', 'unknown', 'available', 'unknown'],
    ['withdrawn', 'unknown', 'available', 'unknown'],
  ],
  ...(['geo-block', 'license-terms'] as const).map(
    (measure): Row => [
      measure,
      { ...company, affected: ['CN'] },
      ['CN', 'everyone'],
      ['announced', 'unknown', 'available', null],
      ['in-force', 'withheld', 'withheld', null],
      ['eased', 'withheld', 'withheld', null],
      ['lifted', 'available', 'available', null],
      ['withdrawn', 'unknown', 'available', null],
    ],
  ),
  [
    'account-block',
    { ...company, effective: ['employees-of:rival'] },
    ['GLOBAL', 'employees-of:rival'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'withheld', 'withheld', null],
    ['eased', 'withheld', 'withheld', null],
    ['lifted', 'available', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  ...(['use-ban', 'procurement-ban'] as const).map(
    (measure): Row => [
      measure,
      { actor: 'au-government', imposerType: 'government', imposing: ['AU'] },
      ['AU', 'government:AU'],
      ['announced', 'unknown', 'available', null],
      ['in-force', 'blocked', 'blocked', null],
      ['eased', 'unknown', 'available', null],
      ['lifted', 'unknown', 'available', 'unknown'],
      ['withdrawn', 'unknown', 'available', 'unknown'],
    ],
  ),
  ...(['identity-verification', 'age-limit'] as const).map(
    (measure): Row => [
      measure,
      company,
      everyone,
      ['announced', 'unknown', 'available'],
      ['in-force', 'available-limited', 'available-limited'],
      ['eased', 'available-limited', 'available-limited'],
      ['lifted', 'available', 'available'],
      ['withdrawn', 'unknown', 'available'],
    ],
  ),
  [
    'release-conditions',
    state,
    ['IT', 'everyone'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'available-limited', 'available-limited', null],
    ['eased', 'available-limited', 'available-limited', null],
    ['lifted', 'available', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  [
    'pre-release-review',
    state,
    ['IT', 'everyone'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'unreleased', 'available', null],
    ['eased', 'unknown', 'available', null],
    ['lifted', 'unknown', 'available', 'unknown'],
    ['withdrawn', 'unknown', 'available', 'unknown'],
  ],
  [
    'app-store-removal',
    state,
    ['IT', 'everyone'],
    ['announced', 'unknown', 'available', null],
    ['in-force', 'available-limited', 'available-limited', null],
    ['eased', null, 'available', null],
    ['lifted', 'available', 'available', null],
    ['withdrawn', 'unknown', 'available', null],
  ],
  [
    'retirement',
    company,
    everyone,
    ['announced', 'unknown', 'available'],
    ['in-force', 'retired', 'retired'],
    ['eased', null, 'available'],
    ['lifted', 'unknown', 'available'],
    ['withdrawn', 'unknown', 'available'],
  ],
];

const CELLS = TABLE.flatMap(([measure, said, cell, ...cells]) => cells.map((one) => ({ measure, said, cell, one, status: one[0] })));

test('every measure has a row', () => {
  expect(new Set(TABLE.map(([measure]) => measure)).size).toBe(18);
});

test.each(CELLS)('$measure, $status', ({ measure, said, cell: [place, party], one: [status, fresh, released, rest] }) => {
  const act = claim('act', { ...said, measures: [measure], status, on: '2026-06-12' });
  const release = claim('release', { ...company, measures: ['general-release'], on: '2026-06-01' });
  expect(accessOn([act], '2026-06-12', party, place)).toBe(fresh);
  expect(accessOn([act], '2026-06-11', party, place)).toBeNull();
  expect(accessOn([release, act], '2026-06-12', party, place)).toBe(released);
  if (rest !== undefined) expect(accessOn([act], '2026-06-12')).toBe(rest);
});

test.each(['proposed', 'challenged', 'none'] as const)('%s moves nothing, whatever the measure', (status) => {
  for (const [measure, said, [place, party]] of TABLE) {
    const act = claim('act', { ...said, measures: [measure], status, on: '2026-06-12' });
    expect(accessOn([act], '2026-06-12', party, place)).toBeNull();
  }
});
