// Puts the full tab together: which library, its desk and view, and the frame around them.
import { render } from 'preact';
import { commands } from '../../lib/adapters/commands.ts';
import { database } from '../../lib/adapters/db.ts';
import { ask } from '../../lib/adapters/messages.ts';
import { readSettings } from '../../lib/adapters/settings.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { AppFrame } from '../../lib/ui/app-frame.tsx';
import { DeskContext, openDesk } from '../../lib/ui/desk.ts';
import { openItemTexts } from '../../lib/ui/item-texts.ts';
import { openView, ViewContext } from '../../lib/ui/library-view.ts';
import { TextsContext } from '../../lib/ui/search-field.tsx';
import { settings } from '../../lib/ui/settings-signal.ts';
import '../../lib/ui/theme.css';
import './app.css';
import { openDoor } from './door.ts';

openDoor();
const library = new URLSearchParams(location.search).get('library') === 'sample' ? 'sample' : 'own';
const desk = openDesk(library, database(library), commands(library));
const texts = openItemTexts(desk);
const view = openView(desk, texts);
const root = document.getElementById('root');

readSettings().then((now) => {
  settings.value = now;
});

// The names are compiled while the library is being read, not when the first sentence is drawn.
setTimeout(() => findMentions('Claude', desk.catalog.peek()), 200);

// After an update, or beside rows of another Cordon, readings may be older than the rules: the worker reads them again, the screens follow.
ask('readAgain', { library }).catch(console.info);

if (root) {
  render(
    <DeskContext.Provider value={desk}>
      <ViewContext.Provider value={view}>
        <TextsContext.Provider value={texts}>
          <AppFrame />
        </TextsContext.Provider>
      </ViewContext.Provider>
    </DeskContext.Provider>,
    root,
  );
}
