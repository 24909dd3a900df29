// Subscribing: from what a person typed to a source with its first entries, or to what has to be chosen, granted or mended first.
import { decodeHtml } from '../collect/decode.ts';
import { findFeedLinks } from '../collect/find-feeds.ts';
import { sourceId } from '../collect/identity-of.ts';
import { readFeed } from '../collect/read-feed.ts';
import type { Feed, Source } from '../domain.ts';
import { awake } from './awake.ts';
import { instantOf, pause } from './clock.ts';
import { database, type LibraryName } from './db.ts';
import { armFailPoints } from './fail-points.ts';
import { HOST_GAP_MS, inTurn } from './host-turns.ts';
import { type Answer, FEED_ACCEPT, FEED_BYTES, guardedFetch, refusalOf, troubleOfStatus } from './http.ts';
import { draftsOfFeed, ingest } from './ingest.ts';
import type { SourceOrigin, SubscribeAnswer } from './messages.ts';
import { withOtherWww } from './other-www.ts';
import { isGranted } from './permissions.ts';
import { readArticles } from './read-articles.ts';
import { afterSuccess } from './source-state.ts';

export { withOtherWww };

/** Between tries of the places where sites usually keep their feed. */
const GUESS_GAP_MS = 500;

/** Subscribes to a feed's address, or to the feed a page links to. The first fetch and the source are stored together. */
export function subscribeTo(
  library: LibraryName,
  address: string,
  wholeTexts: boolean,
  origin: SourceOrigin = {},
): Promise<SubscribeAnswer> {
  return awake(async () => {
    await armFailPoints();
    const typed = address.trim();
    const url = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]*\.[^/]*:\d/.test(typed) ? typed : `https://${typed}`;
    return subscribeToUrl(library, url, wholeTexts, true, origin);
  });
}

async function subscribeToUrl(
  library: LibraryName,
  url: string,
  wholeTexts: boolean,
  mayFollow: boolean,
  origin: SourceOrigin,
): Promise<SubscribeAnswer> {
  const refused = await refusalOf(url);
  if (refused) return refused.code === 'needs-permission' ? { needsHost: new URL(url).host, url } : { error: refused };
  const db = database(library);
  const known = await db.sources.get(sourceId(url));
  if (known) return { source: known, already: true };
  const fetched = await inTurn(new URL(url).host, 0, () => guardedFetch(url, { maxBytes: FEED_BYTES, accept: FEED_ACCEPT, upgrade: true }));
  if ('trouble' in fetched) {
    const twin = fetched.trouble.code === 'sent-on' ? withOtherWww(url) : null;
    return twin && !(await isGranted(twin)) ? { needsHost: new URL(twin).host, url: twin } : { error: fetched.trouble };
  }
  const { answer } = fetched;
  const bad = troubleOfStatus(answer, 'feed');
  if (bad) return { error: bad };
  const type = answer.headers.get('content-type');
  const read = await readFeed(answer.bytes, { contentType: type, url: answer.url });
  if ('feed' in read) return storeSource(library, url, answer, read.feed, wholeTexts, origin);
  if (!mayFollow) return { error: read.error };
  const links = findFeedLinks(decodeHtml(answer.bytes, type), answer.url);
  const named = links.filter((link) => !link.guess);
  const [only, ...others] = named;
  if (only && others.length) return { choices: named };
  if (only)
    return (await isGranted(only.url))
      ? subscribeToUrl(library, only.url, wholeTexts, false, origin)
      : { needsHost: new URL(only.url).host, url: only.url };
  for (const { url: guess } of links) {
    await pause(GUESS_GAP_MS);
    const found = await subscribeToUrl(library, guess, wholeTexts, false, origin);
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
  wholeTexts: boolean,
  { name, outlines }: SourceOrigin,
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
    ...(name && name !== feed.title ? { name } : {}),
    ...(outlines?.length ? { outlines } : {}),
    addedAt: now,
    readArticles: wholeTexts,
    paused: false,
    nextCheckAt: now,
    failures: 0,
    notices: [],
  };
  await ingest(library, draftsOfFeed(feed, source), now, { id, patch: afterSuccess(source, feed, answer, now), create: source });
  // The source stands; its articles come after the answer.
  if (wholeTexts) void awake(() => readArticles(library, source, now, HOST_GAP_MS)).catch(console.error);
  const stored = await database(library).sources.get(id);
  return { source: stored ?? source, already: false };
}
