// What stands where a list will be while a large library is read: how far it is, told only once that takes a moment.
import { useDesk } from './desk.ts';
import { counted, dateWords } from './wording.ts';

export function WaitingLine() {
  const desk = useDesk();
  const progress = desk.progress.value;
  const since = desk.newestSince.value;
  if (since)
    return (
      <p class="list-line small soft" role="status">
        The newest acts, since {dateWords(since, true)}; the others are being put in order, and these may still gain reports …
      </p>
    );
  return (
    <p class="waiting small soft" role="status">
      {progress
        ? `Reading ${progress.read.toLocaleString('en')} of ${counted(progress.of, 'item')} …`
        : desk.loaded.value
          ? `Putting ${counted(desk.claims.value.length, 'statement')} in order …`
          : 'Reading the library …'}
    </p>
  );
}
