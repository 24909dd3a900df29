// In the item reader: which items are copies of its text, whose text it is by their own words, and what a person says of it.
import { useState } from 'preact/hooks';
import type { Decision, Item, LedgerEvent } from '../domain.ts';
import { copyGroups, originalAmong } from '../ledger/copy-groups.ts';
import { standingDecisions } from '../ledger/decisions.ts';
import { factOf, outletOf } from './citation-line.tsx';
import { type Desk, useDesk } from './desk.ts';
import { carryOut } from './reader-acts.ts';
import { counted, dateWords } from './wording.ts';

const SHOWN = 8;
const OFFERED = 20;

let last: { items: readonly Item[]; decisions: readonly Decision[]; groupOf: Map<string, string>; of: Map<string, Item[]> } | null = null;

/** The groups of copies in the library, worked out once per state of it. */
function groupsIn(items: readonly Item[], decisions: readonly Decision[]) {
  if (last?.items === items && last.decisions === decisions) return last;
  const groupOf = copyGroups(items, decisions);
  const of = Map.groupBy(
    items.filter(({ id }) => groupOf.has(id)),
    ({ id }) => groupOf.get(id) ?? id,
  );
  last = { items, decisions, groupOf, of };
  return last;
}

function decideOn(desk: Desk, kind: 'split' | 'join', item: Item, values: Record<string, unknown>, says: string): Promise<void> {
  return carryOut(desk, async () => {
    const { id } = await desk.commands.decide({ kind, claims: [], item: item.id, revision: item.revision, exact: null, values });
    return { says, undo: () => desk.commands.undo(id) };
  });
}

/** What an origin is called: an entity by its name, any other as the text has it. */
export function originName(desk: Desk, origin: string): string {
  return desk.catalog.value.byId.has(origin) || /^[a-z0-9/-]+$/.test(origin) ? desk.nameOf(origin) : origin;
}

/** Whose text it is: `words` in quotation marks say so. */
function Original({ items }: { items: readonly Item[] }) {
  const desk = useDesk();
  const original = originalAmong(items);
  const item = items.find(({ id }) => id === original.item);
  const link = item ? <a href={desk.link({ open: { kind: 'item', id: item.id } })}>{outletOf(item)}</a> : null;
  if (original.name)
    return (
      <p class="small">
        Original: {link ?? <b>{original.name}</b>}
        {link ? '' : ', not seen'} <span class="soft">by their own words: “{original.words}”</span>
      </p>
    );
  return (
    <p class="small soft">
      {link ? <>Nobody says whose text it is; the earliest here is {link}.</> : 'Nobody says whose text it is, nor which came first.'}
    </p>
  );
}

/** Items that tell of the same acts and are no copies yet: those a person may join. */
function neighbours(item: Item, events: readonly LedgerEvent[], known: ReadonlySet<string>): string[] {
  const ids = events.filter(({ items }) => items.includes(item.id)).flatMap(({ items }) => items);
  return [...new Set(ids)].filter((id) => id !== item.id && !known.has(id)).slice(0, OFFERED);
}

export function CopiesNote({ item }: { item: Item }) {
  const desk = useDesk();
  const [other, setOther] = useState('');
  const decisions = desk.decisions.value;
  const { groupOf, of } = groupsIn(desk.items.value, decisions);
  const group = of.get(groupOf.get(item.id) ?? '') ?? [];
  const others = group.filter(({ id }) => id !== item.id);
  const cited = (item.origins ?? []).filter(({ how }) => how === 'cited');
  const signed = others.length === 0 ? (item.origins ?? []).filter(({ how }) => how !== 'cited') : [];
  const split = standingDecisions(decisions.filter(({ kind }) => kind === 'split' || kind === 'join' || kind === 'undo')).findLast(
    (one) => one.item === item.id,
  );
  const joinable = neighbours(item, desk.events.value, new Set(group.map(({ id }) => id)))
    .map((id) => desk.itemOf.value.get(id))
    .filter((one) => one !== undefined);
  if (others.length === 0 && cited.length === 0 && signed.length === 0 && joinable.length === 0 && split?.kind !== 'split') return null;
  return (
    <section class="copies" aria-label="Copies and origins">
      <h2>{others.length > 0 ? `${counted(others.length, 'copy', 'copies')} of this text` : 'Where it comes from'}</h2>
      {others.length > 0 ? <Original items={group} /> : null}
      {others.length > 0 ? (
        <ul class="small">
          {others.slice(0, SHOWN).map((copy) => {
            const published = factOf(copy, 'published');
            return (
              <li key={copy.id}>
                <a href={desk.link({ open: { kind: 'item', id: copy.id } })}>{factOf(copy, 'title') || 'Untitled'}</a>{' '}
                <span class="soft">
                  {outletOf(copy)} · {published ? dateWords(published, true) : 'undated'}
                </span>{' '}
                <button
                  type="button"
                  class="textual"
                  onClick={() => void decideOn(desk, 'split', copy, {}, `No copy: ${factOf(copy, 'title')}`)}
                >
                  no copy<span class="unseen">: {factOf(copy, 'title')}</span>
                </button>
              </li>
            );
          })}
          {others.length > SHOWN ? <li class="soft">and {counted(others.length - SHOWN, 'more copy', 'more copies')}</li> : null}
        </ul>
      ) : null}
      {signed.map(({ name, words }) => (
        <p key={name} class="small">
          Signed by or taken from <b>{name}</b>, not seen <span class="soft">by its own words: “{words}”</span>
        </p>
      ))}
      {cited.map(({ name, words }) => (
        <p key={name} class="small">
          Rests on a report of <b>{name}</b> <span class="soft">“{words}”</span>
        </p>
      ))}
      {split?.kind === 'split' ? (
        <p class="small you-said">
          You said: no copy of another ·{' '}
          <button
            type="button"
            class="textual"
            onClick={() =>
              void carryOut(desk, async () => {
                await desk.commands.undo(split.id);
                return { says: 'Its copies are found again.', undo: () => desk.commands.undo() };
              })
            }
          >
            undo
          </button>
        </p>
      ) : null}
      {others.length > 0 ? (
        <p class="row small">
          <button type="button" class="textual" onClick={() => void decideOn(desk, 'split', item, {}, `No copy: ${factOf(item, 'title')}`)}>
            This item is no copy
          </button>
        </p>
      ) : null}
      {joinable.length > 0 ? (
        <p class="row small">
          <label>
            <span class="soft">A copy of</span>{' '}
            <select class="field" value={other} onChange={(event) => setOther(event.currentTarget.value)}>
              <option value="">an item that tells of the same act …</option>
              {joinable.map((one) => (
                <option key={one.id} value={one.id}>
                  {outletOf(one)}: {factOf(one, 'title').slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="button"
            disabled={!joinable.some(({ id }) => id === other)}
            onClick={() =>
              void decideOn(desk, 'join', item, { other }, `Joined as copies: ${factOf(item, 'title')}`).then(() => setOther(''))
            }
          >
            Join
          </button>
        </p>
      ) : null}
    </section>
  );
}
