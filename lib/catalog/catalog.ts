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

/** Throws when two entities claim one name and nothing decides between them. A maker and its own thing may share one (senses). */
function refuseCollisions(entities: readonly Entity[]): void {
  const owners = new Map<string, Entity>();
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

/** Compiles the built-in tables plus the reader's own entities (watch list). Throws on a duplicate id and on an ungated name of two things. */
export function compileCatalog(own: readonly Entity[] = []): Catalog {
  const rows = TABLES.flatMap(([, table, read]) => rowsOf(table).map(read));
  const entities = [...rows.map((row) => row.entity), ...own];
  const byId = new Map<string, Entity>();
  for (const entity of entities) {
    if (byId.has(entity.id)) throw new Error(`catalog: the id '${entity.id}' stands twice`);
    byId.set(entity.id, entity);
  }
  refuseCollisions(entities);
  const idOfSame = new Map<string, string>();
  for (const { id, sameAs = [] } of entities) for (const same of sameAs) if (!byId.has(same)) idOfSame.set(same, id);
  const cues = Object.fromEntries(Object.entries(CUES).map(([name, { weight, words }]) => [name, { weight, words: listOf(words) }]));
  return {
    entities,
    byId,
    version: idOf(MODELS, ORGANISATIONS, INSTRUMENTS, PROGRAMMES, DECOYS, JSON.stringify(cues), JSON.stringify(own)).slice(0, 12),
    families: new Set(entities.flatMap(({ family }) => (family ? [family] : []))),
    versionsOf: new Map(rows.flatMap(({ entity, versions }) => (versions ? [[entity.id, versions]] : []))),
    labs: new Set(rows.flatMap(({ entity, lab }) => (lab ? [entity.id] : []))),
    idOfSame,
    decoys: rowsOf(DECOYS).flatMap((cells) => cells.flatMap(listOf)),
    cues,
  };
}
