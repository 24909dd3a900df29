// Copies of one text through the screens: found as feeds come in, whose text it is, counted once, split and joined by a person and taken back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item } from '../../lib/domain.ts';
import { type AppTab, appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
let tab: AppTab;

const WIRE = [
  'On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users, the company said in a statement on its site.',
  'Customers who had built services on the model found them switched off within the hour, and several of them turned to older models that keep working.',
  'Two universities told their research groups to save what they had, while a bank moved its translation desk to another supplier before the evening.',
  'The company did not say when the model would return, and a spokeswoman declined to name the department that it was talking with about the step.',
];
const OWN = [
  'Anthropic has suspended access to Claude Fable 5 for all users since 12 June 2026, it wrote in a notice that reached this paper at noon.',
  'Teachers at the harbour school had used it for marking, and the town library for its catalogue; both now do by hand what it did for them.',
  'The mayor said that nobody had warned the town hall, where a pilot for parking permits was to begin next month with the same machine.',
];
const SITES: [host: string, name: string, path: string, title: string, paragraphs: string[]][] = [
  ['reuters.example', 'Reuters', '/fable', 'Anthropic suspends Claude Fable 5', WIRE],
  [
    'gazette.example',
    'The Harbour Gazette',
    '/wire',
    'Claude Fable 5 is suspended',
    [`SAN FRANCISCO, June 12 (Reuters) - ${WIRE[0]}`, ...WIRE.slice(1, 3), WIRE[3]?.replace('spokeswoman', 'spokesperson') ?? ''],
  ],
  [
    'post.example',
    'The Ledger Post',
    '/also',
    'Fable 5 suspended for all',
    [WIRE[0] ?? '', ...WIRE.slice(1), '(Reporting by A. Writer in Lisbon; Editing by B. Reader)'],
  ],
  ['town.example', 'Town Crier', '/own', 'What the suspension means here', OWN],
];
const of = async (title: string): Promise<Item | undefined> =>
  (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === title);
const copies = () => app.locator('.reader .copies');
const open = async (title: string): Promise<void> => {
  await tab.go(`#/items?open=item:${(await of(title))?.id}`);
  await app.locator('.reader-title', { hasText: title }).waitFor();
};
const picture = (name: string): Promise<void> => tab.picture(name, copies());

beforeAll(async () => {
  server = await startFeedServer();
  for (const [host, site, path, title, paragraphs] of SITES) {
    server.put(host, path, { body: article({ title, site, published: '2026-06-12T12:00:00Z', paragraphs }) });
    server.put(host, '/feed.xml', {
      body: rss(site, `http://${host}/`, [
        { title, link: `http://${host}${path}`, guid: path, date: '2026-06-12T12:00:00Z', text: 'A summary.' },
      ]),
      type: 'application/rss+xml',
    });
  }
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  tab = appTab(() => app);
  for (const [host] of SITES) await app.evaluate((address) => cordon.subscribe(address, { readArticles: true }), `http://${host}/feed.xml`);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('three copies of a wire story are one wording; the one that the others sign is the original', async () => {
  await expect.poll(async () => (await rowsOf<Item>(app, 'items')).filter(({ depth }) => depth === 'full').length).toBe(SITES.length);
  await open('Claude Fable 5 is suspended');
  await copies().getByText('2 copies of this text').waitFor();
  expect(await copies().innerText()).toMatch(/Original: Reuters/);
  expect(await copies().innerText()).toMatch(/by their own words: “(?:.*\(Reuters\)|\(Reporting by)/);
  expect(await copies().getByRole('listitem').count()).toBe(2);
  expect(await tab.violations()).toEqual([]);
  await picture('copies');
  await open('What the suspension means here');
  expect(await copies().getByRole('listitem').count()).toBe(0);
});

test('the act counts its reports by wording and by what they rest on', async () => {
  await tab.go('#/timeline');
  await tab.acts().first().waitFor();
  await expect.poll(() => tab.acts().first().innerText()).toMatch(/4 reports, 2 separately worded, rest on \d origin/);
  await tab.acts().first().getByRole('link').first().click();
  const event = app.locator('.inspector');
  await event.getByText('Rests on').waitFor();
  expect(await event.innerText()).toContain('whether they are independent is not known');
});

test('a person takes a copy out and joins another, each taken back with one key', async () => {
  await open('Fable 5 suspended for all');
  await copies().getByRole('button', { name: 'This item is no copy' }).click();
  await copies().getByText('You said: no copy of another').waitFor();
  await tab.go('#/timeline');
  await expect.poll(() => tab.acts().first().innerText()).toMatch(/separately worded/);
  await open('Fable 5 suspended for all');
  await app.locator('.reader h1').click();
  await app.keyboard.press('z');
  await copies().getByText('2 copies of this text').waitFor();
  await open('What the suspension means here');
  await copies().getByRole('combobox').selectOption({ index: 1 });
  await copies().getByRole('button', { name: 'Join' }).click();
  await copies().getByText('3 copies of this text').waitFor();
  await copies().getByRole('button', { name: 'This item is no copy' }).click();
  await copies().getByText('You said: no copy of another').waitFor();
  expect(session.errors).toEqual([]);
});
