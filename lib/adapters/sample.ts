// The sample story: the bundled newsroom read through the very pipeline that reads the reader's sources, into a library of its own.
import { decodeHtml } from '../collect/decode.ts';
import { readFeed } from '../collect/read-feed.ts';
import { readPage } from '../collect/read-page.ts';
import type { Source } from '../domain.ts';
import { idOf } from '../identity.ts';
import { instantOf } from './clock.ts';
import { database } from './db.ts';
import { readBundled } from './http.ts';
import { draftOfPage, draftsOfFeed, ingest } from './ingest.ts';
import { parseDocument } from './parse-document.ts';

const WHOLE = 'sampleWhole';

/** public/sample/newsroom.json. `captures` are pages that no feed carries. */
type Newsroom = {
  feeds: { url: string; file: string; readArticles: boolean }[];
  articles: { url: string; file: string }[];
  captures: string[];
};

async function newsroom(): Promise<Newsroom> {
  return JSON.parse(new TextDecoder().decode(await readBundled('sample/newsroom.json'))) as Newsroom;
}

/**
 * Fills the sample library from the bundled pages and tells how far it is; once it is whole, nothing is done. What was cut off (a closed tab) goes on
 * where it is begun again, and changes nothing that stands. Nothing is fetched from the network.
 * Rejects when a bundled file is missing, which is a defect of the build.
 */
export async function fillSample(progress: (done: number, of: number) => void = () => {}): Promise<void> {
  const db = database('sample');
  if (await db.meta.get(WHOLE)) return;
  const { feeds, articles, captures } = await newsroom();
  const now = instantOf();
  const wholeText = new Set(captures);
  let done = 0;
  for (const { url, file, readArticles } of feeds) {
    const answer = await readFeed(await readBundled(`sample/${file}`), { url });
    if ('error' in answer) throw new Error(`sample/${file}: ${answer.error.message}`);
    const id = idOf('source', url);
    const source: Source = {
      id,
      kind: 'feed',
      url,
      title: answer.feed.title ?? file,
      addedAt: now,
      readArticles,
      // Nothing answers under the sample's invented hosts, so it is never polled.
      paused: true,
      nextCheckAt: now,
      lastSuccessAt: now,
      lastCheckedAt: now,
      failures: 0,
      entryCount: answer.feed.entries.length,
      notices: [],
    };
    const known = await db.sources.get(id);
    await ingest('sample', draftsOfFeed(answer.feed, source), now, { id, patch: {}, ...(known ? {} : { create: source }) });
    if (readArticles) for (const entry of answer.feed.entries) if (entry.link) wholeText.add(entry.link);
  }
  const pages = articles.filter(({ url }) => wholeText.has(url));
  for (const { url, file } of pages) {
    const page = readPage(parseDocument(decodeHtml(await readBundled(`sample/${file}`), null)), url);
    await ingest('sample', [draftOfPage(page, captures.includes(url) ? 'capture' : 'article')], now);
    done += 1;
    progress(done, pages.length);
  }
  await db.meta.put({ id: WHOLE, value: now });
}
