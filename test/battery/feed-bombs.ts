// The 25 families of hostile feeds, each as large as a feed may be: the processor time that one costs, and whether 50 MB are enough to read it in.
import { Worker } from 'node:worker_threads';
import { BOMBS } from '../bench/bombs.ts';
import type { Figure, Order } from './figure.ts';

const MB = 1024 * 1024;
const LARGEST = 5 * MB - 64 * 1024;
const LONGEST_MS = 300;
const HEAP_MB = 50;

/** Processor time of reading a bomb in ms, the least of `times`; null when it does not fit into the heap. Processor time, because other programs have the machine too. */
function costOf(bytes: Uint8Array, times: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const reader = new Worker(new URL('./bomb-reader.ts', import.meta.url), {
      workerData: { bytes, times },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 8 },
    });
    reader.on('message', resolve);
    reader.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error)));
  });
}

/** The 25 bombs: the figures. `timed`: whether times are judged; otherwise each only has to come to an end. */
export async function feedBombs({ say }: Order, timed = true, size = LARGEST): Promise<Figure[]> {
  const slow: string[] = [];
  const large: string[] = [];
  let longest = 0;
  for (const { family, text } of BOMBS) {
    const ms = await costOf(new TextEncoder().encode(text(size)), timed ? 5 : 1);
    say(`  ${family}: ${ms === null ? `does not fit into ${HEAP_MB} MB` : `${Math.round(ms)} ms`}`);
    if (ms === null) large.push(family);
    else longest = Math.max(longest, ms);
    if (timed && ms !== null && ms >= LONGEST_MS) slow.push(`${family}: ${Math.round(ms)} ms`);
  }
  const of = `${BOMBS.length} bombs of ${(size / MB).toFixed(1)} MB`;
  return [
    {
      name: `${of}: processor time of the longest, best of 5`,
      value: `${Math.round(longest)} ms`,
      goal: timed ? `< ${LONGEST_MS} ms` : 'said',
      met: slow.length === 0,
      because: slow,
    },
    {
      name: `${of}: read within a heap of ${HEAP_MB} MB`,
      value: `${BOMBS.length - large.length} of ${BOMBS.length}`,
      goal: 'all',
      met: large.length === 0,
      because: large,
    },
  ];
}
