// One item's way through the full tab, by clicks and keys: empty → paste → keep → undated shelf → dated → search → reject and undo → ledger; axe on each screen.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Decision, Item } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

const TEXT = `Vendor pauses two models after letter

Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users to comply with the order, the company said in a statement.

The canteen of the company reopened the same week.`;

let server: FeedServer;
let session: Session;
let page: Page;

const { go, acts, says, violations } = appTab(() => page);

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  page = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('an empty library opens on the first page', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('who says so');
});

test('a pasted text is read at once and stored only on Keep', async () => {
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await page.getByRole('textbox', { name: /Any text/ }).fill(TEXT);
  await page.locator('.paste .statement').first().waitFor();
  expect(await page.locator('.paste .statement').first().textContent()).toContain('Access suspended');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBeGreaterThan(0);
  expect(await page.evaluate(() => cordon.dump().then((text) => JSON.parse(text.split('\n')[0] ?? '').counts.items))).toBe(0);
  await page.getByRole('button', { name: 'Keep' }).click();
  await says(/^Kept/).waitFor();
  await page.locator('.inspector .reader-title', { hasText: 'Vendor pauses two models' }).waitFor();
});

test('without a date it stands on the undated shelf, and one key dates it', async () => {
  await go('#/timeline');
  const undated = page.locator('.undated .act').first();
  await undated.waitFor();
  expect(await page.locator('main .act').count()).toBe(await page.locator('.undated .act').count());
  await undated.locator('a[data-row]').focus();
  await page.keyboard.press('d');
  const field = page.getByRole('textbox', { name: /^Date of/ });
  await field.fill('31 June 2026');
  await expect.poll(() => page.getByRole('button', { name: 'Date it', exact: true }).last().isDisabled()).toBe(true);
  await field.fill('12 June 2026');
  await field.press('Enter');
  await says(/Dated 12 June 2026 by you/).waitFor();
  const dated = page.locator('section[aria-label="June 2026"] .act').first();
  await dated.waitFor();
  expect(await dated.locator('time').textContent()).toBe('12');
  expect(await dated.textContent()).toContain('dated by you');
});

test('search finds it by words and by field, and says what it does not understand', async () => {
  await go('#/timeline');
  await acts().first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('model:"Claude Mythos 5" suspended');
  await page.locator('.list-line', { hasText: 'found' }).waitFor();
  expect(await acts().count()).toBeGreaterThan(0);
  await page.locator('#search').fill('place:Atlantis');
  await page.locator('.search-says .trouble').waitFor();
  await page.locator('#search').fill('walrus');
  await page.locator('.empty-place', { hasText: 'No act matches' }).waitFor();
  await page.getByRole('button', { name: 'Show all acts' }).click();
  await acts().first().waitFor();
  await go('#/items?q=canteen');
  await page.locator('.item').first().waitFor();
});

test('a link followed at the moment in which a typed search is asked is followed, and the search comes along', async () => {
  await go('#/items');
  await page.locator('#search').waitFor();
  const after = await page.evaluate(async () => {
    // The page is busy until both are due: the press of the link, then the search, then the browser's word of the new address.
    setTimeout(() => document.querySelector<HTMLAnchorElement>('nav a[href*="settings"]')?.click(), 20);
    const field = document.querySelector<HTMLInputElement>('#search');
    if (field) field.value = 'letter';
    field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (const until = performance.now() + 120; performance.now() < until; );
    await new Promise((resolve) => setTimeout(resolve, 300));
    return location.hash;
  });
  expect(after).toBe('#/settings?q=letter');
});

test('a facet narrows and the address says so', async () => {
  await go('#/timeline');
  await page.getByRole('checkbox', { name: /Access suspended/ }).check();
  await expect.poll(() => page.url()).toContain('q=measure:suspension');
  await page.locator('.list-line', { hasText: 'found' }).waitFor();
});

test('a wrong statement is rejected and brought back with one key each', async () => {
  await go('#/timeline');
  await page.locator('.list-line', { hasNotText: 'found' }).waitFor();
  const before = await acts().count();
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await says(/^Rejected/).waitFor();
  await expect.poll(() => acts().count()).toBeLessThan(before);
  await page.keyboard.press('z');
  await says(/^Undone/).waitFor();
  await expect.poll(() => acts().count()).toBe(before);
});

/** Presses keys one right behind the other, as on a machine too busy to do anything between them, and waits until the page has drawn what they led to. */
const pressAtOnce = (...keys: string[]): Promise<void> =>
  page.evaluate(async (keys) => {
    for (const key of keys) {
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // What is drawn is drawn before the next task.
      for (let n = 0; n < 20; n += 1) await Promise.resolve();
    }
  }, keys);

test('an undo pressed right behind an act takes back that act, not what the line below still says', async () => {
  const starred = async (): Promise<number> => (await rowsOf<Item>(page, 'items')).filter((item) => item.starred).length;
  const decided = async (): Promise<string[]> => (await rowsOf<Decision>(page, 'decisions')).map(({ kind }) => kind).sort();
  const before = await decided();
  await acts().first().locator('a[data-row]').focus();
  await page.keyboard.press('s');
  await says(/^Starred/).waitFor();
  await pressAtOnce('x', 'z');
  await says(/^Undone: Rejected/).waitFor();
  expect(await decided()).toEqual([...before, 'reject', 'undo'].sort());
  expect(await starred()).toBe(1);
  await expect.poll(() => acts().count()).toBeGreaterThan(0);
  await acts().first().locator('a[data-row]').focus();
  await page.keyboard.press('s');
  await says(/^Star taken away/).waitFor();
});

test('a key pressed right behind a change of screen acts on the new screen', async () => {
  await pressAtOnce('g', 'l', 'j');
  expect(await page.evaluate(() => document.activeElement?.closest('.ledger') !== null)).toBe(true);
});

test('what is typed right behind the key that asks for a date goes into its field', async () => {
  await go('#/timeline');
  await acts().first().locator('a[data-row]').focus();
  await pressAtOnce('d');
  expect(await page.evaluate(() => document.activeElement?.closest('.date-field') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.date-field').count()).toBe(0);
});

test('keys are obeyed from the first moment of a page', async () => {
  const fresh = await session.context.newPage();
  await fresh.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main')) return;
      observer.disconnect();
      for (const key of ['g', 'p']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }).observe(document, { childList: true, subtree: true });
  });
  await fresh.goto(`chrome-extension://${session.id}/app.html#/items`);
  await fresh.getByRole('textbox', { name: /Any text/ }).waitFor();
  await fresh.close();
});

test('a person’s date moves the ledger; a cell opens its history with the sentence', async () => {
  await go('#/ledger');
  const cell = page.locator('.ledger .cell a').first();
  await cell.waitFor();
  expect(await cell.textContent()).toMatch(/last known .*ago|the same day/);
  await cell.click();
  await page.locator('.inspector .statement', { hasText: 'suspended access' }).first().waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.inspector').count()).toBe(0);
});

test('an item that is not about restrictions waits in the bin with its reason, and one key brings it back', async () => {
  await go('#/paste');
  await page
    .getByRole('textbox', { name: /Any text/ })
    .fill('A ferry timetable\n\nThe ferry leaves at nine from the southern pier on weekdays.');
  await page.getByRole('button', { name: 'Keep' }).click();
  await says(/^Kept/).waitFor();
  await go('#/items?list=bin');
  const row = page.locator('.item', { hasText: 'A ferry timetable' });
  await row.waitFor();
  expect((await row.locator('.item-why').textContent())?.length).toBeGreaterThan(5);
  await row.locator('a[data-row]').focus();
  await page.keyboard.press('e');
  await says(/^Brought back/).waitFor();
  await expect.poll(() => row.count()).toBe(0);
});

test('the sample story is a library of its own, marked on its screens', async () => {
  await page.goto(`chrome-extension://${session.id}/app.html?library=sample#/timeline`);
  const banner = page.locator('.sample-banner');
  await banner.waitFor();
  await acts().first().waitFor();
  await acts().last().scrollIntoViewIfNeeded();
  const inView = () => banner.evaluate((one) => one.getBoundingClientRect().top >= 0 && one.checkVisibility());
  expect(await inView()).toBe(true);
  await acts().last().locator('a[data-row]').click();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.locator('.inspector .statement').first().waitFor();
  expect(await inView()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(`chrome-extension://${session.id}/app.html?library=sample#/settings`);
  await page.locator('.sheet').waitFor();
  expect(await inView()).toBe(true);
  await go('#/items');
  await page.locator('.item').first().waitFor();
  expect(await page.locator('.sample-banner').count()).toBe(0);
  await expect.poll(() => page.locator('.rail').textContent()).toMatch(/of 2/);
});

test.each([
  ['timeline', '#/timeline'],
  ['an act', '#/timeline', 'main .act a[data-row]'],
  ['an item', '#/items', 'main .item a[data-row]'],
  ['a model', '#/ledger', '.ledger th[scope="row"] a'],
  ['a cell', '#/ledger', '.ledger .cell a'],
  ['ledger', '#/ledger'],
  ['items', '#/items'],
  ['bin', '#/items?list=bin'],
  ['sources', '#/sources'],
  ['paste', '#/paste'],
  ['settings', '#/settings'],
  ['first page', '#/welcome'],
])('axe finds nothing wrong with %s, light and dark', async (_name, hash, opens = '') => {
  await go(hash);
  await page.locator('main').waitFor();
  await page.waitForTimeout(300);
  if (opens) {
    await page.locator(opens).first().click();
    await page.locator('.inspector h1').waitFor();
  }
  expect(await violations()).toEqual([]);
});

const MANY = 620;
const MODELS = ['Claude Opus 4.8', 'Claude Sonnet 4.5', 'GPT-5.2', 'GPT-5.4', 'Claude Haiku 4.5', 'GPT-4.1', 'Claude Fable 5'];
const MAKER = (model: string): string => (model.startsWith('GPT') ? 'OpenAI' : 'Anthropic');
/** One of many reports, on days of their own over two years. */
const report = (n: number) => {
  const day = new Date(Date.UTC(2024, 10, 1 + n));
  const model = MODELS[n % MODELS.length] ?? '';
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(day);
  return {
    title: `Report ${n}: ${MAKER(model)} and its customers`,
    link: `http://many.example/${n}`,
    guid: `many-${n}`,
    date: new Date(day.getTime() + 86_400_000).toISOString(),
    text: `On ${words} ${MAKER(model)} suspended access to ${model} for all users, the company said in a statement.`,
  };
};
const manyReports = (count: number): void =>
  server.put('many.example', '/feed.xml', {
    body: rss(
      'The Many',
      'http://many.example/',
      Array.from({ length: count }, (_, n) => report(n)),
    ),
    type: 'application/rss+xml',
  });
/** Whether an element stands wholly in the window, below what sticks to the top. */
const inWindow = (selector: string): Promise<boolean> =>
  page.evaluate((one) => {
    const box = document.querySelector(one)?.getBoundingClientRect();
    const top = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
    return box !== undefined && box.top >= top - 1 && box.bottom <= innerHeight + 1;
  }, selector);

test('hundreds of items open without anything jumping; a worker folds them', async () => {
  manyReports(MANY);
  await go('#/paste');
  const answer = await page.evaluate(() => cordon.subscribe('http://many.example/feed.xml'));
  expect(answer).toHaveProperty('source');
  // What arrives while someone reads waits: a page opened anew shows it.
  await page.getByRole('button', { name: `${MANY} new items` }).waitFor();
  await page.reload();
  const large = await session.context.newPage();
  await large.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const hash of ['#/items', '#/timeline']) {
    await large.goto(`chrome-extension://${session.id}/app.html${hash}`);
    await large
      .locator(hash === '#/items' ? 'main .item' : 'main .act')
      .first()
      .waitFor();
    await large.locator('.rail section').first().waitFor();
    expect(await large.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThan(0.01);
  }
  expect(large.workers()).toHaveLength(1);
  await large.close();
});

test('the strip is brushed by drag and by keys, and lets go', async () => {
  await go('#/timeline');
  await page.locator('.list-line', { hasText: /^\d\d\d acts/ }).waitFor();
  const bars = await page.locator('.strip-bars').boundingBox();
  if (!bars) throw new Error('no strip');
  const y = bars.y + bars.height / 2;
  await page.mouse.move(bars.x + bars.width * 0.3, y);
  await page.mouse.down();
  await page.mouse.move(bars.x + bars.width * 0.4, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).toMatch(/after:\d{4}-\d\d-\d\d.*before:\d{4}-\d\d-\d\d/);
  await page.locator('.list-line', { hasText: /^\d\d? acts found/ }).waitFor();
  await page.getByRole('button', { name: 'whole time' }).click();
  await expect.poll(() => page.url()).not.toContain('after:');
  const edge = page.getByRole('slider', { name: 'Beginning of the period' });
  await edge.focus();
  for (const key of ['PageUp', 'ArrowRight', 'ArrowLeft']) {
    const before = await edge.getAttribute('aria-valuenow');
    await page.keyboard.press(key);
    await expect.poll(() => edge.getAttribute('aria-valuenow')).not.toBe(before);
  }
  expect(await edge.getAttribute('aria-valuenow')).toBe('10');
  await expect.poll(() => page.url()).toContain('after:');
  await page.keyboard.press('Delete');
  await expect.poll(() => page.url()).not.toContain('after:');
  expect(await edge.evaluate((one) => one === document.activeElement)).toBe(true);
  // A period after all that is drawn is not drawn as all of it.
  await go('#/timeline?q=after:2091-01-01');
  await expect.poll(() => edge.getAttribute('aria-valuenow')).toBe(await edge.getAttribute('aria-valuemax'));
});

test('the ledger’s slider tells it as of another day, and back', async () => {
  await go('#/ledger');
  const slider = page.getByRole('slider', { name: 'Day of the ledger' });
  await slider.focus();
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: 'Last known access as of 12 June 2026' }).waitFor();
  expect(page.url()).toContain('asof=2026-06-12');
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).not.toContain('asof');
});

test('an act opened by its address stands in view, however far down it is', async () => {
  await go('#/timeline?order=oldest');
  const far = page.locator('main .act[data-event]').nth(3);
  await far.waitFor();
  const id = await far.getAttribute('data-event');
  await go('#/settings');
  await page.locator('.sheet').waitFor();
  await go(`#/timeline?open=event:${id}`);
  await page.locator('main .act[aria-current="true"]').waitFor();
  await expect.poll(() => inWindow('main .act[aria-current="true"]')).toBe(true);
  await page.keyboard.press('Escape');
});

test('j and k walk on where more rows are drawn, and the row in focus is seen', async () => {
  await go('#/items');
  await page.locator('main .item').nth(20).waitFor();
  for (let n = 0; n < 95; n += 1) {
    const before = await page.evaluate(() => document.activeElement?.closest('li')?.textContent);
    await page.keyboard.press('j');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('li')?.textContent), { interval: 10 }).not.toBe(before);
  }
  await page.keyboard.press('k');
  expect(
    await page.evaluate(() => [...document.querySelectorAll('main .item')].findIndex((row) => row.contains(document.activeElement))),
  ).toBe(93);
  await expect.poll(() => inWindow('main .item:focus-within')).toBe(true);
});

test('where the row in focus leaves the list, j goes on from its place', async () => {
  const focused = (): Promise<number> =>
    page.evaluate(() => [...document.querySelectorAll('main .item')].findIndex((row) => row.contains(document.activeElement)));
  const titles = await page.locator('main .item').allTextContents();
  const place = await focused();
  await page.keyboard.press('e');
  await says(/^Moved to/).waitFor();
  await expect.poll(focused).toBe(-1);
  await page.keyboard.press('j');
  expect(await focused()).toBe(place);
  expect(await page.locator('main .item').nth(place).textContent()).toBe(titles[place + 1]);
  await page.keyboard.press('z');
  await says(/^Undone/).waitFor();
  await expect.poll(() => page.locator('main .item').allTextContents()).toEqual(titles);
});

test('new items say so and wait; one key shows them', async () => {
  const first = await page.locator('main .item').first().textContent();
  const before = await page.locator('.list-line').textContent();
  // For two seconds after a reader's own act, what comes in is taken for its outcome and shown at once (desk.ts `ownUntil`).
  await page.waitForTimeout(2_200);
  manyReports(MANY + 7);
  await page.evaluate(() => cordon.refresh());
  await page.getByRole('button', { name: /^7 new items/ }).waitFor();
  expect(await page.locator('.list-line').textContent()).toBe(before);
  expect(await page.locator('main .item').first().textContent()).toBe(first);
  await page.keyboard.press('n');
  await page.locator('.list-line', { hasText: `${MANY + 9} items` }).waitFor();
  await expect.poll(() => page.locator('.news button').count()).toBe(0);
});

test.each([
  [360, 780, 'a phone'],
  [640, 430, 'a laptop at 200 %'],
  [320, 256, 'a laptop at 400 %'],
])('no page overflows sideways at %i by %i px (%s)', async (width, height) => {
  await page.setViewportSize({ width, height });
  for (const hash of ['#/timeline', '#/ledger', '#/items', '#/sources', '#/paste', '#/settings', '#/welcome']) {
    await go(hash);
    await page.waitForTimeout(200);
    expect([hash, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([hash, width]);
  }
});

test('nothing was logged as an error', () => {
  expect(session.errors).toEqual([]);
});
