// One RSS or Atom element → an Entry: which of the many fields counts, what its markup means, what its address is.
import type { Entry, Feed } from '../domain.ts';
import { decodeReferences } from './character-references.ts';
import { entryText, type FieldText } from './entry-text.ts';
import { readFeedDate } from './feed-dates.ts';
import { headlineText, holdsTags, htmlText, oneLine, plainText } from './html-text.ts';
import { MOST_MARKUP } from './mend-xml.ts';
import { attributeOf, nodesOf, rawOf, type XmlNode } from './rss-reader.ts';
import { restored } from './xml-sections.ts';

/** What an entry inherits: the addresses relative links start from, outermost first, and the document's own entities. */
export type Inherited = { bases: readonly string[]; declared: ReadonlyMap<string, string> };

// First that says something wins, in this order.
const TITLES = ['title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title'];
const PUBLISHED = [
  'pubDate',
  'published',
  'atom:published',
  'issued',
  'atom:issued',
  'dcterms:issued',
  'dc:date',
  'dcterms:date',
  'created',
  'dcterms:created',
];
const UPDATED = ['updated', 'atom:updated', 'modified', 'atom:modified', 'dcterms:modified', 'lastmod', 'dc:date'];
const AUTHORS = ['author', 'atom:author', 'dc:creator', 'dcterms:creator', 'dc:author', 'creator', 'itunes:author'];
const CONTENTS = ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'xhtml:div', 'body', 'fullitem'];
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'abstract',
  'media:description',
  'itunes:summary',
  'subtitle',
];
const FEED_DATES = ['lastBuildDate', 'updated', 'modified', 'atom:updated', 'dcterms:modified', 'pubDate', 'dc:date'];

/** An entry; every field that cannot be read is absent and said in `warnings`. Null when there is nothing in it: no title, link, id, text or date. */
export function entryOf(node: XmlNode, inherited: Inherited, feedTitle: string | null): Entry | null {
  const warnings: string[] = [];
  const context = { ...inherited, bases: withBase(inherited.bases, node) };
  const title = firstOf(node, TITLES, (field) => titleOf(field, context)) ?? '';
  const guid = nodesOf(node, 'guid').concat(nodesOf(node, 'id'), nodesOf(node, 'atom:id'), nodesOf(node, 'dc:identifier'))[0];
  const id = (guid === undefined ? '' : decoded(guid, context).trim()) || attributeOf(node, 'rdf:about')?.trim() || null;
  const link = linkOf(node, context, MAIN) ?? permalinkOf(node, context) ?? linkOf(node, context, LAST_RESORT);
  const published = dateOf(node, PUBLISHED, context);
  const updated = dateOf(node, UPDATED, context);
  if (published.doubt) warnings.push(published.doubt);
  else if (updated.doubt && !published.value) warnings.push(updated.doubt);
  const { text, full } = entryText(
    CONTENTS.flatMap((name) => nodesOf(node, name).flatMap((field) => textOf(field, name, context))),
    SUMMARIES.flatMap((name) => nodesOf(node, name).flatMap((field) => textOf(field, name, context))),
    warnings,
  );
  if ([...CONTENTS, ...SUMMARIES].some((name) => nodesOf(node, name).some((field) => rawOf(field).length > MOST_MARKUP)))
    warnings.push(`A text of this entry is very long; its first ${MOST_MARKUP} characters were read.`);
  if (!title && !link && !id && !text && !published.raw && !updated.raw) return null;
  return {
    id,
    title,
    link,
    published: published.value,
    publishedRaw: published.raw ?? updated.raw,
    updated: updated.value,
    author: firstOf(node, AUTHORS, (field) => personOf(field, context)),
    text,
    full,
    source: sourceOf(node, context, feedTitle),
    warnings,
  };
}

/** The feed's own facts. */
export function feedOf(node: XmlNode, inherited: Inherited): Omit<Feed, 'entries' | 'rejected' | 'warnings'> {
  const context = { ...inherited, bases: withBase(inherited.bases, node) };
  const text = (name: string): string | null => firstOf(node, [name], (field) => oneLine(decoded(field, context)) || null);
  const tongue = text('language') ?? text('dc:language') ?? attributeOf(node, 'xml:lang') ?? null;
  return {
    title: firstOf(node, ['title', 'dc:title'], (field) => titleOf(field, context)),
    link: linkOf(node, context, MAIN),
    language: tongue?.trim().replaceAll('_', '-') || null,
    date: dateOf(node, FEED_DATES, context).value,
    ttlMinutes: minutesOf(text('ttl'), text('sy:updatePeriod'), text('sy:updateFrequency')),
  };
}

// RSS module "syndication": a period and how often in it; daily and once where unsaid.
const PERIOD_MINUTES: Readonly<Record<string, number>> = { hourly: 60, daily: 1_440, weekly: 10_080, monthly: 43_200, yearly: 525_600 };

function minutesOf(ttl: string | null, period: string | null, frequency: string | null): number | null {
  const minutes = Number(ttl ?? Number.NaN);
  const times = Math.max(1, Number(frequency ?? 1) || 1);
  const spaced = period === null && frequency === null ? 0 : (PERIOD_MINUTES[(period ?? 'daily').toLowerCase()] ?? 0) / times;
  const longest = Math.max(Number.isFinite(minutes) && minutes > 0 ? minutes : 0, spaced);
  return longest > 0 ? Math.round(longest) : null;
}

function firstOf<T>(node: XmlNode, names: readonly string[], read: (field: XmlNode) => T | null): T | null {
  for (const name of names) {
    for (const field of nodesOf(node, name)) {
      const value = read(field);
      if (value !== null && value !== '') return value;
    }
  }
  return null;
}

// Most characters read of a field: of a name, date or address; of a title; of a text's markup.
const SHORT = 8_192;
const TITLE = 16_384;

/** Inner markup with its references decoded once: what an RSS element means, markup or not. */
function decoded(node: XmlNode, { declared }: Inherited, most = SHORT): string {
  return restored(decodeReferences(rawOf(node).slice(0, most), declared));
}

type Form = 'text' | 'html' | 'markup' | 'unreadable';

/** What an element's characters are: plain text, escaped HTML, or markup that stands in the XML itself (Atom 1.0 §3.1, Atom 0.3 mode). */
function formOf(node: XmlNode, value: string, atom: boolean): Form {
  const type = (attributeOf(node, 'type') ?? '').toLowerCase().trim();
  const mode = attributeOf(node, 'mode')?.toLowerCase();
  const naked = holdsTags(rawOf(node));
  if (mode === 'base64') return 'html';
  if (type === 'xhtml' || type.endsWith('+xml') || (naked && mode !== 'escaped')) return 'markup';
  if (type === 'html' || type === 'text/html' || mode === 'escaped') return 'html';
  if (type === 'text' || type === 'text/plain') return 'text';
  if (type.includes('/') && !type.startsWith('text/')) return 'unreadable';
  return atom && !holdsTags(value) ? 'text' : 'html';
}

function base64(text: string): string | null {
  const packed = text.replace(/\s+/g, '');
  if (packed.length < 4 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return null;
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0)));
  } catch {
    return null;
  }
}

function unpacked(node: XmlNode, context: Inherited, most: number): { value: string; form: Form } {
  const value = decoded(node, context, most);
  const type = (attributeOf(node, 'type') ?? '').toLowerCase();
  if (attributeOf(node, 'mode')?.toLowerCase() === 'base64' || type === 'application/octet-stream') {
    const bytes = base64(value);
    return bytes === null ? { value: '', form: 'unreadable' } : { value: bytes, form: 'html' };
  }
  return { value, form: formOf(node, value, false) };
}

/** A title as one line of plain text. */
function titleOf(node: XmlNode, context: Inherited): string {
  const { value, form } = unpacked(node, context, TITLE);
  if (form === 'markup') return restored(headlineText(rawOf(node).slice(0, TITLE)));
  const type = attributeOf(node, 'type')?.toLowerCase();
  if (type === 'text' || type === 'text/plain') return oneLine(decodeReferences(value));
  return headlineText(value);
}

// A text whose tags were escaped once too often still shows them after decoding.
const ESCAPED_TAGS = /&lt;\/?(?:p|br|div|a|b|i|em|strong|span|ul|ol|li|img|h[1-6]|blockquote)[\s/&]/i;

function textOf(node: XmlNode, name: string, context: Inherited): FieldText[] {
  if (attributeOf(node, 'src') && !rawOf(node).trim()) return [];
  const { value, form } = unpacked(node, context, MOST_MARKUP);
  if (form === 'unreadable') return [];
  const content = CONTENTS.includes(name);
  if (form === 'markup') return [{ text: restored(htmlText(rawOf(node).slice(0, MOST_MARKUP))), content }];
  if (form === 'text') return [{ text: plainText(value), content }];
  if (!holdsTags(value))
    return [{ text: ESCAPED_TAGS.test(value) ? htmlText(decodeReferences(value)) : plainText(decodeReferences(value)), content }];
  return [{ text: htmlText(value), content }];
}

/** "Jane Doe" from an Atom person, a name, or RSS's `jane@example.org (Jane Doe)`. */
function personOf(node: XmlNode, context: Inherited): string | null {
  const raw = rawOf(node).slice(0, SHORT);
  const name = /<(?:[\w.-]+:)?name\b[^<>]*>([^<]*)</i.exec(raw)?.[1];
  if (name !== undefined) return oneLine(decodeReferences(decodeReferences(name, context.declared))) || null;
  const inner = /<(?:[\w.-]+:)?(?:email|uri)\b[^<>]*>([^<]*)</i.exec(raw)?.[1];
  const text = inner ?? headlineText(decoded(node, context));
  const mailed = /^\S+@\S+\s*\(([^()]+)\)$/.exec(text) ?? /^(.+?)\s*[(<]\S+@\S+[)>]$/.exec(text);
  return oneLine(mailed?.[1] ?? text) || null;
}

function dateOf(
  node: XmlNode,
  names: readonly string[],
  context: Inherited,
): { value: string | null; raw: string | null; doubt: string | null } {
  let first: { value: null; raw: string; doubt: string | null } | null = null;
  const given = attributeOf(node, 'lastmod');
  for (const name of names) {
    const raws = name === 'lastmod' && given ? [given] : nodesOf(node, name).map((field) => oneLine(decoded(field, context)));
    for (const raw of raws) {
      if (!raw) continue;
      const { value, doubt } = readFeedDate(raw);
      if (value) return { value, raw: raw.slice(0, 200), doubt: doubt && `${doubt} (“${raw.slice(0, 60)}”)` };
      first ??= { value: null, raw: raw.slice(0, 200), doubt };
    }
  }
  return first ?? { value: null, raw: null, doubt: null };
}

// Lower is better; relations that are not here (edit, replies, hub …) lead to something else.
const RELATIONS: Readonly<Record<string, number>> = { alternate: 0, '': 0, via: 40, related: 41, self: 50, enclosure: 60 };
const MAIN = 40;
const LAST_RESORT = 100;

/** The address of what the entry or feed is about, of those that rank below `bound`: an alternate link, HTML before other types. */
function linkOf(node: XmlNode, context: Inherited, bound: number): string | null {
  let best: { rank: number; url: string } | null = null;
  for (const name of ['link', 'atom:link']) {
    for (const field of nodesOf(node, name)) {
      const href = attributeOf(field, 'href') ?? attributeOf(field, 'rdf:resource');
      const url = resolved(href ?? decoded(field, context), withBase(context.bases, field));
      if (!url) continue;
      const rank = rankOf(field, href !== undefined, name === 'link');
      if (rank < bound && (!best || rank < best.rank)) best = { rank, url };
    }
  }
  const own = attributeOf(node, 'href');
  return best?.url ?? (own === undefined ? null : resolved(own, context.bases));
}

function rankOf(field: XmlNode, asAttribute: boolean, unprefixed: boolean): number {
  const rel = (attributeOf(field, 'rel') ?? '')
    .toLowerCase()
    .trim()
    .replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '');
  const type = (attributeOf(field, 'type') ?? '').toLowerCase();
  const typed = !type || type.includes('html') ? 0 : /rss|atom|feed|xml|json/.test(type) ? 8 : 4;
  // An address in an attribute was written by a program for programs; text in a link element is RSS's way.
  const form = unprefixed ? (asAttribute ? 0 : 1) : 2;
  return (RELATIONS[rel] ?? LAST_RESORT) + typed + form;
}

/** RSS guid that is an address: a permalink unless it says that it is none. */
function permalinkOf(node: XmlNode, context: Inherited): string | null {
  for (const field of nodesOf(node, 'guid')) {
    const value = decoded(field, context).trim();
    if (attributeOf(field, 'isPermaLink')?.toLowerCase() !== 'false' && /^https?:\/\//i.test(value)) return resolved(value, context.bases);
  }
  const id = [...nodesOf(node, 'id'), ...nodesOf(node, 'dc:identifier')].map((field) => decoded(field, context).trim());
  const about = attributeOf(node, 'rdf:about');
  return [...id, ...(about ? [about.trim()] : [])].find((value) => /^https?:\/\//i.test(value)) ?? null;
}

function withBase(bases: readonly string[], node: XmlNode): readonly string[] {
  const base = attributeOf(node, 'xml:base');
  return base ? [...bases, base] : bases;
}

/** An absolute address as written; a relative one resolved; null where there is no way to. Only http(s) leads anywhere. */
function resolved(raw: string, bases: readonly string[]): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers take them out of addresses too
  const url = decodeReferences(raw.trim()).replace(/[\u0000-\u001f]/g, '');
  if (!url) return null;
  if (/^https?:\/\//i.test(url)) return url;
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return null;
  let base: string | undefined;
  for (const next of bases) {
    try {
      base = new URL(next, base).href;
    } catch {
      // A base that is no address changes nothing.
    }
  }
  try {
    const { protocol, href } = new URL(url, base);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

/** The publisher an aggregator names: the text of RSS's source, the title of Atom's. */
function sourceOf(node: XmlNode, context: Inherited, feedTitle: string | null): string | null {
  for (const field of [...nodesOf(node, 'source'), ...nodesOf(node, 'atom:source'), ...nodesOf(node, 'dc:source')]) {
    const raw = restored(rawOf(field).slice(0, SHORT));
    const title = /<(?:[\w.-]+:)?title\b[^<>]*>([^<]*)</i.exec(raw)?.[1];
    const name = headlineText(decodeReferences(title ?? (holdsTags(raw) ? '' : raw), context.declared));
    if (name && name !== feedTitle && !/^https?:\/\//i.test(name)) return name;
  }
  return null;
}
