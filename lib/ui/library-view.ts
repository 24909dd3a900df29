// Tables → what the screens show: acts and items under the present search, facets with counts, density, and the ledger's matrix.
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { labelOf, labelOfPlace } from '../catalog/vocabulary.ts';
import { isStarred, ruledPlace } from '../collect/rule-marks.ts';
import type { Day, Item, LedgerEvent, Standing } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { type Matrix, matrixOf } from '../ledger/matrix.ts';
import { daysOfChange } from '../ledger/standings.ts';
import { type Facets, FIELDS, type FieldName } from '../search/fields.ts';
import type { Query, QueryError } from '../search/query.ts';
import { type Bar, density, extentOf } from '../timeline/density.ts';
import type { ItemList } from './address.ts';
import { eventsFitting, indexOfEvents, itemsFitting, knownFacets, namesIn, readQuery, standingFits, without } from './asked.ts';
import type { Desk } from './desk.ts';
import type { ItemTexts } from './item-texts.ts';
import { listingOf } from './reader-acts.ts';

export type FacetValue = { value: string; label: string; count: number };
export type Facet = { field: string; name: string; values: FacetValue[] };

/** The ledger's table with what a screen adds to it. */
export type LedgerTable = Matrix & {
  /** `model|place|party` of cells that differ from thirty days before. */
  changed: Set<string>;
  /** Days on which something can change, oldest first, today last. */
  days: Day[];
};

export type View = {
  problems: ReadonlySignal<QueryError[]>;
  /** Acts with a date up to the as-of day, under the search, oldest first. */
  dated: ReadonlySignal<LedgerEvent[]>;
  undated: ReadonlySignal<LedgerEvent[]>;
  lists: ReadonlySignal<Record<ItemList, Item[]>>;
  totals: ReadonlySignal<{ items: number; relevant: number; troubled: number }>;
  /** One for each part of the rail, null where there is nothing to tick; each is counted when it is read. */
  facets: readonly ReadonlySignal<Facet | null>[];
  density: ReadonlySignal<Bar[]>;
  ledger: ReadonlySignal<LedgerTable>;
  standingCount: ReadonlySignal<number>;
};

/** Key of a column: who and where. */
export function audienceOf(place: string, party: string): string {
  return `${place}|${party}`;
}

const placed = new WeakMap<object, Day | null>();

/** The day by which an act is placed: its latest possible day when only a bound is known, else its earliest. */
export function placedOn(event: Pick<LedgerEvent, 'date' | 'basis'>): Day | null {
  const known = placed.get(event);
  if (known !== undefined) return known;
  const days = event.date ? daysOf(event.date) : null;
  const on = days && (event.basis === 'published-before' ? days.latest : days.earliest);
  placed.set(event, on);
  return on;
}

const BARS = 130;

/** Bars over the months from the first act to the last, or to `until`. */
function densityOf(events: readonly LedgerEvent[], until: Day): Bar[] {
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
  depths: [],
  tags: [],
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

const BY_NAME = new Intl.Collator('en');

/** Values of one facet with how many rows each would leave when it is ticked: a family counts its versions, a country its parts. */
function facetValues(
  desk: Desk,
  { field, part, label, most }: (typeof FACETS)[number],
  rows: readonly Facets[],
  meaning: (field: FieldName, value: string) => readonly string[],
): FacetValue[] {
  const having = new Map<string, Facets[]>();
  for (const row of rows) {
    for (const value of new Set(row[part])) {
      if (value === 'none') continue;
      const there = having.get(value);
      if (there) there.push(row);
      else having.set(value, [row]);
    }
  }
  return [...having]
    .sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([value, own]) => {
      const meant = meaning(field, value);
      const also = [...having].filter(
        ([other]) => other !== value && meant.some((one) => FIELDS[field].holds(one, { ...NOTHING, [part]: [other] })),
      );
      const count = also.length === 0 ? own.length : new Set([...own, ...also.flatMap(([, others]) => others)]).size;
      return { value, label: label(desk, value), count };
    })
    .sort((a, b) => b.count - a.count || BY_NAME.compare(a.label, b.label));
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

/** The view of a desk. Everything is computed once a change and kept; `texts` is the index over items. */
export function openView(desk: Desk, texts: ItemTexts): View {
  const text = computed(() => desk.address.value.query);
  const screen = computed(() => desk.address.value.screen);
  const query = computed(() => readQuery(text.value, desk));
  const eventIndex = computed(() => indexOfEvents(desk));
  const facetsOf = computed(() => knownFacets(desk));
  const fits = (events: readonly LedgerEvent[], asked: Query): LedgerEvent[] =>
    eventsFitting(
      events,
      asked,
      () => eventIndex.value,
      () => facetsOf.value,
    );
  // In order once, whatever is searched for.
  const inOrder = computed(() =>
    desk.events.value.toSorted((a, b) => {
      const [x, y] = [placedOn(a) ?? '', placedOn(b) ?? ''];
      return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
    }),
  );
  const fitting = computed(() => fits(inOrder.value, query.value));
  const dated = computed(() =>
    fitting.value.filter((event) => {
      const on = placedOn(event);
      return on !== null && on <= desk.asOf.value;
    }),
  );
  const undated = computed(() => fitting.value.filter((event) => placedOn(event) === null));
  const items = computed(() =>
    itemsFitting(
      desk.items.value,
      query.value,
      () => texts.index(),
      () => facetsOf.value,
      desk.itemOf.value,
    ),
  );
  const isListed = computed(() => listingOf(desk.decisions.value));
  const lists = computed(() => {
    const relevant: Item[] = [];
    const bin: Item[] = [];
    const hidden: Item[] = [];
    for (const item of items.value)
      if (isListed.value(item)) relevant.push(item);
      else (ruledPlace(item) === 'hidden' ? hidden : bin).push(item);
    const changes = desk.readingChanges.value;
    return {
      relevant,
      bin,
      hidden,
      starred: items.value.filter(isStarred),
      changed: changes.size === 0 ? [] : items.value.filter((item) => changes.has(item.id)),
    };
  });
  const standings = computed(() => {
    const events = new Set(fitting.value.flatMap((event) => [event.id, ...event.claims]));
    const asked = without(query.value, ['before', 'after']);
    return desk.standings.value.filter((standing) => standingFits(standing, asked, events));
  });
  const changed = computed(() => new Set(desk.changes.value.map(({ model, place, party }) => `${model}|${audienceOf(place, party)}`)));
  const days = computed(() => [...daysOfChange(desk.events.value).filter((day) => day < desk.today.value), desk.today.value]);
  // What a tick means is looked up once for each value.
  const meanings = computed(() => {
    const names = namesIn(desk);
    const known = new Map<string, readonly string[]>();
    return (field: FieldName, value: string): readonly string[] => {
      const key = `${field} ${value}`;
      const meant = known.get(key) ?? FIELDS[field].resolve(value, names);
      known.set(key, meant);
      return meant;
    };
  });
  const list = computed(() => desk.address.value.list);
  /** What the screen lists, as the facets see it. */
  const rows = computed((): Facets[] => {
    const on = screen.value;
    if (on === 'items') return lists.value[list.value].map(facetsOf.value.ofItem);
    const actOf = facetsOf.value.countedOf;
    if (on !== 'ledger') return [...dated.value, ...undated.value].map(actOf);
    const acts = new Map(fitting.value.map((event) => [event.id, actOf(event)] as const));
    return standings.value.map((standing) =>
      facetsOfStanding(
        standing,
        standing.events.map((id) => acts.get(id)).filter((act) => act !== undefined),
      ),
    );
  });
  return {
    problems: computed(() => query.value.errors),
    dated,
    undated,
    lists,
    totals: computed(() => ({
      items: desk.items.value.length,
      relevant: desk.items.value.filter(isListed.value).length,
      troubled: desk.sources.value.filter((source) => source.trouble && !source.paused).length,
    })),
    facets: FACETS.map((facet) =>
      computed(() => {
        // Numbers of a part of the library would be wrong: they come with the whole.
        const stands = screen.value === 'items' ? desk.loaded : screen.value === 'ledger' ? desk.told : desk.folded;
        if (!stands.value) return null;
        const { field, name, ...how } = screen.value === 'items' && facet.field === 'actor' ? NAMED : facet;
        const values = facetValues(desk, { field, name, ...how }, rows.value, meanings.value);
        return values.length > 0 ? { field, name, values } : null;
      }),
    ),
    density: computed(() =>
      densityOf(
        query.value.fields.some(({ field }) => field === 'before' || field === 'after')
          ? fits(inOrder.value, without(query.value, ['before', 'after']))
          : fitting.value,
        desk.asOf.value,
      ),
    ),
    ledger: computed(() => ({
      ...matrixOf(standings.value, (id) => desk.catalog.value.byId.get(id)),
      changed: changed.value,
      days: days.value,
    })),
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
