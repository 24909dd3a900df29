// How many texts are worded on their own: near copies of one wire story count once. No machine calls the rest independent.

/** How much of two texts' pairs of neighbouring words must agree: 15 % of words changed leaves about .56 in common; two reporters on one act share under .3. */
const ALIKE = 0.45;
/** Smallest hashes kept of each text: an estimate of likeness from texts of any length in constant space. */
const KEPT = 64;

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** The smallest hashes of a text's pairs of words, ascending (of its word, when it has but one). */
export function sketchOf(text: string): number[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(hash);
  const pairs = new Set<number>();
  for (let i = 1; i < words.length; i += 1) pairs.add((Math.imul(words[i - 1] ?? 0, 0x9e3779b1) ^ (words[i] ?? 0)) >>> 0);
  if (!pairs.size) return words;
  return [...Uint32Array.from(pairs).sort().subarray(0, KEPT)];
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
