// How firmly it is said, what is contested, and who is quoted: phrases over the masked sentence.

import type { ContestWhat, Strength } from '../../domain.ts';
import { anyOf } from './words.ts';

export type StrengthCue = { id: string; strength: Strength; pattern: string; example: string };

/** Tried in order over the sentences of the act (and the title); the first that holds decides. */
export const STRENGTH_CUES: readonly StrengthCue[] = [
  {
    id: 'unverified',
    strength: 'rumoured',
    pattern: anyOf(
      '\\brumou?r\\w*',
      '\\bunverified\\b',
      '\\bunconfirmed\\b',
      '\\bcould not be (?:independently )?(?:verified|confirmed)',
      "\\b(?:could not|couldn't|unable to|not (?:yet )?been able to|(?:have|has) yet to|nobody could) (?:\\w+ )?(?:verify|confirm|establish|authenticate)\\b",
      '\\bpurport(?:s|ing)? to\\b',
      '\\b(?:word (?:is|has it)|whispers?|hearsay|chatter)\\b',
      '\\bmay have (?:\\w+ly )?(?:restricted|suspended|blocked|banned|barred|halted|limited|paused|disabled|revoked|withdrawn|pulled|ordered|put|cut|taken|shut)\\b',
      '\\bleak(?:s|ed)? (?:screenshots?|memo|documents?|messages)',
      '\\bscreenshots?\\b',
      '\\bspeculat(?:ion|es)\\b',
      '\\b(?:posts?|threads?|users?|tweets?|messages?|videos?|accounts?) (?:claim|alleg)(?:s|ed|ing)?\\b',
      '\\bclose to (?:being|a deal|lifting)',
      '\\bnear(?:s|ing|ly)\\b{~}(?:lift|deal|clear)',
      '\\ballegedly\\b',
      '\\b(?:was|were|been) spotted\\b',
    ),
    example: 'An unverified post says that the model was pulled.',
  },
  {
    id: 'prediction',
    strength: 'forecast',
    pattern: '\\b(?:scenario|predict(?:s|ion|ions)?|forecast\\w*|what if|imagines?|by 20[3-9]\\d)\\b',
    example: 'A scenario in which the lab suspends access to its model.',
  },
  {
    id: 'press',
    strength: 'reported',
    pattern: anyOf(
      '\\breportedly\\b',
      '\\breports? (?:that|say|said|indicat\\w+|suggest\\w*)',
      '\\b(?:recent )?reports indicate',
      '\\baccording to (?:a |an |the )?(?:report|people|sources?|media|news|person|Ⓒ sources|Reuters|Bloomberg|Axios|Politico|The Information|insiders?|memo)',
      '\\bsources? (?:said|say|familiar|close)',
      '\\b(?:people|persons?|officials|executives|employees|staffers|sources?) (?:briefed|with (?:direct )?knowledge|close to|involved in|familiar)',
      '\\b(?:two|three|four|five|several|many|some|current and former) (?:\\w+ )?(?:people|officials|employees|executives|insiders|sources|persons|staffers)\\b[^.;]{0,70}\\b(?:said|say|told)\\b',
      '\\b(?:not to be (?:named|identified|quoted)|condition of anonymity)',
      '\\b(?:seen|obtained|reviewed|viewed|consulted) by (?:this|our|the) \\w+',
      '\\b(?:shown? (?:to )?us|we have seen|our (?:editors|reporters|newsroom)\\b[^.;]{0,30}\\b(?:see|saw|seen|consult|read))\\b',
      '\\bfamiliar with the matter',
      '\\b(?:is|are)? ?(?:said|believed|understood|reported) to (?:have|be)\\b',
      '\\bis reported to\\b',
      '\\banonym\\w+',
      '\\bsays? report\\b',
      '\\b(?:Reuters|Bloomberg|Axios|Politico|the Wall Street Journal|WSJ|Financial Times|the New York Times) report(?:s|ed)\\b',
      '\\bscoop\\b',
      '\\bthe (?:post|article|thread|piece) (?:links|reports|covers|describes)\\b',
    ),
    example: 'The ministry has reportedly banned the chatbot.',
  },
];

/** A quotation that nobody signs: where a text quotes only such voices, it stays a press report. Example: “— Anonymous industry insider”. */
export const UNSIGNED_QUOTE = '^[—–-] ?(?:an? )?(?:anonymous|unnamed)\\b|\\((?:unnamed|anonymous)\\)';

/** A text whose own voice is comment. */
export const OPINION =
  "(?:(?:^|\\b(?:an|this|the|in) )(?:opinion|op-ed|editorial|essay|commentary|column)\\b(?! attributes)|^Letter:|^Sir, |\\bopen letter\\b|\\bpetition\\b|\\b(?:the |this )?(?:article|author|post|piece|essay|writer|blog) (?:argues?|discusses (?:how|why|the ethical)|suggests? that|contends?|criticizes?|makes the case)|\\bhas shared insights\\b|\\bI(?:'m|'ve|’m|’ve)?\\b (?:think|believe|am|have|don't|was|would|hope|argue)|\\bin my (?:view|opinion)|\\bwe (?:should|must|need to)\\b|(?<![ⒸⒼⓈ] |company |government |lab |which |it |they )\\b(?:argues?|contends?|insists?) that\\b|^(?:Don't|Don’t|Stop|Why we (?:should|must|need)|Why I|It's time|Let's)\\b|\\bhard pressed to find\\b|\\binformed but unverified commentary|\\btaken together, the tweets|\\bconcerning restrictions\\b|\\bcarry concerning)";

/** The actor or an official speaks, or its public act is relayed. */
export const ON_RECORD =
  '\\b(?:announc\\w+|said|says|stated?s?|confirm(?:s|ed)|according to (?:Ⓒ|Ⓖ|the company)|blog post|press release|statement|spokes\\w+|sign(?:s|ed)|issued?s?|officially|formally|published|in a (?:post|letter|notice|memo)|filed|order(?:s|ed)|enacted|imposed|unveil\\w+|introduc\\w+|adopt(?:s|ed)|declared)\\b';

export type ContestCue = { id: string; what: ContestWhat; pattern: string; example: string };

/** A party contradicts. The subject of the phrase is who contests. */
export const CONTEST_CUES: readonly ContestCue[] = [
  {
    id: 'facts-denied',
    what: 'facts',
    pattern: anyOf(
      '(?:Ⓒ|Ⓖ|company|government|spokes\\w+){-}\\b(?:denie[sd]|denying|refut\\w+|reject(?:s|ed)? (?:the )?(?:claims?|reports?|allegations?))',
      '\\bconflicting accounts\\b',
      '\\bcontradict\\w+ (?:the )?(?:claims?|reports?|accounts?)',
    ),
    example: 'The company denied that the model was ever withdrawn.',
  },
  {
    id: 'grounds-disputed',
    what: 'grounds',
    pattern:
      '\\b(?:disput(?:e|es|ed|ing)|disagree(?:s|d|ing)?|push(?:es|ed|ing)? back|object(?:s|ed|ing)? to|contest(?:s|ed|ing)?|call(?:s|ed)? (?:it|the \\w+) (?:unjustified|unwarranted|unlawful|arbitrary)|criticiz(?:es|ed) the (?:order|directive|ban|decision|designation)|misunderstanding|misjudg\\w+|punish\\w* (?:for|it for)|\\boverreact\\w*|overreach by|under-justified|unlawful retaliation)\\b|\\b(?:contends?|maintains?|argues?|argued|insists?)(?: that)?\\b[^.;]{0,90}\\b(?:thin|wrong|no (?:power|basis|grounds?|authority|legal)|had no|without (?:a law|basis|authority)|unfounded|mistaken|unjustified|disproportionate)\\b',
    example: 'The lab disagrees with the severity of the response.',
  },
  {
    id: 'legality-disputed',
    what: 'legality',
    pattern:
      '\\b(?:unlawful(?:ly)?|illegal(?:ly)?|unconstitutional|violat(?:es|ed|ing)|exceed(?:s|ed|ing)? (?:its|the|his) authority|su(?:es|ed|ing)|lawsuits?|legal challenge)\\b',
    example: 'The lab sued and calls the designation unlawful.',
  },
];

/** Speakers that the text leaves unnamed. */
export const UNNAMED =
  '\\b(?:an? )?(?:anonymous|unnamed|some|several|many|industry|senior|current and former|two|three)? ?(?:AI )?(?:industry )?(?:experts?|insiders?|analysts?|critics?|officials?|sources?|people familiar(?: with the matter)?|observers?|commenters?|researchers?|persons? familiar)\\b';

/** Verbs that give words to a speaker. */
export const SAYING =
  '\\b(?:say|says|said|argue\\w*|suggest\\w*|claim\\w*|warn\\w*|note[sd]?|believe\\w*|stat(?:e|es|ed|ing)|told|explain\\w*|according to|add(?:s|ed)|emphasi[sz]\\w+|think)\\b';
