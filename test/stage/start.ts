// `npm start`: the whole journey on the sample newsroom, in a real browser. A window stays open where there is a display; else pictures are kept.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import type { Claim, Item } from '../../lib/domain.ts';
import { rowsOf, type Session, startChromium } from '../e2e/browser.ts';
import { build } from './build.ts';
import { findBrowser } from './find-browser.ts';
import { NEWSROOM, openNewsroom } from './newsroom.ts';
import { ROOT } from './run.ts';

const PICTURES = join(ROOT, '.output', 'start');
const ARTICLE = 'http://ledgerwire.example/directive-fable-mythos.html';
const SCREENS = ['timeline', 'ledger', 'items', 'sources'] as const;

const say = (line: string): void => console.log(line);

async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  for (let i = 0; i < seconds * 4; i += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`After ${seconds} seconds still not: ${what}`);
}

/** Subscribes to the newsroom's feeds and waits until the worker has read their articles. */
async function collect(app: Page): Promise<void> {
  for (const { url, readArticles } of NEWSROOM.feeds) {
    const answer = await app.evaluate(([address, articles]) => cordon.subscribe(address, { readArticles: articles }), [
      url,
      readArticles,
    ] as const);
    if (!('source' in answer)) throw new Error(`${url}: ${JSON.stringify(answer)}`);
    say(`subscribed to ${answer.source.title}: ${answer.source.entryCount} entries`);
  }
  await until('the articles are read', async () => {
    const items = await rowsOf<Item>(app, 'items');
    return items.length > 0 && items.every((item) => item.depth === 'full' || item.articleTrouble !== undefined);
  });
}

/** Keeps the pages no feed carries, each through the real popup. */
async function capture(session: Session): Promise<void> {
  const page = await session.context.newPage();
  for (const url of NEWSROOM.captures) {
    await page.goto(url);
    const popup = await session.popup(page);
    await popup.until("document.querySelector('button[type=submit]:not([disabled])')?.innerText ?? ''");
    if (url === NEWSROOM.captures[0]) writeFileSync(join(PICTURES, 'popup.png'), await popup.screenshot());
    await popup.click('button[type=submit]');
    await popup.until("document.querySelector('.saved')?.innerText ?? ''");
    await popup.close();
    say(`captured ${url}`);
  }
  await page.close();
}

/** Opens an article and waits for its marks. */
async function readMarked(session: Session): Promise<Page> {
  const page = await session.context.newPage();
  await page.goto(ARTICLE);
  await until('names are marked on the article', () => page.evaluate(() => (CSS.highlights.get('cordon')?.size ?? 0) > 0), 20);
  say(`marked ${await page.evaluate(() => CSS.highlights.get('cordon')?.size ?? 0)} names on ${ARTICLE}`);
  return page;
}

async function report(app: Page): Promise<void> {
  const items = await rowsOf<Item>(app, 'items');
  const claims = await rowsOf<Claim>(app, 'claims');
  say(`\n${items.length} items, ${items.filter((item) => item.tags.relevant).length} about restrictions, ${claims.length} statements:`);
  for (const item of items.sort((a, b) => (a.sortAt < b.sortAt ? -1 : 1))) {
    if (!item.tags.relevant) continue;
    const { subject_models: models, restriction_kinds: kinds, status } = item.tags;
    say(
      `  ${(item.found.published ?? 'undated').slice(0, 10).padEnd(10)}  ${kinds.join(', ') || 'no measure'} · ${status} · ${models.join(', ') || 'no model'} · ${item.found.title}`,
    );
  }
}

async function picture(session: Session): Promise<void> {
  const page = await session.open('app.html#/timeline');
  for (const dark of [false, true]) {
    for (const width of [1280, 2560, 360]) {
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.setViewportSize({ width, height: width === 360 ? 780 : width === 2560 ? 1300 : 860 });
      for (const screen of SCREENS) {
        await page.goto(`chrome-extension://${session.id}/app.html#/${screen}`);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(PICTURES, `${screen}-${width}-${dark ? 'dark' : 'light'}.png`) });
      }
    }
  }
  await page.close();
}

try {
  const display = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const headed = display && !process.env.CI;
  process.env.CHROMIUM_PATH = await findBrowser('chromium');
  say('building the extension …');
  await build(['--mode', 'e2e']);
  rmSync(PICTURES, { recursive: true, force: true });
  mkdirSync(PICTURES, { recursive: true });
  const newsroom = await openNewsroom();
  const session = await startChromium({ build: 'chrome-mv3-e2e', port: newsroom.port, headed });
  const app = await session.open('app.html#/timeline');
  await collect(app);
  await capture(session);
  const article = await readMarked(session);
  await report(app);
  if (headed) {
    await app.bringToFront();
    say('\nThe window stays open; close it to end.');
    await new Promise<void>((resolve) => session.context.once('close', () => resolve()));
  } else {
    await article.screenshot({ path: join(PICTURES, 'marked-article.png') });
    await picture(session);
    say(`\npictures of the screens: ${relative(process.cwd(), PICTURES) || '.'}/`);
    await session.close();
  }
  await newsroom.close();
} catch (error) {
  console.error((error as Error).message);
  // The browser and the server are still open.
  process.exit(1);
}
