// Whose report a text says it is or rests on, by its own words.
import { expect, test } from 'vitest';
import { namedOrigins, originsInSentence } from '../../lib/collect/named-origins.ts';

const of = (text: string, more: Partial<Parameters<typeof namedOrigins>[0]> = {}): string[] =>
  namedOrigins({ text, byline: null, outlet: 'The Harbour Gazette', original: null, canonicalHost: null, ...more }).map(
    ({ name, how }) => `${how} ${name}`,
  );

test.each<[text: string, origins: string[]]>([
  ['WASHINGTON (AP) — The office closed the model to guests.', ['wire Associated Press']],
  ['SAN FRANCISCO, June 12 (Reuters) - The company said so.', ['wire Reuters']],
  ['(AFP) – The company said so.', ['wire AFP']],
  ['The company said so.\n(Reporting by A. Writer in Berlin; Editing by B. Reader)', ['wire Reuters']],
  ['The company said so.\n— AFP', ['wire AFP']],
  ['The company said so.\nCopyright 2026 The Associated Press. All rights reserved.', ['wire Associated Press']],
  ['The step was first reported by The Information on Friday.', ['cited The Information']],
  [
    'The company will close it, according to a report in the Financial Times that cites people it does not name.',
    ['cited Financial Times'],
  ],
  ['A letter seen by Reuters names the day.', ['cited Reuters']],
  ['The letter was long. Politico first reported the plan.', ['cited Politico']],
  ['The office said on Friday that it had closed the model (AP English is a course).', []],
  ['According to people close to the matter the model was closed.', []],
  ['The Harbour Gazette first reported the step in May.', []],
  ['It was reported by Monday that the model was closed.', []],
])('%s', (text, origins) => {
  expect(of(text)).toEqual(origins);
});

test('a byline, a page that says so and an address on another site count; the outlet itself never does', () => {
  expect(of('Text.', { byline: 'Ada Ray, Reuters' })).toEqual(['wire Reuters']);
  expect(of('Text.', { byline: 'By Associated Press' })).toEqual(['wire Associated Press']);
  expect(of('Text.', { byline: 'Reuters', outlet: 'Reuters' })).toEqual([]);
  expect(of('Text.', { original: 'The Lantern', canonicalHost: 'lantern.example' })).toEqual([
    'republished The Lantern',
    'republished lantern.example',
  ]);
});

test('in the sentence of a statement "according to" names an origin, a person or a company too', () => {
  expect(originsInSentence('Access was closed, according to Anthropic, on Friday.')).toEqual(['Anthropic']);
  expect(originsInSentence('Access was closed, according to the Commerce Department.')).toEqual(['Commerce Department']);
  expect(originsInSentence('Access was closed, according to two people.')).toEqual([]);
});
