// One line that says where a sentence stands: outlet, author, dates, and how much of the text was read.
import { factsOf } from '../collect/facts-of.ts';
import type { Item } from '../domain.ts';
import type { Desk } from './desk.ts';
import { originalAddress } from './original-address.ts';
import { dateWords, depthWords } from './wording.ts';

/** A fact of an item: the reader's own value before the found one. */
export function factOf<K extends keyof Item['found']>(item: Item, key: K): Item['found'][K] {
  return factsOf(item)[key];
}

/** The outlet of an item: its publisher, else the host it came from, else what kind of thing it is. */
export function outletOf(item: Item): string {
  const publisher = factOf(item, 'publisher');
  if (publisher) return publisher;
  const address = originalAddress(item);
  if (address) {
    try {
      return new URL(address).host.replace(/^www\./, '');
    } catch {
      return address;
    }
  }
  return item.kind === 'paste' ? 'Pasted text' : item.kind === 'file' ? 'Your file' : 'No publisher known';
}

/** `CyberBrief · A. Author · 14 Jun 2026 · whole text`. */
export function sourceWords(item: Item): string {
  const published = factOf(item, 'published');
  const author = factOf(item, 'byline');
  return [
    outletOf(item),
    author,
    published ? dateWords(published, true) : `undated, accessed ${dateWords(item.accessedAt, true)}`,
    depthWords(item.depth),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The line under a quote, with a link that opens the item beside the list. */
export function CitationLine({ desk, item }: { desk: Desk; item: Item | undefined }) {
  if (!item) return <p class="source-line">Its item is no longer in the library.</p>;
  return (
    <p class="source-line">
      <a href={desk.link({ open: { kind: 'item', id: item.id } })}>{outletOf(item)}</a>
      {sourceWords(item).slice(outletOf(item).length)}
      {item.originalPublisher ? ` · original by ${item.originalPublisher}, not seen` : ''}
    </p>
  );
}
