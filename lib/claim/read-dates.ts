// Dates written in a sentence, as EDTF with their kind; relative to the day of publication only where that is known.

import type { ParsedComponents, ParsedResult } from 'chrono-node';
import { en } from 'chrono-node';
import type { DateKind, Edtf, Instant } from '../domain.ts';
import { daysOf } from '../edtf.ts';

/** A date as one sentence writes it, with offsets into the sentence. `yearless`: the text gives no year and nothing else does. */
export type WrittenDate = { edtf: Edtf; kind: DateKind; raw: string; start: number; end: number; yearless: boolean };

// chrono is superlinear on hostile text (stack notes): it sees at most this much of a sentence.
const CAP = 400;
const WORTH_READING =
  /\b(?:\d{4}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b/i;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

// Words before a date that say what it is the date of.
const KINDS: [DateKind, RegExp][] = [
  ['expires', /\b(?:until|expir\w+|through|ends?|ending|no later than|deadline)\b[^.;,]{0,20}$/i],
  ['effective', /\b(?:effective|take[s]? effect|took effect|starting|beginning|begins?|as of|from|in force)\b[^.;,]{0,16}$/i],
  ['signed', /\b(?:signed|signing)\b[^.;]{0,40}$/i],
  ['announced', /\b(?:announc\w+|unveil\w+|made public|said|disclosed|revealed)\b[^.;]{0,30}$/i],
];

const two = (n: number): string => String(n).padStart(2, '0');

function edtfOf(date: ParsedComponents, relative: boolean): { edtf: Edtf; yearless: boolean } | null {
  const year = date.get('year');
  const month = date.get('month');
  const day = date.get('day');
  const weekday = date.isCertain('weekday') && !date.isCertain('day');
  const certain = { year: date.isCertain('year'), month: date.isCertain('month'), day: date.isCertain('day') };
  if (!certain.month && !certain.day && !weekday) return certain.year && year ? { edtf: String(year), yearless: false } : null;
  if (!month || !year) return null;
  const yearKnown = certain.year || relative;
  const head = yearKnown ? String(year) : 'XXXX';
  if ((certain.day || weekday) && day) {
    if (weekday && !relative) return null;
    return { edtf: `${head}-${two(month)}-${two(day)}`, yearless: !yearKnown };
  }
  return { edtf: `${head}-${two(month)}`, yearless: !yearKnown };
}

const AHEAD = /\b(?:next|coming|from|until|by|starting|beginning|before)(?: on)? $|\bwill\b[^.;,]{0,60}$/i;

/** "on Friday" in the news is the last Friday up to the day of the text, unless the words point ahead. Null: no bare weekday. */
function lastSuch(date: ParsedComponents, before: string, words: string, reference: Date): Edtf | null {
  if (!date.isCertain('weekday') || date.isCertain('day') || date.isCertain('month') || AHEAD.test(before) || /\bnext\b/i.test(words))
    return null;
  const back = (reference.getUTCDay() - (date.get('weekday') ?? 0) + 7) % 7;
  return new Date(reference.getTime() - back * 86_400_000).toISOString().slice(0, 10);
}

// One text asks about the same sentence for each of its acts.
const readBefore = new Map<string, readonly WrittenDate[]>();
const MOST_KEPT = 200;

/** Dates of one sentence (offsets into it). `published`: EDTF or instant of the text; null: no relative date is read. Never throws. */
export function readDates(sentence: string, published: Edtf | Instant | null): readonly WrittenDate[] {
  if (!WORTH_READING.test(sentence)) return [];
  const key = `${published}\u0000${sentence.slice(0, CAP)}`;
  const known = readBefore.get(key);
  if (known) return known;
  if (readBefore.size >= MOST_KEPT) readBefore.clear();
  const dates = datesIn(sentence, published);
  readBefore.set(key, dates);
  return dates;
}

function datesIn(sentence: string, published: Edtf | Instant | null): WrittenDate[] {
  const head = sentence.slice(0, CAP);
  const day = published ? daysOf(published) : null;
  const anchored = day !== null && day.earliest === day.latest;
  const reference = new Date(`${day ? day.latest : '2000-01-01'}T12:00:00Z`);
  let results: ParsedResult[];
  try {
    results = en.casual.parse(head, { instant: reference, timezone: 0 });
  } catch {
    return [];
  }
  const out: WrittenDate[] = [];
  for (const result of results) {
    // "may" and "march" the verbs; "Jan" the name: a month alone counts only with a capital and after a preposition.
    const words = result.text.replace(/[\s,.;:]+$/, '');
    const bare = words.toLowerCase();
    if (MONTHS.some((month) => month.startsWith(bare) && bare.length >= 3)) {
      if (!/^[A-Z]/.test(result.text)) continue;
      if (
        !/\b(?:in|since|until|by|of|early|late|mid|last|next|this|from|through|before|after|on)[- ]$/i.test(
          head.slice(Math.max(0, result.index - 8), result.index),
        )
      )
        continue;
    }
    if (/^\d{1,4}$/.test(bare) && !/^(?:19|20)\d\d$/.test(bare)) continue;
    if (/\b(?:ago|now|tonight|morning|later|week|month|year|hours?|minutes?|days?|weeks?|months?)\b/i.test(bare) && !/\d{4}/.test(bare))
      continue;
    const last = anchored ? lastSuch(result.start, head.slice(0, result.index), words, reference) : null;
    const start = last ? { edtf: last, yearless: false } : edtfOf(result.start, anchored);
    if (!start) continue;
    if (!anchored && /^(?:yesterday|today|tomorrow)/i.test(bare)) continue;
    let edtf = start.edtf;
    const end = result.end ? edtfOf(result.end, anchored) : null;
    if (end && end.edtf > edtf && !start.yearless && daysOf(`${edtf}/${end.edtf}`)) edtf = `${edtf}/${end.edtf}`;
    // Only dates our EDTF forms can hold.
    if (!start.yearless && !daysOf(edtf)) continue;
    const year = Number(edtf.slice(0, 4));
    if (!start.yearless && (year < 1990 || year > 2060)) continue;
    const before = head.slice(0, result.index);
    const kind = KINDS.find(([, pattern]) => pattern.test(before))?.[0] ?? 'occurred';
    out.push({ edtf, kind, raw: words, start: result.index, end: result.index + words.length, yearless: start.yearless });
  }
  return out;
}
