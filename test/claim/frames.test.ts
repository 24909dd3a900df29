// Access told in words that no phrase of measures.ts has: each class of wording in several verbs and turns, and what only sounds like it. Rows are of our own writing.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { formsOf } from '../../lib/claim/inflect.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';

const catalog = compileCatalog();

function told(text: string): string[] {
  const { claims } = readClaims({ item: 'item', revision: 'revision', title: '', text, published: '2026-07-10', depth: 'full' }, catalog);
  return claims.map((claim) => `${claim.actor ?? 'nobody'} ${claim.measures.join('+')} ${claim.status} ${claim.models.join(',')}`).sort();
}

const rows = (reading: string, ...texts: string[]): [string, string][] => texts.map((text) => [text, reading]);

test.each([
  ...rows(
    'it-government ban in-force openai/chatgpt',
    'Italy cut the public off from ChatGPT.',
    'ChatGPT has been unplugged in Italy by the data protection authority.',
    'Italy has proscribed ChatGPT.',
    'Italy walled ChatGPT off.',
  ),
  ...rows(
    'anthropic suspension in-force anthropic/claude-opus-4',
    'Anthropic froze Claude Opus 4 for all customers.',
    'Anthropic is unplugging Claude Opus 4.',
    'Access to Claude Opus 4 was severed by Anthropic on Monday.',
    'Anthropic yanked Claude Opus 4 from all customers.',
    'Anthropic has knocked Claude Opus 4 offline for every user.',
  ),
  ...rows(
    'nobody use-ban in-force deepseek/deepseek',
    'The council has scrubbed DeepSeek from its laptops.',
    'Nurses at the hospital must do without DeepSeek.',
    'Prosecutors in Spain may not touch DeepSeek on their work machines.',
    'Detectives have to log off DeepSeek.',
  ),
  ...rows(
    'anthropic account-block in-force anthropic/claude',
    'Anthropic evicted OpenAI from Claude.',
    'Anthropic kicked OpenAI engineers off Claude.',
    'OpenAI can no longer call Claude.',
    'OpenAI engineers may no longer query Claude.',
  ),
  ...rows(
    'openai withheld in-force openai/gpt-2',
    'OpenAI has mothballed GPT-2.',
    'OpenAI keeps GPT-2 under wraps.',
    'OpenAI is not handing out GPT-2 to anyone.',
    'OpenAI refuses to open GPT-2.',
  ),
  ...rows(
    'anthropic trusted-access in-force anthropic/claude-mythos-5',
    'Anthropic reserves Claude Mythos 5 for vetted organisations.',
    'Anthropic confines Claude Mythos 5 to approved defenders.',
    'Anthropic keeps Claude Mythos 5 to a circle of accredited partners.',
    'Claude Mythos 5 is reserved by Anthropic for licensed laboratories.',
  ),
  ...rows(
    'anthropic trusted-access eased anthropic/claude-mythos-5',
    'Anthropic admitted another forty firms to Claude Mythos 5.',
    'Another 70 organisations may use Claude Mythos 5.',
    'Anthropic enrolled more utilities in Claude Mythos 5.',
  ),
  ...rows(
    'it-government ban lifted openai/chatgpt',
    'Italy has abolished its prohibition on ChatGPT.',
    'The regulator in Italy has unlocked ChatGPT.',
    'Italy annulled the ban on ChatGPT.',
  ),
  ...rows(
    'openai suspension lifted openai/gpt-4o',
    'OpenAI switched GPT-4o back on for everyone.',
    'OpenAI is bringing GPT-4o back.',
    'GPT-4o is accessible again.',
  ),
  ...rows(
    'openai age-limit in-force openai/chatgpt',
    'Children under 13 can no longer talk to ChatGPT.',
    'OpenAI turned teenagers away from ChatGPT.',
    'Minors may not open ChatGPT any more.',
  ),
  ...rows(
    'openai geo-block in-force openai/chatgpt',
    'Users in Italy can no longer reach ChatGPT.',
    'OpenAI fenced off ChatGPT in Italy.',
    'OpenAI closed ChatGPT to customers in Italy.',
  ),
] as const)('%s', (text, reading) => {
  expect(told(text)).toEqual([reading]);
});

test.each([
  // Something of the model, or something else altogether.
  'The museum blocked certain answers of ChatGPT.',
  'OpenAI stopped training GPT-6 for a month.',
  'Google cut the price of Gemini 2.5.',
  'ChatGPT helped the museum shut its doors on time.',
  'A merger with the maker of Claude was blocked.',
  'Anthropic extended a video made with Claude.',
  'ChatGPT helps a laboratory spot banned substances.',
  // Only describes, only advises, not so, not now.
  'More advanced closed models such as GPT-5 cost more.',
  'ChatGPT users should not use weak passwords.',
  'There are no restrictions on ChatGPT.',
  'Gemini was never blocked at the school.',
  'OpenAI had once withheld GPT-2.',
])('no act: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a ban brought back is no end of a ban', () => {
  expect(told('Italy has reinstated its prohibition on ChatGPT.')).toEqual(['it-government ban in-force openai/chatgpt']);
});

test('forms of verbs follow the rule or the list', () => {
  expect(formsOf('deny')).toEqual(['deny', 'denies', 'denied', 'denied', 'denying']);
  expect(formsOf('ban')).toEqual(['ban', 'bans', 'banned', 'banned', 'banning']);
  expect(formsOf('withdraw')).toEqual(['withdraw', 'withdraws', 'withdrew', 'withdrawn', 'withdrawing']);
  expect(formsOf('purge')).toEqual(['purge', 'purges', 'purged', 'purged', 'purging']);
});
