// The index over items' titles, tags and texts, read in the background the first time words are sought.
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Item } from '../domain.ts';
import { docOfItem } from '../search/documents.ts';
import { addDocs, buildIndex, removeDocs, type SearchIndex } from '../search/search-index.ts';
import type { Desk } from './desk.ts';

export type ItemTexts = {
  /** The index as far as it is read; reading it in a computed follows its growth. */
  index(): SearchIndex;
  /** How many texts are read, of how many; null while nothing is being read. */
  progress: ReadonlySignal<{ read: number; of: number } | null>;
};

const CHUNK = 400;
// Whole texts are looked in while the library is small enough to hold them; beyond it their beginnings.
const MANY = 6_000;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What of an item its document is made of: a change of any of it is a reason to index it again. */
const stampOf = (item: Item): string => `${item.revision} ${item.rulesVersion} ${JSON.stringify(item.edited)}`;

/** Opens the index of a desk's items. It costs nothing until it is first asked for. */
export function openItemTexts(desk: Desk): ItemTexts {
  const grown = signal(0);
  const wanted = signal(false);
  const progress = signal<{ read: number; of: number } | null>(null);
  const indexed = new Map<string, string>();
  let index: SearchIndex | null = null;
  let running = false;

  const read = async () => {
    if (running) return;
    running = true;
    try {
      for (;;) {
        const items = desk.items.peek();
        const catalog = desk.catalog.peek();
        index ??= buildIndex([], { textLimit: items.length > MANY ? 600 : 20_000 });
        const present = new Set(items.map((item) => item.id));
        const gone = [...indexed.keys()].filter((id) => !present.has(id));
        removeDocs(index, gone);
        for (const id of gone) indexed.delete(id);
        const stale = items.filter((item) => indexed.get(item.id) !== stampOf(item));
        if (stale.length === 0) break;
        for (let n = 0; n < stale.length; n += CHUNK) {
          const part = stale.slice(n, n + CHUNK);
          const revisions = await desk.db.revisions.bulkGet(part.map((item) => item.revision));
          addDocs(
            index,
            part.map((item, place) => docOfItem(item, { text: revisions[place]?.text ?? '' }, catalog)),
          );
          for (const item of part) indexed.set(item.id, stampOf(item));
          progress.value = { read: n + part.length, of: stale.length };
          grown.value += 1;
          await pause();
        }
        grown.value += 1;
      }
    } finally {
      running = false;
      progress.value = null;
    }
  };
  effect(() => {
    if (wanted.value && desk.items.value.length > 0) void read();
  });
  const nothing = buildIndex([]);
  return {
    index() {
      grown.value;
      if (!wanted.peek()) queueMicrotask(() => (wanted.value = true));
      return index ?? nothing;
    },
    progress,
  };
}
