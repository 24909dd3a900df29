// Days as places on a line: every other geometry of this room is made of these.
import type { Day } from '../domain.ts';

/** A stretch of whole days, both ends in it, drawn over `width` pixels. */
export type Frame = { from: Day; to: Day; width: number };

const DAY_MS = 86_400_000;
/** Part of a day by which floating point may miss the edge of one. */
const ROUNDING = 1e-6;

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

/** Where a day begins, in pixels from the left; outside 0–width when it is outside the frame. */
export function xOfDay(day: Day, frame: Frame): number {
  return ((numberOfDay(day) - numberOfDay(frame.from)) * frame.width) / daysIn(frame);
}

/** The day under a pixel, held within the frame. */
export function dayAtX(x: number, frame: Frame): Day {
  const days = daysIn(frame);
  const place = Math.floor((x * days) / Math.max(1, frame.width) + ROUNDING);
  return dayOfNumber(numberOfDay(frame.from) + Math.min(days - 1, Math.max(0, place)));
}

/** The days that a brush from `x0` to `x1` covers, whichever was first; at least one day. */
export function brushToRange(x0: number, x1: number, frame: Frame): { from: Day; to: Day } {
  const [left, right] = x0 <= x1 ? [x0, x1] : [x1, x0];
  const from = dayAtX(left, frame);
  // The right edge of a day's strip still belongs to that day.
  const to = dayAtX(right > left ? right - (frame.width / daysIn(frame)) * 3 * ROUNDING : right, frame);
  return { from, to: to < from ? from : to };
}

/** The pixels that a range of days covers, held within the frame; null when nothing of it is shown. */
export function rangeToBrush(range: { from: Day; to: Day }, frame: Frame): { x0: number; x1: number } | null {
  if (range.to < frame.from || range.from > frame.to) return null;
  const after = dayOfNumber(numberOfDay(range.to) + 1);
  return { x0: Math.max(0, xOfDay(range.from, frame)), x1: Math.min(frame.width, xOfDay(after, frame)) };
}
