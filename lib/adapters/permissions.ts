// Which hosts the reader has granted. Asking for more happens only inside a click, and the browser shows its own question.
import { browser } from 'wxt/browser';

/** Match patterns of one host, both schemes: a source that moves to https needs no second question. */
function patternsOf(url: string): string[] {
  const { hostname } = new URL(url);
  return [`https://${hostname}/*`, `http://${hostname}/*`];
}

/** Every http(s) site: what marking names on all pages needs. */
export const ALL_SITES: readonly string[] = ['http://*/*', 'https://*/*'];

/** Whether this address may be fetched now. No question is asked. */
export function isGranted(url: string): Promise<boolean> {
  const { protocol, hostname } = new URL(url);
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
}

/** Asks for these addresses' hosts; must be the first thing a click does, or the browser refuses to ask. */
export function requestHosts(urls: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...new Set(urls.flatMap(patternsOf))] });
}

/** Whether every site is granted. */
export function hasAllSites(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...ALL_SITES] });
}

/** Asks for every site; first thing in a click. */
export function requestAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: [...ALL_SITES] });
}

/** Calls `changed` when hosts are granted or taken away, here or in the browser's own settings. */
export function onGrantsChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}
