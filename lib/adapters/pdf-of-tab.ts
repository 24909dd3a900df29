// The PDF that a tab shows, read when the reader asks: handed over by a script in the tab, or asked for where the browser lets no script in (Firefox).
import { browser } from 'wxt/browser';
import { isPdf } from '../collect/is-pdf.ts';
import type { Trouble } from '../domain.ts';
import { PAGE_BYTES } from './byte-caps.ts';
import { readFetched } from './fetched-page.ts';
import { guardedFetch, PAGE_ACCEPT, troubleOfStatus } from './http.ts';
import type { Captured } from './page-capture.ts';

/** What the script in the tab hands back: the file in base64, or the status it was refused with. */
export type TabFile = { base64: string } | { status: number } | { tooBig: true };

const INSTEAD = 'Save it and drop it on Cordon’s page.';
const told = (code: string, message: string): { trouble: Trouble } => ({ trouble: { code, message: `${message} ${INSTEAD}` } });

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));

async function captured(bytes: Uint8Array, url: string): Promise<Captured | { trouble: Trouble }> {
  if (!isPdf(null, bytes)) return told('pdf', 'Asked for it again, the site gave something that is no PDF.');
  const read = await readFetched({ bytes, headers: new Headers({ 'content-type': 'application/pdf' }), url });
  return 'trouble' in read ? read : { ...read, quote: null, feeds: [] };
}

/** Reads the PDF of a tab that lets scripts in, with nothing granted but the click. */
export async function capturePdf({
  id,
  url,
}: {
  id?: number | undefined;
  url?: string | undefined;
}): Promise<Captured | { trouble: Trouble }> {
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files: ['/tab-file.js'] });
    const file = done?.result as TabFile | undefined;
    if (!file || !url) return told('pdf', 'The tab gave no answer.');
    if ('tooBig' in file) return told('too-big', `This PDF has more than ${PAGE_BYTES / 1_048_576} MB.`);
    if ('status' in file) return told('pdf', `Asked for it again, the site refused it (${file.status}).`);
    return captured(bytesOf(file.base64), url);
  } catch (error) {
    console.info('Cordon: the PDF was not read:', error);
    return told('pdf', 'The browser did not give this PDF.');
  }
}

/** Asks for the PDF at an address; its host must have been granted in the same click. */
export async function fetchPdf(url: string): Promise<Captured | { trouble: Trouble }> {
  const fetched = await guardedFetch(url, { maxBytes: PAGE_BYTES, accept: `application/pdf, ${PAGE_ACCEPT}` });
  if ('trouble' in fetched) return fetched;
  const bad = troubleOfStatus(fetched.answer, 'page');
  return bad ? { trouble: bad } : captured(fetched.answer.bytes, url);
}
