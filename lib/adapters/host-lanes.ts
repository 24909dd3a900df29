// Work on many addresses: several hosts at once, one address of a host at a time, spaced. One that fails stops no other.
import { pause } from './clock.ts';
import { HOST_GAP_MS } from './host-turns.ts';

/** Politeness (facts/reliability §6.1): so many hosts at once. */
const HOSTS_AT_ONCE = 4;

/** Does `work` on each, in order within a host, HOST_GAP_MS apart there. `stopped`: asked before each; the rest is left. */
export async function inLanes<T extends { url: string }>(
  all: readonly T[],
  work: (one: T) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<void> {
  const queues = [...Map.groupBy(all, ({ url }) => new URL(url).host).values()];
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [n, one] of queue.entries()) {
        if (n) await pause(HOST_GAP_MS);
        if (stopped()) return;
        await work(one);
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, lane));
}
