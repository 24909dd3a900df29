// The few EDTF forms the sources give, as ranges of days. Sorting and comparing dates happens on these ranges only.
import type { Day, Edtf } from './domain.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\S+$/;
const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/i;

function lastDayOf(year: number, month: number): number {
  return month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The first and last day an EDTF date can mean (`2026-06` → 1 to 30 June), or null when it is not one of our forms or not a real date. Instants count as their UTC day; one without a zone is taken as UTC, never as the machine's own. */
export function daysOf(edtf: Edtf): { earliest: Day; latest: Day } | null {
  if (edtf.includes('/')) {
    const [from = '', to = '', ...more] = edtf.split('/');
    const a = daysOf(from);
    const b = more.length ? null : daysOf(to);
    return a && b && a.earliest <= b.latest ? { earliest: a.earliest, latest: b.latest } : null;
  }
  if (INSTANT.test(edtf)) {
    const at = momentOf(edtf);
    if (at === null) return null;
    const day = new Date(at).toISOString().slice(0, 10);
    return { earliest: day, latest: day };
  }
  const match = FORM.exec(edtf);
  if (!match) return null;
  const [, year, month, day] = match;
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31` };
  if (+month < 1 || +month > 12) return null;
  const last = lastDayOf(Number(year), Number(month));
  if (!day) return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${String(last).padStart(2, '0')}` };
  if (+day < 1 || +day > last) return null;
  return { earliest: `${year}-${month}-${day}`, latest: `${year}-${month}-${day}` };
}

/** The moment at which a date begins, in ms since 1970: an instant to the second, else the start of its first day in UTC; null when it is not a date of ours. */
export function momentOf(edtf: Edtf): number | null {
  const day = INSTANT.exec(edtf)?.[1];
  if (day === undefined) {
    const days = daysOf(edtf);
    return days && Date.parse(days.earliest);
  }
  // Runtimes take 30 February for 2 March.
  const at = daysOf(day) ? Date.parse(ZONED.test(edtf) ? edtf : `${edtf}Z`) : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
