// One journey on the release build, from an empty profile, by clicks and keys alone: no door, nothing granted before a click.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Source } from '../../lib/domain.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', { body: suspensionPage() });
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      {
        title: SUSPENSION.title,
        link: 'http://gazette.example/suspended',
        guid: 's',
        date: SUSPENSION.published,
        text: SUSPENSION.paragraphs[0] ?? '',
      },
    ]),
    type: 'application/rss+xml',
  });
  session = await startChromium({ build: 'chrome-mv3', port: server.port, grants: true });
  app = await session.open('app.html#/sources');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('there is no door, and nothing is granted', async () => {
  expect(await app.evaluate(() => 'cordon' in globalThis)).toBe(false);
  // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
  expect(await app.evaluate(() => (globalThis as any).chrome.permissions.contains({ origins: ['http://gazette.example/*'] }))).toBe(false);
  expect(server.log).toEqual([]);
});

test('a feed is followed by typing its address: the host is granted in that click, then its entries arrive', async () => {
  await app.getByPlaceholder('https://').fill('http://gazette.example/feed.xml');
  await app.locator('form button[type=submit]').first().click();
  await expect
    .poll(async () => (await rowsOf<Source>(app, 'sources')).map((source) => source.title), { timeout: 15_000 })
    .toEqual(['The Harbour Gazette']);
  expect((await rowsOf<Item>(app, 'items')).map((item) => item.depth)).toEqual(['summary']);
});

test('the page is captured through the real popup and stands on the timeline', async () => {
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/suspended');
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.press('Enter');
  await popup.until("document.querySelector('.saved')");
  expect((await rowsOf<Item>(app, 'items')).map((item) => item.depth)).toEqual(['full']);

  await popup.click('[name=marks-all]');
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('cordon')?.size ?? 0), { timeout: 15_000 }).toBeGreaterThan(6);
  await popup.close();
  await page.close();

  await app.goto(`chrome-extension://${session.id}/app.html#/timeline`);
  await expect.poll(() => app.locator('body').innerText(), { timeout: 15_000 }).toContain('On 12 June 2026 Anthropic suspended access');
});

test('the item is found by its words', async () => {
  const search = app.getByLabel('Search', { exact: true });
  await search.fill('translation desk');
  await search.press('Enter');
  await expect.poll(() => app.locator('body').innerText()).toContain(SUSPENSION.title);
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
