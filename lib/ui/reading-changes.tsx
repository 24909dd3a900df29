// What reading again changed, where it is seen: how far it is at the foot of the rail, the sum over the list, and under each item what differs.
import type { Cause, Rereading } from '../adapters/read-again.ts';
import type { ReadingChange, StatementChange, ToldStatement } from '../ledger/reading-changes.ts';
import { type Desk, useDesk } from './desk.ts';
import { eventSentence } from './event-line.tsx';
import { cutAtWord } from './fitting-words.ts';
import { counted, dateWords, fieldWords, listed } from './wording.ts';

const AFTER: Record<Cause, string> = {
  update: 'After the update of Cordon',
  names: 'With the change in your names',
  refused: 'With what you said of a name',
  other: 'When read again',
};

/** At the foot of the rail: how far reading again is; then how many items read differently, until that was looked at. */
export function RereadingNote() {
  const desk = useDesk();
  const run = desk.rereading.value;
  if (!run) return null;
  if (!run.done)
    return (
      <p class="rereading small soft" role="status" title={`${AFTER[run.cause]} all items are read again. You can go on meanwhile.`}>
        Reading again: {run.read.toLocaleString('en')} of {counted(run.of, 'item')}
      </p>
    );
  if (run.seen || run.items === 0) return null;
  return (
    <p class="rereading small" role="status">
      <a href={desk.link({ screen: 'items', list: 'changed', query: '', open: null })}>{counted(run.items, 'item')} read differently</a>
    </p>
  );
}

/** `3 statements added, 2 removed, 5 changed`; what is none is left out. */
function sumWords({ added, removed, altered }: Rereading): string {
  const parts = [
    { count: added, words: 'added' },
    { count: removed, words: 'removed' },
    { count: altered, words: 'changed' },
  ].filter(({ count }) => count > 0);
  return parts.map(({ count, words }, n) => `${n === 0 ? counted(count, 'statement') : count.toLocaleString('en')} ${words}`).join(', ');
}

/** The sum of what reading again changed, in a sentence; null before the first reading. */
export function changesWords(run: Rereading | null): string | null {
  if (!run?.done) return null;
  const on = `${AFTER[run.cause]} on ${dateWords(run.startedAt)}`;
  if (run.items === 0) return `${on}, ${counted(run.of, 'item')} were read again, all as before.`;
  const sum = sumWords(run);
  return `${on}, ${counted(run.items, 'item')} read differently${sum ? `: ${sum}` : ', no statement among it'}. Your edits stand as they were.`;
}

const ROWS = 3;
const SENTENCE = 150;

function StatementRow({ desk, change: { before, after, fields } }: { desk: Desk; change: StatementChange }) {
  const words = (told: ToldStatement): string => eventSentence(desk, told);
  const one = after ?? before;
  if (!one) return null;
  const same = before && after && words(before) === words(after);
  return (
    <li>
      <b>{before && after ? 'Changed' : after ? 'Added' : 'Removed'}</b>{' '}
      {before && after && !same ? (
        <>
          <s>{words(before)}</s> → {words(after)}
        </>
      ) : (
        words(one)
      )}
      {same ? <span class="soft"> · {listed(fields.map((field) => fieldWords(field)))}</span> : null}{' '}
      <q class="soft">{cutAtWord(one.exact.replace(/\s+/g, ' '), SENTENCE)}</q>
    </li>
  );
}

/** What differs in one item, under its row. */
export function ReadingChanges({ change }: { change: ReadingChange }) {
  const desk = useDesk();
  const { statements, moved, named, unnamed } = change;
  const names = [
    named.length > 0 ? `now names ${listed(named.map(desk.nameOf))}` : '',
    unnamed.length > 0 ? `no longer names ${listed(unnamed.map(desk.nameOf))}` : '',
  ].filter(Boolean);
  return (
    <ul class="reading-changes small">
      {moved ? <li>{moved === 'in' ? 'Now about restrictions' : 'No longer about restrictions'}</li> : null}
      {statements.slice(0, ROWS).map((one) => (
        <StatementRow key={`${one.before?.id} ${one.after?.id}`} desk={desk} change={one} />
      ))}
      {statements.length > ROWS ? <li class="soft">and {counted(statements.length - ROWS, 'more statement')}</li> : null}
      {names.length > 0 ? <li class="soft">{names.join('; ')}</li> : null}
    </ul>
  );
}
