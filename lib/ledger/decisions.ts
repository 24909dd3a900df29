// What people decided, laid over what the rules read: a decision finds its claims again by id, else by item and sentence.

import type { Claim, Decision } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { lapsedIdOf } from './unsaid.ts';

/** Decisions in force, oldest first: those that no standing `undo` takes back. An undo can itself be undone. Ids decide between equal moments. */
export function standingDecisions(decisions: readonly Decision[]): Decision[] {
  const ordered = [...decisions].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const undone = new Set<string>();
  for (const decision of [...ordered].reverse())
    if (decision.kind === 'undo' && !undone.has(decision.id) && typeof decision.values.of === 'string') undone.add(decision.values.of);
  return ordered.filter((decision) => decision.kind !== 'undo' && !undone.has(decision.id));
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Fields that a decision's `values` may hold to tell two claims of one sentence apart. */
const TELLING = ['actor', 'models', 'measures', 'status'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The claims a decision speaks of: those with its ids; where a rebuild lost an id, those of its item whose evidence is its exact sentence.
 * Where several claims rest on that sentence, `values.actor`, `models`, `measures`, `status` tell which was meant.
 */
function claimsOf(decision: Decision, byId: ReadonlyMap<string, Claim>, ofItem: ReadonlyMap<string, Claim[]>): Claim[] {
  const known = decision.claims.flatMap((id) => [byId.get(id), byId.get(lapsedIdOf(id))].filter((claim) => claim !== undefined));
  if (decision.claims.every((id) => byId.has(id)) || !decision.item || !decision.exact) return known;
  const exact = words(decision.exact);
  const there = (ofItem.get(decision.item) ?? []).filter((claim) => claim.evidence.some((evidence) => words(evidence.exact) === exact));
  const told = decision.kind === 'correct' ? [] : TELLING.filter((field) => field in decision.values);
  const meant = there.filter((claim) => told.every((field) => same(claim[field], decision.values[field])));
  return [...new Set([...known, ...(meant.length ? meant : there)])];
}

/** Fields of a claim that a `correct` decision may set. */
const CORRECTABLE = [
  'models',
  'org',
  'programme',
  'measures',
  'status',
  'strength',
  'reasons',
  'actor',
  'imposerType',
  'imposing',
  'affected',
  'ordered',
  'effective',
  'instrument',
] as const satisfies readonly (keyof Claim)[];

/** Claims as people left them: the rejected gone, the corrected and dated changed. `checked`: ids of claims a person confirmed, corrected or dated, with the name of who did so last (empty where none was given). `merges`: claim ids that belong to one event. */
export type Decided = { claims: Claim[]; checked: Map<string, string>; merges: string[][] };

/** Lays decisions over claims; the newest wins. A `dismiss` on an item leaves its claims out until a `rescue`. The claims given are not changed. */
export function decide(claims: readonly Claim[], decisions: readonly Decision[]): Decided {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const ofItem = new Map<string, Claim[]>();
  for (const claim of byId.values()) {
    const there = ofItem.get(claim.item);
    if (there) there.push(claim);
    else ofItem.set(claim.item, [claim]);
  }
  const checked = new Map<string, string>();
  const merges: string[][] = [];
  const rejected = new Set<string>();
  const dismissed = new Set<string>();
  for (const decision of standingDecisions(decisions)) {
    if (decision.kind === 'dismiss' && decision.item) dismissed.add(decision.item);
    if (decision.kind === 'rescue' && decision.item) dismissed.delete(decision.item);
    const meant = claimsOf(decision, byId, ofItem).map((claim) => claim.id);
    if (decision.kind === 'merge' && meant.length > 1) merges.push(meant);
    for (const id of meant) {
      const claim = byId.get(id);
      if (!claim) continue;
      if (decision.kind === 'reject') rejected.add(id);
      if (decision.kind === 'confirm' || decision.kind === 'correct' || decision.kind === 'date') rejected.delete(id);
      if (decision.kind === 'confirm') checked.set(id, decision.by);
      if (decision.kind === 'correct') {
        const corrected = Object.fromEntries(CORRECTABLE.filter((field) => field in decision.values).map((f) => [f, decision.values[f]]));
        byId.set(id, { ...claim, ...corrected });
        checked.set(id, decision.by);
      }
      // "This sentence does not mean that model": the statement stays, without it. One that is left without models moves none.
      if (decision.kind === 'refuse') {
        const models = claim.models.filter((model) => model !== decision.values.id);
        byId.set(id, { ...claim, models, moves: claim.moves && models.length > 0 });
      }
      const date = decision.kind === 'date' || decision.kind === 'correct' ? decision.values.date : null;
      const days = typeof date === 'string' ? daysOf(date) : null;
      if (days) {
        byId.set(id, { ...(byId.get(id) ?? claim), when: { ...days, basis: 'person' } });
        checked.set(id, decision.by);
      }
    }
  }
  const left = [...byId.values()].filter((claim) => !rejected.has(claim.id) && !dismissed.has(claim.item));
  const leftIds = new Set(left.map((claim) => claim.id));
  return {
    claims: left,
    checked: new Map([...checked].filter(([id]) => leftIds.has(id))),
    merges: merges.map((ids) => ids.filter((id) => leftIds.has(id))).filter((ids) => ids.length > 1),
  };
}

/** Claims as evidence for what events tell: those of a statement whose model a person refused no longer name it. The same list where nobody refused any. */
export function asDecided(claims: readonly Claim[], decisions: readonly Decision[]): readonly Claim[] {
  return decisions.some(({ kind, values }) => kind === 'refuse' && values.within === 'statement')
    ? decide(claims, decisions).claims
    : claims;
}
