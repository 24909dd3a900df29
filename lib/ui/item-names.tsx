// What an item names, each with the words and the reason, to be refused here or in everything from its source; and what was refused.
import { officialAddress } from '../catalog/official-address.ts';
import type { Decision, Item, Mention } from '../domain.ts';
import { holdsIn } from '../ledger/refusals.ts';
import { keyOf } from '../match/automaton.ts';
import { nameOfVersion } from '../match/new-names.ts';
import { isRefused } from '../match/refused-names.ts';
import { type Desk, useDesk } from './desk.ts';
import { ExternalLink } from './external-link.tsx';
import { dismissNewName, placeOf, refuseInItem, refuseInPlace, takeBack } from './reader-acts.ts';
import { counted, listed } from './wording.ts';

/** A thing that an item names: every way it is written there, and why it was taken for this. */
type Named = {
  key: string;
  id: string;
  kind: Mention['kind'];
  name: string;
  isNew: boolean;
  written: string[];
  times: number;
  because: string;
};

const ORDER: readonly Mention['kind'][] = ['model', 'programme', 'instrument', 'organisation'];

/** Mentions gathered by what they name, models first, in the order they stand. */
function namedIn(desk: Desk, mentions: readonly Mention[]): Named[] {
  const found = new Map<string, Named>();
  for (const { id, kind, surface, because, unknownVersion } of mentions) {
    const name = unknownVersion ? nameOfVersion(surface, id, desk.catalog.value) : desk.nameOf(id);
    const key = unknownVersion ? `${id} ${keyOf(name)}` : id;
    const known = found.get(key) ?? { key, id, kind, name, isNew: unknownVersion === true, written: [], times: 0, because };
    found.set(key, known);
    known.times += 1;
    const written = surface.replace(/\s+/g, ' ');
    if (!known.written.includes(written)) known.written.push(written);
  }
  return ORDER.flatMap((kind) => [...found.values()].filter((one) => one.kind === kind));
}

const KINDS: Record<Mention['kind'], string> = {
  model: 'model',
  programme: 'access programme',
  instrument: 'order, law or policy',
  organisation: 'organisation',
};

function NameRow({ item, named }: { item: Item; named: Named }) {
  const desk = useDesk();
  const place = placeOf(desk, item);
  const { id, kind, name, isNew, written, times, because } = named;
  const others = written.filter((one) => one !== name);
  const official = kind === 'instrument' ? (desk.catalog.value.byId.get(id)?.url ?? officialAddress(id)) : null;
  return (
    <li data-name={id} data-written={isNew ? name : undefined}>
      <p>
        {kind === 'model' && !isNew ? (
          <a href={desk.link({ open: { kind: 'model', id } })}>
            <mark class={kind}>{name}</mark>
          </a>
        ) : (
          <mark class={kind}>{name}</mark>
        )}{' '}
        <span class="small soft">
          {KINDS[kind]}
          {others.length > 0 ? `, written ${listed(others.slice(0, 3).map((one) => `“${one}”`))}` : ''}
          {times > 1 ? `, ${counted(times, 'time')}` : ''} ·{' '}
          {isNew ? `a version of ${desk.nameOf(id)} that the list does not have` : because}
        </span>
      </p>
      <p class="statement-acts small">
        {official ? (
          <ExternalLink url={official} class="textual">
            Official text<span class="unseen"> of {name}</span>
          </ExternalLink>
        ) : null}
        {isNew ? (
          <>
            <a class="textual" href={desk.link({ open: { kind: 'names', id: 'new' } })}>
              Add it
            </a>
            <button type="button" class="textual" onClick={() => void dismissNewName(desk, { family: id, name })}>
              Not a model
            </button>
          </>
        ) : null}
        <button type="button" class="textual" onClick={() => void refuseInItem(desk, item, id, isNew ? name : null)}>
          Not this <span class="unseen">: {name}</span>
          <kbd>x</kbd>
        </button>
        {place && !isNew ? (
          <button type="button" class="textual" onClick={() => void refuseInPlace(desk, item, id, place)}>
            Never in {place.called}
            <span class="unseen">: {name}</span>
          </button>
        ) : null}
      </p>
    </li>
  );
}

/** What a refusal says, in the reader's words. */
export function refusalWords(desk: Desk, { values }: Decision): string {
  const { id, written, within, called } = values;
  const name = typeof written === 'string' ? `“${written}”` : desk.nameOf(String(id));
  if (within === 'library') return `${name} is not a model`;
  if (within === 'item') return typeof written === 'string' ? `${name} is not ${desk.nameOf(String(id))}` : `not ${name}`;
  return `never ${name} in ${typeof called === 'string' ? called : 'this source'}`;
}

/** `You said: not Claude Mythos 5 · undo`, one line for each refusal that something here falls under. */
function Refused({ item, whole }: { item: Item; whole: readonly Mention[] }) {
  const desk = useDesk();
  const { catalog, refusals } = desk.rules.value;
  const here = refusals.filter(
    (one) =>
      holdsIn(one, item) &&
      (one.reach.within === 'item' ||
        whole.some(({ id, surface, unknownVersion }) => isRefused({ id, surface, unknown: unknownVersion === true }, [one], catalog))),
  );
  return (
    <>
      {here.map(({ decision }) => (
        <p key={decision.id} class="small you-said">
          You said: {refusalWords(desk, decision)} ·{' '}
          <button type="button" class="textual" onClick={() => void takeBack(desk, decision, refusalWords(desk, decision))}>
            undo
          </button>
        </p>
      ))}
    </>
  );
}

/** `whole`: what would be named if nothing were refused. */
export function ItemNames({ item, mentions, whole }: { item: Item; mentions: readonly Mention[]; whole: readonly Mention[] }) {
  const desk = useDesk();
  const named = namedIn(desk, mentions);
  const things = named.filter(({ kind }) => kind !== 'organisation');
  const organisations = named.filter(({ kind }) => kind === 'organisation');
  return (
    <section class="item-names">
      <h2>{named.length > 0 ? `${counted(named.length, 'name')} read in it` : 'No name read in it'}</h2>
      <Refused item={item} whole={whole} />
      <ul>
        {things.map((one) => (
          <NameRow key={one.key} item={item} named={one} />
        ))}
      </ul>
      {organisations.length > 0 ? (
        <details>
          <summary class="small soft">
            {counted(organisations.length, 'organisation')}: {organisations.map(({ name }) => name).join(', ')}
          </summary>
          <ul>
            {organisations.map((one) => (
              <NameRow key={one.key} item={item} named={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
