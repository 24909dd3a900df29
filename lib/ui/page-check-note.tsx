// What asking for a kept page again came to: with its time, and the sentences that changed or went, those that carried a statement first.
import { requestHosts } from '../adapters/permissions.ts';
import type { Item, PageCheck, TextChange } from '../domain.ts';
import { useDesk } from './desk.ts';
import { OriginalLink } from './external-link.tsx';
import { originalAddress } from './original-address.ts';
import { checkItems, checkRun, isCheckable } from './page-checks.ts';
import { carryOut, carryOutAside } from './reader-acts.ts';
import { dateWords } from './wording.ts';

export const OUTCOME_WORDS: Readonly<Record<PageCheck['outcome'], string>> = {
  changed: 'Changed',
  gone: 'Gone',
  click: 'Needs your click',
  failed: 'Not checked',
  unchanged: 'Unchanged',
};

const SHOWN = 6;

/** `21 Nov 2026, 14:05`, in the reader's own time. */
export function momentWords(at: string): string {
  return `${dateWords(at, true)}, ${new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}

function Change({ change }: { change: TextChange }) {
  return (
    <li class={change.carried ? 'text-change carried' : 'text-change'}>
      {change.carried ? <p class="small limit">Carried a statement</p> : null}
      {change.was !== null ? (
        <p>
          <span class="small soft">{change.now === null ? 'went' : 'was'}</span> <del class="quote">“{change.was}”</del>
        </p>
      ) : null}
      {change.now !== null ? (
        <p>
          <span class="small soft">{change.was === null ? 'new' : 'now'}</span> <ins class="quote">“{change.now}”</ins>
        </p>
      ) : null}
    </li>
  );
}

/** The sentences of a check. */
export function TextChanges({ check }: { check: PageCheck }) {
  const told = check.changes.toSorted((a, b) => Number(b.carried) - Number(a.carried));
  const [first, rest] = [told.slice(0, SHOWN), told.slice(SHOWN)];
  if (told.length === 0) return null;
  const list = (changes: readonly TextChange[]) => (
    <ul>
      {changes.map((change) => (
        <Change key={`${change.was}\n${change.now}`} change={change} />
      ))}
    </ul>
  );
  return (
    <div class="text-changes">
      {list(first)}
      {rest.length > 0 ? (
        <details class="small">
          <summary>{rest.length + (check.more ?? 0)} more</summary>
          {list(rest)}
          {check.more ? <p class="soft">and {check.more} that are not listed: see the revision.</p> : null}
        </details>
      ) : null}
    </div>
  );
}

/** What can be done about a check: grant the host, open the page, read the new text. */
export function CheckActs({ item, check }: { item: Item; check: PageCheck }) {
  const desk = useDesk();
  const { revision } = check;
  const address = originalAddress(item);
  if (check.needsHost && address)
    return (
      <button
        type="button"
        class="button"
        onClick={() => {
          const granted = requestHosts([address]).catch(() => false);
          void carryOutAside(desk, async () => {
            if (!(await granted)) return { says: `Not granted: ${new URL(address).host} is not asked.`, undo: null };
            await checkItems(desk, [item]);
            return null;
          });
        }}
      >
        Grant {new URL(address).host} and check
      </button>
    );
  if (check.outcome === 'click')
    return (
      <OriginalLink class="button" item={item}>
        Open it
      </OriginalLink>
    );
  if (check.outcome === 'changed' && revision && revision !== item.revision)
    return (
      <button
        type="button"
        class="button"
        onClick={() =>
          void carryOut(desk, async () => {
            const before = item.revision;
            await desk.commands.readText(item.id, revision);
            return {
              says: 'The new text is read from now on; the one you kept stays beside it.',
              undo: () => desk.commands.readText(item.id, before),
            };
          })
        }
      >
        Read the new text instead
      </button>
    );
  return null;
}

/** In the item reader: the last check of its page, and the button that checks it now. */
export function PageCheckNote({ item }: { item: Item }) {
  const desk = useDesk();
  if (!isCheckable(item) || desk.library === 'sample') return null;
  const [last, ...older] = item.checks ?? [];
  const asking = checkRun.value?.asking.includes(item.id) ?? false;
  const change = last?.outcome === 'changed' ? undefined : older.find(({ outcome }) => outcome === 'changed');
  return (
    <section class="page-check" aria-label="Check of the page">
      <p class="row">
        <button
          type="button"
          class="button"
          disabled={asking}
          onClick={() =>
            void carryOutAside(desk, async () => {
              const { answers } = await checkItems(desk, [item]);
              const answer = answers.get(item.id);
              return answer ? { says: `${OUTCOME_WORDS[answer.outcome]}: ${answer.message}`, undo: null } : null;
            })
          }
        >
          Check the page now
        </button>
        <span class="small" role="status">
          {asking ? 'Asking …' : last ? null : <span class="soft">Not checked since it was kept.</span>}
          {last && !asking ? (
            <>
              <b class={`outcome ${last.outcome}`}>{OUTCOME_WORDS[last.outcome]}</b> {last.message}{' '}
              <span class="soft">{momentWords(last.at)}</span>
            </>
          ) : null}
        </span>
        {last && !asking ? <CheckActs item={item} check={last} /> : null}
      </p>
      {last ? <TextChanges check={last} /> : null}
      {change ? (
        <details class="small">
          <summary>
            Changed when it was checked on {momentWords(change.at)}: {change.message}
          </summary>
          <TextChanges check={change} />
        </details>
      ) : null}
    </section>
  );
}
