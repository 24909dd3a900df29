// What the full tab and the worker that folds its ledger say to each other: rows as they come, one question, an answer in parts.
import type { Claim, Day, Decision, Entity, LedgerEvent, SameAct, Standing } from '../domain.ts';
import type { LedgerItem } from '../ledger/events.ts';
import type { Change } from '../ledger/standings.ts';

/** What of an item the fold looks at. */
export type FoldItem = LedgerItem;

/** The day the standings are told for, and the day that changes are counted from. */
export type FoldDays = { asOf: Day; since: Day };

/** Rows that are new or changed may come in several messages; `ask` comes last and names what is gone. */
export type FoldMessage = {
  claims?: readonly Claim[];
  items?: readonly FoldItem[];
  ask?: {
    turn: number;
    goneClaims: readonly string[];
    decisions: readonly Decision[];
    own: readonly Entity[];
    days: FoldDays;
  };
};

/** What a library folds to: its acts. */
export type Acts = { events: LedgerEvent[]; sameAct: SameAct[] };

/** What acts come to by a day. */
export type Told = { standings: Standing[]; changes: Change[]; days: FoldDays };

/** Parts of an answer: acts that changed since the last one, then the order of all of them, then standings, then what ends it. */
export type FoldAnswer = {
  turn: number;
  events?: LedgerEvent[];
  acts?: { order: string[]; sameAct: SameAct[] };
  standings?: Standing[];
  end?: { changes: Change[]; days: FoldDays };
  failed?: string;
};
