// Subscribing, the one door for every kind of source: from what a person typed to a source with what it holds, or to what has to be chosen, granted or mended first.
import { decodeHtml } from '../collect/decode.ts';
import { sourceAt } from '../collect/feed-move.ts';
import { findFeedLinks } from '../collect/find-feeds.ts';
import { sourceId } from '../collect/identity-of.ts';
import { knownName, liesUnder, MOST_KNOWN, newestFirst } from '../collect/map-parts.ts';
import { readFeed } from '../collect/read-feed.ts';
import { registerAt } from '../collect/registers.ts';
import type { Feed, Source, SourceKind } from '../domain.ts';
import { idOf } from '../identity.ts';
import { awake } from './awake.ts';
import { FEED_BYTES, PAGE_BYTES } from './byte-caps.ts';
import { instantOf, pause } from './clock.ts';
import { database, type LibraryName } from './db.ts';
import { armFailPoints } from './fail-points.ts';
import { pageOf } from './fetched-page.ts';
import { HOST_GAP_MS, inTurn } from './host-turns.ts';
import { type Answer, FEED_ACCEPT, guardedFetch, PAGE_ACCEPT, refusalOf, troubleOfStatus } from './http.ts';
import { type Draft, draftsOfFeed, ingest } from './ingest.ts';
import { draftOfWatched } from './look-at-page.ts';
import { askRegister, draftOfRegistered, learnedFrom } from './look-at-register.ts';
import { draftOfMapAddress, timesOf } from './look-at-sitemap.ts';
import type { SubscribeAnswer, SubscribeWish } from './messages.ts';
import { isMap, offersOfMap, offersOfPage } from './offers.ts';
import { withOtherWww } from './other-www.ts';
import { isGranted } from './permissions.ts';
import { readArticles } from './read-articles.ts';
import { readMap } from './read-map.ts';
import { afterAnswer, afterSuccess } from './source-state.ts';

/** Between tries of the places where sites usually keep their feed. */
const GUESS_GAP_MS = 500;
/** How often a source that gives no hint of its own is asked at least, in minutes: policy pages change by the month, maps by the day. */
const EVERY_MINUTES: Partial<Record<SourceKind, number>> = { page: 360, sitemap: 120 };

/**
 * Subscribes to an address as what it is: a feed, or the feed a page links to; or, as the wish says, to a page, a part of a site's map or a register's
 * query. What is no feed and is not asked for as something else is offered. The first look and the source are stored together.
 */
export function subscribeTo(library: LibraryName, address: string, wish: SubscribeWish = {}): Promise<SubscribeAnswer> {
  return awake(async () => {
    await armFailPoints();
    const typed = address.trim();
    const url = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*\.[^/]*:\d/.test(typed) ? typed : `https://${typed}`;
    const refused = await refusalOf(url);
    if (refused) return refused.code === 'needs-permission' ? { needsHost: new URL(url).host, url } : { error: refused };
    if (wish.as === 'page') return subscribeToPage(library, url, wish);
    if (wish.as === 'sitemap') return subscribeToMap(library, url, wish);
    const registered = registerAt(url);
    if (wish.as === 'register' || (registered && wish.as !== 'feed')) return subscribeToRegister(library, url, wish);
    return subscribeToUrl(library, url, wish, true);
  });
}

/** A new source of a kind, before anything is known of it. */
function newSource(kind: SourceKind, url: string, title: string, wish: SubscribeWish): Source {
  const now = instantOf();
  const every = EVERY_MINUTES[kind];
  return {
    // A page may be watched where a feed or a map has the same address.
    id: kind === 'feed' ? sourceId(url) : idOf('source', kind, new URL(url).href, ...(wish.prefix ? [wish.prefix] : [])),
    kind,
    url,
    title,
    ...(wish.name && wish.name !== title ? { name: wish.name } : {}),
    ...(wish.outlines?.length ? { outlines: wish.outlines } : {}),
    addedAt: now,
    readArticles: wish.readArticles ?? false,
    paused: false,
    nextCheckAt: now,
    failures: 0,
    notices: [],
    ...(every ? { ttlMinutes: every } : {}),
  };
}

/** The feed that has this address, or had it before it moved. */
const feedAt = async (library: LibraryName, url: string): Promise<Source | undefined> =>
  sourceAt(await database(library).sources.toArray(), url);

/** Stores a source with what its first look found, or gives the one that is there. Its articles come after the answer. */
async function stored(library: LibraryName, source: Source, drafts: readonly Draft[], patch: Partial<Source>): Promise<SubscribeAnswer> {
  const db = database(library);
  const { id } = source;
  const known = source.kind === 'feed' ? await feedAt(library, source.url) : await db.sources.get(id);
  if (known) return { source: known, already: true };
  const now = instantOf();
  await ingest(library, drafts, now, { id, patch, create: source });
  if (source.readArticles) void awake(() => readArticles(library, source, now, HOST_GAP_MS)).catch(console.error);
  return { source: (await db.sources.get(id)) ?? source, already: false };
}

/** The address that was asked for stays, but for its scheme: a redirect cannot be told to be permanent from here. */
const keptUrl = (asked: string, answer: Answer): string => (answer.url.startsWith('https:') ? asked.replace(/^http:/i, 'https:') : asked);

/** What an address answers, or the answer to give its reader instead. */
async function fetched(
  url: string,
  accept: string,
  maxBytes: number,
  what: 'feed' | 'page',
): Promise<{ answer: Answer } | SubscribeAnswer> {
  const got = await inTurn(new URL(url).host, 0, () => guardedFetch(url, { maxBytes, accept, fresh: true, upgrade: true }));
  if ('trouble' in got) {
    const twin = got.trouble.code === 'sent-on' ? withOtherWww(url) : null;
    return twin && !(await isGranted(twin)) ? { needsHost: new URL(twin).host, url: twin } : { error: got.trouble };
  }
  const bad = troubleOfStatus(got.answer, what);
  return bad ? { error: bad } : got;
}

async function subscribeToPage(library: LibraryName, url: string, wish: SubscribeWish): Promise<SubscribeAnswer> {
  const got = await fetched(url, PAGE_ACCEPT, PAGE_BYTES, 'page');
  if (!('answer' in got)) return got;
  const { answer } = got;
  const page = pageOf(answer);
  if ('trouble' in page) return { error: page.trouble };
  const source = newSource('page', keptUrl(url, answer), page.title?.value ?? new URL(url).host, { ...wish, readArticles: false });
  const now = instantOf();
  const learned = { entryCount: 1, notices: page.warnings, lastNewItemTimes: [now] };
  return stored(library, source, [draftOfWatched(page, source)], afterAnswer(source, answer, learned, now));
}

async function subscribeToMap(library: LibraryName, url: string, wish: SubscribeWish): Promise<SubscribeAnswer> {
  const now = instantOf();
  const read = await inTurn(new URL(url).host, 0, () => readMap(url, [], now));
  if ('trouble' in read) return { error: read.trouble };
  if (!('addresses' in read)) return { error: { code: 'not-a-map', message: `${new URL(url).host} gave no site map.` } };
  if (wish.prefix === undefined) return offersOfMap(url, read, new URL(url).host);
  const { prefix } = wish;
  const there = newestFirst(read.addresses.filter((address) => liesUnder(address.url, prefix)));
  if (there.length > MOST_KNOWN) {
    const message = `The map has ${there.length.toLocaleString('en')} addresses under ${prefix}; at most ${MOST_KNOWN.toLocaleString('en')} can be watched. Choose a narrower path.`;
    return { error: { code: 'too-many', message } };
  }
  const source = newSource('sitemap', keptUrl(url, read.answer), `${new URL(url).host}${prefix}`, { readArticles: true, ...wish });
  const wanted = there.slice(0, Math.max(0, wish.newest ?? 0));
  const known = Object.fromEntries(there.map((address) => [knownName(address.url, source.url), address.changed]));
  const {
    etag: _,
    lastModified: __,
    ...patch
  } = afterAnswer(
    source,
    read.answer,
    {
      sitemap: { prefix, known, parts: read.parts },
      siteUrl: new URL(prefix, url).href,
      entryCount: there.length,
      notices: read.left.length ? [`Not read of the map: ${read.left.slice(0, 3).join('; ')}.`] : [],
      lastNewItemTimes: timesOf(there, now),
    },
    now,
  );
  return stored(
    library,
    source,
    wanted.map((address) => draftOfMapAddress(address, source, false)),
    patch,
  );
}

async function subscribeToRegister(library: LibraryName, url: string, wish: SubscribeWish): Promise<SubscribeAnswer> {
  const found = registerAt(url);
  if (!found) return { error: { code: 'not-a-register', message: `${new URL(url).host} is no register that Cordon reads.` } };
  const { register } = found;
  const query = wish.term ? register.queryAt(new URL(register.queryFor(url, wish.term))) : found.query;
  if (!query || query === 'front') return { needsTerm: { url, register: register.id } };
  const source: Source = {
    ...newSource('register', query.url, query.title, wish),
    register: register.id,
    ttlMinutes: register.everyMinutes,
  };
  const refused = await refusalOf(query.url);
  if (refused) return refused.code === 'needs-permission' ? { needsHost: new URL(query.url).host, url: query.url } : { error: refused };
  const now = instantOf();
  const got = await inTurn(new URL(query.url).host, 0, () => askRegister(register, { url: register.newestAt(query.url) }, now));
  if ('trouble' in got) return { error: got.trouble };
  if (!('page' in got)) return { error: { code: 'not-a-register', message: `${register.name} gave no list.` } };
  const drafts = got.page.documents.map((document) => draftOfRegistered(document, source, register));
  const learned = { siteUrl: new URL('/', query.url).href, ...learnedFrom(source, got.page, [], now) };
  return stored(library, source, drafts, afterAnswer(source, got.answer, learned, now));
}

const isFront = (url: string): boolean => new URL(url).pathname === '/' && !new URL(url).search;

async function subscribeToUrl(library: LibraryName, url: string, wish: SubscribeWish, mayFollow: boolean): Promise<SubscribeAnswer> {
  const refused = await refusalOf(url);
  if (refused) return refused.code === 'needs-permission' ? { needsHost: new URL(url).host, url } : { error: refused };
  const known = await feedAt(library, url);
  if (known) return { source: known, already: true };
  const got = await fetched(url, FEED_ACCEPT, FEED_BYTES, 'feed');
  if (!('answer' in got)) return got;
  const { answer } = got;
  const type = answer.headers.get('content-type');
  const read = await readFeed(answer.bytes, { contentType: type, url: answer.url });
  if ('feed' in read) return storeFeed(library, url, answer, read.feed, wish);
  if (!mayFollow || wish.as === 'feed') return { error: read.error };
  if (isMap(answer)) return subscribeToMap(library, url, wish);
  const links = findFeedLinks(decodeHtml(answer.bytes, type), answer.url);
  const named = links.filter((link) => !link.guess);
  const [only, ...others] = named;
  const offers = wish.offer && !isFront(answer.url);
  if (!offers && only && others.length) return { choices: named };
  if (!offers && only)
    return (await isGranted(only.url))
      ? subscribeToUrl(library, only.url, wish, false)
      : { needsHost: new URL(only.url).host, url: only.url };
  if (!only && !offers) {
    for (const { url: guess } of links) {
      await pause(GUESS_GAP_MS);
      const found = await subscribeToUrl(library, guess, wish, false);
      if ('source' in found) return found;
    }
  }
  return offersOfPage(url, answer, named);
}

async function storeFeed(library: LibraryName, asked: string, answer: Answer, feed: Feed, wish: SubscribeWish): Promise<SubscribeAnswer> {
  const url = keptUrl(asked, answer);
  const source = newSource('feed', url, feed.title ?? new URL(url).host, wish);
  return stored(library, source, draftsOfFeed(feed, source), afterSuccess(source, feed, answer, instantOf()));
}
