// Copies found by their sketch: with words changed, not by topic alone.
import { expect, test } from 'vitest';
import { COPY, sharedBy, sketchOfText } from '../../lib/collect/text-sketch.ts';
import { article, numbersFrom, pick } from '../bench/corpus.ts';

const next = numbersFrom(77);

/** A text with this share of its words replaced, dropped or doubled. */
const others = article(next, 4_000).text.split(' ');
function edited(text: string, share: number): string {
  const words = text.split(' ');
  return words
    .flatMap((word) => {
      if (next() >= share) return [word];
      const kind = next();
      return kind < 0.6 ? [pick(next, others)] : kind < 0.8 ? [] : [word, pick(next, others)];
    })
    .join(' ');
}

test('of 400 copies with 15 % of their words edited at least 95 in 100 share a band and are seen to be copies; of other texts none', () => {
  let found = 0;
  let alike = 0;
  let before = sketchOfText(article(next, 400).text);
  for (let n = 0; n < 400; n += 1) {
    const { text } = article(next, 400);
    const [one, copy] = [sketchOfText(text), sketchOfText(edited(text, 0.15))];
    const bands = new Set(one.bands);
    if (copy.bands.some((band) => bands.has(band)) && sharedBy(one.values, copy.values) >= COPY) found += 1;
    if (sharedBy(one.values, before.values) >= COPY) alike += 1;
    before = one;
  }
  expect(found).toBeGreaterThanOrEqual(380);
  expect(alike).toBe(0);
});

test('what a site puts round a text does not make it another, and a short text is a copy of none', () => {
  const { text } = article(next, 300);
  const note = 'Sign up for our morning letter and never miss what matters to you and to your friends in this great town of ours today.';
  const whole = `${note}\n\n${text}\n\n${note}`;
  const edges = [
    { start: 0, end: note.length },
    { start: whole.length - note.length, end: whole.length },
  ];
  expect(sketchOfText(whole, edges)).toEqual(sketchOfText(text));
  expect(sketchOfText('Anthropic suspends Claude Fable 5 for all users')).toEqual({
    values: new Uint8Array(0),
    bands: new Uint32Array(0),
  });
  expect(sharedBy(new Uint8Array(0), new Uint8Array(0))).toBe(0);
});

test('letters of any script, whichever way they are written, and words at the edge of what is left out', () => {
  const russian = Array.from({ length: 80 }, (_, at) => `слово${at}`).join(' ');
  expect(sketchOfText(russian.toUpperCase())).toEqual(sketchOfText(russian));
  expect(sketchOfText(russian).bands).toHaveLength(16);
  expect(sketchOfText(`${russian} in the of`)).toEqual(sketchOfText(russian));
});

test('of a long text as of a short one the share of values that agree is the share of pairs in common', () => {
  for (const count of [80, 500, 4_000]) {
    const words = Array.from({ length: count }, (_, at) => `w${at}x${count}`);
    const half = words.map((word, at) => (at < count / 2 ? word : `${word}y`));
    // A third of all pairs of both are in both.
    const agreed = Array.from({ length: 40 }, (_, at) => {
      const marked = (list: readonly string[]): string => list.map((word) => `${word}z${at}`).join(' ');
      return sharedBy(sketchOfText(marked(words)).values, sketchOfText(marked(half)).values);
    });
    expect(Math.abs(agreed.reduce((a, b) => a + b, 0) / 40 - 1 / 3)).toBeLessThan(0.04);
  }
});
