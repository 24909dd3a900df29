// What buttons do. Every screen, the worker and the e2e door call these; nothing else writes to the library.
import { readClaims } from '../claim/read-claims.ts';
import { factsOf } from '../collect/facts-of.ts';
import { rulesThat } from '../collect/rule-marks.ts';
import type { Day, Decision, Entity, Instant, Item, ItemFacts, PageCheck, PageReading, ReaderRule, Reading, Source } from '../domain.ts';
import { readBackup, writeBackup } from '../exchange/backup.ts';
import { idOf } from '../identity.ts';
import { standingDecisions } from '../ledger/decisions.ts';
import { refusedIn } from '../ledger/refusals.ts';
import { instantOf } from './clock.ts';
import { database, type LibraryName, wholeLibrary } from './db.ts';
import { armFailPoints } from './fail-points.ts';
import { keepAddress, takeNewAddress } from './feed-lead.ts';
import { candidateIds, changedFacts, type Draft, draftOfPage, ingest, sortInstant } from './ingest.ts';
import { addLinks, dropLinks, type LinkLine, pauseLinks, restoreLinks, retryLinks } from './link-lines.ts';
import {
  ask,
  type Messages,
  NoAnswer,
  type ProbeAnswer,
  type RefreshAnswer,
  type SubscribeAnswer,
  type SubscribeWish,
} from './messages.ts';
import { draftOfPaste, splitPasted } from './paste-draft.ts';
import { isUpToDate, outdate, READ_BY, readAfterRefusal, readAgain, seeChanges } from './read-again.ts';
import { applyRules, changeRules, type RulesChange, type RuleTrial, type Told, tryRule } from './reader-rules.ts';
import { rulesOf, withPages } from './reading.ts';
import { restore } from './restore.ts';
import { acceptLibrary, writeSentinel } from './sentinel.ts';
import { readSettings } from './settings.ts';
import { undoSubscriptions } from './undo-subscriptions.ts';

/** What pasting reads before anything is kept. */
export type PastedReading = { title: string; text: string; address: string | null; reading: Reading };

/** Rows of the reader's own list to write, and ids to take out. */
export type NamesChange = { put: readonly Entity[]; remove: readonly string[] };

export type Commands = {
  /** Host permission must have been granted in the same click (permissions.ts) before this is called. */
  subscribe(url: string, wish?: SubscribeWish): Promise<SubscribeAnswer>;
  /** Puts links on the list that is read one by one, and begins. Hosts must have been granted. */
  addLinks(links: readonly Pick<LinkLine, 'url' | 'title' | 'date'>[]): Promise<void>;
  /** `pause`: stops after the present link; `goOn`; `retry`: those that failed wait again. */
  steerLinks(to: 'pause' | 'goOn' | 'retry'): Promise<void>;
  /** Puts the list away; what was read stays. Gives its lines. */
  dropLinks(): Promise<LinkLine[]>;
  restoreLinks(lines: readonly LinkLine[]): Promise<void>;
  /** What an address gives now; stores nothing. */
  probe(url: string): Promise<ProbeAnswer>;
  /** Takes sources back that were just subscribed to, with the items that nobody touched. */
  undoSubscriptions(sources: readonly string[]): Promise<{ removed: number; stayed: number }>;
  unsubscribe(source: string): Promise<void>;
  /** Puts a source back as it was when it was unsubscribed: name, pause, validators, trouble. One that is there by now stays as it is. */
  resubscribe(source: Source): Promise<void>;
  /** The address and what belongs to it only as they were: to take a move back. */
  updateSource(
    source: string,
    patch: Partial<Pick<Source, 'name' | 'readArticles' | 'paused' | 'leastChange' | 'url' | 'formerly' | 'leadsTo'>>,
  ): Promise<void>;
  /** Gives a feed the address that its own leads to; its host must have been granted. Throws where that is another source's. */
  takeNewAddress(source: string): Promise<void>;
  /** Keeps a feed's address though it leads elsewhere, or gives the one back that it had before. */
  keepAddress(source: string): Promise<void>;
  /** Polls sources now (all, or those named), due or not, without spacing; resolves when all are done. */
  refresh(sources?: readonly string[]): Promise<RefreshAnswer>;
  /** Asks for the page of an item again now; what that came to stands on the item, too. */
  checkPage(item: string): Promise<PageCheck>;
  /** Reads another of an item's texts from now on. */
  readText(item: string, revision: string): Promise<void>;
  /** Reads a register's past between two days, page by page; its source says how far it is. Without dates: goes on where it was cut off. */
  readHistory(source: string, dates?: { from: Day; to: Day }): Promise<RefreshAnswer>;
  /** Stops reading a register's past after the page being read; what was read stays. */
  stopHistory(source: string): Promise<void>;
  /** Runs the real schedule at that moment. */
  tick(now: Instant): Promise<RefreshAnswer>;
  /** Reads pasted text; stores nothing. A first line that is an http(s) address is taken as the address. */
  readPasted(text: string): Promise<PastedReading>;
  keepPasted(text: string, facts: Partial<ItemFacts>): Promise<Item>;
  /** Reads a document of the reader's for showing before it is kept; stores nothing. `item`: the one that it already is. */
  readFileDraft(draft: Draft): Promise<{ reading: Reading; item: string | null }>;
  /** Keeps it with what the reader says of it. The same file again changes nothing. */
  keepFileDraft(draft: Draft, facts: Partial<ItemFacts>): Promise<{ item: Item; already: boolean }>;
  /** Reads a captured page for showing before it is saved; stores nothing. */
  readCaptured(page: PageReading, kind?: 'capture' | 'quote'): Promise<Reading>;
  saveCapture(
    page: PageReading,
    edited: Partial<ItemFacts>,
    kind: 'capture' | 'quote',
    file?: Pick<Draft, 'file' | 'unread'>,
  ): Promise<{ item: Item; deepened: boolean; already: boolean }>;
  /** Gives facts the reader's own values; `undefined` takes the reader's value away, so that the found one counts again. */
  editItem(item: string, edited: Partial<ItemFacts>): Promise<void>;
  markRead(items: readonly string[], read: boolean): Promise<void>;
  star(item: string, starred: boolean): Promise<void>;
  /** Appends a decision; `by` is filled from settings. A refused name has its item read again at once, and the others it reaches by the worker. */
  decide(decision: Decided): Promise<Decision>;
  /** Takes back the decision with that id, else the newest that still stands; null when there is none to take back. */
  undo(decision?: string): Promise<Decision | null>;
  /** Changes the reader's own names, all or nothing, and has the library read again by them. Gives the change that would take it back. */
  changeNames(change: NamesChange): Promise<NamesChange>;
  /** What a rule would do to the library; changes nothing. `told` hears how far it is. */
  tryRule(rule: ReaderRule, told?: Told): Promise<RuleTrial>;
  /** Changes the reader's rules with all that they did, all or nothing. Gives the change that would take it back. */
  changeRules(change: RulesChange, told?: Told): Promise<RulesChange>;
  /** Puts away the line that says what reading again changed. */
  seeChanges(): Promise<void>;
  /** Restores a backup into the library; refuses a damaged file before touching it. */
  import(text: string): Promise<{ added: number; already: number }>;
  dump(): Promise<string>;
  /** Takes the library as it is after the browser lost what it held: the warnings end. */
  acceptLoss(): Promise<void>;
};

/** What the rules make of a draft that is not stored. */
async function readDraft(library: LibraryName, draft: Draft, address: string | null): Promise<Reading> {
  const { catalog, refusals } = await rulesOf(database(library));
  const { published, publisher } = factsOf({ found: draft.found, edited: draft.edited ?? {} });
  const unsaved = { id: 'unsaved', found: draft.found, edited: draft.edited ?? {}, entries: [], address };
  return readClaims(
    {
      item: 'unsaved',
      revision: 'unsaved',
      url: address,
      title: draft.title,
      text: draft.text,
      published,
      depth: draft.depth,
      boilerplate: draft.boilerplate,
      publisher,
      originalPublisher: draft.originalPublisher,
      lang: draft.lang,
      refused: refusedIn(unsaved, refusals),
    },
    catalog,
  );
}

async function only<T>(stored: Promise<T[]>): Promise<T> {
  const [first] = await stored;
  if (first === undefined) throw new Error('Nothing was stored.');
  return first;
}

/** The worker may be stopped in the middle; checking again changes nothing that is stored. */
const TRIES = 4;

async function askPatiently<Name extends 'refresh' | 'tick' | 'history' | 'checkPage'>(
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

/** A refusal that other texts than a statement's sentence are read by. */
const refusesName = ({ kind, values }: Decided): boolean => kind === 'refuse' && values.within !== 'statement';

type Decided = Omit<Decision, 'id' | 'at' | 'by'>;

/** A decision as it is stored. */
function decisionOf({ kind, claims, item, revision, exact, values }: Decided, by: string): Decision {
  const at = new Date().toISOString();
  return {
    id: idOf('decision', JSON.stringify([at, kind, claims, item, exact, values])),
    at,
    kind,
    claims,
    item,
    revision,
    exact,
    values,
    by,
  };
}

/** The commands on a library. Network commands are carried out by the worker, whoever calls. */
export function commands(library: LibraryName = 'own'): Commands {
  const db = database(library);

  const change = async (ids: readonly string[], patch: (item: Item) => Partial<Item>): Promise<void> => {
    await db.transaction('rw', db.items, async () => {
      for (const item of await db.items.bulkGet([...ids])) if (item) await db.items.update(item.id, patch(item));
    });
  };

  /** After a refused name, or one that is refused no longer: the item it was said of shows it at once, the worker reads what else it reaches. */
  const readThoseRefused = async (decision: Decision, upToDate: boolean): Promise<void> => {
    if (refusesName(decision) && (await readAfterRefusal(decision, library, upToDate)))
      void ask('readAgain', { library }).catch(console.info);
  };

  /** Asks the worker to read the list of links; once more for as long as it is stopped in between. */
  const keepReading = (left = 100): void => {
    ask('readLinks', { library }).catch((error: unknown) => {
      if (error instanceof NoAnswer && left > 0) keepReading(left - 1);
      else console.info(error);
    });
  };

  return {
    subscribe: (url, wish = {}) => ask('subscribe', { library, url, wish }),

    async addLinks(links) {
      await addLinks(library, links);
      keepReading();
    },

    async steerLinks(to) {
      if (to === 'retry') await retryLinks(library);
      else await pauseLinks(library, to === 'pause');
      if (to !== 'pause') keepReading();
    },

    dropLinks: () => dropLinks(library),

    async restoreLinks(lines) {
      await restoreLinks(library, lines);
      keepReading();
    },

    probe: (url) => ask('probe', { url }),

    undoSubscriptions: (sources) => undoSubscriptions(library, sources),

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

    takeNewAddress: (source) => takeNewAddress(library, source, instantOf()),
    keepAddress: (source) => keepAddress(library, source, instantOf()),

    refresh: (sources) => askPatiently('refresh', { library, sources: sources ? [...sources] : null }),

    checkPage: (item) => askPatiently('checkPage', { library, item }),

    async readText(id, revision) {
      await db.transaction('rw', db.items, db.revisions, async () => {
        const text = await db.revisions.get(revision);
        if (text?.item !== id) throw new Error('This text is not in the library.');
        const item = await db.items.get(id);
        const now = item && (await db.revisions.get(item.revision));
        // A later text of the page is what it says since; going back to an earlier one takes nothing away.
        const others = (item?.formerTexts ?? []).filter((one) => one.revision !== now?.id || one.next !== revision);
        const note = now && now.depth === text.depth && now.seenAt < text.seenAt;
        const formerTexts = note
          ? [...others, { revision: now.id, next: revision, at: text.seenAt, published: item.found.published }]
          : others;
        await db.items.update(id, {
          ...{ revision, depth: text.depth, rulesVersion: '' },
          ...(formerTexts.length > 0 ? { formerTexts } : {}),
        });
      });
      await readAgain(library, [id]);
    },

    async readHistory(source, dates) {
      try {
        return await ask('history', { library, source, dates: dates ?? null });
      } catch (error) {
        if (!(error instanceof NoAnswer) || error.late) throw error;
        return askPatiently('history', { library, source, dates: null });
      }
    },

    async stopHistory(source) {
      await db.sources
        .where('id')
        .equals(source)
        .modify((one) => {
          if (one.history) one.history = { ...one.history, next: null };
        });
    },

    tick: (now) => askPatiently('tick', { library, now }),

    async changeNames({ put, remove }) {
      const back = await db.transaction('rw', db.watchlist, db.meta, async (): Promise<NamesChange> => {
        const ids = [...new Set([...put.map(({ id }) => id), ...remove])];
        const before = (await db.watchlist.bulkGet(ids)).filter((entity) => entity !== undefined);
        const known = new Set(before.map(({ id }) => id));
        await db.watchlist.bulkDelete([...remove]);
        await db.watchlist.bulkPut([...put]);
        await outdate(db, 'names');
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

    async readFileDraft(draft) {
      const reading = withPages(await readDraft(library, draft, draft.addresses[0] ?? null), draft);
      const [known] = (await db.items.bulkGet(candidateIds(draft))).filter((item) => item !== undefined);
      return { reading, item: known?.id ?? null };
    },

    async keepFileDraft(draft, facts) {
      await armFailPoints();
      const edited = changedFacts(draft.found, facts);
      const { item, already } = await only(ingest(library, [Object.keys(edited).length > 0 ? { ...draft, edited } : draft], instantOf()));
      return { item, already };
    },

    readCaptured: (page, kind = 'capture') => readDraft(library, draftOfPage(page, kind), page.canonical ?? page.url),

    async saveCapture(page, edited, kind, { file, unread } = {}) {
      await armFailPoints();
      const plain = draftOfPage(page, kind);
      const draft = {
        ...draftOfPage(page, kind, changedFacts(plain.found, edited)),
        ...(file ? { file } : {}),
        ...(unread ? { unread } : {}),
      };
      const { item, deepened, already } = await only(ingest(library, [draft], instantOf()));
      return { item, deepened, already };
    },

    async editItem(id, edited) {
      // Until it is read again the item counts as unread by these rules: a tab that is closed in between leaves that to the worker.
      const readBy = await db.transaction('rw', db.items, db.meta, async () => {
        const item = await db.items.get(id);
        if (!item) return undefined;
        const after: Partial<ItemFacts> = Object.fromEntries(
          Object.entries({ ...item.edited, ...edited }).filter(([, value]) => value !== undefined),
        );
        const { published } = factsOf({ found: item.found, edited: after });
        await db.items.update(id, { edited: after, sortAt: sortInstant(published, item.firstSeenAt), rulesVersion: '' });
        const known = await db.meta.get(READ_BY);
        await db.meta.delete(READ_BY);
        return known;
      });
      await readAgain(library, [id]);
      if (readBy) await db.meta.put(readBy);
    },

    async markRead(items, read) {
      const now = instantOf();
      await change(items, (item) => ({ readAt: read ? (item.readAt ?? now) : null }));
    },

    async star(item, starred) {
      // A star that a rule gave is taken away by hand, and given back, without becoming the reader's own.
      await change([item], (was) => {
        const ruled = rulesThat('star', was).length > 0;
        if (starred) return ruled && was.unstarred ? { unstarred: undefined } : { starred: true };
        return { starred: false, ...(ruled ? { unstarred: true } : {}) };
      });
    },

    async decide(decision) {
      const { reader } = await readSettings();
      const stored = decisionOf(decision, reader);
      const upToDate = refusesName(stored) && (await isUpToDate(db));
      await db.transaction('rw', db.decisions, db.meta, async () => {
        await db.decisions.put(stored);
        if (refusesName(stored)) await outdate(db, 'refused');
      });
      await readThoseRefused(stored, upToDate);
      await writeSentinel(library);
      return stored;
    },

    async undo(decision) {
      const { reader } = await readSettings();
      const upToDate = await isUpToDate(db);
      // Found and taken back in one transaction: two undos at one moment must not take back the same.
      const last = await db.transaction('rw', db.decisions, db.meta, async () => {
        const standing = standingDecisions(await db.decisions.toArray()).findLast(({ id }) => decision === undefined || id === decision);
        if (!standing) return null;
        await db.decisions.put(decisionOf({ ...standing, kind: 'undo', values: { of: standing.id } }, reader));
        if (refusesName(standing)) await outdate(db, 'refused');
        return standing;
      });
      if (!last) return null;
      await readThoseRefused(last, upToDate);
      await writeSentinel(library);
      return last;
    },

    tryRule: (rule, told) => tryRule(library, rule, told),

    changeRules: (change, told) => changeRules(library, change, told),

    seeChanges: () => seeChanges(library),

    async import(text) {
      await armFailPoints();
      const read = readBackup(text);
      if ('error' in read) throw new Error(read.error.message);
      const answer = await restore(library, read.library);
      if (read.library.rules.length > 0) await applyRules(library);
      void ask('libraryChanged', {}).catch(() => undefined);
      return answer;
    },

    async dump() {
      return writeBackup(await wholeLibrary(db), instantOf());
    },

    async acceptLoss() {
      await acceptLibrary(library);
      void ask('libraryChanged', {}).catch(() => undefined);
    },
  };
}
