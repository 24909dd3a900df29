// Versions that the catalog does not have, as the names they would be entered under: `Mythos 6` and `claude-mythos-6` are one new name.
import type { Catalog } from '../catalog/catalog.ts';
import { NUMBER, tokensOf } from '../catalog/fold.ts';
import type { Mention, NewName } from '../domain.ts';
import { keyOf } from './automaton.ts';
import { TIERS } from './version-tails.ts';

/** How many characters of a written name are the family's own (`Mythos` of `Mythos 6`): its longest alias that the name begins with. */
export function headOf(written: string, family: string, catalog: Catalog): number {
  const tokens = tokensOf(written);
  const key = `${keyOf(written)} `;
  let head = 0;
  for (const { text } of catalog.byId.get(family)?.aliases ?? []) {
    const own = keyOf(text);
    if (!key.startsWith(`${own} `)) continue;
    head = Math.max(head, tokens.end[own.split(' ').length - 1] ?? 0);
  }
  return head;
}

/** Where the name with its version ends: before tiers, sizes and dates that stand behind it (`GPT-5.7` of `GPT-5.7 mini`). */
function endOfVersion(written: string, head: number): number {
  const { start, end, kind } = tokensOf(written);
  let to = head;
  for (const [i, from] of start.entries()) {
    if (from < head) continue;
    const word = written.slice(from, end[i]);
    const isDate = kind[i] === NUMBER && word.length > 3;
    const isSize = kind[i] === NUMBER && start[i + 1] === end[i] && /^[bm]$/i.test(written.slice(start[i + 1], end[i + 1]));
    if (to > head && (TIERS.has(word.toLowerCase()) || isDate || isSize)) break;
    to = end[i] ?? to;
  }
  return to;
}

/** What stands between the family's name and a version where the catalog writes both: `-` in `GPT-5.6`, a space in `Claude Mythos 5`. */
function jointOf(family: string, name: string, catalog: Catalog): string {
  const members = catalog.entities.filter((one) => one.family === family && one.name.startsWith(name));
  const tied = members.filter((one) => one.name[name.length] === '-').length;
  return tied * 2 > members.length ? '-' : ' ';
}

/** The name that a version would be entered under: the family's name and the version, `Claude Mythos 6` for `claude-mythos-6`. */
export function nameOfVersion(written: string, family: string, catalog: Catalog): string {
  const own = catalog.byId.get(family)?.name;
  const head = headOf(written, family, catalog);
  // A version tied on with a stroke has no name before it: `5.8` of `GPT-5.7/5.8`.
  if (!own || (head === 0 && !/^\d/.test(written))) return written.replace(/\s+/g, ' ');
  const joint = jointOf(family, own, catalog);
  const version = written
    .slice(head, endOfVersion(written, head))
    .replace(/^[\s\p{Pd}]+/u, '')
    .replace(/(\d)\p{Pd}(?=\d)/gu, '$1.')
    .replace(/\s+/g, ' ');
  const lettered = catalog.entities.some((one) => one.family === family && /^[\s-]?v\d/i.test(one.name.slice(own.length)));
  return `${own}${joint}${lettered ? version : version.replace(/^v(?=\d)/i, '')}`;
}

/** The new names among mentions, in the order they first stand, each with every way it is written there, without tiers. */
export function newNamesIn(mentions: readonly Mention[], catalog: Catalog): NewName[] {
  const found = new Map<string, NewName>();
  for (const { id, surface, unknownVersion } of mentions) {
    if (!unknownVersion) continue;
    const name = nameOfVersion(surface, id, catalog);
    const key = `${id} ${keyOf(name)}`;
    const known = found.get(key) ?? { family: id, name, written: [] };
    found.set(key, known);
    const head = headOf(surface, id, catalog);
    const written = surface.slice(0, endOfVersion(surface, head)).replace(/\s+/g, ' ');
    if (head > 0 && !known.written.includes(written)) known.written.push(written);
  }
  return [...found.values()];
}
