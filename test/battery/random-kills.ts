// Worker kills at any moment: into a poll of four feeds, then one poll that recovers. Nothing may be lost, doubled or invented.
import type { Build } from '../e2e/browser.ts';
import { type Figure, type Order, shareOf } from './figure.ts';
import { type LedgerServer, startLedgerServer } from './ledger-server.ts';
import { openRig, type Rig } from './rig.ts';
import { drawsFrom } from './seeded.ts';

const CYCLES = 1_000;
/** A library is looked at so often, and begun anew so often: what grows without end would measure the looking. */
const LOOK_EVERY = 50;
const LIFE = 250;

/** Four feeds of four formats, each with validators of its kind, and a few entries. */
export async function fourFeeds(): Promise<LedgerServer> {
  const server = await startLedgerServer();
  const feeds = [
    server.feed('alpha.example', 'rss', 'both'),
    server.feed('beta.example', 'atom', 'etag'),
    server.feed('gamma.example', 'rdf', 'modified'),
    server.feed('delta.example', 'json', 'both'),
  ];
  for (const feed of feeds) feed.publish(4);
  return server;
}

/** Publishes on every feed and edits some, as a newsroom does between two polls. */
export function news(server: LedgerServer, next: () => number): void {
  for (const feed of server.feeds.values()) {
    // Edited before more is published: a text that nobody was ever served cannot be held.
    if (next() < 0.3) feed.edit(Math.floor(next() * 3));
    feed.publish(1 + Math.floor(next() * 3));
  }
}

/** Runs `cycles` kills in one browser; gives what was wrong and how the kills fell. */
async function live(
  server: LedgerServer,
  rig: Rig,
  cycles: number,
  seed: number,
  say: Order['say'],
): Promise<{ wrong: string[]; cut: number; ms: number[] }> {
  const draws = drawsFrom(seed);
  const wrong: string[] = [];
  const ms: number[] = [];
  let cut = 0;
  let pollMs = 200;
  for (let cycle = 1; cycle <= cycles && !wrong.length; cycle += 1) {
    const from = Date.now();
    news(server, draws.next);
    await rig.wake();
    const polled = rig.poll();
    // Half fall where a poll begins, half anywhere in one.
    await new Promise((resolve) => setTimeout(resolve, draws.next() * (cycle % 2 ? 60 : pollMs)));
    await rig.kill();
    if ((await polled) === null) cut += 1;
    await rig.wake();
    const again = Date.now();
    const answer = await rig.poll();
    pollMs = Math.max(60, Math.min(1_000, 0.8 * pollMs + 0.2 * (Date.now() - again)));
    for (const { trouble } of answer?.failed ?? [{ trouble: { message: 'the worker died by itself' } }])
      wrong.push(`cycle ${cycle}: the poll after the kill says: ${trouble.message}`);
    ms.push(Date.now() - from);
    if (cycle % LOOK_EVERY === 0 || cycle === cycles) {
      wrong.push(...(await rig.breaches(server)).map((line) => `after cycle ${cycle}: ${line}`));
      say(`  ${cycle} kills, ${[...server.feeds.values()].reduce((sum, feed) => sum + feed.entries.length, 0)} entries`);
    }
  }
  return { wrong, cut, ms };
}

/** 1,000 kills (or a share): the figures. */
export async function randomKills({ seed, share, say }: Order, build?: Build): Promise<Figure[]> {
  const cycles = shareOf(CYCLES, share, 10);
  const wrong: string[] = [];
  const ms: number[] = [];
  let cut = 0;
  let entries = 0;
  let done = 0;
  for (let life = 0; done < cycles && !wrong.length; life += 1) {
    const server = await fourFeeds();
    const rig = await openRig(server, build ? { build } : {});
    try {
      await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
      const lived = await live(server, rig, Math.min(LIFE, cycles - done), seed + life, say);
      wrong.push(...lived.wrong);
      ms.push(...lived.ms);
      cut += lived.cut;
      done += lived.ms.length;
      entries += [...server.feeds.values()].reduce((sum, feed) => sum + feed.entries.length, 0);
    } finally {
      await rig.close();
      await server.close();
    }
  }
  const each = Math.round(ms.reduce((sum, one) => sum + one, 0) / ms.length);
  return [
    {
      name: `random kills, ${done} (${cut} cut a poll short), ${entries} entries: lost, doubled, invented`,
      value: String(wrong.length),
      goal: '0',
      met: !wrong.length,
      because: wrong,
    },
    { name: 'a kill and its recovery', value: `${each} ms`, goal: 'said', met: true, because: [] },
  ];
}
