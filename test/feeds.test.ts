// Feeds: every folder of fixtures/feeds is one case, its name the sentence; then what no feed may do, and what damage may cost.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { LARGEST_FEED, readFeed } from '../lib/collect/read-feed.ts';
import type { Feed } from '../lib/domain.ts';

const FOLDER = fileURLToPath(new URL('fixtures/feeds/', import.meta.url));

type Expected = {
  options?: { url?: string; contentType?: string };
  feed?: Record<string, unknown>;
  entries?: Record<string, unknown>[];
  error?: string;
  says?: string;
};

test.each(readdirSync(FOLDER))('%s', async (name) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}${name}/expected.json`, 'utf8')) as Expected;
  const source = `${FOLDER}${name}/source`;
  const answer = await readFeed(readFileSync(existsSync(`${source}.json`) ? `${source}.json` : `${source}.xml`), expected.options);
  if (expected.error !== undefined) {
    expect(answer).toMatchObject({ error: { code: expected.error, message: expect.stringContaining(expected.says ?? '') } });
    return;
  }
  if ('error' in answer) throw new Error(answer.error.message);
  if (expected.feed) expect(answer.feed).toMatchObject(expected.feed);
  if (expected.entries) {
    expect(answer.feed.entries).toHaveLength(expected.entries.length);
    expect(answer.feed.entries).toMatchObject(expected.entries);
  }
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `unit` over and over up to just under the largest feed, between head and tail. */
const filled = (head: string, unit: string, tail: string): string =>
  head + unit.repeat(Math.floor((LARGEST_FEED - head.length - tail.length) / unit.length)) + tail;

const RSS = '<rss version="2.0"><channel><item>';
const END = '</item></channel></rss>';

// Each once took, or would take, seconds to hours with a careless reader. What is asserted is that it ends, and how.
const BOMBS: [name: string, text: string, answer: string][] = [
  ['items without end', filled('<rss><channel>', '<item/>', '</channel></rss>'), 'too-many-elements'],
  ['elements opened and never closed', filled(RSS, '<div>', END), 'too-many-elements'],
  ['titles opened and never closed', filled(RSS, '<title>', END), 'too-many-elements'],
  ['comments opened and never closed', filled(RSS, '<!--', END), 'too-many-elements'],
  ['CDATA opened and never closed', filled(RSS, '<![CDATA[', END), 'too-many-elements'],
  ['half tags in a description', filled(`${RSS}<description><![CDATA[`, '<p', `]]></description>${END}`), 'read'],
  ['tags with torn quotes in a description', filled(`${RSS}<description><![CDATA[`, '<a a=">" ', ` a='>]]></description>${END}`), 'read'],
  ['depth in escaped content', filled('<feed><entry><content type="html">', '&lt;div&gt;', '</content></entry></feed>'), 'read'],
  ['attributes without end', filled('<rss ', 'a="b" ', '><channel><item/></channel></rss>'), 'read'],
  ['an attribute name without end', filled('<rss ', 'aaaa', '><channel><item/></channel></rss>'), 'read'],
  ['white space without end', filled(`${RSS}<title>a`, ' ', `b</title>${END}`), 'read'],
  ['a date without end', filled(`${RSS}<pubDate>`, 'June ', `</pubDate>${END}`), 'read'],
  ['a document of brackets', filled('', '[', ''), 'unreadable-json'],
  ['entities of entities', '<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;">]><rss><channel/></rss>', 'doctype'],
  ['more bytes than a feed has', 'x'.repeat(LARGEST_FEED + 1), 'too-large'],
];

test.each(BOMBS)('a bomb is answered: %s', { timeout: 60_000 }, async (_name, text, expected) => {
  const answer = await readFeed(bytes(text));
  expect('error' in answer ? answer.error.code : 'read').toBe(expected);
});

test('more entries than are read are counted, and far more are refused', async () => {
  const items = (count: number): string => `<rss><channel>${'<item><title>a</title></item>'.repeat(count)}</channel></rss>`;
  const many = await readFeed(bytes(items(2_100)));
  if ('error' in many) throw new Error(many.error.message);
  expect(many.feed.entries.length).toBe(2_000);
  expect(many.feed.warnings).toEqual(['Only the first 2000 of 2100 entries were read.']);
  expect(await readFeed(bytes(items(5_001)))).toMatchObject({ error: { code: 'too-many-elements' } });
});

test('a text longer than is kept is cut, said, and not taken for the whole', async () => {
  const answer = await readFeed(bytes(`${RSS}<description>${'word '.repeat(60_000)}</description>${END}`));
  if ('error' in answer) throw new Error(answer.error.message);
  expect(answer.feed.entries[0]?.full).toBe(false);
  expect(answer.feed.entries[0]?.text.length).toBe(262_144);
  expect(answer.feed.entries[0]?.warnings).toHaveLength(1);
});

// The same numbers on every machine: a linear congruential generator (Numerical Recipes).
function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

const SHARDS = [
  '<',
  '>',
  '&',
  '"',
  "'",
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '</item>',
  '<item>',
  '<entry',
  '</',
  '\0',
  '\u{1f600}',
  '&#0;',
  '&#xd800;',
  '<!DOCTYPE x [',
  '{',
  '[',
  'xmlns="x"',
  '<?',
  '\ufdd0',
];

test('no mutation of any fixture makes it throw, and what comes out is always well formed', { timeout: 60_000 }, async () => {
  const below = chance(20_260_612);
  const odd: string[] = [];
  const sources = readdirSync(FOLDER).map((name) =>
    readFileSync(`${FOLDER}${name}/${readdirSync(`${FOLDER}${name}`).find((file) => file.startsWith('source'))}`),
  );
  for (let round = 0; round < 1_500; round++) {
    let text = (sources[round % sources.length] ?? Buffer.alloc(0)).toString('latin1');
    for (let cut = below(6) + 1; cut > 0; cut--) {
      const at = below(text.length + 1);
      const length = below(3) ? below(8) : below(200);
      text = text.slice(0, at) + (below(2) ? (SHARDS[below(SHARDS.length)] ?? '') : '') + text.slice(at + length);
    }
    const answer = await readFeed(Buffer.from(text, below(2) ? 'latin1' : 'utf8'), { url: 'https://fuzz.example/feed' });
    if ('error' in answer) {
      expect(answer.error.message).not.toBe('');
      continue;
    }
    for (const entry of answer.feed.entries) {
      const texts = [entry.title, entry.text, entry.author ?? '', entry.id ?? '', entry.source ?? ''];
      if (!texts.every((value) => typeof value === 'string' && value.isWellFormed() && !/[\ufdd0-\ufdd2]/.test(value))) odd.push(text);
      if (entry.link !== null && !/^https?:\/\//i.test(entry.link)) odd.push(entry.link);
      for (const date of [entry.published, entry.updated])
        if (date !== null && !/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\dZ)?)?)?$/.test(date)) odd.push(date);
    }
  }
  expect(odd).toEqual([]);
});

/** A feed of twelve entries in one of three kinds, each entry's own text apart. */
function newsOf(kind: number, seed: number): { head: string; entries: string[]; tail: string } {
  const entry = (i: number): string => {
    const n = `${seed}-${i}`;
    const body = `Paragraph ${n} &lt;b&gt;bold&lt;/b&gt; &amp;amp; more.`;
    const section = `<![CDATA[<p>Section ${n} with <i>markup</i> & an ampersand</p>]]>`;
    return kind === 1
      ? `<entry><id>urn:${n}</id><title type="html">Title ${n}</title><link href="https://s.example/${n}"/><updated>2026-06-12T10:00:00Z</updated><content type="html">${body}</content></entry>\n`
      : `<item${kind === 2 ? ` rdf:about="https://s.example/${n}"` : ''}><title>Title ${n}</title><link>https://s.example/${n}</link><guid isPermaLink="false">g${n}</guid><pubDate>Fri, 12 Jun 2026 10:00:00 GMT</pubDate><description>${i % 2 ? body : section}</description></item>\n`;
  };
  const [head, tail] = (
    [
      ['<rss version="2.0"><channel><title>T</title>', '</channel></rss>'],
      ['<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>', '</feed>'],
      [
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T</title></channel>',
        '</rdf:RDF>',
      ],
    ] as const
  )[kind] ?? ['', ''];
  return { head, entries: Array.from({ length: 12 }, (_, i) => entry(i)), tail };
}

test('of 2,000 damaged feeds at least 99.5 % of the entries that the damage did not touch are kept whole', {
  timeout: 60_000,
}, async () => {
  const below = chance(7);
  let intact = 0;
  let kept = 0;
  const lost: string[] = [];
  for (let seed = 0; seed < 2_000; seed++) {
    const { head, entries, tail } = newsOf(seed % 3, seed);
    const whole = [...entries];
    const touched = new Set<number>();
    for (let damage = below(3) + 1; damage > 0; damage--) {
      const at = below(entries.length);
      const text = whole[at] ?? '';
      const from = below(text.length);
      whole[at] = text.slice(0, from) + (below(2) ? (SHARDS[below(SHARDS.length)] ?? '') : '') + text.slice(from + below(12));
      touched.add(at);
    }
    const answer = await readFeed(bytes(head + whole.join('') + (below(4) ? tail : '')));
    const found = new Map('feed' in answer ? answer.feed.entries.map((entry) => [entry.title, entry]) : []);
    for (const i of entries.keys()) {
      if (touched.has(i)) continue;
      intact++;
      const entry = found.get(`Title ${seed}-${i}`);
      const whole =
        entry?.link === `https://s.example/${seed}-${i}` && /ampersand|more\./.test(entry.text) && entry.published !== entry.updated;
      if (whole) kept++;
      else lost.push(`${seed}-${i}`);
    }
  }
  expect(intact).toBeGreaterThan(15_000);
  expect(kept / intact, `lost: ${lost.slice(0, 20).join(' ')}`).toBeGreaterThanOrEqual(0.995);
});

test.each<[string, string, Feed['cut'], number]>([
  ['a whole feed', '<rss><channel><title>t</title><item><title>a</title></item></channel></rss>', undefined, 1],
  ['one with words behind it', `<feed><title>t</title><entry><title>a</title></entry></feed>\n<!-- ${'x'.repeat(600)} -->`, undefined, 1],
  [
    'RDF, whose channel ends before its items',
    '<rdf:RDF><channel><title>t</title></channel><item><title>a</title></item>',
    'between-entries',
    1,
  ],
  ['one that breaks off behind an entry', '<rss><channel><title>t</title><item><title>a</title></item>\n<it', 'between-entries', 1],
  [
    'one that breaks off in a text',
    '<rss><channel><item><title>a</title></item><item><title>b</title><description>Hal',
    'in-last-entry',
    2,
  ],
  ['one that breaks off in a tag', '<feed><entry><title>a</title></entry><entry><title>b</title><link hre', 'in-last-entry', 2],
])('where a document breaks off is known: %s', async (_name, xml, cut, entries) => {
  const answer = await readFeed(bytes(xml));
  expect('feed' in answer && [answer.feed.cut, answer.feed.entries.length]).toEqual([cut, entries]);
});
