// One act in full: for whom it was ordered and whom it reached, reasons with their speakers, versions that differ, and every sentence.
import type { ComponentChildren } from 'preact';
import { catalogNotes } from '../catalog/catalog-notes.ts';
import { officialAddress } from '../catalog/official-address.ts';
import { labelOf } from '../catalog/vocabulary.ts';
import type { Claim, LedgerEvent } from '../domain.ts';
import { standingDecisions } from '../ledger/decisions.ts';
import { CitationLine } from './citation-line.tsx';
import { originName } from './copies-note.tsx';
import { copyStatement } from './copy-out.ts';
import { type Desk, useDesk } from './desk.ts';
import { doubtedDates, eventSentence, unlistedVersions } from './event-line.tsx';
import { ExternalLink } from './external-link.tsx';
import { Glyph, signOfAct } from './glyph.tsx';
import { LapseNote, unsaidWords } from './lapse-note.tsx';
import { Quotes } from './quote.tsx';
import { confirmClaim, refuseForStatement, rejectClaim, takeBack } from './reader-acts.ts';
import {
  basisWords,
  capital,
  contestWords,
  counted,
  dateWords,
  fieldWords,
  listed,
  partiesWords,
  placesWords,
  speakerWords,
} from './wording.ts';

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The value of a version in words people read. */
function accountWords(desk: Desk, field: string, value: string): string {
  if (field === 'date' || field === 'when') return dateWords(value);
  if (field === 'ordered' || field === 'effective') return partiesWords(value.split(/,\s*/), desk.nameOf) || 'nobody named';
  if (field === 'affected' || field === 'imposing') return placesWords(value.split(/,\s*/)) || 'no place named';
  if (field === 'models' || field === 'actor' || field === 'instrument')
    return listed(value.split(/,\s*/).filter(Boolean).map(desk.nameOf)) || 'none named';
  return listed(value.split(/,\s*/).filter(Boolean).map(labelOf));
}

/** What the rules read in a sentence: what was done, by whom, for whom, when. */
function StatementHead({ claim }: { claim: Claim }) {
  const desk = useDesk();
  const event = desk.eventOfClaim.value.get(claim.id);
  const parties = partiesWords(claim.effective.length > 0 ? claim.effective : claim.ordered, desk.nameOf);
  const { earliest, latest, basis } = claim.when;
  const when =
    basis === 'published-before' && latest ? `on or before ${dateWords(latest, true)}` : earliest ? dateWords(earliest, true) : 'undated';
  return (
    <p class="statement-head">
      <Glyph sign={signOfAct({ ...claim, firm: claim.moves })} />{' '}
      {event ? <a href={desk.link({ open: { kind: 'event', id: event.id } })}>{eventSentence(desk, claim)}</a> : eventSentence(desk, claim)}
      <span class="soft">
        {' — '}
        {claim.actor ? desk.nameOf(claim.actor) : 'nobody named as acting'}
        {parties ? `, for ${parties}` : ''} ·{' '}
        {event?.basis === 'person' && event.date ? `${dateWords(event.date, true)}, dated by you` : when}
      </span>
    </p>
  );
}

/** One statement with its sentence, where it stands, and the keys to judge it. */
export function Statement({ claim, within = 'event' }: { claim: Claim; within?: 'event' | 'item' }) {
  const desk = useDesk();
  const by = desk.decided.value.checked.get(claim.id);
  const checked = by !== undefined;
  const unlisted = unlistedVersions(desk, { items: [claim.item], models: claim.models });
  const refused = standingDecisions(desk.decisions.value.filter(({ kind }) => kind === 'refuse' || kind === 'undo')).filter(({ claims }) =>
    claims.includes(claim.id),
  );
  return (
    <li class="statement" data-claim={claim.id}>
      {within === 'item' ? <StatementHead claim={claim} /> : null}
      <Quotes claim={claim} />
      {within === 'item' ? null : <CitationLine desk={desk} item={desk.itemOf.value.get(claim.item)} />}
      <LapseNote claim={claim} />
      {unlisted.length > 0 ? (
        <p class="small limit">
          May be said of {listed(unlisted)}, which the list does not have.{' '}
          <a href={desk.link({ open: { kind: 'names', id: 'new' } })}>Add it</a>
        </p>
      ) : null}
      <p class="statement-acts small">
        <span class="soft">{checked ? `Checked by ${by || 'you'}` : 'Read by rules, unchecked'}</span>
        {checked ? null : (
          <button type="button" class="textual" onClick={() => void confirmClaim(desk, claim)}>
            Confirm <kbd>c</kbd>
          </button>
        )}
        <button type="button" class="textual" onClick={() => void rejectClaim(desk, claim)}>
          Reject <kbd>x</kbd>
        </button>
        <button type="button" class="textual" onClick={() => void copyStatement(desk, claim)}>
          Copy <kbd>y</kbd>
        </button>
        {within === 'item'
          ? claim.models.slice(0, 4).map((model) => (
              <button key={model} type="button" class="textual" onClick={() => void refuseForStatement(desk, claim, model)}>
                Not {desk.nameOf(model)}
              </button>
            ))
          : null}
      </p>
      {refused.map((decision) => {
        const says = `not ${desk.nameOf(String(decision.values.id))}`;
        return (
          <p key={decision.id} class="small you-said">
            You said: {says} ·{' '}
            <button type="button" class="textual" onClick={() => void takeBack(desk, decision, says)}>
              undo
            </button>
          </p>
        );
      })}
    </li>
  );
}

function Order({ event }: { event: LedgerEvent }) {
  const desk = useDesk();
  const id = event.instrument ?? event.instrumentImplied;
  if (!id) return null;
  const entity = desk.catalog.value.byId.get(id);
  const address = entity?.url ?? officialAddress(id);
  const notes = entity ? catalogNotes(entity, (date) => dateWords(date, true)) : [];
  return (
    <Row name="Order">
      {address ? <ExternalLink url={address}>{desk.nameOf(id)}</ExternalLink> : desk.nameOf(id)}
      {event.instrument ? null : <span class="soft"> (described, not named)</span>}
      {notes.length > 0 ? <span class="soft"> · {notes.join('; ')}</span> : null}
    </Row>
  );
}

// Dates in doubt told in full.
const DOUBTS = 8;
const ORIGINS = 6;

export function EventView({ event }: { event: LedgerEvent }) {
  const desk = useDesk();
  const claims = event.claims.map((id) => desk.claimOf.value.get(id)).filter((claim) => claim !== undefined);
  const cause = event.compliesWith ? desk.eventOfClaim.value.get(event.compliesWith) : undefined;
  const effects = event.ledTo.map((id) => desk.eventOfClaim.value.get(id)).filter((one) => one !== undefined);
  const flags = doubtedDates(desk, event).map(capital);
  const speakers = [...new Set(claims.map((claim) => speakerWords(claim, desk.nameOf)))];
  const unsaid = unsaidWords(event.unsaidSince, desk.asOf.value, event.items.length);
  const basis = event.basis === 'undated' && flags.length > 0 ? 'no date that can be right' : basisWords(event);
  return (
    <div data-event={event.id}>
      <h1>
        <Glyph sign={signOfAct(event)} /> {event.title || eventSentence(desk, event)}
      </h1>
      <p class="sub">
        {event.date
          ? event.basis === 'published-before'
            ? `on or before ${dateWords(event.date.split('/').at(-1) ?? event.date)}`
            : dateWords(event.date)
          : 'Undated'}
        {basis ? ` · ${basis}` : ''} · {event.reviewed ? 'Checked by you' : 'Read by rules, unchecked'}
        {unsaid ? <span class="limit"> · {unsaid}</span> : null}
      </p>
      <div class="columns">
        <div>
          <dl class="facts">
            <Row name="Done">{capital(eventSentence(desk, event))}</Row>
            {event.models.length > 0 ? (
              <Row name={event.models.length === 1 ? 'Model' : 'Models'}>
                {event.models.map((id, n) => (
                  <span key={id}>
                    {n > 0 ? ', ' : ''}
                    <a href={desk.link({ open: { kind: 'model', id } })}>{desk.nameOf(id)}</a>
                  </span>
                ))}
              </Row>
            ) : null}
            <Row name="Who acted">{event.actor ? desk.nameOf(event.actor) : 'Nobody is named as acting'}</Row>
            {event.ordered.length > 0 ? <Row name="Ordered for">{capital(partiesWords(event.ordered, desk.nameOf))}</Row> : null}
            {event.effective.length > 0 ? <Row name="In practice, for">{capital(partiesWords(event.effective, desk.nameOf))}</Row> : null}
            {event.imposing.length > 0 ? <Row name="Acting country">{placesWords(event.imposing)}</Row> : null}
            {event.affected.length > 0 ? <Row name="Places affected">{placesWords(event.affected)}</Row> : null}
            {event.reasons.length > 0 ? (
              <Row name="Stated reasons">
                {event.reasons.map(({ reason, speaker }, n) => (
                  <span key={`${reason} ${speaker}`}>
                    {n > 0 ? '; ' : ''}
                    {n > 0 ? labelOf(reason).toLowerCase() : labelOf(reason)} <span class="soft">({desk.nameOf(speaker)})</span>
                  </span>
                ))}
              </Row>
            ) : null}
            {event.contested.length > 0 ? <Row name="Contested">{capital(listed(contestWords(event.contested, desk.nameOf)))}</Row> : null}
            <Order event={event} />
            <Row name="Said by">
              {labelOf(event.strength)} <span class="soft">· {speakers.slice(0, 3).join('; ')}</span>
            </Row>
            {event.origins.length > 0 ? (
              <Row name="Rests on">
                {event.origins
                  .slice(0, ORIGINS)
                  .map((origin) => originName(desk, origin))
                  .join('; ')}
                {event.origins.length > ORIGINS ? <span class="soft"> and {event.origins.length - ORIGINS} more</span> : null}{' '}
                <span class="soft">· as the reports say; whether they are independent is not known</span>
              </Row>
            ) : null}
            {cause ? (
              <Row name="Complies with">
                <a href={desk.link({ open: { kind: 'event', id: cause.id } })}>{cause.title || eventSentence(desk, cause)}</a>
              </Row>
            ) : null}
            {effects.length > 0 ? (
              <Row name="Led to">
                {effects.map((effect) => (
                  <a key={effect.id} class="line" href={desk.link({ open: { kind: 'event', id: effect.id } })}>
                    {effect.title || eventSentence(desk, effect)}
                  </a>
                ))}
              </Row>
            ) : null}
            {flags.length > 0 ? (
              <Row name="Dates in doubt">
                {flags.slice(0, DOUBTS).map((flag) => (
                  <span key={flag} class="line limit">
                    {flag}
                  </span>
                ))}
                {flags.length > DOUBTS ? <span class="line soft">and {(flags.length - DOUBTS).toLocaleString('en')} more</span> : null}
              </Row>
            ) : null}
          </dl>
          {event.accounts
            .filter((account) => account.values.length > 1)
            .map((account) => (
              <section key={account.field}>
                <h2>Versions differ: {fieldWords(account.field)}</h2>
                <table class="versions">
                  <tbody>
                    {account.values.map(({ value, items, strength, unsaidSince }) => (
                      <tr key={value}>
                        <td>{accountWords(desk, account.field, value) || 'not said'}</td>
                        <td>
                          {counted(items.length, 'item')}
                          {strength === 'confirmed' ? '' : `, ${labelOf(strength).toLowerCase()}`}
                          {unsaidSince && unsaidSince <= desk.asOf.value ? (
                            <span class="limit">, said until {dateWords(unsaidSince, true)}</span>
                          ) : null}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
            ))}
        </div>
        <div>
          <h2>
            {counted(claims.length, 'statement')} in {counted(event.items.length, 'item')}
          </h2>
          <ol class="statements">
            {claims.slice(0, 40).map((claim) => (
              <Statement key={claim.id} claim={claim} />
            ))}
          </ol>
          {claims.length > 40 ? <p class="soft small">and {claims.length - 40} more</p> : null}
        </div>
      </div>
    </div>
  );
}
