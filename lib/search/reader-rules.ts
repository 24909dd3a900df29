// The reader's own rules: a query of the search field as the condition, and what happens to an item that fits it.
import { factsOf } from '../collect/facts-of.ts';
import type { Item, ReaderRule, RuleAction, RuleMark } from '../domain.ts';
import { facetsOfItem } from './documents.ts';
import type { FieldName, Names } from './fields.ts';
import { admits, parseQuery, type Query, type QueryError } from './query.ts';
import { holds, type Sought, soughtIn, unwanted } from './text-matcher.ts';

const RULE_ACTIONS: readonly RuleAction[] = ['keep', 'hide', 'star', 'tag'];

/** A rule ready to be asked. */
export type CompiledRule = { rule: ReaderRule; query: Query; sought: Sought[]; unwanted: Sought[] };

/** Fields that a rule may ask: what a text is, never what the reader did with it, or a rule would take back what it did. */
const STATES_OF_TEXTS: ReadonlySet<string> = new Set(['relevant', 'undated']);
const OF_RULES: ReadonlySet<FieldName> = new Set(['tag']);

const isWords = (value: unknown): value is string => typeof value === 'string';

/** A row of the table of rules; null for what is none (a library file may hold rows of another program). */
export function ruleOf(row: Readonly<Record<string, unknown>>): ReaderRule | null {
  const { id, name, query, actions, tag, on, addedAt } = row;
  if (!isWords(id) || !isWords(query) || !Array.isArray(actions)) return null;
  const known = RULE_ACTIONS.filter((action) => actions.includes(action));
  return {
    id,
    name: isWords(name) ? name : '',
    query,
    actions: known,
    tag: isWords(tag) && tag ? tag : null,
    on: on === true,
    addedAt: isWords(addedAt) ? addedAt : '',
  };
}

/** What keeps a rule from being switched on, each with its place in the query; none when it can be. */
export function ruleErrors(rule: Pick<ReaderRule, 'query' | 'actions' | 'tag'>, names: Names): QueryError[] {
  const query = parseQuery(rule.query, names);
  const errors = [...query.errors];
  const whole = { start: 0, end: rule.query.length };
  if (query.terms.length === 0 && query.fields.every(({ field }) => field === 'in') && errors.length === 0)
    errors.push({ ...whole, message: 'say which items it is for: words, a “phrase”, or a field like source: or model:' });
  if (rule.actions.length === 0) errors.push({ ...whole, message: 'say what it does: keep, hide, star or tag' });
  if (rule.actions.includes('tag') && !rule.tag) errors.push({ ...whole, message: 'say which word it tags with' });
  for (const { field, values, start, end } of query.fields) {
    const state = field === 'is' ? values.find((value) => !STATES_OF_TEXTS.has(value)) : undefined;
    if (state)
      errors.push({
        start,
        end,
        message: `is:${state} is what you or your rules did; a rule asks what a text is (is:relevant, is:undated)`,
      });
    if (OF_RULES.has(field)) errors.push({ start, end, message: `${field}: is what rules did; a rule asks what a text is` });
  }
  return errors;
}

/** A rule with its query read; null when something is wrong with it: then it does nothing. */
export function compileRule(rule: ReaderRule, names: Names): CompiledRule | null {
  if (ruleErrors(rule, names).length > 0) return null;
  const query = parseQuery(rule.query, names);
  return { rule, query, sought: soughtIn(query.terms), unwanted: query.terms.filter(({ not }) => not).map(unwanted) };
}

/** Whether a rule looks into texts, and not at fields or titles alone. */
export function looksIntoTexts({ query, sought, unwanted }: CompiledRule): boolean {
  return !query.inTitle && sought.length + unwanted.length > 0;
}

/** Whether an item fits a rule. `sourceTitles`: source id → its name. Words are looked for in title and text as they stand, no typo mended. */
export function ruleFits(
  { query, sought, unwanted }: CompiledRule,
  item: Item,
  text: string,
  sourceTitles: ReadonlyMap<string, string>,
): boolean {
  if (!admits(query, facetsOfItem(item, sourceTitles))) return false;
  const texts = query.inTitle ? [factsOf(item).title] : [factsOf(item).title, text];
  return sought.every((one) => holds(one, texts)) && !unwanted.some((one) => holds(one, texts));
}

/** What these rules do to an item. */
export function marksOf(rules: readonly CompiledRule[], item: Item, text: string, sourceTitles: ReadonlyMap<string, string>): RuleMark[] {
  return rules.flatMap((compiled) =>
    ruleFits(compiled, item, text, sourceTitles)
      ? compiled.rule.actions.map(
          (action): RuleMark => ({
            rule: compiled.rule.id,
            action,
            ...(action === 'tag' && compiled.rule.tag ? { tag: compiled.rule.tag } : {}),
          }),
        )
      : [],
  );
}
