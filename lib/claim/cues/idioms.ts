// Other ways to tell of the same measures: idioms of wires, local papers, laboratories and notices. Same shape as the rows of measures.ts, read after them.
import type { MeasureCue } from './measures.ts';

const FOREIGNERS = '(?:foreign(?:ers?)?\\b|overseas|abroad|non-(?:U\\.?S\\.?|Ⓧ)|non-citizens|outside (?:of )?(?:the )?Ⓧ)';
const MACHINES =
  '(?:laptops?|devices?|networks?|classrooms?|lessons|exams?|computers?|phones?|offices?|machines|servers|wi-?fi|intranet|tablets?)';

export const MEASURE_IDIOMS: readonly MeasureCue[] = [
  {
    id: 'barred-from-offering-abroad',
    measure: 'export-control',
    on: ['offer', 'sell', 'provid', 'suppl', 'serv', 'giv', 'grant', 'mak', 'shar', 'licens', 'send'],
    pattern: `(?:\\b(?:barr?|stop|forb|prevent|kept|keep|prohibit|block|bann?)\\w*{-})?\\b(?:from|stop|cease|not to|may not|must not|cannot|licen[cs]e (?:requirement )?(?:to|for)) (?:\\w+ )?(?:offer|sell|provid|supply|serv|giv|grant|mak|shar|licens|send)\\w*{~}(?:Ⓜ|{MODEL}|access|weights){~}${FOREIGNERS}`,
    by: ['government'],
    not: 'chips?\\b|semiconductor|subscription',
    example: 'The Commerce Department barred OpenAI from offering GPT-4o to foreign nationals.',
  },
  {
    id: 'foreigners-kept-away',
    measure: 'export-control',
    on: ['keep', 'kept', 'exclu', 'lock', 'shut', 'fenc', 'wall', 'screen'],
    pattern: `\\b(?:keep(?:s|ing)?|kept|exclud(?:e|es|ed|ing)|lock(?:s|ed|ing)?|shut(?:s|ting)?|fenc(?:e|es|ed|ing)|wall(?:s|ed|ing)?|screen(?:s|ed|ing)?)\\b{-}${FOREIGNERS}[^.;,]{0,24}?\\b(?:away|out|off|from)\\b{~}(?:Ⓜ|{MODEL})`,
    by: ['government'],
    not: 'chips?\\b|semiconductor|investment',
    example: 'Washington told the lab to keep foreign nationals away from Claude Opus 4.',
  },
  {
    id: 'switched-off',
    measure: 'suspension',
    on: ['switch', 'turn', 'shut', 'tak', 'took', 'pull'],
    pattern:
      '\\b(?:switch(?:es|ed|ing)?|turn(?:s|ed|ing)?|shut(?:s|ting)?|tak(?:e|es|en|ing)|took|pull(?:s|ed|ing)?)\\b (?:both |all |the |its |these |two |of |affected |newest |new )*(?:models?|Ⓜ|systems|chatbot|assistant|them)(?:(?:,? and |, )Ⓜ)* (?:off|down|offline|dark)\\b|\\bpull(?:s|ed|ing)? the plug on (?:the )?(?:Ⓜ|models?|chatbot|assistant)',
    by: ['vendor'],
    needs: '{AI}',
    not: 'outage|retire|deprecat|server',
    example: 'OpenAI answered by switching both models off for everyone.',
  },
  {
    id: 'model-is-back',
    measure: 'suspension',
    on: ['back', 'return', 'again', 'once', 'reviv', 'switch'],
    pattern:
      '^Ⓜ(?:,? and Ⓜ)* (?:(?:is|are|was|were|comes?|came|goes|went) )?(?:back\\b(?! to)|returns?\\b(?! to)|(?:once (?:more|again) )?(?:available|open|live) (?:to|for|again))|Ⓜ(?:,? and Ⓜ)* (?:is|are|was|were) (?:once (?:more|again) (?:available|open|live)|again (?:available|open|live)|back (?:for|in|up|on)|(?:switched|turned) (?:back )?on again)\\b|\\b(?:switch|turn|bring|brought|put)\\w* (?:the )?(?:Ⓜ|models?|chatbot)(?:,? and Ⓜ)* back\\b',
    by: ['vendor'],
    general: true,
    needs: 'Ⓜ',
    not: 'app stores?|outage|servers?|better|version|with a|upgrade',
    example: 'Claude Opus 4 is once more available to all customers.',
  },
  {
    id: 'state-pulls-the-plug',
    measure: 'ban',
    on: ['plug', 'cut', 'firewall', 'wall', 'close', 'clos', 'seal', 'choke', 'throttl', 'proscri', 'filter'],
    pattern:
      '(?:Ⓖ|Ⓧ){~}\\b(?:pull(?:s|ed|ing)? the plug on|cut(?:s|ting)? (?:off )?(?:access to |the public off from )?|clos(?:es|ed|ing) (?:off )?access to|seal(?:s|ed) off|throttl(?:es|ed)|proscrib(?:es|ed)|put(?:s)? [^.;]{0,20} behind (?:its|the|a) fire-?wall)\\b ?(?:the )?(?:Ⓜ|chatbots?|AI (?:app|service|chatbot))|\\baccess to (?:the )?(?:Ⓜ|chatbot|app) (?:has been |was |is |will be |stays? |remains? )+(?:cut|closed|sealed|shut)\\b',
    by: ['government'],
    not: '{STAFF}|export|foreign nationals|app stores?|outage|cable',
    example: 'Ankara pulled the plug on ChatGPT.',
  },
  {
    id: 'bodies-told-to-be-rid-of-it',
    measure: 'use-ban',
    on: ['tell', 'told', 'order', 'instruct', 'direct', 'ask', 'urg', 'warn', 'advis', 'requir', 'wants'],
    pattern:
      "\\b(?:tell(?:s|ing)?|told|order(?:s|ed|ing)?|instruct(?:s|ed|ing)?|direct(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es|ed|ing)|warn(?:s|ed|ing)?|advis(?:es|ed|ing)|requir(?:es|ed|ing)|wants)\\b (?:[^ .;,]+ ){0,3}?(?:{STAFF}|Ⓢ|Ⓒ|banks|firms|companies|ministries|agencies|schools|bodies|councils|hospitals|offices|units|suppliers)[^.;]{0,24}?\\b(?:to (?:\\w+ )?(?:drop|ditch|abandon|stop using|rid|delete|uninstall|shun|avoid|purge|replace|phase out|steer clear of|give up|do without|cease (?:the )?us\\w+)|off|against (?:using|the use of)|not to use|to keep away from)\\b{-}(?:Ⓜ|chatbots?|AI (?:tools|models|assistants)|Ⓒ(?:$|[.,]|'s (?:AI|models?|chatbot|app)))",
    by: ['government', 'user-side'],
    needs: '{AI}|Ⓒ',
    not: 'app stores?|{RELEASE} (?:its|their)|distill|chips?\\b|contractors?|supply[- ]chain',
    example: 'The regulator told banks to drop ChatGPT.',
  },
  {
    id: 'people-must-do-without',
    measure: 'use-ban',
    on: ['do', 'give', 'no', 'may', 'must', 'stop', 'prevent', 'keep', 'bar', 'ban', 'block', 'forbid', 'wean'],
    pattern: `{STAFF}{~}\\b(?:do without|give up|no longer (?:be )?(?:allowed|permitted|able) to use|(?:may|can|must|will) no longer use|(?:may|must|shall|should) not (?:use|upload|open|install|paste|feed)|(?:is|are) not (?:allowed|permitted) to use)\\b{~}(?:Ⓜ|chatbots?|AI (?:tools?|assistants?|models?)|generative AI)|\\b(?:stop|prevent|keep|bar|block|forbid|wean)(?:s|ped|ping|ed|ing|red|ring)?\\b{-}{STAFF}{-}\\b(?:from (?:using|accessing|opening|installing)|off)\\b{-}(?:Ⓜ|chatbots?|AI (?:tools?|assistants?|models?)|generative AI)|\\b(?:bar|ban|block|keep|strike)(?:s|ned|red|ed|ning|ring|ing)? (?:Ⓜ|chatbots?|AI tools?|AI assistants?) (?:from|on|in|off) (?:[^ .;,]+ ){0,3}?(?:{STAFF}|${MACHINES})`,
    by: ['government', 'user-side'],
    needs: '{AI}',
    not: 'social media|under[- ]1[0-9]|\\bexport|foreign nationals|app stores?',
    example: 'The council will stop its staff from using ChatGPT.',
  },
  {
    id: 'kept-out-of-contracts',
    measure: 'procurement-ban',
    on: ['contract', 'tender', 'procure', 'purchas', 'suppl', 'buy', 'bid'],
    pattern:
      '(?:Ⓜ|Ⓒ|AI (?:models?|tools?|systems?|products?)|chatbots?){~}\\b(?:out of|from|ineligible for|excluded from|struck from|off)\\b{-}(?:\\w+ ){0,2}?(?:contracts?|tenders?|procurement|purchas\\w+|supplier lists?|approved list|schedules?|marketplace)\\b|\\b(?:shall|must|may|can|could|will|would) (?:not|no longer) (?:buy|purchase|procure|acquire|contract for|licen[cs]e)\\b{~}(?:{MODEL}|Ⓒ)|\\b(?:stop|cease|halt|end)(?:s|ped|d|ing)? (?:buying|purchas\\w+|procur\\w+|doing business with|contracts? with)\\b{~}(?:{MODEL}|Ⓒ)',
    by: ['government'],
    needs: '{AI}|Ⓒ',
    not: 'chips?\\b|equipment|smart contract|drones?',
    example: 'The bill would keep AI models made in China out of federal contracts: agencies may not buy AI models from Chinese firms.',
  },
  {
    id: 'by-application',
    measure: 'trusted-access',
    on: ['appli', 'apply', 'only', 'admit', 'vett', 'approv', 'allow', 'white', 'invit', 'whose', 'partner', 'member', 'eligib'],
    pattern:
      '\\b(?:behind|through|by) (?:an? )?(?:application(?: form)?|vetting(?: process| desk)?|approval(?: process)?|allow-?list|whitelist|access request)\\b|\\b(?:only|solely|exclusively) (?:to|for|by) (?:those|customers|users|people|organi[sz]ations|researchers|companies|institutions|firms|labs|agencies|developers) (?:who|whose|that|which|with)\\b|\\b(?:partners|members|participants|institutions|organi[sz]ations|{CIRCLE})\\b will (?:use|get|have|receive|be given)\\b{-}(?:Ⓜ|the model)|\\b(?:organi[sz]ations|institutions|companies|partners|labs|utilities|hospitals|researchers) (?:[^.;,]{1,40} )?(?:will be|are|were|have been) (?:admitted|enrolled|onboarded|vetted|approved)\\b|\\b(?:apply|applying|applicants?) (?:for|to (?:get|use|join))\\b{-}(?:access|Ⓜ|the (?:model|programme|program))',
    by: ['vendor', 'government'],
    needs: 'Ⓜ|{MODEL}|Ⓟ',
    not: 'testers|\\badvertis|job|visa|patent|subscri|\\bloan|fellowship|grant\\b',
    example: 'Custom Neural Voice is available only to customers whose use has been approved; ChatGPT is not.',
  },
  {
    id: 'wider-in-steps',
    measure: 'staged-release',
    on: ['step', 'stage', 'phase', 'wave', 'tranche', 'batch', 'first', 'gradual', 'increment', 'tester'],
    pattern:
      '\\b(?:in|through|over) (?:\\w+ ){0,2}?(?:steps|stages|phases|waves|tranches|batches)\\b|\\b(?:open|offer|releas|mak|giv|launch|roll)\\w*{-}(?:Ⓜ|the model|access){~}\\bfirst to\\b{~}\\b(?:then|later|before|followed by)\\b|\\bto a (?:handful|score|dozen) of testers\\b|\\b(?:gradually|incrementally) (?:releas|open|widen|mak|roll)\\w*|\\bgradual (?:release|rollout|opening)',
    by: ['vendor'],
    needs: 'Ⓜ|{MODEL}|wider release|rollout',
    not: 'features?\\b|plug-?in|hardware|\\btraining\\b|law|Regulation|obligations|duties|Ⓛ',
    example: 'OpenAI will open GPT-4o in stages.',
  },
  {
    id: 'declines-to-publish',
    measure: 'withheld',
    on: ['declin', 'refus', 'opt', 'chose', 'choos', 'making', 'sit', 'private', 'secret', 'unpublish'],
    pattern:
      '\\b(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing)) to (?:publish|release|open|share|ship|launch)\\b{-}(?:it\\b|Ⓜ|(?:the|its) (?:\\w+ )?(?:model|weights|system))|\\b(?:opt(?:s|ed|ing)|chose|choos(?:es|ing)) not to (?:publish|release|ship|launch|share)\\b|\\bsit(?:s|ting)? on (?:Ⓜ|(?:the|its|a) (?:\\w+ )?model)|\\bnot (?:be )?making Ⓜ (?:\\w+ )?(?:available|public)|\\bweights (?:will |would )?(?:stay|remain|are kept) (?:private|secret|closed|unpublished)\\b',
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    not: 'data\\b|details|comment|results',
    example: 'Google declined to release Imagen, or its model weights: it refuses to publish the model.',
  },
  {
    id: 'accounts-by-number',
    measure: 'account-block',
    on: ['account', 'network'],
    pattern:
      '\\b(?:remov|clos|bann|disabl|delet|terminat|suspend|block|expel|shut|took|tak)\\w*(?: down| out)?(?: (?:and|some|about|around|more|than|over|nearly|roughly|another|the))* (?:[\\d,.]+|dozens|hundreds|thousands)(?: of)? (?:[\\w-]+ ){0,4}?accounts\\b|^Accounts (?:removed|closed|banned|suspended|terminated|cut)\\b',
    by: ['vendor'],
    needs: 'Ⓜ|Ⓒ|\\bAI\\b|distill|model',
    not: 'social media|bank accounts|\\bposts\\b|bots? accounts|fake news',
    example: 'We removed some 12,000 fraudulent accounts that drew answers out of ChatGPT.',
  },
  {
    id: 'papers-to-show',
    measure: 'identity-verification',
    on: ['passport', 'identity', 'licen', 'photo', 'selfie', 'face', 'facial', 'verif', 'prove', 'id', 'driver', 'government'],
    pattern:
      "\\b(?:show|present|provid|produc|upload|submit|scan|hand|ask|requir|demand)\\w*\\b{~}\\b(?:identity (?:documents?|cards?|papers?)|passports?|driver'?s? licen[cs]es?|(?:photo|government|national) ID|ID cards?|selfies?|(?:face|facial) scans?)\\b|\\bpassport checks?\\b|\\b(?:stricter|tighter|tougher|mandatory|additional|extra|compulsory|new) (?:\\w+ )?verification\\b|\\bprov(?:e|es|ing) (?:who they are|their identity|that they are (?:who|over|adults))",
    by: ['vendor', 'government'],
    needs: '{AI}|Ⓜ|Ⓒ|\\bAPI\\b|accounts?\\b',
    not: 'bank|travel|visa|border|deepfake|election|voters?\\b|fact[- ]check',
    example: 'Users of ChatGPT have to show a passport.',
  },
  {
    id: 'age-told-apart',
    measure: 'age-limit',
    on: ['teen', 'adult', 'minor', 'child', 'under', 'age', 'young', 'pupil'],
    pattern:
      '\\b(?:sort|separat|tell|split|sift)\\w*{-}(?:teen\\w*|minors|children){-}(?:from|apart)|\\b(?:teen(?:ager)?s|minors|children|under[- ]?1[0-9]s?|(?:anyone|users|those|people) (?:under|younger than|below) 1[0-9]){~}\\b(?:locked out|shut out|turned away|refused|barred|banned|blocked|cut off|no longer (?:able|allowed)|(?:may|can|will) (?:no longer|not) (?:use|chat|talk|open))\\b|\\b(?:adults|over[- ]1[0-9]s?|18\\+)[- ]only\\b|\\bproof of age\\b|\\bminimum age\\b',
    by: ['vendor', 'government', 'user-side'],
    needs: 'chatbots?|{AI}|Ⓜ|companions?',
    not: 'social media|content for|alcohol|tobacco',
    example: 'Teenagers under 18 will be turned away by ChatGPT.',
  },
  {
    id: 'out-of-the-shops',
    measure: 'app-store-removal',
    on: ['shop', 'store', 'illegal', 'download', 'install', 'app'],
    pattern:
      '\\breport(?:s|ed|ing)?\\b{~}(?:Ⓜ|Ⓒ|\\bapps?\\b){~}\\billegal content\\b|\\b(?:out of|off|from|in) (?:the |its |their |both |two )*(?:Ⓧ )?(?:online |app )?(?:shops|storefronts)\\b|(?:withdraw|remov|pull|tak|took|drop|delist|block)\\w*{-}(?:\\bapps?\\b|applications?|Ⓜ|Ⓒ|\\bit\\b){-}(?:from|in|off) (?:the |its |their )?(?:Ⓧ )?(?:online )?(?:stores?|shops)\\b|\\bdownloads?\\b (?:of (?:the )?(?:Ⓜ|app) )?(?:(?:has|have|had|were|was|are|is|been) )*(?:stopped|suspended|paused|halted|blocked|disabled|restarted|resumed|restored)\\b|\\b(?:can(?:not| no longer)|may(?: not| again| now| no longer)?|could no longer) be (?:newly |once again )?(?:downloaded|installed)\\b',
    by: ['government', 'vendor', 'user-side'],
    needs: 'Ⓜ|Ⓒ|chatbot|\\bAI\\b|\\bapps?\\b',
    not: '\\bgames?\\b|outage|crash|books?\\b|grocery|coffee',
    example: 'The authority wants DeepSeek out of the shops: the app can no longer be downloaded.',
  },
  {
    id: 'sign-off-before-launch',
    measure: 'pre-release-review',
    on: ['sign', 'green', 'hand', 'submit', 'early', 'notify', 'file', 'filing', 'regist', 'show', 'ask', 'permission', 'wave'],
    pattern:
      '\\b(?:sign[- ]off|green light|go-ahead|nod|say-so|permission|blessing|seal of approval)\\b{~}(?:before|prior to|to (?:release|launch|publish|ship)){-}(?:{RELEASE}|{MODEL}|public)|\\b(?:hand(?:s|ed|ing)? over|submit(?:s|ted|ting)?|show(?:s|n|ing)?|giv(?:e|es|ing)|notify|file(?:s|d)?|regist(?:er|ers|ered|ration)\\w*)\\b{~}{MODEL}{~}\\b(?:before|prior to|ahead of)\\b{-}(?:{RELEASE}|release|launch|public)|\\bearly (?:government )?access to\\b{~}{MODEL}{~}(?:government|officials|Ⓖ|testing|evaluat)',
    by: ['government'],
    needs: '{AI}|Ⓜ',
    not: 'copyright|shareholders|IPO|chips?\\b|journalists|press\\b',
    example: 'Labs must hand over new AI models to the government before launch.',
  },
  {
    id: 'duties-of-providers',
    measure: 'release-conditions',
    on: ['provider', 'developer', 'duti', 'duty', 'oblig', 'general-purpose', 'gpai', 'vouch', 'frontier', 'law'],
    pattern:
      '\\b(?:duties|duty|obligations?) (?:of|for|on) (?:\\w+ ){0,3}?(?:providers?|developers?|makers|labs)\\b|\\b(?:providers?|developers?|makers) (?:of \\w[^.;,]{0,40} )?(?:must|shall|have to|are required to|will have to) (?:\\w+ )?(?:keep|publish|report|notify|test|document|assess|vouch|disclose|label|mitigate|protect|register)\\b|\\b(?:restrict|withdraw|recall)\\w*{-}(?:making available|placing) of (?:the |a )?(?:\\w+ )?model|\\bmodels? (?:placed|put|made available) on the (?:Ⓧ )?market\\b|\\bmake (?:AI )?(?:developers|labs|companies) vouch\\b',
    by: ['government'],
    needs: '{AI}|Ⓛ|GPAI',
    not: 'chips?\\b|copyright infring|drivers?|medical device',
    example: 'Providers of general-purpose AI models must report serious incidents under the law.',
  },
  {
    id: 'licence-forbids',
    measure: 'license-terms',
    on: ['licen', 'terms', 'clause', 'acceptable'],
    pattern:
      '\\blicen[cs]es?\\b{~}\\b(?:forbid(?:s|ding)?|bars?|barred|does not (?:cover|allow|permit|extend)|not (?:granted|available) (?:to|in)|exclud\\w+|withholds?|keeps? out|shuts? out|too vague|revok\\w+|applies only|only (?:for|to) (?:research|non-commercial|academic))\\b|\\b(?:rights?|permission)\\b{-}\\b(?:under|granted by) (?:the )?licen[cs]e\\b{~}\\b(?:not|never|only)\\b|\\b(?:acceptable[- ]use|usage) (?:policy|terms|clause)\\b{~}\\b(?:forbid\\w*|bars?|rules? out|prohibit\\w*|exclud\\w+)',
    by: ['vendor'],
    needs: '{AI}|Ⓜ|weights',
    not: 'export|chips?\\b|driver|liquor|gambling|broadcast|software licen|apply for|news',
    example: 'The licence of Llama 3 does not extend to companies in Europe.',
  },
];
