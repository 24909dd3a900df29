// The reader's own files as drafts: what a file is (by its first bytes, then its name), what is read of it, and what is refused with where it belongs.
import { boilerplateOf } from '../collect/boilerplate.ts';
import { canonicalUrl, safeUrl } from '../collect/canonical-url.ts';
import { decodeHtml, isBinary } from '../collect/decode.ts';
import { EMPTY_PAGE } from '../collect/empty-page.ts';
import { isPdf } from '../collect/is-pdf.ts';
import { isMail, readMail } from '../collect/read-mail.ts';
import { readMarkdown } from '../collect/read-markdown.ts';
import { readPage } from '../collect/read-page.ts';
import type { Edtf, FileSeen, Found, Instant, PageReading, Trouble } from '../domain.ts';
import { sha256Of } from '../identity.ts';
import { type Draft, draftOfPage } from './ingest.ts';
import { parseDocument } from './parse-document.ts';
import { splitPasted } from './paste-draft.ts';
import { readPdfBytes } from './pdf-reading.ts';

/** A file as it was chosen, dropped or pasted. */
export type GivenFile = { name: string; bytes: Uint8Array };

/** One document in a file. `madeOn`: the day on which the file says it was made, which is no day of publication. */
export type FileDraft = { draft: Draft; warnings: string[]; madeOn: string | null };

/** Largest file read, in bytes, and the longest text kept of one. */
const MOST_BYTES = 60 * 1024 * 1024;
const MOST_TEXT = 1_000_000;

const tooBig = (name: string): Trouble => ({
  code: 'too-big',
  message: `“${name}” is larger than ${MOST_BYTES / 1_048_576} MB. Save the pages that matter as a smaller file.`,
});

/** Files that are no documents here: how they are known, and where they belong. */
const ELSEWHERE: { is: (file: GivenFile, start: string) => boolean; says: string }[] = [
  { is: (_, start) => /^\{"(?:cordon|counts)":/.test(start), says: 'is a Cordon backup. Restore it under Settings.' },
  { is: (_, start) => /<opml[\s>]/i.test(start.slice(0, 600)), says: 'is a list of feeds (OPML). Bring it in under Sources.' },
  { is: (_, start) => /<(?:rss|feed|rdf:RDF)[\s>]/.test(start.slice(0, 600)), says: 'is a feed. Subscribe to its address under Sources.' },
  {
    is: ({ name }) => /\.(?:docx?|odt|rtf|pages|pptx?|xlsx?|epub)$/i.test(name),
    says: 'is an office file. Save it as PDF or as plain text and drop that.',
  },
  {
    is: ({ name }) => /\.(?:png|jpe?g|gif|webp|heic|tiff?|bmp|svg|mp[34]|mov|wav|m4a|zip|gz)$/i.test(name),
    says: 'holds no text that Cordon reads.',
  },
];

const startOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));

/** `guidance_on-weights.pdf` → `guidance on weights`: what there is when a document names itself nowhere. */
const nameAsTitle = (name: string): Found<string> => ({
  value:
    name
      .replace(/\.[a-z0-9]{1,6}$/i, '')
      .replace(/[_\s]+/g, ' ')
      .trim() || name,
  where: 'file name',
});

function draftOf(page: PageReading, file: FileSeen, name: string, address: string | null, unread: Trouble | null): Draft {
  const titled = { ...page, title: page.title ?? nameAsTitle(name) };
  const canonical = address ? canonicalUrl(address) : null;
  return {
    ...draftOfPage(titled, 'article'),
    kind: 'file',
    from: 'file',
    addresses: canonical ? [canonical] : [],
    given: address ? [address] : [],
    file,
    ...(unread ? { unread } : {}),
  };
}

/** A text within the bounds, with what to say where it was cut. */
function bounded(text: string): { text: string; warnings: string[] } {
  return text.length > MOST_TEXT
    ? { text: text.slice(0, MOST_TEXT), warnings: [`Only the first ${MOST_TEXT.toLocaleString('en')} characters were read.`] }
    : { text, warnings: [] };
}

const pageOfText = (title: Found<string> | null, whole: string, facts: Partial<PageReading> = {}): PageReading => {
  const { text, warnings } = bounded(whole);
  return { ...EMPTY_PAGE, url: '', ...facts, title, text, boilerplate: boilerplateOf(text), warnings };
};

/** Where a browser says that it saved a page from (Chromium's and SingleFile's comments). */
function savedFrom(html: string): string | null {
  const [, whole] = /saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(html.slice(0, 4_096).match(/<!--[\s\S]*?-->/)?.[0] ?? '') ?? [];
  const single = /^\s*url:\s*(https?:\/\/\S+)/m.exec(html.slice(0, 4_096).match(/<!--[\s\S]*?SingleFile[\s\S]*?-->/)?.[0] ?? '')?.[1];
  return safeUrl(whole ?? single);
}

function readHtml(html: string, url: string | null): { page: PageReading; address: string | null } {
  const from = url ?? savedFrom(html);
  const page = readPage(parseDocument(html), from ?? '');
  return { page, address: from ?? safeUrl(page.canonical) };
}

async function readMailFile({ name, bytes }: GivenFile, file: FileSeen, depth: number): Promise<FileDraft[]> {
  const mail = await readMail(bytes);
  const html = mail.html ? readHtml(mail.html, safeUrl(mail.pageUrl)) : null;
  if (html && mail.pageUrl)
    return [{ draft: draftOf(html.page, { ...file, type: 'HTML' }, name, html.address, null), warnings: html.page.warnings, madeOn: null }];
  const facts: Partial<PageReading> = {
    site: mail.from ? { value: mail.from, where: 'mail header From' } : null,
    published: mail.date ? { value: mail.date as Edtf | Instant, where: 'mail header Date' } : null,
  };
  const title = mail.subject ? { value: mail.subject, where: 'mail header Subject' } : null;
  // Some senders put “open this in a browser” into the text part and the letter into the other.
  const told =
    html && html.page.text.length > 2 * mail.text.length ? { ...html.page, ...facts, title } : pageOfText(title, mail.text, facts);
  const own: FileDraft = { draft: draftOf(told, file, name, null, null), warnings: told.warnings, madeOn: null };
  const drafts = [own];
  for (const attached of mail.attachments) {
    const inner =
      depth > 0
        ? { trouble: { code: 'nested', message: `“${attached.name}” lies in a mail within this mail. Save it and drop it by itself.` } }
        : await readFileDrafts(attached, depth + 1);
    if ('trouble' in inner) own.warnings = [...own.warnings, `Attached: ${inner.trouble.message}`];
    else drafts.push(...inner.drafts);
  }
  return drafts;
}

async function readOne(given: GivenFile, start: string, depth: number): Promise<{ drafts: FileDraft[] } | { trouble: Trouble }> {
  const { name, bytes } = given;
  const seen = (type: FileSeen['type']): FileSeen => ({ name, type, sha256: sha256Of(bytes), bytes: bytes.length });
  if (isPdf(null, bytes)) {
    const answer = await readPdfBytes(bytes, '');
    if ('trouble' in answer) return { trouble: { ...answer.trouble, message: `“${name}”: ${answer.trouble.message}` } };
    const { page, unread, created } = answer;
    return { drafts: [{ draft: draftOf(page, seen('PDF'), name, null, unread), warnings: page.warnings, madeOn: created }] };
  }
  if (isMail(start)) return { drafts: await readMailFile(given, seen('mail'), depth) };
  const text = decodeHtml(bytes, null);
  if (isBinary(text))
    return {
      trouble: {
        code: 'no-text',
        message: `“${name}” holds no text that Cordon reads: PDF, web pages, mail (.eml), text and Markdown are.`,
      },
    };
  if (/\.x?html?$/i.test(name) || /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html)[\s>]/i.test(text)) {
    const { page, address } = readHtml(text, null);
    return { drafts: [{ draft: draftOf(page, seen('HTML'), name, address, null), warnings: page.warnings, madeOn: null }] };
  }
  if (/\.(?:md|markdown|mdx?)$/i.test(name)) {
    const { title, byline, published, text: plain } = readMarkdown(text);
    const page = pageOfText(title, plain, { byline, published });
    return { drafts: [{ draft: draftOf(page, seen('Markdown'), name, null, null), warnings: page.warnings, madeOn: null }] };
  }
  const split = splitPasted(text);
  const page = pageOfText(split.title ? { value: split.title, where: 'first line' } : null, split.text);
  return { drafts: [{ draft: draftOf(page, seen('text'), name, split.address, null), warnings: page.warnings, madeOn: null }] };
}

/** A file of the browser's, read within the bounds before its bytes are taken. */
export async function readFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<{ drafts: FileDraft[] } | { trouble: Trouble }> {
  if (file.size > MOST_BYTES) return { trouble: tooBig(file.name) };
  try {
    return await readFileDrafts({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch (error) {
    // A folder, or a file that went away while it was dragged.
    console.info('Cordon: a file was not read:', error);
    return { trouble: { code: 'no-file', message: `“${file.name}” could not be opened. If it is a folder, drop the files in it.` } };
  }
}

/** What a file of the reader's holds: one document, and for a mail those attached to it; or why not. Stores nothing, never rejects on any bytes. */
export async function readFileDrafts(given: GivenFile, depth = 0): Promise<{ drafts: FileDraft[] } | { trouble: Trouble }> {
  const { name, bytes } = given;
  if (bytes.length === 0) return { trouble: { code: 'empty', message: `“${name}” is empty.` } };
  if (bytes.length > MOST_BYTES) return { trouble: tooBig(name) };
  const start = startOf(bytes);
  const elsewhere = ELSEWHERE.find(({ is }) => is(given, start.replace(/^\u00ef\u00bb\u00bf/, '')));
  if (elsewhere) return { trouble: { code: 'elsewhere', message: `“${name}” ${elsewhere.says}` } };
  try {
    return await readOne(given, start, depth);
  } catch (error) {
    console.error(`Cordon: reading ${name} failed:`, error);
    return {
      trouble: { code: 'failed', message: `“${name}” could not be read: ${error instanceof Error ? error.message : String(error)}` },
    };
  }
}
