// Many links at once: pasted lines, or a table with a column of links (and of titles and dates), as rows to read; what is no link is named by its line.
import { canonicalUrl, safeUrl } from '../collect/canonical-url.ts';
import type { Edtf } from '../domain.ts';
import { recordsOf } from './records-of.ts';

/** A link to read, with what the list says of it. */
export type LinkRow = { line: number; url: string; title: string | null; date: Edtf | null };
export type LinkList = {
  rows: LinkRow[];
  /** What cannot be read: the line, its words, and why. */
  refused: { line: number; text: string; why: string }[];
  /** Names of the columns that were read, where the list is a table. */
  columns: string[];
};

/** More than a person gathers, few enough to ask one by one. */
export const MOST_LINKS = 5_000;
const LONGEST_TITLE = 500;

// Headings of the columns that are read, as spreadsheets, Zotero, Pocket, Raindrop and our own CSV write them.
const COLUMNS = {
  url: /^(?:urls?|links?|href|uri|web ?address|address|web ?site)$/i,
  title: /^(?:titles?|headline|name|item[ _]title)$/i,
  date: /^(?:dates?|day|published(?:[ _](?:on|at|date))?|pub(?:lication)?[ _]?date|item[ _]date)$/i,
};
type Column = keyof typeof COLUMNS;

const MARKS = [',', '\t', ';'];
const LINK = /https?:\/\/[^\s"'<>|\\^`{}]+/gi;

const LONGEST_LINK = 2_048;

/** A link as it stands in running text, without the punctuation that ends its sentence. */
function trimmed(link: string): string {
  // A bracket that was opened before the link is closed after it.
  let opened = 0;
  for (const sign of link) opened += '(['.includes(sign) ? 1 : ')]'.includes(sign) ? -1 : 0;
  let end = link.length;
  for (; end > 0; end -= 1) {
    const last = link.charAt(end - 1);
    if (')]'.includes(last) && opened < 0) opened += 1;
    else if (!'.,;:!?…»”’*_'.includes(last)) break;
  }
  return link.slice(0, end);
}

/** Our own export's guard against formulas comes off again. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@＝＋－＠])/, '');

function columnsOf(cells: readonly string[]): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const [n, cell] of cells.entries())
    for (const name of Object.keys(COLUMNS) as Column[]) if (found[name] === undefined && COLUMNS[name].test(cell.trim())) found[name] = n;
  return found;
}

/**
 * Reads a list of links. A first line that names a column of links makes it a table; else every link of every line counts, in order.
 * `dateOf` reads a cell's date; `isPublic`: whether a host may be asked for anything. A link that stands twice counts once.
 */
export function readLinkList(given: string, dateOf: (cell: string) => Edtf | null, isPublic: (hostname: string) => boolean): LinkList {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const list: LinkList = { rows: [], refused: [], columns: [] };
  const seen = new Set<string>();
  const refuse = (line: number, words: string, why: string): void => {
    list.refused.push({ line, text: words.slice(0, 120), why });
  };
  const take = (line: number, written: string, title: string | null, date: Edtf | null): void => {
    const bare = written.length <= LONGEST_LINK && /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(written) ? `https://${written}` : written;
    const url = safeUrl(bare);
    const key = url && canonicalUrl(url);
    if (written.length > LONGEST_LINK || !url || !key) refuse(line, written, 'not a web address');
    else if (!isPublic(new URL(url).hostname)) refuse(line, written, 'no public site: never fetched');
    else if (seen.has(key)) refuse(line, written, 'stands further up already');
    else if (list.rows.length === MOST_LINKS) refuse(line, written, `a list has at most ${MOST_LINKS.toLocaleString('en')} links`);
    else {
      seen.add(key);
      list.rows.push({ line, url, title: title?.slice(0, LONGEST_TITLE) || null, date });
    }
  };

  const first = text.split('\n').find((line) => line.trim()) ?? '';
  const mark = MARKS.find((one) => columnsOf(recordsOf(`${first}\n`, one)[0]?.cells ?? []).url !== undefined);
  if (mark !== undefined) {
    const [head, ...records] = recordsOf(`${text}\n`, mark);
    const columns = columnsOf(head?.cells ?? []);
    list.columns = (Object.keys(columns) as Column[]).map((name) => head?.cells[columns[name] ?? -1] ?? name);
    for (const { line, cells } of records) {
      const cell = (name: Column): string => unguarded(cells[columns[name] ?? -1] ?? '').trim();
      const date = cell('date');
      if (!cell('url')) refuse(line, cells.join(' '), 'no link in its column');
      else take(line, cell('url'), cell('title').replace(/\s+/g, ' ') || null, date ? dateOf(date) : null);
    }
    return list;
  }
  for (const [n, line] of text.split('\n').entries()) {
    const words = line.trim();
    if (!words) continue;
    const links = words.match(LINK) ?? [];
    if (links.length) for (const link of links) take(n + 1, trimmed(link), null, null);
    else if (words.length <= LONGEST_LINK && /^[\w-]+(?:\.[\w-]+)+\/\S*$/.test(words)) take(n + 1, words, null, null);
    else refuse(n + 1, words, 'no link in this line');
  }
  return list;
}
