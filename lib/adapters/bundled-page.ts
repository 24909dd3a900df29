// The pages of the sample story that the extension carries itself.
import { browser } from 'wxt/browser';

/** Where a sample item's original stands in the extension itself; null when it is no page of the sample. */
export function bundledPage(address: string): string | null {
  const file = /^https?:\/\/[^/]+\.example\/([\w-]+\.html)$/.exec(address)?.[1];
  return file ? browser.runtime.getURL(`/sample/${file}` as '/app.html') : null;
}
