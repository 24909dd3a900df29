// Why each tag of a reading is there: the rule and the words, for `tag --explain`. Reads what the claims and mentions carry, decides nothing.
import type { Claim, Evidence, Mention, Reading, Tags } from '../domain.ts';
import { isRestriction } from './fold-tags.ts';

/** One tag value with the rule that gave it and the words it rests on; `words` without a place are the reading's own. */
export type TagReason = {
  tag: keyof Tags;
  value: string | boolean;
  rule: string;
  because?: string;
  words: string;
  at?: Pick<Evidence, 'field' | 'start' | 'end'>;
};

const KIND_OF_TAG = { models: 'model', programs: 'programme', orgs: 'organisation', instruments: 'instrument' } as const;

/** What a claim gives to each tag that is folded from claims. */
const GIVEN: Partial<Record<keyof Tags, (claim: Claim) => readonly (string | boolean | null)[]>> = {
  relevant: () => [true],
  scope: () => ['model'],
  subject_models: ({ models }) => models,
  programs: ({ programme }) => (programme ? [programme] : []),
  instruments_implied: ({ instrumentImplied }) => [instrumentImplied],
  imposing: ({ imposing }) => imposing,
  affected: ({ affected }) => affected,
  imposer_type: ({ imposerType }) => [imposerType],
  restriction_kinds: ({ measures }) => measures,
  status: ({ status }) => [status],
  reasons: ({ reasons }) => reasons,
  claim_strength: ({ strength }) => [strength],
  event_dates: ({ dates }) => dates.map(({ edtf }) => edtf),
  moves: ({ moves }) => [moves],
};

const valuesOf = (value: Tags[keyof Tags]): readonly (string | boolean)[] => (Array.isArray(value) ? value : value === null ? [] : [value]);

function placed(evidence: Evidence | undefined): Pick<TagReason, 'words' | 'at'> {
  return evidence ? { words: evidence.exact, at: { field: evidence.field, start: evidence.start, end: evidence.end } } : { words: '' };
}

function byMention(tag: keyof Tags, { id, rule, because, surface, field, start, end }: Mention): TagReason {
  return { tag, value: id, rule, because, words: surface, at: { field, start, end } };
}

function byClaim(tag: keyof Tags, value: string | boolean, claim: Claim): TagReason {
  const date = tag === 'event_dates' ? claim.dates.find(({ edtf }) => edtf === value) : undefined;
  return { tag, value, rule: claim.rule, ...placed(date?.evidence ?? claim.evidence[0]) };
}

/**
 * The reasons of every tag value, in the order of the tags, the first words that carry each: a name's first mention, a restriction's leading
 * claim. A value that no claim carries (nothing found, or chips only) is explained by the lines of `relevance`.
 */
export function explainTags({ tags, mentions, claims, relevance }: Reading): TagReason[] {
  const restrictions = claims.filter(isRestriction);
  return (Object.keys(tags) as (keyof Tags)[]).flatMap((tag) =>
    valuesOf(tags[tag]).map((value): TagReason => {
      const kind = tag in KIND_OF_TAG ? KIND_OF_TAG[tag as keyof typeof KIND_OF_TAG] : undefined;
      const mention = kind && mentions.find((one) => one.kind === kind && one.id === value);
      if (mention) return byMention(tag, mention);
      const claim = restrictions.find((one) => GIVEN[tag]?.(one).includes(value));
      return claim ? byClaim(tag, value, claim) : { tag, value, rule: 'no statement', words: relevance.join(' ') };
    }),
  );
}
