// Each folder of fixtures/pages is a page and what reading it gives; the folder's name is the sentence.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { boilerplateOf } from '../lib/collect/boilerplate.ts';
import { datesIn, readDate } from '../lib/collect/read-date.ts';
import { notReadOf, readPage } from '../lib/collect/read-page.ts';
import type { PageReading } from '../lib/domain.ts';

const FOLDER = fileURLToPath(new URL('./fixtures/pages/', import.meta.url));

/** Keys of a reading are compared as they are; `boilerplate` as pairs of kind and words, `boilerplateHolds` as some of them, `warnings` as some of them. */
type Expected = Partial<Omit<PageReading, 'boilerplate'>> & { boilerplate?: [string, string][]; boilerplateHolds?: [string, string][] };

const parse = (html: string): Document => parseHTML(html).document as unknown as Document;
const spoken = (page: PageReading): [string, string][] =>
  page.boilerplate.map(({ start, end, kind }) => [kind, page.text.slice(start, end)]);

describe('pages', () => {
  test.each(readdirSync(FOLDER))('%s', (name) => {
    const document = parse(readFileSync(`${FOLDER}${name}/source.html`, 'utf8'));
    const before = document.toString();
    const {
      url = '',
      boilerplate,
      boilerplateHolds,
      warnings,
      ...facts
    } = JSON.parse(readFileSync(`${FOLDER}${name}/expected.json`, 'utf8')) as Expected;
    const page = readPage(document, url);
    expect(page).toMatchObject(facts);
    if (boilerplate) expect(spoken(page)).toEqual(boilerplate);
    if (boilerplateHolds) expect(spoken(page)).toEqual(expect.arrayContaining(boilerplateHolds));
    if (warnings) expect(page.warnings).toEqual(expect.arrayContaining(warnings));
    // Whatever the page: its document is untouched, and ranges are in order, inside the text and apart.
    expect(document.toString()).toBe(before);
    let last = 0;
    for (const { start, end } of page.boilerplate) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(page.text.length);
  });
});

/** Lines of a text, those that are boilerplate marked with their kind. */
function marked(text: string): string[] {
  const spans = boilerplateOf(text);
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const span = spans.find((s) => s.start < end && s.end > start);
    return line.trim() ? [span ? `${span.kind}: ${line.trim()}` : line.trim()] : [];
  });
}

describe('boilerplate of bare text', () => {
  const LONG = 'The ministry told the company on Friday to hold its newest model back from users abroad until a review has been finished.';
  test.each<[name: string, lines: string[]]>([
    [
      'titles of what is sold stand beside the disclosure',
      [
        LONG,
        'advertising: Keeping Secrets: A Practical Guide to Model Security',
        'advertising: As an Amazon Associate I earn from qualifying purchases.',
        'Background',
        LONG,
      ],
    ],
    ['a heading above a disclosure is not sold', [LONG, 'Background', 'advertising: This post contains affiliate links.', LONG]],
    [
      'questions and answers up to the next heading',
      [
        LONG,
        'faq: Frequently asked questions',
        'faq: Is it banned?',
        'faq: No, it is held back for now, and only for users abroad.',
        'What comes next',
        LONG,
      ],
    ],
    ['questions as headings of an article are its text', ['What happened?', LONG, 'Why now?', LONG]],
    [
      'reactions with their counts, then who wrote it',
      [
        LONG,
        LONG,
        'share: What’s your reaction?',
        'share: Like Like 0',
        'share: Wow Wow 3',
        'bio: Ines Moreau',
        'bio: Ines Moreau is the founder of a small studio and writes here on machines.',
        'comments: Comments (0)',
        'comments: User',
      ],
    ],
    [
      'a person in the news is not the author',
      [LONG, 'Ines Moreau is the minister who signed the order, and she leads the review.', LONG, LONG, LONG],
    ],
    [
      'a person whose section it is is not the author',
      ['Ines Moreau', 'Ines Moreau is the chief executive of the company that makes the model.', LONG, LONG, LONG, LONG],
    ],
    [
      'related titles end where prose begins',
      [LONG, 'related: Related articles', 'related: Lantern 3 is late again', 'related: A model that nobody may use', LONG],
    ],
    ['a link line', [LONG, 'related: Read more: Lantern 3 is late again', LONG]],
    [
      'opening elsewhere and a note by the republisher',
      [
        LONG,
        'related: Related on Digestly',
        'open-in: Open in Digestly →',
        'editorial-note: Editorial summary by Digestly. Original article published by Coast Gazette.',
      ],
    ],
    [
      'newsletter, tags, cookies, advertisement',
      [
        'newsletter: Sign up for our newsletter to get this in your inbox',
        'advertising: ADVERTISEMENT',
        LONG,
        'tags: Tags: AI, Lantern 2',
        'cookie: We use cookies to make this site work.',
      ],
    ],
    [
      'contents repeat the headings',
      ['contents: Table of contents', 'contents: The order', 'contents: The answer', LONG, 'The order', LONG, 'The answer', LONG],
    ],
    [
      'words of an article that sound alike',
      [
        'The company said it would share its findings.',
        'Comments by the minister were few.',
        'The order, first published in April, was related to an earlier one.',
        LONG,
      ],
    ],
  ])('%s', (_name, lines) => {
    const bare = lines.map((line) =>
      line.replace(/^(?:advertising|faq|bio|comments|related|newsletter|share|cookie|tags|open-in|editorial-note|contents): /, ''),
    );
    expect(marked(bare.join('\n'))).toEqual(lines);
    expect(marked(bare.join('\n\n'))).toEqual(lines);
  });

  test('a long hostile text is read in linear time', () => {
    const text = 'Related\nShare 0\nKey Questions\nIs it?\nNo.\n'.repeat(20_000);
    const spans = boilerplateOf(text);
    expect(spans.at(-1)?.end).toBeLessThanOrEqual(text.length);
  });
});

describe('dates in words', () => {
  test.each<[words: string, value: string | undefined]>([
    ['14 June 2026', '2026-06-14'],
    ['Sunday, June 14th, 2026', '2026-06-14'],
    ['14-Jun-2026 07:05 PM EDT', '2026-06-14T23:05:00Z'],
    ['Jan. 14, 2026, 9:30 a.m. ET', '2026-01-14T14:30:00Z'],
    ['July 14, 2026, 9:30 a.m. ET', '2026-07-14T13:30:00Z'],
    ['Tue, 16 Jun 2026 14:00:00 +0530', '2026-06-16T08:30:00Z'],
    ['20260614', '2026-06-14'],
    ['1781450820', '2026-06-14T15:27:00Z'],
    ['31 June 2026', undefined],
    ['2 hours ago', undefined],
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['02/03/2026', undefined],
    ['version 12.12.12.12', undefined],
    ['mayor 2026', undefined],
  ])('%s', (words, value) => {
    expect(readDate(words)?.value).toBe(value);
  });

  test('two dates in one line are two', () => {
    expect(datesIn('Published 14 June 2026, updated 15 June 2026 08:00 UTC').map(({ value }) => value)).toEqual([
      '2026-06-14',
      '2026-06-15T08:00:00Z',
    ]);
  });
});

describe('documents that are no pages', () => {
  const empty = parse('<html><head></head><body></body></html>');
  test.each<[type: string, code: string | undefined]>([
    ['application/pdf', 'pdf'],
    ['application/rss+xml; charset=utf-8', 'feed'],
    ['text/xml', 'xml'],
    ['application/json', 'json'],
    ['image/png', 'image'],
    ['text/html', undefined],
    ['application/xhtml+xml', undefined],
    ['text/plain', undefined],
  ])('%s', (type, code) => {
    expect(notReadOf(type, empty)?.code).toBe(code);
  });

  test('a viewer that holds a PDF is named', () => {
    const viewer = parse('<html><body><embed type="application/pdf" src="about:blank"></body></html>');
    expect(notReadOf('text/html', viewer)).toMatchObject({ code: 'pdf', message: expect.stringContaining('Not read: PDF') });
  });

  test('an empty document is read as empty', () => {
    expect(readPage(parse(''), 'https://a.example/').warnings).toEqual(['The document is empty.']);
  });
});

describe('pages that cost too much', () => {
  const paragraph =
    '<p>The ministry held the model back, and the order was signed in the evening, when the offices were closed and nobody was there.</p>';
  test('a huge page is read in part and says so', () => {
    const page = readPage(
      parse(`<html><body><article>${paragraph}<p>${'The office was closed. '.repeat(60_000)}</p></article></body></html>`),
      'https://a.example/',
    );
    expect(page.text).toContain('The ministry held the model back');
    expect(page.text.length).toBeLessThan(1_100_000);
    expect(page.warnings.join()).toContain('very large');
  });

  test('deep nesting is flattened, not lost', () => {
    const page = readPage(parse(`<html><body>${'<div>'.repeat(2_000)}${paragraph}${'</div>'.repeat(2_000)}${paragraph}</body></html>`), '');
    expect(page.text.match(/The ministry held/g)).toHaveLength(2);
  });
});
