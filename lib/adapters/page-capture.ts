// Reading the page in a tab, in the page itself, when the reader asks: under activeTab, nothing is granted beforehand.
import { browser } from 'wxt/browser';
import type { FileSeen, PageReading, Trouble } from '../domain.ts';

/**
 * What the capture script hands back. `quote` holds the page's facts with the selected words as its text. `feeds` are linked from the page.
 * `file`: the page is a PDF; `unread`: one without text that can be read.
 */
export type Captured = {
  page: PageReading;
  quote: PageReading | null;
  feeds: { url: string; title: string }[];
  file?: FileSeen;
  unread?: Trouble;
};

const KEPT_OUT: Trouble = {
  code: 'kept-out',
  message: 'This page cannot be read: the browser keeps extensions out of it. Paste its text into Cordon instead.',
};

const ON_DISK: Trouble = { code: 'on-disk', message: 'This file lies on your disk. Open Cordon and drop it there.' };
const SHUT: Trouble = {
  code: 'shut',
  message:
    'The browser keeps extensions out of this page. If it is a PDF, Cordon can ask its site for it; else paste its text into Cordon.',
};

/** Reads the tab's page, or says why it cannot be read. `pdf`: it is one, and can be read (pdf-of-tab.ts); `shut`: it may be one. */
export async function captureTab(tab: { id?: number | undefined; url?: string | undefined }): Promise<Captured | { trouble: Trouble }> {
  if (tab.id === undefined) return { trouble: KEPT_OUT };
  if (tab.url && /^file:/i.test(tab.url)) return { trouble: ON_DISK };
  if (tab.url && !/^https?:/i.test(tab.url)) return { trouble: KEPT_OUT };
  try {
    const [done] = await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/capture.js'] });
    const answer = done?.result as Captured | { trouble: Trouble } | undefined;
    return answer ?? { trouble: { code: 'no-answer', message: 'The page gave no answer. Reload it and try again.' } };
  } catch (error) {
    console.info('Cordon: the page was not read:', error);
    return { trouble: tab.url ? SHUT : KEPT_OUT };
  }
}
