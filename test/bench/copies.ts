// N1 in a real browser: copies with 15 % of their words edited, found among 10,000 and 100,000 texts, against the write of an item.
import { measuredInPage } from './browser-page.ts';
import type { CopiesFigures } from './copies-page.ts';
import { type Line, lineOf } from './measure.ts';

const SIZES = [10_000, 100_000];

/** What copies cost beside what an item's write costs. The goal is held against the smallest of both: one of a feed of 50, and its row and text alone. */
export async function copies(): Promise<Line[]> {
  const figures = await measuredInPage<CopiesFigures[]>('./copies-page.ts', SIZES);
  const [first, last] = figures;
  if (!first || !last) throw new Error('no figures');
  return [
    ...figures.flatMap(({ size, found, wrong, n, alone, inFeed }) => {
      const of = `${size.toLocaleString('en')} items`;
      return [
        lineOf(`N1 copies with 15 % edits found, ${of}`, 'share', found, ['all', 1], n, `≥ .95 (${wrong} others taken for copies)`),
        lineOf(`N1 sketch, look-up, keeping: one of 50, ${of}`, 'ms', inFeed.copiesMs, ['its row and text', inFeed.bareMs], n, '≤ 1/3'),
        lineOf(`N1 the same, ${of}`, 'ms', inFeed.copiesMs, ['row, text and statements', inFeed.writeMs], n),
        lineOf(`N1 sketch, look-up, keeping: one alone, ${of}`, 'ms', alone.copiesMs, ['its row and text', alone.bareMs], n),
        lineOf(`N1 of that the sketch, ${of}`, 'ms', inFeed.sketchMs, ['look-up among all', inFeed.lookupMs], n),
      ];
    }),
    lineOf('N1 look-up at 100,000', 'ms', last.inFeed.lookupMs, ['at 10,000', first.inFeed.lookupMs], last.n, 'flat: ≤ 1.5'),
    lineOf('N1 all of it at 100,000', 'ms', last.inFeed.copiesMs, ['at 10,000', first.inFeed.copiesMs], last.n, 'flat: ≤ 1.5'),
    lineOf('N1 index loaded by a fresh worker, 100,000 items', 'ms', last.loadMs, ['at 10,000', first.loadMs], 5),
  ];
}
