// rss-parser, guarded: what it does by itself is keep the XML, find the feed's kind and its entries; nothing else of it touches foreign text.
// Left to itself it drops a whole feed for one bad date or link, scrambles XHTML, and its stripHtml is quadratic (82 s for 200 KB).
import Parser from 'rss-parser';

/** An element as xml2js gives it: a string, or text in `_`, attributes in `$`, children by name. */
export type XmlNode =
  | string
  | { _?: string; $?: Record<string, string>; [child: string]: XmlNode[] | string | Record<string, string> | undefined };

// Fields of the feed itself that are wanted whole (rss-parser would keep the first of each).
const FEED_FIELDS =
  'title link description subtitle tagline language ttl pubDate lastBuildDate updated modified atom:link atom:updated dc:title dc:date dc:language dcterms:modified sy:updatePeriod sy:updateFrequency';

/** Overrides the two methods (not in its types) that build an entry, so that each comes out as it stands in the XML. */
class EntryKeeper extends Parser<{ feed: XmlNode }, XmlNode> {
  parseItemAtom(entry: XmlNode): XmlNode {
    return entry;
  }
  parseItemRss(item: XmlNode): XmlNode {
    return item;
  }
}

/** Reads mended XML. A fresh parser each time: a shared one keeps state of a failed parse. Throws what rss-parser throws. */
export async function readRss(xml: string): Promise<{ feed: XmlNode; entries: XmlNode[] }> {
  const parser = new EntryKeeper({
    defaultRSS: 2,
    customFields: { feed: FEED_FIELDS.split(' ').map((name) => [name, `given:${name}`, { keepArray: true }]) as never },
  });
  const parsed = (await parser.parseString(xml)) as unknown as Record<string, XmlNode[]>;
  const feed: Exclude<XmlNode, string> = {};
  for (const name of FEED_FIELDS.split(' ')) {
    const nodes = parsed[`given:${name}`];
    if (nodes) feed[name] = nodes;
  }
  return { feed, entries: parsed.items ?? [] };
}

/** The elements of that name, in order. */
export function nodesOf(node: XmlNode, name: string): XmlNode[] {
  const nodes = typeof node === 'string' ? undefined : node[name];
  return Array.isArray(nodes) ? nodes : [];
}

/** An element's own text as it stands in the XML (for mended XML: its inner markup). */
export function rawOf(node: XmlNode): string {
  return typeof node === 'string' ? node : typeof node._ === 'string' ? node._ : '';
}

/** An attribute's value, or undefined. */
export function attributeOf(node: XmlNode, name: string): string | undefined {
  return typeof node === 'string' ? undefined : node.$?.[name];
}
