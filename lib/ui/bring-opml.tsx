// Taking another reader's OPML file in, from any screen: what was chosen waits on the screen that shows it.
import { signal } from '@preact/signals';
import type { ProbeAnswer } from '../adapters/messages.ts';
import type { OpmlFile } from '../exchange/opml-read.ts';
import { useDesk } from './desk.ts';
import { FileButton } from './file-button.tsx';

export type Brought = { file: string; opml: OpmlFile };
/** What was chosen stays while the reader looks elsewhere. `unticked`: addresses of new outlines that are not wanted. */
export const brought = signal<Brought | null>(null);
export const unticked = signal<ReadonlySet<string>>(new Set());
export const answers = signal<ReadonlyMap<string, ProbeAnswer>>(new Map());
/** Takes an OPML file in for looking at; refused files say why. */
async function bringOpml(file: File): Promise<string | null> {
  // What reads OPML is loaded only where there is some.
  const { LARGEST_OPML, readOpml } = await import('../exchange/opml-read.ts');
  if (file.size > LARGEST_OPML) return `${file.name} has more than 50 MB, which is no list of feeds. Nothing was taken in.`;
  const read = readOpml(new Uint8Array(await file.arrayBuffer()));
  if ('error' in read) return `${file.name}: ${read.error.message}`;
  brought.value = { file: file.name, opml: read };
  unticked.value = new Set();
  answers.value = new Map();
  return null;
}

/** Chooses an OPML file and shows what is in it. */
export function BringOpmlButton({ label, primary = false }: { label: string; primary?: boolean }) {
  const desk = useDesk();
  return (
    <FileButton
      label={label}
      accept=".opml,.xml,.txt"
      primary={primary}
      takeFile={async (file) => {
        const trouble = await bringOpml(file);
        if (trouble) return { says: trouble, undo: null, trouble: true };
        desk.go({ screen: 'import', open: null });
        return null;
      }}
    />
  );
}
