// A text too long to be read whole says how far it was read, and costs no more than what is read of it.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { HOSTILE } from '../bench/hostile.ts';

const catalog = compileCatalog();
const read = (text: string) =>
  readClaims(
    { item: 'item', revision: 'revision', url: null, title: 'On long texts', text, published: '2026-06-15', depth: 'full' },
    catalog,
  );

const ACT = 'On 12 June 2026 Anthropic suspended access to Claude Mythos 5 for foreign nationals. ';
const plain = (count: number): string => Array.from({ length: count }, (_, i) => `The report has a chapter ${i} on the weather. `).join('');
const stops = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('Read to character'));

test('a text of an article’s length is read to its end', () => {
  expect(stops(read(ACT + plain(200)).relevance)).toEqual([]);
});

test('more sentences than are looked into: where the reading stopped is said', () => {
  const text = ACT + plain(900);
  const { relevance, claims } = read(text);
  const [line = ''] = stops(relevance);
  const to = Number(/character ([\d,]+) of/.exec(line)?.[1]?.replaceAll(',', ''));
  expect(to).toBeGreaterThan(20_000);
  expect(to).toBeLessThan(text.length);
  expect(line).toContain(`of ${text.length.toLocaleString('en')}`);
  expect(claims.length).toBeGreaterThan(0);
});

test('more characters than are read: the same', () => {
  const text = `${plain(100)}${'word '.repeat(60_000)}`;
  expect(stops(read(text).relevance)).toEqual([
    `Read to character 100,000 of ${text.length.toLocaleString('en')}: what stands behind it was not read for statements.`,
  ]);
});

test.each(HOSTILE)('ten times as much of it gives the same reading: $kind', { timeout: 60_000 }, ({ text }) => {
  const [tenth, whole] = [text(150_000), text(1_500_000)];
  expect(read(whole).claims).toEqual(read(whole.slice(0, tenth.length)).claims);
});
