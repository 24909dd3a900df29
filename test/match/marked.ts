// Marked strings: `the ⟦AI Act⟧ bars …` says which spans must be found; `⟦AI Act|eu/reg/2024/1689⟧` says as what.
export type Marked = { text: string; spans: { start: number; end: number; id: string | null }[] };

/** Reads the marks out of a string. */
export function unmark(marked: string): Marked {
  const spans: Marked['spans'] = [];
  let text = '';
  let rest = marked;
  for (let open = rest.indexOf('⟦'); open >= 0; open = rest.indexOf('⟦')) {
    const close = rest.indexOf('⟧', open);
    const [surface = '', id = null] = rest.slice(open + 1, close).split('|');
    text += rest.slice(0, open);
    spans.push({ start: text.length, end: text.length + surface.length, id });
    text += surface;
    rest = rest.slice(close + 1);
  }
  return { text: text + rest, spans };
}

/** Marks spans in a text, the way `unmark` reads them: so that a failing test shows what was found. */
export function mark(text: string, spans: readonly { start: number; end: number; id: string | null }[], ids: boolean): string {
  let out = '';
  let at = 0;
  for (const { start, end, id } of spans) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}${ids && id ? `|${id}` : ''}⟧`;
    at = end;
  }
  return out + text.slice(at);
}
