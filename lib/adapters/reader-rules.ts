// The reader's rules over the library: tried without changing anything, switched on and off with all that they did, in one transaction.
import { isStarred, ruledPlace } from '../collect/rule-marks.ts';
import type { Item, ReaderRule, RuleMark } from '../domain.ts';
import { type CompiledRule, compileRule, looksIntoTexts, marksOf, ruleFits, ruleOf } from '../search/reader-rules.ts';
import { pause } from './clock.ts';
import { type Database, database, type LibraryName } from './db.ts';
import { alone } from './ingest.ts';
import { catalogOf } from './reading.ts';

/** Rules to write, and ids to take out. */
export type RulesChange = { put: readonly ReaderRule[]; remove: readonly string[] };
/** What a rule would do. `examples`: ids of the newest items that fit. */
export type RuleTrial = {
  of: number;
  fits: number;
  /** Of those that fit: how many stand in the list about restrictions, or do not; are starred; are hidden by a rule already. */
  relevant: number;
  starred: number;
  hidden: number;
  examples: string[];
};
export type Told = (done: number, of: number) => void;

const AT_ONCE = 200;
export const EXAMPLES = 12;

type Known = { compiled: (rules: readonly ReaderRule[]) => CompiledRule[]; titles: Map<string, string> };

async function known(db: Database): Promise<Known> {
  const { entities } = await catalogOf(db);
  const sources = (await db.sources.toArray()).map(({ id, name, title }) => ({ id, title: name ?? title }));
  return {
    compiled: (rules) => rules.flatMap((rule) => compileRule(rule, { entities, sources }) ?? []),
    titles: new Map(sources.map(({ id, title }) => [id, title])),
  };
}

/** Every item with its text (empty where no rule looks into texts), in slices; others go on meanwhile. */
async function forAll(db: Database, rules: readonly CompiledRule[], told: Told, look: (item: Item, text: string) => void): Promise<void> {
  const of = await db.items.count();
  const withTexts = rules.some(looksIntoTexts);
  let done = 0;
  for (let from = ''; ; ) {
    const slice = await db.items.where('id').above(from).limit(AT_ONCE).toArray();
    const texts = withTexts ? await db.revisions.bulkGet(slice.map(({ revision }) => revision)) : [];
    for (const [n, item] of slice.entries()) look(item, texts[n]?.text ?? '');
    done += slice.length;
    told(done, Math.max(of, done));
    const last = slice.at(-1);
    if (!last || slice.length < AT_ONCE) return;
    from = last.id;
    await pause(1);
  }
}

/** What a rule would do to the library; changes nothing. */
export async function tryRule(library: LibraryName, rule: ReaderRule, told: Told = () => undefined): Promise<RuleTrial> {
  const db = database(library);
  const { compiled, titles } = await known(db);
  const rules = compiled([rule]);
  const [asked] = rules;
  const fitting: { id: string; sortAt: string }[] = [];
  const trial: RuleTrial = { of: 0, fits: 0, relevant: 0, starred: 0, hidden: 0, examples: [] };
  await forAll(db, rules, told, (item, text) => {
    trial.of += 1;
    if (!asked || !ruleFits(asked, item, text, titles)) return;
    trial.fits += 1;
    if (item.tags.relevant) trial.relevant += 1;
    if (isStarred(item)) trial.starred += 1;
    if (ruledPlace(item) === 'hidden') trial.hidden += 1;
    fitting.push({ id: item.id, sortAt: item.sortAt });
  });
  trial.examples = fitting
    .sort((a, b) => (a.sortAt < b.sortAt ? 1 : -1))
    .slice(0, EXAMPLES)
    .map(({ id }) => id);
  return trial;
}

const sameMarks = (a: readonly RuleMark[], b: readonly RuleMark[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Changes the reader's rules and, in the same transaction, everything that they did: what a rule did goes with it, what the reader did by hand
 * stays. The library is looked through before, while nobody else writes items. Gives the change that would take it back.
 */
export function changeRules(library: LibraryName, change: RulesChange, told: Told = () => undefined): Promise<RulesChange> {
  const db = database(library);
  return alone(async () => {
    const { compiled, titles } = await known(db);
    const changed = new Set([...change.put.map(({ id }) => id), ...change.remove]);
    const rules = compiled(change.put.filter(({ on }) => on));
    const marks = new Map<string, RuleMark[]>();
    await forAll(db, rules, told, (item, text) => {
      const before = item.marks ?? [];
      const after = [...before.filter(({ rule }) => !changed.has(rule)), ...marksOf(rules, item, text, titles)];
      if (!sameMarks(before, after)) marks.set(item.id, after);
    });
    return db.transaction('rw', [db.rules, db.items], async (): Promise<RulesChange> => {
      const rows = (await db.rules.bulkGet([...changed])).filter((row) => row !== undefined);
      const before = rows.flatMap((row) => ruleOf(row) ?? []);
      const there = new Set(before.map(({ id }) => id));
      await db.rules.bulkDelete([...change.remove]);
      await db.rules.bulkPut([...change.put]);
      // Read again inside: the reader may have starred or opened an item since.
      const items = await db.items.bulkGet([...marks.keys()]);
      await db.items.bulkPut(items.flatMap((item) => (item ? [withMarks(item, marks.get(item.id) ?? [])] : [])));
      return { put: before, remove: [...changed].filter((id) => !there.has(id)) };
    });
  });
}

function withMarks({ marks: _, ...item }: Item, marks: RuleMark[]): Item {
  return marks.length > 0 ? { ...item, marks } : item;
}

/** Lets every rule that is on look at the whole library again: after a restore, which brings rules and items. */
export async function applyRules(library: LibraryName): Promise<void> {
  const rules = (await database(library).rules.toArray()).flatMap((row) => ruleOf(row) ?? []);
  if (rules.length > 0) await changeRules(library, { put: rules, remove: [] });
}
