// One request at a time per host, whoever makes it: polls that overlap, two feeds of one site, articles that several feeds link to.
import { pause } from './clock.ts';

/** Politeness (facts: the best readers keep one connection per host): so many ms between a host's answer and the next request to it. */
export const HOST_GAP_MS = 2_000;

const lastOf = new Map<string, Promise<number>>();

/**
 * Runs `work` when nothing else runs for this host, at least `gapMs` after what ran last. Rejects as `work` does; the next has its turn all
 * the same. Never take a turn for a host within a turn for that host: it would wait for itself.
 */
export function inTurn<T>(host: string, gapMs: number, work: () => Promise<T>): Promise<T> {
  const before = lastOf.get(host);
  const answer = (async () => {
    // A clock that was set back between the two must not hold a host up for as long.
    if (before) await pause(Math.min(gapMs, (await before) + gapMs - Date.now()));
    return work();
  })();
  lastOf.set(
    host,
    answer.then(
      () => Date.now(),
      () => Date.now(),
    ),
  );
  return answer;
}
