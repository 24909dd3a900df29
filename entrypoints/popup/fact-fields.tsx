// The facts of a page as found, each to be mended before it is kept.
import type { ItemFacts, PageReading } from '../../lib/domain.ts';
import { daysOf } from '../../lib/edtf.ts';

const FIELDS: { key: keyof ItemFacts; label: string; date?: boolean }[] = [
  { key: 'title', label: 'Title' },
  { key: 'byline', label: 'By' },
  { key: 'publisher', label: 'Publisher' },
  { key: 'published', label: 'Published', date: true },
  { key: 'modified', label: 'Modified', date: true },
];

const FOUND_AS: Record<keyof ItemFacts, 'title' | 'byline' | 'site' | 'published' | 'modified'> = {
  title: 'title',
  byline: 'byline',
  publisher: 'site',
  published: 'published',
  modified: 'modified',
};

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/;

/** What was found for a field, as it is shown and edited: of an instant its day in UTC. */
export function foundValue(page: PageReading, key: keyof ItemFacts): string {
  const value = page[FOUND_AS[key]]?.value ?? '';
  return FIELDS.some((field) => field.key === key && field.date) ? (INSTANT.exec(value)?.[1] ?? value) : value;
}

/** Where a value was found; of an instant its time before that. */
function foundWhere(found: { value: string; where: string }): string {
  const time = INSTANT.exec(found.value)?.[2];
  return time ? `${time} UTC · ${found.where}` : found.where;
}

/** Fields whose text is no date that can be kept. */
export function wrongDates(edited: Partial<Record<keyof ItemFacts, string>>): (keyof ItemFacts)[] {
  return FIELDS.filter(({ key, date }) => date && edited[key] && !daysOf(edited[key] ?? '')).map(({ key }) => key);
}

/** Title, byline, publisher and dates as they will be saved; what the reader types is kept beside what was found. */
export function FactFields({
  page,
  edited,
  change,
}: {
  page: PageReading;
  edited: Partial<Record<keyof ItemFacts, string>>;
  change: (key: keyof ItemFacts, value: string) => void;
}) {
  const wrong = wrongDates(edited);
  return (
    <div>
      {FIELDS.map(({ key, label, date }) => {
        const found = page[FOUND_AS[key]];
        const value = edited[key] ?? foundValue(page, key);
        const isEdited = edited[key] !== undefined && edited[key] !== foundValue(page, key);
        const where = isEdited
          ? `yours; found: ${foundValue(page, key) || 'nothing'}`
          : found
            ? foundWhere(found)
            : 'not found on the page';
        const props = {
          name: key,
          value,
          id: `fact-${key}`,
          placeholder: date ? 'YYYY-MM-DD' : '',
          onInput: (event: Event) => change(key, (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value),
        };
        return (
          <div class="fact" key={key}>
            <label for={`fact-${key}`}>{label}</label>
            <span>
              {key === 'title' ? <textarea rows={1} {...props} /> : <input {...props} />}
              {wrong.includes(key) ? (
                <small class="wrong">Not a date. Write 2026, 2026-06 or 2026-06-12.</small>
              ) : (
                <small class={isEdited ? 'edited' : ''}>{where}</small>
              )}
            </span>
          </div>
        );
      })}
    </div>
  );
}
