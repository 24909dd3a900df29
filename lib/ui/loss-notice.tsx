// The browser lost the library: what it held, and the two ways on. Stands on every screen until one is taken.
import { useEffect, useState } from 'preact/hooks';
import { type Sentinel, watchLoss } from '../adapters/sentinel.ts';
import { useDesk } from './desk.ts';
import { carryOut } from './reader-acts.ts';
import { counted, listed } from './wording.ts';

/** Nothing while the library is the one that was last seen. */
export function LossNotice() {
  const desk = useDesk();
  const [lost, setLost] = useState<Sentinel | null>(null);
  useEffect(() => watchLoss(desk.library, setLost, console.info), [desk.library]);
  if (!lost) return null;
  const { items, sources, decisions } = lost.counts;
  const held = [
    items > 0 ? counted(items, 'item') : '',
    sources > 0 ? counted(sources, 'source') : '',
    decisions > 0 ? counted(decisions, 'decision') : '',
  ].filter(Boolean);
  return (
    <div class="note loss" role="alert">
      <p>
        <b>The browser lost your library.</b> {held.length > 0 ? `It held ${listed(held)}. ` : ''}Its database is no longer there: the disk,
        the browser or a cleaning program removed it. Cordon cannot bring it back by itself.
      </p>
      <p class="row">
        <a class="button primary" href={desk.link({ screen: 'settings', open: null })}>
          Restore a backup
        </a>
        <button
          type="button"
          class="button"
          onClick={() =>
            void carryOut(desk, async () => {
              await desk.commands.acceptLoss();
              return { says: 'Begun anew. A backup can still be restored in Settings.', undo: null };
            })
          }
        >
          Start anew
        </button>
      </p>
    </div>
  );
}
