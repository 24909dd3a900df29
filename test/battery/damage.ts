// How texts are damaged for the battery: characters cut out, and pieces put in that have broken readers of feeds before.
import type { Draws } from './seeded.ts';

const SHARDS: readonly string[] = [
  ...[
    '&',
    '<',
    '>',
    '&&',
    '&nope;',
    '&#0;',
    '&#xd800;',
    '&#99999999;',
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?',
    '?>',
    '\0',
    '\u0008',
    '\ufffe',
  ],
  ...[
    '</item>',
    '<item>',
    '</entry>',
    '<entry>',
    '</channel>',
    '<channel>',
    '</title>',
    '<title>',
    '<link>',
    '<link/>',
    '</',
    '<a b="',
    "'",
  ],
  ...['<description>', '<content type="xhtml"><div>', '<published>not a date</published>', '<pubDate/>', '<guid/>', '\u{1f600}', '\ud800'],
  ...['<!DOCTYPE r [<!ENTITY a "x">]>', 'xmlns="x"', 'xml:base="javascript:alert(1)"', '<__proto__>p</__proto__>', '__proto__="p" '],
  ...['{', '}', '[', ']', '"', '\\', ',', 'null', '1e999', '"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},'],
];

/** The text with one to `most` injuries. */
export function damaged(text: string, draws: Draws, most: number): string {
  let injured = text;
  for (let left = draws.whole(1, most); left > 0; left -= 1) {
    const at = draws.whole(0, injured.length);
    const gone = draws.next() < 0.6 ? draws.whole(0, 8) : draws.whole(0, 200);
    injured = injured.slice(0, at) + (draws.next() < 0.6 ? draws.one(SHARDS) : '') + injured.slice(at + gone);
  }
  return injured;
}
