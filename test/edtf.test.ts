// Dates as the sources give them, as ranges of days and as moments: the same on every machine.
import { expect, test } from 'vitest';
import { daysBetween, daysOf, momentOf } from '../lib/edtf.ts';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-06', '2026-06-01', '2026-06-30'],
  ['2024-02~', '2024-02-01', '2024-02-29'],
  ['2026-06-12', '2026-06-12', '2026-06-12'],
  ['2026-06-12/2026-06-15', '2026-06-12', '2026-06-15'],
  ['2026-06-12T23:30:00-05:00', '2026-06-13', '2026-06-13'],
  ['2026-06-12T23:30:00+0200', '2026-06-12', '2026-06-12'],
  ['2026-06-12T23:30:00', '2026-06-12', '2026-06-12'],
  ['2026-06-12T00:30', '2026-06-12', '2026-06-12'],
])('%s is a range of days', (edtf, earliest, latest) => {
  expect(daysOf(edtf)).toEqual({ earliest, latest });
});

test.each([
  '',
  'June',
  '2026-13',
  '2026-02-30',
  '2026-06-15/2026-06-12',
  '2026-06-12/..',
  '/2026',
  '2026/2027/2028',
  '2026-02-30T10:00:00Z',
  '2026-06-12T',
  '2026-06-12T25:00',
])('%j is no date', (edtf) => {
  expect(daysOf(edtf)).toBeNull();
});

test('days between are counted over daylight saving and leap days', () => {
  expect(daysBetween('2026-06-14', '2026-11-20')).toBe(159);
  expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
});

test.each([
  ['2026-06-12T23:30:00-05:00', '2026-06-13T04:30:00.000Z'],
  ['2026-06-12T23:30:00', '2026-06-12T23:30:00.000Z'],
  ['2026-06-12', '2026-06-12T00:00:00.000Z'],
  ['2026-06~', '2026-06-01T00:00:00.000Z'],
  ['2026-06-12/2026-06-15', '2026-06-12T00:00:00.000Z'],
])('%s begins at %s', (edtf, moment) => {
  expect(new Date(momentOf(edtf) ?? Number.NaN).toISOString()).toBe(moment);
});
