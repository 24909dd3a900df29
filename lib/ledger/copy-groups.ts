// Copies of one text: which items are one wording, as found and as people left it, and whose text it is.
import { factsOf, outletOf } from '../collect/facts-of.ts';
import type { Decision, Item } from '../domain.ts';
import { standingDecisions } from './decisions.ts';

type Copied = Pick<Item, 'id' | 'copies'>;

/**
 * Item id → the smallest id of its group, for items that have copies; items without are not in it. Items are copies of each other that name the same in
 * `copies`, or one the other. A person's `split` takes an item out of its group, the others stay; a later `join` puts it beside another; the newest of them
 * counts. The order of the items does not matter.
 */
export function copyGroups(items: readonly Copied[], decisions: readonly Decision[]): Map<string, string> {
  const present = new Set(items.map(({ id }) => id));
  const links = new Map<string, Set<string>>();
  const link = (a: string, b: string): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      links.set(from, (links.get(from) ?? new Set()).add(to));
  };
  // A text's name is apart from the item that gave it: with that item split off, the others still have the text.
  const textOf = (name: string): string => `text ${name}`;
  for (const { id, copies } of items)
    for (const name of copies ?? []) {
      link(id, textOf(name));
      if (present.has(name)) link(name, textOf(name));
    }
  for (const decision of standingDecisions(decisions.filter(({ kind }) => kind === 'split' || kind === 'join' || kind === 'undo'))) {
    const { item, values } = decision;
    if (!item || !present.has(item)) continue;
    if (decision.kind === 'split') {
      for (const other of links.get(item) ?? []) links.get(other)?.delete(item);
      links.delete(item);
    } else if (typeof values.other === 'string' && values.other !== item && present.has(values.other)) link(item, values.other);
  }
  const groupOf = new Map<string, string>();
  for (const id of [...present].sort()) {
    if (groupOf.has(id) || !links.get(id)?.size) continue;
    const group = new Set([id]);
    for (const one of group) for (const other of links.get(one) ?? []) group.add(other);
    const members = [...group].filter((one) => present.has(one));
    if (members.length > 1) for (const one of members) groupOf.set(one, id);
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

/** Earlier published first, then seen, then the smaller id: an order that no order of arrival changes. The undated stand last. */
function byPublication(a: Item, b: Item): number {
  const ofA = [factsOf(a).published ?? '~', a.firstSeenAt, a.id].join(' ');
  const ofB = [factsOf(b).published ?? '~', b.firstSeenAt, b.id].join(' ');
  return ofA < ofB ? -1 : ofA > ofB ? 1 : 0;
}

/** The original among copies of one text: the one whose outlet the others name or sign; else that it was not seen; else the earliest, said to be no more than that. */
export function originalAmong(among: readonly Item[]): OriginalText {
  const items = [...among].sort(byPublication);
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
  const [first, second] = items.map((item) => factsOf(item).published).filter((published) => published !== null);
  // Of two on one day neither is known to be the earlier.
  const sure = first !== undefined && !second?.startsWith(first);
  return { item: sure ? (items[0]?.id ?? null) : null, name: null, words: null };
}
