// What the reader grants and takes back, in the release build: a host that was not granted gets no request, and a lost grant is no error.
import type { ServerResponse } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Source } from '../../lib/domain.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;

const LONG = Array.from(
  { length: 6 },
  (_, n) => `Paragraph ${n} of the whole story has a good many words in it, so that a reader takes it for the text of the page.`,
);
const source = async (): Promise<Source | undefined> => (await rowsOf<Source>(app, 'sources'))[0];
const row = () => app.locator('.source');
/** What the browser's own settings page does when the reader takes a site away. */
const takeAway = (host: string): Promise<boolean> =>
  app.evaluate((one) => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
    return (globalThis as any).chrome.permissions.remove({ origins: [`http://${one}/*`, `https://${one}/*`] });
  }, host);

beforeAll(async () => {
  server = await startFeedServer();
  server.put('desk.example', '/feed.xml', {
    body: rss('The Desk', 'http://desk.example/', [
      { title: 'A story at home', link: 'http://desk.example/home', guid: 'h', date: '2026-06-12T09:00:00Z', text: 'Its beginning.' },
      {
        title: 'A story elsewhere',
        link: 'http://elsewhere.example/away',
        guid: 'a',
        date: '2026-06-13T09:00:00Z',
        text: 'Its beginning.',
      },
    ]),
    type: 'application/rss+xml',
  });
  server.put('desk.example', '/home', { body: article({ title: 'A story at home', paragraphs: LONG }) });
  server.put('elsewhere.example', '/away', { body: article({ title: 'A story elsewhere', paragraphs: LONG }) });
  session = await startChromium({ build: 'chrome-mv3', port: server.port, grants: true });
  app = await session.open('app.html#/sources');
  await app.getByPlaceholder('https://').fill('http://desk.example/feed.xml');
  await app.locator('form button[type=submit]').first().click();
  await app.locator('.source', { hasText: 'The Desk' }).waitFor();
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('a grant taken away shows at once as waiting for permission; no request leaves and no error is counted', async () => {
  await takeAway('desk.example');
  await expect.poll(async () => (await source())?.trouble?.code).toBe('needs-permission');
  const asked = server.log.length;
  await app.getByRole('button', { name: 'Refresh all' }).click();
  await expect.poll(() => row().innerText()).toContain('may not read desk.example');
  await app.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
    await (globalThis as any).chrome.runtime.sendMessage({ type: 'tick', library: 'own', now: new Date(Date.now() + 4e8).toISOString() });
  });
  expect(server.log.length).toBe(asked);
  expect(await source()).toMatchObject({ failures: 0, entryCount: 2, trouble: { code: 'needs-permission' } });
  expect(await rowsOf<Item>(app, 'items')).toHaveLength(2);
});

test('one button grants it again and the feed is read', async () => {
  const asked = server.seen('desk.example').length;
  await row().getByRole('button', { name: 'Allow it' }).click();
  await expect.poll(async () => (await source())?.trouble).toBeUndefined();
  await expect.poll(() => server.seen('desk.example').length).toBeGreaterThan(asked);
  expect((await source())?.failures).toBe(0);
});

test('"read the articles" switched on reads the granted host’s; an item of another host stays a summary, says so, and nothing was sent there', async () => {
  await row().getByRole('checkbox').check();
  const items = async (): Promise<Map<string, Item>> =>
    new Map((await rowsOf<Item>(app, 'items')).map((item) => [item.found.title, item] as const));
  await expect.poll(async () => (await items()).get('A story at home')?.depth).toBe('full');
  await expect.poll(async () => (await items()).get('A story elsewhere')?.articleTrouble?.code).toBe('needs-permission');
  expect((await items()).get('A story elsewhere')?.depth).toBe('summary');
  expect(server.seen('elsewhere.example')).toEqual([]);
  expect(await source()).toMatchObject({ failures: 0, readArticles: true });
  expect((await source())?.trouble).toBeUndefined();
  await app.getByRole('link', { name: 'Items' }).first().click();
  await app.getByRole('link', { name: /Not about restrictions/ }).click();
  await app.locator('.item a[data-row]', { hasText: 'A story elsewhere' }).click();
  await expect.poll(() => app.locator('.inspector').innerText()).toContain('elsewhere.example, which was not granted with the feed');
});

const sendTo = (place: string) => (response: ServerResponse) => void response.writeHead(301, { location: place }).end();
const typed = async (address: string): Promise<void> => {
  await app.getByRole('link', { name: 'Sources' }).first().click();
  await app.getByPlaceholder('https://').fill(address);
  await app.locator('form button[type=submit]').first().click();
};

test('a feed that sends on to its site’s other name asks for that host, and is subscribed there', async () => {
  server.put('moved.example', '/feed.xml', sendTo('http://www.moved.example/feed.xml'));
  server.put('www.moved.example', '/feed.xml', { body: rss('Moved', 'http://www.moved.example/', []), type: 'application/rss+xml' });
  await typed('http://moved.example/feed.xml');
  await app.getByRole('button', { name: 'Allow www.moved.example and subscribe' }).click();
  await app.locator('.source', { hasText: 'Moved' }).waitFor();
  expect((await rowsOf<Source>(app, 'sources')).map(({ url }) => url)).toContain('http://www.moved.example/feed.xml');
});

test('a feed that sends on to a site that was not granted says so', async () => {
  server.put('news.lost.example', '/feed.xml', sendTo('http://far.example/feed.xml'));
  await typed('http://news.lost.example/feed.xml');
  await expect.poll(() => app.locator('form').first().innerText()).toContain('news.lost.example sends on to another site');
});

test('a feed that sends on to this machine says so, and nothing arrives there', async () => {
  server.put('news.inward.example', '/feed.xml', sendTo(`http://127.0.0.1:${server.port}/canary`));
  await typed('http://news.inward.example/feed.xml');
  await expect.poll(() => app.locator('form').first().innerText()).toContain('news.inward.example sends on to another site');
  expect(server.seen('127.0.0.1')).toEqual([]);
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
