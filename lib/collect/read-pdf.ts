// A PDF's bytes → what keeping it stores. Only the script that reads PDFs imports this: pdf.js is large (adapters/pdf-script.ts).
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Edtf, Found, Instant, PageReading, Trouble } from '../domain.ts';
import { boilerplateOf } from './boilerplate.ts';
import { MODIFIED_LABEL, PUBLISHED_LABEL } from './date-words.ts';
import { EMPTY_PAGE } from './empty-page.ts';
import { oneLine } from './html-text.ts';
import { layOut, type PrintedPage, type Run } from './pdf-layout.ts';
import { datesIn } from './read-date.ts';

/** Pages and characters taken of a document; the rest is said. */
const MOST_PAGES = 400;
const MOST_TEXT = 1_000_000;
/** Lines of the first page a date of publication is looked for in, and the longest line that is one. */
const FIRST_LINES = 40;
const DATE_LINE = 90;

// pdf.js finds its other half here and runs it in this very thread: this script is a worker already, and no address has to be loaded.
Object.assign(globalThis, { pdfjsWorker });

/** Names that programs give to files, which say nothing of the document. */
const NO_TITLE =
  /^(?:untitled|document\d*|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|pdf|indd|rtf|odt|tex|pptx?|xlsx?|qxd)|slide \d+|print|title|\d+)$/i;
const NO_AUTHOR = /^(?:admin(?:istrator)?|user|owner|unknown|author|.*@.*|[a-z0-9_.-]+)$/i;

const IMAGE_ONLY: Trouble = {
  code: 'pdf',
  message: 'Not read: this PDF holds pictures of its pages and no text. Run text recognition (OCR) over it, or paste what it says.',
};
const LOCKED: Trouble = {
  code: 'pdf',
  message: 'Not read: this PDF is locked with a password. Save a copy without one and drop that.',
};
const BROKEN: Trouble = { code: 'pdf-broken', message: 'The file says that it is a PDF, but it is damaged: nothing in it could be read.' };

type Info = { Title?: unknown; Author?: unknown; CreationDate?: unknown; Language?: unknown };

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];

/** The title that the file itself gives, where the first page bears it out; else the words set largest there; else what the file gives. */
function titleOf(info: Info, largest: string | null, firstPage: string): Found<string> | null {
  const own = oneLine(typeof info.Title === 'string' ? info.Title : '');
  const given = own && !NO_TITLE.test(own) ? { value: own, where: 'PDF properties' } : null;
  const here = new Set(wordsOf(firstPage));
  const words = wordsOf(own);
  if (given && words.length > 0 && words.filter((word) => here.has(word)).length >= 0.6 * words.length) return given;
  return largest ? { value: largest, where: 'largest print on p. 1' } : given;
}

/** A day that the first page gives as its own: after a word that says so, or alone in its line. */
function dateOf(lines: readonly string[]): Found<Edtf | Instant> | null {
  for (const line of lines.slice(0, FIRST_LINES)) {
    const words = line.slice(0, 200);
    for (const date of datesIn(words)) {
      if (date.value.length < 10) continue;
      const before = words.slice(0, date.start);
      if (MODIFIED_LABEL.test(before)) continue;
      const rest = `${before}${words.slice(date.end)}`.replace(/[^\p{L}]/gu, '');
      const alone = line.length <= DATE_LINE && rest.length <= 25;
      if (PUBLISHED_LABEL.test(before) || alone) return { value: date.value.slice(0, 10), where: 'text, p. 1' };
    }
  }
  return null;
}

/** `D:20260612101500+02'00'` → the day it says; null where it says none. */
function dayOf(value: unknown): string | null {
  const [, year, month, day] = (typeof value === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/.exec(value) : null) ?? [];
  if (!year || !month || !day || Number(month) > 12 || Number(day) > 31 || Number(month) < 1 || Number(day) < 1) return null;
  return `${year}-${month}-${day}`;
}

/** The runs of one page as pdf.js gives them, in the order in which the page draws them. */
async function printedPage(document: pdfjs.PDFDocumentProxy, number: number): Promise<PrintedPage> {
  const page = await document.getPage(number);
  try {
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item): Run[] => {
      if (!('str' in item) || item.str === '') return [];
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
      return [
        {
          text: item.str,
          x: x - left,
          y: y - bottom,
          width: item.width,
          size: Math.hypot(c, d),
          turned: Math.abs(b) > 0.3 * Math.abs(a) || a < 0,
        },
      ];
    });
    return { width: right - left, height: top - bottom, runs };
  } finally {
    page.cleanup();
  }
}

/**
 * Reads a PDF: its text with where each page begins, its title and day with where they stand. `unread` says what it is where it has no text to read.
 * `created`: the day on which the file says it was made. A file that is no PDF at all is a trouble. Never rejects on any bytes; they are left as they are.
 */
export async function readPdf(
  bytes: Uint8Array,
  url: string,
): Promise<{ page: PageReading; unread: Trouble | null; created: string | null } | { trouble: Trouble }> {
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWasm: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    const warnings: string[] = [];
    const pages: PrintedPage[] = [];
    let length = 0;
    const count = document.numPages;
    for (let number = 1; number <= count; number += 1) {
      if (number > MOST_PAGES || length > MOST_TEXT) {
        warnings.push(`Only the first ${pages.length} of ${count} pages were read.`);
        break;
      }
      const page = await printedPage(document, number).catch((): PrintedPage => {
        warnings.push(`Page ${number} is damaged and was not read.`);
        return { width: 0, height: 0, runs: [] };
      });
      for (const { text } of page.runs) length += text.length;
      pages.push(page);
    }
    const info = await document.getMetadata().then(
      (metadata) => metadata.info as Info,
      (): Info => ({}),
    );
    const { text, boilerplate, pages: starts, first, largest } = layOut(pages);
    const firstPage = text.slice(0, starts[1] ?? text.length);
    const author = oneLine(typeof info.Author === 'string' ? info.Author : '');
    const readable = text.replace(/[^\p{L}]/gu, '').length > 0;
    const page: PageReading = {
      ...EMPTY_PAGE,
      url,
      title: titleOf(info, largest, firstPage),
      byline: author && !NO_AUTHOR.test(author) ? { value: author, where: 'PDF properties' } : null,
      lang: typeof info.Language === 'string' && /^[a-z]{2,3}\b/i.test(info.Language) ? info.Language : null,
      published: dateOf(first),
      text: readable ? text : '',
      boilerplate: readable ? joined(text, boilerplate) : [],
      warnings,
      ...(readable ? { pages: starts } : {}),
    };
    return { page, unread: readable ? null : IMAGE_ONLY, created: dayOf(info.CreationDate) };
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return { page: { ...EMPTY_PAGE, url }, unread: LOCKED, created: null };
    return { trouble: BROKEN };
  } finally {
    await task.destroy();
  }
}

/** What the layout and what the words mark as no text of the document, where the one does not lie in the other. */
function joined(text: string, edges: PageReading['boilerplate']): PageReading['boilerplate'] {
  const told = boilerplateOf(text).filter((span) => !edges.some((edge) => span.start < edge.end && edge.start < span.end));
  return [...edges, ...told].sort((a, b) => a.start - b.start);
}
