// What reading a text again changed: statements that came, went or read differently, told in what people compare them by.
import type { Claim, Item, Mention } from '../domain.ts';

/** A statement as it is told in a list of changes. */
export type ToldStatement = Pick<Claim, 'id' | 'models' | 'org' | 'measures' | 'status' | 'actor'> & { exact: string };

/** `before` alone: gone; `after` alone: new; both: read differently in `fields`. */
export type StatementChange = { before?: ToldStatement; after?: ToldStatement; fields: string[] };

/** What reading an item again changed: its statements, whether it is about restrictions, and the ids it names. */
export type ReadingChange = {
  statements: StatementChange[];
  /** `in`: now about restrictions; `out`: no longer. */
  moved: 'in' | 'out' | null;
  named: string[];
  unnamed: string[];
};

/** Fields that make another statement to a reader. Offsets, rule names and versions do not. */
const COMPARED = [
  'models',
  'measures',
  'status',
  'actor',
  'ordered',
  'effective',
  'imposing',
  'affected',
  'when',
  'strength',
  'reasons',
  'instrument',
  'contested',
  'moves',
] as const satisfies readonly (keyof Claim)[];

function told({ id, models, org, measures, status, actor, evidence }: Claim): ToldStatement {
  return { id, models, ...(org ? { org } : {}), measures, status, actor, exact: evidence[0]?.exact ?? '' };
}

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

const sharesSentence = (a: Claim, b: Claim): boolean => a.evidence.some(({ exact }) => b.evidence.some((other) => other.exact === exact));

/** Statements paired by id, else by a sentence that both rest on; what is left over came or went. */
function statementChanges(before: readonly Claim[], after: readonly Claim[]): StatementChange[] {
  const changes: StatementChange[] = [];
  const left = new Map(before.map((claim) => [claim.id, claim]));
  const pair = (old: Claim, now: Claim): void => {
    left.delete(old.id);
    const fields = COMPARED.filter((field) => differs(old[field], now[field]));
    if (fields.length > 0) changes.push({ before: told(old), after: told(now), fields });
  };
  const unpaired: Claim[] = [];
  for (const now of after) {
    const old = left.get(now.id);
    if (old) pair(old, now);
    else unpaired.push(now);
  }
  for (const now of unpaired) {
    const old = [...left.values()].find((one) => sharesSentence(one, now));
    if (old) pair(old, now);
    else changes.push({ after: told(now), fields: [] });
  }
  for (const old of left.values()) changes.push({ before: told(old), fields: [] });
  return changes;
}

const NAMED_IN = { model: 'models', organisation: 'orgs', instrument: 'instruments', programme: 'programs' } as const satisfies Record<
  Mention['kind'],
  keyof Item['tags']
>;

/** Everything an item names: its tags' ids, and versions that the catalog does not have by their names. */
function namesOf({ tags, newNames = [] }: Pick<Item, 'tags' | 'newNames'>): Set<string> {
  return new Set([...Object.values(NAMED_IN).flatMap((key) => tags[key]), ...newNames.map(({ name }) => name)]);
}

/** What reading again changed of an item; null when nobody would see a difference. */
export function readingChange(
  before: { item: Pick<Item, 'tags' | 'newNames'>; claims: readonly Claim[] },
  after: { item: Pick<Item, 'tags' | 'newNames'>; claims: readonly Claim[] },
): ReadingChange | null {
  const statements = statementChanges(before.claims, after.claims);
  const [was, is] = [before.item.tags.relevant, after.item.tags.relevant];
  const [had, has] = [namesOf(before.item), namesOf(after.item)];
  const change: ReadingChange = {
    statements,
    moved: was === is ? null : is ? 'in' : 'out',
    named: [...has].filter((name) => !had.has(name)),
    unnamed: [...had].filter((name) => !has.has(name)),
  };
  return statements.length + change.named.length + change.unnamed.length > 0 || change.moved ? change : null;
}
