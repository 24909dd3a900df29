// "This name does not mean that here": a person's refusals of names, and which of them hold in an item.
import { outletOf } from '../collect/facts-of.ts';
import type { Decision, Item, RefusedName } from '../domain.ts';
import { standingDecisions } from './decisions.ts';

/** How far a refusal reaches. `source`: items of that feed; `outlet`: items of that publisher or site, for what came from no feed. */
export type Reach =
  | { within: 'item'; item: string }
  | { within: 'source'; source: string }
  | { within: 'outlet'; outlet: string }
  | { within: 'library' };

/** A refused name, how far it reaches, and the decision that says so. */
export type Refusal = RefusedName & { reach: Reach; decision: Decision };

/** What a refusal has to know of an item. */
export type Refusable = Pick<Item, 'id' | 'found' | 'edited' | 'entries' | 'address'>;

function reachOf({ item, values }: Decision): Reach | null {
  const { within, source, outlet } = values;
  if (within === 'item' && item) return { within, item };
  if (within === 'source' && typeof source === 'string') return { within, source };
  if (within === 'outlet' && typeof outlet === 'string') return { within, outlet };
  return within === 'library' ? { within } : null;
}

/** The refusals of names in force, oldest first. Refusals of a statement's model are not among them: `decide` lays those over the claims. */
export function refusalsOf(decisions: readonly Decision[]): Refusal[] {
  if (!decisions.some(({ kind }) => kind === 'refuse')) return [];
  return standingDecisions(decisions).flatMap((decision): Refusal[] => {
    const { id, written = null } = decision.values;
    const reach = decision.kind === 'refuse' ? reachOf(decision) : null;
    if (!reach || typeof id !== 'string' || (written !== null && typeof written !== 'string')) return [];
    return [{ id, written, reach, decision }];
  });
}

const sameOutlet = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether a refusal holds in an item. */
export function holdsIn({ reach }: Refusal, item: Refusable): boolean {
  switch (reach.within) {
    case 'item':
      return reach.item === item.id;
    case 'source':
      return item.entries.some(({ source }) => source === reach.source);
    case 'outlet': {
      const outlet = outletOf(item);
      return outlet !== null && sameOutlet(outlet, reach.outlet);
    }
    case 'library':
      return true;
  }
}

/** The names refused in an item, each once, in an order that is always the same. */
export function refusedIn(item: Refusable, refusals: readonly Refusal[]): RefusedName[] {
  const names = new Map<string, RefusedName>();
  for (const refusal of refusals) {
    const { id, written } = refusal;
    if (holdsIn(refusal, item)) names.set(JSON.stringify([id, written]), { id, written });
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}
