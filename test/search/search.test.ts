// The index and its ranking: what is found, what is not, and in which order.
import { expect, test } from 'vitest';
import { parseQuery } from '../../lib/search/query.ts';
import { search, searchTexts } from '../../lib/search/search.ts';
import { addDocs, buildIndex, removeDocs } from '../../lib/search/search-index.ts';
import { type Doc, oneTypoApart } from '../../lib/search/segment.ts';
import { wordsOf } from '../../lib/search/words.ts';

const NAMES = { entities: [] };
const doc = (id: string, title: string, text = '', more: Partial<Doc> = {}): Doc => ({
  id,
  title,
  text,
  tags: [],
  sortAt: '2026-06-12T00:00:00Z',
  ...more,
});
const found = (docs: readonly Doc[], query: string) => search(buildIndex(docs), parseQuery(query, NAMES), { limit: 1000 });
const ids = (docs: readonly Doc[], query: string) => found(docs, query).map(({ id }) => id);

const IDENTIFIERS = [
  doc('sb53', 'Governor signs SB 53', 'It has 54 sections.'),
  doc('sb54', 'Senate debates SB 54', 'The bill has 53 pages.'),
  doc('sb53-written-otherwise', 'SB-53 takes effect'),
  doc('sb53-joined', 'Why SB53 matters'),
  doc('sb530', 'SB 530 fails'),
  doc('gpt5', 'GPT-5 is out'),
  doc('gpt55', 'GPT-5.5 and 5 others'),
  doc('gpt55cyber', 'GPT-5.5-Cyber for vetted users'),
  doc('gpt4o', 'GPT-4o retires'),
  doc('gpt4', 'GPT-4 retires'),
  doc('eo', 'Executive Order (E.O. 14110) revoked'),
  doc('eo2', 'EO 14111 signed'),
  doc('eu', 'Regulation (EU) 2024/1689 applies'),
  doc('fine', 'A fine of 10,000 euros'),
  doc('mythos5', 'Mythos 5 held back'),
  doc('mythos6', 'Mythos 6 reaches 5 countries'),
];

test.each<[string, string[]]>([
  ['SB 53', ['sb53', 'sb53-joined', 'sb53-written-otherwise']],
  ['sb53', ['sb53', 'sb53-joined', 'sb53-written-otherwise']],
  ['"SB 53"', ['sb53', 'sb53-joined', 'sb53-written-otherwise']],
  ['SB 54', ['sb54']],
  ['SB 5', []],
  ['SB 55', []],
  ['GPT-5', ['gpt5']],
  ['gpt 5', ['gpt5']],
  ['"GPT-5"', ['gpt5']],
  ['gpt-5.5', ['gpt55', 'gpt55cyber']],
  ['gpt-5.6', []],
  ['GPT-4', ['gpt4']],
  ['gpt-4o', ['gpt4o']],
  ['gtp-5', []],
  ['EO 14110', ['eo']],
  ['E.O. 14111', ['eo2']],
  ['14110', ['eo']],
  ['1411', []],
  ['2024/1689', ['eu']],
  ['10000', ['fine']],
  ['10,000 euros', ['fine']],
  ['mythos 5', ['mythos5']],
  ['mythso 5', ['mythos5']],
  ['mythos 7', []],
  ['-gpt retires', []],
  ['retires -"gpt-4"', ['gpt4o']],
  ['gpt -"GPT-5.5"', ['gpt4', 'gpt4o', 'gpt5']],
  ['sb -"sb 53"', ['sb530', 'sb54']],
])('%s finds %j', (query, expected) => {
  expect(ids(IDENTIFIERS, query).sort()).toEqual(expected);
});

test('a slip is mended, a word that exists is taken at its word', () => {
  const docs = [doc('m', 'Mythos withheld'), doc('a', 'Anthropic answers'), doc('g', 'Grok 4 arrives'), doc('q', 'Groq 5 chips')];
  expect(ids(docs, 'mythso')).toEqual(['m']);
  expect(ids(docs, 'antropic')).toEqual(['a']);
  expect(ids(docs, 'anthropix')).toEqual(['a']);
  expect(ids(docs, 'grok 5')).toEqual([]);
  expect(ids(docs, 'mtyhso')).toEqual([]);
});

test('accents, possessives, initials and case compare equal, and matches point at the words as written', () => {
  const docs = [doc('x', 'Café ORDER', 'The U.S. orders Anthropic’s café shut.')];
  for (const [query, marked] of [
    ['cafe', ['Café', 'café']],
    ['us', ['U.S']],
    ['anthropic', ['Anthropic']],
    ['ord', ['ORDER', 'orders']],
    ['"anthropic cafe"', ['Anthropic’s café']],
  ] as const) {
    const [hit] = found(docs, query);
    const one = docs[0];
    expect(hit?.matches.map(({ field, start, end }) => one?.[field].slice(start, end))).toEqual(marked);
  }
});

test('titles weigh more than tags, tags more than text, the newer wins among equals', () => {
  const docs = [
    doc('text', 'Something else entirely here', 'A suspension was told of.'),
    doc('tag', 'Something else entirely here', '', { tags: ['suspension'] }),
    doc('title', 'Suspension of something else'),
    doc('newer', 'Suspension of something else', '', { sortAt: '2026-06-13T00:00:00Z' }),
  ];
  expect(search(buildIndex(docs), parseQuery('suspension', NAMES), { now: '2026-07-01T00:00:00Z' }).map(({ id }) => id)).toEqual([
    'newer',
    'title',
    'tag',
    'text',
  ]);
});

test('without words every document comes, newest first, but for those kept away', () => {
  const docs = [doc('old', 'a', '', { sortAt: '2020-01-01T00:00:00Z' }), doc('new', 'b'), doc('none', 'c', '', { sortAt: null })];
  expect(ids(docs, '')).toEqual(['new', 'old', 'none']);
  expect(ids(docs, '-b')).toEqual(['old', 'none']);
  expect(search(buildIndex(docs), parseQuery('', NAMES), { filter: (id) => id !== 'new', limit: 1 }).map(({ id }) => id)).toEqual(['old']);
});

test('in:title looks at titles only', () => {
  const docs = [doc('title', 'Heron suspended'), doc('text', 'Other', 'Heron suspended')];
  expect(ids(docs, 'in:title heron')).toEqual(['title']);
  expect(ids(docs, 'in:title hreon susp')).toEqual(['title']);
});

test('absence and phrases are proved on the whole text, not on its indexed start', () => {
  const long = doc('long', 'Heron', `${'filler '.repeat(200)}secret clause`);
  const index = buildIndex([long], { textLimit: 100 });
  expect(search(index, parseQuery('heron', NAMES))).toHaveLength(1);
  expect(search(index, parseQuery('heron -secret', NAMES))).toHaveLength(0);
  expect(search(index, parseQuery('"secret clause"', NAMES))).toHaveLength(0);
  const [deep] = [...searchTexts(parseQuery('"secret clause" heron', NAMES), [long])];
  expect(deep?.matches.map(({ field, start, end }) => long[field].slice(start, end))).toEqual(['Heron', 'secret clause']);
  expect([...searchTexts(parseQuery('secret -clause', NAMES), [long])]).toEqual([null]);
});

test('an index without texts reads what it is given', () => {
  const docs = [doc('a', 'Heron order signed'), doc('b', 'Order for a heron signed')];
  const index = buildIndex(docs, { keepTexts: false });
  const read = (id: string) => docs.find((one) => one.id === id);
  expect(search(index, parseQuery('"heron order"', NAMES), { read }).map(({ id }) => id)).toEqual(['a']);
});

// ── Against an oracle ──────────────────────────────────────────────────────────────────────────────────────────────

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = ['ban', 'mo', 'rel', 'tho', 'sus', 'pen', 'con', 'trol', 'ex', 'port', 'my', 'her', 'on', 'la', 'ti'];

function corpus(seed: number, size: number): Doc[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)] as T;
  const word = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  const vocabulary = Array.from({ length: 400 }, word);
  const sentence = (length: number): string =>
    Array.from({ length }, () =>
      random() < 0.06 ? `${pick(['SB', 'GPT', 'EO', 'heron'])} ${1 + Math.floor(random() * 30)}` : pick(vocabulary),
    ).join(' ');
  return Array.from({ length: size }, (_, i) => ({
    id: `d${i}`,
    title: sentence(6),
    text: sentence(25),
    tags: [pick(vocabulary)],
    sortAt: new Date(Date.UTC(2026, 0, 1 + (i % 300))).toISOString(),
  }));
}

/** What must be found for one word, by reading every document: whole words, beginnings, and typos only for words that no document has. */
function oracle(docs: readonly Doc[], word: string): Set<string> {
  const words = docs.map((one) => ({
    id: one.id,
    all: [one.title, one.text, ...one.tags].flatMap((text) => wordsOf(text).map((w) => w.word)),
  }));
  const known = words.some(({ all }) => all.includes(word));
  const meets = (other: string): boolean =>
    other === word ||
    (!/\d/.test(word) && other.startsWith(word)) ||
    (!known && word.length >= 4 && !/\d/.test(other) && oneTypoApart(word, other));
  return new Set(words.filter(({ all }) => all.some(meets)).map(({ id }) => id));
}

/** All single slips of a word, by making them: what `oneTypoApart` has to agree with. */
function slips(word: string): Set<string> {
  const made = new Set<string>();
  for (let i = 0; i <= word.length; i += 1) {
    made.add(word.slice(0, i) + word.slice(i + 1));
    made.add(word.slice(0, i) + (word[i + 1] ?? '') + (word[i] ?? '') + word.slice(i + 2));
    for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
      made.add(word.slice(0, i) + letter + word.slice(i));
      made.add(word.slice(0, i) + letter + word.slice(i + 1));
    }
  }
  made.delete(word);
  return made;
}

test('one typo apart is what one slip makes', () => {
  const random = seeded(4);
  const words = Array.from({ length: 300 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 5) }, () => 'abc'[Math.floor(random() * 3)]).join(''),
  );
  const wrong = words.slice(0, 60).flatMap((a) => {
    const made = slips(a);
    return words.filter((b) => a !== b && oneTypoApart(a, b) !== made.has(b)).map((b) => `${a} ${b}`);
  });
  expect(wrong).toEqual([]);
});

const DOCS = corpus(7, 300);
const WORDS = [...new Set(DOCS.flatMap((one) => wordsOf(one.title).map(({ word }) => word)))].filter((word) => !/\d/.test(word));
const INDEX = buildIndex(DOCS);
const all = (index: typeof INDEX, query: string) => new Set(search(index, parseQuery(query, NAMES), { limit: 10_000 }).map(({ id }) => id));

test('words, beginnings and slips find exactly what reading every document finds', () => {
  const random = seeded(11);
  let typos = 0;
  for (const word of WORDS.slice(0, 60)) {
    const cut = word.slice(0, 1 + Math.floor(random() * word.length));
    const at = Math.floor(random() * (word.length - 1));
    const slip = word.slice(0, at) + (word[at + 1] ?? '') + word[at] + word.slice(at + 2);
    for (const query of [word, cut, slip]) {
      const expected = oracle(DOCS, query);
      expect([query, all(INDEX, query)]).toEqual([query, expected]);
      if (query === slip && slip !== word && expected.size) typos += 1;
    }
  }
  expect(typos).toBeGreaterThan(10);
});

test('several words find what has them all, and never more', () => {
  for (let i = 0; i + 2 < 60; i += 3) {
    const words = WORDS.slice(i, i + 2);
    const [a, b] = words.map((word) => oracle(DOCS, word));
    expect(all(INDEX, words.join(' '))).toEqual(new Set([...(a ?? [])].filter((id) => b?.has(id))));
  }
});

test('phrases and absences agree with reading every document', () => {
  const plain = (text: string): string =>
    ` ${wordsOf(text)
      .map(({ word }) => word)
      .join(' ')} `;
  for (const one of DOCS.slice(0, 40)) {
    const phrase = wordsOf(one.text)
      .slice(3, 5)
      .map(({ word }) => word)
      .join(' ');
    const has = ({ title, text }: Doc): boolean => plain(title).includes(` ${phrase} `) || plain(text).includes(` ${phrase} `);
    expect([phrase, all(INDEX, `"${phrase}"`)]).toEqual([phrase, new Set(DOCS.filter(has).map(({ id }) => id))]);
    expect(all(INDEX, `-"${phrase}"`)).toEqual(new Set(DOCS.filter((doc) => !has(doc)).map(({ id }) => id)));
  }
});

test('an index grown one by one, with changes and removals, answers like one built at once', () => {
  const grown = buildIndex([]);
  for (const one of DOCS) addDocs(grown, [{ ...one, title: 'to be replaced zzzz' }]);
  expect(all(grown, 'zzzz').size).toBe(DOCS.length);
  for (let i = 0; i < DOCS.length; i += 7) addDocs(grown, DOCS.slice(i, i + 7));
  const removed = DOCS.filter((_, i) => i % 5 === 0).map(({ id }) => id);
  removeDocs(grown, [...removed, 'unknown']);
  const rest = DOCS.filter(({ id }) => !removed.includes(id));
  const built = buildIndex(rest);
  expect(all(grown, 'zzzz').size).toBe(0);
  expect(grown.segments.length).toBeLessThan(12);
  for (const query of [...WORDS.slice(0, 40), ...WORDS.slice(0, 40).map((word) => word.slice(0, 2)), 'sb 5', ''])
    expect([query, all(grown, query)]).toEqual([query, all(built, query)]);
});

test('hostile queries are answered', () => {
  for (const query of [
    '(((',
    '[a-z',
    '\\',
    '*',
    '"',
    '-',
    '--a',
    ':',
    'a:b:c',
    '"a" "',
    '🙂 🙂',
    'x'.repeat(5000),
    '\ud800',
    'ﬁ',
    'İstanbul',
    "'s",
    '5.',
    '.5',
    '-5',
    '/',
    'a/b',
    '𝒳',
  ])
    expect(Array.isArray(search(INDEX, parseQuery(query, NAMES)))).toBe(true);
});
