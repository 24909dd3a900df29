// When a source is looked at next, and how long a host that asks for it is left alone.
import { expect, test } from 'vitest';
import { maxAgeOf, nextCheckAt, retryAfterOf, type ScheduleFacts } from '../lib/collect/schedule.ts';

const now = '2026-06-12T12:00:00Z';
const facts = (changed: Partial<ScheduleFacts>): ScheduleFacts => ({
  now,
  lastNewItemTimes: [],
  ttlMinutes: null,
  cacheControlMaxAge: null,
  failures: 0,
  retryAfter: null,
  random: 0,
  ...changed,
});
const minutes = (changed: Partial<ScheduleFacts>): number => (Date.parse(nextCheckAt(facts(changed))) - Date.parse(now)) / 60_000;
const hoursAgo = (...hours: number[]): string[] => hours.map((h) => new Date(Date.parse(now) - h * 3_600_000).toISOString());

test.each<[says: string, facts: Partial<ScheduleFacts>, minutes: number]>([
  ['nothing known: an hour', {}, 60],
  ['half the usual gap', { lastNewItemTimes: hoursAgo(1, 9, 17, 25) }, 240],
  ['order does not matter', { lastNewItemTimes: hoursAgo(25, 1, 17, 9) }, 240],
  ['many items a minute: an hour all the same', { lastNewItemTimes: hoursAgo(0.1, 0.2, 0.3) }, 60],
  ['a weekly paper: daily', { lastNewItemTimes: hoursAgo(24, 192, 360) }, 1_440],
  ['silent for 30 days: daily', { lastNewItemTimes: hoursAgo(800, 801, 802) }, 1_440],
  ['dates in the future do not count', { lastNewItemTimes: hoursAgo(-500, 1, 9) }, 240],
  ['the feed asks for less often', { ttlMinutes: 300 }, 300],
  ['the server asks for less often', { cacheControlMaxAge: 7_200 }, 120],
  ['a hint of 0, below 0 or without end changes nothing beyond the limits', { ttlMinutes: -5, cacheControlMaxAge: Number.NaN }, 60],
  ['a hint of years is a day', { ttlMinutes: 1e9 }, 1_440],
  ['later, never sooner, by chance', { random: 0.999_999 }, 68.98],
  ['first failure', { failures: 1, random: 1 }, 30],
  ['half of that at the least', { failures: 1, random: 0 }, 15],
  ['fourth failure', { failures: 4, random: 1 }, 240],
  ['a hundred failures', { failures: 100, random: 1 }, 1_440],
  ['not found, first: a day', { failures: 1, lasting: 'lasting', random: 0 }, 1_440],
  ['not found, third: a week at most', { failures: 3, lasting: 'lasting', random: 1 }, 10_080],
  ['not found, always', { failures: 100, lasting: 'lasting', random: 1 }, 10_080],
  ['the server says when', { failures: 1, retryAfter: 7_200, random: 1 }, 120],
  ['sooner than we would come anyway', { failures: 4, retryAfter: 60, random: 1 }, 240],
  ['Retry-After of a year is a day', { failures: 1, retryAfter: 31_536_000 }, 1_440],
])('%s', (_says, given, expected) => {
  expect(minutes(given)).toBeCloseTo(expected, 1);
});

test.each<[header: string | null, seconds: number | null]>([
  [null, null],
  ['120', 120],
  [' 120 ', 120],
  ['0', 600],
  ['-5', 600],
  ['soon', 600],
  ['', 600],
  ['1e9', 600],
  ['999999999', 86_400],
  ['99999999999999', 600],
  ['Fri, 12 Jun 2026 13:00:00 GMT', 3_600],
  ['Fri, 12 Jun 2026 11:00:00 GMT', 600],
])('Retry-After: %j', (header, seconds) => {
  expect(retryAfterOf(header, now)).toBe(seconds);
});

test.each<[header: string | null, seconds: number | null]>([
  [null, null],
  ['max-age=600', 600],
  ['public, max-age=600, stale-while-revalidate=30', 600],
  ['Max-Age="60"', 60],
  ['s-maxage=600', null],
  ['no-cache', 0],
  ['no-store, max-age=600', 0],
  ['max-age=-1', null],
  ['max-age=abc', null],
  ['', null],
])('Cache-Control: %j', (header, seconds) => {
  expect(maxAgeOf(header)).toBe(seconds);
});
