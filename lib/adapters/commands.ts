// What buttons do. Every screen, the worker and the e2e door call these; nothing else writes to the library.
import type { Table } from 'dexie';
import { readClaims } from '../claim/read-claims.ts';
import { boilerplateOf } from '../collect/boilerplate.ts';
import { canonicalUrl, safeUrl } from '../collect/canonical-url.ts';
import type { Decision, Entity, Instant, Item, ItemFacts, Library, PageReading, Reading, Source, Trouble } from '../domain.ts';
import { readBackup, TABLES, writeBackup } from '../exchange/backup.ts';
import { idOf } from '../identity.ts';
import { instantOf } from './clock.ts';
import { database, type LibraryName, SCHEMA } from './db.ts';
import { armFailPoints, failHere } from './fail-points.ts';
import { alone, type Draft, draftOfPage, ingest, READ_BY, readAgain, sortInstant } from './ingest.ts';
import { ask, type Messages, NoAnswer } from './messages.ts';
import { catalogOf } from './reading.ts';
import { acceptLibrary, writeSentinel } from './sentinel.ts';
import { readSettings } from './settings.ts';

/** What subscribing led to: a source; a choice of feeds found on a page; a host that has to be granted first; or an error to show beside the field. */
export type SubscribeAnswer =
  | { source: Source; already: boolean }
  | { choices: { url: string; title: string }[] }
  | { needsHost: string; url: string }
  | { error: Trouble };

export type RefreshAnswer = { checked: number; newItems: number; failed: { source: string; trouble: Trouble }[] };

/** What pasting reads before anything is kept. */
export type PastedReading = { title: string; text: string; address: string | null; reading: Reading };

/** Rows of the reader's own list to write, and ids to take out. */
export type NamesChange = { put: readonly Entity[]; remove: readonly string[] };

export type Commands = {
  /** Host permission must have been granted in the same click (permissions.ts) before this is called. */
  subscribe(url: string, options?: { readArticles?: boolean }): Promise<SubscribeAnswer>;
  unsubscribe(source: string): Promise<void>;
  /** Puts a source back as it was when it was unsubscribed: name, pause, validators, trouble. One that is there by now stays as it is. */
  resubscribe(source: Source): Promise<void>;
  updateSource(source: string, patch: Partial<Pick<Source, 'name' | 'readArticles' | 'paused'>>): Promise<void>;
  /** Polls sources now (all, or those named), due or not, without spacing; resolves when all are done. */
  refresh(sources?: readonly string[]): Promise<RefreshAnswer>;
  /** Runs the real schedule at that moment. */
  tick(now: Instant): Promise<RefreshAnswer>;
  /** Reads pasted text; stores nothing. A first line that is an http(s) address is taken as the address. */
  readPasted(text: string): Promise<PastedReading>;
  keepPasted(text: string, facts: Partial<ItemFacts>): Promise<Item>;
  /** Reads a captured page for showing before it is saved; stores nothing. */
  readCaptured(page: PageReading, kind?: 'capture' | 'quote'): Promise<Reading>;
  saveCapture(
    page: PageReading,
    edited: Partial<ItemFacts>,
    kind: 'capture' | 'quote',
  ): Promise<{ item: Item; deepened: boolean; already: boolean }>;
  editItem(item: string, edited: Partial<ItemFacts>): Promise<void>;
  markRead(items: readonly string[], read: boolean): Promise<void>;
  star(item: string, starred: boolean): Promise<void>;
  /** Appends a decision; `by` is filled from settings. */
  decide(decision: Omit<Decision, 'id' | 'at' | 'by'>): Promise<Decision>;
  /** Takes back the newest decision that still stands; null when there is none. */
  undo(): Promise<Decision | null>;
  /** Changes the reader's own names, all or nothing, and has the library read again by them. Gives the change that would take it back. */
  changeNames(change: NamesChange): Promise<NamesChange>;
  /** Restores a backup into the library; refuses a damaged file before touching it. */
  import(text: string): Promise<{ added: number; already: number }>;
  dump(): Promise<string>;
  /** Takes the library as it is after the browser lost what it held: the warnings end. */
  acceptLoss(): Promise<void>;
};

/** Fills what pasting knows: a first line that is an address is the address, the first line of text the title. */
function splitPasted(text: string): { title: string; text: string; address: string | null } {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const first = lines[0]?.trim() ?? '';
  const address = /^https?:\/\/\S+$/i.test(first) ? safeUrl(first) : null;
  const rest = (address ? lines.slice(1) : lines).join('\n').trim();
  const [head = '', ...tail] = rest.split('\n');
  // A short first line above more text is a headline; anything else is text, and its beginning names it.
  const headline = tail.some((line) => line.trim()) && head.length <= 200 && !/[.:;,]$/.test(head.trim());
  return headline
    ? { title: head.trim(), text: tail.join('\n').trim(), address }
    : { title: head.trim().slice(0, 120), text: rest, address };
}

function draftOfPaste(text: string, facts: Partial<ItemFacts>): Draft {
  const pasted = splitPasted(text);
  const canonical = pasted.address ? canonicalUrl(pasted.address) : null;
  return {
    kind: 'paste',
    from: 'paste',
    addresses: canonical ? [canonical] : [],
    given: pasted.address ? [pasted.address] : [],
    entry: null,
    title: pasted.title,
    text: pasted.text,
    boilerplate: boilerplateOf(pasted.text),
    depth: pasted.text ? 'full' : 'headline',
    found: { title: pasted.title, byline: null, publisher: null, published: null, modified: null },
    where: { title: 'first line' },
    edited: changedFacts({ title: pasted.title, byline: null, publisher: null, published: null, modified: null }, facts),
    originalPublisher: null,
    lang: null,
  };
}

/** Only what differs from what was found is an edit. */
function changedFacts(found: ItemFacts, edited: Partial<ItemFacts>): Partial<ItemFacts> {
  return Object.fromEntries(
    Object.entries(edited).filter(([key, value]) => value !== undefined && value !== found[key as keyof ItemFacts]),
  );
}

/** What the rules make of a draft that is not stored. */
async function readDraft(library: LibraryName, draft: Draft, address: string | null): Promise<Reading> {
  return readClaims(
    {
      item: 'unsaved',
      revision: 'unsaved',
      url: address,
      title: draft.title,
      text: draft.text,
      published: draft.edited?.published ?? draft.found.published,
      depth: draft.depth,
      boilerplate: draft.boilerplate,
      publisher: draft.edited?.publisher ?? draft.found.publisher,
      originalPublisher: draft.originalPublisher,
      lang: draft.lang,
    },
    await catalogOf(database(library)),
  );
}

async function only<T>(stored: Promise<T[]>): Promise<T> {
  const [first] = await stored;
  if (first === undefined) throw new Error('Nothing was stored.');
  return first;
}

/** The worker may be stopped in the middle; checking again changes nothing that is stored. */
const TRIES = 4;

async function askPatiently<Name extends 'refresh' | 'tick'>(
  name: Name,
  message: Messages[Name]['ask'],
): Promise<Messages[Name]['answer']> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await ask(name, message);
    } catch (error) {
      if (!(error instanceof NoAnswer) || error.late || !left) throw error;
    }
  }
}

/** The commands on a library. Network commands are carried out by the worker, whoever calls. */
export function commands(library: LibraryName = 'own'): Commands {
  const db = database(library);

  const change = async (ids: readonly string[], patch: (item: Item) => Partial<Item>): Promise<void> => {
    await db.transaction('rw', db.items, async () => {
      for (const item of await db.items.bulkGet([...ids])) if (item) await db.items.update(item.id, patch(item));
    });
  };

  return {
    subscribe: (url, options = {}) => ask('subscribe', { library, url, readArticles: options.readArticles ?? false }),

    async unsubscribe(source) {
      await db.sources.delete(source);
      await writeSentinel(library);
    },

    async resubscribe(source) {
      await db.transaction('rw', db.sources, async () => {
        if (!(await db.sources.get(source.id))) await db.sources.add(source);
      });
      await writeSentinel(library);
    },

    async updateSource(source, patch) {
      await db.sources.update(source, patch);
      // Articles are read now, not when the feed next changes.
      if (patch.readArticles) void ask('refresh', { library, sources: [source] }).catch(console.info);
    },

    refresh: (sources) => askPatiently('refresh', { library, sources: sources ? [...sources] : null }),

    tick: (now) => askPatiently('tick', { library, now }),

    async changeNames({ put, remove }) {
      const back = await db.transaction('rw', db.watchlist, db.meta, async (): Promise<NamesChange> => {
        const ids = [...new Set([...put.map(({ id }) => id), ...remove])];
        const before = (await db.watchlist.bulkGet(ids)).filter((entity) => entity !== undefined);
        const known = new Set(before.map(({ id }) => id));
        await db.watchlist.bulkDelete([...remove]);
        await db.watchlist.bulkPut([...put]);
        await db.meta.delete(READ_BY);
        return { put: before, remove: ids.filter((id) => !known.has(id)) };
      });
      // The worker reads what it holds again, in slices; the screens follow as it goes.
      void ask('readAgain', { library }).catch(console.info);
      return back;
    },

    async readPasted(text) {
      const pasted = splitPasted(text);
      return { ...pasted, reading: await readDraft(library, draftOfPaste(text, {}), pasted.address) };
    },

    async keepPasted(text, facts) {
      await armFailPoints();
      const { item } = await only(ingest(library, [draftOfPaste(text, facts)], instantOf()));
      return item;
    },

    readCaptured: (page, kind = 'capture') => readDraft(library, draftOfPage(page, kind), page.canonical ?? page.url),

    async saveCapture(page, edited, kind) {
      await armFailPoints();
      const plain = draftOfPage(page, kind);
      const draft = draftOfPage(page, kind, changedFacts(plain.found, edited));
      const { item, deepened, already } = await only(ingest(library, [draft], instantOf()));
      return { item, deepened, already };
    },

    async editItem(id, edited) {
      await change([id], (item) => {
        const after = { ...item.edited, ...edited };
        return { edited: after, sortAt: sortInstant({ ...item.found, ...after }.published, item.firstSeenAt) };
      });
      await readAgain(library, [id]);
    },

    async markRead(items, read) {
      const now = instantOf();
      await change(items, (item) => ({ readAt: read ? (item.readAt ?? now) : null }));
    },

    async star(item, starred) {
      await change([item], () => ({ starred }));
    },

    async decide(decision) {
      const { reader } = await readSettings();
      const made = { ...decision, by: reader, at: new Date().toISOString() };
      const stored: Decision = {
        ...made,
        id: idOf('decision', JSON.stringify([made.at, made.kind, made.claims, made.item, made.exact, made.values])),
      };
      await db.decisions.put(stored);
      await writeSentinel(library);
      return stored;
    },

    async undo() {
      const newestFirst = await db.decisions.orderBy('at').reverse().toArray();
      const undone = new Set(newestFirst.flatMap((decision) => (decision.kind === 'undo' ? [decision.values.of] : [])));
      const last = newestFirst.find((decision) => decision.kind !== 'undo' && !undone.has(decision.id));
      if (!last) return null;
      await this.decide({
        kind: 'undo',
        claims: last.claims,
        item: last.item,
        revision: last.revision,
        exact: last.exact,
        values: { of: last.id },
      });
      return last;
    },

    async import(text) {
      await armFailPoints();
      const read = readBackup(text);
      if ('error' in read) throw new Error(read.error.message);
      const answer = await restore(library, read.library);
      void ask('libraryChanged', {}).catch(() => undefined);
      return answer;
    },

    async dump() {
      const library_ = await db.transaction(
        'r',
        [db.sources, db.items, db.revisions, db.claims, db.decisions, db.watchlist, db.rules],
        async () => {
          const [sources, items, revisions, claims, decisions, watchlist, rules] = await Promise.all([
            db.sources.toArray(),
            db.items.toArray(),
            db.revisions.toArray(),
            db.claims.toArray(),
            db.decisions.toArray(),
            db.watchlist.toArray(),
            db.rules.toArray(),
          ]);
          return { sources, items, revisions, claims, decisions, watchlist, rules } satisfies Library;
        },
      );
      return writeBackup(library_, instantOf(), SCHEMA);
    },

    async acceptLoss() {
      await acceptLibrary(library);
      void ask('libraryChanged', {}).catch(() => undefined);
    },
  };
}

/** Puts a backup's records beside what is there, all or nothing. A record that exists stays as it is; an item keeps both sides' entries and the deeper text. */
function restore(library: LibraryName, backup: Library): Promise<{ added: number; already: number }> {
  const db = database(library);
  return alone(async () => {
    const answer = await db.transaction('rw', [...TABLES.map((table) => db[table]), db.meta], async () => {
      let added = 0;
      let already = 0;
      // Items whose statements come with them: new ones, and those whose deeper text is taken over.
      const taken = new Set<string>();
      for (const name of TABLES) {
        if (name === 'claims') continue;
        const table = db[name] as unknown as Table<{ id: string }, string>;
        const rows = backup[name] as { id: string }[];
        const ids = rows.map((row) => row.id);
        const present = new Set(await table.where('id').anyOf(ids).primaryKeys());
        const missing = rows.filter((row) => !present.has(row.id));
        if (name === 'items') {
          const changed = mergedItems(await db.items.bulkGet(ids), backup.items);
          for (const { id } of [...missing, ...changed.filter(({ deeper }) => deeper).map(({ item }) => item)]) taken.add(id);
          await db.items.bulkPut(changed.map(({ item }) => item));
        }
        await table.bulkAdd(missing);
        added += missing.length;
        already += rows.length - missing.length;
      }
      const claims = backup.claims.filter((claim) => taken.has(claim.item));
      if (already)
        await db.claims
          .where('item')
          .anyOf([...taken])
          .delete();
      await db.claims.bulkPut(claims);
      added += claims.length;
      already += backup.claims.length - claims.length;
      // Rows of another Cordon may carry older readings: the worker looks, now or when it next starts.
      await db.meta.delete(READ_BY);
      failHere('import-staged');
      return { added, already };
    });
    await acceptLibrary(library);
    return answer;
  });
}

const DEPTHS = ['headline', 'summary', 'full'];

/** Items on both sides that the backup changes, with what both know. They are read again: a fact may have come along. */
function mergedItems(ours: readonly (Item | undefined)[], theirs: readonly Item[]): { item: Item; deeper: boolean }[] {
  return theirs.flatMap((their, place) => {
    const our = ours[place];
    if (!our) return [];
    const deeper = DEPTHS.indexOf(their.depth) > DEPTHS.indexOf(our.depth);
    const item = mergedItem(our, their, deeper);
    return JSON.stringify(item) === JSON.stringify(our) ? [] : [{ item: { ...item, rulesVersion: '' }, deeper }];
  });
}

function mergedItem(ours: Item, theirs: Item, deeper: boolean): Item {
  const base = deeper ? { ...theirs, firstSeenAt: ours.firstSeenAt < theirs.firstSeenAt ? ours.firstSeenAt : theirs.firstSeenAt } : ours;
  const readAt = ours.readAt ?? theirs.readAt;
  return {
    ...base,
    addresses: [...new Set([...ours.addresses, ...theirs.addresses])],
    entries: [
      ...ours.entries,
      ...theirs.entries.filter((entry) => !ours.entries.some((own) => own.source === entry.source && own.entry === entry.entry)),
    ],
    entryKeys: [...new Set([...ours.entryKeys, ...theirs.entryKeys])],
    edited: { ...theirs.edited, ...ours.edited },
    starred: ours.starred || theirs.starred,
    readAt,
  };
}
