// Names and demonyms of places in a sentence, from the catalog's table.
import type { Place, Span } from '../domain.ts';

/** A place named in a text. `demonym`: an adjective ("Chinese"), which never acts by itself. */
export type PlaceName = Span & { place: Place; demonym: boolean };

const TABLE: [Place, string[], string[]][] = [
  ['US', ['United States', 'U.S.', 'US', 'USA', 'America'], ['American']],
  ['CN', ['China', 'mainland China', 'PRC'], ['Chinese']],
  ['IT', ['Italy'], ['Italian']],
  ['DE', ['Germany'], ['German']],
  ['FR', ['France'], ['French']],
  ['ES', ['Spain'], ['Spanish']],
  ['GB', ['United Kingdom', 'U.K.', 'UK', 'Britain', 'England'], ['British']],
  ['EU', ['European Union', 'EU', 'E.U.'], []],
  ['EUROPE', ['Europe'], ['European']],
  ['HK', ['Hong Kong'], []],
  ['KR', ['South Korea', 'Korea'], ['South Korean', 'Korean']],
  ['KP', ['North Korea'], ['North Korean']],
  ['JP', ['Japan'], ['Japanese']],
  ['TW', ['Taiwan'], ['Taiwanese']],
  ['IN', ['India'], ['Indian']],
  ['AU', ['Australia'], ['Australian']],
  ['CA', ['Canada'], ['Canadian']],
  ['RU', ['Russia'], ['Russian']],
  ['IR', ['Iran'], ['Iranian']],
  ['IE', ['Ireland'], ['Irish']],
  ['NL', ['Netherlands'], ['Dutch']],
  ['US-CA', ['California'], ['Californian']],
  ['US-NY', ['New York'], []],
  ['US-TX', ['Texas'], []],
];

const BY_NAME = new Map<string, { place: Place; demonym: boolean }>();
for (const [place, names, demonyms] of TABLE) {
  for (const name of names) BY_NAME.set(name, { place, demonym: false });
  for (const name of demonyms) BY_NAME.set(name, { place, demonym: true });
}
const NAMES = new RegExp(
  `(?<![\\w.])(?:${[...BY_NAME.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')})(?![\\w])`,
  'g',
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
