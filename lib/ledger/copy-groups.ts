// Copies of one text: which items are one wording, as found and as people left it, and whose text it is.
import { factsOf, outletOf } from '../collect/facts-of.ts';
import type { Decision, Item } from '../domain.ts';
import { standingDecisions } from './decisions.ts';

type Copied = Pick<Item, 'id' | 'copies'>;

/**
 * Item id → the smallest id of its group, for items that have copies; items without are not in it. A person's `split` takes an item out of its group, a later
 * `join` puts it beside another; the newest of them counts. The order of the items does not matter.
 */
export function copyGroups(items: readonly Copied[], decisions: readonly Decision[]): Map<string, string> {
  const present = new Set(items.map(({ id }) => id));
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => {
    if (a === b || !present.has(a) || !present.has(b)) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  for (const { id, copies } of items) for (const other of copies ?? []) link(id, other);
  for (const decision of standingDecisions(decisions.filter(({ kind }) => kind === 'split' || kind === 'join' || kind === 'undo'))) {
    if (!decision.item) continue;
    if (decision.kind === 'split') {
      for (const other of links.get(decision.item) ?? []) links.get(other)?.delete(decision.item);
      links.delete(decision.item);
    } else if (typeof decision.values.other === 'string') link(decision.item, decision.values.other);
  }
  const groupOf = new Map<string, string>();
  for (const id of [...links.keys()].sort()) {
    if (groupOf.has(id) || !links.get(id)?.size) continue;
    const open = [id];
    for (let one = open.pop(); one !== undefined; one = open.pop()) {
      if (groupOf.has(one)) continue;
      groupOf.set(one, id);
      open.push(...(links.get(one) ?? []));
    }
  }
  return groupOf;
}

/** Whose text a group's is. `item` null: named, and not in the library; `name` null: nobody says, and `item` is the earliest here. */
export type OriginalText = { item: string | null; name: string | null; words: string | null };

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/^www\.|\.(?:com|org|net|co\.uk)$/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The original among copies of one text: the one whose outlet the others name or sign; else that it was not seen; else the earliest, said to be no more than that. */
export function originalAmong(items: readonly Item[]): OriginalText {
  const votes = new Map<string, { name: string; words: string; count: number }>();
  for (const { origins } of items)
    for (const { name, how, words } of origins ?? []) {
      if (how === 'cited') continue;
      const vote = votes.get(keyOf(name));
      if (vote) vote.count += 1;
      else votes.set(keyOf(name), { name, words, count: 1 });
    }
  const [best] = [...votes].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  if (best) {
    const [key, { name, words }] = best;
    const own = items.find((item) => {
      const outlet = outletOf(item);
      const host = item.address && URL.canParse(item.address) ? new URL(item.address).hostname : '';
      return (outlet && keyOf(outlet) === key) || (host && keyOf(host) === key);
    });
    return { item: own?.id ?? null, name, words };
  }
  const dated = items.flatMap((item) => {
    const { published } = factsOf(item);
    return published ? [{ id: item.id, published }] : [];
  });
  const [first, second] = dated.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1));
  // Of two on one day neither is known to be the earlier.
  const sure = first && !second?.published.startsWith(first.published);
  return { item: sure ? first.id : null, name: null, words: null };
}
