// How many texts are worded on their own: near copies of one wire story count once. No machine calls the rest independent.

/** How much of two texts' pairs of neighbouring words must agree: 15 % of words changed leaves about .56 in common; two reporters on one act share under .3. */
const ALIKE = 0.45;
/** Smallest hashes kept of each text: an estimate of likeness from texts of any length in constant space. */
const KEPT = 64;

const LETTER = /[\p{L}\p{N}]/u;
// Whether a character beyond ASCII stands in words, remembered: 1 no, 2 yes.
const known = new Uint8Array(0x10000);

function isInWord(code: number): boolean {
  if (code < 0x80) return (code > 0x60 && code < 0x7b) || (code > 0x2f && code < 0x3a);
  // Halves of characters beyond the first plane: letters, all but a few signs.
  if (known[code] === 0) known[code] = (code >= 0xd800 && code < 0xe000) || LETTER.test(String.fromCharCode(code)) ? 2 : 1;
  return known[code] === 2;
}

/** Hashes of a text's words, in its order (FNV-1a over UTF-16 code units, letter case aside). */
function wordHashes(text: string): number[] {
  const lower = text.toLowerCase();
  const hashes: number[] = [];
  let value = 0;
  let inside = false;
  for (let i = 0; i < lower.length; i += 1) {
    const code = lower.charCodeAt(i);
    if (isInWord(code)) {
      value = Math.imul((inside ? value : 0x811c9dc5) ^ code, 0x01000193) >>> 0;
      inside = true;
    } else if (inside) {
      hashes.push(value);
      inside = false;
    }
  }
  if (inside) hashes.push(value);
  return hashes;
}

/** The smallest hashes of a text's pairs of words, ascending (of its word, when it has but one). */
export function sketchOf(text: string): number[] {
  const words = wordHashes(text);
  if (words.length < 2) return words;
  const pairs = new Uint32Array(words.length - 1);
  for (let i = 1; i < words.length; i += 1) pairs[i - 1] = Math.imul(words[i - 1] ?? 0, 0x9e3779b1) ^ (words[i] ?? 0);
  const kept: number[] = [];
  for (const pair of pairs.sort()) {
    if (pair !== kept.at(-1)) kept.push(pair);
    if (kept.length === KEPT) break;
  }
  return kept;
}

/** Estimated share of pairs in common, 0 to 1 (bottom-k sketches of the union). */
export function likeness(a: readonly number[], b: readonly number[]): number {
  const inB = new Set(b);
  const inA = new Set(a);
  const union = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  return union.length ? union.filter((value) => inA.has(value) && inB.has(value)).length / union.length : 0;
}

/** Number of texts that differ in wording. Only texts that share one of their smallest hashes are compared, so that the cost stays near linear. */
export function separatelyWorded(texts: readonly string[]): number {
  if (texts.length < 2) return texts.length;
  const different = [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()))].sort();
  const sketches = different.map(sketchOf);
  const groupOf = different.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (groupOf[at] !== at) at = groupOf[at] ?? at;
    return at;
  };
  const firstWith = new Map<number, number[]>();
  sketches.forEach((sketch, i) => {
    const near = new Set(sketch.slice(0, 8).flatMap((value) => firstWith.get(value) ?? []));
    for (const j of near) {
      if (find(i) !== find(j) && likeness(sketch, sketches[j] ?? []) >= ALIKE) {
        const [low, high] = [find(i), find(j)].sort((x, y) => x - y);
        groupOf[high ?? i] = low ?? i;
      }
    }
    for (const value of sketch.slice(0, 8)) {
      const there = firstWith.get(value) ?? [];
      if (there.length < 32) firstWith.set(value, [...there, i]);
    }
  });
  return different.filter((_, i) => find(i) === i).length;
}
