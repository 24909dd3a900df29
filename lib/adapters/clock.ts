// The only clock and the only chance in the product: rooms below are handed what they need of either.
import type { Day, Instant } from '../domain.ts';

/** The instant of `ms` since 1970 (now, unless said), in UTC to the second. */
export function instantOf(ms: number = Date.now()): Instant {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** Today's day in UTC. */
export function today(): Day {
  return instantOf().slice(0, 10);
}

/** Resolves after `ms` milliseconds; at once for none. */
export function pause(ms: number): Promise<void> {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();
}

/** A number in [0, 1): spreads polls, never identifies anything. */
export function chance(): number {
  return Math.random();
}

/** A function to call between pieces of work: it asks for a pause once they have kept this thread busy for `ms` milliseconds, and for none before. */
export function restsAfter(ms: number): () => Promise<void> | null {
  let since = performance.now();
  return () =>
    performance.now() - since < ms
      ? null
      : pause(1).then(() => {
          since = performance.now();
        });
}
