// What changed between two texts, paragraph by paragraph and word by word, for people to read.
import { diffArrays } from 'diff';

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };
/** One paragraph; `changed` ones hold parts of every kind, the others one part of their own. */
export type DiffParagraph = { kind: 'same' | 'added' | 'removed' | 'changed'; parts: DiffPart[] };

/** Two paragraphs that share this part of their words are one, reworded; others were taken away and put there. */
const SAME_PARAGRAPH = 0.4;
/** Edits beyond which paragraphs or words are no more compared one by one: the time grows with their square. */
const MOST_EDITS = { paragraphs: 1_500, words: 800 };
/** A reworded paragraph is looked for among so many that follow, and so many pairs are compared in all. */
const NEARBY = 12;
const MOST_PAIRS = 2_000;

// A word, a sign, or one character of a script that is written without spaces; each with the spaces behind it.
const TOKEN =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’.,-](?=[\p{L}\p{N}])(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+)*|[^\s])\s*/gu;

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? [];
const sameWord = (a: string, b: string): boolean => a.trim() === b.trim();

/** The words of a text, without signs and spaces. */
export function wordsOf(text: string): string[] {
  return tokensOf(text)
    .map((token) => token.trim())
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** The part of the words that two texts share: 1 for the same words in any order, 0 for none; 1 for two texts without words. */
export function sharedWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (!left.length && !right.length) return 1;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordParts(before: string, after: string): DiffPart[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { comparator: sameWord, maxEditLength: MOST_EDITS.words });
  if (!changes)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }));
}

/** Paragraphs taken away and put there at one place: those that are one, reworded, are told word by word. */
function replaced(removed: readonly string[], added: readonly string[]): DiffParagraph[] {
  const paragraphs: DiffParagraph[] = [];
  const only = (kind: 'added' | 'removed', text: string): DiffParagraph => ({ kind, parts: [{ kind, text }] });
  let next = 0;
  let pairs = 0;
  let put: DiffParagraph[] = [];
  const isNear = (before: string, after: string): boolean => {
    pairs += 1;
    // Lengths alone say of most pairs that they share too little.
    const [short, long] = before.length < after.length ? [before, after] : [after, before];
    return short.length * 5 > long.length && sharedWords(before, after) >= SAME_PARAGRAPH;
  };
  // What went stands before what came.
  const upTo = (place: number): void => {
    paragraphs.push(...removed.slice(next, place).map((text) => only('removed', text)), ...put);
    put = [];
    next = place;
  };
  for (const after of added) {
    const near = pairs < MOST_PAIRS ? removed.slice(next, next + NEARBY).findIndex((before) => isNear(before, after)) : -1;
    const place = near < 0 ? -1 : next + near;
    if (place < 0) {
      put.push(only('added', after));
      continue;
    }
    upTo(place);
    paragraphs.push({ kind: 'changed', parts: wordParts(removed[place] ?? '', after) });
    next = place + 1;
  }
  upTo(removed.length);
  return paragraphs;
}

const paragraphsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The later text with what it lost, in order. Joining the parts that are not removed gives its words, and those not added the earlier one's. */
export function wordDiff(before: string, after: string): DiffParagraph[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const changes = diffArrays(old, now, { maxEditLength: MOST_EDITS.paragraphs });
  if (!changes) return replaced(old, now);
  const paragraphs: DiffParagraph[] = [];
  for (let n = 0; n < changes.length; n += 1) {
    const change = changes[n];
    if (!change) continue;
    if (!change.added && !change.removed) {
      for (const text of change.value) paragraphs.push({ kind: 'same', parts: [{ kind: 'same', text }] });
      continue;
    }
    const following = changes[n + 1];
    const pair = following && (following.added || following.removed) && following.added !== change.added ? following : null;
    if (pair) n += 1;
    const taken = [change, pair].find((one) => one?.removed)?.value ?? [];
    const put = [change, pair].find((one) => one?.added)?.value ?? [];
    paragraphs.push(...replaced(taken, put));
  }
  return paragraphs;
}
