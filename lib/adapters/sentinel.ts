// A sign in storage.local of what the database held last: browsers hand back an empty database after damage without an error.
import { browser } from 'wxt/browser';
import type { Instant } from '../domain.ts';
import { instantOf } from './clock.ts';
import { type Database, database, type LibraryName } from './db.ts';

type Counts = { sources: number; items: number; revisions: number; decisions: number };
/** `lostAt`: when it was first noticed that the database is another. */
export type Sentinel = { epoch: string; counts: Counts; lostAt?: Instant };

const keyOf = (library: LibraryName): string => `sentinel:${library}`;

async function countsOf(db: Database): Promise<Counts> {
  const [sources, items, revisions, decisions] = await Promise.all([
    db.sources.count(),
    db.items.count(),
    db.revisions.count(),
    db.decisions.count(),
  ]);
  return { sources, items, revisions, decisions };
}

const held = (counts: Counts): boolean => Object.values(counts).some((count) => count > 0);

async function stored(library: LibraryName): Promise<Sentinel | undefined> {
  return ((await browser.storage.local.get(keyOf(library))) as Record<string, Sentinel | undefined>)[keyOf(library)];
}

/** Names this database, once: two first writes that each named it would leave a sign that does not fit, and a loss would be told. */
function nameEpoch(db: Database): Promise<string> {
  return db.transaction('rw', db.meta, async () => {
    const known = await db.meta.get('epoch');
    if (known) return known.value;
    const value = crypto.randomUUID();
    await db.meta.add({ id: 'epoch', value });
    return value;
  });
}

/** Writes the sign after a commit. It may lag behind; it never runs ahead. The sign of a library that was lost stays until somebody accepts the loss. */
export async function writeSentinel(library: LibraryName): Promise<void> {
  const db = database(library);
  const epoch = (await db.meta.get('epoch'))?.value ?? (await nameEpoch(db));
  const before = await stored(library);
  if (before && before.epoch !== epoch && held(before.counts)) {
    await noteLoss(library, before);
    return;
  }
  await browser.storage.local.set({ [keyOf(library)]: { epoch, counts: await countsOf(db) } satisfies Sentinel });
}

/** What the library held when it was last seen whole, if the database no longer is that one; null when all is well. */
export async function lostLibrary(library: LibraryName): Promise<Sentinel | null> {
  const sentinel = await stored(library);
  if (!sentinel || !held(sentinel.counts)) return null;
  const epoch = await database(library).meta.get('epoch');
  return epoch?.value === sentinel.epoch ? null : sentinel;
}

/** Looks whether the library was lost, and notes when that is first seen, so that open screens say it too. */
export async function noticeLoss(library: LibraryName): Promise<boolean> {
  const lost = await lostLibrary(library);
  if (lost) await noteLoss(library, lost);
  return lost !== null;
}

async function noteLoss(library: LibraryName, lost: Sentinel): Promise<void> {
  if (!lost.lostAt) await browser.storage.local.set({ [keyOf(library)]: { ...lost, lostAt: instantOf() } satisfies Sentinel });
}

/** Accepts the database as it is now (after a restore, or when the reader starts afresh). */
export async function acceptLibrary(library: LibraryName): Promise<void> {
  await browser.storage.local.remove(keyOf(library));
  await writeSentinel(library);
}

/** Calls `seen` with what the library lost (null: nothing), now and whenever the sign changes in any context; returns the function that stops it. */
export function watchLoss(library: LibraryName, seen: (lost: Sentinel | null) => void, failed: (error: unknown) => void): () => void {
  const look = (): void => void lostLibrary(library).then(seen, failed);
  const changed = (changes: Record<string, unknown>): void => {
    if (Object.hasOwn(changes, keyOf(library))) look();
  };
  browser.storage.local.onChanged.addListener(changed);
  look();
  return () => browser.storage.local.onChanged.removeListener(changed);
}
