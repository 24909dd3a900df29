// The offer to read the PDF under the popup: a page's text is there already, a PDF's has to be asked for.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Captured } from '../../lib/adapters/page-capture.ts';
import { requestHosts } from '../../lib/adapters/permissions.ts';
import type { Trouble } from '../../lib/domain.ts';
import type { Tab } from './this-page.ts';

/** Where a PDF can be had: `pdf` lets a script in; behind `shut` there may be one, which its site is asked for. */
export const isPdfOffer = ({ code }: Trouble): boolean => code === 'pdf' || code === 'shut';

/** What stands in the place of the page: what it is, and the button that reads it. `read` gets the text. */
export function ReadPdfOffer({ tab, trouble, read }: { tab: Tab; trouble: Trouble; read: (captured: Captured) => void }) {
  const [said, say] = useState<{ reading: boolean; message: string }>({ reading: false, message: '' });
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const ask = async () => {
    const url = tab.url ?? '';
    // The question comes first: browsers ask only while the click is being handled.
    if (trouble.code === 'shut' && !(await requestHosts([url])))
      return say({ reading: false, message: 'The browser did not grant this site.' });
    say({ reading: true, message: 'Reading …' });
    // What reads PDFs is loaded when one is read.
    const { capturePdf, fetchPdf } = await import('../../lib/adapters/pdf-of-tab.ts');
    const answer = await (trouble.code === 'pdf' ? capturePdf(tab) : fetchPdf(url));
    if ('trouble' in answer) say({ reading: false, message: answer.trouble.message });
    else read(answer);
  };
  return (
    <>
      <p class="note">
        {trouble.code === 'pdf'
          ? 'This page is a PDF. Its text is read when you ask for it, with the page of each sentence.'
          : trouble.message}
      </p>
      <div class="acts">
        <button ref={button} type="button" class="button primary" disabled={said.reading} onClick={() => void ask()}>
          Read this PDF <kbd>Enter</kbd>
        </button>
      </div>
      <p class={said.reading ? 'note' : 'trouble'} role="status">
        {said.message}
      </p>
    </>
  );
}
