// Watched pages before and after: every folder of fixtures/pages-watched is a case, its name the sentence; and the word diff that shows it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseDocument } from '../lib/adapters/parse-document.ts';
import { compileCatalog } from '../lib/catalog/catalog.ts';
import { goneSentences } from '../lib/claim/gone-sentences.ts';
import { readClaims } from '../lib/claim/read-claims.ts';
import { mainText, textChange } from '../lib/collect/page-change.ts';
import { readPage } from '../lib/collect/read-page.ts';
import { type DiffPart, wordDiff, wordsOf } from '../lib/collect/word-diff.ts';
import { foldedDiff } from '../lib/ui/revision-changes.tsx';

const CASES = fileURLToPath(new URL('fixtures/pages-watched/', import.meta.url));
const catalog = compileCatalog();

function readCase(name: string, which: 'before' | 'after') {
  const page = readPage(parseDocument(readFileSync(`${CASES}${name}/${which}.html`, 'utf8')), 'https://www.lab.example/policy');
  return { title: page.title?.value ?? '', text: page.text, boilerplate: page.boilerplate };
}
const partsOf = (kind: DiffPart['kind'], before: string, after: string): string[] =>
  wordDiff(before, after)
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind === kind)
    .map(({ text }) => text.trim());

test.each(readdirSync(CASES))('%s', (name) => {
  const expected = JSON.parse(readFileSync(`${CASES}${name}/expected.json`, 'utf8'));
  const [before, after] = [readCase(name, 'before'), readCase(name, 'after')];
  expect(wordsOf(mainText(before)).length).toBeGreaterThan(20);
  const { gone, taken, put, ...change } = expected;
  expect(textChange(before, after)).toMatchObject(change);
  if (gone) {
    const { claims } = readClaims({ item: 'i', revision: 'r', published: null, depth: 'full', lang: 'en', ...before }, catalog);
    expect(goneSentences(claims, after).map(({ evidence }) => evidence.exact)).toEqual(gone);
  }
  if (taken) expect(partsOf('removed', mainText(before), mainText(after))).toEqual(taken);
  if (put) expect(partsOf('added', mainText(before), mainText(after))).toEqual(put);
});

const TEXTS: [before: string, after: string][] = [
  ['', 'Something new.'],
  ['Everything went.', ''],
  ['One.\nTwo.\nThree.', 'One.\nThree.\nFour.'],
  ['The quick brown fox jumps over the lazy dog.', 'The quick red fox jumped over a lazy dog, twice.'],
  ['A\nB\nC\nD', 'D\nC\nB\nA'],
  ['same words here and there\nand a second line of them', 'and a second line of those\nsame words here and there'],
];
test.each(TEXTS)('the words of a diff are those of both texts: %j → %j', (before, after) => {
  const parts = wordDiff(before, after).flatMap(({ parts }) => parts);
  const words = (without: DiffPart['kind']): string[] =>
    wordsOf(parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('\n'));
  expect(words('removed')).toEqual(wordsOf(after));
  expect(words('added')).toEqual(wordsOf(before));
});

test('what went stands before what came in its place', () => {
  expect(wordDiff('Access is suspended for everyone.', 'Partners may ask again.').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('unchanged paragraphs are folded into one line where they stand together', () => {
  const folded = foldedDiff(wordDiff('a\nb\nc\nd', 'a\nb\nx\nd'));
  expect(folded.map((part) => ('same' in part ? part.same.length : part.kind))).toEqual([2, 'removed', 'added', 1]);
});

test('what was added alone: a paragraph that only lost words is folded, and not called unchanged', () => {
  const folded = (before: string, after: string) => foldedDiff(wordDiff(before, after), false);
  expect(folded('a\nb\nc\nd', 'a\nb\nx\nd').map((part) => ('same' in part ? part.same : part.parts))).toEqual([
    ['a', 'b'],
    [{ kind: 'added', text: 'x' }],
    ['d'],
  ]);
  expect(folded('One.\nAccess is open to all users today.', 'One.\nAccess is open to users today.')).toEqual([
    { same: ['One.', 'Access is open to users today.'], shortened: true },
  ]);
  const [reworded] = folded('Access is open to every paying user there is.', 'Access is open to some paying user there is.');
  expect(reworded && 'parts' in reworded && reworded.parts.map(({ kind, text }) => [kind, text.trim()])).toEqual([
    ['same', 'Access is open to'],
    ['added', 'some'],
    ['same', 'paying user there is.'],
  ]);
  expect(folded('a\nb', 'a')).toEqual([{ same: ['a'] }]);
});

test('two long texts that share nothing are told apart in a moment', () => {
  const long = (seed: number): string =>
    Array.from(
      { length: 4_000 },
      (_, n) => `Line ${(n * seed) % 977} of ${seed} says w${(n * 31 * seed) % 1_009} and w${(n * 17) % 503}.`,
    ).join('\n');
  const began = performance.now();
  expect(wordDiff(long(3), long(7)).length).toBeGreaterThan(0);
  const whole = wordDiff('word '.repeat(40_000), 'other '.repeat(40_000)).flatMap(({ parts }) => parts);
  expect(whole.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  expect(performance.now() - began).toBeLessThan(8_000);
});
