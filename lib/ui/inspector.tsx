// What opens beside the list: an act, an item, a model, or the history of a cell of the ledger.
import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { openedItem } from './address.ts';
import { useDesk } from './desk.ts';
import { EventView } from './event-view.tsx';
import { ItemReader } from './item-reader.tsx';
import { useView } from './library-view.ts';
import { ModelPage } from './model-page.tsx';
import { NewNames } from './new-names.tsx';
import { WaitingLine } from './waiting-line.tsx';

const WIDE = matchMedia('(min-width: 1800px)');
const wide = signal(WIDE.matches);
WIDE.addEventListener('change', () => {
  wide.value = WIDE.matches;
});

const NAMES = { event: 'Act', item: 'Item', model: 'Model', standing: 'Access status', names: 'Names' } as const;

export function Inspector() {
  const desk = useDesk();
  const view = useView();
  const asked = desk.address.value;
  // A wide window has room for more than the list: its first act stands beside it until something is opened.
  const first =
    wide.value && asked.screen === 'timeline' ? (asked.order === 'oldest' ? view.dated.value[0] : view.dated.value.at(-1)) : undefined;
  const opened = asked.open ?? (first ? { kind: 'event' as const, id: first.id } : null);
  const place = useRef<HTMLElement>(null);
  const key = opened ? `${opened.kind}:${opened.id}` : '';
  useLayoutEffect(() => place.current?.scrollTo(0, 0), [key]);
  if (!opened)
    return wide.value && asked.screen === 'items' && desk.items.value.length > 0 ? (
      // Its place is kept, so that the list does not move when an item opens.
      <aside class="inspector" aria-label="Item">
        <p class="inspector-idle soft small">
          A click or <kbd>Enter</kbd> opens an item here.
        </p>
      </aside>
    ) : null;
  const { kind, id } = opened;
  const event = kind === 'event' ? desk.eventOfClaim.value.get(id) : undefined;
  const asItem = openedItem(opened);
  const item = asItem ? desk.itemOf.value.get(asItem.item) : undefined;
  const known = kind === 'item' || kind === 'names' ? desk.loaded.value : kind === 'event' ? desk.folded.value : desk.told.value;
  const [model = '', place_ = '', party = ''] = id.split('|');
  return (
    <aside class="inspector" aria-label={NAMES[kind]} ref={place} tabIndex={-1}>
      <div class="inspector-bar">
        <span class="soft small">{NAMES[kind]}</span>
        {asked.open ? (
          <a class="button" href={desk.link({ open: null })}>
            Close <kbd>Esc</kbd>
          </a>
        ) : null}
      </div>
      {event ? <EventView key={key} event={event} /> : null}
      {item ? <ItemReader key={key} item={item} text={asItem?.text ?? null} /> : null}
      {known || item ? null : <WaitingLine />}
      {kind === 'names' && known ? <NewNames key={key} /> : null}
      {kind === 'model' && known ? <ModelPage key={key} model={model} /> : null}
      {kind === 'standing' && known ? <ModelPage key={key} model={model} place={place_} party={party} /> : null}
      {known && ((kind === 'event' && !event) || (kind === 'item' && !item)) ? (
        <p class="soft">This is not in the library: it was rejected, merged or removed. Undo brings back what you rejected.</p>
      ) : null}
    </aside>
  );
}
