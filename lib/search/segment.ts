// One immutable piece of the index: a sorted vocabulary over typed-array postings. Beginnings of words are ranges of the
// vocabulary; typos are found by scanning letter signatures of the vocabulary, never the documents.
import type { Instant } from '../domain.ts';
import { hasDigit, identifierOf, wordsOf } from './words.ts';

/** What search needs of an item or an event. `tags` are names and labels a reader may type; `sortAt` ranks the newer first. */
export type Doc = { id: string; title: string; text: string; tags: readonly string[]; sortAt: Instant | null };

export type Segment = {
  /** Document number → id. */
  ids: string[];
  /** Document number → day since 1970 (0: undated). */
  days: Uint32Array;
  /** Document number → 1 when it was replaced or removed since. */
  gone: Uint8Array;
  /** Every word and joined identifier ("gpt5.5"), sorted by code unit. */
  words: string[];
  /** Word number → one bit per letter that occurs in it. */
  letters: Uint32Array;
  /** Word number → where its postings start; one more at the end. */
  starts: Uint32Array;
  /** `document << 8 | impact`, by word, then by document. */
  postings: Uint32Array;
};

/** How much a word counts by the field it stands in (measured: facts of S2; title words name the item). */
const WEIGHTS = { title: 6, tags: 3, text: 1 };
/** A document number has 24 bits. */
const MOST_DOCS = 1 << 24;

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) % 32);
  return bits >>> 0;
}

function dayOf(sortAt: Instant | null): number {
  const at = sortAt ? Date.parse(sortAt) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(0, Math.floor(at / 86_400_000));
}

/** Word → weight over a document's fields. Text counts up to `textLimit` UTF-16 units. */
function weightsOf(doc: Doc, textLimit: number): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    const words = wordsOf(text);
    for (const [i, word] of words.entries()) {
      weights.set(word.word, (weights.get(word.word) ?? 0) + weight);
      const identifier = identifierOf(word, words[i + 1], text);
      if (!identifier) continue;
      const joined = identifier.head + identifier.number;
      weights.set(joined, (weights.get(joined) ?? 0) + weight);
    }
  };
  add(doc.title, WEIGHTS.title);
  for (const tag of doc.tags) add(tag, WEIGHTS.tags);
  add(doc.text.length > textLimit ? doc.text.slice(0, textLimit) : doc.text, WEIGHTS.text);
  return weights;
}

/** Builds a segment. Throws when there are more than 16 million documents. */
export function buildSegment(docs: readonly Doc[], textLimit: number): Segment {
  if (docs.length >= MOST_DOCS) throw new Error(`a segment holds at most ${MOST_DOCS} documents`);
  const lists = new Map<string, number[]>();
  for (const [number, doc] of docs.entries()) {
    for (const [word, weight] of weightsOf(doc, textLimit)) {
      const impact = Math.max(1, Math.round((255 * weight) / (weight + 4)));
      const posting = ((number << 8) | impact) >>> 0;
      const list = lists.get(word);
      if (list) list.push(posting);
      else lists.set(word, [posting]);
    }
  }
  const words = [...lists.keys()].sort();
  let total = 0;
  for (const list of lists.values()) total += list.length;
  const starts = new Uint32Array(words.length + 1);
  const postings = new Uint32Array(total);
  let at = 0;
  for (const [i, word] of words.entries()) {
    starts[i] = at;
    postings.set(lists.get(word) ?? [], at);
    at += lists.get(word)?.length ?? 0;
  }
  starts[words.length] = at;
  return {
    ids: docs.map((doc) => doc.id),
    days: Uint32Array.from(docs, (doc) => dayOf(doc.sortAt)),
    gone: new Uint8Array(docs.length),
    words,
    letters: Uint32Array.from(words, lettersOf),
    starts,
    postings,
  };
}

/** Two segments as one, without the documents that are gone: `older` first. Needs no text, so it is cheap. */
export function mergeSegments(older: Segment, newer: Segment): Segment {
  const parts = [older, newer];
  const ids: string[] = [];
  const days: number[] = [];
  const numberOf = parts.map((part) =>
    Int32Array.from(part.ids, (id, n) => {
      if (part.gone[n]) return -1;
      ids.push(id);
      days.push(part.days[n] ?? 0);
      return ids.length - 1;
    }),
  );
  const words: string[] = [];
  const letters: number[] = [];
  const starts: number[] = [];
  const postings = new Uint32Array(older.postings.length + newer.postings.length);
  let at = 0;
  const next = [0, 0];
  for (;;) {
    const [a, b] = [older.words[next[0] ?? 0], newer.words[next[1] ?? 0]];
    const word = a === undefined ? b : b === undefined || a < b ? a : b;
    if (word === undefined) break;
    const from = at;
    for (const [p, part] of parts.entries()) {
      const w = next[p] ?? 0;
      if (part.words[w] !== word) continue;
      next[p] = w + 1;
      for (let i = part.starts[w] ?? 0; i < (part.starts[w + 1] ?? 0); i += 1) {
        const posting = part.postings[i] ?? 0;
        const number = numberOf[p]?.[posting >>> 8] ?? -1;
        if (number < 0) continue;
        postings[at] = ((number << 8) | (posting & 255)) >>> 0;
        at += 1;
      }
    }
    if (at === from) continue;
    words.push(word);
    letters.push(lettersOf(word));
    starts.push(from);
  }
  starts.push(at);
  return {
    ids,
    days: Uint32Array.from(days),
    gone: new Uint8Array(ids.length),
    words,
    letters: Uint32Array.from(letters),
    starts: Uint32Array.from(starts),
    postings: postings.slice(0, at),
  };
}

function firstAtOrAfter(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number of the word in the segment's vocabulary, or -1. */
export function numberOfWord(segment: Segment, word: string): number {
  const at = firstAtOrAfter(segment.words, word);
  return segment.words[at] === word ? at : -1;
}

/** The half-open range of word numbers that begin with `start`. */
export function wordsBeginningWith(segment: Segment, start: string): [number, number] {
  return [firstAtOrAfter(segment.words, start), firstAtOrAfter(segment.words, `${start}\uffff`)];
}

/** Whether two different words are one slip apart: a letter added, left out, exchanged, or two neighbours swapped. */
export function oneTypoApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i += 1;
  if (short.length < long.length) return short.slice(i) === long.slice(i + 1);
  if (short.slice(i + 1) === long.slice(i + 1)) return true;
  return short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2);
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** Numbers of the words one typo away from `word`. Words with digits are identifiers and never among them. */
export function wordsOneTypoFrom(segment: Segment, word: string): number[] {
  const bits = lettersOf(word);
  const found: number[] = [];
  for (let i = 0; i < segment.letters.length; i += 1) {
    // One slip changes at most two letters of the set.
    if (bitCount((segment.letters[i] ?? 0) ^ bits) > 2) continue;
    const other = segment.words[i] ?? '';
    if (!hasDigit(other) && oneTypoApart(word, other)) found.push(i);
  }
  return found;
}
