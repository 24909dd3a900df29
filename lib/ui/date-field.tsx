// A small field in which a reader dates a statement: `12 June 2026`, `2026-06`, `12/06/2026` are understood, shown as understood before it is kept.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Edtf } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { dateWords } from './wording.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const two = (number: number): string => String(number).padStart(2, '0');

/** What a person typed as EDTF (`12 June 2026`, `June 12, 2026`, `june 2026`, `2026`, `2026-06-12/2026-06-15`), or null when it is no real date. Slashed days (`12/6/2026`) are refused: they mean two days. */
export function typedDate(typed: string): Edtf | null {
  const text = typed.trim().replace(/\s+/g, ' ');
  if (/^\d{4}(-\d{2}(-\d{2})?)?[~?]?(\/\d{4}(-\d{2}(-\d{2})?)?)?$/.test(text)) return daysOf(text) ? text : null;
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})$/i.exec(text);
  if (!words) return null;
  const [, before, name = '', after, year] = words;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || (before && after)) return null;
  const day = before ?? after;
  const edtf = `${year}-${two(month)}${day ? `-${two(Number(day))}` : ''}`;
  return daysOf(edtf) ? edtf : null;
}

/** The field, with what it understands beside it. Enter keeps, Escape leaves. */
export function DateField({
  label,
  initial = '',
  keep,
  leave,
}: {
  label: string;
  initial?: string;
  keep: (date: Edtf) => void;
  leave: () => void;
}) {
  const [typed, setTyped] = useState(initial);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const date = typedDate(typed);
  return (
    <form
      class="date-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (date) keep(date);
      }}
    >
      <label>
        <span class="unseen">{label}</span>
        <input
          ref={input}
          class="field"
          value={typed}
          placeholder="12 June 2026"
          size={16}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            leave();
          }}
        />
      </label>
      <button type="submit" class="button" disabled={!date}>
        Date it
      </button>
      <button type="button" class="textual small" onClick={leave}>
        Leave it
      </button>
      <span class="small soft" role="status">
        {typed.trim() === ''
          ? 'day, month or year'
          : date
            ? dateWords(date)
            : 'not a date I can read: write 12 June 2026, June 2026 or 2026'}
      </span>
    </form>
  );
}
