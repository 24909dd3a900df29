// A site's map as the sitemaps protocol has it: urlset, index of maps, or one address a line; read without building a tree.
import type { Trouble } from '../domain.ts';
import { safeUrl } from './canonical-url.ts';
import { decodeReferences } from './character-references.ts';
import { decodeXml } from './decode.ts';

/** One address of a map. `changed`: its lastmod as written, '' where it has none. `title` and `published`: from the news extension. */
export type MapAddress = { url: string; changed: string; title: string | null; published: string | null };

/** A map, or an index of maps; `left` counts addresses that are none, or lie on another site (the protocol bars those). `cut`: it breaks off before its end. */
export type SiteMap = { kind: 'map' | 'index'; addresses: MapAddress[]; left: number; cut: boolean };

/** Most addresses in one map (sitemaps.org/protocol). */
const MOST_ADDRESSES = 50_000;
/** A longer value is no address (the protocol: 2,048 characters) and no title; it is left out whole. */
const LONGEST_VALUE = 4_096;
const NAME = /(\/?)([A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)/y;
const FIELDS: ReadonlySet<string> = new Set(['loc', 'lastmod', 'title', 'publication_date']);

const siteOf = (host: string): string => host.toLowerCase().replace(/^www\./, '');

/** An address of the map as one on its own site; null for any other. */
function ownAddress(raw: string, mapUrl: string): string | null {
  try {
    const url = safeUrl(new URL(raw, mapUrl).href);
    return url && siteOf(new URL(url).host) === siteOf(new URL(mapUrl).host) ? url : null;
  } catch {
    return null;
  }
}

const noMap = (message: string): { error: Trouble } => ({ error: { code: 'not-a-map', message } });

function readLines(text: string, url: string): SiteMap {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, MOST_ADDRESSES);
  const own = lines.flatMap((line) => ownAddress(line, url) ?? []);
  return {
    kind: 'map',
    addresses: own.map((one) => ({ url: one, changed: '', title: null, published: null })),
    left: lines.length - own.length,
    cut: false,
  };
}

/** Reads a map's bytes (gzip undone). `url`: where it came from. A document that is no map is a named error. Linear in its length. */
export function readSitemap(bytes: Uint8Array, contentType: string | null, url: string): SiteMap | { error: Trouble } {
  const { text } = decodeXml(bytes, contentType);
  const { host } = new URL(url);
  const start = text.trimStart().slice(0, 200);
  if (!start) return noMap(`${host} gave an empty document, not a site map.`);
  if (/^https?:\/\/\S+\s/i.test(`${start}\n`)) return readLines(text, url);
  const head = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
  const root = /<((?:[\w.-]+:)?)(urlset|sitemapindex)\b/i.exec(head);
  if (!root) {
    const what = /^<(?:!doctype html|html)/i.test(start) ? 'a web page' : 'something else';
    return noMap(`${host} gave ${what}, not a site map.`);
  }
  const own = (root[1] ?? '').toLowerCase();
  const kind = root[2]?.toLowerCase() === 'urlset' ? 'map' : 'index';
  const entry = kind === 'map' ? 'url' : 'sitemap';
  const map: SiteMap = { kind, addresses: [], left: 0, cut: true };
  let values: Record<string, string> | null = null;
  let field: string | null = null;
  let value = '';
  let at = root.index;
  const put = (more: string): void => {
    if (field && value.length < LONGEST_VALUE) value += more;
  };
  while (map.addresses.length < MOST_ADDRESSES) {
    const open = text.indexOf('<', at);
    if (open === -1) break;
    put(decodeReferences(text.slice(at, Math.min(open, at + LONGEST_VALUE))));
    const section = text.startsWith('<![CDATA[', open);
    const end = text.indexOf(section ? ']]>' : text.startsWith('<!--', open) ? '-->' : '>', open);
    if (end === -1) break;
    if (section) put(text.slice(open + 9, Math.min(end, open + 9 + LONGEST_VALUE)));
    at = end + (text.charAt(open + 1) === '!' && text.charAt(end) !== '>' ? 3 : 1);
    NAME.lastIndex = open + 1;
    const [, closing = '', prefix = '', rawName = ''] = NAME.exec(text) ?? [];
    const name = rawName.toLowerCase();
    // `image:loc`, `video:title` are not the page's; `news:title` is.
    const mine = prefix.toLowerCase() === own || (prefix.toLowerCase() === 'news:' && (name === 'title' || name === 'publication_date'));
    if (!name || !mine) continue;
    if (closing && (name === 'urlset' || name === 'sitemapindex')) map.cut = false;
    if (name === entry && !closing) values = {};
    else if (name === entry && closing && values) {
      const address = values.loc ? ownAddress(values.loc, url) : null;
      if (!address) map.left += 1;
      else
        map.addresses.push({
          url: address,
          changed: (values.lastmod ?? '').slice(0, 40),
          title: values.title || null,
          published: values.publication_date?.slice(0, 40) || null,
        });
      values = null;
    } else if (FIELDS.has(name) && values) {
      if (!closing) field = name;
      else if (field === name && value.length < LONGEST_VALUE) values[name] ??= value.replace(/\s+/g, ' ').trim();
      if (closing) field = null;
      value = '';
    }
  }
  // One with more addresses than a map may have is read to there, not cut.
  if (map.addresses.length >= MOST_ADDRESSES) map.cut = false;
  return map;
}
