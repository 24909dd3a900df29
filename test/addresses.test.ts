// Addresses: what is one document, what may be a link, which feeds a page leads to.
import { expect, test } from 'vitest';
import { canonicalUrl, safeUrl } from '../lib/collect/canonical-url.ts';
import { findFeedLinks } from '../lib/collect/find-feeds.ts';

const CANONICAL: [raw: string, key: string | null][] = [
  ['https://News.Example/A/b?x=1', 'https://news.example/A/b?x=1'],
  ['http://news.example:80/a/', 'https://news.example/a'],
  ['https://news.example:443', 'https://news.example/'],
  ['http://news.example:8080/a', 'http://news.example:8080/a'],
  ['https://user:pass@news.example./a', 'https://news.example/a'],
  ['https://news.example../a', 'https://news.example/a'],
  ['https://news.example/a?utm_source=x&id=2&fbclid=y&UTM_Medium=z#top', 'https://news.example/a?id=2'],
  ['https://news.example/a?mc_cid=1&gclid=2', 'https://news.example/a'],
  ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
  ['https://news.example/a?q=%20x+y&&', 'https://news.example/a?q=%20x+y'],
  ['https://news.example/#!/story/1', 'https://news.example/#!/story/1'],
  ['https://news.example/#/story/1', 'https://news.example/#/story/1'],
  ['https://news.example/amp/story', 'https://news.example/amp/story'],
  ['https://m.news.example/story', 'https://m.news.example/story'],
  ['  https://news.example/a\n', 'https://news.example/a'],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['ftp://news.example/a', null],
  ['//news.example/a', null],
  ['https://', null],
  ['', null],
];

test.each(CANONICAL)('the key of %j', (raw, key) => {
  expect(canonicalUrl(raw)).toBe(key);
  if (key !== null) expect(canonicalUrl(key)).toBe(key);
});

test.each([
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>',
  'blob:https://a.example/x',
  'file:///etc/hostname',
  'chrome-extension://abc/x.html',
  'https://user@bank.example/',
  'https://a.example/\u202egpj.exe',
  'https://a.example/\u0007',
  'https:\\\\a.example',
  'mailto:a@b.example',
  'a.example',
  `https://a.example/${'x'.repeat(9_000)}`,
])('%j is no link', (raw) => {
  expect(safeUrl(raw)).toBeNull();
});

test('an address is kept as it is, but for what a browser would change anyway', () => {
  expect(safeUrl(' https://A.example/x?utm_source=y#z ')).toBe('https://a.example/x?utm_source=y#z');
});

test('feeds that a page names come first, its comments feed last, links that look like feeds after them', () => {
  const html = `<html><head><base href="/news/"><!-- <link rel="alternate" type="application/rss+xml" href="no"> -->
    <script>document.write('<link rel="alternate" type="application/rss+xml" href="no2">')</script>
    <LINK REL='alternate' TYPE="application/rss+xml" TITLE="Paper &raquo; Comments" HREF="comments/feed/">
    <link rel="alternate" type="application/rss+xml" title="Paper &amp; more" href="feed.xml?a=1&amp;b=2">
    <link rel="alternate" type="application/feed+json" href=/feed.json>
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/1">
    <link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" href="/feed.css"></head>
    <body><a href="/tech/rss">Tech <b>news</b></a><a href="javascript:rss()">x</a><a href="/feed.json">again</a></body></html>`;
  expect(findFeedLinks(html, 'https://paper.example/a/b')).toEqual([
    { url: 'https://paper.example/news/feed.xml?a=1&b=2', title: 'Paper & more', guess: false },
    { url: 'https://paper.example/feed.json', title: '', guess: false },
    { url: 'https://paper.example/news/comments/feed/', title: 'Paper » Comments', guess: false },
    { url: 'https://paper.example/tech/rss', title: 'Tech news', guess: false },
  ]);
});

test('a page that names no feed gets guesses, marked as such', () => {
  const links = findFeedLinks('<p>Hello', 'https://paper.example/a/b?c');
  expect(links[0]).toEqual({ url: 'https://paper.example/feed/', title: '', guess: true });
  expect(links.every(({ guess }) => guess)).toBe(true);
});
