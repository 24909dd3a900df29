// The newest acts of a large library, folded from its newest items alone: on the screen while all others are still read.
import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { clusterLedger } from '../ledger/events.ts';
import { NEARNESS } from '../ledger/same-act.ts';
import type { Database } from './db.ts';
import type { FoldWish, NewestActs } from './fold-messages.ts';

/** Items that are read for it; more where these cover too few days. Acts that are told: a few screens. */
const ITEMS = [500, 2_000];
const ACTS = 60;
/** Fewer acts than this are no beginning of a list. */
const FEWEST = 8;

const later = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * The newest acts by the newest items; null where these are the whole library, or too few to show. Only acts of days that the items cover with some weeks to spare
 * are told: who else tells of them was published then, too.
 */
export async function newestActs(db: Database, wish: FoldWish, byId: Catalog['byId']): Promise<NewestActs | null> {
  for (const count of ITEMS) {
    const acts = await actsOfNewest(db, count, wish, byId);
    if (acts === 'all') return null;
    if (acts.events.length >= FEWEST) return acts;
  }
  return null;
}

async function actsOfNewest(db: Database, count: number, wish: FoldWish, byId: Catalog['byId']): Promise<NewestActs | 'all'> {
  const waiting = new Set(wish.waiting);
  const newest = await db.items.orderBy('sortAt').reverse().limit(count).toArray();
  const items = newest.filter(({ id }) => !waiting.has(id));
  const oldest = newest.at(-1)?.sortAt.slice(0, 10);
  if (newest.length < count || !oldest) return 'all';
  const since = later(oldest, NEARNESS.published.near);
  // Many small reads at once: one read of many keys walks them one after the other.
  const ofItems = await db.transaction('r', db.claims, () =>
    Promise.all(items.map(({ id }) => db.claims.where('item').equals(id).toArray())),
  );
  const claims = ofItems.flat();
  const { events, sameAct } = clusterLedger(claims, items, wish.decisions, (id) => byId.get(id));
  const shown = events
    .filter(({ date }) => date !== null && (daysOf(date)?.earliest ?? '') >= since && (daysOf(date)?.latest ?? '') <= wish.days.asOf)
    .slice(-ACTS);
  const ids = new Set(shown.map(({ id }) => id));
  const theirs = new Set(shown.flatMap((event) => event.claims));
  return {
    events: shown,
    sameAct: sameAct.filter(({ a, b }) => ids.has(a) && ids.has(b)),
    claims: claims.filter(({ id }) => theirs.has(id)),
    since,
  };
}
