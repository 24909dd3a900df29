// What identifies a source, an entry, a document and a revision: the same thing seen again gets the same id.
import { expect, test } from 'vitest';
import { entryKey, itemId, revisionId, sharesLink, sourceId } from '../lib/collect/identity-of.ts';
import type { Entry } from '../lib/domain.ts';

const entry = (facts: Partial<Entry>): Entry => ({
  id: null,
  title: '',
  link: null,
  published: null,
  publishedRaw: null,
  updated: null,
  author: null,
  text: '',
  full: false,
  source: null,
  warnings: [],
  ...facts,
});

test('a guid names an entry, whatever else changes', () => {
  expect(entryKey('s', entry({ id: 'g', link: 'https://a.example/1', title: 'A' }))).toBe(
    entryKey('s', entry({ id: 'g', link: 'https://a.example/2', title: 'B' })),
  );
  expect(entryKey('s', entry({ id: 'g' }))).not.toBe(entryKey('t', entry({ id: 'g' })));
});

test('one guid for two links in one document is two entries; the same link twice is one', () => {
  const two = [entry({ id: 'g', link: 'https://a.example/1' }), entry({ id: 'g', link: 'https://a.example/2' })] as const;
  expect(entryKey('s', two[0], two)).not.toBe(entryKey('s', two[1], two));
  const same = [entry({ id: 'g', link: 'https://a.example/1' }), entry({ id: 'g', link: 'http://a.example/1/?utm_source=x' })] as const;
  expect(entryKey('s', same[0], same)).toBe(entryKey('s', same[1], same));
  expect(entryKey('s', same[0], same)).toBe(entryKey('s', same[0]));
});

test('without a guid the canonical link counts, else title and date', () => {
  expect(entryKey('s', entry({ link: 'https://a.example/1?fbclid=2', title: 'A' }))).toBe(
    entryKey('s', entry({ link: 'https://a.example/1#x' })),
  );
  const dated = entry({ title: 'Weekly', publishedRaw: '12 Jun' });
  expect(entryKey('s', dated)).toBe(entryKey('s', { ...dated, text: 'other' }));
  expect(entryKey('s', dated)).not.toBe(entryKey('s', { ...dated, publishedRaw: '19 Jun' }));
});

test('a link that a document has for several entries names none of them', () => {
  const notes = [
    entry({ id: 'n1', link: 'https://a.example/notes#june', title: 'June notes' }),
    entry({ id: 'n2', link: 'https://a.example/notes#may', title: 'May notes' }),
    entry({ id: 'n3', link: 'https://a.example/other', title: 'May notes' }),
  ] as const;
  expect(notes.map((one) => sharesLink(one, notes))).toEqual([true, true, false]);
  const bare = [entry({ link: 'https://a.example/x', title: 'One' }), entry({ link: 'https://a.example/x', title: 'Two' })] as const;
  expect(entryKey('s', bare[0], bare)).not.toBe(entryKey('s', bare[1], bare));
  // The same entry told twice, under one guid or one title, is one.
  const again = [
    entry({ id: 'a', link: 'https://a.example/x', title: 'One' }),
    entry({ id: 'b', link: 'https://a.example/x', title: ' ONE' }),
    entry({ id: 'a', link: 'https://a.example/x', title: 'One, corrected' }),
  ] as const;
  expect(again.map((one) => sharesLink(one, again))).toEqual([false, false, false]);
});

test('documents are known by their canonical address; pasted text by its words', () => {
  expect(itemId({ address: 'http://A.example/x/?utm_campaign=1' })).toBe(itemId({ address: 'https://a.example/x' }));
  expect(itemId({ text: 'One  two\n' })).toBe(itemId({ text: 'One two' }));
  expect(itemId({ source: 's', entry: 'e' })).not.toBe(itemId({ text: 's' }));
  expect(sourceId('https://A.example:443/feed')).toBe(sourceId('https://a.example/feed'));
  expect(sourceId('https://a.example/feed?utm_source=x')).not.toBe(sourceId('https://a.example/feed'));
});

test('a revision is its item, title and text', () => {
  expect(revisionId('i', 'a', 'b')).toBe(revisionId('i', 'a', 'b'));
  expect(new Set([revisionId('i', 'a', 'b'), revisionId('j', 'a', 'b'), revisionId('i', 'ab', ''), revisionId('i', 'a', 'c')]).size).toBe(
    4,
  );
});
