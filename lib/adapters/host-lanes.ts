// Work on many addresses: several hosts at once, one address of a host at a time, spaced. One that fails stops no other.
import { pause } from './clock.ts';
import { HOST_GAP_MS } from './host-turns.ts';

/** Politeness (facts/reliability §6.1): so many hosts at once. */
const HOSTS_AT_ONCE = 4;

/** Does `work` on each, in order within a host, `gapMs` apart there (none where the work itself takes turns); one that gives false leaves the rest of its host. `stopped`: asked before each; the rest is left. */
export async function inLanes<T extends { url: string }>(
  all: readonly T[],
  work: (one: T) => Promise<boolean>,
  stopped: () => boolean,
  gapMs = HOST_GAP_MS,
): Promise<void> {
  const queues = [...Map.groupBy(all, ({ url }) => new URL(url).host).values()];
  const lane = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const [n, one] of queue.entries()) {
        if (n) await pause(gapMs);
        if (stopped()) return;
        if (!(await work(one))) break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, lane));
}
