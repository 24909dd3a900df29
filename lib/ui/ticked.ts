// What is ticked in a long list, as a set of addresses that is never changed in place.

/** The set with these in it (`inside`) or without them. */
export function withOut(set: ReadonlySet<string>, urls: readonly string[], inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const url of urls) {
    if (inside) next.add(url);
    else next.delete(url);
  }
  return next;
}
