// Named places where the e2e build can be told to fail, as if the worker had died there. Release builds hold none of it.
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
] as const;

export type FailPoint = (typeof FAIL_POINTS)[number];

const KEY = 'failPoints';
const E2E = import.meta.env.MODE === 'e2e';
let armed: Record<string, number> = {};

/** Makes the `nth` passing of `point` (1 is the next) throw, once, in whichever context passes it. Throws on a point that does not exist. */
export async function failAt(point: string, nth = 1): Promise<void> {
  if (!E2E) return;
  if (!(FAIL_POINTS as readonly string[]).includes(point))
    throw new Error(`No fail point '${point}'. There are: ${FAIL_POINTS.join(', ')}.`);
  // Another context may have passed what this one armed.
  await armFailPoints();
  armed = { ...armed, [point]: nth };
  await browser.storage.session.set({ [KEY]: armed });
}

/** Fetches what another context armed; called before work starts, because inside a transaction nothing may be awaited. */
export async function armFailPoints(): Promise<void> {
  if (!E2E) return;
  const stored = await browser.storage.session.get(KEY);
  armed = { ...((stored[KEY] as Record<string, number> | undefined) ?? {}) };
}

/** Throws here when this passing of `point` was told to fail. */
export function failHere(point: FailPoint): void {
  if (!E2E) return;
  const left = armed[point];
  if (left === undefined) return;
  if (left > 1) {
    armed[point] = left - 1;
    return;
  }
  delete armed[point];
  void browser.storage.session.set({ [KEY]: armed });
  throw new Error(`failed at ${point}, as told`);
}
