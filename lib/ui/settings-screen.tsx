// The reader's settings, the ways in and out for the whole library, and what leaves the browser.
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../adapters/messages.ts';
import { hasAllSites, requestAllSites } from '../adapters/permissions.ts';
import { readSettings, type Settings, writeSettings } from '../adapters/settings.ts';
import { FORMATS } from '../exchange/formats.ts';
import { saveFile } from './copy-out.ts';
import { useDesk } from './desk.ts';
import { FileButton } from './file-button.tsx';
import { exported } from './library-export.ts';
import { OwnNames } from './own-names.tsx';
import { carryOut } from './reader-acts.ts';
import { changesWords } from './reading-changes.tsx';
import { settings } from './settings-signal.ts';
import { counted } from './wording.ts';

/** Switches marks on or off. Straight from a click: switching on asks the browser first. */
async function switchMarks(on: boolean): Promise<string | null> {
  if (on && !(await requestAllSites().catch(() => false))) return 'Marks stay off: the browser was not allowed to let Cordon read pages.';
  const now = await readSettings();
  settings.value = await writeSettings({ marks: { ...now.marks, on } });
  await ask('marksChanged', {});
  return null;
}

/** The switch for marks with its explanation. */
export function MarksSwitch() {
  const [trouble, setTrouble] = useState<string | null>(null);
  const [granted, setGranted] = useState<boolean | null>(null);
  useEffect(() => {
    hasAllSites().then(setGranted, () => setGranted(null));
  }, []);
  const on = (settings.value?.marks.on ?? false) && granted !== false;
  return (
    <div>
      <label class="check">
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            setTrouble(null);
            switchMarks(wanted).then(
              (failed) => {
                setTrouble(failed);
                if (!failed && wanted) setGranted(true);
              },
              (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
            );
          }}
        />
        Mark names on pages I read
      </label>
      <p class="small soft">
        Needs your browser’s leave to read the pages you visit. They are read on this machine only; nothing of them is stored or sent unless
        you capture a page.
      </p>
      {trouble ? <p class="trouble">{trouble}</p> : null}
    </div>
  );
}

/** Restores a backup; the file is checked before anything changes. */
export function RestoreButton({ label }: { label: string }) {
  const desk = useDesk();
  return (
    <FileButton
      label={label}
      accept=".ndjson,.jsonl,.json,.txt"
      take={async (text) => {
        const { added, already } = await desk.commands.import(text);
        return { says: `${counted(added, 'record')} restored, ${already.toLocaleString('en')} already here.`, undo: null };
      }}
    />
  );
}

export function SettingsScreen() {
  const desk = useDesk();
  const now: Settings | null = settings.value;
  const change = (patch: Partial<Settings>) =>
    void writeSettings(patch).then((after) => {
      settings.value = after;
    });
  if (!now) return null;
  return (
    <div class="sheet">
      <h1>Settings</h1>
      <section>
        <h2>Take the library along</h2>
        <ul class="exports">
          {FORMATS.map((format) => (
            <li key={format.id}>
              <button
                type="button"
                class={format.id === 'backup' ? 'button primary' : 'button'}
                onClick={() =>
                  void carryOut(desk, async () => {
                    const file = await exported(desk, format.id);
                    saveFile(file.name, file.type, file.text);
                    return { says: `Saved ${file.name}.`, undo: null };
                  })
                }
              >
                {format.label}
              </button>
              <span class="small soft">{format.holds}</span>
            </li>
          ))}
        </ul>
        <p class="small soft">
          The backup holds everything: sources, items, texts, statements and your edits. Restoring adds what is missing and changes nothing
          that is here.
        </p>
        {desk.library === 'own' ? <RestoreButton label="Restore a backup" /> : null}
      </section>
      {desk.library === 'own' ? <OwnNames /> : null}
      <section>
        <h2>On pages</h2>
        <MarksSwitch />
        <label class="check">
          <input
            type="checkbox"
            checked={now.marks.show === 'first'}
            onChange={(event) => change({ marks: { ...now.marks, show: event.currentTarget.checked ? 'first' : 'all' } })}
          />
          Mark only the first mention of each name on a page
        </label>
      </section>
      <section>
        <h2>You</h2>
        <label class="setting">
          <span>Your name, written on what you confirm, reject or date</span>
          <input
            class="field short"
            defaultValue={now.reader}
            onChange={(event) => change({ reader: event.currentTarget.value.trim() || 'me' })}
          />
        </label>
        <label class="check">
          <input type="checkbox" checked={now.singleKeys} onChange={(event) => change({ singleKeys: event.currentTarget.checked })} />
          Single-key shortcuts
        </label>
        <p class="small soft">Enter, Escape, Tab and the arrow keys work either way.</p>
      </section>
      <section>
        <h2>What leaves the browser</h2>
        <p>
          Requests to the sources you subscribed to, and nothing else: no account, no analytics, no other server. Reading, search and the
          ledger happen on this machine, in this browser profile. Every other request is one click of yours.
        </p>
      </section>
      <section>
        <h2>About</h2>
        <p>
          Cordon keeps who said what about access to AI models. Statements are read by rules and carry the words they rest on; access
          statuses are folded from them and always told with the day of their last evidence.{' '}
          <a href={desk.link({ screen: 'welcome', open: null })}>First steps</a>
        </p>
        {changesWords(desk.rereading.value) ? (
          <p class="small soft">
            {changesWords(desk.rereading.value)}{' '}
            {desk.readingChanges.value.size > 0 ? (
              <a href={desk.link({ screen: 'items', list: 'changed', query: '', open: null })}>See them</a>
            ) : null}
          </p>
        ) : null}
      </section>
    </div>
  );
}
