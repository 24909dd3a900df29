// What the icon says of a tab's page, and of the library.
import { browser } from 'wxt/browser';

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

/** Says on the icon of every tab that the browser has lost the library, until it is restored or the loss is accepted. */
export async function showLoss(lost: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: lost ? '!' : '' });
  if (lost) await browser.action.setBadgeBackgroundColor({ color: BADGES.failed.colour });
  await browser.action.setTitle({
    title: lost ? 'Cordon: the browser lost your library. Open Cordon to restore a backup.' : BADGES.none.title,
  });
}
