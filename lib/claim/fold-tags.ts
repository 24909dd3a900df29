// Claims and mentions → tags: a fold and nothing else, so that every tag can be followed to its sentence.
import type { Claim, Measure, Mention, Reason, Status, Strength, Tags } from '../domain.ts';

/** Not restrictions: read as claims, kept out of relevance (vocabulary "measure"). */
export const NO_RESTRICTION: ReadonlySet<Measure> = new Set(['general-release', 'retirement']);

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** True for a claim that tells of a restriction on models. */
export function isRestriction(claim: Claim): boolean {
  return claim.measures.some((measure) => !NO_RESTRICTION.has(measure));
}

// A date as the text writes it; "on Friday" is worked out from the day of publication and stays with its claim.
const IS_WRITTEN = /\d|January|February|March|April|May|June|July|August|September|October|November|December|today/i;

// A text that tells of an end, an appeal or a dispute is about that, whatever else it recalls.
const STRENGTH_ORDER: Strength[] = ['disputed', 'rumoured', 'opinion', 'reported', 'confirmed', 'forecast'];

/** Folds the claims (in order: the leading one first) and mentions of one reading into tags. `scope` comes from the claims: no claim, no scope but what `compute` says. */
export function foldTags(claims: readonly Claim[], mentions: readonly Mention[], compute = false): Tags {
  const restrictions = claims.filter(isRestriction);
  const lead = restrictions[0];
  const idsOf = (kind: Mention['kind']): string[] =>
    unique(mentions.filter((mention) => mention.kind === kind).map((mention) => mention.id));
  const status: Status = lead?.status ?? 'none';
  const strength = restrictions.some((claim) => claim.strength === 'disputed') ? STRENGTH_ORDER[0] : lead?.strength;
  const government = restrictions.find((claim) => claim.imposerType === 'government');
  return {
    relevant: restrictions.length > 0,
    scope: restrictions.length > 0 ? 'model' : compute ? 'compute' : 'none',
    models: idsOf('model'),
    subject_models: unique(restrictions.flatMap((claim) => claim.models)),
    programs: unique([...idsOf('programme'), ...restrictions.flatMap((claim) => claim.programme ?? [])]),
    orgs: idsOf('organisation'),
    instruments: unique(mentions.filter((mention) => mention.kind === 'instrument').map((mention) => mention.id)),
    instruments_implied: unique(restrictions.flatMap((claim) => claim.instrumentImplied ?? [])),
    imposing: unique(restrictions.flatMap((claim) => claim.imposing)),
    affected: unique(restrictions.flatMap((claim) => claim.affected)),
    imposer_type: lead?.compliesWith && government ? 'government' : (lead?.imposerType ?? null),
    restriction_kinds: unique(restrictions.flatMap((claim) => claim.measures.filter((measure) => !NO_RESTRICTION.has(measure)))),
    status,
    reasons: unique(restrictions.flatMap((claim) => claim.reasons)) as Reason[],
    claim_strength: strength ?? null,
    event_dates: unique(
      restrictions.flatMap((claim) => claim.dates.filter((date) => !date.flag && IS_WRITTEN.test(date.raw)).map((date) => date.edtf)),
    ),
    moves: restrictions.some((claim) => claim.moves && claim.status === status),
  };
}
