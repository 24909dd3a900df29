// "Check": whether an address is a feed, asked once and kept nowhere.
import { readFeed } from '../collect/read-feed.ts';
import { awake } from './awake.ts';
import { FEED_BYTES } from './byte-caps.ts';
import { HOST_GAP_MS, inTurn } from './host-turns.ts';
import { FEED_ACCEPT, guardedFetch, troubleOfStatus } from './http.ts';
import type { ProbeAnswer } from './messages.ts';

/** What the address gives now: a feed with so many entries, something that is no feed, or nothing. The host must have been granted. */
export function probeFeed(url: string): Promise<ProbeAnswer> {
  return awake(async () => {
    const fetched = await inTurn(new URL(url).host, HOST_GAP_MS, () =>
      guardedFetch(url, { maxBytes: FEED_BYTES, accept: FEED_ACCEPT, upgrade: true }),
    );
    if ('trouble' in fetched) return { is: 'dead', trouble: fetched.trouble };
    const { answer } = fetched;
    const bad = troubleOfStatus(answer, 'feed');
    if (bad) return { is: 'dead', trouble: bad };
    const read = await readFeed(answer.bytes, { contentType: answer.headers.get('content-type'), url: answer.url });
    if ('error' in read) return { is: 'not-a-feed', trouble: read.error };
    const newest =
      read.feed.entries
        .flatMap(({ published }) => published ?? [])
        .sort()
        .at(-1) ?? null;
    return { is: 'feed', title: read.feed.title, entries: read.feed.entries.length, newest };
  });
}
