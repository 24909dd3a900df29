// The timeline's order: months, what is dated to the month or year only, then days.
import type { Day, Edtf, LedgerEvent } from '../domain.ts';
import { daysOf } from '../edtf.ts';

type Dated = Pick<LedgerEvent, 'date' | 'basis'>;

/** An event in its place. `mark` stands in the day column: `12`, `≤14`, `12–15`, `~3`, empty for a whole month. */
export type DatedRow<E> = { event: E; mark: string };
export type DayGroup<E> = { day: Day; rows: DatedRow<E>[] };
/** A month (`2026-06`), or a year (`2026`) for what is dated to the year only. */
export type MonthGroup<E> = { month: string; label: string; whole: DatedRow<E>[]; days: DayGroup<E>[] };

const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const MONTH = named({ month: 'long', year: 'numeric' });

const at = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayNumber = (day: Day): string => String(Number(day.slice(8)));

/** The dates a day, month or year form states: one, or the two ends of a range. */
function precisionOf(date: Edtf): 'year' | 'month' | 'day' | 'range' {
  if (date.includes('/')) return 'range';
  const length = date.replace(/[~?%]$/, '').length;
  return length === 4 ? 'year' : length === 7 ? 'month' : 'day';
}

function markOf(date: Edtf, { earliest, latest }: { earliest: Day; latest: Day }): string {
  const precision = precisionOf(date);
  if (precision === 'year' || precision === 'month') return '';
  if (precision === 'day' || earliest === latest) return dayNumber(earliest);
  return earliest.slice(0, 7) === latest.slice(0, 7) ? `${dayNumber(earliest)}–${dayNumber(latest)}` : `${dayNumber(earliest)} ff`;
}

function rowOf<E extends Dated>(event: E, date: Edtf, days: { earliest: Day; latest: Day }): DatedRow<E> {
  const mark = markOf(date, days);
  const sign = event.basis === 'published-before' ? '≤' : /[~?%]$/.test(date) ? '~' : '';
  return { event, mark: mark ? `${sign}${mark}` : '' };
}

const up = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Groups events by date, oldest first unless `newestFirst`. Every event with a date that can be read stands in exactly one place; those of a day keep the order given. */
export function groupByDate<E extends Dated>(events: readonly E[], { newestFirst = false } = {}): MonthGroup<E>[] {
  const months = new Map<string, { whole: DatedRow<E>[]; days: Map<Day, DatedRow<E>[]> }>();
  for (const event of events) {
    const days = event.date ? daysOf(event.date) : null;
    if (!event.date || !days) continue;
    const precision = precisionOf(event.date);
    const key = precision === 'year' ? days.earliest.slice(0, 4) : days.earliest.slice(0, 7);
    const month = months.get(key) ?? { whole: [], days: new Map<Day, DatedRow<E>[]>() };
    months.set(key, month);
    const row = rowOf(event, event.date, days);
    if (precision === 'year' || precision === 'month') month.whole.push(row);
    else month.days.set(days.earliest, [...(month.days.get(days.earliest) ?? []), row]);
  }
  const order = newestFirst ? (a: string, b: string) => up(b, a) : up;
  // A year's own group stands before its January, whichever way the line runs: compared as a month before the first.
  const place = (key: string): string => (key.length === 4 ? `${key}-${newestFirst ? '99' : '00'}` : key);
  return [...months]
    .sort(([a], [b]) => order(place(a), place(b)))
    .map(([key, { whole, days }]) => ({
      month: key,
      label: key.length === 4 ? key : MONTH.format(at(`${key}-01`)),
      whole,
      days: [...days].sort(([a], [b]) => order(a, b)).map(([day, rows]) => ({ day, rows })),
    }));
}
