// A model through time: one bar for each audience, and under it every change with the sentence that tells of it.
import { catalogNotes } from '../catalog/catalog-notes.ts';
import { labelOfAccess } from '../catalog/vocabulary.ts';
import type { Access, Day, LedgerEvent, Standing } from '../domain.ts';
import { daysBetween } from '../edtf.ts';
import { bestClaim } from '../ledger/best-claim.ts';
import { historyOf } from '../ledger/standings.ts';
import { type Desk, useDesk } from './desk.ts';
import { eventSentence } from './event-line.tsx';
import { Statement } from './event-view.tsx';
import { FollowInNews } from './follow-in-news.tsx';
import { Glyph, SIGN_OF_ACCESS, signOfAct } from './glyph.tsx';
import { unsaidStatusWords } from './lapse-note.tsx';
import { audienceWords } from './ledger-screen.tsx';
import { audienceOf, placedOn } from './library-view.ts';
import { ageWords, basisWords, counted, dateWords } from './wording.ts';

// Acts told in full on the page; the timeline has them all.
const SHOWN = 40;

type Stretch = { from: Day; to: Day; access: Access; events: string[] };
type Audience = { standing: Standing; stretches: Stretch[] };

// The widest audiences first, as the ledger's columns stand.
const breadth = ({ place, party }: Standing): number => (party === 'everyone' ? 0 : 1) + (place === 'GLOBAL' ? 0 : 2);

/** For each audience the ledger knows of a model, the widest first: its standing and the stretches of one access status that led to it. */
function audiencesOf(desk: Desk, model: string): Audience[] {
  const asOf = desk.toldOn.value;
  return desk.standings.value
    .filter((standing) => standing.model === model)
    .sort((a, b) => breadth(a) - breadth(b))
    .map((standing) => {
      const changes = historyOf(desk.events.value, model, { place: standing.place, party: standing.party }, asOf);
      const placed = changes.filter((change) => change.on !== null);
      const stretches = placed
        .map((change, n) => ({ from: change.on ?? asOf, to: placed[n + 1]?.on ?? asOf, access: change.access, events: change.told }))
        // What changed again within its day is not drawn: the day's end counts.
        .filter((stretch, n) => n === placed.length - 1 || stretch.from !== stretch.to);
      return { standing, stretches };
    });
}

function Bar({ stretches, from, to }: { stretches: readonly Stretch[]; from: Day; to: Day }) {
  const whole = Math.max(1, daysBetween(from, to));
  return (
    <div class="bar" aria-hidden="true">
      {stretches.map((stretch) => (
        <span
          key={stretch.from}
          class={`bar-part ${SIGN_OF_ACCESS[stretch.access].tone} ${SIGN_OF_ACCESS[stretch.access].shape}`}
          style={{
            left: `${(daysBetween(from, stretch.from) / whole) * 100}%`,
            width: `${Math.max(0.8, (daysBetween(stretch.from, stretch.to) / whole) * 100)}%`,
          }}
        />
      ))}
    </div>
  );
}

/** The page of a model, or of one audience of it. */
export function ModelPage({ model, place, party }: { model: string; place?: string; party?: string }) {
  const desk = useDesk();
  const entity = desk.catalog.value.byId.get(model);
  const audiences = audiencesOf(desk, model).filter(({ standing }) => !place || (standing.place === place && standing.party === party));
  const asOf = desk.toldOn.value;
  const from = audiences.flatMap(({ stretches }) => stretches.map((stretch) => stretch.from)).sort()[0] ?? asOf;
  const events = desk.events.value
    .filter((event) => event.models.includes(model))
    .filter((event) => {
      const on = placedOn(event);
      return on === null || on <= asOf;
    })
    .sort((a, b) => ((placedOn(a) ?? '') < (placedOn(b) ?? '') ? 1 : -1));
  const carrying = new Set(
    audiences.flatMap(({ standing, stretches }) => [...standing.events, ...stretches.flatMap((stretch) => stretch.events)]),
  );
  const shown: LedgerEvent[] = place ? events.filter((event) => carrying.has(event.id)) : events;
  const { developer } = entity ?? {};
  const notes = entity ? catalogNotes(entity, (date) => dateWords(date, true)) : [];
  return (
    <div>
      <h1>{place ? `${desk.nameOf(model)}: ${audienceWords(place, party ?? '', desk.nameOf)}` : desk.nameOf(model)}</h1>
      <p class="sub">
        {developer ? `${desk.nameOf(developer)} · ` : ''}as of {dateWords(asOf)}
        {place ? (
          <>
            {' · '}
            <a href={desk.link({ open: { kind: 'model', id: model } })}>all audiences</a>
          </>
        ) : null}
        {notes.length > 0 ? (
          <>
            <br />
            Catalog: {notes.join('; ')}.
          </>
        ) : null}
      </p>
      {audiences.length === 0 ? (
        <p class="soft">
          No access status by this day: that takes a whole text with a stated date, or your check of a statement.
          {entity?.family ? ' What is said of its family says nothing of this version.' : ''}
        </p>
      ) : null}
      {entity && !place ? <FollowInNews entity={entity} /> : null}
      <div class="columns">
        <div>
          {audiences.map(({ standing, stretches }) => {
            const key = audienceOf(standing.place, standing.party);
            const last = stretches.at(-1);
            return (
              <section key={key} class="audience">
                {place ? null : (
                  <h2>
                    <a href={desk.link({ open: { kind: 'standing', id: `${model}|${key}` } })}>
                      {audienceWords(standing.place, standing.party, desk.nameOf)}
                    </a>
                  </h2>
                )}
                <Bar stretches={stretches} from={from} to={asOf} />
                <ol class="stretches small">
                  {stretches.toReversed().map((stretch) => (
                    <li key={stretch.from}>
                      <span class={SIGN_OF_ACCESS[stretch.access].tone}>
                        <Glyph sign={SIGN_OF_ACCESS[stretch.access]} /> {labelOfAccess(stretch.access)}
                      </span>
                      <span class="soft">
                        {stretch === last
                          ? `since ${dateWords(stretch.from, true)}`
                          : `${dateWords(stretch.from, true)} to ${dateWords(stretch.to, true)}`}
                      </span>
                    </li>
                  ))}
                  {last ? null : (
                    <li>
                      <span class={SIGN_OF_ACCESS[standing.access].tone}>
                        <Glyph sign={SIGN_OF_ACCESS[standing.access]} /> {labelOfAccess(standing.access)}
                      </span>
                      <span class="soft">since when is not stated</span>
                    </li>
                  )}
                </ol>
                <p class="source-line">
                  last known {dateWords(standing.lastEvidenceOn, true)}, {ageWords(standing.lastEvidenceOn, asOf)}
                  {standing.reviewed ? ' · ✓ checked' : ' · read by rules, unchecked'}
                  {standing.contested ? ' · contested' : ''}
                  {standing.unsaidSince ? <span class="limit"> · {unsaidStatusWords(standing)}</span> : null}
                </p>
              </section>
            );
          })}
        </div>
        <div>
          <h2>{counted(shown.length, place ? 'act that carries it' : 'act', place ? 'acts that carry it' : 'acts')}</h2>
          <ol class="statements">
            {shown.slice(0, SHOWN).map((event) => {
              const claim = bestClaim(event, desk.claimOf.value);
              const basis = basisWords(event);
              return (
                <li key={event.id} class="model-act">
                  <p>
                    <Glyph sign={signOfAct(event)} />{' '}
                    <a href={desk.link({ open: { kind: 'event', id: event.id } })}>{eventSentence(desk, event)}</a>
                  </p>
                  <p class="source-line">
                    {event.date ? dateWords(placedOn(event) ?? event.date) : 'undated'}
                    {basis ? ` · ${basis}` : ''}
                    {event.actor ? ` · ${desk.nameOf(event.actor)}` : ''}
                  </p>
                  {claim ? (
                    <ol>
                      <Statement claim={claim} />
                    </ol>
                  ) : null}
                </li>
              );
            })}
          </ol>
          {shown.length > SHOWN ? (
            <p class="small">
              <a href={desk.link({ screen: 'timeline', query: `model:"${desk.nameOf(model)}"`, open: null })}>
                All {counted(shown.length, 'act')} on the timeline
              </a>
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
