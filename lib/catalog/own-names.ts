// The reader's own rows beside the built-in ones: which of them cannot stand there, and the catalog of those that can.
import type { Entity } from '../domain.ts';
import { type Catalog, compileCatalog, keyOfName } from './catalog.ts';
import { CUES } from './gates.ts';
import { PLACES } from './places.ts';
import { listOf } from './table.ts';

let named: { idsOfName: Map<string, Entity[]>; cueWords: Set<string> } | null = null;

/** Every built-in name with its bearers, gated or not, and the words that gates listen to. */
function builtInNames(): NonNullable<typeof named> {
  if (named) return named;
  const catalog = compileCatalog();
  const idsOfName = new Map<string, Entity[]>();
  for (const entity of catalog.entities)
    for (const alias of entity.aliases) idsOfName.set(keyOfName(alias.text), [...(idsOfName.get(keyOfName(alias.text)) ?? []), entity]);
  const cueWords = new Set(Object.values(CUES).flatMap(({ words }) => listOf(words).map(keyOfName)));
  named = { idsOfName, cueWords };
  return named;
}

const PLACE_IDS: ReadonlySet<string> = new Set(PLACES.map(({ id }) => id));

/** A maker and its own thing may share a name: the words around it decide which is meant. */
const areOneHouse = (a: Entity, b: Entity): boolean => a.id === b.id || a.developer === b.id || b.developer === a.id;

function whyNot(entity: Entity, own: ReadonlyMap<string, Entity>, taken: ReadonlyMap<string, Entity[]>): string | null {
  const catalog = compileCatalog();
  const { idsOfName, cueWords } = builtInNames();
  const { id, kind, developer, family, place, aliases } = entity;
  const known = (one: string): Entity | undefined => catalog.byId.get(one) ?? own.get(one);
  if (catalog.byId.has(id)) return `the catalog already has '${id}'`;
  if (developer && known(developer)?.kind !== 'organisation')
    return `the maker '${developer}' is no organisation of the catalog or of this list`;
  if (family && known(family)?.kind !== kind) return `the family '${family}' is no ${kind} of the catalog or of this list`;
  if (place && !PLACE_IDS.has(place)) return `the place '${place}' is not known; write it like US, EU or US-CA`;
  for (const { text, anchors } of aliases) {
    const key = keyOfName(text);
    if (!key) return `'${text}' has neither letter nor digit`;
    const other = [...(idsOfName.get(key) ?? []), ...(taken.get(key) ?? [])].find((one) => !areOneHouse(one, entity));
    if (other) return `'${text}' already names ${other.name} (${other.id})`;
    if (cueWords.has(key) && !anchors?.length) return `'${text}' is a common word of these texts and would be marked everywhere`;
  }
  return null;
}

/** Own rows that cannot stand beside the built-in ones or beside earlier own rows: id → why, in words for people. In the order given. */
export function refusedRows(own: readonly Entity[]): Map<string, string> {
  const byId = new Map(own.map((entity) => [entity.id, entity]));
  const taken = new Map<string, Entity[]>();
  const refused = new Map<string, string>();
  for (const entity of own) {
    const why = whyNot(entity, byId, taken);
    if (why) refused.set(entity.id, why);
    else for (const { text } of entity.aliases) taken.set(keyOfName(text), [...(taken.get(keyOfName(text)) ?? []), entity]);
  }
  return refused;
}

/** The built-in catalog with the reader's own rows. A row that an update of Cordon has overtaken is left out, so that reading never fails by it. */
export function catalogWith(own: readonly Entity[]): Catalog {
  if (own.length === 0) return compileCatalog();
  const refused = refusedRows(own);
  return compileCatalog(own.filter(({ id }) => !refused.has(id)));
}
