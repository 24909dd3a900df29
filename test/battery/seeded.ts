// Chance that can be told again: one number seeds a run, and the same number runs it once more.

/** Draws from a seed. */
export type Draws = {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both in reach. */
  whole(least: number, most: number): number;
  one<T>(of: readonly T[]): T;
};

/** Draws by mulberry32: the same seed gives the same row of numbers on every machine. */
export function drawsFrom(seed: number): Draws {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
    one: (of) => {
      const drawn = of[Math.floor(next() * of.length)];
      if (drawn === undefined) throw new Error('there is nothing to draw from');
      return drawn;
    },
  };
}
