// Tables → what the screens show: acts and items under the present search, facets with counts, density, and the ledger's matrix.
import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { labelOf, labelOfPlace } from '../catalog/vocabulary.ts';
import type { Day, Item, LedgerEvent, Standing } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { type Matrix, matrixOf } from '../ledger/matrix.ts';
import { changedBetween } from '../ledger/standings.ts';
import type { QueryError } from '../search/query.ts';
import { type Bar, density, extentOf } from '../timeline/density.ts';
import { eventsFitting, indexOfEvents, itemsFitting, readQuery, standingFits, without } from './asked.ts';
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
