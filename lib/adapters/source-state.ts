// What a check leaves on its source: when it is next due, what went wrong, what the feed is known to bring.
import { lastingOf, maxAgeOf, nextCheckAt } from '../collect/schedule.ts';
import type { Feed, Instant, Source, Trouble } from '../domain.ts';
import { chance } from './clock.ts';
import type { Answer } from './http.ts';

/** When a source is next due, by what it is known to bring and what its host asks. */
function dueAfter(
  source: Source,
  now: Instant,
  facts: { failures: number; headers: Headers | null; retryAfter?: number | null; trouble?: Trouble },
): Instant {
  return nextCheckAt({
    now,
    lastNewItemTimes: source.lastNewItemTimes ?? [],
    ttlMinutes: source.ttlMinutes ?? null,
    cacheControlMaxAge: maxAgeOf(facts.headers?.get('cache-control') ?? null),
    failures: facts.failures,
    ...(facts.trouble ? { lasting: lastingOf(facts.trouble.code) } : {}),
    retryAfter: facts.retryAfter ?? null,
    random: chance(),
  });
}

/** What goes wrong between us and every source is no source's failure. */
const NOT_THEIRS: ReadonlySet<string> = new Set(['offline', 'needs-permission', 'portal']);

/** After a check that failed. An offline machine, a missing grant or a network that wants a sign-in is not the source's failure. `retryAfter`: in seconds, as its host asked. */
export function afterFailure(source: Source, trouble: Trouble, now: Instant, retryAfter: number | null = null): Partial<Source> {
  const counts = !NOT_THEIRS.has(trouble.code);
  const failures = source.failures + (counts ? 1 : 0);
  // The first that lasts begins at a day, whatever went wrong before it.
  const isFirst = lastingOf(trouble.code) === 'lasting' && lastingOf(source.trouble?.code ?? '') === 'passing';
  return {
    trouble: { ...trouble, at: now },
    failures,
    lastCheckedAt: now,
    nextCheckAt: dueAfter(source, now, { failures: isFirst ? 1 : Math.max(failures, 1), headers: null, retryAfter, trouble }),
    ...(trouble.code === 'gone' ? { paused: true } : {}),
  };
}

/**
 * After an answer of 304: the document is the one that is known, under the validators that were sent. Others that such an answer carries may
 * be those of a document that was never sent, and would hide it.
 */
export function afterNoChange(source: Source, { headers }: Pick<Answer, 'headers'>, now: Instant): Partial<Source> {
  return {
    lastCheckedAt: now,
    lastSuccessAt: now,
    nextCheckAt: dueAfter(source, now, { failures: 0, headers }),
    failures: 0,
    trouble: undefined,
  };
}

/** The last ten moments at which the feed brought something, newest first. */
function newItemTimes(feed: Feed, now: Instant): Instant[] {
  return feed.entries
    .flatMap(({ published }) => (published && published <= now ? [published] : []))
    .sort()
    .reverse()
    .slice(0, 10);
}

/** After a document that could be read, of whatever kind: its validators and times, and what it taught of its source. */
export function afterAnswer(source: Source, { headers }: Pick<Answer, 'headers'>, learned: Partial<Source>, now: Instant): Partial<Source> {
  const patch = {
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
    lastCheckedAt: now,
    lastSuccessAt: now,
    lastBodyAt: now,
    failures: 0,
    trouble: undefined,
    ...learned,
  };
  return { ...patch, nextCheckAt: dueAfter({ ...source, ...patch }, now, { failures: 0, headers }) };
}

/** After a feed that could be read. */
export function afterSuccess(source: Source, feed: Feed, answer: Answer, now: Instant): Partial<Source> {
  const learned = {
    title: feed.title ?? source.title,
    siteUrl: feed.link ?? source.siteUrl,
    // A document that breaks off must be asked for again: its validators are those of the whole one.
    ...(feed.cut ? { etag: source.etag, lastModified: source.lastModified } : {}),
    entryCount: feed.entries.length,
    notices: feed.warnings,
    lastNewItemTimes: newItemTimes(feed, now),
    ttlMinutes: feed.ttlMinutes,
  };
  return afterAnswer(source, answer, learned, now);
}
