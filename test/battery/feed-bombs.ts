// The 25 families of hostile feeds, each as large as a feed may be: what one costs at worst, in time and in memory kept.
import { readFeed } from '../../lib/collect/read-feed.ts';
import { BOMBS } from '../bench/bombs.ts';
import type { Figure, Order } from './figure.ts';

const MB = 1024 * 1024;
const LARGEST = 5 * MB - 64 * 1024;
const LONGEST_MS = 300;
const MOST_MB = 50;

/** The 25 bombs: the figures. `timed`: whether they are judged; otherwise each only has to come to an end. */
export async function feedBombs({ say }: Order, timed = true, size = LARGEST): Promise<Figure[]> {
  const slow: string[] = [];
  const large: string[] = [];
  let longest = 0;
  let most = 0;
  for (const { family, text } of BOMBS) {
    const bytes = new TextEncoder().encode(text(size));
    let least = Number.POSITIVE_INFINITY;
    globalThis.gc?.();
    const before = process.memoryUsage();
    let grown = 0;
    for (let times = 0; times < (timed ? 5 : 1); times += 1) {
      const from = performance.now();
      const answer = await readFeed(bytes);
      least = Math.min(least, performance.now() - from);
      globalThis.gc?.();
      const after = process.memoryUsage();
      grown = Math.max(grown, (after.heapUsed + after.external - before.heapUsed - before.external) / MB);
      // Held until it was weighed.
      if (!answer) throw new Error('no answer');
    }
    if (timed) say(`  ${family}: ${Math.round(least)} ms, ${Math.max(0, grown).toFixed(1)} MB`);
    longest = Math.max(longest, least);
    most = Math.max(most, grown);
    if (timed && least >= LONGEST_MS) slow.push(`${family}: ${Math.round(least)} ms`);
    if (timed && grown >= MOST_MB) large.push(`${family}: ${Math.round(grown)} MB`);
  }
  const goals = timed ? [`< ${LONGEST_MS} ms`, `< ${MOST_MB} MB`] : ['said', 'said'];
  return [
    {
      name: `${BOMBS.length} bombs of ${(size / MB).toFixed(1)} MB, the longest (best of 5)`,
      value: `${Math.round(longest)} ms`,
      goal: goals[0] ?? '',
      met: !slow.length,
      because: slow,
    },
    {
      name: `${BOMBS.length} bombs, memory held by the largest answer`,
      value: `${Math.max(0, most).toFixed(1)} MB`,
      goal: goals[1] ?? '',
      met: !large.length,
      because: large,
    },
  ];
}
