// The rules applied to what a library holds: the catalog with the reader's own entities, the names they refused, and one document's reading.
import { type Catalog, compileCatalog } from '../catalog/catalog.ts';
import { catalogWith } from '../catalog/own-names.ts';
import { readClaims } from '../claim/read-claims.ts';
import { factsOf } from '../collect/facts-of.ts';
import { pageAt } from '../collect/pdf-layout.ts';
import type { Item, Reading, Revision } from '../domain.ts';
import { idOf } from '../identity.ts';
import { type Refusable, type Refusal, refusalsOf, refusedIn } from '../ledger/refusals.ts';
import { newNamesIn } from '../match/new-names.ts';
import { type CompiledRule, compileRule, marksOf, ruleOf } from '../search/reader-rules.ts';
import type { Database } from './db.ts';

let compiled: { key: string; catalog: Catalog } | null = null;

/** The built-in catalog plus the library's watch list; compiled once per state of that list. */
export async function catalogOf(db: Database): Promise<Catalog> {
  const own = await db.watchlist.orderBy('id').toArray();
  const key = JSON.stringify(own);
  if (compiled?.key !== key) compiled = { key, catalog: catalogWith(own) };
  return compiled.catalog;
}

/** The reader's rules that are on, ready to be asked, and the names of sources that they may ask for. */
export type OwnRules = { compiled: readonly CompiledRule[]; sourceTitles: Map<string, string> };

/** What a library's items are read by; `own`: what the reader's rules then do to them. */
export type Rules = { catalog: Catalog; refusals: readonly Refusal[]; own?: OwnRules };

/** The rules as they stand in a library now. */
export async function rulesOf(db: Database): Promise<Rules> {
  const catalog = await catalogOf(db);
  return { catalog, refusals: refusalsOf(await db.decisions.toArray()), own: await ownRulesOf(db, catalog) };
}

async function ownRulesOf(db: Database, { entities }: Catalog): Promise<OwnRules> {
  const on = (await db.rules.toArray()).flatMap((row) => ruleOf(row) ?? []).filter((rule) => rule.on);
  const sources = on.length > 0 ? (await db.sources.toArray()).map(({ id, name, title }) => ({ id, title: name ?? title })) : [];
  return {
    compiled: on.flatMap((rule) => compileRule(rule, { entities, sources }) ?? []),
    sourceTitles: new Map(sources.map(({ id, title }) => [id, title])),
  };
}

/** An item with what the reader's rules do to it as it now is. */
export function withMarks(item: Item, { text }: Pick<Revision, 'text'>, { own }: Rules): Item {
  if (!own) return item;
  const { marks: _, ...rest } = item;
  const marks = marksOf(own.compiled, item, text, own.sourceTitles);
  return marks.length > 0 ? { ...rest, marks } : rest;
}

/** Changes with what an item keeps of its reading: items that an older Cordon read are read again. */
const KEPT = 'o';

const versionOf = (catalog: Catalog): string =>
  `${readClaims({ item: '', revision: '', title: '', text: '', depth: 'headline' }, catalog).rulesVersion}${KEPT}`;

const stamps = new WeakMap<Catalog, string>();

/** What an item's `rulesVersion` is when it was read by these rules: an item whose stamp differs is stale. */
export function stampOf(item: Refusable, { catalog, refusals }: Rules): string {
  const base = stamps.get(catalog) ?? versionOf(catalog);
  stamps.set(catalog, base);
  const refused = refusals.length > 0 ? refusedIn(item, refusals) : [];
  return refused.length > 0 ? `${base}-${idOf(JSON.stringify(refused)).slice(0, 8)}` : base;
}

/** The rules in words for comparison: Cordon's own, the reader's names, the reader's refusals. Equal words: nothing has to be read again. */
export function versionsOf({ catalog, refusals }: Rules): { cordon: string; names: string; refused: string } {
  const refused = refusals.map(({ id, written, reach }) => JSON.stringify([id, written, reach])).sort();
  return { cordon: versionOf(compileCatalog()), names: catalog.version, refused: refused.length > 0 ? idOf(...refused).slice(0, 12) : '' };
}

/** Reads one revision as the item's text. */
export function readRevision(item: Item, revision: Revision, rules: Rules): Reading {
  const facts = factsOf(item);
  const reading = readClaims(
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
      refused: refusedIn(item, rules.refusals),
    },
    rules.catalog,
  );
  return withPages(reading, revision);
}

/** The reading with the page of each sentence, where pages are numbered, and with why the rest of the file could not be read. */
export function withPages(reading: Reading, { pages, unread }: Pick<Revision, 'pages' | 'unread'>): Reading {
  if (pages)
    for (const claim of reading.claims)
      claim.evidence = claim.evidence.map((part) => {
        const page = part.field === 'text' ? pageAt(pages, part.start) : null;
        return page === null ? part : { ...part, page };
      });
  return unread ? { ...reading, notRead: { code: 'pdf', message: unread.message } } : reading;
}

/** Puts a reading's outcome on an item: what lists, facets and offers show of it without reading it again. */
export function withReading(item: Item, reading: Reading, rules: Rules): Item {
  const { notRead: _, newNames: __, ...rest } = item;
  const newNames = newNamesIn(reading.mentions, rules.catalog);
  return {
    ...rest,
    tags: reading.tags,
    relevance: reading.relevance,
    rulesVersion: stampOf(item, rules),
    ...(reading.notRead ? { notRead: reading.notRead } : {}),
    ...(newNames.length > 0 ? { newNames } : {}),
  };
}
