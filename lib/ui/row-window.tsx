// Long lists are drawn page by page as the reader comes near their end; never thousands of rows at once.
import { useEffect, useRef, useState } from 'preact/hooks';

/** The first pages of `rows`; `grow` adds one. A change of `key` begins again at one page. */
export function useWindow<T>(rows: readonly T[], page: number, key: string): { shown: readonly T[]; more: number; grow: () => void } {
  const [pages, setPages] = useState({ key, count: 1 });
  const count = pages.key === key ? pages.count : 1;
  const shown = rows.slice(0, count * page);
  return { shown, more: rows.length - shown.length, grow: () => setPages({ key, count: count + 1 }) };
}

/** The end of what is drawn: draws more when it comes near, or at a click. */
export function MoreRows({ more, grow }: { more: number; grow: () => void }) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const button = end.current;
    if (!button || more === 0) return;
    const seen = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) grow();
      },
      { rootMargin: '600px' },
    );
    seen.observe(button);
    return () => seen.disconnect();
  }, [more, grow]);
  if (more <= 0) return null;
  return (
    <button type="button" class="textual small more-rows" ref={end} onClick={grow}>
      {more.toLocaleString('en')} more
    </button>
  );
}
