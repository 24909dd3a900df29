// Injected into the page when the reader captures it: reads, changes nothing, hands back what it read as the script's value.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Captured } from '../../lib/adapters/page-capture.ts';
import { boilerplateOf } from '../../lib/collect/boilerplate.ts';
import { findFeedLinks } from '../../lib/collect/find-feeds.ts';
import { notReadOf, readPage } from '../../lib/collect/read-page.ts';
import type { Trouble } from '../../lib/domain.ts';

function capture(): Captured | { trouble: Trouble } {
  const trouble = notReadOf(document.contentType, document);
  if (trouble) return { trouble };
  const page = readPage(document, location.href);
  const words = getSelection()?.toString().trim() ?? '';
  return {
    page,
    quote: words ? { ...page, text: words, boilerplate: boilerplateOf(words), excerpt: null } : null,
    // The head is where a page names its feeds; guesses are for people who typed an address.
    feeds: findFeedLinks(new XMLSerializer().serializeToString(document.head), location.href)
      .filter((link) => !link.guess)
      .map(({ url, title }) => ({ url, title })),
  };
}

export default defineUnlistedScript(capture);
