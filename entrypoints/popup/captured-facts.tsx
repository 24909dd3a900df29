// What will be saved of the page, to be mended before: its facts, how much of it was read, and what was wrong with it.
import type { Captured } from '../../lib/adapters/page-capture.ts';
import type { ItemFacts } from '../../lib/domain.ts';
import { FactFields } from './fact-fields.tsx';

/** What the reader typed in the place of facts. */
export type Edited = Partial<Record<keyof ItemFacts, string>>;

function depthWords(captured: Captured, asQuote: boolean): string {
  if (asQuote) return `Quote: ${captured.quote?.text.length.toLocaleString('en')} characters selected`;
  const words = captured.page.text.split(/\s+/).filter(Boolean).length;
  const pages = captured.page.pages?.length ?? 0;
  if (words && pages) return `Whole text: ${words.toLocaleString('en')} words on ${pages} ${pages === 1 ? 'page' : 'pages'}`;
  return words ? `Whole text: ${words.toLocaleString('en')} words` : 'Headline only: no text was found on the page';
}

export function CapturedFacts({
  captured,
  edited,
  edit,
  asQuote,
  turnQuote,
}: {
  captured: Captured;
  edited: Edited;
  edit: (key: keyof ItemFacts, value: string) => void;
  asQuote: boolean;
  turnQuote: () => void;
}) {
  const { page, quote, unread } = captured;
  return (
    <>
      <FactFields page={page} edited={edited} change={edit} />
      <p class="note">{unread ? `${unread.message} Its name, size and fingerprint can be kept.` : depthWords(captured, asQuote)}</p>
      {quote && (
        <label class="switch">
          <input type="checkbox" name="quote" checked={asQuote} onClick={turnQuote} />
          <span>Keep only the selection, as a quote</span>
        </label>
      )}
      {page.warnings.map((warning) => (
        <p class="note" key={warning}>
          {warning}
        </p>
      ))}
    </>
  );
}
