// What a look at a source can come to, whatever its kind: the one shape that the collector stores.
import type { Instant, Source, Trouble } from '../domain.ts';
import type { LibraryName } from './db.ts';
import type { Answer } from './http.ts';
import type { Draft } from './ingest.ts';

/**
 * `trouble`: nothing was learned (`retryAfter`: in seconds, as the host asked; `alsoCaught`: sources whose sites gave
 * the same page, so that the trouble is theirs too). `unchanged`: it is what it was. Else its documents and what is to
 * stand on the source, to be stored together.
 */
export type Look =
  | { trouble: Trouble; retryAfter?: number | null; alsoCaught?: string[] }
  | { unchanged: Pick<Answer, 'headers'>; patch?: Partial<Source> }
  | { drafts: Draft[]; patch: Partial<Source> };

/** Asks one kind of source for what it holds now. Stores nothing. Rejects only on a bug. */
export type Looker = (library: LibraryName, source: Source, now: Instant) => Promise<Look>;
