// Who is concerned by an act: phrases → parties (vocabulary "party").

import type { Party } from '../../domain.ts';
import { anyOf } from './words.ts';

export type PartyCue = { party: Party; pattern: string; example: string };

export const PARTY_CUES: readonly PartyCue[] = [
  {
    party: 'foreign-nationals',
    pattern: '\\b(?:foreign|non-U\\.?S\\.?)[- ](?:nationals?|citizens?|national employees)\\b',
    example: 'for all foreign nationals',
  },
  { party: 'foreign-persons', pattern: '\\bforeign persons?\\b', example: 'a foreign person' },
  {
    party: 'everyone',
    pattern: anyOf(
      '\\b(?:for|to|from|by|across) (?:all (?:of its )?(?:\\w+ )?(?:users|customers|countries)|every(?:one| user| customer)|all[.,])',
      '\\bfor all users\\b',
      '\\ball users\\b',
      '\\beveryone\\b',
      '\\b(?:users|customers) (?:worldwide|globally|around the world)\\b',
    ),
    example: 'for all users',
  },
  {
    party: 'named-organisations',
    pattern:
      '\\b(?:select(?:ed)?|trusted|vetted|approved|named|certain|\\d{2,4}|few|handful of|handpicked)\\b[^.;,]{0,32}?\\b(?:partners?|organi[sz]ations|compan(?:y|ies)|firms|institutions|businesses|enterprises)\\b',
    example: 'to 40 partner organisations',
  },
  {
    party: 'vetted-users',
    pattern: anyOf(
      '\\b(?:vetted|verified|approved|trusted|authori[sz]ed|qualified|select(?:ed)?)\\b[^.;,]{0,32}?\\b(?:users?|researchers?|testers?|partners?|defenders?|customers?|professionals?|organi[sz]ations|developers|compan(?:y|ies))\\b',
      '\\btrusted[- ]access\\b',
      '\\blimited set of\\b',
    ),
    example: 'to verified users',
  },
  {
    party: 'researchers',
    pattern: '\\b(?:to|for|with|by|only|vetted|select) (?:\\w+ ){0,3}?(?:researchers|academics|scientists)\\b',
    example: 'to researchers',
  },
  {
    party: 'enterprises',
    pattern: '\\benterprise(?:s| customers)?\\b|\\b(?:large|select) companies\\b',
    example: 'to enterprise customers',
  },
  { party: 'minors', pattern: '\\b(?:minors|children|teens|teenagers|under[- ]?(?:18|16|13)s?|kids)\\b', example: 'for minors' },
  {
    party: 'api-developers',
    pattern: '\\bAPI (?:users|developers|customers|access)\\b|\\b(?:to|for) (?:\\w+ )?developers\\b',
    example: 'for API developers',
  },
  { party: 'consumers', pattern: '\\bconsumers?\\b', example: 'for consumers' },
];
