// The world of world.ts in the place of the browser and the network, for a test that imports this and then brings in the adapters by `await import`.
import { vi } from 'vitest';
import { makeWorld } from './world.ts';

/** The world as it is now; a test begins another by `world.now = makeWorld()`. */
export const world = { now: makeWorld() };

vi.mock('wxt/browser', () => ({
  get browser() {
    return world.now.browser;
  },
}));
vi.stubGlobal('fetch', (url: string, init: never) => world.now.fetch(url, init));
