// The sheet of keys that `?` shows, from the same table the keyboard reads.
import { useEffect, useRef } from 'preact/hooks';
import { KEYS } from './keyboard.ts';

const GROUPS = [...new Set(KEYS.map((row) => row.group))];

export function ShortcutSheet({ close, on }: { close: () => void; on: boolean }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog class="keys" ref={sheet} aria-labelledby="keys-heading" onClose={close}>
      <div class="sheet-head">
        <h1 id="keys-heading">Keys</h1>
        <button type="button" class="button" onClick={() => sheet.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {on ? null : <p class="note">Single-key shortcuts are switched off in Settings.</p>}
      <div class="keys-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h2>{group}</h2>
            <dl>
              {KEYS.filter((row) => row.group === group).map((row) => [
                <dt key={`${row.command} keys`}>
                  {row.keys.map((key) => (
                    <kbd key={key}>{key === 'Escape' ? 'Esc' : key}</kbd>
                  ))}
                </dt>,
                <dd key={row.command}>{row.says}</dd>,
              ])}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
