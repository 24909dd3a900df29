// "Follow in the news": searches for exactly one name, each an ordinary source once it is subscribed to.
import { useState } from 'preact/hooks';
import { QUERY_FEEDS, searchableNames } from '../catalog/query-feeds.ts';
import { sourceAt } from '../collect/feed-move.ts';
import type { Entity } from '../domain.ts';
import { useDesk } from './desk.ts';
import { gathering, gatherSources } from './gathering.tsx';

/** The searches for a thing's name: which is subscribed to, and a button for each other. */
export function FollowInNews({ entity, summary = 'Follow in the news' }: { entity: Pick<Entity, 'name' | 'aliases'>; summary?: string }) {
  const desk = useDesk();
  const names = searchableNames(entity);
  const [name, setName] = useState(entity.name);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (desk.library !== 'own') return null;
  const run = gathering.value;
  return (
    <details class="follow">
      <summary>{summary}</summary>
      {names.length > 1 ? (
        <label class="small">
          <span class="soft">Written exactly as</span>{' '}
          <select class="field short" value={name} onChange={(event) => setName(event.currentTarget.value)}>
            {names.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      ) : null}
      <ul>
        {QUERY_FEEDS.map(({ id, where, address, note }) => {
          const url = address(name);
          const title = `${name} in ${where}`;
          const failed = run?.so.failed.find((one) => one.url === url);
          return (
            <li key={id}>
              {sourceAt(desk.sources.value, url) ? (
                <b class="open">{where}: followed</b>
              ) : (
                <button
                  type="button"
                  class="button"
                  disabled={run?.running === true}
                  aria-label={`Subscribe to ${title}`}
                  onClick={() => void gatherSources(desk, [{ url, name: title, keepName: true }]).then(setTrouble)}
                >
                  {where}
                </button>
              )}{' '}
              <span class="small soft">{note}</span>
              {failed ? <p class="small trouble">{failed.trouble.message}</p> : null}
            </li>
          );
        })}
      </ul>
      {trouble ? <p class="small trouble">{trouble}</p> : null}
      <p class="small soft">The site that is asked learns the name you search for. Your browser asks before anything is fetched.</p>
    </details>
  );
}
