// BibTeX for biblatex: @online entries whose text no TeX takes for a command.
import { daysOf } from '../edtf.ts';
import { type Author, type Reference, referenceOf } from './reference.ts';
import { dayStated } from './spoken-date.ts';
import type { Export } from './statements.ts';

// Braces are written as words: BibTeX counts them even after a backslash, and one alone would swallow the file.
const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text as TeX prints it. */
function texOf(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^&%$#_]/g, (sign) => SIGNS[sign] ?? sign);
}

/** An address for a verbatim field, where nothing can be escaped: what would end the field is percent-encoded. */
const verbatim = (url: string): string => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

const nameOf = (author: Author): string =>
  'literal' in author ? `{${texOf(author.literal)}}` : `${texOf(author.family)}, ${texOf(author.given)}`;

/** A key of ASCII letters and digits that stays with the item: outlet, year, start of its id. */
function keyOf({ outlet, published, id }: Reference): string {
  const name =
    (outlet ?? 'item')
      .normalize('NFD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase()
      .slice(0, 16) || 'item';
  return `${name}${published ? dayStated(published).slice(0, 4) : ''}-${id.slice(0, 12)}`;
}

const ranged = (date: string): string => (date.includes('/') || /[~?%]$/.test(date) ? date : dayStated(date));

/** The items of an export as biblatex entries. */
export function bibtexOf({ items, catalog }: Export): string {
  return items
    .map((item) => {
      const reference = referenceOf(item, catalog);
      const { published, language } = reference;
      const fields: [name: string, value: string | null][] = [
        ['author', reference.authors.length ? reference.authors.map(nameOf).join(' and ') : null],
        // The second pair of braces keeps capitals as they are.
        ['title', `{${texOf(reference.title)}}`],
        ['organization', reference.outlet ? texOf(reference.outlet) : null],
        ['date', published && daysOf(published) ? ranged(published) : null],
        ['url', reference.url ? verbatim(reference.url) : null],
        ['urldate', dayStated(reference.accessed)],
        ['langid', language?.startsWith('en') ? 'english' : null],
        ['keywords', reference.keywords.length ? reference.keywords.map((word) => texOf(word).replaceAll(',', ' ')).join(', ') : null],
        ['note', texOf(reference.note)],
      ];
      const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
      return `@online{${keyOf(reference)},\n${lines.join('')}}\n`;
    })
    .join('\n');
}
