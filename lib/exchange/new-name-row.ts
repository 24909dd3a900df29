// A version that the catalog does not have, as the row it would be entered as: maker, family and doubts taken over from its family.
import type { Catalog } from '../catalog/catalog.ts';
import { keyOfName } from '../catalog/catalog.ts';
import type { NewName } from '../domain.ts';
import { headOf } from '../match/new-names.ts';
import type { Cells } from './pack.ts';

/** Words that rule out the short names of a family's versions (`Mythos 5` beside `Cthulhu`), as the catalog has them; none where it has none. */
function wordsAgainst(head: string, family: string, catalog: Catalog): readonly string[] {
  const key = `${keyOfName(head)} `;
  for (const member of catalog.entities) {
    if (member.family !== family) continue;
    for (const { text, not } of member.aliases) {
      const own = keyOfName(text);
      if (not && own.startsWith(key) && /^\d/.test(own.slice(key.length))) return not;
    }
  }
  return [];
}

/** The row for a new name; every cell can be changed before it is entered. */
export function rowOfNewName({ family, name, written }: NewName, catalog: Catalog): Cells {
  const parent = catalog.byId.get(family);
  const also = written.filter((one) => keyOfName(one) !== keyOfName(name));
  const against = new Map(also.map((one) => [one, wordsAgainst(one.slice(0, headOf(one, family, catalog)), family, catalog)]));
  const gated = also.filter((one) => against.get(one)?.length);
  return {
    kind: 'model',
    name,
    'also written': also.join('; '),
    maker: parent?.developer ?? '',
    family,
    place: '',
    address: '',
    id: '',
    'only with': '',
    'never with': [...new Set(gated.flatMap((one) => against.get(one) ?? []))].join('; '),
    gated: gated.join('; '),
  };
}
