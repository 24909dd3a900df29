// The script that reads PDFs: started for one file by a page of ours, ended with it. pdf.js is in here and nowhere else.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PdfAsk, PdfTold } from '../../lib/adapters/pdf-messages.ts';
import { readPdf } from '../../lib/collect/read-pdf.ts';

export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<Partial<PdfAsk>>) => {
    const { ask, bytes, url } = data;
    if (ask === undefined || !bytes) return;
    void readPdf(bytes, url ?? '').then((answer) => postMessage({ told: ask, answer } satisfies PdfTold));
  });
});
