// A backup put beside what a library holds: all of it or nothing, and nothing that is there is lost.
import type { Table } from 'dexie';
import { compareDepths } from '../collect/depths.ts';
import { factsOf } from '../collect/facts-of.ts';
import type { Item, Library } from '../domain.ts';
import { TABLES } from '../exchange/backup.ts';
import { putGroups, withoutSketch } from './copies.ts';
import { database, deleteWith, type LibraryName } from './db.ts';
import { failHere } from './fail-points.ts';
import { alone, sortInstant } from './ingest.ts';
import { READ_BY } from './read-again.ts';
import { acceptLibrary } from './sentinel.ts';
import { SKETCHED } from './sketch-missing.ts';

/** Records written at one go: others have their turn in between. */
const AT_ONCE = 500;

/**
 * Puts a backup's records beside what is there, all or nothing. A record that exists stays as it is; an item keeps both sides' entries and the deeper text.
 * `told` hears how many of the file's records are dealt with.
 */
export function restore(
  library: LibraryName,
  backup: Library,
  told: (done: number) => void = () => {},
): Promise<{ added: number; already: number }> {
  const db = database(library);
  const write = async (table: Table<{ id: string }, string>, rows: readonly { id: string }[], how: 'add' | 'put', before: number) => {
    for (let from = 0; from < rows.length; from += AT_ONCE) {
      const part = rows.slice(from, from + AT_ONCE);
      await (how === 'add' ? table.bulkAdd(part) : table.bulkPut(part));
      told(before + from + part.length);
    }
  };
  return alone(async () => {
    const answer = await db.transaction('rw', [...TABLES.map((table) => db[table]), db.meta, db.sketches, db.copyIndex], async () => {
      let added = 0;
      let already = 0;
      // Items whose statements come with them: new ones, and those whose deeper text is taken over.
      const taken = new Set<string>();
      for (const name of TABLES) {
        if (name === 'claims') continue;
        const table = db[name] as unknown as Table<{ id: string }, string>;
        const rows = backup[name] as { id: string }[];
        const ids = rows.map((row) => row.id);
        const isEmpty = (await table.count()) === 0;
        const present = new Set(isEmpty ? [] : await table.where('id').anyOf(ids).primaryKeys());
        const missing = rows.filter((row) => !present.has(row.id));
        if (name === 'items') {
          const changed = isEmpty ? [] : mergedItems(await db.items.bulkGet(ids), backup.items);
          const deeper = changed.flatMap(({ item, deeper }) => (deeper ? [item.id] : []));
          for (const id of [...missing.map((row) => row.id), ...deeper]) taken.add(id);
          await db.items.bulkPut(changed.map(({ item }) => item));
          await putGroups(db, await withoutSketch(db, deeper));
        }
        await write(table, missing, 'add', added + already);
        added += missing.length;
        already += rows.length - missing.length;
      }
      const claims = backup.claims.filter((claim) => taken.has(claim.item));
      if (already) await deleteWith(db.claims, 'item', [...taken]);
      await write(db.claims as unknown as Table<{ id: string }, string>, claims, 'put', added + already);
      added += claims.length;
      already += backup.claims.length - claims.length;
      // Rows of another Cordon may carry older readings: the worker looks, now or when it next starts.
      await db.meta.bulkDelete([READ_BY, SKETCHED]);
      await failHere('import-staged');
      return { added, already };
    });
    await failHere('import-committed');
    await acceptLibrary(library);
    return answer;
  });
}

/** Items on both sides that the backup changes, with what both know. They are read again: a fact may have come along. */
function mergedItems(ours: readonly (Item | undefined)[], theirs: readonly Item[]): { item: Item; deeper: boolean }[] {
  return theirs.flatMap((their, place) => {
    const our = ours[place];
    if (!our) return [];
    const deeper = compareDepths(their.depth, our.depth) > 0;
    const item = mergedItem(our, their, deeper);
    return JSON.stringify(item) === JSON.stringify(our) ? [] : [{ item: { ...item, rulesVersion: '' }, deeper }];
  });
}

function mergedItem(ours: Item, theirs: Item, deeper: boolean): Item {
  const item: Item = {
    ...(deeper ? theirs : ours),
    firstSeenAt: ours.firstSeenAt < theirs.firstSeenAt ? ours.firstSeenAt : theirs.firstSeenAt,
    addresses: [...new Set([...ours.addresses, ...theirs.addresses])],
    entries: [
      ...ours.entries,
      ...theirs.entries.filter((entry) => !ours.entries.some((own) => own.source === entry.source && own.entry === entry.entry)),
    ],
    entryKeys: [...new Set([...ours.entryKeys, ...theirs.entryKeys])],
    edited: { ...theirs.edited, ...ours.edited },
    starred: ours.starred || theirs.starred,
    readAt: ours.readAt ?? theirs.readAt,
    ...checksOf(ours, theirs),
    ...formerOf(ours, theirs),
    ...(ours.unstarred || theirs.unstarred ? { unstarred: true } : {}),
  };
  return { ...item, sortAt: sortInstant(factsOf(item).published, item.firstSeenAt) };
}

/** Which texts gave way to which, as either side noted it, oldest first. */
function formerOf(ours: Item, theirs: Item): Pick<Item, 'formerTexts'> {
  const own = ours.formerTexts ?? [];
  const others = (theirs.formerTexts ?? []).filter(
    (one) => !own.some(({ revision, next }) => revision === one.revision && next === one.next),
  );
  const former = [...own, ...others].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return former.length > 0 ? { formerTexts: former } : {};
}

/** What asking for the page again came to, on both sides, newest first. */
function checksOf(ours: Item, theirs: Item): Pick<Item, 'checks'> {
  const own = ours.checks ?? [];
  const others = (theirs.checks ?? []).filter((check) => !own.some(({ at }) => at === check.at));
  const checks = [...own, ...others].sort((a, b) => b.at.localeCompare(a.at));
  return checks.length > 0 ? { checks } : {};
}
