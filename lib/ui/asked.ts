// What a query asks for, and which acts, items and standings answer it.

import { factsOf } from '../collect/facts-of.ts';
import type { Item, LedgerEvent, Standing } from '../domain.ts';
import { docOfEvent, facetsOfEvent, facetsOfItem } from '../search/documents.ts';
import type { Facets } from '../search/fields.ts';
import { admits, parseQuery, type Query } from '../search/query.ts';
import { search } from '../search/search.ts';
import { buildIndex, type SearchIndex } from '../search/search-index.ts';
import type { Desk } from './desk.ts';
import { sentencesOf } from './exact-words.ts';

/** Reads a query with the names this library knows. */
export function readQuery(text: string, desk: Desk): Query {
  return parseQuery(text, namesIn(desk));
}

/** What values of fields are resolved against. */
export function namesIn(desk: Desk): { entities: Desk['catalog']['value']['entities']; sources: { id: string; title: string }[] } {
  return {
    entities: desk.catalog.value.entities,
    sources: desk.sources.value.map(({ id, name, title }) => ({ id, title: name ?? title })),
  };
}

/** An index over acts: their titles, sentences and the titles of their items. */
export function indexOfEvents(desk: Desk): SearchIndex {
  const claimOf = desk.claimOf.value;
  const itemOf = desk.itemOf.value;
  return buildIndex(
    desk.events.value.map((event) => {
      const quotes = event.claims.map((id) => claimOf.get(id)).filter((claim) => claim !== undefined);
      const titles = event.items.flatMap((id) => itemOf.get(id) ?? []).map((item) => factsOf(item).title);
      return docOfEvent(event, [...quotes.flatMap(sentencesOf), ...titles], desk.catalog.value);
    }),
    { textLimit: 4_000 },
  );
}

/** What fields ask of items and acts, read once for each of them. */
export type KnownFacets = {
  ofItem: (item: Item) => Facets;
  ofEvent: (event: LedgerEvent) => Facets;
  /** What the rail counts of an act: without what its items say of themselves. */
  countedOf: (event: LedgerEvent) => Facets;
};

/** The facets of a desk's rows as they now are; to be made anew when its items or sources change. */
export function knownFacets(desk: Desk): KnownFacets {
  const titles = new Map(desk.sources.value.map(({ id, name, title }) => [id, name ?? title]));
  const itemOf = desk.itemOf.value;
  const items = new WeakMap<Item, Facets>();
  const events = new WeakMap<LedgerEvent, Facets>();
  const counted = new WeakMap<LedgerEvent, Facets>();
  const known = <Row extends object>(rows: WeakMap<Row, Facets>, row: Row, read: () => Facets): Facets => {
    const there = rows.get(row);
    if (there) return there;
    const facets = read();
    rows.set(row, facets);
    return facets;
  };
  return {
    ofItem: (item) => known(items, item, () => facetsOfItem(item, titles)),
    countedOf: (event) => known(counted, event, () => facetsOfEvent(event, [], titles)),
    ofEvent: (event) =>
      known(events, event, () =>
        facetsOfEvent(
          event,
          event.items.map((id) => itemOf.get(id)).filter((item) => item !== undefined),
          titles,
        ),
      ),
  };
}

/** The query without the fields named. */
export function without(query: Query, fields: readonly string[]): Query {
  return { ...query, fields: query.fields.filter(({ field }) => !fields.includes(field)) };
}

/** Acts that answer a query, in the order given. */
export function eventsFitting(
  events: readonly LedgerEvent[],
  query: Query,
  index: () => SearchIndex,
  facets: () => KnownFacets,
): LedgerEvent[] {
  const byFields = query.fields.length === 0 ? events : events.filter((event) => admits(query, facets().ofEvent(event)));
  if (query.terms.length === 0) return [...byFields];
  const found = new Set(search(index(), query, { limit: Number.MAX_SAFE_INTEGER }).map(({ id }) => id));
  return byFields.filter(({ id }) => found.has(id));
}

/** Items that answer a query: best first where words are sought, else in the order given. */
export function itemsFitting(
  items: readonly Item[],
  query: Query,
  index: () => SearchIndex,
  facets: () => KnownFacets,
  itemOf: ReadonlyMap<string, Item>,
): Item[] {
  const byFields = query.fields.length === 0 ? items : items.filter((item) => admits(query, facets().ofItem(item)));
  if (query.terms.length === 0) return [...byFields];
  // Only fields narrow further: without them every item listed may be found, those that still wait may not.
  const admitted = query.fields.length === 0 && byFields.length === itemOf.size ? null : new Set(byFields.map(({ id }) => id));
  return search(index(), query, { limit: Number.MAX_SAFE_INTEGER, ...(admitted ? { filter: (id: string) => admitted.has(id) } : {}) })
    .map(({ id }) => itemOf.get(id))
    .filter((item) => item !== undefined);
}

/** Whether a cell of the ledger is among those asked for: by model, place and, through its acts, everything else. */
export function standingFits(standing: Standing, query: Query, events: ReadonlySet<string>): boolean {
  if (query.fields.length === 0 && query.terms.length === 0) return true;
  const models = query.fields.find(({ field, not }) => field === 'model' && !not);
  if (models && !models.values.includes(standing.model)) return false;
  return standing.events.some((id) => events.has(id));
}
