import type { CardFacts } from '../../lib/adapters/messages.ts';

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
            {name} {developer && <span class="soft">{developer}</span>}
          </span>
          {last ? (
            <span>
              <b class={CLASS[last.standing.access] ?? 'quiet'}>{last.label}</b>{' '}
              <span class="soft">
                {last.standing.lastEvidenceOn}, {last.ageDays} {last.ageDays === 1 ? 'day' : 'days'} ago
              </span>
            </span>
          ) : (
            <span class="soft">no dated statement</span>
          )}
        </li>
      ))}
    </ul>
  );
}
