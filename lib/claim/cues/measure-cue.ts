// What a row of measures.ts and of lexicon.ts is.
import type { Measure } from '../../domain.ts';

/** Who can do it. `vendor`: the developer of the model itself; `user-side`: an organisation that uses it. */
export type Doer = 'government' | 'vendor' | 'user-side';

/** One way that texts tell of a measure. */
export type MeasureCue = {
  id: string;
  measure: Measure;
  /** Pattern over the masked sentence (words.ts). */
  pattern: string;
  by: Doer[];
  /** Says that access is limited, not how: where the same actor's act is told more exactly, it is that act. */
  general?: true;
  /** Its words are those of an end: told plainly, the measure is lifted. */
  tells?: 'lifted' | 'eased';
  /** The sentence must have this too. */
  needs?: string;
  /** The sentence must not have this. */
  not?: string;
  example: string;
};
