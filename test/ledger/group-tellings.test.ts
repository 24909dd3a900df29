// Grouping against a plain version of it that compares all with all: the same groups, the same pairs that may be one act, on many small ledgers made from seeds.
import { expect, test } from 'vitest';
import type { Claim, Item, Measure, Party, Place, Status } from '../../lib/domain.ts';
import { builtInEntity } from '../../lib/ledger/actors.ts';
import { type Telling, tellingOf } from '../../lib/ledger/dating.ts';
import { groupTellings } from '../../lib/ledger/group-tellings.ts';
import { type Comparable, keysByFamily, sameActRules } from '../../lib/ledger/same-act.ts';
import { numbersBelow } from './numbers-below.ts';
import { claim, FABLE, item, MYTHOS, shuffled } from './story.ts';

const FAMILY = 'anthropic/claude-fable';
const MODELS = [[FABLE], [FABLE], [FABLE, MYTHOS], [MYTHOS], [FAMILY], []];
const MEASURES: readonly Measure[][] = [['suspension'], ['suspension'], ['export-control'], ['ban'], ['export-control', 'suspension']];
const STATUSES: readonly Status[] = ['in-force', 'in-force', 'in-force', 'announced', 'eased', 'lifted'];
const ACTORS = [null, 'anthropic', 'anthropic', 'us-government', 'us-bis', 'us-white-house'];
const PLACES: readonly Place[][] = [[], [], ['US'], ['IT'], ['EU'], ['GLOBAL']];
const PARTIES: readonly Party[][] = [[], [], ['everyone'], ['foreign-nationals']];
const INSTRUMENTS = [null, null, null, 'us/directive/x', 'us/directive/y'];
const SENTENCES = ['It was closed to everyone.', 'Nobody can use it any more.'];

const day = (n: number): string => new Date(Date.UTC(2026, 4, 1 + n)).toISOString().slice(0, 10);

/** A small ledger in which much is alike: dates, days of publication, texts with several claims, wire copies, orders and compliance. */
function ledger(seed: number): Telling[] {
  const below = numbersBelow(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  // Some ledgers lie within days, some within months.
  const span = pick([6, 20, 60, 200]);
  // The less varied, the more can be one act.
  const varied = pick([1, 2, 4]);
  const maybe = <T>(list: readonly T[]): T => (below(4) < varied ? pick(list) : (list[1] as T));
  const count = 2 + below(pick([10, 10, 24]));
  const items = new Map<string, Item>();
  const claims = Array.from({ length: count }, (_, n): Claim => {
    const id = `${String.fromCharCode(97 + below(26))}${n}`;
    const text = below(varied + 1) ? `item-${n}` : `item-${below(count)}`;
    const start = below(span);
    items.set(text, items.get(text) ?? item(text, below(8) ? `${day(start + below(5))}T08:00:00Z` : null));
    const when: Claim['when'] = pick([
      { earliest: day(start), latest: day(start), basis: 'stated' },
      { earliest: day(start), latest: day(start), basis: 'stated' },
      { earliest: day(start), latest: day(start + below(7)), basis: 'stated' },
      { earliest: day(0), latest: day(span), basis: 'stated' },
      { earliest: null, latest: null, basis: 'undated' },
      { earliest: null, latest: day(start), basis: 'published-before' },
      { earliest: day(start), latest: day(start + below(9)), basis: 'published-before' },
    ]);
    const actor = maybe(ACTORS);
    const exact = pick(SENTENCES);
    return claim(id, {
      item: text,
      models: maybe(MODELS),
      ...(below(2) ? { org: 'anthropic' } : {}),
      measures: maybe(MEASURES),
      status: below(3) ? 'in-force' : pick(STATUSES),
      actor,
      imposerType: below(3) ? (actor === 'anthropic' ? 'company' : actor ? 'government' : null) : null,
      imposing: maybe(PLACES),
      affected: maybe(PLACES),
      effective: maybe(PARTIES),
      instrument: below(4) < varied ? pick(INSTRUMENTS) : null,
      when,
      evidence: [{ field: 'text', start: 0, end: exact.length, exact }],
    });
  });
  for (const one of claims) {
    const order = claims.find((other) => other.item === one.item && other.id < one.id);
    if (order && below(3) === 0) one.compliesWith = order.id;
  }
  return claims.map((one) => tellingOf(one, items.get(one.item), false));
}

type Grouped = { groups: string[]; resemblances: string[] };

/** Groups as lists of claim ids, and pairs of groups that may be one, each by its smallest id. */
function told(tellings: readonly Telling[], groupOf: (id: string) => string, pairs: readonly { a: string; b: string }[]): Grouped {
  const groups = Map.groupBy(tellings.map(({ claim: { id } }) => id).sort(), groupOf);
  const apart = pairs.map(({ a, b }) => [groupOf(a), groupOf(b)].sort()).filter(([a, b]) => a !== b);
  return {
    groups: [...groups.values()].map((ids) => ids.join()).sort(),
    resemblances: [...new Set(apart.map((pair) => pair.join(' ~ ')))].sort(),
  };
}

/** The plain version: everything is compared with everything, and sets are arrays. */
function plainly(given: readonly Telling[], merges: readonly string[][]): Grouped {
  const rules = sameActRules(builtInEntity);
  const tellings = given.map(rules.comparable);
  const families = keysByFamily(tellings, builtInEntity);
  const pairs = tellings.flatMap((a, n) => tellings.slice(n + 1).map((b) => [a, b] as const));
  const share = (a: Comparable, b: Comparable, keysOf: (telling: Comparable) => string[]): boolean =>
    keysOf(a).some((key) => keysOf(b).includes(key));
  let groups: Comparable[][] = tellings.map((one) => [one]);
  const groupWith = (one: Comparable): Comparable[] => groups.find((group) => group.includes(one)) ?? [];
  const unite = (one: Comparable[], other: Comparable[]): void => {
    if (one !== other) groups = [...groups.filter((group) => group !== one && group !== other), [...one, ...other]];
  };
  const isCore = (group: readonly Comparable[]): boolean => group.some(rules.isCore);
  const maybe: { a: string; b: string }[] = [];
  const say = (a: Comparable, b: Comparable) => maybe.push({ a: a.claim.id, b: b.claim.id });

  for (const [a, b] of pairs) {
    const alike = rules.isCore(a) && rules.isCore(b) ? rules.byModel : rules.isCore(a) || rules.isCore(b) ? null : rules.byLikeness;
    if (!alike || !share(a, b, alike)) continue;
    const judged = rules.judge(a, b);
    if (judged === 'one') unite(groupWith(a), groupWith(b));
    if (judged === 'perhaps') say(a, b);
  }
  const links = pairs.filter(([a, b]) => !(rules.isCore(a) && rules.isCore(b)) && share(a, b, rules.byOrganisation));
  for (const [a, b] of links) if (rules.judge(a, b) === 'perhaps') say(a, b);
  const standing = [...groups];
  const areLinked = (one: readonly Comparable[], other: readonly Comparable[]): boolean =>
    links.some(
      ([a, b]) => ((one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a))) && rules.judge(a, b) === 'one',
    );
  const neighboursOf = (group: readonly Comparable[]): Comparable[][] =>
    standing.filter((other) => other !== group && areLinked(group, other));
  const isTorn = (group: readonly Comparable[]): boolean =>
    !isCore(group) && neighboursOf(group).some((one) => neighboursOf(group).some((other) => one !== other && !areLinked(one, other)));
  for (const group of standing)
    for (const other of neighboursOf(group)) {
      const [a, b] = [group[0], other[0]];
      if (!a || !b || (isCore(group) && isCore(other))) continue;
      if (isTorn(group) || isTorn(other)) say(a, b);
      else unite(groupWith(a), groupWith(b));
    }
  for (const ids of merges) {
    const [first, ...others] = ids.flatMap((id) => tellings.find((one) => one.claim.id === id) ?? []);
    for (const other of others) if (first) unite(groupWith(first), groupWith(other));
  }
  for (const [a, b] of pairs)
    if (share(a, b, families.keysOf) && families.isNamedBy(a) !== families.isNamedBy(b) && rules.judge(a, b, true) !== 'two') say(a, b);
  const idOf = (id: string): string =>
    groups
      .find((group) => group.some((one) => one.claim.id === id))
      ?.map((one) => one.claim.id)
      .sort()[0] ?? '';
  return told(tellings, idOf, maybe);
}

/** Seeds of ledgers told one after another in each test. */
const RUNS = Array.from({ length: 40 }, (_, n) => n * 50);

test.each(RUNS)('ledgers %i and the 49 after it are grouped as by comparing all with all, in any order', (from) => {
  for (let seed = from; seed < from + 50; seed += 1) {
    const tellings = ledger(seed);
    const ids = tellings.map(({ claim: { id } }) => id);
    const merges = seed % 5 ? [] : [shuffled(ids, seed).slice(0, 2)];
    const grouped = groupTellings(shuffled(tellings, seed), merges, builtInEntity);
    expect({ seed, ...told(tellings, (id) => grouped.groupOf.get(id) ?? '', grouped.resemblances) }).toEqual({
      seed,
      ...plainly(tellings, merges),
    });
  }
});
