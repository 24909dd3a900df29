// The five labelled articles as the messy pages they are: captured through the real popup, read from IndexedDB, held against their labels,
// then what a reader would try with them. Runs where the labelled articles stand beside the project (test/vitest.config.ts leaves it out elsewhere).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Decision, Item, Revision } from '../../lib/domain.ts';
import { clusterEvents } from '../../lib/ledger/events.ts';
import { foldStandings } from '../../lib/ledger/standings.ts';
import { GOLD } from '../stage/gold-folder.ts';
import { checkSeeds, seedsOf } from '../stage/seeds.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const today = new Date().toISOString().slice(0, 10);

const addressOf = (id: string): string => `http://${id}.example/article`;

async function captureAt(url: string): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(url);
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.until("document.activeElement?.matches('.acts button')");
  await popup.press('Enter');
  await popup.until("document.querySelector('.saved')");
  await popup.close();
  await page.close();
}

async function library(): Promise<{ items: Item[]; claims: Claim[]; decisions: Decision[]; revisions: Revision[] }> {
  return {
    items: await rowsOf<Item>(app, 'items'),
    claims: await rowsOf<Claim>(app, 'claims'),
    decisions: await rowsOf<Decision>(app, 'decisions'),
    revisions: await rowsOf<Revision>(app, 'revisions'),
  };
}

async function eventsNow() {
  const { items, claims, decisions } = await library();
  return clusterEvents(claims, items, decisions);
}

async function standingsNow() {
  const { claims } = await library();
  return foldStandings(await eventsNow(), claims, today);
}

/** The words of a screen, once `stands` is drawn on it. */
async function screenText(hash: string, stands: string): Promise<string> {
  await app.goto(`chrome-extension://${session.id}/app.html${hash}`);
  await app.locator(stands).first().waitFor();
  return app.evaluate(() => document.body.innerText);
}

beforeAll(async () => {
  server = await startFeedServer();
  for (const { id, file } of seedsOf(GOLD)) {
    server.put(`${id}.example`, '/article', { body: readFileSync(join(GOLD, 'seeds', `${file.slice(0, 3)}.html`)) });
  }
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('captured through the popup, every act is read as labelled and boilerplate says nothing', async () => {
  for (const { id } of seedsOf(GOLD)) await captureAt(addressOf(id));
  const { items, claims, revisions } = await library();
  const reads = seedsOf(GOLD).map(({ id }) => {
    const item = items.find((one) => one.addresses.includes(addressOf(id)));
    if (!item) throw new Error(`${id} was not stored`);
    return { seed: id, claims: claims.filter((claim) => claim.item === item.id), tags: item.tags };
  });
  expect(checkSeeds(GOLD, reads).wrong).toEqual([]);
  for (const claim of claims) {
    const revision = revisions.find((one) => one.id === claim.revision);
    for (const { field, start, end, exact } of claim.evidence) expect(revision?.[field].slice(start, end)).toBe(exact);
  }
  expect(items.find((item) => item.addresses.includes(addressOf('seed001')))?.tags.models).toEqual([]);
  const republished = reads.find((read) => read.seed === 'seed003');
  expect(republished?.claims.every((claim) => claim.attribution.notSeen)).toBe(true);
});

test('nothing stands in 2024 nor on the day of capture; the undated shelf says why; the flag names what contradicts', async () => {
  const events = await eventsNow();
  for (const event of events) {
    expect(event.date ?? '').not.toMatch(/^2024/);
    expect(event.date).not.toBe(today);
  }
  expect(events.some((event) => event.date === null)).toBe(true);
  expect(events.flatMap((event) => event.flags).join('; ')).toMatch(/April 2024.*April 2026/s);
  const text = await screenText('#/timeline', 'main .undated .act');
  expect(text).not.toMatch(/\b2024\b(?![^\n]*first dated)/);
  expect(text).toMatch(/undated|no date/i);
});

test('an article that arrives by feed after a dated suspension does not change the ledger', async () => {
  server.put('dated.example', '/suspended', {
    body: article({
      title: 'Anthropic suspends Mythos for everyone',
      published: '2026-06-13T08:00:00Z',
      site: 'The Dated Post',
      paragraphs: [
        'Anthropic suspended access to Claude Mythos for all users on 12 June 2026.',
        'The company said that the suspension holds until further notice.',
      ],
    }),
  });
  await captureAt('http://dated.example/suspended');
  const mythos = (rows: Awaited<ReturnType<typeof standingsNow>>) => rows.filter((row) => row.model === 'anthropic/claude-mythos');
  const before = mythos(await standingsNow());
  expect(before.map((row) => row.access)).toContain('suspended');
  const seed = seedsOf(GOLD).find(({ id }) => id === 'seed004');
  const text = readFileSync(join(GOLD, 'seeds', seed?.file ?? ''), 'utf8');
  server.put('late.example', '/feed.xml', {
    body: rss('The Late Wire', 'http://late.example/', [
      {
        title: 'Anthropic limits release of Mythos',
        link: 'http://late.example/mythos',
        guid: 'late-1',
        date: '2026-06-15T09:00:00Z',
        text,
      },
    ]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://late.example/feed.xml'));
  expect((await library()).items.some((item) => item.addresses.includes('http://late.example/mythos'))).toBe(true);
  const after = mythos(await standingsNow());
  expect(after.map(({ place, party, access, since }) => ({ place, party, access, since }))).toEqual(
    before.map(({ place, party, access, since }) => ({ place, party, access, since })),
  );
});

test('the ledger says how old its last evidence is, never “now”', async () => {
  const text = await screenText('#/ledger', '.ledger .cell a');
  expect(text).toMatch(/last known 1[23] Jun 2026,\s+\d+ days ago/);
  expect(text).not.toMatch(/\bnow\b/i);
});

test('a feed of bare titles leaves the ledger alone until an item is opened and captured', async () => {
  const before = await standingsNow();
  const title = 'OpenAI suspends access to GPT-5.5 for all users';
  server.put('titles.example', '/gpt', {
    body: article({
      title,
      published: '2026-07-03T08:00:00Z',
      site: 'Bare Titles',
      paragraphs: ['OpenAI suspended access to GPT-5.5 for all users on 2 July 2026.', 'The company gave no reason for the suspension.'],
    }),
  });
  server.put('titles.example', '/feed.xml', {
    body: rss('Bare Titles', 'http://titles.example/', [
      { title, link: 'http://titles.example/gpt', guid: 't1', date: '2026-07-03T08:00:00Z' },
    ]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://titles.example/feed.xml'));
  expect((await library()).items.find((item) => item.addresses.includes('http://titles.example/gpt'))?.depth).toBe('headline');
  expect(await standingsNow()).toEqual(before);
  await captureAt('http://titles.example/gpt');
  const after = await standingsNow();
  expect(after.find((row) => row.model === 'openai/gpt-5.5')?.access).toBe('suspended');
});

test('no extension page reported an error', () => expect(session.errors).toEqual([]));
