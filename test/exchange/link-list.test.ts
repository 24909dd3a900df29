// Lists of links: running text, tables of several kinds, what is refused and why.
import { expect, test } from 'vitest';
import { isPublicHost } from '../../lib/adapters/public-host.ts';
import { MOST_LINKS, readLinkList } from '../../lib/exchange/link-list.ts';
import { typedDate } from '../../lib/ui/date-field.tsx';

const read = (text: string) => readLinkList(text, typedDate, isPublicHost);
const urls = (text: string): string[] => read(text).rows.map(({ url }) => url);

test.each([
  ['https://a.example/1\nhttps://b.example/2', ['https://a.example/1', 'https://b.example/2']],
  ['See https://a.example/x, and (https://b.example/y_(z)).', ['https://a.example/x', 'https://b.example/y_(z)']],
  ['- [A title](https://a.example/md) and <https://b.example/angle>', ['https://a.example/md', 'https://b.example/angle']],
  ['"https://a.example/q?x=1&y=2"; https://a.example/q?x=1&y=3…', ['https://a.example/q?x=1&y=2', 'https://a.example/q?x=1&y=3']],
  ['plain.example/path\r\nnot a link', ['https://plain.example/path']],
  ['url\nhttps://a.example/1\n\nhttps://b.example/2', ['https://a.example/1', 'https://b.example/2']],
  ['\ufeffTitle;Link;Datum\nX;https://a.example/1;1', ['https://a.example/1']],
])('%j', (text, expected) => {
  expect(urls(text)).toEqual(expected);
});

test('a table gives titles and dates, in any order, quoted or not', () => {
  const list = read(
    'Published,"Item title",URL,notes\n2026-06-12,"One, two",https://a.example/1,x\n12 June 2026,\'=SUM(1),https://b.example/2,y\nlast week,,https://c.example/3,\n',
  );
  expect(list.columns).toEqual(['Published', 'Item title', 'URL']);
  expect(list.rows).toEqual([
    { line: 2, url: 'https://a.example/1', title: 'One, two', date: '2026-06-12' },
    { line: 3, url: 'https://b.example/2', title: '=SUM(1)', date: '2026-06-12' },
    { line: 4, url: 'https://c.example/3', title: null, date: null },
  ]);
});

test('what cannot be read is named by its line', () => {
  const list = read(
    'link\thead\nhttps://a.example/1?utm_source=x\tx\nhttps://a.example/1\ty\n\tno link\nftp://a.example/\tz\nhttp://192.168.1.1/x\tw\nhttps://me:pw@a.example/\tv\njavascript:alert(1)\tu',
  );
  expect(list.rows.map(({ url }) => url)).toEqual(['https://a.example/1?utm_source=x']);
  expect(list.refused.map(({ line, why }) => [line, why])).toEqual([
    [3, 'stands further up already'],
    [4, 'no link in its column'],
    [5, 'not a web address'],
    [6, 'no public site: never fetched'],
    [7, 'not a web address'],
    [8, 'not a web address'],
  ]);
});

test('more links than a list has are refused, none is lost unsaid', () => {
  const list = read(Array.from({ length: MOST_LINKS + 3 }, (_, n) => `https://a.example/${n}`).join('\n'));
  expect(list.rows).toHaveLength(MOST_LINKS);
  expect(list.refused).toHaveLength(3);
});

test('hostile text is read in good time', () => {
  const began = performance.now();
  for (const text of [
    '('.repeat(200_000),
    `https://a.example/${')'.repeat(100_000)}`,
    `url\n${'"'.repeat(300_000)}`,
    `https://${'a.'.repeat(100_000)}`,
  ])
    read(text);
  expect(performance.now() - began).toBeLessThan(3_000);
});
