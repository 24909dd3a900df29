// The words that access is spoken of with: what is done, to what, to whom. A verb is listed once, in its base form; its other forms are worked out.

import type { Measure } from '../../domain.ts';
import type { Doer } from './measure-cue.ts';

/** What is done to access: forbidden to others, given up by its users, stopped for now, put off, kept to a few, ended, gone, narrowed, kept back, given back, widened, given. `undo`: done to such a deed ("lifts a ban"). */
export type Action =
  | 'bar'
  | 'shed'
  | 'halt'
  | 'delay'
  | 'grant'
  | 'shut'
  | 'down'
  | 'limit'
  | 'withhold'
  | 'undo'
  | 'reopen'
  | 'widen'
  | 'release';

/** Verbs by what they do, in their base form. Behind "+": particles, one of which must follow, up to four words away ("cut both models off"). */
export const ACTIONS: Record<Action, readonly string[]> = {
  bar: [
    'ban bar block prohibit outlaw forbid disallow blacklist proscribe interdict boycott exclude deny prevent',
    'make+unlawful|illegal declare+unlawful|illegal refuse+access|entry|service',
    'reimpose reinstate+ban|block|prohibition|bar|suspension|restrictions',
  ],
  shed: [
    'drop ditch dump shun uninstall delete purge scrub wipe avoid abandon',
    'part+with get+rid rid+of do+without stay+off|away steer+clear keep+away log+off',
  ],
  delay: ['delay postpone defer'],
  halt: ['suspend halt pause stop cease freeze'],
  shut: [
    'disable pull revoke terminate deactivate withdraw remove delist unplug sever unpublish end',
    'cut shut close expel evict quarantine throttle yank axe',
    'cut+off shut+off|down|out lock+out|away|up|down switch+off turn+off|away take+down|away|off close+off|down wall+off fence+off',
    'seal+off kick+out|off throw+out|off keep+out|off|from phase+out pull+out|down|plug lose+access make+inaccessible|unavailable|unreachable|off-limits render+inaccessible|unavailable put+off-limits declare+off-limits order+blocked|closed|removed|withdrawn|banned have+blocked|removed|banned|closed|barred|suspended|withdrawn',
  ],
  down: ['take+offline|dark pull+offline knock+offline|out force+offline go+dark|offline|down put+offline send+offline order+offline'],
  limit: ['limit restrict curb curtail confine reserve gate ration narrow tighten cap', 'keep+to'],
  withhold: [
    'withhold shelve mothball',
    'hold+back keep+private|secret|back|wraps|itself put+off|hold|ice sit+on decide+against rule+out call+off',
  ],
  undo: [
    'lift end drop remove scrap rescind revoke repeal overturn annul quash void vacate reverse withdraw cancel waive abolish nullify',
    'strike+down set+aside throw+out do+away call+off',
    'ease loosen relax soften',
  ],
  reopen: [
    'lift restore reinstate reopen unblock unban resume readmit relist unfreeze re-enable re-open unlock',
    'bring+back let+back|again switch+on turn+on put+back come+back go+back give+back welcome+back get+back',
  ],
  widen: ['expand widen extend broaden enlarge admit enrol enroll onboard', 'open+up scale+up let+into|in add+to'],
  grant: [],
  release: [
    'release launch publish ship share offer provide give grant open deploy introduce unveil',
    'roll+out make+available|public put+out hand+out|over let+in',
  ],
};

/** Verbs that orders, announcements and grants are told with, beside those of access itself. */
export const PERFORMING =
  'control impose place issue order direct instruct tell require compel force designate label declare sign enact adopt create ease loosen relax modify amend move allow permit clear authorize authorise approve roll decide postpone delay implement introduce request ask return regain announce begin start geo-block confirm exempt switch turn lock take go decline refuse hold put';

/** Forms that no rule gives. Base form → third person, past, participle, -ing where they differ. */
export const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  forbid: ['forbids', 'forbade', 'forbidden', 'forbidding'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  withhold: ['withholds', 'withheld', 'withheld', 'withholding'],
  freeze: ['freezes', 'froze', 'frozen', 'freezing'],
  unfreeze: ['unfreezes', 'unfroze', 'unfrozen', 'unfreezing'],
  have: ['has', 'had', 'had', 'having'],
  hold: ['holds', 'held', 'held', 'holding'],
  keep: ['keeps', 'kept', 'kept', 'keeping'],
  take: ['takes', 'took', 'taken', 'taking'],
  throw: ['throws', 'threw', 'thrown', 'throwing'],
  get: ['gets', 'got', 'got', 'getting'],
  do: ['does', 'did', 'done', 'doing'],
  rid: ['rids', 'rid', 'rid', 'ridding'],
  go: ['goes', 'went', 'gone', 'going'],
  come: ['comes', 'came', 'come', 'coming'],
  bring: ['brings', 'brought', 'brought', 'bringing'],
  give: ['gives', 'gave', 'given', 'giving'],
  make: ['makes', 'made', 'made', 'making'],
  sit: ['sits', 'sat', 'sat', 'sitting'],
  wind: ['winds', 'wound', 'wound', 'winding'],
  cut: ['cuts', 'cut', 'cut', 'cutting'],
  shut: ['shuts', 'shut', 'shut', 'shutting'],
  put: ['puts', 'put', 'put', 'putting'],
  let: ['lets', 'let', 'let', 'letting'],
  tell: ['tells', 'told', 'told', 'telling'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  lose: ['loses', 'lost', 'lost', 'losing'],
  strike: ['strikes', 'struck', 'struck', 'striking'],
  set: ['sets', 'set', 'set', 'setting'],
};

/** Verbs whose last letter is doubled. */
export const DOUBLED: ReadonlySet<string> = new Set([
  'ban',
  'bar',
  'stop',
  'drop',
  'unban',
  'unplug',
  'scrub',
  'shun',
  'cap',
  'ship',
  'permit',
  'admit',
  'rid',
  'log',
  'enrol',
  'scrap',
  'expel',
]);

/** The deed as a thing: "a ban on", "the suspension of", "ChatGPT ban". */
export const DEEDS: Partial<Record<Action, string>> = {
  bar: 'ban bans bar block blockade prohibition blacklisting exclusion embargo',
  halt: 'suspension moratorium halt freeze pause',
  shut: 'removal withdrawal shutdown cut-off cutoff lockout closure revocation disabling closing',
  limit: 'restriction restrictions limit limits curb curbs limitation',
};

/** What access is had to, and words for the having. `aspect`: something of a model that is no access to it ("block answers", "pause training"). */
export const THINGS: Readonly<Record<'model' | 'access' | 'thing' | 'account' | 'people' | 'deed' | 'aspect', string>> = {
  model: 'ⓜ ⓟ chatbot chatbots assistant assistants model models bot bots llm llms weights ai',
  access:
    'access use usage using availability service services download downloads downloading installation installing accessing api release rollout roll-out launch debut sale sales supply traffic reach running opening offering selling providing deployment rollouts launches instances copies installations conversation conversations chats',
  thing:
    'website websites app apps application applications tool tools system systems software product products version versions companion companions character characters generator generators avatar avatars it them',
  account: 'account accounts key keys',
  people:
    'ⓒ ⓖ ⓢ ⓧ users user customers customer developers developer people citizens residents public anyone everyone everybody companies firms entities groups organisations organizations staff employees workers students pupils teachers officials officers civil-servants servants personnel agencies departments ministries schools minors teenagers teens children under-18s foreigners nationals clients subscribers americans europeans schoolchildren undergraduates academics journalists lawyers doctors contractors engineers partners programmers',
  deed: 'ban bans block bar blockade suspension restriction restrictions prohibition controls control curbs embargo limits order directive freeze moratorium rule requirement blacklisting',
  aspect:
    'answer answers response responses reply replies image images picture pictures post posts content feature features editing memory voice plugin plugins plug-in plug-ins request requests prompt prompts output outputs ad ads integration training development hiring subscription subscriptions sign-ups signups takeover acquisition merger deal bid lawsuit copyright crawler crawlers scraping paper papers essays submissions songs music art investment shares stock likeness recordings attempts abuse malware spam experiment experiments work talks case appeal data information documents question questions details comment comments results code price prices flight flights road roads visa visas chip chips gpu gpus server servers',
};

/** Verbs of having: "can no longer use", "may not install". */
export const USING: ReadonlySet<string> = new Set(
  'use used reach reached access accessed open opened call download downloaded install installed query run buy bought get try consult log chat employ touch obtain find found play talk hold have converse speak contract procure purchase acquire'.split(
    ' ',
  ),
);

/** Verbs of putting it before others: "may no longer be sold", "unlawful to offer". */
export const OFFERING: ReadonlySet<string> = new Set(
  'offer offered sell sold provide provided distribute distributed supply supplied serve served market marketed host hosted operate operated deploy deployed publish published'.split(
    ' ',
  ),
);

/** Verbs whose subject receives or loses. */
export const RECEIVING: ReadonlySet<string> = new Set(
  'lose loses lost get gets got regain regains regained receive receives received'.split(' '),
);

/** States a model or its access is in. */
export const CLOSED: ReadonlySet<string> = new Set(
  'unavailable inaccessible unreachable offline dark off-limits gone unobtainable'.split(' '),
);
/** With "again", "back", "once more": open as before. */
export const OPEN_AGAIN: ReadonlySet<string> = new Set('back available accessible open online reachable usable'.split(' '));

/** What an action means, by who is hit and where: the rows are tried in order for each who may act; the first whose circumstances all hold. */
export type Circumstance =
  | 'customer'
  | 'allowed'
  | 'store'
  | 'minors'
  | 'contracts'
  | 'staff'
  | 'foreign'
  | 'account'
  | 'place'
  | 'testers'
  | 'circle'
  | 'only'
  | 'blocked'
  | 'vetted'
  | 'contractors'
  | 'general'
  | 'grounds'
  | 'trials'
  | 'available';

/** The small words that sentences are put together with. */
export const GRAMMAR = {
  preposition:
    'of to from for in on with by at over against into within across under about after before until since without amid during through as than',
  /** No noun phrase reaches over these. */
  boundary: 'that which who whom whose because when while although though if whether but where once and or , ; : . ? ! ( ) — –',
  determiner: "a an the its their his her our this that these those any no such 's another every",
  be: "is are was were be been being get gets got remains remain remained stay stays stayed becomes became become isn't aren't wasn't weren't",
  modal: "to will would may might could can must shall should won't can't cannot couldn't wouldn't help let able allowed permitted",
  negative:
    "nobody none not never no won't can't isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't cannot couldn't wouldn't decline declines declined declining refuse refuses refused refusing",
  auxiliary: 'has have had plan plans intention intentions going planning intends intend yet set due do does did',
  adverb: 'now then also still again already soon just first even longer once today yesterday only',
  /** Leave to use. */
  may: "can may must shall cannot can't able allowed permitted",
  quitting: 'stop stops stopped stopping cease ceases ceased ceasing quit quits halt halts halted end ends ended',
  invalid: 'void invalid unlawful unconstitutional over',
  with: 'to with on into onto',
  anew: 'again back once',
  further: 'another more further additional',
  unlawful: 'crime illegal unlawful offence offense forbidden',
  /** Before "to" and a verb: orders. */
  ordering: 'order orders ruling directive directives instruction instructions demand injunction decree decision direction mandate',
  /** Modifiers of systems and services that are no models. */
  foreign: 'internal building office e-mail email court banking payment cloud operating weapons network crawler crawlers',
  /** Behind "from": where from, no access. */
  place:
    'today monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december next now then here there',
  /** Before "to" and a verb: something that one may do. */
  choice:
    'how option options button setting settings ability way ways tool tools feature toggle guide able free possible easy switch wrong foolish',
  only: 'only solely exclusively',
  letting: 'let lets letting allow allows allowed allowing enable enables helps help',
  /** Before a participle that describes a noun ("the closed models"). */
  degree: 'more most less advanced powerful capable and or',
} as const;

/** Patterns of the circumstances, over the words of the clause. */
export const CIRCUMSTANCES: Readonly<Record<Circumstance, string>> = {
  allowed: '\\b(?:limit|restrict|confin|reserv|gat|narrow|keep|kept|open|clos)\\w*(?: [^ .;,]+){0,3}? (?:to|for) (?!Ⓜ)',
  store:
    "\\b(?:app|play|online|both|two|Ⓧ|Ⓒ)(?:'s)?[- ](?:\\w+ )?(?:stores?|shops?|storefronts?)\\b|[ⒸⓍ](?:'s)? (?:and Ⓒ )?(?:\\w+ )?(?:stores?|shops?|storefronts?)\\b|\\bGoogle Play\\b|\\b(?:from|in|off|out of) (?:the |its |their )?(?:stores|shops)\\b",
  minors:
    '\\b(?:minors?|under[- ]?(?:1[0-9]|age)s?|teen(?:ager)?s|children|kids|(?:anyone|users|those|people) (?:under|younger than|below) (?:1[0-9]|the age))\\b',
  contracts: '\\b(?:procure\\w*|purchas\\w+|contract(?:or)?s?|tenders?|buy(?:ing|s)?|suppliers?)\\b',
  staff:
    '{STAFF}|\\b(?:laptops?|networks?|computers?|phones?|machines|handsets?|(?:its|their|all|public|state|government) offices)\\b|\\b(?:for|from|to|of|at|in|by|on|across|bann?(?:s|ed)?|barr?(?:s|ed)?|forb\\w+) (?:its|their|all)(?: [\\d,]+)? Ⓖ|Ⓖ from (?:us|access|open|download|install)ing|\\b(?:in|from|at|by|for) (?:\\w+ ){0,2}?Ⓢ',
  foreign: '\\b(?:foreign(?:ers?)?|overseas|abroad|non-(?:U\\.?S\\.?|Ⓧ)|non-citizens|outside (?:of )?(?:the )?Ⓧ|export\\w*)\\b',
  customer:
    "Ⓒ(?:'s)?(?: \\w+)?(?: that [^,.;]{0,80},|,[^,.;]{0,80},)? (?:can|could|may|is|are|has|have|lost|loses)\\b[^.;,]{0,20}(?:\\b(?:no longer|not|lost|cut)\\b|access)",
  account:
    "\\baccounts?\\b|\\bAPI keys?\\b|Ⓒ's (?:\\w+ ){0,2}?(?:access|use|accounts?)\\b|\\b(?:rival|competitor|customer|client)(?:'s)? (?:access|account)",
  place:
    '\\b(?:in|from|to|for|across|within|of|on) (?:the |mainland |all |users (?:in|from) |customers (?:in|from) |developers (?:in|from) )*(?:Ⓧ|(?:\\w+ )?(?:regions?|places|country|countries|territories|jurisdictions))|\\bnationwide\\b|Ⓧ[- ](?:owned |based |controlled |linked )?(?:users?|customers?|developers?|firms|companies|entit(?:y|ies)|groups|organi[sz]ations|nationals|subsidiaries|addresses|residents|visitors|accounts)',
  grounds:
    '\\b(?:over|because of|due to|amid|citing|after|at the (?:request|urging)|for fear)\\b[^.;]{0,60}\\b(?:safety|security|misus\\w+|risks?|danger\\w*|abus\\w+|harm\\w*|concerns?|fears?|regulat\\w+|government|officials|Ⓖ)',
  available: '\\bavailable\\b[^.;]{0,40}\\bagain\\b|\\bagain available\\b',
  trials: '\\b(?:testers?|beta|invited)\\b',
  contractors: '\\bcontractors?\\b',
  general: '\\b(?:generally|everyone|everybody|anyone|all (?:\\w+ )?(?:users|customers)|publicly|the (?:general |wider )?public)\\b',
  vetted: '\\b(?:vetted|approved|trusted|verified|authori[sz]ed|qualified|accredited|partners?)\\b',
  blocked: '\\b(?:geo-?)?block(?:ade|s)?\\b',
  testers:
    '\\b(?:testers?|wait-?list\\w*|invit\\w+|staged|stages|phases|phased|waves|tranches|gradual\\w*|(?:limited|private|closed|select|small) (?:\\w+ )?(?:previews?|beta|group|pilot))\\b',
  circle:
    '\\b(?:partners?|organi[sz]ations?|institutions?|researchers?|defenders?|compan(?:y|ies)|firms?|vetted|approved|trusted|verified|selected|hand-?picked|authori[sz]ed|qualified|accredited|licensed|eligible|members|applicants|enterprises?|agencies|labs|laboratories|utilities|hospitals|governments?|professionals?|(?:customers|people|users|anyone|those) (?:who|whose|that|with|in))\\b|Ⓟ',
  only: '\\b(?:only|solely|exclusively|nobody (?:else|but)|no one (?:else|but)|none but|restricted|limited|closed|select(?:ed)?|vetted|approved|trusted|hand-?picked|invited|verified|qualified)\\b',
};

/** One reading of an action. */
export type FrameRow = {
  id: string;
  actions: readonly Action[];
  measure: Measure;
  by: readonly Doer[];
  when?: readonly Circumstance[];
  general?: true;
  /** What its words say of the measure, told plainly. */
  tells?: 'lifted' | 'eased';
  /** Where it holds, no later row is tried. */
  alone?: true;
  /** Holds beside another row of the same words. */
  also?: true;
  /** Where one of these holds, the row does not. */
  unless?: readonly Circumstance[];
};

const ENDING: readonly Action[] = ['halt', 'shut', 'bar'];

export const FRAME_ROWS: readonly FrameRow[] = [
  { id: 'shut-to-a-house', actions: ENDING, measure: 'account-block', by: ['vendor'], when: ['customer'], alone: true },
  {
    id: 'shed-from-stores',
    actions: ['shed'],
    measure: 'app-store-removal',
    by: ['government', 'vendor', 'user-side'],
    when: ['store'],
    alone: true,
  },
  { id: 'shed-by-buyers', actions: ['shed'], measure: 'procurement-ban', by: ['government'], when: ['contracts'], alone: true },
  { id: 'shed', actions: ['shed'], measure: 'use-ban', by: ['government', 'user-side'] },
  {
    id: 'shut-in-stores',
    actions: ENDING,
    measure: 'app-store-removal',
    by: ['government', 'vendor', 'user-side'],
    when: ['store'],
  },
  { id: 'shut-to-minors', actions: ENDING, measure: 'age-limit', by: ['government', 'vendor', 'user-side'], when: ['minors'] },
  { id: 'shut-to-contractors', actions: ENDING, measure: 'use-ban', by: ['government'], when: ['contractors'], also: true },
  { id: 'shut-to-buyers', actions: ENDING, measure: 'procurement-ban', by: ['government'], when: ['contracts'], alone: true },
  { id: 'shut-to-staff', actions: ENDING, measure: 'use-ban', by: ['government', 'user-side'], when: ['staff'], alone: true },
  { id: 'shut-to-foreigners', actions: ENDING, measure: 'export-control', by: ['government'], when: ['foreign'] },
  { id: 'halted-by-state', actions: ['halt'], measure: 'suspension', by: ['government'] },
  { id: 'shut-by-state', actions: ENDING, measure: 'ban', by: ['government'], general: true },
  { id: 'shut-to-customer', actions: ENDING, measure: 'account-block', by: ['vendor'], when: ['account'] },
  { id: 'shut-in-place', actions: ENDING, measure: 'geo-block', by: ['vendor'], when: ['place'] },
  { id: 'down-in-place', actions: ['down'], measure: 'ban', by: ['government'], when: ['place'], general: true },
  { id: 'down', actions: ['down'], measure: 'suspension', by: ['vendor'] },
  { id: 'shut-by-vendor', actions: ['halt', 'shut'], measure: 'suspension', by: ['vendor'] },
  { id: 'shut-by-user', actions: ENDING, measure: 'use-ban', by: ['user-side'], general: true },
  { id: 'limited-for-minors', actions: ['limit'], measure: 'age-limit', by: ['government', 'vendor', 'user-side'], when: ['minors'] },
  { id: 'limited-to-testers', actions: ['limit'], measure: 'staged-release', by: ['vendor'], when: ['testers'], alone: true },
  {
    id: 'limited-to-circle',
    actions: ['limit'],
    measure: 'trusted-access',
    by: ['vendor', 'government'],
    when: ['allowed', 'circle'],
    alone: true,
  },
  { id: 'limited-for-staff', actions: ['limit'], measure: 'use-ban', by: ['government', 'user-side'], when: ['staff'], alone: true },
  { id: 'limited-for-foreigners', actions: ['limit'], measure: 'export-control', by: ['government'], when: ['foreign'] },
  { id: 'limited-by-state', actions: ['limit'], measure: 'ban', by: ['government'], when: ['place'], general: true },
  { id: 'limited-in-place', actions: ['limit'], measure: 'geo-block', by: ['vendor'], when: ['place'] },
  { id: 'limited', actions: ['limit'], measure: 'trusted-access', by: ['vendor'], general: true },
  { id: 'put-off', actions: ['delay'], measure: 'withheld', by: ['vendor'], when: ['grounds'] },
  { id: 'granted-to-testers', actions: ['grant'], measure: 'staged-release', by: ['vendor'], when: ['testers'], alone: true },
  { id: 'granted-to-circle', actions: ['grant'], measure: 'trusted-access', by: ['vendor'], when: ['circle'] },
  { id: 'withheld-there', actions: ['withhold'], measure: 'geo-block', by: ['vendor'], when: ['place'] },
  { id: 'withheld', actions: ['withhold'], measure: 'withheld', by: ['vendor'] },
  {
    id: 'reopened-in-stores',
    actions: ['reopen'],
    tells: 'lifted',
    measure: 'app-store-removal',
    by: ['government', 'vendor', 'user-side'],
    when: ['store'],
  },
  {
    id: 'reopened-to-staff',
    actions: ['reopen'],
    tells: 'lifted',
    measure: 'use-ban',
    by: ['government', 'user-side'],
    when: ['staff'],
    alone: true,
  },
  { id: 'reopened-to-foreigners', actions: ['reopen'], tells: 'lifted', measure: 'export-control', by: ['government'], when: ['foreign'] },
  { id: 'reopened-by-state', actions: ['reopen'], tells: 'lifted', measure: 'ban', by: ['government'], general: true },
  {
    id: 'reopened-in-place',
    actions: ['reopen'],
    tells: 'lifted',
    measure: 'geo-block',
    by: ['vendor'],
    when: ['place', 'blocked'],
    alone: true,
  },
  {
    id: 'offered-again-in-place',
    actions: ['reopen'],
    tells: 'lifted',
    measure: 'geo-block',
    by: ['vendor'],
    when: ['place', 'available'],
    alone: true,
  },
  { id: 'reopened-by-vendor', actions: ['reopen'], tells: 'lifted', measure: 'suspension', by: ['vendor'], general: true },
  { id: 'reopened-by-user', actions: ['reopen'], tells: 'lifted', measure: 'use-ban', by: ['user-side'] },
  { id: 'widened', actions: ['widen'], tells: 'eased', measure: 'trusted-access', by: ['vendor'] },
  {
    id: 'released-to-vetted',
    actions: ['release'],
    measure: 'trusted-access',
    by: ['vendor'],
    when: ['circle', 'only', 'vetted'],
    unless: ['general', 'trials'],
    alone: true,
  },
  { id: 'released-to-testers', actions: ['release'], measure: 'staged-release', by: ['vendor'], when: ['testers'], unless: ['general'] },
  {
    id: 'released-to-circle',
    actions: ['release'],
    measure: 'trusted-access',
    by: ['vendor'],
    when: ['circle', 'only'],
    unless: ['general', 'trials'],
  },
];
