// The left rail: where one can go, with what waits there, and below it the facets of what is shown. A bar with a menu when narrow.
import { useState } from 'preact/hooks';
import type { Screen } from './address.ts';
import { useDesk } from './desk.ts';
import { useView } from './library-view.ts';
import { hasTerm, withToggledTerm } from './query-terms.ts';

export function Rail() {
  const desk = useDesk();
  const view = useView();
  const [menu, setMenu] = useState(false);
  const { screen, query } = desk.address.value;
  const { items, relevant, troubled } = view.totals.value;
  const place = (to: Screen, label: string, note?: { text: string; trouble?: boolean }) => (
    <a
      href={desk.link({ screen: to, open: null, ...(to === 'items' ? { list: 'relevant' as const } : {}) })}
      aria-current={screen === to ? 'page' : undefined}
      onClick={() => setMenu(false)}
    >
      {label}
      {note ? <small class={note.trouble ? 'limit' : undefined}>{note.text}</small> : null}
    </a>
  );
  const facets = screen === 'timeline' || screen === 'items' || screen === 'ledger' ? view.facets.value : [];
  return (
    <nav class={menu ? 'rail open-menu' : 'rail'} aria-label="Cordon">
      <div class="rail-bar">
        <button type="button" class="button" aria-expanded={menu} onClick={() => setMenu(!menu)}>
          {menu ? 'Close' : 'Menu'}
        </button>
        <b>{screen.charAt(0).toUpperCase() + screen.slice(1)}</b>
      </div>
      <div class="rail-body">
        <div class="rail-places">
          {place('timeline', 'Timeline')}
          {place('ledger', 'Ledger')}
          {place(
            'items',
            'Items',
            items > 0 && !desk.progress.value ? { text: `${relevant.toLocaleString('en')} of ${items.toLocaleString('en')}` } : undefined,
          )}
          {place('sources', 'Sources', troubled > 0 ? { text: `${troubled} in trouble`, trouble: true } : undefined)}
          {place('paste', 'Paste a text')}
          {place('settings', 'Settings')}
        </div>
        {facets.map((facet) => (
          <section key={facet.field} aria-label={facet.name}>
            <h2>{facet.name}</h2>
            {facet.values.map(({ value, label, count }) => (
              <label key={value}>
                <input
                  type="checkbox"
                  checked={hasTerm(query, facet.field, value)}
                  onChange={() => desk.go({ query: withToggledTerm(query, facet.field, value) })}
                />
                <span title={label}>{label}</span>
                <small>{count.toLocaleString('en')}</small>
              </label>
            ))}
          </section>
        ))}
      </div>
    </nav>
  );
}
