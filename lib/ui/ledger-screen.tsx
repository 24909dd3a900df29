// The ledger: models under their developers, a column for each audience and place that differs, and in each cell the last known access.
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { labelOfAccess, labelOfPlace } from '../catalog/vocabulary.ts';
import type { MatrixCell } from '../ledger/matrix.ts';
import { CHANGED_WITHIN, useDesk } from './desk.ts';
import { EmptyPlace } from './empty-place.tsx';
import { Glyph, SIGN_OF_ACCESS } from './glyph.tsx';
import { unsaidStatusWords } from './lapse-note.tsx';
import { audienceOf, useView } from './library-view.ts';
import { MoreRows, RowsBefore, useWindow } from './row-window.tsx';
import { WaitingLine } from './waiting-line.tsx';
import { ageWords, capital, counted, dateWords, partyWords } from './wording.ts';

/** `Foreign nationals, worldwide`: who and where a column is about. */
export function audienceWords(place: string, party: string, nameOf: (id: string) => string): string {
  return `${capital(partyWords(party, nameOf))}, ${place === 'GLOBAL' ? 'worldwide' : labelOfPlace(place)}`;
}

// Models drawn at first.
const PAGE = 14;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A cell: the access last known, since when, how old the newest evidence is, and whether a person checked it. */
function Cell({ cell, changed, label }: { cell: MatrixCell | undefined; changed: boolean; label: string }) {
  const desk = useDesk();
  const standing = cell?.standing;
  if (!standing) return <td class="cell none">·</td>;
  const { inherited } = cell;
  const sign = SIGN_OF_ACCESS[standing.access];
  const opened = desk.address.value.open;
  const id = `${standing.model}|${standing.place}|${standing.party}`;
  const isOpen = !inherited && opened?.kind === 'standing' && opened.id === id;
  if (standing.access === 'unknown') {
    return (
      <td class="cell unknown" aria-current={isOpen ? 'true' : undefined}>
        <a data-row href={desk.link({ open: { kind: 'standing', id } })}>
          <span class="unseen">{label}: </span>
          {labelOfAccess('unknown').toLowerCase()}
        </a>
      </td>
    );
  }
  return (
    <td
      class={`cell${inherited ? ' inherited' : ''}${standing.reviewed ? ' reviewed' : ''}${changed ? ' changed' : ''}`}
      aria-current={isOpen ? 'true' : undefined}
    >
      <a data-row href={desk.link({ open: { kind: 'standing', id } })}>
        <span class="unseen">{label}: </span>
        <span class={`access ${sign.tone}`}>
          <Glyph sign={sign} /> {labelOfAccess(standing.access)}
        </span>
        {inherited ? (
          <span class="cell-line soft">as for {lowerFirst(audienceWords(standing.place, standing.party, desk.nameOf))}</span>
        ) : (
          <>
            <span class="cell-line">
              {standing.since ? `since ${dateWords(standing.since, true)}` : 'since when is not stated'}
              {standing.until ? `, until ${dateWords(standing.until, true)}` : ''}
            </span>
            <span class="cell-line soft">last known {dateWords(standing.lastEvidenceOn, true)},</span>
            <span class="cell-line soft">
              {ageWords(standing.lastEvidenceOn, desk.toldOn.value)} · {standing.reviewed ? '✓ checked' : 'unchecked'}
              {standing.contested ? <span class="limit"> · contested</span> : null}
              {standing.unsaidSince ? <span class="limit cell-line">{unsaidStatusWords(standing)}</span> : null}
              {changed ? <span> · changed in {CHANGED_WITHIN} days</span> : null}
            </span>
          </>
        )}
      </a>
    </td>
  );
}

/** How many columns of a table stand beyond the right edge of what scrolls it, kept current. */
function useHiddenColumns(): { place: RefObject<HTMLElement | null>; hidden: number } {
  const place = useRef<HTMLElement>(null);
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    const scroll = place.current;
    if (!scroll) return;
    const count = () => {
      const edge = scroll.getBoundingClientRect().right;
      // A column of which a third can be seen is not hidden.
      const beyond = [...scroll.querySelectorAll('thead th')].filter((head) => {
        const { left, width } = head.getBoundingClientRect();
        return left + width / 3 > edge;
      });
      setHidden(beyond.length);
    };
    const sizes = new ResizeObserver(count);
    sizes.observe(scroll);
    for (const table of scroll.children) sizes.observe(table);
    scroll.addEventListener('scroll', count, { passive: true });
    count();
    return () => {
      sizes.disconnect();
      scroll.removeEventListener('scroll', count);
    };
  });
  return { place, hidden };
}

/** The table in what scrolls it sideways, with a button that says what stands further right. */
function Sideways({ children }: { children: ComponentChildren }) {
  const { place, hidden } = useHiddenColumns();
  return (
    <>
      <p class="ledger-more small">
        {hidden > 0 ? (
          <button
            type="button"
            class="button"
            onClick={() => place.current?.scrollBy({ left: place.current.clientWidth * 0.7, behavior: 'instant' })}
          >
            {counted(hidden, 'more column')} →
          </button>
        ) : null}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section class={hidden > 0 ? 'ledger-scroll more' : 'ledger-scroll'} aria-label="Ledger, scrolls sideways" tabIndex={0} ref={place}>
        {children}
      </section>
    </>
  );
}

export function LedgerScreen() {
  const desk = useDesk();
  const view = useView();
  const { columns, rows, changed, days } = view.ledger.value;
  const { query } = desk.address.value;
  const flat = rows.flatMap(({ developer, models }) => models.map((row) => ({ developer, ...row })));
  const drawn = useWindow(flat, PAGE, query);
  if (!desk.told.value) return <WaitingLine />;
  const shown = [...Map.groupBy(drawn.shown, ({ developer }) => developer)];
  const asOf = desk.asOf.value;
  const at = days.findLastIndex((day) => day <= asOf);
  if (view.standingCount.value === 0 && query && desk.standings.value.length > 0) {
    return (
      <EmptyPlace says={`No access status matches “${query}”.`}>
        <button type="button" class="button primary" onClick={() => desk.go({ query: '' })}>
          Show the whole ledger
        </button>
      </EmptyPlace>
    );
  }
  if (view.standingCount.value === 0 && desk.address.value.asOf && days.length > 1) {
    return (
      <EmptyPlace says={`By ${dateWords(asOf)} no statement had set an access status.`}>
        <button type="button" class="button primary" onClick={() => desk.go({ asOf: null })}>
          Show it as of today
        </button>
      </EmptyPlace>
    );
  }
  if (view.standingCount.value === 0) {
    return (
      <EmptyPlace
        says={
          desk.claims.value.length === 0
            ? 'No access status yet: the ledger folds dated statements, read from whole texts, into who last had access to what.'
            : 'No statement is firm enough to set an access status by this day: that takes a whole text and a stated date, or your check.'
        }
      >
        <a class="button primary" href={desk.link({ screen: desk.claims.value.length === 0 ? 'sources' : 'timeline', open: null })}>
          {desk.claims.value.length === 0 ? 'Choose sources' : 'See the statements'}
        </a>
      </EmptyPlace>
    );
  }
  return (
    <>
      <div class="ledger-head">
        <h1>Last known access as of {dateWords(desk.toldOn.value)}</h1>
        <label class="ledger-slider">
          <span class="unseen">Day of the ledger</span>
          <input
            type="range"
            min={0}
            max={days.length - 1}
            value={at < 0 ? 0 : at}
            aria-valuetext={dateWords(days[at] ?? asOf)}
            onInput={(event) => {
              const day = days[Number(event.currentTarget.value)];
              if (day) desk.go({ asOf: day >= desk.today.value ? null : day }, true);
            }}
          />
          <span class="small soft strip-scale">
            <span>{days[0] ? dateWords(days[0], true) : ''}</span>
            <span>{counted(Math.max(0, days.length - 1), 'day with a change', 'days with a change')}</span>
            <span>today</span>
          </span>
        </label>
      </div>
      <Sideways>
        <RowsBefore rows={drawn} />
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">Model</th>
              {columns.map(({ place, party }) => (
                <th key={`${place}|${party}`} scope="col">
                  {capital(partyWords(party, desk.nameOf))}
                  <span class="soft">{place === 'GLOBAL' ? 'worldwide' : labelOfPlace(place)}</span>
                </th>
              ))}
            </tr>
          </thead>
          {shown.map(([developer, models]) => (
            <tbody key={developer}>
              <tr class="developer">
                <th scope="rowgroup" colSpan={columns.length + 1}>
                  <span>{desk.nameOf(developer)}</span>
                </th>
              </tr>
              {models.map(({ model, name, cells }) => (
                <tr key={model}>
                  <th scope="row">
                    <a href={desk.link({ open: { kind: 'model', id: model } })}>{name}</a>
                  </th>
                  {columns.map(({ place, party }, n) => (
                    <Cell
                      key={audienceOf(place, party)}
                      cell={cells[n]}
                      changed={changed.has(`${model}|${audienceOf(place, party)}`) && cells[n]?.inherited === false}
                      label={`${name}, ${audienceWords(place, party, desk.nameOf)}`}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
        <MoreRows rows={drawn} />
      </Sideways>
      <p class="small soft ledger-note">
        Unchecked cells were read by rules. A dot says that no evidence speaks of that audience. Nothing here is later than its newest
        evidence.
      </p>
    </>
  );
}
