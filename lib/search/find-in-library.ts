// Search over a whole library that is at hand: the index first, then whole texts for what lies beyond its indexed start.
import type { Catalog } from '../catalog/catalog.ts';
import { factsOf } from '../collect/facts-of.ts';
import type { Instant, Library } from '../domain.ts';
import { docOfItem, facetsOfItem } from './documents.ts';
import { admits, parseQuery, type QueryError } from './query.ts';
import { type Hit, search, searchTexts } from './search.ts';
import { buildIndex } from './search-index.ts';

/** An item found, as the command line prints it. `date` is when it was published, null where nobody says. */
export type Found = { item: string; title: string; url: string | null; date: string | null; score: number; matches: Hit['matches'] };

/** Items of the library that meet the query, best first; with errors in the query nothing is looked for. */
export function findInLibrary(library: Library, text: string, catalog: Catalog, now: Instant): { errors: QueryError[]; found: Found[] } {
  const query = parseQuery(text, { ...catalog, sources: library.sources });
  if (query.errors.length) return { errors: query.errors, found: [] };
  const itemOf = new Map(library.items.map((item) => [item.id, item]));
  const revisionOf = new Map(library.revisions.map((revision) => [revision.id, revision]));
  const titles = new Map(library.sources.map(({ id, name, title }) => [id, name ?? title]));
  const docs = library.items.map((item) => docOfItem(item, revisionOf.get(item.revision) ?? { text: '' }, catalog));
  const admitted = new Set(library.items.filter((item) => admits(query, facetsOfItem(item, titles))).map(({ id }) => id));
  const hits = search(buildIndex(docs), query, { limit: docs.length, now, filter: (id) => admitted.has(id) });
  const known = new Set(hits.map(({ id }) => id));
  const deeper = [...searchTexts(query, docs, (id) => admitted.has(id) && !known.has(id))].filter((hit) => hit !== null);
  deeper.sort((a, b) => b.score - a.score);
  const found = [...hits, ...deeper].flatMap(({ id, score, matches }): Found[] => {
    const item = itemOf.get(id);
    if (!item) return [];
    const { title, published } = factsOf(item);
    return [{ item: id, title, url: item.address, date: published, score: Math.round(score * 1000) / 1000, matches }];
  });
  return { errors: [], found };
}
