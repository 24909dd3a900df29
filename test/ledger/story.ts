// Claims and items for the ledger's tests, written by hand: a case says only what it is about.
import type { Claim, Day, Decision, Item, LedgerEvent, When } from '../../lib/domain.ts';
import { clusterEvents } from '../../lib/ledger/events.ts';
import { foldStandings, standingOf } from '../../lib/ledger/standings.ts';

export const FABLE = 'anthropic/claude-fable-5';
export const MYTHOS = 'anthropic/claude-mythos-5';

/** A claim: in effect, on the record, read from a whole text, dated by the text on `on` (or undated). */
export function claim(id: string, said: Partial<Claim> & { on?: string | null; item?: string } = {}): Claim {
  const { on = null, ...rest } = said;
  const [earliest = null, latest = earliest] = on ? on.split('/') : [];
  const when: When = earliest ? { earliest, latest, basis: 'stated' } : { earliest: null, latest: null, basis: 'undated' };
  return {
    id,
    item: `item-${id}`,
    revision: `revision-${id}`,
    models: [FABLE],
    measures: ['suspension'],
    status: 'in-force',
    strength: 'confirmed',
    reasons: [],
    reasonSpeakers: [],
    actor: 'anthropic',
    imposerType: null,
    imposing: [],
    affected: [],
    ordered: [],
    effective: [],
    attribution: { speaker: 'anthropic', named: true, firstHand: true },
    contested: [],
    when,
    dates: [],
    instrument: null,
    instrumentImplied: null,
    evidence: [{ field: 'text', start: 0, end: 8 + id.length, exact: `Sentence ${id}`.slice(0, 8 + id.length) }],
    depth: 'full',
    moves: true,
    rule: 'test',
    rulesVersion: 'test',
    ...rest,
  };
}

/** A claim whose act is known only by its text's publication. */
export function hollow(id: string, published: Day, said: Partial<Claim> = {}): Claim {
  return claim(id, { ...said, when: { earliest: null, latest: published, basis: 'published-before' } });
}

/** The item a claim was read in. */
export function item(id: string, published: string | null): Item {
  const facts = { title: id, byline: null, publisher: null, published, modified: null };
  return {
    id,
    address: null,
    addresses: [],
    found: facts,
    where: {},
    edited: {},
    depth: 'full',
    revision: '',
    entries: [],
    entryKeys: [],
    kind: 'paste',
    firstSeenAt: '2026-11-20T00:00:00Z',
    accessedAt: '2026-11-20T00:00:00Z',
    sortAt: '2026-11-20T00:00:00Z',
    originalPublisher: null,
    lang: 'en',
    tags: {
      relevant: true,
      scope: 'model',
      models: [],
      subject_models: [],
      programs: [],
      orgs: [],
      instruments: [],
      instruments_implied: [],
      imposing: [],
      affected: [],
      imposer_type: null,
      restriction_kinds: [],
      status: 'none',
      reasons: [],
      claim_strength: null,
      event_dates: [],
      moves: false,
    },
    relevance: [],
    rulesVersion: 'test',
    readAt: null,
    starred: false,
  };
}

let decided = 0;

/** A decision, each later than the one before. */
export function decision(kind: Decision['kind'], claims: string[], more: Partial<Decision> = {}): Decision {
  decided += 1;
  return {
    id: `decision-${String(decided).padStart(4, '0')}`,
    at: `2026-11-20T00:${String(Math.floor(decided / 60)).padStart(2, '0')}:${String(decided % 60).padStart(2, '0')}Z`,
    kind,
    claims,
    item: null,
    revision: null,
    exact: null,
    values: {},
    by: 'Reader',
    ...more,
  };
}

/** Events of claims whose items have no publication date unless given. */
export function eventsOf(claims: Claim[], items: Item[] = [], decisions: Decision[] = []): LedgerEvent[] {
  return clusterEvents(claims, items, decisions);
}

/** Access of a model for a party in a place at the end of a day; null where the ledger has none. */
export function accessOn(
  claims: Claim[],
  day: Day,
  party = 'everyone',
  place = 'GLOBAL',
  model = FABLE,
  items: Item[] = [],
  decisions: Decision[] = [],
) {
  const events = eventsOf(claims, items, decisions);
  return standingOf(foldStandings(events, claims, day), model, { place, party })?.access ?? null;
}

/** The same list in another order, fixed by a seed. */
export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const order = list.map((value, i) => ({ value, key: Math.imul(i + 1, 2654435761 ^ Math.imul(seed, 40503)) >>> 0 }));
  return order.sort((a, b) => a.key - b.key).map(({ value }) => value);
}
