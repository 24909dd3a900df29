// Official registers: answers in fixtures/registers, each folder's name the sentence; addresses and the queries they stand for; silence of a source.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REGISTERS, registerAt, registerOf } from '../lib/collect/registers.ts';
import { silenceOf } from '../lib/collect/silence.ts';

const CASES = fileURLToPath(new URL('fixtures/registers/', import.meta.url));
const federal = registerOf('federal-register');
if (!federal) throw new Error('the Federal Register is not in the table');
const HOME = 'https://www.federalregister.gov';

test.each(readdirSync(CASES))('%s', (name) => {
  const expected = JSON.parse(readFileSync(`${CASES}${name}/expected.json`, 'utf8'));
  const page = federal.read(JSON.parse(readFileSync(`${CASES}${name}/answer.json`, 'utf8')), `${HOME}/api/v1/documents.json`);
  if ('error' in page) expect(page.error).toMatchObject({ code: expected.error, message: expect.stringContaining(expected.says) });
  else expect(page).toEqual(expected);
});

const QUERY = `${HOME}/api/v1/documents.json?conditions%5Bterm%5D=model+weights&conditions%5Btype%5D%5B%5D=RULE`;
test.each([
  [
    'an address of its interface',
    `${HOME}/api/v1/documents.json?per_page=5&order=newest&conditions[term]=model weights&conditions[type][]=RULE`,
  ],
  ['an address of its search page', `${HOME}/documents/search?conditions%5Bterm%5D=model+weights&conditions%5Btype%5D%5B%5D=RULE#`],
  ['its name without www', 'https://federalregister.gov/documents/search?conditions[term]=model+weights&conditions[type][]=RULE'],
])('%s stands for the query of its conditions', (_, address) => {
  expect(registerAt(address)).toMatchObject({
    register: { id: 'federal-register' },
    query: { url: QUERY, title: 'Federal Register: “model weights”, RULE' },
  });
});

test.each([
  ['its front door', `${HOME}/`, 'front'],
  ['its search page without words', `${HOME}/documents/search`, 'front'],
])('%s wants words', (_, address, query) => {
  expect(registerAt(address)?.query).toBe(query);
  expect(federal.queryFor(address, ' model weights ')).toBe(`${HOME}/api/v1/documents.json?conditions%5Bterm%5D=model+weights`);
});

test.each([
  'https://www.federalregister.gov/agencies/industry-and-security-bureau',
  'https://news.example/',
  'https://news.example/api/v1/documents.json',
])('%s is no query of a register', (address) => expect(registerAt(address)).toBeNull());

test('the newest are asked for with the fields that are kept, and the past by its days alone', () => {
  const newest = new URL(federal.newestAt(QUERY));
  expect(newest.searchParams.get('order')).toBe('newest');
  expect(newest.searchParams.getAll('fields[]')).toEqual(expect.arrayContaining(['cfr_references', 'docket_ids', 'effective_on', 'dates']));
  expect(newest.searchParams.get('conditions[term]')).toBe('model weights');
  const dated = `${QUERY}&conditions%5Bpublication_date%5D%5Bis%5D=2026-06-12`;
  const past = new URL(federal.betweenAt(dated, '2025-01-01', '2025-12-31'));
  expect([...past.searchParams].filter(([name]) => name.startsWith('conditions[publication_date]'))).toEqual([
    ['conditions[publication_date][gte]', '2025-01-01'],
    ['conditions[publication_date][lte]', '2025-12-31'],
  ]);
});

test('every register has an id and a name of its own', () => {
  expect(new Set(REGISTERS.map(({ id }) => id)).size).toBe(REGISTERS.length);
  expect(registerOf('none such')).toBeUndefined();
  expect(registerOf(undefined)).toBeUndefined();
});

const NOW = Date.parse('2026-11-21T12:00:00Z');
const daysAgo = (...days: number[]): string[] => days.map((day) => new Date(NOW - day * 86_400_000).toISOString());
test.each([
  ['a source that brings something every 3 days, and brought nothing for 10', daysAgo(10, 13, 16, 19), 0, { usualDays: 3, silentDays: 10 }],
  ['the same, 8 days silent', daysAgo(8, 11, 14, 17), 0, null],
  ['one that brings something every hour, silent for a day', daysAgo(1, 1.04, 1.08, 1.12), 0, null],
  ['one that brings something every hour, silent for three days', daysAgo(3, 3.04, 3.08, 3.12), 0, { silentDays: 3 }],
  ['one that is known by three times only', daysAgo(50, 53, 56), 0, null],
  ['one that was not reached since it last brought something', daysAgo(10, 13, 16, 19), 9, null],
])('silence: %s', (_, lastNewItemTimes, reachedDaysAgo, expected) => {
  const [lastSuccessAt = ''] = daysAgo(reachedDaysAgo);
  const silence = silenceOf({ lastNewItemTimes, lastSuccessAt }, NOW);
  if (!expected) expect(silence).toBeNull();
  else for (const [key, value] of Object.entries(expected)) expect(silence?.[key as keyof typeof silence]).toBeCloseTo(value, 1);
});
