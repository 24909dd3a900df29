// Pages whose tags are left out, as HTML allows: what the worker's parser makes of them is what a browser makes of them.
import { expect, test } from 'vitest';
import { parseDocument } from '../../lib/adapters/parse-document.ts';
import { readPage } from '../../lib/collect/read-page.ts';

test.each<[says: string, html: string, head: string, body: string]>([
  ['nothing left out', '<!doctype html><html><head><title>T</title></head><body><p>x</p></body></html>', '<title>T</title>', '<p>x</p>'],
  [
    'no html, head or body',
    '<!doctype html><title>T</title><meta name="a"><p>x<p>y',
    '<title>T</title><meta name="a">',
    '<p>x</p><p>y</p>',
  ],
  ['no head and no body', '<html lang="en"><title>T</title><p>x', '<title>T</title>', '<p>x</p>'],
  ['no body', '<html><head><title>T</title></head><article>x</article></html>', '<title>T</title>', '<article>x</article>'],
  ['no head', '<html><body><p>x</p></body></html>', '', '<p>x</p>'],
  ['no html', '<head><title>T</title></head><body class="b"><p>x</body>', '<title>T</title>', '<p>x</p>'],
  ['a head that is never closed', '<head><title>T</title><p>x', '<title>T</title>', '<p>x</p>'],
  ['text alone', 'just <b>words</b> here', '', 'just <b>words</b> here'],
  ['words after the end', '<html><head></head><body>a</body></html><p>late', '', 'a<p>late</p>'],
  ['a picture in the head', '<html><head><title>T</title><img src="x"></head><body>a</body></html>', '<title>T</title>', '<img src="x">a'],
  ['a script before the words', '<!doctype html><script>1</script><p>x', '<script>1</script>', '<p>x</p>'],
  ['a comment before all', '<!-- c --><html><head></head><body>x</body></html>', '', 'x'],
])('%s', (_says, html, head, body) => {
  const document = parseDocument(html);
  expect(document.documentElement.localName).toBe('html');
  expect([...document.documentElement.children].map((element) => element.localName)).toEqual(['head', 'body']);
  expect(document.head.innerHTML).toBe(head);
  expect(document.body.innerHTML).toBe(body);
});

test('what html and body say of themselves is kept', () => {
  const document = parseDocument('<html lang="mt"><title>T</title><body class="b">x');
  expect([document.documentElement.getAttribute('lang'), document.body.className]).toEqual(['mt', 'b']);
});

test.each(['', '  \n', '<!doctype html>', '<!-- nothing -->'])('%j holds nothing', (html) => {
  expect(parseDocument(html).documentElement).toBeNull();
});

test('a page of paragraphs without a body tag is read whole', () => {
  const words = 'A paragraph of the story has a good many words in it, so that a reader takes it for the text of the page.';
  const page = readPage(
    parseDocument(`<!doctype html><html lang=en><title>A story</title><h1>A story</h1>${`<p>${words}\n`.repeat(4)}`),
    '',
  );
  expect(page.title?.value).toBe('A story');
  expect(page.text.split(words)).toHaveLength(5);
});

const WORDS = 'Words that stand in the page.';
test.each<[says: string, html: string]>([
  ['tags that nest without end', '<div>'.repeat(100_000)],
  ['tags without end', '<p>x</p>'.repeat(100_000)],
  ['signs that only look like tags', '<'.repeat(300_000)],
  ['links in links', '<a><b><i>'.repeat(30_000)],
])('of a page with %s the first part is taken', (_says, html) => {
  const document = parseDocument(`<title>T</title><p>${WORDS}</p>${html}`);
  expect(document.querySelectorAll('*').length).toBeLessThan(30_100);
  expect(document.title).toBe('T');
  expect(document.body.textContent).toContain(WORDS);
  let depth = 0;
  for (let at: Element | null = document.body; at; at = at.lastElementChild) depth += 1;
  expect(depth).toBeLessThan(2_100);
});

test('what looks like tags in scripts, styles, titles and comments is not counted', () => {
  const noise = '<div>'.repeat(40_000);
  for (const html of [`<script>${noise}</script>`, `<style>${noise}</STYLE>`, `<!--${noise}-->`, `<title>${noise}</title>`])
    expect(parseDocument(`${html}<p>${WORDS}</p>`).body.textContent).toBe(WORDS);
});
