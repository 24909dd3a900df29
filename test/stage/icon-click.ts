// `npm run icon-click`: the release build under a real window manager, its toolbar icon pressed with a real pointer, because only that grants `activeTab`.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../lib/domain.ts';
import { column, pdfOf } from '../documents/pdf-bytes.ts';
import { rowsOf, startChromium } from '../e2e/browser.ts';
import { startFeedServer } from '../e2e/feed-server.ts';
import { SUSPENSION, suspensionPage } from '../e2e/stories.ts';
import { build } from './build.ts';
import { ROOT, run } from './run.ts';

const DISPLAY = ':97';
const SIZE = { width: 1280, height: 900 };
const OUT = join(ROOT, '.output', 'icon-click');

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(what: string, look: () => Promise<T | undefined | null | false>, seconds = 15): Promise<T> {
  for (let left = seconds * 10; left > 0; left -= 1) {
    const seen = await look();
    if (seen) return seen;
    await wait(100);
  }
  throw new Error(`After ${seconds} s still not: ${what}. See ${OUT}.`);
}

async function missing(): Promise<string[]> {
  const tools: [program: string, argument: string, debian: string][] = [
    ['Xvfb', '-help', 'xvfb'],
    ['openbox', '--version', 'openbox'],
    ['xdotool', 'version', 'xdotool'],
    ['import', '-version', 'imagemagick'],
  ];
  const found = await Promise.all(tools.map(([program, argument]) => run(program, [argument])));
  return tools.filter((_, place) => found[place]?.code === 127).map(([, , debian]) => debian);
}

const lacking = process.platform === 'linux' ? await missing() : ['an X server'];
if (lacking.length) {
  console.error(`The icon can only be pressed on a screen of its own. Missing: ${lacking.join(', ')}.`);
  console.error('Debian, Ubuntu: sudo apt-get install xvfb openbox xdotool imagemagick');
  process.exit(2);
}

mkdirSync(OUT, { recursive: true });
await build();
process.env.DISPLAY = DISPLAY;
const screen = spawn('Xvfb', [DISPLAY, '-screen', '0', `${SIZE.width}x${SIZE.height}x24`, '-nolisten', 'tcp'], { stdio: 'ignore' });
await wait(800);
const windows = spawn('openbox', [], { stdio: 'ignore' });
const server = await startFeedServer();
server.put('gazette.example', '/suspended', { body: suspensionPage() });
const LETTER = 'A letter on access';
server.put('gazette.example', '/letter', {
  body: pdfOf({ info: { Title: LETTER }, pages: [column([LETTER, 'It has one page.'])] }),
  type: 'application/pdf',
});
const session = await startChromium({ build: 'chrome-mv3', port: server.port, headed: true, pinned: true });

const shot = (name: string) => run('import', ['-window', 'root', join(OUT, `${name}.png`)]);
const key = (...keys: string[]) => run('xdotool', ['key', '--clearmodifiers', ...keys]);
const popupOf = async () => {
  const protocol = await session.context.browser()?.newBrowserCDPSession();
  const { targetInfos } = (await protocol?.send('Target.getTargets')) ?? { targetInfos: [] };
  return targetInfos.find(({ url }) => url.startsWith(`chrome-extension://${session.id}/popup.html`));
};

try {
  const worker = await session.worker();
  const grants = (): Promise<string[]> =>
    worker.evaluate(async () => {
      // biome-ignore lint/suspicious/noExplicitAny: the worker's own API object
      return (await (globalThis as any).chrome.permissions.getAll()).origins;
    });
  if ((await grants()).length) throw new Error(`Hosts are granted before any click: ${(await grants()).join(', ')}`);

  const page = await session.context.newPage();
  await page.goto('http://gazette.example/suspended');
  await page.bringToFront();
  await wait(1_000);
  await shot('1-before');

  // The window's own geometry: the pinned icon stands left of the puzzle and profile buttons, whose places differ by version, so it is looked for.
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--class', 'chromium']);
  const frame = stdout.trim().split('\n').at(-1) ?? '';
  await run('xdotool', ['windowactivate', '--sync', frame]);
  const { stdout: shape } = await run('xdotool', ['getwindowgeometry', '--shell', frame]);
  const geometry = Object.fromEntries(
    shape
      .trim()
      .split('\n')
      .map((line) => line.split('=') as [string, string]),
  );
  const inner = await page.evaluate(() => ({ top: outerHeight - innerHeight, width: outerWidth }));
  const toolbar = Number(geometry.Y) + inner.top - 22;
  const right = Number(geometry.X) + Number(geometry.WIDTH);
  let at = 0;
  for (let x = right - 60; x > right - 320 && !(await popupOf()); x -= 18) {
    await run('xdotool', ['mousemove', String(x), String(toolbar), 'click', '1']);
    await wait(700);
    at = x;
    if (!(await popupOf())) await key('Escape');
  }
  await until('the popup under the icon', popupOf, 2);
  await wait(1_500);
  await shot('2-popup');
  console.log(`The icon at ${at}, ${toolbar} opened the popup; granted hosts: ${(await grants()).length}.`);

  // Enter is the popup's own key for Capture. The tab that is opened next closes the popup, which must lose nothing.
  await key('Return');
  const app = await session.open('app.html#/items');
  const item = await until('a captured row in IndexedDB', async () => (await rowsOf<Item>(app, 'items'))[0]);
  await wait(800);
  await shot('3-saved');
  if (item.found.title !== SUSPENSION.title || item.depth !== 'full')
    throw new Error(`Captured something else: ${JSON.stringify(item.found)}`);
  if ((await grants()).length) throw new Error('A host was granted on the way.');
  console.log(`Captured “${item.found.title}” (${item.depth}) with no host granted. Pictures: ${OUT}`);

  // The first Enter reads the PDF, the second captures it.
  await page.bringToFront();
  await page.goto('http://gazette.example/letter');
  await wait(1_000);
  await run('xdotool', ['mousemove', String(at), String(toolbar), 'click', '1']);
  await until('the popup over the PDF', popupOf);
  await wait(1_500);
  await key('Return');
  await wait(2_500);
  await shot('4-pdf');
  await key('Return');
  const letter = await until('the PDF in IndexedDB', async () =>
    (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === LETTER),
  );
  if (letter.depth !== 'full' || (await grants()).length) throw new Error(`The PDF was not read as it should: ${JSON.stringify(letter)}`);
  console.log(`Read and captured the PDF “${LETTER}” with no host granted.`);
} catch (error) {
  await shot('failed');
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await session.close();
  await server.close();
  windows.kill();
  screen.kill();
}
