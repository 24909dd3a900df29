// What lapses between two texts whose statements are given: acts told beside each other, models, days, and texts that come and go.
import { expect, test } from 'vitest';
import type { Claim } from '../../lib/domain.ts';
import { type Edit, lapsedClaims, type ReadText } from '../../lib/ledger/lapses.ts';
import { claim, evidence } from '../exchange/library.ts';

const FILL = 'The support desk answers within two working days. Prices are told in dollars, before tax. Every release comes with a note.';
const sentence = (n: number): string => `Statement number ${n} tells of an act that nobody else has told of until today.`;

/** A text with these statements, each in a sentence of its own. */
function text(id: string, statements: readonly (readonly [n: number, more?: Partial<Claim>])[]): ReadText {
  const body = `${FILL} ${statements.map(([n]) => sentence(n)).join(' ')}`;
  return {
    revision: { id, title: 'Status', text: body, boilerplate: [], from: 'page' },
    claims: statements.map(([n, more]) => claim(`c${n}`, 'item', evidence(body, sentence(n)), { revision: id, ...more })),
  };
}
const edit = (before: ReadText, after: ReadText, on: string): Edit => ({ before, after, on, basis: 'seen' });
const lapses = (...texts: ReadText[]): unknown[] => {
  const edits = texts.slice(1).flatMap((after, n) => {
    const before = texts[n];
    return before ? [edit(before, after, `2026-07-0${n + 1}`)] : [];
  });
  const now = texts.at(-1);
  return now ? lapsedClaims(edits, now).map(({ id, lapsed }) => [id, lapsed?.how, lapsed?.on]) : [];
};
const day = (on: string): Pick<Claim, 'when'> => ({ when: { earliest: on, latest: on, basis: 'stated' } });

test('of two like acts that one text tells, the one that goes lapses though the other stays', () => {
  const both = text('a', [
    [1, day('2026-03-02')],
    [2, day('2026-06-12')],
  ]);
  expect(lapses(both, text('b', [[2, day('2026-06-12')]]))).toEqual([['c1', 'gone', '2026-07-01']]);
  expect(lapses(both, text('b', []))).toEqual([
    ['c1', 'gone', '2026-07-01'],
    ['c2', 'gone', '2026-07-01'],
  ]);
});

test('a new sentence of the same act in the same days tells it; of days further apart, or of another actor, it does not', () => {
  const before = text('a', [[1, day('2026-06-12')]]);
  expect(lapses(before, text('b', [[2, day('2026-06-13')]]))).toEqual([]);
  expect(lapses(before, text('b', [[2, day('2026-06-20')]]))).toHaveLength(1);
  expect(lapses(before, text('b', [[2, { actor: 'other-lab' }]]))).toHaveLength(1);
  expect(lapses(before, text('b', [[2, { actor: null }]]))).toEqual([]);
});

test('a status that goes back, or a measure that changes, is not told by what came instead', () => {
  const done = text('a', [[1, { status: 'in-force' }]]);
  expect(lapses(done, text('b', [[2, { status: 'announced' }]]))).toHaveLength(1);
  expect(lapses(text('a', [[1, { status: 'announced' }]]), text('b', [[2, { status: 'in-force' }]]))).toEqual([]);
  expect(lapses(done, text('b', [[2, { measures: ['ban'] }]]))).toHaveLength(1);
  expect(lapses(text('a', [[1, { measures: ['withheld'] }]]), text('b', [[2, { measures: ['trusted-access'] }]]))).toEqual([]);
});

test('the models and measures that are told no more are those that lapse', () => {
  const before = text('a', [[1, { models: ['acme/heron-5', 'acme/wren-2'], measures: ['ban', 'suspension'] }]]);
  const after = text('b', [[2, { models: ['acme/heron-5'], measures: ['ban', 'suspension'] }]]);
  expect(lapsedClaims([edit(before, after, '2026-07-01')], after)).toMatchObject([
    { models: ['acme/wren-2'], measures: ['ban', 'suspension'] },
  ]);
});

test('what comes back is told again, and the next time that it goes counts', () => {
  const [on, off] = [text('a', [[1]]), text('b', [])];
  expect(lapses(on, off, on)).toEqual([]);
  expect(lapses(on, off, on, off)).toEqual([['c1', 'gone', '2026-07-03']]);
  expect(lapses(on, off, text('c', []))).toEqual([['c1', 'gone', '2026-07-01']]);
});

test('a statement of the same words that no longer moves anything stands beside what it was', () => {
  const before = text('a', [[1]]);
  const after = text('b', [[1, { moves: false }]]);
  const [kept] = lapsedClaims([edit(before, after, '2026-07-01')], after);
  expect(kept).toMatchObject({ moves: true, lapsed: { how: 'context' } });
  expect(kept?.id).not.toBe('c1');
});
