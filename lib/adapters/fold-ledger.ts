// Folding as the worker does it: keeps the rows it was told of, folds them when asked, and tells only the acts that changed.
import type { Catalog } from '../catalog/catalog.ts';
import { catalogWith } from '../catalog/own-names.ts';
import type { Claim, Decision, Entity, LedgerEvent } from '../domain.ts';
import { asDecided } from '../ledger/decisions.ts';
import { clusterLedger } from '../ledger/events.ts';
import { changedBetween, foldStandings } from '../ledger/standings.ts';
import type { Acts, FoldAnswer, FoldItem, FoldMessage } from './fold-messages.ts';

// Records in one message: reading them costs the page a few milliseconds.
const PART = 300;
// Acts at either end of the line that a page draws first.
const ENDS = 60;
// Pairs are small.
const PAIRS = 4_000;

function* parts<T>(rows: readonly T[], size = PART): Iterable<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

/** Gives the function that takes messages; `answer` is called with each part of what they ask for. */
export function foldLedger(answer: (part: FoldAnswer) => void): (message: FoldMessage) => void {
  const claims = new Map<string, Claim>();
  const items = new Map<string, FoldItem>();
  const told = new Map<string, string>();
  let catalog: { own: string; byId: Catalog['byId'] } | null = null;
  let acts: Acts | null = null;
  let decisions = '';
  let first = true;

  const claimsAtEnds = (events: readonly LedgerEvent[]): Claim[] => {
    const dated = events.findIndex(({ date }) => date === null);
    const end = dated < 0 ? events.length : dated;
    const shown = [...events.slice(0, ENDS), ...events.slice(Math.max(0, end - ENDS), end + ENDS)];
    return [...new Set(shown.flatMap((event) => event.claims))].flatMap((id) => claims.get(id) ?? []);
  };

  const catalogOf = (own: readonly Entity[]): Catalog['byId'] => {
    const key = JSON.stringify(own);
    if (catalog?.own !== key) {
      catalog = { own: key, byId: catalogWith(own).byId };
      acts = null;
    }
    return catalog.byId;
  };
  const actsOf = (now: readonly Decision[], own: readonly Entity[]) => {
    const byId = catalogOf(own);
    const key = now.map(({ id }) => id).join();
    if (!acts || key !== decisions) acts = clusterLedger([...claims.values()], [...items.values()], now, (id) => byId.get(id));
    decisions = key;
    return acts;
  };

  return (message) => {
    if (message.claims?.length || message.items?.length || message.ask?.goneClaims.length) acts = null;
    for (const claim of message.claims ?? []) claims.set(claim.id, claim);
    for (const item of message.items ?? []) items.set(item.id, item);
    const { ask } = message;
    if (!ask) return;
    const { turn, days } = ask;
    for (const id of ask.goneClaims) claims.delete(id);
    try {
      const before = acts;
      const { events, sameAct } = actsOf(ask.decisions, ask.own);
      const changed = (acts === before ? [] : events).filter((event) => {
        const words = JSON.stringify(event);
        if (told.get(event.id) === words) return false;
        told.set(event.id, words);
        return true;
      });
      if (acts !== before) {
        const present = new Set(events.map(({ id }) => id));
        for (const id of [...told.keys()]) if (!present.has(id)) told.delete(id);
      }
      for (const part of parts(changed)) answer({ turn, events: part });
      if (acts !== before) {
        for (const part of parts(sameAct, PAIRS)) answer({ turn, sameAct: part });
        answer({
          turn,
          acts: { order: events.map(({ id }) => id), ...(first ? { claims: claimsAtEnds(events) } : {}) },
        });
        first = false;
      }
      const rows = asDecided([...claims.values()], ask.decisions);
      for (const part of parts(foldStandings(events, rows, days.asOf))) answer({ turn, standings: part });
      const changes = changedBetween(events, rows, days.since, days.asOf);
      answer({ turn, end: { changes, days } });
    } catch (error) {
      answer({ turn, failed: error instanceof Error ? error.message : String(error) });
    }
  };
}
