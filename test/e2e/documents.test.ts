// The reader's own documents through the screens: dropped, chosen, previewed, kept once, cited with their page; and PDFs that sources link to.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Item, Revision } from '../../lib/domain.ts';
import { column, pdfOf } from '../documents/pdf-bytes.ts';
import { type AppTab, appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
let tab: AppTab;

const head = (number: number) => [
  { text: 'Harbour Institute · Access notes', x: 72, y: 760, size: 9 },
  { text: `Page ${number} of 3`, x: 290, y: 36, size: 9 },
];
const NOTE = pdfOf({
  info: { Title: 'Access to Claude Fable 5 after the June order', CreationDate: 'D:20260616090000Z' },
  pages: [
    [
      ...head(1),
      { text: 'Access to Claude Fable 5 after the June order', x: 72, y: 710, size: 20 },
      ...column(['June 15, 2026'], { y: 680 }),
      ...column(['This note tells what was decided about access to the model, and when. It rests on', 'statements of the company alone.'], {
        y: 650,
      }),
    ],
    [
      ...head(2),
      ...column(['Nothing on this page bears on access. It tells how the note was made and by whom it', 'was checked before it went out.']),
    ],
    [
      ...head(3),
      ...column(['On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users, the com-', 'pany said in a statement.']),
    ],
  ],
});
const CLAIM = /^On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users, the company said in a statement\.$/;

/** Drops files on the tab as a file manager would: enters it, hovers, lets go. */
const drop = (files: { name: string; type: string; bytes: Uint8Array }[]): Promise<void> =>
  app.evaluate(
    (given) => {
      const carried = new DataTransfer();
      for (const { name, type, bytes } of given) carried.items.add(new File([new Uint8Array(bytes)], name, { type }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    files.map((file) => ({ ...file, bytes: [...file.bytes] })),
  );
const row = (name: string) => app.locator(`[data-file="${name}"]`);

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html');
  tab = appTab(() => app);
});
afterAll(async () => {
  await session.close();
  await server.close();
});

test('a PDF dropped on any screen is read and shown, and stored only by Keep', async () => {
  await tab.go('#/timeline');
  await drop([{ name: 'note.pdf', type: 'application/pdf', bytes: NOTE }]);
  await row('note.pdf').getByRole('button', { name: /^Keep/ }).waitFor();
  expect(
    await row('note.pdf')
      .getByLabel(/^Title/)
      .inputValue(),
  ).toBe('Access to Claude Fable 5 after the June order');
  expect(
    await row('note.pdf')
      .getByLabel(/^Published/)
      .inputValue(),
  ).toBe('15 June 2026');
  expect(await row('note.pdf').innerText()).toMatch(/PDF · 3 pages/);
  expect(await row('note.pdf').locator('.statement .quote').first().innerText()).toMatch(/p\. 3$/);
  expect(await rowsOf<Item>(app, 'items')).toEqual([]);
  await tab.picture('preview');
  expect(await tab.violations()).toEqual([]);
  await row('note.pdf').getByRole('button', { name: /^Keep/ }).click();
  await tab.says(/^Kept: Access to Claude Fable 5/).waitFor();
  const [item] = await rowsOf<Item>(app, 'items');
  expect(item).toMatchObject({
    kind: 'file',
    depth: 'full',
    found: { published: '2026-06-15' },
    where: { published: 'text, p. 1' },
    edited: {},
  });
  const [revision] = await rowsOf<Revision>(app, 'revisions');
  expect(revision).toMatchObject({ from: 'file', file: { name: 'note.pdf', type: 'PDF', bytes: NOTE.length } });
  expect(revision?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(revision?.pages).toHaveLength(3);
  const claims = await rowsOf<Claim>(app, 'claims');
  const told = claims.flatMap(({ evidence }) => evidence).find(({ exact }) => CLAIM.test(exact));
  expect(told?.page).toBe(3);
  expect(revision?.text.slice(told?.start, told?.end)).toBe(told?.exact);
});

test('its statement stands on the timeline, its item says the page and the file, and a citation copied from it says the page', async () => {
  await row('note.pdf').getByRole('link').click();
  const reader = app.locator('.inspector .reader');
  await reader.waitFor();
  expect(await reader.innerText()).toMatch(/note\.pdf · PDF · \d+ kB/);
  expect(await reader.locator('.statement .quote').first().innerText()).toMatch(/p\. 3$/);
  expect(await reader.locator('.page-number').allInnerTexts()).toEqual(['p. 1', 'p. 2', 'p. 3']);
  expect(await reader.innerText()).toContain('Kept, not read: page header or footer');
  await tab.picture('item');
  expect(await tab.violations()).toEqual([]);
  await tab.go('#/timeline');
  await tab.acts().first().waitFor();
  await session.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await app.keyboard.press('j');
  await app.keyboard.press('y');
  await tab.says(/^Copied the sentence/).waitFor();
  expect(await app.evaluate(() => navigator.clipboard.readText())).toMatch(/15 June 2026, p\. 3 \(accessed/);
  await tab.go('#/settings');
  expect((await tab.saved('CSV')).text).toMatch(/,p\. 3,/);
});

test('the same file again, under another name, changes nothing', async () => {
  const before = (await app.evaluate(() => cordon.dump())).split('\n').slice(1);
  await tab.go('#/items');
  await drop([{ name: 'copy.pdf', type: 'application/pdf', bytes: NOTE }]);
  await row('copy.pdf').getByText('Already in your library').waitFor();
  expect(await row('copy.pdf').getByRole('button', { name: /^Keep/ }).count()).toBe(0);
  expect((await app.evaluate(() => cordon.dump())).split('\n').slice(1)).toEqual(before);
});

test('mail, a web page, Markdown, pictures of pages and files that are none are each said for what they are', async () => {
  const text = (words: string) => new TextEncoder().encode(words);
  await app
    .locator('.given-files')
    .getByText('Put all away')
    .click()
    .catch(() => undefined);
  await drop([
    {
      name: 'alert.eml',
      type: 'message/rfc822',
      bytes: text(
        'From: Harbour Alerts <alerts@harbour.example>\r\nTo: me@desk.example\r\nSubject: =?utf-8?Q?Fable_5_=E2=80=93_suspended?=\r\nDate: Fri, 12 Jun 2026 18:04:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nAnthropic suspended access to Claude Fable 5 for all users on 12 June 2026,=\r\n the company said.\r\n',
      ),
    },
    {
      name: 'saved.html',
      type: 'text/html',
      bytes: text(
        '<!doctype html>\n<!-- saved from url=(0033)https://gazette.example/claude-fable -->\n<html lang="en"><head><title>Claude Fable 5 is back</title></head><body><article><h1>Claude Fable 5 is back</h1><p>Anthropic restored access to Claude Fable 5 for all users on 26 June 2026, the company said.</p><p>The model had been away for two weeks while the department looked at the order.</p></article></body></html>',
      ),
    },
    {
      name: 'notes.md',
      type: '',
      bytes: text(
        '---\ntitle: "Notes on access"\ndate: 2026-06-20\n---\n\nSome **bold** words with a [link](https://gazette.example/x).\n',
      ),
    },
    { name: 'scan.pdf', type: 'application/pdf', bytes: pdfOf({ pages: [[], []] }) },
    { name: 'locked.pdf', type: 'application/pdf', bytes: pdfOf({ locked: true, pages: [column(['Hidden.'])] }) },
    { name: 'broken.pdf', type: 'application/pdf', bytes: text('%PDF-1.7\nno more') },
    { name: 'letter.docx', type: '', bytes: text('PK\u0003\u0004 and so on') },
    { name: 'photo.png', type: 'image/png', bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47) },
  ]);
  await row('photo.png').locator('.trouble').waitFor();
  expect(
    await row('alert.eml')
      .getByLabel(/^Title/)
      .inputValue(),
  ).toBe('Fable 5 – suspended');
  expect(
    await row('alert.eml')
      .getByLabel(/^Publisher/)
      .inputValue(),
  ).toBe('Harbour Alerts');
  expect(await row('alert.eml').innerText()).toContain('mail header Date');
  expect(
    await row('saved.html')
      .getByLabel(/^Title/)
      .inputValue(),
  ).toBe('Claude Fable 5 is back');
  expect(
    await row('notes.md')
      .getByLabel(/^Published/)
      .inputValue(),
  ).toBe('20 June 2026');
  expect(await row('scan.pdf').innerText()).toContain('pictures of its pages');
  expect(await row('locked.pdf').innerText()).toContain('locked with a password');
  expect(await row('broken.pdf').innerText()).toContain('damaged');
  expect(await row('letter.docx').innerText()).toContain('Save it as PDF');
  expect(await row('photo.png').innerText()).toContain('holds no text');
  await tab.picture('many');
  await row('scan.pdf').getByRole('button', { name: /^Keep/ }).click();
  await tab.says(/^Kept: scan/).waitFor();
  const scan = (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === 'scan');
  expect(scan?.notRead?.message).toContain('pictures of its pages');
  expect((await rowsOf<Revision>(app, 'revisions')).find(({ item }) => item === scan?.id)?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  await app.getByRole('button', { name: /^Keep all 4/ }).click();
  await tab.says(/^Kept 4 documents/).waitFor();
  const items = await rowsOf<Item>(app, 'items');
  expect(items.find(({ found }) => found.title === 'Claude Fable 5 is back')?.address).toBe('https://gazette.example/claude-fable');
  expect(items.find(({ found }) => found.publisher === 'Harbour Alerts')?.found.published).toBe('2026-06-12T16:04:00Z');
  expect(await tab.violations()).toEqual([]);
});

test('a feed’s entry whose link is a PDF is read with its pages, by the background', async () => {
  server.put('gazette.example', '/note.pdf', { body: NOTE, type: 'application/pdf' });
  server.put('gazette.example', '/scan.pdf', { body: pdfOf({ pages: [[]] }), type: 'application/pdf' });
  server.put('gazette.example', '/feed.xml', {
    body: rss('The Harbour Gazette', 'http://gazette.example/', [
      {
        title: 'A note on access',
        link: 'http://gazette.example/note.pdf',
        guid: 'n',
        date: '2026-06-15T08:00:00Z',
        text: 'A summary of it.',
      },
      { title: 'A scanned letter', link: 'http://gazette.example/scan.pdf', guid: 's', date: '2026-06-15T08:00:00Z', text: 'A letter.' },
    ]),
    type: 'application/rss+xml',
  });
  await app.evaluate(() => cordon.subscribe('http://gazette.example/feed.xml', { readArticles: true }));
  const of = async (title: string) => (await rowsOf<Item>(app, 'items')).find(({ found }) => found.title === title);
  await expect.poll(async () => (await of('A note on access'))?.depth).toBe('full');
  await expect.poll(async () => (await of('A scanned letter'))?.articleTrouble?.message).toContain('pictures of its pages');
  const item = await of('A note on access');
  const claims = (await rowsOf<Claim>(app, 'claims')).filter((claim) => claim.item === item?.id);
  expect(claims.flatMap(({ evidence }) => evidence).find(({ exact }) => CLAIM.test(exact))?.page).toBe(3);
  expect(item?.found.published).toBe('2026-06-15T08:00:00Z');
  expect(session.errors).toEqual([]);
});
