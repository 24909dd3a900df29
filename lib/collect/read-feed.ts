// A feed's bytes → its entries: cap, decode, sniff, then JSON Feed, or mend the XML and read it with the guarded rss-parser.
import type { Entry, Feed, Trouble } from '../domain.ts';
import { decodeXml, isBinary } from './decode.ts';
import { readJsonFeed } from './json-feed.ts';
import { type MendedXml, mendXml } from './mend-xml.ts';
import { readRss, type XmlNode } from './rss-reader.ts';
import { entryOf, feedOf, type Inherited } from './xml-entry.ts';

/** Largest document taken, in bytes (facts/reliability: decoded bytes of a feed). */
export const LARGEST_FEED = 5 * 1024 * 1024;

/** Reads a feed document. `contentType` is the HTTP header if any; `url` resolves relative links. A document that is no feed is a named `error`, never a throw. */
export async function readFeed(
  bytes: Uint8Array,
  options: { contentType?: string | null; url?: string | null } = {},
): Promise<{ feed: Feed } | { error: Trouble }> {
  const url = options.url ?? null;
  if (bytes.length > LARGEST_FEED)
    return trouble('too-large', `This document has ${mib(bytes.length)} MB; a feed has at most ${mib(LARGEST_FEED)} MB.`);
  const { text, warnings } = decodeXml(bytes, options.contentType ?? null);
  const start = text.trimStart().charAt(0);
  if (!start) return trouble('not-a-feed', 'This is not a feed. It is empty.');
  if (isBinary(text))
    return trouble('encoding', 'This document’s characters could not be read: its encoding is unknown, or it is no text.');
  if (start === '{' || start === '[') {
    const answer = readJsonFeed(text, url);
    if ('feed' in answer) answer.feed.warnings.unshift(...warnings);
    return answer;
  }
  const mended = mendXml(text);
  if ('code' in mended) return { error: mended };
  return { feed: await feedFrom(mended, url, warnings) };
}

async function feedFrom(mended: MendedXml, url: string | null, warnings: string[]): Promise<Feed> {
  const { feed: head, entries: nodes } = await readAll(mended);
  const inherited: Inherited = { bases: url ? [url] : [], declared: mended.declared };
  const root: XmlNode = { ...(typeof head === 'string' ? {} : head), $: mended.attributes };
  const facts = feedOf(root, inherited);
  const base = mended.attributes['xml:base'];
  if (base) inherited.bases = [...inherited.bases, base];
  const rejected: string[] = [];
  const entries: Entry[] = [];
  for (const [i, node] of nodes.entries()) {
    const entry = node === null ? null : entryOf(node, inherited, facts.title);
    if (entry) entries.push(entry);
    else rejected.push(mended.wholes[i] ?? '');
  }
  if (rejected.length)
    warnings.push(`${rejected.length} ${rejected.length === 1 ? 'entry holds' : 'entries hold'} nothing that could be read.`);
  // Where the entry that breaks off could not be read at all, what was read is whole.
  const lastIsRead = nodes.length > 0 && rejected.at(-1) !== mended.wholes[nodes.length - 1];
  const cut = mended.cut === 'in-last-entry' && !lastIsRead ? 'between-entries' : mended.cut;
  return { ...facts, entries, rejected, warnings: [...warnings, ...mended.warnings], ...(cut ? { cut } : {}) };
}

/** The whole at once; should the reader refuse it all the same, each entry alone, so that one costs no other. */
async function readAll(mended: MendedXml): Promise<{ feed: XmlNode; entries: (XmlNode | null)[] }> {
  try {
    return await readRss(mended.xml);
  } catch {
    const entries: (XmlNode | null)[] = [];
    for (const xml of mended.entryXmls)
      entries.push(
        await readRss(xml).then(
          (one) => one.entries[0] ?? null,
          () => null,
        ),
      );
    return {
      feed: await readRss(mended.headXml).then(
        (one) => one.feed,
        () => '',
      ),
      entries,
    };
  }
}

const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');

function trouble(code: string, message: string): { error: Trouble } {
  return { error: { code, message } };
}
