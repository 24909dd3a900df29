// Evidence that a sentence tells of access being shut or opened, word by word: for sentences whose grammar no row of measures.ts knows.

import type { Measure } from '../../domain.ts';
import { anyOf } from './words.ts';

/** Words that speak for it, beside a model or an AI system. `gap`: how far apart the two may stand, in characters. */
export const CLOSING = {
  gap: 90,
  pattern:
    "\\b(?:bann?(?:s|ed|ing)?|block(?:s|ed|ing|ade)?|barr?(?:s|ed|ing)?|prohibit(?:s|ed|ing|ion)?|outlaw(?:s|ed|ing)?|forbid(?:s|den|ding)?|forbade|restrict(?:s|ed|ing|ions?)?|suspend(?:s|ed|ing)?|suspension|disabl(?:e|es|ed|ing)|halt(?:s|ed|ing)?|revok(?:e|es|ed|ing)|withdr(?:aw|aws|ew|awn|awing|awal)|withh(?:old|olds|eld|olding)|shelv(?:e|es|ed|ing)|lock(?:s|ed|ing)? (?:up|out|away|down|\\w+ out of)|shut(?:s|ting)? (?:off|out|down|\\w+ out|(?:\\w+ ){1,3}(?:out|off|down))|clos(?:e|es|ed|ing) (?:off|the door|its door|access|accounts)|clos(?:ing|ure) of access|cut(?:s|ting)? (?:off|\\w+ off|access)|cut from|(?:switch|turn)(?:s|es|ed|ing)? (?:[^ ]+ ){0,3}off|tak(?:e|es|en|ing) (?:[^ ]+ ){0,3}(?:down|offline)|took (?:[^ ]+ ){0,3}(?:down|offline)|pull(?:s|ed|ing)? (?:the plug|[^ ]+ from|[^ ]+ out of|access|out)|keep(?:s|ing)? [^.;]{1,40}(?:away from|out of|off|from the public|to itself)|kept [^.;]{1,40}(?:away from|out of|off|from the public)|held back|hold(?:s|ing)? back|put (?:on (?:ice|hold)|off)|out of (?:bounds|reach)|off[- ]limits|unreachable|inaccessible|no[- ]go|do without|part(?:s|ing)? with|rid (?:of|\\w+ \\w+ of)|ditch(?:es|ed|ing)?|drop(?:s|ped|ping)?|uninstall\\w*|delet(?:e|es|ed|ing)|remov(?:e|es|ed|ing|al)|expel(?:s|led)?|evict(?:s|ed)?|exclud(?:e|es|ed|ing)|ineligible|den(?:y|ies|ied)|refus(?:e|es|ed|ing)|limit(?:s|ed|ing)? (?:to|access|use)|confin(?:e|es|ed) to|reserv(?:e|es|ed) for|no longer (?:be )?(?:able|available|offered|allowed|use|reach|open|permitted)|can(?:not| no longer|'t) (?:be )?(?:use|used|reach|reached|access|accessed|download|downloaded|call)|must (?:not|stop|cease|no longer)|(?:may|shall) not (?:use|be used|run|install|access)|not (?:allowed|permitted|available|released|offered)|(?:told|asked|ordered|instructed|warned|directed) (?:[^.;]{1,50} )?(?:to stop|not to|to avoid|to drop|to remove|to delete|against|to pull|to rid|to withdraw|to steer clear)|pull(?:s|ed|ing)?|curb(?:s|ed|ing)?|gat(?:ed|ing|ekeep\\w*)|quarantin\\w+|blacklist\\w*|embargo\\w*|vetting|approval|permission|licen[cs]ing|whitelist\\w*|allow-?list\\w*)\\b",
} as const;

/** Words for access given back or widened. */
export const OPENING = {
  gap: 70,
  pattern:
    '\\b(?:lift(?:s|ed|ing)?|unblock(?:s|ed|ing)?|unban(?:s|ned|ning)?|restor(?:e|es|ed|ing|ation)|reinstat(?:e|es|ed|ing|ement)|re-?open(?:s|ed|ing)?|(?:is|are|was|were|goes|went|comes|came|put) back\\b(?! to)|back (?:online|in|for)|once (?:more|again) (?:available|open|on)|available (?:once )?(?:again|once more)|return(?:s|ed)? (?:to|after)|resum(?:e|es|ed|ption)|let(?:s|ting)? [^.;]{1,30} (?:back|in again)|may (?:again|now) (?:be )?(?:use|used|download|downloaded)|end(?:s|ed|ing)? (?:the|its|a|their) (?:ban|bar|block|suspension)|widen(?:s|ed|ing)?|eas(?:e|es|ed|ing))\\b',
} as const;

/** Words for having and using a model. */
export const ACCESS =
  '\\b(?:access\\w*|us(?:e|es|ed|ing)|users?|availab\\w+|download\\w*|reach(?:es|ed|ing)?|customers?|release\\w*|launch\\w*|roll-?out|offer(?:s|ed|ing)?|services?|API|apps?|applications?|weights|log(?:ging)? in|accounts?|open to|laptops?|devices?|computers?|networks?|phones?|downloads?|stores?)\\b';

/** What the words may mean instead: no access to a model is shut or opened there. */
export const ELSEWHERE =
  '\\b(?:outage|downtime|servers?|hir(?:e|ed|ing)|layoffs?|sack(?:ed|s)|resign\\w*|doping|substances?|horoscope|suspension (?:system|springs?|bridge)|dampers?|shares|stock|lawsuit over|copyright|chess|tournament|match(?:es)?|referee|players?|novel|film|museum|recipe|garden|farm|wool|traffic (?:jam|light)|road|bridge|airport|flight|deletion of data|data deletion|newsletter|podcast|benchmark\\w*|refus\\w+ to (?:answer|discuss|draw|talk|name|comment|say|write)|subscribers?|subscription|price\\w*|quota\\w*|rate limits?|crawlers?|scrap\\w+|bots\\b|posts\\b|papers?\\b|preprints?|submissions?|authors?|likeness|images? of|pictures? of|deepfakes? of|retire\\w*|deprecat\\w*|sunset|farewell|successor|migrat\\w+|chips?|GPUs?|semiconductors?|investment|acquisition|merger|takeover|visa|passports?|travel|memory|plug-?ins?|feature|voice mode|training|development of)\\b';

/** Which measure it is, where only the words are known: the first row that holds, for whoever acts. */
export const MEASURE_HINTS: readonly { measure: Measure; by: 'government' | 'vendor' | 'user-side' | 'anyone'; pattern: string }[] = [
  {
    measure: 'app-store-removal',
    by: 'anyone',
    pattern: anyOf(
      '\\b(?:app[- ]?stores?|App Store|Play Store|Google Play|(?:Ⓧ|both|two) (?:app )?(?:stores|shops)|out of the (?:stores|shops))\\b',
      'Ⓒ and Ⓒ to (?:remove|drop|block|delist)',
    ),
  },
  {
    measure: 'procurement-ban',
    by: 'government',
    pattern: '\\b(?:procure\\w*|purchas\\w+|suppliers?|vendors?|contracts?|tender\\w*|buy(?:ing|s)?)\\b',
  },
  {
    measure: 'age-limit',
    by: 'anyone',
    pattern: '\\b(?:minors|under[- ]?1[0-9]s?|teen(?:ager)?s|age (?:check|limit|gate|verification|estimation)|children|adults only)\\b',
  },
  { measure: 'identity-verification', by: 'anyone', pattern: '\\b(?:identity|ID (?:card|check|document)|KYC|selfie)\\b' },
  { measure: 'export-control', by: 'government', pattern: '\\b(?:export\\w*|foreign(?:ers?)?|abroad|overseas|non-Ⓧ)\\b' },
  {
    measure: 'pre-release-review',
    by: 'government',
    pattern: anyOf(
      '\\b(?:review|test(?:s|ed|ing)?|approval|permission|clearance|vetting|licen[cs]\\w+)\\b[^.;]{0,60}\\b(?:before|release|launch|publish|public)\\w*',
      '\\bbefore\\b[^.;]{0,40}\\b(?:release|launch|publish)\\w*',
    ),
  },
  {
    measure: 'use-ban',
    by: 'government',
    pattern: '{STAFF}|\\bofficers\\b|\\bofficials\\b|\\bbanks\\b|\\boffices\\b|\\bministr(?:y|ies)\\b|\\bdepartments?\\b',
  },
  { measure: 'ban', by: 'government', pattern: '' },
  { measure: 'use-ban', by: 'user-side', pattern: '' },
  { measure: 'account-block', by: 'vendor', pattern: "\\baccounts\\b|Ⓒ's (?:\\w+ )?access\\b|\\brival(?:'s)?\\b" },
  {
    measure: 'trusted-access',
    by: 'vendor',
    pattern: anyOf(
      '\\b(?:vett(?:ed|ing)|trusted|approved|partners|select(?:ed)?|appl(?:y|ication|icants)|qualified|invited|whitelist\\w*|allow-?list\\w*)\\b',
      '\\bⓅ',
    ),
  },
  { measure: 'staged-release', by: 'vendor', pattern: '\\b(?:preview|beta|testers|wait-?list|staged?|phases?|steps|gradual\\w*|waves)\\b' },
  {
    measure: 'geo-block',
    by: 'vendor',
    pattern: '\\b(?:in|from|to|for|of|on|out of) (?:the |mainland )?Ⓧ|\\b(?:regions?|countries|territories)\\b',
  },
  {
    measure: 'withheld',
    by: 'vendor',
    pattern:
      '\\b(?:withh\\w+|unreleased|not (?:be )?releas\\w+|publish\\w*|held back|hold(?:s|ing)? back|shelv\\w+|put (?:off|on)|launch|release|roll-?out|debut|to itself|locked? (?:up|away))\\b',
  },
  { measure: 'suspension', by: 'vendor', pattern: '' },
];
