// Tables → what the screens show: acts and items under the present search, facets with counts, density, and the ledger's matrix.
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { labelOf, labelOfPlace } from '../catalog/vocabulary.ts';
import type { Day, Item, LedgerEvent, Standing } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { foldStandings } from '../ledger/standings.ts';
import type { QueryError } from '../search/query.ts';
import { eventsFitting, indexOfEvents, itemsFitting, readQuery, standingFits, without } from './asked.ts';
import type { DensityBin } from './density-strip.tsx';
import type { Desk } from './desk.ts';
import type { ItemTexts } from './item-texts.ts';
import { isListed } from './reader-acts.ts';

export type FacetValue = { value: string; label: string; count: number };
export type Facet = { field: string; name: string; values: FacetValue[] };

export type Matrix = {
  columns: { place: string; party: string }[];
  developers: { developer: string; models: { model: string; cells: Map<string, Standing> }[] }[];
  /** `model|place|party` of cells that differ from thirty days before. */
  changed: Set<string>;
  /** Days on which something changes, oldest first, today last. */
  days: Day[];
};

export type View = {
  problems: ReadonlySignal<QueryError[]>;
  /** Acts with a date up to the as-of day, under the search, oldest first. */
  dated: ReadonlySignal<LedgerEvent[]>;
  undated: ReadonlySignal<LedgerEvent[]>;
  lists: ReadonlySignal<{ relevant: Item[]; bin: Item[]; starred: Item[]; unread: number }>;
  totals: ReadonlySignal<{ items: number; relevant: number; troubled: number }>;
  facets: ReadonlySignal<Facet[]>;
  density: ReadonlySignal<DensityBin[]>;
  matrix: ReadonlySignal<Matrix>;
  standingCount: ReadonlySignal<number>;
  monthOf(event: LedgerEvent): string;
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

const DAY = 86_400_000;

/**
 * How many acts fell when, from the first act to the last or to `until`, in bins of a day, a week, a month or a year: the finest that
 * makes no more than 130 of them.
 */
export function densityOf(events: readonly LedgerEvent[], until: Day): DensityBin[] {
  const on = events.map(placedOn).filter((day) => day !== null);
  const [earliest] = on.toSorted();
  if (!earliest) return [];
  const latest = [until, ...on].reduce((a, b) => (a > b ? a : b));
  const span = (Date.parse(latest) - Date.parse(earliest)) / DAY + 1;
  const bins: DensityBin[] = [];
  if (span <= 130 * 7) {
    const width = span <= 130 ? 1 : 7;
    const first = Date.parse(earliest);
    for (let at = first; at <= Date.parse(latest); at += width * DAY) {
      bins.push({ from: new Date(at).toISOString().slice(0, 10), to: new Date(at + (width - 1) * DAY).toISOString().slice(0, 10), count: 0 });
    }
    for (const day of on) {
      const bin = bins[Math.floor((Date.parse(day) - first) / DAY / width)];
      if (bin) bin.count += 1;
    }
    return bins;
  }
  const size = span <= 130 * 30 ? 7 : 4;
  const counts = new Map<string, number>();
  for (const day of on) counts.set(day.slice(0, size), (counts.get(day.slice(0, size)) ?? 0) + 1);
  let name = earliest.slice(0, size);
  while (name <= latest.slice(0, size)) {
    const days = daysOf(name);
    if (!days) break;
    bins.push({ from: days.earliest, to: days.latest, count: counts.get(name) ?? 0 });
    name = new Date(Date.parse(days.latest) + DAY).toISOString().slice(0, size);
  }
  return bins;
}

function counts(rows: readonly (readonly string[])[], field: string, label: (id: string) => string): FacetValue[] {
  const found = new Map<string, number>();
  for (const values of rows) for (const value of new Set(values)) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'))
    .slice(0, field === 'model' ? 12 : 8);
}

function facetsOf(desk: Desk, screen: string, events: readonly LedgerEvent[], items: readonly Item[]): Facet[] {
  const facet = (
    field: string,
    name: string,
    ofEvent: (e: LedgerEvent) => string[],
    ofItem: (i: Item) => string[],
    label: (id: string) => string,
  ) => ({
    field,
    name,
    values: counts(screen === 'items' ? items.map(ofItem) : events.map(ofEvent), field, label),
  });
  return [
    facet(
      'model',
      'Models',
      (e) => e.models,
      (i) => i.tags.subject_models,
      desk.nameOf,
    ),
    facet(
      'measure',
      'What was done',
      (e) => e.measures,
      (i) => i.tags.restriction_kinds,
      labelOf,
    ),
    facet(
      'org',
      'Who acted',
      (e) => (e.actor ? [e.actor] : []),
      (i) => i.tags.orgs,
      desk.nameOf,
    ),
    facet(
      'status',
      'Status',
      (e) => [e.status],
      (i) => (i.tags.status === 'none' ? [] : [i.tags.status]),
      labelOf,
    ),
    facet(
      'place',
      'Places',
      (e) => [...e.imposing, ...e.affected],
      (i) => [...i.tags.imposing, ...i.tags.affected],
      labelOfPlace,
    ),
    facet(
      'strength',
      'How firmly said',
      (e) => [e.strength],
      (i) => (i.tags.claim_strength ? [i.tags.claim_strength] : []),
      labelOf,
    ),
  ].filter(({ values }) => values.length > 0);
}

function matrixFrom(desk: Desk, standings: readonly Standing[], earlier: readonly Standing[], events: readonly LedgerEvent[]): Matrix {
  const accessBefore = new Map(earlier.map((one) => [`${one.model}|${one.place}|${one.party}`, one.access]));
  const columnCount = new Map<string, number>();
  const changed = new Set<string>();
  const byDeveloper = new Map<string, Map<string, Map<string, Standing>>>();
  for (const standing of standings) {
    const audience = audienceOf(standing.place, standing.party);
    columnCount.set(audience, (columnCount.get(audience) ?? 0) + 1);
    const key = `${standing.model}|${audience}`;
    if (accessBefore.get(key) !== standing.access) changed.add(key);
    const developer = desk.catalog.value.byId.get(standing.model)?.developer ?? standing.model.split('/')[0] ?? '';
    const models = byDeveloper.get(developer) ?? new Map<string, Map<string, Standing>>();
    byDeveloper.set(developer, models);
    const cells = models.get(standing.model) ?? new Map<string, Standing>();
    models.set(standing.model, cells);
    cells.set(audience, standing);
  }
  const rank = (audience: string): number => (audience === 'GLOBAL|everyone' ? -1 : 0);
  const columns = [...columnCount]
    .sort(([a, x], [b, y]) => rank(a) - rank(b) || y - x || (a < b ? -1 : 1))
    .map(([audience]) => {
      const [place = '', party = ''] = audience.split('|');
      return { place, party };
    });
  const today = desk.today.value;
  const days = new Set<Day>([today]);
  for (const event of events) {
    const day = event.basis === 'published-before' ? null : placedOn(event);
    if (day && day < today) days.add(day);
  }
  return {
    columns,
    developers: [...byDeveloper]
      .sort(([a], [b]) => desk.nameOf(a).localeCompare(desk.nameOf(b), 'en'))
      .map(([developer, models]) => ({
        developer,
        models: [...models]
          .sort(([a], [b]) => desk.nameOf(a).localeCompare(desk.nameOf(b), 'en', { numeric: true }))
          .map(([model, cells]) => ({ model, cells })),
      })),
    changed,
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
    facets: computed(() => facetsOf(desk, screen.value, [...dated.value, ...undated.value], lists.value.relevant)),
    density: computed(() =>
      densityOf(
        eventsFitting(desk.events.value, without(query.value, ['before', 'after']), () => eventIndex.value, desk),
        desk.asOf.value,
      ),
    ),
    matrix: computed(() =>
      matrixFrom(
        desk,
        standings.value,
        foldStandings(desk.events.value, desk.claims.value, before(desk.asOf.value, 30)),
        desk.events.value,
      ),
    ),
    standingCount: computed(() => standings.value.length),
    monthOf: (event) => placedOn(event)?.slice(0, 7) ?? '',
  };
}

export const ViewContext = createContext<View | null>(null);

/** The view of the screen being drawn. */
export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('a screen was drawn without its view');
  return view;
}
