// Which patterns of a table can match a text at all: the letters that every match of a pattern holds, read from the pattern itself and looked up in one pass.

import { classOf, sourceOf } from './cues/words.ts';
import { begin, isWordLetter, LETTERS, type Letters, letterNumber, lettersOf, step, type WordTree, wordTreeOf } from './word-tree.ts';

/** For each pattern of the table: may it match this text? Never false for one that does. */
export type Sieve = (text: string) => readonly (0 | 1)[];

/** One of these stands in every match; `^` before and `$` behind a run mark the edge of a word. */
type AnyOf = readonly string[];
/** What is known of a part of a pattern: every string it matches (few), or what its matches hold: one of each. */
type Known = { whole: AnyOf | null; holds: readonly AnyOf[] };
/** Alternatives of a pattern, each with what its matches hold; null: nothing is known of one of them. */
type Needs = readonly (readonly AnyOf[])[] | null;

/** Longer lists of whole strings are not worth multiplying out. */
const MOST_WHOLE = 48;
/** Longer lists of words to look for sift too little. */
const MOST_WORDS = 400;
/** Words looked for beside each other in one alternative. */
const MOST_SETS = 3;

const EDGE = '\u0000';
const NOTHING: Known = { whole: null, holds: [] };
const EMPTY: Known = { whole: [''], holds: [] };

/** Letters of a word, its edges not counted. */
const lengthOf = (word: string): number => word.length - Number(word.startsWith(EDGE)) - Number(word.length > 1 && word.endsWith(EDGE));

const scores = new WeakMap<AnyOf, number>();

/** How well a list of words sifts: its chance to let a text pass, roughly, by the length of its words; infinite: not at all. */
function passes(words: AnyOf): number {
  const known = scores.get(words);
  if (known !== undefined) return known;
  let sum = words.length === 0 || words.length > MOST_WORDS ? Number.POSITIVE_INFINITY : 0;
  for (const word of words) {
    const length = lengthOf(word);
    if (length <= 0) sum = Number.POSITIVE_INFINITY;
    else if (length === 1) sum += word.charCodeAt(0) > 127 ? 30 : 1000;
    else sum += length === 2 ? 60 : length === 3 ? 12 : 40 / length ** 2;
    if (sum >= 1000) break;
  }
  scores.set(words, sum);
  return sum;
}

/** The lists that sift best, the best first. */
function best(lists: readonly AnyOf[]): readonly AnyOf[] {
  const fit = lists.filter((words) => passes(words) < 1000);
  return fit.length > 1 ? fit.sort((a, b) => passes(a) - passes(b)).slice(0, MOST_SETS) : fit;
}

const ofWhole = (known: Known): readonly AnyOf[] => (known.whole ? [known.whole, ...known.holds] : known.holds);

function inOrder(parts: readonly Known[]): Known {
  const holds: AnyOf[] = [];
  let run: string[] = [''];
  let broken = false;
  const end = (): void => {
    holds.push(run);
    run = [''];
    broken = true;
  };
  for (const part of parts) {
    holds.push(...part.holds);
    if (!part.whole) {
      end();
      continue;
    }
    if (run.length * part.whole.length > MOST_WHOLE) end();
    const { whole } = part;
    const [head = '', ...more] = run;
    if (more.length === 0 && whole.length === 1) run = [joined(head, whole[0] ?? '')];
    else run = [...new Set(run.flatMap((before) => whole.map((tail) => joined(before, tail))))];
  }
  if (!broken) return { whole: run, holds: best(holds) };
  holds.push(run);
  return { whole: null, holds: best(holds) };
}

/** An edge inside a run says nothing more than its letters do. */
function joined(head: string, tail: string): string {
  if (head === '' || tail === '') return head + tail;
  const left = head.endsWith(EDGE) && head.length > 1 ? head.slice(0, -1) : head;
  const right = tail.startsWith(EDGE) && left !== EDGE ? tail.slice(1) : tail;
  return left === EDGE && right.startsWith(EDGE) ? right : left + (right === '' && left !== EDGE ? EDGE : right);
}

function oneOf(parts: readonly Known[]): Known {
  const [first] = parts;
  if (first && parts.length === 1) return first;
  const wholes = parts.map(({ whole }) => whole);
  const whole = wholes.every((one) => one !== null) ? [...new Set(wholes.flat() as string[])] : null;
  if (whole && whole.length <= MOST_WHOLE) return { whole, holds: [] };
  const words: string[] = [];
  for (const part of parts) {
    const [chosen] = best(ofWhole(part));
    if (!chosen) return NOTHING;
    words.push(...chosen);
  }
  return { whole: null, holds: best([[...new Set(words)]]) };
}

const PLAIN = /[A-Za-z0-9 '"-]+(?![?*+{])/y;

/** Reads the source of a pattern. Throws on a form it does not know. */
function reader(source: string): { alternatives: () => Known[] } {
  let at = 0;
  const fail = (): never => {
    throw new Error(`not read: ${source.slice(at, at + 12)}`);
  };
  const alternatives = (): Known[] => {
    const out = [sequence()];
    while (source[at] === '|') {
      at += 1;
      out.push(sequence());
    }
    return out;
  };
  const sequence = (): Known => {
    const parts: Known[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      // Letters and spaces, but for the last of them, which may be repeated.
      PLAIN.lastIndex = at;
      const letters = PLAIN.exec(source)?.[0];
      if (letters) {
        parts.push({ whole: [letters.toLowerCase()], holds: [] });
        at += letters.length;
      } else parts.push(repeated());
    }
    return inOrder(parts);
  };
  const repeated = (): Known => {
    const part = atom();
    const count = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 12))?.[0];
    if (!count) return part;
    at += count.length;
    const least = count.startsWith('{') ? Number.parseInt(count.slice(1), 10) : count.startsWith('+') ? 1 : 0;
    if (count.startsWith('?') && part.whole && part.whole.length < MOST_WHOLE)
      return { whole: [...new Set(['', ...part.whole])], holds: [] };
    if (count === '{1}') return part;
    return least > 0 ? { whole: null, holds: best(ofWhole(part)) } : NOTHING;
  };
  const group = (): Known => {
    const opening = /^\((?:\?(?:<?[=!]|:|<[A-Za-z]\w*>))?/.exec(source.slice(at, at + 24))?.[0] ?? fail();
    at += opening.length;
    const inside = oneOf(alternatives());
    if (source[at] !== ')') fail();
    at += 1;
    return /[=!]$/.test(opening) ? EMPTY : inside;
  };
  const atom = (): Known => {
    const char = source[at] ?? '';
    if (char === '(') return group();
    if (char === '{') {
      const name = /^\{([A-Z]+|[~<>-])\}/.exec(source.slice(at, at + 16))?.[1] ?? fail();
      at += name.length + 2;
      return knownClass(name);
    }
    if (char === '[') {
      const list = /^\[(\^?)((?:\\.|[^\]\\])*)\]/s.exec(source.slice(at));
      if (!list) return fail();
      at += list[0].length;
      const plain = list[2] ?? '';
      if (list[1] || /\\|[^-]-[^-]/.test(plain) || plain.length === 0 || plain.length > 4) return NOTHING;
      return {
        whole: [...new Set([...plain].map(letterOf))].every((one) => one !== null) ? [...new Set(plain.toLowerCase())] : null,
        holds: [],
      };
    }
    at += 1;
    if (char === '^' || char === '$') return EMPTY;
    if (char === '.') return NOTHING;
    if (char === '\\') return escaped();
    if (/[?*+{}]/.test(char)) fail();
    const letter = letterOf(char);
    return letter === null ? NOTHING : { whole: [letter], holds: [] };
  };
  const escaped = (): Known => {
    const char = source[at] ?? '';
    at += 1;
    if (char === 'b') return { whole: [EDGE], holds: [] };
    if (char === 'B') return EMPTY;
    if (char === 'u') {
      const code = /^(?:\{[\da-f]+\}|[\da-f]{4})/i.exec(source.slice(at, at + 8))?.[0] ?? fail();
      at += code.length;
      return NOTHING;
    }
    if (char === 'p' || char === 'P') {
      at += /^\{[^}]*\}/.exec(source.slice(at))?.[0].length ?? fail();
      return NOTHING;
    }
    if (/[wWdDsSnrtfv]/.test(char)) return NOTHING;
    if (/[A-Za-z0-9]/.test(char)) fail();
    const letter = letterOf(char);
    return letter === null ? NOTHING : { whole: [letter], holds: [] };
  };
  return { alternatives };
}

/** A character as it is looked for: small; null: no letter of a word tree. */
const letterOf = (char: string): string | null => (letterNumber(char.charCodeAt(0)) > 0 ? char.toLowerCase() : null);

const classes = new Map<string, Known>();

function knownClass(name: string): Known {
  const known = classes.get(name);
  if (known) return known;
  const [only, ...more] = reader(classOf(name) ?? '').alternatives();
  // A class of several alternatives that no bracket holds together would split the pattern it stands in.
  if (!only || more.length > 0) throw new Error(`a class without brackets: ${name}`);
  classes.set(name, only);
  return only;
}

/** What the alternatives of a pattern hold; null: it must always be tried. */
export function needsOf(pattern: RegExp): Needs {
  let parts: Known[];
  try {
    parts = reader(sourceOf(pattern)).alternatives();
  } catch {
    return null;
  }
  const needs = parts.map((part) => best(ofWhole(part)));
  if (needs.some((sets) => sets.length === 0)) return null;
  return needs;
}

/** A tree of words, and what the words that end at node `n` set, from `first[n]` up to `first[n + 1]`: `bits[i]` in the marks at `at[i]`, where `edge[i]` only with an edge behind. */
type Words = { tree: WordTree<Ending>; first: Uint32Array; at: Uint16Array; bits: Uint32Array; edge: Uint8Array };
type Ending = { edge: boolean; marks: ReadonlySet<number> };

/** Longer words are told by their beginnings. */
const LONGEST = 12;

/** Sieve of a table of patterns: pattern `i` of the table is byte `i` of the answer. Reads a text once, whatever the number of patterns; built when first asked. */
export function sieveOf(patterns: readonly RegExp[]): Sieve {
  let built: Sieve | null = null;
  return (text) => {
    built ??= build(patterns);
    return built(text);
  };
}

/** Words → the marks that each of them sets: mark `32 * place + bit`. */
type Marks = Map<string, Set<number>>;

function build(patterns: readonly RegExp[]): Sieve {
  const always: (0 | 1)[] = patterns.map(() => 0);
  const alternatives: { pattern: number; lists: readonly AnyOf[] }[] = [];
  for (const [pattern, regex] of patterns.entries()) {
    const needs = needsOf(regex);
    if (needs === null) always[pattern] = 1;
    else alternatives.push(...needs.map((lists) => ({ pattern, lists })));
  }
  // A column of marks for the first list of every alternative, one for the second, one for the third: it can match when it is marked in all.
  const height = Math.ceil(alternatives.length / 32);
  const given = new Uint32Array(height * MOST_SETS);
  const seen = new Uint32Array(height * MOST_SETS);
  const atEdges: Marks = new Map();
  const anywhere: Marks = new Map();
  for (const [alternative, { lists }] of alternatives.entries())
    for (let column = 0; column < MOST_SETS; column += 1) {
      const mark = column * height * 32 + alternative;
      const list = lists[column];
      if (!list) given[mark >> 5] = (given[mark >> 5] ?? 0) | (1 << (mark & 31));
      for (const word of list ?? []) {
        const edge = word.startsWith(EDGE);
        const told = word.slice(Number(edge), Number(edge) + LONGEST);
        const marks = edge ? atEdges : anywhere;
        const known = marks.get(told);
        if (known) known.add(mark);
        else marks.set(told, new Set([mark]));
      }
    }
  const edges = wordsOf(atEdges);
  const all = wordsOf(anywhere);
  // Most places of a text are no beginning of any word: three letters tell.
  const beginnings = new Uint8Array(TRIPLES);
  mark(beginnings, atEdges.keys(), AT_EDGE);
  mark(beginnings, anywhere.keys(), ANYWHERE);

  return (text) => {
    const may = always.slice();
    const letters = lettersIn(text);
    if (!letters) return may.fill(1);
    seen.set(given);
    let before = 0;
    let letter = letters[0] ?? 0;
    let second = letters[1] ?? 0;
    const last = text.length;
    for (let at = 0; at < last; at += 1) {
      const third = letters[at + 2] ?? 0;
      const begins = beginnings[tripleOf(letter, second, third)] ?? 0;
      if (begins !== 0) {
        if ((begins & AT_EDGE) !== 0 && isWordLetter[letter] !== isWordLetter[before]) walk(edges, letters, at, seen);
        if ((begins & ANYWHERE) !== 0) walk(all, letters, at, seen);
      }
      before = letter;
      letter = second;
      second = third;
    }
    for (let place = 0; place < height; place += 1) {
      let marked = (seen[place] ?? 0) & (seen[height + place] ?? 0) & (seen[2 * height + place] ?? 0);
      while (marked !== 0) {
        const bit = 31 - Math.clz32(marked);
        marked &= ~(1 << bit);
        may[alternatives[place * 32 + bit]?.pattern ?? 0] = 1;
      }
    }
    return may;
  };
}

/** Sets the marks of every word of the tree that begins at `from`. */
function walk({ tree, first, at: places, bits, edge }: Words, letters: Letters, from: number, seen: Uint32Array): void {
  let letter = letters[from] ?? 0;
  let node = begin(tree, 0, letter);
  for (let at = from + 1; node !== 0; at += 1) {
    const after = letters[at] ?? 0;
    const end = first[node + 1] ?? 0;
    for (let i = first[node] ?? 0; i < end; i += 1) {
      if (edge[i] === 1 && isWordLetter[letter] === isWordLetter[after]) continue;
      const place = places[i] ?? 0;
      seen[place] = (seen[place] ?? 0) | (bits[i] ?? 0);
    }
    if (after === 0) return;
    node = at === from + 1 ? begin(tree, letter, after) : step(tree, node, after);
    letter = after;
  }
}

const TRIPLES = 1 << 15;
const LOOK_AHEAD = 3;
const AT_EDGE = 1;
const ANYWHERE = 2;
const tripleOf = (first: number, second: number, third: number): number => ((first << 9) ^ (second << 4) ^ third) & (TRIPLES - 1);

/** Marks the three letters that words begin with; whatever may stand behind a shorter word. */
function mark(beginnings: Uint8Array, words: Iterable<string>, bit: number): void {
  for (const word of words) {
    const from = Number(word.startsWith(EDGE));
    const to = word.endsWith(EDGE) ? word.length - 1 : word.length;
    const numberAt = (at: number): number | undefined => (at < to ? letterNumber(word.charCodeAt(at)) : undefined);
    const first = numberAt(from) ?? 0;
    const second = numberAt(from + 1);
    const third = numberAt(from + 2);
    for (let b = second ?? 0; b <= (second ?? LETTERS); b += 1)
      for (let c = third ?? 0; c <= (third ?? LETTERS); c += 1) {
        const triple = tripleOf(first, b, c);
        beginnings[triple] = (beginnings[triple] ?? 0) | bit;
      }
  }
}

function wordsOf(words: Marks): Words {
  const tree = wordTreeOf(
    [...words].map(([word, marks]): [string, Ending] => {
      const edge = word.length > 1 && word.endsWith(EDGE);
      return [edge ? word.slice(0, -1) : word, { edge, marks }];
    }),
  );
  const first = new Uint32Array(tree.found.length + 1);
  const at: number[] = [];
  const bits: number[] = [];
  const edges: number[] = [];
  for (const [node, ends] of tree.found.entries()) {
    for (const { edge, marks } of ends ?? []) {
      const bitsAt = new Map<number, number>();
      for (const one of marks) bitsAt.set(one >> 5, (bitsAt.get(one >> 5) ?? 0) | (1 << (one & 31)));
      for (const [place, some] of bitsAt) {
        at.push(place);
        bits.push(some);
        edges.push(Number(edge));
      }
    }
    first[node + 1] = at.length;
  }
  return { tree, first, at: Uint16Array.from(at), bits: Uint32Array.from(bits), edge: Uint8Array.from(edges) };
}

/** Longer ones than sentences are rare. */
const MOST_LETTERS = 4_096;
const room = new Uint8Array(MOST_LETTERS);

/** Letters of a text, until the next is asked about; a 0 stands behind the last. */
function lettersIn(text: string): Letters | null {
  return lettersOf(text, text.length + LOOK_AHEAD <= MOST_LETTERS ? room : new Uint8Array(text.length + LOOK_AHEAD));
}
