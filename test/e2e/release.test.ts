// One journey on the release build, from an empty profile, by clicks and keys alone: no door, nothing granted before a click.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Item, Revision, Source } from '../../lib/domain.ts';
import { readBackup } from '../../lib/exchange/backup.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;
let article: Page;
const { saved } = appTab(() => app);

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
  await expect.poll(async () => (await rowsOf<Source>(app, 'sources')).map((source) => source.title)).toEqual(['The Harbour Gazette']);
  expect((await rowsOf<Item>(app, 'items')).map((item) => item.depth)).toEqual(['summary']);
});

test('the item is opened from the list: its text, how much of it was read, and the way to the original', async () => {
  await app.getByRole('link', { name: 'Items' }).first().click();
  await app.locator('.item a[data-row]', { hasText: SUSPENSION.title }).click();
  const reader = app.locator('.inspector');
  await reader.locator('.reader-title', { hasText: SUSPENSION.title }).waitFor();
  expect(await reader.innerText()).toMatch(/summary/i);
  expect(await reader.locator('a[href="http://gazette.example/suspended"]').count()).toBeGreaterThan(0);
  await expect.poll(async () => (await rowsOf<Item>(app, 'items'))[0]?.readAt).toBeTruthy();
});

test('its page is captured through the real popup and deepens the same item', async () => {
  const [before] = await rowsOf<Item>(app, 'items');
  article = await session.context.newPage();
  await article.goto('http://gazette.example/suspended');
  const popup = await session.popup(article);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.press('Enter');
  await popup.until("document.querySelector('.saved')");
  expect((await rowsOf<Item>(app, 'items')).map(({ id, depth }) => [id, depth])).toEqual([[before?.id, 'full']]);
  await popup.close();
});

test('marks are switched on by one click, and the open page is marked at once', async () => {
  const popup = await session.popup(article);
  await popup.click('[name=marks-all]');
  await expect.poll(() => article.evaluate(() => CSS.highlights.get('cordon')?.size ?? 0)).toBeGreaterThan(6);
  await popup.close();
  await article.reload();
  await expect.poll(() => article.evaluate(() => CSS.highlights.get('cordon')?.size ?? 0)).toBeGreaterThan(6);
  await article.close();
});

test('the act stands on the timeline with its sentence, and in the ledger with its date', async () => {
  await app.getByRole('link', { name: 'Timeline' }).first().click();
  await expect.poll(() => app.locator('main').innerText()).toContain('On 12 June 2026 Anthropic suspended access');
  await app.getByRole('link', { name: 'Ledger' }).first().click();
  await expect.poll(() => app.locator('main').innerText()).toMatch(/Claude Fable 5[\s\S]*last known[\s\S]*12 Jun/i);
});

test('the item is found by its words', async () => {
  await app.getByRole('link', { name: 'Items' }).first().click();
  const search = app.getByLabel('Search', { exact: true });
  await search.fill('translation desk');
  await search.press('Enter');
  await expect.poll(() => app.locator('main').innerText()).toContain(SUSPENSION.title);
});

test('the library leaves as a backup that holds every record, and as CSV with the sentences', async () => {
  await app.getByRole('link', { name: 'Settings' }).first().click();
  const backup = await saved('Cordon backup');
  expect(backup.name).toMatch(/^cordon-\d{4}-\d{2}-\d{2}\.\w+$/);
  const read = readBackup(backup.text);
  if ('error' in read) throw new Error(read.error.message);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect(read.library.items).toEqual(await rowsOf<Item>(app, 'items'));
  expect(read.library.sources).toEqual(await rowsOf<Source>(app, 'sources'));
  expect(read.library.revisions.toSorted(byId)).toEqual((await rowsOf<Revision>(app, 'revisions')).toSorted(byId));
  expect(read.library.claims.toSorted(byId)).toEqual((await rowsOf<Claim>(app, 'claims')).toSorted(byId));
  const csv = await saved('CSV');
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.text).toContain('anthropic/claude-fable-5');
  expect(csv.text).toContain('On 12 June 2026 Anthropic suspended access to Claude Fable 5');
  expect(csv.text).toContain('http://gazette.example/suspended');
});

test('nothing was asked of any host but the source’s and the page’s', () => {
  expect([...new Set(server.log.map(({ host }) => host))]).toEqual(['gazette.example']);
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
