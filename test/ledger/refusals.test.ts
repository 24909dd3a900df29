// A person's "not this": where it holds, what it takes out of timeline and ledger, and that it can be taken back.
import { describe, expect, test } from 'vitest';
import type { Item } from '../../lib/domain.ts';
import { asDecided, decide } from '../../lib/ledger/decisions.ts';
import { readingChange } from '../../lib/ledger/reading-changes.ts';
import { holdsIn, refusalsOf, refusedIn } from '../../lib/ledger/refusals.ts';
import { accessOn, claim, decision, eventsOf, FABLE, item, MYTHOS } from './story.ts';

const refuse = (values: Record<string, unknown>, on: string | null = null) =>
  decision('refuse', [], { item: on, values: { id: MYTHOS, written: null, ...values } });

describe('where a refused name holds', () => {
  const of = (publisher: string | null, more: Partial<Item> = {}): Item => {
    const one = item('a', null);
    return { ...one, found: { ...one.found, publisher }, ...more };
  };
  const fed = of('The Gazette', { entries: [{ source: 's1', entry: 'e' }] });
  test.each<[string, Record<string, unknown>, string | null, Item, boolean]>([
    ['its own item', { within: 'item' }, 'a', fed, true],
    ['another item', { within: 'item' }, 'b', fed, false],
    ['an item of the source', { within: 'source', source: 's1' }, 'b', fed, true],
    ['an item of another source', { within: 'source', source: 's2' }, 'b', fed, false],
    ['an item of the publisher, in other letters', { within: 'outlet', outlet: 'the gazette' }, null, fed, true],
    ['an item of another publisher', { within: 'outlet', outlet: 'The Post' }, null, fed, false],
    [
      'an item known by its site alone',
      { within: 'outlet', outlet: 'post.example' },
      null,
      of(null, { address: 'https://www.post.example/1' }),
      true,
    ],
    ['a pasted text, of an outlet', { within: 'outlet', outlet: 'post.example' }, null, of(null), false],
    ['any item', { within: 'library' }, null, of(null), true],
  ])('%s', (_says, values, on, one, holds) => {
    const [refusal] = refusalsOf([refuse(values, on)]);
    expect(refusal && holdsIn(refusal, one)).toBe(holds);
    expect(refusedIn(one, refusalsOf([refuse(values, on)]))).toEqual(holds ? [{ id: MYTHOS, written: null }] : []);
  });
  test('one taken back holds nowhere, one said twice holds once', () => {
    const first = refuse({ within: 'library' });
    const undo = decision('undo', [], { values: { of: first.id } });
    expect(refusalsOf([first, undo])).toEqual([]);
    expect(refusedIn(fed, refusalsOf([first, refuse({ within: 'item' }, 'a')]))).toHaveLength(1);
  });
  test.each([
    ['no id', { id: 5, within: 'library' }],
    ['a reach nobody knows', { within: 'street' }],
    ['a source without its id', { within: 'source' }],
    ['a statement’s model', { within: 'statement' }],
  ])('%s refuses no name', (_says, values) => expect(refusalsOf([refuse(values)])).toEqual([]));
});

describe('a statement that does not mean a model', () => {
  const told = claim('a', { on: '2026-06-12', models: [FABLE, MYTHOS] });
  const not = (models: string[]) =>
    models.map((id) =>
      decision('refuse', ['a'], {
        item: told.item,
        exact: told.evidence[0]?.exact ?? null,
        values: { id, written: null, within: 'statement' },
      }),
    );
  const access = (model: string, decisions: ReturnType<typeof not>) =>
    accessOn([told], '2026-06-20', 'everyone', 'GLOBAL', model, [], decisions);

  test('stays, without it, on the timeline and in the ledger', () => {
    const decisions = not([MYTHOS]);
    expect(eventsOf([told], [], decisions).map(({ models }) => models)).toEqual([[FABLE]]);
    expect([access(FABLE, []), access(MYTHOS, [])]).toEqual(['suspended', 'suspended']);
    expect([access(FABLE, decisions), access(MYTHOS, decisions)]).toEqual(['suspended', null]);
    expect(asDecided([told], decisions).map(({ models }) => models)).toEqual([[FABLE]]);
    expect(told.models).toEqual([FABLE, MYTHOS]);
  });
  test('moves nothing when no model is left, and everything again when it is taken back', () => {
    const decisions = not([MYTHOS, FABLE]);
    expect(decide([told], decisions).claims.map(({ models, moves }) => [models, moves])).toEqual([[[], false]]);
    const undone = [...decisions, decision('undo', ['a'], { values: { of: decisions[1]?.id } })];
    expect(decide([told], undone).claims.map(({ models, moves }) => [models, moves])).toEqual([[[FABLE], true]]);
  });
  test('is found again by its sentence after a rebuild', () => {
    const rebuilt = { ...told, id: 'rebuilt' };
    expect(decide([rebuilt], not([MYTHOS])).claims.map(({ models }) => models)).toEqual([[FABLE]]);
  });
  test('without such a word the very same list is evidence', () => {
    const claims = [told];
    expect(asDecided(claims, [decision('confirm', ['a'])])).toBe(claims);
  });
});

describe('what reading again changed', () => {
  const names = (more: Partial<Item['tags']> = {}, newNames?: Item['newNames']) => ({
    tags: { ...item('a', null).tags, ...more },
    ...(newNames ? { newNames } : {}),
  });
  const one = claim('a');
  const change = (before: (typeof one)[], after: (typeof one)[], was = names(), is = names()) =>
    readingChange({ item: was, claims: before }, { item: is, claims: after });

  test('nothing, where only offsets, rules and versions differ', () => {
    expect(
      change(
        [one],
        [{ ...one, rule: 'other', rulesVersion: 'other', revision: 'r', evidence: [{ ...one.evidence[0], start: 9, end: 19 } as never] }],
      ),
    ).toBeNull();
  });
  test('a statement added, removed, and one changed under the same or another id', () => {
    const other = claim('b');
    expect(change([], [one])?.statements).toMatchObject([{ after: { id: 'a' }, fields: [] }]);
    expect(change([one], [])?.statements).toMatchObject([{ before: { id: 'a' }, fields: [] }]);
    expect(change([one, other], [{ ...one, status: 'lifted' }, other])?.statements).toMatchObject([
      { before: { status: 'in-force' }, after: { status: 'lifted' }, fields: ['status'] },
    ]);
    expect(change([one], [{ ...one, id: 'c', models: [MYTHOS] }])?.statements).toMatchObject([
      { before: { id: 'a' }, after: { id: 'c' }, fields: ['models'] },
    ]);
  });
  test('whether it is about restrictions, and what it names', () => {
    const was = names({ relevant: false, models: ['openai/gpt'] }, [{ family: 'openai/gpt', name: 'GPT-5.7', written: [] }]);
    const is = names({ relevant: true, models: ['openai/gpt-5.7'] });
    expect(change([], [], was, is)).toEqual({
      statements: [],
      moved: 'in',
      named: ['openai/gpt-5.7'],
      unnamed: ['openai/gpt', 'GPT-5.7'],
    });
  });
});
