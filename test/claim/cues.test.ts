// Every row of the cue tables reads its own example: a row that cannot fire is a typing error.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { MEASURES, REASONS, STATUSES, STRENGTHS } from '../../lib/catalog/vocabulary.ts';
import { MEASURE_CUES } from '../../lib/claim/cues/measures.ts';
import { COMPUTE, OUT_OF_SCOPE } from '../../lib/claim/cues/out-of-scope.ts';
import { PARTY_CUES } from '../../lib/claim/cues/parties.ts';
import { REASON_CUES } from '../../lib/claim/cues/reasons.ts';
import { STATUS_CUES } from '../../lib/claim/cues/statuses.ts';
import { CONTEST_CUES, STRENGTH_CUES } from '../../lib/claim/cues/strengths.ts';
import { patternOf } from '../../lib/claim/cues/words.ts';
import { findActs } from '../../lib/claim/find-acts.ts';
import { maskSentence } from '../../lib/claim/mask-sentence.ts';
import { reasonsIn, withAdversaries } from '../../lib/claim/read-reasons.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';

const catalog = compileCatalog();
const masked = (text: string) => maskSentence(text, 0, findMentions(text, catalog), catalog);

test.each(MEASURE_CUES.map((cue) => [cue.id, cue] as const))('measure row %s', (_id, cue) => {
  const sentence = masked(cue.example);
  expect(sentence.text).toMatch(patternOf(cue.pattern));
  if (cue.needs) expect(sentence.text).toMatch(patternOf(cue.needs));
  if (cue.not) expect(sentence.text).not.toMatch(patternOf(cue.not));
  const models = sentence.names.flatMap((name) => (name.sign === 'Ⓜ' && name.id ? [name.id] : []));
  const context = {
    host: null,
    company: { id: 'openai', kind: 'company', place: null } as const,
    government: null,
    institution: null,
    models,
    titleModels: [],
    allModels: models,
    fresh: true,
    told: true,
    published: null,
  };
  // Another row may say it more exactly.
  expect(findActs(sentence, context, catalog).some((act) => act.composed || act.measure === cue.measure)).toBe(true);
});

test.each(STATUS_CUES.map((cue) => [cue.id, cue] as const))('status row %s', (_id, cue) => {
  expect(masked(cue.example).text).toMatch(patternOf(cue.pattern));
  if (cue.not) expect(masked(cue.example).text).not.toMatch(patternOf(cue.not));
});

test.each([...STRENGTH_CUES, ...CONTEST_CUES].map((cue) => [cue.id, cue] as const))('strength or contest row %s', (_id, cue) => {
  expect(masked(cue.example).text).toMatch(patternOf(cue.pattern));
});

test.each(REASON_CUES.map((cue) => [cue.reason, cue] as const))('reason row %s', (reason, cue) => {
  const text = withAdversaries(masked(cue.example), []);
  expect(text).toMatch(patternOf(cue.pattern));
  const acts = { measures: cue.of ?? (['suspension'] as const), byCompany: true };
  expect(reasonsIn(text, acts, true).map((given) => given.reason)).toContain(reason);
});

test.each(PARTY_CUES.map((cue) => [cue.party, cue] as const))('party row %s', (_id, cue) => {
  expect(cue.example).toMatch(new RegExp(cue.pattern, 'i'));
});

test.each(OUT_OF_SCOPE.map((cue) => [cue.id, cue] as const))('out of scope row %s', (_id, cue) => {
  expect(masked(cue.example).text).toMatch(patternOf(cue.pattern));
});

test('chips are compute', () => {
  expect('Nvidia H20 chips').toMatch(new RegExp(COMPUTE, 'i'));
});

test('every measure, reason, status and strength of the vocabulary has a row', () => {
  expect(new Set(MEASURE_CUES.map((cue) => cue.measure))).toEqual(new Set(MEASURES.map((term) => term.id)));
  expect(new Set(REASON_CUES.map((cue) => cue.reason))).toEqual(new Set(REASONS.map((term) => term.id)));
  // `none` is said of pleas; `confirmed`, `disputed` and `opinion` are read from who speaks and who contests.
  expect([...new Set([...STATUS_CUES.map((cue) => cue.status), 'none'])].sort()).toEqual(STATUSES.map((term) => term.id).sort());
  expect([...new Set([...STRENGTH_CUES.map((cue) => cue.strength), 'confirmed', 'disputed', 'opinion'])].sort()).toEqual(
    STRENGTHS.map((term) => term.id).sort(),
  );
});
