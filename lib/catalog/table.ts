// The form of the catalog's tables: one line of text is one thing; columns part at `|`, several values at `;`, gates follow `@`.
import type { Alias, Entity } from '../domain.ts';
import { CUES, GATES } from './gates.ts';

/** When the sources that the tables name were last looked at (EDTF): the `asOf` of every date that has a source. */
const SOURCES_SEEN_ON = '2026-09';

/** Non-empty rows of a table, each cut into trimmed columns. Lines that begin with `#` are remarks. */
export function rowsOf(table: string): string[][] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** Values of one cell. */
export function listOf(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(';')
    .map((value) => value.trim())
    .filter(Boolean);
}

/** `key=value` facts of a cell; a bare word is a fact with the value `true`. */
export function factsOf(cell: string | undefined): Map<string, string> {
  return new Map(
    listOf(cell).map((fact) => {
      const at = fact.indexOf('=');
      return at < 0 ? [fact, 'true'] : [fact.slice(0, at).trim(), fact.slice(at + 1).trim()];
    }),
  );
}

/** `Fable 5 @fable-version` → an alias with that gate, or with that group of cues as its anchors. Throws on a name that gates.ts does not have. */
export function aliasOf(written: string): Alias {
  const at = written.lastIndexOf('@');
  if (at < 0) return { text: written };
  const name = written.slice(at + 1).trim();
  const gate = GATES[name] ?? (CUES[name] ? { anchors: [`@${name}`], exactCase: true } : undefined);
  if (!gate) throw new Error(`catalog: '${written}' names a gate that gates.ts does not have: '${name}'`);
  return { text: written.slice(0, at).trim(), ...gate };
}

/** `2026-06-09 from anthropic.com/…` → the date with its source; without `from` nobody has looked it up. An empty cell has no date. */
export function firstOf(cell: string | undefined): Pick<Entity, 'firstOn' | 'firstFrom'> {
  const [on = '', source] = (cell ?? '').split(' from ').map((part) => part.trim());
  if (!on) return {};
  return { firstOn: on, ...(source ? { firstFrom: { source, asOf: SOURCES_SEEN_ON } } : {}) };
}

const UNCHECKED = 'unchecked: ';

/** Columns status, as of, source → where an instrument stands; `unchecked: SITE` names where to look it up, which nobody has done. */
export function statusOf(value: string, asOf: string, source: string): Pick<Entity, 'status'> {
  if (!value) return {};
  const unchecked = source.startsWith(UNCHECKED);
  return { status: { value, asOf, source: unchecked ? source.slice(UNCHECKED.length) : source, verified: !unchecked } };
}
