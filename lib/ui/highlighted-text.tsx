// Text with some of its spans marked; everything stays text.
import type { ComponentChildren } from 'preact';
import type { Span } from '../domain.ts';

export type MarkedSpan = Span & { class?: string; label?: string };

/** `text` with `spans` (sorted, not overlapping; others are left out) as marks. Offsets are relative to `from`. */
export function HighlightedText({ text, spans, from = 0 }: { text: string; spans: readonly MarkedSpan[]; from?: number }) {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const span of spans) {
    const start = span.start - from;
    const end = Math.min(span.end - from, text.length);
    if (start < at || end <= start) continue;
    parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} class={span.class} title={span.label}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}
