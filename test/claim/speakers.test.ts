// Who a sentence's words are given to: the body that says it, under its name, its stand-in or its spokesperson; else nobody.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';

const catalog = compileCatalog();

test.each([
  ['OpenAI said on Friday that it had blocked ChatGPT in Italy.', 'openai by openai'],
  ['OpenAI announced on Friday it had suspended ChatGPT in Italy.', 'openai by openai'],
  ['Anthropic has suspended access to Claude Fable 5 for users in Italy, the company said in a statement.', 'anthropic by anthropic'],
  ['OpenAI has blocked ChatGPT in Italy, it said on Friday.', 'openai by openai'],
  ['OpenAI has blocked ChatGPT in Italy, a spokesperson said.', 'openai by openai'],
  ['OpenAI has blocked ChatGPT in Italy, according to the company.', 'openai by openai'],
  ['OpenAI has blocked ChatGPT in Italy, the regulator said on Friday.', 'openai by the text'],
  ['OpenAI has blocked ChatGPT in Italy, two people familiar with the matter said.', 'openai by two people familiar with the matter'],
])('%s', (text, told) => {
  const { claims } = readClaims({ item: 'i', revision: 'r', title: 'Notes', text, published: '2026-05-09', depth: 'full' }, catalog);
  expect(claims.map(({ actor, attribution }) => `${actor} by ${attribution.speaker}`)).toEqual([told]);
});
