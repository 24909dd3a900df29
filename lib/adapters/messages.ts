// What contexts say to each other: a closed list, each with who may say it and how long an answer may take.
import { browser } from 'wxt/browser';
import type {
  Day,
  Edtf,
  Entity,
  FileSeen,
  Instant,
  ItemFacts,
  OutlinePlace,
  PageCheck,
  PageReading,
  Source,
  SourceKind,
  Standing,
  Trouble,
} from '../domain.ts';
import type { LibraryName } from './db.ts';

/** What a new source is called besides what it calls itself, and where an OPML file had it. */
export type SourceOrigin = { name?: string; outlines?: OutlinePlace[] };

/** How an address is to be subscribed to; what is left out is found out. */
export type SubscribeWish = SourceOrigin & {
  readArticles?: boolean;
  /** What to read it as. Left out: a feed is taken as one, anything else is offered (`offers`). */
  as?: SourceKind;
  /** Of a sitemap: what the paths begin with (`/news/`). */
  prefix?: string;
  /** Of a sitemap: how many of the newest addresses that are there already become items at once; none unless said. */
  newest?: number;
  /** Of a register's front door: the words to ask it for. */
  term?: string;
  /** Answers `offers` also where a page names one feed, unless it is a site's front page. */
  offer?: boolean;
};

/** One way to watch an address: ask for it again with this wish. `says`: what it would bring, for people. */
export type Offer = { url: string; title: string; says: string; wish: SubscribeWish };

/**
 * What subscribing led to: a source; a choice of feeds found on a page; ways to watch an address that is no feed; a register that wants
 * words to look for; a host that has to be granted first; or an error to show beside the field.
 */
export type SubscribeAnswer =
  | { source: Source; already: boolean }
  | { choices: { url: string; title: string }[] }
  | { offers: Offer[]; about: string }
  | { needsTerm: { url: string; register: string } }
  | { needsHost: string; url: string }
  | { error: Trouble };

/** What an address gives now, kept nowhere. */
export type ProbeAnswer =
  | { is: 'feed'; title: string | null; entries: number; newest: Instant | null }
  | { is: 'not-a-feed' | 'dead'; trouble: Trouble };

/** What checking sources came to. */
export type RefreshAnswer = { checked: number; newItems: number; failed: { source: string; trouble: Trouble }[] };

/** One line of the card: a standing told as of its last evidence. */
export type CardStanding = {
  standing: Standing;
  label: string;
  place: string;
  party: string;
  /** Days from the last evidence to today. */
  ageDays: number;
};

/** What the card shows of one entity. */
export type CardFacts = {
  id: string;
  name: string;
  kind: string;
  developer: string | null;
  /** The catalog's row, for what it says itself and how far that can be relied on. */
  entity: Entity;
  /** The strictest access status as of today, or null when nothing in the library says. */
  last: CardStanding | null;
  /** The same as of the page's date, when it differs. */
  onPageDate: (CardStanding & { date: string }) | null;
  /** The newest act and the sentence that tells of it. */
  change: { title: string; date: Edtf | null; quote: string | null; publisher: string | null } | null;
  items: { id: string; title: string; sortAt: Instant }[];
  itemCount: number;
};

/** A page as the popup read it and the reader mended it. `tab`: whose icon says how it went; `file` and `unread` of a PDF. */
export type CaptureWish = {
  tab: number | undefined;
  page: PageReading;
  edited: Partial<ItemFacts>;
  kind: 'capture' | 'quote';
  file?: FileSeen;
  unread?: Trouble;
};

export type Messages = {
  ping: { ask: Record<never, never>; answer: { pong: true; startedAt: number } };
  subscribe: { ask: { library: LibraryName; url: string; wish: SubscribeWish }; answer: SubscribeAnswer };
  /** Reads a register's past into the library, page by page; how far it is stands on the source. Without dates: goes on where it was cut off. */
  history: { ask: { library: LibraryName; source: string; dates: { from: Day; to: Day } | null }; answer: RefreshAnswer };
  probe: { ask: { url: string }; answer: ProbeAnswer };
  refresh: { ask: { library: LibraryName; sources: string[] | null }; answer: RefreshAnswer };
  tick: { ask: { library: LibraryName; now: Instant }; answer: RefreshAnswer };
  /** Asks for the page of one item again now. */
  checkPage: { ask: { library: LibraryName; item: string }; answer: PageCheck };
  /** Keeps a captured page: the popup ends as soon as it is clicked away, and what it does with it. */
  keep: { ask: CaptureWish; answer: { deepened: boolean; already: boolean } };
  marksChanged: { ask: Record<never, never>; answer: { tabs: number } };
  libraryChanged: { ask: Record<never, never>; answer: { done: true } };
  /** A screen opened: items that older rules read are read again. Gives how many. */
  readAgain: { ask: { library: LibraryName }; answer: { read: number } };
  /** Reads what waits on the list of links. Gives how many links it dealt with. */
  readLinks: { ask: { library: LibraryName }; answer: { read: number } };
  /** The next are from a page's own scripts: the matcher's word on paragraphs with candidates. */
  namesIn: { ask: { title: string; paragraphs: string[] }; answer: { start: number; end: number; id: string }[][] };
  /** How many names the page shows: for the badge. */
  pageNames: { ask: { count: number }; answer: { done: true } };
  /** Puts the card's script into the asking frame. */
  injectCard: { ask: Record<never, never>; answer: { done: true } };
  nameFacts: { ask: { ids: string[]; pageDate: string | null }; answer: CardFacts[] };
  captureThis: { ask: Record<never, never>; answer: { saved: boolean; title: string; trouble?: Trouble } };
  neverHere: { ask: Record<never, never>; answer: { done: true } };
  /** Opens an item in the app; null opens the app. */
  openItem: { ask: { item: string | null }; answer: { done: true } };
};

export type MessageName = keyof Messages;

/** The only messages that a web page's content script may send; everything else comes from our own pages. */
export const FROM_TABS: ReadonlySet<MessageName> = new Set([
  'namesIn',
  'pageNames',
  'injectCard',
  'nameFacts',
  'captureThis',
  'neverHere',
  'openItem',
]);

/** How long an answer may take, in ms. A worker that dies at its start leaves a message pending for ever. */
const LIMITS: Partial<Record<MessageName, number>> = {
  subscribe: 60_000,
  probe: 90_000,
  refresh: 15 * 60_000,
  tick: 15 * 60_000,
  checkPage: 10 * 60_000,
  history: 60 * 60_000,
  captureThis: 60_000,
  keep: 60_000,
  libraryChanged: 15 * 60_000,
  readAgain: 15 * 60_000,
  readLinks: 15 * 60_000,
};
const LIMIT = 10_000;

/** What a message could not get: said in words for people. `late`: the worker lives but did not finish in time; else it was stopped. */
export class NoAnswer extends Error {
  late = false;
}

/** Asks the worker. Rejects with NoAnswer when it is silent for too long or dies meanwhile, and with the worker's own words when it failed. */
export async function ask<Name extends MessageName>(name: Name, message: Messages[Name]['ask']): Promise<Messages[Name]['answer']> {
  const limit = LIMITS[name] ?? LIMIT;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          Object.assign(
            new NoAnswer(
              `Cordon’s background did not answer within ${limit / 1000} seconds. Try again; if it stays silent, restart the browser.`,
            ),
            { late: true },
          ),
        ),
      limit,
    );
  });
  try {
    const answer = (await Promise.race([browser.runtime.sendMessage({ ...message, type: name }), late])) as
      | { value: Messages[Name]['answer'] }
      | { failed: string }
      | undefined;
    if (!answer) throw new NoAnswer('Cordon’s background stopped before it could answer. Try again.');
    if ('failed' in answer) throw new Error(answer.failed);
    return answer.value;
  } catch (error) {
    if (error instanceof Error && /message (?:channel|port) closed|context invalidated|receiving end|conduits/i.test(error.message))
      throw new NoAnswer('Cordon’s background stopped before it could answer. Try again.');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
  frameId?: number | undefined;
};

/** Whether this sender may say this. Our own pages are known by their address, never by what a message leaves out. */
export function mayAsk(name: string, sender: Sender, ownId: string, ownBase: string): name is MessageName {
  if (sender.id !== ownId || sender.tab?.incognito) return false;
  if (sender.url?.startsWith(ownBase)) return sender.origin === undefined || ownBase.startsWith(sender.origin);
  return FROM_TABS.has(name as MessageName) && sender.tab?.id !== undefined && /^https?:\/\//.test(sender.url ?? '');
}

export type Answerers = {
  [Name in MessageName]: (message: Messages[Name]['ask'], sender: Sender) => Promise<Messages[Name]['answer']>;
};

/** Answers messages in the worker. A message that its sender may not say gets no answer at all. */
export function answerMessages(answerers: Answerers): void {
  const ownId = browser.runtime.id;
  const ownBase = browser.runtime.getURL('/');
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const name = (message as { type?: unknown } | null)?.type;
    if (typeof name !== 'string' || !Object.hasOwn(answerers, name) || !mayAsk(name, sender, ownId, ownBase)) return false;
    const answer = answerers[name] as (message: unknown, sender: Sender) => Promise<unknown>;
    // A message that is not as it should be may fail before there is a promise: it gets an answer too.
    (async () => answer(message, sender))().then(
      (value) => respond({ value }),
      (error: unknown) => {
        console.error(`Cordon: ${name} failed:`, error);
        respond({ failed: error instanceof Error ? error.message : String(error) });
      },
    );
    return true;
  });
}
