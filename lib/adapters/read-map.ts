// A site's map with all its parts: an index leads to maps, each asked for politely and only when it may have changed.
import { gunzip, isGzip } from '../collect/gunzip.ts';
import { type MapAddress, readSitemap, type SiteMap } from '../collect/read-sitemap.ts';
import type { Instant, SitemapState, Trouble } from '../domain.ts';
import { askFor } from './asked.ts';
import { MAP_BYTES } from './byte-caps.ts';
import { pause } from './clock.ts';
import { type Answer, MAP_ACCEPT } from './http.ts';

/** Most parts of a map asked for in one look, how deep an index may lead to others, and the pause between two, in ms. */
const MOST_PARTS = 40;
const DEEPEST = 3;
const PART_GAP_MS = 1_000;

type Part = SitemapState['parts'][number];

/** A map as far as it had changed. `answer` is the one to the map's own address; `left`: parts that were not read, each with why. */
export type ReadMap = { addresses: MapAddress[]; parts: Part[]; answer: Answer; left: string[] };

/** The map that an answer holds, gzip undone. */
async function mapOf(answer: Answer): Promise<SiteMap | { error: Trouble }> {
  const bytes = isGzip(answer.bytes) ? await gunzip(answer.bytes, MAP_BYTES) : answer.bytes;
  if (bytes) return readSitemap(bytes, answer.headers.get('content-type'), answer.url);
  const megabytes = Math.round(MAP_BYTES / 1_048_576);
  return {
    error: { code: 'too-big', message: `${answer.url} is damaged, or larger than ${megabytes} MB when unpacked. Nothing was read.` },
  };
}

const validatorsOf = ({ headers }: Answer): Pick<Part, 'etag' | 'lastModified'> => {
  const [etag, lastModified] = [headers.get('etag'), headers.get('last-modified')];
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
};

/**
 * Reads the map at `url`. `known` are its parts as they were read last: a part that answers 304, or that the index dates as before, is not read
 * again. `unchanged`: none of them was. A part that fails is told in `left`; only the map's own address failing, or a host that wants to be left
 * alone, is trouble. `source`: the id of the source it is read for.
 */
export async function readMap(
  url: string,
  known: readonly Part[],
  now: Instant,
  source?: string,
): Promise<ReadMap | { unchanged: Answer } | { trouble: Trouble; retryAfter?: number | null; alsoCaught?: string[] }> {
  const before = new Map(known.map((part) => [part.url, part]));
  const asked = await askFor(
    { ...before.get(url), url, ...(source ? { id: source } : {}) },
    { maxBytes: MAP_BYTES, accept: MAP_ACCEPT, what: 'page' },
    now,
  );
  if ('trouble' in asked) return asked;
  const root = 'unchanged' in asked ? null : await mapOf(asked.answer);
  if (root && 'error' in root) return { trouble: root.error };
  const answer = 'unchanged' in asked ? asked.unchanged : asked.answer;
  const read: ReadMap = { addresses: [], parts: [], answer, left: [] };
  read.parts.push(root && !('cut' in root && root.cut) ? { ...validatorsOf(answer), url } : { ...before.get(url), url });
  if (root?.kind === 'map') read.addresses.push(...root.addresses);
  if (root?.cut) read.left.push(`${url} breaks off before its end`);
  // An index that is what it was still leads to parts that may have changed.
  let queue: { url: string; changed: string; depth: number }[] = root
    ? root.kind === 'index'
      ? root.addresses.map((one) => ({ url: one.url, changed: one.changed, depth: 1 }))
      : []
    : known.filter((part) => part.url !== url).map((part) => ({ url: part.url, changed: part.changed ?? '', depth: DEEPEST }));
  // The newest parts first, where the index dates them: a map of many years is read from its end.
  queue.sort((a, b) => b.changed.localeCompare(a.changed));
  let someRead = root?.kind === 'map';
  for (let count = 0; queue.length > 0; count += 1) {
    const [part, ...rest] = queue;
    queue = rest;
    if (!part || read.parts.some((one) => one.url === part.url)) continue;
    const last = before.get(part.url);
    if (last?.changed && last.changed === part.changed) {
      read.parts.push(last);
      continue;
    }
    if (new URL(part.url).host !== new URL(url).host) {
      read.left.push(`${part.url} is on another host`);
      continue;
    }
    if (count >= MOST_PARTS) {
      read.left.push(`${queue.length + 1} more parts`);
      break;
    }
    await pause(PART_GAP_MS);
    const got = await askFor({ ...last, url: part.url }, { maxBytes: MAP_BYTES, accept: MAP_ACCEPT, what: 'page' }, now);
    if ('trouble' in got) {
      if (got.trouble.code === 'busy') return got;
      read.left.push(got.trouble.message);
      if (last) read.parts.push({ url: last.url });
      continue;
    }
    const dated = part.changed ? { changed: part.changed } : {};
    if ('unchanged' in got) {
      read.parts.push({ ...last, url: part.url, ...dated });
      continue;
    }
    const map = await mapOf(got.answer);
    if ('error' in map) {
      read.left.push(map.error.message);
      continue;
    }
    someRead = true;
    if (map.cut) read.left.push(`${part.url} breaks off before its end`);
    if (map.kind === 'map') {
      read.addresses.push(...map.addresses);
      read.parts.push(map.cut ? { url: part.url } : { url: part.url, ...validatorsOf(got.answer), ...dated });
    } else if (part.depth < DEEPEST) {
      // Asked for again each time: what it leads to may change while it does not.
      queue.push(...map.addresses.map((one) => ({ url: one.url, changed: one.changed, depth: part.depth + 1 })));
    } else read.left.push(`${part.url} leads to more maps, deeper than Cordon follows`);
  }
  return !someRead && read.left.length === 0 && 'unchanged' in asked ? { unchanged: answer } : read;
}
