// Statements that an edit takes out of a text: they stay with their words and the day, and what was only cut, reworded or told again is not taken for an edit.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Claim, Feed, Item, PageReading, Source, Standing } from '../../lib/domain.ts';
import { readBackup, writeBackup } from '../../lib/exchange/backup.ts';
import { clusterLedger } from '../../lib/ledger/events.ts';
import { foldStandings } from '../../lib/ledger/standings.ts';
import { makeWorld } from './world.ts';

const world = vi.hoisted(() => ({ now: undefined as unknown as ReturnType<typeof makeWorld> }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.now.browser;
  },
}));
world.now = makeWorld();

const { draftOfPage, draftsOfFeed, ingest } = await import('../../lib/adapters/ingest.ts');
const { commands } = await import('../../lib/adapters/commands.ts');
const { database, wholeLibrary } = await import('../../lib/adapters/db.ts');
const { readAgain } = await import('../../lib/adapters/read-again.ts');
const { restore } = await import('../../lib/adapters/restore.ts');

const db = database('own');

beforeEach(async () => {
  world.now = makeWorld();
  await db.delete();
  await db.open();
});

const FABLE = 'anthropic/claude-fable-5';
const MYTHOS = 'anthropic/claude-mythos-5';
const SUSPENDED = 'On 12 June 2026 Anthropic suspended access to Claude Mythos 5 for all users.';
const REST = [
  'The laboratory keeps this page for people who build with its models and want to know where they stand from one week to the next.',
  'Its research team writes a note for every release, with the numbers of its own tests and what other people measured.',
  'The support desk answers mails within two working days and keeps a list of what it was asked, which everybody can read.',
  'Prices are told in dollars, before tax, and are the same on the web and in the programs for desks and pockets.',
];
const URL_OF_PAGE = 'https://lab.example/availability';
const page = (lines: readonly string[], more: Partial<PageReading> = {}): PageReading => ({
  url: URL_OF_PAGE,
  canonical: null,
  title: { value: 'Where our models are available', where: 'title' },
  byline: null,
  site: { value: 'The Laboratory', where: 'og:site_name' },
  lang: 'en',
  excerpt: null,
  published: { value: '2026-06-12T08:00:00Z', where: 'json-ld' },
  modified: null,
  text: lines.join('\n\n'),
  boilerplate: [],
  originalPublisher: null,
  warnings: [],
  ...more,
});
const [FIRST = '', ...OTHERS] = REST;
const WITH = [FIRST, SUSPENDED, ...OTHERS];
const see = async (
  lines: readonly string[],
  now: string,
  more: Partial<PageReading> = {},
  from: 'capture' | 'article' | 'page' = 'capture',
) => {
  const [stored] = await ingest('own', [draftOfPage(page(lines, more), from)], now);
  if (!stored) throw new Error('nothing was stored');
  return stored.item;
};
// The rules weigh every sentence; what names no model is beside the point here.
const claims = async (): Promise<Claim[]> => (await db.claims.toArray()).filter(({ models }) => models.length > 0);
const lapsed = async (): Promise<Claim[]> => (await claims()).filter((claim) => claim.lapsed);
async function ledger(asOf: string) {
  const all = await claims();
  const { events } = clusterLedger(all, await db.items.toArray(), await db.decisions.toArray());
  const standings = foldStandings(events, all, asOf);
  const of = (model: string): Standing | undefined => standings.find((one) => one.model === model && one.party === 'everyone');
  return { events, standings, of };
}
async function proofStands(claim: Claim): Promise<boolean> {
  const revision = await db.revisions.get(claim.revision);
  return claim.evidence.length > 0 && claim.evidence.every(({ field, start, end, exact }) => revision?.[field].slice(start, end) === exact);
}

const MAY = '2026-06-13T09:00:00Z';
const LATER = '2026-07-20T09:00:00Z';

test('a statement that an edit takes out stays with its words in the former text, and its access status says since when nobody says it', async () => {
  const before = await see(WITH, MAY);
  const [said] = await claims();
  const after = await see(REST, LATER);
  expect(after.revision).not.toBe(before.revision);
  const [claim] = await claims();
  expect(claim).toMatchObject({ id: said?.id, revision: before.revision, models: [MYTHOS], moves: true });
  expect(claim?.lapsed).toEqual({ how: 'gone', on: '2026-07-20', basis: 'seen', revision: after.revision });
  expect(claim && (await proofStands(claim))).toBe(true);
  expect(after.tags.relevant).toBe(false);

  const [event] = (await ledger('2026-11-21')).events;
  expect(event).toMatchObject({ models: [MYTHOS], status: 'in-force', date: '2026-06-12', firm: true, unsaidSince: '2026-07-20' });
  expect((await ledger('2026-07-19')).of(MYTHOS)).toMatchObject({ access: 'suspended', since: '2026-06-12' });
  expect((await ledger('2026-07-19')).of(MYTHOS)?.unsaidSince).toBeUndefined();
  expect((await ledger('2026-07-20')).of(MYTHOS)).toMatchObject({
    access: 'suspended',
    lastEvidenceOn: '2026-06-12',
    unsaidSince: '2026-07-20',
  });
});

test('the day that the page gives for its change is the day, where it lies between the two looks', async () => {
  await see(WITH, MAY);
  await see(REST, LATER, { modified: { value: '2026-07-02', where: 'json-ld' } });
  expect((await lapsed())[0]?.lapsed).toMatchObject({ on: '2026-07-02', basis: 'stated' });
});

test('a day that the page gave before, or that is over before the first look, dates no change', async () => {
  await see(WITH, MAY, { modified: { value: '2026-06-13', where: 'json-ld' } });
  await see(REST, LATER, { modified: { value: '2026-06-13', where: 'json-ld' } });
  expect((await lapsed())[0]?.lapsed).toMatchObject({ on: '2026-07-20', basis: 'seen' });
});

test('a statement in other words is still said, and so is one that was announced and now is done', async () => {
  await see([FIRST, 'On 12 June 2026 Anthropic announced that it will suspend access to Claude Mythos 5 for all users.', ...OTHERS], MAY);
  await see(WITH, LATER);
  expect(await lapsed()).toEqual([]);
  await see(
    [FIRST, 'Access to Claude Mythos 5 was suspended by Anthropic on 12 June 2026 for everyone who used it.', ...OTHERS],
    '2026-07-21T09:00:00Z',
  );
  expect(await lapsed()).toEqual([]);
  expect((await ledger('2026-11-21')).of(MYTHOS)?.unsaidSince).toBeUndefined();
});

test('one of two models that is named no more lapses alone', async () => {
  await see([FIRST, 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users.', ...OTHERS], MAY);
  await see([FIRST, 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users.', ...OTHERS], LATER);
  expect((await lapsed()).map(({ models }) => models)).toEqual([[MYTHOS]]);
  const { of } = await ledger('2026-11-21');
  expect(of(FABLE)).toMatchObject({ access: 'suspended' });
  expect(of(FABLE)?.unsaidSince).toBeUndefined();
  expect(of(MYTHOS)).toMatchObject({ access: 'suspended', unsaidSince: '2026-07-20' });
});

test('a text that broke off, another page and a teaser take nothing out', async () => {
  await see([...REST, SUSPENDED, ...REST.map((line) => `${line} Once more.`)], MAY);
  await see([...REST.slice(0, 3)], LATER);
  const [cut] = await claims();
  expect(cut?.lapsed).toMatchObject({ how: 'cut', on: '2026-07-20' });
  expect((await ledger('2026-11-21')).of(MYTHOS)?.unsaidSince).toBeUndefined();
  expect((await ledger('2026-11-21')).events[0]?.unsaidSince).toBeUndefined();
  await see(
    [
      'Nothing stands here today but the names of the hills behind the town, of the two rivers that meet below it, and of the birds by the water.',
    ],
    '2026-08-01T09:00:00Z',
  );
  expect((await claims()).map(({ lapsed: one }) => one?.how)).toEqual(['cut']);
  // A whole text that still does not say it settles it.
  await see([...REST.map((line) => `${line} Once more.`), ...REST], '2026-09-01T09:00:00Z');
  expect((await claims()).map(({ lapsed: one }) => one)).toMatchObject([{ how: 'gone', on: '2026-09-01' }]);
});

test('an act that is told with less than before keeps what was said firmly, as said otherwise now', async () => {
  await see(WITH, MAY);
  await see(
    [
      FIRST,
      'Anthropic did not suspend access to Claude Mythos 5, and the report that it had was wrong.',
      SUSPENDED.replace('On', 'A report said that on'),
      ...OTHERS,
    ],
    LATER,
  );
  expect((await claims()).map(({ moves, lapsed: one }) => [moves, one?.how]).sort()).toEqual([
    [false, undefined],
    [true, 'context'],
  ]);
  expect((await ledger('2026-11-21')).of(MYTHOS)).toMatchObject({ access: 'suspended', unsaidSince: '2026-07-20' });
});

test('a shallower text, and one from another place, take nothing out', async () => {
  const source: Source = {
    ...{ id: 's', kind: 'feed', url: 'https://lab.example/feed', title: 'Lab', addedAt: MAY, readArticles: false, paused: false },
    ...{ nextCheckAt: MAY, failures: 0, notices: [] },
  };
  const feed = (text: string): Feed => ({
    ...{ title: 'Lab', link: null, language: 'en', date: null, rejected: [], warnings: [], ttlMinutes: null },
    entries: [
      {
        ...{ id: 'g', title: 'Where our models are available', link: URL_OF_PAGE, published: '2026-06-12T08:00:00Z', publishedRaw: null },
        ...{ updated: null, author: null, text, full: false, source: null, warnings: [] },
      },
    ],
  });
  await ingest('own', draftsOfFeed(feed(SUSPENDED), source), '2026-06-12T09:00:00Z', { id: 's', patch: {}, create: source });
  await see(WITH, MAY);
  await ingest('own', draftsOfFeed(feed('Where the models can be used.'), source), LATER, { id: 's', patch: {} });
  expect((await claims()).map(({ lapsed: one }) => one)).toEqual([undefined]);
});

test('an entry of a feed that is edited lapses what it said, and what is said again is said', async () => {
  const source: Source = {
    ...{ id: 's', kind: 'feed', url: 'https://lab.example/feed', title: 'Lab', addedAt: MAY, readArticles: false, paused: false },
    ...{ nextCheckAt: MAY, failures: 0, notices: [] },
  };
  const feed = (lines: readonly string[]): Feed => ({
    ...{ title: 'Lab', link: null, language: 'en', date: null, rejected: [], warnings: [], ttlMinutes: null },
    entries: [
      {
        ...{ id: 'g', title: 'Where our models are available', link: URL_OF_PAGE, published: '2026-06-12T08:00:00Z', publishedRaw: null },
        ...{ updated: null, author: null, text: lines.join('\n\n'), full: true, source: null, warnings: [] },
      },
    ],
  });
  const poll = (lines: readonly string[], now: string, create?: Source) =>
    ingest('own', draftsOfFeed(feed(lines), source), now, { id: 's', patch: {}, ...(create ? { create } : {}) });
  await poll(WITH, MAY, source);
  await poll(REST, LATER);
  await poll(REST, '2026-07-21T09:00:00Z');
  expect((await claims()).map(({ lapsed: one }) => one)).toMatchObject([{ how: 'gone', on: '2026-07-20' }]);
  // The feed goes back to the text that it had: a revision that is known.
  await poll(WITH, '2026-08-01T09:00:00Z');
  expect((await claims()).map(({ lapsed: one }) => one)).toEqual([undefined]);
  await poll(REST, '2026-08-09T09:00:00Z');
  expect((await claims()).map(({ lapsed: one }) => one)).toMatchObject([{ how: 'gone', on: '2026-08-09' }]);
  expect(await db.revisions.count()).toBe(2);
});

test('what people decided holds, and reading again by other rules reads the former text by them, too', async () => {
  const item = await see(WITH, MAY);
  const [said] = await claims();
  const acts = commands('own');
  await acts.decide({ kind: 'confirm', claims: [said?.id ?? ''], item: item.id, revision: item.revision, exact: SUSPENDED, values: {} });
  await see(REST, LATER);
  expect((await ledger('2026-11-21')).events[0]).toMatchObject({ reviewed: true, unsaidSince: '2026-07-20' });
  const before = await claims();
  await db.claims.toCollection().modify({ rulesVersion: 'older', measures: [] });
  await db.items.toCollection().modify({ rulesVersion: 'older' });
  await readAgain('own');
  expect(await claims()).toEqual(before);
  // A name refused in the item is refused in its former text.
  await acts.decide({
    kind: 'refuse',
    claims: [],
    item: item.id,
    revision: null,
    exact: null,
    values: { id: MYTHOS, written: null, within: 'item' },
  });
  expect(await claims()).toEqual([]);
});

test('a rejected statement stays rejected when its text loses it', async () => {
  const item = await see(WITH, MAY);
  const [said] = await claims();
  await commands('own').decide({
    kind: 'reject',
    claims: [said?.id ?? ''],
    item: item.id,
    revision: item.revision,
    exact: SUSPENDED,
    values: {},
  });
  await see(REST, LATER);
  expect((await ledger('2026-11-21')).events).toEqual([]);
});

test('a backup brings it back, and a library that noted no former texts finds them in its revisions', async () => {
  await see(WITH, MAY);
  await see(REST, LATER);
  const before = await claims();
  const saved = writeBackup(await wholeLibrary(db), '2026-11-21T00:00:00Z');
  const back = readBackup(saved);
  if ('error' in back) throw new Error(back.error.message);
  await db.delete();
  await db.open();
  await restore('own', back.library);
  expect(await claims()).toEqual(before);
  expect(writeBackup(await wholeLibrary(db), '2026-11-21T00:00:00Z')).toBe(saved);
  await db.items.toCollection().modify((item: Item) => {
    delete item.formerTexts;
    item.rulesVersion = 'older';
  });
  await db.claims.clear();
  await readAgain('own');
  expect((await claims()).map(({ id, lapsed: one }) => [id, one])).toEqual(before.map(({ id, lapsed: one }) => [id, one]));
});

test('another source that still says it keeps it said', async () => {
  await see(WITH, MAY);
  await see([...WITH, `${FIRST} So far.`], MAY, { url: 'https://lab.example/notes' });
  await see(REST, LATER);
  const { events, of } = await ledger('2026-11-21');
  expect(events).toHaveLength(1);
  expect(events[0]?.unsaidSince).toBeUndefined();
  expect(events[0]?.told.map(({ unsaidSince }) => unsaidSince ?? null).sort()).toEqual(['2026-07-20', null]);
  expect(events[0]?.separatelyWorded).toBe(1);
  expect(of(MYTHOS)?.unsaidSince).toBeUndefined();
});
