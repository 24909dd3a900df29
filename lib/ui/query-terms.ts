// Puts terms into a query text and takes them out again, so that a click on a facet and typing are the same thing.

/** The query's terms as written: quoted parts stay whole. */
function termsOf(query: string): string[] {
  return query.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
}

const written = (field: string, value: string): string => `${field}:${/\s/.test(value) ? `"${value}"` : value}`;

/** Whether the query asks for this value of this field. */
export function hasTerm(query: string, field: string, value: string): boolean {
  return termsOf(query).includes(written(field, value));
}

/** The query with the term added, or without it when it was there. */
export function withToggledTerm(query: string, field: string, value: string): string {
  const term = written(field, value);
  const terms = termsOf(query);
  return (terms.includes(term) ? terms.filter((one) => one !== term) : [...terms, term]).join(' ');
}

/** The query with this one value for the field, whatever it had before; null takes the field out. */
export function withTerm(query: string, field: string, value: string | null): string {
  const others = termsOf(query).filter((term) => !term.startsWith(`${field}:`));
  return (value === null ? others : [...others, written(field, value)]).join(' ');
}

/** The value a field has in the query; null when it has none. */
export function termValue(query: string, field: string): string | null {
  const term = termsOf(query).find((one) => one.startsWith(`${field}:`));
  return term ? term.slice(field.length + 1).replaceAll('"', '') || null : null;
}
