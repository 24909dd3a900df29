// Why, as the text says it: words → reasons. Where they must stand to count is told in read-reasons.ts.

import type { Measure, Reason } from '../../domain.ts';
import { anyOf } from './words.ts';

/**
 * Words that say a reason: they count in the sentence of the act, or near it in one that gives grounds; `loose` ones, said of AI at every turn, only in one that gives grounds.
 * `residual`: only where the sentence names no more exact harm.
 * `of`: only for acts of these measures.
 * `by`: only acts of a company have it. `notOf`: for these measures the words tell the cost of the act, not its ground.
 * `not`: the sentence speaks of something else. Patterns see names masked (words.ts); Ⓐ is a place or body of a foreign adversary, Ⓓ a data protection law.
 */
export type ReasonCue = {
  reason: Reason;
  pattern: string;
  loose?: true;
  residual?: true;
  of?: readonly Measure[];
  by?: 'company';
  notOf?: readonly Measure[];
  not?: string;
  example: string;
};

/** Places whose control a text can mean by "foreign adversary" (15 CFR 791.4, with Belarus for the EU and its neighbours). */
export const ADVERSARIES: ReadonlySet<string> = new Set(['CN', 'HK', 'MO', 'RU', 'BY', 'KP', 'IR', 'CU', 'VE']);

/** Laws that protect personal data: who cites one speaks of privacy. */
export const DATA_LAWS: ReadonlySet<string> = new Set(['eu/reg/2016/679', 'uk/ukpga/2018/12']);

const INSIDE: readonly Measure[] = ['use-ban', 'procurement-ban', 'ban', 'app-store-removal'];
const UNRELEASED: readonly Measure[] = [
  'withheld',
  'staged-release',
  'trusted-access',
  'pre-release-review',
  'release-conditions',
  'suspension',
];
const GATES: readonly Measure[] = ['age-limit', 'identity-verification'];

const CHILD =
  '\\b(?:child(?:ren)?|minors?|teens?|teen-?agers?|teenaged?|kids?|youths?|youngsters|young (?:people|persons|users|pupils)|adolescents?|under[- ](?:1[0-9]|thirteen|sixteen|eighteen)s?|pupils?|boys?|girls?|daughters?|sons?)\\b';
const HARM =
  '(?:safe\\w*|protect\\w*|shield\\w*|harm\\w*|expos\\w+|risks?|danger\\w*|distress\\w*|suicid\\w*|self-harm\\w*|mental|wellbeing|well-being|groom\\w*|sexual\\w*|abus\\w+|inappropriate|unsuit\\w+|vulnerab\\w+|flatter\\w*|addict\\w+|emotional\\w*|romantic\\w*|intimate\\w*|died|death|taken (?:their|his|her) (?:own )?li(?:fe|ves))';
const SECRET_DATA =
  '\\b(?:source code|code|documents?|files|records|secrets|papers|minutes|contracts|manuscripts|designs?|blueprints?|drawings|schematics|rosters|(?:client|customer|patient|company|corporate|internal|confidential|sensitive|classified|official|proprietary|state|government|business|medical|commercial|financial|tax|personnel|case)[- ](?:data|information|files?|records|documents?|details|material|reports?|secrets|papers|correspondence))\\b';
const PERSONAL =
  '\\b(?:patients?|policyholders?|taxpayers?|citizens|users?|people|residents|tax|medical|health|personal|pupils?|children)\\b';
const RULES = '(?:Ⓛ|\\b(?:laws?|legislation|statutes?|regulations?|rules?|regimes?|requirements?|DMA|Digital Markets Act|AI Act)\\b)';

export const REASON_CUES: readonly ReasonCue[] = [
  {
    reason: 'national-security',
    pattern: anyOf(
      '\\bnational[- ](?:security|defen[cs]e)',
      '\\boperational security',
      '\\bnational (?:information |cyber ?)security',
      '\\b(?:homeland|state) security\\b',
      '\\bsecurity (?:interests|of the (?:state|nation|country)|threat to the (?:state|nation|country))',
      '\\bdefen[cs]e[- ](?:relevant|interests)',
      '\\bsupply[- ]chain risk',
      '\\bweapons of mass destruction',
      '\\bterroris[mt]',
      '\\bwar ?fight\\w*',
      '\\b(?:military|warfare) (?:use|uses|applications?|purposes|end[- ]use\\w*|advantage|modernisation|modernization|edge)',
      '\\b(?:hostile|foreign|adversar\\w+|rival|enemy|Ⓐ)(?: \\w+)? (?:militar(?:y|ies)|arm(?:y|ies)|armed forces|intelligence|spies|spy (?:agenc\\w+|services))',
      '\\bthreat to (?:the )?(?:country|nation|state|public security)\\b',
      '\\bstrategic (?:technology|asset|advantage|weapon)',
      "\\b(?:nation|country)(?:'s)? security\\b",
      '\\b(?:public|collective) security\\b',
      '\\bnew cold war\\b',
      '\\bby (?:hostile )?states\\b',
    ),
    example: 'citing national security',
  },
  {
    reason: 'national-security',
    loose: true,
    pattern:
      '(?<!(?:operators|defenders|owners|sectors) of )\\bcritical infrastructure\\b|\\bsecurity (?:constraints|considerations)\\b|\\beconomic and security\\b|\\bsecurity and economic\\b',
    example: 'over fears for critical infrastructure',
  },
  {
    reason: 'cyber-misuse',
    pattern: anyOf(
      '\\bcyber(?:[- ]\\w+){0,3} capabilit\\w+|\\bcyber[- ]?(?:attack\\w*|misuse|offen[cs]\\w+|crim\\w+|weapon\\w*|risks?|threats?|capabilit\\w+|operat\\w+|skills?|abilit\\w+|prowess|defen[cs]\\w+|abuse|harm|espionage|warfare|intrusions?|power)',
      '\\bcyber ?security (?:capabilit\\w+|threats?|risks?|skills|abilities|implications|dangers)',
      '\\bhack(?:ers?|ing|s|ed)?\\b',
      '\\b(?:identif\\w+|find(?:s|ing)?|found|discover\\w*|exploit\\w*|detect\\w*|hunt\\w*|spot\\w*|uncover\\w*|locat\\w+|chain\\w*) (?:and \\w+ )?(?:[^\\s.;,]+ ){0,4}?(?:vulnerabilit\\w+|flaws|bugs|holes|weaknesses|weak spots|security gaps)',
      '\\bvulnerabilit\\w+[- ](?:finding|discovery|research|hunting)',
      '\\bexploit[- ](?:generation|development|writing|code)',
      '\\bzero[- ]days?\\b',
      '\\bmalware\\b|\\bransomware\\b|\\bphishing\\b|\\bspyware\\b|\\bbotnets?\\b',
      '\\b(?:writ|craft|produc|build|built|generat|assembl|creat)\\w* (?:[^\\s.;,]+ ){0,2}exploits\\b',
      '\\b(?:working|own) exploits?\\b',
      '\\b(?:flaws|weaknesses|holes|bugs|gaps) in\\b{~}(?:operating systems?|browsers?|software|code|systems|networks)',
      '\\bexploited (?:[^\\s.;,]+ )?(?:flaws|bugs|holes)',
      '\\boffensive (?:hacking|cyber|security|operations|capabilit\\w+|skills|tools)',
      '\\b(?:break(?:ing)?|broke|broken|intru\\w+|penetrat\\w+) in(?:to)? (?:[^\\s.;,]+ ){0,2}(?:computers?|networks?|systems?|servers|banks)',
      '\\battacks? on (?:[^\\s.;,]+ ){0,2}(?:controllers|networks?|infrastructure|power|grids?|banks|software|systems|hospitals|utilities)',
    ),
    not: 'cybersecurity leaders urge$|\\bmissile defen[cs]e\\b',
    example: 'able to find software vulnerabilities',
  },
  {
    reason: 'cyber-misuse',
    loose: true,
    pattern: '\\battackers?\\b|\\bhead start (?:to|for) defenders',
    of: UNRELEASED,
    not: 'cybersecurity leaders urge$|\\bmissile defen[cs]e\\b',
    example: 'for fear of attackers',
  },
  {
    reason: 'bio-misuse',
    pattern: anyOf(
      '\\bbio(?:logical|chemical)?[- ]?(?:weapon\\w*|threats?|attacks?|terror\\w*|risks?|misuse|hazards?|security|defen[cs]e|safety|agents?|harm|capabilit\\w+|uplift)',
      '\\bpathogen\\w*',
      '\\bCBRN\\b',
      '\\bchemical (?:weapons?|agents?|threats?)',
      '\\bpandemics?\\b',
      '\\bbiolog(?:y|ical)\\b(?! programme| program)',
      '\\btoxins?\\b|\\bnerve agents?\\b|\\bgerms?\\b|\\bmicrob\\w+|\\bvirolog\\w+|\\bvirus(?:es)?\\b|\\banthrax\\b|\\bsmallpox\\b',
      '\\bgain[- ]of[- ]function',
    ),
    example: 'could help to build biological weapons',
  },
  {
    reason: 'jailbreak',
    pattern: anyOf(
      '\\btalk(?:s|ed|ing)? (?:[^\\s.;,]+ ){1,3}out of (?:its |their |the )?(?:safe\\w+|guard-?rails|refusals|rules)',
      '\\bjailbr(?:eak|oke)\\w*',
      '\\b(?:bypass|circumvent|evad|defeat|disabl|strip|remov|switch\\w* off|g[eo]t\\w* (?:a)?round|work\\w* around|talk\\w* out of|break\\w* through)\\w* (?:[^\\s.;,]+ ){0,3}?(?:safe(?:guard|ty)\\w*|guard-?rails|protections|filters|refusals)',
      '\\b(?:safeguards|guard-?rails|protections|safety filters) (?:[^\\s.;,]+ )?(?:could be|can be|were|was|had been|have been) (?:[^\\s.;,]+ )?(?:bypassed|circumvented|evaded|broken|defeated|stripped|removed|switched off|disabled|overcome|got (?:a)?round)',
    ),
    example: 'a jailbreak was found',
  },
  {
    reason: 'misuse',
    pattern: anyOf(
      '\\bmisus(?:e|ed|es|ing)\\b',
      '\\babus(?:e|ed|ers?|es|ing|ive)\\b',
      '\\bmalicious (?:use|users?|actors?|purposes|applications|ends)',
      '\\bbad actors\\b|\\bwrong (?:hands|people)\\b|\\bcareless hands\\b',
      '\\bweaponi[sz]\\w+',
      '\\bharmful (?:use|uses|purposes|ends)',
      '\\b(?:illegal|criminal|illicit) (?:use|purposes|activit\\w+|ends)',
    ),
    not: '\\babuse of (?:power|authority|dominan\\w+|discretion)|\\bfraud trial',
    example: 'for fear of misuse',
  },
  {
    reason: 'misuse',
    residual: true,
    pattern: anyOf(
      '\\bimpersonat\\w+',
      '\\b(?:manipulated|doctored|fake) (?:pictures|images|photos|photographs|videos)|\\bsexuali[sz]\\w+|\\bnon-?consensual|\\bwithout (?:their |her )?consent\\b|\\bnudif\\w+|\\bundress\\w*|\\bnudes?\\b|\\bpornograph\\w+|\\bsexual (?:images|content|deepfakes)|\\bintimate images',
      '\\bcriminals?\\b|\\bfraud(?:ulent|sters?)?\\b|\\bscam(?:s|mers?|ming)?\\b|\\bspam(?:mers|ming)?\\b|\\bstalk(?:ers|ing)\\b|\\bharass\\w*|\\bswindl\\w+|\\bblackmail\\w*',
      '\\bimitat(?:e|es|ing) (?:a|any|the|anyone|some\\w*|real|other)[^.;]{0,20}(?:voices?|people|person)',
    ),
    not: '\\babuse of (?:power|authority|dominan\\w+|discretion)|\\bfraud trial',
    example: 'after scammers had used it',
  },
  {
    reason: 'misinformation-misuse',
    pattern: anyOf(
      '\\bmisinformation|\\bdisinformation|\\bfake (?:news|stories|articles|reviews|posts)|\\bdeep[- ]?fakes?\\b|\\bpropaganda',
      '\\belection(?:s)? (?:interference|meddling|manipulation|integrity|campaign)|\\bvoters?\\b(?!-? (?:cards?|IDs?|rolls?))|\\bcandidates?\\b{~}(?:imperson\\w+|bot|posing|voice)',
      '\\bfalse (?:information|news|claims|stories)|\\bfalsehoods',
      '\\b(?:influence|influencing|manipulat\\w+|sway\\w*) (?:the )?(?:elections?|voters?|(?:public )?opinion)',
      '\\b(?:fabricated|invented|made-up) (?:news|stories|quotes|reports)|\\bhoax\\w*|\\binfluence operations',
      '\\b(?:deceptive|misleading) (?:content|text|videos?|images|news)',
    ),
    not: 'deep ?fakes? of (?:women|girls|classmates)|\\b(?:nude|sexual\\w*|porn\\w*) deep',
    example: 'could spread disinformation',
  },
  {
    reason: 'distillation-ip',
    pattern: anyOf(
      '\\bdistill?(?:ation|ed|ing|s)?\\b',
      '\\b(?:model|weight|IP|intellectual property|technology)s? theft\\b|\\btheft of\\b|\\bintellectual property\\b|\\btrade secrets?\\b{~}(?:models?|weights)',
      '\\bst(?:eal|eals|ealing|ole|olen)\\b{~}(?:models?|weights|technolog\\w+|capabilit\\w+|secrets|know-how)',
      '\\breverse[- ]engineer\\w*',
      '\\b(?:replicat|cop(?:y|ied|ies|ying)|clon|imitat|siphon|harvest|scrap|extract)\\w* (?:[^\\s.;,]+ ){0,3}(?:models?\\b|capabilit\\w+|abilities|outputs?|answers|weights|knowledge|technology)',
      '\\btrain(?:ed|ing|s)? (?:[^\\s.;,]+ ){0,3}?(?:rivals?|compet\\w+|own (?:models?|systems?)|successor|cheaper)\\b',
      '\\b(?:build|built|building|develop\\w*|creat\\w+|improv\\w+|mak\\w+) (?:[^\\s.;,]+ ){0,3}?(?:rivals?|compet(?:ing|itive)) (?:AI |language )?(?:models?|systems?|AI|chatbots?)\\b',
      '\\b(?:outputs?|responses|Ⓜ-generated text|\\w+-generated text)\\b{~}\\b(?:build|building|train|training|develop|developing|improve)\\b',
      '\\b(?:models?|systems?) of (?:their|its) own\\b',
      '\\bleak(?:s|ed|ing)? (?:of )?(?:[^\\s.;,]+ ){0,3}weights\\b|\\bweights (?:[^\\s.;,]+ ){0,2}(?:leak|stolen)',
    ),
    not: 'stolen? (?:data|account|phone)|\\bscrap\\w+ (?:plans?|its?)\\b|\\bcopy of\\b',
    example: 'to stop distillation by rivals',
  },
  {
    reason: 'unauthorised-access',
    pattern: anyOf(
      '\\bunauthori[sz]ed\\b{-}(?:access|use|users?|persons?|parties|part(?:y|ies)|hands|group|people)',
      '\\bgained (?:[^\\s.;,]+ )?access|\\binfiltrat\\w+',
      '\\b(?:stolen|shared|resold|rented|borrowed|leaked) (?:[^\\s.;,]+ )?(?:credentials|accounts?|keys|logins|passwords)',
      '\\bobtained (?:[^\\s.;,]+ )?access (?:without|illicitly|illegally)|\\bwithout (?:authori[sz]ation|permission)\\b{-}access',
    ),
    not: 'Communist Party to infiltrate',
    example: 'after a group gained unauthorised access',
  },
  {
    reason: 'privacy',
    pattern: anyOf(
      '\\bprivacy\\b',
      '\\bpersonal (?:data|information|details|records)',
      'Ⓓ|\\bGDPR\\b|\\bGeneral Data Protection\\b|\\bdata[- ]protection\\b',
      "\\b(?:user|users'|citizen|patient|children's|resident|policyholder|taxpayer)s? (?:[^\\s.;,]+ )?(?:data|prompts|information|conversations|chats|records)\\b",
      `\\b(?:data|information|prompts|conversations|chats|records|files|reports|histories) (?:[^\\s.;,]+ )?(?:of|about|on|from) (?:its |their |the |an? |all |millions of |\\w+ )?(?:[^\\s.;,]+ )?${PERSONAL}`,
      '\\b(?:tax|medical|health|patient|insurance|welfare) (?:files?|records?|reports?|data|information)\\b',
      '\\bretain(?:ed|s)? for \\d+ days',
      '\\b(?:mass |unlawful(?:ly)? |illegal(?:ly)? )?(?:data|information) (?:collection|gathering|harvesting|retention|processing|practices|handling)',
      '\\bcollect\\w* (?:[^\\s.;,]+ ){0,3}data\\b',
      '\\btransfer\\w* (?:of )?(?:[^\\s.;,]+ ){0,3}data\\b',
      '\\bstor(?:es?|ed|ing) (?:[^\\s.;,]+ ){0,4}(?:data|information)\\b',
      '\\blegal basis\\b',
    ),
    notOf: GATES,
    not: '\\b(?:no|any) personal (?:data|information)\\b|\\bPrivacy advocates\\b|\\btraining (?:data|records)\\b',
    example: 'over privacy concerns',
  },
  {
    reason: 'data-security',
    pattern: anyOf(
      '\\bdata[- ](?:leak\\w*|security|breach\\w*|loss|exposure|exfiltration|harvesting|theft|safety)',
      '\\bleak(?:s|ed|ing|age)?\\b{~}(?:data|information|code|secrets|documents)',
      '(?:data|information|code|secrets|documents|files)\\b{~}\\bleak(?:s|ed|ing|age)?\\b',
      '\\bconfidential\\w*\\b',
      '\\bsensitive (?:[^\\s.;,]+ )?(?:data|information|code|material|documents|files|details)',
      '\\bsensitive to espionage\\b',
      '\\btrade secrets?\\b|\\b(?:state|official|company|business|corporate|military) secrets|\\boperational security|\\bsystems? (?:safe|secure)\\b|\\b(?:weaken|undermin|compromis)\\w* (?:the |its )?(?:[^\\s.;,]+ )?security\\b\\b',
      '\\b(?:information|IT|computer) security\\b|\\bsecurity of (?:[^\\s.;,]+ ){0,3}(?:data|information|systems|networks)',
      '\\b(?:data|information|queries|prompts|inputs|anything|everything|what (?:[^\\s.;,]+ ){1,3}(?:write|type|enter)s?|whatever)\\b{~}(?:end(?:s|ed)? up|flow\\w*|pass(?:es|ed)? (?:on|to)|sent|sends|stored|held|kept|land\\w*|transmitted|routed|reach\\w*|accessed|accessible)\\b',
      '\\bstor(?:es?|ed|ing) (?:[^\\s.;,]+ ){0,6}(?:on|in) (?:[^\\s.;,]+ ){0,2}(?:servers|Ⓐ|Ⓧ|data cent\\w+)',
      '\\b(?:servers|computers|data cent\\w+) (?:in|located in|based in) (?:Ⓐ|Ⓧ)',
      `\\b(?:past|upload|feed|fed|typ|enter|submit|copied|put|shar|expos|disclos|cop)\\w* (?:[^\\s.;,]+ ){0,5}${SECRET_DATA}`,
      '\\bsource code\\b',
      '\\bclassified (?:information|material|documents|data)',
      '\\b(?:patient|client|customer|company|internal|proprietary|official|government|state) (?:data|records|information|files|code)\\b',
      '\\bsubmitted to its services\\b',
    ),
    not: '\\b(?:national|homeland|state)[- ]security (?:risks?|concerns?|threats?|reasons?|fears|grounds)\\b|\\bconfidential (?:source|talks|filing)|\\bweights\\b[^.;]{0,60}\\bservers',
    example: 'for fear that confidential data leaks',
  },
  {
    reason: 'data-security',
    loose: true,
    pattern: '\\bsecurity (?:risks?|concerns?|threats?|reasons?|fears|grounds)\\b|\\bcyber ?security (?:risks?|concerns?)\\b',
    of: INSIDE,
    not: '\\b(?:national|homeland|state)[- ]security (?:risks?|concerns?|threats?|reasons?|fears|grounds)\\b|\\bconfidential (?:source|talks|filing)|\\bweights\\b[^.;]{0,60}\\bservers',
    example: 'over security concerns',
  },
  {
    reason: 'minors-safety',
    pattern: anyOf(
      `${CHILD}{~}\\b${HARM}`,
      `\\b${HARM}{~}${CHILD}`,
      '\\bsuicid\\w*|\\bself-harm\\b|\\beating disorders?\\b',
      "\\bchild(?:ren)?(?:'s|-)? ?(?:sexual|abuse|safety|protection|development)",
      '\\bCSAM\\b|\\bgrooming\\b',
      '\\bwomen and (?:children|girls|minors)\\b|\\b(?:involving|depict\\w+|of) (?:children|minors)\\b',
      '\\bparents of (?:a|the) (?:boy|girl|teen\\w*|child|son|daughter)|\\bparental (?:consent|control)',
      '\\b(?:own|separate|restricted|safer) version\\b{~}(?:teen|child|minors)',
      '\\bage-inappropriate|\\bunsuit\\w+ (?:to|for) (?:their|its) (?:age|development)',
      '\\b(?:midnight|late-night|intimate) conversations\\b',
    ),
    not: '\\bpupils? (?:may|can) (?:use|again)',
    example: 'to protect children',
  },
  {
    reason: 'minors-safety',
    pattern: CHILD,
    of: GATES,
    not: '\\bpupils? (?:may|can) (?:use|again)',
    example: 'for anyone under 18',
  },
  {
    reason: 'academic-integrity',
    pattern: anyOf(
      '\\bcheat\\w*|\\bplagiari\\w+|\\bghost-?writ\\w+',
      '\\bacademic (?:integrity|dishonesty|honesty|misconduct|standards|success|fraud)',
      '\\bcritical[- ]thinking|\\bthink(?:ing)? for (?:themselves|oneself)|\\blearning loss|\\bproblem-solving\\b',
      '\\b(?:copied|machine-written|AI-written|AI-generated|bot-written|machine-made|bought) (?:essays?|homework|assignments?|coursework|theses|dissertations|answers|work)',
      '\\b(?:essays?|homework|assignments?|projects?|theses|dissertations|exams?|answers|coursework)\\b{-}\\b(?:machine-written|written by (?:a )?(?:machines?|bots?|chatbots?|AI)|AI-generated|not their own|by (?:a )?machine)',
      '\\b(?:write|writes|writing|wrote|do|doing|finish\\w*) (?:their |the |students\\W{0,2} )?(?:essays|homework|assignments|papers|coursework|exams)',
      '\\boriginality\\b|\\bauthorship of (?:work|essays)|\\bhonest work|\\bown work\\b|\\bintegrity of (?:exams?|examinations|degrees|assessment|grades)|\\bdishonest\\w*',
    ),
    example: 'over fears of cheating',
  },
  {
    reason: 'regulatory-compliance',
    pattern: anyOf(
      '\\bregulatory (?:uncertaint\\w+|compliance|concerns?|environment|landscape|requirements?|reasons|hurdles|approval|clearance|scrutiny|issues|review|burden|obstacles|situation|climate|obligations)',
      `\\b(?:compl(?:y|ies|ying|iance) with|ensure compliance|conform\\w* (?:to|with)|adher\\w+ to|in line with|fall foul of|breach(?:es|ed|ing)?|violat\\w+|obligations? under|duties under|meet|meeting) (?:[^\\s.;,]+ ){0,5}?${RULES}`,
      "\\bdue to (?:[^\\s.;,]+ ){0,2}(?:regulat\\w+|laws?|rules|Ⓧ(?:'s)? (?:law|rule|regulat)\\w*)",
      '\\bDigital Markets Act|\\bDMA\\b',
      '\\bexemption from compliance',
      '\\bengagement with (?:[^\\s.;,]+ ){0,3}?regulators',
      '\\bregulators?\\b{~}(?:questions|concerns|objections|demands|doubts)',
      '\\blegal (?:risks?|reasons|grounds|hurdles|restrictions)\\b',
      '\\bunpredictable (?:nature of the )?(?:[^\\s.;,]+ )?regulat\\w+',
      '\\binteroperability (?:rules|requirements|duties)',
      "\\b(?:because of|owing to|due to|citing|blam\\w+|given) (?:the )?(?:Ⓛ|Ⓧ(?:'s)? (?:[^\\s.;,]+ ){0,2}(?:rules|laws?|regulat\\w+|legislation))",
      `\\bas (?:the |local |Ⓧ(?:'s)? )?(?:[^\\s.;,]+ )?(?:${RULES}) (?:[^\\s.;,]+ )?(?:demands?|requires?|obliges?)`,
      '(?<!penalt\\w{1,3} for |fines? for )\\bnon-?compliance\\b|\\bfail(?:ed|ure|ing|s) to (?:comply|register|appoint|respond|answer|cooperate|co-operate|meet|provide|supply|submit|notify)',
      '\\b(?:partly |wholly )?(?:neglected|ignored|disregarded|flouted)"? (?:[^\\s.;,]+ ){0,5}(?:law|rules|obligations|requirements|demands|orders?)',
      '\\bsubject to (?:comprehensive |international )?sanctions|\\bsanctions (?:law|rules|regime|list)|\\bsanctioned (?:countr|region|place)\\w*|\\bembargo\\w*',
      '\\blocal (?:laws?|regulations|rules|requirements)',
      '\\b(?:until|once|before|while|pending|awaits?|awaiting|wait\\w* for)\\b{-}\\b(?:approval|clearance|permission|permit|licen[cs]e|stamp|registration|filing)\\b',
    ),
    not: 'trigger\\w* debates|compliance teams|\\bno legal basis',
    example: 'because of regulatory uncertainty',
  },
  {
    reason: 'regulatory-compliance',
    pattern:
      '\\b(?:without|lack\\w*|failed to (?:obtain|get|secure)|had not (?:obtained|secured)|no) (?:[^\\s.;,]+ ){0,3}(?:licen[cs]e|permit|registration|authori[sz]ation|approval|permission)\\b',
    notOf: ['export-control'],
    example: 'because it was offered without a licence',
  },
  {
    reason: 'regulatory-compliance',
    loose: true,
    pattern: anyOf(
      '\\brather than (?:open|submit|comply|disclose|publish|accept|register|answer)',
      '\\blegal uncertaint\\w+|\\bsanctions\\b|\\blaw left it no (?:choice|option)',
      '\\bat the (?:request|prompting|behest|demand) of\\b{-}(?:Ⓖ|regulator|Ⓧ)',
      `${RULES}{-}\\b(?:forc\\w+|requir\\w+|make it|prevent\\w*|stand in the way|complicat\\w+|delay\\w*|uncertain\\w*|unclear|incompatib\\w+|conflict\\w*|strict\\w*|would oblige|demands?|left)`,
      `\\b(?:forc\\w+|require[ds]?|incompatib\\w+|uncertain\\w*|unclear|conflict\\w*|burden\\w*|complicat\\w+|blam\\w+|under|strict|tough|because of|given){-}${RULES}`,
    ),
    of: ['geo-block', 'withheld', 'staged-release'],
    not: 'trigger\\w* debates|compliance teams|\\bno legal basis',
    example: 'because of legal uncertainty',
  },
  {
    reason: 'commercial',
    pattern: anyOf(
      '\\b(?:commercial|business|economic|financial|competitive) (?:and \\w+ )?(?:considerations?|reasons?|interests?|concerns?|factors?|motives?|constraints?|incentives?|purposes|pressures?|logic|grounds|rationale|strategy)',
      '\\bcommercial(?:ly)? (?:sensitive|adoption|terms)',
      '\\b(?:secure|protect|lucrative) (?:[^\\s.;,]+ )?(?:contracts|market share|revenue)',
      '\\bcompetitive (?:advantage|threat|edge)|\\bmarket position\\b',
      '\\bto (?:maintain|protect) (?:their|its) (?:market|lead)',
      '\\b(?:compute|computing|GPU|server|inference|computing[- ]power)[- ]?(?:power )?(?:constraints?|capacity|shortages?|scarcity|bottlenecks?|costs?|limits)|\\b(?:lack|shortage|short) of (?:[^\\s.;,]+ )?(?:compute|computing|GPUs|capacity|chips)|\\bnot (?:have )?enough (?:compute|computing|capacity|GPUs)',
      '\\bcompet(?:ing|itive|itor\\W{0,2}s?) (?:products?|models?|services?|systems|offerings?)|\\bcompetitors?\\b(?= (?:with|to|using))|\\b(?:build|develop|train)\\w* (?:[^\\s.;,]+ ){0,2}(?:rivals?|competitors?)\\b',
      '\\bto stay ahead|\\bhead start over (?:rivals|competitors)',
      '\\bfree-?rid\\w+',
      '\\bbusiness (?:model|decision)',
      '\\bpartnership (?:terms|talks)|\\bcontract(?:ual)? dispute|\\bunpaid\\b|\\bcosts? too much\\b|\\btoo (?:expensive|costly) to\\b',
      '\\btake-?over (?:of|by)\\b{~}(?:rivals?|competitors?)',
    ),
    by: 'company',
    example: 'driven by business considerations',
  },
  {
    reason: 'foreign-influence',
    pattern: anyOf(
      '\\bforeign (?:adversar\\w+|Ⓖ|actors?|influence|infiltration|interference|powers?|governments?|control|ownership|states?|intelligence|spies|espionage)',
      '\\badversar(?:y|ies|ial) (?:nations?|countr\\w+|states?|governments?|militar\\w+|regimes?|powers?)|\\binfluence of (?:an? )?adversar(?:y|ies)\\b',
      '\\bespionage|\\bspying\\b',
      '\\bCommunist (?:Party|China)|\\bCCP\\b',
      '\\bhostile (?:states?|nations?|foreign|powers?|governments?|regimes?)\\b',
      'Ⓐ-?(?:linked|owned|controlled|backed|aligned)\\b',
      '\\b(?:links?|ties|connections?|close|obligations?|beholden|loyal|answer\\w*|access\\w*) (?:[^\\s.;,]+ ){0,3}?(?:to|with|by|between) (?:the )?(?:[^\\s.;,]+ ){0,3}?Ⓐ',
      '\\bstate-(?:sponsored|backed|owned|controlled)',
      "Ⓐ(?:'s)? (?:state|government|military|army|intelligence|authorities|security (?:services?|agenc\\w+|laws?)|party|laws?|spies|regime|censors\\w*|influence|control|propaganda)",
      '\\b(?:owned|controlled|backed|run|influenc\\w+|made|directed|accessed|demanded|reach\\w*|hand\\w*|pass\\w*|given|share\\w*|sent|flow\\w*|end up|available)\\b{-}(?:by|to|with|in the hands of|subject to|hands? of|with) (?:the )?(?:[^\\s.;,]+ ){0,2}?(?:Ⓐ|hostile|foreign|adversar\\w+)(?! (?:labs?|compan|rivals?|firms?|compet|users|customers|nationals))',
      '\\bhand Ⓐ|\\bhand(?:s|ed|ing)? (?:over )?(?:[^\\s.;,]+ ){0,2}(?:data|information|secrets|keys|everything|it)(?: \\w+){0,3} to (?:the )?(?:Ⓐ|authorities)',
      '\\b(?:laws?|law) (?:of|in) Ⓐ{~}(?:hand over|share|cooperate|oblig\\w+|compel\\w*)',
      '\\b(?:compelled|obliged|forced|bound|required) (?:by law |legally )?to (?:share|hand over|assist|cooperate|co-operate|pass)\\b{~}(?:intelligence|authorities|state|government|Ⓐ|Ⓖ)|\\blegally bound to assist\\b',
      '\\b(?:passed on|handed|handed over|disclosed|turned over) to (?:the )?(?:[^\\s.;,]+ )?authorities (?:there|in Ⓐ)',
      '\\bcensor(?:s|ed|ship)\\b{~}(?:Ⓐ|state)|(?:Ⓐ|state){~}\\bcensor(?:s|ed|ship)\\b',
      'Ⓐ (?:firms|companies|entities|groups|buyers|users)\\b{-}(?:affiliates|subsidiar\\w+|shell|fronts?\\b|through|reach|g[eo]t round|evad\\w+)',
      '\\b(?:influence|control|direction|jurisdiction) of (?:an? |the )?(?:foreign|adversar\\w+|hostile|Ⓐ)',
    ),
    not: '\\b(?:warfare|military) and espionage|\\bsensitive to espionage|\\bforeign (?:adversary )?(?:nationals?|employees)\\b{~}(?:excluded|barred)',
    example: 'to keep it from foreign adversaries',
  },
  {
    reason: 'foreign-influence',
    loose: true,
    pattern:
      '\\b(?:to|by|with|in|of|from) (?:the )?Ⓐ(?! (?:providers?|developers?|start|compan|firms?|chatbots?|apps?|services?|models?|makers?|labs?|users|customers))(?![^.;]{0,10}-based)',
    of: ['use-ban', 'procurement-ban'],
    not: '\\b(?:developed|made|founded|based|built|born|released|launched) (?:in|by) Ⓐ',
    example: 'for fear of a pipeline to China',
  },
  {
    reason: 'human-rights',
    pattern: anyOf(
      "\\bhuman[- ]rights|\\b(?:fundamental|civil|constitutional|women's) rights|\\bcivil liberties",
      '\\b(?:mass|domestic|state) surveillance|\\bsurveil\\w*',
      '\\brepressi\\w+|\\bpersecut\\w+|\\boppress\\w+',
      '\\bracial (?:bias|profiling|discrimination)|\\bdiscriminat\\w+',
      '\\b(?:human )?dignity\\b',
      '\\bfreedom of (?:speech|expression|opinion)|\\bfree speech\\b',
      '\\bautonomous weapons|\\bkiller robots',
      '\\bprofil(?:e|ing) (?:of )?(?:citizens|minorities|people)',
      '\\bmisidentif\\w+|\\bwrongful(?:ly)? (?:arrest|accus)\\w*',
    ),
    not: '\\bred lines?\\b|\\brefus\\w+ to (?:allow|permit|support|let|enable|lift|drop|remove)\\b|\\blawful purposes',
    example: 'over human rights',
  },
  {
    reason: 'sovereignty',
    pattern: anyOf(
      '\\bsovereign\\w*\\b',
      '\\b(?:reduc|end|cut|lessen|break)\\w* (?:[^\\s.;,]+ ){0,3}?(?:dependen\\w+|relian\\w+) on\\b',
      '\\b(?:dependen\\w+|relian\\w+|reliant|depend\\w*) (?:up)?on (?:a |an |the )?(?:foreign|Ⓧ|American|overseas|imported|outside|a handful of)',
      '\\bhome-?grown\\b|\\bAmerican servers',
      '\\btechnological (?:independence|autonomy|self-\\w+)|\\bself-(?:relian\\w+|sufficien\\w+)|\\bstrategic autonomy',
      '\\b(?:domestic|national|local|European|own) (?:alternatives?|champions?|substitutes?)\\b{~}(?:favou?r|support|promot\\w+|instead|prefer)',
      '\\b(?:favou?r|support|promot|prefer|switch|mov)\\w*\\b{-}\\b(?:domestic|home-grown|national) (?:alternatives?|models?|tools?|products?)',
    ),
    not: 'may (?:also )?trigger|could encourage|\\bforcing\\b|re-?(?:evaluat|think|consider)\\w*',
    example: 'for digital sovereignty',
  },
  {
    reason: 'copyright',
    pattern: anyOf(
      '\\bcopyright\\w*|\\bpiracy\\b|\\bpirated\\b',
      '\\binfring\\w+\\b(?! of (?:the )?(?:law|rules))',
      '\\b(?:rights[- ]?holders?|rightsholders?)\\b|\\broyalt(?:y|ies)\\b',
      '\\b(?:licensed|protected|copyrighted) (?:characters?|works?|songs?|material|content|music)',
      '\\bstudios?\\b{~}\\b(?:characters?|films?|works?|movies?|likeness\\w*)|\\b(?:characters?|likeness\\w*|songs?|lyrics|recordings?|films?|artworks?)\\b{~}\\b(?:without|copied|reproduc\\w+|unlicen[cs]ed|permission)',
      '\\b(?:misappropriat\\w+|cop(?:y|ied|ying)|plunder\\w*)\\b{~}\\b(?:artists?\\W{0,2}s?|songs?|recordings?|works?|music|musicians?|authors?\\W{0,2}s?|creators?)\\b',
      '\\btraining (?:data|material|set)\\b{~}\\blawsuits?',
    ),
    not: '\\bmachine-written\\b|\\bessays?\\b',
    example: 'over copyright',
  },
  {
    reason: 'ethics-safety',
    pattern: anyOf(
      '\\bcatastroph\\w+|\\bexistential\\b',
      '\\bethic(?:s|al(?:ly)?)\\b',
      '\\bAI safety\\b(?! and research| (?:laws?|bill|act|institute|order|standards|company|lab|firm|start-?up|institute))',
      '\\bsafety (?:concerns?|risks?|reasons?|issues?|grounds|fears|worries)',
      '\\bpotential (?:risks|harms|dangers)|\\bpotentially (?:harmful|dangerous)',
      '\\bresponsible (?:AI|use|deployment|release|disclosure)|\\bresponsibly\\b',
    ),
    not: '\\b(?:safety|red)[- ](?:team|net)s? (?:chief|lead|head)|\\b(?:information|data|cyber|national) ?security risks\\b|\\bbiosafety\\b',
    example: 'for reasons of AI safety',
  },
  {
    reason: 'ethics-safety',
    loose: true,
    residual: true,
    pattern: anyOf(
      '\\b(?:safety(?! (?:laws?|bill|act|order|institute|training|features|team|standards? and)\\b)|safely|safer|red[- ]team\\w*)\\b',
      '\\btoo (?:dangerous|powerful|capable|risky)\\b|\\bunsafe\\b',
      '\\b(?:harmful|dangerous|dangers?|risks|bias(?:es|ed)?|stereotyp\\w+|toxic\\w*)\\b',
      '\\brisk (?:assessment|s posed)|\\bunintended (?:consequences|behaviou?rs?)|\\bstep by step to learn\\b|\\bnot (?:yet )?(?:ready|mature)\\b',
    ),
    of: UNRELEASED,
    not: '\\b(?:safety|red)[- ](?:team|net)s? (?:chief|lead|head)|\\b(?:information|data|cyber|national) ?security risks\\b|\\bbiosafety\\b',
    example: 'because it is too dangerous',
  },
];

/** The sentence gives grounds: a conjunction, a preposition or a noun of reason, a purpose. */
export const GROUNDS = anyOf(
  '\\b(?:because|due to|owing to|citing|cit(?:ed|es)|over (?:[^\\s.;,]+ ){0,2}(?:concerns?|fears?|worries|risks?|questions|privacy|security|safety|alleged|suspected|possible|sexuali[sz]ed|how|what|its|the)|amid(?:st)?|in (?:the )?(?:light|view|response|order|name) (?:of|to)|in case)\\b',
  '\\b(?:concern\\w*|fear\\w*|worr\\w+|alarm\\w*|misgiv\\w+|wary|unease|anxi\\w+|apprehens\\w+|suspic\\w+|doubts?)\\b',
  '\\b(?:risk\\w*|danger\\w*|threat\\w*|hazard\\w*|harm\\w*|peril)\\b',
  '\\b(?:reasons?|grounds?|purposes?|aims?|aimed|goals?|rationale|justif\\w+|motiv\\w+|why|born of|stems?|reflects?|prompted|triggered|spurred|led to|lay behind|behind the)\\b',
  '\\b(?:prevent\\w*|protect\\w*|safeguard\\w*|ensur\\w+|avoid\\w*|guard\\w* against|shield\\w*|deter\\w*|combat\\w*|curb\\w*|mitigat\\w+|address\\w*|limit\\w* the|keep\\w* (?:[^\\s.;,]+ ){0,4}(?:out of|from|away)|stop\\w* (?:[^\\s.;,]+ ){0,4}(?:from )?\\w+ing|so that|lest)\\b',
  '\\b(?:accus\\w+|alleg\\w+|warn\\w*|caution\\w*|complain\\w*|object\\w*|criticis\\w+|criticiz\\w+|argu\\w+|contend\\w*|insist\\w*|point(?:s|ed) (?:out|to)|found|finds|finding\\w*|conclud\\w+|determin\\w+|established|discover\\w*|revealed|showed|learned|noted|notes|held that|holding that|hold(?:s)? that)\\b',
  '\\b(?:violat\\w+|breach\\w*|unlawful\\w*|illegal\\w*|fail(?:ed|ure|ing|s) to|lack\\w*|absence of|without|neglect\\w*|too \\w+ to|rather than|not enough|inappropriat\\w+|unsuit\\w+)\\b',
  '\\b(?:could|can|may|might|would) (?:[^\\s.;,]+ ){0,3}(?:be used|be abused|use|help\\w*|allow|enable|let|give|expose|end up|fall|reach|leak|compel|be compelled|be accessed|be passed|spread|produce|find|write|hand|put|not hand|make|learn)\\b',
  '\\b(?:capable of|able to|capabilit\\w+|potential\\w*|intended|designed to|necessary|given|treat\\w* as|considered|deemed|regarded as|views? (?:it|them) as)\\b',
  '\\bafter\\b[^.;]{0,60}\\b(?:found|discover\\w*|us(?:ed|ing)|revealed|leak\\w*|pasted|complain\\w*|report\\w*|died|death|generated|produced|flooded|attack\\w*|breach\\w*|jailbr\\w+|admit\\w*|acknowledg\\w*|fail\\w*|refus\\w*|ignor\\w*|were|was|it emerged)\\b',
  '\\b(?:under|by|following) (?:[^\\s.;,]+ ){0,3}(?:laws?|rules|regulations|sanctions)\\b|\\bas (?:the |local )?(?:[^\\s.;,]+ )?law (?:demands|requires)|\\bsubject to\\b|\\bpending\\b|\\buntil\\b[^.;]{0,60}\\b(?:approv\\w+|clear\\w*|licen\\w+|comply|complies|brought into line|satisf\\w+|remed\\w+|clarity|fix\\w*|repair\\w*|shows?|proves?)',
  '\\b(?:said|says?|saying|speaks?|spoke|wrote|writes|told|tells|called|declared|explain\\w*|stated|calls?|repl(?:y|ies|ied)|maintain\\w*|claim\\w*|acknowledg\\w*|admit\\w*)\\b|\\bhelp(?:s|ed|ing)? (?:[^\\s.;,]+ ){0,3}(?:build|make|find|write|attack|spread|create|hack|break)\\b',
  '\\btired of\\b|\\bstand(?:s)? in the way\\b|\\bhas to do with\\b|\\bto do with\\b|\\bto (?:keep|stop|combat|curb|help|reduce|fight|tackle|counter|give|meet|comply|satisfy|enforce)\\b|\\bfor lack of\\b|\\bin exchange for\\b|\\bon the (?:advice|recommendation|request)\\b',
);

/** Reasons that a text sets aside ("rather than", "less to do with essays than …"), right before the words. */
export const SET_ASIDE =
  '\\b(?:rather than|instead of|not (?:about|for|because of|over|a matter of|a question of|out of)|nothing to do with|less to do with|has nothing|no (?:\\w+ ){0,2}(?:evidence|signs?) (?:of|that)|denie[sd] (?:that|any)|unrelated to|regardless of)\\b[^.;,]{0,40}$';

/** Grounds named as such: they count even in a text's background. */
export const STATED_GROUNDS =
  '\\b(?:stated|official|given|declared|main) (?:grounds?|reasons?|purpose|aim)|\\bthe (?:reason|aim|purpose)\\b|\\bciting\\b|\\bon (?:the )?grounds?\\b|\\bdue to\\b|\\bbecause\\b';

/** A sentence about another matter, or about what may come of the act. */
export const NOT_GROUNDS = anyOf(
  '^(?:Separately|Meanwhile|Elsewhere|In other news|In a separate|Also|By contrast|Last year)\\b',
  '\\b(?:is|are) significant (?:as|because|for)|\\bpotentially impact\\w*|\\b(?:could|may|might|would) (?:also )?(?:significantly )?(?:impact|influence|reshape|hinder|slow|trigger|encourage|chill)\\b',
  '\\bcompared (?:to|with) Ⓛ',
);

/** A sentence that says of the act itself why it was done: it counts wherever it stands. */
export const ACT_CITES =
  '\\b(?:order|letter|ban|directive|rule|ruling|decision|notice|circular|memo|law|bill|suspension|restriction|designation|block|measure|move)(?: itself)? (?:also )?(?:cit(?:es|ed)|gives?|gave|rest(?:s|ed) on|follow(?:s|ed)|came after|was (?:triggered|prompted|justified)|is (?:meant|intended|designed))\\b';
