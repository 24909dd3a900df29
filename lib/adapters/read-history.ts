// A register's past, read into the library page by page: each page with how far that is, so that a worker that dies goes on there.
import { registerOf } from '../collect/registers.ts';
import type { Day, HistoryState } from '../domain.ts';
import { awake } from './awake.ts';
import { instantOf } from './clock.ts';
import { database, keysWith, type LibraryName } from './db.ts';
import { HOST_GAP_MS, inTurn } from './host-turns.ts';
import { ingest, inTurn as inTurnOf, pairOf } from './ingest.ts';
import { askRegister, draftOfRegistered } from './look-at-register.ts';
import type { RefreshAnswer } from './messages.ts';

/** Begins to read the past of a register's query between two days, or goes on where it was cut off (`dates` null). Resolves when all is read, or it failed. */
export function readHistory(library: LibraryName, id: string, dates: { from: Day; to: Day } | null): Promise<RefreshAnswer> {
  const db = database(library);
  const done: RefreshAnswer = { checked: 1, newItems: 0, failed: [] };
  return awake(() =>
    inTurnOf(`history ${id}`, async () => {
      const begun = await db.sources.get(id);
      const register = registerOf(begun?.register);
      if (!begun || !register) return done;
      if (dates) {
        const next = register.betweenAt(begun.url, dates.from, dates.to);
        await db.sources.update(id, { history: { ...dates, next, read: 0, of: null, added: 0 } });
      }
      for (;;) {
        // Asked for each time: it may be stopped, or its source be gone.
        const source = await db.sources.get(id);
        const history = source?.history;
        if (!source || !history?.next) return done;
        const { next } = history;
        const now = instantOf();
        const got = await inTurn(new URL(next).host, HOST_GAP_MS, () => askRegister(register, { url: next }, now));
        if (!('page' in got)) {
          const trouble = 'trouble' in got ? got.trouble : { code: 'no-answer', message: `${register.name} gave no list.` };
          await db.sources.update(id, { history: { ...history, trouble: { ...trouble, at: now } } });
          return { ...done, failed: [{ source: id, trouble }] };
        }
        const { page } = got;
        const drafts = page.documents.map((document) => draftOfRegistered(document, source, register));
        const keys = drafts.flatMap(({ entry }) => (entry ? [pairOf(entry.source, entry.key)] : []));
        const known = (await keysWith(db.items, 'entryKeys', keys)).flat().length;
        const { trouble: _, ...before } = history;
        const after: HistoryState = {
          ...before,
          // A page that leads to itself would never end.
          next: page.next === next ? null : page.next,
          read: history.read + page.documents.length,
          of: page.of,
          added: history.added + drafts.length - known,
        };
        // Stopped while the page was asked for: it is kept, the rest is not asked for.
        const stopped = !(await db.sources.get(id))?.history?.next;
        const patch = { history: stopped ? { ...after, next: null } : after };
        const stored = await ingest(library, drafts, now, { id, patch });
        done.newItems += stored.filter(({ fresh }) => fresh).length;
      }
    }),
  );
}
