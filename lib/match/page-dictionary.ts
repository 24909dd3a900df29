// The catalog's names as one prebuilt pattern: what a page's script carries instead of the matcher, to find candidates at once.
import type { Catalog } from '../catalog/catalog.ts';
import type { EntityKind } from '../domain.ts';

/**
 * `pattern` finds every way a name may be written (flags `giu`). `sure` maps the normalised surface (`keyOfSurface`) of names that need no
 * context to `[id, exact spelling or '']`; `starts` are the names' beginnings (page-candidates.ts); a candidate that is not there is for the matcher to judge.
 */
export type PageDictionary = { version: string; pattern: string; starts: string[]; sure: Record<string, [id: string, exact: string]> };

/** Changes with the catalog and with what a dictionary holds. */
export const dictionaryVersion = (catalog: Catalog): string => `${catalog.version}+2`;

/** What is marked on pages: organisations would colour every line. */
const KINDS: ReadonlySet<EntityKind> = new Set(['model', 'instrument', 'programme']);

const JOINT = '[\\s\\u00ad\\u00b7\\u2010-\\u2015\\u2212\\-]{1,3}';
const PART = /\p{L}+|\p{N}+(?:\.\p{N}+)*|[\s\u00b7\u2010-\u2015-]+|[^\p{L}\p{N}\s]/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\u3041-\u30ff]/u;

/** A surface without what names may vary in: letter case and the joints between their parts. */
export function keyOfSurface(surface: string): string {
  return surface.toLowerCase().replace(/[\s\u00ad\u00b7\u2010-\u2015\u2212-]+/g, '');
}

/** Pattern parts of one name: characters, and joints where words meet; a letter and a digit may meet with or without one. */
function unitsOf(name: string): string[] {
  const units: string[] = [];
  let last: 'letter' | 'digit' | 'other' = 'other';
  for (const [part] of name.matchAll(PART)) {
    if (/^[\s\u00b7\u2010-\u2015-]/u.test(part)) {
      if (units.length) units.push(JOINT);
      continue;
    }
    const kind = /^\p{L}/u.test(part) ? 'letter' : /^\p{N}/u.test(part) ? 'digit' : 'other';
    if (last !== 'other' && kind !== 'other' && last !== kind) {
      if (units.at(-1) === JOINT) units.pop();
      units.push(`(?:${JOINT})?`);
    }
    for (const char of part) units.push(char === "'" || char === '’' ? "['’]" : char.toLowerCase().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
    last = kind;
  }
  return units;
}

/** Beginnings of a name: up to three plain letters or digits, small; `-` last where something else follows. A name that stands anywhere has `+` first. */
function startsOf(units: readonly string[], anywhere: boolean): string[] {
  const [first = '', ...rest] = units;
  if (!/^[a-z0-9]$/.test(first)) return [first];
  let starts = [`${anywhere ? '+' : ''}${first}`];
  const done: string[] = [];
  for (const unit of rest) {
    if (/^[a-z0-9]$/.test(unit)) starts = starts.map((start) => start + unit);
    else {
      done.push(...starts.map((start) => `${start}-`));
      // A joint that may be missing: what stands behind it may come at once.
      if (!unit.endsWith(')?')) return done;
    }
    const [start = ''] = starts;
    if (start.replace('+', '').length === 3) break;
  }
  return [...done, ...starts.map((start) => (start.replace('+', '').length < 3 ? `${start}-` : start))];
}

type Trie = { next: Map<string, Trie>; end: boolean };

function patternOf(trie: Trie): string {
  const branches = [...trie.next].map(([unit, next]) => unit + patternOf(next));
  if (!branches.length) return '';
  const body = `(?:${branches.join('|')})`;
  if (trie.end) return `${body}?`;
  return branches.length === 1 ? (branches[0] ?? '') : body;
}

function plant(trie: Trie, units: readonly string[]): void {
  let at = trie;
  for (const unit of units) {
    const next = at.next.get(unit) ?? { next: new Map(), end: false };
    at.next.set(unit, next);
    at = next;
  }
  at.end = true;
}

/** Builds the dictionary. Give a catalog without the reader's own entities: what it finds is visible to the page (the highlight registry is shared). */
export function pageDictionary(catalog: Catalog): PageDictionary {
  const spaced: Trie = { next: new Map(), end: false };
  const unspaced: Trie = { next: new Map(), end: false };
  const sure: PageDictionary['sure'] = {};
  const unsure = new Set<string>();
  const starts = new Set<string>();
  for (const entity of catalog.entities) {
    if (!KINDS.has(entity.kind)) continue;
    for (const alias of entity.aliases) {
      const units = unitsOf(alias.text);
      if (!units.length) continue;
      const anywhere = UNSPACED.test(alias.text);
      for (const start of startsOf(units, anywhere)) starts.add(start);
      plant(anywhere ? unspaced : spaced, units);
      const key = keyOfSurface(alias.text);
      if (alias.anchors?.length || alias.not?.length || (sure[key] && sure[key][0] !== entity.id)) unsure.add(key);
      else sure[key] = [entity.id, alias.exactCase ? alias.text : ''];
    }
  }
  for (const key of unsure) delete sure[key];
  const parts = [
    spaced.next.size ? `(?<![\\p{L}\\p{N}])${patternOf(spaced)}(?![\\p{L}\\p{N}]|[.]\\p{N})` : '',
    unspaced.next.size ? patternOf(unspaced) : '',
  ].filter(Boolean);
  return { version: dictionaryVersion(catalog), pattern: parts.join('|') || '(?!)', starts: [...starts].sort(), sure };
}
