// Where the tellings of one act differ: every version kept, side by side, with who gives it.

import type { Account, Day, Strength } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';
import { edtfOf, type Telling } from './dating.ts';
import { allUnsaidSince } from './unsaid.ts';

/** From the firmest down. `disputed` is a quarrel about an account, not a rung: it counts only where nothing else is said. */
const FIRMEST_FIRST: readonly Strength[] = ['confirmed', 'reported', 'rumoured', 'opinion', 'forecast', 'disputed'];

/** The firmest of several strengths. */
export function firmest(strengths: readonly Strength[]): Strength {
  return FIRMEST_FIRST.find((strength) => strengths.includes(strength)) ?? 'reported';
}

/** One version of a field: its value, the items that give it, its firmest strength, and since when none gives it any more. */
export type Version = { value: string; items: string[]; strength: Strength; unsaidSince?: Day };

/** Versions of a field over tellings, most items first, then firmest, then by value. `valuesOf` gives none where a telling does not say. */
export function versionsOf(tellings: readonly Telling[], valuesOf: (telling: Telling) => readonly string[]): Version[] {
  const saying = new Map<string, Telling[]>();
  for (const telling of tellings)
    for (const value of valuesOf(telling)) {
      const there = saying.get(value);
      if (there) there.push(telling);
      else saying.set(value, [telling]);
    }
  return [...saying]
    .map(([value, by]): Version => {
      const since = allUnsaidSince(by.map((telling) => telling.unsaidSince));
      return {
        value,
        items: [...new Set(by.map(({ claim }) => claim.item))].sort(),
        strength: firmest(by.map(({ claim }) => claim.strength)),
        ...(since ? { unsaidSince: since } : {}),
      };
    })
    .sort(
      (a, b) =>
        b.items.length - a.items.length ||
        FIRMEST_FIRST.indexOf(a.strength) - FIRMEST_FIRST.indexOf(b.strength) ||
        (a.value < b.value ? -1 : 1),
    );
}

const set = (values: readonly string[]): string[] => (values.length ? [[...new Set(values)].sort().join(', ')] : []);

/** The date a telling states, as EDTF; none for a text that states none. */
export const statedDate = ({ basis, earliest, latest }: Telling): string[] =>
  earliest && latest && (basis === 'stated' || basis === 'person') ? [edtfOf(earliest, latest)] : [];

/** Fields that versions can differ on. Reasons add up and are listed one by one. */
const FIELDS: [field: string, valuesOf: (telling: Telling) => readonly string[]][] = [
  ['date', statedDate],
  ['status', ({ claim }) => [claim.status]],
  ['measures', ({ claim }) => set(claim.measures)],
  ['models', ({ claim }) => set(claim.models)],
  ['ordered', ({ claim }) => set(claim.ordered)],
  ['effective', ({ claim }) => set(claim.effective)],
  ['affected', ({ claim }) => set(claim.affected)],
  ['reasons', ({ claim }) => [...new Set(claim.reasons)]],
];

/** What two or more dates have to do with each other, where they need not contradict. */
function noteOnDates(dates: readonly string[]): string | undefined {
  const days = dates.flatMap((date) => daysOf(date) ?? []);
  const exact = days.filter(({ earliest, latest }) => earliest === latest).map(({ earliest }) => earliest);
  const [first = '', last = ''] = [exact.toSorted()[0], exact.toSorted().at(-1)];
  if (exact.length > 1 && daysBetween(first, last) > 1) return undefined;
  const holds = days.every(({ earliest, latest }) => days.every((other) => earliest <= other.latest && other.earliest <= latest));
  if (holds) return 'one is less exact than the other';
  return exact.length === days.length && exact.length > 1 ? 'may be the same moment in two time zones' : undefined;
}

/** Fields on which the tellings of an event differ, with every version. Reasons differ when not every text that gives any gives the same. */
export function accountsOf(tellings: readonly Telling[]): Account[] {
  if (tellings.length < 2) return [];
  return FIELDS.flatMap(([field, valuesOf]) => {
    const versions = versionsOf(tellings, valuesOf);
    if (versions.length < 2) return [];
    if (field === 'reasons' && new Set(versions.map(({ items }) => items.join())).size === 1) return [];
    const note = field === 'date' ? noteOnDates(versions.map(({ value }) => value)) : undefined;
    return [{ field, values: versions, ...(note ? { note } : {}) }];
  });
}
