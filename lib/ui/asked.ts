// What a query asks for, and which acts, items and standings answer it.

import { factsOf } from '../collect/facts-of.ts';
import type { Item, LedgerEvent, Standing } from '../domain.ts';
import { docOfEvent, facetsOfEvent, facetsOfItem } from '../search/documents.ts';
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

const sourceTitles = (desk: Desk): Map<string, string> => new Map(desk.sources.value.map(({ id, name, title }) => [id, name ?? title]));

/** The query without the fields named. */
export function without(query: Query, fields: readonly string[]): Query {
  return { ...query, fields: query.fields.filter(({ field }) => !fields.includes(field)) };
}

/** Acts that answer a query, in the order given. */
export function eventsFitting(events: readonly LedgerEvent[], query: Query, index: () => SearchIndex, desk: Desk): LedgerEvent[] {
  const titles = sourceTitles(desk);
  const itemOf = desk.itemOf.value;
  const byFields =
    query.fields.length === 0
      ? events
      : events.filter((event) => {
          const items = event.items.map((id) => itemOf.get(id)).filter((item) => item !== undefined);
          return admits(query, facetsOfEvent(event, items, titles));
        });
  if (query.terms.length === 0) return [...byFields];
  const found = new Set(search(index(), query, { limit: Number.MAX_SAFE_INTEGER }).map(({ id }) => id));
  return byFields.filter(({ id }) => found.has(id));
}

/** Items that answer a query: best first where words are sought, else in the order given. */
export function itemsFitting(items: readonly Item[], query: Query, index: () => SearchIndex, desk: Desk): Item[] {
  const titles = sourceTitles(desk);
  const byFields = query.fields.length === 0 ? items : items.filter((item) => admits(query, facetsOfItem(item, titles)));
  if (query.terms.length === 0) return [...byFields];
  const itemOf = new Map(byFields.map((item) => [item.id, item]));
  return search(index(), query, { limit: Number.MAX_SAFE_INTEGER, filter: (id) => itemOf.has(id) })
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
