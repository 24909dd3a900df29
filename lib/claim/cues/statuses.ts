// Where an act stands: phrases in the sentence of the act. Rows are tried in order; the first that holds decides; none: in force.

import type { Status } from '../../domain.ts';
import { anyOf } from './words.ts';

export type StatusCue = { id: string; status: Status; pattern: string; not?: string; example: string };

const BAR =
  '(?:\\bbans?\\b|\\bblock\\b|\\brestrictions?\\b|\\bsuspensions?\\b|\\bcontrols?\\b|\\bcurbs\\b|\\bprohibitions?\\b|\\blimits?\\b|\\bdirective\\b|\\border\\b|\\brule\\b|\\bdesignation\\b|\\blabel\\b|\\bblacklist\\w*|\\bembargo\\b)';
// Wanting an end is no end.
const WISH =
  '(?:\\burg\\w+|\\bask\\w*|\\bcall(?:s|ed|ing)? (?:on|for)|\\bdemand\\w*|\\bpetition\\w*|\\bopen letter|\\bnear(?:s|ly|ing)?\\b|\\btalks?\\b|\\bcould\\b|\\bmay\\b|\\bmight\\b|\\bhop(?:e|es|ing)\\b|\\bexpected to\\b|\\bplans? to\\b|\\bconsider\\w*|\\bset to\\b|\\bif\\b|\\bworking (?:with|to)\\b|\\bwants?\\b|\\bseek\\w*|\\bclose to\\b|\\bcomplet(?:es?|ing) (?:talks|a deal|an? agreement)|\\bagree to\\b|\\bunless\\b|\\buntil\\b|\\bnot (?:lift|eas|restor)\\w*|\\bwon.t\\b)';

export const STATUS_CUES: readonly StatusCue[] = [
  {
    id: 'proposal-dropped',
    status: 'withdrawn',
    pattern: anyOf(
      '(?:\\bscrap(?:s|ped)?\\b|\\bshelv(?:e|es|ed)\\b|\\babandon(?:s|ed)?\\b|\\bwithdr(?:aws?|ew|awn)\\b|\\bdrop(?:s|ped)?\\b|\\bback(?:s|ed) (?:off|away|down)\\b|\\bcancel(?:s|led|ed)?\\b|\\bkill(?:s|ed)?\\b|\\brevers(?:e|es|ed|al|ing)\\b|\\bvetoe[sd]\\b|\\babandon(?:s|ed)?\\b{~}\\b(?:rule|requirement|check|ban)\\b|\\bwill not,? after all\\b|\\bpostpon\\w+|\\bcalls? off\\b|\\bcalled off\\b|\\babrupt\\w*){~}(?:\\bplans?\\b|\\bproposal\\b|\\bproposed\\b|\\bdraft\\b|\\bbill\\b|\\bsigning\\b|\\bidea\\b|\\bcall for\\b|\\bsafety (?:reviews?|order)\\b|\\bexecutive order\\b|\\breview\\w*|\\bvetting\\b)',
      '\\bblock(?:s|ed)\\b{-}\\b(?:bill|proposal|plan|amendment|motion)\\b',
      '\\bvetoe[sd]\\b',
      '\\b(?:reject(?:s|ed)|vot(?:es|ed) down|turn(?:s|ed) down|defeat(?:s|ed)){~}(?:\\bmotion\\b|\\bbill\\b|\\bproposal\\b|\\bamendment\\b|\\bplan\\b|\\bdraft\\b|\\bban\\b)',
      '\\b(?:thr(?:ows|ew) out|strik(?:es) out){~}(?:\\bmotion\\b|\\bbill\\b|\\bproposal\\b|\\bamendment\\b|\\bplan\\b|\\bdraft\\b)',
      '\\blobbied against\\b{~}(?:proposed|plan|order|system)',
      '(?:plan|proposal|order|bill|system){~}\\b(?:was|were|has been|is|been) (?:scrapped|shelved|abandoned|withdrawn|dropped|cancelled|canceled|killed|vetoed|pulled)\\b',
      '\\b(?:will|would) no longer (?:sign|issue|require)\\b',
      '\\b(?:will|would) not,? after all\\b',
      '(?:order|plan|proposal|bill) (?:reversal|withdrawal|cancellation|collapse)\\b',
    ),
    not: '\\bdrops? (?:its |the )?ban|designation|export controls? (?:on|against)|suspend\\w* access|ban on students',
    example: 'The president dropped a plan for an executive order on model reviews.',
  },
  {
    id: 'taken-to-court',
    status: 'challenged',
    pattern:
      '\\b(?:su(?:es|ed|ing)|lawsuits?|legal challenge|court challenge|challeng(?:es|ed|ing)(?: \\w+){0,4} (?:in court|ban|designation|order|rule|controls?|restrictions?)|appeal(?:s|ed|ing)? (?:against|the|its|to|Ⓧ|Ⓖ|order|ban|halt|block|ruling|decision|suspension)|injunction|restraining order|judge|appeals? court|court of appeal|enjoin\\w*|tribunal|(?:takes?|took|goes|went|turns?|turned) .{0,20}to (?:the )?courts?|(?:ask|petition|urg)\\w* (?:[^.;,]{0,30} )?(?:courts?|tribunals?|judges?)\\b[^.;]{0,40}\\bto (?:overturn|annul|quash|set aside|strike|lift|suspend|stay|block|void|stop|halt|make|reinstate|restore|throw)|in court|litigation)\\b',
    not: '\\b(?:courts?|judges?|tribunal|ruling)\\b[^.;]{0,50}\\b(?:str(?:uck|ikes) down|vacat(?:es|ed)|annul(?:s|led)|void(?:s|ed)|overturn(?:s|ed)|quash(?:es|ed)|thr(?:ows|ew) out|sets? aside|was void|nullif\\w+)|copyright|class action|wrongful|antitrust|(?:after|amid|over|facing) (?:\\w+ ){0,2}lawsuits?|lawsuits? over (?:teen|child|death|suicid)',
    example: 'The lab sued over the designation as a supply-chain risk.',
  },
  {
    id: 'partly-lifted',
    status: 'eased',
    pattern: anyOf(
      '\\b(?:lift|end|drop|remov|revers)(?:s|ed|ped)\\b{~}\\bfor (?:some|select|certain|a few|part of)\\b',
      '(?:\\bpart(?:ly|ial|ially)\\b){-}(?:lift\\w*|restor\\w*|eas\\w+|resum\\w+|reinstat\\w*)',
      `\\b(?:eas(?:e|es|ed|ing)|loosen(?:s|ed|ing)?|modif(?:ies|ied)|amend(?:s|ed)|relax(?:es|ed|ing)?|narrow(?:s|ed|ing)?|soften(?:s|ed|ing)?|water(?:s|ed)? down|scal(?:e|es|ed|ing) back|carv\\w+ out|exempt(?:s|ed|ing)?)\\b{~}(?:${BAR}|\\baccess\\b|Ⓜ|rules?)`,
      '\\b(?:expand(?:s|ed|ing)?|widen(?:s|ed|ing)?|broaden(?:s|ed|ing)?|scal(?:es|ing))\\b{~}(?:\\baccess\\b|\\bavailability\\b|\\bcircle\\b|\\bprogram(?:me)?\\b|\\brollout\\b)',
      '\\b(?:grant(?:s|ed)?|giv(?:es?|en)|gave)\\b{~}(?:permission|clearance|licen[cs]e|approval|green light){~}',
      '(?:Ⓖ|government|administration|Ⓧ)(?!{-}\\b(?:not|no longer|never)\\b){-}\\b(?:allow(?:s|ed)?|let(?:s)?|permit(?:s|ted)?|clear(?:s|ed)?|authori[sz]e[sd]?|approv(?:es|ed)|greenlight\\w*)\\b{~}(?:releas\\w+|access|resum\\w+|restor\\w+|provid\\w+|shar\\w+|deploy\\w*|Ⓜ|use\\b)',
      '\\b(?:opens?|opened|opening) (?:up )?(?:\\w+ )?(?:access|Ⓜ){~}(?:more|additional|wider|another)',
      '\\bback online for\\b',
      '\\b(?:restor\\w+|regain\\w*){~}(?:for (?:those|these|named|approved|its partners|some|select|certain|vetted|Ⓧ|US|trusted)|to (?:some|select|certain|vetted|trusted))',
    ),
    not: 'internet access|free access|extends? (?:free|its free)|could|may be|might',
    example: 'The lab expanded access to Claude Opus 4 from 50 to 200 organisations.',
  },
  {
    id: 'lifted',
    status: 'lifted',
    pattern: anyOf(
      `\\b(?:lift(?:s|ed|ing)?|remov(?:e|es|ed|ing|al)|drop(?:s|ped|ping)?|end(?:s|ed|ing)?|revers(?:e|es|ed|ing)|rescind(?:s|ed|ing)?|revok(?:e|es|ed|ing)|repeal(?:s|ed|ing)?|overturn(?:s|ed|ing)?|scrap(?:s|ped|ping)?|unblock(?:s|ed)?|undo(?:es|ing)?|withdr(?:aws?|ew|awn)|cancel(?:s|led|ed)|vacat(?:e|es|ed)|void(?:s|ed)?|strik(?:es)? down|struck down|waiv(?:e|es|ed)|annul(?:s|led)?|abolish(?:es|ed)?|quash(?:es|ed)?|nullif(?:ies|ied)|sets? aside)\\b{-}${BAR}`,
      `${BAR}{-}\\b(?:was|were|has been|have been|is|are|been|being) (?:\\w+ )?(?:lifted|removed|dropped|ended|reversed|rescinded|repealed|overturned|scrapped|withdrawn|unblocked|cancelled|vacated|struck down|annulled|abolished|quashed|nullified|set aside)\\b`,
      '\\bunban(?:s|ned|ning)?\\b',
      `\\breinstat(?:e|es|ed|ing)\\b(?!{-}${BAR})`,
      '\\b(?:restor(?:e|es|ed|ing)|resum(?:e|es|ed|ing|ption))\\b{-}(?:access|service|Ⓜ|availability|operations|\\bit\\b|\\bthem\\b)',
      '\\b(?:rescission|revocation|repeal) of\\b',
      `\\bdelet(?:e|es|ed)\\b{-}${BAR}`,
      '\\b(?:remov|delet|drop)\\w* (?:the )?(?:language|clause|wording){~}(?:prohibit|ban|bar|forb)\\w*',
      '\\b(?:releas|publish)(?:es|ed) (?:the |its )?full\\b',
      '\\bback (?:online|up|in (?:the )?app stores?)\\b',
      '\\bavailable again\\b',
      'Ⓜ (?:is|are) back\\b',
      '\\bonce (?:more|again) (?:available|open)\\b',
      '\\b(?:may|can) (?:again|now|once more) be (?:used|downloaded)\\b',
      '\\bdownloads? (?:\\w+ )?(?:restarted|resumed|restored)\\b',
      '\\b(?:once (?:more|again) available|again available)\\b',
      '\\b(?:may|can) (?:be )?(?:use|used|download\\w*|reach\\w*) (?:Ⓜ )?(?:once more|again)\\b',
      '\\bis back\\b',
      'Ⓜ{~}\\bagain$',
      '\\b(?:downloads?|service) (?:have |has )?(?:restarted|resumed)\\b',
      '\\b(?:last|final) (?:step|stage|phase|part) (?:of|in) (?:a|the|its) (?:\\w+ )?(?:release|rollout)',
      '(?:\\bgeneral(?:ly)? availab\\w+|\\bto (?:everyone|all|the public)\\b|\\bfor everyone\\b){~}\\bafter\\b{~}(?:preview|\\bbeta\\b|wait-?list|staged|early access|limited release)',
      '\\baccessible again\\b',
      '\\b(?:leav(?:es|ing)|left|exit(?:s|ed)|out of) (?:the |its |a )?(?:\\w+ )?(?:wait-?list|preview|beta)\\b',
      '\\bno (?:more )?wait-?list\\b',
      '\\baccess (?:is |was |has been )?(?:fully )?restored\\b',
      '\\breturn(?:s|ed|ing)? (?:to|online)\\b{-}(?:Ⓧ|app stores?|online)',
      '\\bno longer (?:bans?|restrict\\w*|requir\\w*|need\\w*|block\\w*|invite|has a wait)',
      '\\b(?:moved|moves|opened|opens|out) (?:\\w+ ){0,3}?(?:from|of) (?:\\w+[- ]){0,3}?(?:invite-only|beta|preview|waitlist)',
      '\\b(?:remov|drop|end|scrap|ditch)\\w* (?:the |its )?wait-?list',
    ),
    not: 'embargo lifts|supply[- ]chain risk designation remains',
    example: 'Italy lifted its ban on ChatGPT.',
  },
  {
    id: 'enacted',
    status: 'in-force',
    pattern: anyOf(
      '\\bsign(?:s|ed)\\b{~}(?:into law|order|bill|act)\\b',
      '\\b(?:is|becomes|became) (?:now )?law\\b',
      '\\benact(?:s|ed)\\b',
      '\\b(?:took|takes|taken|entered|came|comes) (?:into )?(?:effect|force)\\b(?! (?:on|in) )',
      '\\binterim final rule',
      '\\bfinal rule\\b',
    ),
    not: 'would|could|if enacted|once|before it can',
    example: 'The governor signed the AI safety bill into law.',
  },
  {
    id: 'under-consideration',
    status: 'proposed',
    pattern:
      '\\b(?:consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|contemplat\\w+|discuss(?:es|ed|ing|ions?)?|debat(?:e|es|ed|ing)|explor(?:e|es|ing)|stud(?:y|ies|ying)|look(?:s|ing) (?:at|into)|ey(?:es|eing)|propos(?:e|es|ed|al|als|ing)|draft(?:s|ed|ing)?|seek(?:s|ing)?|push(?:es|ing|ed)? (?:for|to)|urg(?:e|es|ed|ing)|call(?:s|ed|ing)? (?:for|on)|ask(?:s|ed|ing)?(?= (?:\\w+ )?(?:Ⓒ|Ⓖ|for\\b|it\\b|them\\b))|request(?:s|ed)(?= (?:that|Ⓒ))|want(?:s|ed)? to|threaten(?:s|ed|ing)?|reconsider\\w*|recommend\\w*|should|could|might|may(?! \\d| not\\b| no longer\\b| (?:now |again )?(?:be )?(?:use|download)\\w*)|would|plan(?:s|ned|ning)? (?:to|on|for)|is planning|are planning|prepar(?:es|ing) to|intend(?:s|ed)? to|aim(?:s|ed|ing)? to|expected to|likely to|poised to|potential(?:ly)?|possible|pending|not yet (?:decided|final)|under (?:review|consideration)|warn(?:s|ed)? (?:of|that)|request for comments?|feasib\\w+|lobby\\w*|advoca\\w+|introduc\\w+ (?:a |the )?(?:\\w+ )?(?:bill|act|legislation)|(?:bill|act|legislation) (?:\\w+ )?(?:would|aims|proposes|introduced)|advanced? to the Senate|bill|negotiations?|trilogue)\\b',
    example: 'The ministry is considering limits on foreign access to models.',
  },
  {
    id: 'to-come',
    status: 'announced',
    pattern:
      "\\b(?:will|won't|is set to|are set to|set to|to take effect|takes? effect (?:on|in)|announc(?:es|ed|ing) (?:plans?|that it will|it will|it would)|has announced plans|going to|plans? to|decided (?:not to|against)|scheduled|phase[- ]out)\\b",
    example: 'OpenAI will block users in China from 9 July.',
  },
];

/** Words behind a cue that put it off to a later day. */
export const LATER =
  '\\b(?:(?:from|starting|beginning|effective|as of|on) (?:on |in |next |\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)|next (?:week|month|year)|later this (?:week|month|year)|starting next|takes? effect (?:on|in))';

/** An imperative that no act follows from ("Don't ban …"). */
export const PLEA =
  "^(?:(?:Letter|Opinion|Comment|Column): )?(?:Don't|Do not|Never|Stop|Please|Let's not|(?:give|let|bring|open|free|take|keep|save|lift|end|restore|ban|unban|unblock|release) (?:us|our|the|back|it|my|them)\\b)";

/** What was before ("previously restricted to partners") is no act of this text. */
export const FORMERLY = '\\b(?:previously|formerly|originally|initially|once|had been|used to be|until now|earlier)\\b[^.;,]{0,24}$';

/** Wishes and talks about an end: the act itself still stands. */
export const WISH_PATTERN = WISH;

/** Words before a cue that deny it ("did not ban", "no plans to restrict"). */
export const NEGATION =
  "(?:\\bnot\\b|n't\\b|\\bnever\\b|\\bno (?:plans?|intention|longer|evidence|restrictions?)\\b|\\bwithout\\b|\\bdenie[sd]\\b|\\brul(?:es|ed) out\\b|\\binstead of\\b|\\brather than\\b|\\bunaffected\\b|\\bno\\b)(?: \\w+){0,3}$";

/** A future or a conditional that no one has decided on. */
export const HYPOTHETICAL =
  '\\b(?:could|might|would|may(?! \\d)|if|should|potential(?:ly)?|possibl[ey]|hypothetical\\w*|scenario|imagine|suppose|predict\\w*|forecast\\w*|likely|whether)\\b';

/** The grant that goes with a limit is still to come. Example: “It plans to share the model with selected banks.” */
export const PLANNED_GRANT =
  '\\b(?:plans?|planning|intends?|intending|expects?|hopes?|aims?) to (?:\\w+ )?(?:share|provide|offer|give|grant|make|open|release|extend)\\b';

/** The text's own present tense: the limit holds as it is written. Example: “Two labs are restricting access to their models.” */
export const HOLDS_AS_WRITTEN = '\\b(?:is|are) (?:now |already |increasingly )?(?:restricting|limiting|withholding|gating|reserving)\\b';
