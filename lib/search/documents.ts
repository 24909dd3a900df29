// Items and events as search sees them: what words are looked for in, and what the fields ask.
import type { Catalog } from '../catalog/catalog.ts';
import { labelOf, labelOfParty, labelOfPlace } from '../catalog/vocabulary.ts';
import { factsOf } from '../collect/facts-of.ts';
import { isStarred, ownTags, ruledPlace } from '../collect/rule-marks.ts';
import type { Item, LedgerEvent, Revision } from '../domain.ts';
import type { Facets } from './fields.ts';
import type { Doc } from './segment.ts';

type Named = Pick<Catalog, 'byId'>;

const namesOf = (ids: readonly string[], catalog: Named): string[] => ids.map((id) => catalog.byId.get(id)?.name ?? id);
const present = (values: readonly (string | null | undefined)[]): string[] => values.filter((value): value is string => !!value);

/** An item with the revision that is shown. Tags carry names and labels, so that "suspended" or "Italy" find it too. */
export function docOfItem(item: Item, revision: Pick<Revision, 'text'>, catalog: Named): Doc {
  const { tags } = item;
  const facts = factsOf(item);
  return {
    id: item.id,
    title: facts.title,
    text: revision.text,
    tags: [
      ...namesOf([...new Set([...tags.models, ...tags.subject_models, ...tags.programs, ...tags.orgs])], catalog),
      ...namesOf([...tags.instruments, ...tags.instruments_implied], catalog),
      ...tags.restriction_kinds.map(labelOf),
      ...[...new Set([...tags.imposing, ...tags.affected])].map(labelOfPlace),
      ...present([facts.publisher, facts.byline]),
    ],
    sortAt: item.sortAt,
  };
}

/** An event; `quotes` are the sentences that prove it. */
export function docOfEvent(event: LedgerEvent, quotes: readonly string[], catalog: Named): Doc {
  return {
    id: event.id,
    title: event.title,
    text: quotes.join('\n'),
    tags: [
      ...namesOf(present([...event.models, event.actor, event.org, event.instrument, event.instrumentImplied]), catalog),
      ...event.measures.map(labelOf),
      ...[...new Set([...event.imposing, ...event.affected])].map(labelOfPlace),
      ...[...new Set([...event.ordered, ...event.effective])].map(labelOfParty),
    ],
    sortAt: event.date,
  };
}

/** What fields ask of an item. `sourceTitles`: source id → its name. */
export function facetsOfItem(item: Item, sourceTitles: ReadonlyMap<string, string>): Facets {
  const { tags } = item;
  const facts = factsOf(item);
  return {
    models: [...tags.models, ...tags.subject_models],
    orgs: tags.orgs,
    actors: tags.orgs,
    measures: tags.restriction_kinds,
    statuses: [tags.status],
    places: [...tags.imposing, ...tags.affected],
    strengths: present([tags.claim_strength]),
    sources: present([facts.publisher, ...item.entries.map(({ source }) => sourceTitles.get(source))]),
    depths: [item.depth],
    tags: ownTags(item),
    states: [
      ...(tags.relevant ? (['relevant'] as const) : []),
      ...(ruledPlace(item) === 'hidden' ? (['hidden'] as const) : []),
      item.readAt ? 'read' : 'unread',
      ...(isStarred(item) ? (['starred'] as const) : []),
      ...(facts.published ? [] : (['undated'] as const)),
    ],
    date: facts.published,
  };
}

/** What fields ask of an event. `items`: the items it rests on, for source: and is:. */
export function facetsOfEvent(event: LedgerEvent, items: readonly Item[], sourceTitles: ReadonlyMap<string, string>): Facets {
  const below = items.map((item) => facetsOfItem(item, sourceTitles));
  const states = new Set(below.flatMap((facets) => facets.states.filter((state) => state !== 'undated')));
  return {
    models: event.models,
    orgs: present([event.actor, event.org]),
    actors: present([event.actor]),
    measures: event.measures,
    statuses: [event.status],
    places: [...event.imposing, ...event.affected],
    strengths: [event.strength],
    sources: below.flatMap(({ sources }) => sources),
    depths: [...new Set(below.flatMap(({ depths }) => depths))],
    tags: [...new Set(below.flatMap(({ tags }) => tags))],
    states: [...states, ...(event.reviewed ? (['checked'] as const) : []), ...(event.date ? [] : (['undated'] as const))],
    date: event.date,
  };
}
