// A register's past: the days to read, how far reading them is, and the button that stops it.
import { useState } from 'preact/hooks';
import { today } from '../adapters/clock.ts';
import type { Source } from '../domain.ts';
import { useDesk } from './desk.ts';
import { carryOutAside } from './reader-acts.ts';
import { counted, dateWords } from './wording.ts';

const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;

export function RegisterPast({ source, name }: { source: Source; name: string }) {
  const desk = useDesk();
  const [from, setFrom] = useState(aYearBefore(today()));
  const [to, setTo] = useState(today());
  const [opened, setOpened] = useState(false);
  const { history } = source;
  const read = (dates?: { from: string; to: string }) =>
    carryOutAside(desk, async () => {
      const { newItems, failed } = await desk.commands.readHistory(source.id, dates);
      const [failure] = failed;
      return failure
        ? { says: `${name}: ${failure.trouble.message}`, undo: null, trouble: true }
        : { says: `${name}: its past is read, ${counted(newItems, 'new item')}.`, undo: null };
    });
  const wrong = !/^\d{4}-\d{2}-\d{2}$/.test(from) || !/^\d{4}-\d{2}-\d{2}$/.test(to) || from > to;
  const running = history?.next && !history.trouble;
  return (
    <details class="past small" open={opened || Boolean(history?.next)} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>Read its past</summary>
      {history ? (
        <p role="status">
          {dateWords(history.from, true)} to {dateWords(history.to, true)}: {history.read.toLocaleString('en')}
          {history.of === null ? '' : ` of ${history.of.toLocaleString('en')}`} documents read, {counted(history.added, 'new item')}
          {history.next
            ? ''
            : history.of !== null && history.read < history.of
              ? '; the register gives no more: read it in shorter spans'
              : ', done'}
          .{history.trouble ? <span class="trouble"> {history.trouble.message}</span> : null}
        </p>
      ) : null}
      {running ? (
        <>
          <progress value={history.read} max={history.of ?? undefined} aria-label={`Reading the past of ${name}`} />{' '}
          <button
            type="button"
            class="button"
            onClick={() =>
              void carryOutAside(desk, async () => {
                await desk.commands.stopHistory(source.id);
                return null;
              })
            }
          >
            Stop
          </button>
        </>
      ) : (
        <div class="row">
          <label>
            From <input class="field" type="date" value={from} max={to} onInput={(event) => setFrom(event.currentTarget.value)} />
          </label>
          <label>
            to <input class="field" type="date" value={to} min={from} onInput={(event) => setTo(event.currentTarget.value)} />
          </label>
          <button type="button" class="button" disabled={wrong} onClick={() => void read({ from, to })}>
            Read it<span class="unseen">: the past of {name}</span>
          </button>
          {history?.next ? (
            <button type="button" class="button" onClick={() => void read()}>
              Go on
            </button>
          ) : null}
        </div>
      )}
    </details>
  );
}
