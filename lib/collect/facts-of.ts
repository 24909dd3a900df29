// An item's facts as every screen and export shows them: the reader's own values win over those found.
import type { Item, ItemFacts } from '../domain.ts';

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
