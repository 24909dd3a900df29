// The index as it grows: immutable segments, the newest small, merged when they are of a size, so that adding stays cheap
// and a search visits few. Records replaced or removed are marked gone and left out at the next merge.
import { buildSegment, type Doc, mergeSegments, type Segment } from './segment.ts';

export type SearchIndex = {
  segments: Segment[];
  /** Id → its document in the index; gone ones are not here. */
  placeOf: Map<string, { segment: Segment; number: number }>;
  /** Title and text by id, for callers that keep no documents; null when they do. */
  texts: Map<string, { title: string; text: string }> | null;
  /** How many UTF-16 units of a text are indexed; `searchTexts` answers for the rest. */
  textLimit: number;
};

export type IndexOptions = {
  /** First part of each text that is indexed; a summary's worth unless said. */
  textLimit?: number;
  /** false: `search` is given `read`, and the index holds no text. */
  keepTexts?: boolean;
};

// Merging two neighbours when the older is at most this many times the newer keeps log4(n) segments, each record moved as often.
const SIZE_STEP = 4;

function settle(index: SearchIndex): void {
  const { segments } = index;
  for (;;) {
    const [older, newer] = segments.slice(-2);
    if (!older || !newer || older.ids.length > SIZE_STEP * newer.ids.length) return;
    const merged = mergeSegments(older, newer);
    segments.splice(-2, 2, merged);
    for (const [number, id] of merged.ids.entries()) index.placeOf.set(id, { segment: merged, number });
  }
}

/** Adds documents; one with a known id replaces the old one. Of two with one id in `docs` the last counts. */
export function addDocs(index: SearchIndex, docs: readonly Doc[]): void {
  const fresh = [...new Map(docs.map((doc) => [doc.id, doc])).values()];
  if (!fresh.length) return;
  removeDocs(
    index,
    fresh.map(({ id }) => id),
  );
  const segment = buildSegment(fresh, index.textLimit);
  for (const [number, doc] of fresh.entries()) {
    index.placeOf.set(doc.id, { segment, number });
    index.texts?.set(doc.id, { title: doc.title, text: doc.text });
  }
  index.segments.push(segment);
  settle(index);
}

/** Takes documents out; unknown ids are passed over. */
export function removeDocs(index: SearchIndex, ids: readonly string[]): void {
  for (const id of ids) {
    const place = index.placeOf.get(id);
    if (!place) continue;
    place.segment.gone[place.number] = 1;
    index.placeOf.delete(id);
    index.texts?.delete(id);
  }
}

/** Builds an index over documents. */
export function buildIndex(docs: readonly Doc[], { textLimit = 600, keepTexts = true }: IndexOptions = {}): SearchIndex {
  const index: SearchIndex = { segments: [], placeOf: new Map(), texts: keepTexts ? new Map() : null, textLimit };
  addDocs(index, docs);
  return index;
}
