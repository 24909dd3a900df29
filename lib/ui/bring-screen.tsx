// What the reader brings: their own files, and any text pasted. Both are seen read before anything is kept.
import { useDesk } from './desk.ts';
import { GivenFiles } from './given-files-list.tsx';
import { PasteField } from './paste-screen.tsx';

export function BringScreen() {
  const desk = useDesk();
  return (
    <div class="sheet bring">
      <h1>Bring a file or paste a text, see it read</h1>
      <GivenFiles />
      <PasteField />
      {desk.library === 'own' ? (
        <p class="small soft">
          Many articles at once? <a href={desk.link({ screen: 'links', open: null })}>Read a list of links</a>
        </p>
      ) : (
        <p class="note">
          This is the sample story: what you keep here stays in it. <a href="app.html#/paste">Bring it to your own library</a>
        </p>
      )}
    </div>
  );
}
