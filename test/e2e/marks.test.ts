// Marks on pages: painted without touching the page, where they belong and nowhere else, with a card that says how old it is.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Session, startChromium } from './browser.ts';
import { article, type FeedServer, startFeedServer } from './feed-server.ts';
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

/** All that the accessibility tree tells of a page: the card's shadow root is closed to scripts, and this is what a reader gets. */
const heard = async (page: Page): Promise<string> => {
  const cdp = await session.context.newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  return nodes.map((node) => String(node.name?.value ?? '')).join(' ');
};

const capture = async (page: Page): Promise<void> => {
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  await popup.close();
  await page.bringToFront();
};

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
  server.put('gazette.example', '/released', {
    body: article({
      title: 'Claude Fable 5 is here',
      site: 'The Harbour Gazette',
      published: '2026-06-11T07:30:00Z',
      paragraphs: [
        'On 10 June 2026 Anthropic made Claude Fable 5 generally available to all users worldwide.',
        'The company said that everyone with an account can use it from today, in the app as well as by way of the programming interface.',
        'Prices stay as they were for its older sister, and the limits on how much of it a user may ask for in a week have been raised.',
      ],
    }),
  });
  server.put('gazette.example', '/older', {
    body: article({ title: 'A week with it', published: '2026-06-11T10:00:00Z', paragraphs: ['We wrote letters with Claude Fable 5.'] }),
  });
  const story = '<p>Anthropic suspended Claude Fable 5.</p><p>OpenAI keeps GPT-5.6 open.</p>';
  const bytes = (text: string): Uint8Array =>
    Uint8Array.from(text, (char) => (/[А-я]/.test(char) ? char.charCodeAt(0) - 0x350 : char.charCodeAt(0)));
  const odd = (path: string, body: string | Uint8Array, type = 'text/html; charset=utf-8', headers = {}): void =>
    server.put('odd.example', path, { body, type, headers });
  odd('/strict', `<!doctype html><title>Strict</title>${story}`, undefined, { 'content-security-policy': "default-src 'none'" });
  odd(
    '/xhtml',
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body>${story.replace('Fable', 'Fa<b>bl</b>e')}</body></html>`,
    'application/xhtml+xml',
  );
  odd('/1251', bytes('<!doctype html><meta charset="windows-1251"><p>Компания отключила Claude Fable 5 сегодня.</p>'), 'text/html');
  odd(
    '/nested',
    `<!doctype html><title>Nested</title><p>GPT-5.6 stays.</p><iframe src="/strict"></iframe><div id="host"></div><script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<p>Claude Fable 5</p>';</script>`,
  );
  odd('/drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Claude Fable 5</text></svg>', 'image/svg+xml');
  odd(
    '/long',
    `<!doctype html><title>Long</title><p>${'Anthropic suspended Claude Fable 5, as was said here before. '.repeat(1_000)}GPT-5.6 stays.</p>`,
  );
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('names are painted and the page is as it was', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
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
  await expect.poll(async () => await painted(page)).toContain('Claude Sonnet 4.6');
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

test('a text that changes loses the mark of a name that is gone', async () => {
  const page = await open('/suspended');
  await expect.poll(() => painted(page)).toContain('Claude Opus 4.8');
  await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node instanceof Text && node.data.includes('Claude Opus 4.8')) node.data = node.data.replace('Claude Opus 4.8', 'the weather');
  });
  await expect.poll(async () => new Set(await painted(page))).toEqual(new Set(['Claude Fable 5', 'Claude Mythos 5']));
  await page.close();
});

test('a page that replaces its whole body is marked anew, and nothing of the old body stays', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append('Another page: Claude Haiku 4.5 is out.');
    document.documentElement.replaceChild(body, document.body);
  });
  await expect.poll(() => painted(page)).toEqual(['Claude Haiku 4.5']);
  await page.close();
});

test.each([
  ['a page that forbids everything by its policy', '/strict', ['Claude Fable 5', 'GPT-5.6']],
  ['an XHTML page, a name split over elements in it', '/xhtml', ['Claude Fable 5', 'GPT-5.6']],
  ['a page in windows-1251', '/1251', ['Claude Fable 5']],
  ['only the page itself, not its frames and shadow trees', '/nested', ['GPT-5.6']],
  ['a drawing, which has no text of its own', '/drawing', []],
])('marked: %s', async (_, path, names) => {
  const page = await session.context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('404') && complaints.push(message.text()));
  await page.goto(`http://odd.example${path}`);
  if (names.length) await expect.poll(async () => [...new Set(await painted(page))].sort()).toEqual(names);
  else expect(await painted(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.close();
});

test('a long page in one line is marked to its end', async () => {
  const page = await session.context.newPage();
  await page.goto('http://odd.example/long');
  await expect.poll(() => painted(page)).toContain('GPT-5.6');
  const names = await painted(page);
  expect(names.filter((name) => name === 'Claude Fable 5')).toHaveLength(1_000);
  await page.close();
});

test('“only the first mention” in Settings leaves one mark a name, at once and in pages opened later', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await app.goto(`chrome-extension://${session.id}/app.html#/settings`);
  const first = app.getByRole('checkbox', { name: /only the first mention/ });
  await first.check();
  const once = ['Claude Fable 5', 'Claude Mythos 5', 'Claude Opus 4.8'];
  await expect.poll(async () => (await painted(page)).sort()).toEqual(once);
  await page.reload();
  await expect.poll(async () => (await painted(page)).sort()).toEqual(once);
  await first.uncheck();
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await page.close();
});

test('the card tells the last known standing with its age, and closes on Escape', async () => {
  const page = await open('/suspended');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  await capture(page);

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
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(1);
  await expect.poll(() => heard(page)).toContain('Never here');
  const said = await heard(page);
  expect(await page.evaluate(() => document.querySelector('html > div[popover]')?.shadowRoot)).toBeNull();
  const age = Math.floor((Date.parse(new Date().toISOString().slice(0, 10)) - Date.parse('2026-06-14')) / 86_400_000);
  expect(said).toMatch(new RegExp(`Last known:\\s+Suspended\\s*, 14 Jun 2026,\\s+${age} days ago`));
  expect(said).toContain('suspended access to Claude Fable 5 and Claude Mythos 5 for all users.');
  expect(said).not.toMatch(/\bnow\b/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div').length)).toBe(0);
  await page.close();
});

test('on an older article the card also tells the standing on that article’s date, with the age of its evidence', async () => {
  const released = await open('/released');
  await capture(released);
  await released.close();
  const page = await open('/older');
  await expect.poll(() => painted(page)).toEqual(['Claude Fable 5']);
  await page.bringToFront();
  await page.keyboard.press('Alt+Shift+M');
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('html > div[popover]').length)).toBe(1);
  await expect.poll(() => heard(page)).toContain('Never here');
  const said = await heard(page);
  expect(said).toMatch(/Last known:\s+Suspended\s*, 14 Jun 2026/);
  expect(said).toMatch(/On this page’s date, 11 Jun 2026:\s+Generally available\s+\(evidence of 11 Jun 2026, the same day\)/);
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

test('a dictionary of another catalog is replaced when the worker starts, and open pages follow', async () => {
  server.put('fourth.example', '/', { body: suspensionPage() });
  const page = await session.context.newPage();
  await page.goto('http://fourth.example/');
  await expect.poll(async () => (await painted(page)).length).toBeGreaterThanOrEqual(7);
  const worker = await session.worker();
  await worker.evaluate(() => {
    // biome-ignore lint/suspicious/noExplicitAny: the worker's own API object
    return (globalThis as any).chrome.storage.local.set({ names: { version: 'older', pattern: '(?!)', sure: {} } });
  });
  await expect.poll(() => painted(page)).toEqual([]);
  await session.stopWorker();
  await app.evaluate(() => cordon.tick('2020-01-01T00:00:00Z'));
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
