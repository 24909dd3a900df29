// A network that answers in the place of the sites (a sign-in page, a filter): known by the same HTML from two hosts, with nothing good between.
import { idOf } from '../identity.ts';

/** Older sightings than this are of another sitting. */
const WINDOW_MS = 10 * 60_000;
/** So many bytes tell two pages apart, with their length. */
const COMPARED = 16_384;

type Sighting = { source: string; site: string; at: number };
const sightings = new Map<string, Sighting[]>();

const siteOf = (url: string): string => new URL(url).host.replace(/^www\./, '');

/** Whether bytes are an HTML page, by how they begin. */
export function isHtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  return /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head.replace(/^\u00ef\u00bb\u00bf/, ''));
}

/** Notes that a source's address gave a page; gives the sources on other sites that gave the very same since an answer was last good. */
export function sameElsewhere(source: string, url: string, bytes: Uint8Array): string[] {
  const now = Date.now();
  const stamp = idOf(String(bytes.length), new TextDecoder('latin1').decode(bytes.subarray(0, COMPARED)));
  const site = siteOf(url);
  const seen = (sightings.get(stamp) ?? []).filter((one) => now - one.at < WINDOW_MS && one.source !== source);
  sightings.set(stamp, [...seen, { source, site, at: now }]);
  return seen.filter((one) => one.site !== site).map((one) => one.source);
}

/** Notes that a host gave what it should: no network stands between. */
export function sawGoodAnswer(): void {
  sightings.clear();
}
