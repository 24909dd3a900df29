// Markdown → plain text with its title and day: front matter, then the first heading. Marks of emphasis and links go, their words stay.
import type { Edtf, Found, Instant } from '../domain.ts';
import { readDate } from './read-date.ts';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/** One value of front matter; lists and blocks are none. */
function fieldOf(matter: string, names: string): string | null {
  const [, value] = new RegExp(`^(?:${names})[ \\t]*:[ \\t]*(\\S.*)$`, 'im').exec(matter) ?? [];
  const plain = value
    ?.trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .trim();
  return plain && !/^[[{|>&*]/.test(plain) ? plain : null;
}

/** A line's words without the marks. */
function plainLine(line: string): string {
  return line
    .replace(/^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$/, '$1')
    .replace(/^ {0,3}(?:>[ \t]?)+/, '')
    .replace(/!\[([^\]]{0,400})\]\([^)\s]{0,2000}(?:\s+"[^"]{0,200}")?\)/g, '$1')
    .replace(/\[([^\]]{1,400})\](?:\([^)\s]{0,2000}(?:\s+"[^"]{0,200}")?\)|\[[^\]]{0,100}\])/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
    .replace(/(\*\*|__|~~)(?=\S)([^*_~]{1,400}?\S|\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,400}?\S|\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,400})`/g, '$1')
    .trimEnd();
}

/** Reads Markdown. Never fails: what has no marks is text. */
export function readMarkdown(source: string): {
  title: Found<string> | null;
  byline: Found<string> | null;
  published: Found<Edtf | Instant> | null;
  text: string;
} {
  const whole = source.replace(/\r\n?/g, '\n');
  const matter = FRONT_MATTER.exec(whole);
  const lines = whole
    .slice(matter?.[0].length ?? 0)
    .trim()
    .split('\n');
  const head = matter?.[1] ?? '';
  const own = fieldOf(head, 'title');
  const underlined = lines.findIndex((line, n) => /^=+\s*$/.test(line) && Boolean(lines[n - 1]?.trim()));
  const first = lines.findIndex((line) => /^ {0,3}#[ \t]+\S/.test(line));
  const at = first >= 0 ? first : underlined - 1;
  const heading = at >= 0 ? plainLine(lines[at] ?? '').trim() : '';
  // The heading that gives the title is not read a second time as text; what stands before it is kept.
  const told = heading && lines.slice(0, at).every((line) => !line.trim());
  const body = told ? lines.slice(at + (first >= 0 ? 1 : 2)) : lines;
  const date = fieldOf(head, 'date|published|pubdate');
  const day = date ? readDate(date) : null;
  const author = fieldOf(head, 'authors?|by');
  return {
    title: own ? { value: own, where: 'front matter' } : heading ? { value: heading, where: 'first heading' } : null,
    byline: author ? { value: author, where: 'front matter' } : null,
    published: day ? { value: day.value, where: 'front matter' } : null,
    text: body.map(plainLine).join('\n').trim(),
  };
}
