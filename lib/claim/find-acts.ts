// One sentence → the acts it tells of: which measure, by whom, on which models, and where it stands.
import type { Catalog } from '../catalog/catalog.ts';
import { isRegion } from '../catalog/places.ts';
import type { Measure, Place, Status } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { type Clause, clauseAt, isSaid, isToldAsDone, STATE_OF, subjectOf } from './clauses.ts';
import type { ActorKind } from './cues/actors.ts';
import { VENDOR_MEASURES } from './cues/actors.ts';
import { CIRCUMSTANCES, FRAME_ROWS } from './cues/lexicon.ts';
import type { Doer, MeasureCue } from './cues/measure-cue.ts';
import { MEASURE_CUES } from './cues/measures.ts';
import { COMPUTE, OUT_OF_SCOPE } from './cues/out-of-scope.ts';
import { FORMERLY, HYPOTHETICAL, LATER, NEGATION, PLEA, STATUS_CUES, WISH_PATTERN } from './cues/statuses.ts';
import { patternOf } from './cues/words.ts';
import { framesIn } from './frames.ts';
import type { MaskedSentence, Name } from './mask-sentence.ts';
import { readDates } from './read-dates.ts';
import { asked, sentenceSieve } from './sentence-sieve.ts';

/** Who acts: an id of the catalog or of a government (`us-government`), its kind, its place. */
export type Actor = { id: string | null; kind: ActorKind; place: Place | null; possessor?: boolean };

/** One act as one sentence tells it. `denied`: the sentence says that it is not so. */
export type Act = {
  measure: Measure;
  cue: string;
  status: Status;
  statusCue: string | null;
  actor: Actor | null;
  doer: Doer;
  models: string[];
  /** The company whose models are meant, where no model is named. */
  org: string | null;
  hypothetical: boolean;
  denied: boolean;
  /** The sentence names no one who acts: the developer of its models is taken. */
  assumed: boolean;
  /** Limits access without saying how. */
  general: boolean;
  /** Put together from single words (frames.ts), no phrase of the tables. */
  composed: boolean;
  /** Read by no rule, but from the weights of its words (acts-by-weight.ts): the heaviest of them. */
  weighed?: string[];
  /** A finite verb tells it as done (clauses.ts): only such an act may move an access status. */
  done: boolean;
  /** Told in passing, of the time before. */
  aside: boolean;
  /** How many others stand closer to its verb than the one who does it. */
  nth: number;
  /** The clause it stands in, in the masked sentence. */
  clause: { start: number; end: number };
  /** Where the cue stands in the masked sentence. */
  from: number;
  to: number;
};

/** What the text has told so far: who "the company" is, which models "the model" are. */
export type Context = {
  /** Whose "we" it is: the developer on whose site the text stands. */
  host: Actor | null;
  company: Actor | null;
  government: Actor | null;
  institution: Actor | null;
  models: string[];
  /** Models of the title. */
  titleModels: string[];
  /** Every model that the text names. */
  allModels: string[];
  /** The sentence before named a model or told an act: "it" may stand for that. */
  fresh: boolean;
  /** Some sentence has told an act: "the ban" may stand for it. */
  told: boolean;
  /** The day of the text (EDTF), where known. */
  published: string | null;
};

type Compiled = Omit<MeasureCue, 'pattern' | 'needs' | 'not'> & { pattern: RegExp; needs: RegExp | null; not: RegExp | null };

const COMPILED: Compiled[] = MEASURE_CUES.map((cue) => ({
  ...cue,
  pattern: patternOf(cue.pattern),
  needs: cue.needs ? patternOf(cue.needs) : null,
  not: cue.not ? patternOf(cue.not) : null,
}));
const ROWS = sentenceSieve(COMPILED.map((cue) => cue.pattern));
const STATUSES = STATUS_CUES.map((cue) => ({ ...cue, pattern: patternOf(cue.pattern), not: cue.not ? patternOf(cue.not) : null }));
const STATUS_SIEVE = sentenceSieve(STATUSES.map((cue) => cue.pattern));
const FILTERS = OUT_OF_SCOPE.map(({ pattern, ...cue }) => ({ ...cue, isSaid: asked(patternOf(pattern)) }));
// "X denies that it will …", "reports that … are false".
const DENIED_AHEAD =
  /\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed)|rebut(?:s|ted)) (?:\w+ ){0,2}?(?:it|that|reports?|rumou?rs|claims?|having|plans?|suspending|blocking|banning)\b/i;
const SAID_FALSE =
  /\b(?:reports?|rumou?rs?|claims?|stor(?:y|ies))\b[^.;]{0,90}\b(?:is|are|was|were) (?:false|untrue|wrong|unfounded|baseless|not true|incorrect)\b/i;
const NOT_SO = new RegExp(NEGATION, 'i');
// What frames do not see of a denial: it stands outside the verb's own words.
const NOT_DONE =
  /(?:\bwithout|\binstead of|\brather than|\bdenie[sd]|\brul(?:es|ed) out|\bno (?:plans?|intention|evidence|restrictions?))(?: \w+){0,3}$/i;
const MAYBE = new RegExp(HYPOTHETICAL, 'i');
const WISH = new RegExp(WISH_PATTERN, 'i');
const FORMER = new RegExp(FORMERLY, 'i');
const NEXT = /next|later|takes? effect/i;
const FINITE_PAST = /\b\w+ed\b|\b(?:was|were|has been|have been|put|took|went|made|cut)\b/i;
const PUT_OFF = new RegExp(LATER, 'i');
const PLEADS = new RegExp(PLEA, 'i');
const saysChips = asked(new RegExp(COMPUTE, 'i'));
const saysModel = asked(patternOf('{MODEL}'));
const saysAi = asked(patternOf('{AI}'));
export const STAFF_WORD = patternOf('{STAFF}|Ⓖ from using|Ⓢ');
// Rows that cannot hold without a word for staff or their devices.
const STAFF_ROWS: ReadonlySet<string> = new Set(['staff-barred']);

/** What a sentence speaks of: AI at all; chips and clouds; something that is no restriction. */
type Topic = { ai: boolean; compute: boolean; outOfScope: { id: string; because: string } | null };

/** Most questions are of the sentence asked about just before. */
let lastAsked: { masked: MaskedSentence; topic: Topic } | null = null;

function topicOf(masked: MaskedSentence): Topic {
  if (lastAsked?.masked === masked) return lastAsked.topic;
  const { text } = masked;
  const topic: Topic = {
    ai: saysAi(text) || saysModel(text),
    compute: saysChips(text) && !/Ⓜ|\bmodels?\b|weights|chatbot|software/i.test(text),
    outOfScope: FILTERS.find((filter) => filter.isSaid(text)) ?? null,
  };
  lastAsked = { masked, topic };
  return topic;
}

/** Why a sentence with a cue is no restriction (out-of-scope.ts), or null. */
export const outOfScope = (masked: MaskedSentence): { id: string; because: string } | null => topicOf(masked).outOfScope;

/** True when the sentence speaks of chips and clouds and of no model. */
export const isCompute = (masked: MaskedSentence): boolean => topicOf(masked).compute;

/** True when the sentence names AI or a model at all. */
export const namesAi = (masked: MaskedSentence): boolean => topicOf(masked).ai;

const AFFILIATES: Record<string, string> = {
  'google-deepmind': 'google',
  github: 'microsoft',
  aws: 'amazon',
  instagram: 'meta',
  facebook: 'meta',
  x: 'xai',
  'x-corp': 'xai',
};
export const houseOf = (org: string): string => AFFILIATES[org] ?? org;

export function developerOf(model: string, catalog: Catalog): string {
  return houseOf(catalog.byId.get(model)?.developer ?? model.split('/')[0] ?? '');
}

export function governmentOf(place: Place): string {
  return place === 'EU' ? 'eu-commission' : `${place === 'GB' ? 'uk' : place.toLowerCase()}-government`;
}

/** Who a name of a sentence stands for as one who acts; null: nobody who can. */
export function asActor(name: Name, context: Context, catalog: Catalog): Actor | null {
  if (name.sign === 'Ⓧ')
    return name.place && !isRegion(name.place) ? { id: governmentOf(name.place), kind: 'government', place: name.place } : null;
  if (name.sign === 'Ⓟ') {
    const developer = name.id ? catalog.byId.get(name.id)?.developer : undefined;
    return developer ? { id: developer, kind: 'company', place: null } : null;
  }
  if (!name.kind) return null;
  if (name.anaphor) return context[name.kind];
  if (name.kind === 'government' && !name.id)
    return {
      id: name.place ? governmentOf(name.place) : (context.government?.id ?? null),
      kind: 'government',
      place: name.place ?? context.government?.place ?? null,
    };
  return { id: name.id, kind: name.kind, place: name.place };
}

// A name after one of these acts only as an object.
const OBJECT_BEFORE =
  /\b(?:from|with|to|for|against|including|on|of|by|into|than|at|like|as|via|over|under|after|about|within|outside|across|in|between|using|unlike|tells?|told|urges?d?|asks?|asked|orders?|ordered|forc\w+|requir\w+|direct\w+|bans?|banned|blocks?|blocked|sues?|allow\w*|let|lets|su(?:ed|ing)|label\w*|designat\w+|calls?|pressur\w+|forbids?|forbidding|oblig\w+|stops?|prevents?|keeps?) (?:the |its |their |an? |\w+-based )?(?:Ⓧ(?:'s)?,? (?:and |or )?(?:the )?)*$/i;
// What a possessive may own and still act ("Anthropic's decision to …").
const OWN_ACT =
  /^'s (?:\w+ ){0,3}?(?:decision|move|plan|plans|announcement|order|directive|ban|policy|choice|refusal|designation|action|export|rule|approach|Ⓟ|statement|AI safety|new)/i;

function subjectAt(masked: MaskedSentence, name: Name): boolean {
  const before = masked.text.slice(Math.max(0, name.at - 28), name.at).replace(STATE_OF, '');
  const after = masked.text.slice(name.at + 1, name.at + 50);
  const possessive = after.startsWith("'s") || after.startsWith("s' ");
  if (possessive && !OWN_ACT.test(after)) return false;
  if (name.sign === 'Ⓧ') {
    if (name.demonym || possessive) return OWN_ACT.test(after);
    if (
      !/^(?: has| have| is| are| was| to\b| plans?| will| would| may| could| and Ⓧ|,? (?:temporarily|formally|officially|reportedly|also|now|first|still|already|again|today|yesterday)| [a-z]+s\b| [a-z]+ed\b| (?:cut|shut|put|became|become|took|told|gave|made|let)\b)/.test(
        after,
      )
    )
      return false;
    if (/^ (?:is|are) (?:not )?(?:now )?(?:blocked|banned|available|home|among)/.test(after)) return false;
  }
  return !OBJECT_BEFORE.test(before);
}

/** Who does what stands at `from`…`to`: "by X" behind it, else the last subject before it, else a possessor. */
function actorsFor(masked: MaskedSentence, from: number, to: number, context: Context, catalog: Catalog, end = to): Actor[] {
  const out: Actor[] = [];
  const add = (actor: Actor | null): void => {
    if (actor && !out.some((known) => known.id === actor.id && known.kind === actor.kind)) out.push(actor);
  };
  const behind = /^[^.;]{0,60}?\bby (?:the |an? )?(?:\w+ ){0,2}?([ⒼⒸⓈⓍ])/.exec(masked.text.slice(from));
  if (behind) {
    const at = from + behind.index + behind[0].length - 1;
    if (at <= to + 60) {
      const name = masked.names.find((candidate) => candidate.at === at);
      if (name) add(asActor(name, context, catalog));
    }
  }
  const before = masked.names.filter((name) => name.at < end && 'ⒼⒸⓈⓍⓅ'.includes(name.sign)).reverse();
  for (const name of before) if (subjectAt(masked, name)) add(asActor(name, context, catalog));
  if (/\b(?:it|its|they|he|she|we|our)\b/i.test(masked.text.slice(Math.max(0, from - 60), to)) && out.length === 0) {
    add(context.company);
    add(context.institution);
    add(context.government);
  }
  for (const name of before) {
    const owner =
      name.sign !== 'Ⓧ' && name.at < to && /^'s/.test(masked.text.slice(name.at + 1, name.at + 3)) ? asActor(name, context, catalog) : null;
    if (owner) add({ ...owner, possessor: true });
  }
  for (const name of masked.names) if ('ⒼⓈ'.includes(name.sign)) add(asActor(name, context, catalog));
  // "new U.S. export controls", "the U.S. directive": the adjective names who acts.
  for (const name of masked.names)
    if (
      name.sign === 'Ⓧ' &&
      /^(?:'s)? (?:\w+ ){0,2}?(?:export|directive|ban|order|restrictions|curbs|controls|rules?|law|regulation|[A-Z]\w+ Act)\b/.test(
        masked.text.slice(name.at + 1, name.at + 40),
      )
    )
      add(asActor({ ...name, demonym: false }, context, catalog));
  return out;
}

// Before a model: it is named beside the act, not acted upon.
const BESIDE =
  /\b(?:rivals?|rivall\w+|compet\w+ (?:with|like|such as)|similar to|comparable to|alternatives? (?:to|like)|predecessor|successor to|successor of|based on|powered by|since|prompted by|sparked by|triggered by|integration (?:with|into)|embedded in|makers? of|behind|creators? of|developers? of|policy for|known for|alongside|outperform\w*|replac\w+|switch\w* to|revert\w* to|fall\w* back to|favou?r of|written by|company behind|summary|exist\w* in|available\W+ in|such as in|build|building|used? (?:of )?|using|part of|(?:notice|news|story|details|statement|posts?|questions) (?:about|on))['"]?\s*(?:(?!\b(?:access|use|of)\b)\S+\s+){0,3}["']?$/i;
/** In the words of the act itself ("may not use Ⓜ") use is what it is about. */
const USES = /\b(?:use|used|using)(?: (?:any|the|of|its|their|new|either|both|\w+'s))* ?$/i;
const UNLIKE = /\b(?:unlike|than|versus|vs\.?|compared (?:to|with))\s+(?:[^\s,]+\s+){0,3}$/i;
const OTHERS_LIKE =
  /\b(?:other|others|similar|rival|competing|comparable|less-restricted|existing (?:models|versions|systems|products)|major)\b[^.;]{0,50}$/i;
const UNTOUCHED = /^[^.;,]{0,30}\b(?:unaffected|remain(?:s|ed)? available|not affected|stay(?:s|ed)? available|still available)\b/i;

/** A cue that reaches over "…, with Ⓜ for approved users" speaks of what stands behind the "with". */
function scopeOf(clause: Clause, masked: MaskedSentence, from: number, to: number): Clause {
  const within = masked.text.slice(from, to);
  const at = Math.max(within.lastIndexOf(', with '), within.lastIndexOf(', while '), within.lastIndexOf(', but '));
  return at > 0 && within.includes('Ⓜ', at) ? { ...clause, start: from + at } : clause;
}

/** The models acted upon: those of the act's own clause where it names any of them, else those of the sentence. */
function modelsFor(
  masked: MaskedSentence,
  clause: Clause,
  act: { from: number; to: number },
  actor: Actor | null,
  doer: Doer,
  catalog: Catalog,
): string[] {
  const own = masked.names.filter((name) => name.sign !== 'Ⓜ' || (name.at >= clause.start && name.at < clause.end));
  const near = own.some((name) => name.sign === 'Ⓜ')
    ? modelsAmong({ text: masked.text, names: own }, clause.end, act, actor, doer, catalog)
    : [];
  if (near.length) return near;
  // What a later clause names by the way ("having concluded that …", "after …") is not acted upon.
  const told = masked.names.filter((name) => name.sign !== 'Ⓜ' || name.at < clause.end || !isByTheWay(masked.text, name.at));
  return modelsAmong({ text: masked.text, names: told }, clause.end, act, actor, doer, catalog);
}

function isByTheWay(text: string, at: number): boolean {
  const clause = clauseAt(text, at, at + 1);
  return clause.aside || /^[\s,]*(?:having|which|who|because|while|although|though|whereas)\b/i.test(text.slice(clause.start));
}

/** Between two names of one list: "A, B and C's D". */
const JOINED = /^(?!$)(?:'s)?(?:,? (?:and|or) |, |\/|-)(?:Ⓒ's )?(?:the )?$/;

function modelsAmong(
  masked: MaskedSentence,
  end: number,
  act: { from: number; to: number },
  actor: Actor | null,
  doer: Doer,
  catalog: Catalog,
): string[] {
  const out: string[] = [];
  let outBefore = -1;
  let inBefore = -1;
  for (const name of masked.names) {
    if (name.sign !== 'Ⓜ' || !name.id) continue;
    if (inBefore >= 0 && JOINED.test(masked.text.slice(inBefore + 1, name.at))) {
      out.push(name.id);
      inBefore = name.at;
      continue;
    }
    const before = masked.text.slice(Math.max(0, name.at - 70), name.at);
    const between = outBefore >= 0 ? masked.text.slice(outBefore + 1, name.at) : '';
    const joined = between !== ', ' && JOINED.test(between);
    if (
      joined ||
      UNLIKE.test(before) ||
      OTHERS_LIKE.test(before) ||
      (BESIDE.test(before) &&
        !(USES.test(before) && name.at > act.from && name.at < act.to + 24) &&
        !/\b(?:ban\w*|access to|use of|(?:from|of|stop\w*|avoid\w*|against|ceas\w+|restrict\w*|in) using) (?:[\wⒸ']+ ){0,3}["']?$/i.test(
          before,
        )) ||
      UNTOUCHED.test(masked.text.slice(name.at + 1))
    ) {
      outBefore = name.at;
      continue;
    }
    out.push(name.id);
    inBefore = name.at;
  }
  if (doer === 'vendor' && actor?.kind === 'company' && actor.id) {
    const isOwn = (model: string): boolean => developerOf(model, catalog) === houseOf(actor.id ?? '');
    const own = [...new Set(out.filter(isOwn))];
    // One licence row of several houses ("models like A's X and B's Y") speaks of all of them.
    if (out.length > own.length && own.length && actor.possessor) return [...new Set(out)];
    if (own.length) return own;
    // The only model of the one who acts is what it acts on, wherever it stands in the sentence.
    const all = [
      ...new Set(masked.names.filter((name) => name.sign === 'Ⓜ' && name.id && name.at < end).map((name) => name.id as string)),
    ].filter(isOwn);
    return all.length === 1 && !OTHERS_LIKE.test(masked.text.slice(0, masked.names.find((name) => name.id === all[0])?.at ?? 0)) ? all : [];
  }
  if (doer === 'user-side' && actor?.id)
    return [...new Set(out.filter((model) => developerOf(model, catalog) !== houseOf(actor.id ?? '') || out.length === 1))];
  return [...new Set(out)];
}

// "X announced that it would …": decided and told by the one who does it.
const REPORTED_FUTURE =
  /\b(?:announc\w+|said|says|confirm\w+|pledg\w+|vow\w+|decid\w+|told \w+|promis\w+|wrote)\b[^.;]{0,70}?\b(?:would|will)\b/i;
const NOT_DECIDED =
  /\b(?:bills?|proposals?|proposed|drafts?|plan|amendment|legislation|scenario|if|consider\w*|weigh\w*|mull\w*|ask\w*|urg\w+|warn\w*|could|might)\b/i;

function isReportedDecision(text: string): boolean {
  return REPORTED_FUTURE.test(text) && !NOT_DECIDED.test(text);
}

const HAS_PLANS_DECIDED = /\b(?:announc\w+|unveil\w*) (?:\w+ )?plans? to\b|\bdecided (?:not to|against)\b|\bset to\b|\bsets? to\b/i;

/** Put off to a later day: the words say so, or the day behind the cue comes after the text's own. A day already past is the day it took effect. */
function isPutOff(text: string, from: number, to: number, published: string | null): boolean {
  const behind = PUT_OFF.exec(text.slice(to, to + 60));
  if (!behind) return false;
  if (NEXT.test(behind[0])) return true;
  if (!published) return !FINITE_PAST.test(text.slice(Math.max(0, from - 30), to));
  return readDates(text.slice(to, to + 90), published).some((date) => !date.yearless && (daysOf(date.edtf)?.earliest ?? '') > published);
}

function sameClause(text: string, start: number, end: number, from: number, to: number): boolean {
  const told = clauseAt(text, start, end);
  return !told.aside || (told.start <= from && to <= told.end);
}

/** Where a headline that names no measure says an act stands now: ended, eased, dropped, in court; else null. */
export function endOf(text: string): Status | null {
  if (text.includes('?') || WISH.test(text)) return null;
  const row = STATUSES.find(
    (cue) => ['lifted', 'eased', 'withdrawn', 'challenged'].includes(cue.status) && cue.pattern.test(text) && !cue.not?.test(text),
  );
  return row?.status ?? null;
}

/** Not to release, told as decided, holds from now on; not so where the launch itself is still ahead. */
const REFUSED_THERE: ReadonlySet<Measure> = new Set(['withheld', 'geo-block']);
const NOT_TO = /\b(?:will not|won't)\b/i;
const AHEAD =
  /\b(?:this (?:year|autumn|fall|spring|summer|winter|month)|next|coming|later|upcoming|from (?:\d|[A-Z])|when it|until|by the end)\b/i;

function statusFor(
  masked: MaskedSentence,
  from: number,
  to: number,
  measure: Measure,
  title: boolean,
  published: string | null,
): { status: Status; cue: string | null } {
  const text = masked.text;
  // "will not release", "has no plans to": the refusal itself holds now.
  const near = text.slice(Math.max(0, from - 110), measure === 'withheld' ? from : to);
  if (PLEADS.test(text) && from < 40) return { status: 'none', cue: 'plea' };
  const inText = STATUS_SIEVE(text);
  for (const [row, cue] of STATUSES.entries()) {
    if (!inText(row)) continue;
    const late = cue.status === 'proposed' || cue.status === 'announced';
    const match = cue.pattern.exec(late ? near : text);
    if (!match) continue;
    if (cue.not?.test(text)) continue;
    if (late) {
      if (cue.status === 'proposed' && HAS_PLANS_DECIDED.test(near)) continue;
      if (cue.status === 'proposed' && isReportedDecision(near))
        return measure === 'withheld' ? { status: 'in-force', cue: 'refused' } : { status: 'announced', cue: 'reported-decision' };
      if (
        cue.status === 'announced' &&
        REFUSED_THERE.has(measure) &&
        NOT_TO.test(text.slice(Math.max(0, from - 110) + match.index, to)) &&
        !AHEAD.test(text)
      )
        return { status: 'in-force', cue: 'refused' };
      return { status: cue.status, cue: cue.id };
    }
    // What happened to something else before ("after SB 1047 was vetoed") says nothing of this act.
    const end = match.index + match[0].length;
    if (!(match.index < to && from < end) && !sameClause(text, match.index, end, from, to)) continue;
    if (cue.status === 'lifted' || cue.status === 'eased') {
      if (
        /\b(?:will|would|shall|to) (?:\w+ly |soon |now |fully )?$/i.test(text.slice(0, match.index)) &&
        !/\b(?:allow|permit|enabl|licen|clear|author)\w*[^.;]{0,40}to $/i.test(text.slice(0, match.index))
      )
        return { status: 'in-force', cue: 'end-to-come' };
      if (WISH.test(text.slice(Math.max(0, match.index - 80), match.index))) return { status: 'in-force', cue: 'wish-to-end' };
      if (cue.status === 'lifted' && /\bno longer require\b/.test(text) && measure === 'withheld') continue;
    }
    return { status: cue.status, cue: cue.id };
  }
  if (isPutOff(text.slice(0, Math.max(to, clauseAt(text, from, to).end)), from, to, published))
    return { status: 'announced', cue: 'later-day' };
  if (
    title &&
    /^(?:[^ ]+ ){1,4}?to [a-z]+\b/i.test(text) &&
    !/\b(?:tells?|urges?|asks?|orders?|forces?|told|ordered|forced|urged|access|allows?) /i.test(text.slice(0, text.search(/\bto\b/i))) &&
    from >= text.search(/\bto\b/i)
  )
    return { status: 'announced', cue: 'headline-infinitive' };
  if (SUPPOSED.test(text.slice(to)) && !FINITE_PAST.test(text.slice(clauseAt(text, from, to).start, to)))
    return { status: 'proposed', cue: 'supposed' };
  return { status: 'in-force', cue: null };
}

// "A passport check at the login page would stop no spy": what the act itself would do, no other clause between.
const SUPPOSED =
  /^(?:(?!\b(?:because|that|which|who|what|when|where|while|after|before|as|if|since|until|and|but|or|so|it|they|we|said|says|is|are|was|were|has|have|had|will|may|can)\b)[^,.;:!?"]){0,60}? (?:would|could|might)\b/i;

// A public body orders, a company carries out.
const FACT_OF_COMPLIANCE =
  /\b(?:had to|has had to|was forced to|were forced to|compelled|disabled|took|taken|suspended|pulled|went|offline|switch(?:ed|ing) [^.;]{1,30}off|turn(?:ed|ing) [^.;]{1,30}off|responded by)\b|\bforc(?:es|ed|ing) (?:Ⓒ|it\b|them\b)/i;
/** What a developer bars by its own terms. */
const OWN_TERMS = /\b(?:our|its|their|[ⒸⓂ]'s) (?:\w+ ){0,2}?(?:terms|polic(?:y|ies)|licen[cs]e)\b/i;
const BY_LAW = /\b(?:bill|law|act|legislation|statute|measure|amendment|motion)\b/i;
const FORCED = /\b(?:forc(?:es|ed|ing)|compel(?:s|led|ling)|oblig(?:es|ed|ing)|had to|has had to)\b/i;
const ORDER_TO_COMPANY =
  /(?:\border(?:s|ed|ing)?|\bdirect(?:s|ed|ing)\b|\bdirective\b|\brequir(?:es|ed|ing)\b|\btold|\btells?|\binstruct\w+|\bdemand\w*|\bmandat\w+|\basks?|\basked|\burg\w+)[^.;]{0,40}?(?:Ⓒ|\bit\b|\bthem\b)[^.;]{0,24}?\bto\b/i;

const DOER_OF: Record<ActorKind, Doer[]> = { government: ['government'], company: ['vendor', 'user-side'], institution: ['user-side'] };

type Wording = {
  cue: Pick<MeasureCue, 'id' | 'measure' | 'general' | 'tells'> & { by: readonly Doer[] };
  from: number;
  to: number;
  suffers?: boolean;
  stranger?: boolean;
  negated?: boolean;
  infinitive?: boolean;
  other?: boolean;
};

/** The phrases of the tables that the sentence has. */
function phrasesIn({ text }: MaskedSentence): Wording[] {
  const out: Wording[] = [];
  let staff: boolean | null = null;
  const may = ROWS(text);
  for (const [row, cue] of COMPILED.entries()) {
    if (!may(row)) continue;
    if (STAFF_ROWS.has(cue.id)) {
      staff ??= STAFF_WORD.test(text);
      if (!staff) continue;
    }
    const match = cue.pattern.exec(text);
    if (!match || (cue.needs && !cue.needs.test(text)) || cue.not?.test(text)) continue;
    out.push({ cue, from: match.index, to: match.index + match[0].length });
  }
  return out;
}

// A sentence of an article tells of a few things.
const MOST_FRAMES = 24;

/** Acts of one sentence: by its phrases, else put together from single words (frames.ts). Bounded by the sentence's length (SENTENCE_CAP). */
export function findActs(masked: MaskedSentence, before: Context, catalog: Catalog, title = false): Act[] {
  if (isCompute(masked)) return [];
  const here = masked.names.find((name) => name.sign === 'Ⓒ' && name.id);
  const context: Context = before.company || !here ? before : { ...before, company: { id: here.id, kind: 'company', place: null } };
  const phrases = phrasesIn(masked);
  const frames = framesIn(masked, { known: context.models.length > 0, fresh: context.fresh, told: context.told }).map(
    ({ row, ...where }) => ({ cue: row, ...where }),
  );
  const wordings = [...phrases, ...frames.slice(0, MOST_FRAMES)];
  return wordings.length ? actsOf(wordings, masked, context, catalog, title) : [];
}

/** The acts of one kind that some words of a sentence tell, as they weigh (acts-by-weight.ts): who does it and to which models, where the sentence says so. */
export function actsByWords(
  masked: MaskedSentence,
  cue: Wording['cue'],
  words: { start: number; end: number },
  context: Context,
  catalog: Catalog,
  title: boolean,
): Act[] {
  return isCompute(masked) ? [] : actsOf([{ cue, from: words.start, to: words.end, suffers: false }], masked, context, catalog, title);
}

/** The models that a sentence speaks of, wherever its act stands: those not named by the way or as unlike the others. */
export function modelsSpokenOf(masked: MaskedSentence, { actor, doer }: Pick<Act, 'actor' | 'doer'>, catalog: Catalog): string[] {
  const whole = { start: 0, end: masked.text.length, aside: false };
  return modelsFor(masked, whole, { from: -1, to: masked.text.length }, actor, doer, catalog);
}

function actsOf(wordings: readonly Wording[], masked: MaskedSentence, context: Context, catalog: Catalog, title: boolean): Act[] {
  const { text } = masked;
  const out: Act[] = [];
  const filtered = outOfScope(masked);
  for (const { cue, from, to, suffers, stranger, negated, infinitive, other } of wordings) {
    const words = text.slice(from, to);
    if (filtered?.id === 'people') continue;
    // "Google has blocked users in Syria": it blocks and is not blocked.
    if (!cue.by.includes('vendor') && !cue.by.includes('user-side') && BLOCKS_ITSELF.test(words)) continue;
    // "Grok's image editing", "Claude's ban on …": something of the model, not the model.
    if (/[ⓂⒸ]$/.test(words) && OF_THE_MODEL.test(text.slice(to))) continue;
    // A filtered topic passes only where access itself is named beside the cue.
    if (filtered && !['identity-verification', 'age-limit', 'export-control', 'procurement-ban'].includes(cue.measure)) {
      if (cue.id === 'trusted-access-named' && filtered.id === 'feature') {
        // "trusted access" is said of the model, whatever it is built into.
      } else if (!/\baccess to Ⓜ|Ⓜ[^.;]{0,20}\baccess\b|halted access|\bfor (?:all|foreign|everyone)\b/i.test(text)) continue;
      if (['quota', 'price', 'output', 'crawler', 'outage'].includes(filtered.id)) continue;
    }
    const clause = scopeOf(clauseAt(text, from, to), masked, from, to);
    const subject = suffers ? null : subjectOf(masked, from);
    const ours = suffers === false && /^[^"]*\b(?:we|our)\b[^"]*$/i.test(text.slice(clause.start, from));
    const candidates = ours
      ? context.host
        ? [context.host]
        : []
      : suffers
        ? OWN_VOICE.test(text) && context.company
          ? [context.company]
          : []
        : actorsFor(masked, from, to, context, catalog, suffers === undefined ? to : from);
    let actor: Actor | null = null;
    let doer: Doer | null = null;
    let assumed = false;
    let nth = Number.POSITIVE_INFINITY;
    // "had blocked" is news where somebody says so.
    if (cue.by.includes('vendor') && !cue.by.includes('government') && HAD.test(text.slice(clause.start, from)) && !isSaid(text, from))
      continue;
    if (FORMER.test(text.slice(Math.max(0, from - 40), from)) || /\b(?:previously|formerly)\b/i.test(words)) continue;
    const ownModels = masked.names.filter((name) => name.sign === 'Ⓜ' && name.id).map((name) => name.id as string);
    const upon = masked.names.filter((name) => name.sign === 'Ⓜ' && name.id && name.at >= from && name.at < to);
    const isOwn = (org: string): boolean => {
      const meant = upon.length ? upon.map((name) => name.id ?? '') : ownModels;
      const developers = (meant.length ? meant : context.allModels).map((model) => developerOf(model, catalog));
      return developers.length === 0 ? true : developers.includes(houseOf(org));
    };
    const ordered = infinitive !== false && ORDER_TO_COMPANY.test(text) && candidates.some((candidate) => candidate.kind === 'government');
    if (ordered && cue.by.includes('government'))
      candidates.sort((a, b) => Number(b.kind === 'government') - Number(a.kind === 'government'));
    for (const candidate of candidates) {
      const ways = DOER_OF[candidate.kind].filter((way) => cue.by.includes(way));
      for (const way of ways) {
        if (candidate.kind === 'company' && candidate.id) {
          if (way === 'vendor' && !isOwn(candidate.id)) continue;
          if (way === 'user-side' && isOwn(candidate.id) && (ownModels.length > 0 || context.allModels.length > 0)) continue;
        }
        if (candidate.kind === 'company' && !candidate.id && way === 'vendor') continue;
        actor = candidate;
        doer = way;
        nth = candidates.indexOf(candidate);
        break;
      }
      if (actor) break;
    }
    if (!mayDo(subject, cue.by, actor, ordered, context, catalog)) continue;
    if (actor && doer === 'vendor' && ordered && !FACT_OF_COMPLIANCE.test(text)) continue;
    if (!actor) {
      // No one is named: a vendor's measure is the developer's, a public measure some government's.
      if (
        cue.by.includes('vendor') &&
        VENDOR_MEASURES.has(cue.measure) &&
        !candidates.some((candidate) => candidate.kind === 'government' && cue.by.includes('government')) &&
        !(cue.by.includes('government') && BY_LAW.test(text.slice(clause.start, from)))
      ) {
        const models = ownModels.length
          ? ownModels
          : /\b(?:it|its|the (?:\w+ )?models?|this model|these models|access)\b/i.test(text)
            ? context.models
            : context.models.length === 1 && masked.names.every((name) => name.sign !== 'Ⓜ' && name.sign !== 'Ⓒ')
              ? context.models
              : [];
        const subjects = modelsFor(masked, clause, { from, to }, null, 'government', catalog);
        const main = subjects[0] ?? models[0];
        const developer = main ? developerOf(main, catalog) : '';
        if (candidates.length && candidates[0]?.kind === 'government' && ordered && !FACT_OF_COMPLIANCE.test(text)) continue;
        const stateBans =
          (cue.measure === 'geo-block' && /\b(?:banned|prohibited|outlawed|blocked)\b[^.;,?!]{0,28}?\bin\b/.test(words)) ||
          (cue.measure !== 'retirement' && PASSIVE_BAR.test(text.slice(Math.max(0, from - 24), to)));
        if (other && !OWN_TERMS.test(text.slice(clause.start, from))) continue;
        if (developer && underOrders(masked, clause, from, developer)) continue;
        // Staff shut out by nobody named: by their own house, not by the developer.
        if (OF_ITS_USERS.has(cue.measure) && STAFF.test(text.slice(clause.start, clause.end))) continue;
        if (stateBans && !cue.by.includes('government')) continue;
        // "Anthropic cuts off DeepSeek": what another company does is no act of the developer.
        if (developer && subject?.sign === 'Ⓒ' && subject.id && !subject.anaphor && houseOf(subject.id) !== developer) continue;
        if (developer && !stateBans) {
          actor = { id: developer, kind: 'company', place: null };
          doer = 'vendor';
          assumed = true;
        }
      }
      if (!doer) {
        // Whoever bars it for himself is named; a house that nobody knows is no state.
        if (cue.id === 'shut-by-user' || ((stranger || other) && !STAFF.test(text) && !BY_LAW.test(text))) continue;
        if (candidates.some((candidate) => !DOER_OF[candidate.kind].some((way) => cue.by.includes(way))) && !cue.by.includes('government'))
          continue;
        const law = masked.names.find((name) => name.sign === 'Ⓛ' && name.place);
        if (cue.by.includes('government') && (law || /\b(?:Act|bill|law|legislation)\b/.test(text))) {
          doer = 'government';
          if (law?.place && !isRegion(law.place)) actor = { id: governmentOf(law.place), kind: 'government', place: law.place };
        } else if (cue.measure === 'use-ban' && !context.government) {
          actor = houseOfUsers(text);
          doer = actor ? 'user-side' : 'government';
        } else doer = cue.by[0] ?? 'vendor';
        const first = candidates[0];
        const passive =
          !['Ⓒ', 'Ⓟ'].includes(subject?.sign ?? '') && /\b(?:banned|blocked|prohibited|barred|outlawed)\b|\bbans? (?:on|in)\b/i.test(words);
        if ((cue.measure === 'ban' || cue.id === 'foreign-access-cut') && first?.kind === 'company' && !first.possessor && !passive)
          continue;
        if (cue.measure === 'ban' && !actor && passive) {
          const where = masked.names.find(
            (name) => name.sign === 'Ⓧ' && name.place && !name.demonym && /\bin (?:the )?$/.test(text.slice(0, name.at)),
          );
          if (where?.place && !isRegion(where.place)) actor = { id: governmentOf(where.place), kind: 'government', place: where.place };
        }
        // A use ban without anyone who bars, a vendor's act without a vendor or a model: words about words.
        if (doer === 'user-side' && !actor) continue;
        if (!actor && doer === 'government' && context.government && !title) {
          actor = context.government;
          assumed = true;
        }
      }
    }
    if (!doer) continue;
    // What is acted upon is of another house: its developer does it, not this one.
    if (
      suffers !== undefined &&
      doer === 'vendor' &&
      upon.length &&
      !upon.some((name) => developerOf(name.id ?? '', catalog) === houseOf(actor?.id ?? ''))
    )
      continue;
    // "ordered OpenAI to block Sora": its own house keeps no store.
    if (cue.measure === 'app-store-removal' && upon.length && !/\b(?:stores?|apps?|shops?|Play)\b/i.test(words)) {
      const told = masked.names.find((name) => name.sign === 'Ⓒ' && name.id && name.at >= from && name.at < to);
      if (told && upon.some((name) => developerOf(name.id ?? '', catalog) === houseOf(told.id ?? ''))) continue;
    }
    // Nobody cuts off itself.
    if (cue.measure === 'account-block' && actor?.id) {
      const others = masked.names.filter((name) => name.sign === 'Ⓒ' && name.id);
      if (
        others.length &&
        others.every((name) => name.id === actor?.id) &&
        /Ⓒ/.test(words.slice(3)) &&
        !/accounts?|owned|controlled/i.test(words)
      )
        continue;
    }
    const { status, cue: statusCue } =
      text.indexOf('?', to) >= 0
        ? { status: 'none' as const, cue: 'asked' }
        : endOr(cue.tells, statusFor(masked, from, to, cue.measure, title, context.published));
    // What held until now is told as past: ended, where the text tells that the model was opened (claims-of.ts).
    const past = doer === 'vendor' && FAMILY_OF_RELEASE.has(cue.measure) && status === 'in-force' && UNTIL_NOW.test(text);
    const ahead = text.slice(Math.max(0, from - 40), from);
    const denied =
      suffers !== undefined
        ? negated === true || (cue.measure !== 'withheld' && NOT_DONE.test(ahead.trimEnd()))
        : cue.measure !== 'withheld' &&
          cue.measure !== 'geo-block' &&
          cue.measure !== 'staged-release' &&
          status !== 'lifted' &&
          status !== 'eased' &&
          NOT_SO.test(ahead.trimEnd());
    const contradicted = DENIED_AHEAD.test(text.slice(clause.start, to)) || SAID_FALSE.test(text);
    let models = modelsFor(masked, clause, { from, to }, actor, doer, catalog);
    if (cue.measure === 'pre-release-review' || cue.measure === 'release-conditions') {
      models = models.filter((id) => {
        const name = masked.names.find((candidate) => candidate.id === id);
        return name
          ? /\b(?:review|test\w*|vet\w*|approv\w+|clear\w*|releas\w+|launch|evaluat\w+) (?:of )?(?:Ⓒ's )?(?:\w+ )?$/i.test(
              text.slice(0, name.at),
            )
          : false;
      });
    }
    if (
      !models.length &&
      ownModels.length === 0 &&
      (doer === 'vendor' ? MEANS_OWN : MEANS_KNOWN).test(text.slice(clause.start, clause.end))
    )
      models =
        doer === 'vendor' ? context.models.filter((model) => developerOf(model, catalog) === houseOf(actor?.id ?? '')) : context.models;
    const whose = past ? OF_THE_PAST.exec(text) : null;
    if (whose) models = masked.names.flatMap((name) => (name.at === whose.index && name.id ? [name.id] : []));
    const company = masked.names.find((name) => name.sign === 'Ⓒ' && name.id && name.id !== actor?.id);
    if (cue.id === 'foreign-access-cut' && !bars(masked, words, from, actor, models, catalog)) continue;
    const refusal = cue.measure === 'withheld' || NOT_RELEASED_THERE.has(cue.id);
    // "The company" that no sentence has named is not known to be the developer.
    const unknown = assumed && subject?.sign === 'Ⓒ' && (subject.anaphor ? !context.company : !subject.id);
    const done = !unknown && (statusCue === 'reported-decision' || isToldAsDone(masked, clause, to, refusal));
    // What a vendor did before ("two weeks after its limited preview") is not the act of this sentence.
    if (
      clause.aside &&
      doer === 'vendor' &&
      (!done || FAMILY_OF_RELEASE.has(cue.measure)) &&
      !FACT_OF_COMPLIANCE.test(text.slice(clause.start, clause.end))
    )
      continue;
    out.push({
      measure: cue.measure,
      cue: cue.id,
      // A release that ends a limit is in force as a release.
      status: past ? 'lifted' : cue.measure === 'general-release' && (status === 'lifted' || status === 'eased') ? 'in-force' : status,
      statusCue: past ? PAST_STATE : statusCue,
      actor,
      doer,
      models,
      org: company?.id ?? null,
      // "may use" of a grant or a bar is no doubt.
      hypothetical:
        (MAYBE.test(text.slice(Math.max(0, from - 60), suffers ? from : to)) && !isReportedDecision(text)) || text.indexOf('?', to) >= 0,
      denied: denied || contradicted,
      assumed,
      general: cue.general === true,
      composed: suffers !== undefined,
      done,
      aside: clause.aside,
      nth,
      clause,
      from,
      to,
    });
  }
  return settle(out, text);
}

const BLOCKS_ITSELF =
  /^[ⒸⓂ] (?:has|have|had) (?:\w+ly |also |now |since |temporarily )*(?:ban|block|bar|outlaw|prohibit|blacklist)\w*ed\b/i;
const STAFF = patternOf(CIRCUMSTANCES.staff);
const OF_ITS_USERS: ReadonlySet<Measure> = new Set(['suspension', 'geo-block', 'withheld']);

/** Whose people may not use it, where nobody is named: "its 6,400 employees", "pupils". */
function houseOfUsers(text: string): Actor | null {
  if (/\b(?:students?|pupils?|teachers?|lecturers?|campus|classrooms?|undergraduates?|faculty|schoolchildren)\b/i.test(text))
    return { id: null, kind: 'institution', place: null };
  return /\bits (?:[\d,.]+ |own )?(?:employees|staff|workers|engineers|branches|traders|consultants|lawyers|developers)\b/i.test(text)
    ? { id: null, kind: 'company', place: null }
    : null;
}

// Words that stand for a model named before: for a developer any of its own, for others only the thing itself.
const MEANS_OWN =
  /\b(?:it|its|them|(?:the|this|these|both|its|affected|latest|new) (?:\w+ ){0,2}?(?:models?|chatbot|assistant|app|tool|system|service)|access)\b/i;
const MEANS_KNOWN =
  /\b(?:the|this|that|these|both) (?:\w+ |Ⓧ ){0,2}?(?:chatbots?|assistants?|apps?|applications?|tools?|bots?|programs?|software|models?|services?)\b|\b(?:block|ban|bar|use|using|access|to|of|from|drop|remove|allow|install|unblock|restore|reinstate)\w* (?:it|them)\b/i;
const OWN_VOICE = /\b(?:we|our|us)\b/i;
const OF_THE_MODEL =
  /^ (?:users?|ads?|adverts?|posts?|demos?|chats?|sessions?|conversations?|prompts?|subscriptions?)\b|^'s (?!(?:\w+ )?(?:access|use|availability|release|roll-?out|launch|service|app|API|models?|chatbot|assistant|accounts?|licen[cs]e|Ⓜ)\b|Ⓜ|\w+ Ⓜ)/i;
/** The status cue of a limit that held until now. */
export const PAST_STATE = 'until-now';
const UNTIL_NOW =
  /\b(?:ending|ended|ends|after) (?:\w+ ){1,5}(?:in|during|under) which\b|\b(?:until|up to|till) (?:now|this (?:week|month|morning)|today|yesterday|last (?:week|month)|recently)\b|\b(?:ending|ended|ends) (?:the |its |a )(?:[\w-]+ ){0,4}(?:preview|beta|wait-?list|programme|program|period|phase|requirement)\b/i;
// "…, which only a few partners could reach until this week" speaks of the name right before it.
const OF_THE_PAST = /Ⓜ,? (?:which|that)\b[^;]*?\b(?:until|up to|till)\b/i;
// "was barred from …": someone else bars it.
const PASSIVE_BAR = /Ⓜ (?:is|was|were|are|has been|have been) (?:\w+ )?(?:banned|prohibited|outlawed|barred|forbidden)\b/i;
// The time before the news: "had gone to a few testers".
const HAD = /\bhad (?:\w+ly |also |already |not |never |been )*(?:(?:gone|been|\w+(?:ed|en)) (?:to |it |the )?)?$/i;
const FAMILY_OF_RELEASE: ReadonlySet<Measure> = new Set(['trusted-access', 'staged-release', 'withheld']);

/** Words of an end or an easing, told plainly, say so themselves; one that is only to come leaves what it will end. */
function endOr(tells: MeasureCue['tells'], found: { status: Status; cue: string | null }): { status: Status; cue: string | null } {
  if (!tells) return found;
  if (found.cue === null) return { status: tells, cue: 'told-as-end' };
  return found.status === 'announced' || found.status === 'proposed' ? { status: 'in-force', cue: 'end-to-come' } : found;
}

/** False where the subject of the verb can do no such thing: a country switches nothing off as a vendor, a customer is no vendor. */
function mayDo(
  subject: Name | null,
  by: readonly Doer[],
  actor: Actor | null,
  ordered: boolean,
  context: Context,
  catalog: Catalog,
): boolean {
  if (!subject || ordered) return true;
  const who = subject.sign === 'Ⓧ' ? asActor({ ...subject, demonym: false }, context, catalog) : asActor(subject, context, catalog);
  if (!who) return true;
  if (DOER_OF[who.kind].some((way) => by.includes(way)))
    return (
      who.kind !== 'company' ||
      !actor ||
      actor.kind !== 'company' ||
      by.includes('user-side') ||
      houseOf(actor.id ?? '') === houseOf(who.id ?? actor.id ?? '')
    );
  return false;
}

/** True when a public body or an institution is the subject of the clause and the developer is not in it: it tells others to stop using, it stops no model. */
function underOrders(masked: MaskedSentence, clause: Clause, from: number, developer: string): boolean {
  const relative = /^, (?:which|who)\b/i.test(masked.text.slice(clause.start));
  const before = masked.names.filter((name) => name.at >= clause.start - (relative ? 2 : 0) && name.at < from);
  return (
    before.some((name) => 'ⒼⓈⓍ'.includes(name.sign) && (relative || subjectAt(masked, name))) &&
    !masked.names.some((name) => name.sign === 'Ⓒ' && (name.anaphor || (name.id && houseOf(name.id) === developer))) &&
    !/\b(?:due to|because of|following|under|to comply|in response)\b/i.test(masked.text.slice(0, from))
  );
}

const NAMES_FOREIGNERS = /\b(?:foreign\w*|overseas|abroad|non-(?:U\.?S\.?|Ⓧ)|outside|adversar\w+)\b/i;

/** True when a government bars foreigners from models (of its own companies): the words for foreigners, or another place than its own, beside its own houses. */
function bars(
  masked: MaskedSentence,
  words: string,
  from: number,
  actor: Actor | null,
  models: readonly string[],
  catalog: Catalog,
): boolean {
  if (NAMES_FOREIGNERS.test(words)) return true;
  if (/\bexport/i.test(masked.text)) return true;
  const home = actor?.place ?? null;
  if (!home) return false;
  const others = masked.names.filter(
    (name) => name.sign === 'Ⓧ' && name.place && name.place !== home && name.at >= from && name.at < from + words.length,
  );
  if (!others.length) return false;
  const houses = [
    ...models.map((model) => developerOf(model, catalog)),
    ...masked.names.filter((name) => name.sign === 'Ⓒ' && name.id).map((name) => name.id ?? ''),
  ];
  return houses.length === 0 || houses.some((house) => catalog.byId.get(house)?.place === home.slice(0, 2));
}

/** A bar on everyone, whoever sets it. */
const FOR_ALL = /\b(?:unlawful|illegal|crime|outlaw\w*|public|nationwide|Americans|in the (?:country|Ⓧ))\b/i;

// Bodies that bar things for themselves: their ban is one of use.
export const BARS_FOR_ITSELF: ReadonlySet<string> = new Set([
  'us-dod',
  'us-congress',
  'us-navy',
  'us-army',
  'us-air-force',
  'us-nasa',
  'us-house',
  'us-senate',
]);

/** Rows that tell of a launch that leaves a place out: withheld there, and a place refused. */
export const NOT_RELEASED_THERE: ReadonlySet<string> = new Set(['not-in-place', 'kept-out-of-place', 'withheld-there']);

const FRAME_ALSO: ReadonlySet<string> = new Set(FRAME_ROWS.filter((row) => row.also).map((row) => row.id));

/** The rows of one frame are ways to read one act: the one whose actor is named speaks, else the first. */
function oneOfEach(found: readonly Act[], text: string): Act[] {
  const certain = (act: Act): number =>
    Number(Boolean(act.actor?.id) && !act.assumed && act.actor?.possessor !== true) * 2 + Number(Boolean(act.actor?.id));
  const isBetter = (one: Act, other: Act, first: boolean): boolean =>
    certain(one) !== certain(other) ? certain(one) > certain(other) : one.nth !== other.nth ? one.nth < other.nth : first;
  const complied = FORCED.test(text);
  const frames = new Map<string, Act[]>();
  const keyOf = (act: Act): string => `${act.from} ${act.to}`;
  for (const act of found) if (act.composed && !FRAME_ALSO.has(act.cue)) frames.set(keyOf(act), [...(frames.get(keyOf(act)) ?? []), act]);
  const out: Act[] = [];
  for (const act of found) {
    const same = act.composed && !FRAME_ALSO.has(act.cue) ? (frames.get(keyOf(act)) ?? []) : [];
    const rivals = same.filter((other) => other !== act);
    // Forced to do it: the company does what the state has ordered.
    const forced = complied ? rivals.find((other) => act.doer === 'government' && other.doer === 'vendor') : undefined;
    if (forced) out.push({ ...act, measure: forced.measure, general: false });
    else if (
      !rivals.some(
        (other) =>
          !(complied && act.doer === 'vendor' && other.doer === 'government') &&
          isBetter(other, act, same.indexOf(other) < same.indexOf(act)),
      )
    )
      out.push(act);
  }
  return out;
}

const STATE_THERE = /\b(?:available|unavailable|accessible|support\w*)\b/i;
const HALTED_THERE = /\b(?:halt|paus|postpon|suspend|block|stop)\w*/i;

/** Where rows overlap in one sentence, the more exact one speaks. */
function settle(found: Act[], text: string): Act[] {
  let acts = oneOfEach(found, text);
  if (!acts.some((act) => act.measure === 'age-limit'))
    for (const act of acts)
      if (act.measure === 'ban' && act.actor?.id && BARS_FOR_ITSELF.has(act.actor.id) && !FOR_ALL.test(text)) act.measure = 'use-ban';
  const has = (measure: Measure): boolean => acts.some((act) => act.measure === measure);
  const drop = new Set<Measure>();
  if (has('use-ban') || has('app-store-removal') || has('procurement-ban')) drop.add('ban');
  if (has('app-store-removal'))
    for (const measure of ['use-ban', 'geo-block', 'export-control', 'suspension', 'account-block'] as const) drop.add(measure);
  if (has('export-control') && acts.some((act) => act.measure === 'ban' && act.general)) drop.add('ban');
  if (acts.some((act) => act.measure === 'ban' && act.doer === 'government')) drop.add('trusted-access');
  if (has('export-control') && has('ban') && /\bexport|access\b/i.test(text)) drop.add('ban');
  if (has('age-limit')) drop.add('account-block');
  if (has('procurement-ban') && !/\bexport/i.test(text)) drop.add('export-control');
  if (has('age-limit') || has('license-terms')) {
    drop.add('ban');
    if (has('license-terms')) drop.add('geo-block');
  }
  if (has('geo-block') && !drop.has('geo-block')) {
    if (!acts.some((act) => NOT_RELEASED_THERE.has(act.cue))) drop.add('withheld');
    drop.add('suspension');
    if (!/vetted|trusted|approved/i.test(text)) drop.add('trusted-access');
  }
  if (acts.some((act) => act.measure === 'account-block' && act.assumed) && has('use-ban')) drop.add('account-block');
  else if (has('account-block')) {
    if (acts.some((act) => act.measure === 'account-block' && act.cue === 'customer-cut-off' && /accounts?\b/.test(text)))
      drop.add('geo-block');
    drop.add('suspension');
    drop.add('use-ban');
  }
  if (has('staged-release') && !/vetted|trusted|approved|partners|organi[sz]ations/i.test(text)) drop.add('trusted-access');
  if (has('pre-release-review') || has('age-limit') || has('identity-verification') || has('export-control'))
    drop.add('release-conditions');
  // What is not to be had in a place is refused to it; what is not released there, withheld; what was to come and is halted, both.
  if (!drop.has('geo-block'))
    for (const act of acts.filter((one) => NOT_RELEASED_THERE.has(one.cue) && one.status !== 'lifted')) {
      const words = text.slice(act.from, act.to);
      if (STATE_THERE.test(words)) continue;
      acts = [
        ...acts.filter((one) => one.measure !== 'withheld' && (one !== act || HALTED_THERE.test(words))),
        { ...act, measure: 'withheld' },
      ];
    }
  const restriction = acts.some((act) => act.measure !== 'general-release' && act.measure !== 'retirement' && act.status !== 'lifted');
  if (restriction) drop.add('general-release');
  // One sentence, one release.
  if (acts.some((act) => act.cue === 'opened-to-all' && !drop.has(act.measure)))
    acts = acts.filter((act) => act.measure !== 'general-release' || act.cue === 'opened-to-all');
  const seen = new Set<string>();
  return acts.filter((act) => {
    if (drop.has(act.measure)) return false;
    if (act.general && acts.some((other) => other !== act && !other.general && !drop.has(other.measure) && other.doer === act.doer))
      return false;
    const rivals = acts.filter(
      (other) => other !== act && other.cue !== act.cue && other.from < act.to && act.from < other.to && !drop.has(other.measure),
    );
    if (!act.actor?.id && rivals.some((other) => other.actor?.id && !(other.assumed && act.doer === 'government'))) return false;
    const complies = act.measure === 'suspension' && FACT_OF_COMPLIANCE.test(text);
    if (act.assumed && !complies && rivals.some((other) => other.actor && !other.assumed && other.doer !== 'vendor')) return false;
    if (act.denied && acts.some((other) => other !== act && !other.denied && other.measure === act.measure)) return false;
    const key = `${act.measure} ${act.actor?.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
