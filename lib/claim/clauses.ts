// The clause that an act stands in, who is the subject of its verb, and whether that verb is a finite, told act.
import type { MaskedSentence, Name } from './mask-sentence.ts';

/** A clause of a masked sentence. `aside`: what was before or why ("after …", "since …"), not the news. */
export type Clause = { start: number; end: number; aside: boolean };

const BREAKS =
  /;|:\s|\s—|—\s|\s–\s|, (?:with|while|but|although|though|whereas|after|before|having|following|who|which|weeks|months|days|hours|and (?=[ⒸⒼⓈⓍⓂⓁ]|the |it |its |has |had |will |said |that |they |he |she ))|\b(?:after|although|though|while|whereas|since|because|unless)\b/gi;
const OPENS_ASIDE = /^[\s,]*(?:and )?(?:(?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?) )?(?:after|since|following|having|once)\b/i;
const OPENS_SENTENCE =
  /^(?:(?:[\w-]+ ){0,3}(?:hours?|days?|weeks?|months?|years?) )?(?:After|Before|While|When|Following|Although|Though|Since|Because|Having|Once|If|Until|Despite)\b/i;

/** The clause around `from`…`to` (offsets of the masked text). */
export function clauseAt(text: string, from: number, to: number): Clause {
  const breaks: number[] = [];
  for (const match of text.matchAll(BREAKS)) breaks.push(match.index);
  if (OPENS_SENTENCE.test(text)) {
    const comma = /, (?!(?:and|or)\b)/.exec(text);
    if (comma) breaks.push(comma.index);
  }
  breaks.sort((a, b) => a - b);
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
const FINITE =
  /\b(?:bann?(?:s|ed)|block(?:s|ed)|barr?(?:s|ed)|prohibit(?:s|ed)|outlaw(?:s|ed)|forb(?:ids|ade|idden)|blacklist(?:s|ed)|suspend(?:s|ed)|disabl(?:es|ed)|halt(?:s|ed)|paus(?:es|ed)|pull(?:s|ed)|cut(?:s)?|shut(?:s)?|lock(?:s|ed)|switch(?:es|ed)|turn(?:s|ed)|clos(?:es|ed)|revok(?:es|ed)|withdr(?:aws|ew|awn)|terminat(?:es|ed)|fr(?:eezes|oze|ozen)|stop(?:s|ped)|deactivat(?:es|ed)|remov(?:es|ed)|tak(?:es|en)|took|went|goes|restrict(?:s|ed)|limit(?:s|ed)|curb(?:s|ed)|control(?:s|led)|impos(?:es|ed)|plac(?:es|ed)|put(?:s)?|issu(?:es|ed)|order(?:s|ed)|direct(?:s|ed)|instruct(?:s|ed)|t(?:old|ells)|requir(?:es|ed)|compel(?:s|led)|forc(?:es|ed)|designat(?:es|ed)|label(?:s|led|ed)|declar(?:es|ed)|sign(?:s|ed)|enact(?:s|ed)|adopt(?:s|ed)|publish(?:es|ed)|creat(?:es|ed)|add(?:s|ed)|extend(?:s|ed)|tighten(?:s|ed)|lift(?:s|ed)|eas(?:es|ed)|narrow(?:s|ed)|loosen(?:s|ed)|relax(?:es|ed)|modif(?:ies|ied)|amend(?:s|ed)|mov(?:es|ed)|restor(?:es|ed)|resum(?:es|ed)|reinstat(?:es|ed)|reopen(?:s|ed)|unblock(?:s|ed)|revers(?:es|ed)|rescind(?:s|ed)|repeal(?:s|ed)|scrap(?:s|ped)|end(?:s|ed)|drop(?:s|ped)|allow(?:s|ed)|permit(?:s|ted)|clear(?:s|ed)|authori[sz](?:es|ed)|approv(?:es|ed)|grant(?:s|ed)|let(?:s)?|expand(?:s|ed)|widen(?:s|ed)|broaden(?:s|ed)|open(?:s|ed)|releas(?:es|ed)|launch(?:es|ed)|made|makes|giv(?:es|en)|gave|offer(?:s|ed)|provid(?:es|ed)|shar(?:es|ed)|deploy(?:s|ed)|roll(?:s|ed)|withh(?:olds|eld)|h(?:olds|eld)|k(?:eeps|ept)|declin(?:es|ed)|refus(?:es|ed)|decid(?:es|ed)|delay(?:s|ed)|postpon(?:es|ed)|exclud(?:es|ed)|confin(?:es|ed)|reserv(?:es|ed)|introduc(?:es|ed)|implement(?:s|ed)|requested|asks?|asked|deni(?:es|ed)|return(?:s|ed)|regain(?:s|ed)|lost|loses|expell?(?:s|ed)|unveil(?:s|ed)|announc(?:es|ed)|beg(?:ins|an)|start(?:s|ed)|geo-?block(?:s|ed)|delist(?:s|ed)|deploys|sh(?:ips|ipped)|confirm(?:s|ed)|cancel(?:s|led|ed)|exempt(?:s|ed)|granted|lets)\b/gi;

// What may stand between a subject and its verb.
const LINK =
  /^(?:'s (?:\w+ ){0,3}?(?:government|regulators?|ministry|watchdog|authority|decision|order|directive|agency|office|court|parliament|commission|cabinet|police|move))?(?: ?\([^)]{0,40}\)| of (?:the )?Ⓧ)?(?:, [^,;.]{0,70},)?(?: on (?:\w+day(?:,? \d{1,2} \w+| \w+ \d{1,2})?|\d{1,2} \w+(?: \d{4})?|[A-Z]\w+ \d{1,2}(?:, \d{4},?)?),?)?(?: (?:has|have|is|are|was|were|will|would|to|also|now|still|then|today|yesterday|again|already|first|\w+ly|said|says|announced|confirmed|decided|moved|agreed|began|started|that|it|they|been|be|being|in turn|had to|has had to|became|the|become|latest|country|state|government|regulator|ministry|authority|watchdog|agency|in \w+|last (?:week|month|year)|this (?:week|month|morning)|late|early|on \w+day),?)*,? $/;
const PLUPERFECT = /\bhad (?:\w+ly |also |already |earlier |previously |initially |not |been )*$/i;
const NOT_FINITE = /\b(?:to|not|never|no|would|could|might|may|should|if|whether|can|cannot|n't)(?: be| have| been)? (?:\w+ly )?$/i;
const PASSIVE =
  /(?:\b(?:is|are|was|were|has been|have been|been|being|remains?|stays?)|'s) (?:\w+ly |now |also |still |only |again |not (?:yet )?(?:generally|publicly|widely|broadly) )*$/i;

// What holds now, said of the model or its access; what is under way.
const STANDS =
  /(?:Ⓜ|\baccess|\bmodels?|\bit|\bchatbot)(?:'s)? (?:\w+ly )?(?:is|are|remains?|stays?) (?:\w+ly |now |still |only |also |for now )*(?:available|accessible|limited|restricted|offline|unavailable|inaccessible|blocked|banned|suspended|open|reserved|confined|withheld|being (?:launched|released|offered|withheld|rolled))\b|\b(?:became|becomes?) the (?:first|second|third|latest|only)\b[^.;,]{0,40}? to [a-z]+|Ⓜ (?:has |now )*(?:moved|moves|came|comes|left|leaves|dropped|drops|graduated|graduates|exited|exits) (?:out of|from|its|the|limited|private|preview|beta)\b|\b(?:anyone|everyone|everybody|all users) can now (?:use|reach|get|open|try|access)\b|[ⒸⒼⓈⓍ] (?:is|are) (?:\w+ly |now |also )?(?:expanding|blocking|limiting|restricting|withholding|ending|lifting|easing|suspending|keeping|opening|requiring|barring|banning|pulling|delaying|releasing|rolling|giving|making|not releasing)\b/i;

// A future that the one who acts has set; a product that asks something of its users.
const DECIDED =
  /(?:[ⒸⒼⓈⓂ]|\b(?:it|company|government|ministry))(?:,[^,;.]{0,70},)? (?:(?:will|is set to|are set to) (?:\w+ly |also |soon |now |first |only )*(?!not\b|be\b|need|likely|probably|have\b|consider|discuss|decide|ask|seek)[a-z]+|will (?:\w+ly |soon |first |only )*be (?:\w+ly )?(?:available|limited|restricted|blocked|banned|suspended|released|offered|withdrawn|barred|removed))|Ⓜ (?:has |now )*(?:implemented|introduced|requires?|required|asks)\b/i;
// Not to release is an act of its own.
const REFUSES =
  /(?:[ⒸⓂ]|\b(?:it|we|company|version|model|lab))[^.;]{0,70}?(?:\b(?:will not|won't|would not|is not|are not|isn't|aren't|has not|have not|does not|do not|doesn't|don't|not to)\b|\bno (?:\w+ )?(?:plans?|intention)\b|\b(?:declin|refus)(?:es|ed)\b)/i;

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
        masked.text.slice(0, name.at),
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
  for (const match of text.slice(clause.start, clause.end).matchAll(FINITE)) {
    const at = clause.start + match.index;
    if (at > to) break;
    const before = text.slice(Math.max(0, at - 60), at);
    if (PLUPERFECT.test(before) || NOT_FINITE.test(before.replace(/\bnot (?:yet )?(?:generally|publicly|widely|broadly) $/, ''))) continue;
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
    if (/\b(?:and|then) (?:\w+ly )?$/.test(before) && /[ⒸⒼⓈⓍ]/.test(text.slice(clause.start, at))) return true;
  }
  return false;
}
