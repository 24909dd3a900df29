// What the bench of copies runs inside a page: a library of sketches filled to a size, copies looked up in it, and an item written as the yardstick.
import { copyFinder, sketchRow } from '../../lib/adapters/copies.ts';
import { database, type SketchRow } from '../../lib/adapters/db.ts';
import type { Item, Revision } from '../../lib/domain.ts';
import { article, type Numbers, numbersFrom, pick } from './corpus.ts';

export type CopiesFigures = { size: number; lookupMs: number; sketchMs: number; writeMs: number; found: number; wrong: number; n: number };

const WORDS = 300;
const SLICE = 500;
const PROBES = 150;
const EDITED = 0.15;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** A text with 15 % of its words replaced by others', left out or added. */
function edited(next: Numbers, text: string, others: readonly string[]): string {
  const words = text.split(' ');
  return words
    .flatMap((word) => {
      if (next() >= EDITED) return [word];
      const kind = next();
      return kind < 0.6 ? [pick(next, others)] : kind < 0.8 ? [] : [word, pick(next, others)];
    })
    .join(' ');
}

const rowOf = (id: string, text: string): SketchRow => sketchRow(id, { text, boilerplate: [] });

/** Fills the library to each size in turn and measures there. */
export async function measureCopies(sizes: readonly number[], heard: (size: number) => void): Promise<CopiesFigures[]> {
  const db = database('own');
  const next = numbersFrom(9);
  const others = article(next, 4_000).text.split(' ');
  const known: { id: string; text: string }[] = [];
  const figures: CopiesFigures[] = [];
  let filled = 0;
  for (const size of sizes) {
    while (filled < size) {
      const rows: SketchRow[] = [];
      for (let n = 0; n < SLICE; n += 1, filled += 1) {
        const { text } = article(next, WORDS);
        rows.push(rowOf(`item-${filled}`, text));
        if (known.length < 4_000 && filled % 5 === 0) known.push({ id: `item-${filled}`, text });
      }
      await db.sketches.bulkAdd(rows);
      await copyFinder(db);
      if (filled % 10_000 === 0) heard(filled);
    }
    const [lookups, sketches, writes] = [[] as number[], [] as number[], [] as number[]];
    let found = 0;
    let wrong = 0;
    for (let n = -10; n < PROBES; n += 1) {
      const origin = pick(next, known);
      const text = edited(next, origin.text, others);
      const started = performance.now();
      const row = rowOf(`new-${size}-${n}`, text);
      const sketched = performance.now();
      const copies = await (await copyFinder(db))(row);
      const looked = performance.now();
      const id = `written-${size}-${n}`;
      const { title } = article(next, 10);
      const item = {
        id,
        sortAt: '2026-06-12T00:00:00Z',
        entryKeys: [`source ${id}`],
        found: { title },
        address: `https://news.example/${id}`,
      };
      await db.transaction('rw', db.items, db.revisions, async () => {
        await db.items.bulkPut([item as unknown as Item]);
        await db.revisions.bulkAdd([{ id, item: id, title, text, depth: 'full', from: 'feed', boilerplate: [], seenAt: '' } as Revision]);
      });
      const written = performance.now();
      if (n < 0) continue;
      sketches.push(sketched - started);
      lookups.push(looked - sketched);
      writes.push(written - looked);
      if (copies.includes(origin.id)) found += 1;
      wrong += copies.filter((one) => one !== origin.id).length;
    }
    figures.push({
      size,
      lookupMs: median(lookups),
      sketchMs: median(sketches),
      writeMs: median(writes),
      found: found / PROBES,
      wrong,
      n: PROBES,
    });
  }
  return figures;
}

Object.assign(globalThis, { measureCopies });
