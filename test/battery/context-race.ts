// Four contexts at once: three pages and the worker store the same documents, by pasting, by restoring and by polling. Each may be there once.
import type { Page } from 'playwright-core';
import type { Build } from '../e2e/browser.ts';
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import { type LedgerFeed, startLedgerServer } from './ledger-server.ts';
import { openRig, type Rig } from './rig.ts';
import { drawsFrom } from './seeded.ts';

const DOCUMENTS = 400;
const PAGES = 3;

/** What a reader would paste of every entry, in an order of its own. */
function pastesOf(feed: LedgerFeed, next: () => number): string[] {
  return feed.entries
    .map(({ link, texts }) => ({ place: next(), text: `${link}\n${texts.at(-1)?.title}\n\n${texts.at(-1)?.body}` }))
    .sort((a, b) => a.place - b.place)
    .map(({ text }) => text);
}

const openPages = (rig: Rig): Promise<Page[]> =>
  Promise.all(Array.from({ length: PAGES }, () => rig.session.open('app.html?library=sample#/settings')));

/** Two races over the same 400 documents (or a share): the figures. */
export async function contextRace({ seed, share, say }: Order, build?: Build): Promise<Figure[]> {
  const count = shareOf(DOCUMENTS, share, 20);
  const draws = drawsFrom(seed);
  const server = await startLedgerServer();
  const options = build ? { build } : {};
  const wrong: string[] = [];
  const feed = server.feed('race.example', 'rss', 'both', count);
  feed.publish(1);
  try {
    const rig = await openRig(server, options);
    let dump = '';
    try {
      await rig.subscribe([feed.url]);
      feed.publish(count - 1);
      const pages = await openPages(rig);
      const from = Date.now();
      await Promise.all([
        rig.poll(),
        ...pages.map((page) =>
          page.evaluate(
            async (texts) => {
              for (const text of texts) await cordon.paste(text);
            },
            pastesOf(feed, draws.next),
          ),
        ),
      ]);
      say(`  ${count} documents pasted in ${PAGES} pages and polled by the worker, ${Math.round((Date.now() - from) / 1_000)} s`);
      await rig.poll();
      wrong.push(...(await rig.breaches(server)).map((line) => `pasting: ${line}`));
      dump = (await rig.held()).dump;
    } finally {
      await rig.close();
    }
    const other = await openRig(server, options);
    try {
      await other.subscribe([feed.url]);
      const pages = await openPages(other);
      feed.publish(1);
      await Promise.all([other.poll(), ...pages.map((page) => page.evaluate((text) => cordon.import(text), dump))]);
      await other.poll();
      say(`  the same restored in ${PAGES} pages while the worker polls`);
      wrong.push(...(await other.breaches(server)).map((line) => `restoring: ${line}`));
    } finally {
      await other.close();
    }
  } finally {
    await server.close();
  }
  return [noneOf(`4-context race over ${count} documents, twice: not exactly once`, wrong, `${count * (PAGES + 1) * 2} writes`)];
}
