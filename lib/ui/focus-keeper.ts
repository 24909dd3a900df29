// A list drawn anew moves its rows, and a moved element loses the focus: this gives it back to the same row.

/** The row that holds an element: its kind and id, to find it again after the list was drawn anew. */
function rowOf(element: Element | null): string | null {
  const row = element?.closest<HTMLElement>('[data-event], [data-item]');
  if (!row) return null;
  const { event, item } = row.dataset;
  return event ? `[data-event="${CSS.escape(event)}"]` : `[data-item="${CSS.escape(item ?? '')}"]`;
}

/** Watches a list until the returned function is called. What the reader leaves on purpose (a click, Tab, Escape) stays left. */
export function keepFocus(list: HTMLElement): () => void {
  let held: { element: Element; row: string } | null = null;
  const came = () => {
    const element = document.activeElement;
    const row = element && list.contains(element) ? rowOf(element) : null;
    held = element && row ? { element, row } : null;
  };
  const left = () => {
    held = null;
  };
  const redrawn = new MutationObserver((records) => {
    if (!held || document.activeElement !== document.body) return;
    const { element, row } = held;
    if (!records.some(({ removedNodes }) => [...removedNodes].some((node) => node.contains(element)))) return;
    const again = element.isConnected ? element : list.querySelector(`${row} [data-row]`);
    if (again instanceof HTMLElement) again.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', came);
  document.addEventListener('pointerdown', left);
  redrawn.observe(list, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', came);
    document.removeEventListener('pointerdown', left);
    redrawn.disconnect();
  };
}
