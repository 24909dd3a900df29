// "Read the articles": the pages of a feed's entries that came in part, fetched under the same grant. What fails is said on the item.
import { safeUrl } from '../collect/canonical-url.ts';
import { itemId } from '../collect/identity-of.ts';
import type { Instant, Item, Source, Trouble } from '../domain.ts';
import { momentOf } from '../edtf.ts';
import { PAGE_BYTES } from './byte-caps.ts';
import { database, type LibraryName } from './db.ts';
import { readFetched } from './fetched-page.ts';
import { inTurn } from './host-turns.ts';
import { guardedFetch, PAGE_ACCEPT, troubleOfStatus } from './http.ts';
import { draftOfPage, ingest } from './ingest.ts';
import { isGranted } from './permissions.ts';

/** Articles read per source at one go; the rest wait for the next. */
const A_POLL = 20;
/** An article that could not be read for a reason that may pass is tried again after so many ms, while its item is younger than that. */
const AGAIN_MS = 6 * 60 * 60_000;
const GIVEN_UP_MS = 7 * 24 * 60 * 60_000;
const PASSING: ReadonlySet<string> = new Set(['offline', 'no-answer', 'timeout', 'busy', 'failed', 'http-500', 'http-502', 'http-504']);

/** Whether an item's page is still to be read: only part of it is known, or its source says that it was changed. */
const isWanted = (item: Item): boolean => item.depth !== 'full' || item.changedAtSource !== undefined;

/** Fetches the pages of a source's items that were only read in part or were changed since, newest first, one at a time, `gapMs` apart on a host. */
export async function readArticles(library: LibraryName, source: Source, now: Instant, gapMs: number): Promise<void> {
  const db = database(library);
  const shallow = await db.items
    .where('entryKeys')
    .startsWith(`${source.id}\u001f`)
    .filter((item) => isWanted(item) && item.address !== null)
    .toArray();
  const waiting: Item[] = [];
  for (const item of shallow.sort((a, b) => b.sortAt.localeCompare(a.sortAt))) if (await mayRead(item, now)) waiting.push(item);
  const leave = (count: number) => db.sources.update(source.id, { articlesWait: count || undefined });
  let left = waiting.length;
  if (left || source.articlesWait) await leave(left);
  for (const item of waiting.slice(0, A_POLL)) {
    const trouble = await readArticle(library, item, now, gapMs).catch((error: unknown) => stoppedBy(item, error));
    if (trouble) await db.items.update(item.id, { articleTrouble: { ...trouble, at: now } });
    // Its next check is not before its host allows.
    if (trouble?.code === 'busy') return void (await leave(0));
    left -= 1;
    await leave(left);
  }
}

/** One article that nobody foresaw costs no other: said on the console and on its item. */
function stoppedBy(item: Item, error: unknown): Trouble {
  console.error(`Cordon: reading ${item.address} failed:`, error);
  return { code: 'failed', message: `Reading it stopped: ${error instanceof Error ? error.message : String(error)}` };
}

/** Whether it is time to fetch this item's page: never tried, tried in vain for a reason that passes, or its host granted since. */
async function mayRead(item: Item, now: Instant): Promise<boolean> {
  const { articleTrouble: trouble, address } = item;
  const since = momentOf(item.changedAtSource ?? item.firstSeenAt) ?? Date.parse(item.firstSeenAt);
  if (!trouble) return true;
  if (trouble.code === 'needs-permission') return address !== null && (await isGranted(address));
  const age = Date.parse(now) - Date.parse(trouble.at ?? now);
  return PASSING.has(trouble.code) && age >= AGAIN_MS && Date.parse(now) - since < GIVEN_UP_MS;
}

async function readArticle(library: LibraryName, item: Item, now: Instant, gapMs: number): Promise<Trouble | null> {
  const address = item.addresses.find((one) => safeUrl(one)) ?? item.address;
  if (!address) return { code: 'no-address', message: 'The entry has no link to read.' };
  if (!item.addresses.some((one) => itemId({ address: one }) === item.id))
    return { code: 'shared-link', message: 'other entries of its feed lead to the same page. Open it and capture it there.' };
  return inTurn(new URL(address).host, gapMs, async () => {
    // Another poll may have read it, or tried, while this one waited for its turn.
    const meanwhile = await database(library).items.get(item.id);
    if (!meanwhile || !isWanted(meanwhile) || meanwhile.articleTrouble?.at !== item.articleTrouble?.at) return null;
    return fetchArticle(library, item, address, now);
  });
}

async function fetchArticle(library: LibraryName, item: Item, address: string, now: Instant): Promise<Trouble | null> {
  const fetched = await guardedFetch(address, { maxBytes: PAGE_BYTES, accept: PAGE_ACCEPT });
  if ('trouble' in fetched)
    return fetched.trouble.code === 'needs-permission'
      ? {
          ...fetched.trouble,
          message: `it is on ${new URL(address).host}, which was not granted with the feed. Open the page and capture it there.`,
        }
      : fetched.trouble;
  const { answer } = fetched;
  const bad = troubleOfStatus(answer, 'page');
  if (bad) return bad;
  const read = await readFetched(answer);
  if ('trouble' in read) return read.trouble;
  const { page, file, unread } = read;
  const draft = draftOfPage(page, 'article');
  // Whatever the page calls itself, it is the document that the entry linked to.
  const same = { kind: item.kind, addresses: item.address ? [item.address] : draft.addresses, given: [address] };
  if (!file) await ingest(library, [{ ...draft, ...same }], now);
  else {
    // Print has no headline that a machine is sure of, and seldom a day: the feed's stand.
    const { title, published } = item.found;
    const found = { ...draft.found, title: title || draft.found.title, published: published ?? draft.found.published };
    const where = {
      ...draft.where,
      ...(title ? { title: item.where.title } : {}),
      ...(published ? { published: item.where.published } : {}),
    };
    await ingest(library, [{ ...draft, ...same, title: title || draft.title, found, where, file, ...(unread ? { unread } : {}) }], now);
  }
  return unread ?? null;
}
