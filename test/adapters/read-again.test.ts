// Reading a library again: what is refused, entered and taken back, how far it is, what it changed, and libraries that an older Cordon wrote.
import { beforeEach, expect, test, vi } from 'vitest';
import type { Decision, Entity, Item, PageReading } from '../../lib/domain.ts';
import { world } from './in-world.ts';
import { makeWorld } from './world.ts';

const { commands } = await import('../../lib/adapters/commands.ts');
const { database } = await import('../../lib/adapters/db.ts');
const { CHANGED, isUpToDate, READ_BY, readAgain, readAgainIfOutdated, REREADING, rereadingOf } = await import(
  '../../lib/adapters/read-again.ts'
);

const db = database('own');
const acts = commands('own');

beforeEach(async () => {
  world.now = makeWorld();
  // The worker reads what it is asked to read.
  world.now.browser.runtime.sendMessage = (async ({ type }: { type: string }) => {
    if (type === 'readAgain') reading = readAgain('own');
    return { value: { read: 0 } };
  }) as never;
  await db.delete();
  await db.open();
});
let reading: Promise<number> = Promise.resolve(0);

const page = (n: number, text: string, site = 'The Harbour Gazette'): PageReading => ({
  url: `https://gazette.example/${n}`,
  canonical: null,
  title: { value: `Story ${n}`, where: 'title' },
  byline: null,
  site: { value: site, where: 'og:site_name' },
  lang: 'en',
  excerpt: null,
  published: { value: '2026-06-14T08:00:00Z', where: 'json-ld' },
  modified: null,
  text,
  boilerplate: [],
  originalPublisher: null,
  warnings: [],
});
const SUSPENDED = 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users.';
const keep = async (n: number, text: string, site?: string): Promise<Item> =>
  (await acts.saveCapture(page(n, text, site), {}, 'capture')).item;
const itemOf = async (id: string): Promise<Item> => {
  const item = await db.items.get(id);
  if (!item) throw new Error(`${id} is gone`);
  return item;
};
const modelsSaid = async (id: string): Promise<string[]> =>
  (await db.claims.where('item').equals(id).toArray()).flatMap(({ models }) => models);
const refuse = (item: string | null, values: Record<string, unknown>): Promise<Decision> =>
  acts.decide({ kind: 'refuse', claims: [], item, revision: null, exact: null, values: { written: null, ...values } });
const run = async () => rereadingOf((await db.meta.get(REREADING))?.value);
const changed = async (): Promise<string[]> =>
  (await db.meta.where('id').startsWith(CHANGED).primaryKeys()).map((id) => id.slice(CHANGED.length));

const FABLE = 'anthropic/claude-fable-5';
const MYTHOS = 'anthropic/claude-mythos-5';

test('a name refused in an item is gone from its tags and statements at once, stays gone, and comes back when it is taken back', async () => {
  const [one, other] = [await keep(1, SUSPENDED), await keep(2, SUSPENDED)];
  await readAgain('own');
  const said = await refuse(one.id, { id: MYTHOS, within: 'item' });
  expect((await itemOf(one.id)).tags.models).toEqual([FABLE]);
  expect(await modelsSaid(one.id)).toEqual([FABLE]);
  expect((await itemOf(other.id)).tags.models).toEqual([FABLE, MYTHOS]);
  // Nothing else has to be read for it, and a whole reading keeps to it.
  expect(await isUpToDate(db)).toBe(true);
  await db.items.toCollection().modify({ rulesVersion: 'older' });
  await readAgain('own');
  expect([(await itemOf(one.id)).tags.models, (await itemOf(other.id)).tags.models]).toEqual([[FABLE], [FABLE, MYTHOS]]);
  // Something else was decided since: this one alone is taken back.
  await acts.decide({ kind: 'dismiss', claims: [], item: other.id, revision: null, exact: null, values: {} });
  expect((await acts.undo(said.id))?.id).toBe(said.id);
  expect((await itemOf(one.id)).tags.models).toEqual([FABLE, MYTHOS]);
  expect(await modelsSaid(one.id)).toEqual([FABLE, MYTHOS]);
  expect(await acts.undo(said.id)).toBeNull();
});

test('a name refused in all of an outlet is refused in what comes from it later, and nowhere else', async () => {
  const [one, two, elsewhere] = [await keep(1, SUSPENDED), await keep(2, SUSPENDED), await keep(3, SUSPENDED, 'The Post')];
  await readAgain('own');
  await refuse(one.id, { id: MYTHOS, within: 'outlet', outlet: 'The Harbour Gazette' });
  await reading;
  const later = await keep(4, SUSPENDED);
  const models = async ({ id }: Item): Promise<string[]> => (await itemOf(id)).tags.models;
  expect([await models(one), await models(two), await models(later), await models(elsewhere)]).toEqual([
    [FABLE],
    [FABLE],
    [FABLE],
    [FABLE, MYTHOS],
  ]);
  expect((await acts.readCaptured(page(5, SUSPENDED))).tags.models).toEqual([FABLE]);
  await acts.undo();
  await reading;
  expect([await models(two), await models(later)]).toEqual([
    [FABLE, MYTHOS],
    [FABLE, MYTHOS],
  ]);
});

test('a new version is kept with its item, entered, taken back, and dismissed', async () => {
  const { id } = await keep(1, 'Anthropic limits Claude Mythos 6 to approved partners. Mythos 6 is new.');
  const NEW = [{ family: 'anthropic/claude-mythos', name: 'Claude Mythos 6', written: ['Claude Mythos 6', 'Mythos 6'] }];
  expect((await itemOf(id)).newNames).toEqual(NEW);
  await readAgain('own');
  const entity: Entity = {
    id: 'anthropic/claude-mythos-6',
    kind: 'model',
    name: 'Claude Mythos 6',
    aliases: [{ text: 'Claude Mythos 6' }, { text: 'Mythos 6' }],
    developer: 'anthropic',
    family: 'anthropic/claude-mythos',
    verified: true,
  };
  const back = await acts.changeNames({ put: [entity], remove: [] });
  await reading;
  expect([(await itemOf(id)).tags.models, (await itemOf(id)).newNames]).toEqual([[entity.id], undefined]);
  expect(await run()).toMatchObject({ cause: 'names', read: 1, of: 1, items: 1, done: true, seen: false });
  await acts.changeNames(back);
  await reading;
  expect((await itemOf(id)).newNames).toEqual(NEW);
  await refuse(null, { id: 'anthropic/claude-mythos', written: 'Claude Mythos 6', within: 'library' });
  await reading;
  expect([(await itemOf(id)).tags.models, (await itemOf(id)).newNames]).toEqual([[], undefined]);
  await acts.undo();
  await reading;
  expect((await itemOf(id)).newNames).toEqual(NEW);
});

test('after an update every item is read in slices; the sum and the list say what changed, until the next reading', async () => {
  const kept: Item[] = [];
  for (let n = 0; n < 60; n += 1) kept.push(await keep(n, n % 2 ? SUSPENDED : 'The weather stays as it is, and nobody minds.'));
  await readAgain('own');
  const [lost, wrong, extra] = [kept[1], kept[3], kept[4]].map((item) => item?.id ?? '');
  const decision = await acts.decide({ kind: 'confirm', claims: [], item: wrong ?? '', revision: null, exact: null, values: {} });
  // As an older Cordon left it: one statement missing, one read otherwise, one too many, no new names, its own word for its rules.
  await db.claims
    .where('item')
    .equals(lost ?? '')
    .delete();
  await db.claims
    .where('item')
    .equals(wrong ?? '')
    .modify({ status: 'proposed' });
  const [spare] = await db.claims
    .where('item')
    .equals(kept[5]?.id ?? '')
    .toArray();
  if (!spare) throw new Error('no statement to copy');
  await db.claims.put({ ...spare, id: 'spare', item: extra ?? '' });
  await db.items.toCollection().modify({ rulesVersion: '1+abc' });
  await db.meta.put({ id: READ_BY, value: '1+abc' });
  const steps: string[] = [];
  const original = db.meta.put.bind(db.meta);
  const watched = vi.spyOn(db.meta, 'put').mockImplementation(((row: { id: string; value: string }) => {
    if (row.id === REREADING) steps.push(`${rereadingOf(row.value)?.read} of ${rereadingOf(row.value)?.of}`);
    return original(row);
  }) as never);
  expect(await readAgainIfOutdated('own')).toBe(60);
  watched.mockRestore();
  expect(steps).toEqual(['0 of 60', '25 of 60', '50 of 60', '60 of 60', '60 of 60']);
  const statements =
    (await db.claims
      .where('item')
      .equals(lost ?? '')
      .count()) + 0;
  expect(await run()).toMatchObject({
    cause: 'update',
    items: 3,
    added: statements,
    removed: 1,
    altered: statements,
    done: true,
    seen: false,
  });
  expect((await changed()).sort()).toEqual([lost, wrong, extra].sort());
  expect(JSON.parse((await db.meta.get(`${CHANGED}${wrong}`))?.value ?? '')).toMatchObject({
    statements: [{ fields: expect.arrayContaining(['status']) }],
  });
  expect((await db.decisions.toArray()).map(({ id }) => id)).toEqual([decision.id]);
  // What was not seen yet stays when something small is read again; what was seen makes room.
  await db.items.update(kept[0]?.id ?? '', { rulesVersion: 'older' });
  await readAgain('own');
  expect(await run()).toMatchObject({ cause: 'update', items: 3, of: 1 });
  await acts.seeChanges();
  await db.items.update(kept[0]?.id ?? '', { rulesVersion: 'older' });
  await readAgain('own');
  expect([(await run())?.items, await changed()]).toEqual([0, []]);
});

test('a reading that is cut off goes on where it was, and counts nothing twice', async () => {
  for (let n = 0; n < 30; n += 1) await keep(n, SUSPENDED);
  await readAgain('own');
  await db.claims.clear();
  await db.items.toCollection().modify({ rulesVersion: 'older' });
  const bulkPut = db.items.bulkPut.bind(db.items);
  const cut = vi
    .spyOn(db.items, 'bulkPut')
    .mockImplementationOnce(bulkPut as never)
    .mockImplementationOnce(() => Promise.reject(new Error('the worker was stopped')) as never);
  await expect(readAgain('own')).rejects.toThrow('the worker was stopped');
  cut.mockRestore();
  expect(await run()).toMatchObject({ read: 25, of: 30, items: 25, done: false });
  expect(await readAgain('own')).toBe(5);
  expect(await run()).toMatchObject({ read: 30, of: 30, items: 30, added: 30, removed: 0, done: true });
  expect(await changed()).toHaveLength(30);
});

test('refusals that a backup brings are read by, also in items that were here', async () => {
  const { id } = await keep(1, SUSPENDED);
  await refuse(id, { id: MYTHOS, within: 'item' });
  const backup = await acts.dump();
  await acts.undo();
  await db.decisions.clear();
  await readAgain('own', [id]);
  expect((await itemOf(id)).tags.models).toEqual([FABLE, MYTHOS]);
  await acts.import(backup);
  await readAgainIfOutdated('own');
  expect((await itemOf(id)).tags.models).toEqual([FABLE]);
});

test('a library as an older Cordon left it opens, is read once, and a backup of it still restores', async () => {
  const { id } = await keep(1, 'Anthropic limits Claude Mythos 6 to approved partners.');
  await db.items.update(id, { newNames: undefined, rulesVersion: '2+0123456789ab' });
  await db.meta.put({ id: READ_BY, value: '2+0123456789ab' });
  const old = await acts.dump();
  expect(old).not.toContain('newNames');
  expect(await readAgainIfOutdated('own')).toBe(1);
  expect((await itemOf(id)).newNames?.map(({ name }) => name)).toEqual(['Claude Mythos 6']);
  expect(await readAgainIfOutdated('own')).toBe(0);
  await db.delete();
  await db.open();
  await acts.import(old);
  await readAgainIfOutdated('own');
  expect((await itemOf(id)).newNames?.map(({ name }) => name)).toEqual(['Claude Mythos 6']);
});
