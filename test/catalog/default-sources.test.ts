// The default pack and the searches for a name: every line is whole, no address stands twice, a name is asked for exactly.
import { expect, test } from 'vitest';
import { isPublicHost } from '../../lib/adapters/public-host.ts';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { defaultSources } from '../../lib/catalog/default-sources.ts';
import { QUERY_FEEDS, searchableNames } from '../../lib/catalog/query-feeds.ts';
import { sourceId } from '../../lib/collect/identity-of.ts';
import { readFeed } from '../../lib/collect/read-feed.ts';

const GROUPS = defaultSources();
const ALL = GROUPS.flatMap(({ sources }) => sources);

test('every line is a source with a name, a public https address, a known kind and a day or none', () => {
  expect(GROUPS.map(({ id }) => id)).toEqual(['official', 'labs', 'research', 'news']);
  expect(ALL.length).toBeGreaterThan(70);
  for (const { name, url, kind, seenOn, prefix } of ALL) {
    expect(name, url).not.toBe('');
    expect(new URL(url).protocol, url).toBe('https:');
    expect(isPublicHost(new URL(url).hostname), url).toBe(true);
    expect(['feed', 'sitemap', 'page', 'register'], url).toContain(kind);
    expect(seenOn === null || /^2026-\d{2}-\d{2}$/.test(seenOn), url).toBe(true);
    expect(prefix !== undefined, url).toBe(kind === 'sitemap');
  }
  expect(new Set(ALL.map(({ url }) => sourceId(url))).size).toBe(ALL.length);
  expect(new Set(ALL.map(({ name }) => name)).size).toBe(ALL.length);
});

test('what refused or was gone is not offered', () => {
  const hosts = ALL.map(({ url }) => new URL(url).hostname.replace(/^www\./, ''));
  for (const dead of ['bis.gov', 'commerce.gov', 'cisa.gov', 'oecd.ai', 'europarl.europa.eu', 'euractiv.com', 'iapp.org'])
    expect(hosts).not.toContain(dead);
});

test.each([
  ['Mythos 5', '"Mythos 5"'],
  ['EO 14365: “Ensuring” a "Policy"', '"EO 14365: Ensuring a Policy"'],
  ['R&D + AI?', '"R&D + AI?"'],
])('%s is asked for exactly', (name, phrase) => {
  for (const { address } of QUERY_FEEDS) {
    const values = new URL(address(name)).searchParams;
    expect((values.get('q') ?? values.get('query') ?? '').startsWith(phrase)).toBe(true);
  }
});

test('the address of a name in Google News', () => {
  expect(QUERY_FEEDS[0]?.address('Mythos 5')).toBe('https://news.google.com/rss/search?q=%22Mythos+5%22&hl=en-US&gl=US&ceid=US%3Aen');
});

test('names that other words must tell apart are not searched for', () => {
  const { byId } = compileCatalog();
  const opus = byId.get('anthropic/claude-opus');
  if (!opus) throw new Error('no such model');
  expect(searchableNames(opus)).toEqual(['Claude Opus']);
});

test('the publisher of an entry is the one that its <source> names', async () => {
  const xml = `<rss version="2.0"><channel><title>"Mythos 5" - Google News</title><link>https://news.example/</link>
<item><title>Mythos 5 back - The Courier</title><link>https://news.example/rss/articles/abc</link><guid>abc</guid><source url="https://courier.example">The Courier</source></item>
<item><title>Unsigned</title><link>https://news.example/rss/articles/def</link><guid>def</guid></item></channel></rss>`;
  const read = await readFeed(new TextEncoder().encode(xml), { url: 'https://news.example/rss' });
  if ('error' in read) throw new Error(read.error.message);
  expect(read.feed.entries.map(({ source }) => source)).toEqual(['The Courier', null]);
});
