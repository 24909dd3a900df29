// Bare text → its ranges that are not the article: advertising, questions and answers, who wrote it, comments, links elsewhere.
import type { Span } from '../domain.ts';
import { BIO_LINE, BIO_WORK, type BoilerplateKind, OPENING_LINES, WHOLE_LINES } from './boilerplate-cues.ts';

export type BoilerplateSpan = Span & { kind: BoilerplateKind };

type Line = Span & { text: string; kind?: BoilerplateKind };

/** Longer lines are paragraphs: no cue of a whole line is looked for in them. */
const LONGEST_CUE_LINE = 400;
const LONGEST_TITLE = 220;
const LONGEST_COUNT = 60;
// What lies behind is no article's tail any more: names are looked for no further either (find-mentions.ts).
const MOST_TEXT = 400_000;

/** Anything but single spaces between words. */
const UNEVEN = /\s\s|[^\S ]/;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim();
    if (trimmed) {
      const start = at + raw.indexOf(trimmed);
      lines.push({ start, end: start + trimmed.length, text: UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed });
    }
    at += raw.length + 1;
  }
  return lines;
}

const endsSentence = (text: string): boolean => /[.!…。」”"]['’”)\]]*$/.test(text) && !/\b(?:Inc|Ltd|Co|Corp|U\.S|vs)\.$/.test(text);
const isQuestion = (text: string): boolean => text.length <= LONGEST_TITLE && /[?？]['’”)\]]*$/.test(text);
/** A heading or the title of something: short, no sentence's end. */
const isTitle = (text: string): boolean => text.length <= LONGEST_TITLE && !endsSentence(text);
/** A heading by its looks: shorter still, begins with a capital or a digit, has no comma-laden clause. */
const isHeading = (text: string): boolean => text.length <= 80 && !/[.!?:;,…]$/.test(text) && /^[\p{Lu}\p{N}“"'‘]/u.test(text);

/** Index after the last line of a part that opens at `at`. */
function partEnd(
  lines: readonly Line[],
  at: number,
  ends: (typeof OPENING_LINES)[number]['ends'],
  lastAt: () => ReadonlyMap<string, number>,
): number {
  let next = at + 1;
  const textAt = (i: number): string => lines[i]?.text ?? '';
  if (ends === 'questions') {
    if (!isQuestion(textAt(next).replace(/^(?:q|\d+)[.:)]\s*/i, '')) && !/^q\s*[.:)]/i.test(textAt(next))) return at;
    while (next < lines.length && (isQuestion(textAt(next)) || !isHeading(textAt(next)))) next += 1;
    return next;
  }
  if (ends === 'counts') {
    while (next < lines.length && textAt(next).length <= LONGEST_COUNT && (lines[next]?.kind === 'share' || /\d$/.test(textAt(next))))
      next += 1;
    return next;
  }
  if (ends === 'text') return at * 2 >= lines.length ? lines.length : at + 1;
  if (ends === 'repeats') {
    const later = lastAt();
    const bare = (text: string): string => text.toLowerCase().replace(/^[\d.)\s]+/, '');
    while (
      next < lines.length &&
      isTitle(textAt(next)) &&
      (later.get(bare(textAt(next))) ?? later.get(textAt(next).toLowerCase()) ?? next) > next
    )
      next += 1;
    return next > at + 1 ? next : at;
  }
  while (next < lines.length && isTitle(textAt(next)) && (next - at <= 12 || /^[-•*]/.test(textAt(next)))) next += 1;
  return next;
}

function markWholeLines(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.text.length > LONGEST_CUE_LINE) continue;
    line.kind = WHOLE_LINES.find((cue) => cue.line.test(line.text))?.kind;
  }
}

/** The titles of what is sold stand just before (or between) the lines that say so. */
function markSoldTitles(lines: readonly Line[]): void {
  const disclosure = (line: Line | undefined): boolean => line?.kind === 'advertising' && /affiliate|associate|commission/i.test(line.text);
  for (const [i, line] of lines.entries()) {
    if (line.kind || !isTitle(line.text) || !disclosure(lines[i + 1])) continue;
    // A short line under a paragraph may be its heading: only one that is longer than a heading, or set between disclosures, is a product.
    if (line.text.length > 40 || /[:|(]/.test(line.text) || disclosure(lines[i - 1])) line.kind = 'advertising';
  }
}

function markParts(lines: readonly Line[]): void {
  let last: Map<string, number> | null = null;
  const lastAt = (): ReadonlyMap<string, number> => {
    last ??= new Map(lines.map((line, i) => [line.text.toLowerCase(), i]));
    return last;
  };
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i];
    if (!line || line.text.length > 120) continue;
    const opening = OPENING_LINES.find((cue) => cue.line.test(line.text));
    if (!opening) continue;
    const end = partEnd(lines, i, opening.ends, lastAt);
    // "Related" over nothing, or "Contents" whose lines head no section, is a word of the text.
    if (end === i || (end === i + 1 && opening.ends === 'titles' && opening.kind !== 'bio' && i + 1 < lines.length && !line.kind)) continue;
    for (const part of lines.slice(i, end)) part.kind ??= opening.kind;
    if (opening.kind === 'bio') markBioAfter(lines, end);
    i = end - 1;
  }
}

function markBioAfter(lines: readonly Line[], from: number): void {
  for (const line of lines.slice(from, from + 3)) {
    if (line.kind || (!BIO_LINE.test(line.text) && !BIO_WORK.test(line.text))) return;
    line.kind = 'bio';
  }
}

/** Who wrote it: `Name` on a line and `Name is …` on the next; or, among the last lines, a paragraph that says what its subject writes. */
function markBios(lines: readonly Line[]): void {
  const own = lines.filter((line) => !line.kind);
  const tail = new Set(own.slice(-3));
  const first = own[0];
  const unmarkedAfter = new Uint32Array(lines.length + 1);
  for (let i = lines.length - 1; i >= 0; i -= 1) unmarkedAfter[i] = (unmarkedAfter[i + 1] ?? 0) + (lines[i]?.kind ? 0 : 1);
  for (const [i, line] of lines.entries()) {
    if (line.kind || line === first || line.text.length > 1200 || !BIO_LINE.test(line.text)) continue;
    const before = lines[i - 1];
    const named = before && before.text.length <= 60 && line.text.startsWith(before.text.replace(/^(?:by|written by)\s+/i, ''));
    const works = BIO_WORK.test(line.text.slice(0, 400));
    // A person in the news has a heading too: what follows the author's box is little or nothing.
    if (named && before.kind === undefined && (works || (unmarkedAfter[i + 1] ?? 0) <= 3) && i * 2 > lines.length) {
      before.kind = 'bio';
      line.kind = 'bio';
    } else if (tail.has(line) && works) line.kind = 'bio';
  }
}

/**
 * Ranges of `text` that are kept but never matched, in order and not overlapping, by its words alone (pasted text, feeds, the command line).
 * Rules and their words: boilerplate-cues.ts. Linear in the length of the text, and only its first 400,000 units are looked at; lines that are long paragraphs are only looked at for who wrote them.
 */
export function boilerplateOf(text: string): BoilerplateSpan[] {
  const lines = linesOf(text.slice(0, MOST_TEXT));
  markWholeLines(lines);
  markSoldTitles(lines);
  markParts(lines);
  markBios(lines);
  const spans: BoilerplateSpan[] = [];
  for (const { start, end, kind } of lines) {
    const last = spans.at(-1);
    if (!kind) continue;
    if (last?.kind === kind && !text.slice(last.end, start).trim()) last.end = end;
    else spans.push({ start, end, kind });
  }
  return spans;
}
