// A page's script looks at three letters before it asks the big pattern; it must find the same as the pattern alone.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { candidateFinder } from '../../lib/match/page-candidates.ts';
import { pageDictionary } from '../../lib/match/page-dictionary.ts';

const catalog = compileCatalog();
const { pattern, starts } = pageDictionary(catalog);
const find = candidateFinder(pattern, starts);
const plainly = (text: string) => [...text.matchAll(new RegExp(pattern, 'giu'))].map(({ 0: surface, index }) => ({ surface, index }));

const NAMES = catalog.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
const BETWEEN = [' ', '', '-', '\u00a0', ', ', '/', 'a', '5', '\u017f', '\u212a', '의', '’s ', '\n', 'é', '_', '.', 'ｇ', '𝒜', 'İ', '·'];
const WRITTEN: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.slice(0, 2),
  (name) => name.replace(/s/gi, '\u017f').replace(/k/gi, '\u212a'),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll(/[ -]/g, ''),
];

test('the same places as the pattern alone, in names run together in every way', () => {
  let state = 3;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  let found = 0;
  for (let round = 0; round < 2_500; round += 1) {
    let text = '';
    for (let i = 0; i < 6; i += 1)
      text += (WRITTEN[below(WRITTEN.length)]?.(NAMES[below(NAMES.length)] ?? '') ?? '') + (BETWEEN[below(BETWEEN.length)] ?? '');
    const expected = plainly(text);
    found += expected.length;
    expect(find(text), text).toEqual(expected);
  }
  expect(found).toBeGreaterThan(2_000);
});

test.each(['', 'c', 'GPT', 'no names here, only words', 'ai기본법', 'xai 기본법', 'Claude'])('the same in: %s', (text) => {
  expect(find(text)).toEqual(plainly(text));
});
