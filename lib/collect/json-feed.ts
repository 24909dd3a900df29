// JSON Feed 1.0 and 1.1 (jsonfeed.org), which rss-parser does not read.
import type { Entry, Feed, Trouble } from '../domain.ts';
import { decodeReferences } from './character-references.ts';
import { entryText } from './entry-text.ts';
import { readFeedDate } from './feed-dates.ts';
import { headlineText, htmlText, oneLine, plainText } from './html-text.ts';

type Json = Record<string, unknown>;

/** Entries read of one document. */
const MOST_ENTRIES = 2_000;
/** Most characters of markup read of one text. */
const MARKUP = 1_048_576;

/** Reads a JSON Feed; anything else in JSON is `not-a-feed`. One bad item costs no other. */
export function readJsonFeed(text: string, url: string | null): { feed: Feed } | { error: Trouble } {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return {
      error: { code: 'unreadable-json', message: `This looks like a JSON feed, but is not valid JSON: ${(error as Error).message}` },
    };
  }
  if (!isObject(root) || !Array.isArray(own(root, 'items')) || !(isVersion(own(root, 'version')) || line(own(root, 'title'))))
    return { error: { code: 'not-a-feed', message: 'This is not a feed. It looks like JSON, but is no JSON Feed.' } };
  const warnings: string[] = [];
  const rejected: string[] = [];
  const items = own(root, 'items') as unknown[];
  if (items.length > MOST_ENTRIES) warnings.push(`Only the first ${MOST_ENTRIES} of ${items.length} entries were read.`);
  const title = line(own(root, 'title')) || null;
  const feedAuthor = authorOf(root);
  const entries = items.slice(0, MOST_ENTRIES).flatMap((item) => {
    const entry = isObject(item) ? entryOf(item, url, feedAuthor) : null;
    if (!entry) rejected.push((JSON.stringify(item) ?? '').slice(0, 16_384));
    return entry ? [entry] : [];
  });
  if (rejected.length) warnings.push(`${rejected.length} entries could not be read.`);
  return {
    feed: {
      title,
      link: address(own(root, 'home_page_url'), url),
      language: line(own(root, 'language')) || null,
      date: null,
      entries,
      rejected,
      warnings,
      ttlMinutes: null,
    },
  };
}

function entryOf(item: Json, base: string | null, feedAuthor: string | null): Entry | null {
  const warnings: string[] = [];
  const id = own(item, 'id');
  const published = dateOf(own(item, 'date_published'), warnings);
  const updated = dateOf(own(item, 'date_modified'), []);
  const html = own(item, 'content_html');
  const plain = own(item, 'content_text');
  const summary = own(item, 'summary');
  const { text, full } = entryText(
    [
      ...(typeof html === 'string' ? [{ text: htmlText(html.slice(0, MARKUP).toWellFormed()), content: true }] : []),
      ...(typeof plain === 'string' ? [{ text: plainText(plain.slice(0, MARKUP).toWellFormed()), content: true }] : []),
    ],
    typeof summary === 'string' ? [{ text: plainText(summary.slice(0, MARKUP).toWellFormed()), content: false }] : [],
    warnings,
  );
  const entry: Entry = {
    id: (typeof id === 'string' ? id.trim() : typeof id === 'number' ? String(id) : '') || null,
    // The format says plain text; many put HTML's references in all the same.
    title: typeof own(item, 'title') === 'string' ? headlineText(String(own(item, 'title')).slice(0, 16_384).toWellFormed()) : '',
    link: address(own(item, 'url'), base) ?? address(own(item, 'external_url'), base),
    published: published.value,
    publishedRaw: published.raw,
    updated: updated.value,
    author: authorOf(item) ?? feedAuthor,
    text,
    full,
    source: null,
    warnings,
  };
  if (!entry.link && /^https?:\/\//i.test(entry.id ?? '')) entry.link = address(entry.id, base);
  return entry.id || entry.title || entry.link || entry.text ? entry : null;
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);
const line = (value: unknown): string => (typeof value === 'string' ? oneLine(decodeReferences(value.slice(0, 8_192).toWellFormed())) : '');
const isVersion = (value: unknown): boolean => typeof value === 'string' && /jsonfeed\.org\/version/i.test(value);

function authorOf(item: Json): string | null {
  const many = own(item, 'authors');
  const people = [...(Array.isArray(many) ? many : []), own(item, 'author')];
  const names = people.flatMap((person) => (isObject(person) ? [line(own(person, 'name'))] : [line(person)])).filter(Boolean);
  return [...new Set(names)].join(', ') || null;
}

function address(value: unknown, base: string | null): string | null {
  if (typeof value !== 'string' || !value.trim()) return null;
  if (/^https?:\/\//i.test(value.trim())) return value.trim();
  try {
    const { href, protocol } = new URL(value.trim(), base ?? undefined);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

function dateOf(value: unknown, warnings: string[]): { value: string | null; raw: string | null } {
  if (typeof value !== 'string' || !value.trim()) return { value: null, raw: null };
  const { value: date, doubt } = readFeedDate(value);
  if (doubt) warnings.push(date ? `${doubt} (“${value.slice(0, 60)}”)` : doubt);
  return { value: date, raw: value.slice(0, 200) };
}
