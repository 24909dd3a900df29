// The clause that an act stands in, who is the subject of its verb, and whether that verb is a finite, told act.
import { ACTIONS, PERFORMING } from './cues/lexicon.ts';
import { formsOf } from './inflect.ts';
import type { MaskedSentence, Name } from './mask-sentence.ts';

/** A clause of a masked sentence. `aside`: what was before or why ("after …", "since …"), not the news. */
export type Clause = { start: number; end: number; aside: boolean };

const BREAKS =
  /;|:\s|\s—|—\s|\s–\s|, (?:with|while|but|although|though|whereas|after|before|having|following|who|which|weeks|months|days|hours|(?=(?:it|they|we) (?:ha[sd]|have|will|would|is|was|were|are|[a-z]+ed)\b)|and (?=[ⒸⒼⓈⓍⓂⓁ]|the |it |its |has |had |will |said |that |they |he |she ))|\b(?:after|although|though|while|whereas|since|because|unless)\b/gi;
const OPENS_ASIDE = /^[\s,]*(?:and )?(?:(?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?) )?(?:after|since|following|having|once)\b/i;
const OPENS_SENTENCE =
  /^(?:(?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?) )?(?:After|Before|While|When|Following|Although|Though|Since|Because|Having|Once|If|Until|Despite)\b/i;

let broken: { text: string; breaks: readonly number[] } = { text: '', breaks: [] };

/** Where the clauses of a sentence part, kept for the sentence asked about last: its words are asked for theirs one by one. */
function breaksOf(text: string): readonly number[] {
  if (broken.text === text) return broken.breaks;
  const breaks: number[] = [];
  for (const match of text.matchAll(BREAKS)) breaks.push(match.index);
  if (OPENS_SENTENCE.test(text)) {
    const comma = /, (?!(?:and|or)\b)/.exec(text);
    if (comma) breaks.push(comma.index);
  }
  breaks.sort((a, b) => a - b);
  broken = { text, breaks };
  return breaks;
}

/** The clause around `from`…`to` (offsets of the masked text). */
export function clauseAt(text: string, from: number, to: number): Clause {
  const breaks = breaksOf(text);
  let start = 0;
  let end = text.length;
  for (const at of breaks) {
    if (at <= from) start = at;
    else if (at >= to) {
      end = at;
      break;
    }
  }
  // ", two weeks after": the measure of time belongs to what follows it.
  const lead = /(?:\b[\w-]+ ){1,2}(?:hours?|days?|weeks?|months?|years?) $/i.exec(text.slice(0, start));
  const opening = text.slice(lead ? lead.index : start, end);
  return { start, end, aside: OPENS_ASIDE.test(opening) };
}

// Finite forms of the verbs that restrict, free or order (past, or third person present as headlines have it).
const FINITE: ReadonlySet<string> = new Set(
  [...Object.values(ACTIONS).flat(), PERFORMING, 'retire discontinue']
    .flatMap((line) => line.split(' '))
    .flatMap((verb) => formsOf(verb.split('+')[0] ?? '').slice(1, 4)),
);
const WORD = /\b[a-z][a-z-]*\b/gi;
// To have had to do it, or to have begun, is to have done it.
const BROUGHT_ABOUT =
  /\b(?:had to|(?:has|have) had to|(?:(?:is|are|was|were|been) )?(?:forc|compell|oblig)(?:ed|es|ing) (?:(?:it|them|Ⓒ|the \w+) )?to) [a-z]+|\b\w+ed\b[^.;,]{0,40} by [a-z]+ing\b|\b(?:may|can) (?:(?:now|again|once more) )+(?:be )?[a-z]+|\b(?:may|can) [a-z]+ Ⓜ[^.;]{0,24}\bagain\b/i;
// "ChatGPT switched off in Italy": a headline leaves out "was".
const HEADLINE =
  /^Ⓜ(?:,? (?:and )?Ⓜ)* (?:[a-z]+ed|shut|cut|taken|withdrawn|frozen|barred) (?:off |down |offline |out )?(?:in|for|from|by|after|over|on|at)\b[^.]*$/;
const SAID_SO = /\b(?:said|says|announced|confirmed|wrote)\b[^.;]*$/i;

/** Whether what begins at `at` is what somebody said: "OpenAI said that it had …". */
export function isSaid(text: string, at: number): boolean {
  return SAID_SO.test(text.slice(0, at));
}

// What may stand between a subject and its verb.
const LINK =
  /^(?:'s (?:\w+ ){0,3}?(?:government|regulators?|ministry|watchdog|authority|decision|order|directive|agency|office|court|parliament|commission|cabinet|police|move))?(?: ?\([^)]{0,40}\)| of (?:the )?Ⓧ)?(?:, [^,;.]{0,70},)?(?: on (?:\w+day(?:,? \d{1,2} \w+| \w+ \d{1,2})?|\d{1,2} \w+(?: \d{4})?|[A-Z]\w+ \d{1,2}(?:, \d{4},?)?),?)?(?: (?:has|have|had|is|are|was|were|will|would|to|also|now|still|then|today|yesterday|again|already|first|\w+ly|said|says|announced|confirmed|decided|moved|agreed|began|started|that|it|they|been|be|being|in turn|had to|has had to|became|the|become|latest|country|state|government|regulator|ministry|authority|watchdog|agency|in \w+|last (?:week|month|year)|this (?:week|month|morning)|late|early|on \w+day),?)*,? $/;
const PLUPERFECT = /\bhad (?:\w+ly |also |already |earlier |previously |initially |not |been )*$/i;
const NOT_FINITE = /\b(?:to|not|never|no|would|could|might|may|should|if|whether|can|cannot|n't)(?: be| have| been)? (?:\w+ly )?$/i;
const PASSIVE =
  /(?:\b(?:is|are|was|were|has been|have been|been|being|remains?|stays?)|'s) (?:\w+ly |now |also |still |only |again |not (?:yet )?(?:generally|publicly|widely|broadly) )*$/i;

// What holds now, said of the model or its access; what is under way.
const STANDS =
  /(?:Ⓜ|\baccess|\bmodels?|\bit|\bchatbot)(?:'s)? (?:\w+ly )?(?:is|are|remains?|stays?) (?:\w+ly |now |still |only |also |for now )*(?:available|accessible|limited|restricted|offline|unavailable|inaccessible|unreachable|dark|closed|off-limits|gone|blocked|banned|suspended|open|reserved|confined|withheld|being (?:launched|released|offered|withheld|rolled))\b|\b(?:became|becomes?) the (?:first|second|third|latest|only)\b[^.;,]{0,40}? to [a-z]+|Ⓜ(?:,? and Ⓜ)* (?:is|are|was|were) back\b|Ⓜ(?:, [^,.;]{1,60},)? goes (?:only )?to\b|Ⓜ (?:has |now )*(?:moved|moves|came|comes|left|leaves|dropped|drops|graduated|graduates|exited|exits) (?:out of|from|its|the|limited|private|preview|beta)\b|\b(?:anyone|everyone|everybody|all users) can now (?:use|reach|get|open|try|access)\b|(?:[ⒸⒼⓈⓍ]|\b(?:it|we|they)) (?:is|are) (?:\w+ly |now |also )?(?:expanding|blocking|limiting|restricting|withholding|ending|lifting|easing|suspending|keeping|opening|requiring|barring|banning|pulling|delaying|releasing|rolling|giving|making|not releasing)\b/i;

// A future that the one who acts has set; a product that asks something of its users.
const DECIDED =
  /(?:[ⒸⒼⓈⓂ]|\b(?:it|company|government|ministry))(?:,[^,;.]{0,70},)? (?:(?:will|is set to|are set to) (?:\w+ly |also |soon |now |first |only )*(?!not\b|be\b|need|likely|probably|have\b|consider|discuss|decide|ask|seek)[a-z]+|will (?:\w+ly |soon |first |only )*be (?:\w+ly )?(?:available|limited|restricted|blocked|banned|suspended|released|offered|withdrawn|barred|removed))|Ⓜ (?:has |now )*(?:implemented|introduced|requires?|required|asks)\b/i;
// Not to release is an act of its own.
const REFUSES =
  /(?:[ⒸⓂ]|\b(?:it|we|company|version|model|lab))[^.;]{0,70}?(?:\b(?:will not|won't|would not|is not|are not|isn't|aren't|has not|have not|does not|do not|doesn't|don't|not to)\b|\bno (?:\w+ )?(?:plans?|intention)\b|\b(?:declin|refus)(?:es|ed)\b)/i;

/** "the state of Texas": what stands before the name is part of it. */
export const STATE_OF = /\b(?:the )?(?:state|province|commonwealth|canton|republic|kingdom|government|city) of (?:the )?$/i;

/** The name that is the subject of what begins at `at`, or null. */
export function subjectOf(masked: MaskedSentence, at: number): Name | null {
  for (let i = masked.names.length - 1; i >= 0; i -= 1) {
    const name = masked.names[i];
    if (!name || name.at >= at || !'ⒸⒼⓈⓍⓅ'.includes(name.sign)) continue;
    const gap = masked.text.slice(name.at + 1, at);
    if (gap.length > 110) return null;
    if (!LINK.test(gap.endsWith(' ') ? gap : `${gap} `)) continue;
    if (name.sign === 'Ⓧ' && name.demonym && !/^ (?:government|regulator|ministry|authorit|watchdog|agency|officials)/.test(gap)) continue;
    if (
      /\b(?:by|to|from|with|for|against|of|in|over|at|on|than|like|including|outside|across|within|into|between) (?:the )?(?:[ⒸⒼⓈⓍ],? (?:and|or) )*$/i.test(
        masked.text.slice(0, name.at).replace(STATE_OF, ''),
      )
    )
      continue;
    return name;
  }
  return null;
}

/** True when the clause of the act tells it in a finite verb with a subject, or in the passive, as done or decided: no question, no "had", no "would". `refusal`: the act is not to release. */
export function isToldAsDone(masked: MaskedSentence, clause: Clause, to: number, refusal = false): boolean {
  const { text } = masked;
  if (clause.aside || text.indexOf('?', to) >= 0) return false;
  if (STANDS.test(text.slice(clause.start, Math.max(to, Math.min(clause.end, to + 30))))) return true;
  const told = text.slice(clause.start, to + 12);
  if (DECIDED.test(told) || (refusal && REFUSES.test(told))) return true;
  if (BROUGHT_ABOUT.test(text.slice(clause.start, Math.min(clause.end, to + 20))) || HEADLINE.test(text)) return true;
  for (const match of text.slice(clause.start, clause.end).matchAll(WORD)) {
    if (!FINITE.has(match[0].toLowerCase())) continue;
    const at = clause.start + match.index;
    if (at > to) break;
    const before = text.slice(Math.max(0, at - 60), at);
    if (
      (PLUPERFECT.test(before) && !isSaid(text, at)) ||
      NOT_FINITE.test(before.replace(/\bnot (?:yet )?(?:generally|publicly|widely|broadly) $/, ''))
    )
      continue;
    if (
      PASSIVE.test(before) &&
      /[ⓂⒸⒼⓈⓍ]|\b(?:it|they|access|models?|chatbot|app|tools?|assistant|service|downloads|use|users|customers|ban|block|controls?|order|restrictions?)\b/i.test(
        text.slice(clause.start, at),
      )
    )
      return true;
    if (
      subjectOf(masked, at) ||
      /(?:^|[,;:—"“] ?|\b(?:and|said|says|that) )(?:It|We|They|it|we|they|The \w+|the \w+)(?: (?:has|have|also|now|then|will))* $/.test(
        text.slice(0, at),
      )
    )
      return true;
    // One subject, several verbs: "X reviewed the case and blocked Y".
    if (/\b(?:and|then) (?:\w+ly )?$/.test(before) && /[ⒸⒼⓈⓍ]|\b(?:we|it|they)\b/i.test(text.slice(clause.start, at))) return true;
  }
  return false;
}
