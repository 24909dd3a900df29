// What one text alone would do to the ledger: its firm claims folded, each standing as one line.
import type { Catalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Claim } from '../../lib/domain.ts';
import { daysOf } from '../../lib/edtf.ts';
import { effectOf } from '../../lib/ledger/access-table.ts';
import { clusterLedger } from '../../lib/ledger/events.ts';
import { foldStandings } from '../../lib/ledger/standings.ts';
import { item } from '../ledger/story.ts';

export type Text = { id: string; title: string; text: string; published: string };

/** Claims that the rules call firm, with those known only by publication dated by it, as a person who reads on the day would. */
function firmOf(claims: readonly Claim[], published: string, dated: boolean): Claim[] {
  return claims
    .filter((claim) => claim.moves)
    .map((claim) =>
      dated && claim.when.basis !== 'stated' ? { ...claim, when: { earliest: published, latest: published, basis: 'person' } } : claim,
    );
}

/**
 * Standings after a text, as `model place party access since`, and `model place party ended:measure since` for acts that end.
 * `dated`: readings without a stated day count from the day of publication; else they stand undated, and are left out as in the ledger.
 */
export function standingsAfter(text: Text, catalog: Catalog, { dated }: { dated: boolean }): string[] {
  const reading = readClaims(
    { item: text.id, revision: '1', url: null, title: text.title, text: text.text, published: text.published, depth: 'full' },
    catalog,
  );
  const firm = firmOf(reading.claims, text.published, dated);
  const { events } = clusterLedger(firm, [item(text.id, text.published)], [], (id) => catalog.byId.get(id));
  const asOf = daysOf(text.published)?.latest ?? text.published;
  const standing = foldStandings(events, firm, asOf)
    .filter(({ access }) => access !== 'unknown')
    .map(({ model, place, party, access, since }) => `${model} ${place} ${party} ${access} ${since}`);
  const placed = firm.filter((claim) => claim.when.basis !== 'published-before' && claim.when.basis !== 'undated');
  const ended = placed.flatMap((claim) =>
    claim.measures
      .filter((measure) => effectOf(measure, claim.status)?.does === 'end')
      .flatMap((measure) =>
        claim.models.flatMap((model) =>
          (claim.affected.length ? claim.affected : ['GLOBAL']).flatMap((place) =>
            partiesOf(claim).map((party) => `${model} ${place} ${party} ended:${measure} ${claim.when.latest}`),
          ),
        ),
      ),
  );
  return [...standing, ...ended].sort();
}

function partiesOf(claim: Claim): string[] {
  const parties = [...claim.ordered, ...claim.effective];
  return parties.length ? parties : ['everyone'];
}
