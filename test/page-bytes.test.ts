// Bytes and markup as pages have them → text.
import { expect, test } from 'vitest';
import { decodeHtml } from '../lib/collect/decode.ts';
import { headlineText, htmlText, plainText } from '../lib/collect/html-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0));

test.each<[says: string, bytes: Uint8Array, contentType: string | null, text: string]>([
  ['nothing declared, UTF-8', utf8('<p>Café'), null, '<p>Café'],
  ['nothing declared, not UTF-8', latin1('<p>Caf\u00e9 \u0093x\u0094'), null, '<p>Café “x”'],
  ['a byte order mark wins', utf8('\ufeffCafé'), 'text/html; charset=iso-8859-1', 'Café'],
  ['the header', Uint8Array.of(0xcf, 0xf0), 'text/html; charset="windows-1251"', 'Пр'],
  [
    'the header wins over meta',
    Uint8Array.of(...utf8('<meta charset="koi8-r">'), 0xcf),
    'text/html;charset=windows-1251',
    '<meta charset="koi8-r">П',
  ],
  ['meta charset', Uint8Array.of(...utf8('<meta charset=windows-1251>'), 0xcf), null, '<meta charset=windows-1251>П'],
  [
    'meta http-equiv',
    Uint8Array.of(...utf8('<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">'), 0x83, 0x41),
    null,
    '<meta http-equiv="Content-Type" content="text/html; charset=shift_jis">ア',
  ],
  ['meta that says UTF-16 cannot be right', utf8('<meta charset="utf-16">é'), null, '<meta charset="utf-16">é'],
  ['latin-1 declared, UTF-8 sent', utf8('<meta charset="iso-8859-1">naïve'), null, '<meta charset="iso-8859-1">naïve'],
  ['an unknown name', utf8('<meta charset="x-nonsense">é'), null, '<meta charset="x-nonsense">é'],
  ['UTF-16 with a mark', Uint8Array.of(0xff, 0xfe, 0x41, 0, 0xe9, 0), null, 'Aé'],
  ['one bad byte among many good ones', Uint8Array.of(...utf8('ééé'), 0xff), null, 'ééé\ufffd'],
])('%s', (_says, bytes, contentType, text) => {
  expect(decodeHtml(bytes, contentType)).toBe(text);
});

test.each<[html: string, text: string]>([
  ['<p>One <b>two</b>&nbsp;three</p>\n<p>Four<br>five</p>', 'One two three\n\nFour\nfive'],
  ['<ul><li>a<li>b</ul>c', 'a\nb\n\nc'],
  ['a < b, c <3 and d<e', 'a < b, c <3 and d<e'],
  ['<script>if (a<b) x("</p>")</script>kept<style>p{}</style>', 'kept'],
  ['<p title="a > b">shown</p>', 'shown'],
  ['<!-- gone --><p>x<!-- -- > -->y', 'xy'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<pre>one\n\n\ntwo</pre>', 'one\n\ntwo'],
  ['<object data="x">kept when never closed', 'kept when never closed'],
  ['before <script>never closed', 'before'],
  ['&lt;b&gt; &amp;amp; &#8217;&#x2019;&#146; &unknown; &copy2', '<b> &amp; ’’’ &unknown; &copy2'],
  ['&#xd800;&#0;&#1;&#99999999;', '\ufffd\ufffd\ufffd'],
])('the text of %j', (html, text) => {
  expect(htmlText(html)).toBe(text);
});

test('a headline loses known markup only, and is one line', () => {
  expect(headlineText('The <blah> tag,\n <em>again</em> &amp; <3')).toBe('The <blah> tag, again & <3');
  expect(headlineText('One<br/>two<script>x</script>')).toBe('One two');
});

test('text without markup keeps its lines', () => {
  expect(plainText('a  b\r\nc\n\n\n\nd\n')).toBe('a b\nc\n\nd');
});
