// Feeds of real sizes, made: fifty entries with whole articles, and the largest that is taken.
import { article, type Numbers } from './corpus.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((part) => `<p>${escaped(part)}</p>`)
    .join('\n');

/** RSS 2.0 with the article of each item in a CDATA section. */
export function rssOf(next: Numbers, entries: number, words: number): string {
  const items = Array.from({ length: entries }, (_, i) => {
    const { title, text } = article(next, words);
    return `<item><title>${escaped(title)}</title><link>https://news.example/${i}</link><guid>https://news.example/${i}</guid><pubDate>Fri, 12 Jun 2026 08:${String(i % 60).padStart(2, '0')}:00 GMT</pubDate><dc:creator>A. Writer</dc:creator><description>${escaped(text.slice(0, 300))}</description><content:encoded><![CDATA[${paragraphs(text)}]]></content:encoded></item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link>${items.join('\n')}</channel></rss>`;
}

/** Atom with the article of each entry as escaped HTML. */
export function atomOf(next: Numbers, entries: number, words: number): string {
  const made = Array.from({ length: entries }, (_, i) => {
    const { title, text } = article(next, words);
    return `<entry><title>${escaped(title)}</title><id>tag:news.example,2026:${i}</id><link href="https://news.example/${i}"/><updated>2026-06-12T08:${String(i % 60).padStart(2, '0')}:00Z</updated><content type="html">${escaped(paragraphs(text))}</content></entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>tag:news.example,2026:feed</id><updated>2026-06-12T09:00:00Z</updated>${made.join('\n')}</feed>`;
}
