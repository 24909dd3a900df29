// How many acts there are in each stretch of time: the strip above the timeline.
import type { Day, LedgerEvent } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { dayOfNumber, daysIn, type Frame, numberOfDay } from './scale.ts';

/** One bar: its place, the days it stands for, how many acts begin in them, and how many of those are known only by report. */
export type Bar = { x: number; width: number; from: Day; to: Day; count: number; hollow: number };

type Dated = Pick<LedgerEvent, 'date' | 'basis'>;

/** First and last day that the dated events reach, widened to whole months; null when none is dated. */
export function extentOf(events: readonly Dated[]): { from: Day; to: Day } | null {
  let from = '';
  let to = '';
  for (const { date } of events) {
    const days = date ? daysOf(date) : null;
    if (!days) continue;
    if (!from || days.earliest < from) from = days.earliest;
    if (!to || days.latest > to) to = days.latest;
  }
  if (!from) return null;
  return { from: `${from.slice(0, 7)}-01`, to: daysOf(to.slice(0, 7))?.latest ?? to };
}

/**
 * Bars of whole days, each about `barWidth` pixels wide (never less than a day), covering the frame from its first day; empty ones too.
 * An event counts once, where its date begins; undated ones and those outside the frame do not.
 */
export function density(events: readonly Dated[], { barWidth, ...frame }: Frame & { barWidth: number }): Bar[] {
  const days = daysIn(frame);
  const perDay = frame.width / days;
  const daysPerBar = Math.max(1, Math.round(barWidth / perDay) || 1);
  const first = numberOfDay(frame.from);
  const bars = Array.from({ length: Math.ceil(days / daysPerBar) }, (_, i): Bar => {
    const [start, end] = [i * daysPerBar, Math.min(days, (i + 1) * daysPerBar)];
    return {
      x: start * perDay,
      width: (end - start) * perDay,
      from: dayOfNumber(first + start),
      to: dayOfNumber(first + end - 1),
      count: 0,
      hollow: 0,
    };
  });
  for (const { date, basis } of events) {
    const range = date ? daysOf(date) : null;
    if (!range) continue;
    const place = numberOfDay(range.earliest) - first;
    const bar = place >= 0 && place < days ? bars[Math.floor(place / daysPerBar)] : undefined;
    if (!bar) continue;
    bar.count += 1;
    if (basis === 'published-before') bar.hollow += 1;
  }
  return bars;
}
