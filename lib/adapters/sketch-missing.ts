// Sketches for items that have none, after an update or beside a backup: they are in no backup, and are made again from the texts.
import { pause } from './clock.ts';
import { copyFinder, sketchRow } from './copies.ts';
import { database, type LibraryName } from './db.ts';
import { alone } from './ingest.ts';
import { originsOfText } from './text-origins.ts';

const AT_ONCE = 40;

/** Finds the copies and origins of items that were never looked at for them, in slices. Gives how many. */
export async function sketchMissing(library: LibraryName): Promise<number> {
  const db = database(library);
  if ((await db.sketches.count()) >= (await db.items.count())) return 0;
  const known = new Set(await db.sketches.orderBy('item').uniqueKeys());
  const missing = (await db.items.toCollection().primaryKeys()).filter((id) => !known.has(id));
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    await alone(async () => {
      const items = (await db.items.bulkGet(missing.slice(from, from + AT_ONCE))).filter((item) => item !== undefined);
      const texts = await db.revisions.bulkGet(items.map(({ revision }) => revision));
      const rows = items.map(({ id }, n) => sketchRow(id, texts[n] ?? { text: '', boilerplate: [] }));
      const find = await copyFinder(db, rows);
      const copies = new Map<string, string[]>();
      for (const row of rows) copies.set(row.item, await find(row));
      await db.transaction('rw', db.items, db.sketches, async () => {
        await db.sketches.bulkAdd(rows);
        for (const [n, item] of items.entries()) {
          const text = texts[n];
          await db.items.update(item.id, { copies: copies.get(item.id) ?? [], origins: text ? originsOfText(item, text) : [] });
        }
      });
    });
    await pause(1);
  }
  return missing.length;
}
