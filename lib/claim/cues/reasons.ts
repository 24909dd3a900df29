// Why, as the text says it. Each row is a phrase; a reason counts when its sentence tells of the act or of grounds for it.
import type { Reason } from '../../domain.ts';

export type ReasonCue = { reason: Reason; on: string[]; pattern: string; not?: string; example: string };

export const REASON_CUES: readonly ReasonCue[] = [
  {
    reason: 'national-security',
    on: ['nation', 'secur', 'defen', 'militar', 'suppl', 'state', 'infra', 'war', 'homeland', 'threat', 'public', 'arm'],
    pattern:
      '\\bnational[- ‑]security|\\bsecurity (?:interests|threat to the (?:state|nation|country))|\\bdefen[cs]e[- ]relevant|\\bsupply[-‑ ]chain risk|\\bweapons of mass destruction|\\bmilitary (?:use|applications)|\\bstate security|\\bterroris|\\beconomic and security|\\bsecurity and economic|\\bsecurity (?:constraints|considerations)|\\bstate secrets|\\bcritical infrastructure|\\bnational defen[cs]e|\\bwar ?fight\\w*|\\bhomeland security|\\bsecurity of the (?:state|nation|country)|\\bthreat to (?:the )?(?:country|nation|state|public security)|\\bpublic security|\\bused by (?:hostile |foreign |rival )?(?:militar\\w+|armies|armed forces)|\\bby (?:hostile )?states\\b',
    example: 'citing national security',
  },
  {
    reason: 'cyber-misuse',
    on: ['cyber', 'hack', 'vulner', 'exploit', 'malware', 'zero', 'secur', 'offens', 'writ', 'craft', 'flaw', 'weak', 'hole', 'bug', 'ransom', 'phish', 'break', 'skill'],
    pattern:
      '\\bcyber[- ]?(?:attacks?|misuse|offen[cs]\\w+|crime\\w*|weapons?|risks?|threats?|capabilit\\w+|operations)|\\bhack(?:ers?|ing|s)?\\b|\\b(?:identify|identified|identifying|find(?:s|ing)?|found|discover\\w*|exploit\\w*|detect\\w*) (?:\\w+ ){0,4}?(?:software |security )?(?:vulnerabilit\\w+|flaws|bugs)|\\bvulnerabilit\\w+[- ](?:finding|discovery|research)|\\bexploit[- ](?:generation|development)|\\bzero[- ]days?\\b|\\bmalware\\b|\\bcybersecurity (?:capabilit\\w+|threats)|\\bexploiting vulnerabilit|\\bcyber and coding|\\b(?:writ|craft|produc|build|generat)\\w* (?:\\w+ )?exploits\\b|\\b(?:flaws|weaknesses|holes|bugs) in\\b{~}(?:operating systems?|browsers?|software|code|systems)|\\bexploited (?:\\w+ )?(?:flaws|bugs|holes)|\\boffensive (?:hacking|cyber|security|operations)|\\bransomware|\\bphishing|\\bbreak(?:ing)? into (?:computers|networks|systems)|\\bcyber[- ]?(?:skills?|abilit\\w+|prowess|defen[cs]\\w+|operators?)|\\bcyber ?security (?:risks?|skills|abilities|concerns about)|\\bskills? in hacking',
    not: 'cybersecurity leaders urge$',
    example: 'able to find software vulnerabilities',
  },
  {
    reason: 'bio-misuse',
    on: ['bio', 'chemical', 'pathogen', 'virus', 'pandemic', 'cbrn', 'weapon', 'tox', 'virol', 'gain', 'nerve', 'germ', 'microb', 'deadly', 'hack', 'danger'],
    pattern:
      '\\bbio(?:logical|chemical)? ?(?:weapons?|threats?|attacks?|terror\\w*|risks?|misuse|hazards?)|\\bbioweapons?|\\bbiology[- ]focused|\\bpathogens?\\b|\\bCBRN\\b|\\bchemical weapons?|\\bpandemic|\\bhacking and biology|\\bbiology and (?:chemistry|hacking|cyber)|\\b(?:chemistry|cyber\\w*) and biology|\\bdangerous biolog\\w+|\\btoxins?\\b|\\bvirolog\\w+|\\bgain[- ]of[- ]function|\\bnerve agents?|\\bbio-?(?:security|defen[cs]e)|\\bdeadly (?:virus|agents?|germs?)|\\bgerms?\\b|\\bmicrob\\w+',
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
    on: ['misus', 'abus', 'malicious', 'wrong', 'harmful', 'bad', 'danger', 'impersonat', 'fraud', 'weaponi', 'sexual', 'nonc', 'non-c', 'consent', 'nudi', 'undress', 'crimin', 'scam', 'careless', 'imitat', 'clon', 'illegal'],
    pattern:
      '\\bmisus(?:e|ed|es|ing)\\b|\\babus(?:e|ed|es|ing)\\b|\\bmalicious (?:use|actors?|purposes|applications)|\\bbad actors\\b|\\bwrong hands\\b|\\bweaponi[sz]\\w+|\\bharmful (?:use|purposes)|\\bimpersonat\\w+|\\bsexuali[sz]ed\\b|\\bnon-?consensual|\\bwithout (?:their )?consent\\b|\\bnudif\\w+|\\bundress\\w*|\\bcriminals?\\b|\\bfraudulent|\\bscams?\\b|\\bfraudsters?|\\bcareless hands|\\bimitate (?:a|any|the) voice|\\bclon\\w+ (?:a |the )?voices?|\\b(?:illegal|criminal) (?:use|purposes|activit\\w+)|\\bused to (?:produce|create|make|generate) (?:\\w+ ){0,3}?(?:pornograph\\w+|abuse|nud\\w+)',
    example: 'for fear of misuse',
  },
  {
    reason: 'misinformation-misuse',
    on: ['misinf', 'disinf', 'fake', 'deep', 'propag', 'election', 'false', 'influenc', 'manipul', 'fabric', 'hoax'],
    pattern:
      '\\bmisinformation|\\bdisinformation|\\bfake news|\\bdeep ?fakes?\\b|\\bpropaganda|\\belection (?:interference|meddling)|"deep fakes"|\\bfalse (?:information|news|claims)|\\b(?:influence|influencing|manipulat\\w+) (?:the )?(?:elections?|voters?|opinion)|\\bfabricated (?:news|stories)|\\bhoax\\w*',
    example: 'could spread disinformation',
  },
  {
    reason: 'distillation-ip',
    on: ['distil', 'steal', 'stole', 'theft', 'intellect', 'copy', 'replicat', 'reverse', 'train', 'extract', 'know', 'leak', 'cop'],
    pattern:
      '\\bdistill(?:ation|ed|ing)?\\b|\\b(?:model|weight|IP|intellectual property|technology) theft\\b|\\btheft\\b|\\bsteal(?:ing|s)?\\b|\\bstolen\\b|\\bintellectual property\\b|\\breverse[- ]engineer\\w*|\\b(?:replicat\\w+|copy\\w*) (?:the |its )?(?:technology|model|capabilit)|\\btrain(?:ing)? (?:\\w+ )?(?:rival|competing|competitor) |\\btrain(?:ing)? (?:\\w+ )?(?:systems?|models?) of their own|\\bknow-how\\b|\\bextract\\w* (?:the )?(?:capabilit\\w+|knowledge|weights)|\\bcop(?:y|ying|ied) (?:\\w+ )?(?:models?|abilities)|\\btrade secrets?\\b{~}(?:model|weights)|\\bleak(?:s|ed|ing)? (?:of )?(?:the )?weights',
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
    on: ['privacy', 'personal', 'gdpr', 'data', 'retain', 'user', 'transfer', 'stor', 'collect', 'prompt', 'conversation', 'citizen', 'information'],
    pattern:
      '\\bprivacy\\b|\\bpersonal (?:data|information)|\\bGDPR\\b|\\bdata[- ]protection\\b|\\buser data\\b|\\bretain(?:ed|s)? for \\d+ days|\\bdata (?:collection|retention)|\\b(?:data|information|prompts|conversations) of (?:its |their |the )?(?:\\w+ )?(?:users|citizens|residents|customers|children|people)|\\b(?:users|citizens|customers|people)\\W{0,2}s? (?:data|prompts|information|conversations)|\\btransfer\\w* (?:of )?(?:\\w+ )?(?:\\w+ )?data\\b|\\bstor(?:es|ed|ing) (?:\\w+ )?data (?:in|on)|\\bpersonal details|\\bcollect\\w* (?:\\w+ )?data\\b|\\bdata (?:flows?|transfers?|processing|handling|practices)',
    example: 'over privacy concerns',
  },
  {
    reason: 'data-security',
    on: ['data', 'leak', 'confiden', 'sensitive', 'trade', 'secur', 'cyber', 'proprie', 'information', 'server', 'past', 'source', 'classif', 'official', 'patient', 'client'],
    pattern:
      '\\bdata[- ](?:leak\\w*|security|breach\\w*|loss|exposure|exfiltration|retention policy)|\\bleak(?:s|ed|ing|age)?\\b{~}(?:data|information|code|secrets)|\\bconfidential\\b|\\bsensitive (?:\\w+ )?(?:data|information|code|material)|\\btrade secrets?\\b|\\b(?:internal|proprietary|official|government) (?:data|information|code)\\b|\\binformation security|\\bcybersecurity (?:risk|concern)s?|\\bsecurity (?:risks?|concerns?) (?:to|of|for) (?:users|government|data)|\\b(?:through|on|to|via) (?:foreign|overseas|American|Chinese|Ⓧ) servers|\\bpast(?:e|ed|ing) (?:\\w+ ){0,3}?(?:code|documents?|files?|records?|secrets)|\\bsource code\\b|\\bclassified (?:information|material|documents)|\\bofficial (?:documents|secrets)|\\bpatient (?:data|records)|\\bclient (?:data|information|files)|\\bsecurity (?:risk|threat|concern)s?\\b|\\bleak(?:s|ed|ing|age)?\\b|\\bsecur(?:e|ity) of (?:government |official |our |its )?(?:data|systems|networks)',
    example: 'for fear that confidential data leaks',
  },
  {
    reason: 'minors-safety',
    on: ['child', 'minor', 'teen', 'kid', 'young', 'under', 'adolesc', 'suicid', 'death', 'died', 'parent', 'csam', 'groom', 'women', 'involv', 'depict'],
    pattern:
      "\\b(?:child(?:ren)?(?:'s)?|minors?|teen(?:ager)?s?|kids|youth|young people|adolescents?)\\b{~}(?:safety|safe|protect\\w*|harm\\w*|access|suicid\\w*|mental|wellbeing|exposed|risk|online|using)|(?:protect\\w*|safeguard\\w*|harm\\w*|safety|danger\\w*|suicid\\w*){~}\\b(?:children|minors|teens|teenagers|kids|youth)\\b|\\bsuicid\\w*|\\b(?:death|died) of (?:a|their|her|his) (?:teen\\w*|son|daughter|boy|girl|child)|\\bparents of (?:a|the) (?:boy|girl|teen\\w*|child)|\\b(?:women and|of|involving|depict\\w+) (?:children|minors)\\b|\\bchild (?:sexual|abuse|safety|protection)|\\bCSAM\\b|\\bgrooming\\b|\\b(?:tak(?:es|ing)|believ\\w+|thought) (?:\\w+ ){0,3}?(?:minors|children|under 18)|\\bteenagers?\\b{~}\\b(?:separate|own|restricted|safer) version",
    example: 'to protect children',
  },
  {
    reason: 'academic-integrity',
    on: ['cheat', 'plagiar', 'academ', 'essay', 'homework', 'coursework', 'exam', 'learning', 'cop', 'ghost', 'writ', 'homework', 'essay', 'problem', 'origin', 'own', 'assign'],
    pattern: '\\bcheat\\w*|\\bplagiari\\w+|\\bacademic (?:integrity|dishonesty|honesty|misconduct)|\\bcritical[- ]thinking|\\b(?:copied|ghost-?written|machine-written|AI-written) (?:essays|homework|assignments|coursework)|\\b(?:write|writing|wrote|do|doing) (?:their |the |students\\W{0,2} )?(?:essays|homework|assignments|papers|coursework)|\\b(?:problem-solving|learning loss|academic success|originality|authorship of (?:work|essays))|\\bhonest work|\\bown work\\b',
    example: 'over fears of cheating',
  },
  {
    reason: 'regulatory-compliance',
    on: ['regulat', 'complian', 'comply', 'law', 'legal', 'gdpr', 'act', 'antitrust', 'dma', 'engag', 'request', 'prompting', 'behest', 'uncertain', 'unpredict', 'interop', 'rule', 'blam', 'breach'],
    pattern:
      "\\bregulatory (?:uncertaint\\w+|compliance|concerns|environment|requirements?|reasons|hurdles|approval|scrutiny|issues|review|burden)|\\b(?:compl(?:y|ies|ying|iance) with|ensure compliance|compliance requirements)\\b{~}(?:law|regulat\\w+|rules|directive|order|Ⓛ|Ⓧ|requirements|Act)|\\bdue to (?:\\w+ )?(?:regulat\\w+|Ⓧ(?:'s)? (?:law|rule|regulat)\\w*)|\\bDigital Markets Act|\\bDMA\\b|\\bexemption from compliance|\\bengagement with (?:\\w+ ){0,3}?regulators|\\bat the (?:request|prompting|behest) of\\b{-}(?:Ⓖ|regulator|Ⓧ)|\\bregulators?\\b{~}(?:questions|concerns|objections|demands)|\\blegal uncertaint\\w+|\\bunpredictable (?:nature of the )?(?:\\w+ )?regulat\\w+|\\binteroperability (?:rules|requirements|duties)|\\brules? (?:of|under) (?:the )?(?:Ⓛ|Ⓧ)|\\b(?:because of|owing to|due to|citing|blam\\w+) (?:the )?(?:Ⓛ|Ⓧ(?:'s)? (?:\\w+ )?(?:rules|laws?|regulat\\w+))|\\bcould (?:not )?(?:breach|fall foul of)|\\bto compl(?:y|iance)\\b",
    not: 'trigger\\w* debates|compliance teams',
    example: 'because of regulatory uncertainty',
  },
  {
    reason: 'commercial',
    on: ['commerc', 'business', 'revenue', 'compet', 'profit', 'cost', 'econom', 'market', 'demand', 'capacity', 'rival', 'free', 'partner', 'contract', 'stay', 'build', 'head'],
    pattern:
      '\\b(?:commercial|business|economic|financial|competitive) (?:considerations?|reasons?|interests?|concerns?|factors?|motives?|constraints?|incentives?|purposes)|\\beconomic and security|\\bcommercial(?:ly)? (?:sensitive|adoption)|\\b(?:secure|protect|lucrative) (?:\\w+ )?(?:contracts|market share|revenue)|\\bcompetitive (?:advantage|threat)|\\bto (?:maintain|protect) (?:their|its) (?:market|lead)|\\bcompute (?:constraints|capacity|shortage)|\\bcompet(?:ing|itive|itor\\W{0,2}s?) (?:products?|models?|services?|systems)|\\bcommercial terms|\\bbuild(?:ing)? (?:\\w+ )?(?:rival|competing)|\\bto stay ahead|\\bhead start over (?:rivals|competitors)|\\bfree-?rid\\w+|\\bbusiness (?:model|decision)|\\bpartnership (?:terms|talks)|\\bcontract(?:ual)? dispute|\\btake-?over of\\b{~}by (?:a )?rival',
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
      'hostile', 'own', 'controll', 'backed', 'hand', 'law', 'censor'],
    pattern:
      "\\bforeign (?:adversar\\w+|actors?|influence|infiltration|interference|powers?|governments?|entities|control)|\\badversar(?:y|ies|ial) (?:nations?|countr\\w+|states?)|\\bespionage|\\bspying\\b|\\bCommunist Party|\\bCCP\\b|\\bhostile (?:state|nation|foreign)\\w*|\\b(?:China|Russia)-linked|Ⓧ-linked|\\blinks? to Ⓧ(?:'s)? (?:government|military)|\\bstate-(?:sponsored|backed)|\\b(?:Ⓧ|Chinese) (?:state|government|military|intelligence)\\b|\\b(?:owned|controlled|backed) by (?:\\w+ ){0,2}?(?:Ⓧ|Chinese|hostile|foreign|adversar\\w+)|\\b(?:Ⓧ|foreign)-(?:owned|controlled|backed)|\\bforeign (?:ownership|states?|intelligence)|\\b(?:laws?|law) (?:of|in) Ⓧ\\b{~}(?:hand over|share|cooperate)|\\bhand over data to (?:the )?(?:Ⓧ|Chinese|authorities)|\\bpropaganda of|\\bcensor(?:s|ed|ship)\\b",
    example: 'to keep it from foreign adversaries',
  },
  {
    reason: 'human-rights',
    on: ['human', 'surveil', 'discrimin', 'rights', 'bias', 'repress', 'civil', 'dignit', 'fundament', 'freedom', 'autonom', 'persecut', 'profil'],
    pattern:
      '\\bhuman[- ]rights|\\b(?:mass|domestic) surveillance|\\bsurveillance\\b|\\brepressi\\w+|\\bcivil (?:rights|liberties)|\\bracial (?:bias|profiling|discrimination)|\\bdiscriminat\\w+|\\bdignity\\b|\\bfundamental rights|\\bfreedom of (?:speech|expression)|\\bautonomous weapons|\\bpersecut\\w+|\\bprofil(?:e|ing) (?:of )?(?:citizens|minorities|people)',
    example: 'over human rights',
  },
  {
    reason: 'sovereignty',
    on: ['sovereign', 'independ', 'autonom', 'domestic', 'relian', 'depend', 'home', 'american', 'dependence'],
    pattern:
      '\\b(?:digital|AI|technolog\\w+|data) sovereignty|\\bsovereignty\\b|\\breduc\\w+ (?:\\w+ )?(?:dependen\\w+|relian\\w+) on (?:foreign|Ⓧ)|\\bsovereign (?:AI|cloud|alternatives?|models?|solutions?|tools?)|\\bhome-?grown\\b|\\bAmerican servers|\\bdependence on (?:foreign|Ⓧ|American)|\\btechnological (?:independence|autonomy)|\\bdomestic alternatives?',
    not: 'may (?:also )?trigger|could encourage',
    example: 'for digital sovereignty',
  },
  { reason: 'copyright', on: ['copyright', 'infring', 'rights', 'licensed', 'studio'], pattern: '\\bcopyright\\w*|\\binfring\\w+|\\brights[- ]?holders?\\b|\\blicensed (?:characters|works)|\\bstudios?\\b{~}\\b(?:characters|films|works)', example: 'over copyright' },
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
  '\\b(?:due to|citing|cited?s?|over|amid(?:st)?|because|concern\\w*|fear\\w*|worr\\w+|risks?|prevent\\w*|protect\\w*|following|after|ensur\\w+|aim\\w*|in (?:light|response|order|view)|threat\\w*|safeguard\\w*|reasons?|on grounds|so that|to (?:keep|stop|avoid|mitigate|address|combat|curb|help|reduce)|designed|stems?|reflects?|accus\\w+|alleg\\w+|potential\\w*|found|could|can|capabilit\\w+|capable|highlight\\w*|rais(?:es|ed|ing)|treat\\w*|intended|necessary|given|violat\\w+|breach\\w*|harm\\w*|argu\\w+|hold(?:s|ing)? that|said (?:the|that|it)|in the name of|grounds?|misgiv\\w+|wary|complain\\w*|object\\w*)\\b';
