// What is said between those who want a PDF read and the script that reads it.
import type { PageReading, Trouble } from '../domain.ts';

/** `unread`: why there is no text; `created`: the day on which the file says it was made. */
export type PdfAnswer = { page: PageReading; unread: Trouble | null; created: string | null } | { trouble: Trouble };

/** `id` tells answers apart; where a page of ours only passes them on, others may be asking too. */
export type PdfAsk = { ask: string; bytes: Uint8Array; url: string };
export type PdfTold = { told: string; answer: PdfAnswer };

/** The channel on which Chromium's background, which has no workers, asks a page that has. */
export const PDF_CHANNEL = 'cordon-pdf';
