// The page's side of folding in a worker: hands over what is new in slices, and puts the answer together.
import type { Claim, Decision, Entity, Item, LedgerEvent, Standing } from '../domain.ts';
import { pause } from './clock.ts';
import type { Acts, FoldAnswer, FoldDays, FoldItem, FoldMessage, Told } from './fold-messages.ts';
import { startOwnWorker } from './own-worker.ts';

export type FoldInput = {
  claims: readonly Claim[];
  items: readonly Item[];
  decisions: readonly Decision[];
  own: readonly Entity[];
  days: FoldDays;
};

export type FoldWorker = {
  /** Hands over claims before they are asked for, while others are still being read. */
  feed(claims: Iterable<Claim>): void;
  /** Asks for the fold of all of this; what was asked before and is not answered yet is forgotten. */
  fold(input: FoldInput): void;
  close(): void;
};

// Records in one message.
const PART = 400;

/** Starts the worker. `acts` is called when they are others than before, `told` with the answer to the latest question; `failed` once, with why it cannot be had, and nothing comes after. */
export function openFoldWorker(seen: {
  acts: (acts: Acts) => void;
  told: (told: Told) => void;
  failed: (message: string) => void;
}): FoldWorker {
  const worker = startOwnWorker('fold');
  const sentClaims = new Map<string, Claim>();
  const sentItems = new Map<string, Item>();
  const events = new Map<string, LedgerEvent>();
  let standings: Standing[] = [];
  let turn = 0;
  let over = false;
  const post = (message: FoldMessage): void => worker.postMessage(message);
  const fail = (message: string): void => {
    if (over) return;
    over = true;
    worker.terminate();
    seen.failed(message);
  };
  worker.onerror = (event) => fail(event.message || 'the worker did not start');
  worker.onmessage = ({ data }: MessageEvent<FoldAnswer>) => {
    if (data.failed !== undefined) return fail(data.failed);
    for (const event of data.events ?? []) events.set(event.id, event);
    if (data.acts && !over) {
      const { order, sameAct } = data.acts;
      seen.acts({ events: order.map((id) => events.get(id)).filter((event) => event !== undefined), sameAct });
    }
    if (data.standings) standings.push(...data.standings);
    if (!data.end) return;
    const told = { standings, ...data.end };
    standings = [];
    if (data.turn === turn && !over) seen.told(told);
  };

  const feed = (claims: Iterable<Claim>): void => {
    const fresh = [...claims].filter((claim) => sentClaims.get(claim.id) !== claim);
    for (const claim of fresh) sentClaims.set(claim.id, claim);
    if (fresh.length > 0) post({ claims: fresh });
  };
  const ask = async ({ claims, items, decisions, own, days }: FoldInput): Promise<void> => {
    turn += 1;
    const mine = turn;
    const stale = () => over || mine !== turn;
    const fresh = claims.filter((claim) => sentClaims.get(claim.id) !== claim);
    for (let from = 0; from < fresh.length; from += PART) {
      feed(fresh.slice(from, from + PART));
      await pause(1);
      if (stale()) return;
    }
    const changed = items.filter((item) => sentItems.get(item.id) !== item);
    for (let from = 0; from < changed.length; from += PART) {
      const part = changed.slice(from, from + PART);
      for (const item of part) sentItems.set(item.id, item);
      post({ items: part.map(({ id, found, edited, copies, origins }): FoldItem => ({ id, found, edited, copies, origins })) });
      await pause(1);
      if (stale()) return;
    }
    const present = new Set(claims.map(({ id }) => id));
    const goneClaims = [...sentClaims.keys()].filter((id) => !present.has(id));
    for (const id of goneClaims) sentClaims.delete(id);
    post({ ask: { turn: mine, goneClaims, decisions, own, days } });
  };
  return {
    feed: (claims) => {
      if (!over) feed(claims);
    },
    fold: (input) => {
      if (!over) ask(input).catch((error: unknown) => fail(String(error)));
    },
    close: () => {
      over = true;
      worker.terminate();
    },
  };
}
