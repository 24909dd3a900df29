// Versions that the catalog does not have: under which name they are offered, what they take over, and what a refusal of a name takes out of a text.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { catalogWith, refusedRows } from '../../lib/catalog/own-names.ts';
import type { NewName, RefusedName } from '../../lib/domain.ts';
import { rowOfNewName } from '../../lib/exchange/new-name-row.ts';
import { entityOf } from '../../lib/exchange/pack.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { newNamesIn } from '../../lib/match/new-names.ts';
import { mark, unmark } from './marked.ts';

const catalog = compileCatalog();
const newIn = (text: string): NewName[] => newNamesIn(findMentions(text, catalog), catalog);

describe('one new name for every way a version is written', () => {
  test.each<[text: string, name: string, family: string, written: string[]]>([
    [
      'Anthropic holds Mythos 6 back; claude-mythos-6 is its id.',
      'Claude Mythos 6',
      'anthropic/claude-mythos',
      ['Mythos 6', 'claude-mythos-6'],
    ],
    ['Claude Fable\n6 is out.', 'Claude Fable 6', 'anthropic/claude-fable', ['Claude Fable 6']],
    ['GPT 5.7, GPT-5.7 mini and GPT-5.7-0613 leaked.', 'GPT-5.7', 'openai/gpt', ['GPT 5.7', 'GPT-5.7']],
    ['GPT-5.7-Cyber is for vetted users.', 'GPT-5.7-Cyber', 'openai/gpt', ['GPT-5.7-Cyber']],
    ['The id is claude-opus-4-9, not Opus 4.9.', 'Claude Opus 4.9', 'anthropic/claude-opus', ['claude-opus-4-9', 'Opus 4.9']],
    ['xAI shows Grok 7 to partners.', 'Grok 7', 'xai/grok', ['Grok 7']],
    ['DeepSeek V9 leaked.', 'DeepSeek V9', 'deepseek/deepseek', ['DeepSeek V9']],
    ['The weights of Llama 7 70B leaked.', 'Llama 7', 'meta/llama', ['Llama 7']],
    ['Anthropic shows Mythos v6.', 'Claude Mythos 6', 'anthropic/claude-mythos', ['Mythos v6']],
  ])('%s', (text, name, family, written) => {
    expect(newIn(text)).toEqual([{ family, name, written }]);
  });
  test('a version tied on by a stroke has the family’s name and no writing of its own', () => {
    expect(newIn('OpenAI holds GPT-5.7/5.8 back.')).toEqual([
      { family: 'openai/gpt', name: 'GPT-5.7', written: ['GPT-5.7'] },
      { family: 'openai/gpt', name: 'GPT-5.8', written: [] },
    ]);
  });
  test.each(['GPT-5.5 and Mythos 5 are known.', 'Mythos 5,000 times.', 'Claude 2 is filed under Claude.', 'No model at all.'])(
    '%s: nothing new',
    (text) => expect(newIn(text)).toEqual([]),
  );
});

describe('a new name entered as it is offered', () => {
  const enter = (text: string) => {
    const [offered] = newIn(text);
    if (!offered) throw new Error(`nothing new in: ${text}`);
    const entity = entityOf(rowOfNewName(offered, catalog));
    if ('trouble' in entity) throw new Error(entity.trouble);
    return entity;
  };
  test('takes maker and family over, and the family’s doubts for the short name alone', () => {
    const entity = enter('Anthropic holds Mythos 6 back.');
    expect(entity).toMatchObject({
      id: 'anthropic/claude-mythos-6',
      name: 'Claude Mythos 6',
      developer: 'anthropic',
      family: 'anthropic/claude-mythos',
    });
    expect(entity.aliases.map(({ text, not }) => [text, not?.includes('Cthulhu') ?? false])).toEqual([
      ['Claude Mythos 6', false],
      ['Mythos 6', true],
    ]);
    expect(refusedRows([entity])).toEqual(new Map());
  });
  test('is read from then on, and its neighbours stay what they are', () => {
    const own = catalogWith([enter('Anthropic holds Mythos 6 back.'), enter('OpenAI holds GPT-5.7 back.')]);
    const marked =
      'Anthropic gave ⟦Mythos 6|anthropic/claude-mythos-6⟧ to banks, ⟦Mythos 5|anthropic/claude-mythos-5⟧ to all, ⟦Mythos 7|anthropic/claude-mythos⟧ to none; ⟦GPT-5.7|openai/gpt-5.7⟧ and ⟦GPT-5|openai/gpt-5⟧ stay.';
    const { text, spans } = unmark(marked);
    const found = findMentions(text, own).filter(({ kind }) => kind === 'model');
    expect(mark(text, found, true)).toBe(mark(text, spans, true));
    expect(newNamesIn(found, own).map(({ name }) => name)).toEqual(['Claude Mythos 7']);
  });
});

describe('a refused name', () => {
  const marks = (marked: string, refused: RefusedName[], title = '') => {
    const { text, spans } = unmark(marked);
    const found = findMentions(text, catalog, { refused, title }).filter(({ kind }) => kind === 'model' || kind === 'organisation');
    expect(mark(text, found, true)).toBe(mark(text, spans, true));
  };
  test('is not marked, and nothing shorter steps into its place', () => {
    marks('⟦Anthropic|anthropic⟧ shows Claude Mythos 5 and ⟦Claude Fable 5|anthropic/claude-fable-5⟧.', [
      { id: 'anthropic/claude-mythos-5', written: null },
    ]);
  });
  test('of one way of writing leaves the others', () => {
    marks('⟦Claude Mythos|anthropic/claude-mythos⟧ of ⟦Anthropic|anthropic⟧; Mythos, the beer.', [
      { id: 'anthropic/claude-mythos', written: 'Mythos' },
    ]);
  });
  test('of a family leaves its members and its unknown versions', () => {
    marks('⟦Anthropic|anthropic⟧: Mythos, ⟦Mythos 5|anthropic/claude-mythos-5⟧, ⟦Mythos 6|anthropic/claude-mythos⟧.', [
      { id: 'anthropic/claude-mythos', written: null },
    ]);
  });
  test('of a version that is no model takes every way of writing it, and no other version', () => {
    marks('⟦Anthropic|anthropic⟧: Mythos 6, Claude Mythos 6, claude-mythos-6, ⟦Mythos 7|anthropic/claude-mythos⟧.', [
      { id: 'anthropic/claude-mythos', written: 'Claude Mythos 6' },
    ]);
  });
  test('that its maker shares still means the maker', () => {
    const [maker, model] = ['deepseek', 'deepseek/deepseek'];
    const text = 'Users of DeepSeek in Italy lost access to the chatbot.';
    const ids = (refused: RefusedName[]) => findMentions(text, catalog, { refused }).map(({ id }) => id);
    expect(ids([])).toEqual([model]);
    expect(ids([{ id: model, written: null }])).toEqual([maker]);
  });
  test('speaks for nothing else', () => {
    const text = 'Claude Mythos 5 and Fable';
    const ids = (refused: RefusedName[]) => findMentions(text, catalog, { refused }).map(({ id }) => id);
    expect(ids([])).toEqual(['anthropic/claude-mythos-5', 'anthropic/claude-fable']);
    expect(ids([{ id: 'anthropic/claude-mythos-5', written: null }])).toEqual([]);
    const inTitle = (refused: RefusedName[]) => findMentions('Fable was shown.', catalog, { title: 'Claude Mythos 5', refused }).length;
    expect([inTitle([]), inTitle([{ id: 'anthropic/claude-mythos-5', written: null }])]).toEqual([1, 0]);
  });
});
