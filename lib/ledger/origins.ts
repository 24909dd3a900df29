// What reports of an act rest on: the names that their words give, counted once however often they are told. No machine calls them independent.
import { originsInSentence } from '../collect/named-origins.ts';
import type { Claim, Evidence, Item } from '../domain.ts';
import type { EntityOf } from './actors.ts';

type Told = Pick<Item, 'found' | 'edited' | 'origins'>;

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

const read = new WeakMap<Evidence, { own: string | null; names: string[] }>();

/** What a sentence names as where it comes from, read once: a ledger is folded again and again. */
function namesIn(evidence: Evidence, own: string | null): string[] {
  const known = read.get(evidence);
  if (known && known.own === own) return known.names;
  const names = originsInSentence(evidence.exact, own);
  read.set(evidence, { own, names });
  return names;
}

/**
 * Names or entity ids one statement rests on: what its own sentence says ("according to"); else the agency or outlet that its text is signed by or says it took it
 * from; else who is named as saying it; else the outlet.
 */
function originsOfClaim(claim: Claim, item: Told | undefined): string[] {
  const own = item ? (item.edited.publisher ?? item.found.publisher) : null;
  const told = claim.evidence.flatMap((evidence) => namesIn(evidence, own));
  if (told.length > 0) return told;
  const { speaker, named, firstHand, via } = claim.attribution;
  if (firstHand) return [speaker];
  const taken = item?.origins?.map(({ name }) => name) ?? [];
  if (taken.length > 0) return taken;
  return [named ? speaker : (via ?? speaker)];
}

/** The origins of an act's statements, each once, in a fixed order: entity ids where a name is one's. */
export function originsOf(claims: readonly Claim[], itemOf: (id: string) => Told | undefined, entityOf: EntityOf): string[] {
  const byKey = new Map<string, string>();
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)))
    for (const origin of originsOfClaim(claim, itemOf(claim.item))) {
      const name = entityOf(origin)?.name;
      const key = keyOf(name ?? origin);
      // An id says more than its name does.
      if (!byKey.has(key) || name) byKey.set(key, origin);
    }
  return [...byKey.values()].sort();
}
