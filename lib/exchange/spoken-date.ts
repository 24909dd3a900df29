// Dates of the sources as people write them in a sentence, never more exact than they are.
import type { Edtf, Instant } from '../domain.ts';
import { daysOf } from '../edtf.ts';

const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const DAY = named({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = named({ month: 'long', year: 'numeric' });

/** `14 June 2026`, `June 2026`, `2026`, `12 June 2026 to 15 June 2026`, `about June 2026`; what is no date of ours comes back as it is. */
export function spokenDate(date: Edtf | Instant): string {
  const days = daysOf(date);
  if (!days) return date;
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/');
    return `${spokenDate(from)} to ${spokenDate(to)}`;
  }
  const about = /[~?%]$/.test(date) ? 'about ' : '';
  const form = date.replace(/[~?%]$/, '');
  const at = new Date(`${days.earliest}T00:00:00Z`);
  if (form.length === 4) return about + form;
  return about + (form.length === 7 ? MONTH : DAY).format(at);
}

/** The day, month or year that a date states, without its time: `2026-06-14`, `2026-06`, `2026`. Ranges give where they begin. */
export function dayStated(date: Edtf | Instant): string {
  return (date.split('/')[0] ?? '').slice(0, 10).replace(/[~?%]$/, '');
}
