// The reader's own rules through the screens: made of a search, tried, switched on, reaching what comes, found again, taken back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);

const entry = (n: number, title: string, text = 'Ships came and went.') => ({
  title,
  link: `http://post.example/${n}`,
  guid: `g${n}`,
  date: `2026-06-0${n}T08:00:00Z`,
  text,
});
const ENTRIES = [
  entry(1, 'A webinar on chips'),
  entry(2, 'Acme webinar: register now'),
  entry(3, 'Harbour opens'),
  entry(
    4,
    'Anthropic suspends Claude Mythos 5',
    'On 4 June 2026 Anthropic suspended access to Claude Mythos 5 for all users, a webinar heard.',
  ),
];
const serve = (entries: ReturnType<typeof entry>[]): void =>
  server.put('post.example', '/feed.xml', { body: rss('The Ledger Post', 'http://post.example/', entries), type: 'application/rss+xml' });

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  serve(ENTRIES);
  await app.evaluate(() => cordon.subscribe('http://post.example/feed.xml'));
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const marked = async (): Promise<string[]> =>
  (await rowsOf<Item>(app, 'items')).flatMap(({ marks, found }) => (marks ? [found.title] : [])).sort();

test('a search is made a rule, tried over the library, and nothing changes before it is switched on', async () => {
  await tab.go('#/items?q=in%3Atitle%20webinar&list=bin');
  await app.getByRole('link', { name: 'Make it a rule' }).click();
  expect(await app.getByLabel('Items that fit this search').inputValue()).toBe('in:title webinar');
  expect(await app.getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true);
  await app.getByRole('button', { name: 'See what it would do' }).click();
  await app.getByText('say what it does: keep, hide, star or tag').waitFor();
  await app.getByLabel('Hide from the lists').check();
  await app.getByLabel('Tag with').check();
  await app.getByLabel('Tag', { exact: true }).fill('ads');
  // Typed as people type: a name of two words ends in a space for a moment.
  await app.getByLabel('Called (else by its search)').pressSequentially('No webinars');
  await app.getByRole('button', { name: 'See what it would do' }).click();
  await app.getByText('2 of 4 items fit').waitFor();
  await app.getByText('Nothing was changed so far.').waitFor();
  await app.locator('.rule-trial').getByRole('link', { name: 'Acme webinar: register now' }).waitFor();
  expect(await marked()).toEqual([]);
  expect(await tab.violations()).toEqual([]);
  // What was tried is what is switched on.
  await app.getByLabel('Items that fit this search').fill('webinar');
  expect(await app.getByRole('button', { name: 'Switch on' }).isDisabled()).toBe(true);
  await app.getByRole('button', { name: 'See what it would do' }).click();
  await app.getByText('3 of 4 items fit: 1 of them is about restrictions and would leave that list.').waitFor();
  await app.getByLabel('Items that fit this search').fill('in:title webinar');
  await app.getByRole('button', { name: 'See what it would do' }).click();
  await app.getByText('2 of 4 items fit').waitFor();
});

test('switched on it hides what is there and what comes, and says so where they can be found', async () => {
  await app.getByRole('button', { name: 'Switch on' }).click();
  await tab.says(/^Rule on: No webinars, 2 items/).waitFor();
  expect(await marked()).toEqual(['A webinar on chips', 'Acme webinar: register now']);
  serve([...ENTRIES, entry(5, 'Last webinar of the year')]);
  await app.evaluate(() => cordon.refresh());
  await expect.poll(marked).toHaveLength(3);
  const news = app.getByRole('button', { name: /new item/ });
  if (await news.isVisible()) await news.click();
  await app.getByRole('link', { name: 'Hidden by this rule (3)' }).click();
  await app.locator('.item', { hasText: 'Last webinar' }).getByText('Hidden by your rule “No webinars”').waitFor();
  expect(await app.locator('.item', { hasText: 'ads' }).count()).toBe(3);
  expect(await tab.violations()).toEqual([]);
  // A search never passes over them in silence.
  await tab.go('#/items?q=chips&list=bin');
  await app.getByRole('link', { name: '1 hidden by your rules' }).click();
  await app.getByRole('link', { name: 'A webinar on chips' }).waitFor();
  await app.getByRole('button', { name: /^Bring back\s*: A webinar on chips/ }).click();
  await tab.says(/^Brought back/).waitFor();
  await tab.go('#/items?list=hidden');
  await app.locator('.item').nth(1).waitFor();
  expect(await app.locator('.item').count()).toBe(2);
});

test('switched off, or deleted and undone, what it did goes and comes', async () => {
  await tab.go('#/rules');
  await app.getByLabel('On: No webinars').uncheck();
  await tab.says(/^Rule off: No webinars/).waitFor();
  expect(await marked()).toEqual([]);
  await app.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(marked).toHaveLength(3);
  await app.getByRole('button', { name: /^Delete\s*: No webinars/ }).click();
  await tab.says(/^Deleted: No webinars/).waitFor();
  expect(await marked()).toEqual([]);
  expect(await rowsOf(app, 'rules')).toEqual([]);
  await app.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(marked).toHaveLength(3);
  // By hand stays by hand: what was brought back is in the list, whatever the rule says.
  await tab.go('#/items?list=relevant');
  await app.getByRole('link', { name: 'A webinar on chips' }).waitFor();
  expect(session.errors).toEqual([]);
});
