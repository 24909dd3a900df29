// The feeds that a page links to, each with its own button to subscribe.
import { useState } from 'preact/hooks';
import { commands } from '../../lib/adapters/commands.ts';
import { requestHosts } from '../../lib/adapters/permissions.ts';

/** Feeds that the page links to, each with the button that subscribes to it. */
export function FeedsFound({ feeds }: { feeds: readonly { url: string; title: string }[] }) {
  const [said, say] = useState<Record<string, string>>({});
  const subscribe = async (url: string) => {
    // The question comes first: browsers ask only while the click is being handled.
    const granted = await requestHosts([url]);
    if (!granted) return say({ ...said, [url]: 'The browser did not grant this site.' });
    say({ ...said, [url]: 'Reading …' });
    try {
      const answer = await commands('own').subscribe(url);
      say({
        ...said,
        [url]:
          'source' in answer
            ? answer.already
              ? 'You follow it already.'
              : `✓ Following ${answer.source.name ?? answer.source.title}`
            : 'error' in answer
              ? answer.error.message
              : 'needsHost' in answer
                ? `Its feed is on ${answer.needsHost}. Add it under Sources.`
                : 'Choose one under Sources.',
      });
    } catch (error) {
      say({ ...said, [url]: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <section>
      <h2>Feeds of this page</h2>
      {feeds.slice(0, 4).map(({ url, title }) => (
        <div class="switch" key={url}>
          <button type="button" class="button" onClick={() => void subscribe(url)}>
            Follow
          </button>
          <span>
            {title || url}
            {said[url] && <span class="note"> {said[url]}</span>}
          </span>
        </div>
      ))}
    </section>
  );
}
