// "Check my sources": a kept page asked for again now, compared sentence by sentence with what was kept. What changed is stored beside it, never over it.
import { checkedAddress } from '../collect/checked-address.ts';
import type { Instant, Item, PageCheck, Revision, TextChange } from '../domain.ts';
import { standingDecisions } from '../ledger/decisions.ts';
import { textChanges } from '../ledger/text-changes.ts';
import { PAGE_BYTES } from './byte-caps.ts';
import { type Database, database, type LibraryName } from './db.ts';
import { readFetched } from './fetched-page.ts';
import { inTurn } from './host-turns.ts';
import { guardedFetch, PAGE_ACCEPT, troubleOfStatus } from './http.ts';
import { draftOfPage, ingest } from './ingest.ts';

/** Checks kept of an item, the newest first; those that found a change stay longest. */
const CHECKS_KEPT = 12;
/** Changes kept of one check; the rest is counted. */
const CHANGES_KEPT = 30;
/** Of a page that was kept, so many of its sentences have to come back, or what came is another page (a login, a notice, an empty frame). */
const SAME_PAGE = 0.25;
/** Sites that want a person first send on to addresses like these. */
const GATE = /(?:^|[./_-])(?:log-?in|sign-?in|sso|auth|register|subscribe|consent|captcha|challenge)(?:[./_?-]|$)/i;

type Outcome = PageCheck['outcome'];
/** What a failed request says of a page. The rest failed, and may pass. */
const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'needs-permission': 'click',
  forbidden: 'click',
  'sent-on': 'click',
  empty: 'click',
  gone: 'gone',
  'not-found': 'gone',
};

const told = (at: Instant, outcome: Outcome, message: string): PageCheck => ({ at, outcome, message, changes: [] });

/** The text that a page is compared with: the one that is read, or the newest whole one. */
async function keptText(db: Database, item: Item): Promise<Revision | null> {
  const read = await db.revisions.get(item.revision);
  if (read?.depth === 'full') return read;
  const all = await db.revisions.where('item').equals(item.id).toArray();
  return all.filter(({ depth, text }) => depth === 'full' && text).sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))[0] ?? null;
}

/** What is kept of checks: all that found a change before the others, the newest first. */
function withCheck(checks: readonly PageCheck[], check: PageCheck): PageCheck[] {
  const all = [check, ...checks];
  if (all.length <= CHECKS_KEPT) return all;
  const spare = all.findLastIndex((one, n) => n > 0 && one.outcome !== 'changed');
  return all.filter((_, n) => n !== (spare < 0 ? all.length - 1 : spare));
}

/** Asks for one page again, in its host's turn, and stores what that came to on its item. Rejects where the item is not there. */
export async function checkPage(library: LibraryName, id: string, now: Instant, gapMs: number): Promise<PageCheck> {
  const db = database(library);
  const item = await db.items.get(id);
  if (!item) throw new Error('This item is no longer in the library.');
  const address = checkedAddress(item);
  const check = address
    ? await inTurn(new URL(address).host, gapMs, () => asked(library, item, address, now))
    : told(now, 'failed', 'It has no address that could be asked.');
  await db.transaction('rw', db.items, async () => {
    const present = await db.items.get(id);
    // The day of access in citations is the day on which the page was last seen to say this.
    if (present)
      await db.items.update(id, {
        checks: withCheck(present.checks ?? [], check),
        ...(check.outcome === 'unchanged' ? { accessedAt: now } : {}),
      });
  });
  return check;
}

async function asked(library: LibraryName, item: Item, address: string, now: Instant): Promise<PageCheck> {
  const db = database(library);
  const { host } = new URL(address);
  const kept = await keptText(db, item);
  if (!kept) return told(now, 'failed', 'Only its headline or summary was kept: there is no text to compare.');
  const fetched = await guardedFetch(address, { maxBytes: PAGE_BYTES, accept: PAGE_ACCEPT });
  const trouble = 'trouble' in fetched ? fetched.trouble : troubleOfStatus(fetched.answer, 'page');
  if (trouble) {
    const outcome = OUTCOMES[trouble.code] ?? 'failed';
    const status = 'answer' in fetched ? fetched.answer.status : null;
    const says =
      outcome === 'gone'
        ? `${host} no longer has this page (${status}). What you kept stays.`
        : trouble.code === 'needs-permission'
          ? `Cordon may not read ${host} yet.`
          : trouble.code === 'sent-on'
            ? `${host} sends on to another site, which Cordon may not read. Open it and capture it there.`
            : outcome === 'click'
              ? `${trouble.message} Open it and capture it there.`
              : trouble.message;
    return {
      ...told(now, outcome, says),
      ...(trouble.code === 'needs-permission' ? { needsHost: true } : {}),
      ...(trouble.code === 'busy' ? { busy: true } : {}),
    };
  }
  if ('trouble' in fetched) return told(now, 'failed', fetched.trouble.message);
  const { answer } = fetched;
  if (GATE.test(new URL(answer.url).pathname) && !GATE.test(new URL(address).pathname))
    return told(now, 'click', `${host} asks for a login or a click first. Open it and capture it there.`);
  const read = await readFetched(answer);
  if ('trouble' in read) return told(now, OUTCOMES[read.trouble.code] ?? 'failed', read.trouble.message);
  const { page, file, unread } = read;
  if (unread) return told(now, 'failed', unread.message);
  const claims = await db.claims.where('item').equals(item.id).toArray();
  const rejected = new Set(standingDecisions(await db.decisions.toArray()).flatMap((one) => (one.kind === 'reject' ? one.claims : [])));
  const carriers = claims
    .filter((claim) => claim.revision === kept.id && !rejected.has(claim.id))
    .flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'text'));
  const { changes, kept: share } = textChanges(kept, page, carriers);
  if (share < SAME_PAGE)
    return told(
      now,
      'click',
      `${host} answered with another page${page.title ? ` (“${page.title.value.slice(0, 80)}”)` : ''}. Open it, and capture it if it is the one.`,
    );
  const titles = titleChange(
    kept.title,
    page.title?.value ?? '',
    claims.some(({ evidence }) => evidence.some(({ field }) => field === 'title')),
  );
  const all = [...titles, ...changes];
  if (all.length === 0) return told(now, 'unchanged', 'Every sentence still stands.');
  const draft = draftOfPage(page, 'article');
  const [stored] = await ingest(
    library,
    [
      {
        ...draft,
        kind: item.kind,
        addresses: item.address ? [item.address] : draft.addresses,
        given: [address],
        aside: item.id,
        ...(file ? { file } : {}),
      },
    ],
    now,
  );
  return {
    at: now,
    outcome: 'changed',
    message: changeWords(all),
    changes: all.slice(0, CHANGES_KEPT),
    more: Math.max(0, all.length - CHANGES_KEPT),
    ...(stored ? { revision: stored.revision } : {}),
  };
}

/** A headline that says something else. What a site adds behind it is no change. */
function titleChange(was: string, is: string, carried: boolean): TextChange[] {
  const plain = (title: string): string =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [old, now] = [plain(was), plain(is)];
  return !old || !now || old === now || now.startsWith(old) || old.startsWith(now) ? [] : [{ was, now: is, carried }];
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What changed, in one line; what carried a statement first. */
function changeWords(changes: readonly TextChange[]): string {
  const carried = changes.filter((change) => change.carried).length;
  const count = (is: (change: TextChange) => boolean): number => changes.filter(is).length;
  const parts = [
    [count(({ was, now }) => was !== null && now !== null), 'changed'],
    [count(({ now }) => now === null), 'went'],
    [count(({ was }) => was === null), 'new'],
  ] as const;
  const words = parts
    .filter(([number]) => number > 0)
    .map(([number, what]) => `${counted(number, 'sentence', 'sentences')} ${what}`)
    .join(', ');
  return carried > 0
    ? `${counted(carried, 'sentence that carried a statement', 'sentences that carried statements')} changed or went. In all: ${words}.`
    : `${words}.`;
}
