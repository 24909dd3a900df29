// `npm run bench [name …]`: what performance.md asks of the rooms, reading, copies and ingest in a browser, as ratios to a baseline of the same run; no line fails.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Fuse from 'fuse.js';
import Parser from 'rss-parser';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { readFeed } from '../../lib/collect/read-feed.ts';
import { clusterLedger } from '../../lib/ledger/events.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { candidateFinder } from '../../lib/match/page-candidates.ts';
import { pageDictionary } from '../../lib/match/page-dictionary.ts';
import { parseQuery } from '../../lib/search/query.ts';
import { search } from '../../lib/search/search.ts';
import { buildIndex } from '../../lib/search/search-index.ts';
import type { Doc } from '../../lib/search/segment.ts';
import { ROOT } from '../stage/run.ts';
import { BOMBS } from './bombs.ts';
import { measuredInPage } from './browser-page.ts';
import { copies } from './copies.ts';
import { article, ledgerOf, longText, numbersFrom, pick } from './corpus.ts';
import { atomOf, rssOf } from './feeds.ts';
import { HOSTILE } from './hostile.ts';
import { ingest } from './ingest.ts';
import { compare, type Line, lineOf } from './measure.ts';
import type { ReadingFigures } from './reading-page.ts';

const catalog = compileCatalog();
const MB = 1024 * 1024;

const read = (title: string, text: string): unknown =>
  readClaims({ item: 'item', revision: 'revision', url: null, title, text, published: '2026-06-15', depth: 'full' }, catalog);

/** X1: names and statements of one item, in a browser; how that grows; what names alone cost. */
async function reading(): Promise<Line[]> {
  const [short, long] = await measuredInPage<ReadingFigures[]>('./reading-page.ts', [600, 6_000]);
  if (!short || !long) throw new Error('no figures');
  const next = numbersFrom(1);
  const articles = Array.from({ length: 24 }, () => article(next, 600));
  const words = new Intl.Segmenter('en', { granularity: 'word' });
  const each = (run: (text: string) => unknown) => ({
    run: () => {
      for (const { text } of articles) run(text);
    },
  });
  const names = await compare(
    'X1 find names in 600 words (Node)',
    each((text) => findMentions(text, catalog)),
    ['Intl.Segmenter: words of the same text', each((text) => [...words.segment(text)].length)],
    { n: 9, warm: 2 },
  );
  const breaker = 'Intl.Segmenter: words of the same text';
  return [
    lineOf('X1 read 600 words: names and claims', 'ms', short.ms, [breaker, short.segmentMs], short.n, '≤ 5 ms'),
    lineOf(
      'X1 the same, the least of its readings',
      'ms',
      short.leastMs,
      ['their median', short.ms],
      short.n,
      '≤ 5 ms, were the machine idle',
    ),
    lineOf('X1 read 6,000 words', 'ms', long.ms, ['ten times 600 words', short.ms * 10], long.n, 'linear: ≤ 1.5x'),
    { ...names, value: names.value / articles.length, baselineValue: names.baselineValue / articles.length },
  ];
}

async function hostileTexts(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const { kind, text } of HOSTILE) {
    const [whole, tenth] = [text(10 * MB), text(MB)];
    lines.push(
      await compare(
        `X1 10 MB of hostile text: ${kind}`,
        { run: () => read('Claude banned', whole) },
        ['1 MB of the same', { run: () => read('Claude banned', tenth) }],
        { n: 5, warm: 1, goal: '≤ 1 s; ≤ 12x' },
      ),
    );
  }
  return lines;
}

/** P1: names on a long page, by the page's own pattern and by the matcher. */
async function pages(): Promise<Line[]> {
  const next = numbersFrom(2);
  const page = longText(next, 5 * MB);
  const paragraphs = page.match(/[^.]+\.(?: [^.]+\.){0,4}/g) ?? [page];
  const { pattern, starts } = pageDictionary(catalog);
  const candidatesIn = candidateFinder(pattern, starts);
  const walk = {
    run: () => {
      let sum = 0;
      for (const paragraph of paragraphs) for (let i = 0; i < paragraph.length; i += 1) sum += paragraph.charCodeAt(i);
      return sum;
    },
  };
  return [
    await compare(
      'P1 candidates on a page of 5 MB (what its script does)',
      {
        run: () => {
          let found = 0;
          for (const paragraph of paragraphs) found += candidatesIn(paragraph).length;
          return found;
        },
      },
      ['charCodeAt of every character', walk],
      { n: 5, goal: '≤ 2.2x of a DOM walk' },
    ),
    await compare(
      'P1 names judged in 5 MB, paragraph by paragraph (the matcher)',
      { run: () => paragraphs.map((paragraph) => findMentions(paragraph, catalog).length) },
      ['charCodeAt of every character', walk],
      { n: 5 },
    ),
  ];
}

/** Claims into events. */
async function clustering(): Promise<Line[]> {
  const large = ledgerOf(numbersFrom(5), 20_000);
  const small = ledgerOf(numbersFrom(5), 5_000);
  const cluster = ({ claims, items }: typeof large) => ({ run: () => clusterLedger(claims, items, []) });
  return [
    await compare('cluster 20,000 claims', cluster(large), ['structuredClone of the same records', { run: () => structuredClone(large) }], {
      n: 5,
      goal: '≤ 300 ms',
    }),
    await compare('cluster 20,000 claims', cluster(large), ['cluster 5,000 claims', cluster(small)], { n: 5, goal: 'linear: ≤ 4x' }),
  ];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Feeds as they come. */
async function feeds(): Promise<Line[]> {
  const next = numbersFrom(3);
  const samples: [string, string][] = [
    ['RSS, 50 entries with whole articles', rssOf(next, 50, 600)],
    ['Atom, 50 entries with escaped articles', atomOf(next, 50, 600)],
    ['RSS, 900 entries with whole articles', rssOf(next, 900, 600)],
  ];
  const lines: Line[] = [];
  for (const [name, text] of samples) {
    const bytes = bytesOf(text);
    lines.push(
      await compare(
        `feed of ${(bytes.length / MB).toFixed(1)} MB: ${name}`,
        { run: () => readFeed(bytes) },
        ['rss-parser as it is', { run: () => new Parser().parseString(text) }],
        { n: 5 },
      ),
    );
  }
  return lines;
}

/** Feeds made to harm, each of 5 MB, against an ordinary one of that size; and how much memory each takes at most. */
async function bombs(): Promise<Line[]> {
  const ordinary = bytesOf(rssOf(numbersFrom(4), 900, 600));
  const lines: Line[] = [];
  for (const { family, text } of BOMBS) {
    const bytes = bytesOf(text(5 * MB - 64 * 1024));
    const before = process.memoryUsage().rss;
    await readFeed(bytes);
    const taken = Math.max(0, process.memoryUsage().rss - before) / MB;
    const line = await compare(
      `bomb of 5 MB: ${family}`,
      { run: () => readFeed(bytes) },
      ['an ordinary feed of that size', { run: () => readFeed(ordinary) }],
      { n: 5, warm: 1, goal: '< 300 ms' },
    );
    lines.push(line, lineOf(`bomb of 5 MB, memory: ${family}`, 'MB', taken, ['its own bytes', bytes.length / MB], 1, '< 50 MB'));
  }
  return lines;
}

/** S1 against the only search engine at hand: words of known titles, some by their beginnings, some mistyped. */
async function searching(): Promise<Line[]> {
  const next = numbersFrom(6);
  const docs: Doc[] = Array.from({ length: 10_000 }, (_, i) => {
    const { title, text } = article(next, 60);
    return { id: `doc-${i}`, title, text, tags: [], sortAt: null };
  });
  const queries = Array.from({ length: 40 }, () => {
    const words = pick(next, docs)
      .title.split(' ')
      .filter((word) => word.length > 3);
    const [one = 'ban', two = 'model'] = [pick(next, words), pick(next, words)];
    const typed = next() < 0.3 ? one.slice(0, 4) : next() < 0.4 ? one.slice(0, 2) + one.slice(3) : one;
    return `${two} ${typed}`.replace(/[^\p{L}\p{N} ]/gu, '');
  });
  const index = buildIndex(docs);
  const fuse = new Fuse(docs, { keys: ['title'], ignoreLocation: true, threshold: 0.3 });
  const parsed = queries.map((query) => parseQuery(query));
  return [
    await compare(
      'S1 40 searches as you type, 10,000 items',
      { run: () => parsed.map((query) => search(index, query, { limit: 50 }).length) },
      [
        'fuse.js over the titles alone (4 of the 40, times ten)',
        { run: () => queries.slice(0, 4).map((query) => fuse.search(query, { limit: 50 }).length) },
      ],
      { n: 5, warm: 1, per: 10 },
    ),
  ];
}

const PARTS: Record<string, () => Promise<Line[]>> = {
  reading,
  hostile: hostileTexts,
  pages,
  clustering,
  feeds,
  bombs,
  searching,
  copies,
  ingest,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !PARTS[name]);
if (unknown.length) {
  console.error(`No such part: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(2);
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2));
const lines: Line[] = [];
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  for (const line of await run()) {
    lines.push(line);
    const { value, unit, baseline, baselineValue, ratio, n, goal } = line;
    console.log(
      `  ${line.name.padEnd(64)} ${shown(value).padStart(7)} ${unit}  ${`${shown(ratio)}x`.padStart(8)} of ${baseline} (${shown(baselineValue)} ${unit}), n=${n}${goal ? `; wanted ${goal}` : ''}`,
    );
  }
}
mkdirSync(join(ROOT, '.output'), { recursive: true });
writeFileSync(join(ROOT, '.output', 'bench.json'), `${JSON.stringify(lines, null, 2)}\n`);
console.log(`\n${lines.length} lines in .output/bench.json. Times are of this machine now; ratios are what to compare.`);
