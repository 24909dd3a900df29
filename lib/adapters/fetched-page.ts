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

/** Reads an answer whose status was a success. */
export async function readFetched({
  bytes,
  headers,
  url,
}: Pick<Answer, 'bytes' | 'headers' | 'url'>): Promise<FetchedPage | { trouble: Trouble }> {
  const type = headers.get('content-type');
  if (isPdf(type, bytes)) {
    const answer = await readPdfBytes(bytes, url);
    if ('trouble' in answer) return answer;
    const file: FileSeen = { name: null, type: 'PDF', sha256: sha256Of(bytes), bytes: bytes.length };
    return { page: answer.page, file, ...(answer.unread ? { unread: answer.unread } : {}) };
  }
  const unreadable = notReadOf(/pdf/i.test(type ?? '') ? 'text/html' : type, null);
  if (unreadable) return { trouble: unreadable };
  const document = parseDocument(decodeHtml(bytes, type));
  const empty = notReadOf(null, document);
  if (empty) return { trouble: empty };
  const page = readPage(document, url);
  if (!page.text.trim())
    return { trouble: { code: 'empty', message: 'The page holds no text that could be read. Open it and capture it there.' } };
  return { page };
}
