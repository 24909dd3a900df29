// The ways a library leaves: each format of the exchange room as a file of this day.
import type { Library } from '../domain.ts';
import { formatNamed } from '../exchange/formats.ts';
import { exportOf } from '../exchange/statements.ts';
import type { Desk } from './desk.ts';

export type ExportFile = { name: string; type: string; text: string };

async function libraryOf({ db }: Desk): Promise<Library> {
  const [sources, items, revisions, claims, decisions, watchlist, rules] = await Promise.all([
    db.sources.toArray(),
    db.items.toArray(),
    db.revisions.toArray(),
    db.claims.toArray(),
    db.decisions.toArray(),
    db.watchlist.toArray(),
    db.rules.toArray(),
  ]);
  return { sources, items, revisions, claims, decisions, watchlist, rules };
}

/** Makes the file of a format from the library as it stands. The sample's files say that they are. */
export async function exported(desk: Desk, id: string): Promise<ExportFile> {
  const format = formatNamed(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  const name = `cordon-${desk.library === 'sample' ? 'sample-' : ''}${desk.today.peek()}.${format.extension}`;
  if (id === 'backup') return { name, type: format.mediaType, text: await desk.commands.dump() };
  const created = `${new Date().toISOString().slice(0, 19)}Z`;
  return { name, type: format.mediaType, text: format.write(exportOf(await libraryOf(desk), desk.catalog.peek(), created)) };
}
