// Short texts of our own and the acts they tell of, one actor each: every act is read as told, and no other.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Claim } from '../../lib/domain.ts';

type Act = Pick<Claim, 'actor' | 'models' | 'measures' | 'status'> &
  Partial<Pick<Claim, 'ordered' | 'effective' | 'imposing' | 'affected' | 'reasons'>> & { on?: string; complies?: true };
type Told = { id: string; title: string; published: string; text: string; acts: Act[] };

const FOLDER = join(import.meta.dirname, '../fixtures/acts');
const catalog = compileCatalog();
const texts = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Told);

const inOrder = (values: readonly string[]): string[] => [...values].sort();

/** What a claim says of the fields that the case names. */
function said(claim: Claim, act: Act): Act {
  return {
    actor: claim.actor,
    models: claim.models,
    measures: claim.measures,
    status: claim.status,
    ...(act.ordered ? { ordered: claim.ordered } : {}),
    ...(act.effective ? { effective: claim.effective } : {}),
    ...(act.imposing ? { imposing: claim.imposing } : {}),
    ...(act.affected ? { affected: inOrder(claim.affected) } : {}),
    ...(act.reasons ? { reasons: claim.reasons } : {}),
    ...(act.on ? { on: claim.when.earliest ?? '' } : {}),
    ...(act.complies ? { complies: true as const } : {}),
  };
}

test.each(texts.map((told) => [told.id, told] as const))('%s', (_id, { title, text, published, acts }) => {
  const document = { item: 'item', revision: '1', url: null, title, text, published, depth: 'full' as const };
  const { claims } = readClaims(document, catalog);
  const claimOf = (act: Act) => claims.find((one) => one.actor === act.actor && one.measures.join() === inOrder(act.measures).join());
  for (const act of acts) {
    const claim = claimOf(act);
    expect(claim && said(claim, act), JSON.stringify(claims.map((one) => said(one, act)))).toEqual({
      ...act,
      ...(act.affected ? { affected: inOrder(act.affected) } : {}),
      ...(act.reasons ? { reasons: inOrder(act.reasons) } : {}),
    });
    if (act.complies) expect(claims.some(({ id }) => id === claim?.compliesWith)).toBe(true);
  }
  expect(claims).toHaveLength(acts.length);
});
