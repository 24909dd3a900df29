// OPML 2.0: the subscriptions, for any feed reader.

import { safeUrl } from '../collect/canonical-url.ts';
import { escapeHtml } from './escape-html.ts';
import type { Export } from './statements.ts';

/** RFC 822 date, as OPML's head has it. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();

/** The sources as OPML; addresses that are not http(s) are left out. */
export function opmlOf({ library, created }: Export): string {
  const outlines = library.sources.flatMap((source) => {
    const url = safeUrl(source.url);
    if (!url) return [];
    const name = escapeHtml((source.name ?? source.title) || url);
    const site = safeUrl(source.siteUrl);
    return [
      `    <outline text="${name}" title="${name}" type="rss" xmlUrl="${escapeHtml(url)}"${site ? ` htmlUrl="${escapeHtml(site)}"` : ''}/>\n`,
    ];
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Cordon sources</title>
    <dateCreated>${rfc822(created)}</dateCreated>
  </head>
  <body>
${outlines.join('')}  </body>
</opml>
`;
}
