// A button that takes in a file: text for backups and lists of names, the file itself where its bytes or its size matter.
import { type Done, useDesk } from './desk.ts';
import { carryOut } from './reader-acts.ts';

type Taking = { take: (text: string, name: string) => Promise<Done | null> } | { takeFile: (file: File) => Promise<Done | null> };

/** `accept`: endings, as the file dialogue wants them. `take` gets the whole text (`takeFile` the file) and says what it led to, or null. */
export function FileButton({ label, accept, primary = false, ...taking }: { label: string; accept: string; primary?: boolean } & Taking) {
  const desk = useDesk();
  return (
    <label class={primary ? 'button primary file-button' : 'button file-button'}>
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
            try {
              return 'take' in taking ? await taking.take(await file.text(), file.name) : await taking.takeFile(file);
            } finally {
              // The same file can be chosen again, also after it was refused or mended.
              input.value = '';
            }
          });
        }}
      />
    </label>
  );
}
