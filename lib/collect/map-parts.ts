// What of a site's map can be watched: the paths that its addresses share, news first, and what is new under one of them.
import type { SitemapState } from '../domain.ts';
import { momentOf } from '../edtf.ts';
import type { MapAddress } from './read-sitemap.ts';

/** A path that addresses share, how many, and the newest change that the map gives any of them ('' for none). */
export type MapPart = { prefix: string; count: number; newest: string };

/** First parts of a path under which sites publish, in the order they are offered. From the labs and regulators of facts/sources. */
const PUBLISHING: readonly string[] = [
  ...['news', 'newsroom', 'blog', 'posts', 'announcements', 'press', 'press-releases', 'media', 'updates', 'articles', 'stories'],
  ...['research', 'publications', 'insights', 'policy', 'policies', 'legal', 'safety', 'index', 'changelog', 'release-notes', 'docs'],
];
const MOST_OFFERED = 12;
/** More addresses than this under one path are no news list: a narrower one has to be chosen. */
export const MOST_KNOWN = 5_000;

/** A site that gives more than this part of its pages (and more than so many) a new date at once dates its builds, not its pages. */
const RE_DATED = { share: 0.5, atLeast: 10 };

const LANGUAGE = /^[a-z]{2}(?:[-_][a-z]{2})?$/i;

const later = (a: string, b: string): string => ((momentOf(a) ?? 0) >= (momentOf(b) ?? 0) ? a : b);

/** Paths that two or more addresses lie under, those where sites publish first, then by newest change and number. At most twelve. */
export function partsOfMap(addresses: readonly MapAddress[]): MapPart[] {
  const parts = new Map<string, MapPart>();
  for (const { url, changed } of addresses) {
    const steps = new URL(url).pathname.split('/').filter(Boolean);
    const [first, second] = steps;
    if (!first || steps.length < 2) continue;
    const prefixes = [`/${first}/`];
    if (second && steps.length > 2 && LANGUAGE.test(first)) prefixes.push(`/${first}/${second}/`);
    for (const prefix of prefixes) {
      const part = parts.get(prefix) ?? { prefix, count: 0, newest: '' };
      parts.set(prefix, { prefix, count: part.count + 1, newest: part.newest ? later(part.newest, changed || part.newest) : changed });
    }
  }
  const rank = ({ prefix }: MapPart): number => {
    const steps = prefix.split('/').filter(Boolean);
    const place = PUBLISHING.indexOf(steps.at(-1)?.toLowerCase() ?? '');
    return (place < 0 ? PUBLISHING.length : place) + (steps.length - 1) * 0.5;
  };
  return [...parts.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => rank(a) - rank(b) || (momentOf(b.newest) ?? 0) - (momentOf(a.newest) ?? 0) || b.count - a.count)
    .slice(0, MOST_OFFERED);
}

/** Whether an address lies under a path. The path's own front page does not. */
export function liesUnder(url: string, prefix: string): boolean {
  const { pathname } = new URL(url);
  return pathname.startsWith(prefix) && pathname.length > prefix.length;
}

/** An address as `SitemapState.known` holds it. */
export function knownName(url: string, mapUrl: string): string {
  const { origin, pathname, search } = new URL(url);
  return origin === new URL(mapUrl).origin ? pathname + search : url;
}

/** What is new. `reDated`: so many known addresses got a new date at once that the dates say nothing; they are noted, and none counts as changed. */
export type MapNews = { fresh: MapAddress[]; changed: MapAddress[]; known: SitemapState['known']; reDated: number };

/** What a map shows that was not known: addresses under the watched path, and known ones with another date of change. An address that the map drops stays known. */
export function newInMap(state: Pick<SitemapState, 'prefix' | 'known'>, addresses: readonly MapAddress[], mapUrl: string): MapNews {
  const known = { ...state.known };
  const fresh: MapAddress[] = [];
  let changed: MapAddress[] = [];
  for (const address of addresses) {
    if (!liesUnder(address.url, state.prefix)) continue;
    const name = knownName(address.url, mapUrl);
    const before = known[name];
    if (before === undefined) fresh.push(address);
    else if (before && address.changed && before !== address.changed) changed.push(address);
    known[name] = address.changed || before || '';
  }
  const all = Object.keys(state.known).length;
  const reDated = changed.length > RE_DATED.atLeast && changed.length > all * RE_DATED.share ? changed.length : 0;
  if (reDated) changed = [];
  return { fresh, changed, known, reDated };
}

/** Newest first by the dates that the map gives; undated ones last, in the map's order. */
export function newestFirst(addresses: readonly MapAddress[]): MapAddress[] {
  const at = ({ published, changed }: MapAddress): number => momentOf(published ?? '') ?? momentOf(changed) ?? 0;
  return addresses.toSorted((a, b) => at(b) - at(a));
}
