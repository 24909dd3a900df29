// What befalls the database itself: no room, taken away, damaged on the disk. Each has to be noticed, said aloud, and got over.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildApart } from './build-apart.ts';
import { type Figure, noneOf, type Order } from './figure.ts';
import { type LedgerServer, startLedgerServer } from './ledger-server.ts';
import { fourFeeds } from './random-kills.ts';
import { openRig, type Rig } from './rig.ts';

/** What went wrong in a scenario; nothing where it was noticed, said and got over. */
type Scenario = { name: string; run: () => Promise<string[]> };

const FULL = /full|no room|space/i;
const LOST = 'The browser lost your library';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const seen = async (look: () => Promise<boolean>, ms = 10_000): Promise<boolean> => {
  for (const until = Date.now() + ms; Date.now() < until; await sleep(50)) if (await look()) return true;
  return false;
};
const badge = (rig: Rig): Promise<string> => rig.inWorker('chrome.action.getBadgeText({})');
const shows = async (page: Page, words: string): Promise<boolean> =>
  seen(async () => (await page.evaluate(() => document.body.innerText)).includes(words));

async function withLibrary(
  server: LedgerServer,
  work: (rig: Rig) => Promise<string[]>,
  options: Parameters<typeof openRig>[1] = {},
): Promise<string[]> {
  const rig = await openRig(server, options);
  try {
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    return await work(rig);
  } finally {
    await rig.close();
  }
}

/** In the page: puts ballast into the database, in ever smaller pieces, until nothing more goes in. */
async function fillUp(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('cordon');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let name = 0;
  for (const size of [4_000_000, 400_000, 40_000, 4_000, 400])
    for (let fits = true; fits && name < 500; name += 1)
      fits = await new Promise((resolve) => {
        const bytes = crypto.getRandomValues(new Uint8Array(Math.min(size, 65_000)));
        const value = Array.from({ length: Math.ceil(size / bytes.length) }, (_, i) =>
          bytes.map((one) => ((one + i * 31) % 94) + 32).join(''),
        )
          .join('')
          .slice(0, size);
        const work = db.transaction('meta', 'readwrite');
        work.objectStore('meta').put({ id: `ballast-${name}`, value });
        work.oncomplete = () => resolve(true);
        work.onabort = () => resolve(false);
      });
  db.close();
}

/** In the page: takes the ballast out. */
async function emptyAgain(): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('cordon');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const work = opening.result.transaction('meta', 'readwrite');
      work.objectStore('meta').delete(IDBKeyRange.bound('ballast-', 'ballast-~'));
      work.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Four acts on a full disk. */
function quotaScenarios(server: LedgerServer, folder: string, foreign: string): Scenario[] {
  const full = async (rig: Rig, work: () => Promise<string[]>): Promise<string[]> => {
    const protocol = await rig.session.context.newCDPSession(rig.page);
    const origin = `chrome-extension://${rig.session.id}`;
    await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20_000_000 });
    await rig.page.evaluate(fillUp);
    const wrong = await work();
    await rig.page.evaluate(emptyAgain);
    await protocol.send('Storage.overrideQuotaForOrigin', { origin });
    for (let clean = 0; clean < 2; clean += 1) await rig.poll();
    return [...wrong, ...(await rig.breaches(server)).map((line) => `afterwards: ${line}`)];
  };
  const scenario = (name: string, work: (rig: Rig) => Promise<string[]>): Scenario => ({
    name,
    run: () => withLibrary(server, (rig) => full(rig, () => work(rig)), { build: { folder } }),
  });
  const said = (what: string, words: string): string[] => (FULL.test(words) ? [] : [`${what} says: ${words}`]);
  const unchanged = async (rig: Rig, before: number): Promise<string[]> => {
    const items = (await rig.rows('items')).length;
    return items === before ? [] : [`${items - before} items were stored all the same`];
  };
  return [
    scenario('a poll', async (rig) => {
      const before = (await rig.rows('items')).length;
      for (const feed of server.feeds.values()) feed.publish(2);
      const answer = await rig.poll();
      if (!answer) return ['the poll gave no answer'];
      return [
        ...(answer.checked === server.feeds.size ? [] : [`${answer.checked} sources were checked`]),
        ...(answer.failed.length ? answer.failed.flatMap(({ trouble }) => said('the poll', trouble.message)) : ['the poll says nothing']),
        ...(await unchanged(rig, before)),
      ];
    }),
    scenario('a pasted text', async (rig) => {
      const before = (await rig.rows('items')).length;
      const words = await rig.page.evaluate(() =>
        cordon.paste('http://kept.example/1\nA title\n\nA text that has no room.').then(
          () => 'kept',
          (error: unknown) => String(error),
        ),
      );
      return [...said('pasting', words), ...(await unchanged(rig, before))];
    }),
    scenario('a backup', async (rig) => {
      const before = (await rig.rows('items')).length;
      const words = await rig.page.evaluate(
        (text) =>
          cordon.import(text).then(
            (answer) => JSON.stringify(answer),
            (error: unknown) => String(error),
          ),
        foreign,
      );
      return [...said('restoring', words), ...(await unchanged(rig, before))];
    }),
    scenario('a page kept by the menu', async (rig) => {
      server.put('gazette.example', '/full', (_request, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>A page</title><p>Its text.</p>'),
      );
      const tab = await rig.session.context.newPage();
      await tab.goto('http://gazette.example/full');
      const before = (await rig.rows('items')).length;
      await rig.wake();
      const find = `chrome.tabs.query({}).then((tabs) => tabs.find((one) => one.url?.includes('gazette')))`;
      await rig.inWorker(`${find}.then((tab) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'page' }, tab))`);
      const title = (): Promise<string> => rig.inWorker(`${find}.then((tab) => chrome.action.getTitle({ tabId: tab.id }))`);
      await seen(async () => (await title()).includes('not saved'));
      const words = await title();
      await tab.close();
      return [...said('the icon', words), ...(await unchanged(rig, before))];
    }),
  ];
}

const clear = async (rig: Rig): Promise<void> => {
  const protocol = await rig.session.context.newCDPSession(rig.page);
  await protocol.send('Storage.clearDataForOrigin', { origin: `chrome-extension://${rig.session.id}`, storageTypes: 'indexeddb' });
  await protocol.detach();
};

/** Four ways in which the browser takes the database away. */
function evictionScenarios(server: LedgerServer): Scenario[] {
  const scenario = (name: string, work: (rig: Rig) => Promise<string[]>): Scenario => ({ name, run: () => withLibrary(server, work) });
  const told = async (rig: Rig, when: string): Promise<string[]> =>
    (await seen(async () => (await badge(rig)) === '!')) ? [] : [`the icon says nothing ${when}`];
  return [
    scenario('while the worker runs: said with the next alarm', async (rig) => {
      await rig.wake();
      await clear(rig);
      await rig.tick(new Date().toISOString());
      return told(rig, 'after the next check');
    }),
    scenario('while the worker sleeps: said when it wakes', async (rig) => {
      await rig.kill();
      await clear(rig);
      await rig.wake();
      return told(rig, 'after the worker woke');
    }),
    scenario('while the app is open: said on its screen', async (rig) => {
      const app = await rig.session.open('app.html');
      await shows(app, 'Sources');
      await clear(rig);
      await rig.tick(new Date().toISOString());
      return (await shows(app, LOST)) ? [] : ['the screen that is open shows nothing'];
    }),
    scenario('a backup brings everything back, and nothing is asked with validators of what is gone', async (rig) => {
      const { dump } = await rig.held();
      await clear(rig);
      const asked = server.log.length;
      await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
      const conditional = server.log.slice(asked).filter(({ headers }) => headers['if-none-match'] || headers['if-modified-since']);
      const wrong = conditional.map(({ host }) => `${host} was asked with a validator of what is gone`);
      wrong.push(...(await told(rig, 'before the restore')));
      await rig.page.evaluate((text) => cordon.import(text), dump);
      if (!(await seen(async () => (await badge(rig)) === ''))) wrong.push('the warning stays after the restore');
      for (let clean = 0; clean < 2; clean += 1) await rig.poll();
      return [...wrong, ...(await rig.breaches(server))];
    }),
  ];
}

/** Four kinds of damage to the database's files, while the browser is closed. */
function damageScenarios(server: LedgerServer): Scenario[] {
  const flipped = (path: string): void => {
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    writeFileSync(path, bytes);
  };
  const damages: [string, (folder: string, files: string[]) => void][] = [
    [
      'every record',
      (folder, files) => {
        for (const file of files.filter((one) => /\.(?:ldb|log)$/.test(one))) flipped(join(folder, file));
      },
    ],
    [
      'the manifest',
      (folder, files) => {
        for (const file of files.filter((one) => one.startsWith('MANIFEST'))) writeFileSync(join(folder, file), 'nothing');
      },
    ],
    ['the pointer to the manifest', (folder) => writeFileSync(join(folder, 'CURRENT'), 'garbage')],
    ['all files gone', (folder) => rmSync(folder, { recursive: true, force: true })],
  ];
  return damages.map(([name, damage]) => ({
    name,
    run: async () => {
      const profile = mkdtempSync(join(tmpdir(), 'cordon-damaged-'));
      try {
        const before = await openRig(server, { profile });
        await before.subscribe([...server.feeds.values()].map(({ url }) => url));
        const { dump } = await before.held();
        await before.session.close({ keepProfile: true });
        const store = join(profile, 'Default', 'IndexedDB', `chrome-extension_${before.session.id}_0.indexeddb.leveldb`);
        damage(store, readdirSync(store));
        const rig = await openRig(server, { profile });
        const wrong: string[] = [];
        await rig.wake();
        if (!(await seen(async () => (await badge(rig)) === '!'))) wrong.push('the icon says nothing');
        const app = await rig.session.open('app.html');
        if (!(await shows(app, LOST))) wrong.push('the app says nothing');
        await rig.page.evaluate((text) => cordon.import(text), dump);
        for (let clean = 0; clean < 2; clean += 1) await rig.poll();
        wrong.push(...(await rig.breaches(server)));
        await rig.close();
        return wrong;
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  }));
}

/** The backup of another library. */
async function foreignLibrary(): Promise<string> {
  const other = await startLedgerServer();
  other.feed('elsewhere.example', 'rss', 'both', 40).publish(40);
  try {
    return await withLibrary(other, async (rig) => [(await rig.held()).dump]).then(([dump]) => dump ?? '');
  } finally {
    await other.close();
  }
}

/** Twelve losses: the figures. */
export async function storageLosses({ say }: Order): Promise<Figure[]> {
  const server = await fourFeeds();
  const { folder, remove } = await buildApart([], { CORDON_QUOTA: '1' });
  try {
    const kinds: [string, Scenario[]][] = [
      ['no room', quotaScenarios(server, folder, await foreignLibrary())],
      ['taken away', evictionScenarios(server)],
      ['damaged', damageScenarios(server)],
    ];
    const figures: Figure[] = [];
    for (const [kind, scenarios] of kinds) {
      const wrong: string[] = [];
      let failed = 0;
      for (const { name, run } of scenarios) {
        const lines = await run();
        if (lines.length) failed += 1;
        wrong.push(...lines.map((line) => `${kind}, ${name}: ${line}`));
        say(`  ${kind}, ${name}: ${lines.length ? lines[0] : 'noticed, said, got over'}`);
      }
      figures.push({
        ...noneOf(`the database: ${kind}`, wrong, ''),
        value: `${scenarios.length - failed} of ${scenarios.length}`,
        goal: 'all',
      });
    }
    return figures;
  } finally {
    remove();
    await server.close();
  }
}
