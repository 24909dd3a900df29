// A table kept in memory: read whole once, in pages, then only the records that change, whichever context changes them.
import { Dexie, type ObservabilitySet, type Table } from 'dexie';

/** How far reading is: `read` of about `of` records; `whole` once every record was read, `changed` where only some were read again since. */
export type Reading = { read: number; of: number; whole: boolean; changed?: boolean };

// A page is read in one task of the browser's: small enough that nothing the reader does waits for it.
const PAGE = 600;

type Node = { from?: unknown; to?: unknown; l?: Node | null; r?: Node | null };

/** The single keys of a set of ranges; null when a range spans more than one. Sets from other contexts come as plain objects, so the tree is walked by hand. */
export function keysOf(tree: Node | null | undefined, keys: string[] = []): string[] | null {
  if (!tree) return keys;
  if (tree.from !== undefined) {
    if (tree.from !== tree.to || typeof tree.from !== 'string') return null;
    keys.push(tree.from);
  }
  return keysOf(tree.l, keys) && keysOf(tree.r, keys);
}

/**
 * Reads a table and follows it, once `after` is there. `first` rows (the newest, say) come before the others, which wait for `rest`; `page`: rows read at one go. `seen` is called after every page and every change
 * with all rows known so far, in no order (the map is the same object each time), with the rows of the last page while pages come in, and with those that changed after that (`changed`). Gives the function that stops it.
 */
export function followTable<T extends { id: string }>(
  table: Table<T, string>,
  {
    first,
    after: begin,
    rest,
    page: size = PAGE,
    seen,
    failed,
  }: {
    first?: () => Promise<T[]>;
    after?: Promise<void>;
    rest?: Promise<void>;
    page?: number;
    seen: (rows: ReadonlyMap<string, T>, reading: Reading, fresh: readonly T[]) => void;
    failed: (error: unknown) => void;
  },
): () => void {
  const rows = new Map<string, T>();
  const part = `idb://${table.db.name}/${table.name}/`;
  let changed = new Set<string>();
  let again = true;
  let running = false;
  let stopped = false;

  const readWhole = async (): Promise<void> => {
    again = false;
    const [of, newest] = await Promise.all([table.count(), rows.size === 0 && first ? first() : []]);
    if (of > size && newest.length > 0) {
      for (const row of newest) rows.set(row.id, row);
      seen(rows, { read: rows.size, of, whole: false }, newest);
      await rest;
    }
    const present = new Set<string>();
    for (let after = ''; !stopped; ) {
      const page = await table.where(':id').above(after).limit(size).toArray();
      for (const row of page) {
        rows.set(row.id, row);
        present.add(row.id);
      }
      after = page.at(-1)?.id ?? after;
      if (page.length < size) break;
      seen(rows, { read: present.size, of: Math.max(of, present.size), whole: false }, page);
    }
    for (const id of [...rows.keys()]) if (!present.has(id)) rows.delete(id);
    if (!stopped) seen(rows, { read: rows.size, of: rows.size, whole: true }, []);
  };
  const readChanged = async (): Promise<void> => {
    const ids = [...changed];
    changed = new Set();
    const now = await table.bulkGet(ids);
    for (const [place, id] of ids.entries()) {
      const row = now[place];
      if (row) rows.set(id, row);
      else rows.delete(id);
    }
    const fresh = now.filter((row) => row !== undefined);
    if (!stopped) seen(rows, { read: rows.size, of: rows.size, whole: true, changed: true }, fresh);
  };
  // A change while pages are read may lie behind the last page: it is read after them.
  const follow = async (): Promise<void> => {
    if (running) return;
    running = true;
    await begin;
    try {
      while (!stopped && (again || changed.size > 0)) await (again ? readWhole() : readChanged());
    } catch (error) {
      failed(error);
    } finally {
      running = false;
    }
  };
  const mutated = (parts: ObservabilitySet): void => {
    const [put, gone] = [parts[part], parts[`${part}:dels`]] as (Node | undefined)[];
    if (!put && !gone && !('all' in parts)) return;
    const keys = keysOf(put);
    const goneKeys = keysOf(gone);
    if ('all' in parts || !keys || !goneKeys) again = true;
    else for (const key of [...keys, ...goneKeys]) changed.add(key);
    void follow();
  };
  Dexie.on('storagemutated', mutated);
  void follow();
  return () => {
    stopped = true;
    Dexie.on.storagemutated.unsubscribe(mutated);
  };
}
