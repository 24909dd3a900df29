// "Check my sources": the kept pages of a list, chosen, asked for again politely, each with what became of it.
import { useState } from 'preact/hooks';
import { requestHosts } from '../adapters/permissions.ts';
import { checkedAddress } from '../collect/checked-address.ts';
import type { Item, PageCheck } from '../domain.ts';
import { factOf, outletOf } from './citation-line.tsx';
import { useDesk } from './desk.ts';
import { EmptyPlace } from './empty-place.tsx';
import { useView } from './library-view.ts';
import { CheckActs, momentWords, OUTCOME_WORDS, TextChanges } from './page-check-note.tsx';
import { checkItems, checkRun, hostOf, isCheckable, stopChecking } from './page-checks.ts';
import { carryOutAside } from './reader-acts.ts';
import { WaitingLine } from './waiting-line.tsx';
import { counted, dateWords } from './wording.ts';

/** Pages offered at once: at one page in two seconds of a host, this is a few minutes. */
const MOST = 200;
const LIST_WORDS = {
  hidden: 'hidden by your rules',
  relevant: 'about restrictions',
  bin: 'not about restrictions',
  starred: 'starred',
  changed: 'that read differently',
};

function Row({
  item,
  chosen,
  choose,
  check,
  asking,
}: {
  item: Item;
  chosen: boolean;
  choose: (on: boolean) => void;
  check: PageCheck | undefined;
  asking: boolean;
}) {
  const desk = useDesk();
  const published = factOf(item, 'published');
  const title = factOf(item, 'title') || 'Untitled';
  return (
    <li class="check-row" data-item={item.id} data-outcome={check?.outcome}>
      <input type="checkbox" checked={chosen} aria-label={`Check: ${title}`} onChange={(event) => choose(event.currentTarget.checked)} />
      <div>
        <p class="item-title">
          <a data-row href={desk.link({ open: { kind: 'item', id: item.id } })}>
            {title}
          </a>
        </p>
        <p class="small soft">
          {outletOf(item)} · {published ? dateWords(published, true) : 'undated'} · kept {dateWords(item.accessedAt, true)}
        </p>
        <p class="small">
          {asking ? (
            'Asking …'
          ) : check ? (
            <>
              <b class={`outcome ${check.outcome}`}>{OUTCOME_WORDS[check.outcome]}</b> {check.message}{' '}
              <span class="soft">{momentWords(check.at)}</span>
            </>
          ) : (
            <span class="soft">Not checked since it was kept</span>
          )}
        </p>
        {check && !asking ? (
          <>
            <TextChanges check={check} />
            <p class="row">
              <CheckActs item={item} check={check} />
            </p>
          </>
        ) : null}
      </div>
    </li>
  );
}

/** What a run came to so far, in one line. */
function tally(answers: Iterable<PageCheck>): string {
  const all = [...answers];
  return (Object.keys(OUTCOME_WORDS) as PageCheck['outcome'][])
    .map((outcome) => [all.filter((one) => one.outcome === outcome).length, OUTCOME_WORDS[outcome].toLowerCase()] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${count === 1 ? words : words.replace(/^needs/, 'need')}`)
    .join(' · ');
}

export function CheckScreen() {
  const desk = useDesk();
  const view = useView();
  const { list } = desk.address.value;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const run = checkRun.value;
  if (!desk.begun.value) return <WaitingLine />;
  const rows = view.lists.value[list].filter(isCheckable);
  const offered = rows.slice(0, MOST);
  const chosen = offered.filter(({ id }) => !left.has(id));
  const hosts = new Set(chosen.map(hostOf));
  const running = run !== null && !run.done;
  const start = (): void => {
    const addresses = chosen.flatMap((item) => checkedAddress(item) ?? []);
    // Asked first thing in the click, once for all; a host that is refused is said so at its page.
    const granted = requestHosts(addresses).catch(() => false);
    void carryOutAside(desk, async () => {
      await granted;
      const { answers, stopped } = await checkItems(desk, chosen);
      return { says: `${stopped ? 'Stopped. ' : ''}Checked ${counted(answers.size, 'page')}: ${tally(answers.values())}.`, undo: null };
    });
  };
  if (rows.length === 0)
    return (
      <EmptyPlace says="No kept page here can be asked for again: captures and articles that were read whole can.">
        <a class="button" href={desk.link({ screen: 'items', open: null })}>
          Back to the items
        </a>
      </EmptyPlace>
    );
  return (
    <>
      <div class="check-head">
        <h1>Check kept pages</h1>
        <p class="small soft">
          Asks for each page again, one at a time and two seconds apart on a site, and compares it with the text you kept. A change is
          stored beside it; nothing is overwritten.
        </p>
        <p class="row">
          {running ? (
            <button type="button" class="button" disabled={run.stopped} onClick={stopChecking}>
              {run.stopped ? 'Stopping …' : 'Stop'}
            </button>
          ) : (
            <button type="button" class="button primary" disabled={chosen.length === 0 || desk.library === 'sample'} onClick={start}>
              Check {counted(chosen.length, 'page')} now
            </button>
          )}
          {left.size > 0 ? (
            <button type="button" class="textual small" onClick={() => setLeft(new Set())}>
              Choose all
            </button>
          ) : (
            <button type="button" class="textual small" onClick={() => setLeft(new Set(offered.map(({ id }) => id)))}>
              Choose none
            </button>
          )}
          <a class="textual small" href={desk.link({ screen: 'items', open: null })}>
            Back to the items
          </a>
          <span class="small soft" role="status">
            {running
              ? `${run.answers.size} of ${run.of} checked${run.answers.size > 0 ? `: ${tally(run.answers.values())}` : ''}`
              : run
                ? `${counted(run.answers.size, 'page')} checked: ${tally(run.answers.values())}`
                : desk.library === 'sample'
                  ? 'The pages of the sample story are invented: there is nobody to ask.'
                  : `of ${counted(rows.length, 'kept page')} ${LIST_WORDS[list]}${rows.length > MOST ? `, the newest ${MOST}` : ''}, on ${counted(hosts.size, 'site')}`}
          </span>
        </p>
        {running ? <progress class="check-progress" max={run.of} value={run.answers.size} aria-label="Pages checked" /> : null}
      </div>
      <ol class="items check-rows">
        {offered.map((item) => (
          <Row
            key={item.id}
            item={item}
            chosen={!left.has(item.id)}
            choose={(on) => {
              const next = new Set(left);
              if (on) next.delete(item.id);
              else next.add(item.id);
              setLeft(next);
            }}
            check={run?.answers.get(item.id) ?? item.checks?.[0]}
            asking={run?.asking.includes(item.id) ?? false}
          />
        ))}
      </ol>
    </>
  );
}
