// D1 in a real browser: what storing an item costs, among 10,000 and 100,000, against a plain table of the same items with an index of their tags.
import { measuredInPage } from './browser-page.ts';
import type { IngestFigures } from './ingest-page.ts';
import { type Line, lineOf } from './measure.ts';

const SIZES = [10_000, 100_000];
const PLAIN = 'a Dexie table id,date,*tags';

/** The rows of items alone are what the goal speaks of; beside them what else ingest stores, and all that it does with a feed. */
export async function ingest(): Promise<Line[]> {
  const figures = await measuredInPage<IngestFigures[]>('./ingest-page.ts', SIZES);
  const [first, last] = figures;
  if (!first || !last) throw new Error('no figures');
  return [
    ...figures.flatMap(({ size, n, rows, keys, records, whole, again, reading }) => {
      const among = `among ${size.toLocaleString('en')}`;
      return [
        lineOf(`D1 an item with its facets, ${among}`, 'ms', rows.ours, [PLAIN, rows.plain], n, '≤ 1/2'),
        lineOf(`D1 a row of its keys and nothing else, ${among}`, 'ms', keys.ours, [PLAIN, keys.plain], n),
        lineOf(`D1 with text, statements and sketch, ${among}`, 'ms', records.ours, [PLAIN, records.plain], n),
        lineOf(`D1 from a feed of 50, read and stored, ${among}`, 'ms', whole.ours, [PLAIN, whole.plain], n),
        lineOf(`D1 from that feed, ${among}`, 'ms', whole.ours, ['of that its reading', reading], n),
        lineOf(`D1 that feed when nothing is new, ${among}`, 'ms', again.ours, ['when all is', whole.ours], n),
      ];
    }),
    lineOf('D1 an item with its facets, among 100,000', 'ms', last.rows.ours, ['among 10,000', first.rows.ours], last.n, '≤ 1.5'),
    lineOf('D1 with text, statements and sketch, 100,000', 'ms', last.records.ours, ['among 10,000', first.records.ours], last.n, '≤ 1.5'),
    lineOf('D1 from a feed, read and stored, among 100,000', 'ms', last.whole.ours, ['among 10,000', first.whole.ours], last.n, '≤ 1.5'),
    lineOf(`D1 ${PLAIN}, among 100,000`, 'ms', last.rows.plain, ['among 10,000', first.rows.plain], last.n),
  ];
}
