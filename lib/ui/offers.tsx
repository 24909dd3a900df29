// What an address that is no feed can be watched as, one line and one button each; and the words a register wants.
import { useState } from 'preact/hooks';
import type { Offer, SubscribeWish } from '../adapters/messages.ts';
import { registerOf } from '../collect/registers.ts';

/** How many of a map's newest pages are read at once. */
const NEWEST = [0, 10, 50] as const;

export function OfferList({
  offers,
  about,
  take,
}: {
  offers: readonly Offer[];
  about: string;
  take: (url: string, wish: SubscribeWish) => void;
}) {
  const [newest, setNewest] = useState(10);
  const maps = offers.some(({ wish }) => wish.as === 'sitemap');
  const wishOf = ({ wish }: Offer): SubscribeWish => (wish.as === 'sitemap' ? { ...wish, newest } : wish);
  return (
    <div class="offers">
      <p>
        <b>{about}</b> can be watched as:
      </p>
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.url} ${offer.wish.prefix ?? offer.wish.as ?? ''}`}>
            <button type="button" class="button" onClick={() => take(offer.url, wishOf(offer))}>
              Watch<span class="unseen"> {offer.title}</span>
            </button>
            <div>
              <p>{offer.title}</p>
              <p class="soft">{offer.says}</p>
            </div>
          </li>
        ))}
      </ul>
      {maps ? (
        <label>
          Of the pages already in the map, read the newest{' '}
          <select class="field inline" value={String(newest)} onChange={(event) => setNewest(Number(event.currentTarget.value))}>
            {NEWEST.map((count) => (
              <option key={count} value={String(count)}>
                {count === 0 ? 'none' : count}
              </option>
            ))}
          </select>
          <span class="soft"> The others are known by their address, and read when they change.</span>
        </label>
      ) : null}
    </div>
  );
}

export function TermField({ url, register, take }: { url: string; register: string; take: (url: string, wish: SubscribeWish) => void }) {
  const [term, setTerm] = useState('');
  const known = registerOf(register);
  if (!known) return null;
  return (
    <div class="offers">
      <label for="register-term">
        The {known.name} holds {known.holds}. Which words should a document hold?
      </label>
      <div class="row">
        <input
          id="register-term"
          class="field"
          value={term}
          placeholder="“artificial intelligence” export"
          autocomplete="off"
          onInput={(event) => setTerm(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // It stands within the form of the address.
            event.preventDefault();
            if (term.trim()) take(known.queryFor(url, term), { as: 'register' });
          }}
        />
        <button type="button" class="button" disabled={!term.trim()} onClick={() => take(known.queryFor(url, term), { as: 'register' })}>
          Watch for these words
        </button>
      </div>
    </div>
  );
}
