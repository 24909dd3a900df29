// Which names a person's "not this" speaks of: one thing however it is written, one way of writing it, or one version nobody has entered.
import type { Catalog } from '../catalog/catalog.ts';
import type { RefusedName } from '../domain.ts';
import { keyOf } from './automaton.ts';
import { nameOfVersion } from './new-names.ts';

/** Whether a name found in a text was refused. `surface` is the name as it is written there, `id` what it would mean; `unknown`: a version of that family. */
export function isRefused(
  { id, surface, unknown }: { id: string; surface: string; unknown: boolean },
  refused: readonly RefusedName[],
  catalog: Catalog,
): boolean {
  return refused.some((one) => {
    if (one.id !== id) return false;
    if (one.written === null) return !unknown;
    const key = keyOf(one.written);
    return keyOf(surface) === key || (unknown && keyOf(nameOfVersion(surface, id, catalog)) === key);
  });
}
