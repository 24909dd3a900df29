// Acts of a document → claims: sentences of one act by one actor become one claim with all its evidence.
import type { Catalog } from '../catalog/catalog.ts';
import { isRegion } from '../catalog/places.ts';
import type {
  Attribution,
  Claim,
  ContestWhat,
  Evidence,
  Measure,
  Mention,
  Party,
  Place,
  StatedDate,
  Status,
  Strength,
  When,
} from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { idOf } from '../identity.ts';
import { AI_LABS } from './cues/actors.ts';
import { PARTY_CUES } from './cues/parties.ts';
import { HOLDS_AS_WRITTEN, PLANNED_GRANT } from './cues/statuses.ts';
import { CONTEST_CUES, ON_RECORD, STRENGTH_CUES, UNSIGNED_QUOTE } from './cues/strengths.ts';
import { patternOf } from './cues/words.ts';
import type { Document } from './document.ts';
import { doubtsAbout } from './doubts-about.ts';
import { type Actor, developerOf, endOf, houseOf, NOT_RELEASED_THERE, namesAi, PAST_STATE } from './find-acts.ts';
import { NO_RESTRICTION } from './fold-tags.ts';
import { IMPLIED_INSTRUMENTS } from './implied-instruments.ts';
import { flatten } from './mask-sentence.ts';
import { readDates } from './read-dates.ts';
import { giveReasons } from './read-reasons.ts';
import { firstNamed, type Passage, type Telling, type ToldAct } from './read-telling.ts';
import { asked, sentenceSieve } from './sentence-sieve.ts';
import { speakerOf } from './speaker-of.ts';

type Group = {
  family: string;
  actor: Actor | null;
  doer: ToldAct['doer'];
  org: string | null;
  acts: ToldAct[];
  models: string[];
  /** The act names no model: taken is the only one that the text names, or one of them. */
  adopted?: 'the only one' | 'one of several';
};

// Measures that tell of one act in different words.
const FAMILY: Partial<Record<Measure, string>> = {
  'trusted-access': 'limited',
  'staged-release': 'limited',
  withheld: 'limited',
  'geo-block': 'place',
  'identity-verification': 'gate',
  'age-limit': 'gate',
  ban: 'ban',
  'app-store-removal': 'ban',
  'use-ban': 'institution',
  'procurement-ban': 'institution',
};

const STRENGTHS = STRENGTH_CUES.map((cue) => ({ ...cue, regex: patternOf(cue.pattern) }));
const STRENGTH_SIEVE = sentenceSieve(STRENGTHS.map((cue) => cue.regex));
const CONTESTS = CONTEST_CUES.map((cue) => ({ ...cue, regex: patternOf(cue.pattern) }));
const CONTEST_SIEVE = sentenceSieve(CONTESTS.map((cue) => cue.regex));
const PARTIES = PARTY_CUES.map((cue) => ({ ...cue, regex: new RegExp(cue.pattern, 'i') }));
const RECORD = patternOf(ON_RECORD);
const UNSIGNED = new RegExp(UNSIGNED_QUOTE, 'im');
const isPlanned = asked(new RegExp(PLANNED_GRANT, 'i'));
const HOLDS = new RegExp(HOLDS_AS_WRITTEN, 'i');
// Limits that let somebody in: what they grant can lie ahead of what they refuse.
const GRANTS: ReadonlySet<Measure> = new Set(['trusted-access', 'staged-release']);
const MOVING: Status[] = ['in-force', 'eased', 'lifted', 'announced'];

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function familyOf(model: string, catalog: Catalog): string | undefined {
  return catalog.byId.get(model)?.family;
}

function related(a: string, b: string, catalog: Catalog): boolean {
  return a === b || familyOf(a, catalog) === b || familyOf(b, catalog) === a;
}

/** A bare family beside one of its members names that member. */
export function withoutFamilies(models: readonly string[], catalog: Catalog): string[] {
  return models.filter((model) => !models.some((other) => other !== model && familyOf(other, catalog) === model));
}

function sameActor(a: Actor | null, b: Actor | null): boolean {
  if (!a || !b) return true;
  if (a.kind !== b.kind) return false;
  if (!a.id || !b.id || a.id === b.id) return true;
  return a.kind === 'government' ? a.place !== null && a.place === b.place : houseOf(a.id) === houseOf(b.id);
}

function group(acts: readonly ToldAct[], catalog: Catalog): Group[] {
  const groups: Group[] = [];
  for (const act of acts) {
    const kind = NOT_RELEASED_THERE.has(act.cue)
      ? 'place'
      : act.measure === 'suspension' && act.doer === 'government'
        ? 'ban'
        : (FAMILY[act.measure] ?? act.measure);
    const family = `${kind} ${act.doer}`;
    const home = groups.find(
      (candidate) =>
        (candidate.family === family || (act.assumed && candidate.family.split(' ')[0] === family.split(' ')[0])) &&
        (act.assumed || sameActor(candidate.actor, act.actor)) &&
        (!act.models.length ||
          !candidate.models.length ||
          act.models.some((model) => candidate.models.some((known) => related(model, known, catalog)))),
    );
    if (home) {
      home.acts.push(act);
      home.models = unique([...home.models, ...act.models]);
      home.actor = home.actor?.id ? home.actor : (act.actor ?? home.actor);
      home.org ??= act.org;
    } else groups.push({ family, actor: act.actor, doer: act.doer, org: act.org, acts: [act], models: [...act.models] });
  }
  return groups;
}

/** The status of several sentences about one act: an end, an easing or a challenge told up front wins, else the first sentence of the text. */
function statusOf(acts: readonly ToldAct[]): Status {
  const front = acts.filter((act) => act.passage.weight >= 2);
  for (const status of ['withdrawn', 'challenged', 'eased', 'lifted'] as const)
    if (front.some((act) => act.status === status)) return status;
  // Told in order: stopped, then given back.
  const inOrder = acts
    .filter((act) => act.done && act.passage.weight > 0 && !act.hypothetical)
    .sort((a, b) => a.passage.order - b.passage.order);
  if (inOrder.length > 1 && inOrder.at(-1)?.status === 'lifted') return 'lifted';
  // A bill says in the present tense what it would do.
  if (front.some((act) => act.status === 'proposed' && act.doer === 'government' && /\bbills?\b/i.test(act.passage.masked.text)))
    return 'proposed';
  const inText = acts.find((act) => act.passage.field === 'text' && act.passage.weight > 0 && !act.hypothetical);
  return (inText ?? acts[0])?.status ?? 'none';
}

const takesEffect = asked(
  /\b(?:tak(?:e|es|ing)|com(?:e|es|ing)|enter(?:s|ing)?) (?:into |in )?(?:effect|force)\b|\b(?:from|as of|starting|effective|since) (?:\d{1,2} \w+|[A-Z]\w{2,8}\.? \d{1,2},?)(?: \d{4})?\b[^.;]{0,80}\b(?:appl(?:y|ies)|must|will|shall)\b|\beffective (?:date:? )?[A-Z]\w{2,8}\.? \d{1,2}|\b(?:appl(?:y|ies)|required|effective|binding)\b[^.;,]{0,12}\bfrom\b|\bgoes? into effect\b/i,
);

/** What a text says beside the act: a headline without an act that tells its end, a day of effect that is still to come. */
function settledStatus(status: Status, one: Group, leading: boolean, document: Document, telling: Telling): Status {
  // A refusal to release holds from the day it is told, whatever is still to come.
  if (
    status === 'announced' &&
    one.acts.some(
      (act) => !NOT_RELEASED_THERE.has(act.cue) && act.measure === 'withheld' && act.status === 'in-force' && act.passage.weight >= 2,
    )
  )
    return 'in-force';
  if (status === 'announced' && one.actor?.id && one.acts.some((act) => GRANTS.has(act.measure))) {
    const holds = telling.acts.some(
      ({ passage, measure, status: told }) =>
        GRANTS.has(measure) &&
        told === 'in-force' &&
        passage.weight >= 2 &&
        passage.masked.names.some((name) => name.id === one.actor?.id) &&
        HOLDS.test(passage.masked.text),
    );
    return holds ? 'in-force' : status;
  }
  if (telling.denied && (telling.denied === 'not done' ? leading : status === 'proposed' || status === 'announced')) return 'none';
  if (status !== 'in-force') return status;
  // The sentence of the limit or the one after it may say that the grant is still planned.
  const planned = (passage: Passage): boolean =>
    passage.weight > 0 &&
    isPlanned(passage.masked.text) &&
    one.acts.some(
      (act) => act.passage.field === passage.field && passage.order - act.passage.order >= 0 && passage.order - act.passage.order <= 1,
    );
  if (one.acts.some((act) => GRANTS.has(act.measure)) && telling.passages.some(planned)) return 'announced';
  const title = telling.passages.find((passage) => passage.field === 'title');
  if (leading && title && !telling.acts.some((act) => act.passage === title)) {
    const told = endOf(title.masked.text);
    if (told) return told;
  }
  const last = document.published ? (daysOf(document.published)?.latest ?? null) : null;
  if (last && one.doer === 'government')
    for (const passage of telling.passages) {
      if (passage.weight < 1 || !takesEffect(passage.masked.text)) continue;
      if (
        readDates(flatten(passage.exact), document.published ?? null).some(
          (date) => !date.yearless && (daysOf(date.edtf)?.earliest ?? '') > last,
        )
      )
        return 'announced';
    }
  return status;
}

const TO_PLACE =
  /\b(?:in|to|from|for|of|across|within|against|over|on|banned|including|Countries including) (?:the |mainland |users in |customers in |all |its )*$/i;

function placesOf(group: Group, parties: readonly Party[], only: Place | null, catalog: Catalog): { imposing: Place[]; affected: Place[] } {
  const measures = unique(group.acts.map((act) => act.measure));
  const named: Place[] = [];
  let foreign = false;
  for (const act of group.acts) {
    const { text, names } = act.passage.masked;
    if (/\b(?:foreign|overseas|abroad|non-Ⓧ)\b/i.test(text)) foreign = true;
    for (const name of names) {
      if (
        name.sign === 'Ⓒ' &&
        name.id &&
        /^'s (?:employees'? )?(?:access|use)/.test(text.slice(name.at + 1)) &&
        act.measure === 'export-control'
      ) {
        const seat = catalog.byId.get(name.id)?.place;
        if (seat && seat !== group.actor?.place) named.push(seat);
      }
      if (name.sign !== 'Ⓧ' || !name.place || name.seat) continue;
      const before = text.slice(Math.max(0, name.at - 40), name.at);
      const after = text.slice(name.at + 1, name.at + 40);
      if (/\boutside (?:of )?(?:the )?$/i.test(before)) {
        if (name.place === 'US') foreign = true;
        continue;
      }
      const object =
        (!name.demonym && (TO_PLACE.test(before) || (/(?:, |and )(?:the )?$/.test(before) && named.length > 0))) ||
        /^(?:'s)? (?:access|users|customers|nationals|citizens|companies|firms|organi[sz]ations|entities|groups|start-?ups|developers|labs|nations|countries)\b/.test(
          after,
        ) ||
        /^-(?:owned|based|controlled)/.test(after);
      if (object) named.push(name.place);
    }
  }
  const actor = group.actor;
  const government = group.doer === 'government';
  const imposing: Place[] = [];
  if (government && actor?.place) imposing.push(actor.place);
  else if (government && !actor) {
    const place = group.acts
      .flatMap((act) => act.passage.masked.names)
      .find((name) => name.sign === 'Ⓧ' && name.place && !name.demonym)?.place;
    if (place && !isRegion(place)) imposing.push(place);
  }
  if (government && !imposing.length && only && group.acts.some((act) => act.status !== 'none')) imposing.push(only);
  const others = unique(named).filter((place) => !imposing.includes(place));
  const has = (measure: Measure): boolean => measures.includes(measure);
  let affected: Place[];
  if (has('export-control') || (government && has('suspension'))) {
    affected = [...others];
    if (foreign || parties.includes('foreign-nationals')) affected.push(imposing[0] === 'US' ? 'NON-US' : 'GLOBAL');
    // A state that stops a house of its own stops it for the world; another's, at home.
    if (!affected.length && !has('export-control'))
      affected.push(
        ...(group.models.some((model) => catalog.byId.get(developerOf(model, catalog))?.place === imposing[0])
          ? (['GLOBAL'] as const)
          : imposing),
      );
    if (!affected.length)
      affected.push(imposing[0] === 'US' && group.acts.some((act) => act.cue === 'export-control-verb') ? 'NON-US' : 'GLOBAL');
  } else if (has('geo-block') || has('account-block')) affected = named.length ? unique(named) : has('geo-block') ? [only ?? 'GLOBAL'] : [];
  else if (government) {
    affected = has('trusted-access') ? (named.length ? unique(named) : ['GLOBAL']) : [...imposing];
  } else if (group.doer === 'user-side') {
    const place = actor?.kind === 'institution' ? (actor.place ?? named[0] ?? only) : null;
    affected = has('app-store-removal') ? unique(named) : place ? [place] : [];
  } else if (has('suspension')) affected = others.length && !parties.includes('everyone') ? others : ['GLOBAL'];
  else if ((has('license-terms') || measures.every((measure) => measure === 'general-release')) && others.length) affected = others;
  else affected = has('withheld') && others.length && measures.length === 1 ? others : ['GLOBAL'];
  return { imposing, affected: unique(affected) };
}

// What a demonym or a place says of a product, its maker or its servers says nothing of who acts.
const OF_A_MAKER =
  /^(?:'s)? (?:[\w-]+ ){0,2}?(?:chatbots?|AI|A\.I\.|apps?|applications?|models?|compan(?:y|ies)|start-?ups?|developers?|labs?|laborator(?:y|ies)|firms?|makers?|assistants?|programs?|programmes|rivals?|tools?|agents?|software|products?|owners?|systems?|platforms?|servers?|technolog(?:y|ies)|giants?|groups?|services?|generators?|state|Communist)\b|^-(?:made|built|based|owned|developed|trained)/;
const BY_THE_WAY =
  /\b(?:to|in|from|on servers in|stored in|sent to|made in|built in|developed in|based in|run from|and|like|than|unlike) (?:the |mainland )?$/i;
const DATELINE = /^[^a-z]{0,40}(?:[A-Z][a-z]+\.?)?,?(?: (?:\d{1,2} )?[A-Z][a-z]{2,8}\.?(?: \d{1,2})?)? ?[–—-] /;

/** The country a text is at home in: where a public body acts that is named without its own; null: several, or none. */
function homeOf(telling: Telling, makers: ReadonlySet<Place>): Place | null {
  const placesIn = (passages: readonly Passage[], strict: boolean): Place[] =>
    unique(
      passages.flatMap(({ masked }) =>
        masked.names.flatMap((name) => {
          if (!name.place || isRegion(name.place) || !'ⓍⒼⓈ'.includes(name.sign)) return [];
          const after = masked.text.slice(name.at + 1, name.at + 50);
          if (name.sign === 'Ⓧ' && OF_A_MAKER.test(after)) return [];
          if (makers.has(name.place) && (!strict || BY_THE_WAY.test(masked.text.slice(Math.max(0, name.at - 30), name.at)))) return [];
          return [name.place];
        }),
      ),
    );
  const one = (places: readonly Place[]): Place | null => {
    const parts = places.filter((place) => !places.some((other) => other !== place && other.startsWith(`${place}-`)));
    return parts.length === 1 ? (parts[0] ?? null) : null;
  };
  const front = telling.passages.filter((passage) => passage.weight >= 2);
  const lead = front.find((passage) => passage.field === 'text');
  const dateline = lead ? DATELINE.exec(lead.masked.text)?.[0] : undefined;
  const filed = dateline ? lead?.masked.names.find((name) => name.place && name.at < dateline.length)?.place : undefined;
  return (
    one(placesIn(front, true)) ??
    one(
      placesIn(
        front.filter((passage) => passage.field === 'title'),
        false,
      ),
    ) ??
    one(placesIn(front, false)) ??
    filed ??
    one(
      placesIn(
        telling.passages.filter(({ masked }) => masked.names.some(({ sign }) => sign === 'Ⓖ')),
        false,
      ),
    )
  );
}

/** Public bodies whose bar on use reaches a whole government's people. */
const SPEAKS_FOR_ALL = /-(?:governor|white-house|omb|cabinet-office|home-affairs|tbs|state-council|digital-agency)$/;
const WHOLE_GOVERNMENT =
  /\b(?:government|state|federal)(?:-issued|-owned|-wide| issued| owned)? (?:devices?|systems?|networks?|computers?|phones?|agencies|bodies|offices|employees|workers)\b/i;

/** Who is concerned: the parties that the acts' own clauses name, else their sentences'. */
function partiesOf(group: Group): Party[] {
  const found = (texts: readonly string[]): Party[] => {
    const plain = texts.map((text) => text.replace(/[ⒸⒼ]/g, 'X'));
    return unique(PARTIES.filter((cue) => plain.some((text) => cue.regex.test(text))).map((cue) => cue.party));
  };
  const clauses = found(group.acts.map(({ passage, clause }) => passage.masked.text.slice(clause.start, clause.end)));
  const all = clauses.length ? clauses : found(group.acts.map((act) => act.passage.masked.text));
  // A state that orders foreigners shut out does not order everyone shut out; that is how a company complies.
  const named =
    group.doer === 'government' && all.some((party) => party.startsWith('foreign-')) ? all.filter((party) => party !== 'everyone') : all;
  const place = group.actor?.place;
  const barsUse = group.doer === 'government' && group.acts.some((act) => act.measure === 'use-ban');
  if (barsUse && place && SPEAKS_FOR_ALL.test(group.actor?.id ?? '') && group.acts.some((act) => WHOLE_GOVERNMENT.test(act.passage.exact)))
    return unique([...named, `government:${place}` as const]);
  return named;
}

/** How an act was read: its rule and that of its status, or the words that weigh for it ("weighed-withheld: “shelved”, “abroad”"). */
function ruleOf({ cue, statusCue, weighed }: ToldAct): string {
  if (weighed) return weighed.length ? `${cue}: ${weighed.map((word) => `“${word}”`).join(', ')}` : cue;
  return statusCue ? `${cue}+${statusCue}` : cue;
}

function evidenceOf(passage: Passage): Evidence {
  return { field: passage.field, start: passage.start, end: passage.end, exact: passage.exact };
}

/** What every statement asks of the whole text, worked out when first asked. */
class OfText {
  readonly #document: Document;
  readonly #telling: Telling;
  #unconfirmed: boolean | null = null;
  #unsigned: boolean | null = null;
  #original: string | null | undefined;
  #words: string | null = null;
  readonly #strengths = new Map<Passage, number>();
  constructor(document: Document, telling: Telling) {
    this.#document = document;
    this.#telling = telling;
  }
  /** The text itself could not find it out. */
  get unconfirmed(): boolean {
    this.#unconfirmed ??= this.#telling.passages.some((passage) => isUnconfirmed(passage.masked.text));
    return this.#unconfirmed;
  }
  get unsignedQuote(): boolean {
    this.#unsigned ??= UNSIGNED.test(this.#document.text);
    return this.#unsigned;
  }
  /** Who published it first, as its last lines say. */
  get original(): string | null {
    if (this.#original === undefined) this.#original = originalNamed(this.#document.text);
    return this.#original;
  }
  /** Its sentences. */
  get words(): string {
    this.#words ??= this.#telling.passages.map((passage) => passage.exact).join(' ');
    return this.#words;
  }
  /** The first row of STRENGTHS that holds of a sentence; infinite: none. */
  strengthIn(passage: Passage): number {
    let row = this.#strengths.get(passage);
    if (row === undefined) {
      const { text } = passage.masked;
      const may = STRENGTH_SIEVE(text);
      const found = STRENGTHS.findIndex((cue, i) => may(i) && cue.regex.test(text));
      row = found < 0 ? Number.POSITIVE_INFINITY : found;
      this.#strengths.set(passage, row);
    }
    return row;
  }
}

function strengthOf(group: Group, telling: Telling, status: Status, whole: OfText): { strength: Strength; cue: string } {
  const passages = unique(group.acts.map((act) => act.passage)).filter((passage) => passage.weight > 0 || group.acts.length === 1);
  if (telling.opinion) return { strength: 'opinion', cue: 'opinion' };
  if (status === 'none' && telling.denied === 'contradicted') return { strength: 'disputed', cue: 'denied' };
  if (whole.unconfirmed) return { strength: 'rumoured', cue: 'unconfirmed' };
  const front = unique([...passages, ...telling.passages.filter((passage) => passage.weight >= 2)]);
  const cue = STRENGTHS[Math.min(...front.map((passage) => whole.strengthIn(passage)))];
  if (cue) return { strength: cue.strength, cue: cue.id };
  if (status === 'challenged' && front.some((passage) => SUES.test(passage.masked.text))) return { strength: 'disputed', cue: 'in-court' };
  // A veto, a vote, a plan given up in public: an act, as told.
  if (status === 'withdrawn' && front.some(({ masked }) => DROPPED.test(masked.text)))
    return { strength: 'confirmed', cue: 'dropped-in-public' };
  if (status === 'proposed' || status === 'withdrawn') {
    const stated = front.some(
      ({ masked }) =>
        TABLED.test(masked.text) &&
        (RECORD.test(masked.text) || /\b(?:Act|bill|urged|accused|motion|draft|directive|for comment|by \d+ votes)\b/.test(masked.text)),
    );
    return stated ? { strength: 'confirmed', cue: 'on-record' } : { strength: 'reported', cue: 'plan' };
  }
  if (whole.unsignedQuote) return { strength: 'reported', cue: 'unsigned-quote' };
  return { strength: 'confirmed', cue: 'told-as-act' };
}

const DROPPED =
  /\b(?:vetoe[sd]|vot(?:es|ed) down|reject(?:s|ed)|was dropped|withdr(?:ew|awn)|has given up|abandons|shelves|will not(?:, after all,)? (?:go ahead|stop|ban|bar))\b/i;

// A plan that is public: a bill, a draft put out, a veto, a vote.
const TABLED =
  /\b(?:bills?|Act|legislation|motion|vetoe[sd]|voted?|advanced|introduced|endors\w+|urged|accused|proposed rule\w*|negotiations|posted|published|tabled|registered|consultation|for comment|unveil\w+|abandon\w+|scrapp\w+)\b/;
// What the text itself could not find out.
const isUnconfirmed = asked(
  /\b(?:we|this (?:site|newspaper|paper)) (?:could not|couldn't|were unable to|was unable to|have not been able to|has not been able to) (?:\w+ )?(?:verify|confirm|establish|authenticate)\b/i,
);
const SUES = /\b(?:su(?:e[sd]?|ing)|lawsuit|complaint|petition|plaintiffs?|appeals?|challeng\w+)\b/i;

// Sentences that speak of the act just told ("This decision was made public on …").
const recalls = asked(
  /^(?:This|The) (?:\w+ )?(?:decision|move|order|directive|announcement|ban|rule|suspension|policy|restriction|change|designation|measure|release|law|bill)s? (?:was|were|is|took|takes|comes|came|will|has been)\b|^It (?:was (?:announced|signed|issued|made)|took effect|takes effect)/i,
);

/** Dates of the evidence sentences, checked against what is known. */
function datesOf(group: Group, document: Document, status: Status, catalog: Catalog, telling: Telling): StatedDate[] {
  const out: StatedDate[] = [];
  const published = document.published ?? null;
  const last = published ? (daysOf(published)?.latest ?? null) : null;
  const told = unique(group.acts.map((act) => act.passage));
  const recalled = telling.passages.filter(
    (passage) =>
      told.some((known) => known.field === 'text' && (passage.order === known.order + 1 || passage.order === known.order + 2)) &&
      !told.includes(passage) &&
      recalls(passage.masked.text),
  );
  for (const passage of [...told, ...recalled]) {
    const own = datesInClauses(passage, group, telling, published);
    for (const date of readDates(flatten(passage.exact), published)) {
      if (own && !own.has(date.edtf)) continue;
      const stated: StatedDate = {
        edtf: date.edtf,
        kind: date.kind,
        raw: passage.exact.slice(date.start, date.end),
        evidence: evidenceOf(passage),
      };
      const days = daysOf(date.edtf);
      if (date.yearless) stated.flag = 'year not in the text';
      else if (days) {
        for (const model of group.models) {
          const entity = catalog.byId.get(model);
          const first = entity?.firstOn ? daysOf(entity.firstOn) : null;
          if (entity && first && days.latest < first.earliest) {
            stated.flag = `${entity.name} is first dated ${monthOf(entity.firstOn ?? '')}${entity.firstFrom ? '' : ' by the catalog, not looked up'}`;
            break;
          }
        }
        if (!stated.flag && last && days.earliest > last && (status === 'lifted' || status === 'in-force') && date.kind === 'occurred')
          stated.flag = `later than the text (published ${last})`;
      }
      if (!out.some((known) => known.edtf === stated.edtf && known.kind === stated.kind)) out.push(stated);
    }
  }
  return out;
}

/** Where a sentence tells acts of several actors, the dates of the clauses of this one; null: all its dates. */
function datesInClauses(passage: Passage, group: Group, telling: Telling, published: string | null): Set<string> | null {
  const here = telling.acts.filter((act) => act.passage === passage);
  const mine = here.filter((act) => group.acts.includes(act));
  const others = here.filter((act) => !group.acts.includes(act) && mine.every((own) => own.clause.start !== act.clause.start));
  if (!mine.length || !others.length) return null;
  const { text } = passage.masked;
  return new Set(mine.flatMap((act) => readDates(text.slice(act.clause.start, act.clause.end), published)).map((date) => date.edtf));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
function monthOf(edtf: string): string {
  const [year = '', month] = edtf.split('-');
  return month ? `${MONTHS[Number(month) - 1] ?? month} ${year}` : year;
}

function whenOf(dates: readonly StatedDate[], document: Document): When {
  const published = document.published ? daysOf(document.published) : null;
  const placed = dates.filter((date) => !date.flag && date.kind !== 'expires');
  const past = placed.filter((date) => !published || (daysOf(date.edtf)?.earliest ?? '9') <= published.latest);
  const best = past[0];
  const days = best ? daysOf(best.edtf) : null;
  if (days) return { ...days, basis: 'stated' };
  if (published) return { earliest: null, latest: published.latest, basis: 'published-before' };
  return { earliest: null, latest: null, basis: 'undated' };
}

function attributionOf(group: Group, document: Document, whole: OfText): Attribution {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(document.url ?? '')?.[1] ?? '';
  const outlet = document.publisher ?? (host || null);
  const original = document.originalPublisher ?? whole.original;
  const actorId = group.actor?.id ?? '';
  const own =
    actorId !== '' &&
    (host.split('.').includes(houseOf(actorId)) ||
      (host.endsWith('.gov') && actorId.startsWith('us-')) ||
      outlet?.toLowerCase() === actorId);
  const more = { ...(outlet && !own ? { via: outlet } : {}), ...(original ? { notSeen: original } : {}) };
  if (own) return { speaker: actorId, named: true, firstHand: true, ...more };
  for (const passage of unique(group.acts.map((act) => act.passage))) {
    const speaker = speakerOf(passage);
    if (speaker) return { ...speaker, firstHand: false, ...more };
  }
  return { speaker: outlet ?? 'the text', named: outlet !== null, firstHand: false, ...more };
}

function originalNamed(text: string): string | null {
  const match = /\bOriginal(?:ly)? (?:article )?published (?:by|in|on|at) ([^\n]{2,80}?)(?:\.(?:\s|$)|\n|$)/i.exec(text.slice(-4_000));
  return match?.[1]?.trim() ?? null;
}

function impliedOf(
  group: Group,
  measures: readonly Measure[],
  imposing: readonly Place[],
  document: Document,
  whole: OfText,
  catalog: Catalog,
): string | null {
  const published = document.published ? (daysOf(document.published)?.latest ?? null) : null;
  const orgs = unique([
    group.org,
    group.actor?.id ?? null,
    ...group.models.map((model) => catalog.byId.get(model)?.developer ?? model.split('/')[0] ?? null),
  ]);
  for (const row of IMPLIED_INSTRUMENTS) {
    if (published && published < row.from) continue;
    if (!row.measures.some((measure) => measures.includes(measure))) continue;
    if (group.doer === 'government' ? !imposing.includes(row.imposing) : true) continue;
    if (
      row.families &&
      group.models.length &&
      !group.models.some((model) => row.families?.includes(model) || row.families?.includes(familyOf(model, catalog) ?? ''))
    )
      continue;
    if (row.org && !orgs.includes(row.org)) continue;
    if (!row.words.test(whole.words)) continue;
    return row.instrument;
  }
  return null;
}

const PUBLIC =
  /[ⒼⓍⓁ]|\b(?:ministr\w+|council|federal|state|government|public|agenc(?:y|ies)|police|parliament\w*|army|navy|civil serv\w+|county|city|court|bill|law|executive order)\b/i;
const PUBLIC_BODY = /Ⓖ|\b(?:parliament\w*|council|ministr\w+)\b/i;
const TEACHING = /Ⓢ|\b(?:students?|pupils?|teachers?|lecturers?|campus|classrooms?|undergraduates?|faculty|dean|coursework)\b/i;
const EMPLOYING =
  /\b(?:its|their) (?:[\d,.]+ |own )?(?:employees|staff|workers|engineers|branches|traders|consultants|lawyers|developers)\b|\b(?:the|a|an) (?:\w+ )?(?:company|firm|group|bank|insurer|maker|employer|lender|retailer|airline|manufacturer)\b/i;

/** Who bars its own people, where no public body is spoken of: a school or a firm; null: not to be told. */
function employerOf(one: Group, telling: Telling): Claim['imposerType'] | null {
  if (one.actor || !one.acts.every((act) => act.measure === 'use-ban')) return null;
  const told = unique(one.acts.map((act) => act.passage)).map((passage) => passage.masked.text);
  const front = telling.passages.filter((passage) => passage.weight >= 2).map((passage) => passage.masked.text);
  if (told.some((text) => PUBLIC.test(text)) || front.some((text) => PUBLIC_BODY.test(text))) return null;
  const all = [...told, ...front];
  if (all.some((text) => TEACHING.test(text))) return 'institution';
  return all.some((text) => EMPLOYING.test(text) || /Ⓒ/.test(text)) ? 'company' : null;
}

function rank(act: ToldAct): number {
  return (
    act.passage.weight * 10 +
    (act.passage.field === 'text' ? 5 : 0) +
    (act.models.length ? 3 : 0) +
    (act.actor?.id ? 2 : 0) -
    Math.min(act.passage.order, 9) * 0.1
  );
}

/** "Anthropic cuts off DeepSeek": where another sentence tells that the house was shut out as a customer, its product is not what is barred. */
function isOfCustomer(act: ToldAct, acts: readonly ToldAct[], catalog: Catalog): boolean {
  if (act.measure !== 'use-ban' || act.doer !== 'user-side' || !act.models.length) return false;
  return acts.some(
    (other) =>
      other.measure === 'account-block' &&
      other.actor?.id === act.actor?.id &&
      act.models.every((model) => other.passage.masked.names.some((name) => name.sign === 'Ⓒ' && name.id === developerOf(model, catalog))),
  );
}

/** Acts that only pass by: doubtful, without an actor or a model, told in the background alone. */
function worthClaiming(acts: readonly ToldAct[], telling: Telling, published: string | null, catalog: Catalog): ToldAct[] {
  const kept = acts.filter((act) => {
    if (act.weighed) return true;
    if (act.denied && act.status !== 'none') return false;
    // A text about chips speaks of their control.
    if (telling.compute && act.measure === 'export-control' && !act.models.length && !namesAi(act.passage.masked)) return false;
    if (act.aside && YEARS_AFTER.test(act.passage.masked.text.slice(Math.max(0, act.clause.start - 24), act.clause.start + 24)))
      return false;
    if (act.hypothetical && act.doer !== 'government' && act.passage.weight < 2) return false;
    if (act.hypothetical && act.assumed && (act.doer !== 'government' || act.passage.weight < 2)) return false;
    if (act.assumed && act.passage.weight < 2 && act.doer === 'government' && !act.models.length) return false;
    if (!act.models.length && !act.actor?.id && act.passage.weight < 2) return false;
    return !isOfCustomer(act, acts, catalog);
  });
  // A public body bars it: that it stays closed is no act of its developer.
  const barred = kept.some(
    (act) =>
      act.doer === 'government' &&
      !act.general &&
      act.actor?.id &&
      !act.assumed &&
      FAMILY[act.measure] === 'ban' &&
      act.passage.weight >= 2,
  );
  const exact = kept.filter((act) => !act.general && act.passage.weight >= 2 && !NO_RESTRICTION.has(act.measure));
  const otherMeasure = exact.some((act) => act.doer === 'government' && act.measure !== 'release-conditions');
  const told = kept.filter((act) => {
    // A model that is retired is not suspended.
    if (
      act.measure === 'suspension' &&
      act.doer === 'vendor' &&
      act.status !== 'lifted' &&
      kept.some((other) => other.measure === 'retirement' && act.models.every((model) => other.models.includes(model)))
    )
      return false;
    if (isLongAgo(act, published) && kept.some((other) => !NO_RESTRICTION.has(other.measure) && !isLongAgo(other, published))) return false;
    if (act.composed && act.status === 'lifted' && act.doer === 'vendor' && barredElsewhere(act, kept, catalog)) return false;
    if (barred && act.assumed && act.doer === 'vendor' && (act.measure === 'suspension' || act.measure === 'geo-block')) return false;
    if (act.measure === 'release-conditions' && otherMeasure) return false;
    return !(
      act.general &&
      act.doer === 'vendor' &&
      (act.assumed || !act.done) &&
      exact.length &&
      !exact.some((other) => other.doer === 'vendor')
    );
  });
  const restricting = told.filter((act) => !NO_RESTRICTION.has(act.measure));
  const salient =
    restricting.some((act) => act.weighed) ||
    restricting.some((act) => act.passage.weight >= 2) ||
    restricting.filter((act) => act.passage.weight === 1).length >= 2 ||
    restricting.some(
      (act) => act.passage.weight === 1 && act.status !== 'proposed' && act.actor?.id && (act.models.length > 0 || act.doer === 'vendor'),
    );
  return salient ? told : kept.filter((act) => NO_RESTRICTION.has(act.measure));
}

const YEARS_AFTER = /\byears? (?:after|since)\b/i;

/** Told of a year before the last: background to the news of a text that has any. */
function isLongAgo(act: ToldAct, published: string | null): boolean {
  const year = /\b(?:in|since|of|back in|from) (?:\w+ )?((?:19|20)\d\d)\b/.exec(
    act.passage.masked.text.slice(act.clause.start, act.clause.end),
  )?.[1];
  return year !== undefined && published !== null && Number(year) < Number(published.slice(0, 4)) - 1;
}

/** Somebody else than the developer bars these models in the text: their return is an end of that bar. */
function barredElsewhere(act: ToldAct, acts: readonly ToldAct[], catalog: Catalog): boolean {
  const bars: ReadonlySet<Measure> = new Set(['use-ban', 'ban', 'app-store-removal', 'procurement-ban']);
  return acts.some(
    (other) =>
      other.doer !== 'vendor' &&
      bars.has(other.measure) &&
      other.passage.weight >= 1 &&
      (act.assumed || other.passage === act.passage) &&
      (!other.models.length || !act.models.length || other.models.some((model) => act.models.some((own) => related(own, model, catalog)))),
  );
}

const OF_A_PRODUCT: ReadonlySet<Measure> = new Set(['ban', 'use-ban', 'app-store-removal', 'age-limit', 'suspension']);

/** What a public body or a user bars without naming it ("Chinese models"): the list of models that the next sentences name. */
function namedNext(one: Group, telling: Telling): string[] {
  const lead = one.acts[0]?.passage;
  if (!lead || !GENERIC.test(lead.masked.text)) return [];
  const next = telling.passages.find(
    (passage) =>
      passage.field === 'text' &&
      passage.order > lead.order &&
      passage.order <= Math.max(lead.order, 0) + 2 &&
      passage.weight > 0 &&
      !SPARED.test(passage.masked.text) &&
      firstNamed(passage.masked).length > 1,
  );
  return next ? firstNamed(next.masked) : [];
}
const GENERIC =
  /\b(?:models|families|programs|products|assistants|apps|applications|chatbots|services|tools|systems|AI|artificial intelligence)\b/i;
const SPARED =
  /\b(?:not (?:affected|covered|concerned|on the)|unaffected|exempt\w*|spared|leaves? alone|unlike|rivals?|instead|still (?:be )?(?:use|available)|remain\w* available)\b/i;

/** An act without a named model: the only one that the headline or the text names (of that vendor) is meant; for a vendor, else the first that the text names; for others, those that the next sentences list. */
function adopt(one: Group, telling: Telling, mentions: readonly Mention[], catalog: Catalog): void {
  if (one.models.length || one.adopted) return;
  const vendor = one.doer === 'vendor';
  const front = one.acts.some((act) => act.passage.weight >= 2);
  // What is read from the words of a text has no clause that names whom it hits: the only one named is meant.
  const weighed = one.acts.every((act) => act.weighed !== undefined);
  if (!vendor && !front && !weighed) return;
  const developer = vendor && one.actor?.id ? houseOf(one.actor.id) : null;
  const own = (field: 'title' | 'text'): string[] => {
    const ids = mentions.filter((mention) => mention.kind === 'model' && mention.field === field).map((mention) => mention.id);
    return withoutFamilies(unique(ids.filter((id) => !developer || houseOf(catalog.byId.get(id)?.developer ?? '') === developer)), catalog);
  };
  const title = own('title');
  const named = title.length ? title : own('text');
  const sole = named.length === 1 && (vendor || weighed || one.acts.every((act) => OF_A_PRODUCT.has(act.measure)));
  const found = sole || (vendor && front && title.length <= 1) ? named.slice(0, 1) : vendor ? [] : namedNext(one, telling);
  if (!found[0]) return;
  one.models = withoutFamilies(found, catalog);
  one.adopted = new Set([...title, ...own('text')]).size === 1 ? 'the only one' : 'one of several';
  const maker = catalog.byId.get(found[0])?.developer;
  if (vendor && !one.actor && maker) one.actor = { id: maker, kind: 'company', place: null };
}

/** "Limits access", "forces the lab to stop", "removes it": told more exactly elsewhere by the same actor, it is that act. */
function sharpen(acts: readonly ToldAct[]): void {
  for (const act of acts) {
    if (!act.general || act.doer === 'vendor') continue;
    const exact = acts.find((other) => other !== act && !other.general && other.doer !== 'vendor' && sameActor(other.actor, act.actor));
    if (exact) act.measure = exact.measure;
  }
}

/** Claims of a document, the leading one first. Ids are hashes of item, actor, measures, models and the main sentence. */
export function claimsOf(
  document: Document,
  telling: Telling,
  mentions: readonly Mention[],
  catalog: Catalog,
  rulesVersion: string,
): Claim[] {
  if (!telling.aboutAi && !mentions.some((mention) => mention.kind === 'model' || AI_LABS.has(mention.id))) return [];
  const opened = new Set(telling.acts.filter((act) => act.measure === 'general-release' && !act.denied).flatMap((act) => act.models));
  const stands = (act: ToldAct): boolean => act.statusCue !== PAST_STATE || act.models.some((model) => opened.has(model));
  const acts = worthClaiming(telling.acts.filter(stands), telling, document.published ?? null, catalog);
  sharpen(acts);
  const groups = group(acts, catalog);
  for (const one of groups) {
    // Only background tells more models or measures: those are not this act's.
    const firm = one.acts.filter((act) => act.passage.weight > 0);
    if (firm.length && firm.length < one.acts.length && firm.some((act) => act.models.length)) {
      one.acts = firm;
      one.models = unique(firm.flatMap((act) => act.models));
    }
    one.models = withoutFamilies(one.models, catalog);
    one.acts.sort((a, b) => rank(b) - rank(a));
  }
  for (const one of groups) adopt(one, telling, mentions, catalog);
  groups.sort((a, b) => rank(b.acts[0] as ToldAct) - rank(a.acts[0] as ToldAct));
  const contests = contestsOf(telling);
  const makers = new Set(acts.flatMap((act) => act.models.flatMap((model) => catalog.byId.get(developerOf(model, catalog))?.place ?? [])));
  const only = homeOf(telling, makers);
  const whole = new OfText(document, telling);
  const claims: Claim[] = [];
  const byGroup = new Map<Group, Claim>();
  for (const one of groups) {
    const lead = one.acts[0];
    if (!lead) continue;
    const measures = unique(one.acts.map((act) => act.measure)).sort();
    const status = settledStatus(statusOf(one.acts), one, one === groups[0], document, telling);
    const parties = partiesOf(one);
    const { imposing, affected } = placesOf(one, parties, only, catalog);
    const government = one.doer === 'government';
    const contested = government ? contests.filter((contest) => contest.by !== one.actor?.id) : [];
    const base = strengthOf(one, telling, status, whole);
    const strength: Strength =
      contested.some((contest) => contest.what !== 'scope') && base.strength !== 'opinion' && base.strength !== 'rumoured'
        ? 'disputed'
        : base.strength;
    const dates = datesOf(one, document, status, catalog, telling);
    const evidence = unique(one.acts.map((act) => act.passage)).map(evidenceOf);
    const attribution = attributionOf(one, document, whole);
    const named = mentions.find(
      (mention) =>
        mention.kind === 'instrument' &&
        evidence.some((span) => span.field === mention.field && mention.start >= span.start && mention.end <= span.end),
    );
    const programme = mentions.find(
      (mention) =>
        mention.kind === 'programme' &&
        evidence.some((span) => span.field === mention.field && mention.start >= span.start && mention.end <= span.end),
    );
    const actor = one.actor?.id ?? null;
    const claim: Claim = {
      id: idOf('claim', document.item, actor, measures.join(' '), [...one.models].sort().join(' '), lead.passage.exact),
      item: document.item,
      revision: document.revision,
      models: [...one.models].sort(),
      ...(!one.models.length && one.org ? { org: one.org } : {}),
      ...(programme ? { programme: programme.id } : {}),
      measures,
      status,
      strength,
      reasons: [],
      reasonSpeakers: [],
      actor,
      imposerType: government
        ? (employerOf(one, telling) ?? 'government')
        : one.actor?.kind === 'institution'
          ? 'institution'
          : one.actor?.kind === 'company' || one.doer === 'vendor'
            ? 'company'
            : 'institution',
      imposing,
      affected,
      ordered: government ? parties : [],
      effective: government ? [] : measures.every((measure) => measure === 'general-release') ? ['everyone'] : parties,
      attribution,
      contested,
      when: whenOf(dates, document),
      dates,
      instrument: government ? (named?.id ?? null) : null,
      instrumentImplied: named && government ? null : impliedOf(one, measures, imposing, document, whole, catalog),
      evidence,
      depth: document.depth,
      moves: false,
      rule: [...new Set(one.acts.map(ruleOf))].join(', '),
      rulesVersion,
    };
    claims.push(claim);
    byGroup.set(one, claim);
  }
  link(claims, catalog);
  dateReleases(claims, document);
  const carried = new Map<Passage, Claim[]>();
  for (const [one, claim] of byGroup) for (const act of one.acts) carried.set(act.passage, [...(carried.get(act.passage) ?? []), claim]);
  giveReasons(claims, carried, telling);
  const denied = telling.acts.filter((act) => act.denied && act.passage.weight >= 2);
  for (const [one, claim] of byGroup)
    claim.moves =
      !denied.some((act) => act.doer !== 'vendor' || !claim.actor || !act.actor?.id || houseOf(act.actor.id) === houseOf(claim.actor)) &&
      isFirm(claim, one, telling) &&
      doubtsAbout(claim, one.acts, telling, document, catalog).length === 0;
  return claims;
}

/** The end of a limit and the release that it is are one moment: the day told of one dates the other. */
function dateReleases(claims: readonly Claim[], document: Document): void {
  for (const claim of claims) {
    if (claim.dates.length || !claim.measures.includes('general-release')) continue;
    const end = claims.find(
      (other) =>
        other !== claim &&
        other.status === 'lifted' &&
        other.actor === claim.actor &&
        other.dates.length > 0 &&
        claim.models.every((model) => other.models.includes(model)),
    );
    if (!end) continue;
    claim.dates = end.dates;
    claim.when = whenOf(end.dates, document);
  }
}

/** An order by a public body and the way a company complies with it are two acts, tied. */
function link(claims: readonly Claim[], catalog: Catalog): void {
  const ordered = claims.filter((claim) => claim.imposerType === 'government');
  const order =
    ordered.find((claim) => claim.measures.includes('export-control')) ?? ordered.find((claim) => claim.measures.includes('suspension'));
  if (!order) return;
  for (const claim of claims) {
    if (claim.imposerType === 'company' && claim.measures.includes('suspension') && claim.status !== 'lifted') {
      claim.compliesWith = order.id;
      if (!order.models.length) order.models = [...claim.models];
      else if (
        claim.models.length &&
        withoutFamilies([...claim.models, ...order.models], catalog).every((model) => order.models.includes(model))
      )
        claim.models = [...order.models];
      else if (!claim.models.length) claim.models = [...order.models];
    }
  }
}

function contestsOf(telling: Telling): { what: ContestWhat; by: string }[] {
  const out: { what: ContestWhat; by: string }[] = [];
  let company: string | null = null;
  for (const passage of telling.passages) {
    const first = passage.masked.names.find((name) => name.sign === 'Ⓒ' && name.id)?.id ?? null;
    const may = CONTEST_SIEVE(passage.masked.text);
    for (const [row, cue] of CONTESTS.entries()) {
      if (!may(row)) continue;
      const match = cue.regex.exec(passage.masked.text);
      if (!match) continue;
      const before = passage.masked.names.filter((name) => name.at < match.index + match[0].length && name.sign === 'Ⓒ' && name.id);
      const stands =
        passage.masked.names.some((name) => name.anaphor && name.at < match.index) || /^(?:It|They)\b/.test(passage.masked.text);
      const subject = before.at(-1);
      const close =
        subject &&
        match.index - subject.at < 90 &&
        !/\b(?:accuse[sd]?|tells?|told|urge[sd]?|orders|ordered)\b/i.test(passage.masked.text.slice(0, match.index))
          ? subject.id
          : null;
      const by: string | null = close ?? (stands ? company : cue.id === 'facts-denied' ? first : null);
      if (by && !out.some((known) => known.what === cue.what && known.by === by)) out.push({ what: cue.what, by });
    }
    if (first) company = first;
  }
  return out;
}

// Words that stand for the model that a text is about.
const MEANS_THE_MODEL =
  /\b(?:its?|the|this|that|new|first) (?:[\w-]+ ){0,4}?(?:models?|chatbot|generator|assistant|app|tool|system|service|product|version)\b|\bit\b/i;
// What still stands because its end is only spoken of.
const STILL_STANDS: ReadonlySet<string> = new Set(['end-to-come', 'wish-to-end']);

/** Firm enough to move an access status once dated: full text, an affirmative act up front, models named, no doubt about the act. */
function isFirm(claim: Claim, one: Group | undefined, telling: Telling): boolean {
  if (claim.depth !== 'full' || !one || one.adopted === 'one of several' || !claim.models.length || !MOVING.includes(claim.status))
    return false;
  // What held until now moves nothing of itself: the release that ended it does.
  if (one.acts.some((act) => act.statusCue === PAST_STATE || act.weighed)) return false;
  if (one.acts.some((act) => act.passage.weight >= 2 && act.hypothetical)) return false;
  // Headline and lead that disagree whether it is done or to come settle nothing.
  const front = one.acts.filter((act) => act.passage.weight >= 2).map((act) => act.status);
  if (claim.status === 'announced' && front.includes('in-force')) return false;
  // Headline or lead tell the act, or name the models that the body tells it of.
  const names = (act: ToldAct): boolean =>
    act.models.length > 0 || (one.adopted === 'the only one' && MEANS_THE_MODEL.test(act.passage.masked.text));
  const upFront = new Set(
    telling.passages.filter((passage) => passage.weight >= 2).flatMap((passage) => passage.masked.names.map((name) => name.id)),
  );
  const told = one.acts.filter(
    (act) =>
      names(act) &&
      (act.passage.weight >= 2 || ((front.length > 0 || act.measure !== 'withheld') && !one.adopted)) &&
      !(act.assumed && one.adopted) &&
      !STILL_STANDS.has(act.statusCue ?? '') &&
      !act.hypothetical &&
      !act.denied &&
      act.passage.weight >= 1 &&
      act.actor?.id &&
      sameActor(act.actor, one.actor),
  );
  if (!told.some((act) => act.passage.weight >= 2 || one.models.every((model) => upFront.has(model)))) return false;
  if (!told.some((act) => act.done)) return false;
  if (!claim.actor) return false;
  if (claim.strength === 'confirmed') return true;
  if (claim.strength === 'disputed') return !claim.contested.some((contest) => contest.what === 'facts');
  return claim.strength === 'reported' && claim.attribution.named && claim.attribution.speaker !== claim.attribution.via;
}
