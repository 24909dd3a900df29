// Models, programmes and organisations in running text. A mark without an id asks for the span alone.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import type { EntityKind } from '../../lib/domain.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { mark, unmark } from './marked.ts';

const catalog = compileCatalog();

function expectMarks(marked: string, kinds: readonly EntityKind[], title = ''): void {
  const { text, spans } = unmark(marked);
  const found = findMentions(text, catalog, { title }).filter(({ kind }) => kinds.includes(kind));
  const withIds = spans.map((span, i) => {
    const same = found[i];
    return span.id === null && same?.start === span.start && same.end === span.end ? { ...span, id: same.id } : span;
  });
  expect(mark(text, found, true)).toBe(mark(text, withIds, true));
}

const THINGS = ['model', 'programme'] as const;

describe('a name written in full', () => {
  test.each([
    'The company released ⟦Claude Opus 4.5|anthropic/claude-opus-4.5⟧ to paying customers.',
    'Students may no longer open ⟦ChatGPT|openai/chatgpt⟧ on school laptops.',
    'The ministry tested ⟦GPT-4o|openai/gpt-4o⟧ and ⟦Stable Diffusion XL|stability/stable-diffusion⟧.',
    'The regulator looked at ⟦Replika|luka/replika⟧ first.',
    'A court order mentions ⟦Apple Intelligence|apple/apple-intelligence⟧ twice.',
    '⟦Meta AI|meta/meta-ai⟧ will not answer in Europe.',
    'Access to ⟦Claude Mythos Preview|anthropic/claude-mythos-preview⟧ stays with partners.',
    'They compared ⟦Kimi K2.5|moonshot/kimi-k2.5⟧ with ⟦GLM-4.7|zai/glm-4.7⟧.',
    'Downloads of ⟦DeepSeek R1|deepseek/r1⟧ were blocked.',
    'The bank forbade ⟦GitHub Copilot|github/copilot⟧ in March.',
    'A copy of ⟦gpt-oss-20b|openai/gpt-oss⟧ runs on a laptop.',
    'The weights of ⟦MAI-Thinking-1|microsoft/mai-thinking-1⟧ stay closed.',
    'It is called ⟦DALL-E 3|openai/dall-e⟧.',
    'It is called ⟦DALL·E|openai/dall-e⟧.',
  ])('%s', (marked) => expectMarks(marked, THINGS));
});

describe('a name written another way', () => {
  test.each([
    // order, hyphens, no-break characters, dashes, widths, line breaks
    'They moved to ⟦Claude 3.5 Sonnet|anthropic/claude-sonnet-3.5⟧ and back to ⟦Claude Sonnet 3.5|anthropic/claude-sonnet-3.5⟧.',
    'The id is ⟦claude-opus-4-5-20251101|anthropic/claude-opus-4.5⟧ in the API.',
    'The id is ⟦gpt-4o-2024-08-06|openai/gpt-4o⟧ in the API.',
    'The id is ⟦gpt-5.5-cyber-preview|openai/gpt-5.5-cyber⟧ in the API.',
    'They call it ⟦GPT 4o|openai/gpt-4o⟧ or ⟦gpt4o|openai/gpt-4o⟧.',
    'Nobody outside gets ⟦GPT\u20115.5\u2011Cyber|openai/gpt-5.5-cyber⟧.',
    'Nobody outside gets ⟦GPT–5.4–Cyber|openai/gpt-5.4-cyber⟧.',
    'Nobody outside gets ⟦GPT\u00a05.5\u00a0Cyber|openai/gpt-5.5-cyber⟧.',
    'The order names ⟦Claude\n    Fable 5|anthropic/claude-fable-5⟧ alone.',
    'The order names ⟦Claude\u00a0Fable\u00a05|anthropic/claude-fable-5⟧ alone.',
    'The order names ⟦Ｃｌａｕｄｅ Ｆａｂｌｅ ５|anthropic/claude-fable-5⟧ alone.',
    'The order names ⟦Claude\u200b Fable\u00ad 5|anthropic/claude-fable-5⟧ alone.',
    'Weights of ⟦Llama-3.1|meta/llama-3.1⟧ and ⟦Llama3.3|meta/llama-3.3⟧ circulate.',
    'A run of ⟦GLM4.6|zai/glm-4.6⟧ and one of ⟦GLM 5.1|zai/glm-5.1⟧.',
    'The lab shipped ⟦DeepSeek-R1|deepseek/r1⟧ and ⟦DeepSeek-V3.2|deepseek/v3.2⟧.',
    'They use ⟦chatgpt|openai/chatgpt⟧ at home.',
    'THE STATE BANS ⟦CHATGPT|openai/chatgpt⟧.',
    'The new ⟦Gemini 2.0 Flash|google/gemini-2⟧ is out.',
    'The new ⟦GPT-\n5.6|openai/gpt-5.6⟧ is out.',
  ])('%s', (marked) => expectMarks(marked, THINGS));
});

describe('where a name ends', () => {
  test.each([
    "The rules bind ⟦Claude Fable 5|anthropic/claude-fable-5⟧'s operators.",
    'The rules bind ⟦ChatGPT|openai/chatgpt⟧’s operators.',
    'A ⟦GPT-4|openai/gpt-4⟧-class system needs a licence.',
    'A ⟦Claude Mythos|anthropic/claude-mythos⟧-like model needs a licence.',
    'The ⟦Claude Fable|anthropic/claude-fable⟧/⟦Mythos|anthropic/claude-mythos⟧ order was lifted.',
    'The order stops ⟦Claude Fable 5|anthropic/claude-fable-5⟧ and ⟦Mythos 5|anthropic/claude-mythos-5⟧.',
    "OpenAI's ⟦GPT-4|openai/gpt-4⟧ passed the exam.",
    'OpenAI ⟦GPT-5.2|openai/gpt-5.2⟧ passed the exam.',
    'Its ⟦GPT-5.5|openai/gpt-5.5⟧ cyber evaluation is public.',
    'Its “⟦Claude Haiku 4.5|anthropic/claude-haiku-4.5⟧” model is small.',
    'Prices of ⟦Llama 3.1 405B|meta/llama-3.1⟧ fell.',
    'Prices of ⟦Gemini 3 Pro|google/gemini-3⟧ fell.',
    'Prices of ⟦o3-mini|openai/o3⟧ at OpenAI fell.',
    'Prices of ⟦Gemini 2.5 Flash-Lite|google/gemini-2.5⟧ fell.',
    'They will replace ⟦GPT-4 Turbo|openai/gpt-4⟧ with ⟦GPT-5 mini|openai/gpt-5⟧.',
    'They ran ⟦Veo 3.1|google/veo⟧ next to ⟦Seedance 2.0|bytedance/seedance⟧, ⟦Qwen3.8-Max|alibaba/qwen⟧ and ⟦Gemma 3 27B|google/gemma⟧.',
    '(⟦ChatGPT|openai/chatgpt⟧)',
    'Weights of ⟦Qwen-72B|alibaba/qwen⟧ are open.',
  ])('%s', (marked) => expectMarks(marked, THINGS));
});

describe('a version is never filed under its neighbour', () => {
  test.each([
    ['⟦GPT-5.7|openai/gpt⟧ leaked yesterday.', true],
    ['The weights of ⟦Llama 7|meta/llama⟧ leaked.', true],
    ['Anthropic withholds ⟦Mythos 6|anthropic/claude-mythos⟧ for now.', true],
    ['Anthropic withholds ⟦Claude Opus 9|anthropic/claude-opus⟧ for now.', true],
    ['Google shows ⟦Gemini 4.5 Pro|google/gemini⟧ to partners.', true],
    ['xAI shows ⟦Grok 7|xai/grok⟧ to partners.', true],
    ['The startup shows ⟦DeepSeek V9|deepseek/deepseek⟧ to partners.', true],
    ['Moonshot shows ⟦Kimi K8|moonshot/kimi⟧ to partners.', true],
    ['Zhipu shows ⟦GLM-9.1|zai/glm⟧ to partners.', true],
    ['The id is ⟦claude-opus-4-9|anthropic/claude-opus⟧ in the API.', true],
    ['OpenAI shows ⟦GPT-5.5|openai/gpt-5.5⟧ to partners.', false],
    ['Anthropic gave ⟦Mythos|anthropic/claude-mythos⟧ 50 partners to start with.', false],
    ['With ⟦Claude|anthropic/claude⟧ 5 days are enough, Anthropic says.', false],
    ['Anthropic says ⟦Mythos|anthropic/claude-mythos⟧ 5,000 times beat the test.', false],
    ['Use of ⟦ChatGPT|openai/chatgpt⟧ 30% above last year.', false],
    ['Anthropic still sells ⟦Claude 2|anthropic/claude⟧.', false],
  ] as const)('%s', (marked, unknown) => {
    expectMarks(marked, THINGS);
    const { text } = unmark(marked);
    const things = findMentions(text, catalog).filter(({ kind }) => kind === 'model');
    expect(things.some((mention) => mention.unknownVersion === true)).toBe(unknown);
  });
  test.each([
    'GPT-J was trained by volunteers.',
    'A GPT partition table holds 128 entries.',
    'He wrote MythosFive in C.',
    'See gpt_5 in the file.',
  ])('%s: no GPT, no Mythos', (text) => expect(findMentions(text, catalog).filter(({ id }) => /openai\/gpt|mythos/.test(id))).toEqual([]));
});

describe('an ambiguous name with an anchor', () => {
  test.each([
    'Anthropic pulled ⟦Fable|anthropic/claude-fable⟧ from every market.',
    'Anthropic said ⟦Mythos|anthropic/claude-mythos⟧ found thousands of flaws.',
    'Export rules now cover ⟦Mythos|anthropic/claude-mythos⟧ as well as other frontier models.',
    'A leaked ⟦Mythos|anthropic/claude-mythos⟧ instance reached the internet.',
    'Google delays ⟦Gemini|google/gemini⟧ in Europe.',
    'The chatbot ⟦Gemini|google/gemini⟧ refused to answer.',
    'Musk’s xAI limits ⟦Grok|xai/grok⟧ after complaints.',
    'Malaysia blocks ⟦Grok|xai/grok⟧ chatbot over deepfakes.',
    'Meta keeps ⟦Llama|meta/llama⟧ multimodal weights out of the EU.',
    'Moonshot AI paused ⟦Kimi|moonshot/kimi⟧ sign-ups.',
    'OpenAI restricts ⟦Sora|openai/sora⟧ in the EU.',
    'OpenAI restricts ⟦Codex|openai/codex⟧ to verified users.',
    'Congress bars staff from Microsoft ⟦Copilot|microsoft/copilot⟧.',
    'On GitHub, ⟦Copilot|github/copilot⟧ now asks for age.',
    'Google opens ⟦Bard|google/bard⟧ to 180 countries.',
    'Partners of ⟦Project Glasswing|anthropic/project-glasswing⟧ met.',
    'Anthropic widened ⟦Glasswing|anthropic/project-glasswing⟧ to banks.',
    'OpenAI widened ⟦Daybreak|openai/daybreak⟧ to banks.',
    'OpenAI gives ⟦GPT-5.6 Sol|openai/gpt-5.6-sol⟧ to twenty firms, then ⟦Luna|openai/gpt-5.6-luna⟧.',
    'Drug makers may ask OpenAI for ⟦Rosalind|openai/gpt-rosalind⟧.',
    'Snap opened “⟦My AI|snap/my-ai⟧” to teenagers.',
    'xAI swapped the image model for ⟦Aurora|xai/aurora⟧.',
    'Sakana held back ⟦Fugu|sakana/fugu⟧.',
    'With OpenAI’s ⟦o1|openai/o1⟧ it took a minute.',
    'Nous Research put rules into ⟦Hermes 3|nous/hermes-3⟧.',
    'Users of Anthropic’s ⟦Opus|anthropic/claude-opus⟧ and ⟦Sonnet|anthropic/claude-sonnet⟧ complained.',
    'The ⟦Claude|anthropic/claude⟧ chatbot asks for a passport.',
    'The Pentagon wants ⟦Claude|anthropic/claude⟧ without usage limits.',
    'Amazon sells ⟦Nova Pro|amazon/nova⟧ to agencies.',
    'DeepMind built ⟦Genie 3|google/genie-3⟧ for games.',
  ])('%s', (marked) => expectMarks(marked, THINGS));
  test('the anchor may stand in the title', () =>
    expectMarks('⟦Mythos|anthropic/claude-mythos⟧ stays with forty partners.', THINGS, 'Anthropic widens access'));
  test('the anchor may not stand in another paragraph', () =>
    expectMarks('Anthropic hired a poet.\n\nThe old sonnet form came back; the Sonnet suits it.', THINGS));
  test('a name written out once explains its short form below', () =>
    expectMarks('⟦Claude Fable 5|anthropic/claude-fable-5⟧ is back.\n\nMany had missed ⟦Fable|anthropic/claude-fable⟧ in June.', THINGS));
});

describe('an ambiguous name that means something else', () => {
  test.each([
    'A fable by Aesop tells of a fox.',
    'Fable compiles F# to JavaScript.',
    'The new Fable for Xbox is delayed to autumn.',
    'The Cthulhu Mythos inspired the board game.',
    'In Greek thought mythos stands beside logos.',
    'A ferry passed the Mythos beer stand.',
    'The glasswing butterfly lives in Costa Rica.',
    'Glasswing butterflies have clear wings.',
    'My zodiac sign is Gemini.',
    'Gemini, Libra and Aquarius are air signs.',
    'The Gemini protocol serves plain text over TLS.',
    'Gemini, the exchange of the Winklevoss twins, lists bitcoin.',
    'Gus Grissom flew Gemini 3 in 1965 for NASA.',
    'The Gemini telescope in Chile saw the comet.',
    'It takes a week to grok the borrow checker.',
    'Add a grok pattern to your Logstash pipeline.',
    'A llama spat at the tourists in Peru.',
    'Two llamas fled from the petting zoo.',
    'Claude Monet painted water lilies.',
    'Claude Debussy wrote Clair de lune.',
    'Claude Shannon founded information theory.',
    'Jean-Claude Juncker led the Commission.',
    'The magnum opus took him nine years.',
    'Opus files are smaller than MP3 files.',
    'His Sonata Opus 5 was first heard in Vienna.',
    'She wrote a sonnet and a haiku on the train.',
    'Shakespeare’s Sonnet 18 compares thee to a summer’s day.',
    'Kimi Räikkönen won the Grand Prix.',
    'A bard sang of Camelot; Bard College printed it.',
    'The copilot landed the plane safely.',
    'Codex Sinaiticus lies in London.',
    'Aurora borealis was seen over Aurora, Colorado.',
    'The operator of the crane fell asleep.',
    'Sora lives in Osaka and works as a nurse.',
    'Luna and Sol are Roman deities.',
    'Terra tokens collapsed with Luna in 2022.',
    'They walked from daybreak to nightfall.',
    'Daybreak Game Company runs EverQuest.',
    'Rosalind Franklin took Photo 51.',
    'Falcon 9 lifted the satellites.',
    'A countertop of Granite 3.0 cm thick.',
    'Ground-level O3 rose above 120 ppb.',
    'PBS Nova aired a film on Nova Scotia.',
    'Wish for a genie, said Aladdin.',
    'Fugu is a fish that kills careless cooks.',
    'The Hermès handbag sold at auction.',
    'My AI homework is due on Monday.',
    'We installed a jukebox in the bar.',
    'Phi Beta Kappa elected him.',
    'El ministro veo a las tres.',
    'The GPT store opens next year.',
    'Le chat dort sur la chaise.',
    'Whisper it: the band is back.',
    'Step 3: press the red button.',
    'Alexa Chung designed the coat.',
  ])('%s', (text) => expectMarks(text, THINGS));
});

describe('addresses and code are no prose', () => {
  test.each([
    'See https://www.anthropic.com/claude/fable for details.',
    'Write to help@openai.com about it.',
    'Visit chatgpt.com for more.',
    'The package is github.com/openai/gpt-2 on the web.',
    'pip install llama_index',
  ])('%s', (text) => expectMarks(text, THINGS));
});

describe('a maker and its model share a name', () => {
  test.each([
    'Texas bans ⟦DeepSeek|deepseek/deepseek⟧ on government devices.',
    'Staff may not use ⟦DeepSeek|deepseek/deepseek⟧ or ⟦ChatGPT|openai/chatgpt⟧ at work.',
    'The ⟦DeepSeek|deepseek/deepseek⟧ app vanished from stores in Italy.',
    'Seoul blocks downloads of ⟦DeepSeek|deepseek/deepseek⟧.',
    'Researchers asked the chatbot ⟦DeepSeek|deepseek/deepseek⟧ about Tiananmen.',
    'Chinese startup DeepSeek said on Monday it had trained a model.',
    'DeepSeek announced new prices.',
    'Anthropic accused DeepSeek, Moonshot AI and MiniMax of distillation.',
    'A founder of DeepSeek met the premier.',
    'Engineers at DeepSeek wrote the paper.',
    'The lab Mistral raised money, Mistral said.',
    'Meta AI researchers published a paper.',
    'Teenagers may no longer use ⟦Meta AI|meta/meta-ai⟧ in Brazil.',
  ])('%s', (marked) => expectMarks(marked, ['model']));
});

describe('organisations', () => {
  test.each([
    '⟦Anthropic|anthropic⟧ sued the ⟦Pentagon|us-dod⟧.',
    'The ⟦White House|us-white-house⟧ briefed ⟦OpenAI|openai⟧ and ⟦Google DeepMind|google-deepmind⟧.',
    'The ⟦Commerce Department|us-commerce⟧ wrote to ⟦Nvidia|nvidia⟧.',
    '⟦Commerce|us-commerce⟧ tightened export controls on chips.',
    'Exporters asked ⟦BIS|us-bis⟧ for a licence.',
    'Italy’s ⟦Garante|it-garante⟧ fined the maker of a chatbot.',
    '⟦Meta|meta⟧ will not ship the model in Europe.',
    '⟦Apple|apple⟧ and ⟦Amazon|amazon⟧ declined to comment.',
    'China’s ⟦CAC|cn-cac⟧ published draft rules.',
    '⟦国家网信办|cn-cac⟧发布了新规定。',
    '⟦개인정보보호위원회|kr-pipc⟧는 다운로드를 중단했다.',
    'The ⟦AI Security Institute|aisi⟧ tested it with ⟦CAISI|us-caisi⟧.',
    'The ⟦U.S. government|us-government⟧ ordered it.',
    'The ⟦Department of War|us-dod⟧ and the ⟦NSA|us-nsa⟧ disagree.',
    '⟦Z.ai|zai⟧ and ⟦Moonshot AI|moonshot⟧ replied.',
    '⟦JPMorgan Chase|jpmorgan⟧ and ⟦Citi|citigroup⟧, two banks, joined.',
    '⟦xAI|xai⟧ and ⟦Hugging Face|hugging-face⟧ signed.',
    'The ⟦Personal Information Protection Commission|kr-pipc⟧ acted.',
  ])('%s', (marked) => expectMarks(marked, ['organisation']));
  test.each([
    'An apple a day keeps the doctor away.',
    'The Amazon rainforest is burning.',
    'A meta analysis of twelve trials.',
    'The chamber of commerce met; Chamber of Commerce members voted.',
    'The CAC 40 closed higher.',
    'The Bank for International Settlements (BIS) met in Basel.',
    'A snap election was called.',
    'The oracle of Delphi spoke.',
    'He listened with one ear.',
    'They google everything.',
    'The pentagon has five sides.',
    'Nikola Tesla died in 1943.',
    'It violates the Commerce Clause.',
  ])('%s: none', (text) => expectMarks(text, ['organisation']));
});

describe('names in other scripts', () => {
  test.each([
    '⟦챗GPT|openai/chatgpt⟧를 금지했다.',
    'アンソロピックは⟦ミュトス|anthropic/claude-mythos⟧の提供を停止した。',
    '앤트로픽은 ⟦미토스|anthropic/claude-mythos⟧가 위험하다고 했다.',
    '阿里巴巴的⟦通义千问|alibaba/qwen⟧已备案。',
    '百度⟦文心一言|baidu/ernie⟧开放注册。',
    '政府は⟦GPT-4|openai/gpt-4⟧の利用を禁じた。',
  ])('%s', (marked) => expectMarks(marked, ['model']));
});

describe('a bare name in a title, with the first lines of its text', () => {
  const inTitle = (title: string, lead: string): string[] =>
    findMentions(title, catalog, { field: 'title', lead: { text: lead, upTo: lead.length } })
      .filter(({ kind }) => kind === 'model')
      .map(({ id, because }) => `${id}: ${because}`);
  test.each([
    [
      'Claude asks for a passport',
      'Anthropic began to check papers on Tuesday.',
      'anthropic/claude: with “Anthropic” in the beginning of the text',
    ],
    ['Sora leaves Europe', 'OpenAI switched it off for people in the Union.', 'openai/sora: with “OpenAI” in the beginning of the text'],
    [
      'Mythos stays behind the wall',
      'Claude Mythos 5 will not be opened.',
      'anthropic/claude-mythos: with “Claude Mythos 5” in the beginning of the text',
    ],
    ['Grok is gone', 'The maker, xAI, said so.', 'xai/grok: with “xAI” in the beginning of the text'],
  ])('%s', (title, lead, read) => expect(inTitle(title, lead)).toEqual([read]));
  test.each([
    ['Claude in the garden', 'Monet painted the lilies; a museum with AI guides shows them to users.'],
    ['Claude Monet in the garden', 'Anthropic pays for the show.'],
    ['Sora spotted again', 'The bird was seen in a marsh, released by researchers who had restricted access.'],
    ['Mythos and logos', 'Anthropic principle or not: Greek philosophers parted the two words.'],
    ['Greek mythos on show', 'Anthropic pays for it.'],
    ['Grok this', 'Heinlein made the word, and users of AI tools like it.'],
  ])('no model: %s', (title, lead) => expect(inTitle(title, lead)).toEqual([]));
});
