// Versions that items name and the catalog does not have, gathered over the library to be offered.
import type { Rules } from '../adapters/reading.ts';
import { keyOfName } from '../catalog/catalog.ts';
import type { Item, NewName } from '../domain.ts';
import { isRefused } from '../match/refused-names.ts';

/** A new name with every way it is written, and the items that name it, newest first. */
export type OfferedName = NewName & { items: Item[] };

/** The new names of items (newest first), in most items first. What was entered or refused a moment ago is left out before its items are read again. */
export function offeredNames(items: readonly Item[], { catalog, refusals }: Rules): OfferedName[] {
  const offered = new Map<string, OfferedName>();
  for (const item of items) {
    for (const { family, name, written } of item.newNames ?? []) {
      const key = `${family} ${keyOfName(name)}`;
      const known = offered.get(key) ?? { family, name, written: [], items: [] };
      offered.set(key, known);
      known.items.push(item);
      for (const one of written) if (!known.written.includes(one)) known.written.push(one);
    }
  }
  if (offered.size === 0) return [];
  const entered = new Set(
    catalog.entities.flatMap((entity) => (entity.kind === 'model' ? entity.aliases.map(({ text }) => keyOfName(text)) : [])),
  );
  const everywhere = refusals.filter(({ reach }) => reach.within === 'library');
  return [...offered.values()]
    .filter(
      ({ family, name }) => !entered.has(keyOfName(name)) && !isRefused({ id: family, surface: name, unknown: true }, everywhere, catalog),
    )
    .sort((a, b) => b.items.length - a.items.length || (a.name < b.name ? -1 : 1));
}
