// 25 families of feeds made to cost more than they are worth, each filled up to a size: what a hostile server can send under the cap.

/** A family, and its text of about `size` characters. */
export type Bomb = { family: string; text: (size: number) => string };

const rss = (inner: string): string => `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title>${inner}</channel></rss>`;
const item = (inner: string): string => rss(`<item><title>a</title>${inner}</item>`);
const filled = (part: string, size: number): string => part.repeat(Math.max(1, Math.floor(size / part.length)));
const counted = (part: (i: number) => string, size: number): string => {
  const count = Math.max(1, Math.floor(size / part(999_999).length));
  return Array.from({ length: count }, (_, i) => part(i)).join('');
};

export const BOMBS: readonly Bomb[] = [
  {
    family: 'entities that refer to entities',
    text: (size) =>
      `<!DOCTYPE r [<!ENTITY a0 "lol">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>${item(
        `<description>${filled('&a20;', size)}</description>`,
      )}`,
  },
  {
    family: 'one entity, used a million times',
    text: (size) => `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(60)}">]>${item(`<description>${filled('&a;', size)}</description>`)}`,
  },
  { family: 'a long DOCTYPE', text: (size) => `<!DOCTYPE r [${counted((i) => `<!ENTITY e${i} "v">`, size)}]>${item('')}` },
  { family: 'character references', text: (size) => item(`<description>${filled('&#38;', size)}</description>`) },
  {
    family: 'text escaped over and over',
    text: (size) => item(`<description>${filled('&amp;amp;amp;lt;b&amp;amp;amp;gt;', size)}</description>`),
  },
  { family: 'empty items', text: (size) => rss(filled('<item/>', size)) },
  { family: 'tiny items', text: (size) => rss(counted((i) => `<item><title>${i}</title></item>`, size)) },
  {
    family: 'as many items as are read',
    text: (size) => rss(counted((i) => `<item><title>${i}</title><description>${'<p>a</p>'.repeat(310)}</description></item>`, size)),
  },
  { family: 'items that never close', text: (size) => rss(filled('<item><title>a', size)) },
  { family: 'deep nesting', text: (size) => item(`<description>${filled('<b>', size / 2)}${filled('</b>', size / 2)}</description>`) },
  { family: 'deep nesting outside fields', text: (size) => item(`${filled('<x>', size / 2)}${filled('</x>', size / 2)}`) },
  { family: 'deep nesting, escaped', text: (size) => item(`<description>${filled('&lt;div&gt;', size)}</description>`) },
  { family: 'tags that never close', text: (size) => item(`<description>${filled('<div class="a">', size)}`) },
  { family: 'tags that never end', text: (size) => item(filled('<a b="', size)) },
  { family: 'one huge attribute', text: (size) => item(`<link href="${'a'.repeat(size)}"/>`) },
  { family: 'a tag of many attributes', text: (size) => item(`<link ${counted((i) => `a${i}="1" `, size)}/>`) },
  { family: 'many namespaces', text: (size) => item(counted((i) => `<a${i}:b xmlns:a${i}="u${i}"/>`, size)) },
  { family: 'many names of elements', text: (size) => item(counted((i) => `<n${i}>x</n${i}>`, size)) },
  { family: 'CDATA sections', text: (size) => item(`<description>${filled('<![CDATA[x]]>', size)}</description>`) },
  { family: 'CDATA sections that never close', text: (size) => rss(filled('<item><title><![CDATA[a</title></item>', size)) },
  { family: 'comments that never close', text: (size) => item(filled('<!--', size)) },
  { family: 'processing instructions', text: (size) => item(filled('<?a b?>', size)) },
  { family: 'one huge title', text: (size) => rss(`<item><title>${filled('a&lt;b&gt; ', size)}</title></item>`) },
  { family: 'angle brackets alone', text: (size) => item(`<description>${'<'.repeat(size)}</description>`) },
  {
    family: 'dates of spaces and digits',
    text: (size) => rss(counted((i) => `<item><pubDate>${' 1'.repeat(40)}${i}</pubDate></item>`, size)),
  },
];
