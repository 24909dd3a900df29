// A browser with Cordon under the hands of the battery: polls, kills that come at a chosen moment, and what the library holds afterwards.
import type { CDPSession, Page } from 'playwright-core';
import type { RefreshAnswer } from '../../lib/adapters/messages.ts';
import { type Build, type Session, startChromium } from '../e2e/browser.ts';
import type { LedgerServer } from './ledger-server.ts';
import { breachesOf, type Held } from './oracle.ts';

export type Rig = {
  session: Session;
  /** A light page of the extension: it shows the sample library and carries the door to the reader's own. */
  page: Page;
  subscribe(urls: Iterable<string>): Promise<void>;
  /** Starts a poll of every source; resolves with null when the worker dies on the way. */
  poll(): Promise<RefreshAnswer | null>;
  tick(now: string): Promise<RefreshAnswer | null>;
  /** Asks the worker to answer, so that it runs. */
  wake(): Promise<void>;
  /** Kills the worker wherever it is; resolves when it is dead. */
  kill(): Promise<void>;
  /** Makes the next passing of a fail point stand still. */
  holdAt(point: string, nth?: number): Promise<void>;
  /** Resolves when work stands still at the point; false after `ms`. */
  isHeld(point: string, ms?: number): Promise<boolean>;
  /** Runs an expression in the worker. */
  inWorker<T>(expression: string): Promise<T>;
  rows<T>(table: string): Promise<T[]>;
  put(table: string, rows: readonly object[]): Promise<void>;
  held(): Promise<Held>;
  breaches(server: LedgerServer, settled?: boolean): Promise<string[]>;
  close(): Promise<void>;
};

const LIGHT = 'app.html?library=sample#/settings';

/** Opens a browser (with a fresh profile unless told) whose `*.example` names lead to the server. */
export async function openRig(server: { port: number }, options: { build?: Build; profile?: string } = {}): Promise<Rig> {
  const session = await startChromium({
    build: options.build ?? 'chrome-mv3-e2e',
    port: server.port,
    ...(options.profile ? { profile: options.profile } : {}),
  });
  const page = await session.open(LIGHT);
  // The sample fills once, in the page: it must not pass a fail point that is meant for the worker.
  // A database that was damaged may refuse once to be opened.
  const filled = (): Promise<boolean> =>
    inDatabase<{ id: string }>(page, 'meta', null, 'cordon-sample').then(
      (rows) => rows.some(({ id }) => id === 'sampleWhole'),
      () => false,
    );
  for (let tries = 0; !(await filled()); tries += 1) {
    if (tries > 600) throw new Error('the sample library does not fill');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const protocol: CDPSession = await session.context.newCDPSession(page);
  const running = new Map<string, string>();
  let seen = (): void => {};
  protocol.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
    seen();
  });
  await protocol.send('ServiceWorker.enable');
  const ask = <T>(type: string, message: object = {}): Promise<T | null> =>
    page
      .evaluate(
        async ([name, rest]) => {
          // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
          const { runtime } = (globalThis as any).chrome;
          const answer = await runtime.sendMessage({ ...(rest as object), type: name }).catch(() => null);
          return answer && 'value' in answer ? answer.value : null;
        },
        [type, message] as const,
      )
      // The browser was closed or killed meanwhile: nobody answers any more.
      .catch(() => null);
  const wake = async (): Promise<void> => {
    for (let tries = 0; tries < 5; tries += 1) if (await ask('ping')) return;
    throw new Error('the worker does not wake');
  };
  const rig: Rig = {
    session,
    page,
    async subscribe(urls) {
      for (const url of urls) {
        const answer = await page.evaluate((one) => cordon.subscribe(one), url);
        if (!('source' in answer)) throw new Error(`${url} could not be subscribed to: ${JSON.stringify(answer)}`);
      }
    },
    poll: () => ask<RefreshAnswer>('refresh', { library: 'own', sources: null }),
    tick: (now) => ask<RefreshAnswer>('tick', { library: 'own', now }),
    wake,
    async kill() {
      const dead = new Promise<void>((resolve) => {
        seen = () => {
          if (![...running.values()].some((status) => status === 'running' || status === 'starting' || status === 'stopping')) resolve();
        };
      });
      await protocol.send('ServiceWorker.stopAllWorkers');
      seen();
      await dead;
      seen = () => {};
    },
    holdAt: (point, nth = 1) => page.evaluate(([at, count]) => cordon.failAt(at, count, 'hold'), [point, nth] as const),
    isHeld: (point, ms = 20_000) =>
      page.evaluate(
        ([at, limit]) =>
          new Promise<boolean>((resolve) => {
            // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
            const area = (globalThis as any).chrome.storage.session;
            const look = async (): Promise<void> => {
              if ((await area.get('heldAt')).heldAt !== at) return;
              area.onChanged.removeListener(look);
              resolve(true);
            };
            area.onChanged.addListener(look);
            setTimeout(() => resolve(false), limit);
            void look();
          }),
        [point, ms] as const,
      ),
    inWorker: async (expression) => (await session.worker()).evaluate(expression),
    rows: (table) => inDatabase(page, table, null),
    async put(table, rows) {
      await inDatabase(page, table, rows);
    },
    async held() {
      const dump = await page.evaluate(() => cordon.dump());
      const beside = await page.evaluate(besideTheDump);
      return { dump, ...(beside as Omit<Held, 'dump'>) };
    },
    async breaches(server, settled = true) {
      return [
        ...breachesOf(server.feeds.values(), await rig.held(), settled),
        ...session.errors.splice(0).map((error) => `on a page’s console: ${error}`),
      ];
    },
    async close() {
      await session.close();
    },
  };
  return rig;
}

/** Reads a table's rows straight from a database, or puts some there. A database or table that is not there has none. */
function inDatabase<T>(page: Page, table: string, rows: readonly object[] | null, database = 'cordon'): Promise<T[]> {
  return page.evaluate(
    async ([name, given, library]) => {
      // Opening what is not there would make it.
      if (!(await indexedDB.databases()).some((one) => one.name === library)) return [];
      const done = <R>(request: IDBRequest<R>): Promise<R> =>
        new Promise((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const db = await done(indexedDB.open(library));
      try {
        if (!db.objectStoreNames.contains(name)) return [];
        const store = db.transaction(name, given ? 'readwrite' : 'readonly').objectStore(name);
        await Promise.all((given ?? []).map((row) => done(store.put(row))));
        return await done(store.getAll());
      } finally {
        db.close();
      }
    },
    [table, rows, database] as const,
  ) as Promise<T[]>;
}

/** In the page: what every store and index counts, and what the signs say. */
async function besideTheDump(): Promise<unknown> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const db = await done(indexedDB.open('cordon'));
  const stores: Record<string, { rows: number; indexes: Record<string, { has: number; due: number }> }> = {};
  for (const name of db.objectStoreNames) {
    const store = db.transaction(name).objectStore(name);
    const rows = (await done(store.getAll())) as Record<string, unknown>[];
    const indexes: Record<string, { has: number; due: number }> = {};
    for (const index of store.indexNames) {
      const { keyPath, multiEntry } = store.index(index);
      const due = rows.reduce((sum, row) => {
        const value = row[String(keyPath)];
        if (multiEntry && Array.isArray(value)) return sum + new Set(value).size;
        return sum + (typeof value === 'string' || typeof value === 'number' ? 1 : 0);
      }, 0);
      indexes[index] = { has: await done(store.index(index).count()), due };
    }
    stores[name] = { rows: rows.length, indexes };
  }
  const epoch = db.objectStoreNames.contains('meta')
    ? ((await done(db.transaction('meta').objectStore('meta').get('epoch'))) as { value: string } | undefined)?.value
    : undefined;
  db.close();
  // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
  const signs = await (globalThis as any).chrome.storage.local.get('sentinel:own');
  return { stores, epoch: epoch ?? null, sentinel: signs['sentinel:own'] ?? null };
}
