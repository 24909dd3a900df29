// Text → sentences with exact offsets. A line break inside a sentence does not split it; headings and list items stand alone.
import type { Span } from '../domain.ts';

/** A sentence of a field. `heading`: a line of its own without an end mark; `paragraph` counts from 0. */
export type Sentence = Span & { heading: boolean; paragraph: number };

// Words whose full stop ends no sentence (English style guides; legal citation forms).
const ABBREVIATIONS = new Set(
  'u.s u.k u.n e.u d.c a.i e.o u.a.e u.s.c c.f.r i.e e.g etc cf vs v fed reg inc ltd corp co llc mr mrs ms dr prof gov sen rep gen lt col capt sgt st jr sr jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri p.m a.m approx est dept fig vol ed pres'.split(
    ' ',
  ),
);

// Abbreviations only before a number ("No. 5"; "they said no." ends).
const NUMBERED = new Set(['no', 'nos', 'art', 'arts', 'sec', 'secs', 'p', 'pp', 'para']);

// These close a sentence when the next word opens one plainly ("in the U.S. The order …").
const MAY_END = new Set(['u.s', 'u.k', 'u.n', 'e.u', 'd.c', 'a.i', 'u.a.e', 'etc', 'inc', 'corp', 'ltd', 'co', 'p.m', 'a.m']);
const OPENERS =
  /^(?:The|This|These|That|Those|It|Its|He|She|They|We|In|On|At|But|And|However|Meanwhile|Now|A|An|As|For|If|When|While|Earlier|Last)\b/;

const BULLET = /^(?:[-*•‣·–—]\s|\(?\d{1,2}[.)]\s)/;
const TERMINAL = /[.!?…:;][)\]"'”’»*_]*$/;

/** How many UTF-16 code units of one sentence are read; what lies behind is another piece of the same paragraph. */
export const SENTENCE_CAP = 2_000;

type Line = Span & { text: string };

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, text: text.slice(start, Math.min(end, start + 400)).trim() });
    if (found < 0) return lines;
    start = found + 1;
  }
}

/** True when the line break between two lines is a hard wrap inside a sentence. */
function wraps(before: Line, after: Line): boolean {
  if (BULLET.test(after.text)) return false;
  const tail = before.end - before.start > 400 ? 'x' : before.text;
  if (TERMINAL.test(tail)) return false;
  if (/^[\p{Ll}(]/u.test(after.text)) return true;
  // A long line without an end mark runs on; a short one is a heading.
  return before.end - before.start >= 60;
}

const IN_WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9.&-]/.test(String.fromCharCode(code))));

/** The word that a full stop stands behind, its last letters. */
function wordBefore(text: string, dot: number): string {
  let from = dot;
  for (const least = Math.max(0, dot - 16); from > least; from -= 1) {
    const code = text.charCodeAt(from - 1);
    if (code < 128 ? IN_WORD[code] === 0 : !/[\p{L}\p{N}\p{Cs}]/u.test(text.charAt(from - 1))) break;
  }
  return text.slice(from, dot);
}

function endsSentence(text: string, dot: number, next: number, end: number): boolean {
  const mark = text.charAt(dot);
  if (next >= end) return true;
  const following = text.slice(next, next + 24);
  if (mark === '.') {
    const word = wordBefore(text, dot).toLowerCase();
    if (MAY_END.has(word)) return OPENERS.test(following);
    if (NUMBERED.has(word) && /^\d/.test(following)) return false;
    if (ABBREVIATIONS.has(word)) return false;
    if (/^\p{L}$/u.test(word)) return false;
  }
  return !/^[\p{Ll},;)]/u.test(following);
}

/** Sentences of `text` in order, trimmed, never empty, never longer than SENTENCE_CAP; at most `most` of them. Linear in the text's length. */
export function splitSentences(text: string, most = 20_000): Sentence[] {
  const out: Sentence[] = [];
  let paragraph = -1;
  const push = (from: number, to: number, heading: boolean): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text.charAt(start))) start += 1;
    while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
    for (; start < end; start += SENTENCE_CAP) out.push({ start, end: Math.min(end, start + SENTENCE_CAP), heading, paragraph });
  };
  const block = (from: number, to: number): void => {
    paragraph += 1;
    let start = from;
    const marks = /[.!?…]+/g;
    marks.lastIndex = from;
    let sentences = 0;
    for (let match = marks.exec(text); match && match.index < to && out.length < most; match = marks.exec(text)) {
      const after = match.index + match[0].length;
      let close = after;
      while (close < to && /[)\]"'”’»*_]/.test(text.charAt(close))) close += 1;
      let next = close;
      while (next < to && /\s/.test(text.charAt(next))) next += 1;
      if (next === close && next < to) continue;
      if (!endsSentence(text, after - 1, next, to)) continue;
      push(start, close, false);
      sentences += 1;
      start = next;
    }
    if (start < to) push(start, to, sentences === 0 && to - start <= 160);
  };
  let open: { from: number; to: number; last: Line } | null = null;
  for (const line of linesOf(text)) {
    if (out.length >= most) break;
    if (!line.text) {
      if (open) block(open.from, open.to);
      open = null;
    } else if (open && wraps(open.last, line)) {
      open = { from: open.from, to: line.end, last: line };
    } else {
      if (open) block(open.from, open.to);
      open = { from: line.start, to: line.end, last: line };
    }
  }
  if (open && out.length < most) block(open.from, open.to);
  return out.slice(0, most);
}
