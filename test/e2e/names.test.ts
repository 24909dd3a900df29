// Names by clicks and keys: new versions offered, added and dismissed; “not this” in an item, a statement and a source; what reading again changed.
import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Decision, Entity, Item } from '../../lib/domain.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION } from './stories.ts';

const FABLE = 'anthropic/claude-fable-5';
const MYTHOS = 'anthropic/claude-mythos-5';
const HOST = 'gazette.example';

const story = (n: number, title: string, text: string) => ({
  title,
  link: `http://${HOST}/${n}`,
  guid: `g${n}`,
  date: `2026-06-${String(12 + n)}T08:00:00Z`,
  text,
});
const STORIES = [
  story(
    1,
    'Anthropic keeps Mythos 6 to approved partners',
    'Anthropic limits Claude Mythos 6 to approved partners. Claude Mythos 5 stays as it is.',
  ),
  story(
    2,
    'OpenAI shows GPT-5.7 to vetted users',
    'OpenAI released GPT-5.7 to vetted users only. Unlike Mythos 6 it can be tried by banks.',
  ),
  story(3, SUSPENSION.title, SUSPENSION.paragraphs.slice(0, 2).join(' ')),
  story(4, 'A chatbot writes about itself', 'Our column Claude is written by no chatbot. “I use AI tools every day,” says Claude.'),
];
const LATER = story(5, 'Another column', 'Claude, our columnist on AI models, met a chatbot.');

let server: FeedServer;
let session: Session;
let app: Page;

const feed = (...stories: ReturnType<typeof story>[]): void =>
  server.put(HOST, '/feed.xml', {
    body: rss('The Harbour Gazette', `http://${HOST}/`, stories),
    type: 'application/rss+xml',
  });

beforeAll(async () => {
  server = await startFeedServer();
  feed(...STORIES);
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html#/items');
  await app.evaluate(() => cordon.subscribe('http://gazette.example/feed.xml'));
  await app.evaluate(() => cordon.refresh());
  await app.getByText('2 new names in 2 items: add').waitFor();
});
afterAll(async () => {
  expect(session.errors).toEqual([]);
  await session.close();
  await server.close();
});

const go = (hash: string): Promise<void> =>
  app.evaluate((one) => {
    location.hash = one;
  }, hash);
const itemOf = async (n: number): Promise<Item | undefined> =>
  (await rowsOf<Item>(app, 'items')).find(({ address }) => address?.endsWith(`/${n}`));
const modelsOf = async (n: number): Promise<string[] | undefined> => (await itemOf(n))?.tags.models;
const said = async (n: number): Promise<string[]> => {
  const item = await itemOf(n);
  return (await rowsOf<Claim>(app, 'claims')).filter((claim) => claim.item === item?.id).flatMap(({ models }) => models);
};
const offered = (name: string): Locator => app.locator(`[data-new-name="${name}"]`);
const nameRow = (id: string): Locator => app.locator(`.item-names [data-name="${id}"]`);
const says = (text: RegExp | string): Locator => app.locator('.done-line.shown', { hasText: text });
const youSaid = (text: string): Locator => app.locator('.you-said', { hasText: text });
const open = async (title: string): Promise<void> => {
  await go('#/items?list=relevant');
  const link = app.locator('main').getByRole('link', { name: title });
  if (!(await link.isVisible())) await go('#/items?list=bin');
  await link.click();
  await app.locator('.item-names').waitFor();
};
const isAccessible = async (): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: app }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
};

test('new names are offered with their sentences; one is changed and added, and taken back by a key', async () => {
  await app.getByRole('link', { name: '2 new names in 2 items: add' }).click();
  const mythos = offered('Claude Mythos 6');
  await mythos.getByText('A version of Claude Mythos that the list does not have · in 2 items').waitFor();
  await mythos.getByText('Unlike Mythos 6 it can be tried by banks.').waitFor();
  await mythos.getByText('Anthropic keeps Mythos 6 to approved partners').waitFor();
  expect(await mythos.getByLabel('Maker').inputValue()).toBe('Anthropic');
  await isAccessible();
  // A name that stands already is refused beside the field.
  await mythos.getByLabel('Name', { exact: true }).fill('Claude Mythos 5');
  await mythos.getByRole('button', { name: 'Add to your names' }).click();
  await mythos.getByText(/Not added: the catalog already has 'anthropic\/claude-mythos-5'/).waitFor();
  expect(await rowsOf<Entity>(app, 'watchlist')).toEqual([]);
  await mythos.getByLabel('Name', { exact: true }).fill('Claude Mythos 6');
  await mythos.getByLabel(/^Also written/).fill('Mythos 6; Mythos Six');
  await mythos.getByRole('button', { name: 'Add to your names' }).click();
  await says('Claude Mythos 6 is one of your names.').waitFor();
  await expect.poll(() => modelsOf(1)).toEqual([MYTHOS, 'anthropic/claude-mythos-6']);
  await expect.poll(() => said(1)).toContain('anthropic/claude-mythos-6');
  expect(
    (await rowsOf<Entity>(app, 'watchlist')).map(({ id, developer, family, aliases }) => [
      id,
      developer,
      family,
      aliases.map(({ text }) => text),
    ]),
  ).toEqual([['anthropic/claude-mythos-6', 'anthropic', 'anthropic/claude-mythos', ['Claude Mythos 6', 'Mythos 6', 'Mythos Six']]]);
  await app.getByText('1 new name in 1 item: add').waitFor();
  await app.locator('body').press('z');
  await expect.poll(() => modelsOf(1)).toEqual(['anthropic/claude-mythos', MYTHOS]);
  expect(await rowsOf<Entity>(app, 'watchlist')).toEqual([]);
  await app.getByText('2 new names in 2 items: add').waitFor();
});

test('what is no model is dismissed, counts as nothing, and comes back when that is undone', async () => {
  await go('#/settings?open=names:new');
  await offered('GPT-5.7').getByRole('button', { name: 'Not a model' }).click();
  await says('You said: GPT-5.7 is not a model.').waitFor();
  await expect.poll(() => modelsOf(2)).toEqual(['anthropic/claude-mythos']);
  expect(await said(2)).not.toContain('openai/gpt');
  await app.locator('main').getByText('1 new name in 2 items: add').waitFor();
  await open('OpenAI shows GPT-5.7 to vetted users');
  await youSaid('“GPT-5.7” is not a model').getByRole('button', { name: 'undo' }).click();
  await expect.poll(() => modelsOf(2)).toEqual(['anthropic/claude-mythos', 'openai/gpt']);
});

test('“not this” on a name: gone from item, timeline and facets by a click, back by “undo”; the same by keys', async () => {
  await open(SUSPENSION.title);
  await nameRow(FABLE)
    .getByRole('button', { name: /^Not this/ })
    .click();
  await youSaid('not Claude Fable 5').waitFor();
  await expect.poll(() => modelsOf(3)).toEqual([MYTHOS]);
  expect(await said(3)).not.toContain(FABLE);
  expect(await nameRow(FABLE).count()).toBe(0);
  await isAccessible();
  await go('#/timeline');
  await app.locator('main .act').first().waitFor();
  await expect.poll(() => app.locator('main .act-head').allInnerTexts()).not.toContainEqual(expect.stringContaining('Fable'));
  await expect.poll(() => app.locator('.rail').innerText()).toContain('Claude Mythos 5');
  expect(await app.locator('.rail').innerText()).not.toContain('Fable');
  await open(SUSPENSION.title);
  await youSaid('not Claude Fable 5').getByRole('button', { name: 'undo' }).click();
  await expect.poll(() => modelsOf(3)).toEqual([FABLE, MYTHOS]);
  await nameRow(FABLE).getByRole('link').focus();
  await app.keyboard.press('x');
  await expect.poll(() => modelsOf(3)).toEqual([MYTHOS]);
  await app.keyboard.press('z');
  await expect.poll(() => modelsOf(3)).toEqual([FABLE, MYTHOS]);
});

test('“not” on a statement’s model: the statement stays without it in timeline, ledger and exports, and is taken back', async () => {
  await open(SUSPENSION.title);
  const suspended = app.locator('.statement', { hasText: 'Access suspended' });
  await suspended.getByRole('button', { name: 'Not Claude Fable 5' }).click();
  await suspended.getByText('You said: not Claude Fable 5').waitFor();
  expect(await suspended.locator('.statement-head').innerText()).not.toContain('Fable');
  expect(await modelsOf(3)).toEqual([FABLE, MYTHOS]);
  await go('#/timeline');
  const act = app.locator('main .act-head [data-row]', { hasText: 'Access suspended' });
  await expect.poll(() => act.innerText()).toContain('Claude Mythos 5');
  expect(await act.innerText()).not.toContain('Fable');
  await go('#/settings');
  const saving = app.waitForEvent('download');
  await app.getByRole('button', { name: 'CSV' }).click();
  const rows = readFileSync(await (await saving).path(), 'utf8').split('\r\n');
  const row = rows.find((one) => one.includes('suspension'));
  expect(row).toContain(MYTHOS);
  expect(row).not.toContain(FABLE);
  await open(SUSPENSION.title);
  await suspended.getByRole('button', { name: 'undo' }).click();
  await expect.poll(() => suspended.locator('.statement-head').innerText()).toContain('Fable');
});

test('“never in this source” holds in what it brings later, and is taken back for all of it', async () => {
  await open('A chatbot writes about itself');
  expect(await modelsOf(4)).toEqual(['anthropic/claude']);
  await nameRow('anthropic/claude')
    .getByRole('button', { name: /^Never in The Harbour Gazette/ })
    .click();
  await youSaid('never Claude in The Harbour Gazette').waitFor();
  await expect.poll(() => modelsOf(4)).toEqual([]);
  // Its versions are other names.
  expect(await modelsOf(3)).toEqual([FABLE, MYTHOS]);
  feed(LATER, ...STORIES);
  await app.evaluate(() => cordon.refresh());
  await expect.poll(() => modelsOf(5)).toEqual([]);
  await youSaid('never Claude in The Harbour Gazette').getByRole('button', { name: 'undo' }).click();
  await expect.poll(() => modelsOf(5)).toEqual(['anthropic/claude']);
  await expect.poll(() => modelsOf(4)).toEqual(['anthropic/claude']);
  const kinds = (await rowsOf<Decision>(app, 'decisions')).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'refuse')).toHaveLength(kinds.filter((kind) => kind === 'undo').length);
});

test('after an update the screen says what reading again changed, one click from the list, until it was seen', async () => {
  await go('#/timeline');
  const item = await itemOf(3);
  const before = await rowsOf<Claim>(app, 'claims');
  // The library as other rules left it: one statement of the item read otherwise, the others not at all.
  await app.evaluate(
    async ({ id }) => {
      const request = indexedDB.open('cordon');
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const done = db.transaction(['items', 'claims', 'meta'], 'readwrite');
      const [items, claims, meta] = ['items', 'claims', 'meta'].map((name) => done.objectStore(name));
      const all = items?.getAll();
      if (all) all.onsuccess = () => void all.result.map((row) => items?.put({ ...row, rulesVersion: 'older' }));
      const told = claims?.index('item').getAll(id);
      if (told)
        told.onsuccess = () => {
          const [first, ...rest] = told.result;
          claims?.put({ ...first, status: 'proposed' });
          for (const row of rest) claims?.delete(row.id);
        };
      meta?.put({ id: 'read-by', value: 'older' });
      await new Promise<void>((resolve, reject) => {
        done.oncomplete = () => resolve();
        done.onerror = () => reject(done.error);
      });
      db.close();
    },
    { id: item?.id ?? '' },
  );
  await app.reload();
  const note = app.locator('.rail-foot').getByRole('link', { name: '1 item read differently' });
  await note.waitFor();
  const byId = (rows: Claim[]): Claim[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  await expect.poll(async () => byId(await rowsOf<Claim>(app, 'claims'))).toEqual(byId(before));
  await note.click();
  const added = before.filter((claim) => claim.item === item?.id).length - 1;
  await app
    .getByText(
      new RegExp(
        `After the update of Cordon on .+, 1 item read differently: .*${added > 0 ? `${added} statements? added, 1 changed` : '1 statement changed'}`,
      ),
    )
    .waitFor();
  const changes = app.locator('.reading-changes li');
  await changes.filter({ hasText: 'Changed' }).first().waitFor();
  expect(await changes.filter({ hasText: 'Changed' }).first().innerText()).toContain('Proposed');
  await isAccessible();
  await app.getByRole('link', { name: SUSPENSION.title }).click();
  await app.locator('.item-names').waitFor();
  await go('#/timeline');
  await expect.poll(() => app.locator('.rail-foot').innerText()).toBe('');
  await go('#/settings');
  await app.getByText(/After the update of Cordon on .+, 1 item read differently/).waitFor();
  await app.getByRole('link', { name: 'See them' }).click();
  await changes.first().waitFor();
});
