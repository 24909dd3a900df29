// Chromium with the built extension, driven as a reader would: its pages, its real popup, its worker, web pages by name.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { FailPoint } from '../../lib/adapters/fail-points.ts';
import type { RefreshAnswer, SubscribeAnswer, SubscribeWish } from '../../lib/adapters/messages.ts';
import { findBrowser } from '../stage/find-browser.ts';
import { ROOT } from '../stage/run.ts';

/** The object that the e2e build's app page offers (entrypoints/app/door.ts). */
export type Door = {
  subscribe(url: string, wish?: SubscribeWish): Promise<SubscribeAnswer>;
  refresh(sources?: readonly string[]): Promise<RefreshAnswer>;
  tick(now: string): Promise<RefreshAnswer>;
  import(text: string): Promise<{ added: number; already: number }>;
  dump(): Promise<string>;
  /** Keeps a text as the Paste screen does: its first line the address, its second the title. */
  paste(text: string): Promise<unknown>;
  failPoints: readonly FailPoint[];
  failAt(point: string, nth?: number, how?: 'throw' | 'hold'): Promise<void>;
};
declare global {
  var cordon: Door;
}

/** A build under `.output`, or the folder of one that was built elsewhere (it holds the e2e build's key). */
export type Build = 'chrome-mv3-e2e' | 'chrome-mv3' | { folder: string };

export type Session = {
  context: BrowserContext;
  id: string;
  /** Opens one of the extension's pages in a tab. */
  open(path: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Opens the real popup over `page` and gives a way to run code in it. */
  popup(page: Page): Promise<Popup>;
  /** Console errors and unhandled rejections of extension pages opened here. */
  errors: string[];
  profile: string;
  close(options?: { keepProfile?: boolean }): Promise<void>;
};

export type Popup = {
  /** Evaluates an expression in the popup; promises are awaited. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy; gives its value. */
  until<T>(expression: string): Promise<T>;
  click(selector: string): Promise<void>;
  press(key: 'Enter'): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** The system's colour scheme as the popup sees it: a context's own setting does not reach it. */
  colours(scheme: 'light' | 'dark'): Promise<void>;
  close(): Promise<void>;
};

/** The id Chromium gives an unpacked folder without a key. */
export function idOfFolder(folder: string): string {
  return createHash('sha256')
    .update(folder)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

const E2E_ID = 'donoeopgahmokafdkfilohlpllknbdie';

/**
 * Starts Chromium with a build of the extension and a fresh profile. `port`: where every `*.example` and `*.test` name leads.
 * `grants`: hosts that `permissions.request` gives without the browser's question (which headless cannot answer); nothing is granted before a click.
 */
export async function startChromium(options: {
  build: Build;
  port: number;
  grants?: boolean;
  profile?: string;
  size?: { width: number; height: number };
  dark?: boolean;
  /** A window a person can use. */
  headed?: boolean;
  /** The icon stands in the toolbar from the start, not behind the puzzle. */
  pinned?: boolean;
}): Promise<Session> {
  const folder = typeof options.build === 'string' ? join(ROOT, '.output', options.build) : options.build.folder;
  const isE2e = options.build !== 'chrome-mv3';
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`No build in ${folder}. Run npm run build${isE2e ? ':e2e' : ''} first.`);
  const id = isE2e ? E2E_ID : idOfFolder(folder.replace(/\/$/, ''));
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cordon-e2e-'));
  if (options.grants || options.pinned) seedProfile(profile, id, { grants: options.grants ?? false, pinned: options.pinned ?? false });
  const path = await findBrowser('chromium');
  const branded = /(?:chrome|edge)(?:-stable)?(?:\.exe)?$/i.test(path) && !/testing|chromium/i.test(path);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    // Branded Chrome ignores --load-extension; the DevTools protocol loads it, but only with extensions left on.
    ...(branded ? { ignoreDefaultArgs: ['--disable-extensions'] } : {}),
    headless: !options.headed,
    viewport: options.headed ? null : (options.size ?? { width: 1280, height: 860 }),
    colorScheme: options.dark ? 'dark' : 'light',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(branded ? ['--enable-unsafe-extension-debugging'] : [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`]),
      `--host-resolver-rules=MAP *.example 127.0.0.1:${options.port}, MAP *.test 127.0.0.1:${options.port}`,
    ],
  });
  if (branded) {
    const protocol = await context.browser()?.newBrowserCDPSession();
    await protocol?.send('Extensions.loadUnpacked', { path: folder });
  }
  const errors: string[] = [];
  const listen = (page: Page): void => {
    const ours = (): boolean => page.url().startsWith(`chrome-extension://${id}/`);
    page.on('pageerror', (error) => ours() && errors.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => ours() && message.type() === 'error' && errors.push(`${page.url()}: ${message.text()}`));
  };
  context.pages().forEach(listen);
  context.on('page', listen);

  const worker = async (): Promise<Worker> =>
    context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker', { timeout: 60_000 }));
  await worker();
  if (!options.profile) {
    // A fresh profile gets the first-run page, which takes the focus whenever it comes.
    const opened = (): Page | undefined => context.pages().find((page) => page.url().startsWith(`chrome-extension://${id}/app.html`));
    for (let i = 0; i < 600 && !opened(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    await opened()?.close();
  }

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  return {
    context,
    id,
    errors,
    profile,
    worker,
    open,
    async stopWorker() {
      const page = context.pages().find((one) => one.url().startsWith(`chrome-extension://${id}/`)) ?? (await open('app.html'));
      const session = await context.newCDPSession(page);
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      await session.detach();
    },
    popup: (page) => openPopup(context, id, worker, page),
    async close({ keepProfile = false } = {}) {
      await context.close();
      if (!keepProfile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Writes into an unused profile that these hosts were once granted at run time, so that asking again is answered yes; and that the icon is pinned. */
function seedProfile(profile: string, id: string, wanted: { grants: boolean; pinned: boolean }): void {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const hosts = ['http://*/*', 'https://*/*'];
  const granted = { api: [], explicit_host: hosts, manifest_permissions: [], scriptable_host: [] };
  const extensions = {
    ...(wanted.grants ? { settings: { [id]: { runtime_granted_permissions: granted } } } : {}),
    ...(wanted.pinned ? { pinned_extensions: [id] } : {}),
  };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ extensions }));
}

type Reply = {
  id: number;
  result?: {
    result?: { value?: unknown; description?: string };
    exceptionDetails?: { exception?: { description?: string }; text: string };
    data?: string;
  };
  error?: { message: string };
};

// Playwright does not see action popups; the browser's own protocol session does (stack: attach without flattening).
async function openPopup(context: BrowserContext, id: string, worker: () => Promise<Worker>, page: Page): Promise<Popup> {
  await page.bringToFront();
  const browser = context.browser();
  if (!browser) throw new Error('this context has no browser to ask');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const url = `chrome-extension://${id}/popup.html`;
  await (await worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
    await chrome.action.openPopup();
  });
  let target: string | undefined;
  for (let i = 0; i < 600 && !target; i += 1) {
    const { targetInfos } = await session.send('Target.getTargets');
    target = targetInfos.find((info) => info.url.startsWith(url))?.targetId;
    if (!target) await new Promise((resolve) => setTimeout(resolve, 50));
  }
  if (!target) throw new Error('the popup did not open');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply = JSON.parse(message) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  });
  let next = 0;
  const send = async (method: string, params: object = {}): Promise<NonNullable<Reply['result']>> => {
    next += 1;
    const number = next;
    const replied = new Promise<Reply>((resolve) => waiting.set(number, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: number, method, params }) });
    const reply = await replied;
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`);
    return reply.result ?? {};
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result?.value as T;
  };
  const until = async <T>(expression: string): Promise<T> => {
    for (let i = 0; i < 400; i += 1) {
      const value = await evaluate<T>(expression);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const shown = await evaluate<string>('document.body.innerText');
    throw new Error(`in the popup, never true: ${expression}; it shows: ${shown.replace(/\s*\n\s*/g, ' | ')}`);
  };
  await until("document.readyState === 'complete'");
  const middleOf = async (selector: string): Promise<{ x: number; y: number }> => {
    const box = await until<{ x: number; y: number }>(
      `(() => { const e = document.querySelector(${JSON.stringify(selector)}); if (!e) return null; e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}; })()`,
    );
    return box;
  };
  const click = async (selector: string): Promise<void> => {
    // Under load the popup still fills: what moves is not clicked yet.
    let { x, y } = await middleOf(selector);
    for (let still = 0; still < 3; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = await middleOf(selector);
      still = now.x === x && now.y === y ? still + 1 : 0;
      ({ x, y } = now);
    }
    for (const type of ['mousePressed', 'mouseReleased'])
      await send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 });
  };
  return {
    evaluate,
    until,
    click,
    async press(key) {
      for (const type of ['keyDown', 'keyUp'])
        await send('Input.dispatchKeyEvent', {
          type,
          key,
          code: key,
          windowsVirtualKeyCode: 13,
          ...(type === 'keyDown' ? { text: '\r' } : {}),
        });
    },
    async type(selector, text) {
      await click(selector);
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).select()`);
      await send('Input.insertText', { text });
    },
    async screenshot() {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data?: string };
      return Buffer.from(data ?? '', 'base64');
    },
    async colours(scheme) {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    },
    async close() {
      await session.send('Target.closeTarget', { targetId: target });
      await session.detach();
    },
  };
}

/** Every row of one table of the reader's library, read straight from IndexedDB in an extension page. */
export function rowsOf<T>(page: Page, table: string, database = 'cordon'): Promise<T[]> {
  return page.evaluate(
    ([table, database]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const rows = opening.result.transaction(table).objectStore(table).getAll();
          rows.onerror = () => reject(rows.error);
          rows.onsuccess = () => {
            opening.result.close();
            resolve(rows.result);
          };
        };
      }),
    [table, database] as const,
  ) as Promise<T[]>;
}
