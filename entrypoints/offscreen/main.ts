// A page that is never shown, for Chromium's background, which has no workers: starts the script that reads PDFs for it.
import { PDF_CHANNEL, type PdfAsk, type PdfTold } from '../../lib/adapters/pdf-messages.ts';
import { readPdfInWorker } from '../../lib/adapters/pdf-reading.ts';

const channel = new BroadcastChannel(PDF_CHANNEL);
channel.onmessage = ({ data }: MessageEvent<Partial<PdfAsk>>) => {
  const { ask, bytes, url } = data;
  if (ask === undefined || !bytes) return;
  void readPdfInWorker(bytes, url ?? '').then((answer) => channel.postMessage({ told: ask, answer } satisfies PdfTold));
};
