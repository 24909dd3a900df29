// OPML: real shapes of other readers' files as folders, refused ones by name, and what goes in comes out again.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isPublicHost } from '../../lib/adapters/public-host.ts';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { sourceId } from '../../lib/collect/identity-of.ts';
import type { OutlineAttribute, Source } from '../../lib/domain.ts';
import { opmlOf } from '../../lib/exchange/opml.ts';
import { feedKey, MOST_OUTLINES, type OpmlFile, type OutlineRow, placesIn, previewOf, readOpml } from '../../lib/exchange/opml-read.ts';
import { exportOf } from '../../lib/exchange/statements.ts';

type Sax = {
  parser(strict: boolean, options: { xmlns: boolean }): { onerror: (error: Error) => void; write(text: string): { close(): void } };
};

/** Throws unless this is well-formed XML in which every prefix is declared: a strict parser of another maker reads it. */
function readXml(text: string): void {
  const parser = (createRequire(import.meta.url)('sax') as Sax).parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(text).close();
}

const FOLDER = fileURLToPath(new URL('../fixtures/opml/', import.meta.url));
const CATALOG = compileCatalog();
const HAD = new Set([feedKey('https://had.example/rss')]);

function read(bytes: Uint8Array | string): OpmlFile {
  const file = readOpml(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  if ('error' in file) throw new Error(file.error.message);
  return file;
}

const refusal = (text: string): string => {
  const file = readOpml(new TextEncoder().encode(text));
  return 'error' in file ? file.error.code : 'taken';
};

/** The sources that subscribing to every new row leaves, named as their outlines. */
function subscribed(rows: readonly OutlineRow[]): Source[] {
  return rows.flatMap(({ standing, url, outline }): Source[] =>
    standing !== 'new' || !url
      ? []
      : [
          {
            id: sourceId(url),
            kind: 'feed',
            url,
            title: outline.name || new URL(url).host,
            addedAt: '2026-11-21T08:00:00Z',
            readArticles: false,
            paused: false,
            nextCheckAt: '2026-11-21T08:00:00Z',
            failures: 0,
            notices: [],
            outlines: placesIn(rows).get(feedKey(url)) ?? [],
          },
        ],
  );
}

const written = (sources: Source[]): string =>
  opmlOf(
    exportOf({ sources, items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] }, CATALOG, '2026-11-21T08:00:00Z'),
  );

test.each(readdirSync(FOLDER))('%s', (name) => {
  const expected = JSON.parse(readFileSync(`${FOLDER}${name}/expected.json`, 'utf8')) as {
    title: string | null;
    warnings?: number;
    rows: unknown[];
  };
  const file = read(readFileSync(`${FOLDER}${name}/source.opml`));
  const rows = previewOf(file.outlines, HAD, isPublicHost);
  expect(rows.map(({ outline, standing, url }) => [outline.name, outline.folder.join('/'), standing, url])).toEqual(expected.rows);
  expect(file.title).toBe(expected.title);
  expect(file.warnings).toHaveLength(expected.warnings ?? 0);
});

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['hello', 'not-opml'],
  ['{"version":"https://jsonfeed.org/version/1.1"}', 'not-opml'],
  ['<rss version="2.0"><channel><title>x</title></channel></rss>', 'not-opml'],
  ['<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://a.example/"/></body></opml>', 'doctype'],
  ['<?xml version="1.0"?><!-- x --><!doctype opml SYSTEM "http://a.example/x"><opml/>', 'doctype'],
  ['<opml version="2.0"><head><title>x</title></head><body></body></opml>', 'no-outline'],
  [`<opml><body>${'<outline text="x">'.repeat(101)}</body></opml>`, 'too-deep'],
  [`<opml><body>${'<outline text="x"/>'.repeat(MOST_OUTLINES + 1)}</body></opml>`, 'too-many'],
])('refuses %.60s: %s', (text, code) => {
  expect(refusal(text)).toBe(code);
});

test('a file of more than 50 MB is refused unread', () => {
  const answer = readOpml(new Uint8Array(50 * 1024 * 1024 + 1));
  expect('error' in answer && answer.error.code).toBe('too-large');
});

test('a hundred thousand outlines, and one tag of megabytes, are read in seconds', () => {
  const many = `<opml><body>${Array.from({ length: MOST_OUTLINES }, (_, n) => `<outline text="F ${n}" xmlUrl="https://h${n % 500}.example/${n}"/>`).join('')}</body></opml>`;
  const began = performance.now();
  const rows = previewOf(read(many).outlines, new Set(), isPublicHost);
  expect(rows.filter(({ standing }) => standing === 'new')).toHaveLength(MOST_OUTLINES);
  read(`<opml><body><outline text="x" ${'a b '.repeat(1_000_000)} xmlUrl="https://a.example/"/></body></opml>`);
  read(`<opml><body><outline text="x" ${'<outline text="'.repeat(90)}${'"'.repeat(1_000_000)} xmlUrl="https://a.example/"/></body></opml>`);
  expect(performance.now() - began).toBeLessThan(15_000);
});

/** A generator of numbers in [0, 1) that is the same on every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const WORDS = [
  'Harbour',
  'law & order',
  '<b>bold</b>',
  '“quoted”',
  'it\'s "so"',
  'tab\tline\nend',
  'Ünïcödé 漢字 🙂',
  '&amp;',
  'a=b',
  '  spaced  ',
  ']]>',
];
const KEYS = ['category', 'description', 'frss:filter', 'x:y', 'fetchInterval', 'data-own', '_private', 'Version'];

type Tree = { name: string; extra: OutlineAttribute[]; children?: Tree[]; url?: string };

function someTree(random: () => number, depth: number, next: () => number): Tree {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const keys = KEYS.filter(() => random() < 0.3);
  const extra = keys.map((key): OutlineAttribute => [key, `${pick(WORDS)} ${pick(WORDS)}`]);
  const name = `${pick(WORDS)} ${next()}`;
  if (depth > 0 && random() < 0.5)
    return { name, extra, children: Array.from({ length: 1 + Math.floor(random() * 3) }, () => someTree(random, depth - 1, next)) };
  return { name, extra, url: `https://h${next()}.example/feed?a=1&b=${encodeURIComponent(pick(WORDS))}` };
}

const attribute = (value: string): string =>
  value.replace(/[&<>"\t\n]/g, (sign) =>
    sign === '\t' || sign === '\n' ? `&#${sign.charCodeAt(0)};` : `&#x${sign.charCodeAt(0).toString(16)};`,
  );

function asOpml(trees: readonly Tree[]): string {
  const one = ({ name, extra, children, url }: Tree): string => {
    const given = [
      ['text', name],
      ...(url
        ? [
            ['type', 'rss'],
            ['xmlUrl', url],
          ]
        : []),
      ...extra,
    ] as OutlineAttribute[];
    const open = `<outline ${given.map(([key, value]) => `${key}="${attribute(value)}"`).join(' ')}`;
    return children ? `${open}>${children.map(one).join('')}</outline>` : `${open}/>`;
  };
  return `<?xml version="1.0"?><opml version="2.0" xmlns:frss="https://frss.example/ns" xmlns:x="urn:x"><head><title>t</title></head><body>${trees.map(one).join('')}</body></opml>`;
}

/** What a file says of its feeds: the folders with all their attributes, and every attribute of the feed but for what an export adds. */
const said = (file: OpmlFile): unknown[] =>
  file.outlines.map(({ place, address }) => ({
    address: new URL(address ?? '').href,
    folders: place.folders,
    own: new Map(place.own.filter(([key]) => !/^(?:title|xmlUrl)$/.test(key))),
    namespaces: new Map(place.namespaces),
  }));

test('what other readers say of a feed and its folders comes out as it went in: 300 random files', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = dice(seed);
    let count = 0;
    const next = (): number => (count += 1);
    const trees = Array.from({ length: 1 + Math.floor(random() * 5) }, () => someTree(random, 4, next));
    const before = read(asOpml(trees));
    const out = written(subscribed(previewOf(before.outlines, new Set(), isPublicHost)));
    const after = read(out);
    expect(said(after), `seed ${seed}`).toEqual(said(before));
    // A second round changes nothing any more.
    expect(written(subscribed(previewOf(after.outlines, new Set(), isPublicHost)))).toBe(out);
    readXml(out);
  }
});

test('a feed of two folders stands in both; one without a file stands at the end', () => {
  const rows = previewOf(read(readFileSync(`${FOLDER}a-feed-in-two-folders/source.opml`)).outlines, new Set(), isPublicHost);
  const [courier] = subscribed(rows);
  if (!courier) throw new Error('no source');
  const { outlines: _, ...plain } = { ...courier, id: 'plain', url: 'https://plain.example/rss', title: 'Plain' };
  const after = read(written([plain, courier]));
  expect(after.outlines.map(({ name, folder }) => [name, ...folder])).toEqual([['Courier', 'Morning'], ['Courier', 'Evening'], ['Plain']]);
});

test('a prefix that two files use for different things is told apart', () => {
  const file = (address: string, host: string): Source[] =>
    subscribed(
      previewOf(
        read(`<opml xmlns:n="${address}"><body><outline text="${host}" xmlUrl="https://${host}.example/" n:a="1"/></body></opml>`).outlines,
        new Set(),
        isPublicHost,
      ),
    );
  const out = written([...file('urn:one', 'one'), ...file('urn:two', 'two')]);
  expect(out).toMatch(/<opml version="2.0" xmlns:n="urn:one">/);
  expect(out).toMatch(/n:a="1" xmlns:n="urn:two"/);
  readXml(out);
});

test('the reader’s own name for a source is what the export calls it', () => {
  const [source] = subscribed(
    previewOf(
      read('<opml><body><outline text="Old" title="Old one" xmlUrl="https://a.example/" category="/x"/></body></opml>').outlines,
      new Set(),
      isPublicHost,
    ),
  );
  if (!source) throw new Error('no source');
  expect(written([{ ...source, name: 'My name' }])).toContain(
    '<outline text="My name" title="My name" type="rss" xmlUrl="https://a.example/" category="/x"/>',
  );
  expect(written([source])).toContain('<outline text="Old" title="Old one"');
});

/** A file with pieces cut out, doubled, moved and overwritten. */
function mutant(text: string, random: () => number): string {
  let out = text;
  for (let n = 1 + Math.floor(random() * 6); n > 0; n -= 1) {
    const at = Math.floor(random() * out.length);
    const end = Math.min(out.length, at + Math.floor(random() * 40));
    const piece = out.slice(at, end);
    const junk = ['<', '>', '"', "'", '&', '/', '\u0000', '<!--', ']]>', '<outline ', '</outline>', 'xmlUrl=', '\ufffd'];
    const kind = Math.floor(random() * 4);
    if (kind === 0) out = out.slice(0, at) + out.slice(end);
    else if (kind === 1) out = out.slice(0, end) + piece + out.slice(end);
    else if (kind === 2) out = out.slice(0, at) + (junk[Math.floor(random() * junk.length)] ?? '') + out.slice(at);
    else out = out.slice(0, at) + (junk[Math.floor(random() * junk.length)] ?? '') + out.slice(end);
  }
  return out;
}

test('2,000 damaged files: each is read or refused by name, nothing private is offered, and what is read can be written', () => {
  const random = dice(7);
  const texts = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}${name}/source.opml`, 'utf8'));
  let taken = 0;
  for (let n = 0; n < 2_000; n += 1) {
    const text = mutant(texts[n % texts.length] ?? '', random);
    const began = performance.now();
    const file = readOpml(new TextEncoder().encode(text));
    if ('error' in file) expect(file.error.message).toMatch(/Nothing was taken in\.$/);
    else {
      const rows = previewOf(file.outlines, HAD, isPublicHost);
      for (const { url } of rows) if (url) expect(isPublicHost(new URL(url).hostname)).toBe(true);
      readXml(written(subscribed(rows)));
      taken += 1;
    }
    expect(performance.now() - began).toBeLessThan(2_000);
  }
  expect(taken).toBeGreaterThan(1_000);
});

test('a watched page is no feed to other readers: it stays out', () => {
  const [source] = subscribed(
    previewOf(
      read('<opml><body><outline text="Policy" xmlUrl="https://a.example/policy"/></body></opml>').outlines,
      new Set(),
      isPublicHost,
    ),
  );
  if (!source) throw new Error('no source');
  const { outlines: _, ...plain } = source;
  const out = written([{ ...plain, kind: 'page' }]);
  expect(out).not.toContain('<outline');
});
