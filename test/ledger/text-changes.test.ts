// Two readings of a page: what changed, went or came, and what carried a statement.
import { expect, test } from 'vitest';
import { textChanges } from '../../lib/ledger/text-changes.ts';

const plain = (text: string) => ({ text, boilerplate: [] });
const BEFORE =
  'The office suspended access to the model on Friday. It gave no reason for the step at all. Partners were told by letter a day before.';

test('case, spacing, marks and short pieces of a page are no change', () => {
  const after =
    'The Office suspended  access to the model on Friday! It gave no reason for the step at all.\n\n12 comments\n\nPartners were told by letter a day before.';
  expect(textChanges(plain(BEFORE), plain(after), [])).toEqual({ changes: [], kept: 1 });
});

test('a sentence that changed is shown beside what it is now; one that went and one that came stand alone', () => {
  const after =
    'The office restricted access to the model on Friday. It gave no reason for the step at all. A spokesperson for the union disagreed in public.';
  const carriers = [{ start: 0, end: 20 }];
  expect(textChanges(plain(BEFORE), plain(after), carriers)).toEqual({
    changes: [
      {
        was: 'The office suspended access to the model on Friday.',
        now: 'The office restricted access to the model on Friday.',
        carried: true,
      },
      { was: 'Partners were told by letter a day before.', now: null, carried: false },
      { was: null, now: 'A spokesperson for the union disagreed in public.', carried: false },
    ],
    kept: 1 / 3,
  });
});

test('what is no text of the page does not count, on either side', () => {
  const note = 'Sign up for our letter and read it every morning.';
  const before = { text: `${BEFORE}\n\n${note}`, boilerplate: [{ start: BEFORE.length + 2, end: BEFORE.length + 2 + note.length }] };
  expect(textChanges(before, plain(BEFORE), []).changes).toEqual([]);
  expect(textChanges(plain(BEFORE), before, []).changes).toEqual([]);
});

test('a page of many sentences that all changed is compared in bounded time', () => {
  const page = (word: string) =>
    plain(Array.from({ length: 4_000 }, (_, n) => `Sentence ${n} of the page says ${word} and ${word}${n} again.`).join(' '));
  const at = performance.now();
  expect(textChanges(page('one'), page('two'), []).changes.length).toBeGreaterThan(4_000);
  expect(performance.now() - at).toBeLessThan(3_000);
});
