// A watched part of a site's map, looked at: addresses that are new there become items whose pages are read after.
import { canonicalUrl } from '../collect/canonical-url.ts';
import { entryKey } from '../collect/identity-of.ts';
import { newInMap } from '../collect/map-parts.ts';
import type { MapAddress } from '../collect/read-sitemap.ts';
import type { Edtf, Instant, SitemapState, Source } from '../domain.ts';
import { momentOf } from '../edtf.ts';
import { instantOf } from './clock.ts';
import { failHere } from './fail-points.ts';
import type { Draft } from './ingest.ts';
import type { Looker } from './look.ts';
import { readMap } from './read-map.ts';
import { afterAnswer } from './source-state.ts';

/** A map's date as an item holds it: a day stays a day, a time is told in UTC; null where it can't be read. */
function dateOf(raw: string | null): Edtf | Instant | null {
  const at = raw ? momentOf(raw) : null;
  return raw && at !== null ? (raw.includes('T') ? instantOf(at) : raw) : null;
}

/** An address of a map as the item it becomes: known by its address alone until its page is read. `changed`: its page is known, and to be read again. */
export function draftOfMapAddress(address: MapAddress, source: Pick<Source, 'id'>, changed: boolean): Draft {
  const { host, pathname, search } = new URL(address.url);
  const canonical = canonicalUrl(address.url);
  const [published, modified] = [dateOf(address.published), dateOf(address.changed)];
  const title = address.title ?? `${host}${pathname}${search}`;
  const link = { id: null, title, link: address.url, published: null, publishedRaw: null, updated: null };
  return {
    kind: 'entry',
    from: 'feed',
    addresses: canonical ? [canonical] : [],
    given: [address.url],
    entry: { source: source.id, key: entryKey(source.id, { ...link, author: null, text: '', full: false, source: null, warnings: [] }) },
    title,
    text: '',
    boilerplate: [],
    depth: 'headline',
    found: { title, byline: null, publisher: null, published, modified },
    where: {
      title: address.title ? 'site map' : 'its address, until the page is read',
      ...(published ? { published: 'site map' } : {}),
      ...(modified ? { modified: 'site map' } : {}),
    },
    originalPublisher: null,
    lang: null,
    ...(changed ? { changedAtSource: address.changed } : {}),
  };
}

/** When the newest of these were published or changed, else now: how often the map brings something. */
export function timesOf(addresses: readonly MapAddress[], now: Instant): Instant[] {
  return addresses
    .flatMap(({ published, changed }) => {
      const at = momentOf(published || changed);
      return at === null ? [] : [instantOf(at)];
    })
    .filter((at) => at <= now)
    .sort()
    .reverse()
    .slice(0, 10);
}

/** Looks at a watched part of a site's map. */
export const lookAtSitemap: Looker = async (_library, source, now) => {
  const state: SitemapState = source.sitemap ?? { prefix: '/', known: {}, parts: [] };
  const read = await readMap(source.url, state.parts, now, source.id);
  if (!('addresses' in read)) return read;
  await failHere('after-parse');
  const { fresh, changed, known, reDated } = newInMap(state, read.addresses, source.url);
  const notices: string[] = [];
  if (reDated)
    notices.push(
      `On ${now.slice(0, 10)} the map gave ${reDated} known pages a new date at once: its dates are those of builds. Only new addresses count.`,
    );
  if (read.left.length) notices.push(`Not read of the map: ${read.left.slice(0, 3).join('; ')}.`);
  const times = fresh.length
    ? [...timesOf(fresh, now), ...(source.lastNewItemTimes ?? [])].sort().reverse().slice(0, 10)
    : source.lastNewItemTimes;
  const learned = {
    sitemap: { ...state, known, parts: read.parts },
    entryCount: Object.keys(known).length,
    notices,
    ...(times ? { lastNewItemTimes: times } : {}),
  };
  const drafts = [
    ...fresh.map((address) => draftOfMapAddress(address, source, false)),
    ...changed.map((address) => draftOfMapAddress(address, source, true)),
  ];
  // The parts hold the validators of each document; the source's own would be the index's alone.
  const { etag: _, lastModified: __, ...patch } = afterAnswer(source, read.answer, learned, now);
  return { drafts, patch };
};
