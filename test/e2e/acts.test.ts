// Acts that a reader does with real clicks and keys, each seen to its end: clipboard, files, sources' buttons, edits, merging, loss and restoring.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Decision, Item, Revision, Source } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

const FEED = 'http://gazette.example/feed.xml';
const ADDRESS = 'http://gazette.example/suspended';
const RELEASE = {
  title: 'Claude Fable 5 is open to everyone',
  published: '2026-06-10T08:00:00Z',
  paragraphs: [
    'On 10 June 2026 Anthropic made Claude Fable 5 generally available to all users worldwide.',
    'The company said that everyone with an account can use it from today, in the app as well as by way of the programming interface.',
    'Prices stay as they were for its older sister, and the limits on how much of it a user may ask for in a week have been raised.',
  ],
};

let server: FeedServer;
let session: Session;
let page: Page;

const { go, acts, says, saved, violations } = appTab(() => page);
const row = () => page.locator('.source', { hasText: 'gazette.example' });
const source = async (): Promise<Source | undefined> => (await rowsOf<Source>(page, 'sources')).find((one) => one.url === FEED);
const item = async (): Promise<Item | undefined> => (await rowsOf<Item>(page, 'items')).find((one) => one.address === ADDRESS);

const feed = (): void =>
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      {
        title: SUSPENSION.title,
        link: ADDRESS,
        guid: 's',
        date: SUSPENSION.published,
        text: SUSPENSION.paragraphs[0] ?? '',
      },
      { title: RELEASE.title, link: 'http://gazette.example/open', guid: 'o', date: RELEASE.published, text: RELEASE.paragraphs[0] ?? '' },
    ]),
    type: 'application/rss+xml',
  });

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', {
    body: suspensionPage({ head: '<link rel="alternate" type="application/rss+xml" title="Gazette feed" href="/feed.xml">' }),
  });
  server.put('gazette.example', '/open', { body: article({ ...RELEASE, site: SUSPENSION.site }) });
  feed();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port, grants: true });
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await session.open('app.html#/sources');
  await page.evaluate((url) => cordon.subscribe(url), FEED);
  await row().waitFor();
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('“Read the articles” fetches them at once; the switch says what it did and can be taken back', async () => {
  await row()
    .getByRole('checkbox', { name: /Read the articles/ })
    .check();
  await says(/Articles of The Harbour Gazette will be read/).waitFor();
  await expect.poll(async () => (await rowsOf<Item>(page, 'items')).map((one) => one.depth)).toEqual(['full', 'full']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await says(/^Undone/).waitFor();
  expect((await source())?.readArticles).toBe(false);
});

test('a source that fails says why beside its name; the button beside it mends it', async () => {
  server.put('gazette.example', '/feed.xml', { body: 'broken', status: 500, plain: true });
  await row()
    .getByRole('button', { name: /^Refresh now/ })
    .click();
  const trouble = row().locator('.trouble');
  await trouble.waitFor();
  expect(await trouble.innerText()).toContain('500');
  await expect.poll(() => page.locator('.done-line').innerText()).toContain('500');
  expect(await row().innerText()).toContain('in trouble');
  feed();
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => trouble.count()).toBe(0);
  await says(/The Harbour Gazette: 0 new items/).waitFor();
  expect(await row().innerText()).toContain('works');
});

test('a paused source is not asked; one click resumes it', async () => {
  await row()
    .getByRole('button', { name: /^Pause/ })
    .click();
  await says(/^Paused: The Harbour Gazette/).waitFor();
  const asked = server.seen('gazette.example', '/feed.xml').length;
  await page.evaluate(() => cordon.tick('2031-01-01T00:00:00Z'));
  expect(server.seen('gazette.example', '/feed.xml').length).toBe(asked);
  await row()
    .getByRole('button', { name: /^Resume/ })
    .click();
  await says(/^Resumed/).waitFor();
  expect((await source())?.paused).toBe(false);
});

test('unsubscribing is undone to the last detail: pause, validators, trouble', async () => {
  server.put('gazette.example', '/feed.xml', { body: 'broken', status: 500, plain: true });
  await row()
    .getByRole('button', { name: /^Refresh now/ })
    .click();
  await row().locator('.trouble').waitFor();
  await says(/500/).waitFor();
  await row()
    .getByRole('button', { name: /^Pause/ })
    .click();
  await says(/^Paused/).waitFor();
  const before = await source();
  expect(before).toMatchObject({ paused: true, failures: 1 });
  expect(before?.etag).toBeTruthy();
  await row()
    .getByRole('button', { name: /^Unsubscribe/ })
    .click();
  await says(/^Unsubscribed/).waitFor();
  await expect.poll(() => row().count()).toBe(0);
  const asked = server.log.length;
  await page.keyboard.press('z');
  await row().waitFor();
  expect(await source()).toEqual(before);
  expect(server.log.length).toBe(asked);
  feed();
  await row()
    .getByRole('button', { name: /^Resume/ })
    .click();
  await row().getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => row().locator('.trouble').count()).toBe(0);
  await says(/: 0 new items/).waitFor();
});

/** What the clipboard holds, plain and rich. */
const clipboard = (): Promise<{ plain: string; rich: string }> =>
  page.evaluate(async () => {
    const [held] = await navigator.clipboard.read();
    const as = async (type: string): Promise<string> => (held?.types.includes(type) ? await (await held.getType(type)).text() : '');
    return { plain: await as('text/plain'), rich: await as('text/html') };
  });

test('y copies the sentence with speaker, outlet, dates, link and access date, plain and rich', async () => {
  await go('#/timeline');
  await acts().first().waitFor();
  await acts().filter({ hasText: SUSPENSION.paragraphs[0] }).first().locator('a[data-row]').focus();
  await page.keyboard.press('y');
  await says(/^Copied the sentence/).waitFor();
  const { plain, rich } = await clipboard();
  const { accessedAt } = (await item()) ?? { accessedAt: '' };
  const accessed = new Date(accessedAt).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  for (const text of [plain, rich]) {
    expect(text).toContain('On 12 June 2026 Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users.');
    expect(text).toContain('The Harbour Gazette');
    expect(text).toContain('14 June 2026');
    expect(text).toContain(accessed);
    expect(text).toContain(ADDRESS);
    expect(text).toMatch(/Anthropic|Ines Okafor/);
  }
  expect(rich).toContain(`<a href="${ADDRESS}"`);
});

test('an edited fact stands beside the found one, and is what RIS gives', async () => {
  await go('#/items');
  await page.locator('.item a[data-row]', { hasText: SUSPENSION.title }).click();
  const reader = page.locator('.inspector');
  await reader.getByRole('button', { name: 'Edit facts' }).click();
  await reader.locator('[name=byline]').fill('Nadia Brandt');
  await reader.locator('[name=published]').fill('2026-06-13');
  await reader.getByRole('button', { name: 'Keep', exact: true }).click();
  await says(/^Facts edited/).waitFor();
  await expect.poll(() => reader.locator('.facts').innerText()).toMatch(/Nadia Brandt\s*your edit; found: Ines Okafor/);
  expect(await reader.locator('.facts').innerText()).toMatch(/13 June 2026\s*your edit; found: 14 June 2026/);
  expect(await item()).toMatchObject({
    found: { byline: 'Ines Okafor', published: '2026-06-14T07:30:00Z' },
    edited: { byline: 'Nadia Brandt', published: '2026-06-13' },
  });
  await page.keyboard.press('r');
  await says(/^Copied as RIS/).waitFor();
  const { plain } = await clipboard();
  expect(plain).toMatch(/^TY {2}- ELEC/);
  expect(plain).toMatch(/AU {2}- .*Brandt/);
  expect(plain).not.toContain('Okafor');
  expect(plain).toContain('DA  - 2026/06/13/');
  expect(plain).toContain(`UR  - ${ADDRESS}`);
  expect(plain.trimEnd()).toMatch(/ER {2}-$/);
});

test('a date that is none is refused beside its field', async () => {
  const reader = page.locator('.inspector');
  await reader.getByRole('button', { name: 'Edit facts' }).click();
  await reader.locator('[name=published]').fill('last spring');
  await reader.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect.poll(() => reader.innerText()).toMatch(/not a date/i);
  expect((await item())?.edited.published).toBe('2026-06-13');
  await reader.locator('[name=published]').fill('13 June 2026');
  await reader.getByRole('button', { name: 'Keep', exact: true }).click();
  await says(/^Facts edited/).waitFor();
  expect(await reader.locator('.facts-form').count()).toBe(0);
  expect((await item())?.edited.published).toBe('2026-06-13');
});

test('each act keeps the focus while the list is turned round under it', async () => {
  await go('#/timeline');
  await acts().nth(1).waitFor();
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-event]')?.textContent ?? null);
  for (const [n, order] of ['oldest', 'newest', 'oldest', 'newest'].entries()) {
    const [first, last] = [await acts().first().textContent(), await acts().last().textContent()];
    await acts()
      .nth(n < 2 ? 0 : -1)
      .locator('a[data-row]')
      .focus();
    const held = await focused();
    await page.evaluate((to) => {
      location.hash = `#/timeline?order=${to}`;
    }, order);
    await expect.poll(() => acts().first().textContent()).toBe(last);
    expect(await acts().last().textContent()).toBe(first);
    expect(await focused()).toBe(held);
  }
});

test('m on two acts makes them one, z parts them again', async () => {
  await go('#/timeline');
  await acts().nth(1).waitFor();
  const before = await acts().count();
  await acts().first().locator('a[data-row]').focus();
  await page.keyboard.press('m');
  await says(/^Merging/).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('m');
  await says(/^Merged as one act/).waitFor();
  await expect.poll(() => acts().count()).toBe(before - 1);
  await page.keyboard.press('z');
  await says(/^Undone/).waitFor();
  await expect.poll(() => acts().count()).toBe(before);
});

test('the ledger as of a day before the act knows nothing of it', async () => {
  await go('#/ledger');
  const main = page.locator('main');
  await expect.poll(() => main.innerText()).toMatch(/Suspended/i);
  await page.getByLabel('As of which day').fill('2026-06-11');
  await expect.poll(() => page.url()).toContain('2026-06-11');
  await expect.poll(() => page.locator('.ledger').innerText()).toMatch(/Available/i);
  expect(await page.locator('.ledger').innerText()).not.toMatch(/Suspended/i);
  await page.getByRole('button', { name: 'today', exact: true }).click();
  await expect.poll(() => page.locator('.ledger').innerText()).toMatch(/Suspended/i);
});

test('a query is completed with the arrows and Enter', async () => {
  await go('#/timeline');
  await acts().first().waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('meas');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#search').inputValue()).toBe('measure:');
  await page.keyboard.type('suspen');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('#search').getAttribute('aria-activedescendant')).toBe('search-choice-0');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('#search').inputValue()).toBe('measure:suspension ');
  await expect.poll(() => page.url()).toContain('measure:suspension');
  await expect.poll(() => page.locator('main .list-line').innerText()).toContain('found');
  expect(await acts().filter({ hasText: 'generally available' }).count()).toBe(0);
  expect(await acts().count()).toBeGreaterThan(0);
});

test('CSV and TimelineJS leave as files that hold the acts', async () => {
  await go('#/settings');
  const csv = await saved('CSV');
  expect(csv.name).toMatch(/^cordon-[\d-]+\.csv$/);
  expect(csv.text).toContain('anthropic/claude-mythos-5');
  expect(csv.text).toContain(ADDRESS);
  const timeline = await saved('TimelineJS');
  expect(timeline.name).toMatch(/^cordon-[\d-]+\.json$/);
  const { events } = JSON.parse(timeline.text) as { events: { start_date: { year: string | number }; text: { headline: string } }[] };
  expect(events.length).toBeGreaterThanOrEqual(2);
  expect(events.map(({ start_date }) => Number(start_date.year))).toEqual(events.map(() => 2026));
  expect(events.some(({ text }) => /Fable 5/.test(text.headline))).toBe(true);
});

test('a library that the browser lost is said on every screen until a backup is restored or it is begun anew', async () => {
  await go('#/settings');
  const backup = (await saved('Cordon backup')).text;
  const whole = {
    items: await rowsOf<Item>(page, 'items'),
    revisions: await rowsOf<Revision>(page, 'revisions'),
    sources: await rowsOf<Source>(page, 'sources'),
    decisions: await rowsOf<Decision>(page, 'decisions'),
    claims: (await rowsOf<Claim>(page, 'claims')).map(({ id }) => id),
  };
  const lose = async (): Promise<void> => {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const gone = indexedDB.deleteDatabase('cordon');
          gone.onsuccess = () => resolve();
          gone.onerror = () => reject(gone.error);
        }),
    );
    await session.stopWorker();
    await page.reload();
  };
  await lose();
  const notice = page.locator('.loss');
  await notice.waitFor();
  expect(await notice.innerText()).toContain('It held 2 items, 1 source');
  expect(await violations()).toEqual([]);
  await go('#/timeline');
  await notice.getByRole('button', { name: 'Start anew' }).click();
  await expect.poll(() => notice.count()).toBe(0);
  await page.reload();
  await page.locator('main.screen-welcome').waitFor();
  expect(await notice.count()).toBe(0);

  await go('#/settings');
  const restore = async (text: string) =>
    page
      .getByLabel('Restore a backup')
      .setInputFiles({ name: 'cordon.ndjson', mimeType: 'application/x-ndjson', buffer: Buffer.from(text) });
  await restore(backup.slice(0, -40));
  await page.locator('.done-line .trouble').waitFor();
  expect(await rowsOf<Item>(page, 'items')).toEqual([]);
  await restore(backup);
  await says(/records restored, 0 already here/).waitFor();
  await expect.poll(async () => (await rowsOf<Claim>(page, 'claims')).map(({ id }) => id)).toEqual(whole.claims);
  expect(await rowsOf<Item>(page, 'items')).toEqual(whole.items);
  expect(await rowsOf<Revision>(page, 'revisions')).toEqual(whole.revisions);
  expect(await rowsOf<Source>(page, 'sources')).toEqual(whole.sources);
  expect(await rowsOf<Decision>(page, 'decisions')).toEqual(whole.decisions);

  await lose();
  await notice.waitFor();
  await notice.getByRole('link', { name: 'Restore a backup' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await restore(backup);
  await expect.poll(() => notice.count()).toBe(0);
  await go('#/timeline');
  await acts().first().waitFor();
});

test('axe finds nothing wrong with the popup on a page with names, standings and a feed, light and dark', async () => {
  const tab = await session.context.newPage();
  await tab.goto(ADDRESS);
  const popup = await session.popup(tab);
  await popup.until("document.querySelector('.names b')");
  await popup.until("[...document.querySelectorAll('h2')].some((heading) => heading.textContent.includes('Feeds'))");
  await popup.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  for (const scheme of ['light', 'dark'] as const) {
    await popup.colours(scheme);
    expect(await popup.evaluate(`matchMedia('(prefers-color-scheme: ${scheme})').matches`)).toBe(true);
    const found = await popup.evaluate<string[]>(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))",
    );
    expect(found).toEqual([]);
  }
  await popup.close();
  await tab.close();
});

test('nothing was logged as an error', () => {
  expect(session.errors).toEqual([]);
});
