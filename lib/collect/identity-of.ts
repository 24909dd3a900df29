// What identifies a source, an entry, a document and a revision: the same thing seen again, here or on another machine, gets the same id.
import type { Entry } from '../domain.ts';
import { idOf } from '../identity.ts';
import { canonicalUrl } from './canonical-url.ts';

/** Id of the source at this address. The address counts as written, save for what browsers make the same (host case, default port). */
export function sourceId(url: string): string {
  try {
    return idOf('source', new URL(url.trim()).href);
  } catch {
    return idOf('source', url.trim());
  }
}

/**
 * Key of an entry within its source: its guid, else its canonical link, else title and date (facts/reliability row 25).
 * `entries` is the document it came in: where that has the guid again with another link, the link is part of the key; where it has
 * the link again for another entry, a link does not name one.
 */
export function entryKey(source: string, entry: Entry, entries: readonly Entry[] = []): string {
  const link = linkOf(entry);
  const { guids, links } = sharedIn(entries);
  if (entry.id) return idOf('entry', source, 'guid', entry.id, guids.has(entry.id) ? link : '');
  if (link && !links.has(link)) return idOf('entry', source, 'link', link);
  if (link) return idOf('entry', source, 'link', link, titleOf(entry.title));
  if (entry.title) return idOf('entry', source, 'title', entry.title, entry.publishedRaw);
  return idOf('entry', source, 'text', entry.text, entry.publishedRaw);
}

/** Whether other entries of the document have this entry's link: release notes, status pages and link lists do. Such a link names no document. */
export function sharesLink(entry: Entry, entries: readonly Entry[]): boolean {
  const link = linkOf(entry);
  return link !== null && sharedIn(entries).links.has(link);
}

const linkOf = ({ link }: Pick<Entry, 'link'>): string | null => (link === null ? null : (canonicalUrl(link) ?? link));

/** A title as it counts when two are compared: how it is spaced and written large does not. */
export function titleOf(title: string): string {
  return title.replace(/\s+/g, ' ').trim().toLowerCase();
}

type Shared = { guids: ReadonlySet<string>; links: ReadonlySet<string> };
const known = new WeakMap<readonly Entry[], Shared>();

/** Guids that stand for more than one link in this document, and links that stand for more than one entry: under another title and, where they have any, another guid. Worked out once a document. */
function sharedIn(entries: readonly Entry[]): Shared {
  const before = known.get(entries);
  if (before) return before;
  const firstLink = new Map<string, string>();
  const firstEntry = new Map<string, Entry>();
  const guids = new Set<string>();
  const links = new Set<string>();
  for (const entry of entries) {
    const link = linkOf(entry);
    if (entry.id) {
      if ((firstLink.get(entry.id) ?? link ?? '') !== (link ?? '')) guids.add(entry.id);
      firstLink.set(entry.id, link ?? '');
    }
    if (link === null) continue;
    const first = firstEntry.get(link);
    if (!first) firstEntry.set(link, entry);
    else if (titleOf(first.title) !== titleOf(entry.title) && (entry.id === null || entry.id !== first.id)) links.add(link);
  }
  const shared = { guids, links };
  known.set(entries, shared);
  return shared;
}

/** What a document is known by: its address; an entry without one; a file by the hash of its bytes; or, for pasted text, the text itself. */
export type Identity = { address: string } | { source: string; entry: string } | { file: string } | { text: string };

/** Id of a document. Two addresses with one canonical form are one document. */
export function itemId(identity: Identity): string {
  if ('address' in identity) return idOf('item', 'address', canonicalUrl(identity.address) ?? identity.address);
  if ('entry' in identity) return idOf('item', 'entry', identity.source, identity.entry);
  if ('file' in identity) return idOf('item', 'file', identity.file);
  return idOf('item', 'text', identity.text.replace(/\s+/g, ' ').trim());
}

/** Id of a document's text as it stood: the same title and text again is the same revision. */
export function revisionId(item: string, title: string, text: string): string {
  return idOf('revision', item, title, text);
}
