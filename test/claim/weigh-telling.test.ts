// Acts read from the weights of words: the table, and what may be made of it.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { MEASURES, REASONS, STATUSES } from '../../lib/catalog/vocabulary.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import { stemOf } from '../../lib/claim/word-features.ts';
import { letterOf, weightOf, weightsOf, wordWeights } from '../../lib/claim/word-weights.ts';
import type { Reading } from '../../lib/domain.ts';
import { labelledTexts } from '../stage/labelled-texts.ts';

const catalog = compileCatalog();
const read = (title: string, text: string): Reading =>
  readClaims({ item: 'item', revision: '1', url: null, title, text, published: '2026-07-10', depth: 'full' }, catalog);

test('every label of the table is a word of the vocabulary, every row has a step for each, and those of a head stand together', () => {
  const { labels, bias, rows, steps, heads } = wordWeights();
  expect(bias).toHaveLength(labels.length);
  expect(steps).toHaveLength(rows.size * labels.length);
  for (const own of Object.values(heads)) expect(own.map(({ at }) => at - (own[0]?.at ?? 0))).toEqual([...own.keys()]);
  const known: Record<string, ReadonlySet<string>> = {
    act: new Set(['']),
    measure: new Set(MEASURES.map(({ id }) => id)),
    status: new Set(STATUSES.map(({ id }) => id)),
    reason: new Set(REASONS.map(({ id }) => id)),
    doer: new Set(['government', 'company', 'institution', 'court']),
  };
  for (const label of labels) {
    const [head, kind = '', value = ''] = label.split(':');
    expect(['text', 'sentence']).toContain(head);
    expect(known[kind]?.has(value), label).toBe(true);
  }
});

test.each([-8, -3.4, -0.2, 0, 0.2, 1, 8])('a weight of %d comes back from its letter', (weight) => {
  const weights = weightsOf({ labels: ['text:act', 'sentence:act'], bias: [0, 0], rows: { ban: letterOf(0) + letterOf(weight) } });
  expect(weightOf(weights, 'ban', 1)).toBeCloseTo(weight, 5);
  expect(weightOf(weights, 'bun', 1)).toBe(0);
});

test.each([
  ['restricts', 'restricted', 'restricting'],
  ['bans', 'banned', 'banning'],
  ['agencies', 'agency'],
  ['admitted', 'admit'],
])('one stem for %s and its other forms', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

describe('what no rule reads', () => {
  const { claims, tags } = read(
    'Lausanne hospital',
    'Doctors at the hospital have been told to leave ChatGPT alone until further notice. Patient data had been typed in.',
  );
  test('is read from its words, which its rule names', () => {
    expect(tags.restriction_kinds).toEqual(['use-ban']);
    expect(claims[0]?.rule).toMatch(/^weighed-use-ban: “\w+”(?:, “\w+”)*$/);
    for (const [, word = ''] of (claims[0]?.rule ?? '').matchAll(/“(\w+)”/g)) expect(claims[0]?.evidence[0]?.exact).toContain(word);
  });
  test('moves no access status', () => expect(tags.moves).toBe(false));
});

test('what rules read firmly stands beside no guess of the words', () => {
  const { claims } = read('Italy blocks ChatGPT', 'Italy has blocked ChatGPT, the data protection authority announced on Friday.');
  expect(claims.map(({ rule }) => rule).filter((rule) => rule.startsWith('weighed-'))).toEqual([]);
});

test('what is denied is not told by its words', () => {
  expect(read('No ban of DeepSeek', 'The White House has not banned DeepSeek.').tags.relevant).toBe(false);
});

test.each([
  [
    'Borders for chatbots',
    'I have taught physics for twenty years. A passport check at the login page of Claude would stop no spy, and it would lock out every student with a foreign passport. In my classroom that is half of them.',
  ],
  [
    'Whom the check would hit',
    'I teach night classes. Asking every user of ChatGPT for an identity card would keep out my pupils and nobody else. My pupils have no papers.',
  ],
])('what comment only supposes holds nowhere: %s', (title, text) => {
  const { claims } = read(title, text);
  expect(claims.map(({ strength }) => strength)).toEqual(['opinion']);
  expect(claims.map(({ status }) => status)).toEqual(['proposed']);
});

describe('of the labelled texts', () => {
  const readings = labelledTexts()
    .filter((_, i) => i % 12 === 0)
    .map(({ title, s }) => {
      const text = s.map(([sentence]) => sentence).join(' ');
      return { title, text, reading: read(title, text) };
    });
  test('no weighed statement moves an access status', () => {
    for (const { reading } of readings)
      for (const claim of reading.claims) if (/(?:^|, )weighed-/.test(claim.rule)) expect(claim.moves, claim.rule).toBe(false);
  });
  test('every proof is the exact words of its place', () => {
    for (const { title, text, reading } of readings)
      for (const { evidence } of reading.claims)
        for (const { field, start, end, exact } of evidence) expect((field === 'title' ? title : text).slice(start, end)).toBe(exact);
  });
});
