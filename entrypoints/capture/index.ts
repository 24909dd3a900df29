// Injected into the page when the reader captures it: reads, changes nothing, hands back what it read as the script's value.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Captured } from '../../lib/adapters/page-capture.ts';
import { findFeedLinks } from '../../lib/adapters/rooms.ts';
import { readPage } from '../../lib/collect/read-page.ts';
import type { Trouble } from '../../lib/domain.ts';

function capture(): Captured | { trouble: Trouble } {
  if (document.contentType === 'application/pdf')
    return { trouble: { code: 'pdf', message: 'Not read: PDF. Copy what matters and paste it into Cordon.' } };
  const page = readPage(document, location.href);
  const words = getSelection()?.toString().trim() ?? '';
  return {
    page,
    quote: words ? { ...page, text: words, boilerplate: [], excerpt: null } : null,
    feeds: findFeedLinks(document, location.href),
  };
}

export default defineUnlistedScript(capture);
