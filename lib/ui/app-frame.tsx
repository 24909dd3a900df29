// The full tab: rail, search, screen, inspector, the line that says what was done; and the keyboard over all of it.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { bestClaim } from '../ledger/best-claim.ts';
import { openedItem, type Screen } from './address.ts';
import { AsOfField } from './as-of-field.tsx';
import { BringScreen } from './bring-screen.tsx';
import { CheckScreen } from './check-screen.tsx';
import { copyReference, copyStatement } from './copy-out.ts';
import { type Desk, useDesk } from './desk.ts';
import { DropZone } from './drop-zone.tsx';
import { Inspector } from './inspector.tsx';
import { ItemsScreen } from './items-screen.tsx';
import { type KeyCommand, keyCommand } from './keyboard.ts';
import { LaterScreen } from './later-screen.tsx';
import { LedgerScreen } from './ledger-screen.tsx';
import { LossNotice } from './loss-notice.tsx';
import { Rail } from './rail.tsx';
import { confirmClaim, mergeEvents, refuseInItem, rejectClaim, toggleListed, toggleStar, undoLast } from './reader-acts.ts';
import { SearchField } from './search-field.tsx';
import { SettingsScreen } from './settings-screen.tsx';
import { settings } from './settings-signal.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { SourcesScreen } from './sources-screen.tsx';
import { DATE_WANTED, TimelineScreen } from './timeline-screen.tsx';
import { WelcomeScreen } from './welcome-screen.tsx';
import { counted } from './wording.ts';

/** What a key is about: the statement, act or item in focus, else what is open beside the list. */
function target(desk: Desk): { claim?: string; event?: string; item?: string; name?: { id: string; written: string | null } } {
  const from = document.activeElement;
  const named = from?.closest<HTMLElement>('[data-name]')?.dataset;
  const claim = from?.closest<HTMLElement>('[data-claim]')?.dataset.claim;
  const row = from?.closest<HTMLElement>('[data-event], [data-item]');
  const opened = desk.address.peek().open;
  const event = row?.dataset.event ?? (row ? undefined : opened?.kind === 'event' ? opened.id : undefined);
  const item = row?.dataset.item ?? (row ? undefined : openedItem(opened)?.item);
  return { claim, event, item, ...(named?.name ? { name: { id: named.name, written: named.written ?? null } } : {}) };
}

/** What keys leave for the next: the act chosen for merging, and which row of which screen was in focus. */
type KeyState = { marked: string | null; focused: { row: HTMLElement; place: number; screen: Screen } | null };

const listRows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('main [data-row]')];

function focusedRow(screen: Screen): KeyState['focused'] {
  const rows = listRows();
  const place = rows.findIndex((one) => one.closest('li, td')?.contains(document.activeElement));
  const row = rows[place];
  return row ? { row, place, screen } : null;
}

/** Moves the focus by one row. `gone`: the place of the row that was in focus until it left the list (rejected, moved, merged). */
function moveFocus(by: 1 | -1, gone: number | null): void {
  const inside = document.activeElement?.closest('.inspector') !== null && document.activeElement !== document.body;
  const rows = inside
    ? [...document.querySelectorAll<HTMLElement>('.inspector [data-claim] a, .inspector [data-name] > p > a, .inspector .model-act > p a')]
    : listRows();
  if (rows.length === 0) return;
  const current = document.activeElement;
  const at = rows.findIndex((row) => row === current || row.closest('li, td')?.contains(current));
  const more = inside ? null : document.querySelector<HTMLElement>(`main [data-more="${by === 1 ? 'after' : 'before'}"]`);
  const last = more ? rows.findLastIndex((row) => row.compareDocumentPosition(more) & Node.DOCUMENT_POSITION_FOLLOWING) : -1;
  if (more && at >= 0 && at === (by === 1 ? last : 0)) {
    // The next rows are not drawn yet: they are, and the first of them is gone to.
    const here = rows[at];
    more.click();
    requestAnimationFrame(() => {
      const drawn = listRows();
      const place = here ? drawn.indexOf(here) : -1;
      const next = place >= 0 ? drawn[place + by] : by === 1 ? drawn[0] : drawn.at(-1);
      next?.focus();
      next?.closest('li, td')?.scrollIntoView({ block: 'nearest' });
    });
    return;
  }
  const open = rows.findIndex((row) => row.closest('[aria-current]') !== null);
  // What stands where a row left comes next, going down.
  const left = gone !== null && !inside ? gone - (by === 1 ? 1 : 0) : null;
  const from = at >= 0 ? at : (left ?? (open >= 0 ? open : by === 1 ? -1 : rows.length));
  const next = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
  next?.focus();
  next?.closest('li, td')?.scrollIntoView({ block: 'nearest' });
}

/** Carries out a key. Everything a key does a button does too. */
function obey(desk: Desk, command: KeyCommand, state: KeyState, openSheet: () => void): void {
  const { claim: claimId, event: eventId, item: itemId, name } = target(desk);
  const event = eventId ? desk.eventOfClaim.peek().get(eventId) : undefined;
  const claim = claimId ? desk.claimOf.peek().get(claimId) : event ? bestClaim(event, desk.claimOf.peek()) : undefined;
  const item = desk.itemOf.peek().get(itemId ?? claim?.item ?? '');
  switch (command) {
    case 'search': {
      const field = document.querySelector<HTMLInputElement>('#search');
      field?.focus();
      field?.select();
      return;
    }
    case 'next':
    case 'previous': {
      const { focused } = state;
      const left = focused && focused.screen === desk.address.peek().screen && !focused.row.isConnected;
      moveFocus(command === 'next' ? 1 : -1, left ? focused.place : null);
      return;
    }
    case 'back': {
      state.marked = null;
      const { open } = desk.address.peek();
      if (document.activeElement instanceof HTMLInputElement && document.activeElement.id === 'search') document.activeElement.blur();
      else if (open) {
        desk.go({ open: null });
        queueMicrotask(() =>
          document
            .querySelector<HTMLElement>(
              open.kind === 'event'
                ? `main [data-event="${CSS.escape(open.id)}"] [data-row]`
                : `main [data-item="${CSS.escape(open.id)}"] [data-row]`,
            )
            ?.focus(),
        );
      }
      return;
    }
    case 'star':
      if (item) void toggleStar(desk, item);
      return;
    case 'hide':
      if (item) void toggleListed(desk, item);
      return;
    case 'confirm':
      if (claim) void confirmClaim(desk, claim);
      return;
    case 'reject':
      if (name && item) void refuseInItem(desk, item, name.id, name.written);
      else if (claim) void rejectClaim(desk, claim);
      return;
    case 'date':
      if (event) dispatchEvent(new CustomEvent(DATE_WANTED, { detail: event.id }));
      return;
    case 'merge': {
      if (!event) return;
      const first = state.marked ? desk.eventOfClaim.peek().get(state.marked) : undefined;
      if (first && first.id !== event.id) {
        state.marked = null;
        void mergeEvents(desk, first, event);
      } else {
        state.marked = event.id;
        desk.done.value = { says: `Merging “${event.title}”: go to the other version of this act and press m; Esc leaves it.`, undo: null };
      }
      return;
    }
    case 'copy':
      if (claim) void copyStatement(desk, claim);
      return;
    case 'reference':
      if (item) void copyReference(desk, item);
      return;
    case 'undo':
      void undoLast(desk);
      return;
    case 'news':
      desk.showHeld();
      return;
    case 'sheet':
      openSheet();
      return;
    default: {
      const screen = command.slice('go-'.length) as 'timeline';
      desk.go({ screen, open: null });
    }
  }
}

/** The line that says what was done; it stays until something else is done or it is put away. */
function DoneLine() {
  const desk = useDesk();
  const done = desk.done.value;
  return (
    <div class={done ? 'done-line shown' : 'done-line'} role="status">
      {done ? (
        <>
          <span class={done.trouble ? 'trouble' : undefined}>{done.says}</span>
          {done.undo ? (
            <button type="button" class="button" onClick={() => void undoLast(desk)}>
              Undo <kbd>z</kbd>
            </button>
          ) : null}
          <button type="button" class="textual small" aria-label="Put this line away" onClick={() => (desk.done.value = null)}>
            ✕
          </button>
        </>
      ) : null}
    </div>
  );
}

function News() {
  const desk = useDesk();
  const waiting = desk.held.value;
  return (
    <div class="news" role="status">
      {waiting > 0 ? (
        <button type="button" class="button primary" onClick={() => desk.showHeld()}>
          {counted(waiting, 'new item')} · show <kbd>n</kbd>
        </button>
      ) : null}
    </div>
  );
}

const LATER = {
  choose: async () => (await import('./choose-screen.tsx')).ChooseScreen,
  import: async () => (await import('./import-screen.tsx')).ImportScreen,
  links: async () => (await import('./links-screen.tsx')).LinksScreen,
  rules: async () => (await import('./rules-screen.tsx')).RulesScreen,
};

function CurrentScreen() {
  switch (useDesk().address.value.screen) {
    case 'timeline':
      return <TimelineScreen />;
    case 'ledger':
      return <LedgerScreen />;
    case 'items':
      return <ItemsScreen />;
    case 'check':
      return <CheckScreen />;
    case 'sources':
      return <SourcesScreen />;
    case 'choose':
      return <LaterScreen key="choose" name="choose" load={LATER.choose} />;
    case 'import':
      return <LaterScreen key="import" name="import" load={LATER.import} />;
    case 'links':
      return <LaterScreen key="links" name="links" load={LATER.links} />;
    case 'paste':
      return <BringScreen />;
    case 'rules':
      return <LaterScreen key="rules" name="rules" load={LATER.rules} />;
    case 'settings':
      return <SettingsScreen />;
    case 'welcome':
      return <WelcomeScreen />;
  }
}

/** Says on every screen that this is the sample story, and fills it until it is whole. */
function SampleBanner() {
  const desk = useDesk();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const ready = desk.loaded.value;
  useEffect(() => {
    if (!ready) return;
    // What reads feeds and pages is loaded only where a sample is to be filled.
    import('../adapters/sample.ts')
      .then(({ fillSample }) => fillSample((done, of) => setProgress({ done, of })))
      .then(
        () => setProgress(null),
        (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
      );
  }, [ready]);
  return (
    <p class="sample-banner">
      <b>Sample</b> An invented story<span class="on-wide">, in a library of its own</span>.{' '}
      <a href="app.html#/timeline">Back to your library</a>
      {progress && progress.done < progress.of ? ` · Reading ${progress.done} of ${progress.of}` : null}
      {trouble ? <span class="trouble"> {trouble}</span> : null}
    </p>
  );
}

/** The whole tab. */
export function AppFrame() {
  const desk = useDesk();
  const [sheet, setSheet] = useState(false);
  const { screen, open } = desk.address.value;
  useLayoutEffect(() => {
    let pending: string | null = null;
    const state: KeyState = { marked: null, focused: null };
    const pressed = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const element = event.target instanceof HTMLElement ? event.target : null;
      const typing = element?.matches('input:not([type=checkbox], [type=range]), textarea, select') ?? false;
      const answer = keyCommand(event, pending, { typing, singleKeys: settings.peek()?.singleKeys ?? true });
      pending = answer.pending;
      if (!answer.command) return;
      const { screen } = desk.address.peek();
      state.focused = focusedRow(screen) ?? state.focused;
      if (answer.command === 'search' || answer.command === 'date') event.preventDefault();
      obey(desk, answer.command, state, () => setSheet(true));
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [desk]);
  const list = useRef<HTMLElement>(null);
  // A screen begins at its top; within one the place is kept.
  useLayoutEffect(() => list.current?.scrollTo(0, 0), [screen]);
  const searches = screen === 'timeline' || screen === 'ledger' || screen === 'items' || screen === 'check';
  const tab = (
    <div class={open ? 'app with-inspector' : 'app'}>
      <Rail />
      <main class={`screen-${screen}`} ref={list}>
        {desk.library === 'own' && <LossNotice />}
        {searches ? (
          <div class="top">
            <SearchField />
            <AsOfField />
          </div>
        ) : null}
        <News />
        {desk.failure.value ? (
          <p class="note trouble">
            The library could not be read: {desk.failure.value}. Close other tabs of Cordon and load this one again.
          </p>
        ) : null}
        <CurrentScreen />
      </main>
      <Inspector />
      <DoneLine />
      <DropZone />
      {sheet ? <ShortcutSheet close={() => setSheet(false)} on={settings.value?.singleKeys ?? true} /> : null}
    </div>
  );
  return (
    <div class="window">
      {desk.library === 'sample' ? <SampleBanner /> : null}
      {tab}
    </div>
  );
}
