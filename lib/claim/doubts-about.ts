// Why a firm-looking reading must not move an access status: words of doubt (cues/doubts.ts), and how its acts and dates stand to the rest of the text.
import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, Measure, Party } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';
import { subjectOf } from './clauses.ts';
import { DOUBT_CUES, type DoubtCue } from './cues/doubts.ts';
import { patternOf } from './cues/words.ts';
import type { Document } from './document.ts';
import { BARS_FOR_ITSELF, endOf, houseOf, outOfScope, STAFF_WORD } from './find-acts.ts';
import type { MaskedSentence } from './mask-sentence.ts';
import { flatten } from './mask-sentence.ts';
import { readDates } from './read-dates.ts';
import type { Passage, Telling, ToldAct } from './read-telling.ts';
import { asked } from './sentence-sieve.ts';
import { speakerOf } from './speaker-of.ts';

const CUES = DOUBT_CUES.map((cue) => {
  const pattern = patternOf(cue.pattern);
  const test = cue.where === 'clause' ? (text: string) => pattern.test(text) : asked(pattern);
  return { ...cue, test, not: cue.not ? patternOf(cue.not) : null };
});

/** An act told this many days after it happened is background, not news: what came of it since is not in the text. */
const NEWS_DAYS = 60;
/** A text may be out on the day before the act where the act's day has begun already. */
const AHEAD_DAYS = 1;

// What is named as a case of it is not what it is about: "has halted access, particularly affecting its integration with …".
const EXAMPLES = /,? (?:particularly|especially|including|notably|in particular)\b[^;]*$/i;
const withoutExamples = (masked: MaskedSentence): MaskedSentence =>
  EXAMPLES.test(masked.text) ? { ...masked, text: masked.text.replace(EXAMPLES, '') } : masked;
const OTHER_TOPICS: ReadonlySet<string> = new Set(['quota', 'price', 'outage', 'feature', 'people', 'development']);
/** What a vendor and a state can both do to a place. */
const OF_A_PLACE: ReadonlySet<Measure> = new Set(['geo-block', 'withheld']);
const isFair = (act: ToldAct): boolean => !act.aside && !act.denied && !act.hypothetical;
const GATES: ReadonlySet<Measure> = new Set(['identity-verification', 'age-limit']);
const speaksOfStores = asked(/\b(?:app stores?|delist\w*|Google Play|Play Store)\b/i);
const ENDS: ReadonlySet<string> = new Set(['lifted', 'eased', 'withdrawn']);
// "lifts a ban on gas stoves": the deed is on something else.
const DEED_ON_OTHER =
  /\b(?:bans?|blocks?|limits?|curbs|restrictions?|suspension|controls?|sanctions?)\b (?:on|of|against) (?!\w*day\b|\d|[A-Z]\w+ \d|[^.;,]{0,40}(?:Ⓜ|Ⓒ|\b(?:models?|chatbots?|assistants?|apps?|access|use|using|tools?|it|them|AI|services?|visitors|users|customers|people|foreign\w*)|Ⓧ|Ⓖ\b))/i;

/** Ids of the doubts about a claim; none: it may move a status. `acts` are the acts it was made of. */
export function doubtsAbout(claim: Claim, acts: readonly ToldAct[], telling: Telling, document: Document, catalog: Catalog): string[] {
  const out: string[] = [];
  const told = acts.filter((act) => act.passage.weight >= 1).map((act) => act.passage);
  // A headline alone leans on the lead: its doubts are the headline's.
  const lead = telling.passages.filter((passage) => passage.weight === 2);
  const own = [...new Set(told.some((passage) => passage.field === 'text') ? told : [...told, ...lead])];
  const near = telling.passages.filter((passage) =>
    own.some((known) => passage.field === known.field && passage.order >= known.order && passage.order <= known.order + 2),
  );
  const front = telling.passages.filter((passage) => passage.weight >= 2);
  const textOf = (passages: readonly Passage[]): string[] => passages.map((passage) => passage.masked.text);
  const where: Record<DoubtCue['where'], string[]> = {
    clause: acts
      .filter((act) => own.includes(act.passage))
      .map(({ passage, clause }) => passage.masked.text.slice(clause.start, clause.end)),
    act: textOf(own),
    near: textOf(near),
    front: textOf(front),
    text: textOf(telling.passages),
  };
  for (const cue of CUES) {
    if ((cue.id === 'to-come' || cue.id === 'no-date-yet') && claim.status === 'announced') continue;
    // What has its own day, past or present, is not put off by the next sentence ("limits stay until the end of the month").
    const place = cue.id === 'to-come' && isDayHere(claim, document) ? 'act' : cue.where;
    if (where[place].some((text) => cue.test(text) && !cue.not?.test(text))) out.push(cue.id);
  }

  const isEnd = ENDS.has(claim.status);
  const inText = telling.acts.some((act) => act.passage.field === 'text' && isFair(act) && act.status === claim.status);
  const endInLead = isEnd && lead.some((passage) => endOf(passage.masked.text) === claim.status);
  if (!inText && !endInLead) out.push('only-headline');
  if (own.some((passage) => passage.masked.text.includes('?'))) out.push('asked');
  const topical = inText ? told : own;
  if (
    !claim.measures.some((measure) => GATES.has(measure)) &&
    topical.some(({ masked }) => OTHER_TOPICS.has(outOfScope(withoutExamples(masked))?.id ?? ''))
  )
    out.push('other-topic');
  if (acts.every((act) => act.assumed) && claim.measures.some((measure) => OF_A_PLACE.has(measure)) && isBarredByState(claim, telling))
    out.push('may-be-the-state');
  if (claim.measures.includes('use-ban') && front.some((passage) => speaksOfStores(passage.masked.text))) out.push('about-stores');
  if (isEnd && own.some((passage) => DEED_ON_OTHER.test(passage.masked.text))) out.push('deed-on-other');
  if (isOldOrToCome(claim, own, near, document)) out.push('not-its-day');
  if (reachesFurther(claim, own) || isOfUnknownPlace(claim, own, near)) out.push('only-there');
  if (acts.every((act) => act.cue === 'limited') && !isEnd && !own.some(({ masked }) => HAS_CIRCLE.test(masked.text)))
    out.push('no-circle');
  if (
    acts.every((act) => act.assumed) &&
    acts.some(({ passage, clause }) => ENDS_USE.test(passage.masked.text.slice(clause.start, clause.end)))
  )
    out.push('who-uses');
  if (claim.measures.includes('geo-block') && !isEnd && claim.affected.every((place) => place === 'GLOBAL')) out.push('no-place');
  if (claim.measures.includes('geo-block') && [...claim.ordered, ...claim.effective].some((party) => CIRCLES.has(party)))
    out.push('for-a-circle');
  if (isUseOfWhom(claim, own)) out.push('whose-use');
  if (isWrongDoer(claim, acts, telling)) out.push('wrong-doer');
  if (isEndedInText(claim, acts, telling)) out.push('ended-in-text');
  if (claim.models.some((model) => namesMember(model, telling, catalog))) out.push('family-for-member');
  if (own.some((passage) => saidByState(claim, passage))) out.push('said-by-other');
  return out;
}

/** The act's day is stated, and it is not after the text's. */
function isDayHere(claim: Claim, document: Document): boolean {
  const published = document.published ? daysOf(document.published) : null;
  return claim.when.basis === 'stated' && claim.when.latest !== null && published !== null && claim.when.latest <= published.latest;
}

const ELSEWHERE = /\b(?:outside|except|other than|apart from|abroad)\b/i;
const IN_PLACE = /\b(?:in|for|across|throughout|within) (?:(?:users|customers|people|everyone|residents) (?:in|of|from) )?(?:the )?Ⓧ/;

/** Those who are let in: a place is not closed to them. */
const CIRCLES: ReadonlySet<Party> = new Set(['vetted-users', 'named-organisations']);
const HAS_CIRCLE = patternOf(
  '{TRUSTED}[^.;]{0,40}{CIRCLE}|{CIRCLE}[^.;]{0,30}\\b(?:only|alone|first)\\b|\\b(?:preview|wait-?list|beta|early access|limited (?:access|release|availability)|invit\\w+|by application|apply for|programme?|partners?|testers?|trusted|vetted|gated|gradual\\w*|phases?|stages?|steps?|wave|roll\\w*[- ]?out|roll(?:s|ed|ing) out|subscribers|expand\\w*|widen\\w*|Ⓟ)\\b|Ⓟ',
);
/** Whoever stops using a model stops no one else. */
const ENDS_USE =
  /\b(?:stop(?:s|ped)?|ceas(?:es|ed)|quit|end(?:s|ed)|abandon(?:s|ed)|g[ai]ve(?:s|n)? up|drop(?:s|ped)?) (?:the |its |their |all )?(?:using|use of)\b/i;

/** Read as everywhere, told of a place: the sentence limits it and the claim does not. */
function reachesFurther(claim: Claim, own: readonly Passage[]): boolean {
  if (claim.imposerType !== 'company' || !claim.affected.includes('GLOBAL')) return false;
  return claim.affected.length > 1 || own.some(({ masked }) => ELSEWHERE.test(masked.text) || IN_PLACE.test(masked.text));
}

const USERS = '(?:users|customers|people|residents|consumers|subscribers|citizens|visitors|accounts|businesses|companies|developers)';
// A name with a capital that the tables of places do not have, where a place would stand.
const DAYS =
  '(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Spring|Summer|Autumn|Fall|Winter)(?:day)?\\b)';
const UNKNOWN = `(?:the )?${DAYS}[A-Z]\\p{Ll}[\\p{L}’'-]*`;
const OF_UNKNOWN_PLACE = new RegExp(
  `\\b(?:in|across|throughout|within) ${UNKNOWN}|(?:\\b${USERS}|Ⓜ) from ${UNKNOWN}|(?<![.“"] ?)(?<!^)\\b${DAYS}[A-Z]\\p{Ll}+(?:ian|ean|ese|ish|i)s? ${USERS}\\b`,
  'u',
);
const ONLY_IN_UNKNOWN = new RegExp(`\\b(?:only|solely|limited to|confined to|restricted to) (?:[^.;]{0,30} )?(?:in )?${UNKNOWN}`, 'u');

/** Read as everywhere, and the sentence names what may be a place that is not known here. */
function isOfUnknownPlace(claim: Claim, own: readonly Passage[], near: readonly Passage[]): boolean {
  if (claim.imposerType !== 'company' || !claim.affected.includes('GLOBAL')) return false;
  return own.some(({ masked }) => OF_UNKNOWN_PLACE.test(masked.text)) || near.some(({ masked }) => ONLY_IN_UNKNOWN.test(masked.text));
}

const ONE_BODY = /\b(?:ministry|department|army|navy|air force|police|court|town|council|municipality)\b/i;

/** A bar on use that names nobody who uses, or one body's bar read as a whole government's. */
function isUseOfWhom(claim: Claim, own: readonly Passage[]): boolean {
  if (!claim.measures.includes('use-ban') || claim.imposerType !== 'government' || BARS_FOR_ITSELF.has(claim.actor ?? '')) return false;
  const texts = own.map((passage) => passage.exact);
  if (!own.some(({ masked }) => STAFF_WORD.test(masked.text) || /\b(?:schools?|police|force|members|elected)\b/i.test(masked.text)))
    return true;
  const whole =
    /\b(?:agenc\w+|civil serv\w+|public (?:sector|serv\w+|administration)|state|government|ministries|departments|schools?|pupils)\b/i;
  return (
    (claim.actor ?? '').endsWith('-government') && texts.some((text) => ONE_BODY.test(text)) && !texts.some((text) => whole.test(text))
  );
}

/** The act of a state whose verb has a company as subject, or of two bodies at once. */
function isWrongDoer(claim: Claim, acts: readonly ToldAct[], telling: Telling): boolean {
  if (claim.imposerType !== 'government') return false;
  if (
    claim.measures.includes('ban') &&
    acts.some((act) => isFair(act) && ['Ⓒ', 'Ⓟ'].includes(subjectOf(act.passage.masked, act.from)?.sign ?? ''))
  )
    return true;
  const vendors = telling.acts.filter((act) => act.doer === 'vendor' && !act.assumed && isFair(act));
  if (
    acts.some(
      (act) => act.measure === 'ban' && vendors.some((own) => own.passage === act.passage && own.from < act.to && act.from < own.to),
    )
  )
    return true;
  const bodies = new Set(acts.flatMap((act) => (act.actor?.id && !act.actor.id.endsWith('-government') ? [act.actor.id] : [])));
  return bodies.size > 1 && claim.measures.includes('use-ban');
}

/** Some public body bars the same models: who closed them is open where nobody is named. */
function isBarredByState(claim: Claim, telling: Telling): boolean {
  return telling.acts.some(
    (act) => act.doer === 'government' && act.passage.weight >= 1 && act.models.some((model) => claim.models.includes(model)),
  );
}

/** A day long before the text, or one still to come, in the sentences of the act or just behind them. */
function isOldOrToCome(claim: Claim, own: readonly Passage[], near: readonly Passage[], document: Document): boolean {
  const published = document.published ?? null;
  const days = published ? daysOf(published) : null;
  if (!days) return false;
  const { latest, basis } = claim.when;
  if (basis === 'stated' && latest && daysBetween(latest, days.earliest) > NEWS_DAYS) return true;
  const year = Number(days.latest.slice(0, 4));
  for (const passage of near) {
    const isOwn = own.includes(passage);
    for (const date of readDates(flatten(passage.exact), published)) {
      const on = daysOf(date.edtf);
      if (!on || date.yearless) continue;
      if (isOwn && Number(on.latest.slice(0, 4)) < year - 1) return true;
      const ahead = daysBetween(days.latest, on.earliest) > AHEAD_DAYS;
      if (ahead && claim.status !== 'announced' && date.kind !== 'expires' && (isOwn || date.kind === 'effective')) return true;
      if (ahead && isOwn && claim.status !== 'announced' && /\bfrom\b[^.;]{0,30}\buntil\b/i.test(passage.masked.text)) return true;
    }
  }
  return false;
}

/** Another sentence of the text ends what this act set. */
function isEndedInText(claim: Claim, acts: readonly ToldAct[], telling: Telling): boolean {
  // A release for everyone and the end of a limited one are the same news.
  if (ENDS.has(claim.status) || claim.measures.every((measure) => measure === 'general-release')) return false;
  const first = Math.min(...acts.map((act) => act.passage.order));
  return telling.acts.some(
    (other) =>
      ENDS.has(other.status) &&
      !other.hypothetical &&
      !other.denied &&
      other.passage.weight >= 1 &&
      other.passage.order >= first &&
      (!other.models.length || other.models.some((model) => claim.models.includes(model))),
  );
}

/** Only the headline says the family's name, and the text names one of its members: which is meant is open. */
function namesMember(model: string, telling: Telling, catalog: Catalog): boolean {
  const names = telling.passages.filter((passage) => passage.field === 'text').flatMap((passage) => passage.masked.names);
  return !names.some((name) => name.id === model) && names.some((name) => name.id !== null && catalog.byId.get(name.id)?.family === model);
}

/** A public body or an unnamed voice tells what a company did. */
function saidByState(claim: Claim, passage: Passage): boolean {
  // "had told it to …" gives an order, no account.
  if (claim.imposerType !== 'company' || /Ⓖ (?:\w+ ){0,2}told (?:it|them|Ⓒ|the \w+) to\b/.test(passage.masked.text)) return false;
  const speaker = speakerOf(passage);
  if (speaker)
    return (
      !speaker.named ||
      (claim.actor !== null &&
        houseOf(speaker.speaker) !== houseOf(claim.actor) &&
        passage.masked.names.some((name) => name.sign === 'Ⓖ' && name.id === speaker.speaker))
    );
  return /, (?:the )?(?:Ⓖ|governor|minister|mayor|president|senator|sheriff)(?: \w+){0,2} (?:said|says)\b/i.test(passage.masked.text);
}
