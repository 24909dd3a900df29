// The catalog's names as one trie over folded tokens: every name, cue and decoy is found in a single pass over a text.
import type { Catalog } from '../catalog/catalog.ts';
import { foldOf, HANGUL, jointOf, KANA, literalOf, NUMBER, type Tokens, tokensOf, WORD } from '../catalog/fold.ts';
import type { Alias, Entity } from '../domain.ts';
import { beginsWithParticle } from './korean-particles.ts';

/** A name of an entity as compiled: its folded tokens, and the written ones for letter case. */
export type Name = { entity: Entity; alias: Alias; not: ReadonlySet<string> };
/** What a path through the trie ends in. `key` is its folded tokens, to refuse hash collisions. */
type End = { key: string; written: string[]; names: Name[]; cue: boolean; decoy: boolean };

/** An edge of the trie. `tight`: nothing or a hyphen may stand between (`o1`); `loose`: also a space; else exactly these characters. */
type Edge = { joint: 'tight' | 'loose' | { literal: string }; to: Node };
type Node = { edges: Map<number, Edge[]>; ends: End[] };

/** A path found in a text: tokens `[first, last]`. `tied`: a number follows without a gap (`Qwen3`): a name only if that is its version. */
export type Hit = { first: number; last: number; end: End; tied: boolean };

export type Automaton = {
  catalog: Catalog;
  root: Node;
  /** Folded cue word → the groups it belongs to. */
  groupsOf: ReadonlyMap<string, readonly string[]>;
  /** Families whose versions carry a letter (`Kimi K2`, `DeepSeek V3`) → those letters. */
  lettersOf: ReadonlyMap<string, ReadonlySet<string>>;
};

const newNode = (): Node => ({ edges: new Map(), ends: [] });

/** Folded tokens of a name joined by one space: how names, cues and words against are compared. */
export function keyOf(written: string): string {
  const { start, end } = tokensOf(written);
  return start.map((from, i) => foldOf(written, from, end[i])).join(' ');
}

function jointFor(written: string, tokens: Tokens, i: number): Edge['joint'] {
  const from = tokens.end[i - 1] ?? 0;
  const to = tokens.start[i] ?? 0;
  const joint = jointOf(written, from, to);
  if (joint === 'none') return 'tight';
  return joint === 'other' ? { literal: literalOf(written, from, to) } : 'loose';
}

const sameJoint = (a: Edge['joint'], b: Edge['joint']): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.literal === b.literal : a === b;

/** The node a written form ends in, made where it is missing. */
function endOf(root: Node, written: string): End {
  const tokens = tokensOf(written);
  let node = root;
  for (let i = 0; i < tokens.start.length; i += 1) {
    const joint: Edge['joint'] = i === 0 ? 'loose' : jointFor(written, tokens, i);
    const hash = tokens.hash[i] ?? 0;
    const edges = node.edges.get(hash) ?? [];
    let edge = edges.find((one) => sameJoint(one.joint, joint));
    if (!edge) {
      edge = { joint, to: newNode() };
      node.edges.set(hash, [...edges, edge]);
    }
    node = edge.to;
  }
  const words = tokens.start.map((from, i) => written.slice(from, tokens.end[i]));
  const key = keyOf(written);
  const known = node.ends.find((one) => one.key === key && one.written.join(' ') === words.join(' '));
  if (known) return known;
  const end: End = { key, written: words, names: [], cue: false, decoy: false };
  node.ends.push(end);
  return end;
}

/** Letters that versions of a family carry, read from its members' own names (`Kimi K2` after `Kimi` → k). */
function lettersOf(catalog: Catalog): Map<string, Set<string>> {
  const letters = new Map<string, Set<string>>();
  for (const { family, name } of catalog.entities) {
    const parent = family ? catalog.byId.get(family) : undefined;
    if (!family || !parent) continue;
    const rest = keyOf(name).slice(keyOf(parent.name).length).trim();
    const letter = /^([a-z]) \d/.exec(rest)?.[1];
    if (letter) letters.set(family, (letters.get(family) ?? new Set()).add(letter));
  }
  return letters;
}

const built = new WeakMap<Catalog, Automaton>();

/** The automaton of a catalog; built once for each catalog. */
export function automatonOf(catalog: Catalog): Automaton {
  const known = built.get(catalog);
  if (known) return known;
  const root = newNode();
  const groupsOf = new Map<string, string[]>();
  const addCue = (word: string): string => {
    const end = endOf(root, word);
    end.cue = true;
    return end.key;
  };
  for (const [group, { words }] of Object.entries(catalog.cues)) {
    for (const word of words) {
      const key = addCue(word);
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), group]);
    }
  }
  for (const entity of catalog.entities) {
    for (const alias of entity.aliases) {
      const not = new Set((alias.not ?? []).map(addCue));
      for (const anchor of alias.anchors ?? []) if (!anchor.startsWith('@') && !catalog.byId.has(anchor)) addCue(anchor);
      endOf(root, alias.text).names.push({ entity, alias, not });
    }
  }
  for (const decoy of catalog.decoys) endOf(root, decoy).decoy = true;
  const automaton = { catalog, root, groupsOf, lettersOf: lettersOf(catalog) };
  built.set(catalog, automaton);
  return automaton;
}

/** A Korean name of fewer syllables than this needs a particle, a space or an end behind it. */
const SHORT = 2;
const SCRIPTS_WITHOUT_SPACES = new Set<number>([HANGUL, KANA, 3]);

/** Whether a name stands free of its neighbours: letters and digits never touch it, other scripts by their own habit. */
export function stands(text: string, tokens: Tokens, first: number, last: number): 'no' | 'tied' | 'free' {
  const before = text[(tokens.start[first] ?? 0) - 1] ?? ' ';
  const after = text[tokens.end[last] ?? 0] ?? ' ';
  if (before === '_' || after === '_') return 'no';
  const touchesLeft = first > 0 && tokens.end[first - 1] === tokens.start[first];
  const touchesRight = last + 1 < tokens.start.length && tokens.start[last + 1] === tokens.end[last];
  const firstKind = tokens.kind[first] ?? 0;
  const lastKind = tokens.kind[last] ?? 0;
  if (touchesLeft) {
    const kind = tokens.kind[first - 1] ?? 0;
    const latin = kind === WORD || kind === NUMBER;
    if ((firstKind === WORD || firstKind === NUMBER) && latin) return 'no';
    // A Korean or Katakana word begins where the run of its script begins; Chinese runs have no such seams.
    if ((firstKind === HANGUL || firstKind === KANA) && kind === firstKind) return 'no';
  }
  if (touchesRight) {
    const kind = tokens.kind[last + 1] ?? 0;
    if (lastKind === WORD && kind === NUMBER) return 'tied';
    if ((lastKind === WORD || lastKind === NUMBER) && !SCRIPTS_WITHOUT_SPACES.has(kind)) return 'no';
    // Korean particles follow a name without a space; a short name is also the beginning of other words (`애플리케이션`).
    if (
      lastKind === HANGUL &&
      kind === HANGUL &&
      last - first < SHORT &&
      !beginsWithParticle(text.slice(tokens.end[last], (tokens.end[last] ?? 0) + 4))
    )
      return 'no';
    if (lastKind === KANA && kind === KANA) return 'no';
  }
  return 'free';
}

const folded = (text: string, tokens: Tokens, first: number, last: number): string => {
  let out = '';
  for (let i = first; i <= last; i += 1) out += (i > first ? ' ' : '') + foldOf(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0);
  return out;
};

/** Calls `found` for every path of the trie that the text walks, at every token. Work is bounded by the longest name. */
export function walk(text: string, tokens: Tokens, { root }: Automaton, found: (hit: Hit) => void): void {
  const count = tokens.start.length;
  const visit = (node: Node, first: number, next: number): void => {
    for (const end of node.ends) {
      const how = stands(text, tokens, first, next - 1);
      if (how !== 'no' && folded(text, tokens, first, next - 1) === end.key) found({ first, last: next - 1, end, tied: how === 'tied' });
    }
    if (next >= count || node.edges.size === 0) return;
    const edges = node.edges.get(tokens.hash[next] ?? 0);
    if (!edges) return;
    const from = tokens.end[next - 1] ?? 0;
    const to = tokens.start[next] ?? 0;
    const joint = jointOf(text, from, to);
    for (const edge of edges) {
      const fits =
        typeof edge.joint === 'object'
          ? joint === 'other' && literalOf(text, from, to) === edge.joint.literal
          : joint === 'none' || joint === 'hyphen' || (joint === 'space' && edge.joint === 'loose');
      if (fits) visit(edge.to, first, next + 1);
    }
  };
  for (let i = 0; i < count; i += 1) {
    const edges = root.edges.get(tokens.hash[i] ?? 0);
    if (edges) for (const edge of edges) visit(edge.to, i, i + 1);
  }
}
