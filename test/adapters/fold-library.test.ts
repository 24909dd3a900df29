// The worker that reads and folds a library itself: the same acts as folding the tables here, the newest first, and again when tables change.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Claim, Item, LedgerEvent, SameAct } from '../../lib/domain.ts';
import { clusterLedger } from '../../lib/ledger/events.ts';
import { foldStandings } from '../../lib/ledger/standings.ts';
import { ledgerOf, numbersFrom } from '../bench/corpus.ts';
import { makeWorld } from './world.ts';

const world = vi.hoisted(() => ({ now: undefined as unknown as ReturnType<typeof makeWorld> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.now.browser;
  },
}));
world.now = makeWorld();

const { database } = await import('../../lib/adapters/db.ts');
const { foldLibrary } = await import('../../lib/adapters/fold-library.ts');
type Answer = Parameters<Parameters<typeof foldLibrary>[0]>[0];

const db = database('own');
const DAYS = { asOf: '2026-11-21', since: '2026-10-22' };
const wish = (waiting: string[] = []) => ({ library: 'own' as const, waiting, decisions: [], own: [], days: DAYS });

beforeEach(async () => {
  world.now = makeWorld();
  await db.delete();
  await db.open();
});

/** A page's side of it, as it puts answers together. */
function page() {
  const events = new Map<string, LedgerEvent>();
  let pairs: SameAct[] = [];
  const state = {
    newest: [] as NonNullable<Answer['newest']>[],
    acts: null as { events: LedgerEvent[]; sameAct: SameAct[] } | null,
    standings: [] as unknown[],
    ends: 0,
  };
  let standings: unknown[] = [];
  const ask = foldLibrary((answer) => {
    if (answer.failed) throw new Error(answer.failed);
    if (answer.newest) state.newest.push(structuredClone(answer.newest));
    for (const event of answer.events ?? []) events.set(event.id, structuredClone(event));
    pairs.push(...(answer.sameAct ?? []));
    if (answer.acts) {
      state.acts = { events: answer.acts.order.flatMap((id) => events.get(id) ?? []), sameAct: pairs };
      pairs = [];
    }
    standings.push(...(answer.standings ?? []));
    if (answer.end) {
      state.standings = standings;
      standings = [];
      state.ends += 1;
    }
  });
  return { state, ask };
}
const here = async () => clusterLedger(await db.claims.toArray(), await db.items.toArray(), []);

async function fill(count: number, seed: number): Promise<{ claims: Claim[]; items: Item[] }> {
  const made = ledgerOf(numbersFrom(seed), count);
  await db.items.bulkPut(made.items);
  await db.claims.bulkPut(made.claims);
  return made;
}

test('its acts, pairs and standings are those of the tables', async () => {
  await fill(700, 3);
  const { state, ask } = page();
  ask(wish());
  await vi.waitFor(() => expect(state.ends).toBe(1), { timeout: 20_000 });
  const { events, sameAct } = await here();
  expect(state.acts?.events).toEqual(events);
  expect(state.acts?.sameAct).toEqual(sameAct);
  expect(state.standings).toEqual(foldStandings(events, await db.claims.toArray(), DAYS.asOf));
});

test('the newest acts come first, with their statements, and are acts of the whole', async () => {
  await fill(2_500, 5);
  const { state, ask } = page();
  ask(wish());
  await vi.waitFor(() => expect(state.ends).toBe(1), { timeout: 60_000 });
  const [newest] = state.newest;
  if (!newest) throw new Error('no beginning was told');
  const { events } = await here();
  const whole = events.filter(({ date }) => date !== null && date >= newest.since).slice(-newest.events.length);
  const titles = (of: readonly LedgerEvent[]): string[] => of.map(({ title, date }) => `${date} ${title}`);
  const found = titles(newest.events).filter((title) => titles(whole).includes(title));
  expect(found.length / newest.events.length).toBeGreaterThan(0.9);
  const told = new Set(newest.claims.map(({ id }) => id));
  for (const event of newest.events) for (const id of event.claims) expect(told.has(id)).toBe(true);
});

test('what changes in the tables is folded again; reading an item is no change; what waits is left out', async () => {
  const { claims, items } = await fill(300, 7);
  const { state, ask } = page();
  ask(wish());
  await vi.waitFor(() => expect(state.ends).toBe(1), { timeout: 20_000 });
  const [claim] = claims;
  if (!claim) throw new Error('no claim was made');
  await db.items.update(items[0]?.id ?? '', { readAt: '2026-11-21T00:00:00Z' });
  await db.claims.delete(claim.id);
  await vi.waitFor(() => expect(state.ends).toBe(2), { timeout: 20_000 });
  expect(state.acts?.events).toEqual((await here()).events);
  expect(state.acts?.events.some((event) => event.claims.includes(claim.id))).toBe(false);

  await db.items.update(items[1]?.id ?? '', { readAt: '2026-11-21T00:00:00Z' });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(state.ends).toBe(2);

  const waiting = claims[5]?.item ?? '';
  ask(wish([waiting]));
  await vi.waitFor(() => expect(state.ends).toBe(3), { timeout: 20_000 });
  expect(state.acts?.events.some((event) => event.items.includes(waiting))).toBe(false);
  ask(wish());
  await vi.waitFor(() => expect(state.ends).toBe(4), { timeout: 20_000 });
  expect(state.acts?.events).toEqual((await here()).events);
});
