// Two readings of one page, sentence by sentence: what went, what came, and which of those that went carried a statement.
import { splitSentences } from '../claim/sentences.ts';
import type { Span, TextChange } from '../domain.ts';

type Text = { text: string; boilerplate: readonly Span[] };

/** Shorter pieces are counters, labels and clocks of a page ("12 comments", "5 min read"): no change of what it says. */
const LEAST_LETTERS = 20;
const LEAST_WORDS = 4;
/** Share of words two sentences have in common when one is the other, changed. */
const SAME_SENTENCE = 0.5;
/** Of a sentence so much is shown. */
const LONGEST_SHOWN = 600;
/** Sentences that went are looked for among so many that came. */
const MOST_COMPARED = 400;

const wordsOf = (sentence: string): string[] => sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

type Piece = Span & { text: string; key: string; words: string[] };

function piecesOf({ text, boilerplate }: Text): Piece[] {
  const edges = [...boilerplate].sort((a, b) => a.start - b.start);
  let at = 0;
  return splitSentences(text).flatMap(({ start, end }): Piece[] => {
    while ((edges[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const edge = edges[at];
    if (edge && edge.start < end) return [];
    const words = wordsOf(text.slice(start, end));
    const key = words.join(' ');
    if (words.length < LEAST_WORDS || key.length < LEAST_LETTERS) return [];
    return [{ start, end, text: text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SHOWN), key, words }];
  });
}

/** Share of words in common, of the longer of the two. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(word, count - 1);
    }
  }
  return shared / Math.max(a.length, b.length, 1);
}

/**
 * What changed between two readings, in the order of the first; case, spacing and marks do not count, nor what is no text of the page. `carriers`: spans of the
 * first that carry statements. `kept`: share of the first's sentences that still stand, 1 where it has none.
 */
export function textChanges(before: Text, after: Text, carriers: readonly Span[]): { changes: TextChange[]; kept: number } {
  const [old, now] = [piecesOf(before), piecesOf(after)];
  const [had, has] = [new Set(old.map(({ key }) => key)), new Set(now.map(({ key }) => key))];
  const went = old.filter(({ key }) => !has.has(key));
  const came = now.filter(({ key }) => !had.has(key));
  const free = new Set(came.slice(0, MOST_COMPARED));
  const changes = went.map((piece, n): TextChange & { at: number } => {
    const carried = carriers.some(({ start, end }) => start < piece.end && piece.start < end);
    let best: { piece: Piece; share: number } | null = null;
    if (n < MOST_COMPARED)
      for (const other of free) {
        const share = inCommon(piece.words, other.words);
        if (share >= SAME_SENTENCE && share > (best?.share ?? 0)) best = { piece: other, share };
      }
    if (best) free.delete(best.piece);
    return { was: piece.text, now: best?.piece.text ?? null, carried, at: piece.start };
  });
  const used = new Set(changes.map((change) => change.now));
  const added = came.filter(({ text }) => !used.has(text)).map(({ text }): TextChange => ({ was: null, now: text, carried: false }));
  const told = changes.sort((a, b) => a.at - b.at).map(({ was, now: is, carried }): TextChange => ({ was, now: is, carried }));
  return { changes: [...told, ...added], kept: old.length > 0 ? old.filter(({ key }) => has.has(key)).length / old.length : 1 };
}
