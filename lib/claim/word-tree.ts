// Words as one tree of letters: which of some ten thousand begin at a place of a text, for the price of reading that place.

/** Letters of a text by number, letter case aside, a 0 behind the last. 0: a letter that no word of a tree has. */
export type Letters = Uint8Array;

// Small letters, digits and marks of ASCII keep their order; capitals count as small ones, and their room holds the circled letters.
export const LETTERS = 96;
const CIRCLED_A = 0x24b6;
const CIRCLED_SMALL_A = 0x24d0;
const numbers = new Uint8Array(128);
for (let code = 32; code < 127; code += 1) numbers[code] = code - 31 + (code >= 65 && code <= 90 ? 32 : 0);

/** Number of a letter (UTF-16 unit); 0: no word of a tree may hold it. */
export function letterNumber(code: number): number {
  if (code < 128) return numbers[code] ?? 0;
  const circled = code - (code >= CIRCLED_SMALL_A ? CIRCLED_SMALL_A : CIRCLED_A);
  return circled >= 0 && circled < 26 ? 65 - 31 + circled : 0;
}

/** True for the letters, digits and the underscore that a pattern calls parts of a word. */
export const isWordLetter: Readonly<Uint8Array> = Uint8Array.from({ length: LETTERS + 1 }, (_, number) =>
  Number(number > 0 && /[a-z0-9_]/.test(String.fromCharCode(number + 31))),
);

// Plain letters match these when letter case is ignored, or they are small plain letters themselves.
const ODD_LETTERS = new Set([0x130, 0x17f, 0x212a]);

/** The letters of `text`, put into `letters` (which has room for some more) with zeros behind; null where it has one of the few letters whose other case is a plain letter: such a text is read the long way. */
export function lettersOf(text: string, letters: Uint8Array): Letters | null {
  const { length } = text;
  letters.fill(0, length);
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 128) letters[i] = numbers[code] ?? 0;
    else {
      const number = letterNumber(code);
      letters[i] = number;
      if (number === 0 && ODD_LETTERS.has(code)) return null;
    }
  }
  return letters;
}

/**
 * A tree of words, small enough to stay in a processor's cache. The nodes that follow a node stand next to each other: those of `n` from `first[n]`
 * up to `first[n + 1]`, each reached by `letters[node]`. `pairs`: those of the first letter and of the first two, looked up (see `begin`).
 * `found` of a node: what was given for the words that end there. Node 0 is none, node 1 the root.
 */
export type WordTree<T> = { first: Uint32Array; letters: Uint8Array; pairs: Uint32Array; found: (readonly T[] | undefined)[] };

/** The tree of `words`, each with what is wanted when it is found. Words with a letter without a number are told by what stands before it. */
export function wordTreeOf<T>(words: Iterable<readonly [word: string, found: T]>): WordTree<T> {
  const sorted = [...words]
    .map(([word, value]) => ({ numbers: numbersOf(word), value }))
    .sort((a, b) => (a.numbers < b.numbers ? -1 : a.numbers > b.numbers ? 1 : 0));
  // Level by level: a node is a run of the sorted words that begin alike.
  const runs: { from: number; to: number; depth: number }[] = [
    { from: 0, to: 0, depth: 0 },
    { from: 0, to: sorted.length, depth: 0 },
  ];
  const first: number[] = [2];
  const letters: number[] = [0, 0];
  const found: (readonly T[] | undefined)[] = [undefined];
  for (let node = 1; node < runs.length; node += 1) {
    const { from, to, depth } = runs[node] ?? { from: 0, to: 0, depth: 0 };
    first[node] = runs.length;
    let at = from;
    while (at < to && sorted[at]?.numbers.length === depth) at += 1;
    found[node] = at > from ? sorted.slice(from, at).map(({ value }) => value) : undefined;
    while (at < to) {
      const letter = sorted[at]?.numbers.charCodeAt(depth) ?? 0;
      const start = at;
      while (at < to && sorted[at]?.numbers.charCodeAt(depth) === letter) at += 1;
      letters.push(letter);
      runs.push({ from: start, to: at, depth: depth + 1 });
    }
  }
  first.push(runs.length);
  const tree = { first: Uint32Array.from(first), letters: Uint8Array.from(letters), pairs: new Uint32Array(PAIRS), found };
  for (let one = tree.first[1] ?? 0; one < (tree.first[2] ?? 0); one += 1) {
    tree.pairs[tree.letters[one] ?? 0] = one;
    for (let two = tree.first[one] ?? 0; two < (tree.first[one + 1] ?? 0); two += 1)
      tree.pairs[(tree.letters[one] ?? 0) * (LETTERS + 1) + (tree.letters[two] ?? 0)] = two;
  }
  return tree;
}

const PAIRS = (LETTERS + 1) * (LETTERS + 1);

/** A word's letters as their numbers, up to the first without one. */
function numbersOf(word: string): string {
  let numbers = '';
  for (let i = 0; i < word.length; i += 1) {
    const letter = letterNumber(word.charCodeAt(i));
    if (letter === 0) break;
    numbers += String.fromCharCode(letter);
  }
  return numbers;
}

/** The node of the words that begin with these letters, one (`before` is 0) or two; 0: there is none. */
export function begin<T>({ pairs }: WordTree<T>, before: number, letter: number): number {
  return pairs[before * (LETTERS + 1) + letter] ?? 0;
}

/** The node behind `node` by a letter; 0: no word goes on so. */
export function step<T>({ first, letters }: WordTree<T>, node: number, letter: number): number {
  const end = first[node + 1] ?? 0;
  for (let next = first[node] ?? 0; next < end; next += 1) if (letters[next] === letter) return next;
  return 0;
}
