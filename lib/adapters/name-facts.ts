// What the library knows of a name on a page: its last known standings, the last act, the reader's own items. Never "now".

import { labelOfAccess, labelOfParty, labelOfPlace } from '../catalog/vocabulary.ts';
import { factsOf } from '../collect/facts-of.ts';
import type { Claim, Day, Item, LedgerEvent, PageReading, Place, Standing } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';
import { bestClaim } from '../ledger/best-claim.ts';
import { asDecided } from '../ledger/decisions.ts';
import { clusterEvents } from '../ledger/events.ts';
import { foldStandings } from '../ledger/standings.ts';
import { today } from './clock.ts';
import { type Database, database, type LibraryName } from './db.ts';
import { unsavedItem } from './ingest.ts';
import type { CardFacts, CardStanding } from './messages.ts';
import { catalogOf } from './reading.ts';

// Strictest first: what a reader must not miss stands on top.
const STRICTEST: readonly Standing['access'][] = [
  'suspended',
  'blocked',
  'withheld',
  'limited',
  'unreleased',
  'retired',
  'available-limited',
  'available',
];

const ITEMS_SHOWN = 3;

const wide = (place: Place, party: string): number => Number(place === 'GLOBAL') + Number(party === 'everyone');

/** The standing to tell first: strictest, then widest, then newest. */
function foremost(standings: readonly Standing[]): Standing | null {
  return (
    standings
      .filter(({ access }) => access !== 'unknown')
      .sort(
        (a, b) =>
          STRICTEST.indexOf(a.access) - STRICTEST.indexOf(b.access) ||
          wide(b.place, b.party) - wide(a.place, a.party) ||
          b.lastEvidenceOn.localeCompare(a.lastEvidenceOn),
      )[0] ?? null
  );
}

function cardStanding(standing: Standing | null, on: Day): CardStanding | null {
  return (
    standing && {
      standing,
      label: labelOfAccess(standing.access),
      place: labelOfPlace(standing.place),
      party: labelOfParty(standing.party),
      ageDays: daysBetween(standing.lastEvidenceOn, on),
    }
  );
}

async function claimsAbout(db: Database, id: string): Promise<Claim[]> {
  return db.claims.where('models').equals(id).toArray();
}

/** What a library says of these entities today and on the page's own date. */
export async function factsOfNames(library: LibraryName, ids: readonly string[], pageDate: string | null): Promise<CardFacts[]> {
  const db = database(library);
  const catalog = await catalogOf(db);
  const decisions = await db.decisions.toArray();
  const day = today();
  const then = pageDate ? (daysOf(pageDate)?.latest ?? null) : null;
  const found: CardFacts[] = [];
  for (const id of ids) {
    const entity = catalog.byId.get(id);
    if (!entity) continue;
    const claims = [...asDecided(await claimsAbout(db, id), decisions)].filter(({ models }) => models.includes(id));
    const items = (await db.items.bulkGet([...new Set(claims.map((claim) => claim.item))])).filter(
      (item): item is Item => item !== undefined,
    );
    const events = clusterEvents(claims, items, decisions, (known) => catalog.byId.get(known));
    const standingOn = (on: Day): Standing | null =>
      foremost(foldStandings(events, claims, on).filter((standing) => standing.model === id));
    const last = standingOn(day);
    const earlier = then && then < day ? standingOn(then) : null;
    const differs = earlier && earlier.access !== last?.access;
    found.push({
      id,
      name: entity.name,
      kind: entity.kind,
      developer: entity.developer ? (catalog.byId.get(entity.developer)?.name ?? entity.developer) : null,
      entity,
      last: cardStanding(last, day),
      onPageDate: differs && then ? { ...(cardStanding(earlier, then) as CardStanding), date: then } : null,
      change: changeOf(last, events, claims, items),
      items: [...items]
        .sort((a, b) => b.sortAt.localeCompare(a.sortAt))
        .slice(0, ITEMS_SHOWN)
        .map((item) => ({ id: item.id, title: factsOf(item).title, sortAt: item.sortAt })),
      itemCount: items.length,
    });
  }
  return found;
}

/** The act behind the last standing and the sentence that carries it; without a standing, the newest act told of. */
function changeOf(
  last: Standing | null,
  events: readonly LedgerEvent[],
  claims: readonly Claim[],
  items: readonly Item[],
): CardFacts['change'] {
  const newest = [...events].sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0];
  const event = events.find(({ id }) => last?.events.includes(id)) ?? newest;
  if (!event) return null;
  const claim = bestClaim(event, new Map(claims.map((one) => [one.id, one])));
  // A sentence of the text says more than a headline.
  const evidence = claim?.evidence.find(({ field }) => field === 'text') ?? claim?.evidence[0];
  const item = claim && items.find((one) => one.id === claim.item);
  return { title: event.title, date: event.date, quote: evidence?.exact ?? null, publisher: item ? factsOf(item).publisher : null };
}

/** How many kept items tell of the acts that the claims of this unsaved page tell of. The page's own item is not counted. */
export async function reportsOfSameEvents(library: LibraryName, claims: readonly Claim[], page: PageReading): Promise<number> {
  const db = database(library);
  const models = [...new Set(claims.flatMap((claim) => claim.models))];
  if (!models.length) return 0;
  const self = unsavedItem(page);
  const own = new Set(self.candidates);
  const known = (await db.claims.where('models').anyOf(models).distinct().toArray()).filter((claim) => !own.has(claim.item));
  const items = (await db.items.bulkGet([...new Set(known.map((claim) => claim.item))])).filter((item): item is Item => item !== undefined);
  const { byId } = await catalogOf(db);
  const events = clusterEvents([...known, ...claims], [...items, self.item], await db.decisions.toArray(), (id) => byId.get(id));
  const told = events.filter((event) => event.items.includes(self.item.id));
  return new Set(told.flatMap((event) => event.items).filter((id) => id !== self.item.id)).size;
}
