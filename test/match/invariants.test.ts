// What holds for every text and every table: exact offsets, order, bounded work, names that are unique or gated.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { tokensOf } from '../../lib/catalog/fold.ts';
import { CUES, GATES } from '../../lib/catalog/gates.ts';
import { PLACES } from '../../lib/catalog/places.ts';
import type { Entity } from '../../lib/domain.ts';
import { automatonOf, keyOf, walk } from '../../lib/match/automaton.ts';
import { findMentions, MATCH_LIMIT } from '../../lib/match/find-mentions.ts';

const catalog = compileCatalog();
const entity = (id: string, ...names: string[]): Entity => ({
  id,
  kind: 'model',
  name: names[0] ?? '',
  aliases: names.map((text) => ({ text })),
  verified: true,
});

describe('the catalog', () => {
  test('an id that stands twice is refused', () =>
    expect(() => compileCatalog([entity('openai/gpt-5', 'Quite Another')])).toThrow(/'openai\/gpt-5' stands twice/));
  test('an ungated name of two things is refused, however it is written', () =>
    expect(() => compileCatalog([entity('me/other', 'chat-gpt')])).toThrow(/names both/));
  test('the reader’s own entity is found and changes the version', () => {
    const own = compileCatalog([entity('acme/zebra-1', 'Zebra-1')]);
    expect(own.version).not.toBe(catalog.version);
    expect(findMentions('Acme shows Zebra 1 today.', own).map(({ id, surface }) => [id, surface])).toEqual([['acme/zebra-1', 'Zebra 1']]);
  });
  test('the version is the data’s', () => expect(compileCatalog().version).toBe(catalog.version));
  test('every name is unique, gated, or shared by a maker and its own thing', () => {
    const owners = new Map<string, Entity[]>();
    for (const one of catalog.entities)
      for (const alias of one.aliases)
        if (!alias.anchors?.length) owners.set(keyOf(alias.text), [...(owners.get(keyOf(alias.text)) ?? []), one]);
    const shared = [...owners].filter(([, all]) => new Set(all.map(({ id }) => id)).size > 1);
    expect(shared.filter(([, all]) => !all.some(({ id }) => all.some(({ developer }) => developer === id)))).toEqual([]);
  });
  test('a common English word is never a name by itself', () => {
    const words =
      'fable mythos opus sonnet haiku grok llama gemini copilot bard falcon aurora operator nova sora codex daybreak sol terra luna rosalind commerce meta apple amazon oracle snap pentagon phi whisper suno step command granite genie jukebox gamma intel claude kimi manus mistral perplexity moonshot stargate spark muse hermes veo imagen alexa galactica inflection kling glasswing titan cursor scale bloom palm fugu r1 o1 o3 k2 v3 tac'.split(
        ' ',
      );
    for (const word of words) {
      expect(findMentions(`the ${word} was there`, catalog), word).toEqual([]);
      const begins = `${word.charAt(0).toUpperCase()}${word.slice(1)} was there.`;
      // A company may begin a sentence (Apple, Meta); it is never marked.
      expect(
        findMentions(begins, catalog).filter(({ kind }) => kind !== 'organisation'),
        begins,
      ).toEqual([]);
    }
  });
  test('developers, families and gates exist', () => {
    for (const { id, developer, family, aliases } of catalog.entities) {
      if (developer) expect(catalog.byId.has(developer), `${id} → ${developer}`).toBe(true);
      if (family) expect(catalog.byId.has(family), `${id} → ${family}`).toBe(true);
      for (const { anchors = [] } of aliases)
        for (const anchor of anchors)
          if (anchor.startsWith('@')) expect(['kin', 'model', 'lab', ...Object.keys(CUES)], `${id} ${anchor}`).toContain(anchor.slice(1));
    }
    for (const [name, { anchors = [] }] of Object.entries(GATES))
      for (const anchor of anchors) if (!anchor.startsWith('@')) expect(catalog.byId.has(anchor), `gate ${name} → ${anchor}`).toBe(true);
  });
  test('every instrument with a status says as of when and who says so', () => {
    for (const { id, kind, status } of catalog.entities)
      if (kind === 'instrument' && status)
        expect([id, /^\d{4}(-\d\d(-\d\d)?)?$/.test(status.asOf), status.source !== ''], id).toEqual([id, true, true]);
  });
  test('dates of first release are EDTF', () => {
    for (const { id, firstOn } of catalog.entities) if (firstOn) expect(firstOn, id).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  });
  test('places are known once, regulators sit in known places', () => {
    const ids = PLACES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, place } of catalog.entities) if (place) expect(ids, id).toContain(place);
    const words = PLACES.flatMap(({ names, demonyms }) => [...names, ...demonyms]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

/** A small deterministic generator: the same texts on every machine. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

test('slice === surface, in order, not overlapping, on 400 mangled texts', () => {
  const next = chance(7);
  const names = catalog.entities.flatMap(({ aliases }) => aliases.map(({ text }) => text));
  const noise = [
    ' ',
    '\n',
    '\u00a0',
    '\u2011',
    '-',
    '/',
    '’s',
    '. ',
    ', ',
    ' (',
    ') ',
    '…',
    '\u00ad',
    '\u200b',
    '漢字',
    '한국',
    '😀',
    '\ud83d',
    'é',
    'e\u0301',
    '５',
    '5.5',
    ' 6',
    '\n\n',
    ' and ',
    'Anthropic ',
    ' model',
    'x',
    '_',
    '@',
    'https://a.bc/',
    '15 CFR 7',
    'No.',
  ];
  let found = 0;
  for (let n = 0; n < 400; n += 1) {
    let text = '';
    for (let k = 0; k < 40; k += 1) {
      const from = next() < 0.5 ? names : noise;
      text += from[Math.floor(next() * from.length)] ?? '';
      if (next() < 0.4) text += ' ';
    }
    let free = 0;
    for (const { start, end, surface, id } of findMentions(text, catalog)) {
      expect(text.slice(start, end)).toBe(surface);
      expect(start).toBeGreaterThanOrEqual(free);
      expect(end).toBeGreaterThan(start);
      expect(surface.trim()).toBe(surface);
      expect(id).not.toBe('');
      free = end;
      found += 1;
    }
  }
  expect(found).toBeGreaterThan(2000);
});

test('each mention says by which rule and why', () => {
  const mentions = findMentions('Anthropic sells Mythos and Mythos 6 under EO 14409.', catalog);
  expect(mentions.map(({ surface, rule, because }) => [surface, rule, because])).toEqual([
    ['Anthropic', 'name', 'named in full'],
    ['Mythos', 'name', 'with “Anthropic” near it'],
    ['Mythos 6', 'unknown version', 'a version of Claude Mythos that the catalog does not have'],
    ['EO 14409', 'executive order', 'an executive order by its number'],
  ]);
});

test('a chain of strokes without end is read for a few versions and no further', () => {
  const found = findMentions(`GPT-4${'/4'.repeat(190_000)}`, catalog);
  expect(found.map(({ surface }) => surface)).toEqual(['GPT-4', '4', '4', '4', '4', '4', '4']);
});

test('skipped spans are not matched and speak for nothing', () => {
  const text = 'Anthropic. Related: ChatGPT. Many read Fable at night.';
  const skip = [{ start: 0, end: 28 }];
  expect(findMentions(text, catalog, { skip })).toEqual([]);
});

describe('work grows with the text, not faster', () => {
  const automaton = automatonOf(catalog);
  // Counted, not clocked: how many paths of the trie a text opens.
  const paths = (text: string): number => {
    let count = 0;
    walk(text, tokensOf(text), automaton, () => {
      count += 1;
    });
    return count;
  };
  test.each(['Claude ', 'Mythos 5.', '15 CFR ', 'DeepSeek, ', 'U. S. ', 'GPT-', 'the EU AI Act and ', 'a'])('%j', (unit) => {
    const one = paths(unit.repeat(500));
    expect(paths(unit.repeat(4000))).toBeLessThanOrEqual(one * 8 + 64);
  });
  test('what lies beyond the limit is not read', () => {
    const text = `${'word '.repeat(MATCH_LIMIT / 5)}ChatGPT`;
    expect(findMentions(text, catalog)).toEqual([]);
  });
});
