// The worker's half of the commands: subscribing, polling, reading articles. One bad source never stops another.

import { browser } from 'wxt/browser';
import { decodeHtml } from '../collect/decode.ts';
import { findFeedLinks } from '../collect/find-feeds.ts';
import { sourceId } from '../collect/identity-of.ts';
import { readFeed } from '../collect/read-feed.ts';
import { notReadOf, readPage } from '../collect/read-page.ts';
import { LIMITS, maxAgeOf, nextCheckAt, retryAfterOf } from '../collect/schedule.ts';
import type { Feed, Instant, Item, Source, Trouble } from '../domain.ts';
import { chance, instantOf, pause } from './clock.ts';
import type { RefreshAnswer, SubscribeAnswer } from './commands.ts';
import { database, type LibraryName } from './db.ts';
import { armFailPoints, failHere } from './fail-points.ts';
import { type Answer, FEED_BYTES, guardedFetch, PAGE_BYTES, refusalOf } from './http.ts';
import { type Draft, draftOfPage, draftsOfFeed, ingest, pairOf } from './ingest.ts';
import { parseDocument } from './parse-document.ts';
import { isGranted } from './permissions.ts';

const FEED_ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
const PAGE_ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';

/** Politeness (facts/reliability §6.1): one request at a time per host, at least so many ms apart, so many hosts at once. */
const HOST_GAP_MS = 2_000;
const HOSTS_AT_ONCE = 4;
/** A wake-up with many due sources starts them over this many ms, so that no second sees a herd. */
const HERD_MS = 11_000;
const HERD_SIZE = 10;
/** Articles read per source and poll; the rest wait for the next. */
const ARTICLES_A_POLL = 20;
/** An article that could not be read for a reason that may pass is tried again after so many ms, while its item is younger than that. */
const ARTICLE_AGAIN_MS = 6 * 60 * 60_000;
const ARTICLE_GIVEN_UP_MS = 7 * 24 * 60 * 60_000;
const PASSING: ReadonlySet<string> = new Set(['offline', 'no-answer', 'timeout', 'busy', 'http-500', 'http-502', 'http-504']);
/** Between tries of the places where sites usually keep their feed. */
const GUESS_GAP_MS = 500;
const KEEPALIVE_MS = 20_000;

let working = 0;
let keepalive: ReturnType<typeof setInterval> | undefined;

/** Runs `work` while telling the browser that the worker is busy: it is stopped after 30 s without an API call, even mid-fetch. */
async function awake<T>(work: () => Promise<T>): Promise<T> {
  working += 1;
  keepalive ??= setInterval(() => void browser.runtime.getPlatformInfo(), KEEPALIVE_MS);
  try {
    return await work();
  } finally {
    working -= 1;
    if (!working) {
      clearInterval(keepalive);
      keepalive = undefined;
    }
  }
}

function troubleOfStatus(answer: Answer): Trouble | null {
  const { status } = answer;
  if (status >= 200 && status < 300) return null;
  const host = new URL(answer.url).host;
  if (status === 410)
    return { code: 'gone', message: `${host} says this feed is gone for good (410). It is no longer asked; its items stay.` };
  if (status === 404) return { code: 'not-found', message: `${host} has nothing at this address (404). Check it on the site.` };
  if (status === 401 || status === 403) return { code: 'forbidden', message: `${host} refuses to give it (${status}).` };
  if (status === 429 || status === 503) return { code: 'busy', message: `${host} asks to be left alone for a while (${status}).` };
  return { code: `http-${status}`, message: `${host} answered ${status}. It is tried again later.` };
}

/** When a source is next due, by what it is known to bring and what its host asks. */
function dueAfter(source: Source, now: Instant, facts: { failures: number; headers: Headers | null; retryAfter?: number | null }): Instant {
  return nextCheckAt({
    now,
    lastNewItemTimes: source.lastNewItemTimes ?? [],
    ttlMinutes: source.ttlMinutes ?? null,
    cacheControlMaxAge: maxAgeOf(facts.headers?.get('cache-control') ?? null),
    failures: facts.failures,
    retryAfter: facts.retryAfter ?? null,
    random: chance(),
  });
}

/** The patch that a failed check leaves on a source. An offline machine or a missing grant is not the source's failure. */
function afterFailure(source: Source, trouble: Trouble, now: Instant, retryAfter: number | null = null): Partial<Source> {
  const counts = trouble.code !== 'offline' && trouble.code !== 'needs-permission';
  const failures = source.failures + (counts ? 1 : 0);
  return {
    trouble: { ...trouble, at: now },
    failures,
    lastCheckedAt: now,
    nextCheckAt: dueAfter(source, now, { failures: Math.max(failures, 1), headers: null, retryAfter }),
    ...(trouble.code === 'gone' ? { paused: true } : {}),
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

function afterSuccess(source: Source, feed: Feed, answer: Answer, now: Instant): Partial<Source> {
  const learned = {
    title: feed.title ?? source.title,
    siteUrl: feed.link ?? source.siteUrl,
    etag: answer.headers.get('etag') ?? undefined,
    lastModified: answer.headers.get('last-modified') ?? undefined,
    lastCheckedAt: now,
    lastSuccessAt: now,
    failures: 0,
    trouble: undefined,
    entryCount: feed.entries.length,
    notices: feed.warnings,
    lastNewItemTimes: newItemTimes(feed, now),
    ttlMinutes: feed.ttlMinutes,
  };
  return { ...learned, nextCheckAt: dueAfter({ ...source, ...learned }, now, { failures: 0, headers: answer.headers }) };
}

/** Leaves every source of a host alone for as long as it asked. */
async function restHost(library: LibraryName, host: string, until: Instant): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.sources, async () => {
    await db.sources.filter((other) => new URL(other.url).host === host && other.nextCheckAt < until).modify({ nextCheckAt: until });
  });
}

/** Whether a feed that had entries before shows none that we know: its window was shorter than our absence. */
async function isGap(library: LibraryName, source: Source, drafts: readonly Draft[]): Promise<boolean> {
  if (!source.entryCount || drafts.length < 2) return false;
  const keys = drafts.map((draft) => pairOf(source.id, draft.entry?.key ?? ''));
  return (await database(library).items.where('entryKeys').anyOf(keys).count()) === 0;
}

/** Checks one source and stores what came of it, good or bad. Gives how many items were new. */
async function checkSource(
  library: LibraryName,
  id: string,
  now: Instant,
  spacing: number,
): Promise<{ newItems: number; trouble?: Trouble }> {
  const db = database(library);
  const source = await db.sources.get(id);
  if (!source) return { newItems: 0 };
  const fail = async (trouble: Trouble, retryAfter: number | null = null): Promise<{ newItems: number; trouble: Trouble }> => {
    await db.sources.update(id, afterFailure(source, trouble, now, retryAfter));
    return { newItems: 0, trouble };
  };
  const fetched = await guardedFetch(source.url, {
    maxBytes: FEED_BYTES,
    accept: FEED_ACCEPT,
    etag: source.etag,
    lastModified: source.lastModified,
  });
  if ('trouble' in fetched) return fail(fetched.trouble);
  const { answer } = fetched;
  if (answer.status === 304) {
    await db.sources.update(id, {
      lastCheckedAt: now,
      lastSuccessAt: now,
      nextCheckAt: dueAfter(source, now, { failures: 0, headers: answer.headers }),
      failures: 0,
      trouble: undefined,
      ...(answer.headers.get('etag') ? { etag: answer.headers.get('etag') ?? undefined } : {}),
    });
    // An unchanged feed may still have articles that wait: the switch is new, the worker died, or there were many.
    if (source.readArticles) await fetchArticles(library, source, now, spacing);
    return { newItems: 0 };
  }
  const bad = troubleOfStatus(answer);
  if (bad) {
    const asked = answer.headers.get('retry-after');
    const busy = answer.status === 429 || answer.status === 503;
    const retryAfter = busy ? (retryAfterOf(asked, now) ?? LIMITS.pause / 1000) : null;
    const failed = await fail(bad, retryAfter);
    if (retryAfter !== null)
      await restHost(library, new URL(source.url).host, instantOf(Date.parse(now) + retryAfter * 1000 * (1 + chance() / 10)));
    return failed;
  }
  const read = await readFeed(answer.bytes, { contentType: answer.headers.get('content-type'), url: answer.url });
  failHere('after-parse');
  // A 200 that is no feed (a portal, an error page) teaches nothing: validators and address stay as they were.
  if ('error' in read) return fail(read.error);
  const drafts = draftsOfFeed(read.feed, source);
  const patch = afterSuccess(source, read.feed, answer, now);
  if (await isGap(library, source, drafts))
    patch.notices = [`Every entry was new on ${now.slice(0, 10)}: some may have come and gone unseen before.`, ...read.feed.warnings];
  const stored = await ingest(library, drafts, now, { id, patch });
  if (source.readArticles) await fetchArticles(library, source, now, spacing);
  return { newItems: new Set(stored.filter((one) => one.fresh).map((one) => one.item.id)).size };
}

/** Fetches the pages of a source's items that were only read in part: same grant, one at a time, spaced. What fails is said on the item. */
async function fetchArticles(library: LibraryName, source: Source, now: Instant, spacing: number): Promise<void> {
  const db = database(library);
  const shallow = await db.items
    .where('entryKeys')
    .startsWith(`${source.id}\u001f`)
    .filter((item) => item.depth !== 'full' && item.address !== null)
    .toArray();
  const waiting: Item[] = [];
  for (const item of shallow.sort((a, b) => b.sortAt.localeCompare(a.sortAt)))
    if (waiting.length < ARTICLES_A_POLL && (await mayReadArticle(item, now))) waiting.push(item);
  for (const item of waiting) {
    await pause(spacing);
    const trouble = await readArticle(library, item, now);
    if (trouble) await db.items.update(item.id, { articleTrouble: { ...trouble, at: now } });
    if (trouble?.code === 'busy') break;
  }
}

/** Whether it is time to fetch this item's page: never tried, tried in vain for a reason that passes, or its host granted since. */
async function mayReadArticle(item: Item, now: Instant): Promise<boolean> {
  const { articleTrouble: trouble, address, firstSeenAt } = item;
  if (!trouble) return true;
  if (trouble.code === 'needs-permission') return address !== null && (await isGranted(address));
  const age = Date.parse(now) - Date.parse(trouble.at ?? now);
  return PASSING.has(trouble.code) && age >= ARTICLE_AGAIN_MS && Date.parse(now) - Date.parse(firstSeenAt) < ARTICLE_GIVEN_UP_MS;
}

async function readArticle(library: LibraryName, item: Item, now: Instant): Promise<Trouble | null> {
  const address = item.addresses[0] ?? item.address;
  if (!address) return { code: 'no-address', message: 'The entry has no link to read.' };
  const fetched = await guardedFetch(address, { maxBytes: PAGE_BYTES, accept: PAGE_ACCEPT });
  if ('trouble' in fetched)
    return fetched.trouble.code === 'needs-permission'
      ? {
          ...fetched.trouble,
          message: `it is on ${new URL(address).host}, which was not granted with the feed. Open the page and capture it there.`,
        }
      : fetched.trouble;
  const { answer } = fetched;
  const bad = troubleOfStatus(answer);
  if (bad) return bad;
  const type = answer.headers.get('content-type');
  const unreadable = notReadOf(type, null);
  if (unreadable) return unreadable;
  const document = parseDocument(decodeHtml(answer.bytes, type));
  const empty = notReadOf(type, document);
  if (empty) return empty;
  const page = readPage(document, answer.url);
  if (!page.text.trim()) return { code: 'empty', message: 'The page holds no text that could be read. Open it and capture it there.' };
  const draft = draftOfPage(page, 'article');
  // Whatever the page calls itself, it is the document that the entry linked to.
  await ingest(library, [{ ...draft, kind: item.kind, addresses: item.address ? [item.address] : draft.addresses, given: [address] }], now);
  return null;
}

/** Checks sources host by host: one at a time within a host, several hosts at once. A bug in one is stored beside it like any failure. */
async function checkAll(library: LibraryName, sources: readonly Source[], now: Instant, polite: boolean): Promise<RefreshAnswer> {
  await armFailPoints();
  const queues = new Map<string, Source[]>();
  for (const source of sources) {
    const { host } = new URL(source.url);
    queues.set(host, [...(queues.get(host) ?? []), source]);
  }
  const answer: RefreshAnswer = { checked: 0, newItems: 0, failed: [] };
  const hosts = [...queues.values()];
  const herd = polite && sources.length > HERD_SIZE ? HERD_MS / sources.length : 0;
  let nextStart = Date.now();
  const lane = async (): Promise<void> => {
    for (let queue = hosts.shift(); queue; queue = hosts.shift()) {
      for (const [place, source] of queue.entries()) {
        if (polite && place) await pause(HOST_GAP_MS);
        const start = Math.max(nextStart, Date.now());
        nextStart = start + herd;
        await pause(start - Date.now());
        answer.checked += 1;
        const { newItems, trouble } = await checkSource(library, source.id, now, polite ? HOST_GAP_MS : 0).catch((error: unknown) =>
          stoppedBy(library, source, error, now),
        );
        answer.newItems += newItems;
        if (trouble) answer.failed.push({ source: source.id, trouble });
      }
    }
  };
  await awake(() => Promise.all(Array.from({ length: Math.min(HOSTS_AT_ONCE, hosts.length) }, lane)));
  return answer;
}

/** Stores an unexpected failure beside its source, says it on the console, and lets the other sources go on. */
async function stoppedBy(
  library: LibraryName,
  source: Source,
  error: unknown,
  now: Instant,
): Promise<{ newItems: number; trouble: Trouble }> {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Cordon: checking ${source.url} failed:`, error);
  const trouble = { code: 'failed', message: `Checking stopped: ${message}` };
  await database(library).sources.update(source.id, afterFailure(source, trouble, now));
  return { newItems: 0, trouble };
}

/** Checks sources now, due or not. Paused ones only when named. */
export async function refreshNow(library: LibraryName, ids?: readonly string[]): Promise<RefreshAnswer> {
  const sources = ids
    ? (await database(library).sources.bulkGet([...ids])).filter((source) => source !== undefined)
    : await database(library)
        .sources.filter((source) => !source.paused)
        .toArray();
  return checkAll(library, sources, instantOf(), false);
}

/** Checks what is due at `now`, politely. */
export async function runSchedule(library: LibraryName, now: Instant): Promise<RefreshAnswer> {
  const db = database(library);
  // A clock that was ahead once must not silence a source for years.
  const horizon = instantOf(Date.parse(now) + 8 * 24 * 60 * 60_000);
  await db.sources.where('nextCheckAt').above(horizon).modify({ nextCheckAt: now });
  const due = await db.sources
    .where('nextCheckAt')
    .belowOrEqual(now)
    .filter((source) => !source.paused)
    .toArray();
  return checkAll(library, due, now, true);
}

/**
 * Makes sources say what the reader's grants are: one whose host was taken away waits for its permission, without a request and without an
 * error counted; one whose host was granted again is checked now.
 */
export async function followGrants(library: LibraryName): Promise<RefreshAnswer> {
  const db = database(library);
  const now = instantOf();
  const granted: string[] = [];
  for (const source of await db.sources.toArray()) {
    const waits = source.trouble?.code === 'needs-permission';
    const refused = await refusalOf(source.url);
    if (refused?.code === 'needs-permission' && !waits && !source.paused)
      await db.sources.update(source.id, { trouble: { ...refused, at: now } });
    if (!refused && waits && !source.paused) granted.push(source.id);
  }
  return refreshNow(library, granted);
}

/** When the next source is due; null when none is. */
export async function nextDueAt(library: LibraryName): Promise<Instant | null> {
  const next = await database(library)
    .sources.orderBy('nextCheckAt')
    .filter((source) => !source.paused)
    .first();
  return next?.nextCheckAt ?? null;
}

/** Subscribes to a feed's address, or to the feed a page links to. The first fetch and the source are stored together. */
export function subscribeTo(library: LibraryName, address: string, readArticles: boolean): Promise<SubscribeAnswer> {
  return awake(async () => {
    await armFailPoints();
    const typed = address.trim();
    const url = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*\.[^/]*:\d/.test(typed) ? typed : `https://${typed}`;
    return subscribeToUrl(library, url, readArticles, true);
  });
}

async function subscribeToUrl(library: LibraryName, url: string, readArticles: boolean, mayFollow: boolean): Promise<SubscribeAnswer> {
  const refused = await refusalOf(url);
  if (refused) return refused.code === 'needs-permission' ? { needsHost: new URL(url).host, url } : { error: refused };
  const db = database(library);
  const known = await db.sources.get(sourceId(url));
  if (known) return { source: known, already: true };
  const fetched = await guardedFetch(url, { maxBytes: FEED_BYTES, accept: FEED_ACCEPT, upgrade: true });
  if ('trouble' in fetched) return { error: fetched.trouble };
  const { answer } = fetched;
  const bad = troubleOfStatus(answer);
  if (bad) return { error: bad };
  const type = answer.headers.get('content-type');
  const read = await readFeed(answer.bytes, { contentType: type, url: answer.url });
  if ('feed' in read) return storeSource(library, url, answer, read.feed, readArticles);
  if (!mayFollow) return { error: read.error };
  const links = findFeedLinks(decodeHtml(answer.bytes, type), answer.url);
  const named = links.filter((link) => !link.guess);
  const [only, ...others] = named;
  if (only && others.length) return { choices: named };
  if (only)
    return (await isGranted(only.url))
      ? subscribeToUrl(library, only.url, readArticles, false)
      : { needsHost: new URL(only.url).host, url: only.url };
  for (const { url: guess } of links) {
    await pause(GUESS_GAP_MS);
    const found = await subscribeToUrl(library, guess, readArticles, false);
    if ('source' in found) return found;
  }
  return {
    error: {
      code: 'no-feed',
      message: `${new URL(answer.url).host} gave a page that links to no feed. Look for “RSS” on the site and paste that address.`,
    },
  };
}

async function storeSource(
  library: LibraryName,
  asked: string,
  answer: Answer,
  feed: Feed,
  readArticles: boolean,
): Promise<SubscribeAnswer> {
  const now = instantOf();
  // The address that was asked for stays, but for its scheme: a redirect cannot be told to be permanent from here.
  const url = answer.url.startsWith('https:') ? asked.replace(/^http:/i, 'https:') : asked;
  const id = sourceId(url);
  const known = await database(library).sources.get(id);
  if (known) return { source: known, already: true };
  const source: Source = {
    id,
    kind: 'feed',
    url,
    title: feed.title ?? new URL(url).host,
    addedAt: now,
    readArticles,
    paused: false,
    nextCheckAt: now,
    failures: 0,
    notices: [],
  };
  await ingest(library, draftsOfFeed(feed, source), now, { id, patch: afterSuccess(source, feed, answer, now), create: source });
  // The source stands; its articles come after the answer.
  if (readArticles) void awake(() => fetchArticles(library, source, now, HOST_GAP_MS)).catch(console.error);
  const stored = await database(library).sources.get(id);
  return { source: stored ?? source, already: false };
}
