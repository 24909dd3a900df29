// Names and demonyms of places in a sentence, from the catalog's table.
import { PLACES } from '../catalog/places.ts';
import type { Place, Span } from '../domain.ts';

/** A place named in a text. `demonym`: an adjective ("Chinese"), which never acts by itself; `seat`: a capital, which stands for its government. */
export type PlaceName = Span & { place: Place; demonym: boolean; seat: boolean };

const BY_NAME = new Map<string, Omit<PlaceName, 'start' | 'end'>>();
for (const { id, name, names, demonyms, seats } of PLACES) {
  for (const seat of seats) BY_NAME.set(seat, { place: id, demonym: false, seat: true });
  for (const demonym of demonyms) BY_NAME.set(demonym, { place: id, demonym: true, seat: false });
  for (const word of [name, ...names]) BY_NAME.set(word, { place: id, demonym: false, seat: false });
}
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}_.])(?:${[...BY_NAME.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')})(?![\\p{L}\\p{N}_])`,
  'gu',
);

/** Places named in `text`, in order. Letter case counts ("US", never "us"). */
export function findPlaces(text: string): PlaceName[] {
  const out: PlaceName[] = [];
  for (const match of text.matchAll(NAMES)) {
    const known = BY_NAME.get(match[0]);
    if (known) out.push({ start: match.index, end: match.index + match[0].length, ...known });
  }
  return out;
}
