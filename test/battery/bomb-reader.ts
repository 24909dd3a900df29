// A thread that reads one hostile feed within a bounded heap and says what processor time it took: what does not fit ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { readFeed } from '../../lib/collect/read-feed.ts';

const { bytes, times } = workerData as { bytes: Uint8Array; times: number };
let least = Number.POSITIVE_INFINITY;
for (let time = 0; time < times; time += 1) {
  const from = process.threadCpuUsage();
  await readFeed(bytes);
  const { user, system } = process.threadCpuUsage(from);
  least = Math.min(least, (user + system) / 1_000);
}
parentPort?.postMessage(least);
