// A list of links through the screens: looked through, read one by one, paused, gone on after the worker's death, each with what came of it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Item, Revision } from '../../lib/domain.ts';
import { column, pdfOf } from '../documents/pdf-bytes.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, startFeedServer } from './feed-server.ts';
import { suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);

const plainPage = (n: number): string =>
  article({
    title: `Old story ${n}`,
    paragraphs: [`The harbour saw ship number ${n} arrive. `.repeat(10), 'It carried timber and salt. '.repeat(10)],
  });

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', { body: suspensionPage() });
  for (const n of [1, 2, 3, 4]) server.put('old.example', `/${n}`, { body: plainPage(n), delayMs: 300 });
  server.put('other.example', '/1', { body: plainPage(9) });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const TABLE = `Title,URL,Date
Suspended,http://gazette.example/suspended,2026-06-14
Ship 1,http://old.example/1,2024-03-01
Ship 2,http://old.example/2,2024-03-02
Ship 3,http://old.example/3,2024-03-03
Ship 4,http://old.example/4,2024-03-04
Gone,http://other.example/gone,
Other,http://other.example/1,1 May 2024
At home,http://10.0.0.1/x,
Ship 1 again,http://old.example/1?utm_source=mail,
`;

test('a table of links is looked through before anything is fetched', async () => {
  await tab.go('#/sources');
  await app.getByRole('link', { name: 'Read a list of links' }).click();
  await app.getByLabel('Choose a table or a text').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
  await app.getByText('7 links to read, 2 lines not taken. Columns read: Title, URL, Date.').waitFor();
  await app.locator('summary', { hasText: '2 lines not taken' }).click();
  await app.getByText('line 9: no public site: never fetched').waitFor();
  await app.getByText('line 10: stands further up already').waitFor();
  expect(server.log).toEqual([]);
  expect(await tab.violations()).toEqual([]);
});

test('the links are read one by one; paused they wait, and go on after the worker was stopped', async () => {
  await app.getByRole('button', { name: 'Read 7 links' }).click();
  await app.getByText(/Reading: [1-6] of 7/).waitFor();
  await app.getByRole('button', { name: 'Pause' }).click();
  await app.getByText(/Paused: [1-6] of 7/).waitFor();
  await session.stopWorker();
  const asked = server.seen('old.example').length;
  await app.reload();
  await app.getByText(/Paused: [1-6] of 7/).waitFor();
  expect(server.seen('old.example').length).toBe(asked);
  await app.getByRole('button', { name: 'Continue' }).click();
  await app.getByText(/Reading: [2-6] of 7/).waitFor();
  await session.stopWorker();
  await app.getByText('Read: 7 of 7, 1 failed').waitFor({ timeout: 60_000 });
  await app.locator('.link-line', { hasText: 'http://other.example/gone' }).getByText('(404)').waitFor();
  await app.locator('.link-line', { hasText: 'Anthropic suspends' }).getByText('about restrictions').waitFor();
  const items = await rowsOf<Item>(app, 'items');
  expect(items.map(({ found }) => [found.title, found.published]).sort()).toEqual([
    ['Anthropic suspends Claude Fable 5 and Claude Mythos 5 for all users', '2026-06-14T07:30:00Z'],
    ['Old story 1', '2024-03-01'],
    ['Old story 2', '2024-03-02'],
    ['Old story 3', '2024-03-03'],
    ['Old story 4', '2024-03-04'],
    ['Old story 9', '2024-05-01'],
  ]);
  expect(await tab.violations()).toEqual([]);
});

test('what failed is tried again, and the list is put away and back', async () => {
  server.put('other.example', '/gone', { body: plainPage(10) });
  await app.getByRole('button', { name: 'Try the 1 failed again' }).click();
  await app.getByText('Read: 7 of 7').waitFor();
  await app.getByRole('link', { name: 'Old story 10' }).waitFor();
  await app.getByRole('button', { name: 'Put the list away' }).click();
  await tab.says(/^The list was put away\. What was read stays/).waitFor();
  expect(await rowsOf(app, 'items')).toHaveLength(7);
  await app.getByRole('button', { name: /^Undo/ }).click();
  await app.getByText('Read: 7 of 7').waitFor();
  await app.getByLabel('Links, one or more a line, or a table').fill('see http://old.example/2 and http://new.example/x.');
  await app.getByText('1 link to read, 1 already had.').waitFor();
  expect(session.errors).toEqual([]);
});

test('a link to a PDF is read with its pages', async () => {
  const pages = [
    column(['An order on Claude Opus 4.8']),
    column(['On 3 July 2026 Anthropic suspended access to Claude Opus 4.8 for all users.']),
  ];
  server.put('new.example', '/order.pdf', {
    body: pdfOf({ info: { Title: 'An order on Claude Opus 4.8' }, pages }),
    type: 'application/pdf',
  });
  await app.getByLabel('Links, one or more a line, or a table').fill('http://new.example/order.pdf');
  await app.getByRole('button', { name: 'Read 1 link' }).click();
  await app.locator('.link-line', { hasText: 'An order on Claude Opus 4.8' }).getByText('about restrictions').waitFor();
  const revisions = await rowsOf<Revision>(app, 'revisions');
  expect(revisions.find(({ file }) => file?.type === 'PDF')).toMatchObject({
    title: 'An order on Claude Opus 4.8',
    pages: [0, expect.any(Number)],
  });
  expect(session.errors).toEqual([]);
});
