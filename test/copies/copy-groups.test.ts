// Groups of copies as found and as people left them; whose text a group's is; what an act's reports rest on.
import { expect, test } from 'vitest';
import type { Decision, Item, NamedOrigin } from '../../lib/domain.ts';
import { copyGroups, originalAmong } from '../../lib/ledger/copy-groups.ts';

let clock = 0;
const decision = (kind: Decision['kind'], item: string, values: Record<string, unknown> = {}): Decision => {
  clock += 1;
  return {
    id: `d${clock}`,
    at: `2026-06-01T00:00:${String(clock).padStart(2, '0')}Z`,
    kind,
    claims: [],
    item,
    revision: null,
    exact: null,
    values,
    by: '',
  };
};
const groupsOf = (items: { id: string; copies?: string[] }[], decisions: Decision[] = []): string[] => {
  const groups = Map.groupBy([...copyGroups(items, decisions)], ([, group]) => group);
  return [...groups.values()]
    .map((those) =>
      those
        .map(([id]) => id)
        .sort()
        .join(),
    )
    .sort();
};
const ITEMS = [{ id: 'a' }, { id: 'b', copies: ['a'] }, { id: 'c', copies: ['b'] }, { id: 'd' }, { id: 'e', copies: ['gone'] }];

test('copies of copies are one group, whatever the order; what is not in the library is none', () => {
  expect(groupsOf(ITEMS)).toEqual(['a,b,c']);
  expect(groupsOf(ITEMS.toReversed())).toEqual(['a,b,c']);
});

test('a person splits and joins, the newest counts, and an undo takes it back', () => {
  const split = decision('split', 'c');
  expect(groupsOf(ITEMS, [split])).toEqual(['a,b']);
  const join = decision('join', 'c', { other: 'd' });
  expect(groupsOf(ITEMS, [split, join])).toEqual(['a,b', 'c,d']);
  expect(groupsOf(ITEMS, [split, join, decision('undo', 'c', { of: split.id })])).toEqual(['a,b,c,d']);
  expect(groupsOf(ITEMS, [join, decision('split', 'c')])).toEqual(['a,b']);
});

const item = (id: string, publisher: string, published: string | null, origins: NamedOrigin[] = []): Item =>
  ({
    id,
    address: null,
    addresses: [],
    found: { title: '', byline: null, publisher, published, modified: null },
    edited: {},
    origins,
  }) as unknown as Item;
const wire: NamedOrigin = { name: 'Reuters', how: 'wire', words: '(Reuters)' };

test('the original is the one that the others name; else not seen; else the earliest, where one surely is', () => {
  expect(originalAmong([item('a', 'Reuters', '2026-06-12'), item('b', 'Gazette', '2026-06-11', [wire])])).toMatchObject({
    item: 'a',
    name: 'Reuters',
  });
  expect(originalAmong([item('b', 'Gazette', '2026-06-11', [wire]), item('c', 'Post', null)])).toEqual({
    item: null,
    name: 'Reuters',
    words: '(Reuters)',
  });
  expect(originalAmong([item('b', 'Gazette', '2026-06-11T08:00:00Z'), item('c', 'Post', '2026-06-11T09:00:00Z')])).toEqual({
    item: 'b',
    name: null,
    words: null,
  });
  expect(originalAmong([item('b', 'Gazette', '2026-06-11'), item('c', 'Post', '2026-06-11')])).toEqual({
    item: null,
    name: null,
    words: null,
  });
  const cited: NamedOrigin = { name: 'Post', how: 'cited', words: 'first reported by Post' };
  expect(originalAmong([item('b', 'Gazette', null, [cited]), item('c', 'Post', null)])).toEqual({ item: null, name: null, words: null });
});
