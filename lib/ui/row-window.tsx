// Long lists are drawn page by page as the reader comes near their end, and at most MOST rows at once.
import { useEffect, useRef, useState } from 'preact/hooks';

// Rows on the screen at once; beyond them the window moves on at a click.
const MOST = 600;

export type RowWindow<T> = {
  shown: readonly T[];
  before: number;
  more: number;
  grow: () => void;
  back: () => void;
  move: (to: number) => void;
};

/** The rows to draw: the first pages, `grow` adds one, `back` shows the page before, `move` begins elsewhere. A change of `key` begins again. */
export function useWindow<T>(rows: readonly T[], page: number, key: string): RowWindow<T> {
  const [state, setState] = useState({ key, from: 0, count: page });
  const { from, count } = state.key === key ? state : { from: 0, count: page };
  const shown = rows.slice(from, from + count);
  return {
    shown,
    before: from,
    more: Math.max(0, rows.length - from - shown.length),
    grow: () => setState(count < MOST ? { key, from, count: count + page } : { key, from: from + count, count: page }),
    back: () => setState({ key, from: Math.max(0, from - page), count: page }),
    move: (to) => setState({ key, from: Math.max(0, to), count: page }),
  };
}

// Rows left above one that is brought into view.
const LEAD = 12;

/** Brings the row of what was opened elsewhere (by its address, from the inspector) into view, once for each `key`. `index` is its place in the whole list, -1 while it is not there; `aside`: it stands on the screen, but not in this list. */
export function useOpenedRow(rows: RowWindow<unknown>, index: number, key: string, aside = false): void {
  const settled = useRef('');
  const { before, shown, move } = rows;
  useEffect(() => {
    if (settled.current === key || (index < 0 && !aside)) return;
    if (!aside && (index < before || index >= before + shown.length)) {
      move(index - LEAD);
      return;
    }
    settled.current = key;
    const row = document.querySelector('main li[aria-current="true"]');
    const list = row?.closest('main')?.getBoundingClientRect();
    if (!row || !list) return;
    const { top, bottom } = row.getBoundingClientRect();
    if (top < list.top || bottom > list.bottom) row.scrollIntoView({ block: 'center' });
  });
}

/** Stands above the rows once the window has moved on. */
export function RowsBefore({ rows }: { rows: RowWindow<unknown> }) {
  if (rows.before === 0) return null;
  return (
    <button type="button" class="textual small more-rows" data-more="before" onClick={rows.back}>
      {rows.before.toLocaleString('en')} before these
    </button>
  );
}

/** The end of what is drawn: draws more when it comes near, or at a click. */
export function MoreRows({ rows }: { rows: RowWindow<unknown> }) {
  const end = useRef<HTMLButtonElement>(null);
  const { more, grow, shown } = rows;
  useEffect(() => {
    const button = end.current;
    if (!button || more === 0 || shown.length >= MOST) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) grow();
      },
      { rootMargin: '600px' },
    );
    seen.observe(button);
    return () => seen.disconnect();
  }, [more, grow, shown.length]);
  if (more <= 0) return null;
  return (
    <button type="button" class="textual small more-rows" data-more="after" ref={end} onClick={grow}>
      {more.toLocaleString('en')} more
    </button>
  );
}
