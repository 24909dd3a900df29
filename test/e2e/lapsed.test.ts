// A watched page that takes a statement back, in the real worker and on the real screens: timeline, act, ledger, the text it stood in, and a backup.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Item, Revision } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);

const POLICY = 'http://lab.example/policies/availability';
const SAID = 'On 12 June 2026 Anthropic suspended access to Claude Mythos 5 for all users.';
const FILL = [
  'The laboratory keeps this page for people who build with its models and want to know where they stand from one week to the next.',
  'Its research team writes a note for every release, with the numbers of its own tests and what other people measured.',
  'The support desk answers mails within two working days and keeps a list of what it was asked, which everybody can read.',
];
const policy = (...paragraphs: string[]): string =>
  article({ title: 'Where our models are available', site: 'The Laboratory', paragraphs });
const today = (): string => new Date().toISOString().slice(0, 10);
const words = (): string => new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html#/sources');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('the statement that an edit takes out stays on the timeline and in the ledger, with the day since when it is unsaid', async () => {
  const [first = '', ...others] = FILL;
  server.put('lab.example', '/policies/availability', { body: policy(first, SAID, ...others) });
  await app.evaluate((url) => cordon.subscribe(url, { as: 'page' }), POLICY);
  await tab.go('#/timeline');
  await expect.poll(() => tab.acts().allInnerTexts()).toEqual([expect.stringContaining('Claude Mythos 5')]);
  expect(await tab.acts().first().innerText()).not.toContain('no longer said');

  server.put('lab.example', '/policies/availability', { body: policy(...FILL) });
  expect(await app.evaluate(() => cordon.refresh())).toMatchObject({ checked: 1, failed: [] });
  const [claim] = (await rowsOf<Claim>(app, 'claims')).filter(({ models }) => models.length > 0);
  const [item] = await rowsOf<Item>(app, 'items');
  expect(claim?.lapsed).toEqual({ how: 'gone', on: today(), basis: 'seen', revision: item?.revision });
  const former = (await rowsOf<Revision>(app, 'revisions')).find(({ id }) => id === claim?.revision);
  for (const { field, start, end, exact } of claim?.evidence ?? []) expect(former?.[field].slice(start, end)).toBe(exact);

  const row = tab.acts().filter({ hasText: 'Mythos 5' });
  await expect.poll(() => row.innerText()).toContain(`no longer said by its source since ${words()}`);
  expect(await row.innerText()).toContain('suspended access to Claude Mythos 5');
  expect(await tab.violations()).toEqual([]);
  await row.getByRole('link').first().click();
  const act = app.locator('.inspector [data-event]');
  await expect
    .poll(() => act.innerText())
    .toContain(`No longer said by The Laboratory since ${words()}, when its text was first seen without it.`);
  expect(await tab.violations()).toEqual([]);
  await act.getByRole('link', { name: 'See what changed' }).click();
  const changes = app.locator('.changes');
  await changes.waitFor();
  expect(await changes.locator('.gone').innerText()).toContain(SAID);
  expect(await app.locator('.reader').innerText()).toMatch(/1 statement of its former texts/i);
  expect(await tab.violations()).toEqual([]);
});

test('the ledger goes on showing the status as last known, says that its source no longer does, and did not before that day', async () => {
  await tab.go('#/ledger');
  const cell = app
    .locator('.cell', { hasText: 'suspended' })
    .or(app.locator('.cell', { hasText: 'Suspended' }))
    .first();
  await expect.poll(() => cell.innerText()).toContain(`its source no longer says so, since ${words()}`);
  expect(await cell.innerText()).toContain('last known 12 Jun 2026');
  expect(await tab.violations()).toEqual([]);
  await cell.getByRole('link').click();
  await expect.poll(() => app.locator('.inspector').innerText()).toContain('its source no longer says so');
  await tab.go('#/ledger?asof=2026-07-01');
  await expect.poll(() => app.locator('h1').first().innerText()).toContain('1 July 2026');
  await expect.poll(() => cell.innerText()).toContain('since 12 Jun 2026');
  expect(await cell.innerText()).not.toContain('no longer');
});

test('a backup brings it back into an empty library', async () => {
  const before = await rowsOf<Claim>(app, 'claims');
  const saved = await app.evaluate(() => cordon.dump());
  const other = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  try {
    const page = await other.open('app.html#/timeline');
    await page.evaluate((text) => cordon.import(text), saved);
    expect(await rowsOf<Claim>(page, 'claims')).toEqual(before);
    await expect
      .poll(() => page.locator('main .act').allInnerTexts())
      .toEqual([expect.stringContaining('no longer said by its source since')]);
  } finally {
    await other.close();
  }
});
