// Feeds of every kind, mutated: none may throw, hang or reach a prototype. In Node, with the very reader that the worker runs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '../../lib/collect/read-feed.ts';
import { ROOT } from '../stage/run.ts';
import { damaged } from './damage.ts';
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import { documentOf, FORMATS } from './ledger-server.ts';
import { drawsFrom } from './seeded.ts';

const FEEDS = 50_000;
const LONGEST_MS = 250;
/** Fixtures up to this size: what is mutated is the markup, and long texts only slow it. */
const MOST_BYTES = 20_000;

function fixtures(): string[] {
  const folder = join(ROOT, 'test', 'fixtures', 'feeds');
  return readdirSync(folder).flatMap((name) => {
    const file = readdirSync(join(folder, name)).find((one) => one.startsWith('source'));
    const bytes = file ? readFileSync(join(folder, name, file)) : null;
    return bytes && bytes.length < MOST_BYTES ? [bytes.toString('latin1')] : [];
  });
}

/** Processor time in ms: other programs have the machine too. */
const timeOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(from);
  return (user + system) / 1_000;
};

/** 50,000 mutated feeds (or a share): the figures. `timed`: whether times are judged. */
export async function mutatedFeeds({ seed, share, say }: Order, timed = true): Promise<Figure[]> {
  const draws = drawsFrom(seed);
  const count = shareOf(FEEDS, share, 100);
  const sources = [...FORMATS.flatMap((format) => Array.from({ length: 20 }, () => documentOf(format, 4))), ...fixtures()];
  const thrown: string[] = [];
  const slow: string[] = [];
  const polluted: string[] = [];
  const clean = Object.getOwnPropertyNames(Object.prototype).join();
  const from = Date.now();
  let read = 0;
  let longest = 0;
  for (let round = 0; round < count; round += 1) {
    const bytes = Buffer.from(damaged(draws.one(sources), draws, 6), draws.next() < 0.5 ? 'latin1' : 'utf8');
    const once = async (): Promise<void> => {
      const answer = await readFeed(bytes, { url: 'https://mutated.example/feed' });
      if ('feed' in answer) read += 1;
    };
    let ms = 0;
    try {
      ms = await timeOf(once);
      // The first runs of new code are slow: what is slow is slow each time.
      for (let again = 0; ms > LONGEST_MS && again < 3; again += 1) ms = Math.min(ms, await timeOf(once));
    } catch (error) {
      thrown.push(`round ${round}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    longest = Math.max(longest, ms);
    if (ms > LONGEST_MS) slow.push(`round ${round}: ${Math.round(ms)} ms for ${bytes.length} bytes`);
    if (Object.getOwnPropertyNames(Object.prototype).join() !== clean) polluted.push(`round ${round}`);
    if (polluted.length) break;
    if ((round + 1) % 10_000 === 0)
      say(`  ${round + 1} mutated feeds, ${read} still read as feeds, ${Math.round((Date.now() - from) / 1_000)} s`);
  }
  return [
    noneOf(`mutated feeds that throw`, thrown, `${count} (${read} still read)`),
    noneOf('mutated feeds that reach a prototype', polluted, String(count)),
    {
      name: 'processor time of the longest that a mutated feed takes',
      value: `${Math.round(longest)} ms`,
      goal: timed ? `≤ ${LONGEST_MS} ms` : 'said',
      met: !timed || slow.length === 0,
      because: slow,
    },
  ];
}
