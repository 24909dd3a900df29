// One act on the timeline: when, what, on which models, by whom and for whom, the sentence, and how sure it is.
import type { ComponentChildren } from 'preact';
import { labelOf } from '../catalog/vocabulary.ts';
import type { Claim, Day, LedgerEvent } from '../domain.ts';
import { bestClaim } from '../ledger/best-claim.ts';
import { type Desk, useDesk } from './desk.ts';
import { Glyph, signOfAct } from './glyph.tsx';
import { unsaidWords } from './lapse-note.tsx';
import { BestQuote } from './quote.tsx';
import { mergeEvents } from './reader-acts.ts';
import { actWords, basisWords, contestWords, counted, dateWords, depthWords, differsWords, listed, partiesWords } from './wording.ts';

/** Models in bold, or whose models are meant when none is named. */
function ModelNames({ event }: { event: Pick<LedgerEvent, 'models' | 'org'> }) {
  const desk = useDesk();
  if (event.models.length === 0) return <>{event.org ? `${desk.nameOf(event.org)}’s models, none named` : 'models not named'}</>;
  const names = event.models.map((id) => desk.nameOf(id));
  const shown = names.slice(0, 4);
  const parts: ComponentChildren[] = shown.flatMap((name, n) => [
    n === 0 ? '' : n === names.length - 1 ? ' and ' : ', ',
    <b key={name}>{name}</b>,
  ]);
  if (names.length > shown.length) parts.push(` and ${names.length - shown.length} more`);
  return <>{parts}</>;
}

/** What contradicts dates that the texts give: `stated April 2024; Claude Mythos is first dated April 2026`. */
export function doubtedDates(desk: Desk, event: Pick<LedgerEvent, 'claims' | 'flags'>): string[] {
  const dates = event.claims.flatMap((id) => desk.claimOf.value.get(id)?.dates.filter(({ flag }) => flag) ?? []);
  const told = new Map(dates.map(({ raw, edtf, flag }) => [`“${raw || edtf}”: ${flag}`, `stated ${raw || dateWords(edtf)}; ${flag}`]));
  return [...new Set(event.flags.map((flag) => told.get(flag) ?? flag))];
}

/** Versions that the items of an act name and the list does not have, where their family stands for them: what is said may be said of them. */
export function unlistedVersions(desk: Desk, { items, models }: Pick<LedgerEvent, 'items' | 'models'>): string[] {
  const names = items.flatMap((id) => desk.itemOf.value.get(id)?.newNames ?? []).filter(({ family }) => models.includes(family));
  return [...new Set(names.map(({ name }) => name))];
}

// Dates in doubt that a row tells in full.
const DOUBTS = 2;

/** How many items of an act tell nothing of it any more, by a day. */
function silentItems({ told, items }: Pick<LedgerEvent, 'told' | 'items'>, asOf: Day): number {
  const speaking = new Set(told.flatMap(({ item, unsaidSince }) => (unsaidSince && unsaidSince <= asOf ? [] : [item])));
  return items.filter((item) => !speaking.has(item)).length;
}

/** Under what conditions the words stand: reports, wording, disagreement, strength. */
function certainty(desk: Desk, event: LedgerEvent, depth: Claim['depth'] | undefined): { text: string; unsure: boolean }[] {
  const parts: { text: string; unsure: boolean }[] = [];
  const say = (text: string, unsure = false) => {
    if (text) parts.push({ text, unsure });
  };
  const reports = counted(event.items.length, 'report');
  const rest = event.origins.length > 0 ? `, rest on ${counted(event.origins.length, 'origin')}` : '';
  say(event.items.length > 1 ? `${reports}, ${event.separatelyWorded} separately worded${rest}` : reports);
  const asOf = desk.asOf.value;
  const unsaid = unsaidWords(event.unsaidSince, asOf, event.items.length);
  say(unsaid, true);
  const silent = unsaid ? 0 : silentItems(event, asOf);
  if (silent > 0) say(`${silent} of them no longer ${silent === 1 ? 'says' : 'say'} so`, true);
  const doubts = doubtedDates(desk, event);
  const doubted = doubts.length > DOUBTS ? [...doubts.slice(0, DOUBTS), `${doubts.length - DOUBTS} more dates in doubt`] : doubts;
  if (event.basis === 'undated' && doubted.length > 0) for (const words of doubted) say(words, true);
  else say(basisWords(event), event.basis === 'person');
  if (event.strength !== 'confirmed') say(labelOf(event.strength).toLowerCase());
  else say('on the record');
  for (const account of event.accounts.filter(({ values }) => values.length > 1)) say(differsWords(account.field), true);
  for (const words of contestWords(event.contested, desk.nameOf)) say(words);
  if (event.basis !== 'undated') for (const words of doubted) say(words, true);
  if (depth && depth !== 'full') say(`${depthWords(depth)}, read the article to count it`);
  const unlisted = unlistedVersions(desk, event);
  if (unlisted.length > 0) say(`may be said of ${listed(unlisted)}, not in the list yet`, true);
  if (event.reviewed) say('checked by you');
  return parts;
}

/** A row of the timeline. */
export function EventLine({
  event,
  mark,
  position,
  children,
}: {
  event: LedgerEvent;
  /** What stands in the date column. */
  mark: string;
  position: (id: string) => 'above' | 'below' | null;
  children?: ComponentChildren;
}) {
  const desk = useDesk();
  const words = actWords(event);
  const claim = bestClaim(event, desk.claimOf.value);
  const sign = signOfAct(event);
  const parties = partiesWords(event.effective.length > 0 ? event.effective : event.ordered, desk.nameOf);
  const cause = event.compliesWith ? desk.eventOfClaim.value.get(event.compliesWith) : undefined;
  const opened = desk.address.value.open;
  const isOpen = opened?.kind === 'event' && event.claims.includes(opened.id);
  const similar = (desk.sameAct.value.get(event.id) ?? [])
    .map(({ other, because }) => ({ other: desk.eventOfClaim.value.get(other), because }))
    .filter((one): one is { other: LedgerEvent; because: string } => one.other !== undefined)
    .slice(0, 1);
  const where = cause ? position(cause.id) : null;
  return (
    <li class={event.firm ? 'act' : 'act hollow'} data-event={event.id} aria-current={isOpen ? 'true' : undefined}>
      <time dateTime={event.date && !event.date.includes('/') ? event.date.slice(0, 10) : undefined}>{mark}</time>
      <Glyph sign={sign} />
      <div>
        <p class="act-head">
          <a data-row href={desk.link({ open: { kind: 'event', id: event.id } })}>
            <b class={event.firm ? sign.tone : undefined}>{words.lead}</b>
            {words.join}
            <ModelNames event={event} />
            {words.tail ? <span class={event.firm ? sign.tone : undefined}>, {words.tail}</span> : null}
          </a>
          <span class="soft">
            {' — '}
            {event.actor ? desk.nameOf(event.actor) : 'nobody named as acting'}
            {parties ? `, for ${parties}` : ''}
            {cause ? (
              <>
                {', complying with '}
                <a href={desk.link({ open: { kind: 'event', id: cause.id } })}>
                  {where === 'above' ? '↑' : where === 'below' ? '↓' : ''}
                  {where ? <span class="unseen">{cause.title}</span> : cause.title}
                </a>
              </>
            ) : null}
          </span>
        </p>
        {claim ? <BestQuote claim={claim} /> : null}
        <p class="act-notes">
          {certainty(desk, event, claim?.depth).map(({ text, unsure }, n) => (
            <span key={text}>
              {n > 0 ? ' · ' : ''}
              <span class={unsure ? 'limit' : undefined}>{text}</span>
            </span>
          ))}
          {event.date && event.date.length !== 10 && event.basis === 'stated' ? ` · ${dateWords(event.date)}` : ''}
          {similar.map(({ other, because }) => (
            <span key={other.id}>
              {' · '}
              possibly the same act as{' '}
              <a href={desk.link({ open: { kind: 'event', id: other.id } })} title={because}>
                {other.date ? dateWords(other.date, true) : 'one undated'}
              </a>
              :{' '}
              <button type="button" class="textual" onClick={() => void mergeEvents(desk, event, other)}>
                merge
              </button>
            </span>
          ))}
        </p>
        {children}
      </div>
    </li>
  );
}

/** The models and parties of an event in one plain sentence. */
export function eventSentence(desk: Desk, event: Pick<LedgerEvent, 'measures' | 'status' | 'models' | 'org'>): string {
  const words = actWords(event);
  const models = listed(event.models.map(desk.nameOf)) || (event.org ? `${desk.nameOf(event.org)}’s models` : 'models not named');
  return `${words.lead}${words.join}${models}${words.tail ? `, ${words.tail}` : ''}`;
}
