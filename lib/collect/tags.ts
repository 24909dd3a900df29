// Where a tag ends in text that may be broken on purpose: every search remembers its misses, so that the whole walk stays linear.
import { decodeReferences } from './character-references.ts';

/** One tag as written. `name` is lower-case; `!` for declarations and comments, `?` for processing instructions. */
export type Tag = { name: string; rawName: string; start: number; end: number; closing: boolean; selfClosing: boolean };

/** Looks for tags in one text. */
export type TagFinder = {
  /** The tag that begins at this `<`, or null where the `<` is only a character. */
  at(open: number): Tag | null;
  /** False once it is known that no tag ends after the last one looked for. */
  more(): boolean;
  /** Index after the element's closing tag, seen from `from`; null where there is none. `name` is lower-case. */
  endOf(name: string, from: number): number | null;
};

const NAME = /[A-Za-z_][\w.:-]*/y;

/** A finder for this text. `strict`: a `<` inside a quoted value means that the quote was never closed (XML forbids it there). */
export function tagFinder(text: string, strict = false): TagFinder {
  const missing = new Set<string>();
  const found = new Map<string, { from: number; at: number }>();
  // One quote that never closes makes every later quote doubtful: from there on tags end at their first `>`.
  let quotesClose = true;

  const next = (what: string, from: number): number => {
    if (missing.has(what)) return -1;
    const known = found.get(what);
    if (known && known.from <= from && from <= known.at) return known.at;
    const at = text.indexOf(what, from);
    if (at === -1) {
      if (!known || from <= known.from) missing.add(what);
      return -1;
    }
    found.set(what, { from, at });
    return at;
  };

  /** Index of the `>` that closes the tag; quoted values may hold one. */
  const closingAt = (from: number): number => {
    const plain = next('>', from);
    let close = plain;
    let pos = from;
    while (quotesClose && close !== -1) {
      const quote = firstQuote(text, pos, close);
      if (quote === -1) return close;
      const end = next(text.charAt(quote), quote + 1);
      if (end === -1) quotesClose = false;
      const inner = strict ? next('<', quote + 1) : -1;
      if (end === -1 || (inner !== -1 && inner < end)) return plain;
      pos = end + 1;
      if (pos > close) close = next('>', pos);
    }
    // No `>` outside quotes up to the end of the text.
    if (quotesClose && plain !== -1) quotesClose = false;
    return plain;
  };

  return {
    more: () => !missing.has('>'),
    at(open) {
      const second = text.charAt(open + 1);
      if (second === '!' || second === '?') {
        const comment = text.startsWith('<!--', open);
        const end = comment ? next('-->', open + 4) : next('>', open);
        if (end === -1) return null;
        return {
          name: second,
          rawName: second,
          start: open,
          end: end + (comment ? 3 : 1),
          closing: false,
          selfClosing: true,
        };
      }
      const closing = second === '/';
      NAME.lastIndex = open + (closing ? 2 : 1);
      const rawName = NAME.exec(text)?.[0];
      if (!rawName) return null;
      const plain = next('>', open);
      // "a <b and c < d": another tag begins before this one ends, so this was no tag.
      const other = strict ? next('<', open + 1) : -1;
      if (plain === -1 || (other !== -1 && other < plain && !/["']/.test(text.slice(open, other)))) return null;
      const end = closingAt(open + (closing ? 2 : 1) + rawName.length);
      if (end === -1) return null;
      return { name: rawName.toLowerCase(), rawName, start: open, end: end + 1, closing, selfClosing: text.charAt(end - 1) === '/' };
    },
    endOf(name, from) {
      const key = `</${name}`;
      if (missing.has(key)) return null;
      const close = new RegExp(`</${name}(?![\\w.:-])[^>]*>?`, 'gi');
      close.lastIndex = from;
      if (close.exec(text)) return close.lastIndex;
      missing.add(key);
      return null;
    },
  };
}

/** Index of the first quote that opens a value (stands after `=`) in [from, to), or -1. */
function firstQuote(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x22 && unit !== 0x27) continue;
    let before = i - 1;
    while (before >= from && /\s/.test(text.charAt(before))) before--;
    if (text.charAt(before) === '=') return i;
  }
  return -1;
}

/** A tag’s attributes: names in lower-case, values decoded, the first of each name. At most 8 KiB of them are read. */
export function attributesOf(text: string, tag: Tag): Record<string, string> {
  const given: Record<string, string> = Object.create(null);
  if (tag.closing) return given;
  const inner = text.slice(tag.start + tag.rawName.length + 1, tag.end - 1).slice(0, 8_192);
  for (const match of inner.matchAll(/(?<![\w.:-])([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g))
    given[(match[1] ?? '').toLowerCase()] ??= decodeReferences(match[2] ?? match[3] ?? match[4] ?? '');
  return given;
}
