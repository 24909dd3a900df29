// The query language: words, "phrases", -not, field:value. Commas mean any of, repeated fields mean all of. What is wrong
// is an error with its place and is left out of the search; it never throws.
import type { Span } from '../domain.ts';
import { builtInNames } from './built-in-names.ts';
import { type Facets, FIELD_NAMES, FIELDS, type FieldName, fieldNamed, type Names } from './fields.ts';
import { oneTypoApart } from './segment.ts';
import { wordsOf } from './words.ts';

/** A word or phrase to look for (or, with `not`, to keep away). `open`: a phrase whose closing quote is not typed yet. */
export type TextTerm = Span & { kind: 'word' | 'phrase'; text: string; not: boolean; open?: boolean };
/** A field with the ids, days … that its typed values stand for: any of them suffices. */
export type FieldTerm = Span & { field: FieldName; typed: string[]; values: string[]; not: boolean };
/** What is wrong with a part of the query, and where. */
export type QueryError = Span & { message: string };
export type Query = { text: string; terms: TextTerm[]; fields: FieldTerm[]; inTitle: boolean; errors: QueryError[] };

const OPENING = new Set(['"', '“', '”', '„', '«']);
const CLOSING = new Set(['"', '”', '“', '»']);

/** A query is typed: what is longer was pasted by mistake, and would be looked for word by word. */
const LONGEST = 1_000;
/** Each value is compared with every name of the catalog. */
const MOST_VALUES = 20;

/** One value from `at`: a quoted run, or everything up to white space (or a comma, where commas part values). */
function readValue(text: string, at: number, commas: boolean): { value: string; end: number; quoted: boolean; closed: boolean } {
  if (OPENING.has(text[at] ?? '')) {
    let end = at + 1;
    while (end < text.length && !CLOSING.has(text[end] ?? '')) end += 1;
    return { value: text.slice(at + 1, end), end: Math.min(end + 1, text.length), quoted: true, closed: end < text.length };
  }
  let end = at;
  while (end < text.length && !/\s/.test(text[end] ?? '') && !(commas && text[end] === ',')) end += 1;
  return { value: text.slice(at, end), end, quoted: false, closed: true };
}

/** Reads a query. `names` resolves model:, org: and source: values; the built-in catalog unless given. */
export function parseQuery(given: string, names: Names = builtInNames()): Query {
  const text = given.slice(0, LONGEST);
  const query: Query = { text, terms: [], fields: [], inTitle: false, errors: [] };
  if (given.length > LONGEST)
    query.errors.push({ start: LONGEST, end: given.length, message: `a query has at most ${LONGEST} signs: the rest was left out` });
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const start = at;
    const not = /[-−–]/.test(text[at] ?? '') && /[^\s\-−–]/.test(text[at + 1] ?? '');
    if (not) at += 1;
    const name = /^([a-z]+):/i.exec(text.slice(at, at + 20))?.[1] ?? '';
    const field = name ? fieldNamed(name) : null;
    if (field) at = readField(query, field, start, at + name.length + 1, not, names);
    else {
      const { value, end, quoted, closed } = readValue(text, at, false);
      const near = name ? FIELD_NAMES.find((known) => known.length > 2 && oneTypoApart(known, name.toLowerCase())) : undefined;
      if (near && !quoted) query.errors.push({ start, end, message: `there is no field ${name}:, did you mean ${near}:?` });
      else if (wordsOf(value).length)
        query.terms.push({ kind: quoted ? 'phrase' : 'word', text: value, not, start, end, ...(closed ? {} : { open: true }) });
      at = end;
    }
  }
  return query;
}

function readField(query: Query, field: FieldName, start: number, from: number, not: boolean, names: Names): number {
  const typed: string[] = [];
  const values: string[] = [];
  const rule = FIELDS[field];
  const wrong: QueryError[] = [];
  let at = from;
  for (;;) {
    const { value, end } = readValue(query.text, at, true);
    if (value.trim() && typed.length === MOST_VALUES)
      wrong.push({ start: at, end, message: `${field}: takes at most ${MOST_VALUES} values, ‘${value.trim()}’ was left out` });
    else if (value.trim()) {
      const meant = rule.resolve(value.trim(), names);
      typed.push(value.trim());
      values.push(...meant);
      if (!meant.length) wrong.push({ start: at, end, message: `${field}: ${rule.needs}, not ‘${value.trim()}’` });
    }
    at = end;
    if (query.text[at] !== ',') break;
    at += 1;
  }
  if (!typed.length) query.errors.push({ start, end: at, message: `${field}: ${rule.needs}` });
  query.errors.push(...wrong);
  if (!values.length) return at;
  if (field === 'in' && not) {
    query.errors.push({ start, end: at, message: 'in: says where words are looked for and cannot be turned round' });
    return at;
  }
  if (field === 'in') query.inTitle = true;
  query.fields.push({ field, typed, values: [...new Set(values)], not, start, end: at });
  return at;
}

/** Whether an item or event has what the query's fields ask. Words are the index's part. */
export function admits(query: Query, facets: Facets): boolean {
  return query.fields.every(({ field, values, not }) => values.some((value) => FIELDS[field].holds(value, facets)) !== not);
}
