// The left rail: where one can go, with what waits there, and below it the facets of what is shown. A bar with a menu when narrow.
import { useEffect, useState } from 'preact/hooks';
import type { Screen } from './address.ts';
import { useDesk } from './desk.ts';
import { type Facet, useView } from './library-view.ts';
import { hasTerm, withToggledTerm } from './query-terms.ts';
import { RereadingNote } from './reading-changes.tsx';
import { capital } from './wording.ts';

/** What narrows the list, with counts. They are counted after the list stands, so that typing never waits for them. */
function Facets() {
  const desk = useDesk();
  const view = useView();
  const { screen, query } = desk.address.value;
  // Drawn anew whenever the list is.
  const [stands] =
    screen === 'items'
      ? [desk.loaded.value, view.lists.value]
      : screen === 'ledger'
        ? [desk.told.value, view.ledger.value]
        : [desk.folded.value, view.dated.value];
  const [{ on, facets }, show] = useState<{ on: Screen; facets: (Facet | null)[] }>({ on: screen, facets: [] });
  useEffect(() => {
    if (!stands) return;
    let timer: ReturnType<typeof setTimeout>;
    const counted: (Facet | null)[] = [];
    // One part a task; shown together, so that nothing moves twice.
    const count = () => {
      const next = view.facets[counted.length];
      if (next) {
        counted.push(next.peek());
        timer = setTimeout(count);
      } else if (on !== screen || counted.some((facet, n) => facet !== (facets[n] ?? null))) show({ on: screen, facets: counted });
    };
    timer = setTimeout(count);
    return () => clearTimeout(timer);
  });
  if (on !== screen) return null;
  return (
    <>
      {facets.map(
        (facet) =>
          facet && (
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
          ),
      )}
    </>
  );
}

const TITLES: Partial<Record<Screen, string>> = { paste: 'Bring a text', check: 'Check kept pages' };
/** Screens that are ways into another. */
const PART_OF: Partial<Record<Screen, Screen>> = { choose: 'sources', import: 'sources', links: 'sources', check: 'items' };

export function Rail() {
  const desk = useDesk();
  const view = useView();
  const [menu, setMenu] = useState(false);
  const { screen } = desk.address.value;
  const { items, relevant, troubled } = view.totals.value;
  const rulesOn = desk.ownRules.value.filter(({ on }) => on).length;
  const place = (to: Screen, label: string, note?: { text: string; trouble?: boolean }) => (
    <a
      href={desk.link({
        screen: to,
        open: null,
        ...(to === 'items' ? { list: 'relevant' as const } : {}),
        ...(to === 'rules' ? { query: '' } : {}),
      })}
      aria-current={(PART_OF[screen] ?? screen) === to ? 'page' : undefined}
      onClick={() => setMenu(false)}
    >
      {label}
      {note ? <small class={note.trouble ? 'limit' : undefined}>{note.text}</small> : null}
    </a>
  );
  return (
    <nav class={menu ? 'rail open-menu' : 'rail'} aria-label="Cordon">
      <div class="rail-bar">
        <button type="button" class="button" aria-expanded={menu} onClick={() => setMenu(!menu)}>
          {menu ? 'Close' : 'Menu'}
        </button>
        <b>{TITLES[screen] ?? capital(PART_OF[screen] ?? screen)}</b>
        <RereadingNote />
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
          {place('paste', 'Bring a text')}
          {desk.library === 'own' ? place('rules', 'Rules', rulesOn > 0 ? { text: `${rulesOn} on` } : undefined) : null}
          {place('settings', 'Settings')}
        </div>
        {screen === 'timeline' || screen === 'items' || screen === 'ledger' || screen === 'check' ? <Facets /> : null}
      </div>
      <div class="rail-foot">
        <RereadingNote />
      </div>
    </nav>
  );
}
