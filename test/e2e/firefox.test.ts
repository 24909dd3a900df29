// The same code in Firefox: it loads, follows a feed, marks a page, captures it, and shows the library.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { type Firefox, startFirefox } from './firefox.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

let server: FeedServer;
let firefox: Firefox;

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', { body: suspensionPage() });
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      { title: 'Another story', link: 'http://gazette.example/other', guid: 'o', date: '2026-06-10T08:00:00Z', text: 'A summary.' },
    ]),
    type: 'application/rss+xml',
  });
  firefox = await startFirefox({ proxy: server.port });
});
afterAll(async () => {
  await firefox.close();
  await server.close();
});

const ROWS = `const opening = indexedDB.open('cordon'); await new Promise((resolve) => { opening.onsuccess = resolve; });
  const asked = opening.result.transaction(arguments[0]).objectStore(arguments[0]).getAll();
  await new Promise((resolve) => { asked.onsuccess = resolve; }); opening.result.close(); return asked.result;`;

test('marks are switched on in the popup, with the permission asked for in that click; the open page is marked at once', async () => {
  const [first = ''] = await firefox.tabs();
  await firefox.switchTo(first);
  await firefox.goto('http://gazette.example/suspended');
  const popup = await firefox.newTab();
  await firefox.switchTo(popup);
  await firefox.goto(firefox.page('popup.html'));
  const tab = await firefox.until<number>(`const tabs = await browser.tabs.query({}); return tabs.find((tab) => tab.index === 0)?.id;`);
  await firefox.goto(firefox.page(`popup.html?tab=${tab}`));
  await firefox.until(`return document.querySelector('[name=marks-all]') !== null`);
  expect(await firefox.run(`return browser.permissions.contains({ origins: ['http://*/*'] })`)).toBe(false);
  await firefox.click('[name=marks-all]');
  await firefox.until(`return browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] })`);
  await firefox.switchTo(first);
  expect(await firefox.until<number>(`const size = CSS.highlights.get('cordon')?.size ?? 0; return size > 6 ? size : 0`)).toBeGreaterThan(
    6,
  );

  // With the grant the popup, shown as a page, can read the tab it names.
  await firefox.switchTo(popup);
  await firefox.goto(firefox.page(`popup.html?tab=${tab}`));
  await firefox.until(`return document.querySelector('[name=title]')?.value === arguments[0]`, SUSPENSION.title);
  await firefox.click('.acts button');
  await firefox.until(`return document.querySelector('.saved') !== null`);
  const items = await firefox.run<{ found: { title: string }; depth: string }[]>(ROWS, 'items');
  expect(items.map((item) => [item.found.title, item.depth])).toContainEqual([SUSPENSION.title, 'full']);
});

test('a feed is read by the event page and its entries stand in the database', async () => {
  await firefox.goto(firefox.page('app.html'));
  const answer = await firefox.run<{ value?: { source?: { title: string } } }>(
    `return browser.runtime.sendMessage({ type: 'subscribe', library: 'own', url: 'http://gazette.example/feed.xml', readArticles: false })`,
  );
  expect(answer.value?.source?.title).toBe('The Harbour Gazette');
  const items = await firefox.run<{ found: { title: string } }[]>(ROWS, 'items');
  expect(items.map((item) => item.found.title)).toContain('Another story');
});

test('the app page shows the library', async () => {
  await firefox.goto(firefox.page('app.html#/timeline'));
  expect(await firefox.until<string>(`return document.body.innerText.includes('Timeline') && document.body.innerText`)).toContain('Ledger');
});
