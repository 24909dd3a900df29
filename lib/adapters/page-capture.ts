// Reading the page in a tab, in the page itself, when the reader asks: under activeTab, nothing is granted beforehand.
import { browser } from 'wxt/browser';
import type { PageReading, Trouble } from '../domain.ts';

/** What the capture script hands back. `quote` holds the page's facts with the selected words as its text. `feeds` are linked from the page. */
export type Captured = { page: PageReading; quote: PageReading | null; feeds: { url: string; title: string }[] };

const KEPT_OUT: Trouble = {
  code: 'kept-out',
  message: 'This page cannot be read: the browser keeps extensions out of it. Paste its text into Cordon instead.',
};

/** Reads the tab's page, or says why it cannot be read. */
export async function captureTab(tab: { id?: number | undefined; url?: string | undefined }): Promise<Captured | { trouble: Trouble }> {
  if (tab.id === undefined) return { trouble: KEPT_OUT };
  if (tab.url && !/^https?:/i.test(tab.url)) return { trouble: KEPT_OUT };
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/capture.js'] });
    const answer = done?.result as Captured | { trouble: Trouble } | undefined;
    return answer ?? { trouble: { code: 'no-answer', message: 'The page gave no answer. Reload it and try again.' } };
  } catch (error) {
    const pdf = /\.pdf(?:$|[?#])/i.test(tab.url ?? '');
    console.info('Cordon: the page was not read:', error);
    return { trouble: pdf ? { code: 'pdf', message: 'Not read: PDF. Save it and drop it into Cordon.' } : KEPT_OUT };
  }
}
