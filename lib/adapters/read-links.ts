// Reading a list of links, one by one: politely, resumed after the worker's death, each outcome kept beside its link.
import { canonicalUrl } from '../collect/canonical-url.ts';
import { itemId } from '../collect/identity-of.ts';
import { LIMITS, retryAfterOf } from '../collect/schedule.ts';
import type { Item, Trouble } from '../domain.ts';
import { awake } from './awake.ts';
import { PAGE_BYTES } from './byte-caps.ts';
import { instantOf } from './clock.ts';
import { type Database, database, type LibraryName } from './db.ts';
import { armFailPoints } from './fail-points.ts';
import { readFetched } from './fetched-page.ts';
import { inLanes } from './host-lanes.ts';
import { HOST_GAP_MS, inTurn as inTurnForHost } from './host-turns.ts';
import { guardedFetch, PAGE_ACCEPT, troubleOfStatus } from './http.ts';
import { type Draft, draftOfPage, ingest, inTurn } from './ingest.ts';
import { type LinkLine, lineNow, linkRun, putLine } from './link-lines.ts';

/** Troubles that end a pass: the rest of the list waits for the next. */
const FOR_ALL: ReadonlySet<string> = new Set(['offline']);

type Outcome = Pick<LinkLine, 'state' | 'item' | 'trouble' | 'notBefore'>;

/** Reads what waits on the list, until it is empty or paused. One pass at a time, whoever asks. Gives how many links it dealt with. */
export function readLinks(library: LibraryName): Promise<number> {
  return inTurn('read-links', () =>
    awake(async () => {
      await armFailPoints();
      const db = database(library);
      let read = 0;
      let over = false;
      const now = instantOf();
      const waiting = (await linkRun(db)).lines.filter(({ state, notBefore }) => state === 'waiting' && (notBefore ?? '') <= now);
      await inLanes(
        waiting,
        async (line) => {
          // Paused or put away meanwhile, here or in another tab.
          const { paused, line: current } = await lineNow(db, line.n);
          if (paused) over = true;
          if (over || current?.state !== 'waiting') return true;
          const outcome = await readLink(library, current).catch((error: unknown) => stoppedBy(current, error));
          if (outcome.trouble && FOR_ALL.has(outcome.trouble.code)) {
            over = true;
            return true;
          }
          read += 1;
          if (outcome.notBefore) {
            await restHost(db, current.url, outcome);
            return false;
          }
          await putLine(db, { ...current, ...outcome });
          return true;
        },
        () => over,
        0,
      );
      return read;
    }),
  );
}

/** A page that nobody foresaw costs no other: said on the console and beside its link. */
function stoppedBy({ url }: LinkLine, error: unknown): Outcome {
  console.error(`Cordon: reading ${url} failed:`, error);
  return {
    state: 'failed',
    trouble: { code: 'failed', message: `Reading it stopped: ${error instanceof Error ? error.message : String(error)}` },
  };
}

/** Leaves every link of a host that asked for it alone until then. */
async function restHost(db: Database, url: string, { trouble, notBefore }: Outcome): Promise<void> {
  const { host } = new URL(url);
  for (const line of (await linkRun(db)).lines)
    if (line.state === 'waiting' && new URL(line.url).host === host)
      await putLine(db, { ...line, ...(trouble ? { trouble } : {}), ...(notBefore ? { notBefore } : {}) });
}

/** The item that a link leads to, if the library has one. */
async function itemAt(db: Database, url: string): Promise<Item | undefined> {
  return db.items.get(itemId({ address: url }));
}

async function readLink(library: LibraryName, line: LinkLine): Promise<Outcome> {
  const { url } = line;
  const known = await itemAt(database(library), url);
  if (known?.depth === 'full') return { state: 'had', item: known.id };
  return inTurnForHost(new URL(url).host, HOST_GAP_MS, async () => {
    const now = instantOf();
    const failed = (trouble: Trouble): Outcome => ({ state: 'failed', trouble: { ...trouble, at: now } });
    const fetched = await guardedFetch(url, { maxBytes: PAGE_BYTES, accept: PAGE_ACCEPT });
    if ('trouble' in fetched) return failed(fetched.trouble);
    const { answer } = fetched;
    const bad = troubleOfStatus(answer, 'page');
    if (bad?.code === 'busy') {
      const seconds = retryAfterOf(answer.headers.get('retry-after'), now) ?? LIMITS.pause / 1000;
      return { state: 'waiting', trouble: bad, notBefore: instantOf(Date.parse(now) + seconds * 1000) };
    }
    if (bad) return failed(bad);
    const read = await readFetched(answer);
    if ('trouble' in read) return failed(read.trouble);
    const { page, file, unread } = read;
    const draft = { ...withListFacts(draftOfPage(page, 'article'), line), ...(file ? { file } : {}), ...(unread ? { unread } : {}) };
    const [stored] = await ingest(library, [draft], now);
    // Its title and fingerprint are kept; that nothing in it could be read is said beside the link.
    if (stored && unread) return { ...failed(unread), item: stored.item.id };
    return stored ? { state: 'read', item: stored.item.id } : failed({ code: 'failed', message: 'It was not stored. Try again.' });
  });
}

/** The page's draft, known by the link as well; title and date of the list where the page has none. */
function withListFacts(draft: Draft, { url, title, date }: LinkLine): Draft {
  const address = canonicalUrl(url);
  const listed = 'your list of links';
  const fromList = {
    ...(title && !draft.found.title ? { title } : {}),
    ...(date && !draft.found.published ? { published: date } : {}),
  };
  return {
    ...draft,
    title: draft.title || title || '',
    addresses: [...new Set([...draft.addresses, ...(address ? [address] : [])])],
    given: [...new Set([url, ...draft.given])],
    found: { ...draft.found, ...fromList },
    where: { ...draft.where, ...Object.fromEntries(Object.keys(fromList).map((key) => [key, listed])) },
  };
}
