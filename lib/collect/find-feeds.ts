// Which feeds a web page leads to, read from its text without a DOM.

import { safeUrl } from './canonical-url.ts';
import { decodeReferences } from './character-references.ts';
import { headlineText, oneLine } from './html-text.ts';
import { attributesOf, tagFinder } from './tags.ts';

/** A feed's address. `guess`: the page does not name it; it is where such sites usually have one. */
export type FeedLink = { url: string; title: string; guess: boolean };

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|application\/xml|text\/xml)\b/i;
const SURE_TYPE = /(?:rss|atom|rdf|feed)\+/i;
const FEED_PATH = /(?:^|[/.\-_?=])(?:rss|atom|feeds?|rdf)(?:$|[/.\-_?&])|\.(?:rss|atom|rdf)$/i;

// Where common systems keep their feed (WordPress, Ghost, Hugo, Jekyll, Substack, Drupal, Blogger).
const USUAL_PATHS = ['/feed/', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/rss/'];

/** Feeds that the page names (`<link rel=alternate>` first, then links that look like feeds), best first; where it names none, guesses. At most 20. */
export function findFeedLinks(html: string, baseUrl: string): FeedLink[] {
  const finder = tagFinder(html);
  const named: FeedLink[] = [];
  const linked: FeedLink[] = [];
  let base = baseUrl;
  for (let open = html.indexOf('<'), pos = 0; open !== -1 && named.length + linked.length < 200; open = html.indexOf('<', pos)) {
    const tag = finder.at(open);
    pos = tag?.end ?? open + 1;
    if (!finder.more()) break;
    if (!tag || tag.closing) continue;
    if (tag.name === 'script' || tag.name === 'style') {
      pos = finder.endOf(tag.name, pos) ?? html.length;
      continue;
    }
    if (tag.name !== 'link' && tag.name !== 'a' && tag.name !== 'base') continue;
    const given = attributesOf(html, tag);
    const url = absolute(given.href, base);
    if (!url) continue;
    if (tag.name === 'base') base = url;
    else if (tag.name === 'link') {
      const rel = (given.rel ?? '').toLowerCase().split(/\s+/);
      const type = given.type ?? '';
      // JSON and XML of other kinds are also linked so: oEmbed, WordPress's API, search descriptions.
      const sure = SURE_TYPE.test(type) || (FEED_TYPE.test(type) && FEED_PATH.test(url));
      if ((rel.includes('alternate') && sure) || rel.includes('feed'))
        named.push({ url, title: oneLine(decodeReferences(given.title ?? '')), guess: false });
    } else if (SURE_TYPE.test(given.type ?? '') || FEED_PATH.test(new URL(url).pathname)) {
      const end = html.indexOf('</', pos);
      const words = end === -1 || end - pos > 500 ? '' : headlineText(html.slice(pos, end));
      linked.push({ url, title: words || oneLine(given.title ?? ''), guess: false });
    }
  }
  // A site's comments feed is named beside its own; it comes last.
  const ranked = [...named.sort((a, b) => Number(isComments(a)) - Number(isComments(b))), ...linked];
  const seen = new Set<string>();
  const found = ranked.filter(({ url }) => !seen.has(url) && seen.add(url));
  if (found.length) return found.slice(0, 20);
  return USUAL_PATHS.flatMap((path) => {
    const url = absolute(path, baseUrl);
    return url ? [{ url, title: '', guess: true }] : [];
  });
}

const isComments = ({ url, title }: FeedLink): boolean => /comments?\b/i.test(title) || /\/comments?\//i.test(url);

function absolute(href: string | undefined, base: string): string | null {
  if (href === undefined || !href.trim()) return null;
  try {
    // `feed:https://…` is how feed readers once were called.
    return safeUrl(new URL(href.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, ''), base).href);
  } catch {
    return null;
  }
}
