// The world of world.ts in the place of the browser and the network, for a test that imports this and then brings in the adapters by `await import`.
import type { Dexie } from 'dexie';
import { vi } from 'vitest';
import { makeWorld } from './world.ts';

/** The world as it is now. */
export const world = { now: makeWorld() };

vi.mock('wxt/browser', () => ({
  get browser() {
    return world.now.browser;
  },
}));
vi.stubGlobal('fetch', (url: string, init: never) => world.now.fetch(url, init));

/** Another world, with an empty library. */
export async function begin(db: Dexie): Promise<void> {
  world.now = makeWorld();
  await db.delete();
  await db.open();
}
