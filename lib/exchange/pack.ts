// A watch list as a file: a table for any spreadsheet, one row a thing, literal names only. Wrong rows are named by their line, never guessed.
import { keyOfName } from '../catalog/catalog.ts';
import { COMMON_WORDS, EVERYWHERE } from '../catalog/common-words.ts';
import { refusedRows } from '../catalog/own-names.ts';
import type { Alias, Entity, EntityKind } from '../domain.ts';
import { recordsOf } from './records-of.ts';

/** A row that cannot be taken: the line of the file, and what is wrong with it. */
export type RowError = { line: number; message: string };
/** What a file would do to the reader's own list. Nothing is ever taken away by a file. */
export type PackDiff = { added: Entity[]; changed: { before: Entity; after: Entity }[]; same: number; errors: RowError[] };

/**
 * The columns. `only with`: words one of which has to stand in the paragraph or the title for a name to count; `never with`: words that rule
 * it out in their sentence, unless its maker stands there too; `gated`: which of the row's names these words decide on, all where it is empty.
 */
export const COLUMNS = [
  ...(['kind', 'name', 'also written', 'maker', 'family', 'place', 'address', 'id'] as const),
  ...(['only with', 'never with', 'gated'] as const),
] as const;
type Column = (typeof COLUMNS)[number];
/** One row as it is written: what a line of a file or a form holds. */
export type Cells = Record<Column, string>;

const KINDS: readonly EntityKind[] = ['model', 'instrument', 'programme', 'organisation'];
/** More than anyone keeps by hand, few enough to match on every page. */
const MOST_ROWS = 2_000;
const MOST_NAMES = 40;
const MOST_GATE_WORDS = 80;
const LONGEST_NAME = 80;
/** Characters of patterns and formulas: a name is taken literally, so whoever writes them means something else. */
const PATTERN = /[*\\^$[\]{}<>|]|^[=+\-@/]/;
const ID = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/;

/** A name's part in an id: lower-case words joined by hyphens. */
function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
}

/** One word in capitals or with a capital counts only as written: `Zebra` is a name, `zebra` an animal. */
function aliasOf(text: string, gate: Pick<Alias, 'anchors' | 'not'>): Alias {
  return { text, ...gate, ...(/\s|\d/.test(text) || text === text.toLowerCase() ? {} : { exactCase: true }) };
}

/** What is wrong with a name. `anchored`: a word near it has to speak for it. */
function nameTrouble(name: string, anchored: boolean): string | null {
  if (name.length > LONGEST_NAME) return `a name is longer than ${LONGEST_NAME} characters`;
  if (PATTERN.test(name)) return `'${name}' looks like a pattern or a formula; names are taken literally`;
  if (/^[a-z]{1,2}$/i.test(name)) return `'${name}' is too short to be told from other words`;
  if (anchored) return null;
  if (/^[a-z]+$/.test(name)) return `'${name}' is a plain word; write it as it is written as a name, with its capitals`;
  if (COMMON_WORDS.has(keyOfName(name)))
    return `'${name}' is a common word and would be marked everywhere; say in 'only with' which words near it show that it is meant`;
  return null;
}

/** What is wrong with the words of a gate, for the names it decides on. */
function gateTrouble(
  anchors: readonly string[],
  not: readonly string[],
  gated: readonly string[],
  names: readonly string[],
): string | null {
  if (anchors.length > MOST_GATE_WORDS || not.length > MOST_GATE_WORDS) return `more than ${MOST_GATE_WORDS} words in a gate`;
  for (const word of [...anchors, ...not]) {
    if (word.length > LONGEST_NAME) return `a word of a gate is longer than ${LONGEST_NAME} characters`;
    if (PATTERN.test(word)) return `'${word}' looks like a pattern or a formula; words are taken literally`;
    if (!keyOfName(word)) return `'${word}' has neither letter nor digit`;
  }
  const open = anchors.find((word) => EVERYWHERE.has(keyOfName(word)) || /^[a-z]$/i.test(word));
  if (open) return `'${open}' in 'only with' stands in every text, so the name would always count`;
  const both = not.find((word) => anchors.some((anchor) => keyOfName(anchor) === keyOfName(word)));
  if (both) return `'${both}' stands in 'only with' and in 'never with'`;
  const own = not.find((word) => (gated.length > 0 ? gated : names).some((name) => keyOfName(name) === keyOfName(word)));
  if (own) return `'${own}' in 'never with' is the name itself`;
  if (gated.length > 0 && anchors.length + not.length === 0)
    return `'gated' names what 'only with' and 'never with' decide on; both are empty`;
  const strange = gated.find((name) => !names.includes(name));
  return strange ? `'${strange}' in 'gated' is none of the row's names` : null;
}

const partsOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(';')
      .map((one) => one.trim())
      .filter(Boolean),
  ),
];

/** One row as a thing to recognise, or what is wrong with it. */
export function entityOf(cells: Cells): Entity | { trouble: string } {
  const kind = KINDS.find((one) => one === cells.kind.toLowerCase());
  if (!kind) return { trouble: `the kind is '${cells.kind}'; it must be one of ${KINDS.join(', ')}` };
  const { name, maker, family, place, address } = cells;
  if (!name) return { trouble: 'the name is missing' };
  const names = [...new Set([name, ...partsOf(cells['also written'])])];
  if (names.length > MOST_NAMES) return { trouble: `more than ${MOST_NAMES} ways of writing one name` };
  const [anchors, not, gated] = [partsOf(cells['only with']), partsOf(cells['never with']), partsOf(cells.gated)];
  const isGated = (one: string): boolean => gated.length === 0 || gated.includes(one);
  const wrong = gateTrouble(anchors, not, gated, names);
  if (wrong) return { trouble: wrong };
  for (const one of names) {
    const trouble = nameTrouble(one, anchors.length > 0 && isGated(one));
    if (trouble) return { trouble };
  }
  const slug = slugOf(name);
  const id = cells.id || (kind === 'organisation' ? slug : slug && `${maker || 'own'}/${slug}`);
  if (!ID.test(id) || id.length > 120)
    return { trouble: id ? `the id '${id}' may hold a–z, 0–9, dots, hyphens and strokes only` : 'this name needs an id of its own' };
  if (address && !/^https?:\/\/\S+$/.test(address)) return { trouble: `the address '${address}' is no http address` };
  const gate = { ...(anchors.length > 0 ? { anchors } : {}), ...(not.length > 0 ? { not } : {}) };
  return {
    id,
    kind,
    name,
    aliases: names.map((one) => aliasOf(one, isGated(one) ? gate : {})),
    ...(maker ? { developer: maker } : {}),
    ...(family ? { family } : {}),
    ...(place ? { place: place.toUpperCase() } : {}),
    ...(address ? { url: address } : {}),
    verified: true,
  };
}

/**
 * Reads a pack: comma, semicolon or tab between cells (the header decides), columns in any order, `kind` and `name` needed. Each row that
 * cannot be read is an error with its line; the others are given. A file without the header has one error, on line 1.
 */
export function readPack(text: string): { rows: { line: number; entity: Entity }[]; errors: RowError[] } {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const [header = ''] = plain.split('\n', 1);
  const mark = ['\t', ';', ','].find((one) => header.includes(one)) ?? ',';
  const [first, ...records] = recordsOf(plain, mark);
  const columns = (first?.cells ?? []).map((cell) => cell.toLowerCase());
  const missing = (['kind', 'name'] as const).filter((column) => !columns.includes(column));
  if (missing.length)
    return { rows: [], errors: [{ line: 1, message: `the first line must name the columns; missing: ${missing.join(', ')}` }] };
  const strange = columns.filter((column) => column && !COLUMNS.some((one) => one === column));
  const errors: RowError[] = strange.length ? [{ line: 1, message: `columns that are not known and not read: ${strange.join(', ')}` }] : [];
  if (records.length > MOST_ROWS) return { rows: [], errors: [{ line: 1, message: `more than ${MOST_ROWS} rows` }] };
  const lineOf = new Map<string, number>();
  const rows = records.flatMap(({ line, cells }) => {
    const of = (column: Column): string => cells[columns.indexOf(column)] ?? '';
    const entity = entityOf(Object.fromEntries(COLUMNS.map((column) => [column, of(column)])) as Cells);
    if ('trouble' in entity) {
      errors.push({ line, message: entity.trouble });
      return [];
    }
    const before = lineOf.get(entity.id);
    if (before !== undefined) {
      errors.push({ line, message: `'${entity.id}' stands on line ${before} already` });
      return [];
    }
    lineOf.set(entity.id, line);
    return [{ line, entity }];
  });
  return { rows, errors };
}

/** Keys in one order, so that a row that came back from the database equals the row of the file. */
const stamp = (entity: Entity): string =>
  JSON.stringify(entity, Object.keys({ ...entity, text: 0, exactCase: 0, anchors: 0, not: 0 }).sort());

/** What taking this file in would do to `own`, the reader's list. Rows that cannot stand beside the catalog or the list are errors. */
export function packDiff(text: string, own: readonly Entity[]): PackDiff {
  const { rows, errors } = readPack(text);
  const ownOf = new Map(own.map((entity) => [entity.id, entity]));
  const inFile = new Set(rows.map(({ entity }) => entity.id));
  const refused = refusedRows([...own.filter(({ id }) => !inFile.has(id)), ...rows.map(({ entity }) => entity)]);
  const diff: PackDiff = { added: [], changed: [], same: 0, errors: [...errors] };
  for (const { line, entity } of rows) {
    const why = refused.get(entity.id);
    const before = ownOf.get(entity.id);
    if (why) diff.errors.push({ line, message: why });
    else if (!before) diff.added.push(entity);
    else if (stamp(before) === stamp(entity)) diff.same += 1;
    else diff.changed.push({ before, after: entity });
  }
  diff.errors.sort((a, b) => a.line - b.line);
  return diff;
}

const quoted = (cell: string): string => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The reader's own rows as a file that `readPack` reads back the same. UTF-8, one line a row, sorted by id. */
export function writePack(own: readonly Entity[]): string {
  const lines = [...own]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, kind, name, aliases, developer = '', family = '', place = '', url = '' }) => {
      const also = aliases.map(({ text }) => text).filter((text) => text !== name);
      const gated = aliases.filter(({ anchors, not }) => anchors || not);
      const cells: Cells = {
        ...{ kind, name, 'also written': also.join('; '), maker: developer, family, place, address: url, id },
        'only with': (gated[0]?.anchors ?? []).join('; '),
        'never with': (gated[0]?.not ?? []).join('; '),
        gated: gated.length === aliases.length ? '' : gated.map(({ text }) => text).join('; '),
      };
      return COLUMNS.map((column) => quoted(cells[column])).join(',');
    });
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}
