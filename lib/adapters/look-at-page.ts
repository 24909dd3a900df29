// A watched page, looked at: a text that says something new becomes a revision of the page's item; what changes by itself does not.
import { goneSentences } from '../claim/gone-sentences.ts';
import { canonicalUrl } from '../collect/canonical-url.ts';
import { itemId, revisionId } from '../collect/identity-of.ts';
import { textChange } from '../collect/page-change.ts';
import type { Instant, Item, PageReading, Revision, Source } from '../domain.ts';
import { idOf } from '../identity.ts';
import { askFor } from './asked.ts';
import { PAGE_BYTES } from './byte-caps.ts';
import { database, type LibraryName } from './db.ts';
import { failHere } from './fail-points.ts';
import { pageOf } from './fetched-page.ts';
import { type Answer, PAGE_ACCEPT } from './http.ts';
import { type Draft, draftOfPage, pairOf } from './ingest.ts';
import type { Look, Looker } from './look.ts';
import { readRevision, rulesOf } from './reading.ts';
import { afterAnswer } from './source-state.ts';

const siteOf = (url: string): string => new URL(url).host.replace(/^www\./, '');

/** The page as its source's one document: whatever it calls itself, it is what stands at the watched address. */
export function draftOfWatched(page: PageReading, source: Pick<Source, 'id' | 'url'>): Draft {
  const draft = draftOfPage(page, 'page');
  const own = canonicalUrl(source.url);
  return {
    ...draft,
    kind: 'entry',
    addresses: [...new Set(own ? [own, ...draft.addresses] : draft.addresses)],
    given: [source.url],
    entry: { source: source.id, key: idOf('entry', source.id, 'page') },
  };
}

/** The page's item, and the last text that watching it gave. */
async function lastSeen(library: LibraryName, source: Source, draft: Draft): Promise<{ item: Item; revision: Revision } | null> {
  const db = database(library);
  const key = draft.entry?.key ?? '';
  const item =
    (await db.items.where('entryKeys').equals(pairOf(source.id, key)).first()) ??
    (await db.items.get(itemId({ address: draft.addresses[0] ?? source.url })));
  const last = item?.entries.find((entry) => entry.source === source.id && entry.entry === key)?.revision;
  const revision = last && (await db.revisions.get(last));
  return item && revision ? { item, revision } : null;
}

/** A page without its end may have broken off: so many words fewer are believed at the second look only. */
const BROKEN_OFF = 10;
const hasEnd = ({ bytes }: Answer): boolean => /<\/(?:html|body)\s*>/i.test(new TextDecoder('latin1').decode(bytes.subarray(-2_048)));

/** When the page changed, newest first. */
const changeTimes = (source: Source, now: Instant): Instant[] => [now, ...(source.lastNewItemTimes ?? [])].slice(0, 10);

async function judged(library: LibraryName, source: Source, answer: Answer, page: PageReading, now: Instant): Promise<Look> {
  const draft = draftOfWatched(page, source);
  const name = page.title?.value ?? source.title;
  const learned = { title: name, entryCount: 1, notices: page.warnings, unsure: undefined };
  const before = await lastSeen(library, source, draft);
  if (!before) {
    const patch = afterAnswer(source, answer, { ...learned, lastNewItemTimes: changeTimes(source, now) }, now);
    return { drafts: [draft], patch };
  }
  const { added, removed, another } = textChange(before.revision, draft);
  const stamp = idOf(draft.title, draft.text);
  const broken = !hasEnd(answer) && removed - added >= BROKEN_OFF;
  if ((another || broken) && source.unsure !== stamp) {
    const first = page.text.replace(/\s+/g, ' ').trim().slice(0, 80);
    const notice = broken
      ? `On ${now.slice(0, 10)} the page came without its end and ${removed - added} words shorter: it may have broken off. It is taken as this page’s text if the next look finds the same.`
      : `On ${now.slice(0, 10)} this address showed another page altogether (“${first}…”): a sign-in, perhaps, or a check for robots. It is taken as this page’s text if the next look finds the same.`;
    // Without its validators: a 304 would not say which of the two pages is meant.
    const { etag: _, lastModified: __, ...patch } = afterAnswer(source, answer, { unsure: stamp, notices: [notice] }, now);
    return { drafts: [], patch };
  }
  const least = Math.max(1, source.leastChange ?? 1);
  if (added + removed < least) {
    const small = `A change of ${added + removed} ${added + removed === 1 ? 'word' : 'words'} on ${now.slice(0, 10)} was smaller than the ${least} words asked for: not kept.`;
    const notices = added + removed > 0 ? [small, ...page.warnings] : page.warnings;
    return { drafts: [], patch: afterAnswer(source, answer, { ...learned, notices }, now) };
  }
  const rules = await rulesOf(database(library));
  const gone = goneSentences(readRevision(before.item, before.revision, rules).claims, draft).length;
  const lastChange = {
    at: now,
    item: before.item.id,
    revision: revisionId(before.item.id, draft.title, draft.text),
    ...{ added, removed, gone },
  };
  return {
    drafts: [draft],
    patch: afterAnswer(source, answer, { ...learned, lastChange, lastNewItemTimes: changeTimes(source, now) }, now),
  };
}

/** Looks at a watched page. */
export const lookAtPage: Looker = async (library, source, now) => {
  const asked = await askFor(source, { maxBytes: PAGE_BYTES, accept: PAGE_ACCEPT, what: 'page' }, now);
  if (!('answer' in asked)) return asked;
  const { answer } = asked;
  if (siteOf(answer.url) !== siteOf(source.url)) {
    const message = `${siteOf(source.url)} now sends this page’s readers to ${siteOf(answer.url)}. Open it, and watch the new address if it is the same page.`;
    return { trouble: { code: 'moved', message } };
  }
  const page = pageOf(answer);
  await failHere('after-parse');
  return 'trouble' in page ? page : judged(library, source, answer, page, now);
};
