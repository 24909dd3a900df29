// OPML 2.0: the subscriptions, for any feed reader. What a file said of a source when it was taken in is given back.

import { safeUrl } from '../collect/canonical-url.ts';
import type { OutlineAttribute, OutlinePlace, Source } from '../domain.ts';
import { escapeHtml } from './escape-html.ts';
import type { Export } from './statements.ts';

/** RFC 822 date, as OPML's head has it. */
const rfc822 = (instant: string): string => new Date(instant).toUTCString();

/** What may name an attribute: others would break the file. */
const NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;

const written = (attributes: readonly OutlineAttribute[]): string =>
  attributes
    .filter(([name]) => NAME.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(value).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`)
    .join('');

type Node = { attributes: OutlineAttribute[]; key: string; children: Node[]; folder: boolean };

/** A source's own outline: as its file had it, with the address and the name that it has by now. */
function ownOutline(source: Source, url: string, place: OutlinePlace | undefined): OutlineAttribute[] {
  const name = (source.name ?? source.title) || url;
  const site = safeUrl(source.siteUrl);
  const given = place?.own ?? [];
  const givenAs = (wanted: string): string | undefined => given.find(([key]) => key.toLowerCase() === wanted)?.[1];
  const renamed = (givenAs('text') || givenAs('title'))?.replace(/\s+/g, ' ').trim() !== name;
  const present: Record<string, OutlineAttribute> = {
    text: ['text', renamed ? name : (givenAs('text') ?? name)],
    title: ['title', renamed ? name : (givenAs('title') ?? name)],
    type: ['type', givenAs('type') || 'rss'],
    xmlurl: ['xmlUrl', url],
    ...(site || givenAs('htmlurl') ? { htmlurl: ['htmlUrl', givenAs('htmlurl') ?? site ?? ''] as OutlineAttribute } : {}),
  };
  // Where the address stood under another name, it stands under the one that every reader knows.
  const kept = given.filter(
    ([key, value]) => !(key.toLowerCase() in present) && !(/^(?:url|feedurl)$/i.test(key) && !givenAs('xmlurl') && value),
  );
  return [...Object.values(present), ...kept];
}

/**
 * The feeds among the sources as OPML, in the folders they came in; addresses that are not http(s) are left out. Watched pages, maps and registers
 * are no feeds to any other reader: the backup has them.
 */
export function opmlOf({ library, created }: Export): string {
  const placed = library.sources.flatMap((source) => {
    const url = safeUrl(source.url);
    if (!url || source.kind !== 'feed') return [];
    const places = source.outlines?.length ? source.outlines : [undefined];
    return places.map((place) => ({ source, url, place }));
  });
  const root: Node = { attributes: [], key: '', children: [], folder: true };
  const namespaceOf = new Map<string, string>();
  const last = Number.MAX_SAFE_INTEGER;
  for (const { source, url, place } of placed.sort((a, b) => (a.place?.at ?? last) - (b.place?.at ?? last))) {
    // A prefix that another file uses for something else is declared where it is used.
    const declaredHere: OutlineAttribute[] = [];
    for (const [prefix, address] of place?.namespaces ?? []) {
      const other = namespaceOf.get(prefix);
      if (other === undefined && NAME.test(`xmlns:${prefix}`)) namespaceOf.set(prefix, address);
      else if (other !== address) declaredHere.push([`xmlns:${prefix}`, address]);
    }
    let node = root;
    for (const attributes of place?.folders ?? []) {
      const declared = declaredHere.filter(([name]) => attributes.some(([used]) => used.startsWith(`${name.slice(6)}:`)));
      const key = JSON.stringify([declared, attributes]);
      const known = node.children.find((child) => child.folder && child.key === key);
      const folder = known ?? { attributes: [...attributes, ...declared], key, children: [], folder: true };
      if (!known) node.children.push(folder);
      node = folder;
    }
    const own = ownOutline(source, url, place);
    const declared = declaredHere.filter(([name]) => own.some(([used]) => used.startsWith(`${name.slice(6)}:`)));
    node.children.push({ attributes: [...own, ...declared], key: '', children: [], folder: false });
  }
  const lines = (node: Node, indent: string): string =>
    node.folder
      ? `${indent}<outline${written(node.attributes)}>\n${node.children.map((child) => lines(child, `${indent}  `)).join('')}${indent}</outline>\n`
      : `${indent}<outline${written(node.attributes)}/>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"${written([...namespaceOf].map(([prefix, address]): OutlineAttribute => [`xmlns:${prefix}`, address]))}>
  <head>
    <title>Cordon sources</title>
    <dateCreated>${rfc822(created)}</dateCreated>
  </head>
  <body>
${root.children.map((child) => lines(child, '    ')).join('')}  </body>
</opml>
`;
}
