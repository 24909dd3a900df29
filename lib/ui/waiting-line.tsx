// What stands where a list will be while a large library is read: how far it is, told only once that takes a moment.
import { useDesk } from './desk.ts';
import { counted } from './wording.ts';

export function WaitingLine() {
  const desk = useDesk();
  const progress = desk.progress.value;
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
