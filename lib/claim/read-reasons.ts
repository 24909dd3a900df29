// The reasons a text gives for its acts, each with who gives it: words of a reason count where they stand with the act or in its grounds.
import type { Claim, Measure, Reason } from '../domain.ts';
import { ACT_CITES, ADVERSARIES, DATA_LAWS, GROUNDS, NOT_GROUNDS, REASON_CUES, SET_ASIDE, STATED_GROUNDS } from './cues/reasons.ts';
import { patternOf } from './cues/words.ts';
import { NO_RESTRICTION } from './fold-tags.ts';
import type { MaskedSentence } from './mask-sentence.ts';
import type { Passage, Telling } from './read-telling.ts';
import { asked, sentenceSieve } from './sentence-sieve.ts';
import { speakerOf } from './speaker-of.ts';

const CUES = REASON_CUES.map(({ reason, pattern, loose, residual, of, by, notOf, not }) => ({
  reason,
  pattern: patternOf(pattern),
  loose: loose === true,
  residual: residual === true,
  of: of ? new Set<Measure>(of) : null,
  by: by ?? null,
  notOf: notOf ? new Set<Measure>(notOf) : null,
  not: not ? patternOf(not) : null,
}));
const givesGrounds = asked(patternOf(GROUNDS));
const cites = asked(new RegExp(ACT_CITES, 'i'));
const STATED = new RegExp(STATED_GROUNDS, 'i');
const ASIDE = new RegExp(SET_ASIDE, 'i');
const SIEVE = sentenceSieve(CUES.map((cue) => cue.pattern));
// What a text tells of other matters, or of what may follow from the act, is no ground of it.
const ELSEWHERE = new RegExp(NOT_GROUNDS, 'i');
// Of two reasons in one sentence the more exact one is meant; who keeps a model from an adversary guards the nation.
const HARMS: ReadonlySet<Reason> = new Set(['cyber-misuse', 'bio-misuse', 'misinformation-misuse', 'jailbreak', 'distillation-ip']);

/** What reasons depend on: the measures of the acts, and whether a company is the one who acts. */
export type Acts = { measures: readonly Measure[]; byCompany: boolean };
/** A reason and the words that say it. */
export type Given = { reason: Reason; words: string; residual: boolean };
// Grounds stand with their act or a few sentences from it; a short text has one subject.
const NEAR = 3;
const SHORT = 14;

/** The sentence as reason patterns see it: places and bodies of a foreign adversary, other than the acting state's own, as Ⓐ; data protection laws as Ⓓ. */
export function withAdversaries(masked: MaskedSentence, home: readonly string[]): string {
  let out = masked.text;
  const put = (at: number, sign: string): void => {
    out = `${out.slice(0, at)}${sign}${out.slice(at + 1)}`;
  };
  for (const { at, sign, place, id } of masked.names) {
    if ((sign === 'Ⓧ' || sign === 'Ⓖ') && place && ADVERSARIES.has(place) && !home.includes(place)) put(at, 'Ⓐ');
    if (sign === 'Ⓛ' && id && DATA_LAWS.has(id)) put(at, 'Ⓓ');
  }
  return out;
}

/** Reasons that one sentence gives for acts of these measures. `withAct`: the act itself is told in it. */
export function reasonsIn(text: string, { measures, byCompany }: Acts, withAct: boolean): Given[] {
  const gives = givesGrounds(text);
  if (!withAct && (!gives || ELSEWHERE.test(text))) return [];
  const out: Given[] = [];
  const may = SIEVE(text);
  for (const [row, cue] of CUES.entries()) {
    if (!may(row)) continue;
    if ((cue.by && !byCompany) || measures.some((measure) => cue.notOf?.has(measure))) continue;
    if ((cue.loose && !gives) || (cue.of && !measures.some((measure) => cue.of?.has(measure)))) continue;
    const match = cue.pattern.exec(text);
    if (!match || cue.not?.test(text) || ASIDE.test(text.slice(0, match.index))) continue;
    out.push({ reason: cue.reason, words: match[0], residual: cue.residual });
  }
  const exact = out.some(({ reason }) => HARMS.has(reason));
  const named = exact || out.some(({ reason, residual }) => reason === 'misuse' && !residual);
  const secured = measures.includes('export-control') && out.some(({ reason }) => reason === 'national-security');
  return out.filter(
    ({ reason, residual }) => !(residual && (reason === 'misuse' ? exact : named)) && !(secured && reason === 'foreign-influence'),
  );
}

// From this chance on the words of a sentence state a reason (as precise as the rules are on texts held back).
const LIKELY_REASON = 0.75;

/** Gives the restricting claims their reasons. `carried`: the sentences that tell acts, with the claims made of them. */
export function giveReasons(claims: readonly Claim[], carried: ReadonlyMap<Passage, readonly Claim[]>, telling: Telling): void {
  const restrictions = claims.filter((claim) => claim.measures.some((measure) => !NO_RESTRICTION.has(measure)));
  const lead = restrictions[0];
  if (!lead) return;
  const told = [...carried.keys()];
  for (const passage of telling.passages) {
    const own = carried.get(passage)?.filter((claim) => restrictions.includes(claim)) ?? [];
    const near =
      telling.passages.length <= SHORT ||
      passage.weight >= 2 ||
      told.some((act) => Math.abs(act.order - passage.order) <= NEAR) ||
      cites(passage.masked.text);
    if (!own.length && !near) continue;
    const targets = own.length ? own : [lead];
    const text = withAdversaries(
      passage.masked,
      targets.flatMap((claim) => claim.imposing),
    );
    if (!own.length && passage.weight === 0 && !STATED.test(text)) continue;
    const acts = { measures: targets.flatMap((claim) => claim.measures), byCompany: lead.imposerType === 'company' };
    const read = reasonsIn(text, acts, own.length > 0).map(({ reason }) => reason);
    // Where no rule reads a reason, the likeliest by its words.
    const weighed = read.length ? [] : [...(telling.weighed.get(passage)?.reasons ?? [])].filter(([, chance]) => chance >= LIKELY_REASON);
    for (const reason of [...read, ...weighed.map(([value]) => value)])
      for (const claim of targets) {
        const speaker = speakerOf(passage)?.speaker ?? claim.actor ?? claim.attribution.speaker;
        if (!claim.reasonSpeakers.some((known) => known.reason === reason && known.speaker === speaker))
          claim.reasonSpeakers.push({ reason, speaker });
        if (!claim.reasons.includes(reason)) claim.reasons.push(reason);
      }
  }
  for (const claim of claims) claim.reasons.sort();
}
