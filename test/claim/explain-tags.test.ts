// `tag --explain`: every tag value names a rule and the words it rests on, exactly where they stand.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { explainTags } from '../../lib/claim/explain-tags.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';

const catalog = compileCatalog();
const TITLE = 'Commerce orders limits on Fable 5';
const TEXT =
  'On 12 June 2026 the Commerce Department ordered Anthropic to suspend access to Claude Fable 5 for foreign nationals, citing national security. The company said that it had disabled the model for everyone.';

const explained = (title: string, text: string) => {
  const reading = readClaims({ item: 'i', revision: 'r', url: null, title, text, published: '2026-06-13', depth: 'full' }, catalog);
  return { reading, reasons: explainTags(reading), fields: { title, text } };
};

describe('a text that tells of a restriction', () => {
  const { reading, reasons, fields } = explained(TITLE, TEXT);
  test('every value of every tag has one reason', () => {
    const values = Object.entries(reading.tags).flatMap(([tag, value]) =>
      (Array.isArray(value) ? value : value === null ? [] : [value]).map((one) => `${tag}=${one}`),
    );
    expect(reasons.map(({ tag, value }) => `${tag}=${value}`)).toEqual(values);
  });
  test('every reason names a rule and words that stand in the text', () => {
    for (const { tag, rule, words, at } of reasons) {
      expect(rule, tag).not.toBe('');
      expect(at && fields[at.field].slice(at.start, at.end), tag).toBe(words);
    }
  });
  test('a model by its mention, a measure by the sentence', () => {
    expect(reasons.find(({ tag }) => tag === 'models')).toMatchObject({
      value: 'anthropic/claude-fable-5',
      rule: 'name',
      words: 'Fable 5',
    });
    const measure = reasons.find(({ tag, value }) => tag === 'restriction_kinds' && value === 'export-control');
    expect(measure?.words).toContain('ordered Anthropic to suspend access');
  });
});

test('a text that tells of none is explained by why it was left out', () => {
  const { reasons } = explained('A recipe', 'Cut the onions and fry them slowly in butter until they are golden and soft.');
  expect(reasons.find(({ tag }) => tag === 'relevant')).toEqual({
    tag: 'relevant',
    value: false,
    rule: 'no statement',
    words: 'It names no AI model.',
  });
});
