// What the popup needs to know of the tab under it, asked for piece by piece so that it stands at once and fills.
import { browser } from 'wxt/browser';
import { commands } from '../../lib/adapters/commands.ts';
import { ask, type CaptureWish, type CardFacts, NoAnswer } from '../../lib/adapters/messages.ts';
import { factsOfNames, reportsOfSameEvents } from '../../lib/adapters/name-facts.ts';
import { type Captured, captureTab } from '../../lib/adapters/page-capture.ts';
import type { Reading, Trouble } from '../../lib/domain.ts';

export type Tab = { id?: number | undefined; url?: string | undefined; title?: string | undefined };

/** What the rules make of the page as it would be saved. */
export type PageNames = { reading: Reading; names: CardFacts[]; reports: number };

/** The tab the popup was opened on. A popup shown as a tab of its own (tests, Firefox for Android) names it in `?tab=`. */
export async function activeTab(): Promise<Tab> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) return browser.tabs.get(Number(named));
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ?? {};
}

export function readTab(tab: Tab): Promise<Captured | { trouble: Trouble }> {
  return captureTab(tab);
}

/** Names on the page with their standings, and how many reports of the same acts the library has. */
export async function namesOfPage({ page }: Captured): Promise<PageNames> {
  const reading = await commands('own').readCaptured(page);
  const ids = [
    ...new Set(reading.mentions.filter((mention) => mention.kind === 'model' || mention.kind === 'instrument').map(({ id }) => id)),
  ];
  const names = await factsOfNames('own', ids.slice(0, 12), page.published?.value ?? null);
  const reports = await reportsOfSameEvents('own', reading.claims, page);
  return { reading, names, reports };
}

/** Has the worker keep the page, once more where it was stopped meanwhile: the same page again changes nothing. */
export async function keep(wish: CaptureWish): Promise<{ deepened: boolean; already: boolean }> {
  try {
    return await ask('keep', wish);
  } catch (error) {
    if (!(error instanceof NoAnswer) || error.late) throw error;
    return ask('keep', wish);
  }
}
