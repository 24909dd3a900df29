// An element tree → plain text with its paragraphs, lists, tables and quotes; says where each element's text went.
import type { Span } from '../domain.ts';

/** Elements whose content is not text of the page for a reader. */
const SILENT = new Set(
  'area audio base canvas datalist dialog embed frame frameset head iframe img input link map meta meter noframes noscript object optgroup option param picture progress script select source style svg template textarea track video wbr'.split(
    ' ',
  ),
);

/** Elements that run on within a line. Everything else (custom elements aside) begins and ends a paragraph. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr output q rb rp rt ruby s samp slot small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** Elements that take a line, not a paragraph, of their own. */
const LINES = new Set(['li', 'dt', 'dd', 'tr', 'summary', 'option', 'legend', 'caption']);

const BLOCK_IN_CELL = 'p, div, ul, ol, dl, table, h1, h2, h3, h4, h5, h6, blockquote, article, section, pre';

/** Space, line and no-break space as HTML collapses them; invisible characters that split words for a matcher are dropped. */
const SPACE = /[\s\u00a0]+/g;
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

type Step = { node: Node; leave: boolean };

const tagOf = (node: Node): string => (node.nodeType === 1 ? (node as Element).localName.toLowerCase() : '');

/** Whether an element of this name runs on within a line. Custom elements do (CSS's initial value), their blocks break. */
export function isInline(tag: string): boolean {
  return INLINE.has(tag) || tag.includes('-');
}

/**
 * The text that a reader sees in `root`: paragraphs and headings are set apart by an empty line, list items, rows and
 * `<br>` stand on lines of their own, cells of a data table are joined by ` | `, `<q>` keeps its quotation marks.
 * `kindOf` may name a kind for an element; `spans` are then the ranges of `text` that come from such elements.
 * Walks without recursion: depth is no limit.
 */
export function elementText(
  root: Element,
  kindOf: (element: Element) => string | null = () => null,
): { text: string; spans: (Span & { kind: string })[] } {
  let text = '';
  let gap = ''; // what stands between the text so far and the next word: '', ' ', '\n' or '\n\n'
  const spans: (Span & { kind: string })[] = [];
  const open: { element: Element; kind: string; start: number }[] = [];
  let pre = 0;

  const widen = (to: string): void => {
    if (text && (to.length > gap.length || (to.startsWith('\n') && !gap.startsWith('\n')))) gap = to;
  };
  const write = (words: string): void => {
    text += gap + words;
    gap = '';
  };
  const writeText = (value: string): void => {
    const clean = value.replace(INVISIBLE, '');
    if (pre > 0) {
      const lines = clean
        .replace(/\u00a0/g, ' ')
        .replace(/\r\n?/g, '\n')
        .split('\n');
      for (const [i, line] of lines.entries()) {
        if (i > 0) widen('\n');
        if (line.trim()) write(line.trimEnd());
      }
      return;
    }
    const words = clean.replace(SPACE, ' ');
    if (words.startsWith(' ')) widen(' ');
    const core = words.trim();
    if (!core) return;
    write(core);
    if (words.endsWith(' ')) gap = ' ';
  };

  const steps: Step[] = [{ node: root, leave: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, leave } = step;
    if (node.nodeType === 3) {
      writeText((node as Text).data);
      continue;
    }
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const tag = tagOf(element);
    if (!leave && tag === 'br') {
      gap = gap.includes('\n') ? '\n\n' : text ? '\n' : '';
      continue;
    }
    if (!leave && tag === 'hr') {
      widen('\n\n');
      continue;
    }
    if (SILENT.has(tag)) continue;
    const cell = tag === 'td' || tag === 'th';
    const between = isInline(tag) || cell ? '' : LINES.has(tag) ? '\n' : '\n\n';
    if (leave) {
      if (tag === 'q') write('”');
      if (tag === 'pre') pre -= 1;
      const last = open.at(-1);
      if (last?.element === element) {
        open.pop();
        if (text.length > last.start) spans.push({ start: last.start, end: text.length, kind: last.kind });
      }
      if (cell && element.querySelector(BLOCK_IN_CELL)) widen('\n\n');
      if (between) widen(between);
      continue;
    }
    if (between) widen(between);
    if (cell) {
      if (element.querySelector(BLOCK_IN_CELL)) widen('\n\n');
      else if (element.previousElementSibling && text && !gap.includes('\n')) gap = ' | ';
    }
    const kind = kindOf(element);
    if (kind && !open.length) open.push({ element, kind, start: -1 });
    if (tag === 'pre') pre += 1;
    if (tag === 'q') write('“');
    const entered = open.at(-1);
    if (entered && entered.start < 0) entered.start = text.length;
    steps.push({ node, leave: true });
    for (let child = element.lastChild; child; child = child.previousSibling) steps.push({ node: child, leave: false });
  }
  return { text, spans: spans.map((span) => trimmed(text, span)).filter(({ start, end }) => end > start) };
}

function trimmed<S extends Span>(text: string, span: S): S {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...span, start, end };
}
