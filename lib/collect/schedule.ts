// When a source is looked at next: as often as it brings something, as seldom as it asks for (facts/reliability §6.3).
import type { Instant } from '../domain.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Never sooner after a success, never later; the first wait after a failure; what a host that says "too many" is left alone for. */
export const LIMITS = { soonest: HOUR, latest: DAY, firstRetry: 15 * MINUTE, pause: 10 * MINUTE } as const;
/** How waits grow over failures in a row, from where to where: an address that is not there or not given is asked seldom (facts/reliability §2 row 18, §6.1). */
const BACK_OFF = { passing: { first: LIMITS.firstRetry, latest: DAY }, lasting: { first: DAY, latest: 7 * DAY } } as const;
/** Troubles of the lasting kind: 404, and 401 and 403. */
const LASTING: ReadonlySet<string> = new Set(['not-found', 'forbidden']);

/** What a trouble's code says of how long it will last. */
export const lastingOf = (code: string): keyof typeof BACK_OFF => (LASTING.has(code) ? 'lasting' : 'passing');

export type ScheduleFacts = {
  now: Instant;
  /** When its newest items were published or first seen, in any order; the last ten count. */
  lastNewItemTimes: readonly Instant[];
  /** The feed's own hints, in minutes (ttl, sy:updatePeriod), and the answer's Cache-Control, in seconds. */
  ttlMinutes: number | null;
  cacheControlMaxAge: number | null;
  /** Failures in a row; being offline is none. */
  failures: number;
  /** How long such a failure usually lasts; passing where absent. */
  lasting?: keyof typeof BACK_OFF;
  /** Retry-After as `retryAfterOf` read it, in seconds; null when the answer had none. */
  retryAfter: number | null;
  /** A number in [0, 1) handed in, to spread sources. */
  random: number;
};

/** The moment of the next check. After a success within 1–24 h (and up to 15 % later), after failures backing off from 15 min to 24 h, from a day to a week where they last; Retry-After is kept, up to 24 h. */
export function nextCheckAt(facts: ScheduleFacts): Instant {
  const now = Date.parse(facts.now);
  const random = within(facts.random, 0, 1);
  const asked = facts.retryAfter === null ? 0 : within(facts.retryAfter * 1_000, 0, DAY);
  let wait: number;
  if (facts.failures > 0) {
    const { first, latest } = BACK_OFF[facts.lasting ?? 'passing'];
    const backOff = Math.min(latest, first * 2 ** Math.min(facts.failures, 20));
    wait = backOff * (0.5 + random / 2);
  } else {
    const hints = [(facts.ttlMinutes ?? 0) * MINUTE, (facts.cacheControlMaxAge ?? 0) * 1_000].filter((hint) => Number.isFinite(hint));
    wait = within(Math.max(usualGap(facts.lastNewItemTimes, now), ...hints), LIMITS.soonest, LIMITS.latest) * (1 + random * 0.15);
  }
  return `${new Date(now + Math.max(wait, asked)).toISOString().slice(0, 19)}Z`;
}

/** Half the usual gap between new items; a day where nothing came for 30 days; an hour where nothing is known yet. */
function usualGap(times: readonly Instant[], now: number): number {
  const moments = times
    .map((time) => Date.parse(time))
    .filter((moment) => moment <= now)
    .sort((a, b) => b - a)
    .slice(0, 10);
  const [newest] = moments;
  if (newest === undefined) return LIMITS.soonest;
  if (now - newest > 30 * DAY) return LIMITS.latest;
  const gaps = moments
    .slice(1)
    .map((moment, i) => (moments[i] ?? moment) - moment)
    .sort((a, b) => a - b);
  if (!gaps.length) return LIMITS.soonest;
  const middle = gaps.length >> 1;
  const median = gaps.length % 2 ? (gaps[middle] ?? 0) : ((gaps[middle - 1] ?? 0) + (gaps[middle] ?? 0)) / 2;
  return median / 2;
}

const within = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;

/** Seconds that a Retry-After header asks for (a number or an HTTP date), at most 24 h; ten minutes where it cannot be read or has passed; null when absent. */
export function retryAfterOf(header: string | null, now: Instant): number | null {
  if (header === null) return null;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : /[a-z]/i.test(text) ? (Date.parse(text) - Date.parse(now)) / 1_000 : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), DAY / 1_000) : LIMITS.pause / 1_000;
}

/** Seconds of `max-age` in a Cache-Control header; 0 for no-cache and no-store; null when it says nothing usable. */
export function maxAgeOf(header: string | null): number | null {
  if (header === null) return null;
  if (/(?:^|[\s,])no-(?:cache|store)\b/i.test(header)) return 0;
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})"?(?=[\s,]|$)/i.exec(header)?.[1];
  return seconds === undefined ? null : Number(seconds);
}
