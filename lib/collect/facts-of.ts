// An item's facts as every screen and export shows them: the reader's own values win over those found.

import type { Item, ItemFacts } from '../domain.ts';
import { safeUrl } from './canonical-url.ts';

/** The facts to show: each of `edited` that is there (null too: the reader cleared it), else as found. */
export function factsOf({ found, edited }: Pick<Item, 'found' | 'edited'>): ItemFacts {
  return {
    title: edited.title ?? found.title,
    byline: edited.byline === undefined ? found.byline : edited.byline,
    publisher: edited.publisher === undefined ? found.publisher : edited.publisher,
    published: edited.published === undefined ? found.published : edited.published,
    modified: edited.modified === undefined ? found.modified : edited.modified,
  };
}

/** The outlet of an item: its publisher, else the host of its address; null when neither is known. */
export function outletOf(item: Pick<Item, 'found' | 'edited' | 'address'>): string | null {
  const { publisher } = factsOf(item);
  if (publisher) return publisher;
  const link = safeUrl(item.address);
  return link ? new URL(link).host.replace(/^www\./, '') : null;
}
