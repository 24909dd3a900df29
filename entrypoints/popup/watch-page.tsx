// Watching the page itself: for a policy page, or a site whose page names no feed.
import { useState } from 'preact/hooks';
import { commands } from '../../lib/adapters/commands.ts';
import { requestHosts } from '../../lib/adapters/permissions.ts';

/** The button that has the page at `url` looked at from now on; each change of its text becomes a revision. */
export function WatchPage({ url }: { url: string }) {
  const [said, say] = useState('');
  const watch = async () => {
    // The question comes first: browsers ask only while the click is being handled.
    if (!(await requestHosts([url]))) return say('The browser did not grant this site.');
    say('Reading …');
    try {
      const answer = await commands('own').subscribe(url, { as: 'page' });
      if ('source' in answer) say(answer.already ? 'You watch it already.' : '✓ Watched from now on');
      else say('error' in answer ? answer.error.message : 'Add it under Sources.');
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section class="watch-page">
      <h2>Changes of this page</h2>
      <div class="switch">
        <button type="button" class="button" onClick={() => void watch()}>
          Watch
        </button>
        <span role="status">{said ? <span class="note">{said}</span> : 'Each edit of its text is kept, and shown'}</span>
      </div>
    </section>
  );
}
