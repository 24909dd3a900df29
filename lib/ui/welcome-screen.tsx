// The first page: what Cordon does in three lines, and the ways to begin, each saying what it needs.
import { useDesk } from './desk.ts';
import { PasteField } from './paste-screen.tsx';
import { MarksSwitch, RestoreButton } from './settings-screen.tsx';

export function WelcomeScreen() {
  const desk = useDesk();
  return (
    <div class="sheet welcome">
      <h1>Who could use which AI model, from where, on what date, and who says so</h1>
      <ol class="lines">
        <li>Cordon collects the sources you choose and the pages you capture.</li>
        <li>It reads them into statements, each with the sentence that carries it, and never says more than the sentence.</li>
        <li>It folds them into a timeline and a ledger that say when access was last known, not what holds now.</li>
      </ol>
      <p class="soft">Zotero keeps your references; Cordon keeps who said what.</p>
      <section>
        <h2>Paste any text, see it read</h2>
        <PasteField compact />
      </section>
      <section class="ways">
        {desk.library === 'own' ? (
          <div>
            <h2>Look around</h2>
            <p class="small soft">An invented story in a library of its own, marked Sample on every screen.</p>
            <a class="button" href="app.html?library=sample#/timeline">
              Open the sample story
            </a>
          </div>
        ) : null}
        <div>
          <h2>Collect</h2>
          <p class="small soft">Your browser asks for each source’s host before anything is fetched.</p>
          <a class="button" href={desk.link({ screen: 'sources', open: null })}>
            Choose sources
          </a>
        </div>
        <div>
          <h2>Bring what you have</h2>
          <p class="small soft">A Cordon backup is checked before it touches the library.</p>
          <RestoreButton label="Restore a backup" />
        </div>
        <div>
          <h2>Annotate</h2>
          <MarksSwitch />
        </div>
      </section>
      <p class="small soft">
        Pin Cordon to the toolbar (the puzzle piece, then the pin) to capture the page you read with one click, or press Alt+Shift+S.
      </p>
    </div>
  );
}
