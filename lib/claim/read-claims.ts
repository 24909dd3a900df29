// A document → its reading: mentions, claims with evidence, and the tags that are a fold of them.
import type { Catalog } from '../catalog/catalog.ts';
import type { Depth, Edtf, Instant, Reading, Span } from '../domain.ts';

/** A document to read. `item` and `revision` go into the claims; `boilerplate` spans of `text` never speak. */
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
};

/** Reads one document. Pure; never throws on any text; bounded by the text's length. */
export function readClaims(_document: Document, _catalog: Catalog): Reading {
  return {
    mentions: [],
    claims: [],
    relevance: [],
    rulesVersion: '0',
    tags: {
      relevant: false,
      scope: 'none',
      models: [],
      subject_models: [],
      programs: [],
      orgs: [],
      instruments: [],
      instruments_implied: [],
      imposing: [],
      affected: [],
      imposer_type: null,
      restriction_kinds: [],
      status: 'none',
      reasons: [],
      claim_strength: null,
      event_dates: [],
      moves: false,
    },
  };
}
