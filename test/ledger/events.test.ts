// Claims that tell of one act become one event, and decisions of people win.
import { expect, test } from 'vitest';
import type { Claim, Item, LedgerEvent } from '../../lib/domain.ts';
import { builtInEntity, canBeOneActor, governmentOf, placeOfActor } from '../../lib/ledger/actors.ts';
import { standingDecisions } from '../../lib/ledger/decisions.ts';
import { clusterLedger } from '../../lib/ledger/events.ts';
import { likeness, separatelyWorded, sketchOf } from '../../lib/ledger/wording.ts';
import { claim, decision, eventsOf, FABLE, hollow, item, MYTHOS, shuffled } from './story.ts';

const eventOf = (events: readonly LedgerEvent[], claimId: string) => events.find(({ claims }) => claims.includes(claimId));

const order = (id: string, said: Parameters<typeof claim>[1] = {}): Claim =>
  claim(id, {
    actor: 'us-government',
    imposerType: 'government',
    imposing: ['US'],
    measures: ['export-control'],
    ordered: ['foreign-nationals'],
    models: [FABLE, MYTHOS],
    ...said,
  });

test('accounts of one act on one day are one event, addressed by any claim in it', () => {
  const events = eventsOf([order('a', { on: '2026-06-12' }), order('b', { on: '2026-06-12', models: [MYTHOS] })]);
  expect(events).toHaveLength(1);
  expect(eventOf(events, 'b')?.id).toBe('a');
  expect(events[0]).toMatchObject({
    date: '2026-06-12',
    basis: 'stated',
    items: ['item-a', 'item-b'],
    firm: true,
    models: [FABLE, MYTHOS],
  });
});

test('an agency and its government are one actor, sister agencies only with the instrument in common', () => {
  expect(eventsOf([order('a', { on: '2026-06-12' }), order('b', { on: '2026-06-12', actor: 'us-bis' })])).toMatchObject([
    { actor: 'us-bis' },
  ]);
  const sisters = [order('a', { on: '2026-06-12', actor: 'us-white-house' }), order('b', { on: '2026-06-12', actor: 'us-commerce' })];
  expect(eventsOf(sisters)).toHaveLength(2);
  expect(eventsOf(sisters.map((one) => ({ ...one, instrumentImplied: 'us/directive/x' })))).toHaveLength(1);
  expect(
    eventsOf([order('a', { on: '2026-06-12' }), order('b', { on: '2026-06-12', actor: 'it-garante', imposing: ['IT'] })]),
  ).toHaveLength(2);
});

test('an order and the compliance with it stay two events, linked both ways', () => {
  const events = eventsOf([
    order('a1', { on: '2026-06-12', item: 'one' }),
    claim('a2', { on: '2026-06-12', item: 'one', models: [FABLE, MYTHOS], compliesWith: 'a1', imposerType: 'company' }),
    claim('b2', { on: '2026-06-12', models: [FABLE] }),
  ]);
  expect(events).toHaveLength(2);
  expect(eventOf(events, 'b2')).toMatchObject({ id: 'a2', compliesWith: 'a1' });
  expect(eventOf(events, 'a1')?.ledTo).toEqual(['a2']);
});

test('dates a few days apart are versions of one act, weeks apart only perhaps, months apart two acts', () => {
  const on = (...days: string[]) =>
    clusterLedger(
      days.map((day, i) => order(`c${i}`, { on: day })),
      [],
      [],
    );
  const near = on('2026-06-12', '2026-06-12', '2026-06-15');
  expect(near.events).toHaveLength(1);
  expect(near.events[0]?.date).toBe('2026-06-12');
  expect(near.events[0]?.accounts).toEqual([
    {
      field: 'date',
      values: [
        { value: '2026-06-12', items: ['item-c0', 'item-c1'], strength: 'confirmed' },
        { value: '2026-06-15', items: ['item-c2'], strength: 'confirmed' },
      ],
    },
  ]);
  const weeks = on('2026-06-12', '2026-06-22');
  expect(weeks.events).toHaveLength(2);
  expect(weeks.sameAct).toEqual([{ a: 'c0', b: 'c1', because: 'same actor, same or related models, same measure, dates 10 days apart.' }]);
  expect(on('2026-03-12', '2026-06-22')).toMatchObject({ events: [{}, {}], sameAct: [] });
});

test('two dates that can be one moment across zones are no conflict; a month that holds the day is less exact', () => {
  const noteOf = (a: string, b: string) => eventsOf([order('a', { on: a }), order('b', { on: b })])[0]?.accounts[0]?.note;
  expect(noteOf('2026-06-12', '2026-06-13')).toBe('may be the same moment in two time zones');
  expect(noteOf('2026-06-12', '2026-06-14')).toBeUndefined();
  expect(noteOf('2026-06-12', '2026-06-01/2026-06-30')).toBe('one is less exact than the other');
  expect(eventsOf([order('a', { on: '2026-06-12' }), order('b', { on: '2026-06-01/2026-06-30' })])[0]?.date).toBe('2026-06-12');
});

test('one text that gives two dates tells of two acts', () => {
  expect(eventsOf([order('a', { on: '2026-06-12', item: 'x' }), order('b', { on: '2026-06-14', item: 'x' })])).toHaveLength(2);
});

test('a text without a date of the act joins the one act it can tell of, and none when there are two', () => {
  const stated = order('a', { on: '2026-06-12' });
  const told = hollow('b', '2026-06-14', order('b'));
  expect(eventsOf([stated, told])).toMatchObject([{ date: '2026-06-12', items: ['item-a', 'item-b'] }]);
  const twice = clusterLedger([stated, order('c', { on: '2026-06-01' }), told], [], []);
  expect(twice.events).toHaveLength(3);
  expect(twice.sameAct.filter(({ a, b }) => [a, b].includes('b'))).toHaveLength(2);
  expect(eventsOf([stated, hollow('b', '2026-06-10', order('b'))])).toHaveLength(2);
});

test('an act known only by publication stands at its earliest text, hollow', () => {
  const [event] = eventsOf([hollow('a', '2026-06-16'), hollow('b', '2026-06-14')]);
  expect(event).toMatchObject({ date: '2026-06-14', basis: 'published-before', firm: false, items: ['item-a', 'item-b'] });
});

test('a claim that names no model is only possibly the act on a model', () => {
  const press = order('b', { models: [], org: 'anthropic', actor: 'us-white-house' });
  const { events, sameAct } = clusterLedger(
    [order('a', { on: '2026-06-12' }), { ...press, when: { earliest: null, latest: '2026-06-14', basis: 'published-before' } }],
    [],
    [],
  );
  expect(events).toHaveLength(2);
  expect(sameAct).toEqual([
    {
      a: 'a',
      b: 'b',
      because: 'same actor, same organisation, one names no model, same measure, one is known only by its publication date.',
    },
  ]);
});

test('an undated act stays on its shelf and is said to be possibly the same; the same words are the same act', () => {
  const copies = clusterLedger([order('a', { on: '2026-06-12' }), order('b'), { ...order('c'), evidence: order('b').evidence }], [], []);
  expect(copies.events.map(({ id, date }) => [id, date])).toEqual([
    ['a', '2026-06-12'],
    ['b', null],
  ]);
  expect(copies.sameAct).toMatchObject([{ a: 'a', b: 'b' }]);
});

test('a telling without an actor joins the act of the one who did it', () => {
  expect(eventsOf([claim('a', { on: '2026-06-12' }), claim('b', { on: '2026-06-12', actor: null })])).toMatchObject([
    { actor: 'anthropic' },
  ]);
});

test('announced and in effect are one act; eased, lifted and proposed are others', () => {
  const of = (status: Claim['status']) => eventsOf([claim('a', { on: '2026-06-12' }), claim('b', { on: '2026-06-12', status })]);
  expect(of('announced')).toMatchObject([{ status: 'in-force', accounts: [{ field: 'status' }] }]);
  for (const status of ['eased', 'lifted', 'proposed', 'challenged'] as const) expect(of(status)).toHaveLength(2);
  expect(of('none')).toHaveLength(1);
});

test('acts on other models or in other places are other acts', () => {
  expect(eventsOf([claim('a', { on: '2026-06-12' }), claim('b', { on: '2026-06-12', models: [MYTHOS] })])).toHaveLength(2);
  const block = (id: string, place: string) => claim(id, { on: '2024-07-09', measures: ['geo-block'], affected: [place] });
  expect(eventsOf([block('a', 'CN'), block('b', 'IR'), block('c', 'CN')])).toHaveLength(2);
  expect(eventsOf([block('a', 'IT'), block('b', 'EU')])).toHaveLength(1);
});

test('what moves standings is read from firm tellings; a headline keeps its place among the versions', () => {
  const [event] = eventsOf([
    claim('a', { on: '2026-06-12' }),
    claim('b', { on: '2026-06-12', models: [FABLE, MYTHOS], moves: false, depth: 'headline', strength: 'rumoured' }),
  ]);
  expect(event).toMatchObject({ models: [FABLE], strength: 'confirmed', accounts: [{ field: 'models' }] });
  expect(eventsOf([claim('b', { on: '2026-06-12', moves: false })])[0]?.firm).toBe(false);
});

test('a flagged date places nothing and is kept with what contradicts it', () => {
  const flag = 'Claude Fable 5 is first dated June 2026';
  const said = claim('a', { on: '2024-04-01/2024-04-30', dates: [{ edtf: '2024-04', kind: 'occurred', raw: 'April 2024', flag }] });
  expect(eventsOf([said])).toMatchObject([{ date: null, basis: 'undated', flags: [`“April 2024”: ${flag}`] }]);
});

test('a date later than its text is flagged and is no evidence', () => {
  const foretold = claim('a', { on: '2026-08-01' });
  expect(eventsOf([foretold], [item('item-a', '2026-06-14')])).toMatchObject([
    { firm: false, flags: [expect.stringContaining('later than the text')] },
  ]);
  expect(eventsOf([foretold], [item('item-a', '2026-07-31T22:00:00Z')])).toMatchObject([{ firm: true, flags: [] }]);
});

test('strength is the firmest account; a dispute is kept as contested', () => {
  const contest = { what: 'grounds' as const, by: 'anthropic' };
  const [event] = eventsOf([
    order('a', { on: '2026-06-12', strength: 'disputed', contested: [contest] }),
    order('b', { on: '2026-06-12', strength: 'reported' }),
  ]);
  expect(event).toMatchObject({ strength: 'reported', contested: [contest] });
});

test('titles say who did what to what', () => {
  const title = (said: Parameters<typeof claim>[1]) => eventsOf([claim('a', { on: '2026-06-12', ...said })])[0]?.title;
  expect(title({})).toMatch(/^Anthropic suspends access to .*Fable 5$/);
  expect(title({ status: 'lifted' })).toMatch(/^Anthropic restores access to .*Fable 5$/);
  expect(title({ status: 'proposed', actor: 'us-government', measures: ['export-control'] })).toMatch(
    /^U\.?S\.? government considers export control on /,
  );
  expect(title({ actor: null, measures: ['ban'], affected: ['IT'] })).toMatch(/Fable 5 banned in Italy$/);
  expect(title({ models: [], org: 'anthropic', actor: 'us-government', measures: ['export-control'] })).toMatch(
    /^U\.?S\.? government puts Anthropic’s models under export control$/,
  );
});

test('near copies of one wire story count once', () => {
  const wire =
    'The company said on Friday that it had temporarily switched both models off for every customer while it reads the new order';
  const copy = wire.replace('Friday', 'June 12').replace('temporarily ', '');
  const own = 'Users around the world woke up to find the assistant gone after Washington told its maker to keep foreigners out';
  expect(separatelyWorded([wire, copy, wire, own])).toBe(2);
  expect(separatelyWorded([wire, own, 'Access returned'])).toBe(3);
  expect(likeness(sketchOf(wire), sketchOf(wire))).toBe(1);
});

test('the order of claims, items and decisions does not matter', () => {
  const claims: Claim[] = [];
  const items: Item[] = [];
  for (let i = 0; i < 120; i += 1) {
    const id = `c${String(i).padStart(3, '0')}`;
    const day = `2026-06-${String(1 + ((i * 7) % 28)).padStart(2, '0')}`;
    const models = [[FABLE], [MYTHOS], [FABLE, MYTHOS], []][i % 4] ?? [];
    const actor = ['anthropic', 'us-government', 'us-bis', null, 'us-white-house'][i % 5] ?? null;
    const said = {
      models,
      actor,
      org: 'anthropic',
      status: (['in-force', 'announced', 'eased', 'lifted'] as const)[(i * 3) % 4] ?? 'in-force',
    };
    claims.push(i % 6 === 0 ? hollow(id, day, said) : claim(id, { ...said, on: i % 7 === 0 ? null : day }));
    items.push(item(`item-${id}`, '2026-07-01'));
  }
  const decisions = [
    decision('merge', ['c001', 'c050']),
    decision('reject', ['c010']),
    decision('date', ['c007'], { values: { date: '2026-06-05' } }),
  ];
  const told = JSON.stringify(clusterLedger(claims, items, decisions));
  for (const seed of [1, 2, 3, 4])
    expect(JSON.stringify(clusterLedger(shuffled(claims, seed), shuffled(items, seed), shuffled(decisions, seed)))).toBe(told);
});

test('decisions: reject, confirm, date, merge, correct, dismiss', () => {
  const claims = [claim('a', { on: '2026-06-12' }), claim('b', { on: '2026-09-01' }), claim('c')];
  const after = (...args: Parameters<typeof decision>) => eventsOf(claims, [], [decision(...args)]);
  expect(after('reject', ['a']).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(after('confirm', ['a'])[0]?.reviewed).toBe(true);
  expect(after('date', ['c'], { values: { date: '2026-06-20' } }).find(({ id }) => id === 'c')).toMatchObject({
    date: '2026-06-20',
    basis: 'person',
    firm: true,
    reviewed: true,
  });
  expect(after('merge', ['a', 'b'])[0]).toMatchObject({ id: 'a', claims: ['a', 'b'] });
  expect(after('correct', ['a'], { values: { status: 'eased', models: [MYTHOS] } })[0]).toMatchObject({
    status: 'eased',
    models: [MYTHOS],
    reviewed: true,
  });
  expect(after('dismiss', [], { item: 'item-a' }).map(({ id }) => id)).toEqual(['b', 'c']);
});

test('undo takes a decision back, and an undo can be undone', () => {
  const rejection = decision('reject', ['a']);
  const undo = decision('undo', [], { values: { of: rejection.id } });
  const redo = decision('undo', [], { values: { of: undo.id } });
  expect(standingDecisions([undo, rejection])).toEqual([]);
  expect(standingDecisions([redo, undo, rejection])).toEqual([rejection]);
  expect(eventsOf([claim('a', { on: '2026-06-12' })], [], [rejection, undo])).toHaveLength(1);
});

test('after a rebuild a decision finds its claim again by item and sentence, and tells two of one sentence apart', () => {
  const sentence = { field: 'text' as const, start: 0, end: 5, exact: 'Both  were told.' };
  const claims = [
    order('new1', { item: 'x', evidence: [sentence] }),
    claim('new2', { item: 'x', evidence: [sentence] }),
    claim('other', { item: 'x' }),
  ];
  const left = (values: Record<string, unknown>) =>
    eventsOf(claims, [], [decision('reject', ['gone'], { item: 'x', exact: 'Both were told.', values })]).map(({ id }) => id);
  expect(left({ actor: 'anthropic' })).toEqual(['new1', 'other']);
  expect(left({})).toEqual(['other']);
});

test('accounts that can all be told of each other are one act, however differently each is dated; where two cannot, the one between them joins neither', () => {
  const dated = order('a', { on: '2026-06-12' });
  const reported = { ...order('b'), when: { earliest: null, latest: '2026-06-13', basis: 'published-before' as const } };
  const byNobody = { ...reported, id: 'c', item: 'item-c', actor: null };
  for (const accounts of [
    [dated, reported],
    [dated, byNobody],
    [reported, byNobody],
    [dated, reported, byNobody],
  ])
    expect(eventsOf(accounts).map(({ claims }) => claims)).toEqual([accounts.map(({ id }) => id)]);
  const another = { ...reported, id: 'd', item: 'item-d', actor: 'it-garante', imposing: ['IT'] };
  const unplaced = { ...byNobody, imposing: [] };
  const { events, sameAct } = clusterLedger([reported, another, unplaced], [], []);
  expect(events.map(({ claims }) => claims)).toEqual([['b'], ['c'], ['d']]);
  expect(sameAct.map(({ a, b }) => [a, b])).toEqual([
    ['b', 'c'],
    ['c', 'd'],
  ]);
});

test.each(['sk-telecom', 'sk-hynix', 'hk-hku', 'fr-sciences-po', 'us-nyc-doe', 'us-la-lausd', 'au-nsw-doe'])(
  '%s is written like an agency and speaks for no government',
  (id) => {
    expect(builtInEntity(id)?.kind).toBe('organisation');
    expect([governmentOf(id), placeOfActor(id)]).toEqual([id, null]);
    expect(canBeOneActor(id, `${id.slice(0, 2)}-government`)).toBe(false);
  },
);
