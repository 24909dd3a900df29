// Orders that texts mean without naming them ("the directive"): which acts, words and models point at which instrument of the catalog.
import type { Measure, Place } from '../domain.ts';

/** An instrument is implied when an act of this kind, by this place, hits these models (or their families) or this organisation. */
export type ImpliedInstrument = {
  instrument: string;
  imposing: Place;
  measures: Measure[];
  /** Families: the bare family or any member. */
  families?: string[];
  org?: string;
  /** Words the text must have somewhere. */
  words: RegExp;
  /** A text published before this day cannot mean it. */
  from: string;
  source: string;
};

export const IMPLIED_INSTRUMENTS: readonly ImpliedInstrument[] = [
  {
    instrument: 'us/directive/2026-06-12-fable-mythos',
    imposing: 'US',
    measures: ['export-control', 'suspension', 'trusted-access'],
    families: ['anthropic/claude-fable', 'anthropic/claude-mythos'],
    org: 'anthropic',
    words: /\bdirective\b|\bexport[- ](?:control|restriction|curb|action)/i,
    from: '2026-06-12',
    source: 'Anthropic statement of 12 June 2026',
  },
  {
    instrument: 'us/dod-supply-chain-risk/2026-03-05-anthropic',
    imposing: 'US',
    measures: ['procurement-ban', 'use-ban'],
    org: 'anthropic',
    words: /\bsupply[-‑– ]+chain/i,
    from: '2026-02-27',
    source: 'Department of War notice of 5 March 2026',
  },
  {
    instrument: 'us/eo/14110',
    imposing: 'US',
    measures: ['release-conditions'],
    words: /\bBiden\b[^.]{0,60}\bexecutive order\b|\bexecutive order\b[^.]{0,60}\bBiden\b/i,
    from: '2023-10-30',
    source: '88 FR 75191',
  },
];
