// Who acts together: agencies of one government speak for it; sister agencies are not each other.
import { compileCatalog } from '../catalog/catalog.ts';
import { PLACES } from '../catalog/places.ts';
import type { Entity, Place } from '../domain.ts';

/** Looks an entity up; `undefined` where the catalog does not have it. */
export type EntityOf = (id: string) => Entity | undefined;

let builtIn: ReadonlyMap<string, Entity> | undefined;

/** Entities of the built-in catalog, compiled at the first call; pass the reader's own catalog's `byId` instead where the watch list counts. */
export const builtInEntity: EntityOf = (id) => {
  builtIn ??= compileCatalog().byId;
  return builtIn.get(id);
};

/** Agencies under another agency. Every other `us-…`, `it-…` agency stands directly under its government. (15 CFR 730.2: the Bureau is part of Commerce.) */
const UNDER: Record<string, string> = {
  'us-bis': 'us-commerce',
  'us-nist': 'us-commerce',
  'us-ntia': 'us-commerce',
  'us-caisi': 'us-nist',
};

/** State agencies of the US are written `us-ca-…`; federal ones whose second part has two letters would be named here. */
const AGENCY = /^(us-[a-z]{2}|[a-z]{2})-(.+)$/;

/** Written like agencies and none: companies, universities, and schools of a city or a federated state, which speak for no government told here. */
const NO_AGENCIES: ReadonlySet<string> = new Set([
  'sk-telecom',
  'sk-hynix',
  'hk-hku',
  'fr-sciences-po',
  'us-nyc-doe',
  'us-la-lausd',
  'au-nsw-doe',
]);

const agencyParts = (actor: string): RegExpExecArray | null => (NO_AGENCIES.has(actor) ? null : AGENCY.exec(actor));

/** The government an agency belongs to (`us-bis` → `us-government`, `it-garante` → `it-government`), or the id itself for anybody else. */
export function governmentOf(actor: string): string {
  const parts = agencyParts(actor);
  return parts ? `${parts[1]}-government` : actor;
}

/** ISO codes that differ from the codes in ids. */
const CODE: Record<string, string> = { uk: 'GB' };

/** The place a government or its agency rules, read from its id; null for anybody else. */
export function placeOfActor(actor: string): Place | null {
  const code = /^(us-[a-z]{2}|[a-z]{2})-government$/.exec(governmentOf(actor))?.[1];
  return code ? (CODE[code] ?? code.toUpperCase()) : null;
}

function chainOf(actor: string): string[] {
  const chain = [actor];
  for (let above = UNDER[actor]; above && !chain.includes(above); above = UNDER[above]) chain.push(above);
  const government = governmentOf(actor);
  return chain.includes(government) ? chain : [...chain, government];
}

/** Whether two named actors can be one: the same, or one is an agency of the other. Sister agencies (White House, Commerce) cannot without more. */
export function canBeOneActor(a: string, b: string): boolean {
  return chainOf(a).includes(b) || chainOf(b).includes(a);
}

/** The most exact of actors that can be one: the agency rather than its government. */
export function mostExactActor(actors: readonly string[]): string | null {
  return [...actors].sort((a, b) => chainOf(b).length - chainOf(a).length || (a < b ? -1 : 1))[0] ?? null;
}

const PLACE_WORDS = new Map(PLACES.map((place) => [place.id, place] as const));

/** A government as people say it: `Italian government`, `Texas government`, `French authority` from `fr-authority`; null for an id that names no place. */
function nameOfGovernment(id: string): string | null {
  const [, code = '', rest = ''] = agencyParts(id) ?? [];
  const place = PLACE_WORDS.get(CODE[code] ?? code.toUpperCase());
  if (!place) return null;
  const whose = /^us-/.test(code) ? place.name : (place.demonyms[0] ?? place.name);
  return rest === 'government' ? `${whose} government` : `${whose} ${rest.replaceAll('-', ' ')}`;
}

/** Name of an entity for people; a government or an unknown id is written out of its id. */
export function nameOfEntity(id: string, entityOf: EntityOf): string {
  const known = entityOf(id)?.name;
  if (known) return known;
  const government = nameOfGovernment(id);
  if (government) return government;
  return (id.split('/').at(-1) ?? id)
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** Developer of a model: the catalog's word, else the first part of its id. */
export function developerOf(model: string, entityOf: EntityOf): string {
  return entityOf(model)?.developer ?? model.split('/')[0] ?? model;
}
