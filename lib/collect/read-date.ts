// A date as people or machines write it on a page → an EDTF day or month, or an instant; relative dates are no dates.
import type { Edtf, Instant } from '../domain.ts';
import { MONTHS, SEASONAL_ZONES, ZONES } from './date-words.ts';

/** A date read from words. `zoneless`: a time of day was given without a zone and is taken as UTC. `start`, `end`: where in the words. */
export type ReadDate = { value: Edtf | Instant; zoneless: boolean; start: number; end: number };

/** How numbers such as `03/04/2026` are meant; null: not known, such a date is left unread unless one number is above 12. */
export type NumberOrder = 'day-first' | 'month-first' | null;

/** The web's articles begin here; what claims to be older is a default value of some system. */
const FIRST_YEAR = 1995;
const LAST_YEAR = 2099;
const LONGEST_INPUT = 4000;

const monthOf = new Map<string, number>();
for (const [i, names] of MONTHS.entries()) for (const name of names) if (!monthOf.has(name)) monthOf.set(name, i + 1);
const MONTH = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');

const YEAR = '(?<y>(?:19|20)\\d{2})';
const FORMS: RegExp[] = [
  // 2026-06-14, 2026/6/14, 2026.06.14, 2026年6月14日, 2026년 6월 14일
  new RegExp(
    `(?<![\\d.])${YEAR}(?:-|/|\\.\\s?|年\\s?|년\\s?)(?<m>\\d{1,2})(?:-|/|\\.\\s?|月\\s?|월\\s?)(?<d>\\d{1,2})(?:日|일)?(?!\\d)`,
    'gu',
  ),
  // 20260614 alone
  new RegExp(`(?<!\\d)${YEAR}(?<m>0[1-9]|1[0-2])(?<d>[0-3]\\d)(?!\\d)`, 'gu'),
  // 14 June 2026, 14. Juni 2026, 14 de junio de 2026, 14th of June, 2026, 14-Jun-2026
  new RegExp(
    `(?<![\\d\\p{L}])(?<d>\\d{1,2})(?:st|nd|rd|th|er|re|º|ª|\\.)?(?:\\s|-|/|\\.)*(?:of |de |d['’]|ta’ )?(?<M>${MONTH})(?!\\p{L})\\.?(?:,|\\s|-|/|\\.)*(?:of |de |del )?${YEAR}(?!\\d)`,
    'giu',
  ),
  // June 14, 2026, Jun. 14th 2026
  new RegExp(`(?<!\\p{L})(?<M>${MONTH})(?!\\p{L})\\.?[\\s-]*(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,|\\s|-|\\.)+${YEAR}(?!\\d)`, 'giu'),
  // 2026 June 14, 2026. június 14.
  new RegExp(`(?<!\\d)${YEAR}[.,]?[\\s-]+(?<M>${MONTH})(?!\\p{L})\\.?[\\s-]*(?<d>\\d{1,2})(?!\\d)`, 'giu'),
  // 14.06.2026, 14.6.26 (points: the day comes first everywhere)
  /(?<![\d.])(?<d>\d{1,2})\.\s?(?<m>\d{1,2})\.\s?(?<y>(?:19|20)\d{2}|\d{2})(?![\d.]\d)/gu,
  // 14/06/2026, 06-14-2026
  /(?<![\d/-])(?<a>\d{1,2})(?<sep>[/-])(?<b>\d{1,2})\k<sep>(?<y>(?:19|20)\d{2}|\d{2})(?![\d/-])/gu,
  // June 2026
  new RegExp(`(?<!\\p{L})(?<M>${MONTH})(?!\\p{L})\\.?,?\\s+(?:de |del )?${YEAR}(?!\\d)`, 'giu'),
];

const ZONE = `(?<zone>Z(?![a-z])|(?:UTC|GMT)?\\s?[+−-]\\d{1,2}:?(?:\\d{2})?(?!\\d)|\\(?(?:${[...Object.keys(ZONES), ...Object.keys(SEASONAL_ZONES)].filter((z) => z !== 'z').join('|')})(?![\\p{L}\\d])\\)?)`;
const CLOCK =
  '(?<h>[01]?\\d|2[0-4])(?:[:h](?<min>[0-5]\\d)(?::(?<s>[0-5]\\d)(?:[.,]\\d{1,9})?)?)\\s?(?<half>[ap]\\.?\\s?m\\.?(?![\\p{L}]))?(?:\\s?(?:uhr|hrs?|h)(?!\\p{L}))?';
const TIME_AFTER = new RegExp(
  `^(?:T|[\\s,.|/·•–—()-]*(?:at|um|à|alle|ore|às|a las|kl\\.?|om|в|о|saat|godz\\.?|@|klo|pukul)?[\\s:,-]*)${CLOCK}(?:\\s?${ZONE})?`,
  'iu',
);
const TIME_BEFORE = new RegExp(`(?<![\\d:])${CLOCK}(?:\\s?${ZONE})?(?:[\\s,.|/·•–—-]*(?:on |(?:\\p{L}{2,12}\\.?,? )?)?)$`, 'iu');

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Daylight time in the United States since 2007: from the second Sunday of March to the first of November. */
function isUsSummer(year: number, month: number, day: number): boolean {
  const sunday = (m: number, nth: number): number => 1 + ((7 - new Date(Date.UTC(year, m - 1, 1)).getUTCDay()) % 7) + (nth - 1) * 7;
  const at = month * 100 + day;
  return at >= 300 + sunday(3, 2) && at < 1100 + sunday(11, 1);
}

function zoneMinutes(zone: string, year: number, month: number, day: number): number | null {
  const word = zone.toLowerCase().replace(/[()\s]/g, '');
  const numeric = /^(?:utc|gmt)?([+−-])(\d{1,2}):?(\d{2})?$/.exec(word);
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
    return minutes > 14 * 60 ? null : numeric[1] === '+' ? minutes : -minutes;
  }
  const winter = SEASONAL_ZONES[word];
  if (winter !== undefined) return winter + (isUsSummer(year, month, day) ? 60 : 0);
  return ZONES[word] ?? null;
}

type Groups = Record<string, string | undefined>;

/** Year, month and day of one match, or null when they are no date or may be two. */
function partsOf(groups: Groups, order: NumberOrder): { year: number; month: number; day: number | null } | null {
  let year = Number(groups.y);
  if (groups.y?.length === 2) year += year >= 95 ? 1900 : 2000;
  let month = groups.M ? (monthOf.get(groups.M.toLowerCase()) ?? 0) : Number(groups.m ?? 0);
  let day = groups.d ? Number(groups.d) : null;
  if (groups.a && groups.b) {
    const [a, b] = [Number(groups.a), Number(groups.b)];
    const dayFirst = a > 12 ? true : b > 12 ? false : a === b ? true : order === null ? null : order === 'day-first';
    if (dayFirst === null) return null;
    [day, month] = dayFirst ? [a, b] : [b, a];
  }
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day !== null && (day < 1 || day > daysInMonth(year, month))) return null;
  return { year, month, day };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** Every date in `words` (cut at 4,000 characters), in order, not overlapping. Relative dates ("2 hours ago") and years before 1995 are none. */
export function datesIn(words: string, order: NumberOrder = null): ReadDate[] {
  const text = words.slice(0, LONGEST_INPUT);
  if (!/\d/.test(text)) return [];
  const found: { start: number; end: number; parts: { year: number; month: number; day: number | null } | null }[] = [];
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      // What is no date (31 June) is taken too, so that no part of it is read as one (June).
      found.push({ start, end, parts: partsOf(match.groups ?? {}, order) });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.flatMap(({ start, end, parts }, i): ReadDate[] => {
    if (!parts) return [];
    const { year, month, day } = parts;
    if (day === null) return [{ value: `${year}-${two(month)}`, zoneless: false, start, end }];
    const date = `${year}-${two(month)}-${two(day)}`;
    const before = text.slice(Math.max(found[i - 1]?.end ?? 0, start - 40), start);
    const clock = TIME_AFTER.exec(text.slice(end, Math.min(end + 60, found[i + 1]?.start ?? text.length))) ?? TIME_BEFORE.exec(before);
    const groups: Groups | undefined = clock?.groups;
    if (!clock || !groups) return [{ value: date, zoneless: false, start, end }];
    const half = groups.half?.toLowerCase().charAt(0);
    let hour = Number(groups.h);
    if (half === 'p' && hour < 12) hour += 12;
    if (half === 'a' && hour === 12) hour = 0;
    const minute = Number(groups.min ?? 0);
    const second = Number(groups.s ?? 0);
    const after = clock.index === 0 && text.startsWith(clock[0], end);
    const where = { start: after ? start : start - (before.length - clock.index), end: after ? end + clock[0].length : end };
    // Midnight to the second is how systems write a day for which they hold no time.
    if (hour === 24 || (hour === 0 && minute === 0 && second === 0)) return [{ value: date, zoneless: false, ...where }];
    const zone = groups.zone ? zoneMinutes(groups.zone, year, month, day) : null;
    const at = Date.UTC(year, month - 1, day, hour, minute, second) - (zone ?? 0) * 60_000;
    return [{ value: `${new Date(at).toISOString().slice(0, 19)}Z`, zoneless: zone === null, ...where }];
  });
}

/** The one date that a machine-readable value holds: any form of `datesIn`, or seconds or milliseconds since 1970. */
export function readDate(value: string, order: NumberOrder = null): ReadDate | null {
  const text = value.trim();
  if (/^\d{10}$|^\d{13}$/.test(text)) {
    const at = new Date(Number(text) * (text.length === 10 ? 1000 : 1));
    if (at.getUTCFullYear() < FIRST_YEAR) return null;
    return { value: `${at.toISOString().slice(0, 19)}Z`, zoneless: false, start: 0, end: text.length };
  }
  const [first] = datesIn(text, order);
  return first && text.length <= 200 ? first : null;
}
