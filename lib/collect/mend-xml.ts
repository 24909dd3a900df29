// What is wrong with feeds' XML and how it is put right: any damaged feed → well-formed XML of the same entries, in linear time.
// Every field's inner markup becomes one CDATA section, so that the XML reader never sees content, however deep, broken or hostile.
import type { Feed } from '../domain.ts';
import { decodeReferences } from './character-references.ts';
import { attributesOf, tagFinder } from './tags.ts';
import { readDoctype, restored, withoutSections } from './xml-sections.ts';

/** One element of a feed or entry: `raw` is its inner markup as written, stand-ins for markup characters of CDATA sections. */
type Field = { name: string; attributes: Record<string, string>; raw: string };
type Scope = { attributes: Record<string, string>; fields: Field[]; start: number; cut: boolean };

/** A feed as well-formed XML. `wholes` are the entries' own texts as received, in order, for those that cannot be read after all. */
export type MendedXml = {
  xml: string;
  /** The same, without entries, and each entry as a document of its own. */
  headXml: string;
  entryXmls: string[];
  wholes: string[];
  /** What the outermost elements state: xml:base, xml:lang, href. */
  attributes: Record<string, string>;
  warnings: string[];
  /** Where the document breaks off; null for one that ends as it should. */
  cut: NonNullable<Feed['cut']> | null;
  declared: ReadonlyMap<string, string>;
};
export type MendFailure = { code: 'not-a-feed' | 'too-many-elements' | 'doctype' | 'unreadable-xml'; message: string };

/** Entries read of one document, and what is no feed any more but a bomb (facts: 16 MB of `<item/>` took 9 s). */
const MOST_ENTRIES = 2_000;
const BOMB_ENTRIES = 5_000;
const BOMB_TAGS = 300_000;
/** Most characters read of a field's markup; one more is kept, so that the reader of entries can say that there was more. */
export const MOST_MARKUP = 1_048_576;

// Namespace addresses, without scheme and letter case, and the prefix that the rest of this room knows them by.
const PREFIX_OF: readonly [address: RegExp, prefix: string][] = [
  [/^www\.w3\.org\/2005\/atom|^purl\.org\/atom\/ns#|^example\.com\/newformat#|^necho\b|^purl\.org\/echo|^uri\/of\/echo/, 'atom'],
  [/^purl\.org\/rss\/1\.0\/?$|^my\.netscape\.com\/rdf|^channel\.netscape\.com\/rdf|^purl\.org\/net\/rss1/, ''],
  [/^backend\.userland\.com\/rss|^blogs\.law\.harvard\.edu\/tech\/rss|^cyber\.law\.harvard\.edu\/rss|^purl\.org\/rss\/2\.0/, ''],
  [/^www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/, 'rdf'],
  [/^purl\.org\/dc\/elements\/1\.[01]/, 'dc'],
  [/^purl\.org\/dc\/terms/, 'dcterms'],
  [/^purl\.org\/rss\/1\.0\/modules\/content/, 'content'],
  [/^purl\.org\/rss\/1\.0\/modules\/syndication/, 'sy'],
  [/^search\.yahoo\.com\/mrss/, 'media'],
  [/^www\.itunes\.com\/dtds/, 'itunes'],
  [/^www\.w3\.org\/1999\/xhtml/, 'xhtml'],
  [/^www\.w3\.org\/xml\/1998\/namespace/, 'xml'],
];

// Every address that has a prefix here begins with one of these.
const KNOWN_ADDRESS = /^\s*(?:https?:\/\/)?(?:www\.|purl\.|example\.|necho|uri\/|my\.|channel\.|backend\.|blogs\.|cyber\.|search\.)/i;

function prefixOf(address: string): (typeof PREFIX_OF)[number] | undefined {
  if (!KNOWN_ADDRESS.test(address)) return undefined;
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  return PREFIX_OF.find(([pattern]) => pattern.test(bare));
}

// Elements that are read, lower-case, as rss-parser and the reader of entries name them. The rest is passed over with all it holds.
const FIELDS = new Map(
  `title link guid id description summary content subtitle tagline language ttl author creator name managingEditor contributor pubDate published
  issued created updated modified lastBuildDate category source body fullitem abstract
  atom:title atom:link atom:id atom:summary atom:content atom:published atom:issued atom:updated atom:modified atom:author atom:source
  dc:title dc:description dc:creator dc:author dc:date dc:language dc:identifier dc:source
  dcterms:created dcterms:issued dcterms:date dcterms:modified dcterms:title dcterms:abstract dcterms:creator
  content:encoded xhtml:body xhtml:div media:title media:description itunes:title itunes:summary itunes:author
  sy:updatePeriod sy:updateFrequency`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);
// Of these, what may hold markup of its own.
const TEXTS = new Set('description summary content content:encoded body fullitem abstract atom:summary atom:content xhtml:body'.split(' '));
const ATTRIBUTES = new Map(
  'type mode href rel hreflang isPermaLink url src xml:base xml:lang rdf:about rdf:resource lastmod'
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);
const ROOTS = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);
const ENTRIES = new Set(['item', 'entry']);
const ROOT_END = /<\/(?:[\w.-]+:)?(?:channel|rss|feed|rdf)\s*>/i;

const localOf = (name: string): string => name.slice(name.lastIndexOf(':') + 1);
const LOCAL_NAMES = new Set([...FIELDS.keys(), ...ROOTS, ...ENTRIES, 'html'].map(localOf));
const NONE: Record<string, string> = {};

/** Mends a feed's text. Linear in its length, whatever it is. Refused: what is no feed, more elements than a feed has, entities that can blow up. */
export function mendXml(text: string): MendedXml | MendFailure {
  const warnings: string[] = [];
  const doctype = readDoctype(text);
  if ('refused' in doctype) return { code: 'doctype', message: doctype.refused };
  const source = withoutSections(doctype.body, BOMB_TAGS);
  let tags = 0;
  for (let at = source?.indexOf('<') ?? -1; source !== null && at !== -1 && tags <= BOMB_TAGS; at = source.indexOf('<', at + 1)) tags++;
  if (source === null || tags > BOMB_TAGS)
    return { code: 'too-many-elements', message: `This document has more than ${BOMB_TAGS} tags, which is no feed.` };
  const found = scan(source, warnings);
  if (!found) return notAFeed(text);
  if (
    !found.entries.length &&
    !found.feed.fields.length &&
    !/<\/(?:[\w.-]+:)?(?:channel|rss|feed|rdf)\s*>|\/>\s*$/i.test(source.slice(-400))
  )
    return { code: 'unreadable-xml', message: 'The feed breaks off before its first entry.' };
  if (found.entries.length > BOMB_ENTRIES)
    return { code: 'too-many-elements', message: `This feed has more than ${BOMB_ENTRIES} entries, which is no feed.` };
  if (found.entries.length > MOST_ENTRIES) warnings.push(`Only the first ${MOST_ENTRIES} of ${found.entries.length} entries were read.`);
  const entries = found.entries.slice(0, MOST_ENTRIES);
  const [open, close, entry] = found.atom ? ['<feed', '</feed>', 'entry'] : ['<rss version="2.0"><channel', '</channel></rss>', 'item'];
  const head = `${open}${written(found.feed.attributes)}>${found.feed.fields.map((field) => element(field, found.atom)).join('')}`;
  const bodies = entries.map(
    ({ attributes, fields }) => `<${entry}${written(attributes)}>${fields.map((field) => element(field, found.atom)).join('')}</${entry}>`,
  );
  return {
    xml: head + bodies.join('') + close,
    headXml: head + close,
    entryXmls: bodies.map((body) => `${open}>${body}${close}`),
    wholes: found.wholes.slice(0, MOST_ENTRIES),
    attributes: found.feed.attributes,
    warnings,
    cut: found.cut,
    declared: doctype.declared,
  };
}

type Found = { atom: boolean; feed: Scope; entries: Scope[]; wholes: string[]; cut: MendedXml['cut'] };

/** Walks the tags once: which belong to the feed, which to which entry. Null when there is neither root nor entry. */
function scan(text: string, warnings: string[]): Found | null {
  const finder = tagFinder(text, true);
  const closes = closingFinder(text);
  const prefixes = new Map<string, string>();
  const feed: Scope = { attributes: {}, fields: [], start: 0, cut: false };
  const entries: Scope[] = [];
  const wholes: string[] = [];
  let entry: { scope: Scope; limit: number } | null = null;
  let root: string | null = null;
  let atom = false;
  let implied = 0;
  let pos = 0;

  const endEntry = (at: number): void => {
    if (entry) wholes.push(restored(text.slice(entry.scope.start, Math.min(at, entry.scope.start + 16_384))));
    entry = null;
  };

  /** Where a field ends that is never closed: a text at the next field, a short one at the next tag of any kind. */
  const unclosedEnd = (name: string, from: number): number => {
    if (TEXTS.has(name)) return closes.nextField(from);
    const next = text.indexOf('<', from);
    return next === -1 ? text.length : next;
  };

  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', pos)) {
    const tag = finder.at(open);
    pos = tag?.end ?? open + 1;
    if (!finder.more()) break;
    if (!tag || tag.name === '!' || tag.name === '?') continue;
    // Whatever its prefix means, this is nothing that is read: only its end is wanted.
    const given = root && !LOCAL_NAMES.has(localOf(tag.name)) ? NONE : attributesOf(text, tag);
    const name = canonicalName(tag.rawName, given, prefixes, !root || ROOTS.has(tag.name));
    const local = name.startsWith('atom:') ? name.slice(5) : name;
    if (tag.closing) {
      if (ENTRIES.has(local)) endEntry(tag.end);
      continue;
    }
    if (!root && local === 'html') return null;
    if (ROOTS.has(local)) {
      root ??= local;
      atom ||= local === 'feed';
      endEntry(open);
      Object.assign(feed.attributes, kept(given));
      continue;
    }
    if (ENTRIES.has(local)) {
      if (entry) implied++;
      endEntry(open);
      atom ||= !root && local === 'entry';
      const scope: Scope = { attributes: kept(given), fields: [], start: open, cut: false };
      entries.push(scope);
      if (entries.length > BOMB_ENTRIES) break;
      const end = tag.selfClosing ? { at: tag.end, cut: false } : closes.endOfEntry(tag.end);
      scope.cut = end.cut;
      entry = { scope, limit: end.at };
      if (tag.selfClosing) endEntry(tag.end);
      continue;
    }
    if (!root && !entry) continue;
    // The tag may have swallowed what looked like the entry's end.
    if (entry && entry.limit < tag.end) entry.limit = closes.endOfEntry(tag.end).at;
    const limit = entry?.limit ?? closes.nextEntry(tag.end);
    const close: { at: number; end: number } | null = tag.selfClosing ? null : closes.closeOf(tag.rawName, tag.end);
    const known = FIELDS.get(atom || !name.startsWith('atom:') ? local : name);
    const whole = close !== null && close.at <= limit;
    if (!known) {
      // Something else, with all that is in it; one that never closes is only its tag.
      if (whole && close) pos = close.end;
      continue;
    }
    const until = whole && close ? close.at : tag.selfClosing ? tag.end : Math.max(tag.end, Math.min(limit, unclosedEnd(known, tag.end)));
    // A document that ends inside a field has lost its end: half a title or text is not what the source says.
    if (!whole && !tag.selfClosing && entry?.scope.cut && until >= limit) {
      pos = until;
      continue;
    }
    (entry?.scope ?? feed).fields.push({ name: known, attributes: kept(given), raw: text.slice(tag.end, until) });
    pos = whole && close ? close.end : until;
  }
  endEntry(text.length);
  if (!root && !entries.length) return null;
  if (implied) warnings.push(`Entries that had no end of their own: ${implied}; each was ended where the next begins.`);
  const cut = entries.at(-1)?.cut
    ? 'in-last-entry'
    : root && !ROOT_END.test(text.slice(entries.at(-1)?.start ?? 0))
      ? 'between-entries'
      : null;
  if (cut === 'in-last-entry') warnings.push('The document ends inside its last entry, which may be incomplete.');
  if (cut === 'between-entries') warnings.push('The document breaks off behind an entry: there may have been more.');
  return { atom, feed, entries, wholes, cut };
}

/** Searches for ends, each remembered, so that a thousand missing ones cost one look. */
function closingFinder(text: string) {
  const closeOf = new Map<string, { from: number; at: number; end: number } | null>();
  const entry = /<\/?(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])/gi;
  const field = new RegExp(
    `</?(?:[\\w.-]+:)?(?:${[...new Set([...FIELDS.keys()].map((name) => name.split(':').at(-1)))].join('|')}|item|entry)(?=[\\s/>])`,
    'gi',
  );
  const search = (pattern: RegExp) => {
    let known = { from: -1, at: -1 };
    return (from: number): number => {
      if (known.from !== -1 && known.from <= from && from <= known.at) return known.at;
      pattern.lastIndex = from;
      known = { from, at: pattern.exec(text)?.index ?? text.length };
      return known.at;
    };
  };
  const nextEntry = search(entry);
  const trailer = ROOT_END.exec(text.slice(-400));
  const end = trailer ? Math.max(0, text.length - 400) + trailer.index : text.length;
  return {
    nextEntry,
    nextField: search(field),
    /** Where an entry ends that began before `from`; `cut` when the document ends first. */
    endOfEntry(from: number): { at: number; cut: boolean } {
      const at = nextEntry(from);
      return at < text.length ? { at, cut: false } : { at: Math.max(from, end), cut: !trailer };
    },
    /** The next closing tag of that name, as written; null where there is none. At most 400 different names are looked for. */
    closeOf(rawName: string, from: number): { at: number; end: number } | null {
      const known = closeOf.get(rawName);
      if (known === null) return null;
      if (known && known.from <= from && from <= known.at) return known;
      if (!known && closeOf.size >= 400) return null;
      const pattern = new RegExp(`</${rawName.replace(/[.]/g, '\\.')}\\s*>`, 'gi');
      pattern.lastIndex = from;
      const match = pattern.exec(text);
      const answer = match ? { from, at: match.index, end: pattern.lastIndex } : null;
      closeOf.set(rawName, answer);
      return answer;
    },
  };
}

/** Lower-case name with this room's prefix. Declarations on roots hold for the document, on other elements for that element. */
function canonicalName(rawName: string, given: Record<string, string>, prefixes: Map<string, string>, root: boolean): string {
  let own = prefixes;
  for (const [key, value] of Object.entries(given)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    const known = prefixOf(value);
    if (!known) continue;
    if (!root && own === prefixes) own = new Map(prefixes);
    own.set(key === 'xmlns' ? '' : key.slice(6), known[1]);
  }
  const [local = '', prefix = ''] = rawName.toLowerCase().split(':').reverse();
  const mapped = own.get(prefix) ?? prefix;
  return mapped ? `${mapped}:${local}` : local;
}

function kept(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const known = ATTRIBUTES.get(name);
      return known ? [[known, value]] : [];
    }),
  );
}

const written = (attributes: Record<string, string>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value.replace(/[&<>"\s]/g, (unit) => `&#${unit.charCodeAt(0)};`)}"`)
    .join('');

function element({ name, attributes, raw }: Field, atom: boolean): string {
  // An Atom link's address is an attribute; some write it as text.
  const own = atom && name === 'link' && attributes.href === undefined ? { ...attributes, href: decodeReferences(raw).trim() } : attributes;
  return `<${name}${written(own)}><![CDATA[${raw.slice(0, MOST_MARKUP + 1).replaceAll(']]>', ']]&gt;')}]]></${name}>`;
}

function notAFeed(text: string): MendFailure {
  const start = text.trimStart().slice(0, 2_000);
  const looks = !start
    ? 'It is empty.'
    : /^%PDF-/.test(start)
      ? 'It looks like a PDF.'
      : /^(?:\s|<!--[^>]*>|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta)\b/i.test(start)
        ? 'It looks like a web page (HTML).'
        : /^[{[]/.test(start)
          ? 'It looks like JSON, but is no JSON Feed.'
          : /^<\?xml|^<[A-Za-z]/.test(start)
            ? `It looks like XML of another kind${rootOf(start)}.`
            : 'It looks like plain text.';
  return { code: 'not-a-feed', message: `This is not a feed. ${looks}` };
}

const rootOf = (text: string): string => {
  const name = /<([A-Za-z][\w.:-]{0,40})/.exec(text)?.[1];
  return name ? ` (<${name}>)` : '';
};
