// A query against the index: every word must be met (whole, by its beginning, or one typo away), identifiers exactly; what
// phrases and -words say is proved on the text; fuse.js orders the best titles; the newer of equals comes first.
import Fuse from 'fuse.js';
import type { Instant } from '../domain.ts';
import type { Query } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { numberOfWord, type Segment, wordsBeginningWith, wordsOneTypoFrom } from './segment.ts';
import { holds, type Marked, type Match, readText, type Sought, soughtIn, spansOf, standsIn, unwanted } from './text-matcher.ts';
import { hasDigit } from './words.ts';

/** A document found. `matches` are spans of its title and the start of its text. */
export type Hit = { id: string; score: number; matches: Match[] };

export type SearchOptions = {
  /** Most hits wanted (50 unless said). */
  limit?: number;
  /** Whether a document may be found at all: `admits(query, facets)` and the screen's own filters. */
  filter?: (id: string) => boolean;
  /** The moment that recency counts from; without it age does not count. */
  now?: Instant;
  /** Whole title and text of a document, where the index keeps none or keeps less. */
  read?: (id: string) => { title: string; text: string } | undefined;
};

const WHOLE = 1;
const TYPO = 0.45;
/** A word must have this many letters before a slip in it is mended: shorter ones have too many neighbours. */
const TYPO_LETTERS = 4;
/** A hit of today counts a quarter more than one of long ago; half of that is gone after 90 days. */
const RECENCY = 0.25;
const RECENCY_HALF_LIFE_DAYS = 90;
/** fuse.js is for short lists: this many titles are put in order by it. */
const RERANKED = 50;
const RERANK = 0.3;
/** fuse.js compares 32 signs at a time with every title: the first of a long query are enough. */
const RERANK_SIGNS = 96;

/** Word numbers of one segment that stand for a sought word, each with how well. */
type Expansion = { numbers: number[]; weights: number[] };
/** Expansions by segment, how many postings they have, and which other words stand in for a mistyped one. */
type Expanded = { bySegment: Expansion[]; postings: number; mended: string[] };

const lengthOf = (segment: Segment, word: number): number => (segment.starts[word + 1] ?? 0) - (segment.starts[word] ?? 0);

function expansionsOf(index: SearchIndex, find: (segment: Segment) => Iterable<[number, number]>): Expanded {
  let postings = 0;
  const bySegment = index.segments.map((segment) => {
    const expansion: Expansion = { numbers: [], weights: [] };
    for (const [word, weight] of find(segment)) {
      expansion.numbers.push(word);
      expansion.weights.push(weight);
      postings += lengthOf(segment, word);
    }
    return expansion;
  });
  return { bySegment, postings, mended: [] };
}

const whole = (index: SearchIndex, word: string): Expanded =>
  expansionsOf(index, (segment) => {
    const number = numberOfWord(segment, word);
    return number < 0 ? [] : [[number, WHOLE]];
  });

function* beginning(segment: Segment, start: string): Iterable<[number, number]> {
  const [from, to] = wordsBeginningWith(segment, start);
  for (let word = from; word < to; word += 1) {
    const share = start.length / (segment.words[word]?.length ?? 1);
    yield [word, share * share];
  }
}

/** Words one typo from `word`, most frequent documents first, over all segments. */
function typosOf(index: SearchIndex, word: string): string[] {
  if (word.length < TYPO_LETTERS || hasDigit(word)) return [];
  return [...new Set(index.segments.flatMap((segment) => wordsOneTypoFrom(segment, word).map((number) => segment.words[number] ?? '')))];
}

/** All that stands for a plain word: itself and what begins with it; where it is not itself a word here, what is one typo away. */
function expandWord(index: SearchIndex, word: string): Expanded {
  const exact = whole(index, word);
  if (hasDigit(word)) return exact;
  const mended = exact.postings ? [] : typosOf(index, word);
  const all = expansionsOf(index, function* (segment) {
    yield* beginning(segment, word);
    for (const other of mended) {
      const number = numberOfWord(segment, other);
      // A word that also begins with what was typed is counted once.
      if (number >= 0 && !other.startsWith(word)) yield [number, TYPO];
    }
  });
  return { ...all, mended };
}

/** Expansions of what is sought: several where its words are looked for apart. */
function expand(index: SearchIndex, sought: Sought): { expanded: Expanded; sought: Sought }[] {
  if (sought.kind === 'word') return [{ expanded: expandWord(index, sought.word), sought }];
  if (sought.kind === 'phrase') {
    return sought.words.map((word, i) => ({
      expanded: sought.open && i === sought.words.length - 1 ? expandWord(index, word) : whole(index, word),
      sought,
    }));
  }
  const { head, number, firm } = sought;
  const exact = whole(index, head + number);
  if (exact.postings) return [{ expanded: exact, sought }];
  // A head that is a word here is meant as it stands: "Grok 4" is never mended to "Groq 4". The number never is.
  const joined = whole(index, head).postings ? [] : typosOf(index, head).map((other) => other + number);
  const mended = expansionsOf(index, (segment) =>
    joined.map((word): [number, number] => [numberOfWord(segment, word), TYPO]).filter(([word]) => word >= 0),
  );
  if (mended.postings || firm) return [{ expanded: { ...mended, mended: joined }, sought }];
  return [head, number].flatMap((word) => expand(index, { kind: 'word', word }));
}

type Candidate = { segment: Segment; number: number; score: number };

/** Every document that has all that is sought, with its score before recency. */
function candidates(index: SearchIndex, terms: readonly Expanded[], total: number): Candidate[] {
  const rarestFirst = [...terms].sort((a, b) => a.postings - b.postings);
  return index.segments.flatMap((segment, s) => {
    const size = segment.ids.length;
    const score = new Float32Array(size);
    const best = new Float32Array(size);
    const met = new Uint8Array(size);
    let left: number[] = [];
    for (const [t, { bySegment, postings }] of rarestFirst.entries()) {
      const rarity = Math.log(1 + total / (postings + 1));
      const { numbers, weights } = bySegment[s] ?? { numbers: [], weights: [] };
      const now: number[] = [];
      for (const [e, word] of numbers.entries()) {
        const weight = (weights[e] ?? 0) * rarity;
        for (let i = segment.starts[word] ?? 0, end = segment.starts[word + 1] ?? 0; i < end; i += 1) {
          const posting = segment.postings[i] ?? 0;
          const doc = posting >>> 8;
          const seen = met[doc] ?? 0;
          if (seen < t) continue;
          const value = (posting & 255) * weight;
          if (seen === t) {
            met[doc] = t + 1;
            best[doc] = value;
            score[doc] = (score[doc] ?? 0) + value;
            now.push(doc);
          } else if (value > (best[doc] ?? 0)) {
            score[doc] = (score[doc] ?? 0) + value - (best[doc] ?? 0);
            best[doc] = value;
          }
        }
      }
      left = now;
      if (!left.length) break;
    }
    return left.filter((number) => !segment.gone[number]).map((number) => ({ segment, number, score: score[number] ?? 0 }));
  });
}

/** Yields items best first, doing only the work that those asked for need: a heap, emptied lazily. */
function* bestFirst<T>(items: T[], better: (a: T, b: T) => boolean): Generator<T> {
  const sink = (from: number, size: number): void => {
    for (let at = from; ; ) {
      let child = 2 * at + 1;
      const left = items[child];
      if (child >= size || left === undefined) return;
      const right = items[child + 1];
      if (child + 1 < size && right !== undefined && better(right, left)) child += 1;
      const [parent, candidate] = [items[at], items[child]];
      if (parent === undefined || candidate === undefined || !better(candidate, parent)) return;
      items[at] = candidate;
      items[child] = parent;
      at = child;
    }
  };
  for (let at = (items.length >> 1) - 1; at >= 0; at -= 1) sink(at, items.length);
  for (let size = items.length; size > 0; size -= 1) {
    const top = items[0];
    const last = items[size - 1];
    if (top === undefined || last === undefined) return;
    yield top;
    items[0] = last;
    items[size - 1] = top;
    sink(0, size - 1);
  }
}

const better = (a: Candidate, b: Candidate): boolean => {
  if (a.score !== b.score) return a.score > b.score;
  const [dayA, dayB] = [a.segment.days[a.number] ?? 0, b.segment.days[b.number] ?? 0];
  return dayA === dayB ? (a.segment.ids[a.number] ?? '') < (b.segment.ids[b.number] ?? '') : dayA > dayB;
};

/**
 * Documents that meet the query, best first. Words of the query are met in title, tags or the indexed start of the text;
 * phrases and `-words` are proved on the whole of what `read` gives. Fields are the caller's `filter` (`admits`).
 * Without words: every document, newest first. A query whose words were all in error finds nothing it did not ask for: they are left out.
 */
export function search(index: SearchIndex, query: Query, options: SearchOptions = {}): Hit[] {
  const { limit = 50, filter = () => true, now } = options;
  const read = options.read ?? ((id: string) => index.texts?.get(id));
  const sought = soughtIn(query.terms);
  const expanded = sought.flatMap((one) => expand(index, one));
  const today = now ? Math.floor(Date.parse(now) / 86_400_000) : null;
  const recency = (day: number): number =>
    today === null || !day ? 1 : 1 + RECENCY * 0.5 ** (Math.max(0, today - day) / RECENCY_HALF_LIFE_DAYS);

  const found: Candidate[] = expanded.length
    ? candidates(
        index,
        expanded.map((one) => one.expanded),
        index.placeOf.size,
      )
    : index.segments.flatMap((segment) =>
        segment.ids.map((_, number) => ({ segment, number, score: 1 })).filter(({ number }) => !segment.gone[number]),
      );
  if (expanded.length) for (const one of found) one.score *= recency(one.segment.days[one.number] ?? 0);

  const marked: Marked[] = expanded.map((one) => ({ sought: one.sought, others: new Set(one.expanded.mended) }));

  const proved = prover(query, marked);

  const hits: Hit[] = [];
  for (const { segment, number, score } of bestFirst(found, better)) {
    if (hits.length >= Math.max(limit, expanded.length ? RERANKED : limit)) break;
    const id = segment.ids[number] ?? '';
    if (!filter(id) || (proved && !proved(read(id)))) continue;
    hits.push({ id, score, matches: [] });
  }
  const ordered = expanded.length ? reranked(hits, query, read) : hits;
  if (!marked.length) return ordered.slice(0, limit);
  return ordered.slice(0, limit).map(({ id, score }) => {
    let matches: Match[] | undefined;
    return {
      id,
      score,
      // Found when asked for: of fifty hits a screen shows ten, and taking texts apart costs more than the search.
      get matches() {
        const doc = matches ? undefined : read(id);
        if (doc) matches = [...spansOf(marked, 'title', doc.title), ...spansOf(marked, 'text', doc.text.slice(0, index.textLimit))];
        matches ??= [];
        return matches;
      },
    };
  });
}

/** What has to be proved on the text itself: phrases, absences, words that must stand in the title. Null when nothing has. */
function prover(query: Query, marked: readonly Marked[]) {
  const phrases = marked.map(({ sought }) => sought).filter(({ kind }) => kind === 'phrase');
  const absent = query.terms.filter(({ not }) => not).map(unwanted);
  if (!absent.length && !phrases.length && !(query.inTitle && marked.length)) return null;
  return (doc: { title: string; text: string } | undefined): boolean => {
    if (!doc || absent.some((one) => holds(one, [doc.title, doc.text]))) return false;
    if (query.inTitle) {
      const title = readText(doc.title);
      return marked.every(({ sought, others }) => standsIn(sought, title, others));
    }
    return phrases.every((one) => holds(one, [doc.title, doc.text]));
  };
}

/** The best titles put in order by how close they are to the whole of what was typed. */
function reranked(hits: Hit[], query: Query, read: (id: string) => { title: string } | undefined): Hit[] {
  const typed = query.terms
    .filter(({ not }) => !not)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, RERANK_SIGNS);
  const titles = hits.slice(0, RERANKED).map((hit) => ({ hit, title: read(hit.id)?.title ?? '' }));
  const fuse = new Fuse(titles, { keys: ['title'], includeScore: true, ignoreLocation: true, threshold: 0.5 });
  for (const { item, score = 1 } of fuse.search(typed)) item.hit.score *= 1 + RERANK * (1 - score);
  // The sort is stable: equals keep the order of the heap.
  return hits.sort((a, b) => b.score - a.score);
}

/**
 * The second step: looks for the query in whole texts, for what lies beyond the indexed start. Yields once for every document,
 * null where it does not meet the query, so that a caller can stop or pause between any two. No typos are mended here.
 */
export function* searchTexts(
  query: Query,
  docs: Iterable<{ id: string; title: string; text: string }>,
  filter: (id: string) => boolean = () => true,
): Generator<Hit | null> {
  const sought = soughtIn(query.terms);
  const absent = query.terms.filter(({ not }) => not).map(unwanted);
  const marked = sought.map((one) => ({ sought: one, others: new Set<string>() }));
  for (const { id, title, text } of docs) {
    const fields = query.inTitle ? [title] : [title, text];
    const met =
      sought.length > 0 && filter(id) && sought.every((one) => holds(one, fields)) && !absent.some((one) => holds(one, [title, text]));
    if (!met) {
      yield null;
      continue;
    }
    const matches = [...spansOf(marked, 'title', title), ...(query.inTitle ? [] : spansOf(marked, 'text', text))];
    // Weaker than any hit of the index, stronger the more often the words stand there.
    yield { id, score: matches.length / (matches.length + 50), matches };
  }
}
