// The rules applied to what a library holds: the catalog with the reader's own entities, and one document's reading.
import type { Catalog } from '../catalog/catalog.ts';
import { catalogWith } from '../catalog/own-names.ts';
import { readClaims } from '../claim/read-claims.ts';
import { factsOf } from '../collect/facts-of.ts';
import type { Item, Reading, Revision } from '../domain.ts';
import type { Database } from './db.ts';

let compiled: { key: string; catalog: Catalog } | null = null;

/** The built-in catalog plus the library's watch list; compiled once per state of that list. */
export async function catalogOf(db: Database): Promise<Catalog> {
  const own = await db.watchlist.orderBy('id').toArray();
  const key = JSON.stringify(own);
  if (compiled?.key !== key) compiled = { key, catalog: catalogWith(own) };
  return compiled.catalog;
}

/** Reads one revision as the item's text. */
export function readRevision(item: Item, revision: Revision, catalog: Catalog): Reading {
  const facts = factsOf(item);
  return readClaims(
    {
      item: item.id,
      revision: revision.id,
      url: item.address,
      title: revision.title,
      text: revision.text,
      published: facts.published,
      depth: revision.depth,
      boilerplate: revision.boilerplate,
      publisher: facts.publisher,
      originalPublisher: item.originalPublisher,
      lang: item.lang,
    },
    catalog,
  );
}
