// This page: what will be saved, what it names, its feed, marks. Stands at once; each part fills as it is known.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Captured } from '../../lib/adapters/page-capture.ts';
import type { ItemFacts, Trouble } from '../../lib/domain.ts';
import { CapturedFacts, type Edited } from './captured-facts.tsx';
import { foundValue, wrongDates } from './fact-fields.tsx';
import { FeedsFound } from './feeds-found.tsx';
import { MarksSwitch } from './marks-switch.tsx';
import { NamesList } from './names-list.tsx';
import { isPdfOffer, ReadPdfOffer } from './read-pdf-offer.tsx';
import { activeTab, keep, namesOfPage, type PageNames, readTab, type Tab } from './this-page.ts';
import { WatchPage } from './watch-page.tsx';

type Saving = { state: 'idle' } | { state: 'saving' } | { state: 'saved'; words: string } | { state: 'failed'; message: string };

const NAMES_SHOWN = 6;

/** Only what differs from the page; an emptied field is the reader's too. */
function editsOf(captured: Captured, edited: Edited): Partial<ItemFacts> {
  return Object.fromEntries(
    Object.entries(edited)
      .filter(([key, value]) => value !== foundValue(captured.page, key as keyof ItemFacts))
      .map(([key, value]) => [key, value === '' && key !== 'title' ? null : value]),
  );
}

export function Popup() {
  const [tab, setTab] = useState<Tab | null>(null);
  const [captured, setCaptured] = useState<Captured | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [names, setNames] = useState<PageNames | null>(null);
  const [edited, setEdited] = useState<Edited>({});
  const [asQuote, setAsQuote] = useState(false);
  const captureButton = useRef<HTMLButtonElement>(null);
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });

  const failed = (error: unknown): void => setTrouble({ code: 'failed', message: error instanceof Error ? error.message : String(error) });
  const show = async (read: Captured): Promise<void> => {
    setTrouble(null);
    setCaptured(read);
    setAsQuote(read.quote !== null);
    setNames(await namesOfPage(read));
  };
  useEffect(() => {
    void (async () => {
      const here = await activeTab();
      setTab(here);
      const answer = await readTab(here);
      if ('trouble' in answer) setTrouble(answer.trouble);
      else await show(answer);
    })().catch(failed);
  }, []);

  // Enter captures from the moment in which the button can be pressed.
  useLayoutEffect(() => captureButton.current?.focus(), [captured]);

  const wrong = wrongDates(edited);
  const capture = async () => {
    if (!captured || wrong.length || saving.state === 'saving') return;
    setSaving({ state: 'saving' });
    try {
      const page = asQuote && captured.quote ? captured.quote : captured.page;
      const { file, unread } = captured;
      const answer = await keep({
        tab: tab?.id,
        page,
        edited: editsOf(captured, edited),
        kind: asQuote ? 'quote' : 'capture',
        ...(file ? { file } : {}),
        ...(unread ? { unread } : {}),
      });
      const words = answer.deepened ? 'Saved: the summary is now a whole text' : answer.already ? 'You had this text already' : 'Saved';
      setSaving({ state: 'saved', words });
    } catch (error) {
      setSaving({ state: 'failed', message: `Not saved: ${error instanceof Error ? error.message : String(error)}` });
    }
  };

  return (
    <form
      class="popup"
      onSubmit={(event) => {
        event.preventDefault();
        void capture();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLTextAreaElement)) return;
        event.preventDefault();
        void capture();
      }}
    >
      <header>
        <h1>This page</h1>
        <button type="button" class="textual small" onClick={() => void browser.tabs.create({ url: browser.runtime.getURL('/app.html') })}>
          Open Cordon
        </button>
      </header>
      {tab && trouble && isPdfOffer(trouble) ? (
        <ReadPdfOffer tab={tab} trouble={trouble} read={(read) => void show(read).catch(failed)} />
      ) : (
        trouble && (
          <p class="trouble" role="alert">
            {trouble.message}
          </p>
        )
      )}
      {captured && (
        <CapturedFacts
          captured={captured}
          edited={edited}
          edit={(key, value) => setEdited({ ...edited, [key]: value })}
          asQuote={asQuote}
          turnQuote={() => setAsQuote(!asQuote)}
        />
      )}
      {trouble && isPdfOffer(trouble) ? null : (
        <div class="acts">
          {saving.state === 'saved' ? (
            <span class="saved" role="status">
              ✓ {saving.words}
            </span>
          ) : (
            <button
              ref={captureButton}
              type="submit"
              class="button primary"
              disabled={!captured || wrong.length > 0 || saving.state === 'saving'}
            >
              Capture <kbd>Enter</kbd>
            </button>
          )}
          {saving.state === 'failed' && <span class="trouble">{saving.message}</span>}
        </div>
      )}
      {names?.reading.notRead && <p class="note">{names.reading.notRead.message}</p>}
      {names && names.names.length > 0 && (
        <section>
          <h2>Named here</h2>
          <NamesList names={names.names.slice(0, NAMES_SHOWN)} />
          {names.names.length > NAMES_SHOWN && <p class="note">and {names.names.length - NAMES_SHOWN} more</p>}
        </section>
      )}
      {names && names.reports > 0 && (
        <p class="note">
          You have {names.reports} {names.reports === 1 ? 'report' : 'reports'} of what this page tells.
        </p>
      )}
      {/* What stands below the names waits for them: a button never moves from under the pointer. */}
      {names && captured && captured.feeds.length > 0 && <FeedsFound feeds={captured.feeds} />}
      {names && captured && !captured.file && /^https?:/i.test(captured.page.url) && <WatchPage url={captured.page.url} />}
      {tab && (names || trouble) && <MarksSwitch url={tab.url && /^https?:/.test(tab.url) ? tab.url : null} />}
    </form>
  );
}
