// Events → standings: each model's access by place and party as of a day.
import type { Access, Claim, Day, Edtf, LedgerEvent, Measure, Standing } from '../domain.ts';
import { DENIALS, STRICTEST_FIRST } from './access-table.ts';
import { firmest } from './accounts.ts';
import { type Act, actsOf, type Cell, type Stroke, wasKnownBy } from './acts.ts';
import { holdsParty, holdsPlace, wholesOfParty, wholesOfPlace } from './containment.ts';
import { allUnsaidSince } from './unsaid.ts';

export type { Cell } from './acts.ts';

/** One change of access in a cell, with the acts that carry the new one (strictest first) and all acts that say so. `on` is null where only a publication date is known. */
export type Transition = { on: Day | null; date?: Edtf; access: Access; events: string[]; cause: string; told: string[] };

/** Measures bound to a place: a later act that names no place leaves what they did in theirs. */
const PLACE_BOUND: ReadonlySet<Measure> = new Set<Measure>(['geo-block', 'ban', 'withheld', 'license-terms']);

const rank = (access: Access): number => STRICTEST_FIRST.indexOf(access);
const stricter = (a: Held, b: Held): Held => (rank(b.stroke.access) < rank(a.stroke.access) ? b : a);

type Held = { act: Act; stroke: Stroke };

const holds = (stroke: Cell, cell: Cell): boolean => holdsPlace(stroke.place, cell.place) && holdsParty(stroke.party, cell.party);

/** Of strokes of one act over a cell, the one that speaks of it most closely. */
function closest(strokes: readonly Stroke[], cell: Cell): Stroke | undefined {
  const far = (stroke: Stroke): number =>
    (stroke.party === cell.party ? 0 : 1 + wholesOfParty(cell.party).indexOf(stroke.party)) * 10 +
    (stroke.place === cell.place ? 0 : 1 + wholesOfPlace(cell.place).indexOf(stroke.place));
  return [...strokes].sort((a, b) => far(a) - far(b))[0];
}

/** What one line of acts says of a cell: its latest act over it, unless that was ended; firm and filling-in apart. */
function heldOn(line: readonly Act[], cell: Cell): { firm?: Held; weak?: Held } {
  const ended = new Set<Measure>();
  const found: { firm?: Held; weak?: Held } = {};
  for (let i = line.length - 1; i >= 0; i -= 1) {
    const act = line[i];
    if (!act) continue;
    const over = act.strokes.filter((stroke) => holds(stroke, cell));
    const live = over.filter((stroke) => stroke.does === 'set' && !ended.has(stroke.measure));
    for (const measure of new Set(live.map((stroke) => stroke.measure))) {
      const own = live.filter((stroke) => stroke.measure === measure && !(stroke.ifNone && heldBefore(line, i, measure)));
      const stroke = closest(own, cell);
      if (!stroke) continue;
      const held = { act, stroke };
      if (stroke.weak) found.weak ??= held;
      else if (!found.firm || found.firm.act === act) found.firm = found.firm ? stricter(found.firm, held) : held;
      else if (!found.firm.stroke.placeStated && stroke.placeStated && stroke.place !== 'GLOBAL' && PLACE_BOUND.has(measure))
        found.firm = stricter(found.firm, held);
    }
    if (found.firm?.stroke.placeStated) break;
    for (const stroke of over) if (stroke.does === 'end') ended.add(stroke.measure);
  }
  return found;
}

function heldBefore(line: readonly Act[], before: number, measure: Measure): boolean {
  for (let i = before - 1; i >= 0; i -= 1) {
    const strokes = line[i]?.strokes.filter((stroke) => stroke.measure === measure) ?? [];
    if (strokes.some((stroke) => stroke.does === 'end' && stroke.party === 'everyone')) return false;
    if (strokes.some((stroke) => stroke.does === 'set')) return true;
  }
  return false;
}

/** Acts by different actors stand together and the strictest applies; a state's control gives way to an act of compliance that grants more. */
function heldIn(lines: ReadonlyMap<string, readonly Act[]>, cell: Cell): Held[] {
  const all = [...lines.values()].map((line) => heldOn(line, cell));
  const firm = all.flatMap((held) => held.firm ?? []);
  const granted = firm.filter(({ act, stroke }) => act.event.compliesWith && !DENIALS.has(stroke.access));
  const standing = firm.filter(
    ({ act, stroke }) => stroke.measure !== 'export-control' || !granted.some((grant) => grant.act.event.compliesWith === act.event.id),
  );
  const held = standing.length ? standing : all.flatMap(({ weak }) => weak ?? []);
  return held.sort((a, b) => rank(a.stroke.access) - rank(b.stroke.access) || (a.act.event.id < b.act.event.id ? -1 : 1));
}

type Kept = Transition & { holders: Act[]; since: Day | null };

/** Every change of access in a cell, oldest first, over acts of one model in the fold's order. */
function transitionsIn(acts: readonly Act[], cell: Cell): Kept[] {
  const over = acts.filter((act) => act.strokes.some((stroke) => holds(stroke, cell)));
  const lines = new Map<string, Act[]>();
  const kept: Kept[] = [];
  for (const act of over) {
    const line = lines.get(act.line);
    if (line) line.push(act);
    else lines.set(act.line, [act]);
    const held = heldIn(lines, cell);
    const access = held[0]?.stroke.access ?? 'unknown';
    const carrying = held.filter(({ stroke }) => stroke.access === access).map((one) => one.act);
    const last = kept.at(-1);
    if (last?.access !== access) {
      kept.push({
        on: act.since,
        ...(act.sinceDate ? { date: act.sinceDate } : {}),
        since: act.since,
        access,
        cause: act.event.id,
        events: [...new Set([...carrying, act].map(({ event }) => event.id))],
        told: [],
        holders: [...new Set([...carrying, act])],
      });
      continue;
    }
    // The same access, carried by more: the cause of the change stays, and what speaks for it now joins.
    const cause = last.holders.find(({ event }) => event.id === last.cause);
    const speaks = carrying.includes(act) || carrying.some((one) => one.line === act.line);
    last.holders = [...new Set([...carrying, ...last.holders, ...(speaks ? [act] : [])])];
    last.events = [...new Set([...carrying, ...(cause ? [cause] : [])].map(({ event }) => event.id))];
  }
  for (const one of kept) one.told = [...new Set(one.holders.map(({ event }) => event.id))];
  return kept;
}

function actsUntil(events: readonly LedgerEvent[], asOf: Day, known: boolean): Map<string, Act[]> {
  const ofModel = new Map<string, Act[]>();
  for (const act of actsOf(known ? events.filter((event) => wasKnownBy(event, asOf)) : events)) {
    if (act.day > asOf) continue;
    for (const model of act.models) {
      const there = ofModel.get(model);
      if (there) there.push(act);
      else ofModel.set(model, [act]);
    }
  }
  return ofModel;
}

/** Cells that acts speak of. The end of something that was never told of speaks of everyone; else what it ends has cells of its own. */
function cellsOf(acts: readonly Act[]): Cell[] {
  const cells = new Map<string, Cell>();
  const told = new Set<string>();
  for (const act of acts)
    for (const { does, place, party, measure, placeStated, quiet } of act.strokes) {
      if (quiet) continue;
      const measured = `${act.line}|${measure}`;
      if (does !== 'end' || placeStated || party !== 'everyone' || !told.has(measured)) cells.set(`${place}|${party}`, { place, party });
      told.add(measured);
    }
  return [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** Since when no firm telling of an act says it of a model any more, as a day knows it: undefined while one does. */
function unsaidOf(event: LedgerEvent, model: string, claimOf: ReadonlyMap<string, Claim>, asOf: Day): Day | undefined {
  const firm = event.told.filter((one) => one.firm);
  const naming = firm.filter(({ claim }) => claimOf.get(claim)?.models.includes(model));
  return allUnsaidSince(
    (naming.length ? naming : firm).map(({ unsaidSince }) => (unsaidSince && unsaidSince <= asOf ? unsaidSince : undefined)),
  );
}

function standingFrom(model: string, cell: Cell, now: Kept, claimOf: ReadonlyMap<string, Claim>, asOf: Day): Standing {
  const carrying = now.events.flatMap((id) => now.holders.find(({ event }) => event.id === id) ?? []);
  const told = now.holders.flatMap(({ event }) => event.told.filter(({ firm }) => firm));
  const days = [...now.holders.map(({ day }) => day), ...told.flatMap(({ on }) => (on && on <= asOf ? [on] : []))].sort();
  const ends = [
    ...carrying.flatMap(({ event }) => event.until ?? []),
    ...now.holders.flatMap(({ event }) => (event.status === 'announced' ? (event.comingOn ?? []) : [])),
  ].sort();
  const claims = carrying.flatMap(({ event }) => event.told.filter(({ firm }) => firm).flatMap(({ claim }) => claimOf.get(claim) ?? []));
  const naming = claims.filter((claim) => claim.models.includes(model));
  const unsaid = allUnsaidSince(carrying.map(({ event }) => unsaidOf(event, model, claimOf, asOf)));
  return {
    model,
    place: cell.place,
    party: cell.party,
    access: now.access,
    since: now.since,
    ...(now.date ? { sinceDate: now.date } : {}),
    ...(ends[0] ? { until: ends[0] } : {}),
    lastEvidenceOn: days.at(-1) ?? asOf,
    strength: firmest(carrying.map(({ event }) => event.strength)),
    contested:
      carrying.some(({ event }) => event.contested.length > 0 || event.strength === 'disputed') ||
      claims.some(({ strength }) => strength === 'disputed'),
    reviewed: carrying.every(({ event }) => event.reviewed),
    ...(unsaid ? { unsaidSince: unsaid } : {}),
    events: now.events,
    evidence: (naming.length ? naming : claims).flatMap(({ id, item, evidence }) => evidence.map((one) => ({ ...one, item, claim: id }))),
  };
}

/**
 * Folds events up to and including `asOf` (end of that day, UTC). Only firm events move anything; order of the input does not matter.
 * `claims` give the evidence. `known`: only what a text published by then tells.
 * An act dated to a month or a span counts from its last day, when it has certainly happened.
 */
export function foldStandings(
  events: readonly LedgerEvent[],
  claims: readonly Claim[],
  asOf: Day,
  { known = false }: { known?: boolean } = {},
): Standing[] {
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  return [...actsUntil(events, asOf, known)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([model, acts]) =>
      cellsOf(acts).flatMap((cell) => {
        const now = transitionsIn(acts, cell).at(-1);
        return now ? [standingFrom(model, cell, now, claimOf, asOf)] : [];
      }),
    );
}

/** The standing of a model for a party in a place: its own, else that of the nearest wholes, the strictest of them; null when the ledger knows none. */
export function standingOf(standings: readonly Standing[], model: string, cell: Cell): Standing | null {
  const over = standings.filter((standing) => standing.model === model && holds(standing, cell));
  const nearest = over.filter((one) => !over.some((other) => other !== one && holds(one, other)));
  return nearest.sort((a, b) => rank(a.access) - rank(b.access))[0] ?? null;
}

/** How a model's access for a party in a place changed up to a day, oldest first, from all acts that reach that cell. */
export function historyOf(events: readonly LedgerEvent[], model: string, cell: Cell, asOf: Day, { known = false } = {}): Transition[] {
  return transitionsIn(actsUntil(events, asOf, known).get(model) ?? [], cell).map(({ holders: _, since: __, ...transition }) => transition);
}

/** Days on which an access can change, oldest first. */
export function daysOfChange(events: readonly LedgerEvent[]): Day[] {
  return [...new Set(actsOf(events).map(({ day }) => day))].sort();
}

/** A cell whose access is not the same on two days; `unknown` where the ledger had none. */
export type Change = Cell & { model: string; from: Access; to: Access };

/** Cells that changed from the end of one day to the end of another. */
export function changedBetween(events: readonly LedgerEvent[], claims: readonly Claim[], from: Day, to: Day): Change[] {
  const [before, after] = [foldStandings(events, claims, from), foldStandings(events, claims, to)];
  const cells = new Map([...before, ...after].map((one) => [`${one.model}|${one.place}|${one.party}`, one]));
  const inOrder = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  return inOrder.flatMap(({ model, place, party }) => {
    const access = (standings: Standing[]): Access => standingOf(standings, model, { place, party })?.access ?? 'unknown';
    const [was, is] = [access(before), access(after)];
    return was === is ? [] : [{ model, place, party, from: was, to: is }];
  });
}
