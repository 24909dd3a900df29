// Text → mentions: what the catalog's names and the citation grammar find, with exact offsets.
import type { Catalog } from '../catalog/catalog.ts';
import type { Field, Mention, Span } from '../domain.ts';

/** Mentions in `text`, in order, not overlapping. `title` is context for the gates only. `skip` spans are never matched. */
export function findMentions(
  _text: string,
  _catalog: Catalog,
  _options: { field?: Field; title?: string; skip?: readonly Span[] } = {},
): Mention[] {
  return [];
}
