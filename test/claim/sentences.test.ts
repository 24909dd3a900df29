// Sentences: where they end, and where a full stop or a line break ends none.
import { expect, test } from 'vitest';
import { isEnglish } from '../../lib/claim/language.ts';
import { splitSentences } from '../../lib/claim/sentences.ts';

const split = (text: string): string[] => splitSentences(text).map((sentence) => text.slice(sentence.start, sentence.end));

test.each([
  [
    'abbreviations',
    'The U.S. government acted under No. 14409. It did so on Jan. 5.',
    ['The U.S. government acted under No. 14409.', 'It did so on Jan. 5.'],
  ],
  ['a state name that ends a sentence', 'It is made in the U.S. The order stands.', ['It is made in the U.S.', 'The order stands.']],
  ['decimals and versions', 'GPT-5.5 costs 2.5 dollars. It is new.', ['GPT-5.5 costs 2.5 dollars.', 'It is new.']],
  ['initials', 'J. K. Example of Acme Inc. said no. Nobody asked.', ['J. K. Example of Acme Inc. said no.', 'Nobody asked.']],
  ['quotes', '“It is over.” They left.', ['“It is over.”', 'They left.']],
  ['a hard line break inside', 'The lab plans to share\nit with a few partners.', ['The lab plans to share\nit with a few partners.']],
  ['headings', 'What next\nThe lab waits. We wait.', ['What next', 'The lab waits.', 'We wait.']],
  ['list items', '- one thing\n- another thing', ['- one thing', '- another thing']],
  ['paragraphs', 'One line of it without a stop\n\nAnother', ['One line of it without a stop', 'Another']],
])('%s', (_what, text, expected) => {
  expect(split(text)).toEqual(expected);
});

test('a heading is told from a sentence', () => {
  expect(splitSentences('A heading\n\nA sentence ends here.').map((sentence) => sentence.heading)).toEqual([true, false]);
});

test('short English titles count as English', () => {
  for (const title of ['ChatGPT banned', 'Italy blocks DeepSeek', 'GPT-5.5-Cyber: trusted access'])
    expect(isEnglish(title), title).toBe(true);
  for (const title of ['Italien sperrt ChatGPT und das ist nicht gut', '意大利禁止使用聊天机器人'])
    expect(isEnglish(title), title).toBe(false);
});
