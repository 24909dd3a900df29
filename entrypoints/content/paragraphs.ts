// A page's text, paragraph by paragraph, without changing the page: text nodes that read as one line of text, joined.

/** Text of consecutive text nodes of one block; `nodes[i]` begins at `starts[i]` in it. */
export type Paragraph = { block: Element; text: string; nodes: Text[]; starts: number[] };

const SKIPPED =
  'script,style,noscript,template,textarea,input,select,option,button,svg,math,canvas,iframe,object,video,audio,[hidden],[contenteditable]:not([contenteditable="false"]),[role="textbox"],[aria-hidden="true"]';
const INLINE =
  /^(?:A|ABBR|B|BDI|BDO|CITE|CODE|DATA|DEL|DFN|EM|FONT|I|INS|KBD|LABEL|MARK|Q|RUBY|S|SAMP|SMALL|SPAN|STRONG|SUB|SUP|TIME|TT|U|VAR|WBR)$/;

function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element && INLINE.test(element.tagName)) element = element.parentElement;
  return element;
}

/** Whether text below this node is for people and not being edited. */
export function isReadable(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return Boolean(element) && !element?.closest(SKIPPED) && document.designMode !== 'on';
}

/** Paragraphs below `root`, in order; whole even when `root` lies inside one. */
export function* paragraphsIn(root: Node): Generator<Paragraph> {
  const start = root instanceof Text || (root instanceof Element && INLINE.test(root.tagName)) ? blockOf(root) : root;
  if (!start || !isReadable(start)) return;
  const walker = document.createTreeWalker(start, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.matches(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  let current: Paragraph | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const block = blockOf(node);
      if (!block) continue;
      if (current && current.block !== block) {
        yield current;
        current = null;
      }
      current ??= { block, text: '', nodes: [], starts: [] };
      current.nodes.push(node);
      current.starts.push(current.text.length);
      current.text += node.data;
    } else if (current && !INLINE.test(node.nodeName)) {
      yield current;
      current = null;
    }
  }
  if (current) yield current;
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
