// What is done to access: the phrases that say so. One row a phrase; `example` is a sentence the row must read (a test runs each).
import type { Measure } from '../../domain.ts';
import { MEASURE_IDIOMS } from './idioms.ts';

/** Who can do it. `vendor`: the developer of the model itself; `user-side`: an organisation that uses it. */
export type Doer = 'government' | 'vendor' | 'user-side';

export type MeasureCue = {
  id: string;
  measure: Measure;
  /** Beginnings of words, lower case: the row is tried only on sentences that have one. */
  on: string[];
  /** Pattern over the masked sentence (words.ts). */
  pattern: string;
  by: Doer[];
  /** Says that access is limited, not how: where the same actor's act is told more exactly, it is that act. */
  general?: true;
  /** The sentence must have this too. */
  needs?: string;
  /** The sentence must not have this. */
  not?: string;
  example: string;
};

const FOREIGN =
  "(?:foreign(?:ers?)?\\b|overseas|abroad|non-(?:U\\.?S\\.?|Ⓧ)|outside (?:of )?(?:the )?Ⓧ|Ⓧ(?:'s)? (?:access|nationals?|citizens?|users?|compan(?:y|ies)|firms?|entities|organi[sz]ations|actors?)|(?:to|from|for|by|in|with) Ⓧ|adversar\\w+)";

export const MEASURE_CUES: readonly MeasureCue[] = [
  // ── Export control ──
  {
    id: 'export-control-named',
    measure: 'export-control',
    on: ['export', 'deemed'],
    pattern:
      '\\b(?:export|deemed export)[- ]?(?:control|restriction|curb|ban|licen[cs]e|licen[cs]ing|limit|rule|prohibition|clampdown|directive|order|action|regulation)s?\\b',
    by: ['government'],
    example: 'The Commerce Department imposed export controls on Claude Opus 4.',
  },
  {
    id: 'export-control-verb',
    measure: 'export-control',
    on: ['export'],
    pattern:
      '(?:{RESTRICT}|{PROHIBIT}|\\bcontrols?\\b|\\brules?\\b|\\blicen[cs](?:e|es|ing)\\b){~}\\bexport(?:s|ing|ed|ation)?\\b|\\bexport(?:s|ing|ed)?\\b{~}(?:{RESTRICT}|{PROHIBIT}|\\blicen[cs]e)',
    by: ['government'],
    needs: '{AI}|software|algorithm',
    example: 'The ministry will restrict exports of advanced AI models.',
  },
  {
    id: 'export-control-weights',
    measure: 'export-control',
    on: ['control', 'licen'],
    pattern: '(?:controls?|licen[cs]es?|licen[cs]ing)\\b{~}(?:model weights|\\bweights\\b)',
    by: ['government'],
    example: 'The rule adds a new control on model weights of closed AI systems.',
  },
  {
    id: 'foreign-access-cut',
    measure: 'export-control',
    on: [
      'restrict',
      'limit',
      'curb',
      'block',
      'ban',
      'suspend',
      'revok',
      'cut',
      'prevent',
      'tighten',
      'deny',
      'denied',
      'stop',
      'control',
      'prohibit',
      'bar',
      'withdraw',
      'pull',
      'halt',
      'keep',
      'disabl',
      'shut',
      'lock',
    ],
    pattern: `(?:{RESTRICT}|{PROHIBIT}|{STOP}|\\bprevent\\w*|\\bden(?:y|ied|ies)\\b|\\bkeep(?:s|ing)?\\b){~}(?:access|availability|use of|{MODEL}){~}${FOREIGN}|(?:{RESTRICT}|{PROHIBIT}|{STOP}|\\bprevent\\w*|\\bden(?:y|ied|ies)\\b|\\b(?:shut|lock|keep|cut)(?:s|ting|ing|ed)?\\b|\\bkept\\b){~}${FOREIGN}{~}(?:access|Ⓜ|{MODEL})`,
    by: ['government'],
    not: 'app stores?|chips?\\b|semiconductor|\\bwithin Ⓧ|\\bsocial media|faulty|outage|\\bservers?\\b',
    example: 'The US government ordered the lab to suspend access to its models for foreign nationals.',
  },
  {
    id: 'access-revoked-by-order',
    measure: 'export-control',
    on: ['revok', 'suspend', 'cut', 'restrict', 'limit', 'disabl'],
    pattern: "(?:revok\\w+|suspend\\w*|cut(?:ting)? off|restrict\\w*|limit\\w*|disabl\\w+) Ⓒ's access",
    by: ['government'],
    example: "The White House told the lab to revoke SK Telecom's access to Claude Opus 4.",
  },

  // ── Suspension ──
  {
    id: 'access-stopped',
    measure: 'suspension',
    on: [
      'suspen',
      'disabl',
      'halt',
      'paus',
      'pull',
      'cut',
      'shut',
      'revok',
      'turn',
      'switch',
      'withdr',
      'termin',
      'freez',
      'froze',
      'stop',
      'deactiv',
      'remov',
      'block',
    ],
    pattern:
      '{STOP}{>}(?:access\\b|availability|Ⓜ|offline|\\bmodels\\b|\\bthem\\b|the (?:affected |AI )?(?:model|chatbot|assistant)s?\\b)|(?:Ⓜ|\\bmodels?|\\bchatbot|\\baccess(?: to [^.;,]{1,40})?|\\bthe assistant){<}{STOP}',
    by: ['vendor'],
    not: 'subscription|sign-?ups|\\btraining\\b|\\bfeatures?\\b|plug-?ins?\\b|reinforcement|hiring|development|integration|recordings|internet access|waitlist|(?:block|stop|remov)\\w*{~}(?:requests|prompts|queries|answers|users from|malware|content|from using|attempts|abuse|distill)|(?:stop|prevent)\\w* (?:people|users|students)|(?:stop|ceas|avoid|halt)\\w* using|instances of|\\b(?:building|e-?mail|employee|staff)\\b[^.;]{0,24}access|suspended from (?:practice|duty|work|school)|licen[cs]e to practi[sc]e|softer suspension|new suspension|block(?:s|ed)? (?:most|many|some) of them|(?:block|stop|halt|paus|suspend|lift|pull|enjoin|freez)\\w*{-}\\b(?:ban|order|designation|directive|controls?|rule|label|law)\\b',
    example: 'OpenAI has suspended access to GPT-4o for every user.',
  },
  {
    id: 'model-went-offline',
    measure: 'suspension',
    on: ['offline', 'market', 'unavail', 'inaccess', 'down', 'dark'],
    pattern:
      '(?:Ⓜ|models?|chatbot|access){~}(?:\\b(?:went|goes|going|go|taken|take|took|pulled|knocked|put|remains?|kept|is|are|were|was) (?:\\w+ )?(?:offline|dark)\\b|\\b(?:is|are|was|were|became|becomes?|remains?) (?:currently |temporarily |now )?(?:unavailable|inaccessible)\\b)|(?:took|take[ns]?|taking|pull(?:s|ed|ing)?|knock\\w*|put(?:s|ting)?|forc\\w+) {~}(?:Ⓜ|models?|chatbot){~}\\b(?:offline|dark|off the market)\\b',
    by: ['vendor'],
    not: 'website|servers? (?:is|are|were)|outage',
    example: 'Both Claude Opus 4 and Claude Sonnet 4 went offline on Friday.',
  },
  {
    id: 'access-disrupted',
    measure: 'suspension',
    on: ['lost', 'lose', 'los', 'disrupt', 'interrupt', 'cut'],
    pattern: '\\b(?:lost|lose|loses|losing)\\b{-}access\\b|\\baccess (?:was |is |has been |being )?(?:disrupted|interrupted|cut off)\\b',
    by: ['vendor'],
    not: 'could|might|may lose',
    example: 'All customers lost access to Claude Opus 4.',
  },

  {
    id: 'access-restored',
    measure: 'suspension',
    on: ['restor', 'resum', 'reinstat', 'regain', 'back', 'again', 'return'],
    pattern:
      '\\b(?:restor(?:e|es|ed|ing)|resum(?:e|es|ed|ing)|reinstat(?:e|es|ed|ing)|regain(?:s|ed)?)\\b{-}(?:access|service|Ⓜ)|\\baccess\\b[^.;]{0,50}Ⓜ[^.;]{0,30}\\b(?:restored|reinstated|reopened)\\b(?! (?:in|to) (?:the )?(?:country|Ⓧ))|Ⓜ{~}(?:\\bback online\\b|\\bavailable again\\b)',
    by: ['vendor'],
    general: true,
    needs: 'Ⓜ|models?',
    not: 'app stores?',
    example: 'Anthropic has restored access to Claude Opus 4.',
  },

  // ── Ban ──
  {
    id: 'state-ban',
    measure: 'ban',
    on: ['ban', 'prohibit', 'outlaw', 'forbid', 'forbade', 'block', 'bar', 'blacklist'],
    pattern:
      '{PROHIBIT}{>}(?:Ⓜ|chatbots?|\\bapps?\\b|\\bmodels?\\b|\\bAI\\b|A\\.I\\.|artificial intelligence|facial recognition)|(?:Ⓜ|Ⓒ|chatbots?|\\bapp\\b|\\bmodels?\\b|\\bAI\\b)(?: chatbot| app)?{<}(?:\\bban(?:s|ned)?\\b|\\bblock(?:s|ed)?\\b|\\bprohibit(?:s|ed|ion)?\\b|\\boutlawed\\b|\\bblacklist(?:s|ed)?\\b|\\bbarred\\b)',
    by: ['government'],
    not: '{STAFF}|\\b(?:in|from|at) (?:\\w+ )?Ⓢ|export|chips?\\b|app stores?|contractors?|procure|supply[- ]chain|403 Forbidden|(?:block|ban)\\w*{-}(?:\\btakeover|\\bacquisition|\\border\\b|\\brules?\\b|\\blaws?\\b|\\bbills?\\b|\\bfee\\b|\\bplans?\\b|\\bdeal\\b|merger)',
    example: "Italy's data protection authority has banned ChatGPT.",
  },
  {
    id: 'state-stops-service',
    measure: 'ban',
    on: ['order', 'restrict', 'suspen', 'halt', 'stop', 'limit', 'block'],
    pattern:
      '(?:{RESTRICT}|{STOP}){>}process\\w*{~}(?:Ⓒ|Ⓜ|chatbot|users)|(?:{RESTRICT}|{STOP}){~}(?:Ⓜ|chatbot|\\bapp\\b){~}(?:process\\w*|in (?:the )?(?:country|Ⓧ)|nationwide)|\\border(?:s|ed|ing)?\\b{~}(?:Ⓜ|Ⓒ|chatbot|\\bapp\\b){~}(?:\\bstop\\b|\\bhalt\\b|\\bblock\\b|\\bcease\\b){~}(?:process\\w*|in (?:the )?(?:country|Ⓧ)|users|nationwide)',
    by: ['government'],
    not: '{STAFF}|export|foreign|app stores?|overseas',
    example: 'The privacy watchdog ordered DeepSeek to stop processing data of Italian users.',
  },

  {
    id: 'state-forces-stop',
    measure: 'ban',
    on: ['forc', 'order', 'direct', 'compel', 'requir', 'told', 'tell'],
    pattern:
      '(?:Ⓖ|\\bgov\\b|government|directive|order|Ⓧ){~}(?:\\bforc\\w+|\\border(?:s|ed)\\b|\\bdirect(?:s|ed)\\b|\\bcompel\\w+|\\brequir(?:es|ed|ing)\\b|\\btold\\b|\\btells\\b){-}(?:Ⓒ|the company|it|the lab){-}\\bto (?:\\w+ )?(?:pull|suspend|disable|revoke|cut|take|halt|stop|shut|withdraw|remove|block|restrict)\\b',
    by: ['government'],
    general: true,
    not: 'app stores?|chips?\\b|content|posts\\b|process',
    example: 'The government ordered OpenAI to pull GPT-4o.',
  },

  {
    id: 'state-shuts-out',
    measure: 'ban',
    on: [
      'shut',
      'lock',
      'cut',
      'switch',
      'suspend',
      'pull',
      'restrict',
      'unplug',
      'clos',
      'limit',
      'tak',
      'took',
      'keep',
      'kept',
      'halt',
      'disabl',
      'order',
      'deni',
      'remov',
    ],
    pattern:
      "(?:Ⓖ|Ⓧ)[^.;?!]{0,70}?(?:{STOP}|\\brestrict(?:s|ed)?\\b|\\b(?:shut|lock|cut|keep|wall)(?:s|ed|ting|ing)?\\b|\\bkept\\b){>}(?:\\b(?:out of|off|away from)\\b{>})?(?:access to |use of )?(?:the )?(?:Ⓒ's )?(?:Ⓧ )?(?:Ⓜ|\\bchatbot\\b|\\bassistant\\b)",
    by: ['government'],
    not: '{STAFF}|\\b(?:in|from|at) (?:\\w+ )?Ⓢ|export|chips?\\b|app stores?|contractors?|procure|supply[- ]chain|foreign|overseas|abroad|training|\\bfeature|\\b(?:forc|order|direct|compel|requir|told|tell|ask|urg)\\w*{-}Ⓒ{-}\\bto\\b',
    example: 'Indonesia has cut off access to ChatGPT.',
  },
  {
    id: 'state-shuts-users-out',
    measure: 'ban',
    on: ['shut', 'lock', 'bar', 'keep', 'kept', 'unreach', 'inacces', 'unavail', 'block', 'cut'],
    pattern:
      '(?:Ⓖ|Ⓧ|country){~}\\b(?:shut|lock|keep|bar)(?:s|ed|ting|ing|red)?\\b{-}(?:users|citizens|residents|people|Ⓧ|public){-}(?:out of|off|away from|from) (?:\\w+ )?(?:Ⓜ|chatbot)|(?:Ⓜ|chatbot|app|service|access){<}(?:unreachable|inaccessible|unavailable|blocked|cut off|shut off)\\b{-}\\b(?:in|across|throughout) (?:the )?(?:country|Ⓧ)',
    by: ['government'],
    not: '{STAFF}|export|foreign (?:nationals|users|access)|app stores?|outage',
    example: 'Turkey became the first country to shut its users out of ChatGPT.',
  },
  {
    id: 'state-lets-in-again',
    measure: 'ban',
    on: ['restor', 'unblock', 'reopen', 'lift', 'remov', 'again', 'return', 'end', 'reinstat'],
    pattern:
      '(?:Ⓖ|Ⓧ)[^.;?!]{0,80}?\\b(?:restor(?:e|es|ed|ing)|unblock(?:s|ed)?|reopen(?:s|ed)?|reinstat(?:e|es|ed))\\b{>}(?:access|Ⓜ|chatbot)|Ⓖ{~}\\b(?:block|ban|blockade|bar|suspension)\\b{~}\\b(?:lifted|removed|ended|withdrawn|rescinded|reversed)\\b|Ⓧ can (?:again )?use Ⓜ(?: again)?',
    by: ['government'],
    needs: 'Ⓜ|chatbot|\\bblock\\b|\\bban\\b',
    not: '{STAFF}|app stores?|export|foreign|directive|controls?\\b|outage',
    example: 'Malaysia restored access to ChatGPT.',
  },

  // ── Use ban ──
  {
    id: 'staff-barred',
    measure: 'use-ban',
    on: [
      'ban',
      'prohibit',
      'outlaw',
      'forbid',
      'forbade',
      'block',
      'bar',
      'blacklist',
      'restrict',
      'limit',
      'paus',
      'suspend',
      'halt',
      'stop',
    ],
    pattern:
      '(?:{PROHIBIT}|\\brestrict(?:s|ed|ing)?\\b){>}(?:Ⓜ|chatbots?|AI tools?) (?:in|from|at) (?:\\w+ )?Ⓢ|(?:{PROHIBIT}|\\brestrict(?:s|ed|ing|ions?)?\\b|\\blimit(?:s|ed|ing)?\\b){~}{STAFF}|{STOP}{>}\\buse of{>}(?:by|for|in|on) (?:\\w+ ){0,2}?{STAFF}|{STAFF}{~}(?:{PROHIBIT}|\\brestricted\\b)|{PROHIBIT} (?:\\w+ |Ⓖ )*Ⓖ from using',
    by: ['government', 'user-side'],
    needs: '{THING}',
    not: 'distill|social media|visa|age[- ]verif|under[- ]1[0-9]|minors',
    example: 'Samsung has banned its employees from using ChatGPT.',
  },
  {
    id: 'staff-told-to-stop',
    measure: 'use-ban',
    on: ['stop', 'remov', 'halt', 'delet', 'uninstall', 'ceas', 'phase', 'warn', 'advis', 'direct', 'told', 'tell', 'order'],
    pattern:
      '(?:order(?:s|ed|ing)?|told|tell(?:s|ing)?|instruct(?:s|ed)?|direct(?:s|ed)?|ask(?:s|ed)?|warn(?:s|ed)?|advis(?:es|ed))\\b{~}(?:{STAFF}|agenc\\w+|Ⓖ|Ⓢ){~}(?:stop|block|bar|prevent|remove|not to|cease|delete|uninstall|phase|against|avoid|discontinue){~}{THING}',
    by: ['government', 'user-side'],
    example: 'The memo ordered all departments to remove ChatGPT from their systems.',
  },
  {
    id: 'staff-have-been-told',
    measure: 'use-ban',
    on: ['told', 'ask', 'order', 'instruct', 'direct', 'warn', 'advis', 'must', 'may', 'requir'],
    pattern:
      '(?:{STAFF}|\\bofficials\\b|\\bagenc\\w+|\\bentities\\b|\\bbanks\\b|Ⓖ|Ⓢ){~}(?:\\b(?:is|are|was|were|been|being)\\b (?:\\w+ )?(?:told|asked|ordered|instructed|directed|warned|advised|required)|\\bmust\\b|\\bshall\\b|\\bmay (?=not)){~}(?:\\bnot (?:to )?(?:use|install)\\b|\\bstop\\b|\\bavoid\\b|\\bremov(?:e|ing)\\b|\\bdelet(?:e|ing)\\b|\\buninstall\\b|\\bagainst\\b|\\brefrain|\\brid\\b|\\bcease\\b|\\bdrop\\b|\\bprevent\\b|\\bphase out\\b|\\bdiscontinue\\b|\\bkeep away\\b){~}{THING}',
    by: ['government', 'user-side'],
    needs: '{AI}',
    example: 'Officials have been told to avoid using AI tools such as ChatGPT.',
  },
  {
    id: 'tells-staff-no-more',
    measure: 'use-ban',
    on: ['part', 'stop', 'ditch', 'drop', 'rid', 'remov', 'lock', 'keep', 'switch', 'unreach', 'phas', 'abandon', 'halt'],
    pattern:
      '(?:Ⓢ|Ⓖ|\\b(?:force|police|ministry|council|trust|college|school|office|department|court|agency|army|bank)\\b){~}\\b(?:part(?:s|ed|ing)? with|ditch(?:es|ed)?|stop(?:s|ped)? using|phas(?:es|ed|ing) out|rid(?:s)? (?:\\w+ ){1,3}of|switch(?:es|ed)? off|cease(?:s|d)? using|lock(?:s|ed)? (?:\\w+ )?(?:out|away)|made){>}(?:Ⓜ|chatbots?|AI tools?)(?! available)',
    by: ['government', 'user-side'],
    not: 'app stores?|{RELEASE}|available|public\\b',
    example: 'The ministry will stop using ChatGPT.',
  },
  {
    id: 'barred-on-devices',
    measure: 'use-ban',
    on: ['bann', 'block', 'bar', 'prohibit', 'forb', 'unreach', 'off', 'disallow', 'remov'],
    pattern:
      '(?:Ⓜ|chatbots?|AI tools?|tool){~}\\b(?:banned|blocked|barred|prohibited|forbidden|unreachable|off[- ]limits|removed|not allowed|disallowed)\\b{~}{STAFF}|\\bno (?:chatbots|Ⓜ|AI(?: tools)?) (?:on|in|for) (?:\\w+ ){0,2}?{STAFF}',
    by: ['government', 'user-side'],
    needs: '{AI}',
    not: 'social media|under[- ]1[0-9]|minors',
    example: 'The trust has made ChatGPT unreachable on its network.',
  },
  {
    id: 'use-allowed-again',
    measure: 'use-ban',
    on: ['may', 'allow', 'permit', 'again', 'let', 'end', 'lift', 'relax', 'eas'],
    pattern:
      '{STAFF}{~}\\b(?:may|can) (?:now |again |once more )*use\\b{-}(?:Ⓜ|chatbots?|AI)|\\b(?:end|lift|relax|eas|drop|scrap|revers)(?:s|es|ed|ing|ped)?\\b{-}\\b(?:ban|bar|block|prohibition|rule)\\b{~}(?:Ⓜ|chatbots?){~}{STAFF}|(?:Ⓢ|Ⓖ)[^.;]{0,50}\\b(?:lift|end|relax|eas|drop|scrap|revers|abandon)(?:s|es|ed|ing|ped)?\\b{-}\\b(?:ban|block|prohibition|chatbot rule|chatbot ban)\\b',
    by: ['government', 'user-side'],
    needs: '{AI}',
    not: 'social media|app stores?|export',
    example: 'Staff may now use ChatGPT, the ministry said.',
  },
  {
    id: 'institution-ban',
    measure: 'use-ban',
    on: [
      'ban',
      'prohibit',
      'outlaw',
      'forbid',
      'forbade',
      'block',
      'bar',
      'restrict',
      'halt',
      'suspend',
      'disabl',
      'limit',
      'pull',
      'stop',
    ],
    pattern:
      '(?:{PROHIBIT}|\\brestrict(?:s|ed|ing)?\\b|\\bhalt(?:s|ed|ing)?\\b|\\bsuspend(?:s|ed|ing)?\\b|\\bdisabl(?:e|es|ed)\\b|\\bpull(?:s|ed)?\\b|\\bstop(?:s|ped)?\\b){~}(?:Ⓜ|AI chatbots?|AI tools|chatbots?|generative AI|AI\\b)|(?:Ⓜ|AI|chatbot) (?:ban|bans|banned|prohibited|blocked|barred)\\b',
    by: ['user-side'],
    not: 'generated|content|answers?\\b|posts?\\b|images?\\b|papers?\\b|features?\\b|\\bart\\b|songs?\\b|music|training|crawl|scrap|takeover|merger|acquisition|\\bdeal\\b|\\bbid\\b',
    example: 'The school district blocks ChatGPT on its network.',
  },

  // ── Procurement ──
  {
    id: 'supply-chain-risk',
    measure: 'procurement-ban',
    on: ['supply'],
    pattern: "supply[-‑– ]+chain(?:['’]?s)?[- ]+risk",
    by: ['government'],
    example: 'The Pentagon designated the lab a supply-chain risk.',
  },
  {
    id: 'buying-barred',
    measure: 'procurement-ban',
    on: [
      'keep',
      'neither',
      'not',
      'cannot',
      'ban',
      'prohibit',
      'bar',
      'forbid',
      'block',
      'blacklist',
      'cancel',
      'exclud',
      'restrict',
      'terminat',
      'drop',
      'remov',
    ],
    pattern:
      '\\bneither buy\\b|\\b(?:not|cannot|no longer) (?:buy|purchase|procure|acquire)\\b|\\bkeep(?:s|ing)? {~}\\bout of (?:\\w+ )?(?:federal|government|state|public|military|defen[cs]e) (?:purchas\\w+|procurement|contracts?|agencies|systems)|(?:{PROHIBIT}|\\bcancel\\w*|\\bexclud\\w+|\\brestrict\\w*|\\bterminat\\w+|\\bremov\\w+){~}(?:contractors?|procur\\w+|purchas\\w+|(?:government|federal|state|military|defen[cs]e) contracts?|from buying|acqui(?:re|ring|sition))',
    by: ['government'],
    needs: '{AI}|Ⓒ',
    not: 'chips?\\b|equipment',
    example: 'The state barred agencies from purchasing AI models made in China.',
  },

  // ── Approved users only ──
  {
    id: 'trusted-circle',
    measure: 'trusted-access',
    on: [
      'only',
      'limit',
      'restrict',
      'avail',
      'access',
      'shar',
      'releas',
      'giv',
      'offer',
      'provid',
      'grant',
      'expand',
      'roll',
      'allow',
      'open',
      'invit',
      'exclusiv',
      'confin',
      'reserv',
      'deploy',
      'extend',
    ],
    pattern:
      '(?:\\bonly\\b|\\bsolely\\b|{RESTRICT}|\\bavailab\\w+|\\baccess\\b|\\bshar(?:e|es|ed|ing)\\b|\\breleas(?:e|es|ed|ing)\\b|\\bgiv(?:e|es|en|ing)\\b|\\boffer(?:s|ed|ing)?\\b|\\bprovid(?:e|es|ed|ing)\\b|\\bgrant(?:s|ed|ing)?\\b|\\bexpand(?:s|ed|ing)?\\b|\\broll\\w* out\\b|\\ballow(?:s|ed|ing)?\\b|\\bexclusiv\\w+|\\bconfin\\w+|\\breserv\\w+|\\bopen(?:s|ed|ing)?\\b|\\bextend\\w*|\\bdeploy\\w*){~}(?:to|for|with|by|of|from|allowing|only)\\b{~}{TRUSTED}[^.;]{0,44}?\\b{CIRCLE}\\b',
    by: ['vendor', 'government'],
    needs: '{MODEL}|\\bit\\b|access',
    not: 'testers|\\bbeta\\b|research preview|languages|countries and|free trial|for free|\\bplans\\b|premium|subscri|\\bpaid\\b|(?:\\bads?\\b|advertis)|million|%|percent|per cent|\\bcrawl|publishers|\\bfeatures?\\b|plug-?in',
    example: 'Anthropic will provide Claude Opus 4 only to a limited set of trusted partners.',
  },
  {
    id: 'nobody-else',
    measure: 'trusted-access',
    on: ['nobody', 'else', 'apply', 'applic', 'admit', 'qualif', 'only', 'invit', 'vett', 'partner', 'restrict', 'circle'],
    pattern:
      '\\b(?:open|available|offered|sold|given) (?:only )?to (?:the |a |some |about |around )?(?:[^ .;,]+ ){0,4}?{CIRCLE}{~}\\b(?:nobody|no one|none) else\\b|\\bonly (?:qualified|vetted|approved|selected|eligible|registered|certified|verified|accredited) (?:[^ .;,]+ ){0,3}?{CIRCLE}|\\b(?:applicants|those who apply|{CIRCLE}) (?:must|have to|go through|need to|are) (?:\\w+ ){0,3}?(?:vett\\w*|apply|approv\\w*|verif\\w*|screen\\w*|scheme|program\\w*)|\\b(?:restricted|vetting|closed|approved) (?:programme|program|circle|desk|list|scheme)\\b|\\b(?:hand(?:s|ed|ing) out|gave|giv(?:es|en|ing)|open(?:s|ed|ing)|offer(?:s|ed|ing)?|show(?:s|ed|n)) (?:[^ .;,]+ ){0,4}?(?:to )?(?:about |around |some |roughly )?(?:\\d+|ten|a dozen|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred|a few|several|a handful of|vetted|selected|chosen|named) (?:[^ .;,]+ ){0,2}?(?:partners|organi[sz]ations|companies|institutes|institutions|firms|defenders|agencies|laboratories)',
    by: ['vendor'],
    needs: '{MODEL}|\\bit\\b|Ⓜ|\\bapply\\b',
    not: '\\badvertis|subscri|million|percent|languages|\\bchips?\\b|plug-?in',
    example: 'Claude Opus 4 is open to the organisations of the programme and to nobody else.',
  },
  {
    id: 'trusted-circle-only',
    measure: 'trusted-access',
    on: ['only', 'vetted', 'approved', 'trusted', 'select', 'author', 'verified'],
    pattern:
      '\\bonly to (?:\\w+ )?{CIRCLE} (?:whose|who|that)\\b[^.;]{0,50}\\b(?:approved|vetted|verified|cleared|screened)\\b|(?:\\bonly\\b|\\bto\\b|\\bfor\\b) (?:\\w+ ){0,3}?(?:vetted|approved|trusted|authori[sz]ed|verified|pre-?approved)(?: and \\w+)? (?:\\w+ ){0,3}?{CIRCLE}|\\bonly (?:available )?(?:to|for) (?:Ⓧ )?(?:\\w+ ){0,4}?(?:agencies\\b|governments?\\b|partners\\b|enterprises\\b|organi[sz]ations\\b|researchers\\b|institutions\\b|Ⓖ)',
    by: ['vendor', 'government'],
    needs: '{MODEL}|\\bit\\b|access',
    not: 'testers|\\badvertis',
    example: 'OpenAI released GPT-4o to vetted researchers.',
  },
  {
    id: 'trusted-access-named',
    measure: 'trusted-access',
    on: ['trusted', 'restricted', 'gated', 'limited', 'controlled', 'tiered'],
    pattern:
      '\\btrusted[- ]access\\b|\\brestricted[- ]access\\b|\\bgated access\\b|\\bcontrolled access\\b|\\bin limited access\\b|\\blimited access (?:program|polic|servic|featur|review)\\w*|[\'‘“"]?trusted[\'’”"]? (?:\\w+ )?(?:Ⓧ )?(?:partners|organi[sz]ations|compan\\w+|users|customers)',
    by: ['vendor', 'government'],
    needs: '{MODEL}|Ⓜ|Ⓒ',
    example: 'GPT-4o is offered under a trusted-access programme.',
  },
  {
    id: 'release-limited',
    measure: 'trusted-access',
    on: ['limit', 'restrict', 'select', 'narrow', 'curtail', 'gat', 'tight', 'regulat'],
    pattern:
      "(?:{RESTRICT}){-}(?:the )?(?:public |broad |wide |general |wider )?(?:release|rollout|roll-out|availability|access|launch)(?: of| to|,)?{~}{MODEL}|(?:limited|selective|restricted|controlled) (?:release|rollout|roll-out|availability|access){~}{MODEL}|Ⓜ{~}(?:limited|selective|restricted|controlled) (?:release|rollout|roll-out|availability)\\b|Ⓜ(?:'s)? (?:is|remains|was|stays) (?:\\w+ )?(?:restricted|gated)\\b|\\brestricted to (?:\\w+ )?\\d",
    by: ['vendor', 'government'],
    general: true,
    not: `${FOREIGN}|preview|\\bbeta\\b|testers|Premium|subscri|rate limit|usage|{STAFF}|(?:limited|restricted) access to (?:advanced|cutting|critical|chips|hardware|semiconductor)|internet access|age|minors|\\bexport`,
    example: 'Anthropic is limiting the release of Claude Opus 4.',
  },

  // ── Staged release ──
  {
    id: 'preview-only',
    measure: 'staged-release',
    on: ['preview', 'beta', 'wait', 'invit', 'tester', 'early', 'alpha', 'phased', 'staged', 'gradual', 'stagger', 'pilot'],
    pattern:
      '\\b(?:limited|private|closed|gated|invite-only|invitation-only)[- ](?:\\w+ )?(?:preview|beta|alpha|pilot|release|contexts?)\\b|\\bresearch preview\\b{~}(?:select|limited|small|only|group|chosen)|\\binvit(?:e|ation)[- ]only\\b|\\b(?:only by|by) invitation\\b|\\bwait-?list|\\b(?:staged|phased|staggered) (?:release|rollout|roll-out|approach|launch)\\b|{TRUSTED}[^.;]{0,40}?\\btesters\\b|\\btrusted testers\\b|\\bonly (?:available )?(?:to|for) (?:a )?(?:\\w+ )?(?:\\w+ )?(?:testers|beta users)\\b',
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    not: 'feature|plug-?in|hardware|headset',
    example: 'GPT-4o is in a limited preview for now.',
  },
  {
    id: 'select-group',
    measure: 'staged-release',
    on: ['select', 'small', 'limited', 'handful'],
    pattern:
      '(?:\\bto\\b|\\bfor\\b|\\bwith\\b|\\bby\\b) (?:only )?(?:an? )?(?:select|small|limited|handful|initial|first|tiny)(?: few)? (?:group|set|number|handful|batch)\\b(?: of (?:\\w+ ){0,3}?(?:users|testers|academics|creators|artists|researchers|developers|people|customers))?',
    by: ['vendor'],
    needs: '{MODEL}',
    not: 'features?\\b|languages|trusted|vetted|partners|organi[sz]ations|compan(?:y|ies) (?:to|will|in)|stores?|devices|countries',
    example: 'xAI opens Grok to a select group of users.',
  },
  {
    id: 'not-widely-available',
    measure: 'staged-release',
    on: ['yet', 'widely', 'currently'],
    pattern: '\\bnot (?:yet |currently )?(?:widely|broadly|generally|publicly) (?:accessible|available)\\b',
    by: ['vendor'],
    needs: 'Ⓜ|model|\\bit\\b',
    example: 'The model is not yet widely available.',
  },

  // ── Not released ──
  {
    id: 'too-dangerous',
    measure: 'withheld',
    on: ['too'],
    pattern:
      '\\btoo (?:dangerous|risky|powerful|harmful|capable|unsafe|good|potent|sensitive)\\b[^.;]{0,24}?(?:\\bto\\b|\\bfor\\b) (?:be )?(?:\\w+ ){0,2}?(?:releas\\w*|public|publish\\w*|launch\\w*|shar\\w+|open|deploy\\w*|ship)',
    by: ['vendor'],
    example: 'OpenAI said GPT-2 was too dangerous to release.',
  },
  {
    id: 'not-to-release',
    measure: 'withheld',
    on: ["won't", 'won', 'not', 'no', 'declin', 'refus', 'against', 'never', 'without'],
    pattern:
      "(?:\\bwo(?:n't|n’t|nt)\\b|\\bwill not\\b|\\bwould not\\b|\\bnot to\\b|\\bno (?:\\w+ )?(?:plans?|intention)s? (?:to|of|for)\\b|\\bdeclin(?:e|es|ed|ing) to\\b|\\brefus(?:e|es|ed|ing) to\\b|\\bdoes(?:n't| not) (?:plan|intend) to\\b|\\bdo(?:n't| not) (?:plan|intend) to\\b|\\bdecided against\\b|\\bisn't|\\bis not|\\bare not|\\baren't) (?:yet |currently |publicly |openly |broadly |immediately |planning to |going to |be(?:ing)? |widely |fully )*(?:{RELEASE}|available to the public|for (?:public )?release)",
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    not: 'training data|dataset|details|\\bcode\\b|results|financial|(?:releas\\w+|shar\\w+|publish\\w+) (?:the |its |their |any )?(?:data|details|numbers|information|report|timeline|date)|\\bGPT store\\b',
    example: 'Google said it will not release Imagen.',
  },
  {
    id: 'held-back',
    measure: 'withheld',
    on: ['withh', 'hold', 'held', 'unreleas', 'kept', 'keep'],
    pattern:
      '\\bwithh(?:eld|old(?:s|ing)?)\\b{~}(?:release|Ⓜ|models?|public|\\bit\\b)|(?:Ⓜ|models?|\\bit\\b){~}\\bwithh(?:eld|old(?:s|ing)?)\\b|\\b(?:hold(?:s|ing)?|held|keep(?:s|ing)?|kept)\\b{-}(?:back|under wraps|private|from (?:the )?public){~}(?:Ⓜ|models?|release)|(?:Ⓜ|models?){~}\\b(?:held back|kept (?:private|under wraps))\\b',
    by: ['vendor'],
    not: 'data\\b{-}withheld|tax|information|funding|evidence',
    example: 'Anthropic is withholding Claude Opus 4 from the public.',
  },
  {
    id: 'never-public',
    measure: 'withheld',
    on: ['not', 'instead', 'never', 'rather'],
    pattern:
      "\\b(?:has|have|had|was|were|is|are) (?:not|never|n't) (?:yet )?(?:been )?(?:publicly|broadly|generally|widely|fully)(?: been)? (?:released|launched|available|made available)\\b|\\b(?:instead of|rather than) (?:making|releasing|launching|publishing)\\b{~}(?:public|general|broad|everyone|widely|Ⓜ)|\\bnot (?:to )?(?:be )?releas\\w+ (?:it |Ⓜ |the model )?(?:broadly|publicly|widely|to the public)",
    by: ['vendor'],
    example: 'Claude Opus 4 has not been publicly released.',
  },
  {
    id: 'release-put-off-for-safety',
    measure: 'withheld',
    on: ['delay', 'postpon', 'defer', 'shelv', 'hold'],
    pattern:
      '(?:\\bdelay(?:s|ed|ing)?\\b|\\bpostpon(?:e|es|ed|ing)\\b|\\bdefer(?:s|red|ring)?\\b|\\bshelv(?:e|es|ed|ing)\\b){~}(?:release|launch|rollout|open[- ](?:weights?|source)){~}(?:safety|security|risk|misuse|danger|regulat\\w+|compliance|privacy|government)',
    by: ['vendor'],
    needs: '{MODEL}',
    not: 'feature|store|hardware|chips?\\b',
    example: 'OpenAI delays the release of its open-weight model over safety tests.',
  },

  {
    id: 'launch-put-off',
    measure: 'withheld',
    on: ['put', 'shelv', 'hold', 'held', 'ice', 'indefinit', 'postpon', 'delay', 'pull', 'withdr'],
    pattern:
      '\\b(?:launch|release|roll-?out|debut|arrival)\\b{~}\\b(?:put (?:off|on (?:hold|ice))|shelved|on hold|postponed|held (?:back|up)|delayed indefinitely|suspended)\\b|\\b(?:shelv(?:es|ed|ing)|put(?:s|ting)? (?:off|on (?:hold|ice))|postpon(?:es|ed|ing)|delay(?:s|ed) indefinitely)\\b{>}\\b(?:launch|release|roll-?out|debut)\\b{~}(?:{MODEL}|assistant|generator)|\\bdelay(?:s|ed)\\b{>}\\b(?:launch|release|roll-?out)\\b{~}{MODEL}{~}\\b(?:request|asked|urging|insistence|pressure)\\b',
    by: ['vendor'],
    needs: '{AI}|assistant|generator',
    not: '\\bgame\\b|\\bconsole|hardware|feature|\\bphone\\b|headset',
    example: 'The launch of the AI model abroad has been put on hold.',
  },
  {
    id: 'you-cannot-have-it',
    measure: 'withheld',
    on: ['not', 'cannot', 'keep', 'nobody', "can't"],
    pattern:
      '\\b(?:decided|chosen|chose|elected) not to (?:let|give|hand|make|share|put|open)\\b|\\b(?:you|public|nobody|no one) (?:cannot|can.t|can not|may not) (?:have|use|get|try) (?:it|Ⓜ|the model)\\b|\\bkeep(?:s|ing)? (?:it|the (?:model|weights)|Ⓜ) (?:to (?:itself|themselves|ourselves)|locked|under lock)|\\bnot (?:making|to make) (?:it|Ⓜ|the model) (?:\\w+ )?available\\b',
    by: ['vendor'],
    needs: '{AI}|\\bit\\b',
    example: 'OpenAI has decided not to let anyone have GPT-2.',
  },

  // ── Vendor blocks a place ──
  {
    id: 'vendor-blocks-place',
    measure: 'geo-block',
    on: [
      'block',
      'restrict',
      'ban',
      'bar',
      'cut',
      'unavail',
      'stop',
      'halt',
      'suspend',
      'pull',
      'prohibit',
      'limit',
      'disabl',
      'withdr',
      'geo',
      'remov',
    ],
    pattern:
      "(?:{PROHIBIT}|{STOP}|\\brestrict(?:s|ed|ing)?\\b|\\blimit(?:s|ed|ing)?\\b|\\bgeo-?(?:block|fenc|restrict)\\w*){~}(?:(?:users?|access|customers?|developers?|API|service|availability|traffic|connections|people|sales|sign-?ups|{MODEL}|compan\\w+|entit\\w+|organi[sz]ations|groups){~})?(?:in|from|to|for|of|by|across) (?:the |mainland |certain |unsupported |several |majority )*(?:Ⓧ|regions?|countries|territories|jurisdictions)|(?:{PROHIBIT}|{STOP}|\\brestrict(?:s|ed|ing)?\\b){~}Ⓧ(?:-\\w+|'s)? (?:\\w+ )?(?:users?|access|customers?|developers?|compan\\w+|firms|entit\\w+|owned|controlled|nationals)",
    by: ['vendor'],
    needs: 'Ⓜ|{AI}|\\baccess\\b|\\bAPI\\b|Ⓒ',
    not: 'chips?\\b|semiconductor|distillation attack|app stores?|\\bgame\\b|\\bdemo\\b|faulty|outage|interruption|km/h',
    example: 'OpenAI is blocking API access from China.',
  },
  {
    id: 'not-in-place',
    measure: 'geo-block',
    on: ['postpon', 'paus', 'not', "won't", 'unavail', 'withh', 'isn', 'exclud', 'except', 'delay', 'without', 'won', 'skip'],
    pattern:
      "(?:\\b(?:wo(?:n't|n’t)|will not|not|isn't|is not|aren't|are not|not be|never)\\b (?:\\w+ ){0,3}?(?:releas\\w*|launch\\w*|available|offer\\w*|roll\\w* out|accessible|support\\w*|com(?:e|ing))|\\bunavailable\\b|\\b(?:postpon|delay|paus)(?:es?|ed|ing|s)?\\b{-}(?:launch|release|rollout)|\\bwithh(?:eld|old\\w*)\\b|\\bexclud\\w+|\\bskip(?:s|ped|ping)?\\b){~}\\b(?:in|to|from|for) (?:the |users in |customers in |mainland )*Ⓧ",
    by: ['vendor'],
    needs: '{AI}|\\bit\\b|Ⓜ',
    example: 'Apple will not launch Apple Intelligence in the European Union.',
  },

  {
    id: 'kept-out-of-place',
    measure: 'geo-block',
    on: ['keep', 'kept', 'hold', 'no', 'leav', 'left', 'pull', 'region', 'unsupported', 'shut', 'clos'],
    pattern:
      '\\b(?:keep(?:s|ing)?|kept|leav(?:es|ing)|left|hold(?:s|ing)?|pull(?:s|ed|ing)?)\\b{>}(?:Ⓜ|models?|chatbot|assistant|it){-}\\b(?:out of|back from|from) (?:the |mainland )?Ⓧ|^No Ⓜ (?:for|in) (?:the )?Ⓧ|\\bno (?:access|Ⓜ) for (?:users in )?Ⓧ',
    by: ['vendor'],
    needs: '{AI}|Ⓒ|\\bAPI\\b',
    example: 'Meta keeps Llama 3 out of the European Union.',
  },
  {
    id: 'places-not-served',
    measure: 'geo-block',
    on: ['region', 'countr', 'territor', 'unsupported', 'shut', 'clos'],
    pattern:
      '\\bregions? (?:where|in which) (?:we|it|the company) do(?:es)? not support|\\bunsupported (?:regions?|countries|territories)\\b|\\b(?:shut|clos)(?:s|es|ed|ing|ting)? (?:its |the )?doors? (?:on|to) Ⓧ',
    by: ['vendor'],
    needs: '{AI}|Ⓒ|\\bAPI\\b',
    example: 'OpenAI will stop API traffic from regions where it does not support access.',
  },

  // ── Vendor cuts off customers ──
  {
    id: 'customer-cut-off',
    measure: 'account-block',
    on: ['cut', 'revok', 'block', 'ban', 'bar', 'suspend', 'terminat', 'restrict', 'remov', 'disabl', 'prohibit', 'den', 'stop'],
    pattern:
      "(?:\\bcut(?:s|ting)?(?: off)?\\b|\\brevok(?:e|es|ed|ing)\\b|{PROHIBIT}|\\bsuspend(?:s|ed|ing)?\\b|\\bterminat(?:e|es|ed|ing)\\b|\\brestrict(?:s|ed|ing)?\\b|\\bdisabl(?:e|es|ed|ing)\\b|\\bden(?:y|ies|ied|ying)\\b|\\bstop(?:s|ped|ping)?\\b|\\bremov(?:e|es|ed|ing)\\b){-}(?:Ⓒ(?:'s)?(?: employees| staff| engineers)?(?: from)?(?: \\w+)? (?:access|using|use|from)|\\baccounts?\\b|access (?:of|for|by|from) Ⓒ|API keys?|(?:Chinese|Ⓧ)[- ](?:owned|controlled|linked|backed) (?:\\w+ )?(?:compan|firm|entit|group|organi)\\w*|(?:compan|firm|entit|group|organi)\\w+ (?:majority[- ])?(?:owned|controlled))|\\bcuts? off Ⓒ",
    by: ['vendor'],
    not: 'chips?\\b|\\bads?\\b|data access',
    example: "Anthropic revoked OpenAI's access to Claude.",
  },

  {
    id: 'accounts-closed',
    measure: 'account-block',
    on: ['account', 'access', 'key', 'custom', 'own', 'control', 'lost', 'los'],
    pattern:
      "\\b(?:lost|loses|losing)\\b[^.;,]{0,30}\\b(?:direct|first-party|API) access\\b|\\b(?:clos|remov|terminat|suspend|bann|block|disabl|delet|cut|deactivat)\\w*{>}\\b(?:accounts|API keys?|customers)\\b|\\b(?:accounts|API keys?) (?:\\w+ ){0,4}?(?:(?:were|was|have been|has been|are) )?(?:removed|closed|banned|terminated|suspended|blocked|disabled|cut)\\b|\\b(?:cut|revok|block|pull|withdr|suspend|terminat)\\w*(?: off)? (?!Ⓧ|the |its |their )[^ .;,]+'s (?:\\w+ ){0,2}?access to (?:its |the )?(?:\\w+ ){0,2}?(?:Ⓜ|models)|\\b(?:pull|revok|cut|block|withdr|remov|suspend|restrict|curtail|end)\\w*(?: off)? (?:the )?(?:Ⓒ's|its (?:rival|competitor|customer|partner)'s|(?:rival|competitor|customer|start-?up)'s|direct|first-party) (?:\\w+ ){0,2}?(?:access|use|capacity)|\\b(?:firms?|compan(?:y|ies)|entities|groups|subsidiaries)\\b{~}\\b(?:owned|controlled)\\b{~}\\b(?:may not|cannot|can no longer|are (?:barred|banned|prohibited)|will be)\\b",
    by: ['vendor'],
    needs: '{AI}|Ⓒ|Ⓜ|our services',
    not: 'chips?\\b|\\bads?\\b|social media|bank accounts|\\bposts\\b|data access|\\boutage',
    example: "Anthropic pulls OpenAI's access to Claude.",
  },

  // ── Identity and age ──
  {
    id: 'identity-check',
    measure: 'identity-verification',
    on: ['prove', 'document', 'passport', 'identity', 'id', 'verif', 'kyc', 'know', 'government-issued', 'passport', 'selfie'],
    pattern:
      "\\b(?:identity|ID|organi[sz]ation) (?:verification|check|proof|requirement)s?\\b|\\bverif(?:y|ies|ied|ying) (?:the |their |your |its |users['’]? |customers['’]? )*identit|\\bgovernment[- ]issued (?:photo )?ID|\\b(?:identity|government|official) documents?\\b|\\bprove (?:who they are|their identity)|\\bask(?:s|ed|ing)? {~}\\bfor (?:passports|ID)\\b|\\bpassport checks?\\b|\\bknow[- ]your[- ]customer\\b|\\bKYC\\b|\\bproof of identity\\b|\\bverified (?:organi[sz]ation|ID|identity)\\b",
    by: ['vendor', 'government'],
    needs: '{AI}|Ⓜ|Ⓒ',
    not: 'IaaS|infrastructure as a service|bank|deepfake',
    example: 'Claude users must pass an identity verification.',
  },
  {
    id: 'age-check',
    measure: 'age-limit',
    on: ['age', 'under', 'minor', 'teen', 'child', 'kid', 'adult', 'young'],
    pattern:
      "\\b(?:guess|predict|estimat|verif|check|confirm|prov)\\w*{>}\\bages?\\b|\\bunder 1[0-9]\\b{~}\\b(?:refused|barred|banned|blocked|excluded)|\\b(?:offer|provid|sell|giv)\\w*{>}(?:AI companions?|chatbots?|Ⓜ) to (?:anyone under|minors|children|teen)|\\bage[- ](?:verif\\w+|gat\\w+|limit\\w*|check\\w*|restrict\\w*|assur\\w+|predict\\w+|requirement\\w*|minimum)|\\b(?:{PROHIBIT}|{RESTRICT}|block\\w*|{STOP}){~}(?:\\bminors?(?:')?\\b|\\bteens?\\b|\\bteenagers?\\b|\\bunder[- ]?(?:\\d\\ds?|age)\\b|\\bchildren\\b|\\bkids\\b|\\byoung (?:users|people)\\b)|(?:minors|teens|children|kids|under[- ]\\d\\d(?:s)?){-}(?:banned|barred|blocked|from using)",
    by: ['vendor', 'government', 'user-side'],
    needs: 'chatbots?|{AI}|Ⓜ|companions?',
    not: 'social media|sexual abuse|content for',
    example: 'The bill requires age verification for AI chatbots.',
  },

  // ── Review before release ──
  {
    id: 'review-before-release',
    measure: 'pre-release-review',
    on: ['before', 'pre', 'prior', 'ahead'],
    pattern:
      '{CHECKED}{~}(?:\\bbefore\\b|\\bprior to\\b|\\bahead of\\b|\\bpre-)[^.;]{0,40}?(?:releas\\w*|launch\\w*|deploy\\w*|public\\b|market)|\\bpre[-‑ ]?(?:release|deployment|launch)\\b{~}{CHECKED}|(?:\\bbefore\\b|\\bprior to\\b)[^.;]{0,40}?(?:releas\\w*|launch\\w*|deploy\\w*){~}{CHECKED}|\\b(?:access to|shar\\w+) (?:new |frontier |unreleased )?(?:AI )?models?{~}\\bbefore (?:\\w+ ){0,2}?release',
    by: ['government'],
    needs: '{AI}|Ⓜ',
    not: 'safety framework|own (?:testing|evaluation)|copyright|IPO|\\bstandards\\b',
    example: 'The order would require government review of new AI models before their release.',
  },
  {
    id: 'state-review-of-models',
    measure: 'pre-release-review',
    on: ['review', 'vet', 'safety', 'test', 'inspect', 'oversight', 'approv'],
    pattern:
      '(?:\\b(?:government|federal|safety|security|state|mandatory|model|official|national)\\b[- ](?:\\w+ )?(?:review|vetting|inspection|testing|clearance|screening)s?\\b(?: process| system| of| for| requirement| regime)?){~}{MODEL}|{MODEL}{~}\\b(?:review|vetting|inspection) (?:process|system|regime)|\\b(?:safety|government|federal) (?:vetting|review)s?\\b (?:system|process|of|for|order|requirement)|\\bAI (?:model )?(?:review|vetting|safety order|safety review)\\b',
    by: ['government'],
    needs: '{AI}',
    not: 'license review|peer review|code review|content|facial',
    example: 'The White House discusses a vetting system for new AI models, a government review process.',
  },
  {
    id: 'state-approval-of-models',
    measure: 'pre-release-review',
    on: ['approv', 'permission', 'clear', 'licen', 'green', 'need'],
    pattern:
      '\\b(?:need|requir\\w*|obtain|seek|ask for|get)\\b{-}(?:permission|approval|clearance|licen[cs]es?)\\b{~}\\bbefore\\b{~}(?:publish|releas|launch|open|offer|sell|export)\\w*|\\brequir\\w+{-}licen[cs]es?\\b{~}{MODEL}|(?:government|state|federal|regulator\\w*|Ⓖ|official){-}(?:approval|permission|clearance|licen[cs]e|approves?|cleared|greenlight\\w*){~}(?:{MODEL}|chatbots?|generative AI)|(?:{MODEL}|chatbots?){~}(?:need|requir\\w+|must (?:get|obtain|have)){-}(?:government|state|official|regulatory){-}(?:approval|permission|clearance|licen[cs]e)',
    by: ['government'],
    not: 'export|chips?\\b|patent|copyright|trusted|select|vetted',
    example: 'Chatbots need official approval before they reach the public, the regulator said.',
  },

  // ── General AI law ──
  {
    id: 'ai-law-named',
    measure: 'release-conditions',
    on: ['act', 'bill', 'law', 'executive', 'sb', 'regulat', 'legislat', 'order', 'rule', 'code', 'safeguard'],
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
    on: ['sign', 'veto', 'pass', 'enact', 'approv', 'reject', 'defeat', 'applies', 'appl'],
    pattern:
      '\\b(?:sign(?:s|ed)|veto(?:es|ed)|enact(?:s|ed)|reject(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)|defeat(?:s|ed))\\b{>}(?:Ⓛ|\\bAI\\b[^.;,]{0,30}\\b(?:law|act|bill))|Ⓛ{~}\\b(?:appl(?:y|ies) to|binds?|obliges?)\\b{~}(?:{MODEL}|providers|developers)',
    by: ['government'],
    not: 'chips?\\b|copyright|cloud|deepfake|age[- ]verif|procure|purchas|export|supply chain',
    example: 'The governor vetoed SB 1047.',
  },

  // ── Licence terms ──
  {
    id: 'licence-excludes',
    measure: 'license-terms',
    on: ['policy', 'ban', 'prohibit', 'licen', 'terms', 'non-commercial', 'noncommercial'],
    pattern:
      '\\blicen[cs](?:e|es|ing)\\b{~}(?:{RESTRICT}|{PROHIBIT}|\\bexclud\\w+|\\bnon-?commercial|\\bcustom\\b|\\bnon-standard|\\buncertaint\\w+|\\bnot (?:truly )?open|\\bden(?:y|ies|ied)\\b|\\b(?:does|do) not (?:grant|extend|cover|apply))|(?:{RESTRICT}|{PROHIBIT}|\\bexclud\\w+|\\bnon-?commercial|\\bcustom\\b|\\bnon-standard)\\b{~}\\blicen[cs]es?\\b|\\b(?:usage|acceptable use|use) polic\\w+{~}(?:{PROHIBIT}|{RESTRICT}){~}(?:use|users|compan\\w+|Ⓧ|militar\\w+)|{PROHIBIT} on (?:military|police|commercial) use|\\bterms of (?:service|use)\\b{~}(?:{PROHIBIT}|\\bexclud\\w+|\\brestrict\\w*){~}(?:users|compan\\w+|Ⓧ|militar\\w+|develop\\w*)',
    by: ['vendor'],
    needs: '{AI}',
    not: 'export|chips?\\b|gambling|without (?:a )?licen|apply for|government|driver|copyright|licen[cs]e review|software licen[cs]es',
    example: 'The licence of Llama 3 excludes users in Europe and restricts commercial use.',
  },

  // ── App stores ──
  {
    id: 'store-drops-app',
    measure: 'app-store-removal',
    on: ['remov', 'pull', 'delist', 'drop', 'block', 'withdr', 'disappear', 'vanish', 'taken', 'ban', 'suspend', 'unavail'],
    pattern:
      '(?:\\bremov\\w+|\\bpull(?:s|ed|ing)?\\b|\\bdelist\\w*|\\bdrop(?:s|ped|ping)?\\b|\\bblock\\w*|\\bwithdr\\w+|\\bdisappear\\w*|\\bvanish\\w*|\\btaken\\b|\\bban\\w*|\\bsuspend\\w*|\\bunavailable){~}(?:\\bapp[- ]stores?\\b|\\bPlay Store\\b|\\bGoogle Play\\b|\\bfrom Ⓒ and Ⓒ)|(?:app[- ]stores?|\\bboth stores){~}(?:remov\\w+|pull\\w*|delist\\w*|drop\\w*|block\\w*|ban\\w*)|(?:told?|tells?|ask(?:s|ed)?|urg(?:e|es|ed)|order(?:s|ed)?|request\\w*) (?:\\w+ )?(?:Ⓒ,? (?:and |& )?Ⓒ|Ⓒ|app stores?) to (?:remove|block|drop|delist|pull|ban){~}(?:Ⓜ|Ⓒ|\\bapp\\b)',
    by: ['government', 'vendor', 'user-side'],
    needs: 'Ⓜ|chatbot|\\bAI\\b|\\bapp\\b|Ⓒ to (?:drop|remove|block)',
    example: "The regulator asked Apple and Google to remove DeepSeek's app from their app stores.",
  },

  {
    id: 'back-in-stores',
    measure: 'app-store-removal',
    on: ['return', 'back', 'again', 'restor'],
    pattern: '\\b(?:return(?:s|ed)?|back|restored)\\b{~}app[- ]stores?|\\bapp\\b{~}\\bavailable again\\b',
    by: ['government', 'vendor'],
    needs: 'Ⓜ',
    example: 'The DeepSeek app is available again in South Korea.',
  },

  // ── No restrictions, but they change who has access ──
  {
    id: 'general-availability',
    measure: 'general-release',
    on: ['general', 'public', 'everyone', 'all', 'launch', 'releas', 'avail', 'open', 'unveil', 'introduc', 'debut'],
    pattern:
      '\\b(?:general(?:ly)? availab\\w+|publicly available|available to (?:everyone|all|the public|anyone|all users|the general public)|open(?:s|ed|ing)? (?:\\w+ )?to (?:everyone|the public|all))\\b|(?:\\blaunch(?:es|ed)\\b|\\breleas(?:es|ed)\\b|\\bunveil(?:s|ed)\\b|\\bintroduc(?:es|ed)\\b|\\broll(?:s|ed) out\\b|\\bdebuts?\\b){-}Ⓜ|Ⓜ{-}(?:\\b(?:is|are) now available\\b|\\blaunched\\b|\\breleased\\b)',
    by: ['vendor'],
    needs: 'Ⓜ',
    not: '\\bnot\\b|\\bonly\\b|limited|preview|beta|select|trusted|vetted|instead|rather than|too |restricted|withheld|waitlist|plans? to|expected|will |invite|\\bto launch|initiative|vulnerabilit|researchers released',
    example: 'OpenAI launched GPT-4o, which is now available to everyone.',
  },
  {
    id: 'staged-then-general',
    measure: 'staged-release',
    on: ['general', 'public', 'everyone', 'all', 'last', 'final', 'full'],
    pattern:
      '(?:\\bthe full\\b|\\bgeneral(?:ly)? availab\\w+|\\bpublic release|\\bto (?:everyone|all|the public)\\b|\\bfor everyone\\b){~}\\b(?:after|following|ending|ends)\\b{~}(?:preview|\\bbeta\\b|wait-?list|invite|staged|early access|testers|limited release|partners)|\\b(?:last|final) (?:step|stage|phase|part) (?:of|in) (?:a|the|its) (?:\\w+ )?(?:release|rollout|roll-out)\\b',
    by: ['vendor'],
    needs: 'Ⓜ|model',
    example: 'OpenAI made GPT-4o available to everyone, two weeks after a limited preview.',
  },
  {
    id: 'model-retired',
    measure: 'retirement',
    on: ['retir', 'deprecat', 'sunset', 'discontinu', 'phas', 'end'],
    pattern:
      '(?:\\bretir(?:e|es|ed|ing|ement)\\b|\\bdeprecat\\w+|\\bsunset\\w*|\\bdiscontinu\\w+|\\bphas(?:e|es|ed|ing) out\\b|\\bend[- ]of[- ]life\\b){~}Ⓜ|Ⓜ{~}(?:\\bretir(?:e|es|ed|ing|ement)\\b|\\bdeprecat\\w+|\\bsunset\\w*|\\bdiscontinu\\w+|\\bphased out\\b)',
    by: ['vendor'],
    not: 'Colonel|General|contractors?|military|Pentagon|agenc',
    example: 'OpenAI will retire GPT-4 in the spring.',
  },
  ...MEASURE_IDIOMS,
];
