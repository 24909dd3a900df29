// An item's former texts read beside its present one: what they said and it does not stays among its statements, as lapsed.
import type { Claim, FormerText, Item, Reading, Revision } from '../domain.ts';
import { type Edit, lapsedClaims, type ReadText } from '../ledger/lapses.ts';
import { type Rules, readRevision } from './reading.ts';

const before = (a: Revision, b: Revision): number => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : a.id < b.id ? -1 : 1);

/**
 * Which texts of an item gave way to which, oldest first: as it was noted, or, for items that an older Cordon kept, as its texts of one kind and depth were
 * seen one after the other. A text that another entry still gives gave way to nothing.
 */
export function formerTextsOf(item: Pick<Item, 'formerTexts' | 'entries' | 'revision'>, revisions: readonly Revision[]): FormerText[] {
  if (item.formerTexts) return item.formerTexts;
  const present = revisions.find(({ id }) => id === item.revision);
  if (!present) return [];
  const standing = new Set(item.entries.flatMap(({ revision }) => (revision && revision !== present.id ? [revision] : [])));
  const chain = revisions
    .filter((one) => one.from === present.from && one.depth === present.depth && !standing.has(one.id))
    .filter((one) => one.id !== present.id && one.seenAt <= present.seenAt)
    .sort(before);
  return chain.map(({ id }, n) => {
    const next = chain[n + 1] ?? present;
    return { revision: id, next: next.id, at: next.seenAt };
  });
}

/** The statements of an item: those of its present text, then those that lapsed. `revisions` are all of the item's; `reading` is its present text's. */
export function claimsOfItem(item: Item, revision: Revision, reading: Reading, revisions: readonly Revision[], rules: Rules): Claim[] {
  const former = formerTextsOf(item, revisions);
  if (former.length === 0) return reading.claims;
  const textOf = new Map(revisions.map((one) => [one.id, one]));
  const now: ReadText = { revision, claims: reading.claims };
  const published = new Map(former.map((one) => [one.revision, one.published]));
  const known = new Map<string, ReadText>([[revision.id, now]]);
  const readText = (id: string): ReadText | null => {
    const text = textOf.get(id);
    const there = known.get(id);
    if (there || !text) return there ?? null;
    const then = published.get(id);
    // Days that it tells by ("on Friday") count from when it was out.
    const asThen = then === undefined ? item : { ...item, found: { ...item.found, published: then } };
    const read: ReadText = { revision: text, claims: readRevision(asThen, text, rules).claims };
    known.set(id, read);
    return read;
  };
  const edits = former.flatMap(({ revision: id, next, at, editedOn }): Edit[] => {
    const [one, other] = [readText(id), readText(next)];
    return one && other ? [{ before: one, after: other, on: editedOn ?? at.slice(0, 10), basis: editedOn ? 'stated' : 'seen' }] : [];
  });
  return [...reading.claims, ...lapsedClaims(edits, now)];
}
