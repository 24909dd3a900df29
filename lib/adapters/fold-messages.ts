// What the full tab and the worker that folds its ledger say to each other: one wish, an answer in parts. The worker reads the tables itself.
import type { Claim, Day, Decision, Entity, LedgerEvent, SameAct, Standing } from '../domain.ts';
import type { LedgerItem } from '../ledger/events.ts';
import type { Change } from '../ledger/standings.ts';
import type { LibraryName } from './db.ts';

/** What of an item the fold looks at. */
export type FoldItem = LedgerItem;

/** The day the standings are told for, and the day that changes are counted from. */
export type FoldDays = { asOf: Day; since: Day };

/** What is to be told: again whenever the tables change, until the next wish. `waiting`: items that are not shown yet. */
export type FoldWish = {
  library: LibraryName;
  waiting: readonly string[];
  decisions: readonly Decision[];
  own: readonly Entity[];
  days: FoldDays;
};

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
export type Acts = { events: LedgerEvent[]; sameAct: SameAct[]; claims?: Claim[] };

/** The newest acts, from the newest items alone, with their statements: on the screen while the others are read. `since`: the first day that they cover. */
export type NewestActs = Acts & { claims: Claim[]; since: Day };

/** What acts come to by a day. */
export type Told = { standings: Standing[]; changes: Change[]; days: FoldDays };

/** Parts of an answer: acts that changed since the last one, pairs, then the order of all acts, then standings, then what ends it. */
export type FoldAnswer = {
  turn: number;
  newest?: NewestActs;
  events?: LedgerEvent[];
  sameAct?: SameAct[];
  /** `claims`: with the first answer, the statements of the acts that stand at either end of the line and on the shelf. */
  acts?: { order: string[]; claims?: Claim[] };
  standings?: Standing[];
  end?: { changes: Change[]; days: FoldDays };
  failed?: string;
};
