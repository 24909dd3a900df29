// The ways a library leaves: each button of Settings, and the file it makes.
import type { Desk } from './desk.ts';

export type ExportFile = { name: string; type: string; text: string };
export const EXPORTS: readonly { id: string; label: string }[] = [{ id: 'backup', label: 'Back up everything' }];

/** Makes the file of a format from the library as it stands. */
export async function exported(desk: Desk, id: string): Promise<ExportFile> {
  if (id !== 'backup') throw new Error(`no export ${id}`);
  return { name: `cordon-${desk.today.peek()}.ndjson`, type: 'application/x-ndjson', text: await desk.commands.dump() };
}
