// Puts sentences and references on the clipboard, and files on the disk.

import { safeUrl } from '../collect/canonical-url.ts';
import { outletOf } from '../collect/facts-of.ts';
import type { Claim, Item } from '../domain.ts';
import { citationOf } from '../exchange/citation.ts';
import { escapeHtml } from '../exchange/escape-html.ts';
import { risOf } from '../exchange/ris.ts';
import { factOf } from './citation-line.tsx';
import type { Desk } from './desk.ts';
import { originalAddress } from './original-address.ts';
import { carryOut } from './reader-acts.ts';
import { dateWords } from './wording.ts';

/** Copies text as rich and plain. Where the browser has no rich clipboard, the plain one alone. */
async function toClipboard(plain: string, rich: string | null): Promise<void> {
  if (rich && typeof ClipboardItem !== 'undefined') {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([rich], { type: 'text/html' }) }),
    ]);
  } else await navigator.clipboard.writeText(plain);
}

/** Copies a sentence with speaker, outlet, dates, link and access date. */
export function copyStatement(desk: Desk, claim: Claim): Promise<void> {
  return carryOut(desk, async () => {
    const item = desk.itemOf.peek().get(claim.item);
    if (!item) throw new Error('Its item is no longer in the library.');
    const { plain, html } = citationOf(claim, item, desk.catalog.peek());
    await toClipboard(plain, html);
    return { says: 'Copied the sentence with its citation.', undo: null };
  });
}

/** Copies the reference of an item, without a sentence. */
export function copyCitation(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    const published = factOf(item, 'published');
    const author = factOf(item, 'byline');
    const link = safeUrl(originalAddress(item));
    const title = factOf(item, 'title') || 'Untitled';
    const before = author ? `${author}, ` : '';
    const after = [outletOf(item), published ? dateWords(published) : 'no date'].filter(Boolean).join(', ');
    const accessed = `(accessed ${dateWords(item.accessedAt)})`;
    const linked = link ? `<a href="${escapeHtml(link)}">${escapeHtml(title)}</a>` : escapeHtml(title);
    await toClipboard(
      `${before}“${title}”, ${after}${link ? `, ${link}` : ''} ${accessed}`,
      `<p>${escapeHtml(before)}“${linked}”, ${escapeHtml(after)} ${escapeHtml(accessed)}</p>`,
    );
    return { says: 'Copied the citation.', undo: null };
  });
}

/** Copies the item as RIS. */
export function copyReference(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    await toClipboard(risOf(item, desk.catalog.peek()), null);
    return { says: `Copied as RIS: ${factOf(item, 'title')}`, undo: null };
  });
}

/** Hands a text to the browser as a download. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
