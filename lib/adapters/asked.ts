// Asking a source's host on behalf of whatever kind of source it is: our validators go out, and what is no success is told in one place.
import { retryAfterOf } from '../collect/schedule.ts';
import type { Instant, Trouble } from '../domain.ts';
import { type Answer, guardedFetch, troubleOfStatus } from './http.ts';
import { isHtml, sameElsewhere, sawGoodAnswer } from './portal.ts';

/** Statuses that a network answers with in the place of a site: success, and "authentication required" (RFC 6585). */
const mayBePortal = (status: number): boolean => (status >= 200 && status < 300) || status === 511;

type Asked = { answer: Answer } | { unchanged: Answer } | { trouble: Trouble; retryAfter?: number | null; alsoCaught?: string[] };

/**
 * Fetches a source's document with the validators it gave last. `what` it is goes into the words about a failure. With the source's `id`, a page
 * that other sites gave word for word is the network's, not the site's: trouble `portal`, with the sources that were caught before.
 */
export async function askFor(
  document: { id?: string; url: string; etag?: string | undefined; lastModified?: string | undefined },
  wanted: { maxBytes: number; accept: string; what: 'feed' | 'page' },
  now: Instant,
): Promise<Asked> {
  const { id, url, etag, lastModified } = document;
  const fetched = await guardedFetch(url, {
    maxBytes: wanted.maxBytes,
    accept: wanted.accept,
    etag,
    lastModified,
    fresh: !etag && !lastModified,
  });
  if ('trouble' in fetched) return fetched;
  const { answer } = fetched;
  if (answer.status === 304) {
    sawGoodAnswer();
    return { unchanged: answer };
  }
  const page = isHtml(answer.bytes);
  // Of errors, many servers' own pages are the same to the byte, and say nothing of the network but where it says so itself.
  const others = id && page && mayBePortal(answer.status) ? sameElsewhere(id, url, answer.bytes) : [];
  if (others.length) {
    const message = `${new URL(url).host} gave the very page that another site gave: this network wants a sign-in, or filters the web. Nothing of it was kept.`;
    return { trouble: { code: 'portal', message }, alsoCaught: others };
  }
  const trouble = troubleOfStatus(answer, wanted.what);
  if (!trouble) {
    if (!page) sawGoodAnswer();
    return { answer };
  }
  const asked = answer.headers.get('retry-after');
  return { trouble, ...(trouble.code === 'busy' ? { retryAfter: retryAfterOf(asked, now) } : {}) };
}
