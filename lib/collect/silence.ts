// Whether a source that usually brings something has gone quiet: calm and silence look the same until its usual gap is known.
import type { Instant } from '../domain.ts';

const DAY = 86_400_000;

/** A silence is said after so many usual gaps, and never within two days; fewer known times than this make no habit (screens: "nothing for 3 usual gaps"). */
const ALARM = { gaps: 3, atLeast: 2 * DAY, knownTimes: 4 } as const;

/** The usual gap between what a source brought, and how long it has brought nothing; both in days. */
export type Silence = { usualDays: number; silentDays: number };

/** The middle gap between these times, in ms; null where fewer than four are known. Order does not matter. */
function usualGapOf(times: readonly Instant[]): number | null {
  const moments = times.map((time) => Date.parse(time)).sort((a, b) => b - a);
  if (moments.length < ALARM.knownTimes) return null;
  const gaps = moments
    .slice(1)
    .map((moment, n) => (moments[n] ?? moment) - moment)
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}

/** How silent a source is at `now` (ms since 1970); null while that is nothing unusual. A source that was not reached is not silent: nobody knows. */
export function silenceOf(source: { lastNewItemTimes?: readonly Instant[]; lastSuccessAt?: Instant }, now: number): Silence | null {
  const usual = usualGapOf(source.lastNewItemTimes ?? []);
  const newest = Math.max(...(source.lastNewItemTimes ?? []).map((time) => Date.parse(time)));
  if (usual === null || !source.lastSuccessAt) return null;
  // Up to the last look: what came since is not known.
  const silent = Math.min(now, Date.parse(source.lastSuccessAt)) - newest;
  if (silent < Math.max(ALARM.atLeast, usual * ALARM.gaps)) return null;
  return { usualDays: usual / DAY, silentDays: silent / DAY };
}

/** A feed that only ever said "unchanged" for so long, though it usually brings something sooner than that, may be stuck there (facts/reliability §6.3). */
const STUCK = { unchangedFor: 30 * DAY, usualGap: 7 * DAY } as const;

/** Whether "unchanged" is not to be believed any more, and the whole document to be asked for once. */
export function isStuck(source: { lastNewItemTimes?: readonly Instant[]; lastBodyAt?: Instant }, now: Instant): boolean {
  const usual = usualGapOf(source.lastNewItemTimes ?? []);
  const unchangedFor = source.lastBodyAt ? Date.parse(now) - Date.parse(source.lastBodyAt) : 0;
  return usual !== null && usual < STUCK.usualGap && unchangedFor >= STUCK.unchangedFor;
}
