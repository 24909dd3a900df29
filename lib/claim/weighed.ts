// What the weighing of words says of a text or a sentence.
import type { Measure, Reason, Status } from '../domain.ts';

/** Who the words say it is. */
export type WeighedDoer = 'government' | 'company' | 'institution' | 'court';

/** What a text or a sentence is taken for: chances from 0 to 1. `act`: it tells of a restriction, or of the end of one; the rest: given that it does. */
export type Weighed = {
  readonly act: number;
  readonly measures: ReadonlyMap<Measure, number>;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly doers: ReadonlyMap<WeighedDoer, number>;
  readonly reasons: ReadonlyMap<Reason, number>;
};
