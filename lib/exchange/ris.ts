// RIS, one item a record, as Zotero and EndNote read it: `XX  - value`, one line a field.
import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from '../domain.ts';
import { referenceOf } from './reference.ts';
import { dayStated } from './spoken-date.ts';
import type { Export } from './statements.ts';

/** A field holds one line: a line break in it could begin a field of its own. */
const oneLine = (value: string): string => value.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const slashed = (date: string): string => {
  const [year = '', month = '', day = ''] = dayStated(date).split('-');
  return `${year}/${month}/${day}/`;
};

/** One item as a RIS record, CRLF line ends. The type is ELEC: Cordon knows a page, not whether it is a newspaper's. */
export function risOf(item: Item, catalog: Pick<Catalog, 'byId'> = { byId: new Map() }): string {
  const reference = referenceOf(item, catalog);
  const { published } = reference;
  const fields: [tag: string, value: string | null][] = [
    ['TY', 'ELEC'],
    ['ID', reference.id],
    ...reference.authors.map((author): [string, string] => [
      'AU',
      'literal' in author ? author.literal : `${author.family}, ${author.given}`,
    ]),
    ['TI', reference.title],
    ['T2', reference.outlet],
    ['PY', published ? dayStated(published).slice(0, 4) : null],
    ['DA', published ? slashed(published) : null],
    ['Y2', slashed(reference.accessed)],
    ['UR', reference.url],
    ['LA', reference.language],
    ...reference.keywords.map((keyword): [string, string] => ['KW', keyword]),
    ['N1', reference.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value && oneLine(value) ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** The items of an export as RIS. */
export function risFileOf({ items, catalog }: Export): string {
  return items.map((item) => risOf(item, catalog)).join('\r\n');
}
