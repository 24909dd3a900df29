// What opens beside the list: an act, an item, a model, or the history of a cell of the ledger.
import { useEffect, useRef } from 'preact/hooks';
import { useDesk } from './desk.ts';
import { EventView } from './event-view.tsx';
import { ItemReader } from './item-reader.tsx';
import { ModelPage } from './model-page.tsx';

const NAMES = { event: 'Act', item: 'Item', model: 'Model', standing: 'Access status' } as const;

export function Inspector() {
  const desk = useDesk();
  const opened = desk.address.value.open;
  const place = useRef<HTMLElement>(null);
  const key = opened ? `${opened.kind}:${opened.id}` : '';
  useEffect(() => place.current?.scrollTo(0, 0), [key]);
  if (!opened || !desk.loaded.value) return null;
  const { kind, id } = opened;
  const event = kind === 'event' ? desk.eventOfClaim.value.get(id) : undefined;
  const item = kind === 'item' ? desk.itemOf.value.get(id) : undefined;
  const [model = '', place_ = '', party = ''] = id.split('|');
  return (
    <aside class="inspector" aria-label={NAMES[kind]} ref={place} tabIndex={-1}>
      <div class="inspector-bar">
        <span class="soft small">{NAMES[kind]}</span>
        <a class="button" href={desk.link({ open: null })}>
          Close <kbd>Esc</kbd>
        </a>
      </div>
      {event ? <EventView key={key} event={event} /> : null}
      {item ? <ItemReader key={key} item={item} /> : null}
      {kind === 'model' ? <ModelPage key={key} model={model} /> : null}
      {kind === 'standing' ? <ModelPage key={key} model={model} place={place_} party={party} /> : null}
      {(kind === 'event' && !event) || (kind === 'item' && !item) ? (
        <p class="soft">This is not in the library: it was rejected, merged or removed. Undo brings back what you rejected.</p>
      ) : null}
    </aside>
  );
}
