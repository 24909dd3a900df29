// What a host answered → a page as read: HTML or PDF, with the file it was, or why it cannot be read. One way for every address that is fetched.
import { decodeHtml } from '../collect/decode.ts';
import { isPdf } from '../collect/is-pdf.ts';
import { notReadOf, readPage } from '../collect/read-page.ts';
import type { FileSeen, PageReading, Trouble } from '../domain.ts';
import { sha256Of } from '../identity.ts';
import type { Answer } from './http.ts';
import { parseDocument } from './parse-document.ts';
import { readPdfBytes } from './pdf-reading.ts';

/** A page that was fetched. `unread`: it is a PDF without text that can be read; what is known of it stands in `page` and `file`. */
export type FetchedPage = { page: PageReading; file?: FileSeen; unread?: Trouble };

type Given = Pick<Answer, 'bytes' | 'headers' | 'url'>;

/** The web page of an answer, or why it cannot be read as one. */
export function pageOf({ bytes, headers, url }: Given): PageReading | { trouble: Trouble } {
  const type = headers.get('content-type');
  const unreadable = notReadOf(type, null);
  if (unreadable) return { trouble: unreadable };
  const document = parseDocument(decodeHtml(bytes, type));
  const empty = notReadOf(null, document);
  if (empty) return { trouble: empty };
  const page = readPage(document, url);
  if (page.text.trim()) return page;
  const message = `${new URL(url).host} gave a page without text that could be read: it may be built in the browser. Open it and capture it there.`;
  return { trouble: { code: 'empty', message } };
}

/** Reads an answer whose status was a success: a PDF, else a web page. */
export async function readFetched({ bytes, headers, url }: Given): Promise<FetchedPage | { trouble: Trouble }> {
  const type = headers.get('content-type') ?? '';
  if (!isPdf(type, bytes)) {
    // Called a PDF, and none: what is there may be a page that says why.
    const page = pageOf({ bytes, url, headers: /pdf/i.test(type) ? new Headers({ 'content-type': 'text/html' }) : headers });
    return 'trouble' in page ? page : { page };
  }
  const answer = await readPdfBytes(bytes, url);
  if ('trouble' in answer) return answer;
  const file: FileSeen = { name: null, type: 'PDF', sha256: sha256Of(bytes), bytes: bytes.length };
  return { page: answer.page, file, ...(answer.unread ? { unread: answer.unread } : {}) };
}
