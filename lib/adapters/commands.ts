// What buttons do. Every screen, the worker and the e2e door call these; nothing else writes to the library.
import type { Decision, Instant, Item, ItemFacts, PageReading, Reading, Source, Trouble } from '../domain.ts';
import type { LibraryName } from './db.ts';

/** What subscribing led to: a source; a choice of feeds found on a page; a host that has to be granted first; or an error to show beside the field. */
export type SubscribeAnswer =
  | { source: Source; already: boolean }
  | { choices: { url: string; title: string }[] }
  | { needsHost: string; url: string }
  | { error: Trouble };

export type RefreshAnswer = { checked: number; newItems: number; failed: { source: string; trouble: Trouble }[] };

/** What pasting reads before anything is kept. */
export type PastedReading = { title: string; text: string; address: string | null; reading: Reading };

export type Commands = {
  /** Host permission must have been granted in the same click (permissions.ts) before this is called. */
  subscribe(url: string, options?: { readArticles?: boolean }): Promise<SubscribeAnswer>;
  unsubscribe(source: string): Promise<void>;
  updateSource(source: string, patch: Partial<Pick<Source, 'name' | 'readArticles' | 'paused'>>): Promise<void>;
  /** Polls sources now (all, or those named), due or not, without spacing; resolves when all are done. */
  refresh(sources?: readonly string[]): Promise<RefreshAnswer>;
  /** Runs the real schedule at that moment. */
  tick(now: Instant): Promise<RefreshAnswer>;
  /** Reads pasted text; stores nothing. A first line that is an http(s) address is taken as the address. */
  readPasted(text: string): Promise<PastedReading>;
  keepPasted(text: string, facts: Partial<ItemFacts>): Promise<Item>;
  /** Reads a captured page for showing before it is saved; stores nothing. */
  readCaptured(page: PageReading): Promise<Reading>;
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
  /** Restores a backup into the library; refuses a damaged file before touching it. */
  import(text: string): Promise<{ added: number; already: number }>;
  dump(): Promise<string>;
};

/** The commands on a library. Network commands are carried out by the worker, whoever calls. */
export function commands(_library: LibraryName = 'own'): Commands {
  throw new Error('no commands yet');
}
