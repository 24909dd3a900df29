// What other rules, names or refusals read before is read again, in slices; how far that is and what it changed is kept where screens see it.
import type { Claim, Decision, Instant, Item } from '../domain.ts';
import { type ReadingChange, readingChange } from '../ledger/reading-changes.ts';
import { instantOf, pause } from './clock.ts';
import { type Database, database, deleteWith, type LibraryName, rowsWith } from './db.ts';
import { armFailPoints, failHere } from './fail-points.ts';
import { claimsOfItem, formerTextsOf } from './former-texts.ts';
import { alone, inTurn } from './ingest.ts';
import { type Rules, readRevision, rulesOf, stampOf, versionsOf, withMarks, withReading } from './reading.ts';

/** Key in `meta`: the rules that every item was last known to be read by. */
export const READ_BY = 'read-by';

/** Key in `meta`: how far the present or last reading is, as JSON of `Rereading`. */
export const REREADING = 'read-again';
/** Keys in `meta` of what it changed, `changed-ITEM`, as JSON of `ReadingChange`. */
export const CHANGED = 'changed-';

/** Why a library is read again: an update of Cordon, the reader's own names, a name they refused, or for what came with a backup. */
export type Cause = 'update' | 'names' | 'refused' | 'other';

/** A reading of everything stale: how far it is, and what it changed. Counts are of this run alone, unless an update's was not seen yet. */
export type Rereading = {
  cause: Cause;
  startedAt: Instant;
  read: number;
  of: number;
  /** Items that read differently; the first of them are listed under `CHANGED`. */
  items: number;
  added: number;
  removed: number;
  altered: number;
  done: boolean;
  seen: boolean;
};

const AGAIN_AT_ONCE = 25;
const SCANNED_AT_ONCE = 500;
/** Changes that are listed one by one; more are counted. */
const MOST_LISTED = 500;

/** Ids of items that other rules, another catalog or other refusals read. Looked for in slices: other contexts go on meanwhile. */
async function staleItems(db: Database, rules: Rules): Promise<string[]> {
  const stale: string[] = [];
  for (let from = ''; ; ) {
    const slice = await db.items.where('id').above(from).limit(SCANNED_AT_ONCE).toArray();
    for (const item of slice) if (item.rulesVersion !== stampOf(item, rules)) stale.push(item.id);
    const last = slice.at(-1);
    if (!last || slice.length < SCANNED_AT_ONCE) return stale;
    from = last.id;
  }
}

/** Reads a slice and stores it with the run's new state, all or nothing. */
async function readSlice(db: Database, ids: readonly string[], rules: Rules, run: Rereading | null): Promise<void> {
  await alone(() =>
    db.transaction('rw', [db.items, db.revisions, db.claims, db.meta], async () => {
      const items = (await db.items.bulkGet([...ids])).filter((found) => found !== undefined);
      const texts = await rowsWith(
        db.revisions,
        'item',
        items.map((item) => item.id),
      );
      const ofItem = Map.groupBy(texts, ({ item }) => item);
      const claims: Claim[] = [];
      const after: Item[] = [];
      for (const item of items) {
        const own = ofItem.get(item.id) ?? [];
        const revision = own.find(({ id }) => id === item.revision);
        if (!revision) continue;
        const reading = readRevision(item, revision, rules);
        const formerTexts = formerTextsOf(item, own);
        const known = formerTexts.length > 0 ? { ...item, formerTexts } : item;
        claims.push(...claimsOfItem(known, revision, reading, own, rules));
        after.push(withMarks(withReading(known, reading, rules), revision, rules));
      }
      const read = after.map((item) => item.id);
      if (run) await keepChanges(db, run, items, after, claims);
      await deleteWith(db.claims, 'item', read);
      await failHere('mid-reading-again');
      await db.claims.bulkPut(claims);
      await db.items.bulkPut(after);
      if (run) {
        run.read += ids.length;
        await db.meta.put({ id: REREADING, value: JSON.stringify(run) });
      }
    }),
  );
}

/** Counts what a slice changed and lists it, while the claims that were there still are. */
async function keepChanges(
  db: Database,
  run: Rereading,
  before: readonly Item[],
  after: readonly Item[],
  claims: readonly Claim[],
): Promise<void> {
  const old = await rowsWith(
    db.claims,
    'item',
    after.map((item) => item.id),
  );
  const were = new Map(before.map((item) => [item.id, item]));
  const of = (id: string, all: readonly Claim[]): Claim[] => all.filter((claim) => claim.item === id);
  const changes = after.flatMap((item): { id: string; change: ReadingChange }[] => {
    const was = were.get(item.id);
    const change = was && readingChange({ item: was, claims: of(item.id, old) }, { item, claims: of(item.id, claims) });
    return change ? [{ id: `${CHANGED}${item.id}`, change }] : [];
  });
  const listed = new Set(
    await db.meta
      .where('id')
      .anyOf(changes.map(({ id }) => id))
      .primaryKeys(),
  );
  for (const { id, change } of changes) {
    if (!listed.has(id)) run.items += 1;
    for (const { before: gone, after: come } of change.statements) run[gone && come ? 'altered' : come ? 'added' : 'removed'] += 1;
    if (run.items <= MOST_LISTED || listed.has(id)) await db.meta.put({ id, value: JSON.stringify(change) });
  }
}

const isRereading = (value: unknown): value is Rereading =>
  value !== null && typeof value === 'object' && 'cause' in value && 'read' in value && 'of' in value && 'items' in value;

/** A stored run; null for anything else. */
export function rereadingOf(value: string | undefined): Rereading | null {
  if (!value) return null;
  try {
    const read: unknown = JSON.parse(value);
    return isRereading(read) ? read : null;
  } catch {
    return null;
  }
}

type Versions = ReturnType<typeof versionsOf>;

/** What `READ_BY` holds; null for what an older Cordon wrote there. */
function versionsIn(value: string): Partial<Versions> | null {
  try {
    return JSON.parse(value) as Partial<Versions>;
  } catch {
    return null;
  }
}

/** Notes, in the transaction that changes the reader's names or refusals, that the library has to be read by them: also if they are changed back meanwhile. */
export async function outdate(db: Database, part: 'names' | 'refused'): Promise<void> {
  const known = await db.meta.get(READ_BY);
  const was = known && versionsIn(known.value);
  if (was) await db.meta.put({ id: READ_BY, value: JSON.stringify({ ...was, [part]: 'changed' }) });
}

/** Why what was read by `before` has to be read again by `now`. */
function causeOf(before: string | undefined, now: Versions): Cause {
  if (before === undefined) return 'other';
  const was = versionsIn(before);
  if (!was) return 'update';
  if (was.cordon !== now.cordon) return 'update';
  if (was.names !== now.names) return 'names';
  return was.refused !== now.refused ? 'refused' : 'other';
}

/** The run that begins, or the one that was cut off and goes on. An update's changes stay until they were seen. */
async function begin(db: Database, stale: number, cause: Cause): Promise<Rereading> {
  return db.transaction('rw', db.meta, async () => {
    const last = rereadingOf((await db.meta.get(REREADING))?.value);
    const goesOn = last !== null && !last.done;
    const unseen = last !== null && last.cause === 'update' && last.items > 0 && !last.seen;
    const fresh: Rereading = {
      ...{ cause, startedAt: instantOf(), read: 0, of: stale, items: 0, added: 0, removed: 0, altered: 0 },
      ...{ done: false, seen: false },
    };
    const run: Rereading = goesOn
      ? { ...last, of: last.read + stale }
      : unseen
        ? { ...fresh, ...{ cause: last.cause, items: last.items, added: last.added, removed: last.removed, altered: last.altered } }
        : fresh;
    if (!goesOn && !unseen) await db.meta.where('id').startsWith(CHANGED).delete();
    await db.meta.put({ id: REREADING, value: JSON.stringify(run) });
    return run;
  });
}

/**
 * Reads again every item that other rules, another catalog, a refused name or an edited date have made stale (or those named), slice by
 * slice. Texts and decisions are untouched. A worker that dies on the way goes on at its next start. Gives how many were read.
 */
export async function readAgain(library: LibraryName, ids?: readonly string[]): Promise<number> {
  await armFailPoints();
  const db = database(library);
  const readAll = async (stale: readonly string[], rules: Rules, run: Rereading | null): Promise<number> => {
    for (let at = 0; at < stale.length; at += AGAIN_AT_ONCE) {
      await readSlice(db, stale.slice(at, at + AGAIN_AT_ONCE), rules, run);
      await pause(1);
    }
    return stale.length;
  };
  if (ids) return readAll(ids, await rulesOf(db), null);
  // One run at a time: two would count the same items twice.
  return inTurn('read-again', async () => {
    const rules = await rulesOf(db);
    const versions = versionsOf(rules);
    const stale = await staleItems(db, rules);
    const run = stale.length > 0 ? await begin(db, stale.length, causeOf((await db.meta.get(READ_BY))?.value, versions)) : null;
    await readAll(stale, rules, run);
    await db.transaction('rw', db.meta, async () => {
      const last = run ?? rereadingOf((await db.meta.get(REREADING))?.value);
      if (last && !last.done) await db.meta.put({ id: REREADING, value: JSON.stringify({ ...last, done: true }) });
      await db.meta.put({ id: READ_BY, value: JSON.stringify(versions) });
    });
    return stale.length;
  });
}

/** Whether everything is known to be read by the rules as they stand. */
export async function isUpToDate(db: Database): Promise<boolean> {
  return (await db.meta.get(READ_BY))?.value === JSON.stringify(versionsOf(await rulesOf(db)));
}

/** Reads again what is stale, if the rules are others than those that everything was last read by: one look-up when they are not. */
export async function readAgainIfOutdated(library: LibraryName): Promise<number> {
  return (await isUpToDate(database(library))) ? 0 : readAgain(library);
}

/** Reads again the item of which a person said that a name does not mean what it was taken for. Gives whether others have to be read, too. */
export async function readAfterRefusal({ item, values }: Decision, library: LibraryName, wasUpToDate: boolean): Promise<boolean> {
  if (item) await readAgain(library, [item]);
  if (values.within !== 'item' || !wasUpToDate) return true;
  const db = database(library);
  await db.meta.put({ id: READ_BY, value: JSON.stringify(versionsOf(await rulesOf(db))) });
  return false;
}

/** The changes were seen: their line goes, the list stays until the next reading. */
export async function seeChanges(library: LibraryName): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.meta, async () => {
    const run = rereadingOf((await db.meta.get(REREADING))?.value);
    if (run) await db.meta.put({ id: REREADING, value: JSON.stringify({ ...run, seen: true }) });
  });
}
