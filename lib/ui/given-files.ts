// The reader's own files on their way into the library: read one after the other, shown, kept or put away. They last as long as the tab.
import { signal } from '@preact/signals';
import type { FileDraft } from '../adapters/document-drafts.ts';
import type { Item, Reading } from '../domain.ts';
import type { Desk } from './desk.ts';

type Given = { key: number; name: string };
/** One file, or one document in it. `item`: the one in the library that it already is. */
export type GivenRow = Given &
  (
    | { is: 'reading' }
    | { is: 'trouble'; message: string }
    | { is: 'read'; file: FileDraft; reading: Reading; item: string | null }
    | { is: 'kept'; item: Item; already: boolean }
  );
export type ReadRow = Extract<GivenRow, { is: 'read' }>;

/** Newest last, as they were given. */
export const givenFiles = signal<readonly GivenRow[]>([]);

let keys = 0;
let last: Promise<void> = Promise.resolve();

/** Puts rows in the place of one; none takes it away. */
export function replaceRow(key: number, ...rows: readonly GivenRow[]): void {
  givenFiles.value = givenFiles.value.flatMap((row) => (row.key === key ? rows : [row]));
}

async function readOne(desk: Desk, key: number, file: File): Promise<void> {
  // What reads documents is loaded when the first is given.
  const { readFile } = await import('../adapters/document-drafts.ts');
  const answer = await readFile(file);
  const given = { key, name: file.name };
  if ('trouble' in answer) return replaceRow(key, { ...given, is: 'trouble', message: answer.trouble.message });
  const rows: GivenRow[] = [];
  for (const [n, draft] of answer.drafts.entries()) {
    if (n > 0) keys += 1;
    const { reading, item } = await desk.commands.readFileDraft(draft.draft);
    rows.push({ key: n === 0 ? key : keys, name: draft.draft.file?.name ?? file.name, is: 'read', file: draft, reading, item });
  }
  replaceRow(key, ...rows);
}

/** Takes files in and shows them where they are read. Each is said as it is read, or why it is not. */
export function takeFiles(desk: Desk, files: Iterable<File>): void {
  const those = [...files];
  if (those.length === 0) return;
  const rows = those.map((file): GivenRow => {
    keys += 1;
    return { key: keys, name: file.name, is: 'reading' };
  });
  givenFiles.value = [...givenFiles.value, ...rows];
  desk.go({ screen: 'paste', open: null });
  last = those.reduce(
    (before, file, n) =>
      before.then(() => {
        const { key = 0 } = rows[n] ?? {};
        return readOne(desk, key, file).catch((error: unknown) =>
          replaceRow(key, { key, name: file.name, is: 'trouble', message: error instanceof Error ? error.message : String(error) }),
        );
      }),
    last,
  );
}
