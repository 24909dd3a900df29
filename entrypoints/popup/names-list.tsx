// The names that this page holds, each with its last known access.
import type { CardFacts } from '../../lib/adapters/messages.ts';
import { dateWords } from '../../lib/ui/wording.ts';

const CLASS: Record<string, string> = {
  suspended: 'stop',
  blocked: 'stop',
  withheld: 'stop',
  limited: 'limit',
  'available-limited': 'limit',
  available: 'open',
};

/** Names on the page, each with its last known standing and how old that knowledge is. */
export function NamesList({ names }: { names: readonly CardFacts[] }) {
  return (
    <ul class="names">
      {names.map(({ id, name, developer, last }) => (
        <li key={id}>
          <span>
            {name}
            {developer && <small>{developer}</small>}
          </span>
          {last ? (
            <span class="standing">
              <b class={CLASS[last.standing.access] ?? 'quiet'}>{last.label}</b>
              <small>
                {dateWords(last.standing.lastEvidenceOn, true)}, {last.ageDays} {last.ageDays === 1 ? 'day' : 'days'} ago
                {last.standing.unsaidSince ? `; its source no longer says so, since ${dateWords(last.standing.unsaidSince, true)}` : ''}
              </small>
            </span>
          ) : (
            <span class="standing soft">no dated statement</span>
          )}
        </li>
      ))}
    </ul>
  );
}
