// What exports tell: statements as people left them, each with its item, its event, and who checked it.
import type { Catalog } from '../catalog/catalog.ts';
import { factsOf } from '../collect/facts-of.ts';
import { isStarred } from '../collect/rule-marks.ts';
import type { Claim, Depth, Instant, Item, ItemFacts, LedgerEvent, Library, Revision } from '../domain.ts';
import { decide } from '../ledger/decisions.ts';
import { clusterEvents } from '../ledger/events.ts';

/** A claim that nobody rejected, with decisions applied. `checked` is the sentence for people. */
export type Statement = {
  claim: Claim;
  item: Item;
  facts: ItemFacts;
  revision: Revision | null;
  event: LedgerEvent | null;
  checked: string;
};

/** What formats draw from: the library, read once. `created` is when the library was saved, for headers. */
export type Export = {
  library: Library;
  catalog: Pick<Catalog, 'byId'>;
  created: Instant;
  /** In order of the timeline, undated last. */
  events: LedgerEvent[];
  /** In order of their events. */
  statements: Statement[];
  /** The same by item and by event, in that order. */
  byItem: ReadonlyMap<string, Statement[]>;
  byEvent: ReadonlyMap<string, Statement[]>;
  /** Items that carry a statement, are starred, or were kept by the reader: newest first. */
  items: Item[];
};

export const UNCHECKED = 'Read by rules, unchecked';
const READ: Record<Depth, string> = { headline: 'headline only', summary: 'summary only', full: 'whole text' };

/** Words for how much of an item was read. */
export function depthWords(depth: Depth): string {
  return READ[depth];
}

/** Reads a library for export. */
export function exportOf(library: Library, catalog: Pick<Catalog, 'byId'>, created: Instant): Export {
  const events = clusterEvents(library.claims, library.items, library.decisions, (id) => catalog.byId.get(id));
  const { claims, checked } = decide(library.claims, library.decisions);
  const itemOf = new Map(library.items.map((item) => [item.id, item]));
  const revisionOf = new Map(library.revisions.map((revision) => [revision.id, revision]));
  const placeOf = new Map(events.flatMap((event, place) => event.claims.map((id) => [id, place] as const)));
  const order = ({ id }: Claim): number => placeOf.get(id) ?? events.length;
  const statements = [...claims]
    .sort((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
    .flatMap((claim): Statement[] => {
      const item = itemOf.get(claim.item);
      if (!item) return [];
      return [
        {
          claim,
          item,
          facts: factsOf(item),
          revision: revisionOf.get(claim.revision) ?? null,
          event: events[order(claim)] ?? null,
          checked: checked.has(claim.id) ? `Checked by ${checked.get(claim.id) || 'the reader'}` : UNCHECKED,
        },
      ];
    });
  const byItem = Map.groupBy(statements, ({ item }) => item.id);
  const byEvent = Map.groupBy(statements, ({ event }) => event?.id ?? '');
  const items = library.items
    .filter((item) => byItem.has(item.id) || isStarred(item) || item.kind !== 'entry')
    .sort((a, b) => (a.sortAt === b.sortAt ? (a.id < b.id ? -1 : 1) : a.sortAt < b.sortAt ? 1 : -1));
  return { library, catalog, created, events, statements, byItem, byEvent, items };
}
