// Standings folded from claims as of a day: only what is firm and dated moves them.
import { expect, test } from 'vitest';
import type { Claim } from '../../lib/domain.ts';
import { matrixOf } from '../../lib/ledger/matrix.ts';
import { changedBetween, foldStandings, historyOf, standingOf } from '../../lib/ledger/standings.ts';
import { accessOn, claim, decision, eventsOf, FABLE, hollow, item, MYTHOS, shuffled } from './story.ts';

const company = { imposerType: 'company' } as const;
const state = {
  actor: 'us-government',
  imposerType: 'government',
  imposing: ['US'],
  measures: ['export-control'],
} as const satisfies Partial<Claim>;
const both = { models: [FABLE, MYTHOS] };

/** June 2026, told with contradictions. */
const JUNE: Claim[] = [
  claim('release', { ...company, measures: ['general-release'], on: '2026-06-09' }),
  claim('limited', { ...company, measures: ['trusted-access'], models: [MYTHOS], effective: ['named-organisations'], on: '2026-06-09' }),
  claim('order-1', {
    ...state,
    measures: ['export-control'],
    ...both,
    item: 'wire',
    ordered: ['foreign-nationals'],
    on: '2026-06-12',
    contested: [{ what: 'grounds', by: 'anthropic' }],
  }),
  claim('order-2', { ...state, measures: ['export-control'], ...both, ordered: ['foreign-nationals'], on: '2026-06-15' }),
  claim('order-3', { ...state, measures: ['export-control'], ...both, ordered: ['foreign-nationals'], on: '2026-06-12' }),
  claim('stop', { ...company, ...both, item: 'wire', effective: ['everyone'], on: '2026-06-12', compliesWith: 'order-1' }),
  claim('back-some', { ...company, ...both, status: 'eased', effective: ['named-organisations'], on: '2026-06-26' }),
  claim('end-1', { ...state, measures: ['export-control'], ...both, status: 'lifted', on: '2026-06-30' }),
  claim('end-2', { ...state, measures: ['export-control'], ...both, status: 'lifted', on: '2026-07-01' }),
  claim('back', { ...company, ...both, status: 'lifted', effective: ['everyone'], on: '2026-07-01' }),
];

test.each([
  ['2026-06-08', 'everyone', null, null],
  ['2026-06-09', 'everyone', 'available', 'withheld'],
  ['2026-06-09', 'named-organisations', 'available', 'limited'],
  ['2026-06-12', 'everyone', 'suspended', 'suspended'],
  ['2026-06-12', 'foreign-nationals', 'blocked', 'blocked'],
  ['2026-06-12', 'named-organisations', 'suspended', 'suspended'],
  ['2026-06-26', 'everyone', 'suspended', 'suspended'],
  ['2026-06-26', 'named-organisations', 'limited', 'limited'],
  ['2026-06-30', 'foreign-nationals', 'suspended', 'suspended'],
  ['2026-07-01', 'everyone', 'available', 'withheld'],
  ['2026-07-01', 'foreign-nationals', 'available', 'withheld'],
  ['2026-07-01', 'named-organisations', 'available', 'limited'],
] as const)('June 2026: on %s, for %s', (day, party, fable, mythos) => {
  expect(accessOn(JUNE, day, party)).toBe(fable);
  expect(accessOn(JUNE, day, party, 'GLOBAL', MYTHOS)).toBe(mythos);
});

test('June 2026: the disputed end is one event with both dates kept, possibly one moment', () => {
  const end = eventsOf(JUNE).find(({ status, measures }) => status === 'lifted' && measures.includes('export-control'));
  expect(end).toMatchObject({ date: '2026-06-30', accounts: [{ field: 'date', note: 'may be the same moment in two time zones' }] });
});

test('June 2026: the history of a cell has every change with its acts', () => {
  const events = eventsOf(JUNE);
  const told = (party: string) =>
    historyOf(events, FABLE, { place: 'GLOBAL', party }, '2026-11-20').map(({ on, access, cause }) => [on, access, cause]);
  expect(told('everyone')).toEqual([
    ['2026-06-09', 'available', 'release'],
    ['2026-06-12', 'suspended', 'stop'],
    ['2026-07-01', 'available', 'back'],
  ]);
  expect(told('foreign-nationals')).toEqual([
    ['2026-06-09', 'available', 'release'],
    ['2026-06-12', 'blocked', 'order-1'],
    ['2026-06-30', 'suspended', 'end-1'],
    ['2026-07-01', 'available', 'back'],
  ]);
  expect(told('named-organisations').map(([, access]) => access)).toEqual(['available', 'suspended', 'limited', 'available']);
});

test('June 2026: the block carries its evidence, its contest and all that is known of it', () => {
  const standings = foldStandings(eventsOf(JUNE), JUNE, '2026-06-20');
  expect(standingOf(standings, FABLE, { place: 'GLOBAL', party: 'foreign-nationals' })).toMatchObject({
    access: 'blocked',
    since: '2026-06-12',
    contested: true,
    reviewed: false,
    strength: 'confirmed',
    events: ['order-1'],
    evidence: [{ claim: 'order-1', item: 'wire' }, { claim: 'order-2' }, { claim: 'order-3' }],
  });
  expect(standingOf(standings, FABLE, { place: 'GLOBAL', party: 'everyone' })).toMatchObject({ contested: false, events: ['stop'] });
});

test('June 2026: cells that changed between two days', () => {
  const events = eventsOf(JUNE);
  expect(changedBetween(events, JUNE, '2026-06-13', '2026-06-25')).toEqual([]);
  expect(changedBetween(events, JUNE, '2026-06-25', '2026-06-26')).toEqual([
    { model: FABLE, place: 'GLOBAL', party: 'named-organisations', from: 'suspended', to: 'limited' },
    { model: MYTHOS, place: 'GLOBAL', party: 'named-organisations', from: 'suspended', to: 'limited' },
  ]);
});

test('June 2026: the table has models under developers and the audiences that differ', () => {
  const matrix = matrixOf(foldStandings(eventsOf(JUNE), JUNE, '2026-06-12'), () => undefined);
  expect(matrix.columns).toEqual([
    { place: 'GLOBAL', party: 'everyone' },
    { place: 'GLOBAL', party: 'foreign-nationals' },
  ]);
  expect(
    matrix.rows.map(({ developer, models }) => [
      developer,
      models.map(({ name, cells }) => [name, ...cells.map((cell) => cell.standing?.access)]),
    ]),
  ).toEqual([
    [
      'anthropic',
      [
        ['Claude Fable 5', 'suspended', 'blocked'],
        ['Claude Mythos 5', 'suspended', 'blocked'],
      ],
    ],
  ]);
});

test('the order of the input does not matter', () => {
  const told = JSON.stringify(foldStandings(eventsOf(JUNE), JUNE, '2026-06-27'));
  for (const seed of [1, 2, 3, 4, 5]) {
    const claims = shuffled(JUNE, seed);
    expect(JSON.stringify(foldStandings(shuffled(eventsOf(claims), seed), claims, '2026-06-27'))).toBe(told);
  }
});

test('Italy and ChatGPT, 2023: blocked in Italy alone, then as before', () => {
  const CHATGPT = 'openai/chatgpt';
  const garante = {
    actor: 'it-garante',
    imposerType: 'government',
    imposing: ['IT'],
    affected: ['IT'],
    measures: ['ban'],
    models: [CHATGPT],
  } satisfies Partial<Claim>;
  const claims = [
    claim('release', { actor: 'openai', measures: ['general-release'], models: [CHATGPT], on: '2022-11-30' }),
    claim('ban', { ...garante, on: '2023-03-31' }),
    claim('end', { ...garante, status: 'lifted', on: '2023-04-28' }),
  ];
  const access = (day: string, place: string) => accessOn(claims, day, 'everyone', place, CHATGPT);
  expect([access('2023-03-30', 'IT'), access('2023-03-31', 'IT'), access('2023-04-28', 'IT')]).toEqual([
    'available',
    'blocked',
    'available',
  ]);
  expect([access('2023-04-01', 'FR'), access('2023-04-01', 'EU'), access('2023-04-01', 'GLOBAL')]).toEqual([
    'available',
    'available',
    'available',
  ]);
  expect(accessOn(claims.slice(1), '2023-04-28', 'everyone', 'IT', CHATGPT)).toBe('unknown');
});

test('withheld in the Union, and so in its countries; a later release that names no place leaves it', () => {
  const claims = [
    claim('eu', { measures: ['withheld'], affected: ['EU'], on: '2024-07-17' }),
    claim('release', { measures: ['general-release'], on: '2024-09-25' }),
  ];
  expect(['DE', 'EU', 'GB', 'US'].map((place) => accessOn(claims, '2024-12-01', 'everyone', place))).toEqual([
    'withheld',
    'withheld',
    'available',
    'available',
  ]);
  const everywhere = [...claims, claim('all', { measures: ['general-release'], affected: ['GLOBAL'], on: '2025-01-01' })];
  expect(accessOn(everywhere, '2025-01-01', 'everyone', 'DE')).toBe('available');
});

test('a vendor block by place and a state’s bans inside its institutions stay where they are', () => {
  const claims = [
    claim('release', { measures: ['general-release'], on: '2024-05-13' }),
    claim('geo', { measures: ['geo-block'], affected: ['CN'], on: '2024-07-09' }),
    claim('devices', { actor: 'au-government', imposerType: 'government', imposing: ['AU'], measures: ['use-ban'], on: '2025-02-04' }),
    claim('navy', { actor: 'us-navy', imposerType: 'institution', imposing: ['US'], measures: ['use-ban'], on: '2025-01-24' }),
  ];
  const on = (party: string, place: string) => accessOn(claims, '2025-03-01', party, place);
  expect(on('everyone', 'CN')).toBe('withheld');
  expect(on('everyone', 'AU')).toBe('available');
  expect(on('government:AU', 'AU')).toBe('blocked');
  expect(on('employees-of:us-navy', 'US')).toBe('blocked');
  expect(on('government:US', 'US')).toBe('available');
});

test('staged release: a limited circle, a wider one, everyone', () => {
  const stage = { measures: ['staged-release' as const] };
  const claims = [
    claim('soon', { ...stage, status: 'announced', on: '2019-02-01' }),
    claim('first', { ...stage, effective: ['researchers'], on: '2019-02-14' }),
    claim('second', { ...stage, status: 'eased', effective: ['enterprises'], on: '2019-05-03' }),
    claim('all', { ...stage, status: 'lifted', on: '2019-11-05' }),
  ];
  const on = (day: string) => ['researchers', 'enterprises', 'everyone'].map((party) => accessOn(claims, day, party));
  expect(on('2019-02-01')).toEqual(['unreleased', 'unreleased', 'unreleased']);
  expect(on('2019-02-14')).toEqual(['limited', 'withheld', 'withheld']);
  expect(on('2019-05-03')).toEqual(['limited', 'limited', 'withheld']);
  expect(on('2019-11-05')).toEqual(['available', 'available', 'available']);
});

test('a circle that opens opens to everyone, whoever is named as having had it; a party of its own gets it alone', () => {
  const circle = claim('circle', { measures: ['trusted-access'], effective: ['named-organisations'], on: '2026-06-25' });
  const open = (effective: Claim['effective']) =>
    claim('open', { measures: ['trusted-access'], status: 'lifted', effective, on: '2026-07-09' });
  expect(accessOn([circle], '2026-07-09')).toBe('withheld');
  expect(accessOn([circle, open([])], '2026-07-09')).toBe('available');
  expect(accessOn([circle, open(['named-organisations'])], '2026-07-09')).toBe('available');
  expect(accessOn([circle, open(['named-organisations'])], '2026-07-09', 'named-organisations')).toBe('available');
  expect(accessOn([circle, open(['enterprises'])], '2026-07-09')).toBe('withheld');
  const release = claim('release', { measures: ['general-release'], effective: ['everyone'], affected: ['CA', 'IN'], on: '2026-07-09' });
  expect(['CA', 'IN', 'DE'].map((place) => accessOn([circle, release], '2026-07-09', 'everyone', place))).toEqual([
    'available',
    'available',
    'withheld',
  ]);
});

test('a later act by the same actor replaces its earlier one; acts by different actors stand together, the strictest applying', () => {
  const suspended = claim('a', { on: '2026-06-12' });
  expect(accessOn([suspended, claim('b', { measures: ['general-release'], on: '2026-07-01' })], '2026-07-01')).toBe('available');
  expect(accessOn([suspended, claim('b', { actor: 'amazon', measures: ['general-release'], on: '2026-07-01' })], '2026-07-01')).toBe(
    'suspended',
  );
  const ban = claim('c', { actor: 'us-government', measures: ['ban'], affected: ['GLOBAL'], on: '2026-06-01' });
  expect(accessOn([suspended, ban], '2026-07-01')).toBe('blocked');
});

test('an order by an agency is ended by its government', () => {
  const order = claim('a', { ...state, measures: ['export-control'], actor: 'us-bis', ordered: ['foreign-nationals'], on: '2026-06-12' });
  const end = claim('b', { ...state, measures: ['export-control'], actor: 'us-commerce', status: 'lifted', on: '2026-06-30' });
  expect(accessOn([order, end], '2026-06-30', 'foreign-nationals')).toBe('unknown');
});

test('a control gives way to an act of compliance that grants more, never to one that denies', () => {
  const order = claim('a', { ...state, measures: ['export-control'], item: 'x', ordered: ['foreign-nationals'], on: '2026-06-12' });
  const comply = (said: Partial<Claim>) => claim('b', { item: 'x', compliesWith: 'a', on: '2026-06-20', ...said });
  expect(accessOn([order, comply({})], '2026-06-20', 'foreign-nationals')).toBe('blocked');
  expect(accessOn([order, comply({ measures: ['identity-verification'] })], '2026-06-20', 'foreign-nationals')).toBe('available-limited');
});

test('a narrowed control lets go whom it names as having access back, or all but whom it still names', () => {
  const order = claim('a', { ...state, measures: ['export-control'], ordered: ['everyone'], on: '2026-06-12' });
  const release = claim('r', { measures: ['general-release'], on: '2026-06-09' });
  const eased = (said: Partial<Claim>) => [
    release,
    order,
    claim('b', { ...state, measures: ['export-control'], status: 'eased', on: '2026-06-26', ...said }),
  ];
  const back = eased({ effective: ['named-organisations'] });
  expect([accessOn(back, '2026-06-26', 'named-organisations'), accessOn(back, '2026-06-26')]).toEqual(['available', 'blocked']);
  const still = eased({ ordered: ['nationals:CN'] });
  expect([accessOn(still, '2026-06-26', 'nationals:CN'), accessOn(still, '2026-06-26')]).toEqual(['blocked', 'available']);
});

test('a family’s claim says nothing of its members', () => {
  expect(
    accessOn([claim('a', { models: ['anthropic/claude-mythos'], on: '2026-04-07' })], '2026-11-20', 'everyone', 'GLOBAL', MYTHOS),
  ).toBeNull();
});

test('a feed item dated 15 June after a suspension stated for 12 June does not change the ledger', () => {
  const claims = [
    claim('stop', { on: '2026-06-12' }),
    hollow('feed', '2026-06-15', { measures: ['trusted-access'], effective: ['enterprises'] }),
  ];
  for (const decisions of [[], [decision('confirm', ['feed'])]]) {
    expect(accessOn(claims, '2026-11-20', 'everyone', 'GLOBAL', FABLE, [], decisions)).toBe('suspended');
    expect(accessOn(claims, '2026-11-20', 'enterprises', 'GLOBAL', FABLE, [], decisions)).toBe('suspended');
  }
});

test('an act known only by publication moves nothing until a person checks it, and then only fills what no dated act says', () => {
  const feed = hollow('feed', '2026-06-15', { measures: ['trusted-access'], effective: ['enterprises'] });
  expect(accessOn([feed], '2026-11-20', 'enterprises')).toBeNull();
  const checked = [decision('confirm', ['feed'])];
  const [standing] = foldStandings(eventsOf([feed], [], checked), [feed], '2026-11-20').filter(({ party }) => party === 'enterprises');
  expect(standing).toMatchObject({ access: 'limited', since: null, lastEvidenceOn: '2026-06-15', reviewed: true });
  expect(accessOn([feed], '2026-06-14', 'enterprises', 'GLOBAL', FABLE, [], checked)).toBeNull();
  const dated = [decision('date', ['feed'], { values: { date: '2026-06-14' } })];
  expect(accessOn([claim('stop', { on: '2026-06-12' }), feed], '2026-06-14', 'enterprises', 'GLOBAL', FABLE, [], dated)).toBe('limited');
});

test('headlines, undated acts, forecasts, opinions and foretold acts leave the ledger alone', () => {
  for (const said of [
    { moves: false, on: '2026-06-12' },
    {},
    { strength: 'forecast', on: '2026-06-12' },
    { strength: 'opinion', on: '2026-06-12' },
  ] as const)
    expect(accessOn([claim('a', said)], '2026-11-20')).toBeNull();
  expect(
    accessOn([claim('a', { on: '2026-09-01' })], '2026-11-20', 'everyone', 'GLOBAL', FABLE, [item('item-a', '2026-06-14')]),
  ).toBeNull();
  expect(
    accessOn([claim('a', { moves: false, on: '2026-06-12' })], '2026-11-20', 'everyone', 'GLOBAL', FABLE, [], [decision('confirm', ['a'])]),
  ).toBe('suspended');
});

test('with the newest evidence of 14 June, on 20 November the last evidence is of 14 June', () => {
  const claims = [claim('a', { on: '2026-06-12' })];
  const events = eventsOf(claims, [item('item-a', '2026-06-14T09:00:00Z')]);
  expect(foldStandings(events, claims, '2026-11-20')).toMatchObject([{ since: '2026-06-12', lastEvidenceOn: '2026-06-14' }]);
  expect(foldStandings(events, claims, '2026-06-13')).toMatchObject([{ lastEvidenceOn: '2026-06-12' }]);
});

test('known by a day means published by then', () => {
  const claims = [claim('a', { on: '2026-06-12' })];
  const events = eventsOf(claims, [item('item-a', '2026-06-14')]);
  expect(foldStandings(events, claims, '2026-06-13', { known: true })).toEqual([]);
  expect(foldStandings(events, claims, '2026-06-14', { known: true })).toHaveLength(1);
});

test('an act dated to a month counts from its end, unless a later step falls within it', () => {
  const rough = claim('a', { on: '2026-06-01/2026-06-30' });
  expect([accessOn([rough], '2026-06-29'), accessOn([rough], '2026-06-30')]).toEqual([null, 'suspended']);
  const [standing] = foldStandings(eventsOf([rough]), [rough], '2026-07-01');
  expect(standing).toMatchObject({ since: '2026-06-30', sinceDate: '2026-06' });
  expect(accessOn([rough, claim('b', { status: 'lifted', on: '2026-06-26' })], '2026-07-01')).toBe('unknown');
});

test('a stated end and the day an announced act takes effect stand beside the access, and end nothing by themselves', () => {
  const date = (kind: 'expires' | 'effective') => ({ dates: [{ edtf: '2026-07-15', kind, raw: '15 July' }] });
  const stay = claim('a', { on: '2026-06-12', ...date('expires') });
  expect(foldStandings(eventsOf([stay]), [stay], '2026-08-01')).toMatchObject([{ access: 'suspended', until: '2026-07-15' }]);
  const claims = [
    claim('r', { measures: ['general-release'], on: '2026-06-01' }),
    claim('a', { status: 'announced', on: '2026-06-12', ...date('effective') }),
  ];
  expect(foldStandings(eventsOf(claims), claims, '2026-06-20')).toMatchObject([
    { access: 'available', since: '2026-06-01', until: '2026-07-15' },
  ]);
});

test('rejecting the act undoes it, undoing the rejection brings it back', () => {
  const claims = [claim('a', { on: '2026-06-12' })];
  const rejection = decision('reject', ['a']);
  const undo = decision('undo', [], { values: { of: rejection.id } });
  expect(accessOn(claims, '2026-06-12', 'everyone', 'GLOBAL', FABLE, [], [rejection])).toBeNull();
  expect(accessOn(claims, '2026-06-12', 'everyone', 'GLOBAL', FABLE, [], [rejection, undo])).toBe('suspended');
});

test('a part has its own standing, else that of the nearest whole', () => {
  const claims = [
    claim('r', { measures: ['general-release'], on: '2026-01-01' }),
    claim('abroad', { actor: 'us-government', measures: ['ban'], affected: ['NON-US'], on: '2026-02-01' }),
    claim('ca', { actor: 'us-ca-governor', measures: ['release-conditions'], affected: ['US-CA'], on: '2026-02-01' }),
  ];
  expect(['FR', 'US', 'US-CA', 'US-NY', 'EUROPE'].map((place) => accessOn(claims, '2026-03-01', 'everyone', place))).toEqual([
    'blocked',
    'available',
    'available-limited',
    'available',
    'available',
  ]);
  const foreign = [claim('x', { actor: 'us-government', measures: ['export-control'], ordered: ['foreign-nationals'], on: '2026-02-01' })];
  expect(accessOn(foreign, '2026-03-01', 'nationals:FR', 'FR')).toBe('blocked');
  expect(accessOn(foreign, '2026-03-01', 'nationals:US', 'FR')).toBeNull();
});

test('an order about foreign nationals holds for them inside the acting country too, whatever place is named beside them', () => {
  const order = claim('a', { ...state, affected: ['NON-US'], ordered: ['foreign-nationals'], on: '2026-06-12' });
  expect(accessOn([order], '2026-06-12', 'foreign-nationals', 'US')).toBe('blocked');
  expect(accessOn([order], '2026-06-12', 'everyone', 'US')).toBeNull();
});
