// The reader's own names through Settings: a file seen as a difference, taken in, read in what is kept, saved again, taken back.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Entity, Item } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const { violations } = appTab(() => app);

const STORY = 'Acme Robotics suspended access to Zebra-1 for all users on 12 June 2026, the company said.';
const PACK = 'kind,name,also written,maker,id\norganisation,Acme Robotics,,,acme\nmodel,Zebra-1,Zebra One,acme,\nmodel,ChatGPT,,acme,\n';

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  const body = rss('The Ledger Post', 'http://post.example/', [
    { title: 'Acme suspends Zebra-1', link: 'http://post.example/1', guid: 'g1', date: '2026-06-13T08:00:00Z', text: STORY },
  ]);
  server.put('post.example', '/feed.xml', { body, type: 'application/rss+xml' });
  await app.evaluate(() => cordon.subscribe('http://post.example/feed.xml'));
  await app.evaluate(() => cordon.refresh());
});
afterAll(async () => {
  await session?.close();
  await server?.close();
});

const models = async (): Promise<string[]> => (await rowsOf<Item>(app, 'items')).flatMap(({ tags }) => tags.models);

test('a file of names is seen, taken in, read by, saved and taken back', async () => {
  expect(await models()).toEqual([]);
  await app.evaluate(() => {
    location.hash = '#/settings';
  });
  const choose = app.getByLabel('Take in a file of names');
  await choose.setInputFiles({ name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(PACK) });
  await app.getByText('mine.csv: 2 new names, 0 changed, 1 row not taken.').waitFor();
  await app.getByText("line 4: 'ChatGPT' already names ChatGPT (openai/chatgpt)").waitFor();
  expect(await rowsOf<Entity>(app, 'watchlist')).toEqual([]);
  expect(await violations()).toEqual([]);

  await app.getByRole('button', { name: 'Take in 2 names' }).click();
  await expect.poll(models).toEqual(['acme/zebra-1']);
  expect((await rowsOf<Claim>(app, 'claims')).map(({ models, measures }) => [models, measures])).toEqual([
    [['acme/zebra-1'], ['suspension']],
  ]);

  const saving = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save as a file' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  await choose.setInputFiles({ name: 'again.csv', mimeType: 'text/csv', buffer: Buffer.from(saved) });
  await app.getByText('again.csv: nothing new, 2 as they are here.').waitFor();
  await app.getByRole('button', { name: 'Close' }).click();

  await app.getByRole('button', { name: 'Remove Zebra-1' }).click();
  await expect.poll(models).toEqual([]);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(models).toEqual(['acme/zebra-1']);
});
