// A look at a feed that ended at another address: what to remember of that, and whether the source takes the address now.
import { isSettled, leadAfter, movedTo, moveKind, sourceAt } from '../collect/feed-move.ts';
import type { Instant, Source } from '../domain.ts';
import { database, type LibraryName } from './db.ts';
import { refusalOf } from './http.ts';
import { isPublicHost } from './public-host.ts';

/** What changes on a source whose look ended well at `ended`. An address that was not granted, is another owner's or another source's is asked about. */
export async function afterLead(
  library: LibraryName,
  source: Source,
  ended: string,
  body: boolean,
  now: Instant,
): Promise<Partial<Source>> {
  const lead = isPublicHost(new URL(ended).hostname) ? leadAfter(source, ended, body, now) : null;
  if (!lead) return source.leadsTo ? { leadsTo: undefined } : {};
  if (lead.kept || !isSettled(lead, now)) return { leadsTo: lead };
  const twin = sourceAt(await database(library).sources.toArray(), lead.url);
  const isOwn = !twin || twin.id === source.id;
  if (isOwn && moveKind(source.url, lead.url) === 'by-itself' && !(await refusalOf(lead.url))) return movedTo(source, lead.url, now);
  return { leadsTo: { ...lead, asks: true } };
}

/** Gives a source the address that it leads to, as the reader asked. Throws where that is another source's. */
export function takeNewAddress(library: LibraryName, id: string, now: Instant): Promise<void> {
  const db = database(library);
  return db.transaction('rw', db.sources, async () => {
    const source = await db.sources.get(id);
    if (!source?.leadsTo) throw new Error('This source leads to no other address any more.');
    const { url } = source.leadsTo;
    const twin = sourceAt(await db.sources.toArray(), url);
    if (twin && twin.id !== id) throw new Error(`${twin.name ?? twin.title} has this address already. Unsubscribe from one of the two.`);
    await db.sources.update(id, movedTo(source, url, now));
  });
}

/** Keeps a source's address though it leads elsewhere; where it has taken the other one already, gives it back. The other one is not asked about again. */
export function keepAddress(library: LibraryName, id: string, now: Instant): Promise<void> {
  const db = database(library);
  return db.transaction('rw', db.sources, async () => {
    const source = await db.sources.get(id);
    if (!source) return;
    const before = source.formerly?.at(-1);
    if (source.leadsTo) {
      const { asks: _, ...lead } = source.leadsTo;
      await db.sources.update(id, { leadsTo: { ...lead, kept: true } });
    } else if (before) {
      const formerly = source.formerly?.slice(0, -1);
      const leadsTo = { url: source.url, since: now, looks: 1, kept: true };
      await db.sources.update(id, { url: before.url, formerly: formerly?.length ? formerly : undefined, leadsTo });
    }
  });
}
