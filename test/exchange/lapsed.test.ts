// Every export that tells sentences says of one that its text carries no more since when, and how that is known.
import { expect, test } from 'vitest';
import type { Lapse, Library } from '../../lib/domain.ts';
import { citationOf } from '../../lib/exchange/citation.ts';
import { formatNamed } from '../../lib/exchange/formats.ts';
import { exportOf } from '../../lib/exchange/statements.ts';
import { CATALOG, CREATED, claim, evidence, item, revision } from './library.ts';

const TEXT = 'Acme suspended Heron 5 for everyone on 12 June 2026.';
function libraryWith(lapsed: Lapse): Library {
  const said = { ...revision('a', 'Status', TEXT), id: 'r-before' };
  return {
    ...{ sources: [], decisions: [], watchlist: [], rules: [] },
    items: [item('a', 'Status')],
    revisions: [said, revision('a', 'Status', 'All systems work.')],
    claims: [claim('c', 'a', evidence(TEXT, TEXT), { revision: 'r-before', lapsed })],
  };
}
const GONE: Lapse = { how: 'gone', on: '2026-07-20', basis: 'seen', revision: 'r-a' };
const SAID = 'no longer said by its source since 20 July 2026';

test.each(['csv', 'jsonfeed', 'timelinejs', 'markdown', 'html', 'w3c'])('%s says it', (format) => {
  const out = exportOf(libraryWith(GONE), CATALOG, CREATED);
  expect(formatNamed(format)?.write(out)).toContain(SAID);
  expect(
    formatNamed(format)?.write(exportOf({ ...libraryWith(GONE), claims: [claim('c', 'a', evidence(TEXT, TEXT))] }, CATALOG, CREATED)),
  ).not.toContain('no longer said');
});

test('CSV gives the day in a column of its own, and none where a later text only leaves it open', () => {
  const csv = (lapsed: Lapse): string => formatNamed('csv')?.write(exportOf(libraryWith(lapsed), CATALOG, CREATED)) ?? '';
  expect(csv(GONE)).toContain(',2026-07-20,');
  expect(csv({ ...GONE, how: 'cut' })).not.toContain(',2026-07-20,');
  expect(csv({ ...GONE, how: 'cut' })).toContain('is shorter or another: whether its source still says this is not known');
});

test('a sentence is never cited as if it still stood there', () => {
  const { claims, items } = libraryWith({ ...GONE, basis: 'stated' });
  const [one] = claims;
  const [of] = items;
  if (!one || !of) throw new Error('there is a statement');
  expect(citationOf(one, of, CATALOG).plain).toContain('no longer said by its source since 20 July 2026, the day it gives for its change');
});
