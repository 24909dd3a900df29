// Marks on pages: painted without touching the page, where they belong and nowhere else, with a card that says how old it is.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, startChromium } from './browser.ts';
import { type FeedServer, startFeedServer } from './feed-server.ts';
import { suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;

/** The painted texts, as any page can read them: the highlight registry is shared. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('cordon') ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString();
    }),
  );

const open = async (path: string): Promise<Page> => {
  const page = await session.context.newPage();
  await page.goto(`http://gazette.example${path}`);
  return page;
};

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', { body: suspensionPage() });
  server.put('gazette.example', '/bare', { body: suspensionPage().replace('<script', '<no-script') });
  server.put('gazette.example', '/form', {
    body: suspensionPage({
      after:
        '<textarea id="t">Claude Opus 4.5 in a text area</textarea><div contenteditable="true" id="e">Claude Opus 4.1 being edited</div><input value="Claude Haiku 4.5"><p hidden>Claude Sonnet 4.5 hidden</p><p id="split">New: Cla<b>ude Son</b>net 4.6 is out.</p><p id="longer">Nobody has seen GPT-5.99 yet.</p>',
    }),
  });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('names are painted and the page is as it was', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(7);
  const names = await painted(page);
  expect(new Set(names)).toEqual(new Set(['Claude Fable 5', 'Claude Mythos 5', 'Claude Opus 4.8']));
  const untouched = await page.evaluate(async () => {
    const served = await (await fetch(location.href)).text();
    return document.body.innerHTML === new DOMParser().parseFromString(served, 'text/html').body.innerHTML;
  });
  expect(untouched).toBe(true);
  await page.close();
});

test('nothing is marked in fields, edited or hidden text; a name split over elements is one mark; a longer version is not its prefix', async () => {
  const page = await open('/form');
  await expect.poll(async () => await painted(page), { timeout: 10_000 }).toContain('Claude Sonnet 4.6');
  const names = await painted(page);
  for (const absent of ['Claude Opus 4.5', 'Claude Opus 4.1', 'Claude Haiku 4.5', 'Claude Sonnet 4.5', 'GPT-5', 'GPT-5.9'])
    expect(names).not.toContain(absent);
  await page.close();
});

test('a page that grows is marked as it grows', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.evaluate(() => {
    const more = document.createElement('p');
    more.textContent = 'Later that day Claude Haiku 4.5 was named as well.';
    document.querySelector('article')?.append(more);
  });
  await expect.poll(() => painted(page)).toContain('Claude Haiku 4.5');
  await page.evaluate(() => document.querySelector('article p:last-child')?.remove());
  await page.evaluate(() => document.querySelector('article')?.append('.'));
  await expect.poll(() => painted(page)).not.toContain('Claude Haiku 4.5');
  await page.close();
});

test('the card tells the last known standing with its age, and closes on Escape', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  await popup.close();
  await page.bringToFront();

  const box = await page.evaluate(() => {
    const [range] = CSS.highlights.get('cordon') ?? [];
    const live = document.createRange();
    if (!range) return null;
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { x, y, width, height } = live.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  if (!box) throw new Error('nothing is painted');
  await page.mouse.move(box.x - 3, box.y);
  await page.mouse.move(box.x, box.y);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div[popover]').length), { timeout: 10_000 }).toBe(1);
  // The shadow root is closed to the page; the accessibility tree is what a reader gets.
  const cdp = await session.context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const said = nodes.map((node) => String(node.name?.value ?? '')).join(' ');
  expect(await page.evaluate(() => document.querySelector('html > div[popover]')?.shadowRoot)).toBeNull();
  expect(said).toMatch(/Last known:\s+Suspended\s*, 14 Jun 2026,\s+\d+ days ago/);
  expect(said).toContain('suspended access to Claude Fable 5 and Claude Mythos 5 for all users.');
  expect(said).toContain('Never here');
  expect(said).not.toMatch(/\bnow\b/);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  await page.close();
});

test('the keyboard goes from mark to mark and opens their cards', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.keyboard.press('Alt+Shift+M');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(1);
  await page.close();
});

test('a page’s own events open nothing', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { altKey: true, shiftKey: true, code: 'KeyM', bubbles: true }));
    for (let x = 0; x < 800; x += 40)
      for (let y = 0; y < 400; y += 20) dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));
  });
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  await page.close();
});

test('switched off for a site in the popup, marks go at once and stay away; other sites keep theirs', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  const popup = await session.popup(page);
  await popup.click('[name=marks-here]');
  await expect.poll(() => painted(page)).toEqual([]);
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(await painted(page)).toEqual([]);
  await popup.close();
  server.put('other.example', '/', { body: suspensionPage() });
  await page.goto('http://other.example/');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.close();
});

test('a name of the reader’s own watch list never reaches the page', async () => {
  await app.evaluate(async () => {
    const opening = indexedDB.open('cordon');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const writing = opening.result.transaction('watchlist', 'readwrite');
    writing
      .objectStore('watchlist')
      .put({ id: 'own/quartzlark', kind: 'model', name: 'Quartzlark', aliases: [{ text: 'Quartzlark' }], verified: true });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    opening.result.close();
  });
  server.put('third.example', '/', { body: suspensionPage({ after: '<p>Quartzlark was there too, beside Claude Haiku 4.5.</p>' }) });
  const page = await session.context.newPage();
  await page.goto('http://third.example/');
  await expect.poll(() => painted(page)).toContain('Claude Haiku 4.5');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await painted(page)).not.toContain('Quartzlark');
  await page.close();
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
