// Feeds with a few damaged entries: how many of the entries that the damage did not touch come out whole.
import { readFeed } from '../../lib/collect/read-feed.ts';
import { damaged } from './damage.ts';
import { type Figure, type Order, shareOf } from './figure.ts';
import { entriesOf, WRITERS } from './ledger-server.ts';
import { drawsFrom } from './seeded.ts';

const FEEDS = 2_000;
const ENTRIES = 12;
const GOAL = 0.995;
// A damaged JSON is none at all: there is nothing to be told apart in it.
const MARKUP = ['rss', 'atom', 'rdf'] as const;

/** 2,000 damaged feeds (or a share): the figure. */
export async function damagedFeeds({ seed, share }: Order): Promise<Figure[]> {
  const draws = drawsFrom(seed);
  const count = shareOf(FEEDS, share, 30);
  const lost: string[] = [];
  let intact = 0;
  for (let round = 0; round < count; round += 1) {
    const host = `d${round}.example`;
    const entries = entriesOf(host, ENTRIES);
    // Every entry is a line of its own.
    const lines = WRITERS[MARKUP[round % MARKUP.length] ?? 'rss'](host, entries).body.split('\n');
    const first = lines.length - ENTRIES - 1;
    const touched = new Set<number>();
    for (let injuries = draws.whole(1, 3); injuries > 0; injuries -= 1) {
      const place = draws.whole(0, ENTRIES - 1);
      touched.add(place);
      lines[first + place] = damaged(lines[first + place] ?? '', draws, 1);
    }
    if (draws.next() < 0.25) lines.pop();
    const answer = await readFeed(new TextEncoder().encode(lines.join('\n')), { url: `http://${host}/feed` });
    const found = new Map('feed' in answer ? answer.feed.entries.map((entry) => [entry.title, entry]) : []);
    for (const [place, { link, published, texts }] of entries.entries()) {
      if (touched.has(place)) continue;
      intact += 1;
      const text = texts.at(-1);
      const entry = found.get(text?.title ?? '');
      if (entry?.text !== text?.body || entry?.link !== link || entry?.published !== published) lost.push(`${host} entry ${place}`);
    }
  }
  const kept = 1 - lost.length / intact;
  return [
    {
      name: `entries kept whole of ${intact} that the damage of ${count} feeds did not touch`,
      value: `${(kept * 100).toFixed(2)} %`,
      goal: `≥ ${GOAL * 100} %`,
      met: kept >= GOAL,
      because: kept >= GOAL ? [] : lost,
    },
  ];
}
