// The same code in Firefox: it loads, follows a feed, marks a page, captures it, and shows the library.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { column, pdfOf } from '../documents/pdf-bytes.ts';
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

const ORIGINS = `{ origins: ['http://gazette.example/*'] }`;

test('a feed is followed by typing its address: its host is granted in that click, then the event page reads it', async () => {
  await firefox.goto(firefox.page('app.html#/sources'));
  await firefox.until(`return document.querySelector('#subscribe-address') !== null`);
  expect(await firefox.run(`return browser.permissions.contains(${ORIGINS})`)).toBe(false);
  expect(server.seen('gazette.example')).toEqual([]);
  await firefox.type('#subscribe-address', 'http://gazette.example/feed.xml');
  await firefox.click('form.subscribe button[type=submit]');
  await firefox.until(`return document.querySelector('.source')?.innerText.includes('The Harbour Gazette')`);
  expect(await firefox.run(`return browser.permissions.contains(${ORIGINS})`)).toBe(true);
  const items = await firefox.run<{ found: { title: string } }[]>(ROWS, 'items');
  expect(items.map((item) => item.found.title)).toEqual(['Another story']);
});

test('when it is due, the alarm reads it again', async () => {
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      { title: 'Another story', link: 'http://gazette.example/other', guid: 'o', date: '2026-06-10T08:00:00Z', text: 'A summary.' },
      { title: 'A third story', link: 'http://gazette.example/third', guid: 't', date: '2026-06-11T08:00:00Z', text: 'A summary.' },
    ]),
    type: 'application/rss+xml',
  });
  await firefox.run(`const opening = indexedDB.open('cordon'); await new Promise((resolve) => { opening.onsuccess = resolve; });
    const writing = opening.result.transaction('sources', 'readwrite'); const store = writing.objectStore('sources');
    store.getAll().onsuccess = ({ target }) => { for (const row of target.result) store.put({ ...row, nextCheckAt: '2026-01-01T00:00:00Z' }); };
    await new Promise((resolve) => { writing.oncomplete = resolve; }); opening.result.close();
    await browser.alarms.create('tick', { delayInMinutes: 0.02 });`);
  await firefox.until(
    `const items = await (async function () { ${ROWS} })('items'); return items.some((item) => item.found.title === 'A third story')`,
  );
});

test('what sends on to this machine is not followed there, to a public name it is', async () => {
  for (const [path, place] of Object.entries({ '/in': `http://127.0.0.1:${server.port}/canary`, '/on': 'http://gazette.example/feed.xml' }))
    server.put('gazette.example', path, (response) => void response.writeHead(302, { location: place }).end());
  const asked = (path: string) =>
    firefox.run<string>(`return fetch(arguments[0]).then(({ url }) => url, String)`, `http://gazette.example${path}`);
  expect(await asked('/on')).toBe('http://gazette.example/feed.xml');
  expect(await asked('/in')).toContain('NetworkError');
  expect(server.seen('127.0.0.1')).toEqual([]);
});

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
  await firefox.until(`return document.querySelector('.acts button')?.disabled === false`);
  await firefox.click('.acts button');
  await firefox.until(`return document.querySelector('.saved') !== null`);
  const items = await firefox.run<{ found: { title: string }; depth: string }[]>(ROWS, 'items');
  expect(items.map((item) => [item.found.title, item.depth])).toContainEqual([SUSPENSION.title, 'full']);
});

test('a key opens the card on a name, with the last known standing behind it; Escape closes it', async () => {
  const [first = ''] = await firefox.tabs();
  await firefox.switchTo(first);
  await firefox.press('\uE00A', '\uE008', 'm');
  await firefox.until(`return document.querySelectorAll('html > div[popover]').length === 1`);
  expect(await firefox.run(`return document.querySelector('html > div[popover]').shadowRoot`)).toBeNull();
  await firefox.press('\uE00C');
  await firefox.until(`return document.querySelectorAll('html > div').length === 0`);
});

test('the app page shows what was captured: on the timeline with its sentence, and in the ledger', async () => {
  await firefox.goto(firefox.page('app.html#/timeline'));
  await firefox.until(`return document.querySelector('main')?.innerText.includes('On 12 June 2026 Anthropic suspended access')`);
  await firefox.goto(firefox.page('app.html#/ledger'));
  await firefox.until(`return /Claude Fable 5[^]*last known/i.test(document.querySelector('main')?.innerText ?? '')`);
});

test('a PDF dropped on the app is read with its pages and kept; one that a feed links to is read by the event page', async () => {
  const note = pdfOf({
    info: { Title: 'A note on Claude Opus 4.8' },
    pages: [
      column(['A note on Claude Opus 4.8', 'It has two pages.']),
      column(['On 3 July 2026 Anthropic suspended access to Claude Opus 4.8 for all users, the', 'company said.']),
    ],
  });
  await firefox.goto(firefox.page('app.html#/items'));
  await firefox.until(`return document.querySelector('.tabs') !== null`);
  await firefox.run(
    `const carried = new DataTransfer();
    carried.items.add(new File([new Uint8Array(arguments[0])], 'note.pdf', { type: 'application/pdf' }));
    for (const kind of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));`,
    [...note],
  );
  await firefox.until(`return /p\\. 2/.test(document.querySelector('[data-file="note.pdf"] .statement .quote')?.innerText ?? '')`);
  await firefox.click('[data-file="note.pdf"] .button.primary');
  await firefox.until(`return document.querySelector('.done-line.shown')?.innerText.includes('Kept: A note on Claude Opus 4.8')`);
  const revisions = await firefox.run<{ from: string; pages?: number[] }[]>(ROWS, 'revisions');
  expect(revisions.find(({ from }) => from === 'file')?.pages).toHaveLength(2);
  server.put('gazette.example', '/letter.pdf', { body: note, type: 'application/pdf' });
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      { title: 'A letter', link: 'http://gazette.example/letter.pdf', guid: 'l', date: '2026-07-04T08:00:00Z', text: 'A summary.' },
    ]),
    type: 'application/rss+xml',
  });
  await firefox.run(`const opening = indexedDB.open('cordon'); await new Promise((resolve) => { opening.onsuccess = resolve; });
    const [source] = await (async function () { ${ROWS} })('sources');
    const writing = opening.result.transaction('sources', 'readwrite');
    writing.objectStore('sources').put({ ...source, readArticles: true });
    await new Promise((resolve) => { writing.oncomplete = resolve; }); opening.result.close();
    await browser.runtime.sendMessage({ type: 'refresh', library: 'own', sources: null });`);
  await firefox.until(
    `const revisions = await (async function () { ${ROWS} })('revisions'); return revisions.some((one) => one.from === 'article' && one.pages?.length === 2)`,
  );
});

test('the PDF that a tab shows is read by one click in the popup', async () => {
  const title = 'A letter on Claude Opus 4.8';
  server.put('gazette.example', '/letters/4711', {
    body: pdfOf({ info: { Title: title }, pages: [column([title])] }),
    type: 'application/pdf',
  });
  const [first = ''] = await firefox.tabs();
  await firefox.switchTo(first);
  await firefox.goto('http://gazette.example/letters/4711');
  const popup = await firefox.newTab();
  await firefox.switchTo(popup);
  await firefox.goto(firefox.page('popup.html'));
  const tab = await firefox.until<number>(`const tabs = await browser.tabs.query({}); return tabs.find((tab) => tab.index === 0)?.id;`);
  await firefox.goto(firefox.page(`popup.html?tab=${tab}`));
  await firefox.until(`return document.querySelector('.acts button')?.innerText.startsWith('Read this PDF')`);
  await firefox.click('.acts button');
  await firefox.until(`return document.querySelector('[name=title]')?.value === arguments[0]`, title);
  await firefox.click('.acts button');
  await firefox.until(`return document.querySelector('.saved') !== null`);
  const items = await firefox.run<{ found: { title: string }; depth: string }[]>(ROWS, 'items');
  expect(items.map((item) => [item.found.title, item.depth])).toContainEqual([title, 'full']);
});
