// The list of links that is being read, kept in `meta` line by line, so that nothing of it is lost when the worker or the tab goes.
import type { Edtf, Instant, Trouble } from '../domain.ts';
import { type Database, database, type LibraryName } from './db.ts';

/** One link of the list and what came of it. `had`: its whole text was in the library already. */
export type LinkLine = {
  n: number;
  url: string;
  title: string | null;
  date: Edtf | null;
  state: 'waiting' | 'read' | 'had' | 'failed';
  item?: string;
  trouble?: Trouble;
  /** Its host asked to be left alone until then. */
  notBefore?: Instant;
};
export type LinkRun = { paused: boolean; lines: LinkLine[] };

const LINE = 'link-';
const PAUSED = 'links-paused';
const keyOf = (n: number): string => `${LINE}${String(n).padStart(6, '0')}`;

const isLine = (value: unknown): value is LinkLine =>
  value !== null && typeof value === 'object' && 'n' in value && 'url' in value && typeof value.url === 'string' && 'state' in value;

function lineOf(value: string): LinkLine[] {
  try {
    const read: unknown = JSON.parse(value);
    return isLine(read) && URL.canParse(read.url) ? [read] : [];
  } catch {
    return [];
  }
}

/** The list as it stands, in its order. */
export async function linkRun(db: Database): Promise<LinkRun> {
  const [rows, paused] = await Promise.all([db.meta.where('id').startsWith(LINE).toArray(), db.meta.get(PAUSED)]);
  return { paused: paused !== undefined, lines: rows.flatMap(({ value }) => lineOf(value)) };
}

/** A line as it stands now, and whether the list is paused. */
export async function lineNow(db: Database, n: number): Promise<{ paused: boolean; line: LinkLine | undefined }> {
  const [row, paused] = await db.meta.bulkGet([keyOf(n), PAUSED]);
  return { paused: paused !== undefined, line: row && lineOf(row.value)[0] };
}

/** Writes what came of a line, unless it was put away meanwhile. */
export async function putLine(db: Database, line: LinkLine): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (await db.meta.get(keyOf(line.n))) await db.meta.put({ id: keyOf(line.n), value: JSON.stringify(line) });
  });
}

/** The number of the last line; 0 where there is none. */
async function lastNumber(db: Database): Promise<number> {
  const last = await db.meta.where('id').startsWith(LINE).last();
  return Number(last?.id.slice(LINE.length) ?? 0);
}

const putLines = (db: Database, lines: readonly LinkLine[]): Promise<unknown> =>
  db.meta.bulkPut(lines.map((line) => ({ id: keyOf(line.n), value: JSON.stringify(line) })));

/** Puts links at the end of the list and lets it be read. */
export async function addLinks(library: LibraryName, links: readonly Pick<LinkLine, 'url' | 'title' | 'date'>[]): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.meta, async () => {
    const from = (await lastNumber(db)) + 1;
    await putLines(
      db,
      links.map(({ url, title, date }, at) => ({ n: from + at, url, title, date, state: 'waiting' })),
    );
    await db.meta.delete(PAUSED);
  });
}

/** Pauses the list, or lets it go on. */
export async function pauseLinks(library: LibraryName, paused: boolean): Promise<void> {
  const { meta } = database(library);
  await (paused ? meta.put({ id: PAUSED, value: 'yes' }) : meta.delete(PAUSED));
}

/** Failed lines wait again. */
export async function retryLinks(library: LibraryName): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.meta, async () => {
    for (const { trouble: _, notBefore: __, ...line } of (await linkRun(db)).lines)
      if (line.state === 'failed') await db.meta.put({ id: keyOf(line.n), value: JSON.stringify({ ...line, state: 'waiting' }) });
    await db.meta.delete(PAUSED);
  });
}

/** Puts the list away: lines that wait are not read any more; items that were read stay. Gives the lines, to be put back. */
export async function dropLinks(library: LibraryName): Promise<LinkLine[]> {
  const db = database(library);
  return db.transaction('rw', db.meta, async () => {
    const { lines } = await linkRun(db);
    await db.meta.where('id').startsWith(LINE).delete();
    await db.meta.delete(PAUSED);
    return lines;
  });
}

/** Puts a list back that was put away, behind what was put on the list meanwhile. */
export async function restoreLinks(library: LibraryName, lines: readonly LinkLine[]): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.meta, async () => {
    const after = await lastNumber(db);
    await putLines(
      db,
      lines.map((line) => ({ ...line, n: line.n + after })),
    );
  });
}
