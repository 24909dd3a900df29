// Which tellings are of one act, and which only may be. Unsure is never merged: it is said.
import type { EntityOf } from './actors.ts';
import type { Telling } from './dating.ts';
import { becauseOf, type Comparable, keysByFamily, NEARNESS, sameActRules } from './same-act.ts';

/** Two groups of tellings (each named by one of its claims) that may be one act. */
export type Resemblance = { a: string; b: string; because: string };

/** A telling with what finds its neighbours: its place among all by claim id, the day its nearness begins with, how many days after its last nothing is compared with it any more, and a number for its kind, basis and width. */
type Placed = Comparable & { at: number; from: number; far: number; form: number };

function placedIn(tellings: readonly Comparable[]): Placed[] {
  const numberOf = new Map<string, number>();
  const placed = tellings.map((telling, at): Placed => {
    // What is known by publication only is judged by that day, whatever it cannot have happened before.
    const from = telling.basis === 'published-before' ? telling.last : telling.first;
    const { far } = telling.claim.instrument || telling.claim.instrumentImplied ? NEARNESS.instrument : NEARNESS.after;
    const words = `${telling.kind} ${telling.basis} ${telling.last - from}`;
    const form = numberOf.get(words) ?? numberOf.size;
    numberOf.set(words, form);
    return { ...telling, at, from, far, form };
  });
  // Undated first, then by first day; the place by claim id decides.
  const day = ({ from }: Placed): number => (Number.isNaN(from) ? Number.MIN_SAFE_INTEGER : from);
  return placed.sort((a, b) => day(a) - day(b) || a.at - b.at);
}

/** Sets of tellings, by their places: the root of a set is its smallest. */
function sets(size: number) {
  const above = Int32Array.from({ length: size }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (above[top] !== top) top = above[top] as number;
    for (let step = at; step !== top; ) {
      const next = above[step] as number;
      above[step] = top;
      step = next;
    }
    return top;
  };
  const unite = (a: number, b: number): void => {
    const [one, other] = [root(a), root(b)];
    above[Math.max(one, other)] = Math.min(one, other);
  };
  return { root, unite };
}
type Root = (at: number) => number;

// More than a library has tellings.
const PLACES = 2 ** 26;

/** Kinds of earlier tellings a telling is compared with in its bucket: places, parties and agencies of the acts of a few weeks are few. */
const REACH = 48;

/**
 * Visits pairs of tellings that share a key, so that none is missed that could be the first to join or liken two groups: of each kind in each group only the
 * nearest is compared (of two texts, since tellings of one text are judged more strictly), and none that is too long before. `placed` come in order of time.
 */
function visitNeighbours(
  placed: readonly Placed[],
  keysOf: (telling: Telling) => readonly string[],
  root: Root,
  visit: (earlier: Placed, later: Placed) => void,
): void {
  const buckets = new Map<string, Placed[]>();
  for (const one of placed)
    for (const key of new Set(keysOf(one))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(one);
      else buckets.set(key, [one]);
    }
  for (const bucket of buckets.values()) {
    if (bucket.length < 2) continue;
    const recent = new Map<number, Placed[]>();
    for (const later of bucket) {
      for (const [place, nearest] of recent) {
        const [first] = nearest;
        // A telling without a day is never too long before.
        if (first && later.from - first.last > first.far) recent.delete(place);
        else for (const earlier of nearest) visit(earlier, later);
      }
      // Nearness is by the last day: of one width, the later begun is the nearer.
      const place = later.form * PLACES + root(later.at);
      const other = recent.get(place)?.find(({ claim }) => claim.item !== later.claim.item);
      recent.delete(place);
      recent.set(place, other ? [later, other] : [later]);
      if (recent.size > REACH) recent.delete(recent.keys().next().value ?? 0);
    }
  }
}

/**
 * Groups tellings of one act; every claim id maps to its group's smallest id, and what only may be one is listed.
 * Tellings that know their actor, models and day make groups, and like ones of the others do. Then each group of these others joins the groups that it can be told of,
 * where these can all be told of each other; where they cannot, all are said and none is taken.
 * The order of the input does not matter. About linear in the number of claims: only neighbours in time of one model (or organisation), measure and stage are compared.
 */
export function groupTellings(
  tellings: readonly Telling[],
  merges: readonly string[][],
  entityOf: EntityOf,
): { groupOf: Map<string, string>; resemblances: Resemblance[] } {
  const rules = sameActRules(entityOf);
  const byId = [...tellings].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const placed = placedIn(byId.map(rules.comparable));
  const { root, unite } = sets(byId.length);
  const perhaps: [Placed, Placed][] = [];

  const link = (those: readonly Placed[], keysOf: (telling: Telling) => readonly string[]): void =>
    visitNeighbours(those, keysOf, root, (a, b) => {
      if (root(a.at) === root(b.at)) return;
      const judged = rules.judge(a, b);
      if (judged === 'one') unite(a.at, b.at);
      else if (judged === 'perhaps') perhaps.push([a, b]);
    });
  const isCore = new Set(placed.filter(rules.isCore));
  link([...isCore], rules.byModel);
  link(
    placed.filter((one) => !isCore.has(one)),
    rules.byLikeness,
  );

  // Groups that can be told of each other, by one pair of tellings that says so.
  const linked = new Map<number, Map<number, [Placed, Placed]>>();
  const note = (from: number, to: number, pair: [Placed, Placed]): void => {
    const those = linked.get(from);
    if (those) those.set(to, pair);
    else linked.set(from, new Map([[to, pair]]));
  };
  visitNeighbours(placed, rules.byOrganisation, root, (a, b) => {
    if (isCore.has(a) && isCore.has(b)) return;
    const [one, other] = [root(a.at), root(b.at)];
    if (one === other || linked.get(one)?.has(other)) return;
    const judged = rules.judge(a, b);
    if (judged === 'perhaps') perhaps.push([a, b]);
    if (judged !== 'one') return;
    note(one, other, [a, b]);
    note(other, one, [a, b]);
  });
  for (const [a, b] of joinsOf(linked, new Set([...isCore].map(({ at }) => root(at))), (pair) => perhaps.push(pair))) unite(a, b);

  const placeOf = new Map(byId.map(({ claim }, at) => [claim.id, at]));
  for (const [first, ...others] of merges)
    for (const id of others) {
      const [a, b] = [placeOf.get(first ?? ''), placeOf.get(id)];
      if (a !== undefined && b !== undefined) unite(a, b);
    }
  const families = keysByFamily(byId, entityOf);
  visitNeighbours(placed, families.keysOf, root, (a, b) => {
    if (families.isNamedBy(a) === families.isNamedBy(b)) return;
    if (rules.judge(a, b, true) !== 'two') perhaps.push([a, b]);
  });

  return {
    groupOf: new Map(byId.map(({ claim }, at) => [claim.id, byId[root(at)]?.claim.id ?? claim.id])),
    resemblances: perhaps.flatMap(([a, b]) =>
      root(a.at) === root(b.at) ? [] : [{ a: a.claim.id, b: b.claim.id, because: becauseOf(a, b) }],
    ),
  };
}

/**
 * Which groups become one. A group of loose tellings is torn when two that it is linked to are not linked to each other: nothing joins it, and `torn` hears of its links.
 * The others join what they are linked to. Two groups of `core` tellings are never joined.
 */
function joinsOf(
  linked: ReadonlyMap<number, ReadonlyMap<number, [Placed, Placed]>>,
  core: ReadonlySet<number>,
  torn: (pair: [Placed, Placed]) => void,
): [number, number][] {
  const isTorn = new Set<number>();
  for (const [group, those] of linked) {
    if (core.has(group)) continue;
    const others = [...those.keys()];
    if (!others.some((one, n) => others.slice(n + 1).some((other) => !linked.get(one)?.has(other)))) continue;
    isTorn.add(group);
    for (const pair of those.values()) torn(pair);
  }
  return [...linked].flatMap(([group, those]) =>
    core.has(group) || isTorn.has(group)
      ? []
      : [...those.keys()].filter((other) => !isTorn.has(other)).map((other): [number, number] => [group, other]),
  );
}
