// The query language: what each part means, what is wrong with it and where, and that nothing typed can break it.
import { expect, test } from 'vitest';
import type { Entity } from '../../lib/domain.ts';
import type { Facets } from '../../lib/search/fields.ts';
import { admits, parseQuery } from '../../lib/search/query.ts';
import { suggest } from '../../lib/search/suggest.ts';

const entity = (id: string, kind: Entity['kind'], name: string, more: Partial<Entity> = {}): Entity => ({
  id,
  kind,
  name,
  aliases: [],
  verified: true,
  ...more,
});

const NAMES = {
  entities: [
    entity('acme/heron', 'model', 'Heron', { developer: 'acme' }),
    entity('acme/heron-5', 'model', 'Acme Heron 5', { developer: 'acme', family: 'acme/heron', aliases: [{ text: 'Heron 5' }] }),
    entity('acme/heron-5.5', 'model', 'Acme Heron 5.5', { developer: 'acme', family: 'acme/heron', aliases: [{ text: 'Heron 5.5' }] }),
    entity('beta/osprey-2', 'model', 'Osprey 2', { developer: 'beta' }),
    entity('acme', 'organisation', 'Acme Research'),
    entity('us-commerce', 'organisation', 'US Commerce Department', { aliases: [{ text: 'Commerce Department' }] }),
  ],
  sources: [{ id: 's1', title: 'The Daily Ledger' }],
};
const FAMILY = ['acme/heron', 'acme/heron-5', 'acme/heron-5.5'];

test.each<[string, string, string[]]>([
  ['model:heron', 'model', FAMILY],
  ['model:"heron 5"', 'model', ['acme/heron-5']],
  ['model:acme/heron-5', 'model', ['acme/heron-5']],
  ['model:heron-5', 'model', ['acme/heron-5']],
  ['model:HERON-5.5', 'model', ['acme/heron-5.5']],
  ['model:her', 'model', FAMILY],
  ['model:"acme research"', 'model', FAMILY],
  ['model:heron,osprey', 'model', [...FAMILY, 'beta/osprey-2']],
  ['org:commerce', 'org', ['us-commerce']],
  ['measure:suspension', 'measure', ['suspension']],
  ['measure:"access suspended"', 'measure', ['suspension']],
  ['measure:export', 'measure', ['export-control']],
  ['measure:use-ban', 'measure', ['use-ban']],
  ['status:lifted', 'status', ['lifted']],
  ['place:IT', 'place', ['IT']],
  ['place:italy', 'place', ['IT']],
  ['place:“united kingdom”', 'place', ['GB']],
  ['place:uk', 'place', ['GB']],
  ['place:us', 'place', ['US']],
  ['place:eu', 'place', ['EU']],
  ['place:california', 'place', ['US-CA']],
  ['place:germany', 'place', ['DE']],
  ['strength:reported', 'strength', ['reported']],
  ['before:2026-06', 'before', ['2026-06-01']],
  ['after:2026', 'after', ['2026-01-01']],
  ['is:unread', 'is', ['unread']],
  ['source:"daily ledger"', 'source', ['daily ledger']],
])('%s means %s %j', (text, field, values) => {
  const query = parseQuery(text, NAMES);
  expect(query.errors).toEqual([]);
  expect(query.fields.map((term) => ({ field: term.field, values: term.values }))).toEqual([{ field, values }]);
  expect(query.terms).toEqual([]);
});

test.each<[string, number, number, RegExp]>([
  ['mythos after:soon', 13, 17, /after: needs a date like 2026-06/],
  ['after:', 0, 6, /after: needs a date/],
  ['after:2026-13', 6, 13, /not ‘2026-13’/],
  ['measure:nonsense', 8, 16, /measure: needs a measure like .*, not ‘nonsense’/],
  ['x model:zzz,heron', 8, 11, /needs a model .*, not ‘zzz’/],
  ['is:blue', 3, 7, /is: needs one of unread/],
  ['modle:heron', 0, 11, /did you mean model:/],
  ['in:text', 3, 7, /needs title/],
])('%s is an error at %i–%i', (text, start, end, message) => {
  const { errors } = parseQuery(text, NAMES);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ start, end });
  expect(errors[0]?.message).toMatch(message);
});

test.each<[string, { kind: string; text: string; not: boolean }[]]>([
  ['export controls', [w('export'), w('controls')]],
  ['"export controls" -chips', [{ kind: 'phrase', text: 'export controls', not: false }, w('chips', true)]],
  ['“smart quotes” x', [{ kind: 'phrase', text: 'smart quotes', not: false }, w('x')]],
  ['-"not this"', [{ kind: 'phrase', text: 'not this', not: true }]],
  ['GPT-5.5', [w('GPT-5.5')]],
  ['https://example.test/a 12:30', [w('https://example.test/a'), w('12:30')]],
  ['a - b', [w('a'), w('b')]],
  ['', []],
  ['"', []],
])('%j has the words %j', (text, terms) => {
  const query = parseQuery(text, NAMES);
  expect(query.errors).toEqual([]);
  expect(query.terms.map(({ kind, text, not }) => ({ kind, text, not }))).toEqual(terms);
  for (const term of query.terms) expect(text.slice(term.start, term.end)).toContain(term.text);
});

function w(text: string, not = false) {
  return { kind: 'word', text, not };
}

test('an unclosed phrase is open, in:title is kept apart', () => {
  expect(parseQuery('"export con', NAMES).terms).toMatchObject([{ kind: 'phrase', open: true, text: 'export con' }]);
  expect(parseQuery('in:title heron', NAMES).inTitle).toBe(true);
});

const FACETS: Facets = {
  models: ['acme/heron-5'],
  orgs: ['acme'],
  actors: ['acme', 'us-tx-government'],
  measures: ['suspension', 'export-control'],
  statuses: ['in-force'],
  places: ['US-CA', 'IT'],
  strengths: ['reported'],
  sources: ['The Daily Ledger'],
  states: ['unread', 'relevant'],
  depths: ['summary'],
  tags: ['Chip policy'],
  date: '2026-06',
};

test.each<[string, boolean]>([
  ['model:heron', true],
  ['-model:heron', false],
  ['depth:summary,full', true],
  ['depth:headline', false],
  ['is:relevant -is:hidden', true],
  ['tag:"chip policy"', true],
  ['tag:chip', false],
  ['model:"heron 5.5"', false],
  ['measure:suspension measure:export-control', true],
  ['measure:suspension measure:ban', false],
  ['measure:ban,suspension', true],
  ['place:us', true],
  ['place:fr', false],
  ['place:eu', true],
  ['place:global', false],
  ['after:2026-06', true],
  ['before:2026-06', false],
  ['before:2026-06-02', true],
  ['after:2026-07', false],
  ['source:ledger is:unread', true],
  ['source:daily-led', true],
  ['actor:acme', true],
  ['actor:us-tx-government', true],
  ['actor:it-government', false],
  ['is:starred', false],
  ['', true],
])('%j admits a suspension of Heron 5 in June: %s', (text, admitted) => {
  expect(admits(parseQuery(text, NAMES), FACETS)).toBe(admitted);
});

test('what has no date is on neither side of one', () => {
  for (const text of ['before:2030', 'after:1990']) expect(admits(parseQuery(text, NAMES), { ...FACETS, date: null })).toBe(false);
});

test('what is wrong is told in words, beside what was understood', () => {
  const query = parseQuery('"two words" -model:"heron 5" place:it is:odd', NAMES);
  expect(query.errors.map(({ message }) => message)).toEqual([
    'is: needs one of unread, read, starred, checked, undated, relevant, hidden, not ‘odd’',
  ]);
  expect(query.fields.map(({ field, values, not }) => [field, values, not])).toEqual([
    ['model', ['acme/heron-5'], true],
    ['place', ['IT'], false],
  ]);
});

test.each<[string, string[]]>([
  ['mod', ['model:']],
  ['model:', ['acme/heron', 'acme/heron-5', 'acme/heron-5.5', 'beta/osprey-2']],
  ['x model:ospr', ['beta/osprey-2']],
  ['-measure:suspen', ['suspension']],
  ['place:ital', ['IT']],
  ['is:st', ['starred']],
  ['model:heron,osp', ['beta/osprey-2']],
  ['source:dai', ['"The Daily Ledger"']],
  ['plain ', []],
  ['after:20', []],
])('%j suggests %j', (text, inserts) => {
  const found = suggest(text, text.length, NAMES);
  if (text === 'place:ital' || text.includes('suspen') || text.includes('osp')) expect(found[0]?.insert).toBe(inserts[0]);
  else expect(found.map(({ insert }) => insert)).toEqual(inserts);
  for (const one of found) {
    const after = text.slice(0, one.start) + one.insert;
    if (one.insert.endsWith(':')) continue;
    expect(parseQuery(after, NAMES).errors).toEqual([]);
  }
});

test('in: cannot be turned round: it is told, and nothing is shut out', () => {
  const query = parseQuery('-in:title heron', NAMES);
  expect(query.errors).toMatchObject([{ start: 0, end: 9, message: expect.stringContaining('cannot be turned round') }]);
  expect([query.inTitle, query.fields]).toEqual([false, []]);
});

test('what is pasted by mistake is cut, and said to be', () => {
  const long = parseQuery(`heron ${'word '.repeat(5_000)}`, NAMES);
  expect(long.errors).toMatchObject([{ start: 1_000, end: 25_006, message: expect.stringContaining('at most 1000 signs') }]);
  expect(long.terms.at(-1)?.end).toBeLessThanOrEqual(1_000);
  const many = parseQuery(`model:${'heron,'.repeat(25)}`, NAMES);
  expect(many.fields[0]?.typed).toHaveLength(20);
  expect(many.errors).toHaveLength(5);
  expect(suggest(`model:${'heron'.repeat(400)}`, 2_006, NAMES)).toEqual([]);
});

// Pieces of queries, right and wrong, in any order: a small generator with a fixed seed, so that a failure can be seen again.
const PIECES =
  `- " “ ” : , model: model:" -model:heron measure: before:2026-06 before: after:9999 in:title in:text is:unread heron HERON-5.5 5 sb53 U.S.
  café ﬁ İ ß 👩‍💻 \u0000 \ud800 * ( ) | + \\ constructor __proto__ -- −x source:ledger source:"The_Daily place:US,IT status:in-force, org:,,`.split(
    /\s+/,
  );

test('nothing typed throws, and every part that is spoken of stands in the query', () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  for (let round = 0; round < 3_000; round += 1) {
    let text = '';
    for (let left = 1 + random(6); left > 0; left -= 1) text += `${PIECES[random(PIECES.length)]}${random(2) ? ' ' : ''}`;
    const query = parseQuery(text, NAMES);
    for (const { start, end } of [...query.terms, ...query.fields, ...query.errors])
      expect([text, 0 <= start && start <= end && end <= text.length]).toEqual([text, true]);
    for (const { start, end } of suggest(text, random(text.length + 1), NAMES)) expect(start <= end && end <= text.length).toBe(true);
  }
});
