// A register's query, looked at: the documents it lists as drafts with the register's own facts; and its past, page by page.
import { canonicalUrl } from '../collect/canonical-url.ts';
import { entryKey } from '../collect/identity-of.ts';
import type { Register, RegisterDocument, RegisterPage } from '../collect/register.ts';
import { registerOf } from '../collect/registers.ts';
import type { Instant, Source, Trouble } from '../domain.ts';
import { askFor } from './asked.ts';
import { FEED_BYTES } from './byte-caps.ts';
import { pause } from './clock.ts';
import { database, keysWith, type LibraryName } from './db.ts';
import { failHere } from './fail-points.ts';
import { type Answer, JSON_ACCEPT } from './http.ts';
import { type Draft, pairOf } from './ingest.ts';
import type { Looker } from './look.ts';
import { afterAnswer } from './source-state.ts';

/** Pages followed in one look while everything on them is new (we were away), and the pause between two, in ms. */
const MOST_PAGES = 10;
const PAGE_GAP_MS = 2_000;

/** A register's document as a draft: what the register says of it is its text, its data stands beside. */
export function draftOfRegistered(document: RegisterDocument, source: Pick<Source, 'id'>, register: Register): Draft {
  const { title, url, publishedOn, text, facts } = document;
  const canonical = canonicalUrl(url);
  const identity = { id: facts.number, title, link: url, published: null, publishedRaw: null, updated: null };
  const byline = facts.agencies.join(', ') || null;
  return {
    kind: 'entry',
    from: 'register',
    addresses: canonical ? [canonical] : [],
    given: [url],
    entry: {
      source: source.id,
      key: entryKey(source.id, { ...identity, author: null, text: '', full: false, source: null, warnings: [] }),
    },
    title,
    text,
    boilerplate: [],
    depth: text ? 'summary' : 'headline',
    found: { title, byline, publisher: register.name, published: publishedOn, modified: null },
    where: {
      title: 'register',
      publisher: 'register',
      ...(byline ? { byline: 'register: agencies' } : {}),
      ...(publishedOn ? { published: 'register' } : {}),
    },
    originalPublisher: null,
    lang: 'en',
    register: facts,
  };
}

/** Asks for one page of a register's answer. */
export async function askRegister(
  register: Register,
  document: { id?: string; url: string; etag?: string | undefined; lastModified?: string | undefined },
  now: Instant,
): Promise<
  { page: RegisterPage; answer: Answer } | { unchanged: Answer } | { trouble: Trouble; retryAfter?: number | null; alsoCaught?: string[] }
> {
  const asked = await askFor(document, { maxBytes: FEED_BYTES, accept: JSON_ACCEPT, what: 'page' }, now);
  if (!('answer' in asked)) return asked;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(asked.answer.bytes));
  } catch {
    const { host } = new URL(asked.answer.url);
    return {
      trouble: { code: 'not-a-register', message: `${host} gave something else than ${register.name}’s list. Open it to see what.` },
    };
  }
  const page = register.read(json, asked.answer.url);
  return 'error' in page ? { trouble: page.error } : { page, answer: asked.answer };
}

async function knowsSome(library: LibraryName, drafts: readonly Draft[]): Promise<boolean> {
  const keys = drafts.flatMap(({ entry }) => (entry ? [pairOf(entry.source, entry.key)] : []));
  return (await keysWith(database(library).items, 'entryKeys', keys)).some((found) => found.length > 0);
}

const unreadWords = (unread: number): string => `${unread} of its documents could not be read: they lack a number, a title or an address.`;

/** What a page teaches of its source. */
export function learnedFrom(source: Source, page: RegisterPage, notices: readonly string[], now: Instant): Partial<Source> {
  const times = page.documents
    .flatMap(({ publishedOn }) => (publishedOn ? [`${publishedOn}T00:00:00Z`] : []))
    .filter((at) => at <= now)
    .sort()
    .reverse()
    .slice(0, 10);
  return {
    entryCount: page.of ?? page.documents.length,
    notices: [...notices, ...(page.unread ? [unreadWords(page.unread)] : [])],
    lastNewItemTimes: times.length ? times : (source.lastNewItemTimes ?? []),
  };
}

/** Looks at a register's query. While all that it lists is new its next pages are read too, so that an absence loses nothing. */
export const lookAtRegister: Looker = async (library, source, now) => {
  const register = registerOf(source.register);
  if (!register)
    return {
      trouble: { code: 'unknown-register', message: `This Cordon does not know the register “${source.register}”. Update Cordon.` },
    };
  const first = await askRegister(register, { ...source, url: register.newestAt(source.url) }, now);
  if (!('page' in first)) return first;
  await failHere('after-parse');
  const drafts = first.page.documents.map((document) => draftOfRegistered(document, source, register));
  const notices: string[] = [];
  let { page } = first;
  let newest = drafts;
  for (let read = 1; source.lastSuccessAt && page.next && newest.length > 0 && !(await knowsSome(library, newest)); read += 1) {
    const since = source.lastSuccessAt.slice(0, 10);
    if (read >= MOST_PAGES) {
      notices.push(`More than ${drafts.length} documents are new since ${since}: read its past from that day on, so that none is missed.`);
      break;
    }
    await pause(PAGE_GAP_MS);
    const next = await askRegister(register, { url: page.next }, now);
    // Nothing is stored of half a catch-up: the next look begins it again.
    if ('trouble' in next) return next;
    if (!('page' in next)) break;
    page = next.page;
    newest = page.documents.map((document) => draftOfRegistered(document, source, register));
    drafts.push(...newest);
  }
  return { drafts, patch: afterAnswer(source, first.answer, learnedFrom(source, first.page, notices, now), now) };
};
