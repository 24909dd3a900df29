// Dates as feeds write them: RFC 822 in all its broken forms, ISO 8601, asctime, slashes, other languages' months.
import type { Edtf, Instant } from '../domain.ts';

/** What was read: an instant in UTC, or a bare day, month or year where that is all that is said; null where it is no date. `doubt` says what was assumed or why not. */
export type FeedDate = { value: Instant | Edtf | null; doubt: string | null };

// Minutes from UTC. RFC 822 §5.1, RFC 2822 §4.3, and the abbreviations that feeds use and that mean one thing only.
const ZONES: Readonly<Record<string, number>> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, west: 60, bst: 60, cet: 60, mez: 60, cest: 120, mesz: 120, eet: 120, eest: 180, msk: 180,
  est: -300, edt: -240, cst: -360, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420, et: -300, pt: -480,
  akst: -540, akdt: -480, hst: -600, nst: -210, ndt: -150, jst: 540, kst: 540, hkt: 480, sgt: 480, awst: 480, acst: 570, acdt: 630, aest: 600, aedt: 660, nzst: 720, nzdt: 780,
}; // biome-ignore format: a table

// First letters (accents off, lower-case) that tell a month in English, German, French, Spanish, Italian, Portuguese, Dutch and the Nordic languages.
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'gen', 'ene'],
  ['feb', 'fev'],
  ['mar', 'maer', 'mrz', 'mrt', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mag', 'maj', 'mei'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'dic', 'des'],
];

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

type Clock = { hour: number; minute: number; second: number; offset: number | null; doubt: string | null };

/** Reads a feed's date. An unknown or missing zone is taken as UTC and said in `doubt`; an impossible day is no date. */
export function readFeedDate(raw: string): FeedDate {
  const text = raw
    .slice(0, 100)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
  if (!text) return none(null);
  const plain = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return isoDate(plain) ?? numberedDate(plain) ?? namedDate(plain) ?? none(`The date “${text}” could not be read.`);
}

const none = (doubt: string | null): FeedDate => ({ value: null, doubt });

/** ISO 8601 and W3CDTF, with a blank for the T, without separators, with or without seconds and zone. */
function isoDate(text: string): FeedDate | null {
  const match =
    /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?|-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2}))?(?:(?:[Tt]| )\s*(.+))?$/.exec(text) ?? null;
  if (!match) return null;
  const [, year = '', m1, d1, m2, d2, m3, d3, rest] = match;
  const month = m1 ?? m2 ?? m3;
  const day = d1 ?? d2 ?? d3;
  if (rest === undefined) {
    if (!month) return year >= '1970' && year <= '2199' ? { value: year, doubt: null } : null;
    if (!day) return monthExists(Number(month)) && text.includes('-') ? { value: `${year}-${month}`, doubt: null } : null;
    return dayValue(Number(year), Number(month), Number(day), null);
  }
  const clock = readClock(rest);
  if (!month || !day || !clock) return null;
  return dayValue(Number(year), Number(month), Number(day), clock);
}

/** Seconds or milliseconds since 1970, and days written as numbers with slashes or dots. */
function numberedDate(text: string): FeedDate | null {
  if (/^\d{10}$/.test(text)) return fromMoment(Number(text) * 1000, null);
  if (/^\d{13}$/.test(text)) return fromMoment(Number(text), null);
  const match = /^(?:([A-Za-z]{3})[a-z]*\.?,? )?(\d{1,2})([/.-])(\d{1,2})\3(\d{4}|\d{2})(?:,? (?:- )?(.+))?$/.exec(text);
  if (!match) return null;
  const [, weekday, first = '', separator, second = '', year = '', rest] = match;
  const clock = rest === undefined ? null : readClock(rest);
  if (rest !== undefined && !clock) return null;
  const full = fullYear(year);
  // Dots are always day first. Slashes are either; the size of a number or the weekday may tell which, else nobody can.
  const readings: [month: number, day: number][] = [[Number(second), Number(first)]];
  if (separator !== '.') readings.push([Number(first), Number(second)]);
  const possible = readings.filter(([month, day]) => dayExists(full, month, day));
  const named = weekday ? possible.filter(([month, day]) => weekdayOf(full, month, day) === WEEKDAYS.indexOf(weekday.toLowerCase())) : [];
  const kept = named.length ? named : possible;
  const [only, other] = kept;
  if (!only) return none(`The date “${text}” is not on the calendar.`);
  if (other && (other[0] !== only[0] || other[1] !== only[1])) return none(`The date “${text}” could mean two days and was not read.`);
  return dayValue(full, only[0], only[1], clock);
}

/** Anything with a month's name, a day and a year, in any order: RFC 822, asctime, "June 12th, 2026 at 5:21 pm EDT". */
function namedDate(text: string): FeedDate | null {
  const time = /(?:^|[ ,T])(?:at |um |a las |- )?(\d{1,2}(?::\d{1,2}){1,2}(?:[.,]\d+)?.*)$/.exec(text);
  const clockText = time?.[1] ?? '';
  let date = time ? text.slice(0, text.length - clockText.length) : text;
  let clock = time ? readClock(clockText) : null;
  if (time && !clock) {
    // asctime puts the year after the time, with or without a zone between.
    const year = /^([\d:.]+)((?: [A-Za-z]{1,5}| [+-]\d{4})?) (\d{4})$/.exec(clockText);
    clock = year ? readClock(`${year[1]}${year[2]}`) : null;
    if (!year || !clock) return null;
    date += ` ${year[3]}`;
  }
  // The last word that is a month: "mar." is Tuesday in "mar., 9 juin".
  const month = date
    .split(/[^A-Za-z]+/)
    .map((word) => MONTHS.findIndex((names) => names.some((name) => word.toLowerCase().startsWith(name))))
    .findLast((index) => index !== -1);
  if (month === undefined) return null;
  const numbers = date.match(/\d+/g) ?? [];
  const yearText = numbers.find((part) => part.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const dayText = numbers.find((part) => part !== yearText && part.length <= 2) ?? (numbers.length === 2 ? numbers[0] : undefined);
  if (!yearText) return null;
  const year = fullYear(yearText);
  if (!dayText) return clock ? null : { value: `${year}-${two(month + 1)}`, doubt: null };
  return dayValue(year, month + 1, Number(dayText), clock);
}

/** "17:21:00.123 +0200", "5:21 pm EDT", "17:21", "17h21". Null where it is no time. */
function readClock(text: string): Clock | null {
  const match =
    /^(\d{1,2})(?:[:hH.](\d{1,2}))(?::(\d{1,2}))?(?:[.,]\d+)?(?:\s*([AaPp])\.?[Mm]\.?(?![A-Za-z]))?\s*(?:Uhr|hrs?\b)?\s*(.*)$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{2})?()\s*(.*)$/.exec(text);
  if (!match) return null;
  const [, h = '', m = '', s = '0', half = '', zone = ''] = match;
  let hour = Number(h);
  if (half && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const minute = Number(m);
  const second = Math.min(Number(s), 59);
  if (hour > 24 || minute > 59 || Number(s) > 60 || (hour === 24 && (minute || second))) return null;
  const offset = readZone(zone);
  if (offset === undefined) {
    if (/\d{4}/.test(zone)) return null;
    return { hour, minute, second, offset: null, doubt: `Its time zone “${zone.slice(0, 20)}” is not known; UTC was assumed.` };
  }
  return { hour, minute, second, offset, doubt: offset === null ? 'It states no time zone; UTC was assumed.' : null };
}

/** Minutes from UTC; null when nothing is said; undefined when it is not understood. */
function readZone(text: string): number | null | undefined {
  // "+0200 (CEST)", "GMT+0200 (Central European Summer Time)"
  const zone = text
    .replace(/\(.*\)?$/, '')
    .replace(/[\s.,]+$/, '')
    .trim();
  if (!zone) return null;
  const signed = /^(?:gmt|utc|ut|z)?\s*([+\-\u2212])\s*(\d{1,2}):?(\d{2})?(?: [A-Za-z]{2,5})?$/i.exec(zone);
  if (signed) {
    const minutes = Number(signed[2]) * 60 + Number(signed[3] ?? 0);
    // Real zones lie between -12:00 and +14:00.
    return minutes > 14 * 60 ? undefined : minutes * (signed[1] === '+' ? 1 : -1);
  }
  return ZONES[zone.toLowerCase()];
}

function dayValue(year: number, month: number, day: number, clock: Clock | null): FeedDate {
  if (!dayExists(year, month, day)) return none(`The day ${year}-${two(month)}-${two(day)} is not on the calendar.`);
  if (!clock) return year < 2 ? none('The date is a placeholder.') : { value: `${pad(year)}-${two(month)}-${two(day)}`, doubt: null };
  const moment = Date.UTC(year, month - 1, day, clock.hour, clock.minute - (clock.offset ?? 0), clock.second);
  return fromMoment(year < 100 ? Number.NaN : moment, clock.doubt);
}

/** Year 1 and the first second of 1970 are what programs write when they have no date. */
function fromMoment(moment: number, doubt: string | null): FeedDate {
  if (Number.isNaN(moment) || moment === 0) return none('The date is a placeholder.');
  return { value: `${new Date(moment).toISOString().slice(0, 19)}Z`, doubt };
}

/** Two digits as RFC 2822 §4.3 reads them: 00–49 are 2000s, 50–99 and three digits 1900s. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length >= 4) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

const monthExists = (month: number): boolean => month >= 1 && month <= 12;
const two = (value: number): string => String(value).padStart(2, '0');
const pad = (year: number): string => String(year).padStart(4, '0');

function dayExists(year: number, month: number, day: number): boolean {
  return monthExists(month) && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
