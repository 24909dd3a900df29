// When a page was published and when it was last changed, kept strictly apart, found in an order of trust of our own.
import type { Edtf, Found, Instant } from '../domain.ts';
import { NAMED_PARTS } from './boilerplate-cues.ts';
import { MODIFIED_LABEL, MONTH_FIRST, PUBLISHED_LABEL } from './date-words.ts';
import { isInline } from './element-text.ts';
import { type JsonNode, stringOf } from './json-ld.ts';
import { namesOf } from './page-names.ts';
import { datesIn, type NumberOrder, type ReadDate, readDate } from './read-date.ts';

export type PageDates = { published: Found<Edtf | Instant> | null; modified: Found<Edtf | Instant> | null; warnings: string[] };

type Candidate = { kind: 'published' | 'modified'; date: ReadDate; where: string; rank: number; near: number };

/** Order of trust (facts of the field: Highwire, schema.org, Dublin Core, Open Graph, publishers' analytics, microdata, words, address). Lower is better. */
const RANK = {
  highwire: 10,
  jsonLd: 20,
  dublinCore: 30,
  openGraph: 40,
  analytics: 50,
  jsonLdPage: 55,
  microdata: 60,
  timeElement: 70,
  label: 72,
  nearTitle: 75,
  looseMeta: 80,
  named: 85,
  address: 90,
  dateline: 95,
  loneTime: 100,
  footer: 110,
  addressMonth: 120,
};

/** Names of `<meta>` elements (name, property or itemprop; lower case), in order within a rank. */
const META: { kind: Candidate['kind']; rank: number; names: string[] }[] = [
  { kind: 'published', rank: RANK.highwire, names: ['citation_publication_date', 'citation_date', 'citation_online_date'] },
  {
    kind: 'published',
    rank: RANK.dublinCore,
    names: [
      'dcterms.issued',
      'dc.date.issued',
      'dc.date.published',
      'dcterms.available',
      'dcterms.created',
      'dc.date.created',
      'dcterms.date',
      'dc.date',
      'dc:date',
      'prism.publicationdate',
      'prism:publicationdate',
      'prism.publication_date',
    ],
  },
  {
    kind: 'published',
    rank: RANK.openGraph,
    names: [
      'article:published_time',
      'og:article:published_time',
      'og:published_time',
      'article:published',
      'og:pubdate',
      'og:article:published',
      'rnews:datepublished',
      'bt:pubdate',
      'article:publication_date',
      'og:publish_date',
      'book:release_date',
      'video:release_date',
    ],
  },
  {
    kind: 'published',
    rank: RANK.analytics,
    names: [
      'parsely-pub-date',
      'sailthru.date',
      'cxenseparse:recs:publishtime',
      'cxenseparse:publishtime',
      'cse:pubdate',
      'bt:pubdate',
      'article.published',
      'article_date_original',
      'dcsext.articlefirstpublished',
      'nrk:publishdate',
      'iso-8601-publish-date',
    ],
  },
  {
    kind: 'published',
    rank: RANK.looseMeta - 1,
    names: [
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication-date',
      'publication_date',
      'publicationdate',
      'published',
      'published-date',
      'published_date',
      'publisheddate',
      'published_at',
      'date_published',
      'date-published',
      'datepublished',
      'article.created',
      'originalpublicationdate',
      'displaydate',
      'releasedate',
      'release_date',
      'eomportal-issuedate',
      'gentime',
      'ptime',
      'originaldate',
      'postdate',
      'first-published',
    ],
  },
  {
    kind: 'published',
    rank: RANK.looseMeta,
    names: [
      'date',
      'datecreated',
      'created',
      'creation_date',
      'creationdate',
      'date-creation-yyyymmdd',
      'date-creation',
      'article_create_date',
      'created_time',
    ],
  },
  {
    kind: 'modified',
    rank: RANK.dublinCore,
    names: ['dcterms.modified', 'dc.date.modified', 'dcterms.date.modified', 'dc.modified', 'prism.modificationdate'],
  },
  {
    kind: 'modified',
    rank: RANK.openGraph,
    names: [
      'article:modified_time',
      'og:article:modified_time',
      'article:updated_time',
      'og:updated_time',
      'og:modified_time',
      'article:modified',
      'rnews:datemodified',
    ],
  },
  { kind: 'modified', rank: RANK.analytics, names: ['parsely-post-modified', 'article.updated', 'cse:lastupdate', 'bt:moddate'] },
  {
    kind: 'modified',
    rank: RANK.looseMeta,
    names: [
      'datemodified',
      'date_modified',
      'date-modified',
      'lastmodified',
      'last-modified',
      'last_modified',
      'lastmod',
      'modified',
      'modified-date',
      'revised',
      'revision_date',
      'updated',
      'updated_time',
      'dateupdated',
      'lastupdate',
      'last-updated',
      'date-revision-yyyymmdd',
      'modificationdate',
    ],
  },
];

/** Class names that sites give the date of the page, and those of its last change. */
const DATE_NAME =
  /^(?:(?:post|entry|article|story|news|blog|publish(?:ed|ing)?|pub|publication|posted|created|submitted|item|content|meta|page|press|detail|document|page-meta|story)-?)?(?:date|publication|datum|fecha|data|datetime|date-?time|time|timestamp|pubdate|published|posted-on|posted|publish|publication-date|created)(?:-(?:published|publish|posted|created|header|line|time|display|wrapper|text|created|article|post|news))*$|^(?:byline|dateline|post-?meta|entry-?meta|article-?meta|article-?info|post-?info|story-?meta|submitted|meta-?info|info-?line|published-?(?:at|on|by)|blog-?date)$/;
const MODIFIED_NAME = /^(?:.*-)?(?:updated|modified|update|last-?(?:updated|modified)|date-?modified|lastmod|revised)(?:-.*)?$/;

/** Regions of a page whose dates are of other pages or of events. */
const OTHER_REGION = 'nav, aside, footer, [role="complementary"], [role="contentinfo"], [role="navigation"], [itemprop="comment"], form';
const OTHER_KINDS = new Set(['comments', 'related', 'newsletter', 'cookie', 'advertising', 'faq', 'contents']);
const OTHER_NAMES =
  /^(?:sidebar|widget|widgets?-area|footer|site-footer|menu|nav|navigation|navbar|archives?|calendar|events?|event-list|latest|recent|recent-posts?|teasers|carousel|slider|ticker|copyright|colophon|search|breadcrumbs?|next|prev|previous)(?:-|$)|-(?:sidebar|footer|widget)$/;

/** Where even microdata speaks of another text. */
const OTHER_PAGES =
  'nav, aside, [itemprop="comment"], [itemtype*="schema.org/Comment"], [class*="comment"], [class*="related"], [class*="sidebar"]';
const MOST_BLOCKS = 6_000;
const LONG_BLOCK = 240;

/** `runs`: the inline elements that hold its words. */
type Block = { element: Element; runs: Element[]; text: string; elsewhere: boolean };

/** Whether `element` stands in a part of the page that speaks of something else. What holds the page's own title is no such part. */
function isElsewhere(element: Element, title: Element | null): boolean {
  for (let up: Element | null = element; up && up.localName !== 'body' && up.localName !== 'main'; up = up.parentElement) {
    if (title && up.contains(title)) return false;
    if (up.matches(OTHER_REGION)) return !(up.localName === 'footer' && up.closest('article') !== null && !/comment/i.test(up.className));
    if (up.localName === 'article') continue;
    const names = namesOf(up);
    if (names.some((name) => OTHER_NAMES.test(name))) return true;
    const part = NAMED_PARTS.find((cue) => names.some((name) => cue.name.test(name)));
    if (part && OTHER_KINDS.has(part.kind)) return true;
  }
  return false;
}

const SKIPPED = /^(?:script|style|noscript|template|svg|select|option|textarea|iframe|head|button)$/;

/** The page's text block by block (an element and the words directly in it and its inline children). */
function blocksOf(body: Element): Block[] {
  const blocks: Block[] = [];
  let current = null as { element: Element; runs: Element[]; words: string[] } | null;
  const flush = (): void => {
    const text = current?.words.join(' ').replace(/\s+/g, ' ').trim();
    if (current && text) blocks.push({ element: current.element, runs: current.runs, text, elsewhere: false });
    current = null;
  };
  const stack: { node: Node; block: Element }[] = [{ node: body, block: body }];
  for (let top = stack.pop(); top && blocks.length < MOST_BLOCKS; top = stack.pop()) {
    const { node, block } = top;
    if (node.nodeType === 3) {
      const words = (node as Text).data;
      if (!/\S/.test(words)) continue;
      if (current?.element !== block) {
        flush();
        current = { element: block, runs: [], words: [] };
      }
      current?.words.push(words);
      const { parentElement } = node;
      if (parentElement && parentElement !== block) current?.runs.push(parentElement);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (SKIPPED.test(element.localName)) continue;
    const own = isInline(element.localName) ? block : element;
    if (own !== block) flush();
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, block: own });
  }
  flush();
  return blocks;
}

/** Where the page's title stands among its blocks: the first heading that says it, else the first `h1`, else a block that says it, else -1. */
function titleBlock(blocks: readonly Block[], title: string): number {
  const folded = title.toLowerCase().replace(/\s+/g, ' ').trim();
  const says = (block: Block): boolean => {
    const text = block.text.toLowerCase();
    return text.length >= 8 && folded.length >= 8 && (text === folded || folded.startsWith(text) || text.startsWith(folded));
  };
  const inHeading = (block: Block, which: string): boolean =>
    block.element.closest(which) !== null && !block.element.closest('nav, aside, footer');
  const heading = blocks.findIndex((block) => says(block) && inHeading(block, 'h1, h2, h3, h4'));
  if (heading >= 0) return heading;
  const first = blocks.findIndex((block) => inHeading(block, 'h1'));
  return first >= 0 ? first : blocks.findIndex((block) => says(block) && !block.element.closest('nav, aside, footer'));
}

const isNamed = (element: Element, pattern: RegExp): boolean => {
  for (let up: Element | null = element, i = 0; up && i < 3 && up.localName !== 'body'; up = up.parentElement, i += 1)
    if (namesOf(up).some((name) => pattern.test(name))) return true;
  return false;
};

const isOwnName = (element: Element, pattern: RegExp): boolean => namesOf(element).some((name) => pattern.test(name));
const holds = (element: Element, words: string): boolean => (element.textContent ?? '').replace(/\s+/g, ' ').includes(words);

/** What the words before a date make of it. */
function labelOf(before: string): Candidate['kind'] | null {
  const near = before.slice(-70);
  if (MODIFIED_LABEL.test(near)) return 'modified';
  if (PUBLISHED_LABEL.test(near)) return 'published';
  return null;
}

/** Dates that a reader sees: labelled, near the title, or in an element named for it. */
function visibleDates(blocks: readonly Block[], title: number, order: NumberOrder): Candidate[] {
  const found: Candidate[] = [];
  // The head of the article ends with its first long paragraph.
  const firstLong = blocks.findIndex((block, i) => i > title && block.text.length > LONG_BLOCK && !block.elsewhere);
  const headEnd = title < 0 ? -1 : Math.min(firstLong < 0 ? blocks.length : firstLong, title + 15);
  for (const [i, block] of blocks.entries()) {
    const isLong = block.text.length > LONG_BLOCK;
    const dates = datesIn(isLong ? block.text.slice(0, 160) : block.text, order);
    if (!dates.length) continue;
    const near = title < 0 ? i : Math.abs(i - title);
    const isHeading = /^h[1-6]$/.test(block.element.localName);
    let last = 0;
    for (const date of dates) {
      const said = block.text.slice(last, date.start);
      last = date.end;
      const previous = blocks[i - 1];
      const label =
        labelOf(said) ??
        (!said.trim() && previous && previous.text.length <= 60 && !/\d/.test(previous.text) ? labelOf(`${previous.text} `) : null);
      const inHead = title >= 0 && i >= title - 5 && i <= headEnd && !isLong && i !== title;
      const words = block.text.slice(date.start, date.end);
      const named = isNamed(block.element, DATE_NAME) || block.runs.some((run) => isOwnName(run, DATE_NAME) && holds(run, words));
      const changed = isNamed(block.element, MODIFIED_NAME) || block.runs.some((run) => isOwnName(run, MODIFIED_NAME) && holds(run, words));
      const kind = label ?? (changed && !named ? 'modified' : 'published');
      if (isLong && !label) {
        if (i === firstLong && isDateline(block.text, date))
          found.push({ kind: 'published', date, where: 'dateline', rank: RANK.dateline, near });
        continue;
      }
      if (isLong && said.trim().length > 40) continue;
      const isDay = date.value.length >= 10;
      const alone = block.text.length - (date.end - date.start) <= 60;
      if (block.elsewhere) {
        if (label && isDay && said.trim().length <= 40)
          found.push({ kind, date, where: 'text at the foot of the page', rank: RANK.footer, near });
      } else if (label && (inHead || isDay) && (alone || said.trim().length <= 60))
        found.push({ kind, date, where: 'text with a label', rank: RANK.label, near });
      else if (inHead && alone && !isHeading)
        found.push({ kind, date, where: 'text near the title', rank: i < title ? RANK.nearTitle + 1 : RANK.nearTitle, near });
      else if (named && alone && !isHeading) found.push({ kind, date, where: 'text named as a date', rank: RANK.named, near });
      else if (named && isHeading && alone) found.push({ kind, date, where: 'heading named as a date', rank: RANK.named, near });
    }
  }
  return found;
}

/** A date such as 03/04/2026 in the head of the article, when nothing says which number is the day. */
function twofoldDate(blocks: readonly Block[], title: number): string | null {
  const head = title < 0 ? [] : blocks.slice(Math.max(0, title - 5), title + 15);
  for (const { text, elsewhere } of head) {
    const words =
      text.length <= LONG_BLOCK && !elsewhere ? /(?<![\d/-])\d{1,2}([/-])\d{1,2}\1(?:19|20)\d{2}(?![\d/-])/.exec(text)?.[0] : undefined;
    if (words && !datesIn(words).length) return words;
  }
  return null;
}

/** `BRUSSELS, 14 June 2026 (Agency) –`: the place and day that open a report. */
function isDateline(text: string, date: ReadDate): boolean {
  const place = text.slice(0, date.start);
  return (
    place.length <= 60 &&
    /^[\p{Lu}][\p{L} .,'’()/–—-]*[,(–—/-]\s*$/u.test(place) &&
    /^[^\p{L}\d]{0,3}(?:\(.{1,40}\)|[–—:/-])/u.test(text.slice(date.end))
  );
}

/** `<time>` and microdata, with the words of the element where it has no machine-readable value. */
function markedDates(body: Element, blocks: readonly Block[], title: number, order: NumberOrder): Candidate[] {
  const found: Candidate[] = [];
  const place = new Map<Element, number>();
  for (const [i, block] of blocks.entries()) if (!place.has(block.element)) place.set(block.element, i);
  const nearOf = (element: Element): number => {
    for (let up: Element | null = element; up; up = up.parentElement) {
      const at = place.get(up);
      if (at !== undefined) return title < 0 ? at : Math.abs(at - title);
    }
    return Number.MAX_SAFE_INTEGER;
  };
  for (const element of [
    ...body.querySelectorAll(
      '[itemprop], time, [property="schema:datePublished"], [property="dc:date"], abbr.published, abbr.updated, relative-time',
    ),
  ].slice(0, 400)) {
    const prop = element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '';
    const isTime = /^(?:time|abbr|relative-time)$/.test(element.localName);
    const named = /date(?:Published|Created)|^(?:schema:|dc:)?date$/.test(prop)
      ? 'published'
      : /dateModified/.test(prop)
        ? 'modified'
        : null;
    if (!named && !isTime) continue;
    if (named ? element.closest(OTHER_PAGES) : isElsewhere(element, blocks[title]?.element ?? null)) continue;
    const raw =
      element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.getAttribute('title') ?? element.textContent ?? '';
    const date = readDate(raw, order) ?? readDate(element.textContent ?? '', order);
    if (!date) continue;
    const near = nearOf(element);
    const where = named ? `itemprop ${prop}` : '<time>';
    if (named) {
      found.push({ kind: named, date, where, rank: RANK.microdata, near });
      continue;
    }
    const names = [...namesOf(element), ...(element.parentElement ? namesOf(element.parentElement) : [])];
    const before = (element.previousSibling?.textContent ?? element.parentElement?.previousElementSibling?.textContent ?? '').slice(-70);
    const label = labelOf(before.replace(/\s+/g, ' '));
    const isModified =
      label === 'modified' ||
      (label === null && names.some((name) => MODIFIED_NAME.test(name)) && !names.some((name) => /publish/.test(name)));
    const sure = element.hasAttribute('pubdate') || label !== null || names.some((name) => DATE_NAME.test(name)) || near <= 12;
    found.push({ kind: isModified ? 'modified' : 'published', date, where, rank: sure ? RANK.timeElement : RANK.loneTime, near });
  }
  return found;
}

/** `/2026/06/14/`, `/2026-06-14-slug`, `/20260614…`; a month alone is the last resort. */
function addressDates(url: string): Candidate[] {
  let path = '';
  try {
    path = new URL(url).pathname;
  } catch {
    return [];
  }
  const at = (value: string, rank: number): Candidate[] => {
    const date = readDate(value);
    return date ? [{ kind: 'published', date, where: 'address', rank, near: 0 }] : [];
  };
  const whole = /(?<!\d)((?:19|20)\d{2})[/._-](\d{1,2})[/._-](\d{1,2})(?!\d)/.exec(path);
  if (whole) return at(`${whole[1]}-${whole[2]}-${whole[3]}`, RANK.address);
  const solid = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\D|\d{6,12}(?!\d))/.exec(path);
  if (solid) return at(`${solid[1]}-${solid[2]}-${solid[3]}`, RANK.address);
  const turned = /(?<!\d)(0?[1-9]|[12]\d|3[01])[._-](0?[1-9]|1[0-2])[._-]((?:19|20)\d{2})(?!\d)/.exec(path);
  if (turned && (Number(turned[1]) > 12 || turned[1] === turned[2])) return at(`${turned[3]}-${turned[2]}-${turned[1]}`, RANK.address);
  const month = /\/((?:19|20)\d{2})[/-](0?[1-9]|1[0-2])\//.exec(path);
  if (!month) return [];
  const value = `${month[1]}-${(month[2] ?? '').padStart(2, '0')}`;
  return [{ kind: 'published', date: { value, zoneless: false, start: 0, end: 0 }, where: 'address', rank: RANK.addressMonth, near: 0 }];
}

/** How the page writes 03/04/2026, by its language and the country its host is of; null where that does not tell. */
function numberOrder(lang: string | null, url: string): NumberOrder {
  const host = /^https?:\/\/([^/:]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (/\.(?:us|gov|mil|edu)$/.test(host)) return 'month-first';
  if (lang && MONTH_FIRST.test(lang)) return 'month-first';
  if (/\.[a-z]{2}$/.test(host) && !/\.(?:io|ai|co|tv|me|ly|cc|fm|gg|to|ph)$/.test(host)) return 'day-first';
  if (lang && (!/^en\b/i.test(lang) || /^en-(?!us|ph)/i.test(lang))) return 'day-first';
  return null;
}

const dayOf = (date: ReadDate): string => date.value.slice(0, 10);

/** The dates of a page. `meta`: its `<meta>` values by lower-case name; `article`, `page`: its JSON-LD nodes. */
export function pageDates(
  dom: Document,
  known: {
    url: string;
    lang: string | null;
    title: string;
    meta: ReadonlyMap<string, string[]>;
    article: JsonNode | null;
    page: JsonNode | null;
  },
): PageDates {
  const { url, lang, title, meta, article, page } = known;
  const order = numberOrder(lang, url);
  const candidates: Candidate[] = [];
  const add = (kind: Candidate['kind'], value: string | null | undefined, where: string, rank: number): void => {
    const date = value ? readDate(value, order) : null;
    if (date) candidates.push({ kind, date, where, rank, near: 0 });
  };
  for (const { kind, rank, names } of META)
    for (const name of names) for (const value of (meta.get(name) ?? []).slice(0, 1)) add(kind, value, `meta ${name}`, rank);
  for (const [node, rank] of [
    [article, RANK.jsonLd],
    [page, RANK.jsonLdPage],
  ] as const) {
    if (!node) continue;
    add('published', stringOf(node.datePublished), 'json-ld datePublished', rank);
    add('published', stringOf(node.uploadDate ?? node.legislationDate), 'json-ld', rank + 1);
    add('published', stringOf(node.dateCreated), 'json-ld dateCreated', RANK.looseMeta);
    add('modified', stringOf(node.dateModified), 'json-ld dateModified', rank);
  }
  const warnings: string[] = [];
  const { body } = dom;
  if (body) {
    const blocks = blocksOf(body);
    const at = titleBlock(blocks, title);
    const heading = blocks[at]?.element ?? null;
    const places = new Map<Element, boolean>();
    for (const block of blocks) {
      const known = places.get(block.element) ?? isElsewhere(block.element, heading);
      places.set(block.element, known);
      block.elsewhere = known;
    }
    candidates.push(...visibleDates(blocks, at, order), ...markedDates(body, blocks, at, order));
    const twofold = order === null && twofoldDate(blocks, at);
    if (twofold && !candidates.some(({ kind, rank }) => kind === 'published' && rank < RANK.address))
      warnings.push(`The date ${twofold} can be read two ways; it was not taken.`);
  }
  candidates.push(...addressDates(url));
  const best = (kind: Candidate['kind']): Candidate | null =>
    candidates
      .filter((candidate) => candidate.kind === kind)
      .reduce<Candidate | null>(
        (top, next) => (!top || next.rank < top.rank || (next.rank === top.rank && next.near < top.near) ? next : top),
        null,
      );
  const published = best('published');
  const modified = best('modified');
  for (const chosen of [published, modified])
    if (chosen?.date.zoneless)
      warnings.push(`The ${chosen.kind === 'published' ? 'publication' : 'modification'} time has no time zone; it is taken as UTC.`);
  if (published && modified && dayOf(modified.date) < dayOf(published.date) && dayOf(modified.date).length === 10)
    warnings.push('The page says that it was changed before it was published.');
  const found = (chosen: Candidate | null): Found<Edtf | Instant> | null => chosen && { value: chosen.date.value, where: chosen.where };
  return { published: found(published), modified: found(modified), warnings };
}
