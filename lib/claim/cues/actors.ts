// Who acts when no name of the catalog says it: offices, bodies and kinds of organisations.

import type { Place } from '../../domain.ts';
import { anyOf } from './words.ts';

export type ActorKind = 'government' | 'company' | 'institution';
/** `id`: the catalog's id where the words mean one body; `place`: where it sits; null: the place named beside it. */
export type ActorCue = { kind: ActorKind; pattern: string; id?: string; place?: Place; exactCase?: boolean };

export const ACTOR_CUES: readonly ActorCue[] = [
  // United States
  {
    kind: 'government',
    id: 'us-government',
    place: 'US',
    exactCase: true,
    pattern:
      "(?:[Tt]he )?(?:US|U\\.S\\.|United States|American|[Ff]ederal)(?:'s)? (?:[Gg]overnment|[Gg]ov\\b|[Aa]dministration|[Oo]fficials|[Aa]uthorities|[Rr]egulators|agencies|government officials?)",
  },
  {
    kind: 'government',
    id: 'us-government',
    place: 'US',
    exactCase: true,
    pattern:
      '(?:(?:[Tt]he |[Aa] (?:potential |second )+)?(?:Trump|Biden|Obama)(?:-era)? [Aa]dministration|(?:U\\.?S\\.? )?President (?:Donald |Joe )?(?:Trump|Biden)|(?:Donald |Joe )?(?:Trump|Biden)(?! allies)|Washington(?!,? D\\.?C|,? State| Post)|[Ss]ecretary of (?:State|Defense|War|Commerce)|Uncle Sam|the administration)',
  },
  {
    kind: 'government',
    id: 'us-dod',
    place: 'US',
    exactCase: true,
    pattern: anyOf(
      'the Pentagon',
      'Pentagon',
      '(?:US |U\\.S\\. )?(?:Navy|Army|Air Force|Space Force)\\b',
      'NASA\\b',
      'Department of (?:War|Defense)',
      'Defense Department',
      '\\bDoD\\b',
      'U\\.?S\\.? [Mm]ilitary',
    ),
  },
  {
    kind: 'government',
    id: 'us-congress',
    place: 'US',
    exactCase: true,
    pattern:
      '(?:US |U\\.S\\. )?(?:Congress\\b|Senate\\b|(?<=\\bthe )House\\b(?! of (?:Commons|Lords|Representatives of the States))|House of Representatives|(?:US |U\\.S\\. )(?:House|[Ll]awmakers|[Ss]enators)|Senators?\\b|House (?:committee|bill|panel))',
  },
  {
    kind: 'government',
    id: 'us-ca-government',
    place: 'US-CA',
    exactCase: true,
    pattern: '(?:(?:California )?(?:Gov\\.|Governor) (?:Gavin )?)?Newsom\\b|California (?:legislat\\w+|Senate|lawmakers|governor)',
  },
  {
    kind: 'government',
    id: 'us-ny-government',
    place: 'US-NY',
    exactCase: true,
    pattern: '(?:(?:Gov\\.|Governor) )?(?:Kathy )?Hochul|New York (?:legislat\\w+|lawmakers|governor)',
  },
  {
    kind: 'government',
    id: 'us-tx-governor',
    place: 'US-TX',
    exactCase: true,
    pattern: '(?:(?:Gov\\.|Governor) )?(?:Greg )?Abbott\\b(?! Lab)|Texas (?:governor|lawmakers|legislat\\w+|Senate)',
  },
  {
    kind: 'government',
    id: 'cn-government',
    place: 'CN',
    exactCase: true,
    pattern: anyOf(
      'Beijing\\b',
      'Chinese (?:authorities|government|regulators?|officials)',
      'China.s (?:government|regulators?|authorities|ministry of commerce|Ministry of Commerce|cyberspace (?:regulator|administration))',
    ),
  },
  {
    kind: 'government',
    id: 'eu-commission',
    place: 'EU',
    exactCase: true,
    pattern:
      '(?:the )?European Commission|Brussels\\b|EU (?:regulators|officials|lawmakers|institutions)|European Parliament|European Union lawmakers',
  },
  // Anywhere
  {
    kind: 'government',
    pattern:
      '(?:\\b(?:data[- ]protection|privacy|competition|communications?|antitrust|cyberspace|financial|national|state|media|internet|information|consumer|top|federal|local|military|defen[cs]e) )*\\b(?:(?:regulator|watchdog|ministr(?:y|ie)|legislator|lawmaker|senator|prosecutor|parliament|legislature|government|cabinet|commissioner|(?<=data protection |privacy |cyber )(?:chief|head|officer)|authorit(?:y|ie)|(?:data|protection|privacy|federal|government|state|security|intelligence|regulatory|cybersecurity|defen[cs]e) (?:agenc(?:y|ie)|commission|office|department|board|bod(?:y|ie)|council))s?|city council|prime minister|governor|attorneys? general|officials|policymakers)\\b(?!-| (?:devices?|phones?|systems?|networks?|employees|contracts?|use|staff|workers|contractors|websites|work|data|computers)\\b)',
  },
  // A court that bars something itself; one that rules on a ban is no such actor.
  {
    kind: 'government',
    exactCase: true,
    pattern:
      '(?:\\b(?:[Aa]|[Tt]he) )?(?:\\b(?:[A-Z]\\w+|federal|district|high|regional|supreme|administrative|superior|appeals?|civil) ){0,3}\\b(?:[Cc]ourts?|[Jj]udges?|[Tt]ribunals?)\\b(?=(?:,? (?:in|of) (?:the )?[A-Z\\u00c0-\\u024f][\\w\\u00c0-\\u024f]+)?(?: (?:on|in) [A-Z]?\\w+| has| have| had| also| temporarily| \\w+ly)*,? (?:on \\w+ )?(?:order(?:s|ed)|prohibit(?:s|ed)|forb(?:ids|ade|idden)|ban(?:s|ned)|block(?:s|ed)|bar(?:s|red)|suspend(?:s|ed)|direct(?:s|ed)|instruct(?:s|ed)|told|halt(?:s|ed))\\b(?! (?:\\S+ ){0,6}(?:bans?|orders?|directives?|rules?|law|controls?|designation|block|decision|block(?:ing)?)\\b))',
  },
  {
    kind: 'government',
    exactCase: true,
    pattern: anyOf(
      '(?:[Tt]he )?(?:[A-Z]\\w+ (?:(?:of|and|for|the|de|on) )*){1,6}(?:Commission|Authority|Agency|Ministry|Commissioner|Regulator|Directorate)\\b',
      '(?:[Tt]he )?(?:Ministry|Department|Secretary|Office|Agency|Authority) (?:of|for) (?:the )?(?:[A-Z]\\w+(?:,? and |, | of | )?)+',
      '(?:[A-Z]\\w+ )+Police\\b',
      '(?!Atlantic|European|Advisory|Works|Student)[A-Z][a-z\u00c0-\u024f]+ (?:[Cc]ity |[Bb]orough |[Cc]ounty |[Tt]own )?[Cc]ouncil\\b',
      '(?:Gov\\.|Governor) [A-Z]\\w+(?: [A-Z]\\w+)?',
    ),
  },
  {
    kind: 'institution',
    pattern:
      '\\b(?:the )?(?:(?:(?!(?:on|in|at|to|of|for|from|by|with|and|or|that|which|its|their|his|her|our|my|an?|the|has|have|had|is|was|whose|when|after|than|as|it|admit|told|using|but)\\b)\\w+ ){0,2}?(?:universit(?:y|ies)|facult(?:y|ies)|schools?(?: districts?| system)?|colleges?|school board|department of education|education department|hospitals?|librar(?:y|ies)|publisher|journals?|conference|church|newsroom|law firms?))\\b(?! (?:laptops?|devices?|computers?|networks?|phones?)\\b)(?: of (?!A\\b)[A-Z]\\w+(?: [A-Z]\\w+)*)?',
  },
  {
    kind: 'company',
    pattern:
      '\\b(?:banks?|employers?|companies|firms|corporations|insurers?|lenders?|carriers?|operators|airlines?|retailers?|carmakers?|manufacturers?|brokerages?|broadcasters?|utilit(?:y|ies))\\b(?! to (?:use|access))',
  },
];

/** Words that stand for an actor named before. */
export const ANAPHORS: readonly { kind: ActorKind; pattern: string }[] = [
  {
    kind: 'company',
    pattern:
      '\\b(?:the|this|that) (?:AI |US |U\\.S\\. |American |European |French |Chinese |\\w+-based )?(?:company|lab|startup|start-up|firm|developer|maker|tech giant|giant|vendor)\\b',
  },
];

/** Companies that make nothing but AI: a text about them is about AI (lab rows of the catalog that sell nothing else). */
export const AI_LABS = new Set([
  'anthropic',
  'openai',
  'google-deepmind',
  'xai',
  'mistral',
  'cohere',
  'deepseek',
  'moonshot',
  'minimax',
  'zai',
  'stability',
  'inflection',
  'ssi',
  'thinking-machines',
  'character',
]);

/** What the developer of a model does to it. */
export const VENDOR_MEASURES = new Set([
  'suspension',
  'trusted-access',
  'staged-release',
  'withheld',
  'geo-block',
  'account-block',
  'license-terms',
  'general-release',
  'retirement',
  'identity-verification',
  'age-limit',
]);
