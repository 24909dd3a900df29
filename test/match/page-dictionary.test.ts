// What a page's script finds by itself must hold whatever the matcher would find, and be sure only where the matcher agrees.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { keyOfSurface, pageDictionary } from '../../lib/match/page-dictionary.ts';

const catalog = compileCatalog();
const dictionary = pageDictionary(catalog);
const pattern = new RegExp(dictionary.pattern, 'giu');
const surfacesIn = (text: string): string[] => [...text.matchAll(pattern)].map(([surface]) => surface);

test('every name of a model is a candidate, as it is written in the catalog', () => {
  const missed = catalog.entities
    .filter((entity) => entity.kind === 'model')
    .flatMap((entity) => entity.aliases.map((alias) => alias.text))
    .filter((name) => !surfacesIn(`It is ${name} that is meant.`).length);
  expect(missed).toEqual([]);
});

test.each([
  ['a hyphen for a space', 'Claude-Mythos-5 was suspended.', 'Claude-Mythos-5'],
  ['a line break in a name', 'They suspended Claude\nFable 5 on Friday.', 'Claude\nFable 5'],
  ['a possessive', 'Claude Opus 4.5’s users', 'Claude Opus 4.5'],
  ['no space before a number', 'GPT4 and others', 'GPT4'],
])('%s', (_case, text, surface) => {
  expect(surfacesIn(text)).toContain(surface);
});

test.each(['GPT-5.99 is unknown', 'the number 5 alone', 'a sonneteer wrote'])('no sure name in: %s', (text) => {
  expect(surfacesIn(text).filter((surface) => dictionary.sure[keyOfSurface(surface)])).toEqual([]);
});

test('names that the dictionary is sure of are what the matcher reads, alone in a sentence', () => {
  const wrong = Object.entries(dictionary.sure).filter(([, [id]]) => {
    const entity = catalog.byId.get(id);
    return !entity?.aliases.some((alias) => findMentions(`We used ${alias.text} yesterday.`, catalog).some((mention) => mention.id === id));
  });
  expect(wrong).toEqual([]);
});
