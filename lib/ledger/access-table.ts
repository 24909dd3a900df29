// What an act does to access: the table of the vocabulary ("access — who has it"), one row a measure, one column a status.
import type { Access, Measure, Party, Status } from '../domain.ts';

/**
 * What a measure at a status does. `who` is the party and place the act names.
 * - `set`: the party gets this access; `rest`: everyone else in the place gets that; `rest-if-none`: only where the measure had not held before.
 * - `narrow`: what the measure held before goes, and the party still named gets this access; parties named as having it back are let go.
 * - `end`: the measure no longer holds for the party: access is as before it.
 * - `weak`: fills in where nothing else is known.
 * - `keep`: access stays as before; the act's dates are shown.
 * `null`: not evidence of access at all.
 */
export type Effect =
  | { does: 'set'; access: Access; rest?: Access; restIfNone?: Access }
  | { does: 'narrow'; access: Access }
  | { does: 'end' }
  | { does: 'weak'; access: Access }
  | { does: 'keep' }
  | null;

/** How to fill what a text leaves unsaid, and whose kind of act it is. */
export type MeasureRule = {
  /** Whose act it is when nobody is named: the model's developer, or the state of the imposing place. */
  by: 'vendor' | 'state';
  /** Party when none is named; `null`: an act that names neither a party nor a place moves nothing. `institution`: the people of the body that acts, and never the public. */
  party: Party | 'institution' | null;
  /** Place when none is affected: everywhere, or the imposing place; `null` as above. */
  place: 'GLOBAL' | 'imposing' | null;
  /** The party that `ordered` names (a control), or the one `effective` names. */
  reads: 'ordered' | 'effective';
  on: Record<Exclude<Status, 'proposed' | 'challenged' | 'none'>, Effect>;
};

const keep: Effect = { does: 'keep' };
const end: Effect = { does: 'end' };
const set = (access: Access): Effect => ({ does: 'set', access });
const unreleased: Effect = { does: 'weak', access: 'unreleased' };

const approved: MeasureRule = {
  by: 'vendor',
  party: 'vetted-users',
  place: 'GLOBAL',
  reads: 'effective',
  on: {
    announced: unreleased,
    'in-force': { does: 'set', access: 'limited', rest: 'withheld' },
    eased: set('limited'),
    lifted: set('available'),
    withdrawn: keep,
  },
};
const refused: MeasureRule['on'] = {
  announced: keep,
  'in-force': set('withheld'),
  eased: { does: 'narrow', access: 'withheld' },
  lifted: set('available'),
  withdrawn: keep,
};
const inside: MeasureRule = {
  by: 'state',
  party: 'institution',
  place: 'imposing',
  reads: 'effective',
  on: { announced: keep, 'in-force': set('blocked'), eased: { does: 'narrow', access: 'blocked' }, lifted: end, withdrawn: end },
};
const conditions: MeasureRule['on'] = {
  announced: keep,
  'in-force': set('available-limited'),
  eased: set('available-limited'),
  lifted: set('available'),
  withdrawn: keep,
};

/** The access table. Proposed, challenged and `none` never move anything and have no column. */
export const ACCESS_TABLE: Record<Measure, MeasureRule> = {
  'general-release': {
    by: 'vendor',
    party: 'everyone',
    place: 'GLOBAL',
    reads: 'effective',
    on: { announced: unreleased, 'in-force': set('available'), eased: null, lifted: null, withdrawn: unreleased },
  },
  'staged-release': approved,
  'trusted-access': approved,
  withheld: {
    by: 'vendor',
    party: 'everyone',
    place: 'GLOBAL',
    reads: 'effective',
    on: { announced: set('withheld'), 'in-force': set('withheld'), eased: set('limited'), lifted: set('available'), withdrawn: keep },
  },
  suspension: {
    by: 'vendor',
    party: 'everyone',
    place: 'GLOBAL',
    reads: 'effective',
    on: {
      announced: keep,
      'in-force': set('suspended'),
      eased: { does: 'set', access: 'limited', restIfNone: 'suspended' },
      lifted: end,
      withdrawn: end,
    },
  },
  'export-control': {
    by: 'state',
    party: 'foreign-persons',
    place: 'GLOBAL',
    reads: 'ordered',
    on: { announced: keep, 'in-force': set('blocked'), eased: { does: 'narrow', access: 'blocked' }, lifted: end, withdrawn: end },
  },
  ban: {
    by: 'state',
    party: 'everyone',
    place: 'imposing',
    reads: 'effective',
    on: { announced: keep, 'in-force': set('blocked'), eased: set('available-limited'), lifted: end, withdrawn: end },
  },
  'geo-block': { by: 'vendor', party: 'everyone', place: null, reads: 'effective', on: refused },
  'account-block': { by: 'vendor', party: 'named-organisations', place: 'GLOBAL', reads: 'effective', on: refused },
  'license-terms': { by: 'vendor', party: null, place: null, reads: 'effective', on: refused },
  'use-ban': inside,
  'procurement-ban': inside,
  'identity-verification': { by: 'vendor', party: 'everyone', place: 'GLOBAL', reads: 'effective', on: conditions },
  'age-limit': { by: 'vendor', party: 'everyone', place: 'GLOBAL', reads: 'effective', on: conditions },
  'release-conditions': { by: 'state', party: 'everyone', place: 'imposing', reads: 'effective', on: conditions },
  'pre-release-review': {
    by: 'state',
    party: 'everyone',
    place: 'imposing',
    reads: 'effective',
    on: { announced: keep, 'in-force': unreleased, eased: keep, lifted: end, withdrawn: end },
  },
  'app-store-removal': {
    by: 'state',
    party: 'everyone',
    place: 'imposing',
    reads: 'effective',
    on: { announced: keep, 'in-force': set('available-limited'), eased: null, lifted: set('available'), withdrawn: keep },
  },
  retirement: {
    by: 'vendor',
    party: 'everyone',
    place: 'GLOBAL',
    reads: 'effective',
    on: { announced: keep, 'in-force': { does: 'set', access: 'retired' }, eased: null, lifted: end, withdrawn: keep },
  },
};

/** What the column of a status says for a measure; `null` where the table has a dash. */
export function effectOf(measure: Measure, status: Status): Effect {
  return status === 'proposed' || status === 'challenged' || status === 'none' ? null : ACCESS_TABLE[measure].on[status];
}

/** From the strictest down: where acts by several actors stand together, the first of these applies. `unreleased` and `unknown` only fill what nothing else says. */
export const STRICTEST_FIRST: readonly Access[] = [
  'retired',
  'blocked',
  'suspended',
  'withheld',
  'limited',
  'available-limited',
  'available',
  'unreleased',
  'unknown',
];

/** Denials: a company's denial does not soften a state's control it complies with; anything milder does ("unless an act of compliance says otherwise"). */
export const DENIALS: ReadonlySet<Access> = new Set<Access>(['retired', 'blocked', 'suspended', 'withheld', 'unreleased']);

/** Measures that say the same as another when both are read from one act: who gets it, and that the rest does not. */
export const SAID_BY: Partial<Record<Measure, readonly Measure[]>> = { withheld: ['trusted-access', 'staged-release'] };

/** Parties that are the circle of a limited release: named where it ends, they say who had it until then. */
export const CIRCLES: ReadonlySet<Party> = new Set<Party>(['vetted-users', 'named-organisations', 'researchers']);
