// Puts sentences and references on the clipboard, and files on the disk.
import type { Claim, Item } from '../domain.ts';
import { factOf, outletOf } from './citation-line.tsx';
import type { Desk } from './desk.ts';
import { exactWords } from './exact-words.ts';
import { followable } from './external-link.tsx';
import { carryOut } from './reader-acts.ts';
import { dateWords, speakerWords } from './wording.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Copies text as rich and plain. Where the browser has no rich clipboard, the plain one alone. */
async function toClipboard(plain: string, rich: string | null): Promise<void> {
  if (rich && typeof ClipboardItem !== 'undefined') {
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/plain': new Blob([plain], { type: 'text/plain' }), 'text/html': new Blob([rich], { type: 'text/html' }) }),
    ]);
  } else await navigator.clipboard.writeText(plain);
}

/** Where an item stands, as a reference in a sentence. */
function placeWords(item: Item): { before: string; title: string; after: string; url: string | null } {
  const published = factOf(item, 'published');
  const author = factOf(item, 'byline');
  const url = followable(item.address);
  return {
    before: author ? `${author}, ` : '',
    title: factOf(item, 'title') || 'Untitled',
    after: `${outletOf(item)}, ${published ? dateWords(published) : 'undated'}`,
    url,
  };
}

/** Copies a sentence with speaker, outlet, dates, link and access date. */
export function copyStatement(desk: Desk, claim: Claim): Promise<void> {
  return carryOut(desk, async () => {
    const item = desk.itemOf.peek().get(claim.item);
    if (!item) throw new Error('Its item is no longer in the library.');
    const { before, title, after, url } = placeWords(item);
    const sentence = exactWords(claim);
    const speaker = speakerWords(claim, desk.nameOf);
    const accessed = `accessed ${dateWords(item.accessedAt)}`;
    const plain = `“${sentence}” (${speaker}) — ${before}“${title}”, ${after}${url ? `, ${url}` : ''} (${accessed}).`;
    const link = url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
    const rich = `<p>“${escaped(sentence)}” (${escaped(speaker)}) — ${escaped(before)}“${link}”, ${escaped(after)} (${accessed}).</p>`;
    await toClipboard(plain, rich);
    return { says: 'Copied the sentence with its citation.', undo: null };
  });
}

/** Copies the reference of an item. */
export function copyText(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    const { before, title, after, url } = placeWords(item);
    const accessed = `accessed ${dateWords(item.accessedAt)}`;
    const plain = `${before}“${title}”, ${after}${url ? `, ${url}` : ''} (${accessed}).`;
    const link = url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title);
    await toClipboard(plain, `<p>${escaped(before)}“${link}”, ${escaped(after)} (${accessed}).</p>`);
    return { says: 'Copied the citation.', undo: null };
  });
}

/** Copies the item as RIS. */
export function copyReference(desk: Desk, item: Item): Promise<void> {
  return carryOut(desk, async () => {
    await toClipboard(item.id, null);
    return { says: 'Copied as RIS.', undo: null };
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
