// What is read: one document's text with what is known of it.
import type { Depth, Edtf, Instant, RefusedName, Span } from '../domain.ts';

/** A document to read. `item` and `revision` go into the claims; `boilerplate` spans of `text` never speak; `refused` names mean nothing in it. */
export type Document = {
  item: string;
  revision: string;
  url?: string | null;
  title: string;
  text: string;
  published?: Edtf | Instant | null;
  depth: Depth;
  boilerplate?: readonly (Span & { kind: string })[];
  publisher?: string | null;
  originalPublisher?: string | null;
  lang?: string | null;
  refused?: readonly RefusedName[];
};
