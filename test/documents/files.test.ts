// Files that are no PDF → drafts: what each is, its facts with where they stand, and what belongs elsewhere.
import { expect, test } from 'vitest';
import { type FileDraft, readFileDrafts } from '../../lib/adapters/document-drafts.ts';
import { readMarkdown } from '../../lib/collect/read-markdown.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function draftsOf(name: string, text: string): Promise<FileDraft[]> {
  const answer = await readFileDrafts({ name, bytes: bytes(text) });
  if ('trouble' in answer) throw new Error(answer.trouble.message);
  return answer.drafts;
}
async function draftOf(name: string, text: string) {
  const [first] = await draftsOf(name, text);
  if (!first) throw new Error('no draft');
  return first.draft;
}
const troubleOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const answer = await readFileDrafts({ name, bytes: typeof content === 'string' ? bytes(content) : content });
  return 'trouble' in answer ? answer.trouble.message : 'read';
};

const MAIL = [
  'Return-Path: <x@wire.example>',
  'From: "Wire Desk" <desk@wire.example>',
  'Subject: Access',
  'Date: Sat, 13 Jun 2026 01:30:00 +0200',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b1',
  '',
  '--b1',
  'Content-Type: multipart/alternative; boundary=b2',
  '',
  '--b2',
  'Content-Type: text/plain',
  '',
  'Open this in a browser.',
  '--b2',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><body><p>The office limits who may use the model, a letter of its head says, and gives three reasons for it.</p><p>It holds from Monday on for every agency that buys through the office.</p></body></html>',
  '--b2--',
  '--b1',
  'Content-Type: text/plain; name="annex.txt"',
  'Content-Disposition: attachment; filename="annex.txt"',
  '',
  'Annex one',
  '',
  'The annex has words of its own.',
  '--b1',
  'Content-Type: image/png; name="seal.png"',
  'Content-Disposition: attachment; filename="seal.png"',
  'Content-Transfer-Encoding: base64',
  '',
  'iVBORw0KGgo=',
  '--b1--',
  '',
].join('\r\n');

test('a mail: its letter, not the hint to open it elsewhere; its attachment is a document of its own; a picture is said to be none', async () => {
  const [letter, annex, ...more] = await draftsOf('access.eml', MAIL);
  expect(letter?.draft).toMatchObject({
    kind: 'file',
    title: 'Access',
    found: { publisher: 'Wire Desk', published: '2026-06-12T23:30:00Z' },
    where: { publisher: 'mail header From', published: 'mail header Date', title: 'mail header Subject' },
    file: { name: 'access.eml', type: 'mail' },
  });
  expect(letter?.draft.text).toMatch(/^The office limits/);
  expect(letter?.warnings).toEqual(['Attached: “seal.png” holds no text that Cordon reads.']);
  expect(annex?.draft).toMatchObject({
    title: 'Annex one',
    text: 'The annex has words of its own.',
    file: { name: 'annex.txt', type: 'text' },
  });
  expect(more).toEqual([]);
});

test('a text that speaks of mail is no mail', async () => {
  expect((await draftOf('x.txt', 'Date: the fruit\n\nA text about dates.')).file?.type).toBe('text');
});

test('a page saved by a browser keeps the address it was saved from', async () => {
  const page =
    '<html><head><title>On access</title></head><body><p>One sentence that is long enough to be the text of the page.</p></body></html>';
  expect((await draftOf('a.html', `<!-- saved from url=(0030)https://desk.example/on-access -->${page}`)).addresses).toEqual([
    'https://desk.example/on-access',
  ]);
  expect(
    (
      await draftOf(
        'b.html',
        `<!doctype html><!--\n Page saved with SingleFile \n url: https://desk.example/two \n saved date: x -->${page}`,
      )
    ).addresses,
  ).toEqual(['https://desk.example/two']);
  expect((await draftOf('c.html', page)).addresses).toEqual([]);
});

test.each<[name: string, content: string | Uint8Array, says: RegExp]>([
  ['library.ndjson', '{"cordon":1,"schema":1}\n', /Restore it under Settings/],
  ['feeds.opml', '<?xml version="1.0"?><opml version="2.0"><body/></opml>', /OPML.*Sources/],
  ['feed.xml', '<?xml version="1.0"?><rss version="2.0"></rss>', /Subscribe/],
  ['letter.docx', 'PK', /Save it as PDF/],
  ['empty.txt', '', /is empty/],
  ['program', Uint8Array.from({ length: 600 }, (_, n) => n % 7), /holds no text/],
])('%s is no document', async (name, content, says) => {
  expect(await troubleOf(name, content)).toMatch(says);
});

test('Markdown: front matter, heading and marks', () => {
  expect(readMarkdown("---\ntitle: 'A note'\nauthor: Ada Ray\ndate: 12 June 2026\n---\n# Another\n\nText.")).toMatchObject({
    title: { value: 'A note' },
    byline: { value: 'Ada Ray' },
    published: { value: '2026-06-12', where: 'front matter' },
  });
  expect(
    readMarkdown('# A *new* rule\n\n> It bars **all** `use` of [the model](https://a.example/x_y) by snake_case_name.\n'),
  ).toMatchObject({
    title: { value: 'A new rule', where: 'first heading' },
    text: 'It bars all use of the model by snake_case_name.',
  });
  expect(readMarkdown('Head\n====\n\nText')).toMatchObject({ title: { value: 'Head' }, text: 'Text' });
  expect(readMarkdown('2 * 3 * 4 and a_b_c')).toMatchObject({ title: null, text: '2 * 3 * 4 and a_b_c' });
});
