// Who does what to whose access, put together from single words: an action (verb, deed or state), its object, its circumstances → a measure. Reads wordings that no phrase of measures.ts foresees.
import { clauseAt } from './clauses.ts';
import { type Action, CIRCUMSTANCES, type Circumstance, CLOSED, FRAME_ROWS, type FrameRow, OPEN_AGAIN, RECEIVING } from './cues/lexicon.ts';
import type { Doer } from './cues/measure-cue.ts';
import { patternOf } from './cues/words.ts';
import { BIT, type Grammar, type Thing, type Token, type Verb, wordsOf } from './lexicon-words.ts';
import type { MaskedSentence } from './mask-sentence.ts';
import { sentenceSieve } from './sentence-sieve.ts';

/** One reading of a sentence: a row of the lexicon and where its words stand in the masked text. `suffers`: the subject of the verb does not act, it is acted upon ("can no longer use"). `stranger`: its subject is a name that the catalog does not know. `negated`: told as not so. `ordered`: what an order tells somebody to do; `infinitive`: an infinitive. `other`: its subject is a word that names no maker of models. */
export type Frame = { row: FrameRow; from: number; to: number } & Manner;
type Manner = { suffers: boolean; stranger: boolean; negated: boolean; ordered: boolean; infinitive: boolean; other: boolean };

type Head = { thing: Thing; i: number };
/** What the text has told before this sentence: it named a model at all; it did so, or told an act, just before; it told an act. */
export type Before = { known: boolean; fresh: boolean; told: boolean };
/** The auxiliaries and adverbs before a verb. `before`: told of an earlier time ("had been", "never"). */
type Group = { first: number; passive: boolean; negative: boolean; modal: boolean; before: boolean };

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const entriesOf = <K extends string, V>(record: Partial<Record<K, V>>): [K, V][] => Object.entries(record) as [K, V][];

const HOLDS = new Map(
  entriesOf(CIRCUMSTANCES).map(([name, pattern], row): [Circumstance, { pattern: RegExp; row: number }] => [
    name,
    { pattern: patternOf(pattern), row },
  ]),
);
const MAY_HOLD = sentenceSieve([...HOLDS.values()].map(({ pattern }) => pattern));
/** True where a circumstance stands in a part of a sentence. */
const stands = (name: Circumstance, part: string, sentence: string): boolean => {
  const held = HOLDS.get(name);
  return held !== undefined && MAY_HOLD(sentence)(held.row) && held.pattern.test(part);
};
/** Words of talk: no access of themselves, only with those who have it ("chats to teenagers"). */
const SHED_FROM: readonly Circumstance[] = ['staff', 'store', 'place', 'contracts'];
const OFFERS = /^(?:offering|selling|providing|serving|processing|distributing|operating)$/;
const CAUSING = /^(?:ha(?:ve|s|d|ving)|order(?:s|ed|ing)?)$/;
const MAKERS = setOf(
  'maker makers provider providers developer developers operator operators owner owners version versions copy copies part parts use',
);
const TALK = setOf('conversation conversations chat chats');
const OF_THE_HIT: ReadonlySet<Circumstance> = new Set(['staff', 'minors', 'foreign', 'account', 'testers', 'circle', 'contracts']);
/** Particles that stand behind however long an object. */
const FAR = /^(?:offline|dark|access|inaccessible|unavailable|unreachable|off-limits)$/;
const SAYS = /\b(?:said|says|announced|confirmed|wrote|reported|claims?|claimed|told \w+)\b/i;
const REACHED: ReadonlySet<Thing> = new Set(['model', 'access', 'thing']);

/** A sentence as its words, and the questions that the frames ask of them. */
class Words {
  readonly text: string;
  readonly tokens: readonly Token[];
  constructor(text: string) {
    this.text = text;
    this.tokens = wordsOf(text);
  }

  word(i: number): string {
    return this.tokens[i]?.word ?? '';
  }

  thing(i: number): Thing | null {
    return this.tokens[i]?.known.thing ?? null;
  }

  isAdverb(i: number): boolean {
    return this.tokens[i]?.known.adverb === true;
  }

  /** True for a word of a class of the lexicon. */
  is(i: number, name: Grammar): boolean {
    return ((this.tokens[i]?.known.is ?? 0) & BIT[name]) !== 0;
  }

  /** True where such a word stands from `from` up to `to`. */
  has(from: number, to: number, name: Grammar): boolean {
    for (let i = Math.max(0, from); i < to && i < this.tokens.length; i += 1) if (this.is(i, name)) return true;
    return false;
  }

  /** A name that the catalog does not know. */
  isStrangeName(i: number): boolean {
    return i > 0 && this.tokens[i]?.known.capital === true;
  }

  /** A plain noun, as far as its shape tells. */
  isNoun(i: number): boolean {
    return this.tokens[i]?.known.noun === true;
  }

  /** True where a noun phrase begins at `i`. */
  beginsPhrase(i: number): boolean {
    const word = this.word(i);
    return /^[a-zⓜⓒⓖⓢⓛⓟⓧ]/.test(word) && !this.is(i, 'boundary') && !this.is(i, 'preposition') && !this.isAdverb(i);
  }

  /** What access is had to ("access to X", "use of X", "using X"): false where it is something else than a model. */
  reachesModel({ thing, i }: Head): boolean {
    if (thing === 'account') return this.word(i + 1) !== 'of' || !this.beginsPhrase(i + 2) || this.headAfter(i + 2) !== null;
    if (thing !== 'access') return true;
    const word = this.word(i);
    const next = /^(?:to|of)$/.test(this.word(i + 1)) ? i + 2 : /ing$/.test(word) ? i + 1 : -1;
    if (next < 0 || !this.beginsPhrase(next)) return true;
    const head = this.headAfter(next);
    return head !== null && head.thing !== 'deed' && (head.thing !== 'access' || this.reachesModel(head));
  }

  /** The head of the noun phrase that begins at `i`; null where it is nothing that access is had to. */
  headAfter(i: number): Head | null {
    let strange = 0;
    let named = true;
    for (let j = i; j < i + 8 && j < this.tokens.length; j += 1) {
      const word = this.word(j);
      const thing = this.thing(j);
      // "access to Bluebird 5 and Ⓜ": a name that nobody knows stands beside one that is known.
      if (named && j > i && /^(?:and|or|,)$/.test(word) && this.thing(j + 1) === 'model') continue;
      named &&= this.isStrangeName(j) || /^\d/.test(word);
      if (this.is(j, 'boundary') || this.is(j, 'preposition') || thing === 'aspect' || this.is(j, 'foreign') || (word === '"' && j > i))
        return null;
      if (j > i && (word === 'it' || word === 'them')) return null;
      // "the makers of X", "providers of X": what they make.
      if (MAKERS.has(word) && this.word(j + 1) === 'of') {
        j += 1;
        continue;
      }
      if (this.isStrangeName(j) && thing !== 'people' && (this.thing(j + 1) === 'thing' || this.thing(j + 1) === 'access')) return null;
      if (!thing || (word === 'ⓧ' && !this.endsPhrase(j + 1))) {
        if (/^[a-z]/.test(word) && !this.is(j, 'determiner')) strange += 1;
        if (strange > 3) return null;
      } else if (this.word(j + 1) === "'s") j += 1;
      else if (this.thing(j + 1) === 'aspect') return null;
      else if (word === 'ai' && !this.thing(j + 1) && !this.endsPhrase(j + 1)) return null;
      // "AI models", "ChatGPT app": the last noun is the head.
      else if (!this.thing(j + 1)) return { thing: this.thing(j - 1) === 'model' && j > i ? 'model' : thing, i: j };
    }
    return null;
  }

  /** The head behind the particle of a verb ("rid offices of ChatGPT", "cut firms off from Claude"). */
  headBehind(particle: number, verb: number): Head | null {
    const moved = /^(?:from|of|to)$/.test(this.word(particle + 1));
    return moved || particle > verb + 1 ? this.headAfter(particle + 1 + Number(moved)) : null;
  }

  endsPhrase(i: number): boolean {
    const word = this.word(i);
    return !/^[a-z]/.test(word) || this.is(i, 'preposition') || this.is(i, 'boundary') || this.is(i, 'be') || this.is(i, 'auxiliary');
  }

  /** "access to the new ChatGPT app": the model that the thing at `i` is of, else `i`. */
  reachOf(i: number): number {
    for (let j = i; j < i + 8; j += 1) {
      if (this.word(j) === 'ⓜ') return j;
      if (j > i && (this.is(j, 'boundary') || this.is(j, 'be'))) break;
    }
    return i;
  }

  /** The head of the subject whose verb group begins at `i`. */
  headBefore(i: number): Head | null {
    const start = clauseAt(this.text, this.tokens[i]?.at ?? 0, (this.tokens[i]?.at ?? 0) + 1).start;
    let first = i;
    while (
      first > 0 &&
      (this.tokens[first - 1]?.at ?? -1) >= start &&
      !/^(?:[,;:.?!()"]|that|which|who|and|but)$/.test(this.word(first - 1))
    )
      first -= 1;
    for (let j = first; j < i; j += 1) {
      const thing = this.thing(j);
      if (thing === 'aspect') return null;
      // "Sites built on X": what is said of them is not said of X.
      if (!thing && this.isNoun(j) && !MAKERS.has(this.word(j)) && /^(?:of|for|with|built|based|using|like|about)$/.test(this.word(j + 1)))
        return null;
      if (thing && this.word(j + 1) !== "'s" && !(j + 1 < i && this.thing(j + 1)))
        return { thing: thing === 'thing' && this.thing(j - 1) === 'model' ? 'model' : thing, i: j };
    }
    return null;
  }

  /** The auxiliaries and adverbs before the verb at `i`. */
  group(i: number): Group {
    const group: Group = { first: i, passive: false, negative: false, modal: false, before: false };
    for (let j = i - 1; j >= 0 && j >= i - 7; j -= 1) {
      const word = this.word(j);
      // "be allowed to" is no passive of what follows.
      if (this.is(j, 'be')) group.passive ||= !this.is(j + 1, 'modal');
      else if (this.is(j, 'modal') || this.is(j, 'negative')) group.modal ||= this.is(j, 'modal');
      else if (!this.is(j, 'auxiliary') && !this.isAdverb(j)) break;
      if (this.is(j, 'negative')) group.negative = true;
      if ((word === 'had' && this.word(j + 1) !== 'to') || word === 'never') group.before = true;
      group.first = j;
    }
    return group;
  }
}

/** Everything that the words of a sentence say of access. `before`: whether "the app", "it" and "the ban" may stand for something named. Bounded by the sentence's length. */
export function framesIn({ text, names }: MaskedSentence, before: Before): Frame[] {
  const words = new Words(text);
  const { tokens } = words;
  const named = tokens.some((token) => token.known.thing === 'model');
  const { known } = before;
  if (!known && !named && !(text.includes('Ⓒ') && tokens.some((token) => token.known.thing === 'account'))) return [];
  const fresh = before.fresh || named;
  const out: Frame[] = [];

  const put = (action: Action, first: number, last: number, manner: Partial<Manner> & { house?: boolean; only?: Doer } = {}): void => {
    const {
      suffers = false,
      stranger = false,
      negated = false,
      ordered = false,
      infinitive = false,
      other = false,
      house = false,
      only = ordered ? 'government' : null,
    } = manner;
    const from = tokens[first]?.at ?? 0;
    const to = tokens[last]?.end ?? text.length;
    const clause = clauseAt(text, from, to);
    const around = text.slice(Math.min(clause.start, from), Math.max(clause.end, to));
    // Who is hit stands with the act or opens the clause, not with its subject.
    const opens = /^[\s,]*(?:In|On|At|For|Across|From|Under|Inside)\b[^,]{0,60},/.exec(around)?.[0] ?? '';
    const hit = opens + text.slice(Math.max(clause.start, from - 30, suffers ? clause.start : 0), Math.max(clause.end, to));
    const known = new Map<Circumstance, boolean>();
    const holds = (name: Circumstance): boolean => {
      const held = known.get(name);
      if (held !== undefined) return held;
      const found = name === 'customer' && (house || !suffers) ? house : stands(name, OF_THE_HIT.has(name) ? hit : around, text);
      known.set(name, found);
      return found;
    };
    // "drops X from its keynote": from nothing that people use it in.
    if (action === 'shed' && /^ from (?:the |its |their |his |her |a )?(?!Ⓖ|Ⓢ|Ⓒ|Ⓧ)[a-z]/.test(text.slice(to)) && !SHED_FROM.some(holds))
      return;
    const taken = new Set<string>();
    for (const row of FRAME_ROWS) {
      if (!row.actions.includes(action) || !(row.when ?? []).every(holds) || row.unless?.some(holds)) continue;
      const by = row.by.filter((doer) => !taken.has(doer) && (!only || doer === only) && (!suffers || row.when || doer === 'vendor'));
      if (!row.also) for (const doer of by) taken.add(doer);
      if (by.length) out.push({ row: { ...row, by }, from, to, suffers, stranger, negated, ordered, infinitive, other });
      if (row.alone) break;
    }
  };
  const isAbout = (head: Head | null, action: Action): head is Head => {
    if (!head) return false;
    const near = (things: readonly Thing[]): boolean =>
      tokens.slice(head.i, head.i + 12).some((_token, j) => things.includes(words.thing(head.i + j) ?? 'aspect'));
    if (head.thing === 'deed' || action === 'undo')
      return (
        head.thing === 'deed' &&
        (action === 'undo' || action === 'bar') &&
        (near(['model']) ||
          ((fresh || before.told) && /^(?:bar|shut|halt)$/.test(tokens[head.i]?.known.deed ?? '')) ||
          (barredBefore && action === 'undo'))
      );
    if (head.thing === 'people') {
      const from = keptFrom(head.i);
      return from === undefined
        ? near(['model']) ||
            (fresh && (near(['access', 'thing']) || stands('place', text.slice(tokens[head.i]?.at ?? 0), text))) ||
            (named && stands('minors', text, text))
        : from !== null && isAbout(from, action);
    }
    if (head.thing === 'access')
      return words.reachesModel(head) && (fresh || before.told) && !(TALK.has(words.word(head.i)) && !near(['people']));
    if (head.thing === 'account') return words.reachesModel(head) && (near(['model']) || text.includes('Ⓒ'));
    if (/^(?:it|them)$/.test(words.word(head.i))) return fresh && action !== 'widen';
    return head.thing !== 'thing' || (known && action !== 'widen');
  };
  /** What people at `i` are kept from ("bars staff from using X", "cut firms off from X"); null: something else than a model; undefined: not said. */
  const keptFrom = (i: number): Head | null | undefined => {
    for (let j = i + 1; j < i + 9 && j < tokens.length; j += 1) {
      if (words.is(j, 'boundary')) return undefined;
      if (/^(?:from|off)$/.test(words.word(j)) || (words.word(j) === 'of' && words.word(j - 1) === 'out')) {
        const at = words.word(j + 1) === 'from' ? j + 2 : j + 1;
        return words.beginsPhrase(at) && !words.is(at, 'place') ? words.headAfter(at) : undefined;
      }
    }
    return undefined;
  };
  /** A setting that its users have, or something that the words only speak of doing: no act. */
  const isChoice = (first: number): boolean => {
    const to = words.word(first - 1) === 'to' ? first - 1 : words.word(first) === 'to' ? first : -1;
    if (to > 0 && words.is(to - 1, 'choice')) return true;
    for (let j = first; j > first - 3 && j >= 0; j -= 1) {
      if (words.thing(j) !== 'people' || 'ⓒⓖⓢⓧ'.includes(words.word(j))) continue;
      if (words.has(j - 3, j, 'letting')) return true;
      if (tokens.slice(j + 1, j + 4).some(({ word }) => /^(?:can|could|may|able)$/.test(word))) return true;
    }
    return words.isNoun(first - 1) && /^(?:can|could|may)$/.test(words.word(first));
  };
  /** "Nothing in the rule stops …": said of nobody. */
  const ofNobody = /\b(?:nothing|nobody|none|no)\b/i.test(text);
  const isOfNobody = (first: number): boolean => {
    if (!ofNobody) return false;
    const start = clauseAt(text, tokens[first]?.at ?? 0, (tokens[first]?.at ?? 0) + 1).start;
    for (let j = first - 1; j >= 0 && j > first - 8 && (tokens[j]?.at ?? -1) >= start; j -= 1)
      if (/^(?:nothing|nobody|none)$/.test(words.word(j)) || (words.word(j) === 'no' && words.word(j + 1) !== 'longer')) return true;
    return false;
  };

  const isDeed = (i: number): boolean =>
    (tokens[i]?.known.deed ?? null) !== null &&
    (words.is(i - 1, 'determiner') || /^(?:on|of|against)$/.test(words.word(i + 1)) || words.thing(i - 1) === 'model');

  const readDeed = (i: number, action: Action): void => {
    const head = /^(?:on|of|against|to|for)$/.test(words.word(i + 1)) ? words.headAfter(i + 2) : null;
    if (head ? REACHED.has(head.thing) && isAbout(head, action) : words.thing(i - 1) === 'model') {
      // "Portuguese halt on X": it is the state's, whoever the subject is.
      const owned = [i - 1, i - 2].some((j) => 'ⓧⓖ'.includes(words.word(j) || '-'));
      put(action, head ? i : i - 1, head?.i ?? i, owned ? { only: 'government' } : {});
    }
  };

  let barredBefore = false;
  const undone = new Set<number>();
  const tell = (
    action: Action,
    verb: number,
    head: Head | null,
    manner: Partial<Manner> & { house?: boolean; only?: Doer } = {},
  ): boolean => {
    if (!isAbout(head, action)) return false;
    if (action === 'undo') {
      undone.add(head.i);
      // "Kenya's ban": it is Kenya's, whoever wants it gone.
      const owner = [head.i - 1, head.i - 2, head.i - 3].find((j) => j >= 0 && 'ⓧⓖ'.includes(words.word(j)));
      if (owner !== undefined && manner.only === undefined) return tellOf(action, verb, head, { ...manner, only: 'government' });
    }
    return tellOf(action, verb, head, manner);
  };
  const tellOf = (action: Action, verb: number, head: Head, manner: Partial<Manner> & { house?: boolean; only?: Doer }): boolean => {
    put(action === 'undo' ? 'reopen' : action, Math.min(verb, head.i), Math.max(verb, words.reachOf(head.i)), manner);
    return true;
  };

  const readVerb = (i: number, verb: Verb): boolean => {
    const particle = verb.particles
      ? tokens.findIndex(({ word }, j) => j > i && j < i + (FAR.test(word) ? 12 : 6) && verb.particles?.includes(word))
      : i;
    if (particle < 0) return false;
    const causing = words.word(i);
    const group = words.group(i);
    if (verb.base && words.is(i - 1, 'determiner')) return false;
    // "had banned" is news where somebody says so.
    if (group.before && !SAYS.test(text.slice(0, tokens[group.first]?.at ?? 0))) {
      barredBefore ||= verb.action === 'bar' || verb.action === 'shut' || verb.action === 'halt';
      return false;
    }
    if (isChoice(group.first) || (!group.passive && isOfNobody(group.first))) return false;
    if (verb.action === 'reopen' && verb.particles?.includes('on') && !words.has(i - 4, i + 9, 'anew')) return false;
    const negated = group.negative && verb.action !== 'release';
    const ordered =
      words.word(group.first) === 'to'
        ? words.is(group.first - 1, 'ordering')
        : words.word(group.first - 1) === 'to' && words.is(group.first - 2, 'ordering');
    if (negated && verb.action === 'shed') return false;
    const before = words.word(i - 1);
    const describes =
      !verb.particles?.includes('access') &&
      (!before || words.is(i - 1, 'determiner') || words.is(i - 1, 'preposition') || words.is(i - 1, 'degree'));
    if (verb.participle && describes && words.thing(i + 1)) return false;
    const object =
      group.passive && verb.participle ? null : (words.headAfter(particle === i + 1 ? i + 2 : i + 1) ?? words.headBehind(particle, i));
    // "had Grok blocked", "orders Replika offline": the object stands between.
    if (CAUSING.test(causing) && (!object || object.i > particle)) return false;
    const quits = object && /^us(?:e|ing|age)$/.test(words.word(object.i)) && words.is(i, 'quitting');
    const action =
      group.negative && verb.action === 'release'
        ? 'withhold'
        : quits
          ? 'shed'
          : verb.action === 'shed' && verb.particles && object?.thing === 'people'
            ? 'shut'
            : verb.action === 'release' && tokens.slice(i, i + 14).some(({ word }) => word === 'again')
              ? 'reopen'
              : verb.action;
    if (object) {
      // "locked them out of Instagram": what they are shut out of is what counts.
      const moved =
        particle > i &&
        (object.thing === 'people' || /^(?:it|them)$/.test(words.word(object.i))) &&
        /^(?:of|from)$/.test(words.word(particle + 1));
      const kept = particle > i && words.word(particle) === 'from' && particle > object.i;
      const meant = moved ? words.headAfter(particle + 2) : kept ? words.headAfter(particle + 1) : object;
      const isHouse = (k: number): boolean => words.word(k) === 'ⓒ' && names.some((name) => name.at === tokens[k]?.at && name.id !== null);
      const house = object.thing === 'people' && (isHouse(object.i) || isHouse(object.i - 1));
      const infinitive = words.word(group.first) === 'to' || words.word(group.first - 1) === 'to';
      const manner = { stranger: words.isStrangeName(group.first - 1), other: words.isNoun(group.first - 1), negated, ordered, infinitive };
      // Whoever loses access does not act.
      const suffers = RECEIVING.has(words.word(i));
      // "prohibited the company from offering X": X is barred, not the company.
      const from = object.thing === 'people' ? keptFrom(object.i) : undefined;
      const only = from && tokens.slice(object.i, from.i + 1).some(({ word }) => OFFERS.test(word)) ? 'government' : undefined;
      return tell(action, i, only ? (from ?? null) : meant, { house: house && !only, suffers, ...manner, ...(only ? { only } : {}) });
    }
    // Passive, headline ("ChatGPT blocked in Italy") or without an object ("downloads resumed").
    const bare =
      !group.passive &&
      words.word(group.first - 1) !== 'them' &&
      words.thing(group.first - 1) !== null &&
      (words.endsPhrase(particle + 1) || words.isAdverb(particle + 1));
    const subject = group.passive || (bare && (verb.participle || verb.action === 'reopen')) ? words.headBefore(group.first) : null;
    return (group.passive || subject?.thing !== 'people') && tell(action, i, subject, { negated });
  };

  // "can no longer use", "may not be installed", "a crime to download", "may use it again", "another 70 firms may use"
  const readUse = (i: number): void => {
    const group = words.group(i);
    if (group.before) return;
    const may = words.has(group.first, i, 'may');
    const lets = letting(i);
    if (lets !== null && words.group(lets).negative) {
      const head = words.headAfter(i + 1 + Number(words.is(i + 1, 'with')));
      if (head && REACHED.has(head.thing) && isAbout(head, 'shut')) put('shut', lets, head.i);
      return;
    }
    const only = !group.passive && words.has(group.first - 8, group.first, 'only') && may;
    const unlawful = words.word(i - 1) === 'to' && words.has(i - 16, i - 1, 'unlawful');
    const denied = group.negative || words.has(group.first - 4, group.first, 'negative');
    if (!may && !unlawful) return;
    const action = unlawful
      ? 'bar'
      : only && !denied
        ? 'grant'
        : denied
          ? 'shut'
          : words.has(group.first, i + 12, 'anew')
            ? 'reopen'
            : words.has(group.first - 4, group.first, 'further')
              ? 'widen'
              : null;
    const head = group.passive ? words.headBefore(group.first) : words.headAfter(i + 1 + Number(words.is(i + 1, 'with')));
    if (action && head && REACHED.has(head.thing) && isAbout(head, action))
      put(action, Math.min(group.first, head.i), Math.max(i, head.i), {
        suffers: !unlawful && !group.passive,
        negated: false,
        ...(unlawful ? { only: 'government' as const } : {}),
      });
  };

  // "may no longer be sold", "unlawful to offer"
  const readOffer = (i: number): void => {
    const group = words.group(i);
    const unlawful = words.word(i - 1) === 'to' && words.has(i - 16, i - 1, 'unlawful');
    if (!unlawful && !(group.passive && group.negative && words.has(group.first, i, 'may'))) return;
    const head = group.passive ? words.headBefore(group.first) : words.headAfter(i + 1);
    if (head && REACHED.has(head.thing) && isAbout(head, 'bar'))
      put('bar', Math.min(group.first, head.i), Math.max(i, head.i), { only: 'government' });
  };
  /** "let teenagers chat": where those who are let stand before the verb at `i`, the place of "let"; else null. */
  const letting = (i: number): number | null => {
    let j = i - 1;
    if (words.word(j) === 'to') j -= 1;
    for (let k = j; k >= 0 && k > j - 5; k -= 1)
      if (words.is(k, 'letting'))
        return words.thing(j) === 'people' || words.tokens.slice(k, j + 1).some((_token, m) => words.thing(k + m) === 'people') ? k : null;
    return null;
  };

  // "is offline", "is available again"
  const readState = (i: number): void => {
    let j = i + 1;
    while (words.isAdverb(j)) j += 1;
    const again = words.has(i, j + 4, 'anew');
    const action = CLOSED.has(words.word(j)) ? 'down' : again && OPEN_AGAIN.has(words.word(j)) ? 'reopen' : null;
    const head = action || words.is(j, 'invalid') ? words.headBefore(i) : null;
    if (!action) tell('undo', j, head);
    if (action && head && REACHED.has(head.thing) && isAbout(head, action)) put(action, head.i, j);
  };

  for (const [i, { known: of }] of tokens.entries()) {
    if (of.verbs.length > 0 && !isDeed(i)) of.verbs.some((verb) => readVerb(i, verb));
    if (of.uses) readUse(i);
    if (of.offers) readOffer(i);
    if ((of.is & BIT.be) !== 0) readState(i);
  }
  for (const [i, { known: of }] of tokens.entries()) {
    const { deed } = of;
    if (deed && isDeed(i) && !undone.has(i) && words.word(i - 1) !== 'no') readDeed(i, deed);
  }
  return out;
}
