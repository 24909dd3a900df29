// Legal citations → spans and canonical ids: the forms that number themselves and need no catalog.
import type { Catalog } from '../catalog/catalog.ts';
import type { Mention } from '../domain.ts';

/** Citations in `text`, in order, not overlapping. Placeholder of the grammar. */
export function findCitations(_text: string, _catalog: Catalog): Omit<Mention, 'field'>[] {
  return [];
}
