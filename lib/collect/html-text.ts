// Foreign HTML → the text a person would read, without a DOM and in linear time, whatever is thrown at it.
import { decodeReferences } from './character-references.ts';
import { tagFinder } from './tags.ts';

const words = (list: string): Set<string> => new Set(list.split(' '));

// What is never read as text (HTML "metadata content", "embedded content" and form controls).
const UNREAD = words('script style template noscript iframe object applet head title textarea select svg math audio video canvas map');
// Of these, what swallows the rest when it is never closed (HTML "raw text elements").
const RAW = words('script style');
// Elements that set a paragraph apart, and those that only begin a new line.
const PARAGRAPH = words(
  'p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure figcaption hr address details form fieldset',
);
const LINE = words('br li dt dd tr caption summary option legend');
const CELL = words('td th');
// What stands inside a headline when a feed puts HTML there; any other `<word>` in a headline is the headline's own text.
const HEADLINE = words(
  'a abbr acronym applet b bdi bdo big br cite code del dfn div em embed font frame h1 h2 h3 h4 h5 h6 i iframe img ins kbd li link mark marquee meta nobr object ol p pre q s samp script small span strike strong style sub sup time tt u ul var wbr blink',
);

/** Text with paragraphs as blank lines and other breaks as single ones; scripts, styles and comments left out; references decoded once. */
export function htmlText(html: string): string {
  const out = new Lines();
  const finder = tagFinder(html);
  let written = 0;
  let pos = 0;
  let pre = 0;
  const write = (to: number): void => out.add(decodeReferences(html.slice(written, to)), pre > 0);
  while (pos < html.length) {
    const open = html.indexOf('<', pos);
    const tag = open === -1 ? null : finder.at(open);
    if (open === -1 || !finder.more()) break;
    pos = open + 1;
    if (!tag) continue;
    write(open);
    pos = tag.end;
    if (PARAGRAPH.has(tag.name)) out.break(2);
    else if (LINE.has(tag.name)) out.break(1);
    else if (CELL.has(tag.name)) out.add(' ', false);
    if (tag.name === 'pre') pre = Math.max(0, pre + (tag.closing ? -1 : 1));
    else if (UNREAD.has(tag.name) && !tag.closing && !tag.selfClosing)
      pos = finder.endOf(tag.name, pos) ?? (RAW.has(tag.name) ? html.length : pos);
    written = pos;
  }
  write(html.length);
  return out.text();
}

/** A headline that may hold HTML, as one line: known inline elements are taken off, `<anything else>` and `<3` stay. */
export function headlineText(html: string): string {
  const finder = tagFinder(html);
  const parts: string[] = [];
  let written = 0;
  let pos = 0;
  while (pos < html.length) {
    const open = html.indexOf('<', pos);
    const tag = open === -1 ? null : finder.at(open);
    if (open === -1 || !finder.more()) break;
    pos = open + 1;
    if (!tag || (tag.name !== '!' && !HEADLINE.has(tag.name))) continue;
    parts.push(html.slice(written, open));
    pos = tag.end;
    if (PARAGRAPH.has(tag.name) || LINE.has(tag.name)) parts.push(' ');
    if (UNREAD.has(tag.name) && !tag.closing && !tag.selfClosing)
      pos = finder.endOf(tag.name, pos) ?? (RAW.has(tag.name) ? html.length : pos);
    written = pos;
  }
  parts.push(html.slice(written));
  return oneLine(decodeReferences(parts.join('')));
}

/** Text without markup: line breaks kept, other white space made single, no more than one blank line together. */
export function plainText(text: string): string {
  const out = new Lines();
  out.add(text, true);
  return out.text();
}

/** White space, line breaks too, made single; ends trimmed. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** True when a text has at least one thing that reads as an HTML tag. */
export function holdsTags(text: string): boolean {
  return /<(?:\/?[A-Za-z][^<>]*>|!--)/.test(text);
}

/** Collects lines; white space is made single as it comes in, so that nothing has to be searched twice. */
class Lines {
  private readonly lines: string[] = [];
  private parts: string[] = [];
  private endsInSpace = true;
  private wanted = 0;

  add(text: string, keepBreaks: boolean): void {
    if (keepBreaks && /[\r\n]/.test(text)) {
      for (const [i, part] of text.split(/\r\n|\r|\n/).entries()) {
        if (i > 0) this.break(1, true);
        this.add(part, false);
      }
      return;
    }
    let single = text.replace(/[\s\u00a0]+/g, ' ');
    if (this.endsInSpace) single = single.trimStart();
    if (!single) return;
    if (!this.parts.length) {
      if (this.lines.length && this.wanted > 1) this.lines.push('');
      this.wanted = 0;
    }
    this.parts.push(single);
    this.endsInSpace = single.endsWith(' ');
  }

  /** Ends the line; `size` 2 asks for a blank line before the next text. `adds`: breaks that follow each other add up to one blank line. */
  break(size: number, adds = false): void {
    const line = this.parts.length ? this.parts.join('').trimEnd() : '';
    if (line) this.lines.push(line);
    this.wanted = Math.min(2, adds && !line ? this.wanted + 1 : Math.max(line ? 0 : this.wanted, size));
    this.parts = [];
    this.endsInSpace = true;
  }

  text(): string {
    this.break(1);
    return this.lines.join('\n');
  }
}
