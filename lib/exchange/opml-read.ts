// OPML as other readers write it → the feeds it names, each with its folders and whatever else stood there. Any letter case, any nesting.
import { decodeReferences } from '../collect/character-references.ts';
import { decodeXml } from '../collect/decode.ts';
import { type Tag, tagFinder } from '../collect/tags.ts';
import type { OutlineAttribute, OutlinePlace, Trouble } from '../domain.ts';

/** Largest file taken, in bytes, and most outlines (facts/reliability §3, row 23). */
export const LARGEST_OPML = 50 * 1024 * 1024;
export const MOST_OUTLINES = 100_000;
const DEEPEST = 100;
const LONGEST_VALUE = 65_536;
const MOST_ATTRIBUTES = 200;

/** One outline that is no folder. `address`: as written; `folder`: names of the folders it stands in, outermost first. */
export type Outline = {
  name: string;
  address: string | null;
  /** What the outline says it is (`type`), lower-case: `rss`, `link` …; empty when it says nothing. */
  type: string;
  folder: string[];
  place: OutlinePlace;
};
export type OpmlFile = { title: string | null; outlines: Outline[]; folders: number; warnings: string[] };

const ATTRIBUTE = /(?<![\w.:-])([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** A tag's attributes in their own case; the first of each name. */
function attributesOf(text: string, tag: Tag): OutlineAttribute[] {
  const given: OutlineAttribute[] = [];
  const seen = new Set<string>();
  const inner = text.slice(tag.start + tag.rawName.length + 1, tag.end - 1);
  for (const [, name = '', double, single, bare] of inner.matchAll(ATTRIBUTE)) {
    const raw = double ?? single ?? bare?.replace(/\/$/, '') ?? '';
    if (seen.has(name) || raw.length > LONGEST_VALUE) continue;
    if (given.length === MOST_ATTRIBUTES) break;
    seen.add(name);
    given.push([name, decodeReferences(raw)]);
  }
  return given;
}

const valueIn = (attributes: readonly OutlineAttribute[], ...names: readonly string[]): string => {
  for (const wanted of names) {
    const value = attributes.find(([name]) => name.toLowerCase() === wanted)?.[1].trim();
    if (value) return value;
  }
  return '';
};

/** The name of an outline: what it shows, else its title. */
const nameOf = (attributes: readonly OutlineAttribute[]): string => valueIn(attributes, 'text', 'title').replace(/\s+/g, ' ');

/** Namespaces that these attributes use, of those declared above them. An undeclared one gets an address of its own, or no reader could take the file again. */
function namespacesOf(lists: readonly OutlineAttribute[][], declared: ReadonlyMap<string, string>): OutlineAttribute[] {
  const attributes = lists.flat();
  const used = new Set(
    attributes.flatMap(([name]) => (name.includes(':') && !/^xml(?:ns)?:/i.test(name) ? [name.split(':')[0] ?? ''] : [])),
  );
  for (const [name] of attributes) if (name.startsWith('xmlns:')) used.delete(name.slice(6));
  return [...used].map((prefix): OutlineAttribute => [prefix, declared.get(prefix) ?? `urn:undeclared:${prefix}`]);
}

type Open = { attributes: OutlineAttribute[]; at: number; children: boolean };

/** Reads an OPML file. What is none, too large or dangerous is a named error; a broken outline costs no other. */
export function readOpml(bytes: Uint8Array): OpmlFile | { error: Trouble } {
  const refuse = (code: string, message: string): { error: Trouble } => ({ error: { code, message: `${message} Nothing was taken in.` } });
  if (bytes.length > LARGEST_OPML)
    return refuse('too-large', `This file has ${Math.ceil(bytes.length / 1_048_576)} MB; a list of feeds has at most 50 MB.`);
  const { text, warnings } = decodeXml(bytes, null);
  const body = text.trimStart();
  if (!body) return refuse('empty', 'This file is empty.');
  const first = /<(?!!--|\?)\/?([!A-Za-z_][\w.:-]*)/.exec(body)?.[1]?.toLowerCase() ?? '';
  if (/<!doctype\b/i.test(body.slice(0, body.search(/<[A-Za-z_]/) + 1 || undefined)))
    return refuse('doctype', 'This file begins with a DOCTYPE, which can make readers fetch other files or swell without end.');
  if (first !== 'opml' && !/<outline\b/i.test(body)) {
    const isFeed = /^(?:rss|feed|rdf:rdf)$/.test(first) || /"version"\s*:\s*"https:\/\/jsonfeed/.test(body.slice(0, 2_000));
    return refuse(
      'not-opml',
      isFeed
        ? 'This is one feed, not a list of feeds. Subscribe to its address on Sources.'
        : 'This is no OPML: it holds no outline. Export “OPML” or “subscriptions” from your reader and choose that file.',
    );
  }
  return outlinesOf(body, warnings, refuse);
}

function outlinesOf(
  text: string,
  warnings: string[],
  refuse: (code: string, message: string) => { error: Trouble },
): OpmlFile | { error: Trouble } {
  const finder = tagFinder(text);
  const declared = new Map<string, string>();
  const outlines: Outline[] = [];
  const stack: Open[] = [];
  let title: string | null = null;
  let count = 0;
  let folders = 0;

  /** Leaves the innermost outline: one without an address that held others was a folder, everything else is told of. */
  const leave = (): void => {
    const open = stack.pop();
    if (!open) return;
    const address = valueIn(open.attributes, 'xmlurl', 'url', 'feedurl');
    if (open.children && !address) folders += 1;
    else
      outlines.push({
        name: nameOf(open.attributes),
        address: address || null,
        type: valueIn(open.attributes, 'type').toLowerCase(),
        folder: stack.map(({ attributes }) => nameOf(attributes)),
        place: {
          at: open.at,
          own: open.attributes,
          folders: stack.map(({ attributes }) => attributes),
          namespaces: namespacesOf([open.attributes, ...stack.map(({ attributes }) => attributes)], declared),
        },
      });
  };

  for (let open = text.indexOf('<'), pos = 0; open !== -1; open = text.indexOf('<', pos)) {
    const tag = finder.at(open);
    pos = tag?.end ?? open + 1;
    if (!finder.more()) break;
    if (!tag) continue;
    if (tag.name === 'outline') {
      if (tag.closing) {
        leave();
        continue;
      }
      count += 1;
      if (count > MOST_OUTLINES) return refuse('too-many', `This file has more than ${MOST_OUTLINES.toLocaleString('en')} outlines.`);
      if (stack.length === DEEPEST) return refuse('too-deep', `This file nests its folders more than ${DEEPEST} deep.`);
      const parent = stack.at(-1);
      if (parent) parent.children = true;
      stack.push({ attributes: attributesOf(text, tag), at: count, children: false });
      if (tag.selfClosing) leave();
    } else if (tag.name === 'title' && !tag.closing && title === null) {
      const close = text.indexOf('</', pos);
      title =
        decodeReferences(text.slice(pos, close === -1 ? pos : close))
          .trim()
          .slice(0, 200) || null;
    } else if (!tag.closing && (tag.name === 'opml' || tag.name === 'body')) {
      for (const [name, value] of attributesOf(text, tag)) if (name.startsWith('xmlns:')) declared.set(name.slice(6), value);
    }
  }
  if (stack.length) warnings.push('The file breaks off: its last folders were never closed.');
  while (stack.length) leave();
  if (!outlines.length) return refuse('no-outline', 'This OPML names no feed.');
  return { title, outlines: outlines.sort((a, b) => a.place.at - b.place.at), folders, warnings };
}

/** What an outline is to this library. `twice`: the file has the feed further up; its folder is kept with that one. */
export type Standing = 'new' | 'had' | 'twice' | 'no-address' | 'not-web' | 'link' | 'private';
/** A row of the preview. `url`: the address that would be subscribed to, for `new`, `had` and `twice`. */
export type OutlineRow = { outline: Outline; standing: Standing; url: string | null };

/** An address as it would be subscribed to: `feed:` is how readers once wrote it; without a scheme it is taken as https. */
function webAddress(written: string): string | null {
  const text = written
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://');
  const whole =
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text)
      ? text
      : /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(text)
        ? `https://${text}`
        : '';
  if (!/^https?:/i.test(whole) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  return url.hostname && !url.username && !url.password ? url.href : null;
}

/** What a feed's address is compared by: http and https of one address are one feed, since subscribing moves to https where it can. */
export function feedKey(url: string): string {
  return URL.canParse(url) ? new URL(url).href.replace(/^http:/, 'https:') : url;
}

/** What each outline is: told before anything is fetched. `known`: keys of the library's feeds; `isPublic`: whether a host may be asked for anything. */
export function previewOf(outlines: readonly Outline[], known: ReadonlySet<string>, isPublic: (hostname: string) => boolean): OutlineRow[] {
  const above = new Set<string>();
  return outlines.map((outline): OutlineRow => {
    const row = (standing: Standing, url: string | null = null): OutlineRow => ({ outline, standing, url });
    if (outline.address === null) return row('no-address');
    if (/^(?:link|include)$/.test(outline.type)) return row('link');
    const url = webAddress(outline.address);
    if (!url) return row('not-web');
    if (!isPublic(new URL(url).hostname)) return row('private');
    const key = feedKey(url);
    if (above.has(key)) return row('twice', url);
    above.add(key);
    return row(known.has(key) ? 'had' : 'new', url);
  });
}

/** Every place that the file has each feed in, by the feed's key. */
export function placesIn(rows: readonly OutlineRow[]): Map<string, OutlinePlace[]> {
  const places = new Map<string, OutlinePlace[]>();
  for (const { url, outline } of rows) {
    if (url === null) continue;
    const key = feedKey(url);
    const there = places.get(key);
    if (there) there.push(outline.place);
    else places.set(key, [outline.place]);
  }
  return places;
}
