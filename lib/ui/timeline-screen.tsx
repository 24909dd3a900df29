// The timeline: a strip of density to brush, acts by month with the sentence under each, and the shelf of those without a date.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Day, LedgerEvent } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { bestClaim } from '../ledger/best-claim.ts';
import { groupByDate } from '../timeline/group-by-date.ts';
import { DateField } from './date-field.tsx';
import { DensityStrip, type Period } from './density-strip.tsx';
import { useDesk } from './desk.ts';
import { EmptyPlace } from './empty-place.tsx';
import { EventLine } from './event-line.tsx';
import { useView } from './library-view.ts';
import { termValue, withTerm } from './query-terms.ts';
import { dateClaim } from './reader-acts.ts';
import { MoreRows, RowsBefore, useOpenedRow, useWindow } from './row-window.tsx';
import { WaitingLine } from './waiting-line.tsx';
import { counted } from './wording.ts';

const PAGE = 30;
// Undated acts shown before one asks for the others.
const FIRST = 5;

/** Asks the timeline to open the date field of an event (the `d` key). */
export const DATE_WANTED = 'cordon-date-wanted';

type Dating = { id: string | null; begin: (id: string) => void; leave: () => void };

/** Which act is being dated. */
function useDating(): Dating {
  const [id, setId] = useState<string | null>(null);
  useLayoutEffect(() => {
    const wanted = (event: Event) => setId((event as CustomEvent<string>).detail);
    addEventListener(DATE_WANTED, wanted);
    return () => removeEventListener(DATE_WANTED, wanted);
  }, []);
  return { id, begin: setId, leave: () => setId(null) };
}

/** The date field of the act that is being dated, else `children`. */
function Dated({ event, dating, children }: { event: LedgerEvent; dating: Dating; children?: ComponentChildren }) {
  const desk = useDesk();
  const claim = dating.id === event.id ? bestClaim(event, desk.claimOf.value) : undefined;
  if (!claim) return <>{children}</>;
  return (
    <DateField
      label={`Date of: ${event.title}`}
      keep={(date) => {
        dating.leave();
        void dateClaim(desk, claim, date);
      }}
      leave={dating.leave}
    />
  );
}

/** The shelf. `opened` is the place of the act that is open beside the list, -1 when none of these is. */
function Undated({ events, dating, opened }: { events: readonly LedgerEvent[]; dating: Dating; opened: number }) {
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  const shown =
    all ||
    Math.max(
      opened,
      events.findIndex(({ id }) => id === dating.id),
    ) >= FIRST
      ? events.slice(0, 200)
      : events.slice(0, FIRST);
  const others = events.length - shown.length;
  return (
    <section class="undated" aria-labelledby="undated-heading">
      <h2 id="undated-heading" class="month">
        Undated
      </h2>
      <p class="small soft undated-why">
        {counted(events.length, 'act')} with no date, or none that can be right, and no publication date to bound it: each says which.{' '}
        <kbd>d</kbd> dates one and moves it onto the line.
      </p>
      <ol class="acts">
        {shown.map((event) => (
          <EventLine key={event.id} event={event} mark="" position={() => null}>
            <Dated event={event} dating={dating}>
              <button type="button" class="button date-button" onClick={() => dating.begin(event.id)}>
                Date it <kbd>d</kbd>
              </button>
            </Dated>
          </EventLine>
        ))}
      </ol>
      {others === 0 ? null : shown.length === FIRST ? (
        <button type="button" class="textual small" onClick={() => setAll(true)}>
          {counted(others, 'more undated act')}
        </button>
      ) : (
        <p class="small soft undated-why">and {counted(others, 'more undated act')}: search to find one</p>
      )}
    </section>
  );
}

const shifted = (day: Day, by: number): Day => new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
const dayAfter = (day: Day): Day => shifted(day, 1);

/** The brushed period as the query has it: `after:` is its first day, `before:` the day after its last. */
function periodOf(query: string): Period | null {
  const after = daysOf(termValue(query, 'after') ?? '')?.earliest;
  const before = daysOf(termValue(query, 'before') ?? '')?.earliest;
  if (!after && !before) return null;
  return { from: after ?? '0000-01-01', to: before ? shifted(before, -1) : '9999-12-31' };
}

/** The place of the strip while only the newest acts are there: bars of a part would be wrong. */
function StripToCome() {
  return (
    <div class="strip" aria-hidden="true">
      <div class="strip-bars" />
      <div class="strip-scale soft">
        <span>…</span>
      </div>
    </div>
  );
}

export function TimelineScreen() {
  const desk = useDesk();
  const view = useView();
  const { query, order, open } = desk.address.value;
  const dated = view.dated.value;
  const undated = view.undated.value;
  const rows = order === 'oldest' ? dated : dated.toReversed();
  const drawn = useWindow(rows, PAGE, `${query} ${order}`);
  const { shown } = drawn;
  const opened = open?.kind === 'event' ? open.id : '';
  const isOpened = (event: LedgerEvent): boolean => opened !== '' && event.claims.includes(opened);
  const onShelf = undated.findIndex(isOpened);
  useOpenedRow(drawn, rows.findIndex(isOpened), opened, onShelf >= 0);
  const indexOf = new Map(shown.map((event, n) => [event.id, n]));
  const positionFrom = (of: string) => (id: string) => {
    const a = indexOf.get(of);
    const b = indexOf.get(id);
    return a === undefined || b === undefined ? null : b < a ? 'above' : 'below';
  };
  const dating = useDating();
  const untouched = desk.folded.value && desk.library === 'own' && desk.items.value.length === 0 && desk.sources.value.length === 0;
  useEffect(() => {
    if (untouched && !desk.address.peek().open) desk.go({ screen: 'welcome', query: '' }, true);
  }, [desk, untouched]);
  const { newestSince } = desk;
  // The beginning of the list, as it most often is asked for, stands before the rest is put in order.
  const begins = newestSince.value !== null && order === 'newest' && query === '' && desk.address.value.asOf === null;
  if ((!desk.folded.value && !begins) || untouched) return <WaitingLine />;
  if (desk.events.value.length === 0) {
    return desk.items.value.length === 0 ? (
      desk.library === 'sample' ? null : (
        <EmptyPlace says="Nothing collected yet: your sources have brought no item so far.">
          <a class="button primary" href={desk.link({ screen: 'sources', open: null })}>
            See your sources
          </a>
        </EmptyPlace>
      )
    ) : (
      <EmptyPlace
        says={`${counted(desk.items.value.length, 'item')} read, and none of them says that access to a model was limited or restored.`}
      >
        <a class="button primary" href={desk.link({ screen: 'sources', open: null, query: '' })}>
          Choose more sources
        </a>
      </EmptyPlace>
    );
  }
  const months = groupByDate(shown, { newestFirst: order === 'newest' });
  return (
    <>
      <h1 class="unseen">Timeline</h1>
      {begins ? (
        <StripToCome />
      ) : (
        <DensityStrip
          bins={view.density.value}
          period={periodOf(query)}
          brush={(period) =>
            desk.go(
              { query: withTerm(withTerm(query, 'after', period?.from ?? null), 'before', period ? dayAfter(period.to) : null) },
              true,
            )
          }
        />
      )}
      {begins ? (
        <WaitingLine />
      ) : (
        <p class="list-line small soft">
          <span>
            {dated.length === 0 && undated.length > 0 ? 'No dated act' : counted(dated.length, 'act')}
            {query ? ' found' : ''}
            {undated.length > 0 ? `, ${undated.length} ${dated.length > 0 ? 'more ' : ''}undated` : ''}
          </span>
          <a href={desk.link({ order: order === 'newest' ? 'oldest' : 'newest' })}>
            {order === 'newest' ? 'newest first' : 'oldest first'}
          </a>
        </p>
      )}
      {rows.length === 0 && undated.length === 0 ? (
        <EmptyPlace says={query ? `No act matches “${query}”.` : 'Nothing had happened yet by that day.'}>
          {query ? (
            <button type="button" class="button primary" onClick={() => desk.go({ query: '' })}>
              Show all acts
            </button>
          ) : (
            <button type="button" class="button primary" onClick={() => desk.go({ asOf: null })}>
              Show them as of today
            </button>
          )}
        </EmptyPlace>
      ) : null}
      <RowsBefore rows={drawn} />
      {months.map(({ month, label, whole, days }) => (
        <section key={month} aria-label={label}>
          <h2 class="month">{label}</h2>
          <ol class="acts">
            {[...whole, ...days.flatMap(({ rows: ofDay }) => ofDay)].map(({ event, mark }) => (
              <EventLine key={event.id} event={event} mark={mark} position={positionFrom(event.id)}>
                <Dated event={event} dating={dating} />
              </EventLine>
            ))}
          </ol>
        </section>
      ))}
      <MoreRows rows={drawn} />
      <Undated events={undated} dating={dating} opened={onShelf} />
    </>
  );
}
