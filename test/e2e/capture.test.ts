// Keeping a page through the real popup, the context menu and the keyboard; what the library then holds.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Item, Revision } from '../../lib/domain.ts';
import { column, pdfOf } from '../documents/pdf-bytes.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', {
    body: suspensionPage({ head: '<link rel="alternate" type="application/rss+xml" title="Gazette feed" href="/feed.xml">' }),
  });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

const itemOf = async (address: string): Promise<Item | undefined> =>
  (await rowsOf<Item>(app, 'items')).find((item) => item.addresses.includes(address));

test('a feed’s headline is deepened by capturing its page in the popup, under the same item', async () => {
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      { title: SUSPENSION.title, link: 'http://gazette.example/suspended', guid: 's1', date: SUSPENSION.published },
    ]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://gazette.example/feed.xml'));
  const headline = await itemOf('http://gazette.example/suspended');
  expect(headline?.depth).toBe('headline');

  const page = await session.context.newPage();
  await page.goto('http://gazette.example/suspended');
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  expect(await popup.evaluate("document.querySelector('[name=title]').value")).toBe(SUSPENSION.title);
  expect(await popup.evaluate("document.querySelector('[name=byline]').value")).toBe('Ines Okafor');
  expect(await popup.evaluate<string>("document.querySelector('[name=published]').value")).toMatch(/^2026-06-14/);
  await popup.until("document.body.innerText.includes('Gazette feed')");
  await popup.until("[...document.querySelectorAll('.names li')].some((li) => li.innerText.includes('Fable 5'))");
  await popup.type('[name=publisher]', 'Harbour Gazette (print edition)');
  await popup.press('Enter');
  await popup.until("document.querySelector('.saved')?.innerText.includes('whole text')");

  const item = await itemOf('http://gazette.example/suspended');
  expect(item?.id).toBe(headline?.id);
  expect(item).toMatchObject({ depth: 'full', found: { title: SUSPENSION.title, byline: 'Ines Okafor' } });
  expect(item?.edited).toEqual({ publisher: 'Harbour Gazette (print edition)' });
  const revisions = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);
  expect(revisions.map((one) => one.from).sort()).toEqual(['capture', 'feed']);
  const current = revisions.find((one) => one.id === item?.revision);
  const claims = (await rowsOf<Claim>(app, 'claims')).filter((claim) => claim.item === item?.id);
  expect(claims.some((claim) => claim.measures.includes('suspension') && claim.models.includes('anthropic/claude-fable-5'))).toBe(true);
  for (const claim of claims)
    for (const { field, start, end, exact } of claim.evidence) expect(current?.[field].slice(start, end)).toBe(exact);
  await page.close();
});

test('what the feed says later does not undo the capture nor the reader’s edit', async () => {
  const before = await itemOf('http://gazette.example/suspended');
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      {
        title: 'UPDATE: services down',
        link: 'http://gazette.example/suspended',
        guid: 's1',
        date: SUSPENSION.published,
        text: 'A short teaser.',
      },
    ]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.refresh());
  const after = await itemOf('http://gazette.example/suspended');
  expect(after?.revision).toBe(before?.revision);
  expect(after?.edited).toEqual(before?.edited);
  expect((await rowsOf<Revision>(app, 'revisions')).some((one) => one.title === 'UPDATE: services down')).toBe(true);
});

test('the menu keeps a selection as a quote, which never counts as a whole text; the icon shows a check', async () => {
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/suspended');
  await page.bringToFront();
  await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('article p')[2] ?? document.body));
  const worker = await session.worker();
  await worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the events' dispatch is no part of the typed API
    const { chrome } = globalThis as any;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'quote' }, tab);
  });
  await expect.poll(async () => (await rowsOf<Item>(app, 'items')).find((item) => item.kind === 'quote')?.depth).toBe('summary');
  const quote = (await rowsOf<Item>(app, 'items')).find((item) => item.kind === 'quote');
  const revision = (await rowsOf<Revision>(app, 'revisions')).find((one) => one.id === quote?.revision);
  expect(revision?.text).toBe(SUSPENSION.paragraphs[1]);
  expect(quote?.found.title).toBe(SUSPENSION.title);
  await expect
    .poll(() =>
      worker.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: the worker's own API object
        const { chrome } = globalThis as any;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText({ tabId: tab.id });
      }),
    )
    .toBe('✓');
  await page.close();
});

test('a page in another language says so and is kept all the same', async () => {
  server.put('journal.example', '/fr', {
    body: article({
      title: 'Anthropic suspend Claude Fable 5',
      paragraphs: Array.from(
        { length: 4 },
        () =>
          'La société a suspendu l’accès à Claude Fable 5 pour tous les utilisateurs, selon un communiqué publié vendredi sur son site.',
      ),
    }).replace('lang="en"', 'lang="fr"'),
  });
  const page = await session.context.newPage();
  await page.goto('http://journal.example/fr');
  const popup = await session.popup(page);
  await popup.until("document.body.innerText.includes('English only')");
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  expect((await itemOf('http://journal.example/fr'))?.notRead?.code).toBe('language');
  await page.close();
});

test('a popup that is clicked away right after Enter loses nothing', async () => {
  server.put('gazette.example', '/brief', { body: suspensionPage() });
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/brief');
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.press('Enter');
  await popup.close();
  await expect.poll(async () => (await itemOf('http://gazette.example/brief'))?.depth).toBe('full');
  await page.close();
});

const LETTER = pdfOf({
  info: { Title: 'A letter on Claude Opus 4.8' },
  pages: [
    column(['A letter on Claude Opus 4.8', '5 July 2026', 'It has two pages.']),
    column(['On 3 July 2026 Anthropic suspended access to Claude Opus 4.8 for all users, the', 'company said.']),
  ],
});

test('a PDF in the tab is read by one click in the popup, and kept with its pages', async () => {
  server.put('gazette.example', '/letters/4711', { body: LETTER, type: 'application/pdf' });
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/letters/4711');
  const popup = await session.popup(page);
  await popup.until("document.body.innerText.includes('This page is a PDF')");
  await popup.click('.acts button');
  await popup.until("document.querySelector('[name=title]')?.value === 'A letter on Claude Opus 4.8'");
  await popup.until("[...document.querySelectorAll('.names li')].some((li) => li.innerText.includes('Opus 4.8'))");
  expect(await popup.evaluate('document.body.innerText')).toMatch(/Whole text: \d+ words on 2 pages/);
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  const item = await itemOf('http://gazette.example/letters/4711');
  expect(item).toMatchObject({ depth: 'full', kind: 'capture', found: { published: '2026-07-05' } });
  const [revision] = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);
  expect(revision).toMatchObject({ from: 'capture', file: { name: null, type: 'PDF', bytes: LETTER.length } });
  expect(revision?.pages).toHaveLength(2);
  expect((await rowsOf<Claim>(app, 'claims')).filter((claim) => claim.item === item?.id)[0]?.measures).toEqual(['suspension']);
  await page.close();
});

test('the key keeps a PDF at once; one that only holds pictures says so and keeps its name', async () => {
  server.put('gazette.example', '/scan.pdf', { body: pdfOf({ info: { Title: 'A scanned order' }, pages: [[]] }), type: 'application/pdf' });
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/scan.pdf');
  await page.bringToFront();
  const worker = await session.worker();
  await worker.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the events' dispatch is no part of the typed API
    const { chrome } = globalThis as any;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch('capture', tab);
  });
  await expect.poll(async () => (await itemOf('http://gazette.example/scan.pdf'))?.found.title).toBe('A scanned order');
  const item = await itemOf('http://gazette.example/scan.pdf');
  expect(item?.depth).toBe('headline');
  const [revision] = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);
  expect(revision?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const popup = await session.popup(page);
  await popup.until("document.body.innerText.includes('This page is a PDF')");
  await popup.press('Enter');
  await popup.until("document.body.innerText.includes('holds pictures of its pages and no text')");
  await page.close();
});

test('a page that extensions cannot read says what to do instead', async () => {
  const page = await session.context.newPage();
  await page.goto('chrome://version');
  const popup = await session.popup(page);
  expect(await popup.until("document.querySelector('[role=alert]')?.innerText")).toContain('Paste its text');
  await page.close();
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
