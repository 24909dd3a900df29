// Words as one tree of letters: which of a few thousand begin at a place of a text, for the price of reading that place.

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

/** The letters of `text`; null where it has one of the few letters whose other case is a plain letter: such a text is read the long way. */
export function lettersOf(text: string): Letters | null {
  const { length } = text;
  const letters = new Uint8Array(length + 1);
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 128) letters[i] = numbers[code] ?? 0;
    else {
      const number = letterNumber(code);
      if (number > 0) letters[i] = number;
      else if (ODD_LETTERS.has(code)) return null;
    }
  }
  return letters;
}

/** A tree of words. `found` of a node: what was given for the words that end there. Node 0 is none, node 1 the root. */
export type WordTree<T> = { next: Uint16Array; width: number; columns: Uint8Array; found: (readonly T[] | undefined)[] };

/** The tree of `words`, each with what is wanted when it is found. Words with a letter without a number are told by what stands before it. */
export function wordTreeOf<T>(words: Iterable<readonly [word: string, found: T]>): WordTree<T> {
  const ways = new Map<number, number>();
  const found: T[][] = [[], []];
  // Only letters that words hold have a column; column 0 leads nowhere.
  const columns = new Uint8Array(LETTERS);
  let width = 1;
  for (const [word, value] of words) {
    let node = 1;
    for (let i = 0; i < word.length; i += 1) {
      const letter = letterNumber(word.charCodeAt(i));
      if (letter === 0) break;
      if (columns[letter] === 0) {
        columns[letter] = width;
        width += 1;
      }
      const way = node * LETTERS + letter;
      let to = ways.get(way);
      if (to === undefined) {
        to = found.length;
        ways.set(way, to);
        found.push([]);
      }
      node = to;
    }
    found[node]?.push(value);
  }
  const next = new Uint16Array(found.length * width);
  for (const [way, node] of ways) next[Math.floor(way / LETTERS) * width + (columns[way % LETTERS] ?? 0)] = node;
  return { next, width, columns, found: found.map((values) => (values.length > 0 ? values : undefined)) };
}

/** The node behind `node` by a letter; 0: no word goes on so. */
export function step<T>({ next, width, columns }: WordTree<T>, node: number, letter: number): number {
  const column = columns[letter] ?? 0;
  return column === 0 ? 0 : (next[node * width + column] ?? 0);
}
