// Which places and parties lie in which: a standing for the whole holds for the part unless the part has its own.
import { isRegion } from '../catalog/places.ts';
import type { Party, Place } from '../domain.ts';

/** Members of the European Union, ISO 3166-1 (europa.eu, "EU countries", 27 since 1 February 2020). */
const UNION = new Set('AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '));

/** Export law's and the texts' terms for people who are not nationals of the acting country; so far that country is the US (15 CFR 772.1). */
const FOREIGN: readonly Party[] = ['foreign-nationals', 'foreign-persons'];

/** The wholes a place lies in, nearest first, itself not among them. A region such as `EUROPE` (several countries, unspecified) holds no country: which ones is not known. */
export function wholesOfPlace(place: Place): Place[] {
  if (place === 'GLOBAL') return [];
  const wholes: Place[] = [];
  const country = /^([A-Z]{2})-/.exec(place)?.[1];
  if (country && place !== 'NON-US') wholes.push(country);
  if (UNION.has(country ?? place)) wholes.push('EU');
  if ((country ?? place) !== 'US' && place !== 'NON-US' && !isRegion(place)) wholes.push('NON-US');
  return [...wholes.filter((whole) => whole !== place), 'GLOBAL'];
}

/** The wholes a party lies in, nearest first, itself not among them. */
export function wholesOfParty(party: Party): Party[] {
  if (party === 'everyone') return [];
  const foreign = /^nationals:(?!US$)/.test(party) ? FOREIGN : [];
  return [...foreign, 'everyone'];
}

/** Whether `whole` is `part` or holds it. */
export function holdsPlace(whole: Place, part: Place): boolean {
  return whole === part || whole === 'GLOBAL' || (part !== 'GLOBAL' && wholesOfPlace(part).includes(whole));
}

/** Whether `whole` is `part` or holds it. */
export function holdsParty(whole: Party, part: Party): boolean {
  return whole === part || whole === 'everyone' || (part !== 'everyone' && wholesOfParty(part).includes(whole));
}

/** Whether two lists of places share ground; an empty list says nothing and meets every other. */
export function placesMeet(a: readonly Place[], b: readonly Place[]): boolean {
  if (!a.length || !b.length || a.some((one) => one === 'GLOBAL' || b.includes(one)) || b.includes('GLOBAL')) return true;
  return a.some((one) => b.some((other) => holdsPlace(one, other) || holdsPlace(other, one)));
}
