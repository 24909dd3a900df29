// The first page: what Cordon does in three lines, and the ways to begin, each saying what it needs.

import { BringOpmlButton } from './bring-opml.tsx';
import { useDesk } from './desk.ts';
import { PasteField } from './paste-screen.tsx';
import { MarksSwitch, RestoreButton } from './settings-screen.tsx';

/** A toolbar with its puzzle piece, the menu under it, and the pin beside Cordon. */
function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 240 84" width="240" height="84" aria-hidden="true">
      <rect x="0.5" y="0.5" width="239" height="27" rx="5" class="pane" />
      <rect x="10" y="7" width="150" height="14" rx="7" class="sunk" />
      <path class="piece" d="M188 9h4a2.5 2.5 0 1 1 5 0h4v4a2.5 2.5 0 1 1 0 5v4h-13z" />
      <circle cx="222" cy="10" r="1.3" />
      <circle cx="222" cy="14.5" r="1.3" />
      <circle cx="222" cy="19" r="1.3" />
      <rect x="96.5" y="34.5" width="126" height="44" rx="5" class="pane" />
      <image href="/icon/32.png" x="106" y="48" width="16" height="16" />
      <text x="130" y="60.5">
        Cordon
      </text>
      <path class="pin" d="M199 48h8l-1.4 6 3.4 4h-12l3.4-4zM203 58v7" />
    </svg>
  );
}

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
          <p class="small soft">
            Official, labs, research, news: all off until you tick them. Your browser asks once, before anything is fetched.
          </p>
          <a class="button" href={desk.link({ screen: desk.library === 'own' ? 'choose' : 'sources', open: null })}>
            Choose sources
          </a>
        </div>
        <div>
          <h2>Bring what you have</h2>
          <p class="small soft">
            An OPML file of your feed reader, looked through before anything is fetched; a Cordon backup, checked before it touches the
            library.
          </p>
          <p class="row">
            {desk.library === 'own' ? <BringOpmlButton label="Bring an OPML file" /> : null}
            <RestoreButton label="Restore a backup" />
          </p>
        </div>
        <div>
          <h2>Annotate</h2>
          <MarksSwitch />
        </div>
      </section>
      <section class="pinning">
        <PinPicture />
        <p class="small soft">
          Pin Cordon to the toolbar (the puzzle piece, then the pin) to capture the page you read with one click, or press Alt+Shift+S.
        </p>
      </section>
    </div>
  );
}
