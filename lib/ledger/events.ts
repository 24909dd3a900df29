// Claims → events: several items' accounts of one act, side by side.
import type { Claim, Day, Decision, Item, LedgerEvent, SameAct } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';
import { accountsOf, firmest, statedDate, versionsOf } from './accounts.ts';
import { builtInEntity, canBeOneActor, type EntityOf, mostExactActor } from './actors.ts';
import { copyGroups } from './copy-groups.ts';
import { type Telling, tellingOf } from './dating.ts';
import { decide } from './decisions.ts';
import { groupTellings } from './group-tellings.ts';
import { originsOf } from './origins.ts';
import { titleOf } from './titles.ts';
import { allUnsaidSince } from './unsaid.ts';
import { separatelyWorded } from './wording.ts';

/** What of an item the ledger looks at. */
export type LedgerItem = Pick<Item, 'id' | 'found' | 'edited' | 'copies' | 'origins'>;

/** Items by id, and which of them are copies of one text. */
type Known = { itemOf: ReadonlyMap<string, LedgerItem>; groupOf: ReadonlyMap<string, string> };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const sorted = <T extends string>(values: readonly T[]): T[] => unique(values).sort();

/** Distinct records, by content, in a fixed order. */
function distinct<T>(records: readonly T[]): T[] {
  if (records.length < 2) return [...records];
  const byContent = new Map(records.map((record) => [JSON.stringify(record), record]));
  return [...byContent].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

/** Where an event stands: a person's date; else the best stated one (of firm tellings where there are any; most exact, most items, firmest, earliest); else the first publication; else nowhere. */
function dateOf(tellings: readonly Telling[], status: Claim['status']): Pick<LedgerEvent, 'date' | 'basis' | 'notBefore'> {
  const tiers: ((telling: Telling) => boolean)[] = [
    ({ basis }) => basis === 'person',
    ({ basis, firm, claim }) => basis === 'stated' && firm && claim.status === status,
    ({ basis, firm }) => basis === 'stated' && firm,
    ({ basis, claim }) => basis === 'stated' && claim.status === status,
    ({ basis }) => basis === 'stated',
  ];
  for (const tier of tiers) {
    const those = tellings.filter(tier);
    const width = (date: string): number => {
      const days = daysOf(date);
      return days ? daysBetween(days.earliest, days.latest) : Number.POSITIVE_INFINITY;
    };
    // The sort is stable: among the equally exact, versionsOf's order (items, strength, value) stands.
    const [best] = versionsOf(those, statedDate).sort((a, b) => width(a.value) - width(b.value));
    if (best) return { date: best.value, basis: those[0]?.basis ?? 'stated' };
  }
  const bounds = tellings.flatMap(({ latest }) => latest ?? []).sort();
  const notBefore = tellings
    .flatMap(({ earliest }) => earliest ?? [])
    .sort()
    .at(-1);
  const date = bounds[0] ?? null;
  return { date, basis: date ? 'published-before' : 'undated', ...(notBefore ? { notBefore } : {}) };
}

/** A date of this kind that an act states for itself, after its own. */
function laterDay(tellings: readonly Telling[], kinds: readonly string[], after: Day | null): Day | undefined {
  return tellings
    .flatMap(({ claim }) => claim.dates.filter((date) => !date.flag && kinds.includes(date.kind)))
    .flatMap(({ edtf }) => daysOf(edtf)?.latest ?? [])
    .filter((day) => !after || day > after)
    .sort()[0];
}

function eventFrom(tellings: readonly Telling[], entityOf: EntityOf, known: Known): LedgerEvent {
  // What moves standings is read from firm tellings; the others keep their place among the accounts.
  const firm = tellings.filter((telling) => telling.firm);
  // What its own text took out counts where nothing that still stands says otherwise, and its models stay: nothing ends by itself.
  const isSaid = (telling: Telling): boolean => !telling.unsaidSince;
  const said = tellings.filter(isSaid);
  const firmSaid = firm.filter(isSaid);
  const voices = [firmSaid, firm, said].find((those) => those.length > 0) ?? tellings;
  const reports = said.length ? said : tellings;
  const unsaid = allUnsaidSince(tellings.map(({ unsaidSince }) => unsaidSince));
  const claims = tellings.map(({ claim }) => claim);
  const spoken = voices.map(({ claim }) => claim);
  const statuses = versionsOf(voices, ({ claim }) => [claim.status]).map(({ value }) => value as Claim['status']);
  // A text that still calls it announced is older than one that tells it is in effect.
  const status = statuses.includes('in-force') ? 'in-force' : (statuses[0] ?? 'none');
  const party = (of: (claim: Claim) => readonly string[]): string[] => {
    const [best] = versionsOf(voices, ({ claim }) => (of(claim).length ? [sorted(of(claim)).join('\u001f')] : []));
    return best ? best.value.split('\u001f') : [];
  };
  const actors = spoken.flatMap(({ actor }) => actor ?? []);
  const actor = mostExactActor(actors.length ? actors : claims.flatMap((claim) => claim.actor ?? []));
  const placed = dateOf(tellings, status);
  const days = placed.date ? daysOf(placed.date) : null;
  const org = spoken.find((claim) => claim.org)?.org;
  const measures = sorted(spoken.flatMap((claim) => claim.measures));
  const models = sorted([...voices, ...firm].flatMap(({ claim }) => claim.models));
  const affected = sorted(party((claim) => claim.affected));
  const until = laterDay(voices, ['expires'], days?.latest ?? null);
  const comingOn = status === 'announced' ? laterDay(voices, ['effective', 'applies'], days?.latest ?? null) : undefined;
  const wordings = new Map<string, string[]>();
  for (const { claim } of reports) {
    const wording = known.groupOf.get(claim.item) ?? claim.item;
    wordings.set(wording, [...(wordings.get(wording) ?? []), ...claim.evidence.map(({ exact }) => exact)]);
  }
  const accounts = accountsOf(tellings);
  if (actors.some((one) => !canBeOneActor(one, actor ?? one)))
    accounts.push({ field: 'actor', values: versionsOf(tellings, ({ claim }) => (claim.actor ? [claim.actor] : [])) });
  return {
    id: claims.map(({ id }) => id).sort()[0] ?? '',
    title: titleOf({ actor, ...(org ? { org } : {}), models, measures, status, affected }, entityOf),
    ...placed,
    actor,
    imposerType: spoken.flatMap(({ imposerType }) => imposerType ?? []).sort()[0] ?? null,
    ...(org ? { org } : {}),
    models,
    measures,
    status,
    strength: firmest(spoken.map(({ strength }) => strength)),
    ordered: party((claim) => claim.ordered),
    effective: party((claim) => claim.effective),
    imposing: sorted(spoken.flatMap(({ imposing }) => imposing)),
    affected,
    reasons: distinct(claims.flatMap(({ reasonSpeakers }) => reasonSpeakers)),
    contested: distinct(claims.flatMap(({ contested }) => contested)),
    instrument: sorted(spoken.flatMap(({ instrument }) => instrument ?? []))[0] ?? null,
    instrumentImplied: sorted(spoken.flatMap(({ instrumentImplied }) => instrumentImplied ?? []))[0] ?? null,
    claims: claims.map(({ id }) => id).sort(),
    items: sorted(claims.map(({ item }) => item)),
    separatelyWorded: separatelyWorded([...wordings.values()].map((texts) => unique(texts).join(' '))),
    accounts,
    compliesWith: null,
    ledTo: [],
    firm: placed.basis === 'undated' ? false : firm.some(({ checked, basis }) => checked || basis === 'stated' || basis === 'person'),
    reviewed: tellings.some(({ checked }) => checked),
    flags: sorted([
      ...claims.flatMap(({ dates }) => dates.flatMap(({ raw, edtf, flag }) => (flag ? [`“${raw || edtf}”: ${flag}`] : []))),
      ...tellings.flatMap(({ basis, earliest, publishedOn }) =>
        basis === 'stated' && earliest && publishedOn && daysBetween(publishedOn, earliest) > 1
          ? [`“${earliest}”: later than the text that gives it, published ${publishedOn}; never evidence of an access status`]
          : [],
      ),
    ]),
    told: tellings
      .map((telling) => ({
        claim: telling.claim.id,
        item: telling.claim.item,
        date: statedDate(telling)[0] ?? telling.latest,
        on: telling.publishedOn,
        firm: telling.firm,
        ...(telling.unsaidSince ? { unsaidSince: telling.unsaidSince } : {}),
      }))
      .sort((a, b) => (a.claim < b.claim ? -1 : 1)),
    ...(unsaid ? { unsaidSince: unsaid } : {}),
    origins: originsOf(
      reports.map(({ claim }) => claim),
      (id) => known.itemOf.get(id),
      entityOf,
    ),
    ...(until ? { until } : {}),
    ...(comingOn ? { comingOn } : {}),
  };
}

/** Ties an act of compliance to the order it complies with, wherever one text does. Both stay events of their own. */
function linkCompliance(events: readonly LedgerEvent[], claims: readonly Claim[]): void {
  const eventOfClaim = new Map(events.flatMap((event) => event.claims.map((id) => [id, event] as const)));
  const orders = new Map<LedgerEvent, Map<LedgerEvent, number>>();
  for (const claim of claims) {
    const [event, order] = [eventOfClaim.get(claim.id), eventOfClaim.get(claim.compliesWith ?? '')];
    if (!event || !order || event === order) continue;
    const counts = orders.get(event) ?? new Map<LedgerEvent, number>();
    counts.set(order, (counts.get(order) ?? 0) + 1);
    orders.set(event, counts);
  }
  for (const [event, counts] of orders) {
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a.id < b.id ? -1 : 1));
    if (!most) continue;
    event.compliesWith = most[0].id;
    most[0].ledTo = sorted([...most[0].ledTo, event.id]);
  }
}

const byLine = (a: LedgerEvent, b: LedgerEvent): number => {
  const [x, y] = [a.date ?? '9999', b.date ?? '9999'];
  return x !== y ? (x < y ? -1 : 1) : a.id < b.id ? -1 : 1;
};

/** The timeline's events in order of date (undated last), and pairs that may be one act. The order of the input does not matter. */
export function clusterLedger(
  claims: readonly Claim[],
  items: readonly LedgerItem[],
  decisions: readonly Decision[],
  entityOf: EntityOf = builtInEntity,
): { events: LedgerEvent[]; sameAct: SameAct[] } {
  const decided = decide(claims, decisions);
  const itemOf = new Map(items.map((item) => [item.id, item]));
  const tellings = decided.claims
    .filter(({ measures, status }) => measures.length > 0 && status !== 'none')
    .map((claim) => tellingOf(claim, itemOf.get(claim.item), decided.checked.has(claim.id)))
    .sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  const { groupOf, resemblances } = groupTellings(tellings, decided.merges, entityOf);
  const members = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const group = groupOf.get(telling.claim.id) ?? telling.claim.id;
    const there = members.get(group);
    if (there) there.push(telling);
    else members.set(group, [telling]);
  }
  const copies = { itemOf, groupOf: copyGroups(items, decisions) };
  const events = [...members.values()].map((group) => eventFrom(group, entityOf, copies));
  linkCompliance(
    events,
    tellings.map(({ claim }) => claim),
  );
  const linked = new Set(events.flatMap((event) => (event.compliesWith ? [`${event.id} ${event.compliesWith}`] : [])));
  const pairs = new Map<string, SameAct>();
  for (const { a, b, because } of resemblances) {
    const [one = '', other = ''] = [groupOf.get(a) ?? a, groupOf.get(b) ?? b].sort();
    const pair = `${one} ${other}`;
    if (one === other || linked.has(pair) || linked.has(`${other} ${one}`)) continue;
    const known = pairs.get(pair);
    if (!known || because < known.because) pairs.set(pair, { a: one, b: other, because });
  }
  return { events: events.sort(byLine), sameAct: [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => same) };
}

/** Clusters claims into events. Order of the input does not matter. Rejected claims are left out; `date`, `merge`, `confirm` decisions are applied. */
export function clusterEvents(
  claims: readonly Claim[],
  items: readonly Item[],
  decisions: readonly Decision[],
  entityOf: EntityOf = builtInEntity,
): LedgerEvent[] {
  return clusterLedger(claims, items, decisions, entityOf).events;
}
