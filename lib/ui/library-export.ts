// The ways a library leaves: each format of the exchange room as a file of this day.
import { instantOf } from '../adapters/clock.ts';
import { wholeLibrary } from '../adapters/db.ts';
import { formatNamed } from '../exchange/formats.ts';
import { exportOf } from '../exchange/statements.ts';
import type { Desk } from './desk.ts';

export type ExportFile = { name: string; type: string; text: string };

/** Makes the file of a format from the library as it stands. The sample's files say that they are. */
export async function exported(desk: Desk, id: string): Promise<ExportFile> {
  const format = formatNamed(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  const name = `cordon-${desk.library === 'sample' ? 'sample-' : ''}${desk.today.peek()}.${format.extension}`;
  if (id === 'backup') return { name, type: format.mediaType, text: await desk.commands.dump() };
  return { name, type: format.mediaType, text: format.write(exportOf(await wholeLibrary(desk.db), desk.catalog.peek(), instantOf())) };
}
