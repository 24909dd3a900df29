// Dates, counts, acts and query terms as people read and type them.
import { expect, test } from 'vitest';
import { typedDate } from '../../lib/ui/date-field.tsx';
import { bestSentence, sentencesOf } from '../../lib/ui/exact-words.ts';
import { cutAtWord } from '../../lib/ui/fitting-words.ts';
import { blocksOf } from '../../lib/ui/item-reader.tsx';
import { hasTerm, termValue, withTerm, withToggledTerm } from '../../lib/ui/query-terms.ts';
import { cadenceWords, typedAddress, whenWords } from '../../lib/ui/sources-screen.tsx';
import { actWords, ageWords, basisWords, counted, dateWords, listed, readingWords } from '../../lib/ui/wording.ts';

test.each([
  ['2026-06-12', '12 June 2026'],
  ['2026-06-12T17:21:00Z', '12 June 2026'],
  ['2026-06', 'June 2026'],
  ['2026~', 'about 2026'],
  ['2026-06-12/2026-06-15', '12 to 15 June 2026'],
  ['2026-05-30/2026-06-02', '30 May 2026 to 2 June 2026'],
  ['late spring', 'late spring'],
])('%s is said as %s', (date, words) => {
  expect(dateWords(date)).toBe(words);
});

test.each([
  ['12 June 2026', '2026-06-12'],
  ['June 12, 2026', '2026-06-12'],
  ['12th Jun 2026', '2026-06-12'],
  ['june 2026', '2026-06'],
  ['2026', '2026'],
  ['2026-06-12/2026-06-15', '2026-06-12/2026-06-15'],
  ['31 June 2026', null],
  ['12/06/2026', null],
  ['soon', null],
  ['', null],
])('a reader types %s', (typed, date) => {
  expect(typedDate(typed)).toBe(date);
});

test('ages are told from the last evidence, never as now', () => {
  expect(ageWords('2026-06-14', '2026-11-20')).toBe('159 days ago');
  expect(ageWords('2026-06-14', '2026-06-15')).toBe('1 day ago');
  expect(ageWords('2026-06-14', '2026-06-14')).toBe('the same day');
});

test('an act known only by its publication says so', () => {
  expect(basisWords({ date: '2026-06-14', basis: 'published-before' })).toBe('reported 14 Jun, act undated');
  expect(basisWords({ date: '2026-06-12', basis: 'person' })).toBe('dated by you');
  expect(basisWords({ date: '2026-06-12', basis: 'stated' })).toBe('');
});

test.each([
  [['suspension'], 'in-force', 'Access suspended to X'],
  [['export-control'], 'proposed', 'Proposed: export control on X'],
  [['export-control'], 'eased', 'Export control eased on X'],
  [['suspension'], 'lifted', 'Access restored to X'],
  [['suspension'], 'eased', 'Access partly restored to X'],
  [['staged-release'], 'eased', 'Staged release, narrowed or partly restored: X'],
  [['ban', 'app-store-removal'], 'in-force', 'Banned and removed from app stores: X'],
  [['trusted-access'], 'lifted', 'Approved users only, lifted: X'],
] as const)('%s, %s', (measures, status, sentence) => {
  const { lead, join, tail } = actWords({ measures, status });
  expect(`${lead}${join}X${tail ? `, ${tail}` : ''}`).toBe(sentence);
});

test('counts and lists', () => {
  expect([counted(1, 'report'), counted(1204, 'item')]).toEqual(['1 report', '1,204 items']);
  expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b and c']);
});

test('a facet and typing are the same thing', () => {
  const query = 'jailbreak "cut off"';
  const asked = withToggledTerm(query, 'place', 'New York');
  expect(asked).toBe('jailbreak "cut off" place:"New York"');
  expect(hasTerm(asked, 'place', 'New York')).toBe(true);
  expect(withToggledTerm(asked, 'place', 'New York')).toBe(query);
  expect(withTerm('after:2026-01 x', 'after', '2026-02-01')).toBe('x after:2026-02-01');
  expect(withTerm('after:2026-01 x', 'after', null)).toBe('x');
  expect(termValue('x after:2026-01', 'after')).toBe('2026-01');
});

test('an address as people type it', () => {
  expect(typedAddress(' news.example/feed.xml ')).toBe('https://news.example/feed.xml');
  expect(typedAddress('http://news.example')).toBe('http://news.example/');
  for (const wrong of ['', 'feed', 'javascript:alert(1)', 'two words.example', 'file:///etc/hosts']) expect(typedAddress(wrong)).toBeNull();
});

test('how an instant stands to now', () => {
  const now = Date.parse('2026-06-12T12:00:00Z');
  expect(whenWords('2026-06-12T11:57:00Z', now)).toBe('3 minutes ago');
  expect(whenWords('2026-06-12T14:00:00Z', now)).toBe('in 2 hours');
  expect(whenWords('2026-05-01T14:00:00Z', now)).toBe('1 May 2026');
  expect(whenWords('2026-06-12T11:59:50Z', now)).toBe('just now');
  expect(whenWords('2026-06-12T12:00:20Z', now)).toBe('now');
});

test('words given twice stand once, in the order of the text', () => {
  const part = (field: 'title' | 'text', start: number, exact: string) => ({ field, start, end: start + exact.length, exact });
  expect(sentencesOf({ evidence: [part('text', 40, 'Second.'), part('text', 0, 'First  one.'), part('title', 0, 'First one.')] })).toEqual([
    'First one.',
    'Second.',
  ]);
});

test.each([
  ['a body sentence before a title', ['title:Maker pauses Model A', 'text:The maker paused Model A.'], 'The maker paused Model A.'],
  [
    'a title that names the model before a sentence that does not',
    ['title:Maker pauses Model A', 'text:It was paused.'],
    'Maker pauses Model A',
  ],
  ['what names the model', ['text:It was paused.', 'text:Model A was paused.'], 'Model A was paused.'],
  ['the model with the date', ['text:Model A was paused.', 'text:On 3 May Model A was paused.'], 'On 3 May Model A was paused.'],
  ['the first of equals', ['text:Model A stops.', 'text:Model A is off.'], 'Model A stops.'],
  ['a title where there is nothing else', ['title:Maker pauses  Model A'], 'Maker pauses Model A'],
])('the sentence of a row: %s', (_, written, best) => {
  const evidence = written.map((line, n) => {
    const [field, exact = ''] = line.split(':');
    return { field: field === 'title' ? ('title' as const) : ('text' as const), start: n * 100, end: n * 100 + exact.length, exact };
  });
  const dates = [{ edtf: '2026-05-03', kind: 'occurred' as const, raw: '3 May' }];
  expect(bestSentence({ evidence, dates }, (words) => words.includes('Model A'))).toBe(best);
});

test('paragraphs keep their offsets and are cut where boilerplate begins', () => {
  const text = 'One.\n\nTwo. Advert here.\nThree.';
  const start = text.indexOf('Advert');
  const blocks = blocksOf(text, [{ start, end: text.indexOf('\nThree'), kind: 'advertising' }]);
  for (const block of blocks) expect(text.slice(block.start, block.end)).toBe(block.text);
  expect(blocks.map((block) => [block.text.trim(), block.boilerplate])).toEqual([
    ['One.', null],
    ['Two.', null],
    ['Advert here.', 'advertising'],
    ['Three.', null],
  ]);
});

test('a row’s sentence is cut between words and never inside a name', () => {
  const text = 'Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users in every country it serves.';
  const name = (name: string) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length });
  expect(cutAtWord(text, 200)).toBe(text);
  expect(cutAtWord(text, 44, [name('Claude Fable 5')])).toBe('Anthropic suspended access to Claude Fable 5\u00a0…');
  expect(cutAtWord(text, 40, [name('Claude Fable 5')])).toBe('Anthropic suspended access to\u00a0…');
  expect(cutAtWord('Claude Fable 5 is back', 9, [{ start: 0, end: 14 }])).toBe('Claude Fable 5\u00a0…');
  expect(cutAtWord('a'.repeat(50), 20)).toBe(`${'a'.repeat(20)}\u00a0…`);
});

test('how often a source brings something', () => {
  const days = (...of: number[]) => of.map((day) => new Date(Date.UTC(2026, 5, day)).toISOString());
  expect(cadenceWords(days(12, 5))).toBe('about every 7 days');
  expect(cadenceWords(days(12, 11, 10))).toBe('about every day');
  expect(cadenceWords(['2026-06-12T12:40:00Z', '2026-06-12T12:10:00Z'])).toBe('about every hour or more often');
  expect([cadenceWords([]), cadenceWords(days(12)), cadenceWords(days(12, 12))]).toEqual(['', '', '']);
});

test.each([
  ['shut-to-staff+to-come', 'rule shut-to-staff+to-come'],
  ['weighed-use-ban: “told”, “leave”', 'by its words “told”, “leave”'],
  ['shut-by-state, weighed-ban: “dark”', 'rule shut-by-state, by its words “dark”'],
])('how it was read: %s', (rule, words) => expect(readingWords(rule)).toBe(words));
