// What may come next while a query is typed: names of fields, then values of the field under the cursor.
import Fuse from 'fuse.js';
import type { Span } from '../domain.ts';
import { builtInNames } from './built-in-names.ts';
import { type Choice, FIELD_NAMES, FIELDS, type FieldName, fieldNamed, type Names } from './fields.ts';

/** Text to put in place of `start`–`end` of the query, and what it is called. */
export type Suggestion = Span & { insert: string; label: string; note: string };

const MOST = 8;
/** No name is longer; fuse.js takes a second for a thousand signs. */
const LONGEST = 64;

// Names are compiled once per catalog; a list of pickable names is short enough for fuse.js (titles: 16 ms at 770).
const finders = new WeakMap<Names, Map<FieldName, { choices: Choice[]; fuse: Fuse<Choice> }>>();

function finderOf(field: FieldName, names: Names) {
  const known = finders.get(names) ?? new Map<FieldName, { choices: Choice[]; fuse: Fuse<Choice> }>();
  finders.set(names, known);
  const made = known.get(field);
  if (made) return made;
  const choices = [...new Map(FIELDS[field].choices(names).map((choice) => [choice.value, choice])).values()];
  const fuse = new Fuse(choices, { keys: ['label', 'value'], threshold: 0.35, ignoreLocation: true });
  known.set(field, { choices, fuse });
  return { choices, fuse };
}

const quotedIfNeeded = (value: string): string => (/[\s,"“”]/.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** Suggestions for the word under `cursor` (UTF-16 offset): nothing when it is a plain word that begins no field. */
export function suggest(query: string, cursor: number, names: Names = builtInNames()): Suggestion[] {
  const typed = /(?:^|\s)(-?)((?:[a-z]+:)(?:"[^"]*|[^\s"]*|(?:"[^"]*"|[^\s",]*)(?:,(?:"[^"]*"|[^\s",]*))*,"?[^\s"]*)|[a-z]*)$/i.exec(
    query.slice(0, cursor),
  )?.[2];
  if (typed === undefined) return [];
  const colon = typed.indexOf(':');
  if (colon < 0) {
    if (!typed) return [];
    return FIELD_NAMES.filter((name) => name.startsWith(typed.toLowerCase()) && name !== typed.toLowerCase()).map((name) => ({
      start: cursor - typed.length,
      end: cursor,
      insert: `${name}:`,
      label: `${name}:`,
      note: FIELDS[name].label,
    }));
  }
  const field = fieldNamed(typed.slice(0, colon));
  if (!field) return [];
  const value = typed.slice(typed.lastIndexOf(',') > colon ? typed.lastIndexOf(',') + 1 : colon + 1);
  const start = cursor - value.length;
  const wanted = value.replace(/^"/, '').trim().slice(0, LONGEST);
  const { choices, fuse } = finderOf(field, names);
  const found = wanted ? fuse.search(wanted, { limit: MOST }).map(({ item }) => item) : choices.slice(0, MOST);
  return found.map((choice) => ({
    start,
    end: cursor,
    insert: quotedIfNeeded(choice.value),
    label: choice.label,
    note: choice.value === choice.label ? '' : choice.value,
  }));
}
