// Placed pieces of print → text: lines, columns, paragraphs, words broken at line ends, and what is repeated on the edge of most pages.
import type { Span } from '../domain.ts';

/** A piece of text as a page's drawing places it: its left end on the base line, in points from the page's lower left corner. `turned`: not written from left to right. */
export type Run = { text: string; x: number; y: number; width: number; size: number; turned?: boolean };
export type PrintedPage = { width: number; height: number; runs: readonly Run[] };

/** `pages[n]`: where the text of page n + 1 begins. `first`: the lines of the first page. `largest`: the words set largest among them, where they stand out. */
export type PrintedText = {
  text: string;
  boilerplate: (Span & { kind: string })[];
  pages: number[];
  first: string[];
  largest: string | null;
};

type Line = { text: string; x: number; end: number; y: number; size: number; page: number; furniture: boolean };

/** In sizes of the letters: a step on the base line that is none (exponents), a gap that is a space, and one that parts columns or cells. */
const SAME_LINE = 0.55;
const SPACE = 0.16;
const COLUMN_GAP = 2.2;
/** Lines at the top and at the bottom of a page that can be its header and footer, and how near (in heights of a page) they stand from page to page. */
const EDGE_LINES = 3;
const EDGE_DRIFT = 0.03;
/** Share of pages a line is repeated on: left and right pages often have a header each. */
const REPEATED_ON = 0.4;
/** Lines a column has at least, and how wide its lines are (in widths of the text). */
const COLUMN_LINES = 5;
const COLUMN_WIDTH = 0.22;
/** Lines of print stand about so many sizes apart. */
const USUAL_LEADING = 1.4;

const ENDS = /[.!?:;…]["'”’»)\]]*$/;
const BEGINS_ITEM = /^(?:[•◦▪–—·*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s/i;

function linesOf(page: PrintedPage, number: number): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  let spaced = false;
  for (const run of page.runs) {
    if (run.turned) continue;
    if (!run.text.trim()) {
      spaced = spaced || run.text.length > 0;
      continue;
    }
    const size: number = run.size || line?.size || 10;
    const gap: number = line ? run.x - line.end : 0;
    const goesOn: boolean =
      line !== null &&
      Math.abs(run.y - line.y) < SAME_LINE * Math.max(size, line.size) &&
      gap > -size &&
      gap < COLUMN_GAP * Math.max(size, line.size);
    if (line && goesOn) {
      const parted = (spaced || gap > SPACE * size) && !/\s$/.test(line.text) && !/^\s/.test(run.text);
      line.text += `${parted ? ' ' : ''}${run.text}`;
      line.end = Math.max(line.end, run.x + run.width);
      if (size > line.size) [line.size, line.y] = [size, run.y];
    } else {
      line = { text: run.text, x: run.x, end: run.x + run.width, y: run.y, size, page: number, furniture: false };
      lines.push(line);
    }
    spaced = false;
  }
  for (const one of lines) one.text = one.text.replace(/[\s\u00a0]+/g, ' ').trim();
  return lines.filter(({ text }) => text !== '');
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** A line as it is compared from page to page: numbers of any kind are one. */
const signOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/^[ivxlc]{1,6}$/, '#')
    .replace(/[\s\-–—|]+/g, ' ')
    .trim();

/** Marks headers, footers and page numbers: lines at the edge that stand at one height on many pages. */
function markFurniture(pages: readonly PrintedPage[], linesByPage: readonly (readonly Line[])[]): void {
  const seen = new Map<string, { line: Line; at: number }[]>();
  linesByPage.forEach((lines, n) => {
    const height = pages[n]?.height || 1;
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    for (const line of new Set([...byHeight.slice(0, EDGE_LINES), ...byHeight.slice(-EDGE_LINES)])) {
      const sign = signOf(line.text);
      const at = line.y / height;
      // In the body of a short page nothing is an edge.
      if (!sign || (at > 0.15 && at < 0.85)) continue;
      seen.set(sign, [...(seen.get(sign) ?? []), { line, at }]);
    }
  });
  const needed = Math.max(2, Math.ceil(pages.length * REPEATED_ON));
  for (const places of seen.values())
    for (const { line, at } of places) {
      const near = places.filter((other) => Math.abs(other.at - at) < EDGE_DRIFT);
      if (new Set(near.map((other) => other.line.page)).size >= needed) line.furniture = true;
    }
}

/** Where two columns part a page, in points from its left; null where the page has one. */
function gutterOf(lines: readonly Line[]): number | null {
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ end }) => end));
  const width = right - left;
  let best: { at: number; crossing: number } | null = null;
  for (let share = 0.3; share <= 0.7; share += 0.01) {
    const at = left + share * width;
    const onLeft = lines.filter(({ end }) => end <= at);
    const onRight = lines.filter(({ x }) => x >= at);
    const crossing = lines.length - onLeft.length - onRight.length;
    if (onLeft.length < COLUMN_LINES || onRight.length < COLUMN_LINES || crossing > 0.35 * (onLeft.length + onRight.length)) continue;
    const wide = (those: readonly Line[]): boolean => median(those.map(({ x, end }) => end - x)) >= COLUMN_WIDTH * width;
    if (wide(onLeft) && wide(onRight) && (!best || crossing < best.crossing)) best = { at, crossing };
  }
  return best?.at ?? null;
}

/** A page's lines as they are read: as drawn, or, where it has two columns, down the left one and then down the right, between lines that span both. */
function inReadingOrder(lines: readonly Line[]): Line[] {
  const gutter = lines.length >= 2 * COLUMN_LINES ? gutterOf(lines) : null;
  if (gutter === null) return [...lines];
  const ordered: Line[] = [];
  let zone: Line[] = [];
  const close = (): void => {
    ordered.push(...zone.filter(({ end }) => end <= gutter), ...zone.filter(({ end }) => end > gutter));
    zone = [];
  };
  for (const line of [...lines].sort((a, b) => b.y - a.y || a.x - b.x)) {
    if (line.x < gutter && line.end > gutter) {
      close();
      ordered.push(line);
    } else zone.push(line);
  }
  close();
  return ordered;
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];

/** Whether a word broken at a line's end keeps its hyphen: as the document writes it elsewhere; else where its parts have capitals or figures (`GPT-5`). */
function keepsHyphen(before: string, after: string, written: ReadonlySet<string>): boolean {
  const first = /[\p{L}\p{N}-]+(?=-$)/u.exec(before)?.[0] ?? '';
  const second = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  if (written.has(`${first}${second}`.toLowerCase())) return false;
  if (written.has(`${first}-${second}`.toLowerCase())) return true;
  return /\d|\p{L}\p{Lu}|-/u.test(first) || /^[\p{Lu}\d]/u.test(second);
}

type Paragraph = { text: string; page: number; last: Line; indent: number; starts: { page: number; at: number }[] };

/** What joins a line to the paragraph before it: how many characters of that go, and what stands between. */
function seam(text: string, next: string, written: ReadonlySet<string>): { cut: number; between: string } {
  if (/\u00ad$/.test(text)) return { cut: 1, between: '' };
  if (!/[\p{L}\p{N}]-$/u.test(text)) return { cut: 0, between: /[—–/]$/.test(text) ? '' : ' ' };
  return keepsHyphen(text, next, written) ? { cut: 0, between: '' } : { cut: 1, between: '' };
}

function goesOn(paragraph: Paragraph, line: Line, leading: number, rightOf: ReadonlyMap<number, number>): boolean {
  const { last, text } = paragraph;
  if (BEGINS_ITEM.test(line.text) && ENDS.test(text)) return false;
  if (Math.max(last.size, line.size) > 1.15 * Math.min(last.size, line.size)) return false;
  const drop = last.y - line.y;
  const far = line.page !== last.page || drop <= 0 || drop > 4 * leading * line.size;
  // In the next column or on the next page only a sentence that is not ended goes on.
  if (far) return /[\p{L}]-$|,$/u.test(text) || (!ENDS.test(text) && /^[\p{Ll}(]/u.test(line.text));
  if (drop > 1.3 * leading * line.size) return false;
  if (!ENDS.test(text)) return true;
  if (line.x > last.x + 0.9 * line.size) return false;
  // A line that ends a sentence well before the edge ends its paragraph.
  const right = rightOf.get(last.page) ?? last.end;
  return right - last.end < 12 * last.size || last.end - last.x > 0.8 * (right - last.x);
}

/** The text of printed pages, in the order in which it is read. */
export function layOut(pages: readonly PrintedPage[]): PrintedText {
  const linesByPage = pages.map((page, n) => linesOf(page, n));
  markFurniture(pages, linesByPage);
  const body = linesByPage.map((lines) => inReadingOrder(lines.filter(({ furniture }) => !furniture)));
  const lines = body.flat();
  const steps = lines.flatMap((line, n) => {
    const before = lines[n - 1];
    const step = before && before.page === line.page ? (before.y - line.y) / line.size : 0;
    return step > 0.8 && step < 3.5 ? [step] : [];
  });
  // A page of few lines does not show how far apart its lines stand.
  const leading = steps.length < 10 ? Math.min(USUAL_LEADING, median(steps) || USUAL_LEADING) : median(steps);
  const written = new Set(lines.flatMap(({ text }) => wordsIn(text.replace(/[\p{L}\p{N}-]+-$/u, ''))));
  const rightOf = new Map(body.map((those, n) => [n, Math.max(0, ...those.map(({ end }) => end))]));

  let text = '';
  const boilerplate: PrintedText['boilerplate'] = [];
  const begins = new Map<number, number>();
  let waiting: Line[] = [];
  let open: Paragraph | null = null;
  const put = (words: string): Span => {
    if (text) text += '\n\n';
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const close = (): void => {
    if (open) {
      const { start } = put(open.text);
      for (const { page, at } of open.starts) if (!begins.has(page)) begins.set(page, start + at);
    }
    open = null;
    // What stands on the edge between two pages follows the paragraph that runs over it: its sentences stay whole.
    for (const line of waiting) boilerplate.push({ ...put(line.text), kind: 'page header or footer' });
    waiting = [];
  };
  body.forEach((those, page) => {
    const edge = (linesByPage[page] ?? []).filter(({ furniture }) => furniture);
    const middle = (pages[page]?.height ?? 0) / 2;
    waiting.push(...edge.filter(({ y }) => y > middle));
    for (const line of those) {
      const now: Paragraph | null = open;
      if (now && goesOn(now, line, leading, rightOf)) {
        const { cut, between } = seam(now.text, line.text, written);
        const kept: string = now.text.slice(0, now.text.length - cut) + between;
        if (line.page !== now.last.page) now.starts.push({ page: line.page, at: kept.length });
        now.text = kept + line.text;
        now.last = line;
      } else {
        close();
        open = { text: line.text, page, last: line, indent: line.x, starts: [{ page, at: 0 }] };
      }
    }
    waiting.push(...edge.filter(({ y }) => y <= middle));
    if (those.length === 0) close();
  });
  close();
  const starts: number[] = [];
  let at = text.length;
  for (let page = pages.length - 1; page >= 0; page -= 1) {
    at = begins.get(page) ?? at;
    starts[page] = at;
  }
  if (starts.length > 0) starts[0] = 0;
  return { text, boilerplate, pages: starts, first: (body[0] ?? []).map((line) => line.text), largest: largestOf(body[0] ?? []) };
}

/** The lines set in the largest letters of a page, where these are larger than most and make a title's length. */
function largestOf(lines: readonly Line[]): string | null {
  const lettered = lines.filter(({ text }) => /\p{L}{2}/u.test(text));
  const size = Math.max(0, ...lettered.map((line) => line.size));
  const first = lettered.findIndex((line) => line.size > 0.95 * size);
  const title: string[] = [];
  for (const line of lettered.slice(Math.max(0, first))) {
    if (line.size <= 0.95 * size) break;
    title.push(line.text);
  }
  const words = title.join(' ');
  const usual = median(lettered.map((line) => line.size));
  return size > 1.1 * usual && words.length >= 6 && words.length <= 250 ? words : null;
}

/** The page, counted from 1, that a place in a text stands on; null where its pages are not known. */
export function pageAt(pages: readonly number[] | undefined, place: number): number | null {
  if (!pages || pages.length === 0) return null;
  return Math.max(1, pages.findLastIndex((start) => start <= place) + 1);
}
