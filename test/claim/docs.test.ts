// Labelled texts of our own writing (test/fixtures/docs): how much of them the rules read, as floors a few points under what they reach.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Tags } from '../../lib/domain.ts';

type Labels = {
  relevant: boolean;
  borderline: boolean;
  models: string[];
  subject_models: string[];
  jurisdictions: { imposing: string[]; affected: string[] };
  imposer_type: string | null;
  restriction_kinds: string[];
  status: string;
  reasons: string[];
  claim_strength: string | null;
};
type Labelled = { id: string; url?: string; title: string; text: string; published: string | null; gold: Labels };

const DIR = join(import.meta.dirname, '../fixtures/docs');
const catalog = compileCatalog();
const read = readdirSync(DIR)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(DIR, name), 'utf8')) as Labelled)
  .map((doc) => ({
    ...doc,
    tags: readClaims(
      { item: doc.id, revision: '1', url: doc.url ?? null, title: doc.title, text: doc.text, published: doc.published, depth: 'full' },
      catalog,
    ).tags,
  }));
const relevant = read.filter((doc) => doc.gold.relevant);

type Counts = { hit: number; extra: number; missed: number };
const f1 = ({ hit, extra, missed }: Counts): number => (2 * hit) / (2 * hit + extra + missed || 1);

function agreement(docs: typeof read, got: (tags: Tags) => readonly string[], wanted: (labels: Labels) => readonly string[]): number {
  const counts: Counts = { hit: 0, extra: 0, missed: 0 };
  for (const { tags, gold } of docs) {
    const labels = new Set(wanted(gold));
    const found = new Set(got(tags));
    for (const value of found) counts[labels.has(value) ? 'hit' : 'extra'] += 1;
    for (const value of labels) if (!found.has(value)) counts.missed += 1;
  }
  return f1(counts);
}
const share = (docs: typeof read, holds: (doc: (typeof read)[number]) => boolean): number =>
  docs.filter(holds).length / Math.max(1, docs.length);

/** A reading that may move an access status must be right in whole: relevant, status, a measure, no model too many. */
const isRight = ({ tags, gold }: (typeof read)[number]): boolean =>
  gold.relevant &&
  tags.status === gold.status &&
  tags.restriction_kinds.some((kind) => gold.restriction_kinds.includes(kind)) &&
  tags.subject_models.every((model) => gold.subject_models.includes(model));

const labels = (tags: boolean): string[] => (tags ? ['relevant'] : []);
const moving = read.filter((doc) => doc.tags.moves);

test.each([
  [
    'relevance',
    0.87,
    () =>
      agreement(
        read.filter((doc) => !doc.gold.borderline),
        (tags) => labels(tags.relevant),
        (gold) => labels(gold.relevant),
      ),
  ],
  [
    'models named',
    0.92,
    () =>
      agreement(
        read,
        (tags) => tags.models,
        (gold) => gold.models,
      ),
  ],
  [
    'models concerned',
    0.72,
    () =>
      agreement(
        relevant,
        (tags) => tags.subject_models,
        (gold) => gold.subject_models,
      ),
  ],
  [
    'measures',
    0.68,
    () =>
      agreement(
        relevant,
        (tags) => tags.restriction_kinds,
        (gold) => gold.restriction_kinds,
      ),
  ],
  [
    'acting countries',
    0.71,
    () =>
      agreement(
        relevant,
        (tags) => tags.imposing,
        (gold) => gold.jurisdictions.imposing,
      ),
  ],
  [
    'reasons',
    0.53,
    () =>
      agreement(
        relevant,
        (tags) => tags.reasons,
        (gold) => gold.reasons,
      ),
  ],
  ['status', 0.69, () => share(relevant, ({ tags, gold }) => tags.status === gold.status)],
  ['strength', 0.61, () => share(relevant, ({ tags, gold }) => tags.claim_strength === gold.claim_strength)],
  ['who imposes', 0.7, () => share(relevant, ({ tags, gold }) => tags.imposer_type === gold.imposer_type)],
  ['readings that may move a status are right', 0.85, () => share(moving, isRight)],
] as const)('%s: at least %s', (_what, floor, figure) => {
  expect(figure()).toBeGreaterThanOrEqual(floor);
});

test('enough texts are read firmly enough to move a status', () => {
  expect(moving.length).toBeGreaterThanOrEqual(13);
});
