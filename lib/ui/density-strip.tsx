// How many acts fell when, as a strip whose period can be brushed with pointer or keys.
import { useRef, useState } from 'preact/hooks';
import type { Day } from '../domain.ts';
import type { Bar } from '../timeline/density.ts';
import { dateWords } from './wording.ts';

export type Period = { from: Day; to: Day };

const WIDTH = 1000;
const HEIGHT = 34;

// Bars that a key moves an edge by.
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Bars for `bins` (in order, side by side); `period` is the brushed part, null for all of it. Keys: arrows, Page Up and Down, Home and End move an edge, Delete clears. */
export function DensityStrip({
  bins,
  period,
  brush,
}: {
  bins: readonly Bar[];
  period: Period | null;
  brush: (period: Period | null) => void;
}) {
  const strip = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ from: number; to: number } | null>(null);
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const step = WIDTH / Math.max(1, bins.length);
  const first = bins[0];
  const last = bins.at(-1);
  if (!first || !last) return null;

  const indexAt = (clientX: number): number => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    return Math.min(bins.length - 1, Math.max(0, Math.floor(((clientX - box.left) / box.width) * bins.length)));
  };
  // A period beyond what is drawn stands at the end it lies behind.
  const fromFound = period ? bins.findIndex((bin) => bin.to >= period.from) : 0;
  const fromIndex = fromFound < 0 ? bins.length - 1 : fromFound;
  const toIndex = period
    ? Math.max(
        0,
        bins.findLastIndex((bin) => bin.from <= period.to),
      )
    : bins.length - 1;
  const low = drag ? Math.min(drag.from, drag.to) : fromIndex;
  const high = drag ? Math.max(drag.from, drag.to) : toIndex;
  const brushed = period !== null || drag !== null;
  const settle = (a: number, b: number) => {
    const from = bins[Math.min(a, b)];
    const to = bins[Math.max(a, b)];
    if (!from || !to) return;
    brush(from === first && to === last ? null : { from: from.from, to: to.to });
  };
  const edge = (which: 'from' | 'to', event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') brush(null);
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    const from = which === 'from' ? Math.min(Math.max(0, fromIndex + by), toIndex) : fromIndex;
    const to = which === 'to' ? Math.max(Math.min(bins.length - 1, toIndex + by), fromIndex) : toIndex;
    settle(from, to);
  };
  const slider = (which: 'from' | 'to', index: number) => {
    const bin = bins[index] ?? first;
    const day = which === 'from' ? bin.from : bin.to;
    return (
      <span
        class="brush-edge"
        style={{ left: `${((which === 'from' ? index : index + 1) / bins.length) * 100}%` }}
        role="slider"
        tabIndex={0}
        aria-label={which === 'from' ? 'Beginning of the period' : 'End of the period'}
        aria-valuemin={0}
        aria-valuemax={bins.length - 1}
        aria-valuenow={index}
        aria-valuetext={dateWords(day)}
        onKeyDown={(event) => edge(which, event)}
      />
    );
  };

  return (
    <div class="strip">
      <div
        class="strip-bars"
        ref={strip}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = indexAt(event.clientX);
          setDrag({ from: at, to: at });
        }}
        onPointerMove={(event) => {
          if (drag) setDrag({ ...drag, to: indexAt(event.clientX) });
        }}
        onPointerUp={(event) => {
          if (!drag) return;
          const to = indexAt(event.clientX);
          setDrag(null);
          // A click inside the brushed part lets it go.
          if (period && drag.from === to && to >= fromIndex && to <= toIndex) brush(null);
          else settle(drag.from, to);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {bins.map((bin, n) =>
            bin.count === 0 ? null : (
              <rect
                key={bin.from}
                class={brushed && n >= low && n <= high ? 'in' : undefined}
                x={n * step + step * 0.12}
                width={step * 0.76}
                y={HEIGHT - Math.max(3, Math.sqrt(bin.count / most) * HEIGHT)}
                height={Math.max(3, Math.sqrt(bin.count / most) * HEIGHT)}
              />
            ),
          )}
        </svg>
        {brushed ? (
          <span class="brush" style={{ left: `${(low / bins.length) * 100}%`, width: `${((high - low + 1) / bins.length) * 100}%` }} />
        ) : null}
        {slider('from', low)}
        {slider('to', high)}
      </div>
      <div class="strip-scale soft">
        <span>{dateWords(first.from.slice(0, 7), true)}</span>
        <span>
          {period ? (
            <>
              {dateWords(period.from, true)} to {dateWords(period.to, true)}{' '}
              <button type="button" class="textual" onClick={() => brush(null)}>
                whole time
              </button>
            </>
          ) : null}
        </span>
        <span>{dateWords(last.to.slice(0, 7), true)}</span>
      </div>
    </div>
  );
}
