// How much of a sentence a row has room for: cut at a word, never inside a name.
import { type Signal, signal } from '@preact/signals';
import type { Span } from '../domain.ts';

let narrow: Signal<boolean> | undefined;

/** Whether the window is a phone's; what asks is drawn again when it changes. */
export function isNarrow(): boolean {
  if (!narrow) {
    const asked = matchMedia('(max-width: 560px)');
    const now = signal(asked.matches);
    asked.addEventListener('change', () => {
      now.value = asked.matches;
    });
    narrow = now;
  }
  return narrow.value;
}

/** At most `most` characters of a text, cut between words and with ` …`; a span of `whole` that the cut would fall into is left out, or kept when nothing stands before it. */
export function cutAtWord(text: string, most: number, whole: readonly Span[] = []): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  const at = space > most / 2 ? space : most;
  const split = whole.find(({ start, end }) => start < at && at < end);
  const cut = split ? (split.start > most / 3 ? split.start : split.end) : at;
  return cut >= text.length ? text : `${text.slice(0, cut).replace(/[\s,;:–—-]+$/, '')}\u00a0…`;
}
