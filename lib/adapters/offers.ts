// What an address that is no feed can be watched as: its page, the parts of its site's map, the feeds that its page names.
import { partsOfMap } from '../collect/map-parts.ts';
import { mainText } from '../collect/page-change.ts';
import { wordsOf } from '../collect/word-diff.ts';
import { spokenDate } from '../exchange/spoken-date.ts';
import { instantOf, pause } from './clock.ts';
import { pageOf } from './fetched-page.ts';
import { inTurn } from './host-turns.ts';
import { type Answer, guardedFetch } from './http.ts';
import type { Offer, SubscribeAnswer } from './messages.ts';
import { type ReadMap, readMap } from './read-map.ts';

/** Between tries of the places where sites usually keep their map, in ms. */
const GUESS_GAP_MS = 500;
/** Where that is when robots.txt does not say (sitemaps.org; WordPress and its plug-ins). */
const USUAL_MAPS: readonly string[] = ['/sitemap.xml', '/sitemap_index.xml'];
const MOST_MAPS = 3;
const MOST_ROBOTS = 512 * 1024;
/** Addresses of a map that become items at once, where a person just presses the button. */
const NEWEST = 10;

/** Whether an answer looks like a site's map, packed or not. */
export function isMap({ bytes }: Answer): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4_096));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b) || /<(?:[\w.-]+:)?(?:urlset|sitemapindex)\b/i.test(head);
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** The ways to watch a page that is no feed: the feeds it names, the page itself, the parts of its site's map. */
export async function offersOfPage(
  url: string,
  answer: Answer,
  feeds: readonly { url: string; title: string }[],
): Promise<SubscribeAnswer> {
  const offers: Offer[] = feeds.map((feed) => ({
    url: feed.url,
    title: feed.title || feed.url,
    says: 'A feed that this page names: what is published, as it is published.',
    wish: {},
  }));
  const page = pageOf(answer);
  const readable = !('trouble' in page);
  if (readable)
    offers.push({
      url,
      title: page.title?.value ?? url,
      says: `This page itself, ${counted(wordsOf(mainText(page)).length, 'word')} now: each change becomes a revision with what was added and removed.`,
      wish: { as: 'page' },
    });
  if (!feeds.length) offers.push(...(await mapOffers(answer.url)));
  if (offers.length) return { offers, about: readable ? (page.title?.value ?? new URL(url).host) : new URL(url).host };
  const { host } = new URL(answer.url);
  return {
    error: {
      code: 'no-feed',
      message: `${host} gave a page that links to no feed, and nothing else that can be watched. Look for “RSS” on the site and paste that address.`,
    },
  };
}

/** What a site's map offers, wherever the site says it is. Nothing where there is none: it was only looked for. */
async function mapOffers(pageUrl: string): Promise<Offer[]> {
  const { origin, host } = new URL(pageUrl);
  const robots = await inTurn(host, 0, () =>
    guardedFetch(`${origin}/robots.txt`, { maxBytes: MOST_ROBOTS, accept: 'text/plain, */*;q=0.5' }),
  );
  const named =
    'answer' in robots && robots.answer.status === 200
      ? [...new TextDecoder().decode(robots.answer.bytes).matchAll(/^\s*sitemap\s*:\s*(\S+)/gim)].map((match) => match[1] ?? '')
      : [];
  const usual = USUAL_MAPS.map((path) => `${origin}${path}`);
  const own = named.filter((one) => URL.canParse(one) && new URL(one).host === host);
  for (const map of (own.length ? own : usual).slice(0, MOST_MAPS)) {
    await pause(GUESS_GAP_MS);
    const read = await inTurn(host, 0, () => readMap(map, [], instantOf()));
    if (!('addresses' in read) || !read.addresses.length) continue;
    const offers = partOffers(map, read);
    if (offers.length) return offers;
  }
  return [];
}

function partOffers(map: string, read: Pick<ReadMap, 'addresses'>): Offer[] {
  return partsOfMap(read.addresses).map(({ prefix, count, newest }) => ({
    url: map,
    title: `${new URL(map).host}${prefix}`,
    says: `From the site’s map: ${counted(count, 'page')} there now${newest ? `, the newest of ${spokenDate(newest.slice(0, 10))}` : ''}; each new one becomes an item with its text.`,
    wish: { as: 'sitemap' as const, prefix, newest: Math.min(NEWEST, count) },
  }));
}

/** The parts of a site's map that can be watched, and all of it. */
export function offersOfMap(map: string, read: Pick<ReadMap, 'addresses'>, about: string): SubscribeAnswer {
  const offers = partOffers(map, read);
  const whole: Offer = {
    url: map,
    title: `All of ${about}`,
    says: `${counted(read.addresses.length, 'page')} in the map, pages of every kind among them.`,
    wish: { as: 'sitemap', prefix: '/', newest: 0 },
  };
  if (!read.addresses.length) return { error: { code: 'empty-map', message: `The map of ${about} lists no pages of this site.` } };
  return { offers: [...offers, whole], about: `the map of ${about}` };
}
