// The worker's own eyes on a library: it reads statements and items itself, so that the page need not, and folds anew when they change.
import { catalogWith } from '../catalog/own-names.ts';
import type { Claim, Item } from '../domain.ts';
import { database } from './db.ts';
import { foldLedger } from './fold-ledger.ts';
import type { FoldAnswer, FoldItem, FoldMessage, FoldWish } from './fold-messages.ts';
import { followTable } from './live-table.ts';
import { newestActs } from './newest-acts.ts';

/** Rows read at one go: nobody waits for this thread. */
const PAGE = 4_000;
/** Changes are folded together that come within so many ms, and a fold rests for so many times as long as it took. */
const GATHER_MS = 150;
const REST = 3;

const foldItemOf = ({ id, found, edited, copies, origins }: Item): FoldItem => ({ id, found, edited, copies, origins });

/** Whether the fold sees an item as it was: reading or starring one changes no act. */
const isSame = (a: FoldItem, b: FoldItem): boolean => JSON.stringify(foldItemOf(a as Item)) === JSON.stringify(foldItemOf(b as Item));

/** Gives the function that takes wishes; `answer` is called with each part of what they and later changes come to. */
export function foldLibrary(answer: (part: FoldAnswer) => void): (wish: FoldWish) => void {
  const take = foldLedger(answer);
  const sentClaims = new Map<string, Claim>();
  const sentItems = new Map<string, FoldItem>();
  let claims: ReadonlyMap<string, Claim> | null = null;
  let items: ReadonlyMap<string, Item> | null = null;
  let wish: FoldWish | null = null;
  let started = false;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = 0;

  /** What is new to the fold since it was last asked; null where nothing is. */
  const news = (waiting: ReadonlySet<string>): Pick<FoldMessage, 'claims' | 'items'> & { goneClaims: string[] } => {
    const shown = [...(claims?.values() ?? [])].filter(({ item }) => !waiting.has(item));
    const fresh = shown.filter((claim) => sentClaims.get(claim.id) !== claim);
    const present = new Set(shown.map(({ id }) => id));
    const goneClaims = [...sentClaims.keys()].filter((id) => !present.has(id));
    for (const id of goneClaims) sentClaims.delete(id);
    for (const claim of fresh) sentClaims.set(claim.id, claim);
    const withClaims = new Set(shown.map(({ item }) => item));
    const changed: FoldItem[] = [];
    for (const id of withClaims) {
      const item = items?.get(id);
      const before = sentItems.get(id);
      if (!item || before === item) continue;
      sentItems.set(id, item);
      if (!before || !isSame(before, item)) changed.push(foldItemOf(item));
    }
    return { goneClaims, ...(fresh.length > 0 ? { claims: fresh } : {}), ...(changed.length > 0 ? { items: changed } : {}) };
  };
  const fold = (always: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!wish || !claims || !items) return;
    const { goneClaims, ...rows } = news(new Set(wish.waiting));
    if (!always && !rows.claims && !rows.items && goneClaims.length === 0) return;
    const began = Date.now();
    turn += 1;
    take({ ...rows, ask: { turn, goneClaims, decisions: wish.decisions, own: wish.own, days: wish.days } });
    restUntil = Date.now() + (Date.now() - began) * REST;
  };
  const foldSoon = (): void => {
    timer ??= setTimeout(() => fold(false), Math.max(GATHER_MS, restUntil - Date.now()));
  };
  const fail = (error: unknown): void => answer({ turn, failed: error instanceof Error ? error.message : String(error) });

  const start = async (first: FoldWish): Promise<void> => {
    const db = database(first.library);
    const newest = await newestActs(db, first, catalogWith(first.own).byId);
    if (newest) answer({ turn, newest });
    followTable(db.items, {
      page: PAGE,
      seen: (rows, { whole }) => {
        if (!whole) return;
        const isFirst = items === null;
        items = rows;
        if (isFirst) fold(true);
        else foldSoon();
      },
      failed: fail,
    });
    followTable(db.claims, {
      page: PAGE,
      seen: (rows, { whole }) => {
        if (!whole) return;
        const isFirst = claims === null;
        claims = rows;
        if (isFirst) fold(true);
        else foldSoon();
      },
      failed: fail,
    });
  };
  return (now) => {
    wish = now;
    if (started) return fold(true);
    started = true;
    start(now).catch(fail);
  };
}
