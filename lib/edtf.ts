// The few EDTF forms the sources give, as ranges of days. Sorting and comparing dates happens on these ranges only.
import type { Day, Edtf } from './domain.ts';

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/;

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The first and last day an EDTF date can mean (`2026-06` → 1 to 30 June), or null when it is not one of our forms or not a real date. Instants count as their UTC day. */
export function daysOf(edtf: Edtf): { earliest: Day; latest: Day } | null {
  if (edtf.includes('/')) {
    const [from, to] = edtf.split('/');
    const a = from ? daysOf(from) : null;
    const b = to ? daysOf(to) : null;
    return a && b && a.earliest <= b.latest ? { earliest: a.earliest, latest: b.latest } : null;
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(edtf)) {
    const at = Date.parse(edtf);
    if (Number.isNaN(at)) return null;
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

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
