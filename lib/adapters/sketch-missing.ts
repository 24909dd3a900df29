// Sketches for items that have none, after an update or beside a backup: they are in no backup, and are made again from the texts.
import { itemsIn } from '../collect/copy-index.ts';
import { sketchOfText } from '../collect/text-sketch.ts';
import { pause } from './clock.ts';
import { indexOfCopies, packCopies, putGroups, storeSketches } from './copies.ts';
import { type Database, database, type LibraryName } from './db.ts';
import { alone } from './ingest.ts';
import { originsOfText } from './text-origins.ts';

const AT_ONCE = 40;

/** Key in `meta`: every item was looked at for copies. Whoever brings items without a sketch takes it away. */
export const SKETCHED = 'sketched';

async function sketchSlice(db: Database, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.items, db.revisions, db.sketches, db.copyIndex, async () => {
    const items = (await db.items.bulkGet([...ids])).filter((item) => item !== undefined);
    const texts = await db.revisions.bulkGet(items.map(({ revision }) => revision));
    await db.items.bulkPut(
      items.flatMap((item, at) => {
        const text = texts[at];
        return text ? [{ ...item, origins: originsOfText(item, text) }] : [];
      }),
    );
    const sketches = items.map(({ id }, at) => ({ item: id, ...sketchOfText(texts[at]?.text ?? '', texts[at]?.boilerplate) }));
    await putGroups(db, await storeSketches(db, sketches));
  });
  await packCopies(db);
}

/** Finds the copies and origins of items that were never looked at for them, in slices. Gives how many. */
export async function sketchMissing(library: LibraryName): Promise<number> {
  const db = database(library);
  const looked = new Set<string>();
  // A slice may be stored while other items come with a backup: it is over when none is left while nobody writes.
  while (!(await db.meta.get(SKETCHED))) {
    const missing = await alone(async () => {
      const known = itemsIn(await indexOfCopies(db));
      const ids = (await db.items.toCollection().primaryKeys()).filter((id) => !known.has(id) && !looked.has(id));
      if (ids.length === 0) await db.meta.put({ id: SKETCHED, value: 'yes' });
      return ids;
    });
    for (let from = 0; from < missing.length; from += AT_ONCE) {
      const slice = missing.slice(from, from + AT_ONCE);
      await alone(() => sketchSlice(db, slice));
      for (const id of slice) looked.add(id);
      await pause(1);
    }
  }
  return looked.size;
}
