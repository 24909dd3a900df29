// Where the rules are silent, the words are weighed: an act that a text very likely tells is read from its likeliest sentence, and one that it very likely does not tell is left out.
import type { Catalog } from '../catalog/catalog.ts';
import type { Measure, Status } from '../domain.ts';
import { clauseAt } from './clauses.ts';
import type { Doer } from './cues/measure-cue.ts';
import { type Act, actsByWords, modelsSpokenOf } from './find-acts.ts';
import { NO_RESTRICTION } from './fold-tags.ts';
import type { Passage, Telling, ToldAct } from './read-telling.ts';
import { keysOf, weigh, wordsFor } from './weigh-telling.ts';
import type { Weighed, WeighedDoer } from './weighed.ts';
import type { WordWeights } from './word-weights.ts';

/** From these chances on a text is taken to tell a restriction, by how many sentences were weighed: the more words, the surer a wrong sum too (measured on the texts held back, `npm run weigh -- --check`). */
const LIKELY: readonly { upTo: number; chance: number }[] = [
  { upTo: 3, chance: 0.5 },
  { upTo: 5, chance: 0.6 },
  { upTo: Number.POSITIVE_INFINITY, chance: 0.72 },
];
/** The same, where headline or lead tell of a general release. */
const OPENED = 0.9;
/** From this chance on a text tells a measure beside its likeliest one. */
const ALSO_LIKELY = 0.5;
/** The same, where the rules read another one. */
const BESIDE_RULES = 0.85;
/** Below this chance a reading by the rules is not believed. */
const UNLIKELY = 0.15;
/** Below this chance a measure that a rule reads is not that of the text. */
const STRANGE = 0.1;

/** A sentence of the text is the better proof, where it says nearly as much as the headline. */
const OF_HEADLINE = 0.3;
/** A sentence below this chance is proof of nothing. */
const LEAST_SAID = 0.1;
/** A status that a rule reads is believed from this chance on. */
const POSSIBLE = 0.02;
/** The rule of a weighed act names this many of its words, the heaviest first. */
const MOST_SAID = 4;

const SUPPOSES = /\b(?:would|should|ought to|could|might)\b/i;
/** Statuses of what is done. */
const HOLDS: ReadonlySet<Status> = new Set(['in-force', 'eased', 'lifted']);

const BY_USERS: ReadonlySet<Measure> = new Set(['use-ban', 'procurement-ban']);

function doersOf(by: WeighedDoer, measure: Measure): Doer[] {
  if (by === 'company')
    return BY_USERS.has(measure) ? ['user-side'] : measure === 'app-store-removal' ? ['vendor', 'user-side'] : ['vendor'];
  return by === 'institution' ? ['user-side'] : ['government'];
}

function likeliest<T>(chances: ReadonlyMap<T, number>): T | null {
  let best: T | null = null;
  let most = -1;
  for (const [value, chance] of chances)
    if (chance > most) {
      best = value;
      most = chance;
    }
  return best;
}

/** What the words of a text say: of the whole, and of each of its first passages. */
export type WeighedText = { whole: Weighed; sentences: ReadonlyMap<Passage, Weighed> };

/** Weighs a text's words beside what the rules read of it. */
export function weighText(telling: Telling, weights: WordWeights): WeighedText {
  const keys = keysOf(telling);
  const sentences = keys.flatMap((own, i): [Passage, Weighed][] => {
    const passage = telling.passages[i];
    return passage ? [[passage, weigh('sentence', own, weights)]] : [];
  });
  return { whole: weigh('text', keys.flat(), weights), sentences: new Map(sentences) };
}

/** A text's telling after weighing: its acts, and whether it is about AI at all. `alone`: the words speak without the rules, whose acts came to nothing. */
export function tellingByWeight(
  telling: Telling,
  { whole, sentences }: WeighedText,
  catalog: Catalog,
  weights: WordWeights,
  alone = false,
): Telling {
  const opens = telling.acts.some((act) => act.measure === 'general-release' && act.passage.weight >= 2 && !act.denied);
  const least = opens ? OPENED : (LIKELY.find(({ upTo }) => sentences.size <= upTo)?.chance ?? 1);
  const likely = whole.act >= least;
  const isBelieved = (act: ToldAct): boolean =>
    NO_RESTRICTION.has(act.measure) ||
    (!likely
      ? whole.act >= UNLIKELY || (sentences.get(act.passage)?.act ?? 1) >= UNLIKELY
      : (act.done && Boolean(act.actor?.id) && !act.assumed) || (whole.measures.get(act.measure) ?? 1) >= STRANGE);
  const believed = alone ? [] : telling.acts.filter(isBelieved);
  if (!likely) return { ...telling, acts: believed, weighed: sentences };
  const first = likeliest(whole.measures);
  const told = new Set(believed.map((act) => act.measure));
  const spoken = new Set(believed.map(({ passage }) => passage));
  const silent = new Map([...sentences].filter(([passage]) => !spoken.has(passage)));
  const out = [...believed];
  for (const [measure, chance] of whole.measures) {
    if (
      told.has(measure) ||
      (measure === first ? told.size > 0 && chance < BESIDE_RULES : chance < (told.size ? BESIDE_RULES : ALSO_LIKELY))
    )
      continue;
    const act = actFor(measure, silent, whole, telling.opinion, catalog, weights);
    if (act) out.push(act);
  }
  return { ...telling, acts: out, aboutAi: true, weighed: sentences };
}

/** What a sentence says, seen in its text: chances of the one times those of the other. */
function together<T>(sentence: ReadonlyMap<T, number>, whole: ReadonlyMap<T, number>): Map<T, number> {
  return new Map([...sentence].map(([value, chance]) => [value, chance * (whole.get(value) ?? 0)]));
}

/** A weighed act of one measure, in the sentence that tells it likeliest. */
function actFor(
  measure: Measure,
  seen: ReadonlyMap<Passage, Weighed>,
  whole: Weighed,
  opinion: boolean,
  catalog: Catalog,
  weights: WordWeights,
): ToldAct | null {
  const ranked = [...seen]
    .map(([passage, weighed]) => ({
      passage,
      weighed,
      chance: weighed.act * (weighed.measures.get(measure) ?? 0) * (passage.field === 'title' ? OF_HEADLINE : 1),
    }))
    .sort((a, b) => b.chance - a.chance);
  const best = ranked[0];
  if (!best || best.weighed.act < LEAST_SAID) return null;
  const { passage, weighed } = best;
  const by = likeliest(together(weighed.doers, whole.doers)) ?? 'company';
  const statuses = together(weighed.statuses, whole.statuses);
  const heaviest = wordsFor(`measure:${measure}`, passage, weights);
  const words = heaviest[0] ?? { start: 0, end: passage.masked.text.length };
  const said = heaviest.map(({ start, end }) => passage.masked.text.slice(start, end)).filter((word) => /[a-z]/i.test(word));
  const doers = doersOf(by, measure);
  const cue = { id: `weighed-${measure}`, measure, by: doers };
  const because = [...new Set(said)].slice(0, MOST_SAID);
  const [found] = actsByWords(passage.masked, cue, words, passage.context, catalog, passage.field === 'title');
  const cued = found?.statusCue ? found.status : null;
  const read: Status = cued && (statuses.get(cued) ?? 0) > POSSIBLE ? cued : (likeliest(statuses) ?? 'in-force');
  // What the sentence denies holds nowhere; what comment only supposes is a thought ("a check at the login page would stop no spy").
  if (found?.denied && HOLDS.has(read)) return null;
  const status: Status = opinion && HOLDS.has(read) && SUPPOSES.test(passage.masked.text) ? 'proposed' : read;
  const act: Act = found ?? {
    measure,
    cue: cue.id,
    status,
    statusCue: null,
    actor: null,
    doer: doers[0] ?? 'vendor',
    models: [],
    org: null,
    hypothetical: false,
    denied: false,
    assumed: true,
    general: false,
    composed: true,
    done: false,
    aside: false,
    nth: Number.POSITIVE_INFINITY,
    clause: clauseAt(passage.masked.text, words.start, words.end),
    from: words.start,
    to: words.end,
  };
  return {
    ...act,
    measure,
    models: act.models.length ? act.models : modelsSpokenOf(passage.masked, act, catalog),
    status,
    statusCue: 'weighed',
    denied: false,
    hypothetical: false,
    done: false,
    composed: true,
    weighed: because,
    passage,
  };
}
