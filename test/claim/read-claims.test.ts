// What is read from whole texts: the table of told acts, the links between acts, dates and what contradicts them, and what must hold of any text.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { foldTags, isRestriction } from '../../lib/claim/fold-tags.ts';
import { type Document, readClaims } from '../../lib/claim/read-claims.ts';
import type { Claim, Reading } from '../../lib/domain.ts';
import { TOLD_ACTS } from './told-acts.ts';

const catalog = compileCatalog();

function read(text: string, more: Partial<Document> = {}): Reading {
  return readClaims({ item: 'item', revision: 'revision', title: '', text, depth: 'full', ...more }, catalog);
}

function claimBy(reading: Reading, actor: string): Claim {
  const claim = reading.claims.find((candidate) => candidate.actor === actor);
  if (!claim) throw new Error(`no claim by ${actor}: ${JSON.stringify(reading.claims.map((known) => [known.actor, known.measures]))}`);
  return claim;
}

test.each(TOLD_ACTS.map((row) => [row.says, row] as const))('%s', (_says, row) => {
  const { tags } = read(row.text, { title: row.title ?? '', published: row.published ?? null });
  const got = Object.fromEntries(Object.keys(row.expect).map((key) => [key, tags[key as keyof typeof tags]]));
  expect(got).toEqual(row.expect);
});
