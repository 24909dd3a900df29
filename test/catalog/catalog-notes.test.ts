// What the catalog says of its own rows, and that no date or status stands without its source or the word that it has none.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { catalogNotes } from '../../lib/catalog/catalog-notes.ts';
import type { Entity } from '../../lib/domain.ts';

const catalog = compileCatalog();
const row: Entity = { id: 'acme/one', kind: 'model', name: 'One', aliases: [], verified: true };
const asWritten = (date: string): string => date;

describe('what a row says of itself', () => {
  test.each<[string, Partial<Entity>, string[]]>([
    ['nothing known, nothing said', {}, []],
    [
      'a first date with its source',
      { firstOn: '2026-06-09', firstFrom: { source: 'lab.example', asOf: '2026-09' } },
      ['first dated 2026-06-09 (lab.example, seen 2026-09)'],
    ],
    ['a first date that nobody looked up', { firstOn: '2019' }, ['first dated 2019 (not looked up)']],
    [
      'a status with its source',
      { kind: 'instrument', status: { value: 'partly-in-force', asOf: '2026-08-02', source: 'oj.example', verified: true } },
      ['partly in force, as of 2026-08-02 (oj.example)'],
    ],
    [
      'a status that nobody looked up gives no day',
      { kind: 'instrument', status: { value: 'in-force', asOf: '2018', source: 'oj.example', verified: false } },
      ['in force (not looked up; see oj.example)'],
    ],
    ['an unverified row', { verified: false }, ['unverified: one weak source or none']],
    ['sources that differ', { doubt: 'sources differ: 30 Jun or 1 Jul' }, ['sources differ: 30 Jun or 1 Jul']],
  ])('%s', (_name, part, notes) => expect(catalogNotes({ ...row, ...part }, asWritten)).toEqual(notes));
});

describe('the built-in rows', () => {
  const notesOf = (id: string): string => catalogNotes(catalog.byId.get(id) ?? row, asWritten).join('; ');
  test('a withdrawal that sources date differently says so', () =>
    expect(notesOf('us/directive/2026-06-12-fable-mythos')).toContain('sources differ on its withdrawal'));
  test('a claim of one page is unverified', () => expect(notesOf('cn/cac/2026-05-28-genai-export-draft')).toContain('unverified'));
  test('a well-known date without a source says that it was not looked up', () =>
    expect(notesOf('openai/gpt-4')).toBe('first dated 2023-03-14 (not looked up)'));
  test('what has a source names it and when it was seen', () => {
    for (const { id, firstOn, firstFrom } of catalog.entities)
      if (firstFrom) {
        expect(firstOn, id).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
        expect(firstFrom.source, id).not.toBe('');
        expect(firstFrom.asOf, id).toMatch(/^\d{4}-\d\d$/);
      }
  });
  test('no first date lies after the day its source was seen', () => {
    for (const { id, firstOn, firstFrom } of catalog.entities)
      if (firstOn && firstFrom) expect(firstOn.slice(0, 7) <= firstFrom.asOf, id).toBe(true);
  });
  test('a verified status has a source other than a guess', () => {
    for (const { id, status } of catalog.entities) if (status?.verified) expect(status.source, id).not.toMatch(/^unchecked/);
  });
});
