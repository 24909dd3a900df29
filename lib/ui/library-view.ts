// Tables → what the screens show: acts and items under the present search, facets with counts, density, and the ledger's matrix.
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { labelOf, labelOfPlace } from '../catalog/vocabulary.ts';
import type { Day, Item, LedgerEvent, Standing } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { type Matrix, matrixOf } from '../ledger/matrix.ts';
import { changedBetween } from '../ledger/standings.ts';
import { facetsOfEvent, facetsOfItem } from '../search/documents.ts';
import { type Facets, FIELDS, type FieldName } from '../search/fields.ts';
import type { QueryError } from '../search/query.ts';
import { type Bar, density, extentOf } from '../timeline/density.ts';
import type { Screen } from './address.ts';
import { eventsFitting, indexOfEvents, itemsFitting, namesIn, readQuery, standingFits, without } from './asked.ts';
import type { Desk } from './desk.ts';
import type { ItemTexts } from './item-texts.ts';
import { isListed } from './reader-acts.ts';

export type FacetValue = { value: string; label: string; count: number };
export type Facet = { field: string; name: string; values: FacetValue[] };

/** The ledger's table with what a screen adds to it. */
export type LedgerTable = Matrix & {
  /** `model|place|party` of cells that differ from thirty days before. */
  changed: Set<string>;
  /** Days on which something can change, oldest first, today last. */
  days: Day[];
};

/** A cell is marked as changed for so many days. */
export const CHANGED_WITHIN = 30;

export type View = {
  problems: ReadonlySignal<QueryError[]>;
  /** Acts with a date up to the as-of day, under the search, oldest first. */
  dated: ReadonlySignal<LedgerEvent[]>;
  undated: ReadonlySignal<LedgerEvent[]>;
  lists: ReadonlySignal<{ relevant: Item[]; bin: Item[]; starred: Item[]; unread: number }>;
  totals: ReadonlySignal<{ items: number; relevant: number; troubled: number }>;
  facets: ReadonlySignal<Facet[]>;
  density: ReadonlySignal<Bar[]>;
  ledger: ReadonlySignal<LedgerTable>;
  standingCount: ReadonlySignal<number>;
};

/** Key of a column: who and where. */
export function audienceOf(place: string, party: string): string {
  return `${place}|${party}`;
}

/** The day by which an act is placed: its latest possible day when only a bound is known, else its earliest. */
export function placedOn(event: Pick<LedgerEvent, 'date' | 'basis'>): Day | null {
  const days = event.date ? daysOf(event.date) : null;
  if (!days) return null;
  return event.basis === 'published-before' ? days.latest : days.earliest;
}

const before = (day: Day, days: number): Day => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

const BARS = 130;

/** Bars over the months from the first act to the last, or to `until`. */
export function densityOf(events: readonly LedgerEvent[], until: Day): Bar[] {
  const extent = extentOf(events);
  if (!extent) return [];
  const to = until > extent.to ? until : extent.to;
  return density(events, { from: extent.from, to, width: BARS, barWidth: 1 });
}

const NOTHING: Facets = {
  models: [],
  orgs: [],
  actors: [],
  measures: [],
  statuses: [],
  places: [],
  strengths: [],
  sources: [],
  states: [],
  date: null,
};

type Asked = 'models' | 'measures' | 'actors' | 'orgs' | 'statuses' | 'places' | 'strengths';

/** The facets of the rail: the query field a tick asks, what it is called, the part of a row it looks at. */
const FACETS: readonly { field: FieldName; name: string; part: Asked; label: (desk: Desk, id: string) => string; most: number }[] = [
  { field: 'model', name: 'Models', part: 'models', label: (desk, id) => desk.nameOf(id), most: 12 },
  { field: 'measure', name: 'What was done', part: 'measures', label: (_, id) => labelOf(id), most: 8 },
  { field: 'actor', name: 'Who acted', part: 'actors', label: (desk, id) => desk.nameOf(id), most: 8 },
  { field: 'status', name: 'Status', part: 'statuses', label: (_, id) => labelOf(id), most: 8 },
  { field: 'place', name: 'Places', part: 'places', label: (_, id) => labelOfPlace(id), most: 8 },
  { field: 'strength', name: 'How firmly said', part: 'strengths', label: (_, id) => labelOf(id), most: 8 },
];

/** Items name organisations; who of them acted, their statements say. */
const NAMED: (typeof FACETS)[number] = { field: 'org', name: 'Organisations', part: 'orgs', label: (desk, id) => desk.nameOf(id), most: 8 };

/** Values of one facet with how many rows each would leave when it is ticked: a family counts its versions, a country its parts. */
function facetValues(desk: Desk, { field, part, label, most }: (typeof FACETS)[number], rows: readonly Facets[]): FacetValue[] {
  const having = new Map<string, Facets[]>();
  for (const row of rows) {
    for (const value of new Set(row[part])) {
      if (value === 'none') continue;
      const there = having.get(value);
      if (there) there.push(row);
      else having.set(value, [row]);
    }
  }
  const names = namesIn(desk);
  return [...having]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value, own]) => {
      const meant = FIELDS[field].resolve(value, names);
      const also = [...having].filter(
        ([other]) => other !== value && meant.some((one) => FIELDS[field].holds(one, { ...NOTHING, [part]: [other] })),
      );
      const count = also.length === 0 ? own.length : new Set([...own, ...also.flatMap(([, others]) => others)]).size;
      return { value, label: label(desk, value), count };
    })
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}

/** What a cell of the ledger is asked for: itself, and the acts that carry it. */
function facetsOfStanding(standing: Standing, acts: readonly Facets[]): Facets {
  const all = (part: Asked): string[] => acts.flatMap((act) => [...act[part]]);
  return {
    ...NOTHING,
    models: [standing.model],
    measures: all('measures'),
    actors: all('actors'),
    statuses: all('statuses'),
    places: all('places'),
    strengths: all('strengths'),
  };
}

const noTitles: ReadonlyMap<string, string> = new Map();

function ledgerFrom(desk: Desk, standings: readonly Standing[]): LedgerTable {
  const { events, claims, catalog, asOf, today } = desk;
  const changes = changedBetween(events.value, claims.value, before(asOf.value, CHANGED_WITHIN), asOf.value);
  const days = new Set<Day>([today.value]);
  for (const event of events.value) {
    const day = event.firm && event.basis !== 'published-before' ? placedOn(event) : null;
    if (day && day < today.value) days.add(day);
  }
  return {
    ...matrixOf(standings, (id) => catalog.value.byId.get(id)),
    changed: new Set(changes.map(({ model, place, party }) => `${model}|${audienceOf(place, party)}`)),
    days: [...days].sort(),
  };
}

/** The view of a desk. Everything is computed once a change and kept; `texts` is the index over items. */
export function openView(desk: Desk, texts: ItemTexts): View {
  const text = computed(() => desk.address.value.query);
  const screen = computed(() => desk.address.value.screen);
  const query = computed(() => readQuery(text.value, desk));
  const eventIndex = computed(() => indexOfEvents(desk));
  const fitting = computed(() => eventsFitting(desk.events.value, query.value, () => eventIndex.value, desk));
  const dated = computed(() =>
    fitting.value
      .map((event) => ({ event, on: placedOn(event) }))
      .filter(({ on }) => on !== null && on <= desk.asOf.value)
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : (a.on ?? '') > (b.on ?? '') ? 1 : a.event.id < b.event.id ? -1 : 1))
      .map(({ event }) => event),
  );
  const undated = computed(() => fitting.value.filter((event) => placedOn(event) === null));
  const items = computed(() => itemsFitting(desk.items.value, query.value, () => texts.index(), desk));
  const lists = computed(() => {
    const relevant: Item[] = [];
    const bin: Item[] = [];
    for (const item of items.value) (isListed(desk.decisions.value, item) ? relevant : bin).push(item);
    return {
      relevant,
      bin,
      starred: items.value.filter((item) => item.starred),
      unread: relevant.filter((item) => !item.readAt).length,
    };
  });
  const standings = computed(() => {
    const events = new Set(fitting.value.flatMap((event) => [event.id, ...event.claims]));
    const asked = without(query.value, ['before', 'after']);
    return desk.standings.value.filter((standing) => standingFits(standing, asked, events));
  });
  /** What the screen lists, as the facets see it. */
  const rowsOn = (on: Screen): Facets[] => {
    if (on === 'items') return lists.value[desk.address.value.list].map((item) => facetsOfItem(item, noTitles));
    const actOf = (event: LedgerEvent): Facets => facetsOfEvent(event, [], noTitles);
    if (on !== 'ledger') return [...dated.value, ...undated.value].map(actOf);
    const acts = new Map(fitting.value.map((event) => [event.id, actOf(event)] as const));
    return standings.value.map((standing) =>
      facetsOfStanding(
        standing,
        standing.events.map((id) => acts.get(id)).filter((act) => act !== undefined),
      ),
    );
  };
  return {
    problems: computed(() => query.value.errors),
    dated,
    undated,
    lists,
    totals: computed(() => ({
      items: desk.items.value.length,
      relevant: desk.items.value.filter((item) => isListed(desk.decisions.value, item)).length,
      troubled: desk.sources.value.filter((source) => source.trouble && !source.paused).length,
    })),
    facets: computed(() => {
      // Numbers of a part of the library would be wrong: they come with the whole.
      if (screen.value === 'items' ? !desk.loaded.value : !desk.folded.value) return [];
      const rows = rowsOn(screen.value);
      const facets = screen.value === 'items' ? FACETS.map((facet) => (facet.field === 'actor' ? NAMED : facet)) : FACETS;
      return facets
        .map((facet) => ({ field: facet.field, name: facet.name, values: facetValues(desk, facet, rows) }))
        .filter(({ values }) => values.length > 0);
    }),
    density: computed(() =>
      densityOf(
        eventsFitting(desk.events.value, without(query.value, ['before', 'after']), () => eventIndex.value, desk),
        desk.asOf.value,
      ),
    ),
    ledger: computed(() => ledgerFrom(desk, standings.value)),
    standingCount: computed(() => standings.value.length),
  };
}

export const ViewContext = createContext<View | null>(null);

/** The view of the screen being drawn. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('a screen was drawn without its view');
  return view;
}
