// Why, as the text says it. Each row is a phrase; a reason counts when its sentence tells of the act or of grounds for it.
import type { Reason } from '../../domain.ts';

export type ReasonCue = { reason: Reason; on: string[]; pattern: string; not?: string; example: string };

export const REASON_CUES: readonly ReasonCue[] = [
  {
    reason: 'national-security',
    on: ['nation', 'secur', 'defen', 'militar', 'suppl'],
    pattern:
      '\\bnational[- ‑]security|\\bsecurity (?:interests|threat to the (?:state|nation|country))|\\bdefen[cs]e[- ]relevant|\\bsupply[-‑ ]chain risk|\\bweapons of mass destruction|\\bmilitary (?:use|applications)|\\bstate security|\\bterroris|\\beconomic and security|\\bsecurity and economic|\\bsecurity (?:constraints|considerations)',
    example: 'citing national security',
  },
  {
    reason: 'cyber-misuse',
    on: ['cyber', 'hack', 'vulner', 'exploit', 'malware', 'zero', 'secur', 'offens'],
    pattern:
      '\\bcyber[- ]?(?:attacks?|misuse|offen[cs]\\w+|crime\\w*|weapons?|risks?|threats?|capabilit\\w+|operations)|\\bhack(?:ers?|ing|s)?\\b|\\b(?:identify|identified|identifying|find(?:s|ing)?|found|discover\\w*|exploit\\w*|detect\\w*) (?:\\w+ ){0,4}?(?:software |security )?(?:vulnerabilit\\w+|flaws|bugs)|\\bvulnerabilit\\w+[- ](?:finding|discovery|research)|\\bexploit[- ](?:generation|development)|\\bzero[- ]days?\\b|\\bmalware\\b|\\bcybersecurity (?:capabilit\\w+|threats)|\\bexploiting vulnerabilit|\\bcyber and coding',
    not: 'cybersecurity leaders urge$',
    example: 'able to find software vulnerabilities',
  },
  {
    reason: 'bio-misuse',
    on: ['bio', 'chemical', 'pathogen', 'virus', 'pandemic', 'cbrn', 'weapon'],
    pattern:
      '\\bbio(?:logical|chemical)? ?(?:weapons?|threats?|attacks?|terror\\w*|risks?|misuse|hazards?)|\\bbioweapons?|\\bbiology[- ]focused|\\bpathogens?\\b|\\bCBRN\\b|\\bchemical weapons?|\\bpandemic',
    example: 'could help to build biological weapons',
  },
  {
    reason: 'jailbreak',
    on: ['jailbreak', 'bypass', 'circumvent'],
    pattern: '\\bjailbr(?:eak|oke)\\w*|\\b(?:bypass|circumvent)\\w* (?:\\w+ ){0,3}?(?:safe\\w+|guardrails|protections)',
    example: 'a jailbreak was found',
  },
  {
    reason: 'misuse',
    on: ['misus', 'abus', 'malicious', 'wrong', 'harmful', 'bad', 'danger', 'impersonat', 'fraud', 'weaponi'],
    pattern:
      '\\bmisus(?:e|ed|es|ing)\\b|\\babus(?:e|ed|es|ing)\\b|\\bmalicious (?:use|actors?|purposes|applications)|\\bbad actors\\b|\\bwrong hands\\b|\\bweaponi[sz]\\w+|\\bharmful (?:use|purposes)|\\bimpersonat\\w+',
    example: 'for fear of misuse',
  },
  {
    reason: 'misinformation-misuse',
    on: ['misinf', 'disinf', 'fake', 'deep', 'propag', 'election'],
    pattern:
      '\\bmisinformation|\\bdisinformation|\\bfake news|\\bdeep ?fakes?\\b|\\bpropaganda|\\belection (?:interference|meddling)|"deep fakes"',
    example: 'could spread disinformation',
  },
  {
    reason: 'distillation-ip',
    on: ['distil', 'steal', 'stole', 'theft', 'intellect', 'copy', 'replicat', 'reverse', 'train'],
    pattern:
      '\\bdistill(?:ation|ed|ing)?\\b|\\b(?:model|weight|IP|intellectual property|technology) theft\\b|\\btheft\\b|\\bsteal(?:ing|s)?\\b|\\bstolen\\b|\\bintellectual property\\b|\\breverse[- ]engineer\\w*|\\b(?:replicat\\w+|copy\\w*) (?:the |its )?(?:technology|model|capabilit)|\\btrain(?:ing)? (?:\\w+ )?(?:rival|competing|competitor) ',
    not: 'stolen? (?:data|account|phone)',
    example: 'to stop distillation by rivals',
  },
  {
    reason: 'unauthorised-access',
    on: ['unauthor', 'gained', 'breach', 'infiltrat'],
    pattern: '\\bunauthori[sz]ed (?:access|use|users?)|\\bgained (?:unauthori[sz]ed )?access|\\binfiltrat\\w+',
    example: 'after a group gained unauthorised access',
  },
  {
    reason: 'privacy',
    on: ['privacy', 'personal', 'gdpr', 'data', 'retain', 'user'],
    pattern:
      '\\bprivacy\\b|\\bpersonal (?:data|information)|\\bGDPR\\b|\\bdata[- ]protection\\b|\\buser data\\b|\\bretain(?:ed|s)? for \\d+ days|\\bdata (?:collection|retention)',
    example: 'over privacy concerns',
  },
  {
    reason: 'data-security',
    on: ['data', 'leak', 'confiden', 'sensitive', 'trade', 'secur', 'cyber', 'proprie', 'information'],
    pattern:
      '\\bdata[- ](?:leak\\w*|security|breach\\w*|loss|exposure|exfiltration|retention policy)|\\bleak(?:s|ed|ing|age)?\\b{~}(?:data|information|code|secrets)|\\bconfidential\\b|\\bsensitive (?:\\w+ )?(?:data|information|code|material)|\\btrade secrets?\\b|\\b(?:internal|proprietary|official|government) (?:data|information|code)\\b|\\binformation security|\\bcybersecurity (?:risk|concern)s?|\\bsecurity (?:risks?|concerns?) (?:to|of|for) (?:users|government|data)',
    example: 'for fear that confidential data leaks',
  },
  {
    reason: 'minors-safety',
    on: ['child', 'minor', 'teen', 'kid', 'young', 'under', 'adolesc'],
    pattern:
      "\\b(?:child(?:ren)?(?:'s)?|minors?|teen(?:ager)?s?|kids|youth|young people|adolescents?)\\b{~}(?:safety|safe|protect\\w*|harm\\w*|access|suicid\\w*|mental|wellbeing|exposed|risk|online|using)|(?:protect\\w*|safeguard\\w*|harm\\w*|safety|danger\\w*|suicid\\w*){~}\\b(?:children|minors|teens|teenagers|kids|youth)\\b",
    example: 'to protect children',
  },
  {
    reason: 'academic-integrity',
    on: ['cheat', 'plagiar', 'academ', 'essay', 'homework', 'coursework', 'exam', 'learning'],
    pattern: '\\bcheat\\w*|\\bplagiari\\w+|\\bacademic (?:integrity|dishonesty|honesty|misconduct)|\\bcritical[- ]thinking',
    example: 'over fears of cheating',
  },
  {
    reason: 'regulatory-compliance',
    on: ['regulat', 'complian', 'comply', 'law', 'legal', 'gdpr', 'act', 'antitrust', 'dma'],
    pattern:
      "\\bregulatory (?:uncertaint\\w+|compliance|concerns|environment|requirements?|reasons|hurdles|approval|scrutiny|issues|review|burden)|\\b(?:compl(?:y|ies|ying|iance) with|ensure compliance|compliance requirements)\\b{~}(?:law|regulat\\w+|rules|directive|order|Ⓛ|Ⓧ|requirements|Act)|\\bdue to (?:\\w+ )?(?:regulat\\w+|Ⓧ(?:'s)? (?:law|rule|regulat)\\w*)|\\bDigital Markets Act|\\bDMA\\b|\\bexemption from compliance",
    not: 'trigger\\w* debates|compliance teams',
    example: 'because of regulatory uncertainty',
  },
  {
    reason: 'commercial',
    on: ['commerc', 'business', 'revenue', 'compet', 'profit', 'cost', 'econom', 'market', 'demand', 'capacity'],
    pattern:
      '\\b(?:commercial|business|economic|financial|competitive) (?:considerations?|reasons?|interests?|concerns?|factors?|motives?|constraints?|incentives?|purposes)|\\beconomic and security|\\bcommercial(?:ly)? (?:sensitive|adoption)|\\b(?:secure|protect|lucrative) (?:\\w+ )?(?:contracts|market share|revenue)|\\bcompetitive (?:advantage|threat)|\\bto (?:maintain|protect) (?:their|its) (?:market|lead)|\\bcompute (?:constraints|capacity|shortage)',
    example: 'driven by business considerations',
  },
  {
    reason: 'foreign-influence',
    on: [
      'foreign',
      'adversar',
      'china',
      'chinese',
      'russia',
      'kremlin',
      'beijing',
      'communist',
      'ccp',
      'espion',
      'spy',
      'spying',
      'hostile',
    ],
    pattern:
      "\\bforeign (?:adversar\\w+|actors?|influence|infiltration|interference|powers?|governments?|entities|control)|\\badversar(?:y|ies|ial) (?:nations?|countr\\w+|states?)|\\bespionage|\\bspying\\b|\\bCommunist Party|\\bCCP\\b|\\bhostile (?:state|nation|foreign)\\w*|\\b(?:China|Russia)-linked|Ⓧ-linked|\\blinks? to Ⓧ(?:'s)? (?:government|military)|\\bstate-(?:sponsored|backed)|\\b(?:Ⓧ|Chinese) (?:state|government|military|intelligence)\\b",
    example: 'to keep it from foreign adversaries',
  },
  {
    reason: 'human-rights',
    on: ['human', 'surveil', 'discrimin', 'rights', 'bias', 'repress', 'civil'],
    pattern:
      '\\bhuman[- ]rights|\\b(?:mass|domestic) surveillance|\\bsurveillance\\b|\\brepressi\\w+|\\bcivil (?:rights|liberties)|\\bracial (?:bias|profiling|discrimination)|\\bdiscriminat\\w+',
    example: 'over human rights',
  },
  {
    reason: 'sovereignty',
    on: ['sovereign', 'independ', 'autonom', 'domestic', 'relian', 'depend'],
    pattern:
      '\\b(?:digital|AI|technolog\\w+|data) sovereignty|\\bsovereignty\\b|\\breduc\\w+ (?:\\w+ )?(?:dependen\\w+|relian\\w+) on (?:foreign|Ⓧ)',
    not: 'may (?:also )?trigger|could encourage',
    example: 'for digital sovereignty',
  },
  { reason: 'copyright', on: ['copyright', 'infring'], pattern: '\\bcopyright\\w*|\\binfring\\w+', example: 'over copyright' },
  {
    reason: 'ethics-safety',
    on: ['ethic', 'safe', 'risk', 'danger', 'respons', 'harm', 'concern'],
    pattern:
      '\\bethic(?:s|al(?:ly)?)\\b|\\bAI safety\\b(?! and research| (?:company|lab|firm|start-?up|institute))|\\bsafety (?:concerns?|risks?|reasons?|issues?|tests?|testing|standards?|reviews?|vetting|evaluat\\w+|policy|and ethical|protocols|requirements|and (?:accountability|security|potential))|\\bpotential (?:risks|harms)|\\bcatastrophic risks?|\\bensur\\w+ (?:\\w+ )?safety|\\brisk (?:assessment|s posed)|\\btoo dangerous\\b|\\bresponsible (?:AI|use|deployment|release)|\\bexistential',
    example: 'for reasons of AI safety',
  },
];

/** What makes a sentence one that gives grounds. */
export const GROUNDS =
  '\\b(?:due to|citing|cited?s?|over|amid(?:st)?|because|concern\\w*|fear\\w*|worr\\w+|risks?|prevent\\w*|protect\\w*|following|after|ensur\\w+|aim\\w*|in (?:light|response|order|view)|threat\\w*|safeguard\\w*|reasons?|on grounds|so that|to (?:keep|stop|avoid|mitigate|address|combat|curb|help|reduce)|designed|stems?|reflects?|accus\\w+|alleg\\w+|potential\\w*|found|could|can|capabilit\\w+|capable|highlight\\w*|rais(?:es|ed|ing)|treat\\w*|intended|necessary|given)\\b';
