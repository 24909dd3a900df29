// Events → acts: what each firm event does to whom, where and from which day, ready to be folded.

import type { Access, Day, Edtf, LedgerEvent, Measure, Party, Place } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { ACCESS_TABLE, CIRCLES, effectOf, type MeasureRule, SAID_BY } from './access-table.ts';
import { governmentOf, placeOfActor } from './actors.ts';

/** A party in a place. */
export type Cell = { place: Place; party: Party };

/**
 * One stroke of an act on a line. `set` gives the cell an access; `end` lets go what the measures did in the cell, so that what stood before shows again;
 * `keep` changes nothing and only brings its date. `weak` sets fill in where nothing else is known.
 */
export type Stroke = Cell & {
  does: 'set' | 'end' | 'keep';
  access: Access;
  weak: boolean;
  measure: Measure;
  /** The place is the text's, not filled in by the table. */
  placeStated: boolean;
  /** Only where the measure does not hold on the line already: "the rest" of an easing whose beginning nobody told. */
  ifNone?: boolean;
  /** Clears the ground for what the same act sets; of itself it speaks of no cell. */
  quiet?: boolean;
};

/** One event as the fold takes it. `line`: whose acts replace each other. */
export type Act = {
  event: LedgerEvent;
  line: string;
  models: readonly string[];
  /** Day from which it certainly holds; for an act known only by publication, the day its text was out. */
  day: Day;
  /** Place in the order of acts: like `day`, but an act known only by publication stands as early as it can have happened. */
  order: Day;
  since: Day | null;
  sinceDate?: Edtf;
  strokes: Stroke[];
};

/** Before every day: where an act stands that can have happened at any time. */
const ANY_TIME = '0000-00-00';

/** Of acts on one day, those that make something come before those that end it. */
const PHASE: Record<LedgerEvent['status'], number> = {
  none: 0,
  proposed: 0,
  challenged: 0,
  announced: 1,
  'in-force': 2,
  eased: 3,
  lifted: 4,
  withdrawn: 4,
};

/** Whose line an act stands on: a body's own for what it bars inside itself, else its government's or the company's; nobody named: the models' developer, or the acting state. */
function lineOf(event: LedgerEvent, rule: MeasureRule): string {
  if (event.actor) return rule.party === 'institution' ? event.actor : governmentOf(event.actor);
  const code = event.imposing.length === 1 ? event.imposing[0]?.toLowerCase().replace(/^gb$/, 'uk') : 'unknown';
  return rule.by === 'state' ? `${code}-government` : (event.org ?? event.models[0]?.split('/')[0] ?? 'unknown-company');
}

/** The people of the body that acts: a government's people, or the staff of the institution. Never the public. */
function peopleOf(event: LedgerEvent): Party[] {
  if (event.actor && !event.actor.endsWith('-government')) return [`employees-of:${event.actor}`];
  return placesOfImposer(event).map((place) => `government:${place}`);
}

function placesOfImposer(event: LedgerEvent): Place[] {
  const place = event.actor ? placeOfActor(event.actor) : null;
  return event.imposing.length ? event.imposing : place ? [place] : [];
}

function partiesOf(event: LedgerEvent, rule: MeasureRule): { parties: Party[]; stated: boolean } {
  const [first, second] = rule.reads === 'ordered' ? [event.ordered, event.effective] : [event.effective, event.ordered];
  const named = first.length ? first : second;
  if (rule.party === 'institution') {
    const own = named.filter((party) => party !== 'everyone');
    return { parties: own.length ? own : peopleOf(event), stated: own.length > 0 };
  }
  if (named.length) return { parties: named, stated: true };
  return { parties: [rule.party ?? 'everyone'], stated: false };
}

/** Beside a party told by nationality, `NON-US` says again who is meant, not where: foreign nationals are concerned inside the acting country too (deemed exports, 15 CFR 734.13). */
const reachOf = (place: Place, party: Party): Place => (place === 'NON-US' && /^(?:foreign-|nationals:)/.test(party) ? 'GLOBAL' : place);

/** What one measure of an event does, stroke by stroke, by the access table. */
function strokesOf(event: LedgerEvent, measure: Measure): Stroke[] {
  const effect = effectOf(measure, event.status);
  const rule = ACCESS_TABLE[measure];
  if (!effect) return [];
  const placeStated = event.affected.length > 0;
  // The end of an act that names no place ends it wherever it held.
  const places = placeStated ? event.affected : rule.place === 'imposing' && effect.does !== 'end' ? placesOfImposer(event) : ['GLOBAL'];
  const { parties, stated } = partiesOf(event, rule);
  if (rule.place === null && !placeStated && !stated && effect.does !== 'end') return [];
  // Where a measure is for approved users, "everyone" names the rest, not the circle.
  const circle = rule.party === 'vetted-users' && effect.does === 'set' && effect.access === 'limited';
  const among = circle ? parties.filter((party) => party !== 'everyone') : parties;
  const who = among.length ? among : rule.party && rule.party !== 'institution' ? [rule.party] : [];
  const base = { measure, placeStated, weak: false, access: 'unknown' as Access };
  const over = (does: Stroke['does'], whom: readonly Party[], access: Access, weak = false): Stroke[] =>
    places.flatMap((place) => whom.map((party) => ({ ...base, does, place: reachOf(place, party), party, access, weak })));
  switch (effect.does) {
    case 'set': {
      if (effect.restIfNone) {
        if (!event.effective.length) return over('keep', ['everyone'], 'unknown');
        const rest = over('set', ['everyone'], effect.restIfNone).map((stroke) => ({ ...stroke, ifNone: true }));
        return [...rest, ...over('set', who, effect.access)];
      }
      // A circle that opens opens to everyone: those named are who had it; anyone else named is who gets it.
      const opens = rule.party === 'vetted-users' && effect.access === 'available' && who.every((party) => CIRCLES.has(party));
      const released = opens ? ['everyone'] : who;
      return [...(effect.rest ? over('set', ['everyone'], effect.rest) : []), ...over('set', released, effect.access)];
    }
    case 'weak':
      return over('set', ['everyone'], effect.access, true);
    case 'end':
      return places.flatMap((place) =>
        (stated ? who : ['everyone']).map((party) => ({ ...base, does: 'end' as const, place: reachOf(place, party), party })),
      );
    case 'keep':
      return over('keep', who, 'unknown');
    case 'narrow': {
      const still = rule.reads === 'ordered' ? event.ordered : parties;
      const cleared = over('end', ['everyone'], 'unknown').map((stroke) => ({ ...stroke, quiet: true }));
      const kept = (stated || placeStated) && still.length ? [...cleared, ...over('set', still, effect.access)] : [];
      // A control's relief names who has it back; what it still bars stays barred.
      const back = rule.reads === 'ordered' ? event.effective.filter((party) => !still.includes(party)) : [];
      const kind = kept.length || back.length ? kept : over('keep', who, 'unknown');
      return [...kind, ...back.flatMap((party) => over('end', [party], 'unknown'))];
    }
  }
}

function measuresOf(event: LedgerEvent): Measure[] {
  return event.measures.filter((measure) => !SAID_BY[measure]?.some((other) => event.measures.includes(other)));
}

/** Whether a firm telling of an event was published by the day. */
export function wasKnownBy(event: LedgerEvent, day: Day): boolean {
  return event.told.some(({ on, firm }) => firm && on !== null && on <= day);
}

/**
 * The firm, dated events as acts, in the order the fold takes them.
 * An event known only by its publication date is an act only when a person checked it, and then stands before every dated act that it can have preceded: it never moves a status past a later stated one.
 */
export function actsOf(events: readonly LedgerEvent[]): Act[] {
  const acts: Act[] = [];
  for (const event of events) {
    const days = event.date ? daysOf(event.date) : null;
    if (!event.firm || !days || !event.models.length) continue;
    const hollow = event.basis === 'published-before';
    if (hollow && !event.reviewed) continue;
    const exact = !hollow && days.earliest === days.latest;
    // Each measure may stand on a line of its own (what a state bars outside and inside itself).
    const lines = new Map<string, Stroke[]>();
    for (const measure of measuresOf(event)) {
      const strokes = strokesOf(event, measure);
      const line = lineOf(event, ACCESS_TABLE[measure]);
      if (strokes.length) lines.set(line, [...(lines.get(line) ?? []), ...strokes]);
    }
    for (const [line, strokes] of lines)
      acts.push({
        event,
        line,
        models: event.models,
        day: days.latest,
        order: hollow ? (event.notBefore ?? ANY_TIME) : days.latest,
        since: hollow ? null : days.latest,
        ...(exact || hollow ? {} : { sinceDate: event.date ?? '' }),
        strokes,
      });
  }
  return settle(acts);
}

/** A roughly dated act that a later step of the same line falls into the middle of came before that step. */
function settle(acts: Act[]): Act[] {
  const steps = new Map<string, Act[]>();
  for (const act of acts) {
    for (const model of act.models) {
      const key = `${act.line}|${model}`;
      const there = steps.get(key);
      if (there) there.push(act);
      else steps.set(key, [act]);
    }
  }
  for (const act of acts) {
    const days = act.sinceDate ? daysOf(act.sinceDate) : null;
    if (!days) continue;
    for (const model of act.models)
      for (const other of steps.get(`${act.line}|${model}`) ?? []) {
        if (other.sinceDate || PHASE[other.event.status] <= PHASE[act.event.status]) continue;
        if (!other.event.measures.some((measure) => act.event.measures.includes(measure))) continue;
        if (other.day >= days.earliest && other.day < act.order) {
          act.order = other.day;
          act.day = other.day;
          act.since = other.day;
        }
      }
  }
  return acts.sort(
    (a, b) =>
      (a.order < b.order ? -1 : a.order > b.order ? 1 : 0) ||
      PHASE[a.event.status] - PHASE[b.event.status] ||
      (a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : a.line < b.line ? -1 : 1),
  );
}
