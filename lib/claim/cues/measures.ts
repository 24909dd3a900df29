// What is done to access: the phrases that say so, tried before the single words of lexicon.ts. One row a phrase; `example` is a sentence the row must read (a test runs each).

import type { MeasureCue } from './measure-cue.ts';
import { anyOf } from './words.ts';

const FOREIGN =
  "(?:foreign(?:ers?)?\\b|overseas|abroad|non-(?:U\\.?S\\.?|Ⓧ)|outside (?:of )?(?:the )?Ⓧ|Ⓧ(?:'s)? (?:access|nationals?|citizens?|users?|compan(?:y|ies)|firms?|entities|organi[sz]ations|actors?)|(?:to|from|for|by|in|with) Ⓧ|adversar\\w+)";

export const MEASURE_CUES: readonly MeasureCue[] = [
  // ── Export control ──
  {
    id: 'export-control-named',
    measure: 'export-control',
    pattern:
      '\\b(?:export|deemed export)[- ]?(?:control|restriction|curb|ban|licen[cs]e|licen[cs]ing|limit|rule|prohibition|clampdown|directive|order|action|regulation)s?\\b',
    not: '\\b(?:chips?|semiconductors?|GPUs?)\\b(?![^.]*\\bweights\\b)[^.;]{0,40}\\bexport|\\bexport{-}\\b(?:chips?|semiconductors?|GPUs?)\\b(?![^.]*\\bweights\\b)',
    by: ['government'],
    example: 'The Commerce Department imposed export controls on Claude Opus 4.',
  },
  {
    id: 'export-control-verb',
    measure: 'export-control',
    pattern: anyOf(
      '(?:{RESTRICT}|{PROHIBIT}|\\bcontrols?\\b|\\brules?\\b|\\blicen[cs](?:e|es|ing)\\b){~}\\bexport(?:s|ing|ed|ation)?\\b',
      '\\bexport(?:s|ing|ed)?\\b{~}(?:{RESTRICT}|{PROHIBIT}|\\blicen[cs]e)',
      '\\blicen[cs]es?\\b[^.;]{0,80}\\b(?:foreign(?:ers?)?|abroad|overseas|non-U\\.?S)\\b',
      '\\b(?:approval|permission|permits?)\\b[^.;]{0,60}\\b(?:publish\\w*|releas\\w*|sell\\w*|shar\\w+|export\\w*)\\b[^.;]{0,50}\\b(?:abroad|overseas|foreign)\\b',
    ),
    by: ['government'],
    needs: '{AI}|software|algorithm',
    example: 'The ministry will restrict exports of advanced AI models.',
  },
  {
    id: 'export-control-weights',
    measure: 'export-control',
    pattern: '(?:controls?|licen[cs]es?|licen[cs]ing)\\b{~}(?:model weights|\\bweights\\b)',
    by: ['government'],
    example: 'The rule adds a new control on model weights of closed AI systems.',
  },
  {
    id: 'foreign-access-cut',
    measure: 'export-control',
    pattern: anyOf(
      `(?:{RESTRICT}|{PROHIBIT}|{STOP}|\\bprevent\\w*|\\bden(?:y|ied|ies)\\b|\\bkeep(?:s|ing)?\\b){~}(?:access|availability|use of|{MODEL}){~}${FOREIGN}`,
      `(?:{RESTRICT}|{PROHIBIT}|{STOP}|\\bprevent\\w*|\\bden(?:y|ied|ies)\\b|\\b(?:shut|lock|keep|cut)(?:s|ting|ing|ed)?\\b|\\bkept\\b){~}${FOREIGN}{~}(?:access|Ⓜ|{MODEL})`,
    ),
    by: ['government'],
    not: 'app stores?|chips?\\b|semiconductor|\\bwithin Ⓧ|\\bsocial media|faulty|outage|\\bservers?\\b',
    example: 'The US government ordered the lab to suspend access to its models for foreign nationals.',
  },
  {
    id: 'access-revoked-by-order',
    measure: 'export-control',
    pattern: "(?:revok\\w+|suspend\\w*|cut(?:ting)? off|restrict\\w*|limit\\w*|disabl\\w+) Ⓒ's access",
    by: ['government'],
    example: "The White House told the lab to revoke SK Telecom's access to Claude Opus 4.",
  },

  // ── Suspension ──

  // ── Ban ──
  {
    id: 'state-stops-service',
    measure: 'suspension',
    pattern: anyOf(
      '(?:{RESTRICT}|{STOP}){>}process\\w*{~}(?:Ⓒ|Ⓜ|chatbot|users)',
      '\\border(?:s|ed|ing)?\\b{~}(?:Ⓜ|Ⓒ|chatbot|\\bapp\\b){~}(?:\\bstop\\b|\\bhalt\\b|\\bblock\\b|\\bcease\\b){~}(?:process\\w*|in (?:the )?(?:country|Ⓧ)|users|nationwide)',
    ),
    by: ['government'],
    not: '{STAFF}|export|foreign|app stores?|overseas',
    example: 'The privacy watchdog ordered DeepSeek to stop processing data of Italian users.',
  },

  {
    id: 'state-lets-in-again',
    measure: 'ban',
    tells: 'lifted',
    pattern: anyOf(
      '(?:Ⓖ|Ⓧ)[^.;?!]{0,80}?\\b(?:restor(?:e|es|ed|ing)|unblock(?:s|ed)?|reopen(?:s|ed)?|reinstat(?:e|es|ed))\\b{>}(?:access|Ⓜ|chatbot)',
      'Ⓖ{~}\\b(?:block|ban|blockade|bar|suspension)\\b{~}\\b(?:lifted|removed|ended|withdrawn|rescinded|reversed)\\b',
      'Ⓧ can (?:again )?use Ⓜ(?: again)?',
    ),
    by: ['government'],
    needs: 'Ⓜ|chatbot|\\bblock\\b|\\bban\\b',
    not: 'reinstat\\w*{-}\\b(?:ban|block|prohibition|bar)\\b|{STAFF}|app stores?|export|foreign|directive|controls?\\b|outage',
    example: 'Malaysia restored access to ChatGPT.',
  },

  // ── Use ban ──
  {
    id: 'staff-told-to-stop',
    measure: 'use-ban',
    pattern:
      '(?:order(?:s|ed|ing)?|told|tell(?:s|ing)?|instruct(?:s|ed)?|direct(?:s|ed)?|ask(?:s|ed)?|warn(?:s|ed)?|advis(?:es|ed))\\b{~}(?:{STAFF}|agenc\\w+|Ⓖ|Ⓢ){~}(?:stop|block|bar|prevent|remove|not to|cease|delete|uninstall|phase|against|avoid|discontinue){~}{THING}',
    by: ['government', 'user-side'],
    example: 'The memo ordered all departments to remove ChatGPT from their systems.',
  },
  {
    id: 'use-allowed-again',
    measure: 'use-ban',
    tells: 'lifted',
    pattern: anyOf(
      '{STAFF}{~}\\b(?:may|can) (?:now |again |once more )*use\\b{-}(?:Ⓜ|chatbots?|AI)',
      '\\b(?:end|lift|relax|eas|drop|scrap|revers)(?:s|es|ed|ing|ped)?\\b{-}\\b(?:ban|bar|block|prohibition|rule)\\b{~}(?:Ⓜ|chatbots?){~}{STAFF}',
      '(?:Ⓢ|Ⓖ)[^.;]{0,50}\\b(?:lift|end|relax|eas|drop|scrap|revers|abandon)(?:s|es|ed|ing|ped)?\\b{-}\\b(?:ban|block|prohibition|chatbot rule|chatbot ban)\\b',
    ),
    by: ['government', 'user-side'],
    needs: '{AI}',
    not: 'social media|app stores?|export',
    example: 'Staff may now use ChatGPT, the ministry said.',
  },

  // ── Procurement ──
  {
    id: 'supply-chain-risk',
    measure: 'procurement-ban',
    pattern: "supply[-‑– ]+chain(?:['’]?s)?[- ]+risk",
    by: ['government'],
    example: 'The Pentagon designated the lab a supply-chain risk.',
  },
  {
    id: 'buying-barred',
    measure: 'procurement-ban',
    pattern: anyOf(
      '\\bneither buy\\b',
      '\\b(?:not|cannot|no longer) (?:buy|purchase|procure|acquire)\\b',
      '\\bkeep(?:s|ing)? {~}\\bout of (?:\\w+ )?(?:federal|government|state|public|military|defen[cs]e) (?:purchas\\w+|procurement|contracts?|agencies|systems)',
      '(?:{PROHIBIT}|\\bcancel\\w*|\\bexclud\\w+|\\brestrict\\w*|\\bterminat\\w+|\\bremov\\w+){~}(?:contractors?|procur\\w+|purchas\\w+|(?:government|federal|state|military|defen[cs]e) contracts?|from buying|acqui(?:re|ring|sition))',
    ),
    by: ['government'],
    needs: '{AI}|Ⓒ',
    not: 'chips?\\b|equipment',
    example: 'The state barred agencies from purchasing AI models made in China.',
  },

  // ── Approved users only ──
  {
    id: 'trusted-circle',
    measure: 'trusted-access',
    pattern:
      '(?:\\bonly\\b|\\bsolely\\b|{RESTRICT}|\\bavailab\\w+|\\baccess\\b|\\bshar(?:e|es|ed|ing)\\b|\\breleas(?:e|es|ed|ing)\\b|\\bgiv(?:e|es|en|ing)\\b|\\boffer(?:s|ed|ing)?\\b|\\bprovid(?:e|es|ed|ing)\\b|\\bgrant(?:s|ed|ing)?\\b|\\bexpand(?:s|ed|ing)?\\b|\\broll\\w* out\\b|\\ballow(?:s|ed|ing)?\\b|\\bexclusiv\\w+|\\bconfin\\w+|\\breserv\\w+|\\bopen(?:s|ed|ing)?\\b|\\bextend\\w*|\\bdeploy\\w*){~}(?:to|for|with|by|of|from|allowing|only)\\b{~}{TRUSTED}[^.;]{0,44}?\\b{CIRCLE}\\b',
    by: ['vendor', 'government'],
    needs: '{MODEL}|\\bit\\b|access',
    not: anyOf(
      'testers',
      '\\bbeta\\b',
      'research preview',
      'languages',
      'countries and',
      'free trial',
      'for free',
      '\\bplans\\b',
      'premium',
      'subscri',
      '\\bpaid\\b',
      '(?:\\bads?\\b|advertis)',
      'million',
      '%',
      'percent',
      'per cent',
      '\\bcrawl',
      'publishers',
      '\\bfeatures?\\b',
      'plug-?in',
    ),
    example: 'Anthropic will provide Claude Opus 4 only to a limited set of trusted partners.',
  },
  {
    id: 'nobody-else',
    measure: 'trusted-access',
    pattern: anyOf(
      '\\b(?:open|available|offered|sold|given) (?:only )?to (?:the |a |some |about |around )?(?:[^ .;,]+ ){0,4}?{CIRCLE}{~}\\b(?:nobody|no one|none) else\\b',
      '\\bonly (?:qualified|vetted|approved|selected|eligible|registered|certified|verified|accredited) (?:[^ .;,]+ ){0,3}?{CIRCLE}',
      '\\b(?:applicants|those who apply|{CIRCLE}) (?:must|have to|go through|need to|are) (?:\\w+ ){0,3}?(?:vett\\w*|apply|approv\\w*|verif\\w*|screen\\w*|scheme|program\\w*)',
      '\\b(?:restricted|vetting|closed|approved) (?:programme|program|circle|desk|list|scheme)\\b',
      '\\b(?:hand(?:s|ed|ing) out|gave|giv(?:es|en|ing)|open(?:s|ed|ing)|offer(?:s|ed|ing)?|show(?:s|ed|n)) (?:[^ .;,]+ ){0,4}?(?:to )?(?:about |around |some |roughly )?(?:\\d+|ten|a dozen|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|a few|several|a handful of|vetted|selected|chosen|named) (?:[^ .;,]+ ){0,2}?(?:partners|organi[sz]ations|companies|institutes|institutions|firms|defenders|agencies|laboratories)',
    ),
    by: ['vendor'],
    needs: '{MODEL}|\\bit\\b|Ⓜ|\\bapply\\b',
    not: '\\badvertis|subscri|million|percent|languages|\\bchips?\\b|plug-?in',
    example: 'Claude Opus 4 is open to the organisations of the programme and to nobody else.',
  },
  {
    id: 'trusted-circle-only',
    measure: 'trusted-access',
    pattern: anyOf(
      '\\bonly to (?:\\w+ )?{CIRCLE} (?:whose|who|that)\\b[^.;]{0,50}\\b(?:approved|vetted|verified|cleared|screened)\\b',
      '(?:\\bonly\\b|\\bto\\b|\\bfor\\b) (?:\\w+ ){0,3}?(?:vetted|approved|trusted|authori[sz]ed|verified|pre-?approved)(?: and \\w+)? (?:\\w+ ){0,3}?{CIRCLE}',
      '\\bonly (?:available )?(?:to|for) (?:Ⓧ )?(?:\\w+ ){0,4}?(?:agencies\\b|governments?\\b|partners\\b|enterprises\\b|organi[sz]ations\\b|researchers\\b|institutions\\b|Ⓖ)',
    ),
    by: ['vendor', 'government'],
    needs: '{MODEL}|\\bit\\b|access',
    not: 'testers|\\badvertis',
    example: 'OpenAI released GPT-4o to vetted researchers.',
  },
  {
    id: 'trusted-access-named',
    measure: 'trusted-access',
    pattern: anyOf(
      '\\btrusted[- ]access\\b',
      '\\brestricted[- ]access\\b',
      '\\bgated access\\b',
      '\\bcontrolled access\\b',
      '\\bin limited access\\b',
      '\\blimited access (?:program|polic|servic|featur|review)\\w*',
      '[\'‘“"]?trusted[\'’”"]? (?:\\w+ )?(?:Ⓧ )?(?:partners|organi[sz]ations|compan\\w+|users|customers)',
    ),
    by: ['vendor', 'government'],
    needs: '{MODEL}|Ⓜ|Ⓒ',
    example: 'GPT-4o is offered under a trusted-access programme.',
  },
  {
    id: 'release-limited',
    measure: 'trusted-access',
    pattern: anyOf(
      '(?:{RESTRICT}){-}(?:the )?(?:public |broad |wide |general |wider )?(?:release|rollout|roll-out|availability|access|launch)(?: of| to|,)?{~}{MODEL}',
      '(?:limited|selective|restricted|controlled) (?:release|rollout|roll-out|availability|access){~}{MODEL}',
      'Ⓜ{~}(?:limited|selective|restricted|controlled) (?:release|rollout|roll-out|availability)\\b',
      "Ⓜ(?:'s)? (?:is|remains|was|stays) (?:\\w+ )?(?:restricted|gated)\\b",
      '\\brestricted to (?:\\w+ )?\\d',
    ),
    by: ['vendor', 'government'],
    general: true,
    not: anyOf(
      `${FOREIGN}`,
      'preview',
      '\\bbeta\\b',
      'testers',
      'Premium',
      'subscri',
      'rate limit',
      'usage',
      '{STAFF}',
      '(?:limited|restricted) access to (?:advanced|cutting|critical|chips|hardware|semiconductor)',
      'internet access',
      'age',
      'minors',
      '\\bexport',
    ),
    example: 'Anthropic is limiting the release of Claude Opus 4.',
  },

  // ── Staged release ──
  {
    id: 'preview-only',
    measure: 'staged-release',
    pattern: anyOf(
      '\\b(?:limited|private|closed|gated|invite-only|invitation-only)[- ](?:\\w+ )?(?:preview|beta|alpha|pilot|release|contexts?)\\b',
      '\\bresearch preview\\b{~}(?:select|limited|small|only|group|chosen)',
      '\\binvit(?:e|ation)[- ]only\\b',
      '\\b(?:only by|by) invitation\\b',
      '\\bwait-?list',
      '\\b(?:staged|phased|staggered) (?:release|rollout|roll-out|approach|launch)\\b',
      '{TRUSTED}[^.;]{0,40}?\\btesters\\b',
      '\\btrusted testers\\b',
      '\\bonly (?:available )?(?:to|for) (?:a )?(?:\\w+ )?(?:\\w+ )?(?:testers|beta users)\\b',
    ),
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    not: 'feature|plug-?in|hardware|headset',
    example: 'GPT-4o is in a limited preview for now.',
  },
  {
    id: 'select-group',
    measure: 'staged-release',
    pattern:
      '(?:\\bto\\b|\\bfor\\b|\\bwith\\b|\\bby\\b) (?:only )?(?:an? )?(?:select|small|limited|handful|initial|first|tiny)(?: few)? (?:group|set|number|handful|batch)\\b(?: of (?:\\w+ ){0,3}?(?:users|testers|academics|creators|artists|researchers|developers|people|customers))?',
    by: ['vendor'],
    needs: '{MODEL}',
    not: 'features?\\b|languages|trusted|vetted|partners|organi[sz]ations|compan(?:y|ies) (?:to|will|in)|stores?|devices|countries',
    example: 'xAI opens Grok to a select group of users.',
  },

  // ── Not released ──
  {
    id: 'kept-instead-of-released',
    measure: 'withheld',
    pattern:
      '\\b(?:instead of|rather than) (?:making|releasing|launching|publishing|offering|opening){~}(?:public|general|broad|everyone|anyone|widely)',
    by: ['vendor'],
    example: 'Instead of making Claude Opus 4 publicly available, Anthropic keeps it to itself.',
  },
  {
    id: 'too-dangerous',
    measure: 'withheld',
    pattern:
      '\\btoo (?:dangerous|risky|powerful|harmful|capable|unsafe|good|potent|sensitive)\\b[^.;]{0,24}?(?:\\bto\\b|\\bfor\\b) (?:be )?(?:\\w+ ){0,2}?(?:releas\\w*|public|publish\\w*|launch\\w*|shar\\w+|open|deploy\\w*|ship)',
    by: ['vendor'],
    example: 'OpenAI said GPT-2 was too dangerous to release.',
  },
  {
    id: 'not-to-release',
    measure: 'withheld',
    pattern:
      "(?:\\bwo(?:n't|n’t|nt)\\b|\\bwill not\\b|\\bwould not\\b|\\bnot to\\b|\\bno (?:\\w+ )?(?:plans?|intention)s? (?:to|of|for)\\b|\\bdeclin(?:e|es|ed|ing) to\\b|\\brefus(?:e|es|ed|ing) to\\b|\\bdoes(?:n't| not) (?:plan|intend) to\\b|\\bdo(?:n't| not) (?:plan|intend) to\\b|\\bdecided against\\b|\\bisn't|\\bis not|\\bare not|\\baren't) (?:yet |currently |publicly |openly |broadly |immediately |planning to |going to |be(?:ing)? |widely |fully )*(?:{RELEASE}|available to the public|for (?:public )?release)",
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    not: anyOf(
      'training data',
      'dataset',
      'details',
      '\\bcode\\b',
      'results',
      'financial',
      '(?:releas\\w+|shar\\w+|publish\\w+) (?:the |its |their |any )?(?:data|details|numbers|information|report|timeline|date)',
      '\\bGPT store\\b',
    ),
    example: 'Google said it will not release Imagen.',
  },

  {
    id: 'launch-put-off',
    measure: 'withheld',
    pattern: anyOf(
      '\\b(?:launch|release|roll-?out|debut|arrival)\\b{~}\\b(?:put (?:off|on (?:hold|ice))|shelved|on hold|postponed|held (?:back|up)|delayed indefinitely|suspended)\\b',
      '\\b(?:shelv(?:es|ed|ing)|put(?:s|ting)? (?:off|on (?:hold|ice))|postpon(?:es|ed|ing)|delay(?:s|ed) indefinitely)\\b{>}\\b(?:launch|release|roll-?out|debut)\\b{~}(?:{MODEL}|assistant|generator)',
      '\\bdelay(?:s|ed)\\b{>}\\b(?:launch|release|roll-?out)\\b{~}{MODEL}{~}\\b(?:request|asked|urging|insistence|pressure)\\b',
    ),
    by: ['vendor'],
    needs: '{AI}|assistant|generator',
    not: '\\bgame\\b|\\bconsole|hardware|feature|\\bphone\\b|headset',
    example: 'The launch of the AI model abroad has been put on hold.',
  },

  // ── Vendor blocks a place ──
  {
    id: 'not-in-place',
    measure: 'geo-block',
    pattern:
      "(?:\\b(?:wo(?:n't|n’t)|will not|not|isn't|is not|aren't|are not|not be|never)\\b (?:\\w+ ){0,3}?(?:releas\\w*|launch\\w*|available|offer\\w*|roll\\w* out|accessible|support\\w*|com(?:e|ing))|\\bunavailable\\b|\\b(?:postpon|delay|paus)(?:es?|ed|ing|s)?\\b{-}(?:launch|release|rollout)|\\bwithh(?:eld|old\\w*)\\b|\\bexclud\\w+|\\bskip(?:s|ped|ping)?\\b){~}\\b(?:in|to|from|for) (?:the |users in |customers in |mainland )*Ⓧ",
    by: ['vendor'],
    needs: '{AI}|\\bit\\b|Ⓜ',
    example: 'Apple will not launch Apple Intelligence in the European Union.',
  },

  {
    id: 'kept-out-of-place',
    measure: 'geo-block',
    pattern: anyOf(
      '\\b(?:keep(?:s|ing)?|kept|leav(?:es|ing)|left|hold(?:s|ing)?|pull(?:s|ed|ing)?)\\b{>}(?:Ⓜ|models?|chatbot|assistant|it){-}\\b(?:out of|back from|from) (?:the |mainland )?Ⓧ',
      '^No Ⓜ (?:for|in) (?:the )?Ⓧ',
      '\\bno (?:access|Ⓜ) for (?:users in )?Ⓧ',
    ),
    by: ['vendor'],
    needs: '{AI}|Ⓒ|\\bAPI\\b',
    example: 'Meta keeps Llama 3 out of the European Union.',
  },
  {
    id: 'places-not-served',
    measure: 'geo-block',
    pattern: anyOf(
      '\\bregions? (?:where|in which) (?:we|it|the company) do(?:es)? not support',
      '\\bunsupported (?:regions?|countries|territories)\\b',
      '\\b(?:shut|clos)(?:s|es|ed|ing|ting)? (?:its |the )?doors? (?:on|to) Ⓧ',
    ),
    by: ['vendor'],
    needs: '{AI}|Ⓒ|\\bAPI\\b',
    example: 'OpenAI will stop API traffic from regions where it does not support access.',
  },

  // ── Vendor cuts off customers ──

  {
    id: 'accounts-closed',
    measure: 'account-block',
    pattern: anyOf(
      '\\b(?:lost|loses|losing)\\b[^.;,]{0,30}\\b(?:direct|first-party|API) access\\b',
      '\\b(?:clos|remov|terminat|suspend|bann|block|disabl|delet|cut|deactivat)\\w*{>}\\b(?:accounts|API keys?|(?<!\\bto |\\bfor (?:all |its |all of its |all its )?)customers)\\b',
      '\\b(?:accounts|API keys?) (?:\\w+ ){0,4}?(?:(?:were|was|have been|has been|are) )?(?:removed|closed|banned|terminated|suspended|blocked|disabled|cut)\\b',
      "\\b(?:cut|revok|block|pull|withdr|suspend|terminat)\\w*(?: off)? (?!Ⓧ|the |its |their )[^ .;,]+'s (?:\\w+ ){0,2}?access to (?:its |the )?(?:\\w+ ){0,2}?(?:Ⓜ|models)",
      "\\b(?:pull|revok|cut|block|withdr|remov|suspend|restrict|curtail|end)\\w*(?: off)? (?:the )?(?:Ⓒ's|its (?:rival|competitor|customer|partner)'s|(?:rival|competitor|customer|start-?up)'s|direct|first-party) (?:\\w+ ){0,2}?(?:access|use|capacity)",
      '\\b(?:firms?|compan(?:y|ies)|entities|groups|subsidiaries)\\b{~}\\b(?:owned|controlled)\\b{~}\\b(?:may not|cannot|can no longer|are (?:barred|banned|prohibited)|will be)\\b',
    ),
    by: ['vendor'],
    needs: '{AI}|Ⓒ|Ⓜ|our services',
    not: 'chips?\\b|\\bads?\\b|social media|bank accounts|\\bposts\\b|data access|\\boutage',
    example: "Anthropic pulls OpenAI's access to Claude.",
  },

  // ── Identity and age ──
  {
    id: 'identity-check',
    measure: 'identity-verification',
    pattern: anyOf(
      '\\b(?:identity|ID|organi[sz]ation) (?:verification|check|proof|requirement)s?\\b',
      "\\bverif(?:y|ies|ied|ying) (?:the |their |your |its |users['’]? |customers['’]? )*identit",
      '\\bgovernment[- ]issued (?:photo )?ID',
      '\\b(?:identity|government|official) documents?\\b',
      '\\bprove (?:who they are|their identity)',
      '\\bask(?:s|ed|ing)? {~}\\bfor (?:passports|ID)\\b',
      '\\bpassport checks?\\b',
      '\\bknow[- ]your[- ]customer\\b',
      '\\bKYC\\b',
      '\\bproof of identity\\b',
      '\\bverified (?:organi[sz]ation|ID|identity)\\b',
    ),
    by: ['vendor', 'government'],
    needs: '{AI}|Ⓜ|Ⓒ',
    not: 'IaaS|infrastructure as a service|bank|deepfake',
    example: 'Claude users must pass an identity verification.',
  },
  {
    id: 'age-check',
    measure: 'age-limit',
    pattern: anyOf(
      '\\b(?:guess|predict|estimat|verif|check|confirm|prov)\\w*{>}\\bages?\\b',
      '\\bunder 1[0-9]\\b{~}\\b(?:refused|barred|banned|blocked|excluded)',
      '\\b(?:offer|provid|sell|giv)\\w*{>}(?:AI companions?|chatbots?|Ⓜ) to (?:anyone under|minors|children|teen)',
      '\\bage[- ](?:verif\\w+|gat\\w+|limit\\w*|check\\w*|restrict\\w*|assur\\w+|predict\\w+|requirement\\w*|minimum)',
      "\\b(?:{PROHIBIT}|{RESTRICT}|block\\w*|{STOP}){~}(?:\\bminors?(?:')?\\b|\\bteens?\\b|\\bteenagers?\\b|\\bunder[- ]?(?:\\d\\ds?|age)\\b|\\bchildren\\b|\\bkids\\b|\\byoung (?:users|people)\\b)",
      '(?:minors|teens|children|kids|under[- ]\\d\\d(?:s)?){-}(?:banned|barred|blocked|from using)',
    ),
    by: ['vendor', 'government', 'user-side'],
    needs: 'chatbots?|{AI}|Ⓜ|companions?',
    not: '\\b(?:until|unless)\\b[^.;]{0,40}\\bage[- ](?:check|verif)|(?:protect\\w*|images?|pictures?|photos?|videos?|nudes|abus\\w+|harm\\w*) (?:of |to |for )?(?:\\w+ )?(?:women|girls|minors|children|and)\\b|social media|sexual abuse|content for',
    example: 'The bill requires age verification for AI chatbots.',
  },

  // ── Review before release ──
  {
    id: 'review-before-release',
    measure: 'pre-release-review',
    pattern: anyOf(
      '{CHECKED}{~}(?:\\bbefore\\b|\\bprior to\\b|\\bahead of\\b|\\bpre-)[^.;]{0,40}?(?:releas\\w*|launch\\w*|deploy\\w*|public\\b|market)',
      '\\bpre[-‑ ]?(?:release|deployment|launch)\\b{~}{CHECKED}',
      '(?:\\bbefore\\b|\\bprior to\\b)[^.;]{0,40}?(?:releas\\w*|launch\\w*|deploy\\w*){~}{CHECKED}',
      '\\b(?:access to|shar\\w+) (?:new |frontier |unreleased )?(?:AI )?models?{~}\\bbefore (?:\\w+ ){0,2}?release',
    ),
    by: ['government'],
    needs: '{AI}|Ⓜ',
    not: 'safety framework|own (?:testing|evaluation)|copyright|IPO|\\bstandards\\b',
    example: 'The draft law would have inspectors examine every new AI model before its release.',
  },
  {
    id: 'state-review-of-models',
    measure: 'pre-release-review',
    pattern: anyOf(
      '(?:\\b(?:government|federal|safety|security|state|mandatory|model|official|national)\\b[- ](?:\\w+ )?(?:review|vetting|inspection|testing|clearance|screening)s?\\b(?: process| system| of| for| requirement| regime)?){~}{MODEL}',
      '{MODEL}{~}\\b(?:review|vetting|inspection) (?:process|system|regime)',
      '\\b(?:safety|government|federal) (?:vetting|review)s?\\b (?:system|process|of|for|order|requirement)',
      '\\bAI (?:model )?(?:review|vetting|safety order|safety review)\\b',
      '\\bsubmit\\w*{~}{MODEL}{~}(?:review|test\\w*|vetting|evaluation|inspection)\\b',
    ),
    by: ['government'],
    needs: '{AI}',
    not: 'license review|peer review|code review|content|facial',
    example: 'The White House discusses a vetting system for new AI models, a government review process.',
  },
  {
    id: 'state-approval-of-models',
    measure: 'pre-release-review',
    pattern: anyOf(
      '\\b(?:need|requir\\w*|obtain|seek|ask for|get)\\b{-}(?:permission|approval|clearance|licen[cs]es?)\\b{~}\\bbefore\\b{~}(?:publish|releas|launch|open|offer|sell|export)\\w*',
      '\\brequir\\w+{-}licen[cs]es?\\b{~}{MODEL}',
      '(?:government|state|federal|regulator\\w*|Ⓖ|official){-}(?:approval|permission|clearance|licen[cs]e|approves?|cleared|greenlight\\w*){~}(?:{MODEL}|chatbots?|generative AI)',
      '(?:{MODEL}|chatbots?){~}(?:need|requir\\w+|must (?:get|obtain|have)){-}(?:government|state|official|regulatory){-}(?:approval|permission|clearance|licen[cs]e)',
    ),
    by: ['government'],
    not: 'export|abroad|overseas|foreign|chips?\\b|patent|copyright|trusted|select|vetted',
    example: 'Chatbots need official approval before they reach the public, the regulator said.',
  },

  // ── General AI law ──
  {
    id: 'ai-law-named',
    measure: 'release-conditions',
    pattern:
      '(?:\\bAI Act\\b|\\bAI (?:safety |transparency |regulation )?(?:bill|law|legislation)\\b|\\bsafety bill\\b|\\b(?:executive|sweeping) order (?:on|to|about|regulating)\\b{~}(?:\\bAI\\b|A\\.I\\.|artificial intelligence)|\\bAI executive order\\b|\\b(?:law|bill|act|order|regulation|rules?|legislation|Ⓛ)\\b{~}(?:requir\\w+|mandat\\w+|oblig\\w+|impos\\w+|must){~}(?:developers|compan\\w+|providers|labs|models|makers)|\\bregulat\\w+ (?:of )?(?:foundation models|general-purpose AI|frontier (?:AI|models)))',
    by: ['government'],
    needs: '{AI}|Ⓛ|developers',
    not: 'copyright|chips?\\b|\\bhiring\\b|export|deepfake (?:law|bill)|Entity List|age[- ]verif|geospatial|licen[cs]e for',
    example: 'The AI safety bill requires developers of frontier models to report incidents.',
  },

  {
    id: 'ai-law-signed-or-vetoed',
    measure: 'release-conditions',
    pattern: anyOf(
      '\\b(?:sign(?:s|ed)|veto(?:es|ed)|enact(?:s|ed)|reject(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)|defeat(?:s|ed))\\b{>}(?:Ⓛ|\\bAI\\b[^.;,]{0,30}\\b(?:law|act|bill))',
      'Ⓛ{~}\\b(?:appl(?:y|ies) to|binds?|obliges?)\\b{~}(?:{MODEL}|providers|developers)',
    ),
    by: ['government'],
    not: 'chips?\\b|copyright|cloud|deepfake|age[- ]verif|procure|purchas|export|supply chain',
    example: 'The governor vetoed SB 1047.',
  },

  // ── Licence terms ──
  {
    id: 'licence-excludes',
    measure: 'license-terms',
    pattern: anyOf(
      '\\blicen[cs](?:e|es|ing)\\b{~}(?:{RESTRICT}|{PROHIBIT}|\\bexclud\\w+|\\bnon-?commercial|\\bcustom\\b|\\bnon-standard|\\buncertaint\\w+|\\bnot (?:truly )?open|\\bden(?:y|ies|ied)\\b|\\b(?:does|do) not (?:grant|extend|cover|apply))',
      '(?:{RESTRICT}|{PROHIBIT}|\\bexclud\\w+|\\bnon-?commercial|\\bcustom\\b|\\bnon-standard)\\b{~}\\blicen[cs]es?\\b',
      '\\b(?:usage|acceptable use|use) polic\\w+{~}(?:{PROHIBIT}|{RESTRICT}){~}(?:use|users|compan\\w+|Ⓧ|militar\\w+)',
      '{PROHIBIT} on (?:military|police|commercial) use',
      '\\bterms of (?:service|use)\\b{~}(?:{PROHIBIT}|\\bexclud\\w+|\\brestrict\\w*){~}(?:users|compan\\w+|Ⓧ|militar\\w+|develop\\w*)',
    ),
    by: ['vendor'],
    needs: '{AI}',
    not: 'export|chips?\\b|gambling|without (?:a )?licen|apply for|government|driver|copyright|licen[cs]e review|software licen[cs]es',
    example: 'The licence of Llama 3 excludes users in Europe and restricts commercial use.',
  },

  // ── App stores ──
  {
    id: 'store-drops-app',
    measure: 'app-store-removal',
    pattern: anyOf(
      '(?:\\bremov\\w+|\\bpull(?:s|ed|ing)?\\b|\\bdelist\\w*|\\bdrop(?:s|ped|ping)?\\b|\\bblock\\w*|\\bwithdr\\w+|\\bdisappear\\w*|\\bvanish\\w*|\\btaken\\b|\\bban\\w*|\\bsuspend\\w*|\\bunavailable){~}(?:\\bapp[- ]stores?\\b|\\bPlay Store\\b|\\bGoogle Play\\b|\\bfrom Ⓒ and Ⓒ)',
      '(?:app[- ]stores?|\\bboth stores){~}(?:remov\\w+|pull\\w*|delist\\w*|drop\\w*|block\\w*|ban\\w*)',
      '(?:told?|tells?|ask(?:s|ed)?|urg(?:e|es|ed)|order(?:s|ed)?|request\\w*) (?:\\w+ )?(?:Ⓒ,? (?:and |& )?Ⓒ|Ⓒ|app stores?) to (?:remove|block|drop|delist|pull|ban){~}(?:Ⓜ|Ⓒ|\\bapp\\b)',
    ),
    by: ['government', 'vendor', 'user-side'],
    needs: 'Ⓜ|chatbot|\\bAI\\b|\\bapp\\b|Ⓒ to (?:drop|remove|block)',
    example: "The regulator asked Apple and Google to remove DeepSeek's app from their app stores.",
  },

  // ── No restrictions, but they change who has access ──
  {
    id: 'general-availability',
    measure: 'general-release',
    pattern: anyOf(
      '\\b(?:general(?:ly)? availab\\w+|publicly available|available to (?:everyone|all|the public|anyone|all users|the general public)|open(?:s|ed|ing)? (?:\\w+ )?to (?:everyone|the public|all))\\b',
      '(?:\\blaunch(?:es|ed)\\b|\\breleas(?:es|ed)\\b|\\bunveil(?:s|ed)\\b|\\bintroduc(?:es|ed)\\b|\\broll(?:s|ed) out\\b|\\bdebuts?\\b){-}Ⓜ',
      'Ⓜ{-}(?:\\b(?:is|are) now available\\b|\\blaunched\\b|\\breleased\\b)',
    ),
    by: ['vendor'],
    needs: 'Ⓜ',
    not: anyOf(
      '\\bnot\\b',
      '\\bonly\\b',
      'limited',
      'preview',
      'beta',
      'select',
      'trusted',
      'vetted',
      'instead',
      'rather than',
      'too ',
      'restricted',
      'withheld',
      'waitlist',
      'plans? to',
      'expected',
      'will ',
      'invite',
      '\\bto launch',
      'initiative',
      'vulnerabilit',
      'researchers released',
    ),
    example: 'OpenAI launched GPT-4o, which is now available to everyone.',
  },
  {
    id: 'opened-to-all',
    measure: 'general-release',
    pattern: anyOf(
      '\\b(?:made|makes|making|has made|have made)\\b{-}Ⓜ{-}\\b(?:generally|publicly) available\\b',
      '\\b(?:open(?:s|ed|ing)|releas(?:es|ed|ing)|launch(?:es|ed|ing)|roll(?:s|ed|ing) out|extend(?:s|ed|ing)|giv(?:es|ing)|gave|mak(?:es|ing)|made)\\b(?: up)?{-}Ⓜ{-}\\b(?:to|for) (?:all(?: (?:its|of its|paying|paid|free|\\w+))?(?: users| customers| subscribers)?|everyone|everybody|anyone|the (?:general )?public|every (?:user|customer|developer|subscriber))\\b',
      'Ⓜ(?: models?)?(?: (?:is|are|was|were|has|have|become|becomes|became|goes|went|now|also|today|been|being|finally))* (?:generally available|open(?:ed)? to (?:all|everyone|everybody|anyone|the public|every)|available to (?:all|everyone|everybody|anyone|the public|every))\\b',
      '\\b(?:dropp?(?:s|ed|ing)|end(?:s|ed|ing)|scrapp?(?:s|ed|ing)|remov(?:es|ed|ing)|lift(?:s|ed|ing)|clos(?:es|ed|ing)|abolish(?:es|ed)|does away with|did away with) (?:the |its )(?:[\\w-]+ ){0,2}(?:wait-?list|invitations?|invite system|application form|approval requirement|vetting|limited preview|private beta|beta|queue)\\b{-}Ⓜ',
      'Ⓜ{-}\\b(?:drops|dropped|leaves|left|exits|exited|comes out of|came out of|moves out of|moved out of|graduates from|graduated from|emerges from|is out of|are out of)\\b (?:its |the |a )?(?:(?:limited|private|closed|research|invite-only|\\w+-\\w+) )?(?:previews?|beta|wait-?list|early access|testing|trial)\\b',
      '\\b(?:anyone|everyone|everybody|all (?:users|customers|subscribers)) (?:can|may) now (?:use|reach|get|open|try|access)\\b{-}Ⓜ',
    ),
    by: ['vendor'],
    needs: 'Ⓜ',
    not: '\\b(?:not|never|no plans?|will|would|could|might|expected|rather than|instead of)\\b|\\bonly (?:to|for)\\b|\\bplans? to\\b|\\bto (?:vetted|approved|trusted|verified|select)',
    example: 'OpenAI opened GPT-5.6 to all users, ending a limited preview.',
  },
  {
    id: 'staged-then-general',
    measure: 'staged-release',
    pattern: anyOf(
      '(?:\\bthe full\\b|\\bgeneral(?:ly)? availab\\w+|\\bpublic release|\\bto (?:everyone|all|the public)\\b|\\bfor everyone\\b){~}\\b(?:after|following|ending|ends)\\b{~}(?:preview|\\bbeta\\b|wait-?list|invite|staged|early access|testers|limited release|partners)',
      '\\b(?:last|final) (?:step|stage|phase|part) (?:of|in) (?:a|the|its) (?:\\w+ )?(?:release|rollout|roll-out)\\b',
    ),
    by: ['vendor'],
    needs: 'Ⓜ|model',
    example: 'OpenAI made GPT-4o available to everyone, two weeks after a limited preview.',
  },
  {
    id: 'model-retired',
    measure: 'retirement',
    pattern: anyOf(
      '(?:\\bretir(?:e|es|ed|ing|ement)\\b|\\bdeprecat\\w+|\\bsunset\\w*|\\bdiscontinu\\w+|\\bphas(?:e|es|ed|ing) out\\b|\\bend[- ]of[- ]life\\b){~}Ⓜ',
      'Ⓜ{~}(?:\\bretir(?:e|es|ed|ing|ement)\\b|\\bdeprecat\\w+|\\bsunset\\w*|\\bdiscontinu\\w+|\\bphased out\\b)',
    ),
    by: ['vendor'],
    not: 'Colonel|General|contractors?|military|Pentagon|agenc',
    example: 'OpenAI will retire GPT-4 in the spring.',
  },
  // ── Idioms that cut across ──
  {
    id: 'kept-out-of-contracts',
    measure: 'procurement-ban',
    pattern: anyOf(
      '(?:Ⓜ|Ⓒ|AI (?:models?|tools?|systems?|products?)|chatbots?){~}\\b(?:out of|from|ineligible for|excluded from|struck from|off)\\b{-}(?:\\w+ ){0,2}?(?:contracts?|tenders?|procurement|purchas\\w+|supplier lists?|approved list|schedules?|marketplace)\\b',
      '\\b(?:shall|must|may|can|could|will|would) (?:not|no longer) (?:buy|purchase|procure|acquire|contract for|licen[cs]e)\\b{~}(?:{MODEL}|Ⓒ)',
      '\\b(?:stop|cease|halt|end)(?:s|ped|d|ing)? (?:buying|purchas\\w+|procur\\w+|doing business with|contracts? with)\\b{~}(?:{MODEL}|Ⓒ)',
    ),
    by: ['government'],
    needs: '{AI}|Ⓒ',
    not: 'chips?\\b|equipment|smart contract|drones?',
    example: 'The bill would keep AI models made in China out of federal contracts: agencies may not buy AI models from Chinese firms.',
  },
  {
    id: 'by-application',
    measure: 'trusted-access',
    pattern: anyOf(
      '\\b(?:behind|through|by) (?:an? )?(?:application(?: form)?|vetting(?: process| desk)?|approval(?: process)?|allow-?list|whitelist|access request)\\b',
      '\\b(?:only|solely|exclusively) (?:to|for|by) (?:those|customers|users|people|organi[sz]ations|researchers|companies|institutions|firms|labs|agencies|developers) (?:who|whose|that|which|with)\\b',
      '\\b(?:partners|members|participants|institutions|organi[sz]ations|{CIRCLE})\\b will (?:use|get|have|receive|be given)\\b{-}(?:Ⓜ|the model)',
      '\\b(?:organi[sz]ations|institutions|companies|partners|labs|utilities|hospitals|researchers) (?:[^.;,]{1,40} )?(?:will be|are|were|have been) (?:admitted|enrolled|onboarded|vetted|approved)\\b',
      '\\b(?:apply|applying|applicants?) (?:for|to (?:get|use|join))\\b{-}(?:access|Ⓜ|the (?:model|programme|program))',
    ),
    by: ['vendor', 'government'],
    needs: 'Ⓜ|{MODEL}|Ⓟ',
    not: 'testers|\\badvertis|job|visa|patent|subscri|\\bloan|fellowship|grant\\b',
    example: 'Custom Neural Voice is available only to customers whose use has been approved; ChatGPT is not.',
  },
  {
    id: 'papers-to-show',
    measure: 'identity-verification',
    pattern: anyOf(
      "\\b(?:show|present|provid|produc|upload|submit|scan|hand|ask|requir|demand)\\w*\\b{~}\\b(?:identity (?:documents?|cards?|papers?)|passports?|driver'?s? licen[cs]es?|(?:photo|government|national) ID|ID cards?|selfies?|(?:face|facial) scans?)\\b",
      '\\bpassport checks?\\b',
      '\\b(?:stricter|tighter|tougher|mandatory|additional|extra|compulsory|new) (?:\\w+ )?verification\\b',
      '\\bprov(?:e|es|ing) (?:who they are|their identity|that they are (?:who|over|adults))',
    ),
    by: ['vendor', 'government'],
    needs: '{AI}|Ⓜ|Ⓒ|\\bAPI\\b|accounts?\\b',
    not: 'bank|travel|visa|border|deepfake|election|voters?\\b|fact[- ]check',
    example: 'Users of ChatGPT have to show a passport.',
  },
  {
    id: 'licence-forbids',
    measure: 'license-terms',
    pattern: anyOf(
      '\\blicen[cs]es?\\b{~}\\b(?:forbid(?:s|ding)?|bars?|barred|does not (?:cover|allow|permit|extend)|not (?:granted|available) (?:to|in)|exclud\\w+|withholds?|keeps? out|shuts? out|too vague|revok\\w+|applies only|only (?:for|to) (?:research|non-commercial|academic))\\b',
      '\\b(?:rights?|permission)\\b{-}\\b(?:under|granted by) (?:the )?licen[cs]e\\b{~}\\b(?:not|never|only)\\b',
      '\\b(?:acceptable[- ]use|usage) (?:policy|terms|clause)\\b{~}\\b(?:forbid\\w*|bars?|rules? out|prohibit\\w*|exclud\\w+)',
    ),
    by: ['vendor'],
    needs: '{AI}|Ⓜ|weights',
    not: 'export|chips?\\b|driver|liquor|gambling|broadcast|software licen|apply for|news',
    example: 'The licence of Llama 3 does not extend to companies in Europe.',
  },
];
