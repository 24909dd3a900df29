// One sentence, its acts: who did what, to which models, where it stands, and whether it may move an access status. Rows are of our own writing.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';

const catalog = compileCatalog();
const PUBLISHED = '2026-07-10';

function told(text: string, published: string | null = PUBLISHED): string[] {
  const { claims } = readClaims({ item: 'item', revision: 'revision', title: '', text, published, depth: 'full' }, catalog);
  return claims
    .map(
      (claim) =>
        `${claim.actor ?? 'nobody'} ${claim.measures.join('+')} ${claim.status} ${claim.models.join(',') || 'no model'}${claim.moves ? ' moves' : ''}`,
    )
    .sort();
}

test.each([
  // Who acts: the subject of the verb, never its object.
  [
    'Australia has banned DeepSeek from all government devices on national security grounds.',
    ['au-government use-ban in-force deepseek/deepseek moves'],
  ],
  [
    "Taiwan's Ministry of Digital Affairs barred government departments from using DeepSeek.",
    ['tw-moda use-ban in-force deepseek/deepseek moves'],
  ],
  ['Belgium bans government officials from using DeepSeek.', ['be-government use-ban in-force deepseek/deepseek moves']],
  ['Italy still blocks DeepSeek, the Chinese chatbot.', ['it-government ban in-force deepseek/deepseek moves']],
  [
    'Microsoft blocked its employees from using DeepSeek, president Brad Smith told the Senate.',
    ['microsoft use-ban in-force deepseek/deepseek moves'],
  ],
  ['NASA blocks DeepSeek from employee devices.', ['us-nasa use-ban in-force deepseek/deepseek moves']],
  ['The US Space Force paused the use of ChatGPT by its personnel.', ['us-air-force use-ban in-force openai/chatgpt moves']],
  [
    'The Queensland government has directed agencies to block access to DeepSeek on work phones.',
    ['au-government use-ban in-force deepseek/deepseek moves'],
  ],
  ['Access to Claude Opus 4 was suspended by Anthropic on Friday.', ['anthropic suspension in-force anthropic/claude-opus-4 moves']],
  // Where it stands: done on a day, set for a day, ended, eased, refused, in court.
  [
    'The Commerce Department put Claude Fable 5 under export control on 12 June 2026.',
    ['us-commerce export-control in-force anthropic/claude-fable-5 moves'],
  ],
  [
    'Anthropic announced on 3 July 2026 that it would suspend access to Claude Opus 4 from 20 July.',
    ['anthropic suspension announced anthropic/claude-opus-4 moves'],
  ],
  ['Anthropic restored Claude Fable 5 for all users on 1 July.', ['anthropic suspension lifted anthropic/claude-fable-5 moves']],
  [
    'Indonesia lifted its ban on Grok, the xAI chatbot, on Sunday after X promised improvements.',
    ['id-government ban lifted xai/grok moves'],
  ],
  [
    'The Philippines will restore access to Grok, the chatbot of xAI, after talks with the company.',
    ['ph-government ban in-force xai/grok'],
  ],
  ['OpenAI opened GPT-5.5-Cyber to 200 more vetted organisations.', ['openai trusted-access eased openai/gpt-5.5-cyber moves']],
  [
    'OpenAI made GPT-5.6 generally available on 9 July 2026, two weeks after its limited preview.',
    ['openai general-release in-force openai/gpt-5.6 moves', 'openai staged-release lifted openai/gpt-5.6 moves'],
  ],
  ["Anthropic cut off DeepSeek's access to Claude on Friday.", ['anthropic account-block in-force anthropic/claude moves']],
  ['OpenAI has barred DeepSeek from GPT-5.5.', ['openai account-block in-force openai/gpt-5.5 moves']],
  ['Google has blocked users in Syria from Gemini since Monday.', ['google geo-block in-force google/gemini moves']],
  [
    'Anthropic does not plan to make Claude Mythos Preview generally available.',
    ['anthropic withheld in-force anthropic/claude-mythos-preview moves'],
  ],
  [
    'The Commerce Department is considering requiring a licence for exports of GPT-5.6.',
    ['us-commerce export-control proposed openai/gpt-5.6'],
  ],
  [
    'The Senate passed a bill that would ban Chinese AI models such as DeepSeek from federal agencies.',
    ['us-congress use-ban proposed deepseek/deepseek'],
  ],
  ['OpenAI could suspend GPT-4o if users complain.', ['openai suspension proposed openai/gpt-4o']],
  ['France has asked xAI to restrict Grok in the country.', ['fr-government ban proposed xai/grok']],
  ['Vietnam unblocked ChatGPT.', ['vn-government ban lifted openai/chatgpt moves']],
  ['Indonesia temporarily blocked Grok, the xAI chatbot, then restored it.', ['id-government ban lifted xai/grok moves']],
  ['Samsung lifted its ban on ChatGPT for some staff.', ['samsung use-ban eased openai/chatgpt moves']],
  ["Kazakhstan's ministry restricted ChatGPT in schools.", ['kz-government use-ban in-force openai/chatgpt moves']],
  ["Replika was barred from processing Italian users' data.", ['nobody ban in-force luka/replika']],
  // Asked, not ordered.
  [
    "Germany's data protection commissioner asked Apple and Google to remove the DeepSeek app.",
    ['de-government app-store-removal proposed deepseek/deepseek'],
  ],
  // Several acts: each with its own actor, models and day.
  [
    'Anthropic restored access to Claude Mythos 5 for those organisations. Claude Fable 5 remains suspended for all users.',
    ['anthropic suspension eased anthropic/claude-mythos-5 moves', 'anthropic suspension in-force anthropic/claude-fable-5 moves'],
  ],
  [
    'Anthropic restored access to Claude Fable 5 on 1 July after the Commerce Department lifted the export control on June 30.',
    ['anthropic suspension lifted anthropic/claude-fable-5 moves', 'us-commerce export-control lifted anthropic/claude-fable-5'],
  ],
  [
    'OpenAI released GPT-5.6 in the United States, with GPT-5.5-Cyber for approved organisations only.',
    ['openai trusted-access in-force openai/gpt-5.5-cyber'],
  ],
  // What a vendor does to a place, a customer, an age.
  ["Meta won't release its multimodal Llama model in the EU.", ['meta withheld in-force meta/llama moves']],
  ['OpenAI blocks access to ChatGPT in Russia, Iran and North Korea.', ['openai geo-block in-force openai/chatgpt moves']],
  [
    "Anthropic cut off Windsurf's access to Claude models with less than a week's notice.",
    ['anthropic account-block in-force anthropic/claude moves'],
  ],
  [
    'OpenAI now requires ID verification from organisations that want to use o3 in the API.',
    ['openai identity-verification in-force openai/o3 moves'],
  ],
  // Of the rest of the world it says nothing.
  ['Sora 2 is available only by invitation in the United States and Canada.', ['openai staged-release in-force openai/sora-2']],
  [
    "Tencent's Hunyuan licence does not apply in the European Union, the UK and South Korea.",
    ['tencent license-terms in-force tencent/hunyuan'],
  ],
  // A name that nobody knows stands before one that is known.
  [
    'Anthropic suspended access to Bluebird 5 and Claude Mythos 5 for all users.',
    ['anthropic suspension in-force anthropic/claude-mythos-5 moves'],
  ],
  // No act, or none of this kind.
  ['OpenAI denied that it had suspended GPT-4o.', []],
  ['OpenAI denies it will suspend ChatGPT in Turkey.', []],
  ['The White House has not banned DeepSeek.', []],
  ['The UK has no plans to ban DeepSeek, a minister said.', []],
  ['Microsoft pulled Copilot ads.', []],
  ["xAI paused Grok's image editing.", []],
  ['ChatGPT was down for hours on Tuesday; access has since been restored.', []],
  ['A faulty update to its servers cut users in Europe off from ChatGPT for an hour.', []],
  ['China has barred DeepSeek employees from travelling abroad.', []],
  ['The football club suspended a player who used ChatGPT to write his apology.', []],
  ['A lawyer was suspended from practice for six months after he relied on cases that ChatGPT had made up.', []],
  ['Tesla sells a new car with a softer suspension and ChatGPT on board.', []],
  ['Google limits Gemini image generation of people.', []],
  ['OpenAI raised usage limits for GPT-5.', []],
  ['Stack Overflow bans ChatGPT answers.', []],
] as const)('%s', (text, acts) => {
  expect(told(text)).toEqual([...acts]);
});

test('each act has the day of its own clause', () => {
  const { claims } = readClaims(
    {
      item: 'item',
      revision: 'revision',
      title: '',
      text: 'Anthropic restored access to Claude Fable 5 on 1 July after the Commerce Department lifted the export control on June 30.',
      published: PUBLISHED,
      depth: 'full',
    },
    catalog,
  );
  expect(Object.fromEntries(claims.map((claim) => [claim.actor, claim.when.earliest]))).toEqual({
    anthropic: '2026-07-01',
    'us-commerce': '2026-06-30',
  });
});

test('a weekday is the last one up to the day of the text', () => {
  const day = (text: string): string | null | undefined =>
    readClaims({ item: 'item', revision: 'revision', title: '', text, published: PUBLISHED, depth: 'full' }, catalog).claims[0]?.when
      .earliest;
  expect(day('Access to Claude Opus 4 was suspended by Anthropic on Friday.')).toBe('2026-07-10');
  expect(day('DeepSeek, the chatbot, was removed from app stores in South Korea on Saturday.')).toBe('2026-07-04');
});

test.each(['OpenAI blocked an attempt to jailbreak GPT-5.5.', 'Anthropic suspended a Claude Opus 4 user who threatened staff.'])(
  'moves nothing: %s',
  (text) => {
    expect(told(text).filter((act) => act.endsWith(' moves'))).toEqual([]);
  },
);
