// A page's text, paragraph by paragraph, without changing the page: text nodes that read as one line of text, joined.

/** Text of consecutive text nodes of one block; `nodes[i]` begins at `starts[i]` in it, which is below 0 where the piece begins inside that node. */
export type Paragraph = { block: Element; text: string; nodes: Text[]; starts: number[] };

const SKIPPED =
  'script,style,noscript,template,textarea,input,select,option,button,svg,math,canvas,iframe,object,video,audio,[hidden],[contenteditable]:not([contenteditable="false"]),[role="textbox"],[aria-hidden="true"]';
// An XHTML document gives its tag names in small letters.
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/i;

/** A text without breaks is handed out in pieces of about this many characters, so that no piece takes long to search. */
const LONGEST = 16_000;
/** A piece ends at a line or sentence end within its last so many characters, else at a space. */
const LOOK_BACK = 2_000;
/** After so many nodes the walk lets its caller look at the clock. */
const BREATH = 400;

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.test(element.tagName)) element = element.parentElement;
  return element;
}

/** Whether text below this node is for people and not being edited. */
function isReadable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element) && !element?.closest(SKIPPED) && document.designMode !== 'on';
}

/** Where a text that is too long is cut: after a line or sentence, else after a space, else anywhere. */
function cutOf(text: string): number {
  const tail = text.slice(LONGEST - LOOK_BACK, LONGEST);
  const at = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('. '));
  const space = at < 0 ? tail.lastIndexOf(' ') : at;
  return space < 0 ? LONGEST : LONGEST - LOOK_BACK + space + 1;
}

/** The paragraph in pieces; itself when it is not too long. */
function* piecesOf(paragraph: Paragraph): Generator<Paragraph> {
  let rest = paragraph;
  while (rest.text.length > LONGEST) {
    const cut = cutOf(rest.text);
    const before = rest.starts.findLastIndex((start) => start < cut) + 1;
    yield { ...rest, text: rest.text.slice(0, cut), nodes: rest.nodes.slice(0, before), starts: rest.starts.slice(0, before) };
    const from = Math.max(
      0,
      rest.starts.findLastIndex((start) => start <= cut),
    );
    rest = {
      ...rest,
      text: rest.text.slice(cut),
      nodes: rest.nodes.slice(from),
      starts: rest.starts.slice(from).map((start) => start - cut),
    };
  }
  yield rest;
}

/** Paragraphs below `root`, in order; whole even when `root` lies inside one. Null is a chance to let the page breathe. */
export function* paragraphsIn(root: Node): Generator<Paragraph | null> {
  const start = root instanceof Text || (root instanceof Element && INLINE.test(root.tagName)) ? blockOf(root) : root;
  if (!start || !isReadable(start)) return;
  const walker = document.createTreeWalker(start, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let current: Paragraph | null = null;
  let steps = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    steps += 1;
    if (steps % BREATH === 0) yield null;
    if (node instanceof Text) {
      const block = blockOf(node);
      if (!block) continue;
      if (current && (current.block !== block || current.text.length > LONGEST)) {
        yield* piecesOf(current);
        current = null;
      }
      current ??= { block, text: '', nodes: [], starts: [] };
      current.nodes.push(node);
      current.starts.push(current.text.length);
      current.text += node.data;
    } else if (current && !INLINE.test(node.nodeName)) {
      yield* piecesOf(current);
      current = null;
    }
  }
  if (current) yield* piecesOf(current);
}

/** Whether the page still has this text where it was found. */
export function stillReads({ nodes, starts, text }: Paragraph): boolean {
  const from = -(starts[0] ?? 0);
  return (
    nodes
      .map((node) => node.data)
      .join('')
      .slice(from, from + text.length) === text
  );
}

/** The range of `[start, end)` of a paragraph's text. Static: the page pays nothing for it when it changes. */
export function rangeIn({ nodes, starts }: Paragraph, start: number, end: number): StaticRange | null {
  const place = (offset: number, atEnd: boolean): [Text, number] | null => {
    for (let i = nodes.length - 1; i >= 0; i -= 1) {
      const from = starts[i] ?? 0;
      const node = nodes[i];
      if (node && (atEnd ? from < offset : from <= offset)) return [node, Math.min(offset - from, node.length)];
    }
    return null;
  };
  const from = place(start, false);
  const to = place(end, true);
  return from && to ? new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] }) : null;
}
