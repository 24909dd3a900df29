// HTML → a document, in a worker too. Trusted Types 'none' bars DOMParser from our pages, and Chromium's worker has none;
// linkedom builds plain objects that nothing can run, the same in Node, Chromium's worker and Firefox's event page.
import { parseHTML } from 'linkedom/worker';

/** A document of the DOM's shape, with no browsing context behind it. Never throws on any text. */
export function parseDocument(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}
