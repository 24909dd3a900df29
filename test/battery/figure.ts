// What a part of the battery hands back: figures, each with its goal, and whether it was met.

/** A figure of a part. `value` and `goal` are as people read them; `because` says what was wrong, one line for each thing. */
export type Figure = { name: string; value: string; goal: string; met: boolean; because: readonly string[] };

/** What a part is told: the seed, and how much of the full counts to run (1 is all). */
export type Order = { seed: number; share: number; say: (line: string) => void };

/** A count that has to be exactly zero. */
export function noneOf(name: string, wrong: readonly string[], of: string): Figure {
  return { name, value: `${wrong.length} of ${of}`, goal: '0', met: wrong.length === 0, because: wrong };
}

/** So many of the full count, at least `least`. */
export function shareOf(full: number, share: number, least = 1): number {
  return Math.max(least, Math.round(full * share));
}
