// Site maps as sites write them: every folder of fixtures/sitemaps is a case, its name the sentence; and what counts as new in a watched one.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { gunzip, isGzip } from '../lib/collect/gunzip.ts';
import { newestFirst, newInMap, partsOfMap } from '../lib/collect/map-parts.ts';
import { type MapAddress, readSitemap } from '../lib/collect/read-sitemap.ts';

const CASES = fileURLToPath(new URL('fixtures/sitemaps/', import.meta.url));
const URL_OF_MAP = 'https://www.lab.example/sitemap.xml';
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const address = (path: string, changed = ''): MapAddress => ({
  url: `https://www.lab.example${path}`,
  changed,
  title: null,
  published: null,
});

test.each(readdirSync(CASES))('%s', (name) => {
  const expected = JSON.parse(readFileSync(`${CASES}${name}/expected.json`, 'utf8'));
  const read = readSitemap(readFileSync(`${CASES}${name}/map.xml`), null, URL_OF_MAP);
  if ('error' in read) {
    expect(read.error).toMatchObject({ code: expected.error, message: expect.stringContaining(expected.says) });
    return;
  }
  const { parts, ...map } = expected;
  expect(read).toEqual({
    cut: false,
    ...map,
    addresses: map.addresses.map((one: Partial<MapAddress>) => ({ title: null, published: null, ...one })),
  });
  if (parts) expect(partsOfMap(read.addresses)).toEqual(parts);
});

test('a packed map is unpacked up to a bound; a damaged one and a bomb are refused', async () => {
  const packed = new Uint8Array(gzipSync('<urlset></urlset>'));
  expect(isGzip(packed)).toBe(true);
  expect(new TextDecoder().decode((await gunzip(packed, 1_000)) ?? undefined)).toBe('<urlset></urlset>');
  expect(await gunzip(packed.subarray(0, packed.length - 9), 1_000)).toBeNull();
  expect(await gunzip(new Uint8Array(gzipSync(new Uint8Array(5_000_000))), 1_000_000)).toBeNull();
});

test('a map of fifty thousand addresses, one tag of megabytes and a map that never closes a comment are read at once', () => {
  const whole = (inner: string): Uint8Array => bytesOf(`<urlset>${inner}</urlset>`);
  const began = performance.now();
  const many = readSitemap(whole('<url><loc>https://www.lab.example/news/a</loc></url>'.repeat(60_000)), null, URL_OF_MAP);
  expect('addresses' in many && many.addresses.length).toBe(50_000);
  for (const inner of ['<url '.repeat(400_000), `<url><loc>${'a'.repeat(4_000_000)}`, '<!-- '.repeat(400_000), '<![CDATA['.repeat(400_000)])
    expect(readSitemap(whole(inner), null, URL_OF_MAP)).toMatchObject({ kind: 'map' });
  expect(performance.now() - began).toBeLessThan(4_000);
});

test('an address too long to be one is left out whole, never cut', () => {
  const read = readSitemap(
    bytesOf(`<urlset><url><loc>https://www.lab.example/${'a'.repeat(5_000)}</loc></url></urlset>`),
    null,
    URL_OF_MAP,
  );
  expect(read).toMatchObject({ addresses: [], left: 1 });
});

test('new under the watched path is what was not known there; the path’s own front page and other paths are not', () => {
  const state = { prefix: '/news/', known: { '/news/one': '2026-01-01', '/news/undated': '' } };
  const news = newInMap(
    state,
    [
      address('/news/', '2026-02-02'),
      address('/news/one', '2026-01-01'),
      address('/news/undated', '2026-02-02'),
      address('/news/two', '2026-02-02'),
      address('/newsroom/three', '2026-02-02'),
    ],
    URL_OF_MAP,
  );
  expect(news.fresh.map(({ url }) => url)).toEqual(['https://www.lab.example/news/two']);
  expect(news.changed).toEqual([]);
  expect(news.known).toEqual({ '/news/one': '2026-01-01', '/news/undated': '2026-02-02', '/news/two': '2026-02-02' });
});

test('a known address with another date was changed; when most get one at once, the dates are those of a build', () => {
  const known = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`/news/${n}`, '2026-01-01']));
  const dated = (count: number) => Array.from({ length: 30 }, (_, n) => address(`/news/${n}`, n < count ? '2026-02-02' : '2026-01-01'));
  expect(newInMap({ prefix: '/news/', known }, dated(3), URL_OF_MAP)).toMatchObject({ reDated: 0, changed: { length: 3 } });
  const built = newInMap({ prefix: '/news/', known }, [...dated(30), address('/news/new', '2026-02-02')], URL_OF_MAP);
  expect(built).toMatchObject({ reDated: 30, changed: [], fresh: [{ url: 'https://www.lab.example/news/new' }] });
  expect(Object.values(built.known).every((date) => date === '2026-02-02')).toBe(true);
});

test('an address that the map drops stays known: it is not new when it comes back', () => {
  const gone = newInMap({ prefix: '/', known: { '/a': '', '/b': '' } }, [address('/a')], URL_OF_MAP);
  expect(newInMap({ prefix: '/', known: gone.known }, [address('/a'), address('/b')], URL_OF_MAP).fresh).toEqual([]);
});

test('the newest stand first, the undated last in the order of the map', () => {
  const sorted = newestFirst([address('/x'), address('/old', '2025-01-01'), address('/y'), address('/new', '2026-11-18T09:30:00+00:00')]);
  expect(sorted.map(({ url }) => new URL(url).pathname)).toEqual(['/new', '/old', '/x', '/y']);
});
