// HTML → a document, in a worker too. Trusted Types 'none' bars DOMParser from our pages, and Chromium's worker has none;
// linkedom builds plain objects that nothing can run, the same in Node, Chromium's worker and Firefox's event page.
import { parseHTML } from 'linkedom/worker';

/** What may stand in a head (HTML, "in head" insertion mode); anything else ends it. */
const IN_HEAD = new Set(['base', 'basefont', 'bgsound', 'link', 'meta', 'noframes', 'noscript', 'script', 'style', 'template', 'title']);

/** A document of the DOM's shape, with no browsing context behind it. Never throws on any text; a text that holds nothing has no root. */
export function parseDocument(html: string): Document {
  const document = parseHTML(html).document as unknown as Document;
  if (!isWhole(document)) complete(document);
  return document;
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
