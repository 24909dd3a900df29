// The one pipeline and the only writer of items: documents → items, revisions, claims and source state, in one transaction.
import { NO_CATALOG } from '../catalog/catalog.ts';
import { readClaims } from '../claim/read-claims.ts';
import { boilerplateOf } from '../collect/boilerplate.ts';
import { canonicalUrl, safeUrl } from '../collect/canonical-url.ts';
import type { NewText } from '../collect/copy-pack.ts';
import { compareDepths } from '../collect/depths.ts';
import { factsOf } from '../collect/facts-of.ts';
import { entryKey, itemId, revisionId, sharesLink, titleOf } from '../collect/identity-of.ts';
import { sketchOfText } from '../collect/text-sketch.ts';
import type {
  Claim,
  Day,
  Depth,
  Entry,
  Feed,
  FileSeen,
  FormerText,
  Instant,
  Item,
  ItemFacts,
  PageReading,
  Reading,
  RegisterFacts,
  Revision,
  Source,
  Span,
  Trouble,
} from '../domain.ts';
import { daysOf, momentOf } from '../edtf.ts';
import { idOf } from '../identity.ts';
import { instantOf, restsAfter } from './clock.ts';
import { copiesIn, packCopies, putGroups, readyCopies, storeSketches } from './copies.ts';
import { type Database, database, deleteWith, keysWith, type LibraryName, rowsWith } from './db.ts';
import { failHere } from './fail-points.ts';
import { claimsOfItem } from './former-texts.ts';
import { readRevision, rulesOf, stampOf, withMarks, withReading } from './reading.ts';
import { writeSentinel } from './sentinel.ts';
import { originsOfText } from './text-origins.ts';

/** One document as it was seen, on its way to being an item's revision. */
export type Draft = {
  kind: Item['kind'];
  from: Revision['from'];
  /** Canonical addresses it may be known under, the best first; none for pasted text and for an entry that shares its link with others. */
  addresses: string[];
  /** Addresses as given. */
  given: string[];
  entry: { source: string; key: string } | null;
  title: string;
  text: string;
  boilerplate: (Span & { kind: string })[];
  depth: Depth;
  found: ItemFacts;
  where: Item['where'];
  edited?: Partial<ItemFacts>;
  originalPublisher: string | null;
  lang: string | null;
  pages?: number[];
  otherSite?: string;
  file?: FileSeen;
  unread?: Trouble;
  /** The item it is a later text of, which goes on being read as it was. */
  aside?: string;
  register?: RegisterFacts;
  /** When its source says that it was changed: a document that is known is to be read again. */
  changedAtSource?: string;
};

/** What storing a draft did. `already`: this very text was there; `deepened`: it replaced a shallower reading; `revision`: the text's own. */
export type Stored = { item: Item; fresh: boolean; already: boolean; deepened: boolean; revision: string };

// At equal depth a text the reader saw is not replaced by one the worker fetched, unless they asked for that page to be watched.
const TRUST: Record<Revision['from'], number> = { feed: 0, register: 0, article: 1, paste: 2, quote: 2, capture: 2, page: 2, file: 2 };

/** What was read off the document itself, whole. */
const WHOLE_PAGE: ReadonlySet<Revision['from']> = new Set(['capture', 'article', 'page']);

/** Runs `work` when no other context does work of this name. The browser frees the turn when its holder dies. */
export function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  return typeof navigator !== 'undefined' && navigator.locks ? (navigator.locks.request(name, work) as Promise<T>) : work();
}

/** Runs `work` alone: no other context writes items meanwhile. Rejects in words for people when there is no room for what it writes. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return inTurn('ingest', work).catch((error: unknown) => {
    throw isFull(error) ? new Error(FULL, { cause: error }) : error;
  });
}

/** So long readings go on before others get a turn. Shorter turns cost more than they give: a browser's pause is four milliseconds and more. */
const BUSY_MS = 16;

const FULL =
  'Nothing was stored, and nothing that is there was lost: the browser’s storage is full. Free space on this disk, then try again.';

/** Whether the browser refused to write for want of room. Dexie may wrap what it said in an error of the transaction. */
function isFull(error: unknown): boolean {
  const { name, inner } = (error ?? {}) as { name?: unknown; inner?: unknown };
  return name === 'QuotaExceededError' || (inner !== undefined && inner !== error && isFull(inner));
}

/** An entry of a source, as `item.entryKeys` holds it. */
export function pairOf(source: string, entry: string): string {
  return `${source}\u001f${entry}`;
}

/** A feed's entries as drafts. One in whose middle the document breaks off is left for when it comes whole: half a text is not what the source says. */
export function draftsOfFeed(feed: Feed, source: Pick<Source, 'id' | 'title'>): Draft[] {
  const whole = feed.cut === 'in-last-entry' ? feed.entries.slice(0, -1) : feed.entries;
  return whole.map((entry: Entry): Draft => {
    const canonical = entry.link ? canonicalUrl(entry.link) : null;
    const publisher = entry.source ?? feed.title ?? (source.title || null);
    return {
      kind: 'entry',
      from: 'feed',
      addresses: canonical && !sharesLink(entry, feed.entries) ? [canonical] : [],
      given: entry.link ? [entry.link] : [],
      entry: { source: source.id, key: entryKey(source.id, entry, feed.entries) },
      title: entry.title,
      text: entry.text,
      boilerplate: boilerplateOf(entry.text),
      depth: entry.full && entry.text ? 'full' : entry.text ? 'summary' : 'headline',
      found: { title: entry.title, byline: entry.author, publisher, published: entry.published, modified: entry.updated },
      where: {
        title: 'feed',
        ...(entry.author ? { byline: 'feed' } : {}),
        ...(publisher ? { publisher: entry.source ? 'feed entry source' : 'feed title' } : {}),
        ...(entry.published ? { published: 'feed' } : {}),
        ...(entry.updated ? { modified: 'feed' } : {}),
      },
      originalPublisher: null,
      lang: feed.language,
    };
  });
}

// A canonical link that leads to a site's front page, or to another site, says nothing about which document this is.
function documentAddresses(page: PageReading): string[] {
  const own = canonicalUrl(page.url);
  const declared = page.canonical ? canonicalUrl(page.canonical) : null;
  const fits = declared && own && new URL(declared).hostname.replace(/^www\./, '') === new URL(own).hostname.replace(/^www\./, '');
  const front = declared && own && new URL(declared).pathname === '/' && new URL(own).pathname !== '/';
  return [...new Set([fits && !front ? declared : null, own])].filter((address) => address !== null);
}

/** Only what differs from what was found is an edit. */
export function changedFacts(found: ItemFacts, edited: Partial<ItemFacts>): Partial<ItemFacts> {
  return Object.fromEntries(
    Object.entries(edited).filter(([key, value]) => value !== undefined && value !== found[key as keyof ItemFacts]),
  );
}

/** A page as read, as a draft: the whole page (`capture`, `article`), or words selected on it (`quote`). */
export function draftOfPage(page: PageReading, from: 'capture' | 'article' | 'quote' | 'page', edited?: Partial<ItemFacts>): Draft {
  return {
    kind: from === 'quote' ? 'quote' : 'capture',
    from,
    addresses: documentAddresses(page),
    given: [page.url],
    entry: null,
    title: page.title?.value ?? '',
    text: page.text,
    boilerplate: page.boilerplate,
    // A quote is a part: it never moves a standing by itself.
    depth: from === 'quote' ? 'summary' : page.text ? 'full' : 'headline',
    found: {
      title: page.title?.value ?? '',
      byline: page.byline?.value ?? null,
      publisher: page.site?.value ?? null,
      published: page.published?.value ?? null,
      modified: page.modified?.value ?? null,
    },
    where: {
      ...(page.title ? { title: page.title.where } : {}),
      ...(page.byline ? { byline: page.byline.where } : {}),
      ...(page.site ? { publisher: page.site.where } : {}),
      ...(page.published ? { published: page.published.where } : {}),
      ...(page.modified ? { modified: page.modified.where } : {}),
    },
    ...(edited && Object.keys(edited).length ? { edited } : {}),
    originalPublisher: page.originalPublisher,
    lang: page.lang,
    ...(page.pages ? { pages: page.pages } : {}),
    ...(page.otherSite ? { otherSite: page.otherSite } : {}),
  };
}

/** Ids this draft's item may have, the one it gets when none of them exists first. */
export function candidateIds(draft: Draft): string[] {
  if (draft.kind === 'quote') return [idOf('quote', draft.addresses[0] ?? null, draft.text)];
  if (draft.addresses.length) return draft.addresses.map((address) => itemId({ address }));
  if (draft.entry) return [itemId({ source: draft.entry.source, entry: draft.entry.key })];
  if (draft.file) return [itemId({ file: draft.file.sha256 })];
  return [itemId({ text: `${draft.title}\n${draft.text}` })];
}

/** The item of each draft: that of its entry, else one that it may be, else a new one. Two drafts of one entry are one item. */
async function resolveItems(db: Database, drafts: readonly Draft[]): Promise<Planned[]> {
  const pairIn = ({ entry }: Draft): string => (entry ? pairOf(entry.source, entry.key) : '');
  const pairs = [...new Set(drafts.map(pairIn))].filter((pair) => pair !== '');
  const keys = await keysWith(db.items, 'entryKeys', pairs);
  const ofEntry = new Map(pairs.flatMap((pair, at) => (keys[at]?.[0] ? [[pair, keys[at][0]] as const] : [])));
  const others = drafts.filter((draft) => !draft.aside && !ofEntry.has(pairIn(draft)));
  const known = mapOf(await db.items.bulkGet([...new Set(others.flatMap(candidateIds))]));
  const inThese = new Map<string, string>();
  const planned: Planned[] = [];
  for (const draft of drafts) {
    const pair = pairIn(draft);
    const id = inThese.get(pair) ?? draft.aside ?? ofEntry.get(pair) ?? (await resolveItem(db, draft, known));
    if (pair) inThese.set(pair, id);
    planned.push({ id, draft });
  }
  return planned;
}

async function resolveItem(db: Database, draft: Draft, known: ReadonlyMap<string, Item>): Promise<string> {
  const candidates = candidateIds(draft);
  for (const candidate of candidates) {
    const item = known.get(candidate);
    if (!item) continue;
    if (!draft.entry || !(await isOfAnotherEntry(db, item, draft.entry.source, draft.title))) return item.id;
    return itemId({ source: draft.entry.source, entry: draft.entry.key });
  }
  return candidates[0] ?? itemId({ text: draft.text });
}

/** Whether an item holds other entries of this source, none of them under this title: the source uses one link for several entries. */
async function isOfAnotherEntry(db: Database, item: Item, source: string, title: string): Promise<boolean> {
  const texts = item.entries.flatMap((entry) => (entry.source === source && entry.revision ? [entry.revision] : []));
  const told = await db.revisions.bulkGet(texts);
  return told.length > 0 && told.every((revision) => revision && titleOf(revision.title) !== titleOf(title));
}

/** Where an item stands in lists: its publication, but never after it was first seen. */
export function sortInstant(published: string | null, now: Instant): Instant {
  const at = published === null ? null : momentOf(published);
  const instant = at === null ? now : instantOf(at);
  return instant < now ? instant : now;
}

const EMPTY: Reading = readClaims({ item: '', revision: '', title: '', text: '', depth: 'headline' }, NO_CATALOG);

/** The canonical address as it can be opened: http only where every address that was ever given for the document is. */
function openable(canonical: string | null, given: readonly string[]): string | null {
  if (!canonical || !given.length) return canonical;
  return canonical.replace(/^https?:/i, given.every((address) => /^http:/i.test(address)) ? 'http:' : 'https:');
}

/** The address an item is opened by. A link that several entries share leads to each by its fragment alone, so it stays as given. */
function addressOf(draft: Draft, id: string): string | null {
  const isEntry = draft.entry !== null && id === itemId({ source: draft.entry.source, entry: draft.entry.key });
  return (isEntry ? null : draft.addresses[0]) ?? safeUrl(draft.given[0]);
}

function newItem(id: string, draft: Draft, revision: string, now: Instant): Item {
  return {
    id,
    address: addressOf(draft, id),
    addresses: [],
    found: draft.found,
    where: draft.where,
    edited: {},
    depth: draft.depth,
    revision,
    entries: [],
    entryKeys: [],
    kind: draft.kind,
    firstSeenAt: now,
    accessedAt: now,
    sortAt: now,
    originalPublisher: draft.originalPublisher,
    lang: draft.lang,
    tags: EMPTY.tags,
    relevance: [],
    rulesVersion: '',
    readAt: null,
    starred: false,
  };
}

/** A page as the item it would be, under the id its unsaved reading carries; `candidates` are the ids of items it may already be. */
export function unsavedItem(page: PageReading): { item: Item; candidates: string[] } {
  const draft = draftOfPage(page, 'capture');
  return { item: newItem('unsaved', draft, 'unsaved', instantOf()), candidates: candidateIds(draft) };
}

/** The deeper reading's facts where it has any, the others kept. A day the deeper reading found does not blur an exact time on that day. */
function mergeFacts(item: Item, draft: Draft): Pick<Item, 'found' | 'where'> {
  const found = { ...item.found };
  const where = { ...item.where };
  const put = <K extends keyof ItemFacts>(key: K): void => {
    const value = draft.found[key];
    if (!value) return;
    const old = item.found[key];
    if (typeof old === 'string' && (key === 'published' || key === 'modified') && old.length > value.length && old.startsWith(value))
      return;
    found[key] = value;
    const place = draft.where[key];
    if (place) where[key] = place;
    else delete where[key];
  };
  put('title');
  put('byline');
  put('publisher');
  put('published');
  put('modified');
  return { found, where };
}

/** The texts that a draft takes the place of: the last one of its entry, and a page as it was read before. A feed's teaser and its article differ without anybody having edited. */
function textsBefore(draft: Draft, entryText: string | undefined, current: Revision | undefined): string[] {
  const isPage = current !== undefined && WHOLE_PAGE.has(draft.from) && WHOLE_PAGE.has(current.from);
  const isSame = current !== undefined && !draft.entry && current.from === draft.from;
  return [...new Set([...(entryText ? [entryText] : []), ...(isPage || isSame ? [current.id] : [])])];
}

/** The day on which a document says that it was changed, where that lies between two looks at it and was not said before. */
function editedDay(item: Item, draft: Draft, since: Instant, now: Instant): Day | null {
  const { modified } = draft.found;
  const days = modified && modified !== item.found.modified ? daysOf(modified) : null;
  if (!days || days.earliest !== days.latest) return null;
  return days.earliest >= since.slice(0, 10) && days.earliest <= now.slice(0, 10) ? days.earliest : null;
}

/** The item's former texts once this draft is read in the place of some. */
function formerAfter(item: Item, draft: Draft, seen: string, texts: readonly (Revision | undefined)[], now: Instant): FormerText[] {
  // Seen in one and the same document, neither came after the other.
  const gave = texts.filter((text) => text !== undefined && text.id !== seen && text.depth === draft.depth && text.seenAt !== now);
  return [
    ...(item.formerTexts ?? []),
    ...gave.flatMap((text): FormerText[] => {
      if (!text) return [];
      const editedOn = editedDay(item, draft, text.seenAt, now);
      return [{ revision: text.id, next: seen, at: now, ...(editedOn ? { editedOn } : {}), published: item.found.published }];
    }),
  ];
}

/** The item after this draft was seen, and the revision if it is a new text. Pure: the transaction only reads and puts. */
function afterSeeing(
  before: Item | undefined,
  textOf: ReadonlyMap<string, Revision>,
  id: string,
  draft: Draft,
  now: Instant,
): { item: Item; revision: Revision | null; takesOver: boolean; deepened: boolean } {
  const seen = revisionId(id, draft.title, draft.text);
  const current = before && textOf.get(before.revision);
  const revision: Revision | null = textOf.has(seen)
    ? null
    : {
        id: seen,
        item: id,
        title: draft.title,
        text: draft.text,
        boilerplate: draft.boilerplate,
        depth: draft.depth,
        from: draft.from,
        seenAt: now,
        ...(draft.pages ? { pages: draft.pages } : {}),
        ...(draft.otherSite ? { otherSite: draft.otherSite } : {}),
        ...(draft.file ? { file: draft.file } : {}),
        ...(draft.unread ? { unread: draft.unread } : {}),
      };
  const item: Item = structuredClone(before ?? newItem(id, draft, seen, now));
  for (const address of draft.given) if (!item.addresses.includes(address)) item.addresses.push(address);
  item.address = openable(item.address ?? addressOf(draft, id), item.addresses);
  let changed = true;
  let entryText: string | undefined;
  if (draft.entry) {
    const key = pairOf(draft.entry.source, draft.entry.key);
    const entry = item.entries.find(({ source, entry: name }) => source === draft.entry?.source && name === draft.entry?.key);
    changed = entry?.revision !== seen;
    entryText = entry?.revision;
    if (entry) entry.revision = seen;
    else item.entries.push({ source: draft.entry.source, entry: draft.entry.key, revision: seen });
    if (!item.entryKeys.includes(key)) item.entryKeys.push(key);
  }
  const depth = compareDepths(draft.depth, item.depth);
  const trust = TRUST[draft.from] - TRUST[current?.from ?? draft.from];
  const takesOver = !before || (!draft.aside && changed && item.revision !== seen && (depth > 0 || (depth === 0 && trust >= 0)));
  if (takesOver && before) {
    const gave = textsBefore(draft, entryText, current).map((text) => textOf.get(text));
    const former = formerAfter(before, draft, seen, gave, now);
    if (former.length > 0) item.formerTexts = former;
    Object.assign(item, mergeFacts(item, draft));
    item.revision = seen;
    item.depth = draft.depth;
    item.lang = draft.lang ?? item.lang;
    item.originalPublisher = draft.originalPublisher ?? item.originalPublisher;
    delete item.articleTrouble;
  }
  if (draft.edited) item.edited = { ...item.edited, ...draft.edited };
  if (draft.register) item.register = draft.register;
  if (before && draft.changedAtSource) {
    item.changedAtSource = draft.changedAtSource;
    // What kept its page from being read may be over.
    delete item.articleTrouble;
  }
  if (WHOLE_PAGE.has(draft.from)) delete item.changedAtSource;
  if (before && WHOLE_PAGE.has(draft.from)) item.accessedAt = now;
  if (before?.kind === 'entry' && draft.kind === 'capture' && draft.from === 'capture') item.kind = 'capture';
  item.sortAt = sortInstant(factsOf(item).published, item.firstSeenAt);
  return { item, revision, takesOver, deepened: Boolean(before) && takesOver && depth > 0 };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

type Planned = { id: string; draft: Draft };
type Plan = {
  items: Map<string, Item>;
  revisions: Map<string, Revision>;
  fresh: Revision[];
  retagged: Set<string>;
  outcome: (Omit<Stored, 'item'> & { id: string })[];
};

/** What storing these drafts would change, given the items and revisions they may touch. Pure. */
function planOf(
  planned: readonly Planned[],
  items: ReadonlyMap<string, Item>,
  revisions: ReadonlyMap<string, Revision>,
  isStale: (item: Item) => boolean,
  now: Instant,
): Plan {
  const plan: Plan = { items: new Map(items), revisions: new Map(revisions), fresh: [], retagged: new Set(), outcome: [] };
  for (const { id, draft } of planned) {
    const item = plan.items.get(id);
    const known = plan.revisions.has(revisionId(id, draft.title, draft.text));
    const step = afterSeeing(item, plan.revisions, id, draft, now);
    if (step.revision) {
      plan.fresh.push(step.revision);
      plan.revisions.set(step.revision.id, step.revision);
    }
    if (step.takesOver || (draft.edited && 'published' in draft.edited) || isStale(step.item)) plan.retagged.add(id);
    plan.items.set(id, step.item);
    plan.outcome.push({ id, fresh: !item, already: known, deepened: step.deepened, revision: revisionId(id, draft.title, draft.text) });
  }
  return plan;
}

type Sketched = { sketch: NewText; origins: NonNullable<Item['origins']> };

/** By revision: the sketch of each text that is to be read, and whose report it says it is. */
function sketchedIn(plan: Plan): Map<string, Sketched> {
  const found = new Map<string, Sketched>();
  for (const id of plan.retagged) {
    const item = plan.items.get(id);
    const revision = item && plan.revisions.get(item.revision);
    if (!item || !revision) continue;
    const sketch = { item: id, ...sketchOfText(revision.text, revision.boilerplate) };
    found.set(revision.id, { sketch, origins: originsOfText(item, revision) });
  }
  return found;
}

const mapOf = <T extends { id: string }>(rows: readonly (T | undefined)[]): Map<string, T> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));

/**
 * Stores drafts and, in the same transaction, what the source's poll learned (validators, times, trouble). Drafts seen before change nothing;
 * a changed text is a new revision; a deeper one takes over. Rejects, with nothing stored, when anything fails on the way.
 */
export function ingest(
  library: LibraryName,
  drafts: readonly Draft[],
  now: Instant,
  source?: { id: string; patch: Partial<Source>; create?: Source },
): Promise<Stored[]> {
  return alone(async () => {
    await failHere('lock-acquired');
    const db = database(library);
    const rules = await rulesOf(db);
    if (source?.create) rules.own?.sourceTitles.set(source.create.id, source.create.name ?? source.create.title);
    // A name refused in all items of a source is refused in an item that comes to it from there, too.
    const isStale = (item: Item): boolean => rules.refusals.length > 0 && item.rulesVersion !== stampOf(item, rules);
    const planned = await resolveItems(db, drafts);
    const ids = [...new Set(planned.map(({ id }) => id))];
    const itemsNow = async () => mapOf(await db.items.bulkGet(ids));
    const before = await itemsNow();
    const touched = [...before.values()].flatMap((item) => [item.revision, ...item.entries.flatMap(({ revision }) => revision ?? [])]);
    const wanted = planned.map(({ id, draft }) => revisionId(id, draft.title, draft.text));
    const revisions = mapOf(await db.revisions.bulkGet([...new Set([...touched, ...wanted])]));

    // Reading is slow and pure, so it is done before the transaction, which finds it done. The lock keeps other writers of texts out meanwhile.
    const done = new Map<string, Reading>();
    const keyOf = (item: Item, revision: Revision): string =>
      JSON.stringify([revision.id, item.address, factsOf(item), item.originalPublisher, item.lang, item.entryKeys]);
    const readOnce = (item: Item, revision: Revision): Reading => {
      const key = keyOf(item, revision);
      const reading = done.get(key) ?? readRevision(item, revision, rules);
      done.set(key, reading);
      return reading;
    };
    const lapsed = new Map<string, Claim[]>();
    const textsOf = new Map<string, Revision[]>();
    const loadTexts = async (those: ReadonlySet<string>): Promise<void> => {
      const missing = [...those].filter((id) => before.has(id) && !textsOf.has(id));
      if (missing.length === 0) return;
      const rows = Map.groupBy(await rowsWith(db.revisions, 'item', missing), ({ item }) => item);
      for (const id of missing) textsOf.set(id, rows.get(id) ?? []);
    };
    /** Statements of an item: reading its former texts is as slow. */
    const claimsOf = (item: Item, revision: Revision, reading: Reading): Claim[] => {
      const key = JSON.stringify([keyOf(item, revision), item.formerTexts]);
      const texts = [...(textsOf.get(item.id) ?? []), revision];
      const claims = lapsed.get(key) ?? claimsOfItem(item, revision, reading, texts, rules);
      lapsed.set(key, claims);
      return claims;
    };
    const readAll = async (plan: Plan, between: () => Promise<void> | null): Promise<Claim[]> => {
      const claims: Claim[] = [];
      await loadTexts(plan.retagged);
      for (const id of plan.retagged) {
        const item = plan.items.get(id);
        const revision = item && plan.revisions.get(item.revision);
        if (!item || !revision) throw new Error(`item ${id} has no revision to read`);
        const reading = readOnce(item, revision);
        claims.push(...claimsOf(item, revision, reading));
        plan.items.set(id, withReading(item, reading, rules));
        const wait = between();
        if (wait) await wait;
      }
      return claims;
    };
    const foreseen = planOf(planned, before, revisions, isStale, now);
    await readAll(foreseen, restsAfter(BUSY_MS));
    const sketched = sketchedIn(foreseen);
    if (sketched.size > 0) await readyCopies(db);
    await failHere('after-tagging');

    const stored = await db.transaction('rw', [db.sources, db.items, db.revisions, db.claims, db.sketches, db.copyIndex], async () => {
      await failHere('tx-open');
      if (source && !(await db.sources.get(source.id))) {
        // Unsubscribed while it was asked: nothing of it is kept.
        if (!source.create) return [];
        await db.sources.add(source.create);
      }
      // Read again inside: the reader may have starred, opened or edited an item since.
      const items = await itemsNow();
      const plan = planOf(planned, items, revisions, isStale, now);
      const claims = await readAll(plan, () => null);
      const texts: NewText[] = [];
      for (const id of plan.retagged) {
        const item = plan.items.get(id);
        const found = item && sketched.get(item.revision);
        if (!item || !found) continue;
        plan.items.set(id, { ...item, origins: found.origins });
        if (items.get(id)?.revision !== item.revision) texts.push(found.sketch);
      }
      const { groups, kept } = await storeSketches(db, texts);
      for (const [id, item] of plan.items) if (groups.has(id)) plan.items.set(id, { ...item, copies: copiesIn(groups.get(id)) });
      // The reader's rules look at what is new or changed; that alone is no change of an item that they never touched.
      for (const [id, item] of plan.items) {
        const revision = plan.revisions.get(item.revision);
        if (revision && !same(items.get(id), item)) plan.items.set(id, withMarks(item, revision, rules));
      }
      await db.items.bulkPut([...plan.items.values()].filter((item) => !same(items.get(item.id), item)));
      await putGroups(db, { groups: new Map([...groups].filter(([id]) => !plan.items.has(id))), kept });
      await failHere('after-items-put');
      if (drafts.some(({ from }) => from === 'capture' || from === 'quote')) await failHere('during-capture-write');
      await db.revisions.bulkAdd(plan.fresh);
      if (plan.retagged.size) {
        await deleteWith(
          db.claims,
          'item',
          [...plan.retagged].filter((id) => items.has(id)),
        );
        await db.claims.bulkPut(claims);
      }
      if (source) await db.sources.update(source.id, source.patch);
      await failHere('after-source-put');
      await failHere('before-commit');
      return plan.outcome.map(({ id, ...rest }) => {
        const item = plan.items.get(id);
        if (!item) throw new Error(`item ${id} was planned and is gone`);
        return { item, ...rest };
      });
    });
    await failHere('after-commit');
    await writeSentinel(library);
    // All is stored by now: without room to pack it stays as it came.
    await packCopies(db).catch((error: unknown) => {
      if (!isFull(error)) throw error;
    });
    return stored;
  });
}
