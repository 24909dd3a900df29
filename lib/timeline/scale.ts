// Days as numbers, and a stretch of them drawn over a width.
import type { Day } from '../domain.ts';

/** A stretch of whole days, both ends in it, drawn over `width` pixels. */
export type Frame = { from: Day; to: Day; width: number };

const DAY_MS = 86_400_000;

/** Days since 1970-01-01. */
export function numberOfDay(day: Day): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / DAY_MS);
}

/** The day with that number. */
export function dayOfNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** How many days a frame shows (at least one). */
export function daysIn({ from, to }: Frame): number {
  return Math.max(1, numberOfDay(to) - numberOfDay(from) + 1);
}
