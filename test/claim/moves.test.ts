// A reading that moves an access status is what people lean on: no trap may move one, and what moves must be right in whole.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { standingsAfter, type Text } from './read-standings.ts';

/** `stands`: every standing that the text may bring about, as standingsAfter words it; a mover need not bring about all of them. */
type Case = Text & { stands: string[] };

const FOLDER = join(import.meta.dirname, '../fixtures/moves');
const catalog = compileCatalog();
const casesOf = (kind: 'traps' | 'movers') =>
  readdirSync(FOLDER)
    .filter((name) => name.startsWith(kind))
    .flatMap((name) => (JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as { cases: Case[] }).cases.map((one) => ({ ...one, name })));

const traps = casesOf('traps');
const movers = casesOf('movers');

/** How many movers must move: a few under what they do. */
const FEWEST_MOVES = 74;

test('has enough cases, each said once', () => {
  expect(traps.length).toBeGreaterThanOrEqual(230);
  expect(movers.length).toBeGreaterThanOrEqual(90);
  expect(new Set([...traps, ...movers].map((one) => `${one.name} ${one.id}`)).size).toBe(traps.length + movers.length);
  expect(new Set(traps.map((one) => one.text)).size).toBe(traps.length);
});

describe('what a careless reader would take for an act moves nothing', () => {
  test.each(traps.map((one) => [`${one.name} ${one.id}: ${one.title}`, one] as const))('%s', (_title, one) => {
    expect(standingsAfter(one, catalog, { dated: true }).filter((line) => !one.stands.includes(line))).toEqual([]);
  });
});

describe('what moves is right: model, place, party, access and day', () => {
  test.each(movers.map((one) => [`${one.name} ${one.id}: ${one.title}`, one] as const))('%s', (_title, one) => {
    expect(standingsAfter(one, catalog, { dated: false }).filter((line) => !one.stands.includes(line))).toEqual([]);
  });

  test(`at least ${FEWEST_MOVES} of them move`, () => {
    const moved = movers.filter((one) => standingsAfter(one, catalog, { dated: false }).length > 0);
    expect(moved.length).toBeGreaterThanOrEqual(FEWEST_MOVES);
  });
});
