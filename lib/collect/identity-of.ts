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
 * `entries` is the document it came in: where that has the guid again with another link, the link is part of the key.
 */
export function entryKey(source: string, entry: Entry, entries: readonly Entry[] = []): string {
  const link = entry.link === null ? null : (canonicalUrl(entry.link) ?? entry.link);
  if (entry.id) {
    const shared = sharedGuidsOf(entries).has(entry.id);
    return idOf('entry', source, 'guid', entry.id, shared ? link : '');
  }
  if (link) return idOf('entry', source, 'link', link);
  if (entry.title) return idOf('entry', source, 'title', entry.title, entry.publishedRaw);
  return idOf('entry', source, 'text', entry.text, entry.publishedRaw);
}

const known = new WeakMap<readonly Entry[], ReadonlySet<string>>();

/** Guids that stand for more than one link in this document. Worked out once a document. */
function sharedGuidsOf(entries: readonly Entry[]): ReadonlySet<string> {
  const before = known.get(entries);
  if (before) return before;
  const linkOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, link } of entries) {
    if (!id) continue;
    const key = link === null ? '' : (canonicalUrl(link) ?? link);
    if ((linkOf.get(id) ?? key) !== key) shared.add(id);
    linkOf.set(id, key);
  }
  known.set(entries, shared);
  return shared;
}

/** What a document is known by: its address; an entry without one; or, for pasted text, the text itself. */
export type Identity = { address: string } | { source: string; entry: string } | { text: string };

/** Id of a document. Two addresses with one canonical form are one document. */
export function itemId(identity: Identity): string {
  if ('address' in identity) return idOf('item', 'address', canonicalUrl(identity.address) ?? identity.address);
  if ('entry' in identity) return idOf('item', 'entry', identity.source, identity.entry);
  return idOf('item', 'text', identity.text.replace(/\s+/g, ' ').trim());
}

/** Id of a document's text as it stood: the same title and text again is the same revision. */
export function revisionId(item: string, title: string, text: string): string {
  return idOf('revision', item, title, text);
}
