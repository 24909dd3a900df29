// The library under rough handling: several pages and the worker at once, deaths on the way, older readings, restores, and the sample beside it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Decision, Item, Revision, Source } from '../../lib/domain.ts';
import { ROOT } from '../stage/run.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';
import { SUSPENSION, suspensionPage } from './stories.ts';

let server: FeedServer;
let session: Session;
let app: Page;

const feed = (count: number): string =>
  rss(
    'The Ledger Post',
    'http://post.example/',
    Array.from({ length: count }, (_, n) => ({
      title: `Report ${n}: Anthropic suspends Claude Fable 5`,
      link: `http://post.example/${n}`,
      guid: `g${n}`,
      date: `2026-06-${String(10 + (n % 18)).padStart(2, '0')}T08:00:00Z`,
      text: `In report ${n}, Anthropic suspended access to Claude Fable 5 for all users, the company said.`,
    })),
  );
const serve = (count: number, delayMs = 0): void =>
  server.put('post.example', '/feed.xml', { body: feed(count), type: 'application/rss+xml', delayMs });

const bodyOf = (dump: string): string => dump.split('\n').slice(1).join('\n');
const sorted = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Puts rows into a table past Cordon's own code, as another version of it would have left them. */
const putRows = (table: string, rows: object[]): Promise<void> =>
  app.evaluate(
    ([table, rows]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('cordon');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(table, 'readwrite');
          for (const row of rows) writing.objectStore(table).put(row);
          writing.onabort = () => reject(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [table, rows] as const,
  );

const inWorker = async <T>(run: string): Promise<T> => (await session.worker()).evaluate(run) as Promise<T>;

beforeAll(async () => {
  server = await startFeedServer();
  server.put('gazette.example', '/suspended', { body: suspensionPage() });
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  serve(2);
  await app.evaluate(() => cordon.subscribe('http://post.example/feed.xml'));
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('two pages and the worker take in the same feed at once: every row is there exactly once', async () => {
  const other = await session.open('app.html');
  const before = await app.evaluate(() => cordon.dump());
  serve(40, 30);
  await Promise.all([
    app.evaluate(() => cordon.refresh()),
    other.evaluate(() => cordon.refresh()),
    app.evaluate((text) => cordon.import(text), before),
    other.evaluate((text) => cordon.import(text), before),
    other.evaluate(() => cordon.tick(new Date(Date.now() + 49 * 3_600_000).toISOString())),
  ]);
  const items = await rowsOf<Item>(app, 'items');
  expect(items.map((item) => item.addresses).sort()).toEqual(Array.from({ length: 40 }, (_, n) => [`http://post.example/${n}`]).sort());
  expect(items.every((item) => item.entries.length === 1 && item.entryKeys.length === 1)).toBe(true);
  expect(await rowsOf<Revision>(app, 'revisions')).toHaveLength(40);
  const claims = await rowsOf<Claim>(app, 'claims');
  const current = new Set(items.map((item) => item.revision));
  expect(claims.every((claim) => current.has(claim.revision))).toBe(true);
  expect(new Set(items.map((item) => item.id))).toEqual(new Set(claims.map((claim) => claim.item)));
  await other.close();
});

test('a worker that dies as the alarm rings leaves the feed due: the next alarm reads it', async () => {
  serve(41);
  const [source] = await rowsOf<Source>(app, 'sources');
  await putRows('sources', [{ ...source, nextCheckAt: '2026-01-01T00:00:00Z' }]);
  await app.evaluate(() => cordon.failAt('alarm-received'));
  const asked = server.seen('post.example').length;
  await inWorker(`chrome.alarms.onAlarm.dispatch({ name: 'tick' })`);
  await expect.poll(() => inWorker(`chrome.storage.session.get('failPoints')`)).toEqual({ failPoints: {} });
  expect(server.seen('post.example').length).toBe(asked);
  await session.stopWorker();
  await expect.poll(() => app.evaluate(() => cordon.tick('2026-01-01T00:00:00Z').then((answer) => answer.newItems))).toBe(1);
  expect(await rowsOf<Item>(app, 'items')).toHaveLength(41);
});

test('an alarm that the browser forgot is set again when the worker starts', async () => {
  await inWorker(`chrome.alarms.clearAll()`);
  await session.stopWorker();
  await app.evaluate(() => cordon.tick('2020-01-01T00:00:00Z'));
  await expect
    .poll(() => inWorker<{ periodInMinutes?: number } | undefined>(`chrome.alarms.get('tick')`))
    .toMatchObject({ periodInMinutes: 5 });
});

test('a capture that dies while it is written leaves nothing of it, and goes through when tried again', async () => {
  const before = bodyOf(await app.evaluate(() => cordon.dump()));
  const page = await session.context.newPage();
  await page.goto('http://gazette.example/suspended');
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await app.evaluate(() => cordon.failAt('during-capture-write'));
  await popup.click('.acts button');
  await popup.until("document.querySelector('.acts .trouble')?.innerText");
  expect(bodyOf(await app.evaluate(() => cordon.dump()))).toBe(before);
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  const captured = (await rowsOf<Item>(app, 'items')).filter((item) => item.addresses.includes('http://gazette.example/suspended'));
  expect(captured.map((item) => [item.found.title, item.depth])).toEqual([[SUSPENSION.title, 'full']]);
  await popup.close();
  await page.close();
});

test('items that older rules read are read again when a screen opens; texts and decisions stay as they are', async () => {
  const items = sorted(await rowsOf<Item>(app, 'items'));
  const claims = sorted(await rowsOf<Claim>(app, 'claims'));
  const revisions = sorted(await rowsOf<Revision>(app, 'revisions'));
  const [first] = claims;
  const decision = {
    id: 'd1',
    kind: 'reject',
    at: '2026-11-20T10:00:00Z',
    by: 'me',
    claims: [first?.id],
    item: first?.item,
    revision: first?.revision,
    exact: first?.evidence[0]?.exact,
    values: {},
  };
  await putRows('decisions', [decision]);
  const stale = items.map((item) => ({ ...item, rulesVersion: 'older', tags: { ...item.tags, models: ['none/such'] }, relevance: [] }));
  await putRows('items', stale);
  await app.reload();
  await expect.poll(async () => sorted(await rowsOf<Item>(app, 'items'))).toEqual(items);
  expect(sorted(await rowsOf<Claim>(app, 'claims'))).toEqual(claims);
  expect(sorted(await rowsOf<Revision>(app, 'revisions'))).toEqual(revisions);
  expect(await rowsOf<Decision>(app, 'decisions')).toEqual([decision]);
});

test('a worker that starts with other rules than the last reads again without being asked', async () => {
  await expect.poll(() => rowsOf<{ id: string }>(app, 'meta')).toContainEqual({ id: 'read-by', value: expect.stringMatching(/./) });
  const items = sorted(await rowsOf<Item>(app, 'items'));
  await putRows(
    'items',
    items.map((item) => ({ ...item, rulesVersion: 'older', relevance: [] })),
  );
  await putRows('meta', [{ id: 'read-by', value: 'older' }]);
  await session.stopWorker();
  await app.evaluate(() => cordon.tick('2020-01-01T00:00:00Z'));
  await expect.poll(async () => sorted(await rowsOf<Item>(app, 'items'))).toEqual(items);
});

test('a backup restores elsewhere byte for byte; a damaged one, or a death on the way, leaves the library untouched', async () => {
  const dump = await app.evaluate(() => cordon.dump());
  const other = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  try {
    const page = await other.open('app.html');
    const restore = (text: string): Promise<unknown> => page.evaluate((one) => cordon.import(one), text);
    const counts = async (): Promise<number[]> =>
      Promise.all(['sources', 'items', 'revisions', 'claims', 'decisions'].map(async (table) => (await rowsOf(page, table)).length));
    const middle = dump.indexOf('\n', Math.floor(dump.length / 2));
    for (const damaged of [
      dump.slice(0, -40),
      dump.slice(0, middle + 1),
      dump.replace('Report 3', 'Report X'),
      dump.replace('"cordon":1', '"cordon":2'),
      `${dump}${dump.slice(middle + 1)}`,
      '',
    ]) {
      await expect(restore(damaged)).rejects.toThrow();
      expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    }
    await page.evaluate(() => cordon.failAt('import-staged'));
    await expect(restore(dump)).rejects.toThrow('import-staged');
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
    expect(await restore(dump)).toMatchObject({ already: 0 });
    expect(bodyOf(await page.evaluate(() => cordon.dump()))).toBe(bodyOf(dump));
    expect(await restore(dump)).toMatchObject({ added: 0 });
    expect(bodyOf(await page.evaluate(() => cordon.dump()))).toBe(bodyOf(dump));
    expect(other.errors).toEqual([]);
  } finally {
    await other.close();
  }
});

test('the sample fills a library of its own, the same every time, and nothing of it is in the reader’s', async () => {
  const own = await app.evaluate(() => cordon.dump());
  const sampleRows = async (): Promise<object[][]> => {
    const tables = ['sources', 'items', 'revisions', 'claims', 'decisions'];
    return Promise.all(tables.map(async (table) => sorted(await rowsOf<{ id: string }>(app, table, 'cordon-sample'))));
  };
  const openSample = async (): Promise<Page> => {
    const page = await session.open('app.html?library=sample#/timeline');
    await page.locator('main .act').first().waitFor();
    await expect.poll(async () => (await rowsOf(app, 'items', 'cordon-sample')).length).toBeGreaterThanOrEqual(12);
    return page;
  };
  // A tab closed or loaded again on the way leaves a part, which the next goes on from.
  const cut = await session.open('app.html?library=sample#/timeline');
  await cut.locator('.sample-banner').waitFor();
  await cut.close();
  const first = await session.open('app.html?library=sample#/timeline');
  await expect.poll(async () => (await rowsOf(app, 'items', 'cordon-sample')).length).toBeGreaterThan(0);
  await first.reload();
  // Filled when every page that the sample is said to read whole is whole.
  const { captures } = JSON.parse(readFileSync(join(ROOT, 'public/sample/newsroom.json'), 'utf8')) as { captures: string[] };
  const waiting = async (): Promise<string[]> => {
    const read = new Set(
      (await rowsOf<Source>(app, 'sources', 'cordon-sample')).flatMap(({ id, readArticles }) => (readArticles ? [id] : [])),
    );
    const items = await rowsOf<Item>(app, 'items', 'cordon-sample');
    return [
      ...items
        .filter((item) => item.depth !== 'full' && item.entries.some(({ source }) => read.has(source)))
        .map((item) => item.found.title),
      ...captures.filter((url) => !items.some((item) => item.depth === 'full' && item.addresses.includes(url))),
    ];
  };
  await expect.poll(waiting).toEqual([]);
  const filled = await sampleRows();
  await first.close();
  const second = await openSample();
  await second.getByRole('link', { name: 'Items' }).first().click();
  await second.locator('.item').first().waitFor();
  expect(await sampleRows()).toEqual(filled);

  expect(bodyOf(await app.evaluate(() => cordon.dump()))).toBe(bodyOf(own));
  const sampleIds = new Set((filled[1] as Item[]).map((item) => item.id));
  expect(sampleIds.size).toBeGreaterThanOrEqual(12);
  expect([...sampleIds].filter((id) => own.includes(id))).toEqual([]);
  const facts = await app.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: the page's own API object
    const { chrome } = globalThis as any;
    return (await chrome.runtime.sendMessage({ type: 'nameFacts', ids: ['anthropic/claude-mythos-5', 'openai/gpt-5.6'], pageDate: null }))
      .value;
  });
  for (const fact of facts as { items: { id: string }[] }[]) expect(fact.items.filter((item) => sampleIds.has(item.id))).toEqual([]);
  expect((facts as { id: string; itemCount: number }[]).find(({ id }) => id === 'openai/gpt-5.6')?.itemCount ?? 0).toBe(0);
  await second.close();
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
