// PDFs → text with its pages: order, hyphens, headers, titles, days, and files that hold no text.
import { expect, test } from 'vitest';
import { pageAt } from '../../lib/collect/pdf-layout.ts';
import { readPdf } from '../../lib/collect/read-pdf.ts';
import type { PageReading } from '../../lib/domain.ts';
import { column, type Printed, type PrintedLine, pdfOf } from './pdf-bytes.ts';

async function read(printed: Printed): Promise<{ page: PageReading; unread: string | null; created: string | null }> {
  const answer = await readPdf(pdfOf(printed), '');
  if ('trouble' in answer) throw new Error(answer.trouble.message);
  return { ...answer, unread: answer.unread?.message ?? null };
}

const line = (text: string, x: number, y: number, size = 11): PrintedLine => ({ text, x, y, size });

test('paragraphs are joined over their lines and parted where they part', async () => {
  const { page } = await read({
    pages: [
      [
        ...column([
          'The department said on Friday that the model may be used by',
          'its own staff only. Partners have to wait until a review ends.',
        ]),
        ...column(['A second paragraph stands lower and says something else, which', 'goes on here.'], { y: 650 }),
      ],
    ],
  });
  expect(page.text).toBe(
    'The department said on Friday that the model may be used by its own staff only. Partners have to wait until a review ends.\n\nA second paragraph stands lower and says something else, which goes on here.',
  );
});

test('a word broken at a line’s end is whole again; a hyphen that belongs to it stays', async () => {
  const { page } = await read({
    pages: [
      column([
        'The restric-',
        'tions of GPT-',
        '5 concern cross-',
        'border use. They are cross-border rules, and the restrictions of state-',
        'wide bodies do not count.',
      ]),
    ],
  });
  expect(page.text).toBe(
    'The restrictions of GPT-5 concern cross-border use. They are cross-border rules, and the restrictions of statewide bodies do not count.',
  );
});

test('two columns are read one after the other, also where the file draws them row by row', async () => {
  const left = Array.from({ length: 8 }, (_, n) => `left line number ${n} of the column`);
  const right = Array.from({ length: 8 }, (_, n) => `right line number ${n} of the column`);
  const rows = left.flatMap((text, n) => [line(text, 60, 640 - n * 14), line(right[n] ?? '', 330, 640 - n * 14)]);
  const { page } = await read({
    pages: [[line('A heading that spans the whole width of the page, over both of the columns', 60, 700, 12), ...rows]],
  });
  const at = (words: string): number => page.text.indexOf(words);
  expect(at('A heading')).toBe(0);
  expect(at('left line number 7')).toBeGreaterThan(0);
  expect(at('left line number 7')).toBeLessThan(at('right line number 0'));
});

test('what stands on the edge of most pages is kept and marked, and a sentence runs over it whole', async () => {
  const pages = [1, 2, 3, 4].map((number) => [
    line('Bureau of Industry and Security — Draft', 72, 760, 9),
    ...column(
      number === 2
        ? ['On this page the order says that access by foreign nationals to the']
        : number === 3
          ? ['model is suspended until further notice.']
          : [`Here stands the text of sheet ${'abcd'[number] ?? 'x'} and nothing else at all.`],
    ),
    line(`Page ${number} of 4`, 280, 40, 9),
  ]);
  const { page } = await read({ pages });
  const sentence = 'On this page the order says that access by foreign nationals to the model is suspended until further notice.';
  expect(page.text).toContain(sentence);
  const dim = page.boilerplate.map(({ start, end }) => page.text.slice(start, end));
  expect(dim.filter((text) => text === 'Bureau of Industry and Security — Draft')).toHaveLength(4);
  expect(dim.filter((text) => /^Page \d of 4$/.test(text))).toHaveLength(4);
  expect(dim).toHaveLength(8);
  const start = page.text.indexOf(sentence);
  expect(pageAt(page.pages, start)).toBe(2);
  expect(pageAt(page.pages, page.text.indexOf('model is suspended'))).toBe(3);
  expect(pageAt(page.pages, page.text.indexOf('sheet x'))).toBe(4);
  expect(pageAt(undefined, 3)).toBeNull();
});

test.each<[says: string, info: Record<string, string>, title: string, where: string]>([
  ['properties that the page bears out', { Title: 'Guidance on Model Weights' }, 'Guidance on Model Weights', 'PDF properties'],
  ['a program’s name for the file', { Title: 'Microsoft Word - letter_v3.docx' }, 'Guidance on model weights', 'largest print on p. 1'],
  ['properties of another document', { Title: 'Agenda Template Autumn' }, 'Guidance on model weights', 'largest print on p. 1'],
  ['no properties', {}, 'Guidance on model weights', 'largest print on p. 1'],
])('the title: %s', async (_says, info, title, where) => {
  const { page } = await read({
    info,
    pages: [
      [
        line('Guidance on model weights', 72, 700, 20),
        ...column(['This guidance tells who may hold model weights.', 'It is short.'], { y: 660 }),
      ],
    ],
  });
  expect(page.title).toEqual({ value: title, where });
});

test.each<[first: string, day: string | null]>([
  ['June 12, 2026', '2026-06-12'],
  ['Washington, 12 June 2026', '2026-06-12'],
  ['Published: 2026-06-12', '2026-06-12'],
  ['Last updated 13 June 2026', null],
  ['The order that was signed on June 9, 2026 and amended since then has been withdrawn by the office.', null],
])('the day of “%s” is %s', async (first, day) => {
  const { page } = await read({ pages: [column([first, '', 'Some text follows here.'])] });
  expect(page.published?.value ?? null).toBe(day);
});

test('the day on which the file was made is told apart', async () => {
  const { page, created } = await read({ info: { CreationDate: "D:20260614101500+02'00'" }, pages: [column(['Text.'])] });
  expect([page.published, created]).toEqual([null, '2026-06-14']);
});

test('pictures of pages, a locked file and a damaged one are said to be so', async () => {
  const pictures = await read({ info: { Title: 'Scanned directive' }, pages: [[], []] });
  expect(pictures.unread).toMatch(/pictures of its pages/);
  expect(pictures.page).toMatchObject({ text: '', title: { value: 'Scanned directive' } });
  const locked = await read({ locked: true, pages: [column(['Secret.'])] });
  expect(locked.unread).toMatch(/password/);
  expect(await readPdf(new TextEncoder().encode('%PDF-1.7 and then nothing of the kind'), '')).toMatchObject({
    trouble: { code: 'pdf-broken' },
  });
  expect(await readPdf(new Uint8Array(0), '')).toMatchObject({ trouble: { code: 'pdf-broken' } });
});
