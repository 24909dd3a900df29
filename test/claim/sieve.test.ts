// A sieve may let a pattern through in vain; it never holds back one that matches.
import { expect, test } from 'vitest';
import { ACTOR_CUES, ANAPHORS } from '../../lib/claim/cues/actors.ts';
import { MEASURE_CUES } from '../../lib/claim/cues/measures.ts';
import { OUT_OF_SCOPE } from '../../lib/claim/cues/out-of-scope.ts';
import { REASON_CUES } from '../../lib/claim/cues/reasons.ts';
import { STATUS_CUES } from '../../lib/claim/cues/statuses.ts';
import { CONTEST_CUES, STRENGTH_CUES } from '../../lib/claim/cues/strengths.ts';
import { patternOf } from '../../lib/claim/cues/words.ts';
import { needsOf, sieveOf } from '../../lib/claim/sieve.ts';

const ruled = (cues: readonly { pattern: string }[]): RegExp[] => cues.map(({ pattern }) => patternOf(pattern));

const TABLES = {
  measures: ruled(MEASURE_CUES),
  statuses: ruled(STATUS_CUES),
  reasons: ruled(REASON_CUES),
  strengths: ruled(STRENGTH_CUES),
  contests: ruled(CONTEST_CUES),
  'out of scope': ruled(OUT_OF_SCOPE),
  actors: ACTOR_CUES.map((cue) => new RegExp(cue.pattern, cue.exactCase ? '' : 'i')),
  'stand-ins': ANAPHORS.map((cue) => new RegExp(cue.pattern, 'i')),
};

/** Numbers from 0 to 1, the same in every run. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Pieces of the patterns themselves: what they match is made of them. */
function piecesOf(patterns: readonly RegExp[]): string[] {
  const plain = patterns.flatMap(({ source }) =>
    source
      .replace(/\\[bBwWdDsSp]|\(\?(?:<?[=!]|:)|\[\^?[^\]]*\]|\{\d*,?\d*\}/g, '|')
      .replace(/\\u[\da-f]{4}/gi, '|')
      .split(/[|()?*+\\^$]/),
  );
  return [...new Set(plain.filter((piece) => piece.length > 0))];
}

for (const [name, patterns] of Object.entries(TABLES)) {
  test(`${name}: what matches is let through`, () => {
    const sieve = sieveOf(patterns);
    const next = numbersFrom(name.length * 7919);
    const pieces = [...piecesOf(patterns), 'Ⓜ', 'Ⓒ', 'Ⓖ', 'Ⓢ', 'Ⓛ', 'Ⓧ', ' ', '-', 's', 'ed', 'ing', ', ', '’', 'é', '7', "'s "];
    let matches = 0;
    let held = 0;
    for (let round = 0; round < 1_500; round += 1) {
      let text = '';
      const count = 2 + Math.floor(next() * 14);
      for (let i = 0; i < count; i += 1) {
        const piece = pieces[Math.floor(next() * pieces.length)] ?? '';
        const written = next() < 0.15 ? piece.toUpperCase() : next() < 0.15 ? piece.charAt(0).toUpperCase() + piece.slice(1) : piece;
        text += written + (next() < 0.7 ? ' ' : '');
      }
      const may = sieve(text);
      for (const [i, pattern] of patterns.entries()) {
        if (may[i] === 0) held += 1;
        if (!pattern.test(text)) continue;
        matches += 1;
        expect(may[i], `${pattern.source}\nheld back in: ${text}`).toBe(1);
      }
    }
    expect(matches).toBeGreaterThan(20);
    expect(held).toBeGreaterThan(matches);
  });

  test(`${name}: every pattern says what its matches hold`, () => {
    expect(patterns.filter((pattern) => needsOf(pattern) === null).map(({ source }) => source)).toEqual([]);
  });
}

const may = (pattern: RegExp, text: string): number => sieveOf([pattern])(text)[0] ?? -1;

test('words are looked for whole where the pattern has their edges', () => {
  expect(may(/\bban(?:s|ned)?\b/i, 'an urban plan')).toBe(0);
  expect(may(/\bban(?:s|ned)?\b/i, 'They BANNED it.')).toBe(1);
  expect(may(/ban/i, 'an urban plan')).toBe(1);
});

test('all that a match holds must be there', () => {
  expect(may(/\bblock\w*[^.]{0,20}\bmodels?\b/i, 'They blocked the road.')).toBe(0);
  expect(may(/\bblock\w*[^.]{0,20}\bmodels?\b/i, 'They blocked the model.')).toBe(1);
});

test('what may be missing is not asked for', () => {
  expect(may(/(?:very )?(?:small|tiny)/, 'tiny')).toBe(1);
  expect(may(/a{0,2}bcd*/, 'bc')).toBe(1);
  expect(may(/(?!never)always(?=more)/, 'alwaysmore')).toBe(1);
});

test('a pattern that any text may match is always tried', () => {
  expect(needsOf(/\w+/)).toBeNull();
  expect(needsOf(/abc|\d/)).toBeNull();
  expect(may(/\w+|abc/, '')).toBe(1);
});

test('letters whose other case is a plain letter are read the long way', () => {
  expect(may(/\bbank\b/i, 'the \u212aban\u212a')).toBe(1);
  expect(may(/sun/iu, '\u017fun')).toBe(1);
});

test('signs of masked names are found in either case', () => {
  expect(may(/Ⓜ/, 'of Ⓜ only')).toBe(1);
  expect(may(/Ⓜ/i, 'of ⓜ only')).toBe(1);
  expect(may(/Ⓜ/i, 'of Ⓒ only')).toBe(0);
});
