// "Check my sources" through the screens: kept pages asked for again, each said to be unchanged, changed, gone, or in need of a click.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Revision } from '../../lib/domain.ts';
import { type AppTab, appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
let tab: AppTab;

const SITE = 'The Harbour Gazette';
const page = (title: string, sentence: string): string =>
  article({
    title,
    site: SITE,
    published: '2026-06-14T07:30:00Z',
    paragraphs: [
      sentence,
      'Customers who had built on the model were told by a letter that reached them on the day itself.',
      'A spokeswoman for the company said that more would be known within a fortnight, and gave no reason.',
      'Two universities said that their groups had lost a week of work and had asked for a refund.',
      'The office that watches over such steps did not answer questions that were sent to it by mail.',
    ],
  });
const STORIES: [path: string, title: string][] = [
  ['/stays', 'A story that stays'],
  ['/edited', 'A story that is edited'],
  ['/gone', 'A story that goes'],
  ['/locked', 'A story behind a login'],
  ['/moved', 'A story that gave way'],
];
const SUSPENDED = 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users, the company said.';
const serve = (path: string, title: string): void => server.put('gazette.example', path, { body: page(title, SUSPENDED) });

const of = async (title: string): Promise<Item | undefined> =>
  (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === title);
const row = (title: string) => app.locator('.check-row', { hasText: title });

beforeAll(async () => {
  server = await startFeedServer();
  for (const [path, title] of STORIES) serve(path, title);
  server.put('gazette.example', '/feed.xml', {
    body: rss(
      SITE,
      'http://gazette.example/',
      STORIES.map(([path, title]) => ({
        title,
        link: `http://gazette.example${path}`,
        guid: path,
        date: '2026-06-14T07:30:00Z',
        text: 'A summary.',
      })),
    ),
    type: 'application/rss+xml',
  });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  tab = appTab(() => app);
  await app.evaluate(() => cordon.subscribe('http://gazette.example/feed.xml', { readArticles: true }));
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('chosen pages are asked again, two seconds apart, and each says what became of it', async () => {
  await expect.poll(async () => (await rowsOf<Item>(app, 'items')).filter(({ depth }) => depth === 'full').length).toBe(STORIES.length);
  server.put('gazette.example', '/edited', {
    body: page('A story that is edited', 'On 12 June 2026 Anthropic limited access to Claude Fable 5 for some users, the company said.'),
  });
  server.put('gazette.example', '/gone', { body: 'gone', status: 410, plain: true });
  server.put('gazette.example', '/locked', { body: 'log in', status: 403, plain: true });
  server.put('gazette.example', '/moved', {
    body: article({
      title: 'Page not found',
      paragraphs: ['We could not find what you asked for, but these stories may be of use to you today.'],
    }),
  });
  await tab.go('#/items');
  await app.getByRole('link', { name: 'Check kept pages' }).click();
  await app.locator('.check-row').first().waitFor();
  expect(await app.locator('.check-row').count()).toBe(5);
  const asked = server.seen('gazette.example').length;
  await app.getByRole('button', { name: 'Check 5 pages now' }).click();
  await app.locator('.check-progress').waitFor();
  await tab.picture('check-running');
  await tab.says(/^Checked 5 pages: 1 changed · 1 gone · 2 need your click · 1 unchanged/).waitFor();
  const times = server
    .seen('gazette.example')
    .slice(asked)
    .map(({ at }) => at);
  expect(times).toHaveLength(5);
  expect(times.every((at, n) => n === 0 || at - (times[n - 1] ?? 0) >= 1_900)).toBe(true);
  await row('A story that stays').getByText('Every sentence still stands.').waitFor();
  const edited = row('A story that is edited');
  expect(await edited.innerText()).toMatch(/1 sentence that carried a statement changed or went/);
  expect(await edited.locator('.text-change.carried del').innerText()).toContain('suspended access to Claude Fable 5');
  expect(await edited.locator('.text-change.carried ins').innerText()).toContain('limited access to Claude Fable 5');
  expect(await row('A story that goes').innerText()).toMatch(/no longer has this page \(410\)\. What you kept stays/);
  expect(await row('A story behind a login').innerText()).toMatch(/Needs your click .*403/);
  expect(await row('A story that gave way').innerText()).toMatch(/another page \(“Page not found”\)/);
  expect(await tab.violations()).toEqual([]);
  await tab.picture('check-done');
});

test('the change is a revision beside the text that was kept; that is read on until the reader says otherwise, and back', async () => {
  const item = await of('A story that is edited');
  const revisions = (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id && one.depth === 'full');
  expect(revisions).toHaveLength(2);
  expect(revisions.find(({ id }) => id === item?.revision)?.text).toContain('suspended access');
  expect(item?.checks?.[0]).toMatchObject({ outcome: 'changed', revision: revisions.find(({ id }) => id !== item?.revision)?.id });
  await row('A story that is edited').getByRole('link').first().click();
  const note = app.locator('.reader .page-check');
  await note.waitFor();
  await tab.picture('check-item');
  await note.getByRole('button', { name: 'Read the new text instead' }).click();
  await tab.says(/^The new text is read from now on/).waitFor();
  await expect.poll(async () => (await of('A story that is edited'))?.revision).toBe(item?.checks?.[0]?.revision);
  await app.keyboard.press('z');
  await expect.poll(async () => (await of('A story that is edited'))?.revision).toBe(item?.revision);
  expect((await of('A story that is edited'))?.tags.status).toBe(item?.tags.status);
});

test('one page is checked at its item; checked again unchanged, the change found before is still told', async () => {
  serve('/edited', 'A story that is edited');
  const note = app.locator('.reader .page-check');
  await note.getByRole('button', { name: 'Check the page now' }).click();
  await tab.says(/^Unchanged: Every sentence still stands/).waitFor();
  expect(await note.innerText()).toMatch(/Changed when it was checked on/);
  const again = (await app.evaluate(() => cordon.dump())).split('\n').length;
  await note.getByRole('button', { name: 'Check the page now' }).click();
  await expect.poll(async () => (await of('A story that is edited'))?.checks?.length).toBe(3);
  expect((await app.evaluate(() => cordon.dump())).split('\n').length).toBe(again);
  expect(session.errors).toEqual([]);
});
