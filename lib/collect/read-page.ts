// A page's document → what keeping it stores: readable text, and its facts with where each was found.
import type { PageReading, Trouble } from '../domain.ts';
import { EMPTY_PAGE } from './empty-page.ts';
import { pageNodes } from './json-ld.ts';
import { pageDates } from './page-dates.ts';
import { metaOf, originalPublisherIn, pageByline, pageCanonical, pageExcerpt, pageLang, pageSite, pageTitle } from './page-facts.ts';
import { boundedCopy, pageText } from './page-text.ts';

/** What a document is when it is no page with text: content type → code, and what to do. */
const NOT_PAGES: { type: RegExp; code: string; message: string }[] = [
  { type: /^application\/(?:x-)?pdf\b/i, code: 'pdf', message: 'Not read: PDF. Save it and drop it into Cordon.' },
  {
    type: /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json)\b/i,
    code: 'feed',
    message: 'Not read: a feed. Subscribe to it instead.',
  },
  {
    type: /^(?:text\/xml|application\/xml|application\/(?!xhtml)[\w.-]+\+xml)\b/i,
    code: 'xml',
    message: 'Not read: an XML file. If it is a feed, subscribe to it instead.',
  },
  { type: /^(?:application\/json|application\/[\w.-]+\+json|text\/json)\b/i, code: 'json', message: 'Not read: a data file (JSON).' },
  { type: /^image\//i, code: 'image', message: 'Not read: an image.' },
  { type: /^(?:video|audio)\//i, code: 'media', message: 'Not read: a recording.' },
];

/** Why a document can't be read as a page (`pdf`, `feed`, `xml`, `json`, `image`, `media`, `empty`), or null when it can. `contentType`: the document's or the HTTP header's. */
export function notReadOf(contentType: string | null, dom: Document | null): Trouble | null {
  const type = (contentType ?? '').trim();
  const known = NOT_PAGES.find((kind) => kind.type.test(type));
  if (known) return { code: known.code, message: known.message };
  if (!dom) return null;
  if (!dom.documentElement) return { code: 'empty', message: 'Not read: the document has no text.' };
  // Viewers put the file into a page of their own: one embed, or pdf.js.
  const embed = dom.querySelector('body > embed[type], body > object[type]');
  const shown = NOT_PAGES.find((kind) => kind.type.test(embed?.getAttribute('type') ?? ''));
  if (shown && !/\S/.test(dom.body?.textContent ?? '')) return { code: shown.code, message: shown.message };
  if (dom.querySelector('#viewerContainer > #viewer.pdfViewer')) return { code: 'pdf', message: NOT_PAGES[0]?.message ?? '' };
  if (!dom.body || /^frameset$/i.test(dom.body.localName)) return { code: 'empty', message: 'Not read: the document has no text.' };
  return null;
}

const NOTHING = { ...EMPTY_PAGE, warnings: ['The document is empty.'] };

/**
 * Reads a page. `dom` is the page's document, handed in (the live page, or one parsed elsewhere) and is not changed; `url` is its address ('' when unknown).
 * Facts are the page's own words or absent; `where` says which part of the page gave them. `warnings` are for people.
 */
export function readPage(dom: Document, url: string): PageReading {
  if (!dom.documentElement) return { ...NOTHING, url };
  const meta = metaOf(dom);
  const rawTitle = dom.querySelector('title')?.textContent ?? meta.get('og:title')?.[0] ?? '';
  const { article, page, follow } = pageNodes(dom, url, rawTitle);
  const site = pageSite(meta, article, page, follow);
  const siteName = site?.value ?? null;
  const title = pageTitle(dom, meta, article, siteName, url);
  const lang = pageLang(dom, meta, article);
  const { address, warning, otherSite } = pageCanonical(dom, meta, url);
  const bounded = boundedCopy(dom);
  const copy = bounded?.copy ?? dom;
  const dates = pageDates(copy, { url: url || address || '', lang, title: title?.value ?? '', meta, article, page });
  const byline = pageByline(copy, meta, article, follow, siteName, url);
  const { text, boilerplate, head } = bounded ? pageText(copy) : { text: '', boilerplate: [], head: '' };
  const warnings = bounded?.warnings ?? ['The page has no body.'];
  return {
    url,
    canonical: address,
    title,
    byline,
    site,
    lang,
    excerpt: pageExcerpt(meta, article, text),
    published: dates.published,
    modified: dates.modified,
    text,
    boilerplate,
    originalPublisher: originalPublisherIn(`${head}\n${text}`, article, siteName, url),
    warnings: [...warnings, ...(warning ? [warning] : []), ...dates.warnings],
    ...(otherSite ? { otherSite } : {}),
  };
}
