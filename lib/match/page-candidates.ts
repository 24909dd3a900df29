// Where on a page names may stand: a look at three letters of each word spares the big pattern, which only a few places need.

/** A place that the dictionary's pattern matches. */
export type PageCandidate = { surface: string; index: number };

/** Finds candidates in one text, leftmost first, not overlapping: what `text.matchAll(pattern)` finds, many times as fast. */
export type CandidateFinder = (text: string) => PageCandidate[];

const NONE = 0;
const HEAD = 4_096;
/** A name begins so at the beginning of a word; anywhere. */
const AT_WORD = 1;
const ANYWHERE = 2;

// Digits and letters of ASCII by number, capitals as small ones; 0 for the rest.
const numbers = new Uint8Array(128);
for (let i = 0; i < 36; i += 1) {
  const code = i < 10 ? 48 + i : 87 + i;
  numbers[code] = i + 1;
  if (i >= 10) numbers[code - 32] = i + 1;
}

/** The finder for a dictionary: `pattern` and `starts` are its own (page-dictionary.ts). */
export function candidateFinder(pattern: string, starts: readonly string[]): CandidateFinder {
  const here = new RegExp(pattern, 'giuy');
  const triples = new Uint8Array(37 * HEAD);
  const insideWords = new Uint8Array(37);
  const others = new Set<number>();
  for (const start of starts) {
    const bit = start.startsWith('+') ? ANYWHERE : AT_WORD;
    const bare = start.replace('+', '');
    const [first = NONE, second = NONE, third = NONE] = [...bare].map((char) => numbers[char.charCodeAt(0)] ?? NONE);
    if (first === NONE) {
      for (const char of [start.toLowerCase(), start.toUpperCase()]) others.add(char.charCodeAt(0));
      continue;
    }
    if (bit === ANYWHERE) insideWords[first] = 1;
    // Behind the `-` anything may follow.
    const last = bare.indexOf('-') === 1 ? 63 : third;
    for (let c = bare.indexOf('-') === 1 ? 0 : third; c <= last; c += 1) {
      const at = first * HEAD + second * 64 + c;
      triples[at] = (triples[at] ?? 0) | bit;
    }
  }
  // Letters that count as plain ones when letter case does not.
  others.add(0x17f).add(0x212a);
  const numberAt = (text: string, at: number): number => {
    const code = text.charCodeAt(at);
    // Not a plain letter: it may be folded into one, or stand for a joint.
    return code < 128 ? (numbers[code] ?? NONE) : -1;
  };

  return (text) => {
    const out: PageCandidate[] = [];
    let before = NONE;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      const first = code < 128 ? (numbers[code] ?? NONE) : NONE;
      let worth = code > 127 && others.has(code);
      if (first !== NONE && (before === NONE || insideWords[first] === 1)) {
        const second = numberAt(text, at + 1);
        const third = numberAt(text, at + 2);
        // Past a letter that is not plain the table tells nothing.
        const bits = second < 0 || third < 0 ? AT_WORD | ANYWHERE : (triples[first * HEAD + second * 64 + third] ?? 0);
        worth = (bits & (before === NONE ? AT_WORD | ANYWHERE : ANYWHERE)) !== 0;
      }
      before = first;
      if (!worth) continue;
      here.lastIndex = at;
      const surface = here.exec(text)?.[0];
      if (!surface) continue;
      out.push({ surface, index: at });
      at += surface.length - 1;
      before = numberAt(text, at) > NONE ? 1 : NONE;
    }
    return out;
  };
}
