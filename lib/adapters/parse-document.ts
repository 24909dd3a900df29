// HTML → a document, in a worker too. Trusted Types 'none' bars DOMParser from our pages, and Chromium's worker has none;
// linkedom builds plain objects that nothing can run, the same in Node, Chromium's worker and Firefox's event page.
import { parseHTML } from 'linkedom/worker';

/** What may stand in a head (HTML, "in head" insertion mode); anything else ends it. */
const IN_HEAD = new Set(['base', 'basefont', 'bgsound', 'link', 'meta', 'noframes', 'noscript', 'script', 'style', 'template', 'title']);

/** Most tags taken of a page, more than is read of one (collect/page-text.ts), and how deep they may nest: linkedom's time grows with the square of the depth. */
const MOST_TAGS = 30_000;
const DEEPEST = 2_000;

const TAG = /<(?:!--|(\/?)([a-z][^\s/>]*))?/gi;
const NEVER_CLOSED = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes', 'xmp']);

/** A document of the DOM's shape, with no browsing context behind it. Never throws on any text; a text that holds nothing has no root; what lies beyond the bounds is left out. */
export function parseDocument(html: string): Document {
  const document = parseHTML(bounded(html)).document as unknown as Document;
  if (!isWhole(document)) complete(document);
  return document;
}

/** The page up to where it has more tags, or nests deeper, than any that people write. */
function bounded(html: string): string {
  const after = (end: string, from: number): number => {
    const pattern = new RegExp(end, 'gi');
    pattern.lastIndex = from;
    return pattern.test(html) ? pattern.lastIndex : html.length;
  };
  let tags = 0;
  let depth = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match; match = TAG.exec(html)) {
    const [found, closing, name = ''] = match;
    const element = name.toLowerCase();
    tags += 1;
    if (name && !NEVER_CLOSED.has(element)) depth = Math.max(0, depth + (closing ? -1 : 1));
    if (tags > MOST_TAGS || depth > DEEPEST) return html.slice(0, match.index);
    if (found === '<!--') TAG.lastIndex = after('-->', match.index);
    else if (!closing && RAW.has(element)) TAG.lastIndex = after(`</${element}`, TAG.lastIndex) - element.length - 2;
  }
  return html;
}

const isNamed = (node: Node | null | undefined, name: string): boolean => node?.nodeName.toLowerCase() === name;
const isBlank = (node: Node): boolean => node.nodeType === 3 && !/\S/.test(node.nodeValue ?? '');
const endsHead = (node: Node): boolean =>
  node.nodeType === 3 ? !isBlank(node) : node.nodeType === 1 && !IN_HEAD.has(node.nodeName.toLowerCase());

function isWhole(document: Document): boolean {
  const [root, ...more] = document.children;
  if (!root || more.length || !isNamed(root, 'html') || [...document.childNodes].some((node) => node.nodeType === 3 && !isBlank(node)))
    return false;
  const [head, body, ...others] = [...root.childNodes].filter((node) => node.nodeType !== 8 && !isBlank(node));
  return isNamed(head, 'head') && isNamed(body, 'body') && !others.length && ![...(head?.childNodes ?? [])].some(endsHead);
}

/** Sets up html, head and body where their tags were left out, as HTML allows and browsers do; linkedom leaves such a page without a body. */
function complete(document: Document): void {
  const given = [...document.childNodes].filter((node) => node.nodeType === 1 || (node.nodeType === 3 && !isBlank(node)));
  if (!given.length) return;
  const root = (given.find((node) => isNamed(node, 'html')) as Element | undefined) ?? document.createElement('html');
  const parts = given.flatMap((node) => (isNamed(node, 'html') ? [...node.childNodes] : [node]));
  // A page of frames has no body.
  if (parts.some((node) => isNamed(node, 'frameset'))) return;
  const named = (name: string): Element =>
    (parts.find((node) => isNamed(node, name)) as Element | undefined) ?? document.createElement(name);
  const [head, body] = [named('head'), named('body')];
  const inHead: Node[] = [];
  const inBody: Node[] = [];
  for (const node of parts.flatMap((part) => (isNamed(part, 'head') || isNamed(part, 'body') ? [part, ...part.childNodes] : [part]))) {
    if (isNamed(node, 'head')) continue;
    if (isNamed(node, 'body')) inBody.push(body);
    else if (inBody.length || endsHead(node)) inBody.push(node);
    else inHead.push(node);
  }
  for (const node of given) node.parentNode?.removeChild(node);
  document.appendChild(root);
  root.replaceChildren(head, body);
  head.replaceChildren(...inHead);
  body.replaceChildren(...inBody.filter((node) => node !== body));
}
