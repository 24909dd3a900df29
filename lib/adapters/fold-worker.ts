// The page's side of folding in a worker: says what is wished, and puts the answers together.
import type { LedgerEvent, SameAct, Standing } from '../domain.ts';
import type { Acts, FoldAnswer, FoldWish, NewestActs, Told } from './fold-messages.ts';
import { startOwnWorker } from './own-worker.ts';

export type FoldWorker = {
  /** Asks for the fold of the library as it is and becomes; takes the place of what was asked before. */
  fold(wish: FoldWish): void;
  close(): void;
};

/**
 * Starts the worker. `newest` is called once, with a beginning, where the library is large; `acts` when they are others than before, `told` with what they come to;
 * `failed` once, with why it cannot be had, and nothing comes after.
 */
export function openFoldWorker(seen: {
  newest: (acts: NewestActs) => void;
  acts: (acts: Acts) => void;
  told: (told: Told) => void;
  failed: (message: string) => void;
}): FoldWorker {
  const worker = startOwnWorker('fold');
  const events = new Map<string, LedgerEvent>();
  let sameAct: SameAct[] = [];
  let standings: Standing[] = [];
  let over = false;
  const fail = (message: string): void => {
    if (over) return;
    over = true;
    worker.terminate();
    seen.failed(message);
  };
  worker.onerror = (event) => fail(event.message || 'the worker did not start');
  worker.onmessage = ({ data }: MessageEvent<FoldAnswer>) => {
    if (over) return;
    if (data.failed !== undefined) return fail(data.failed);
    if (data.newest) seen.newest(data.newest);
    for (const event of data.events ?? []) events.set(event.id, event);
    if (data.sameAct) sameAct.push(...data.sameAct);
    if (data.acts) {
      const { order, claims } = data.acts;
      const present = new Set(order);
      for (const id of [...events.keys()]) if (!present.has(id)) events.delete(id);
      const pairs = sameAct;
      sameAct = [];
      seen.acts({
        events: order.map((id) => events.get(id)).filter((event) => event !== undefined),
        sameAct: pairs,
        ...(claims ? { claims } : {}),
      });
    }
    if (data.standings) standings.push(...data.standings);
    if (!data.end) return;
    const told = { standings, ...data.end };
    standings = [];
    seen.told(told);
  };
  return {
    fold: (wish) => {
      if (!over) worker.postMessage(wish);
    },
    close: () => {
      over = true;
      worker.terminate();
    },
  };
}
