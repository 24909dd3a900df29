// Taking a whole import back: its sources, and of their items those that nobody has touched and nothing else gave.
import { isStarred } from '../collect/rule-marks.ts';
import { putGroups, withoutSketch } from './copies.ts';
import { database, deleteWith, type LibraryName } from './db.ts';
import { alone } from './ingest.ts';
import { writeSentinel } from './sentinel.ts';

/** Removes sources and the items that came by them alone since they were added. Items that were starred, opened, edited, decided on or captured stay. Gives how many items went and stayed. */
export function undoSubscriptions(library: LibraryName, ids: readonly string[]): Promise<{ removed: number; stayed: number }> {
  const db = database(library);
  return alone(async () => {
    const answer = await db.transaction(
      'rw',
      [db.sources, db.items, db.revisions, db.claims, db.decisions, db.sketches, db.copyIndex],
      async () => {
        const sources = (await db.sources.bulkGet([...ids])).filter((source) => source !== undefined);
        const addedAt = new Map(sources.map((source) => [source.id, source.addedAt]));
        const removed: string[] = [];
        let stayed = 0;
        for (const { id } of sources) {
          const items = await db.items.where('entryKeys').startsWith(`${id}\u001f`).toArray();
          for (const item of items) {
            const since = addedAt.get(id) ?? '';
            const onlyTheirs = item.entries.every((entry) => addedAt.has(entry.source)) && item.firstSeenAt >= since;
            const touched =
              item.kind !== 'entry' ||
              isStarred(item) ||
              item.readAt !== null ||
              Object.keys(item.edited).length > 0 ||
              (await db.decisions.where('item').equals(item.id).count()) > 0;
            if (onlyTheirs && !touched) removed.push(item.id);
            else stayed += 1;
          }
        }
        const gone = [...new Set(removed)];
        await deleteWith(db.claims, 'item', gone);
        await deleteWith(db.revisions, 'item', gone);
        await db.items.bulkDelete(gone);
        await putGroups(db, await withoutSketch(db, gone));
        await db.sources.bulkDelete(sources.map(({ id }) => id));
        return { removed: gone.length, stayed };
      },
    );
    await writeSentinel(library);
    return answer;
  });
}
