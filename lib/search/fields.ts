// The fields of the query language as one table: what each takes, what it means, and when an item or event has it.
import { isRegion, PLACES } from '../catalog/places.ts';
import { labelOfPlace, MEASURES, STATUSES, STRENGTHS, type Term } from '../catalog/vocabulary.ts';
import type { Day, Depth, Edtf, Entity, EntityKind, Instant } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { holdsPlace } from '../ledger/containment.ts';
import { hasDigit, wordsOf } from './words.ts';

export type FieldName =
  | 'model'
  | 'org'
  | 'actor'
  | 'measure'
  | 'status'
  | 'place'
  | 'strength'
  | 'source'
  | 'depth'
  | 'tag'
  | 'is'
  | 'in'
  | 'before'
  | 'after';

/** What values are resolved against: the catalog with the reader's own entities, and the sources by name. */
export type Names = { entities: readonly Entity[]; sources?: readonly { id: string; title: string }[] };

/** What fields ask of an item or an event. `sources` are names of feeds and outlets. */
export type Facets = {
  models: readonly string[];
  orgs: readonly string[];
  /** Who acted: for an event its actor, for an item the organisations it names. */
  actors: readonly string[];
  measures: readonly string[];
  statuses: readonly string[];
  places: readonly string[];
  strengths: readonly string[];
  sources: readonly string[];
  states: readonly ('relevant' | 'unread' | 'read' | 'starred' | 'hidden' | 'checked' | 'undated')[];
  /** How much of it was read. */
  depths: readonly Depth[];
  /** The reader's own words on it. */
  tags: readonly string[];
  date: Edtf | Instant | null;
};

/** A value a reader may choose: what is typed and what it is called. */
export type Choice = { value: string; label: string };

type FieldRule = {
  /** What the field is called. */
  label: string;
  /** Values (ids, days …) that a typed value stands for; none when it is not understood. */
  resolve: (typed: string, names: Names) => string[];
  /** What it needs, said when a value is missing or not understood. */
  needs: string;
  choices: (names: Names) => Choice[];
  holds: (value: string, facets: Facets) => boolean;
};

const STATES: Choice[] = [
  { value: 'unread', label: 'unread' },
  { value: 'read', label: 'read' },
  { value: 'starred', label: 'starred' },
  { value: 'checked', label: 'checked by a person' },
  { value: 'undated', label: 'undated' },
  { value: 'relevant', label: 'relevant' },
  { value: 'hidden', label: 'hidden by a rule' },
];

const DEPTHS: Choice[] = [
  { value: 'headline', label: 'headline only' },
  { value: 'summary', label: 'summary only' },
  { value: 'full', label: 'whole text' },
];

/** Names that people type for places besides the English name and the code. */
const PLACE_NAMES: Record<string, string> = {
  uk: 'GB',
  britain: 'GB',
  'great britain': 'GB',
  england: 'GB',
  usa: 'US',
  america: 'US',
  worldwide: 'GLOBAL',
  world: 'GLOBAL',
  california: 'US-CA',
  'new york': 'US-NY',
  texas: 'US-TX',
  colorado: 'US-CO',
  illinois: 'US-IL',
  utah: 'US-UT',
  'hong kong': 'HK',
  uae: 'AE',
  holland: 'NL',
};
const OVER_ALL = new Set(['GLOBAL', 'NON-US']);
const UNIONS = ['EU', 'NON-US', 'GLOBAL', ...PLACES.map(({ id }) => id).filter(isRegion)];
// Codes that ISO withdrew but runtimes still name: they would offer a country twice.
const WITHDRAWN = new Set('AN BU CS DD FX NT SU TP UK VD YD YU ZR ZZ XA XB EZ QO UN EU'.split(' '));

let knownPlaces: Choice[] | undefined;

/** Every place with an English name: countries, unions, and the parts named above. */
function places(): Choice[] {
  if (knownPlaces) return knownPlaces;
  const found: Choice[] = UNIONS.map((value) => ({ value, label: labelOfPlace(value) }));
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const code of letters.flatMap((a) => letters.map((b) => a + b))) {
    const label = WITHDRAWN.has(code) ? undefined : regions.of(code);
    if (label) found.push({ value: code, label });
  }
  for (const [label, value] of Object.entries(PLACE_NAMES)) {
    if (value.includes('-')) found.push({ value, label: label.replace(/\b\w/g, (letter) => letter.toUpperCase()) });
  }
  knownPlaces = found;
  return found;
}

const spoken = (text: string): string[] => wordsOf(text.replaceAll('_', ' ')).map(({ word }) => word);

/** Whether `typed` words stand in `full` one after the other; the last may be a beginning, unless it has a digit. */
function hasWords(full: readonly string[], typed: readonly string[]): boolean {
  if (!typed.length) return false;
  const last = typed.length - 1;
  return full.some((_, from) =>
    typed.every((word, i) => {
      const other = full[from + i] ?? '';
      return other === word || (i === last && !hasDigit(word) && other.startsWith(word));
    }),
  );
}

const sameWords = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((word, i) => word === b[i]);

/** Choices whose id or label is `typed`; else those that have its words. */
function chosen(typed: string, choices: readonly Choice[]): string[] {
  const words = spoken(typed);
  const exact = choices.filter(({ value, label }) => sameWords(spoken(value), words) || sameWords(spoken(label), words));
  const found = exact.length
    ? exact
    : choices.filter(({ value, label }) => hasWords(spoken(value), words) || hasWords(spoken(label), words));
  return [...new Set(found.map(({ value }) => value))];
}

const choicesOf = (terms: readonly Term<string>[]): Choice[] => terms.map(({ id, label }) => ({ value: id, label }));

const formsOf = new WeakMap<Entity, string[][]>();

/** Every way an entity is written, as words: id, tail of the id, name, aliases. */
function forms(entity: Entity): string[][] {
  const known = formsOf.get(entity);
  if (known) return known;
  const made = [entity.id, entity.id.split('/').slice(1).join('/'), entity.name, ...entity.aliases.map(({ text }) => text)]
    .map(spoken)
    .filter(({ length }) => length);
  formsOf.set(entity, made);
  return made;
}

/** Ids of the entities of a kind that `typed` names; with a family (or an id without a version) come its members. */
function entitiesNamed(typed: string, kind: EntityKind, names: Names): string[] {
  const words = spoken(typed);
  const all = names.entities.filter((entity) => entity.kind === kind);
  const exact = all.filter((entity) => forms(entity).some((form) => sameWords(form, words)));
  const found = new Set(
    (exact.length ? exact : all.filter((entity) => forms(entity).some((form) => hasWords(form, words)))).map(({ id }) => id),
  );
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const entity of all) {
      if (entity.family && found.has(entity.family)) found.add(entity.id);
      for (const id of found) if (!hasDigit(id) && entity.id.startsWith(`${id}-`)) found.add(entity.id);
    }
  }
  return [...found];
}

function modelsNamed(typed: string, names: Names): string[] {
  const models = entitiesNamed(typed, 'model', names);
  if (models.length) return models;
  // A developer's name stands for its models.
  const developers = new Set(entitiesNamed(typed, 'organisation', names));
  return names.entities.filter(({ kind, developer }) => kind === 'model' && developer && developers.has(developer)).map(({ id }) => id);
}

const entityChoices = (kind: EntityKind, names: Names): Choice[] =>
  names.entities.filter((entity) => entity.kind === kind).map(({ id, name }) => ({ value: id, label: name }));

const dayTyped = (typed: string): string[] => {
  const days = typed.includes('/') || typed.includes('T') ? null : daysOf(typed);
  return days ? [days.earliest] : [];
};
const NEEDS_DATE = 'needs a date like 2026-06';

function within(facets: Facets, test: (days: { earliest: Day; latest: Day }) => boolean): boolean {
  const days = facets.date ? daysOf(facets.date) : null;
  return days !== null && test(days);
}

/** The fields, by name. Adding one is adding a row (and, where it asks something new, a facet). */
export const FIELDS: Record<FieldName, FieldRule> = {
  model: {
    label: 'Model',
    resolve: modelsNamed,
    needs: 'needs a model of the catalog or the watch list',
    choices: (names) => entityChoices('model', names),
    holds: (value, { models }) => models.includes(value),
  },
  org: {
    label: 'Organisation',
    resolve: (typed, names) => entitiesNamed(typed, 'organisation', names),
    needs: 'needs an organisation of the catalog or the watch list',
    choices: (names) => entityChoices('organisation', names),
    holds: (value, { orgs }) => orgs.includes(value),
  },
  actor: {
    label: 'Who acted',
    // Governments have ids without a line in the catalog: an id is taken as it is.
    resolve: (typed, names) => {
      const named = entitiesNamed(typed, 'organisation', names);
      return named.length || !/^[a-z]{2}(-[a-z]+)*-government$/.test(typed) ? named : [typed];
    },
    needs: 'needs an organisation or a government, like anthropic or us-government',
    choices: (names) => entityChoices('organisation', names),
    holds: (value, { actors }) => actors.includes(value),
  },
  measure: {
    label: 'What was done',
    resolve: (typed) => chosen(typed, choicesOf(MEASURES)),
    needs: 'needs a measure like suspension or export-control',
    choices: () => choicesOf(MEASURES),
    holds: (value, { measures }) => measures.includes(value),
  },
  status: {
    label: 'Status',
    resolve: (typed) => chosen(typed, choicesOf(STATUSES)),
    needs: 'needs a status like in-force or lifted',
    choices: () => choicesOf(STATUSES),
    holds: (value, { statuses }) => statuses.includes(value),
  },
  place: {
    label: 'Place',
    resolve: (typed) => {
      const alias = PLACE_NAMES[spoken(typed).join(' ')];
      return alias ? [alias] : chosen(typed, places());
    },
    needs: 'needs a country, or a code like IT, EU or US-CA',
    choices: places,
    // A part lies in its whole: US has US-CA, EU has IT. What holds nearly everything is only itself.
    holds: (value, facets) => facets.places.some((place) => (OVER_ALL.has(value) ? place === value : holdsPlace(value, place))),
  },
  strength: {
    label: 'How firm',
    resolve: (typed) => chosen(typed, choicesOf(STRENGTHS)),
    needs: 'needs a strength like confirmed or reported',
    choices: () => choicesOf(STRENGTHS),
    holds: (value, { strengths }) => strengths.includes(value),
  },
  source: {
    label: 'Source',
    resolve: (typed) => (spoken(typed).length ? [typed] : []),
    needs: 'needs the name of a source',
    choices: ({ sources = [] }) => sources.map(({ title }) => ({ value: title, label: title })),
    holds: (value, { sources }) => sources.some((source) => hasWords(spoken(source), spoken(value))),
  },
  depth: {
    label: 'How much was read',
    resolve: (typed) => chosen(typed, DEPTHS),
    needs: 'needs headline, summary or full',
    choices: () => DEPTHS,
    holds: (value, { depths }) => depths.some((depth) => depth === value),
  },
  tag: {
    label: 'Tag of a rule of yours',
    resolve: (typed) => (spoken(typed).length ? [typed] : []),
    needs: 'needs a word that one of your rules tags with',
    choices: () => [],
    holds: (value, { tags }) => tags.some((tag) => sameWords(spoken(tag), spoken(value))),
  },
  is: {
    label: 'Is',
    resolve: (typed) => STATES.filter(({ value }) => value === typed.toLowerCase()).map(({ value }) => value),
    needs: `needs one of ${STATES.map(({ value }) => value).join(', ')}`,
    choices: () => STATES,
    holds: (value, { states }) => states.some((state) => state === value),
  },
  in: {
    label: 'Words only in',
    resolve: (typed) => (typed.toLowerCase() === 'title' ? ['title'] : []),
    needs: 'needs title, as in in:title',
    choices: () => [{ value: 'title', label: 'the title' }],
    // Says where words are looked for, and so holds for every document.
    holds: () => true,
  },
  before: {
    label: 'Before',
    resolve: dayTyped,
    needs: NEEDS_DATE,
    choices: () => [],
    holds: (value, facets) => within(facets, ({ earliest }) => earliest < value),
  },
  after: {
    label: 'From',
    resolve: dayTyped,
    needs: NEEDS_DATE,
    choices: () => [],
    holds: (value, facets) => within(facets, ({ latest }) => latest >= value),
  },
};

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** The field of that name, or null. */
export function fieldNamed(name: string): FieldName | null {
  return FIELD_NAMES.find((field) => field === name.toLowerCase()) ?? null;
}
