// A feed, looked at: its entries as drafts, and whether some may have come and gone since we last looked.
import { readFeed } from '../collect/read-feed.ts';
import { isStuck } from '../collect/silence.ts';
import type { Source } from '../domain.ts';
import { askFor } from './asked.ts';
import { FEED_BYTES } from './byte-caps.ts';
import { database, keysWith, type LibraryName } from './db.ts';
import { failHere } from './fail-points.ts';
import { afterLead } from './feed-lead.ts';
import { FEED_ACCEPT } from './http.ts';
import { type Draft, draftsOfFeed, pairOf } from './ingest.ts';
import type { Looker } from './look.ts';
import { afterSuccess } from './source-state.ts';

/** Whether a feed that had entries before shows none that we know: its window was shorter than our absence. */
async function isGap(library: LibraryName, source: Source, drafts: readonly Draft[]): Promise<boolean> {
  if (!source.entryCount || drafts.length < 2) return false;
  const keys = drafts.map((draft) => pairOf(source.id, draft.entry?.key ?? ''));
  return (await keysWith(database(library).items, 'entryKeys', keys)).every((found) => found.length === 0);
}

/** Looks at a feed. A 200 that is no feed (a portal, an error page) teaches nothing: validators and address stay as they were. */
export const lookAtFeed: Looker = async (library, source, now) => {
  const stuck = isStuck(source, now);
  const asked = await askFor(
    stuck ? { id: source.id, url: source.url } : source,
    { maxBytes: FEED_BYTES, accept: FEED_ACCEPT, what: 'feed' },
    now,
  );
  if ('unchanged' in asked) {
    // From when on it said so only: a library from before this was noted, or an answer that did not heed the question.
    const since = stuck || !source.lastBodyAt ? { lastBodyAt: now } : {};
    return { ...asked, patch: { ...since, ...(await afterLead(library, source, asked.unchanged.url, false, now)) } };
  }
  if (!('answer' in asked)) return asked;
  const { answer } = asked;
  const read = await readFeed(answer.bytes, { contentType: answer.headers.get('content-type'), url: answer.url });
  await failHere('after-parse');
  if ('error' in read) return { trouble: read.error };
  const drafts = draftsOfFeed(read.feed, source);
  const patch = { ...afterSuccess(source, read.feed, answer, now), ...(await afterLead(library, source, answer.url, true, now)) };
  if (await isGap(library, source, drafts))
    patch.notices = [`Every entry was new on ${now.slice(0, 10)}: some may have come and gone unseen before.`, ...read.feed.warnings];
  return { drafts, patch };
};
