// Asking a source's host on behalf of whatever kind of source it is: our validators go out, and what is no success is told in one place.
import { retryAfterOf } from '../collect/schedule.ts';
import type { Instant, Trouble } from '../domain.ts';
import { type Answer, guardedFetch, troubleOfStatus } from './http.ts';

type Asked = { answer: Answer } | { unchanged: Answer } | { trouble: Trouble; retryAfter?: number | null };

/** Fetches a source's document with the validators it gave last. `what` it is goes into the words about a failure. */
export async function askFor(
  document: { url: string; etag?: string | undefined; lastModified?: string | undefined },
  wanted: { maxBytes: number; accept: string; what: 'feed' | 'page' },
  now: Instant,
): Promise<Asked> {
  const { url, etag, lastModified } = document;
  const fetched = await guardedFetch(url, { maxBytes: wanted.maxBytes, accept: wanted.accept, etag, lastModified });
  if ('trouble' in fetched) return fetched;
  const { answer } = fetched;
  if (answer.status === 304) return { unchanged: answer };
  const trouble = troubleOfStatus(answer, wanted.what);
  if (!trouble) return { answer };
  const asked = answer.headers.get('retry-after');
  return { trouble, ...(trouble.code === 'busy' ? { retryAfter: retryAfterOf(asked, now) } : {}) };
}
