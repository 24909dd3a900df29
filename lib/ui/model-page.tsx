// A model through time: one bar for each audience, and under it every change with the sentence that tells of it.
import { labelOfAccess } from '../catalog/vocabulary.ts';
import type { Day, LedgerEvent, Standing } from '../domain.ts';
import { daysBetween } from '../edtf.ts';
import { foldStandings } from '../ledger/standings.ts';
import { type Desk, useDesk } from './desk.ts';
import { bestClaim, eventSentence } from './event-line.tsx';
import { Statement } from './event-view.tsx';
import { Glyph, SIGN_OF_ACCESS, signOfAct } from './glyph.tsx';
import { audienceWords } from './ledger-screen.tsx';
import { audienceOf, placedOn } from './library-view.ts';
import { ageWords, basisWords, counted, dateWords } from './wording.ts';

type Stretch = { from: Day; to: Day; standing: Standing };

/** The standings of a model day by day of change: for each audience, stretches of one access status. Days are those of the model's own events. */
export function stretchesOf(desk: Desk, model: string): Map<string, Stretch[]> {
  const events = desk.events.value;
  const asOf = desk.asOf.value;
  const family = desk.catalog.value.byId.get(model)?.family;
  const days = new Set<Day>();
  for (const event of events) {
    if (!event.models.includes(model) && !(family && event.models.includes(family))) continue;
    const day = placedOn(event);
    if (day && day <= asOf) days.add(day);
  }
  const sorted = [...days].sort();
  const stretches = new Map<string, Stretch[]>();
  const claims = desk.claims.value;
  for (const [n, day] of sorted.entries()) {
    const to = sorted[n + 1] ?? asOf;
    for (const standing of foldStandings(events, claims, day).filter((one) => one.model === model)) {
      const key = audienceOf(standing.place, standing.party);
      const list = stretches.get(key) ?? [];
      stretches.set(key, list);
      const last = list.at(-1);
      if (last && last.standing.access === standing.access && last.to === day) last.to = to;
      else list.push({ from: day, to, standing });
    }
  }
  return stretches;
}

function Bar({ stretches, from, to }: { stretches: readonly Stretch[]; from: Day; to: Day }) {
  const whole = Math.max(1, daysBetween(from, to));
  return (
    <div class="bar" aria-hidden="true">
      {stretches.map((stretch) => (
        <span
          key={stretch.from}
          class={`bar-part ${SIGN_OF_ACCESS[stretch.standing.access].tone} ${SIGN_OF_ACCESS[stretch.standing.access].shape}`}
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
  const all = stretchesOf(desk, model);
  const audiences = [...all].filter(([key]) => !place || key === audienceOf(place, party ?? ''));
  const asOf = desk.asOf.value;
  const starts = audiences.flatMap(([, list]) => list.map((stretch) => stretch.from)).sort();
  const from = starts[0] ?? asOf;
  const events = desk.events.value
    .filter((event) => event.models.includes(model))
    .filter((event) => {
      const on = placedOn(event);
      return on === null || on <= asOf;
    })
    .sort((a, b) => ((placedOn(a) ?? '') < (placedOn(b) ?? '') ? 1 : -1));
  const carrying = new Set(audiences.flatMap(([, list]) => list.flatMap((stretch) => stretch.standing.events)));
  const shown: LedgerEvent[] = place ? events.filter((event) => carrying.has(event.id)) : events;
  const { developer } = entity ?? {};
  return (
    <div>
      <h1>{place ? `${desk.nameOf(model)}: ${audienceWords(place, party ?? '')}` : desk.nameOf(model)}</h1>
      <p class="sub">
        {developer ? `${desk.nameOf(developer)} · ` : ''}as of {dateWords(asOf)}
        {place ? (
          <>
            {' · '}
            <a href={desk.link({ open: { kind: 'model', id: model } })}>all audiences</a>
          </>
        ) : null}
      </p>
      {audiences.length === 0 ? (
        <p class="soft">
          No access status by this day: that takes a whole text with a stated date, or your check of a statement.
          {entity?.family ? ' What is said of its family says nothing of this version.' : ''}
        </p>
      ) : null}
      {audiences.map(([key, list]) => {
        const [where = '', who = ''] = key.split('|');
        const last = list.at(-1);
        return (
          <section key={key} class="audience">
            {place ? null : (
              <h2>
                <a href={desk.link({ open: { kind: 'standing', id: `${model}|${key}` } })}>{audienceWords(where, who)}</a>
              </h2>
            )}
            <Bar stretches={list} from={from} to={asOf} />
            <ol class="stretches small">
              {list.toReversed().map((stretch) => (
                <li key={stretch.from}>
                  <span class={SIGN_OF_ACCESS[stretch.standing.access].tone}>
                    <Glyph sign={SIGN_OF_ACCESS[stretch.standing.access]} /> {labelOfAccess(stretch.standing.access)}
                  </span>
                  <span class="soft">
                    {dateWords(stretch.from, true)}
                    {stretch === last
                      ? ` · last known ${dateWords(stretch.standing.lastEvidenceOn, true)}, ${ageWords(stretch.standing.lastEvidenceOn, asOf)}`
                      : ` to ${dateWords(stretch.to, true)}`}
                    {stretch.standing.reviewed ? ' · ✓ checked' : ''}
                    {stretch.standing.contested ? ' · contested' : ''}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
      <h2>{counted(shown.length, place ? 'act that carries it' : 'act', place ? 'acts that carry it' : 'acts')}</h2>
      <ol class="statements">
        {shown.slice(0, 40).map((event) => {
          const claim = bestClaim(desk, event);
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
    </div>
  );
}
