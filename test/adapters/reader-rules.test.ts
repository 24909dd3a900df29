// The reader's rules over a library: tried, switched on, applied to what comes, and taken back without touching what was done by hand.
import { beforeEach, expect, test } from 'vitest';
import type { Entry, Feed, Item, ReaderRule, RuleAction, Source } from '../../lib/domain.ts';
import { world } from './in-world.ts';
import { makeWorld } from './world.ts';

const { commands } = await import('../../lib/adapters/commands.ts');
const { database } = await import('../../lib/adapters/db.ts');
const { draftsOfFeed, ingest } = await import('../../lib/adapters/ingest.ts');
const { isStarred, ruledPlace } = await import('../../lib/collect/rule-marks.ts');

const db = database('own');
const acts = commands('own');

beforeEach(async () => {
  world.now = makeWorld();
  world.now.browser.runtime.sendMessage = (async () => ({ value: { read: 0, done: true } })) as never;
  await db.delete();
  await db.open();
});

const SOURCE: Source = {
  id: 'courier',
  kind: 'feed',
  url: 'https://courier.example/rss',
  title: 'The Courier',
  addedAt: '2026-11-01T08:00:00Z',
  readArticles: false,
  paused: false,
  nextCheckAt: '2026-11-01T08:00:00Z',
  failures: 0,
  notices: [],
};
const entry = (n: number, title: string, text = 'Nothing of note.'): Entry => ({
  id: `g${n}`,
  title,
  link: `https://courier.example/${n}`,
  published: `2026-06-${String(n).padStart(2, '0')}T08:00:00Z`,
  publishedRaw: null,
  updated: null,
  author: null,
  text,
  full: false,
  source: null,
  warnings: [],
});
const feed = (entries: Entry[]): Feed => ({
  title: 'The Courier',
  link: null,
  language: 'en',
  date: null,
  entries,
  rejected: [],
  warnings: [],
  ttlMinutes: null,
});
const bring = (entries: Entry[], source = SOURCE) =>
  ingest('own', draftsOfFeed(feed(entries), source), '2026-11-02T08:00:00Z', { id: source.id, patch: {}, create: source });

const rule = (query: string, actions: RuleAction[], more: Partial<ReaderRule> = {}): ReaderRule => ({
  id: query,
  name: '',
  query,
  actions,
  tag: null,
  on: true,
  addedAt: '2026-11-02T08:00:00Z',
  ...more,
});
const on = (...rules: ReaderRule[]) => acts.changeRules({ put: rules, remove: [] });
const titles = async (fits: (item: Item) => boolean): Promise<string[]> =>
  (await db.items.toArray())
    .filter(fits)
    .map(({ found }) => found.title)
    .sort();
const hidden = (item: Item): boolean => ruledPlace(item) === 'hidden';

const STORIES = [
  entry(1, 'Webinar on chips', 'Join our webinar on export controls.'),
  entry(2, 'Anthropic suspends Claude Mythos 5', 'On 12 June 2026 Anthropic suspended access to Claude Mythos 5 for all users.'),
  entry(3, 'Harbour opens'),
];

test('a trial says what would happen and changes nothing', async () => {
  await bring(STORIES);
  const before = await acts.dump();
  const heard: number[] = [];
  const trial = await acts.tryRule(rule('webinar', ['hide']), (done) => heard.push(done));
  expect(trial).toMatchObject({ of: 3, fits: 1, relevant: 0, starred: 0, hidden: 0 });
  const [example] = await db.items.bulkGet(trial.examples);
  expect(example?.found.title).toBe('Webinar on chips');
  expect(heard.at(-1)).toBe(3);
  const strip = (text: string): string => text.slice(text.indexOf('\n'));
  expect(strip(await acts.dump())).toBe(strip(before));
});

test.each([
  ['webinar', ['Webinar on chips']],
  ['in:title webinar', ['Webinar on chips']],
  ['in:title "export controls"', []],
  ['"export controls"', ['Webinar on chips']],
  ['"controls export"', []],
  ['opens -webinar', ['Harbour opens']],
  ['source:courier -is:relevant', ['Harbour opens', 'Webinar on chips']],
  ['is:relevant', ['Anthropic suspends Claude Mythos 5']],
  ['model:"mythos 5"', ['Anthropic suspends Claude Mythos 5']],
  ['measure:suspension', ['Anthropic suspends Claude Mythos 5']],
  ['depth:summary after:2026-06-03', ['Harbour opens']],
  ['depth:full', []],
  ['source:"another paper"', []],
])('%s fits %j', async (query, expected) => {
  await bring(STORIES);
  await on(rule(query, ['star']));
  expect(await titles(isStarred)).toEqual([...expected].sort());
});

test('a rule reaches what comes, in the transaction that brings it, and what is changed', async () => {
  await bring([entry(3, 'Harbour opens')]);
  await on(rule('webinar', ['hide', 'tag'], { tag: 'ads' }));
  expect(await titles(hidden)).toEqual([]);
  await bring([entry(1, 'A webinar'), entry(3, 'Harbour opens with a webinar')]);
  expect(await titles(hidden)).toEqual(['A webinar', 'Harbour opens with a webinar']);
  expect((await db.items.toArray()).every(({ marks }) => marks?.some(({ tag }) => tag === 'ads'))).toBe(true);
  await bring([entry(3, 'Harbour opens after all')]);
  expect(await titles(hidden)).toEqual(['A webinar']);
});

test('a rule for a source reaches the first entries of a new source of that name', async () => {
  await on(rule('source:gazette', ['star']));
  await bring([entry(5, 'From elsewhere')], {
    ...SOURCE,
    id: 'gazette',
    url: 'https://gazette.example/',
    title: 'Daily',
    name: 'My Gazette',
  });
  expect(await titles(isStarred)).toEqual(['From elsewhere']);
});

test('switched off, everything it did goes and nothing that was done by hand', async () => {
  await bring(STORIES);
  const byTitle = async (title: string): Promise<Item> => {
    const item = (await db.items.toArray()).find(({ found }) => found.title === title);
    if (!item) throw new Error(title);
    return item;
  };
  await acts.star((await byTitle('Harbour opens')).id, true);
  const before = await db.items.toArray();
  const courier = rule('source:courier', ['star', 'hide', 'tag'], { tag: 'x' });
  await on(courier);
  expect(await titles(isStarred)).toHaveLength(3);
  await on({ ...courier, on: false });
  expect(await db.items.toArray()).toEqual(before);
  // What is done by hand while it is on stands: a star taken away stays away, a star given stays.
  await on(courier);
  const webinar = (await byTitle('Webinar on chips')).id;
  await acts.star(webinar, false);
  expect(await titles(isStarred)).not.toContain('Webinar on chips');
  await acts.star(webinar, true);
  expect(await titles(isStarred)).toHaveLength(3);
  await acts.star(webinar, false);
  await bring([entry(1, 'Webinar on chips', 'Changed.')]);
  expect(await titles(isStarred)).not.toContain('Webinar on chips');
  await on({ ...courier, on: false });
  expect(await titles(isStarred)).toEqual(['Harbour opens']);
  expect(await titles(({ marks }) => marks !== undefined)).toEqual([]);
});

test('what a change gives back takes it back: rules and all that they did', async () => {
  await bring(STORIES);
  const first = rule('webinar', ['hide'], { id: 'one' });
  await on(first);
  const before = await db.items.toArray();
  const back = await acts.changeRules({ put: [{ ...first, query: 'harbour' }], remove: [] });
  expect(await titles(hidden)).toEqual(['Harbour opens']);
  const again = await acts.changeRules(back);
  expect(await db.items.toArray()).toEqual(before);
  await acts.changeRules(again);
  expect(await titles(hidden)).toEqual(['Harbour opens']);
  const deleted = await acts.changeRules({ put: [], remove: ['one'] });
  expect(await db.rules.count()).toBe(0);
  expect(await titles(hidden)).toEqual([]);
  await acts.changeRules(deleted);
  expect(await titles(hidden)).toEqual(['Harbour opens']);
});

test('two rules do not undo each other, and keep wins over hide', async () => {
  await bring(STORIES);
  const hide = rule('source:courier', ['hide'], { id: 'hide' });
  const keep = rule('webinar', ['keep'], { id: 'keep' });
  await on(hide, keep);
  expect(await titles(hidden)).toEqual(['Anthropic suspends Claude Mythos 5', 'Harbour opens']);
  await on({ ...keep, on: false });
  expect(await titles(hidden)).toHaveLength(3);
});

test.each(['', '   ', 'in:title', 'is:read webinar', 'is:starred', 'tag:x', 'measure:nonsense', 'webinar is:hidden'])(
  'a rule for “%s” does nothing',
  async (query) => {
    await bring(STORIES);
    expect((await acts.tryRule(rule(query, ['hide']))).fits).toBe(0);
    await on(rule(query, ['hide'], { id: 'r' }));
    expect(await titles(hidden)).toEqual([]);
  },
);

test('a backup carries rules and what they did; restored beside other items they reach those, too', async () => {
  await bring(STORIES);
  await on(rule('harbour', ['hide']));
  const saved = await acts.dump();
  await db.delete();
  await db.open();
  await bring([entry(9, 'Another harbour')]);
  await acts.import(saved);
  expect(await titles(hidden)).toEqual(['Another harbour', 'Harbour opens']);
  // Rows of another program's rules are kept and do nothing.
  await db.rules.put({ id: 'foreign', whatever: 1 });
  const again = await acts.dump();
  expect(again).toContain('"whatever":1');
  await bring([entry(10, 'A third harbour')]);
  expect(await titles(hidden)).toHaveLength(3);
});

test('a thousand items are looked through in good time', async () => {
  const long = 'The council met and spoke of ships, tides and timber. '.repeat(60);
  for (let from = 0; from < 1_000; from += 250)
    await bring(
      Array.from({ length: 250 }, (_, n) => ({
        ...entry(1, `Story ${from + n}`, long),
        id: `m${from + n}`,
        link: `https://courier.example/m${from + n}`,
      })),
    );
  const began = performance.now();
  expect((await acts.tryRule(rule('timber "of ships" -webinar', ['hide']))).fits).toBe(1_000);
  expect(performance.now() - began).toBeLessThan(10_000);
}, 120_000);
