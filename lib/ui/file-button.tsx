// A button that takes in a text file, for backups and for lists of names.
import { type Done, useDesk } from './desk.ts';
import { carryOut } from './reader-acts.ts';

/** `accept`: endings, as the file dialogue wants them. `take` gets the whole text and says what it led to, or null. */
export function FileButton({
  label,
  accept,
  take,
}: {
  label: string;
  accept: string;
  take: (text: string, name: string) => Promise<Done | null>;
}) {
  const desk = useDesk();
  return (
    <label class="button file-button">
      {label}
      <input
        type="file"
        class="unseen"
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (!file) return;
          void carryOut(desk, async () => {
            const text = await file.text();
            // The same file can be chosen again, also after it was refused or mended.
            input.value = '';
            return take(text, file.name);
          });
        }}
      />
    </label>
  );
}
