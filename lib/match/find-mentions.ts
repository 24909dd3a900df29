// Text → mentions: what the catalog's names and the citation grammar find, with exact offsets.
import type { Catalog } from '../catalog/catalog.ts';
import { foldOf, jointOf, NUMBER, type Tokens, tokensOf, WORD } from '../catalog/fold.ts';
import type { Entity, Field, Mention, RefusedName, Span } from '../domain.ts';
import { type Automaton, automatonOf, type Hit, keyOf, type Name, walk } from './automaton.ts';
import { findCitations } from './find-citations.ts';
import { isRefused } from './refused-names.ts';
import { SENSES, USE_WORDS } from './senses.ts';
import { COUNTED, LETTERED, TIERS, UNITS, VARIANTS } from './version-tails.ts';

/**
 * `field`: which field the spans are of. `title`: context for the gates. `lead`: further context for matching a title, the text's beginning: a
 * maker, model or lab that it names speaks for a name in the title, its other words don't.
 * `refused`: names that do not mean these things here, as a person said: they are not marked, and speak for nothing.
 */
/** `title`: context for the gates of a text; `lead`: for a title, the text under it, as far as its beginning reaches. */
export type MentionOptions = {
  field?: Field;
  title?: string;
  lead?: { text: string; upTo: number };
  skip?: readonly Span[];
  refused?: readonly RefusedName[];
};

/** Longest text that is matched, in UTF-16 units (some 65,000 words); beyond it nothing is read, so that no page can stall the reader. */
export const MATCH_LIMIT = 400_000;

/** A name found in the text, not yet judged. `end` is past versions and tiers that belong to the name. */
type Candidate = {
  first: number;
  last: number;
  /** Last token of the name proper, before versions and tiers. */
  core: number;
  start: number;
  end: number;
  names: Name[];
  version: 'none' | 'filed' | 'unknown';
  surface: string;
};

/** Evidence near a name: cue words by group, and ids named, of one paragraph (or the title). */
type Surroundings = {
  words: Map<string, Set<string>>;
  plain: Set<string>;
  /** Ids named beyond doubt. */
  ids: Set<string>;
  /** Ids whose names stand here, doubtful ones too: two doubtful names of one house (Sakana, Fugu) speak for each other. */
  present: Set<string>;
};

/** A text with its tokens, hits, paragraphs and sentences. */
type Scanned = {
  text: string;
  tokens: Tokens;
  candidates: Candidate[];
  cues: Hit[];
  decoys: Hit[];
  /** Names that a person refused: they mean nothing here and nothing else may stand in their place. */
  taken: readonly Span[];
  /** Number of the paragraph and of the sentence of each token. */
  paragraph: readonly number[];
  sentence: readonly number[];
};

const wordAt = (text: string, tokens: Tokens, i: number): string => foldOf(text, tokens.start[i] ?? 0, tokens.end[i] ?? 0);

const joint = (text: string, tokens: Tokens, i: number) => jointOf(text, tokens.end[i - 1] ?? 0, tokens.start[i] ?? 0);

/** A blank line ends a paragraph; a single line break does when the line before it was a finished sentence. */
function cut(text: string, tokens: Tokens): Pick<Scanned, 'paragraph' | 'sentence'> {
  const count = tokens.start.length;
  const paragraph = count > 0 ? [0] : [];
  const sentence = count > 0 ? [0] : [];
  let p = 0;
  let s = 0;
  for (let i = 1; i < count; i += 1) {
    const from = tokens.end[i - 1] ?? 0;
    const to = tokens.start[i] ?? 0;
    if (to - from > 1) {
      const gap = text.slice(from, Math.min(to, from + 400));
      const initial = from - (tokens.start[i - 1] ?? 0) === 1 && gap.startsWith('.');
      if (/\n\s*\n/.test(gap) || /[.!?:;…]["'”’»)\]]*[^\S\n]*\n/.test(gap)) {
        p += 1;
        s += 1;
      } else if (/[.!?…]["'”’»)\]]*\s/.test(gap) && !initial) s += 1;
    }
    paragraph.push(p);
    sentence.push(s);
  }
  return { paragraph, sentence };
}

/** Whether the letter case of a span agrees with the name as the catalog writes it. */
function caseAgrees(text: string, tokens: Tokens, { first, last, end }: Hit, exact: boolean): boolean {
  for (let i = first; i <= last; i += 1) {
    if (tokens.kind[i] !== WORD) continue;
    const written = end.written[i - first] ?? '';
    const here = text.slice(tokens.start[i], tokens.end[i]);
    const initialUpper = written[0] !== written[0]?.toLowerCase();
    const hereUpper = here[0] !== here[0]?.toLowerCase();
    if (exact) {
      if (written.length > 1 && written === written.toUpperCase() && initialUpper) {
        if (here !== here.toUpperCase()) return false;
      } else if (initialUpper ? !hereUpper : hereUpper && last === first) return false;
    }
    // A tier after a version is a name only when capitalised or joined: “GPT-5.5 cyber evaluation” names GPT-5.5.
    if (i > first && initialUpper && !hereUpper && tokens.kind[i - 1] === NUMBER && joint(text, tokens, i) === 'space') return false;
  }
  return true;
}

const VERSION = /^\d{1,2}(?:\.\d{1,2}){0,2}$/;

/** True where the number at token `i` counts, measures or is part of a larger number: “Mythos 5,000 times”. */
function isAmount(text: string, tokens: Tokens, i: number): boolean {
  const end = tokens.end[i] ?? 0;
  return /^(?:,\d{3}|[%‰°€$£]|:\d|\s?%)/.test(text.slice(end, end + 4)) || UNITS.has(wordAt(text, tokens, i + 1));
}

/** True where the number at token `i` is a version of the name before it: not an amount, not the head of another word. */
function isVersion(text: string, tokens: Tokens, i: number): boolean {
  if (tokens.kind[i] !== NUMBER || !VERSION.test(text.slice(tokens.start[i], tokens.end[i]))) return false;
  if (tokens.start[i + 1] === tokens.end[i] && tokens.kind[i + 1] === WORD) return false;
  return !isAmount(text, tokens, i);
}

/** A version with a letter tied on: `4.6V`, `5o`. The letter makes another model of it. */
function isLettered(text: string, tokens: Tokens, i: number): boolean {
  return (
    tokens.kind[i] === NUMBER &&
    VERSION.test(text.slice(tokens.start[i], tokens.end[i])) &&
    tokens.start[i + 1] === tokens.end[i] &&
    LETTERED.has(wordAt(text, tokens, i + 1)) &&
    tokens.start[i + 2] !== tokens.end[i + 1]
  );
}

/** Last token of the tiers, sizes and dates that follow token `last` and belong to the name. */
function tailEnd(text: string, tokens: Tokens, last: number): number {
  let end = last;
  for (let i = last + 1; i < tokens.start.length && i <= last + 6; i += 1) {
    const how = joint(text, tokens, i);
    const word = wordAt(text, tokens, i);
    const capital = /^\p{Lu}/u.test(text.slice(tokens.start[i], (tokens.start[i] ?? 0) + 1));
    if (how === 'hyphen' && tokens.kind[i] === NUMBER && word.length >= 4) end = i;
    else if (how === 'hyphen' && tokens.kind[i] === NUMBER && end > last && /^\d{2}$/.test(word)) end = i;
    else if (tokens.kind[i] === NUMBER && (how === 'hyphen' || how === 'space') && isSize(text, tokens, i)) {
      i += 1;
      end = i;
    } else if (tokens.kind[i] === WORD && how === 'hyphen' && TIERS.has(word)) end = i;
    else if (tokens.kind[i] === WORD && how === 'space' && (TIERS.get(word) === 'any' || (capital && TIERS.get(word) === 'loose'))) end = i;
    else break;
  }
  // A tail never ends in the middle of a word (`Pro` of `Pro_x`).
  return text[tokens.end[end] ?? 0] === '_' ? last : end;
}

function isSize(text: string, tokens: Tokens, i: number): boolean {
  return tokens.start[i + 1] === tokens.end[i] && /^[bm]$/.test(wordAt(text, tokens, i + 1)) && tokens.start[i + 2] !== tokens.end[i + 1];
}

/** Adds what follows the name and belongs to it: a version, tiers, a size. Null when the digits after it make it another name. */
function withVersion(text: string, tokens: Tokens, hit: Hit, names: Name[], automaton: Automaton): Candidate | null {
  const { catalog, lettersOf } = automaton;
  const candidate = (last: number, version: Candidate['version'], kept: Name[]): Candidate => {
    const start = tokens.start[hit.first] ?? 0;
    const end = tokens.end[last] ?? 0;
    return { first: hit.first, last, core: hit.last, start, end, names: kept, version, surface: text.slice(start, end) };
  };
  const models = names.filter(({ entity }) => entity.kind === 'model');
  const [model] = models;
  const endsInNumber = tokens.kind[hit.last] === NUMBER;
  if (model && endsInNumber && hit.last > hit.first && joint(text, tokens, hit.last) === 'space' && isAmount(text, tokens, hit.last))
    return null;
  const parent = model?.entity.family ? catalog.byId.get(model.entity.family) : undefined;
  if (parent && endsInNumber && tiesAnotherNumber(text, tokens, hit.last))
    return candidate(
      tailEnd(text, tokens, hit.last + 1),
      'unknown',
      models.map((name) => ({ ...name, entity: parent })),
    );
  const variant = variantAfter(text, tokens, hit.last);
  if (parent && endsInNumber && variant)
    return candidate(
      tailEnd(text, tokens, variant),
      'unknown',
      models.map((name) => ({ ...name, entity: parent })),
    );
  if (!model || !hasVersions(model.entity, catalog)) {
    if (hit.tied) return null;
    const last = model && hasNumber(tokens, hit) ? tailEnd(text, tokens, hit.last) : hit.last;
    return candidate(last, 'none', names);
  }
  const next = hit.last + 1;
  const how = next < tokens.start.length ? joint(text, tokens, next) : 'other';
  const versions = catalog.versionsOf.get(model.entity.id);
  let at = -1;
  if (how !== 'other') {
    if (isVersion(text, tokens, next)) at = next;
    else if (isLettered(text, tokens, next)) at = next + 1;
    else if (tokens.kind[next] === WORD && tokens.end[next] === tokens.start[next + 1] && isVersion(text, tokens, next + 1)) {
      const letter = wordAt(text, tokens, next);
      const member = letter === 'v' ? memberCalled(text, tokens, hit, next + 1, automaton) : null;
      if (member) return candidate(tailEnd(text, tokens, next + 1), 'none', member);
      if (letter === 'v' || lettersOf.get(model.entity.id)?.has(letter)) at = next + 1;
    }
  }
  // A name that ends in a version takes no second one, unless a hyphen ties it on (`claude-opus-4-9`).
  if (at >= 0 && tokens.kind[hit.last] === NUMBER && how !== 'hyphen') at = -1;
  if (at < 0) {
    if (hit.tied) return null;
    const ends = versions === 'any' || hasNumber(tokens, hit) ? tailEnd(text, tokens, hit.last) : hit.last;
    return candidate(ends, 'none', names);
  }
  const number = tokens.kind[at] === NUMBER ? wordAt(text, tokens, at) : '';
  const filed = versions === 'any' || versions?.has(number) === true;
  // An identifier may part a version with hyphens: `claude-opus-6-2`.
  if (how === 'hyphen' && tiesAnotherNumber(text, tokens, at)) at += 1;
  if (!filed && how === 'space' && isCount(text, tokens, at)) return candidate(hit.last, 'none', names);
  return candidate(tailEnd(text, tokens, variantAfter(text, tokens, at) ?? at), filed ? 'filed' : 'unknown', models);
}

/** The member that “Mythos v5” means: the name that stands with the number alone, if the catalog has it. */
function memberCalled(text: string, tokens: Tokens, { first, last }: Hit, at: number, automaton: Automaton): Name[] | null {
  const written = `${text.slice(tokens.start[first], tokens.end[last])} ${text.slice(tokens.start[at], tokens.end[at])}`;
  const member = readAlone(written, automaton).find((one) => one.version === 'none' && one.start === 0 && one.end === written.length);
  return member?.names ?? null;
}

/** True where an unregistered number counts what follows: “50 partners”, “6 or 7 partners”. */
function isCount(text: string, tokens: Tokens, at: number): boolean {
  const next = wordAt(text, tokens, at + 1);
  return next === 'or' ? tokens.kind[at + 2] === NUMBER : COUNTED.has(next);
}

/** The token right behind a version that makes another model of it (`GPT-5.7-Cyber`), or null. */
function variantAfter(text: string, tokens: Tokens, last: number): number | null {
  const at = last + 1;
  if (at >= tokens.start.length || !VARIANTS.has(wordAt(text, tokens, at))) return null;
  const how = joint(text, tokens, at);
  const capital = /^\p{Lu}/u.test(text.slice(tokens.start[at], (tokens.start[at] ?? 0) + 1));
  return how === 'hyphen' || (how === 'space' && capital) ? at : null;
}

/** True for a name that carries a version: only behind one do tiers and dates belong to the name. */
function hasNumber(tokens: Tokens, { first, last }: Hit): boolean {
  return tokens.kind.slice(first, last + 1).includes(NUMBER);
}

/** An identifier that goes on (`claude-opus-4-9`) is another version; a date after it (`gpt-4-0613`) is not. */
function tiesAnotherNumber(text: string, tokens: Tokens, last: number): boolean {
  return (
    joint(text, tokens, last) === 'hyphen' &&
    last + 1 < tokens.start.length &&
    joint(text, tokens, last + 1) === 'hyphen' &&
    tokens.kind[last + 1] === NUMBER &&
    /^\d{1,2}$/.test(wordAt(text, tokens, last + 1)) &&
    !(tokens.start[last + 2] === tokens.end[last + 1] && tokens.kind[last + 2] === WORD)
  );
}

const readBefore = new WeakMap<Automaton, Map<string, Candidate[]>>();
const MOST_KEPT = 500;

/** What a few words are read as by themselves; kept, because texts say the same few again and again. */
function readAlone(written: string, automaton: Automaton): Candidate[] {
  const kept = readBefore.get(automaton) ?? new Map<string, Candidate[]>();
  readBefore.set(automaton, kept);
  const known = kept.get(written);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const { candidates } = scan(written, automaton);
  kept.set(written, candidates);
  return candidates;
}

/** More versions than anyone ties on with strokes; what is longer is no name. */
const MOST_STROKES = 6;

/** `5.6` of “GPT-5.5/5.6”: the versions tied on behind a name by strokes, read as if the name stood before each. */
function slashed(text: string, tokens: Tokens, candidate: Candidate, automaton: Automaton): Candidate[] {
  const found: Candidate[] = [];
  const prefix = text.slice(candidate.start, tokens.start[candidate.last]);
  for (
    let last = candidate.last;
    found.length < MOST_STROKES && tokens.kind[last] === NUMBER && text[tokens.end[last] ?? 0] === '/';
    last += 1
  ) {
    const at = last + 1;
    const start = tokens.start[at] ?? 0;
    const own = text.slice(start, tokens.end[at]);
    if (start !== (tokens.end[last] ?? 0) + 1 || !VERSION.test(own) || /^\/\d{4}/.test(text.slice(tokens.end[at], start + 16))) break;
    const tail = text.slice(start, Math.min(tokens.end[at + 2] ?? text.length, start + 40)).replace(/\/.*/s, '');
    const whole = readAlone(prefix + tail, automaton).filter((one) => one.start === 0 && one.end > prefix.length);
    const [best] = whole.sort((a, b) => b.end - a.end || b.core - a.core);
    // A bare number that is no version of the family is not one: “Mythos 5/7 stars”.
    if (!best || (best.version === 'unknown' && !own.includes('.'))) break;
    const end = start + best.end - prefix.length;
    let to = at;
    while ((tokens.end[to] ?? 0) < end) to += 1;
    found.push({ ...best, first: at, last: to, core: at, start, end, surface: text.slice(start, end) });
  }
  return found;
}

function hasVersions(entity: Entity, catalog: Catalog): boolean {
  return catalog.families.has(entity.id) || catalog.versionsOf.has(entity.id);
}

/** Addresses, code and file paths are not prose: `anthropic.com/claude`, `openai/gpt-oss`. */
function inAddress(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(start - 1);
  // Only what touches the name can make it part of an address.
  if (last > 32 && last < 128) {
    let from = start;
    while (from > 0 && start - from < 120 && text.charCodeAt(from - 1) > 32) from -= 1;
    const before = text.slice(from, start);
    if (/:\/\/|^www\.|[a-z0-9]\.[a-z]{2,}\//i.test(before) || /[a-z0-9]\.$/i.test(before) || /@$/.test(before)) return true;
  }
  return /^\.(?:com|org|net|gov|io|dev|co|ai|eu|edu|app|cn|uk|html?|md|json|py|js|ts|pdf|csv|txt|zip|docx?|png|jpe?g|xml|ya?ml|ipynb)\b(?![’'])/i.test(
    text.slice(end, end + 8),
  );
}

function scan(text: string, automaton: Automaton): Scanned {
  const tokens = tokensOf(text);
  const candidates: Candidate[] = [];
  const cues: Hit[] = [];
  const decoys: Hit[] = [];
  walk(text, tokens, automaton, (hit) => {
    if (hit.end.decoy && !hit.tied) decoys.push(hit);
    if (hit.end.cue && !hit.tied) cues.push(hit);
    const names = hit.end.names.filter(({ alias }) => caseAgrees(text, tokens, hit, alias.exactCase === true));
    if (names.length === 0) return;
    const candidate = withVersion(text, tokens, hit, names, automaton);
    if (candidate) candidates.push(candidate, ...slashed(text, tokens, candidate, automaton));
  });
  // A version that the catalog has is that version, whatever its gate says; only the others are put to the family.
  const reach = new Map<number, number>();
  for (const { first, last, version } of candidates) if (version === 'none') reach.set(first, Math.max(reach.get(first) ?? 0, last));
  const kept = candidates.filter(({ first, last, version }) => version === 'none' || (reach.get(first) ?? -1) < last);
  return { text, tokens, candidates: kept, cues, decoys, taken: [], ...cut(text, tokens) };
}

let lately: readonly { automaton: Automaton; scanned: Scanned }[] = [];

/** A text as it was scanned lately, or now: a title and its text are each asked for by the other. Not to be changed. */
function scanOf(whole: string, automaton: Automaton): Scanned {
  const text = whole.length > MATCH_LIMIT ? whole.slice(0, MATCH_LIMIT) : whole;
  const known = lately.find((one) => one.automaton === automaton && one.scanned.text === text);
  if (known) return known.scanned;
  const scanned = scan(text, automaton);
  lately = [{ automaton, scanned }, ...lately.slice(0, 1)];
  return scanned;
}

const emptySurroundings = (): Surroundings => ({ words: new Map(), plain: new Set(), ids: new Set(), present: new Set() });

function addCue(surroundings: Surroundings, key: string, groups: readonly string[]): void {
  surroundings.plain.add(key);
  for (const group of groups) {
    const words = surroundings.words.get(group);
    if (words) words.add(key);
    else surroundings.words.set(group, new Set([key]));
  }
}

const isSure = ({ names, version }: Candidate): boolean =>
  names.some(({ alias }) => !alias.anchors?.length && !alias.not?.length) ||
  (version !== 'none' && names.some(({ alias }) => !alias.anchors?.length));

/** What the gates ask about: paragraphs, sentences, the title, the whole text. */
type Context = {
  automaton: Automaton;
  scanned: Scanned;
  paragraphs: Map<number, Surroundings>;
  sentences: Map<number, Surroundings>;
  title: Surroundings;
  /** Ids that the text's beginning names beyond doubt, for a title. */
  lead: ReadonlySet<string>;
  /** Ids accepted anywhere in the text. */
  everywhere: Set<string>;
  /** Judgements of this round, by name and sentence. */
  judged: Map<Name, Map<number, Verdict | 'ruled out'>>;
};

function surroundingsIn(map: Map<number, Surroundings>, at: number): Surroundings {
  const known = map.get(at);
  if (known) return known;
  const made = emptySurroundings();
  map.set(at, made);
  return made;
}

/** Takes refused names out of a scanned text. What is left without a meaning keeps its place: no shorter name steps into it. */
function withoutRefused(scanned: Scanned, refused: readonly RefusedName[], catalog: Catalog): Scanned {
  if (refused.length === 0) return scanned;
  const empty: Span[] = [];
  const candidates = scanned.candidates.flatMap((candidate) => {
    const unknown = candidate.version === 'unknown';
    const names = candidate.names.filter(
      ({ entity }) => !isRefused({ id: entity.id, surface: candidate.surface, unknown }, refused, catalog),
    );
    if (names.length > 0) return [names.length === candidate.names.length ? candidate : { ...candidate, names }];
    empty.push({ start: candidate.start, end: candidate.end });
    return [];
  });
  return { ...scanned, candidates, taken: empty };
}

function sureIds({ text, upTo }: { text: string; upTo: number }, automaton: Automaton, refused: readonly RefusedName[]): Set<string> {
  const ids = new Set<string>();
  for (const candidate of withoutRefused(scanOf(text, automaton), refused, automaton.catalog).candidates)
    if (candidate.end <= upTo && isSure(candidate)) for (const { entity } of candidate.names) addId(ids, entity);
  return ids;
}

function contextOf(
  scanned: Scanned,
  automaton: Automaton,
  title: string,
  lead: MentionOptions['lead'],
  refused: readonly RefusedName[],
): Context {
  const context: Context = {
    automaton,
    scanned,
    paragraphs: new Map(),
    sentences: new Map(),
    title: emptySurroundings(),
    lead: lead ? sureIds(lead, automaton, refused) : new Set(),
    everywhere: new Set(),
    judged: new Map(),
  };
  for (const cue of scanned.cues) {
    const groups = automaton.groupsOf.get(cue.end.key) ?? [];
    addCue(surroundingsIn(context.paragraphs, scanned.paragraph[cue.first] ?? 0), cue.end.key, groups);
    addCue(surroundingsIn(context.sentences, scanned.sentence[cue.first] ?? 0), cue.end.key, groups);
  }
  for (const { first, names } of scanned.candidates)
    for (const { entity } of names) surroundingsIn(context.sentences, scanned.sentence[first] ?? 0).present.add(entity.id);
  if (title) {
    const other = withoutRefused(scanOf(title, automaton), refused, automaton.catalog);
    for (const cue of other.cues) addCue(context.title, cue.end.key, automaton.groupsOf.get(cue.end.key) ?? []);
    for (const candidate of other.candidates)
      if (isSure(candidate)) for (const { entity } of candidate.names) addId(context.title.ids, entity);
    for (const id of context.title.ids) context.everywhere.add(id);
  }
  return context;
}

/** False where it was known already. */
function addId(ids: Set<string>, { id, developer }: Entity): boolean {
  const before = ids.size;
  ids.add(id);
  if (developer) ids.add(developer);
  return ids.size > before;
}

/** Lets what is named there speak for other names; false where it did already. */
function accept(context: Context, candidate: Candidate, entity: Entity): boolean {
  const { scanned } = context;
  const inParagraph = addId(surroundingsIn(context.paragraphs, scanned.paragraph[candidate.first] ?? 0).ids, entity);
  const inSentence = addId(surroundingsIn(context.sentences, scanned.sentence[candidate.first] ?? 0).ids, entity);
  return addId(context.everywhere, entity) || inParagraph || inSentence;
}

/** Why a gate opened, in words for the reader; null when it stays shut. */
type Verdict = { because: string; weight: number } | null;

const quoted = (words: Iterable<string>): string =>
  [...words]
    .slice(0, 2)
    .map((word) => `“${word}”`)
    .join(' and ');

/** The developer, or another thing of the same developer, among `ids`; for a developer: a thing of its own. */
function kinOf(entity: Entity, ids: ReadonlySet<string>, catalog: Catalog): string | null {
  const developer = entity.developer ?? entity.id;
  for (const id of ids) if (id !== entity.id && (id === developer || catalog.byId.get(id)?.developer === developer)) return id;
  return null;
}

/**
 * The same among names that are doubtful themselves: a maker and its thing speak for each other (Sakana, Fugu), and so do two families
 * of models (“Fable and Mythos”, “Grok and Gemini”) where the gate listens to more than kin.
 */
function pairOf(entity: Entity, present: ReadonlySet<string>, catalog: Catalog, open: boolean): string | null {
  if (entity.developer) {
    if (present.has(entity.developer) && !sharesName(entity, catalog)) return entity.developer;
    for (const id of open ? present : []) {
      const other = catalog.byId.get(id);
      if (other?.kind === 'model' && other.aliases.some(({ anchors }) => anchors?.includes('@head')) && !isRelated(entity, other))
        return id;
    }
    return null;
  }
  for (const id of present) {
    const other = catalog.byId.get(id);
    if (other?.developer === entity.id && !sharesName(other, catalog)) return id;
  }
  return null;
}

/** True for members of one family and for names that one spelling gives two owners. */
function isRelated(a: Entity, b: Entity): boolean {
  if (a.id === b.id || a.family === b.id || b.family === a.id || (a.family && a.family === b.family && a.name.startsWith(b.name)))
    return true;
  const names = new Set(a.aliases.map(({ text }) => text));
  return b.aliases.some(({ text }) => names.has(text));
}

/** True for a thing that is also called like its maker: one word would speak for itself. */
function sharesName({ aliases, developer = '' }: Entity, catalog: Catalog): boolean {
  const maker = new Set(catalog.byId.get(developer)?.aliases.map(({ text }) => text));
  return aliases.some(({ text }) => maker.has(text));
}

const nameOf = (catalog: Catalog, id: string): string => catalog.byId.get(id)?.name ?? id;

/** Same family anywhere in the text: once “Claude Fable 5” is named, “Fable” below means it. */
function relativeOf(entity: Entity, ids: ReadonlySet<string>, catalog: Catalog): string | null {
  for (const id of ids) {
    if (id === entity.id) continue;
    const other = catalog.byId.get(id);
    if (other?.kind === 'model' && (other.family === entity.id || id === entity.family || (other.family && other.family === entity.family)))
      return id;
  }
  return null;
}

function headBeside(context: Context, candidate: Candidate): string | null {
  const head = wordsBeside(context, candidate).find((word) => context.automaton.groupsOf.get(word)?.includes('head'));
  return head ?? phraseBefore(context, candidate);
}

/** The words that stand next to a name with nothing but a space or hyphen between, the one behind it first. */
function wordsBeside({ scanned: { text, tokens } }: Context, { first, last }: Candidate): string[] {
  const beside = (i: number, edge: number): string[] => {
    if (i < 0 || i >= tokens.start.length) return [];
    const how = joint(text, tokens, edge);
    return how === 'space' || how === 'hyphen' ? [wordAt(text, tokens, i)] : [];
  };
  return [...beside(last + 1, last + 1), ...beside(first - 1, first)];
}

/** A head of two words before a name: “access to Claude”. */
function phraseBefore({ scanned, automaton }: Context, { first }: Candidate): string | null {
  const { text, tokens } = scanned;
  if (first < 2 || joint(text, tokens, first) !== 'space' || joint(text, tokens, first - 1) !== 'space') return null;
  const phrase = `${wordAt(text, tokens, first - 2)} ${wordAt(text, tokens, first - 1)}`;
  return automaton.groupsOf.get(phrase)?.includes('head') ? phrase : null;
}

/** Judges one reading of a candidate by its gate. What does not hang on the very spot is judged once for all like it in a sentence. */
function judge(context: Context, candidate: Candidate, name: Name): Verdict {
  const { alias } = name;
  // "Glasswing butterflies": what a name is called next to itself decides, whatever else the text speaks of.
  if (alias.anchors?.length && name.not.size > 0 && wordsBeside(context, candidate).some((word) => name.not.has(word))) return null;
  const known = context.judged.get(name) ?? new Map<number, Verdict | 'ruled out'>();
  context.judged.set(name, known);
  const key = (context.scanned.sentence[candidate.first] ?? 0) * 2 + (candidate.version === 'none' ? 0 : 1);
  let verdict = known.get(key);
  if (verdict === undefined) {
    verdict = judgeGate(context, candidate, name);
    known.set(key, verdict);
  }
  if (verdict === 'ruled out') return null;
  if (verdict || !alias.anchors?.includes('@head')) return verdict;
  const head = headBeside(context, candidate);
  return head ? { because: `beside “${head}”`, weight: 2 } : null;
}

function judgeGate(context: Context, candidate: Candidate, { entity, alias, not }: Name): Verdict | 'ruled out' {
  const { scanned, automaton } = context;
  const { catalog } = automaton;
  const paragraph = context.paragraphs.get(scanned.paragraph[candidate.first] ?? 0) ?? emptySurroundings();
  const sentence = context.sentences.get(scanned.sentence[candidate.first] ?? 0) ?? emptySurroundings();
  const inName = keyOf(candidate.surface);
  const kinHere = kinOf(entity, sentence.ids, catalog) ?? kinOf(entity, context.title.ids, catalog);
  if (!kinHere) for (const word of not) if (sentence.plain.has(word) && !` ${inName} `.includes(` ${word} `)) return 'ruled out';
  const anchors = alias.anchors ?? [];
  if (anchors.length === 0) return { because: 'named in full', weight: 4 };
  if (candidate.version !== 'none' && !(anchors.length === 1 && anchors[0] === '@kin'))
    return { because: 'named with its version', weight: 3 };

  const near = (id: string): 'sentence' | 'paragraph' | 'title' | 'lead' | null =>
    sentence.ids.has(id) || sentence.plain.has(keyOf(id))
      ? 'sentence'
      : paragraph.ids.has(id) || paragraph.plain.has(keyOf(id))
        ? 'paragraph'
        : context.title.ids.has(id) || context.title.plain.has(keyOf(id))
          ? 'title'
          : context.lead.has(id)
            ? 'lead'
            : null;
  const WHERE = {
    sentence: 'the same sentence',
    paragraph: 'the same paragraph',
    title: 'the title',
    lead: 'the beginning of the text',
  } as const;
  let weak = 0;
  const weakWords = new Set<string>();
  for (const anchor of anchors) {
    if (!anchor.startsWith('@')) {
      const where = near(anchor);
      if (where) return { because: `with “${nameOf(catalog, anchor)}” in ${WHERE[where]}`, weight: where === 'sentence' ? 4 : 3 };
      continue;
    }
    const group = anchor.slice(1);
    if (group === 'kin') {
      const kin = kinHere ?? kinOf(entity, paragraph.ids, catalog) ?? pairOf(entity, sentence.present, catalog, anchors.includes('@head'));
      if (kin) return { because: `with “${nameOf(catalog, kin)}” near it`, weight: 3 };
      const told = kinOf(entity, context.lead, catalog);
      if (told) return { because: `with “${nameOf(catalog, told)}” in the beginning of the text`, weight: 2 };
      const relative = relativeOf(entity, context.everywhere, catalog);
      if (relative) return { because: `short for a name written out in this text (“${nameOf(catalog, relative)}”)`, weight: 2 };
      if (entity.developer && context.everywhere.has(entity.developer)) weak += 1;
      continue;
    }
    if (group === 'model' || group === 'lab') {
      for (const ids of [paragraph.ids, context.title.ids])
        for (const id of ids) {
          const fits = group === 'lab' ? catalog.labs.has(id) : catalog.byId.get(id)?.kind === 'model' && id !== entity.id;
          if (fits) return { because: `with “${nameOf(catalog, id)}” near it`, weight: 2 };
        }
      continue;
    }
    if (group === 'head') continue;
    const cue = catalog.cues[group];
    for (const surroundings of [paragraph, context.title])
      for (const word of surroundings.words.get(group) ?? []) {
        if (` ${inName} `.includes(` ${word} `)) continue;
        if (cue?.weight === 2) return { because: `with ${quoted([word])} near it`, weight: 2 };
        weakWords.add(word);
      }
  }
  if (weak + weakWords.size >= 2) return { because: `with ${quoted(weakWords)} near it`, weight: 1 };
  return null;
}

/** A sentence is read this many tokens either side of a name, no further. */
const REACH = 60;

/** Maker or thing: which one a shared name means here. Positive for the thing (a model), negative for its maker. */
function senseOf(
  { scanned, sentences }: Context,
  { first, last, surface }: Candidate,
  neighbours: { maker: boolean; thing: boolean },
  maker: Entity,
): number {
  const { text, tokens, sentence } = scanned;
  let score = 0;
  const here = sentence[first];
  for (let d = 1; d <= 4; d += 1) {
    const weight = d === 1 ? 3 : d === 2 ? 2 : 1;
    if (first - d >= 0 && sentence[first - d] === here) {
      const word = wordAt(text, tokens, first - d);
      if (SENSES.thing.before.has(word)) score += weight;
      if (SENSES.maker.before.has(word)) score -= weight;
    }
    if (last + d < tokens.start.length && sentence[last + d] === here) {
      const word = wordAt(text, tokens, last + d);
      if (SENSES.thing.after.has(word)) score += weight;
      if (SENSES.maker.after.has(word)) score -= weight;
    }
  }
  if (neighbours.maker) score -= 3;
  if (neighbours.thing) score += 3;
  // “Moonshot AI paused Kimi”: who calls the maker by its own name means the thing by the other.
  const own = maker.name.toLowerCase() === surface.toLowerCase();
  if (!own) score += sentences.get(scanned.sentence[first] ?? 0)?.ids.has(maker.id) ? 3 : 1;
  if (score !== 0) return score;
  for (let i = first; i >= first - REACH && i >= 0 && sentence[i] === here; i -= 1) if (USE_WORDS.has(wordAt(text, tokens, i))) return 1;
  for (let i = last + 1; i <= last + REACH && i < tokens.start.length && sentence[i] === here; i += 1)
    if (USE_WORDS.has(wordAt(text, tokens, i))) return 1;
  return 0;
}

type Choice = { candidate: Candidate; name: Name; verdict: NonNullable<Verdict> };

const RULES = { none: 'name', filed: 'version of a family', unknown: 'unknown version' } as const;

/** The best reading of a candidate, or null when every gate stays shut. */
function choose(context: Context, candidate: Candidate, neighbours: () => { maker: boolean; thing: boolean }): Choice | null {
  let best: Choice | null = null;
  const open: Choice[] = [];
  for (const name of candidate.names) {
    const verdict = judge(context, candidate, name);
    if (!verdict) continue;
    open.push({ candidate, name, verdict });
    if (!best || verdict.weight > best.verdict.weight) best = { candidate, name, verdict };
  }
  const maker = open.find(({ name }) => name.entity.kind === 'organisation');
  const thing = open.find(({ name }) => name.entity.kind !== 'organisation' && name.entity.developer === maker?.name.entity.id);
  if (maker && thing) {
    const sense = senseOf(context, candidate, neighbours(), maker.name.entity);
    return sense > 0
      ? { ...thing, verdict: { ...thing.verdict, because: 'the model, not the company: by the words around it' } }
      : { ...maker, verdict: { ...maker.verdict, because: 'the company, not its model: by the words around it' } };
  }
  return best;
}

/** Leftmost, then longest: the readings that stand, none overlapping. */
function settle(context: Context, blocked: readonly Span[]): Choice[] {
  const { scanned } = context;
  const { candidates, decoys, tokens } = scanned;
  const order = [
    ...candidates.map((candidate) => ({ start: candidate.start, end: candidate.end, core: candidate.core, candidate })),
    ...decoys.map(({ first, last }) => ({
      start: tokens.start[first] ?? 0,
      end: tokens.end[last] ?? 0,
      core: Number.POSITIVE_INFINITY,
      candidate: null,
    })),
    ...scanned.taken.map(({ start, end }) => ({ start, end, core: -1, candidate: null })),
  ].sort((a, b) => a.start - b.start || b.end - a.end || b.core - a.core);
  context.judged.clear();
  const chosen: Choice[] = [];
  let free = 0;
  let block = 0;
  order.forEach(({ start, end, candidate }, at) => {
    if (start < free) return;
    while (block < blocked.length && (blocked[block]?.end ?? 0) <= start) block += 1;
    if ((blocked[block]?.start ?? Number.POSITIVE_INFINITY) < end) return;
    if (!candidate) {
      free = end;
      return;
    }
    const neighbours = (): { maker: boolean; thing: boolean } => {
      const beside = (gap: string): boolean => /^\s*(?:,|and|or|&|\/|,\s*and|,\s*or|und|et|y|e)\s*$/.test(gap);
      const list = [
        ...chosen
          .slice(-1)
          .filter((one) => beside(scanned.text.slice(one.candidate.end, start)))
          .map((one) => one.name.entity),
        ...order
          .slice(at + 1, at + 8)
          .filter((one) => one.candidate && one.start > end && one.start - end < 9 && beside(scanned.text.slice(end, one.start)))
          .flatMap((one) => (one.candidate?.names.length === 1 ? one.candidate.names.map((name) => name.entity) : [])),
      ];
      return { maker: list.some(({ kind }) => kind === 'organisation'), thing: list.some(({ kind }) => kind === 'model') };
    };
    const choice = choose(context, candidate, neighbours);
    if (!choice || inAddress(scanned.text, start, end)) return;
    chosen.push(choice);
    free = end;
  });
  return chosen;
}

/** Spans sorted and merged, so that they can be walked once. */
function merged(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/**
 * Mentions in a text, in order, not overlapping; offsets are UTF-16. `title` is context for the gates only; `skip` spans are never
 * matched and say nothing. Only the first MATCH_LIMIT units are read. Identifiers (citations) beat names; the longest name wins; an ambiguous name needs an anchor near it.
 */
export function findMentions(whole: string, catalog: Catalog, options: MentionOptions = {}): Mention[] {
  const text = whole.length > MATCH_LIMIT ? whole.slice(0, MATCH_LIMIT) : whole;
  const { field = 'text', title = '', lead, skip = [], refused = [] } = options;
  const automaton = automatonOf(catalog);
  const scanned = { ...withoutRefused(scanOf(text, automaton), refused, catalog) };
  const skipped = merged(skip);
  if (skipped.length > 0) {
    const outside = (at: number): boolean => !skipped.some(({ start, end }) => at >= start && at < end);
    scanned.cues = scanned.cues.filter(({ first }) => outside(scanned.tokens.start[first] ?? 0));
    scanned.candidates = scanned.candidates.filter(({ start }) => outside(start));
  }
  const context = contextOf(scanned, automaton, title, lead, refused);
  const citations = findCitations(text, catalog, title || lead?.text.slice(0, lead.upTo)).filter(
    (citation) => !skipped.some(({ start, end }) => citation.start < end && start < citation.end),
  );
  for (const candidate of scanned.candidates)
    if (isSure(candidate)) for (const { entity } of candidate.names.slice(0, 1)) accept(context, candidate, entity);
  const blocked = merged([...skipped, ...citations]);
  // What the first round accepts may anchor what it refused: “Opus 4.8” speaks for “Mythos”.
  const first = settle(context, blocked);
  let heard = false;
  for (const { candidate, name } of first) heard = accept(context, candidate, name.entity) || heard;
  // In the second round a name hears its own maker, whom nobody may have named: why it was taken is what the first round says.
  const why = new Map(first.map(({ candidate, name, verdict }) => [`${candidate.start} ${name.entity.id}`, verdict.because]));
  const named = (heard ? settle(context, blocked) : first).map(({ candidate, name, verdict }): Mention => {
    const because = why.get(`${candidate.start} ${name.entity.id}`) ?? verdict.because;
    const { start, end, version, surface } = candidate;
    const unknown = version === 'unknown';
    return {
      field,
      start,
      end,
      surface,
      id: name.entity.id,
      kind: name.entity.kind,
      rule: RULES[version],
      because: unknown
        ? `a version of ${name.entity.name} that the catalog does not have`
        : version === 'filed'
          ? `a version of ${name.entity.name}; ${because}`
          : because,
      ...(unknown ? { unknownVersion: true } : {}),
    };
  });
  return [...named, ...citations.map((citation) => ({ ...citation, field }))].sort((a, b) => a.start - b.start);
}
