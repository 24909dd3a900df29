// Two doings side by side: each round does both, in turns, and medians are compared, so that a busy machine is busy for both.

/** One line of the table. `value` and `baselineValue` are medians in `unit`; `ratio` is of the medians; `goal` is what performance.md or the issue asks for. */
export type Line = {
  name: string;
  value: number;
  unit: string;
  baseline: string;
  baselineValue: number;
  ratio: number;
  n: number;
  goal?: string;
};

/** What is done, and how many times in a row a round does it (for doings shorter than the clock is good for). */
export type Doing = { run: () => unknown; times?: number };

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

async function timed({ run, times = 1 }: Doing): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < times; i += 1) await run();
  return (performance.now() - start) / times;
}

/** Times both, `n` rounds after `warm` unmeasured ones; milliseconds of one run each. The order turns every round. */
export async function compare(
  name: string,
  subject: Doing,
  [baseline, other]: [name: string, doing: Doing],
  { n = 7, warm = 2, goal, per = 1 }: { n?: number; warm?: number; goal?: string; per?: number } = {},
): Promise<Line> {
  const subjects: number[] = [];
  const others: number[] = [];
  for (let round = -warm; round < n; round += 1) {
    const first = round % 2 === 0;
    const early = await timed(first ? subject : other);
    const late = await timed(first ? other : subject);
    if (round < 0) continue;
    subjects.push(first ? early : late);
    others.push(first ? late : early);
  }
  return lineOf(name, 'ms', median(subjects), [baseline, median(others) * per], n, goal);
}

/** A line of figures measured elsewhere. */
export function lineOf(
  name: string,
  unit: string,
  value: number,
  [baseline, baselineValue]: [string, number],
  n: number,
  goal?: string,
): Line {
  return { name, value, unit, baseline, baselineValue, ratio: value / baselineValue, n, ...(goal ? { goal } : {}) };
}
