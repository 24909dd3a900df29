// Which tellings are of one act, and which only may be. Unsure is never merged: it is said.
import type { Claim, Day, Measure, Status } from '../domain.ts';
import { canBeOneActor, developerOf, type EntityOf, governmentOf } from './actors.ts';
import { placesMeet } from './containment.ts';
import type { Telling } from './dating.ts';

/** Days between two accounts of one act, by how their dates are known. Beyond `near` and up to `far` they only may be the same. */
export const NEARNESS = {
  /** Both stated: a slip or a time zone apart, not two acts. */
  stated: { near: 3, far: 14 },
  /** Steps of an easing follow each other quickly: only a time zone apart. */
  eased: { near: 1, far: 14 },
  /** Both known only by publication: the same news cycle. */
  published: { near: 14, far: 45 },
  /** A text without a date of the act, published this long after a stated one. */
  after: { near: 30, far: 90 },
  /** The same instrument is named. */
  instrument: { near: 31, far: 400 },
} as const;

/** Statuses that one act can have in texts of the same days; the furthest along last. */
const STAGE: Record<Status, string> = {
  proposed: 'proposed',
  announced: 'made',
  'in-force': 'made',
  eased: 'eased',
  lifted: 'ended',
  withdrawn: 'ended',
  challenged: 'challenged',
  none: 'none',
};

/** Measures that writers mix up for one act. Sharing a kin, not a measure, makes two tellings only possibly the same. */
const KIN: Record<Measure, string> = {
  'export-control': 'state',
  ban: 'state',
  suspension: 'suspension',
  'trusted-access': 'circle',
  'staged-release': 'circle',
  withheld: 'circle',
  'use-ban': 'inside',
  'procurement-ban': 'inside',
  'geo-block': 'refusal',
  'account-block': 'refusal',
  'license-terms': 'refusal',
  'identity-verification': 'check',
  'age-limit': 'check',
  'pre-release-review': 'duties',
  'release-conditions': 'duties',
  'app-store-removal': 'store',
  'general-release': 'release',
  retirement: 'retirement',
};

/** Two groups of tellings (each named by one of its claims) that may be one act. */
export type Resemblance = { a: string; b: string; because: string };

const numberOf = new Map<Day, number>();

/** Days since 1970, remembered: a library has few days and compares them often. */
function dayNumber(day: Day): number {
  let number = numberOf.get(day);
  if (number === undefined) {
    number = Math.round(Date.parse(day) / 86_400_000);
    numberOf.set(day, number);
  }
  return number;
}

const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** Dated no better than within a month. */
const isVague = ({ basis, earliest, latest }: Telling): boolean =>
  basis !== 'published-before' && earliest !== null && latest !== null && daysBetween(earliest, latest) > 31;

const meets = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));

const textOf = (claim: Claim): string =>
  claim.evidence
    .map((evidence) => evidence.exact.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))
    .join(' ')
    .trim();

/** Looks at tellings through the catalog: instruments under one id, organisations behind models. */
function reader(entityOf: EntityOf) {
  const instrumentOf = (claim: Claim): string | null => {
    const id = claim.instrument ?? claim.instrumentImplied;
    return id ? ([id, ...(entityOf(id)?.sameAs ?? [])].sort()[0] ?? id) : null;
  };
  const orgOf = (claim: Claim): string | null => claim.org ?? (claim.models[0] ? developerOf(claim.models[0], entityOf) : null);
  return { instrumentOf, orgOf };
}

/** Whether nothing but date and models keeps two claims apart: actor, kind of imposer, stage, places, parties of an easing, instrument. */
function couldBeOne(a: Claim, b: Claim, sameInstrument: boolean, instrumentsDiffer: boolean): boolean {
  if (STAGE[a.status] !== STAGE[b.status] || instrumentsDiffer) return false;
  if (a.compliesWith === b.id || b.compliesWith === a.id) return false;
  if (a.imposerType && b.imposerType && a.imposerType !== b.imposerType) return false;
  if (a.actor && b.actor && !canBeOneActor(a.actor, b.actor) && !(sameInstrument && governmentOf(a.actor) === governmentOf(b.actor)))
    return false;
  if (!placesMeet(a.affected, b.affected) || !placesMeet(a.imposing, b.imposing)) return false;
  return a.status !== 'eased' || !a.effective.length || !b.effective.length || meets(a.effective, b.effective);
}

/** How many days two tellings stand apart, and which nearness judges it; null when a day is missing, `apart: null` when the dates cannot agree. */
function apart(a: Telling, b: Telling): { days: number | null; by: keyof typeof NEARNESS } | null {
  if (!a.latest || !b.latest) return null;
  if (a.basis === 'published-before' && b.basis === 'published-before') {
    if ((a.earliest && a.earliest > b.latest) || (b.earliest && b.earliest > a.latest)) return { days: null, by: 'published' };
    return { days: Math.abs(daysBetween(a.latest, b.latest)), by: 'published' };
  }
  const [stated, bound] = a.basis === 'published-before' ? [b, a] : b.basis === 'published-before' ? [a, b] : [null, null];
  if (stated && bound) {
    const gap = daysBetween(stated.earliest ?? '', bound.latest ?? '');
    const tooEarly = bound.earliest !== null && stated.latest !== null && stated.latest < bound.earliest;
    return { days: gap < -1 || tooEarly ? null : Math.max(0, gap), by: 'after' };
  }
  const gap = Math.max(daysBetween(a.latest, b.earliest ?? b.latest), daysBetween(b.latest, a.earliest ?? a.latest), 0);
  return { days: gap, by: a.claim.status === 'eased' ? 'eased' : 'stated' };
}

/** Union-find over claim ids. */
function groups() {
  const parentOf = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parentOf.get(at); up !== undefined; up = parentOf.get(at)) at = up;
    for (let step = id; step !== at; ) {
      const up = parentOf.get(step) ?? at;
      parentOf.set(step, at);
      step = up;
    }
    return at;
  };
  const unite = (a: string, b: string): void => {
    const [one, other] = [root(a), root(b)];
    // The smaller id is the root, whatever the order of calls.
    if (one < other) parentOf.set(other, one);
    else if (other < one) parentOf.set(one, other);
  };
  return { root, unite };
}

/** Distinct earlier tellings a telling is compared with in its bucket: places, parties and agencies of one act are few. */
const REACH = 24;

const byTime = (a: Telling, b: Telling): number => {
  const [x, y] = [a.latest ?? '', b.latest ?? ''];
  return x !== y ? (x < y ? -1 : 1) : a.claim.id < b.claim.id ? -1 : 1;
};

/** A telling in a bucket: its day as a number, and how many days later nothing is compared with it any more. */
type Neighbour = { telling: Telling; day: number; far: number };

function neighbourOf(telling: Telling): Neighbour {
  const { latest, claim } = telling;
  const { far } = claim.instrument || claim.instrumentImplied ? NEARNESS.instrument : NEARNESS.after;
  return { telling, day: latest ? dayNumber(latest) : Number.NaN, far };
}

/** Buckets tellings by the keys given, each in order of time, so that only neighbours are compared. `tellings` come in order of time. */
function* neighbours(
  tellings: readonly Telling[],
  keysOf: (telling: Telling) => string[],
  groupOf: (id: string) => string,
): Generator<[earlier: Telling, later: Telling]> {
  const buckets = new Map<string, Neighbour[]>();
  for (const telling of tellings) {
    const neighbour = neighbourOf(telling);
    for (const key of new Set(keysOf(telling))) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(neighbour);
      else buckets.set(key, [neighbour]);
    }
  }
  for (const key of [...buckets.keys()].sort()) {
    const bucket = buckets.get(key) ?? [];
    if (bucket.length < 2) continue;
    // The latest telling of each kind in each group: a chain of like tellings is linked through its last.
    const recent = new Map<string, Neighbour>();
    for (const later of bucket) {
      for (const [place, earlier] of recent) {
        // Too long before for any nearness to join or liken them; a telling without a day is never too long before.
        if (later.day - earlier.day > earlier.far) recent.delete(place);
        else yield [earlier.telling, later.telling];
      }
      const place = `${kindOf(later.telling)}|${groupOf(later.telling.claim.id)}`;
      recent.delete(place);
      recent.set(place, later);
      if (recent.size > REACH) recent.delete(recent.keys().next().value ?? '');
    }
  }
}

const kinds = new WeakMap<Telling, string>();

/** What tells tellings of one bucket apart, beside their dates; remembered. */
function kindOf(telling: Telling): string {
  const known = kinds.get(telling);
  if (known !== undefined) return known;
  const { actor, imposing, affected, effective, instrument, instrumentImplied, status, models } = telling.claim;
  const parties = status === 'eased' ? effective : '';
  const kind = [telling.basis, actor, imposing, affected, parties, instrument ?? instrumentImplied, models].join('|');
  kinds.set(telling, kind);
  return kind;
}

/**
 * Groups tellings of one act; every claim id maps to its group's smallest id, and what only may be one is listed.
 * The order of the input does not matter. About linear in the number of claims: only neighbours in time of one model (or organisation), measure and stage are compared.
 */
export function groupTellings(
  tellings: readonly Telling[],
  merges: readonly string[][],
  entityOf: EntityOf,
): { groupOf: Map<string, string>; resemblances: Resemblance[] } {
  const { instrumentOf, orgOf } = reader(entityOf);
  const { root, unite } = groups();
  const maybe: Resemblance[] = [];
  const ordered = [...tellings].sort(byTime);

  const judge = (a: Telling, b: Telling): 'one' | 'perhaps' | 'two' => {
    const [x, y] = [instrumentOf(a.claim), instrumentOf(b.claim)];
    const sameInstrument = x !== null && x === y;
    if (!couldBeOne(a.claim, b.claim, sameInstrument, x !== null && y !== null && x !== y)) return 'two';
    const [m, n] = [a.claim.models, b.claim.models];
    const named = m.length > 0 && n.length > 0;
    if (named && !meets(m, n)) return 'two';
    const gap = apart(a, b);
    const sharesMeasure = meets(a.claim.measures, b.claim.measures);
    if (gap && gap.days === null) return 'two';
    if (!gap) {
      // A text without any date waits for a person, unless it is about the same instrument or is a copy.
      if (sameInstrument && sharesMeasure && named) return 'one';
      return sharesMeasure && named && a.basis === 'undated' && b.basis === 'undated' && textOf(a.claim) === textOf(b.claim)
        ? 'one'
        : 'perhaps';
    }
    const days = gap.days ?? 0;
    if (!sameInstrument && (isVague(a) || isVague(b))) return 'perhaps';
    // One text that gives two dates tells of two acts.
    if (a.claim.item === b.claim.item && gap.by === 'stated' && days > 0) return 'two';
    const { near, far } = NEARNESS[sameInstrument && a.claim.status !== 'eased' ? 'instrument' : gap.by];
    if (days > far) return 'two';
    const stated = gap.by === 'stated' || gap.by === 'eased';
    if (days > near) return 'perhaps';
    // Sharing only the kind of measure, or only the organisation: the same day or the same instrument has to speak for it.
    if ((!sharesMeasure || !named) && !sameInstrument && !(stated && days <= 1)) return 'perhaps';
    if ((!a.claim.actor || !b.claim.actor) && a.claim.item === b.claim.item) return 'perhaps';
    return 'one';
  };

  const names = (claim: Claim): string => (claim.models.length ? 'models' : 'org');
  const kins = (claim: Claim): string[] => [...new Set(claim.measures.map((measure) => KIN[measure]))];
  const keysByModel = ({ claim }: Telling): string[] =>
    claim.models.flatMap((model) => kins(claim).map((kin) => [model, kin, STAGE[claim.status]].join('|')));
  const say = (a: Telling, b: Telling): void => {
    maybe.push({ a: a.claim.id, b: b.claim.id, because: becauseOf(a, b) });
  };

  // Tellings that know their actor, models and day (or few days) make the groups; the others join one group or none.
  const isCore = ({ claim, basis, earliest, latest }: Telling): boolean =>
    claim.actor !== null &&
    claim.models.length > 0 &&
    (basis === 'stated' || basis === 'person') &&
    daysBetween(earliest ?? '', latest ?? '') <= NEARNESS.stated.near;
  const core = ordered.filter(isCore);
  const loose = ordered.filter((telling) => !isCore(telling));
  const perhaps: [Telling, Telling][] = [];
  const link = (pairs: Iterable<[Telling, Telling]>): void => {
    for (const [a, b] of pairs) {
      if (root(a.claim.id) === root(b.claim.id)) continue;
      const judged = judge(a, b);
      if (judged === 'one') unite(a.claim.id, b.claim.id);
      else if (judged === 'perhaps') perhaps.push([a, b]);
    }
  };
  link(neighbours(core, keysByModel, root));
  // Among the loose, like joins like.
  const likeness = ({ claim, basis }: Telling): string[] => {
    const subjects = claim.models.length ? claim.models : [`org:${orgOf(claim)}`];
    return subjects.flatMap((subject) =>
      kins(claim).map((kin) => [subject, kin, STAGE[claim.status], basis, claim.actor === null].join('|')),
    );
  };
  link(neighbours(loose, likeness, root));

  // A loose group joins the one group it can be told of; with several to choose from, all are said and none is taken.
  const candidates = new Map<string, Map<string, Telling[]>>();
  const withOrg = (telling: Telling): string[] => {
    const org = orgOf(telling.claim);
    const byOrg = org ? kins(telling.claim).map((kin) => [`org:${org}`, kin, STAGE[telling.claim.status]].join('|')) : [];
    return names(telling.claim) === 'org' ? byOrg : [...keysByModel(telling), ...byOrg];
  };
  for (const [a, b] of neighbours(ordered, withOrg, root)) {
    if (isCore(a) && isCore(b)) continue;
    const [one, other] = [root(a.claim.id), root(b.claim.id)];
    if (one === other) continue;
    const judged = judge(a, b);
    if (judged === 'perhaps') perhaps.push([a, b]);
    if (judged !== 'one') continue;
    for (const [joins, to] of [
      [a, b],
      [b, a],
    ] as const) {
      if (isCore(joins)) continue;
      const from = root(joins.claim.id);
      const towards = candidates.get(from) ?? new Map<string, Telling[]>();
      towards.set(root(to.claim.id), [joins, to]);
      candidates.set(from, towards);
    }
  }
  const joins: [string, string][] = [];
  for (const [from, towards] of [...candidates].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [first, ...others] = [...towards.keys()];
    if (first !== undefined && !others.length) joins.push([from, first]);
    else for (const pair of towards.values()) perhaps.push([pair[0], pair[1]] as [Telling, Telling]);
  }
  for (const [from, to] of joins) unite(from, to);

  for (const ids of merges) for (const id of ids) unite(ids[0] ?? id, id);
  for (const [a, b] of perhaps) say(a, b);
  for (const [a, b] of familyPairs(ordered, entityOf, root))
    if (judge({ ...a, claim: { ...a.claim, models: b.claim.models } }, b) !== 'two') say(a, b);

  const groupOf = new Map(tellings.map(({ claim }) => [claim.id, root(claim.id)]));
  return { groupOf, resemblances: maybe };
}

/** Neighbouring tellings of which one names a bare family and the other a version of it. */
function* familyPairs(ordered: readonly Telling[], entityOf: EntityOf, root: (id: string) => string): Generator<[Telling, Telling]> {
  const families = new Set<string>();
  for (const { claim } of ordered)
    for (const model of claim.models) {
      const family = entityOf(model)?.family;
      if (family && family !== model) families.add(family);
    }
  const keys = ({ claim }: Telling): string[] =>
    claim.models.flatMap((model) => {
      const family = families.has(model) ? model : entityOf(model)?.family;
      return family ? claim.measures.map((measure) => [family, KIN[measure], STAGE[claim.status]].join('|')) : [];
    });
  for (const [a, b] of neighbours(ordered, keys, root)) {
    if (a.claim.models.some((model) => families.has(model)) !== b.claim.models.some((model) => families.has(model))) yield [a, b];
  }
}

/** Why two tellings may be of one act, and why that is not sure: one line for people. */
function becauseOf(a: Telling, b: Telling): string {
  const said = [a.claim.actor && b.claim.actor ? 'same actor' : 'one names no actor'];
  said.push(!a.claim.models.length || !b.claim.models.length ? 'same organisation, one names no model' : 'same or related models');
  said.push(meets(a.claim.measures, b.claim.measures) ? 'same measure' : 'a like measure');
  const gap = apart(a, b);
  if (!gap) said.push('no date in one of the texts');
  else if (gap.by === 'published') said.push('neither text dates the act');
  else if (gap.by === 'after') said.push('one is known only by its publication date');
  else said.push(gap.days ? `dates ${gap.days} day${gap.days === 1 ? '' : 's'} apart` : 'dates agree');
  return `${said.join(', ')}.`;
}
