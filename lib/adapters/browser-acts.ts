// What menus, keys and the card do without a screen: keep the page or the selection, and say on the icon how it went.
import { browser } from 'wxt/browser';
import type { Trouble } from '../domain.ts';
import { commands } from './commands.ts';
import { captureTab } from './page-capture.ts';

type Badge = 'none' | 'named' | 'saved' | 'failed';

const BADGES: Record<Badge, { text: string; colour: string; title: string }> = {
  none: { text: '', colour: '#6d6962', title: 'Cordon' },
  named: { text: '•', colour: '#855600', title: 'Cordon: this page names something you follow' },
  saved: { text: '✓', colour: '#216636', title: 'Cordon: this page is saved' },
  failed: { text: '!', colour: '#a2261e', title: 'Cordon: this page was not saved' },
};

/** Shows on a tab's icon what is known of its page. A saved page stays saved when it names something too. */
export async function badgeOf(tabId: number | undefined, badge: Badge, why = ''): Promise<void> {
  if (tabId === undefined) return;
  if ((badge === 'named' || badge === 'none') && (await browser.action.getBadgeText({ tabId })) === BADGES.saved.text) return;
  const { text, colour, title } = BADGES[badge];
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
  await browser.action.setTitle({ tabId, title: why ? `${title}. ${why}` : title });
}

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
  const captured = await captureTab(tab);
  if ('trouble' in captured) return failed(captured.trouble);
  const quote = what === 'page' ? null : captured.quote;
  if (what === 'selection' && !quote) return failed({ code: 'no-selection', message: 'Nothing is selected on the page.' });
  try {
    const { item } = await commands('own').saveCapture(quote ?? captured.page, {}, quote ? 'quote' : 'capture');
    await badgeOf(tab.id, 'saved');
    return { saved: true, title: item.found.title };
  } catch (error) {
    console.error('Cordon: the page was read and not stored:', error);
    return failed({ code: 'not-stored', message: `It could not be stored: ${error instanceof Error ? error.message : String(error)}` });
  }
}

/** Says on the icon of every tab that the browser has lost the library, until it is restored or the loss is accepted. */
export async function showLoss(lost: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: lost ? '!' : '' });
  if (lost) await browser.action.setBadgeBackgroundColor({ color: BADGES.failed.colour });
  await browser.action.setTitle({
    title: lost ? 'Cordon: the browser lost your library. Open Cordon to restore a backup.' : BADGES.none.title,
  });
}
