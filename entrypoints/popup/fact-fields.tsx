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

/** What was found for a field, as it is shown and edited: instants by their day and time. */
export function foundValue(page: PageReading, key: keyof ItemFacts): string {
  return page[FOUND_AS[key]]?.value ?? '';
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
        const where = isEdited ? `yours; found: ${foundValue(page, key) || 'nothing'}` : found ? found.where : 'not found on the page';
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
