// One compiled catalog: entities by id, and what the matcher needs. Data lives in the sibling tables.
import type { Entity, EntityKind } from '../domain.ts';
import { idOf } from '../identity.ts';
import { DECOYS } from './decoys.ts';
import { foldOf, tokensOf } from './fold.ts';
import { CUES } from './gates.ts';
import { INSTRUMENTS } from './instruments.ts';
import { MODELS } from './models.ts';
import { ORGANISATIONS } from './organisations.ts';
import { PROGRAMMES } from './programmes.ts';
import { aliasOf, factsOf, firstOf, listOf, rowsOf, statusOf } from './table.ts';

/** What is known of a family's versions: `any` number is filed under it, or only these are. */
export type Versions = 'any' | ReadonlySet<string>;

/**
 * The catalog, ready for the matcher. `version` changes when any row does (claims carry it).
 * `families`: ids that other models belong to. `labs`: organisations whose name speaks for ambiguous model names.
 * `idOfSame`: other identifiers of an instrument → the id of its row. `unnamed`: known by description only.
 */
export type Catalog = {
  entities: Entity[];
  byId: Map<string, Entity>;
  version: string;
  families: ReadonlySet<string>;
  versionsOf: ReadonlyMap<string, Versions>;
  labs: ReadonlySet<string>;
  idOfSame: ReadonlyMap<string, string>;
  decoys: readonly string[];
  cues: Readonly<Record<string, { weight: 1 | 2; words: readonly string[] }>>;
};

/** A catalog without a row: recognises nothing. */
export const NO_CATALOG: Catalog = {
  entities: [],
  byId: new Map(),
  version: '0',
  families: new Set(),
  versionsOf: new Map(),
  labs: new Set(),
  idOfSame: new Map(),
  decoys: [],
  cues: {},
};

/** `unverified` and `doubt=…` of a row: whether a source of its own was seen, and what its sources do not agree on. */
function doubtOf(known: ReadonlyMap<string, string>): Pick<Entity, 'verified' | 'doubt'> {
  const doubt = known.get('doubt');
  return { verified: !known.has('unverified'), ...(doubt ? { doubt } : {}) };
}

type Row = { entity: Entity; versions?: Versions; lab?: boolean };

function modelRow([id = '', name = '', also, family = '', first = '', facts]: string[]): Row {
  const developer = id.split('/')[0] ?? '';
  const known = factsOf(facts);
  const versions = known.get('versions');
  return {
    entity: {
      id,
      kind: 'model',
      name: aliasOf(name).text,
      aliases: [name, ...listOf(also)].map(aliasOf),
      developer,
      ...(family ? { family: `${developer}/${family}` } : {}),
      ...firstOf(first),
      ...(known.has('product') ? { product: true } : {}),
      ...doubtOf(known),
    },
    ...(versions ? { versions: versions === 'any' ? 'any' : new Set(versions.split(',')) } : {}),
  };
}

function organisationRow([id = '', name = '', also, place = '', facts]: string[]): Row {
  const known = factsOf(facts);
  return {
    entity: {
      id,
      kind: 'organisation',
      name: aliasOf(name).text,
      aliases: [name, ...listOf(also)].map(aliasOf),
      ...(place ? { place } : {}),
      ...doubtOf(known),
    },
    lab: known.has('lab'),
  };
}

function instrumentRow([id = '', name = '', also, place = '', status = '', asOf = '', source = '', facts]: string[]): Row {
  const known = factsOf(facts);
  const url = known.get('url');
  return {
    entity: {
      id,
      kind: 'instrument',
      name: aliasOf(name).text,
      aliases: (known.has('unnamed') ? listOf(also) : [name, ...listOf(also)]).map(aliasOf),
      ...(place ? { place } : {}),
      ...statusOf(status, asOf, source),
      ...(known.has('same') ? { sameAs: (known.get('same') ?? '').split(',') } : {}),
      ...firstOf(known.get('first')),
      ...(url ? { url } : {}),
      ...doubtOf(known),
    },
  };
}

function programmeRow([id = '', name = '', also, first = '', facts]: string[]): Row {
  const known = factsOf(facts);
  const url = known.get('url');
  return {
    entity: {
      id,
      kind: 'programme',
      name: aliasOf(name).text,
      aliases: [name, ...listOf(also)].map(aliasOf),
      developer: id.split('/')[0] ?? '',
      ...firstOf(first),
      ...(url ? { url } : {}),
      ...doubtOf(known),
    },
  };
}

const TABLES: [kind: EntityKind, table: string, read: (cells: string[]) => Row][] = [
  ['model', MODELS, modelRow],
  ['organisation', ORGANISATIONS, organisationRow],
  ['instrument', INSTRUMENTS, instrumentRow],
  ['programme', PROGRAMMES, programmeRow],
];

/** How a name compares with others: its folded tokens, so that `GPT 5` and `gpt-5` are one name. */
export function keyOfName(alias: string): string {
  const { start, end } = tokensOf(alias);
  return start.map((from, i) => foldOf(alias, from, end[i])).join(' ');
}

/**
 * Enters the ungated names of `entities` among their owners. Throws when two entities claim one name and nothing decides between them; a
 * maker and its own thing may share one (senses).
 */
function enterNames(entities: readonly Entity[], owners: Map<string, Entity>): void {
  for (const entity of entities) {
    for (const alias of entity.aliases) {
      const key = keyOfName(alias.text);
      if (key === '') throw new Error(`catalog: '${entity.id}' has a name without letters or digits: '${alias.text}'`);
      if (alias.anchors?.length) continue;
      const owner = owners.get(key);
      if (!owner) owners.set(key, entity);
      else if (owner.id !== entity.id && owner.developer !== entity.id && entity.developer !== owner.id)
        throw new Error(`catalog: '${alias.text}' names both '${owner.id}' and '${entity.id}'. Give one of them a gate.`);
    }
  }
}

/** Enters entities by id. Throws on an id that stands twice. */
function enterIds(entities: readonly Entity[], byId: Map<string, Entity>): void {
  for (const entity of entities) {
    if (byId.has(entity.id)) throw new Error(`catalog: the id '${entity.id}' stands twice`);
    byId.set(entity.id, entity);
  }
}

function idsOfSame(entities: readonly Entity[], byId: ReadonlyMap<string, Entity>): Map<string, string> {
  return new Map(entities.flatMap(({ id, sameAs = [] }) => sameAs.filter((same) => !byId.has(same)).map((same) => [same, id] as const)));
}

const familiesOf = (entities: readonly Entity[]): string[] => entities.flatMap(({ family }) => (family ? [family] : []));

let builtIn: { catalog: Catalog; owners: ReadonlyMap<string, Entity> } | null = null;

/** The tables compiled: once for all, they do not change while the program runs. */
function compiledTables(): NonNullable<typeof builtIn> {
  if (builtIn) return builtIn;
  const rows = TABLES.flatMap(([, table, read]) => rowsOf(table).map(read));
  const entities = rows.map((row) => row.entity);
  const byId = new Map<string, Entity>();
  const owners = new Map<string, Entity>();
  enterIds(entities, byId);
  enterNames(entities, owners);
  const cues = Object.fromEntries(Object.entries(CUES).map(([name, { weight, words }]) => [name, { weight, words: listOf(words) }]));
  const catalog: Catalog = {
    entities,
    byId,
    version: idOf(MODELS, DECOYS, JSON.stringify([entities, cues])).slice(0, 12),
    families: new Set(familiesOf(entities)),
    versionsOf: new Map(rows.flatMap(({ entity, versions }) => (versions ? [[entity.id, versions]] : []))),
    labs: new Set(rows.flatMap(({ entity, lab }) => (lab ? [entity.id] : []))),
    idOfSame: idsOfSame(entities, byId),
    decoys: rowsOf(DECOYS).flatMap((cells) => cells.flatMap(listOf)),
    cues,
  };
  builtIn = { catalog, owners };
  return builtIn;
}

/** The built-in catalog plus the reader's own entities (watch list). Throws on a duplicate id and on an ungated name of two things. */
export function compileCatalog(own: readonly Entity[] = []): Catalog {
  const { catalog, owners } = compiledTables();
  if (own.length === 0) return catalog;
  const entities = [...catalog.entities, ...own];
  const byId = new Map(catalog.byId);
  enterIds(own, byId);
  enterNames(own, new Map(owners));
  return {
    ...catalog,
    entities,
    byId,
    version: idOf(catalog.version, JSON.stringify(own)).slice(0, 12),
    families: new Set([...catalog.families, ...familiesOf(own)]),
    idOfSame: idsOfSame(entities, byId),
  };
}
