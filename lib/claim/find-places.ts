// Names and demonyms of places in a sentence, from the catalog's table.
import { PLACES } from '../catalog/places.ts';
import type { Place, Span } from '../domain.ts';

/** A place named in a text. `demonym`: an adjective ("Chinese"), which never acts by itself; `seat`: a capital, which stands for its government. */
export type PlaceName = Span & { place: Place; demonym: boolean; seat: boolean };

type PlaceWord = { name: string } & Omit<PlaceName, 'start' | 'end'>;

// Names by their first word, the longest first. Rules read English: names in other scripts are left to the matcher.
const BY_FIRST_WORD = new Map<string, PlaceWord[]>();
const FIRST_WORD = /[A-Z][A-Za-z\u00c0-\u024f]*(?:\.[A-Z](?![a-z]))*\.?/g;

function firstWordOf(name: string): string | null {
  const found = name.match(FIRST_WORD)?.[0];
  return found && name.startsWith(found) ? found.replace(/\.$/, '') : null;
}

for (const { id, name, names, demonyms, seats } of PLACES) {
  const add = (words: readonly string[], demonym: boolean, seat: boolean): void => {
    for (const word of words) {
      const first = firstWordOf(word);
      if (first) BY_FIRST_WORD.set(first, [...(BY_FIRST_WORD.get(first) ?? []), { name: word, place: id, demonym, seat }]);
    }
  };
  add([name, ...names], false, false);
  add(demonyms, true, false);
  add(seats, false, true);
}
for (const words of BY_FIRST_WORD.values()) words.sort((a, b) => b.name.length - a.name.length || Number(a.seat) - Number(b.seat));

/** Places named in `text`, in order, not overlapping. Letter case counts ("US", never "us"). */
export function findPlaces(text: string): PlaceName[] {
  const out: PlaceName[] = [];
  let read = 0;
  for (const match of text.matchAll(FIRST_WORD)) {
    const start = match.index;
    if (start < read || /[\p{L}\p{N}_.]/u.test(text.charAt(start - 1))) continue;
    for (const word of BY_FIRST_WORD.get(match[0].replace(/\.$/, '')) ?? []) {
      const end = start + word.name.length;
      if (!text.startsWith(word.name, start) || /[\p{L}\p{N}_]/u.test(text.charAt(end))) continue;
      out.push({ start, end, place: word.place, demonym: word.demonym, seat: word.seat });
      read = end;
      break;
    }
  }
  return out;
}
