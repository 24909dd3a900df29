// Whose report an item's text says it is or rests on, from the text that is read and what was found about its page.
import { factsOf, outletOf } from '../collect/facts-of.ts';
import { namedOrigins } from '../collect/named-origins.ts';
import type { Item, NamedOrigin, Revision } from '../domain.ts';

/** The origins of an item whose text this is. */
export function originsOfText(item: Item, revision: Pick<Revision, 'text' | 'otherSite'>): NamedOrigin[] {
  return namedOrigins({
    text: revision.text,
    byline: factsOf(item).byline,
    outlet: outletOf(item),
    original: item.originalPublisher,
    canonicalHost: revision.otherSite ?? null,
  });
}
