// A page's document → its readable text with the parts that are not the article marked: copy, cap, mark, Readability, plain text.
import { Readability } from '@mozilla/readability';
import type { Span } from '../domain.ts';
import { boilerplateOf } from './boilerplate.ts';
import { type BoilerplateKind, MARKED_PARTS, NAMED_PARTS, OPENING_LINES, PAID_LINK } from './boilerplate-cues.ts';
import { elementText } from './element-text.ts';
import { namesOf } from './page-names.ts';

/** `head`: words of the part that introduces the article (source, desk), which Readability may drop. */
export type PageText = { head: string; text: string; boilerplate: (Span & { kind: string })[] };

/** Readability looks at every element up to five times and at ancestors of every paragraph: beyond this a page costs seconds. */
const MOST_ELEMENTS = 12_000;
/** HTML parsers of browsers stop nesting at 512; what is deeper is read as one piece. */
const DEEPEST = 200;
const MOST_TEXT = 1_000_000;
/** Readability's own threshold for having found an article; shorter finds are compared with the densest part of the page. */
const ENOUGH_TEXT = 250;

/** A part named "related" or "promo" that holds more prose than this is the article with a misleading name. */
const MOST_PROSE_IN_PART = 3;
const LONG_PARAGRAPH = 140;

/** Elements whose names say something else (`toc-backref` on a link, `tag-ai` on an article). */
const NOT_PARTS = /^(?:html|body|main|article|h1|a|span|code|em|strong|b|i|mark|time|img|input)$/i;
/** What a caption belongs to when it describes a picture; captions of quotes, tables and listings are text. */
const PICTURE = 'img, picture, video, amp-img, svg, iframe';
const CAPTIONS =
  'figcaption, .wp-caption-text, .gallery-caption, .image-caption, .img-caption, .photo-caption, .caption-text, .image-credit, .photo-credit';

const MARK = 'data-cordon-part';
const NEVER_TEXT =
  'script, style, noscript, template, svg, canvas, iframe, object, embed, audio, video, select, datalist, dialog:not([open]), link';
const CHROME =
  'nav, header nav, footer, aside, form, button, [role="navigation"], [role="banner"], [role="contentinfo"], [role="search"], [role="dialog"], [role="alert"], [role="menu"]';
const HIDDEN =
  '[hidden], [aria-hidden="true"]:not(.fallback-image), [style*="display:none"], [style*="display: none"], [style*="visibility:hidden"], [style*="visibility: hidden"]';

const textOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Removes what is beyond the caps from `body`; returns what to tell the reader. */
function cap(body: Element): string[] {
  let count = 0;
  let chars = 0;
  let cut = false;
  const stack: { node: Node; depth: number }[] = [{ node: body, depth: 0 }];
  const drop: ChildNode[] = [];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (node.nodeType === 3) {
      const text = node as Text;
      // Readability writes the page out and parses it again: each no-break space would come back as a node of its own (80,000 took 16 s).
      if (text.data.includes('\u00a0')) text.data = text.data.replaceAll('\u00a0', ' ');
      const room = MOST_TEXT - chars;
      chars += text.data.length;
      if (text.data.length <= room) continue;
      cut = true;
      if (room > 0) text.data = text.data.slice(0, room);
      else drop.push(text);
      continue;
    }
    if (node.nodeType !== 1) continue;
    count += 1;
    if (count > MOST_ELEMENTS || chars >= MOST_TEXT) {
      cut = true;
      drop.push(node as ChildNode);
      continue;
    }
    if (depth >= DEEPEST) {
      const all = elementText(node as Element).text.slice(0, Math.max(0, MOST_TEXT - chars));
      chars += all.length;
      node.textContent = all;
      continue;
    }
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, depth: depth + 1 });
  }
  for (const node of drop) node.remove();
  const most = MOST_ELEMENTS.toLocaleString('en');
  return cut
    ? [`The page is very large: only its first part (at most ${most} elements and ${MOST_TEXT.toLocaleString('en')} characters) was read.`]
    : [];
}

/** A copy of a page that may be changed, small enough to be read; null where there is no body. `warnings`: what was left out. */
export function boundedCopy(dom: Document): { copy: Document; warnings: string[] } | null {
  const copy = dom.cloneNode(true) as Document;
  if (!copy.body) return null;
  for (const element of copy.querySelectorAll(NEVER_TEXT)) element.remove();
  for (const element of copy.querySelectorAll(`[${MARK}]`)) element.removeAttribute(MARK);
  return { copy, warnings: cap(copy.body) };
}

function mark(element: Element, kind: BoilerplateKind): void {
  if (!element.hasAttribute(MARK)) element.setAttribute(MARK, kind);
  for (const inner of element.querySelectorAll('*')) if (!inner.hasAttribute(MARK)) inner.setAttribute(MARK, kind);
}

/** Paragraphs of more than a line, not counting those that are links. */
function proseOf(element: Element): number {
  let count = 0;
  for (const paragraph of element.querySelectorAll('p')) {
    const words = textOf(paragraph).length;
    if (words >= LONG_PARAGRAPH && textOf(paragraph.querySelector('a')).length < words / 2) count += 1;
  }
  return count;
}

/** Marks the parts of `body` that sites name as something else than the article. */
function markNamedParts(body: Element): void {
  const whole = textOf(body).length;
  const isPart = (element: Element, kind: BoilerplateKind): boolean =>
    !NOT_PARTS.test(element.localName) &&
    !element.closest('pre, code') &&
    !element.querySelector('h1, article') &&
    (kind === 'comments' || (textOf(element).length <= whole / 2 && (kind === 'faq' || proseOf(element) <= MOST_PROSE_IN_PART)));
  for (const element of body.querySelectorAll('[class], [id]')) {
    if (element.hasAttribute(MARK)) continue;
    const names = namesOf(element);
    const cue = NAMED_PARTS.find(({ name }) => names.some((n) => name.test(n)));
    if (cue && isPart(element, cue.kind)) mark(element, cue.kind);
  }
  for (const { kind, selector } of MARKED_PARTS)
    for (const element of body.querySelectorAll(selector)) if (!element.hasAttribute(MARK) && isPart(element, kind)) mark(element, kind);
}

/** A block whose words are mostly one paid link is a blurb, a sentence with such a link in it is not. */
function markPaidBlurbs(body: Element): void {
  for (const link of body.querySelectorAll(PAID_LINK)) {
    let block: Element = link;
    while (block.parentElement && block.parentElement !== body && textOf(block.parentElement).length <= textOf(link).length * 1.3 + 20)
      block = block.parentElement;
    const alone = block !== link || /^(?:div|p|li|section|figure|body|article|main)$/i.test(link.parentElement?.localName ?? '');
    const share = textOf(link).length / Math.max(1, textOf(link.parentElement).length);
    if (block !== link) mark(block, 'advertising');
    else if (alone && share > 0.6) mark(link, 'advertising');
  }
}

/** A paragraph that is one link and nothing else sends the reader elsewhere. */
function markLinkParagraphs(body: Element): void {
  for (const paragraph of body.querySelectorAll('p')) {
    const links = paragraph.querySelectorAll('a[href]');
    const [link] = links;
    if (links.length !== 1 || !link || paragraph.hasAttribute(MARK)) continue;
    const words = textOf(paragraph);
    if (words.length >= 20 && textOf(link).length >= words.length - 2 && !/^#/.test(link.getAttribute('href') ?? '#'))
      mark(paragraph, 'related');
  }
}

const levelOf = (element: Element): number => Number(/^h([1-6])$/i.exec(element.localName)?.[1] ?? 7);

/** Marks what follows a heading such as "Key questions" up to the next heading of its level. */
function markSections(body: Element): void {
  for (const heading of body.querySelectorAll('h2, h3, h4, h5, h6')) {
    if (heading.hasAttribute(MARK)) continue;
    const words = textOf(heading);
    const cue = words.length <= 120 ? OPENING_LINES.find(({ line }) => line.test(words)) : undefined;
    if (!cue) continue;
    const level = levelOf(heading);
    let at: Element = heading;
    while (!at.nextElementSibling && at.parentElement && at.parentElement !== body && textOf(at.parentElement) === words)
      at = at.parentElement;
    mark(at, cue.kind);
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      if (levelOf(next) <= level || /^(?:article|main|footer)$/i.test(next.localName)) break;
      const inner = [...next.querySelectorAll('h1, h2, h3, h4, h5, h6')];
      if (inner.some((h) => levelOf(h) <= level)) break;
      mark(next, cue.kind);
    }
  }
}

/** Captions and credits of pictures describe the picture: no article's sentence is lost with them. */
function removePictureCaptions(body: Element): void {
  for (const caption of body.querySelectorAll(CAPTIONS)) {
    const figure = caption.closest('figure') ?? caption.parentElement;
    if (caption.localName !== 'figcaption' || (figure?.querySelector(PICTURE) && !figure.querySelector('blockquote, table, pre')))
      caption.remove();
  }
}

/** Buttons inside headings are the words of accordions; Readability drops buttons. */
function unwrapHeadingButtons(dom: Document, body: Element): void {
  for (const button of body.querySelectorAll('h1 button, h2 button, h3 button, h4 button, h5 button, h6 button, dt button, summary button'))
    button.replaceWith(dom.createTextNode(button.textContent ?? ''));
}

/** Where Readability finds no article (notices, index pages): the part of the page with the most text outside links. */
function densestPart(body: Element): Element {
  for (const element of body.querySelectorAll(`${CHROME}, ${HIDDEN}`)) if (element !== body) element.remove();
  const proper = (element: Element): number => {
    let linked = 0;
    for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
    return textOf(element).length - linked;
  };
  const all = proper(body);
  let best = body;
  for (const element of body.querySelectorAll('article, main, [role="main"], [itemprop="articleBody"], #content, .content, .entry-content'))
    if (proper(element) >= all * 0.5 && element.querySelectorAll('*').length < best.querySelectorAll('*').length) best = element;
  return best;
}

const SOURCE_LINES =
  '.meta, .post-meta, .entry-meta, .article-meta, .byline, .source, .credit, .attribution, .syndication, .republish, .article-source, .original-source';

/** The short lines that name a source beside title and byline. */
function headOf(body: Element): string {
  return [...body.querySelectorAll(SOURCE_LINES)]
    .slice(0, 20)
    .map(textOf)
    .filter((line) => line.length <= 400)
    .join('\n');
}

const kindOf = (element: Element): string | null => element.getAttribute(MARK);

/**
 * The readable text of a page. `copy` (of `boundedCopy`) is used up.
 * Parts that are not the article but stand in it are kept and given as `boilerplate` (ranges of `text`, in order).
 */
export function pageText(copy: Document): PageText {
  const { body } = copy;
  removePictureCaptions(body);
  unwrapHeadingButtons(copy, body);
  markNamedParts(body);
  markPaidBlurbs(body);
  markSections(body);
  markLinkParagraphs(body);
  const spare = body.cloneNode(true) as Element;
  const article = new Readability<Element>(copy, { serializer: (element) => element as Element, disableJSONLD: true }).parse();
  let read = article?.content ? elementText(article.content, kindOf) : { text: '', spans: [] };
  if (read.text.length < ENOUGH_TEXT) {
    const fallback = elementText(densestPart(spare), kindOf);
    if (fallback.text.length > read.text.length * 1.5) read = fallback;
  }
  return { head: headOf(spare), text: read.text, boilerplate: united(read.text, read.spans, boilerplateOf(read.text)) };
}

/** Both lists of ranges as one, in order, without overlaps; what the page's own names say wins. */
function united(text: string, marked: PageText['boilerplate'], worded: PageText['boilerplate']): PageText['boilerplate'] {
  const spans = [...marked];
  for (const span of worded) {
    let pieces: PageText['boilerplate'] = [span];
    for (const { start, end } of marked)
      pieces = pieces.flatMap((piece) =>
        piece.end <= start || piece.start >= end
          ? [piece]
          : [
              { ...piece, end: start },
              { ...piece, start: end },
            ].filter((rest) => rest.start < rest.end),
      );
    spans.push(...pieces);
  }
  const merged: PageText['boilerplate'] = [];
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (!text.slice(span.start, span.end).trim()) continue;
    if (last?.kind === span.kind && !text.slice(last.end, span.start).trim()) last.end = span.end;
    else merged.push({ ...span });
  }
  return merged;
}
