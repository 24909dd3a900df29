// Where an axis says a date: the finest of days, months, years that leaves room for the words.
import type { Day } from '../domain.ts';
import { daysIn, type Frame, xOfDay } from './scale.ts';

/** A tick: its place, its words, and whether it begins a year (or, among days, a month). */
export type Tick = { x: number; day: Day; label: string; major: boolean };

type Step = { unit: 'day' | 'month' | 'year'; by: number; days: number };

const STEPS: readonly Step[] = [
  { unit: 'day', by: 1, days: 1 },
  { unit: 'day', by: 7, days: 7 },
  { unit: 'month', by: 1, days: 28 },
  { unit: 'month', by: 3, days: 90 },
  { unit: 'month', by: 6, days: 181 },
  ...[1, 2, 5, 10, 20, 50, 100].map((by): Step => ({ unit: 'year', by, days: 365 * by })),
];

const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const MONTH = named({ month: 'short' });
const DAY = named({ day: 'numeric', month: 'short' });

function labelOfTick(at: Date, unit: Step['unit']): string {
  if (unit === 'year' || (unit === 'month' && at.getUTCMonth() === 0)) return String(at.getUTCFullYear());
  return (unit === 'month' ? MONTH : DAY).format(at);
}

/** The first moment of the step at or before the frame's beginning. */
function startOf(from: Day, { unit, by }: Step): Date {
  const at = new Date(`${from}T00:00:00Z`);
  if (unit === 'year') return new Date(Date.UTC(Math.floor(at.getUTCFullYear() / by) * by, 0, 1));
  if (unit === 'month') return new Date(Date.UTC(at.getUTCFullYear(), Math.floor(at.getUTCMonth() / by) * by, 1));
  // Weeks begin on Monday.
  const back = by === 7 ? (at.getUTCDay() + 6) % 7 : 0;
  return new Date(at.getTime() - back * 86_400_000);
}

function next(at: Date, { unit, by }: Step): Date {
  if (unit === 'year') return new Date(Date.UTC(at.getUTCFullYear() + by, 0, 1));
  if (unit === 'month') return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + by, 1));
  return new Date(at.getTime() + by * 86_400_000);
}

/** Ticks from left to right, each at least about `room` pixels from the last. */
export function axisTicks(frame: Frame, room = 64): Tick[] {
  const perDay = frame.width / daysIn(frame);
  const step = STEPS.find(({ days }) => days * perDay >= room) ?? STEPS.at(-1);
  if (!step || !(perDay > 0)) return [];
  const ticks: Tick[] = [];
  for (let at = startOf(frame.from, step); ; at = next(at, step)) {
    const day = at.toISOString().slice(0, 10);
    if (day > frame.to) return ticks;
    if (day < frame.from) continue;
    const major = step.unit === 'day' ? at.getUTCDate() === 1 : at.getUTCMonth() === 0;
    ticks.push({ x: xOfDay(day, frame), day, label: labelOfTick(at, step.unit), major });
  }
}
