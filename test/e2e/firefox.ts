// Firefox by Marionette, by hand: the protocol is length-prefixed JSON on a socket, and nothing more is needed than this.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../stage/find-browser.ts';
import { ROOT } from '../stage/run.ts';

export type Firefox = {
  /** Address of one of the extension's pages. */
  page(path: string): string;
  goto(url: string): Promise<void>;
  /** Runs a function body in the current page; `arguments` holds `args`; promises are awaited. */
  run<T>(body: string, ...args: unknown[]): Promise<T>;
  until<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Clicks as a person does. */
  click(selector: string): Promise<void>;
  /** Types into a field as a person does. */
  type(selector: string, text: string): Promise<void>;
  /** Presses keys together, the last while the others are held; names as in WebDriver (`\uE00A` is Alt). */
  press(...keys: string[]): Promise<void>;
  newTab(): Promise<string>;
  tabs(): Promise<string[]>;
  switchTo(handle: string): Promise<void>;
  close(): Promise<void>;
};

const UUID = '7b1f6a52-3c55-4c0e-9d53-0d2b6c9a11aa';
const ADDON = 'cordon@cordon.example';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function connected(port: number): Promise<Socket> {
  for (let i = 0; i < 300; i += 1) {
    const socket = await new Promise<Socket | null>((resolve) => {
      const trying = connect(port, '127.0.0.1', () => resolve(trying));
      trying.on('error', () => resolve(null));
    });
    if (socket) return socket;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Firefox did not open its Marionette port within 60 seconds');
}

/** Starts Firefox headless with the built extension. `hosts` are names that lead to `proxy`, an HTTP proxy port on loopback (Firefox has no resolver rules). */
export async function startFirefox(options: { proxy: number }): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'cordon-firefox-'));
  const port = await freePort();
  const prefs: Record<string, unknown> = {
    'marionette.port': port,
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
    'extensions.webextOptionalPermissionPrompts': false,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': options.proxy,
    'dom.security.https_first': false,
    'dom.disable_beforeunload': true,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(prefs)
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const child = spawn(
    await findBrowser('firefox'),
    ['--headless', '--marionette', '--no-remote', '--profile', profile, '--remote-allow-system-access'],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const socket = await connected(port);

  let buffer = Buffer.alloc(0);
  let next = 0;
  const waiting = new Map<number, (reply: [number, number, { message: string } | null, unknown]) => void>();
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const length = Number(buffer.subarray(0, colon));
      if (buffer.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(message[1] as number)?.(message as [number, number, { message: string } | null, unknown]);
    }
  });
  const send = async (command: string, params: object = {}): Promise<unknown> => {
    next += 1;
    const id = next;
    const reply = new Promise<[number, number, { message: string } | null, unknown]>((resolve) => waiting.set(id, resolve));
    const text = JSON.stringify([0, id, command, params]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, value] = await reply;
    waiting.delete(id);
    if (error) throw new Error(`${command}: ${error.message}`);
    return value;
  };

  await send('WebDriver:NewSession', {});
  await send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  await send('Addon:Install', { path: join(ROOT, '.output', 'firefox-mv3'), temporary: true });

  const run = async <T>(body: string, ...args: unknown[]): Promise<T> => {
    const answer = (await send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[arguments.length - 1]; (async function () { ${body} }).apply(null, arguments).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args,
    })) as { value: { value?: T; error?: string } };
    if (answer.value.error) throw new Error(answer.value.error);
    return answer.value.value as T;
  };
  const elementOf = async (selector: string): Promise<string | undefined> => {
    const { value } = (await send('WebDriver:FindElement', { using: 'css selector', value: selector })) as {
      value: Record<string, string>;
    };
    return Object.values(value)[0];
  };
  return {
    page: (path) => `moz-extension://${UUID}/${path}`,
    goto: async (url) => void (await send('WebDriver:Navigate', { url })),
    run,
    async until(body, ...args) {
      for (let i = 0; i < 400; i += 1) {
        const value = await run<never>(body, ...args).catch(() => null);
        if (value) return value;
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
      throw new Error(`never true in Firefox: ${body}\n${await run<string>('return document.body?.innerText ?? ""')}`);
    },
    click: async (selector) => void (await send('WebDriver:ElementClick', { id: await elementOf(selector) })),
    type: async (selector, text) => void (await send('WebDriver:ElementSendKeys', { id: await elementOf(selector), text })),
    async press(...keys) {
      const actions = [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      await send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    async newTab() {
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
      return handle;
    },
    tabs: async () => (await send('WebDriver:GetWindowHandles')) as string[],
    switchTo: async (handle) => void (await send('WebDriver:SwitchToWindow', { handle, focus: true })),
    async close() {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      const late = setTimeout(() => child.kill('SIGKILL'), 8_000);
      await ended;
      clearTimeout(late);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
