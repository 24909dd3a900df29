// What menus, keys and the card do without a screen: keep the page or the selection, and say on the icon how it went.
import type { Trouble } from '../domain.ts';
import { badgeOf } from './badge.ts';
import { commands } from './commands.ts';
import type { CaptureWish } from './messages.ts';
import { captureTab } from './page-capture.ts';
import { capturePdf } from './pdf-of-tab.ts';

/** Keeps a tab's page, its selection as a quote, or whichever there is. The icon says whether it was saved, and why not. */
export async function keepPage(
  tab: { id?: number | undefined; url?: string | undefined } | undefined,
  what: 'page' | 'selection' | 'either',
): Promise<{ saved: boolean; title: string; trouble?: Trouble }> {
  const failed = async (trouble: Trouble): Promise<{ saved: boolean; title: string; trouble: Trouble }> => {
    await badgeOf(tab?.id, 'failed', trouble.message);
    return { saved: false, title: '', trouble };
  };
  if (!tab) return failed({ code: 'no-tab', message: 'There is no page to keep.' });
  const page = await captureTab(tab);
  const captured = 'trouble' in page && page.trouble.code === 'pdf' ? await capturePdf(tab) : page;
  if ('trouble' in captured) return failed(captured.trouble);
  const quote = what === 'page' ? null : captured.quote;
  if (what === 'selection' && !quote) return failed({ code: 'no-selection', message: 'Nothing is selected on the page.' });
  try {
    const { item } = await commands('own').saveCapture(quote ?? captured.page, {}, quote ? 'quote' : 'capture', captured);
    await badgeOf(tab.id, 'saved');
    return { saved: true, title: item.found.title };
  } catch (error) {
    console.error('Cordon: the page was read and not stored:', error);
    return failed({ code: 'not-stored', message: `It could not be stored: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** Keeps a page as the popup read it and the reader mended it. The icon says how it went, for by then the popup may be gone. */
export async function keepCaptured({ tab, page, edited, kind, ...file }: CaptureWish): Promise<{ deepened: boolean; already: boolean }> {
  try {
    const { deepened, already } = await commands('own').saveCapture(page, edited, kind, file);
    await badgeOf(tab, 'saved');
    return { deepened, already };
  } catch (error) {
    await badgeOf(tab, 'failed', error instanceof Error ? error.message : String(error));
    throw error;
  }
}
