// When two tellings are of one act, when they only may be, and why that is not sure.
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

/** Dated no better than within a month. */
const isVague = ({ basis, first, last }: Comparable): boolean => basis !== 'published-before' && last - first > 31;

const hasInstrument = ({ claim }: Telling): boolean => claim.instrument !== null || claim.instrumentImplied !== null;

const meets = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));

const kins = (claim: Claim): string[] => [...new Set(claim.measures.map((measure) => KIN[measure]))];

const textOf = (claim: Claim): string =>
  claim.evidence
    .map((evidence) => evidence.exact.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' '))
    .join(' ')
    .trim();

const actorPairs = new Map<string, Map<string, boolean>>();

/** Whether two named actors can be one, remembered: a library has few and compares them often. */
function canBeOne(a: string, b: string): boolean {
  if (a === b) return true;
  const ofA = actorPairs.get(a) ?? new Map<string, boolean>();
  actorPairs.set(a, ofA);
  let known = ofA.get(b);
  if (known === undefined) {
    known = canBeOneActor(a, b);
    ofA.set(b, known);
  }
  return known;
}

/** Whether nothing but date and models keeps two claims apart: actor, kind of imposer, stage, places, parties of an easing, instrument. */
function couldBeOne(a: Claim, b: Claim, sameInstrument: boolean, instrumentsDiffer: boolean): boolean {
  if (STAGE[a.status] !== STAGE[b.status] || instrumentsDiffer) return false;
  if (a.imposerType && b.imposerType && a.imposerType !== b.imposerType) return false;
  if (a.actor && b.actor && !canBeOne(a.actor, b.actor) && !(sameInstrument && governmentOf(a.actor) === governmentOf(b.actor)))
    return false;
  if (!placesMeet(a.affected, b.affected) || !placesMeet(a.imposing, b.imposing)) return false;
  return a.status !== 'eased' || !a.effective.length || !b.effective.length || meets(a.effective, b.effective);
}

/** How the dates of two tellings are known decides how near they must be. */
function nearnessOf(a: Telling, b: Telling): keyof typeof NEARNESS {
  const reports = Number(a.basis === 'published-before') + Number(b.basis === 'published-before');
  return reports === 2 ? 'published' : reports === 1 ? 'after' : a.claim.status === 'eased' ? 'eased' : 'stated';
}

/** How many days two tellings stand apart: NaN when a day is missing, infinite when their dates cannot agree. */
function daysApart(a: Comparable, b: Comparable): number {
  if (Number.isNaN(a.last) || Number.isNaN(b.last)) return Number.NaN;
  const [isReport, isOther] = [a.basis === 'published-before', b.basis === 'published-before'];
  // Comparisons with a first day that is not known are false.
  if (isReport && isOther) return a.first > b.last || b.first > a.last ? Number.POSITIVE_INFINITY : Math.abs(a.last - b.last);
  if (!isReport && !isOther) return Math.max(b.first - a.last, a.first - b.last, 0);
  const [stated, report] = isReport ? [b, a] : [a, b];
  const gap = report.last - stated.first;
  return gap < -1 || stated.last < report.first ? Number.POSITIVE_INFINITY : Math.max(0, gap);
}

/** What two tellings are to each other: of one act, perhaps of one, or of two. */
export type Judgement = 'one' | 'perhaps' | 'two';

/** A telling made ready to be compared: its days as numbers (NaN where none is known), and a number for all that tells it apart from others beside its dates and its item. */
export type Comparable = Telling & { first: number; last: number; kind: number };

/** The rules of one act. Tellings that share no key are never of one act, so that only those that share one need be judged. */
export type SameActRules = {
  comparable(telling: Telling): Comparable;
  /** `ofOneFamily`: one names a bare family and the other a version of it, so that their models need not meet. */
  judge(a: Comparable, b: Comparable, ofOneFamily?: boolean): Judgement;
  /** Knows its actor, models and day (or few days). */
  isCore(telling: Telling): boolean;
  /** Keys by model, kind of measure and stage. */
  byModel(telling: Telling): string[];
  /** The same, by organisation too: for what may be told with or without naming a model. */
  byOrganisation(telling: Telling): string[];
  /** Keys of tellings that are not core: by what they know alike. */
  byLikeness(telling: Telling): string[];
};

/** What two kinds of telling have in common where nothing but dates can keep them apart. */
type Common = { sameInstrument: boolean; sharesMeasure: boolean; named: boolean; modelsMeet: boolean };

/** The rules as a catalog knows instruments (under one id), families and developers. */
export function sameActRules(entityOf: EntityOf): SameActRules {
  const instrumentOf = (claim: Claim): string | null => {
    const id = claim.instrument ?? claim.instrumentImplied;
    return id ? ([id, ...(entityOf(id)?.sameAs ?? [])].sort()[0] ?? id) : null;
  };
  const orgOf = (claim: Claim): string | null => claim.org ?? (claim.models[0] ? developerOf(claim.models[0], entityOf) : null);

  const numberOfKind = new Map<string, number>();
  const kindOf = ({ claim }: Telling): number => {
    const { actor, imposerType, imposing, affected, effective, status, models, measures } = claim;
    const stage = STAGE[status];
    const parties = stage === 'eased' ? effective : '';
    const words = [stage, actor, imposerType, imposing, affected, parties, instrumentOf(claim), models, measures].join('|');
    const kind = numberOfKind.get(words) ?? numberOfKind.size;
    numberOfKind.set(words, kind);
    return kind;
  };
  // Not remembered by pairs of kinds: a large library has millions, and comparing two takes less than finding them.
  const commonOf = (a: Comparable, b: Comparable): Common | null => {
    const x = hasInstrument(a) ? instrumentOf(a.claim) : null;
    const y = hasInstrument(b) ? instrumentOf(b.claim) : null;
    const sameInstrument = x !== null && x === y;
    if (!couldBeOne(a.claim, b.claim, sameInstrument, x !== null && y !== null && x !== y)) return null;
    const [m, n] = [a.claim.models, b.claim.models];
    return {
      sameInstrument,
      sharesMeasure: meets(a.claim.measures, b.claim.measures),
      named: m.length > 0 && n.length > 0,
      modelsMeet: meets(m, n),
    };
  };

  const judge = (a: Comparable, b: Comparable, ofOneFamily = false): Judgement => {
    const days = daysApart(a, b);
    const by = nearnessOf(a, b);
    // Dates keep most apart, and are the quickest to compare.
    if (days > (hasInstrument(a) && hasInstrument(b) ? NEARNESS.instrument : NEARNESS[by]).far) return 'two';
    const both = commonOf(a, b);
    if (!both || a.claim.compliesWith === b.claim.id || b.claim.compliesWith === a.claim.id) return 'two';
    const { sameInstrument, sharesMeasure, named, modelsMeet } = both;
    if (named && !modelsMeet && !ofOneFamily) return 'two';
    if (Number.isNaN(days)) {
      // A text without any date waits for a person, unless it is about the same instrument or is a copy.
      if (sameInstrument && sharesMeasure && named) return 'one';
      return sharesMeasure && named && a.basis === 'undated' && b.basis === 'undated' && textOf(a.claim) === textOf(b.claim)
        ? 'one'
        : 'perhaps';
    }
    const ofOneText = a.claim.item === b.claim.item;
    // One text that gives two dates tells of two acts.
    if (ofOneText && by === 'stated' && days > 0) return 'two';
    const { near, far } = NEARNESS[sameInstrument && a.claim.status !== 'eased' ? 'instrument' : by];
    if (days > far) return 'two';
    if (days > near || (!sameInstrument && (isVague(a) || isVague(b)))) return 'perhaps';
    const stated = by === 'stated' || by === 'eased';
    // Sharing only the kind of measure, or only the organisation: the same day or the same instrument has to speak for it.
    if ((!sharesMeasure || !named) && !sameInstrument && !(stated && days <= 1)) return 'perhaps';
    if (ofOneText && (!a.claim.actor || !b.claim.actor)) return 'perhaps';
    return 'one';
  };

  const keys = (claim: Claim, subjects: readonly string[], ...more: string[]): string[] =>
    subjects.flatMap((subject) => kins(claim).map((kin) => [subject, kin, STAGE[claim.status], ...more].join('|')));
  return {
    comparable: (telling) => ({
      ...telling,
      first: telling.earliest ? dayNumber(telling.earliest) : Number.NaN,
      last: telling.latest ? dayNumber(telling.latest) : Number.NaN,
      kind: kindOf(telling),
    }),
    judge,
    isCore: ({ claim, basis, earliest, latest }) =>
      claim.actor !== null &&
      claim.models.length > 0 &&
      (basis === 'stated' || basis === 'person') &&
      dayNumber(latest ?? '') - dayNumber(earliest ?? '') <= NEARNESS.stated.near,
    byModel: ({ claim }) => keys(claim, claim.models),
    byOrganisation({ claim }) {
      const org = orgOf(claim);
      return keys(claim, org ? [...claim.models, `org:${org}`] : claim.models);
    },
    byLikeness: ({ claim, basis }) =>
      keys(claim, claim.models.length ? claim.models : [`org:${orgOf(claim)}`], basis, claim.actor === null ? 'nobody' : 'somebody'),
  };
}

/** Keys by family of model, kind of measure and stage, of tellings among which some name a bare family; none for models of no such family. */
export function keysByFamily(
  tellings: readonly Telling[],
  entityOf: EntityOf,
): { keysOf: (telling: Telling) => string[]; isNamedBy: (telling: Telling) => boolean } {
  const families = new Set<string>();
  for (const { claim } of tellings)
    for (const model of claim.models) {
      const family = entityOf(model)?.family;
      if (family && family !== model) families.add(family);
    }
  return {
    keysOf: ({ claim }) =>
      claim.models.flatMap((model) => {
        const family = families.has(model) ? model : entityOf(model)?.family;
        return family ? kins(claim).map((kin) => [family, kin, STAGE[claim.status]].join('|')) : [];
      }),
    isNamedBy: ({ claim }) => claim.models.some((model) => families.has(model)),
  };
}

/** Why two tellings may be of one act, and why that is not sure: one line for people. */
export function becauseOf(a: Comparable, b: Comparable): string {
  const said = [a.claim.actor && b.claim.actor ? 'same actor' : 'one names no actor'];
  said.push(!a.claim.models.length || !b.claim.models.length ? 'same organisation, one names no model' : 'same or related models');
  said.push(meets(a.claim.measures, b.claim.measures) ? 'same measure' : 'a like measure');
  const days = daysApart(a, b);
  const by = nearnessOf(a, b);
  if (Number.isNaN(days)) said.push('no date in one of the texts');
  else if (by === 'published') said.push('neither text dates the act');
  else if (by === 'after') said.push('one is known only by its publication date');
  else said.push(days ? `dates ${days} day${days === 1 ? '' : 's'} apart` : 'dates agree');
  return `${said.join(', ')}.`;
}
