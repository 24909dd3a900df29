// Reading a PDF in a script of its own, which holds pdf.js and ends with it: nothing else carries the weight, and a hostile file stops nobody.
import { browser } from 'wxt/browser';
import type { Trouble } from '../domain.ts';
import { startOwnWorker } from './own-worker.ts';
import { PDF_CHANNEL, type PdfAnswer, type PdfAsk, type PdfTold } from './pdf-messages.ts';

/** A PDF that takes longer, in ms, is given up. 400 dense pages take about 5 s. */
const LONGEST = 60_000;
/** Chromium stops a background that calls nothing for 30 s, though it waits. */
const ALIVE_EVERY = 20_000;

const TOO_SLOW: Trouble = {
  code: 'pdf-slow',
  message: `Reading this PDF took longer than ${LONGEST / 1000} seconds and was given up. Save the pages that matter as a smaller file.`,
};
const NO_SCRIPT: Trouble = {
  code: 'pdf-reader',
  message: 'The script that reads PDFs did not start. Load Cordon again; restart the browser if it stays so.',
};

/** Reads a PDF's bytes where workers exist: pages, and Firefox's background. */
export function readPdfInWorker(bytes: Uint8Array, url: string): Promise<PdfAnswer> {
  return new Promise((resolve) => {
    const worker = startOwnWorker('pdf');
    const over = (answer: PdfAnswer): void => {
      clearTimeout(timer);
      worker.terminate();
      resolve(answer);
    };
    const timer = setTimeout(() => over({ trouble: TOO_SLOW }), LONGEST);
    worker.onerror = () => over({ trouble: NO_SCRIPT });
    worker.onmessage = ({ data }: MessageEvent<Partial<PdfTold>>) => {
      // pdf.js speaks on this line, too.
      if (data.told === '' && data.answer) over(data.answer);
    };
    worker.postMessage({ ask: '', bytes, url } satisfies PdfAsk);
  });
}

let asked = 0;
let pending = 0;

/** Reads it through a page that is never shown: Chromium's background has neither workers nor late imports. */
async function readPdfInHiddenPage(bytes: Uint8Array, url: string): Promise<PdfAnswer> {
  const { offscreen } = browser;
  pending += 1;
  const channel = new BroadcastChannel(PDF_CHANNEL);
  const alive = setInterval(() => void offscreen.hasDocument(), ALIVE_EVERY);
  try {
    if (!(await offscreen.hasDocument())) await openHiddenPage();
    asked += 1;
    const id = `${asked} ${bytes.length}`;
    return await new Promise<PdfAnswer>((resolve) => {
      const timer = setTimeout(() => resolve({ trouble: TOO_SLOW }), LONGEST + 5_000);
      channel.onmessage = ({ data }: MessageEvent<PdfTold>) => {
        if (data.told !== id) return;
        clearTimeout(timer);
        resolve(data.answer);
      };
      channel.postMessage({ ask: id, bytes, url } satisfies PdfAsk);
    });
  } finally {
    clearInterval(alive);
    channel.close();
    pending -= 1;
    if (pending === 0) await offscreen.closeDocument().catch(() => undefined);
  }
}

let opening: Promise<void> | null = null;

/** Two that ask at once open one page. */
function openHiddenPage(): Promise<void> {
  opening ??= browser.offscreen
    .createDocument({ url: '/offscreen.html', reasons: ['WORKERS'], justification: 'Reading the text of a PDF that a source links to.' })
    .finally(() => {
      opening = null;
    });
  return opening;
}

/** Reads a PDF's bytes: its text with pages, title and day, or why not. `url`: where they came from, '' for a file. Never rejects on any bytes. */
export async function readPdfBytes(bytes: Uint8Array, url: string): Promise<PdfAnswer> {
  if (typeof Worker !== 'undefined') return readPdfInWorker(bytes, url);
  return readPdfInHiddenPage(bytes, url);
}
