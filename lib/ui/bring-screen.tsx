// What the reader brings: their own files, and any text pasted. Both are seen read before anything is kept.
import { GivenFiles } from './given-files-list.tsx';
import { PasteField } from './paste-screen.tsx';

export function BringScreen() {
  return (
    <div class="sheet bring">
      <h1>Bring a file or paste a text, see it read</h1>
      <GivenFiles />
      <PasteField />
    </div>
  );
}
