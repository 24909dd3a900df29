// Named places where the e2e build can be told to fail, or to stand still until it is killed. Release builds hold none of it.
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';

/** Places on the way from an alarm to a commit (facts: a poll must lose nothing at any of them). */
export const FAIL_POINTS = [
  'alarm-received',
  'lock-acquired',
  'before-fetch',
  'after-headers',
  'mid-body',
  'after-body',
  'after-parse',
  'after-tagging',
  'tx-open',
  'after-items-put',
  'after-source-put',
  'before-commit',
  'after-commit',
  'during-capture-write',
  'import-staged',
  'import-committed',
  'mid-reading-again',
] as const;

export type FailPoint = (typeof FAIL_POINTS)[number];

/** `throw`: work fails here and goes on as after any failure. `hold`: it never goes on, an open transaction stays open, until its context is killed. */
type How = 'throw' | 'hold';
type Armed = Record<string, { left: number; how: How }>;

const KEY = 'failPoints';
const HELD = 'heldAt';
const E2E = import.meta.env.MODE === 'e2e';
let armed: Armed = {};

/** Makes the `nth` passing of `point` (1 is the next) fail, once, in whichever context passes it. Throws on a point that does not exist. */
export async function failAt(point: string, nth = 1, how: How = 'throw'): Promise<void> {
  if (!E2E) return;
  if (!(FAIL_POINTS as readonly string[]).includes(point))
    throw new Error(`No fail point '${point}'. There are: ${FAIL_POINTS.join(', ')}.`);
  // Another context may have passed what this one armed.
  await armFailPoints();
  armed = { ...armed, [point]: { left: nth, how } };
  await browser.storage.session.remove(HELD);
  await browser.storage.session.set({ [KEY]: armed });
}

/** Fetches what another context armed; called before work starts, because inside a transaction nothing may be awaited. */
export async function armFailPoints(): Promise<void> {
  if (!E2E) return;
  const stored = await browser.storage.session.get(KEY);
  armed = { ...((stored[KEY] as Armed | undefined) ?? {}) };
}

/** Throws here, or stands still, when this passing of `point` was told to; always awaited. Inside a transaction it waits for nothing but the database. */
export function failHere(point: FailPoint): Promise<never> | undefined {
  if (!E2E) return;
  const here = armed[point];
  if (!here) return;
  if (here.left > 1) {
    here.left -= 1;
    return;
  }
  delete armed[point];
  void browser.storage.session.set({ [KEY]: armed, ...(here.how === 'hold' ? { [HELD]: point } : {}) });
  if (here.how === 'throw') throw new Error(`failed at ${point}, as told`);
  return standStill();
}

/** Keeps the transaction that is open, if one is, open for ever: a kill then finds it half done. */
async function standStill(): Promise<never> {
  const open = Dexie.currentTransaction;
  for (;;) await (open ? open.table(open.storeNames[0] ?? '').count() : new Promise((resolve) => setTimeout(resolve, 1_000)));
}
