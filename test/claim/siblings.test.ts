// Short texts in wordings that no rule was written for: how many are read right, as floors just under what the rules reach, and none of the look-alikes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Tags } from '../../lib/domain.ts';

type Text = { title: string; text: string };
type Told = Text & { measures: string[]; status: string; imposing: string[]; affected: string[] };

const FOLDER = join(import.meta.dirname, '../fixtures/siblings');
const catalog = compileCatalog();
const casesOf = <T>(name: string): T[] => (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { cases: T[] }).cases;
const tagsOf = ({ title, text }: Text): Tags =>
  readClaims({ item: 'item', revision: '1', url: null, title, text, published: '2026-07-10', depth: 'full' }, catalog).tags;

const told = casesOf<Told>('told.json').map((one) => ({ one, tags: tagsOf(one) }));
const untold = casesOf<Text>('untold.json');

describe('acts in other words', () => {
  test.each([
    ['told at all', 78, (tags: Tags) => tags.relevant],
    ['measures', 76, (tags: Tags, one: Told) => tags.restriction_kinds.join() === one.measures.join()],
    ['status', 77, (tags: Tags, one: Told) => tags.status === one.status],
    ['acting country', 77, (tags: Tags, one: Told) => tags.imposing.join() === one.imposing.join()],
    ['places affected', 76, (tags: Tags, one: Told) => tags.affected.join() === one.affected.join()],
  ] as const)(`%s: at least %i of ${told.length}`, (_what, floor, isRight) => {
    expect(told.filter(({ one, tags }) => isRight(tags, one)).length).toBeGreaterThanOrEqual(floor);
  });
});

// Two of them are taken for restrictions by their words: a cloud contract ended, and schools that allow what they had banned.
test(`look-alikes: at least ${untold.length - 2} of ${untold.length} tell no restriction, and none of them moves anything`, () => {
  const tags = untold.map(tagsOf);
  expect(tags.filter(({ relevant }) => !relevant).length).toBeGreaterThanOrEqual(untold.length - 2);
  expect(tags.filter(({ moves }) => moves)).toEqual([]);
});
