// Short texts of our own writing and what must be read from them. One row a text; only the keys given are compared.
import type { Tags } from '../../lib/domain.ts';

export type ToldAct = { says: string; title?: string; text: string; published?: string; expect: Partial<Tags> };

export const TOLD_ACTS: readonly ToldAct[] = [
  // ── Every measure ──
  {
    says: 'a controlled export',
    text: 'The Commerce Department has imposed export controls on Claude Opus 4, citing national security.',
    expect: {
      relevant: true,
      restriction_kinds: ['export-control'],
      imposing: ['US'],
      status: 'in-force',
      subject_models: ['anthropic/claude-opus-4'],
      reasons: ['national-security'],
      imposer_type: 'government',
    },
  },
  {
    says: 'a company that switches off for all',
    text: 'OpenAI has suspended access to GPT-4o for all users after a security incident.',
    expect: {
      restriction_kinds: ['suspension'],
      imposing: [],
      affected: ['GLOBAL'],
      status: 'in-force',
      subject_models: ['openai/gpt-4o'],
      imposer_type: 'company',
    },
  },
  {
    says: 'a state ban',
    title: 'Italy bans DeepSeek',
    text: "Italy's data protection authority has blocked DeepSeek over privacy concerns.",
    expect: {
      restriction_kinds: ['ban'],
      imposing: ['IT'],
      affected: ['IT'],
      status: 'in-force',
      subject_models: ['deepseek/deepseek'],
      reasons: ['privacy'],
    },
  },
  {
    says: 'staff barred by an employer',
    title: 'Samsung bans ChatGPT among staff',
    text: 'Samsung has banned its employees from using ChatGPT after confidential code was leaked.',
    expect: {
      restriction_kinds: ['use-ban'],
      imposing: [],
      status: 'in-force',
      subject_models: ['openai/chatgpt'],
      imposer_type: 'company',
      reasons: ['data-security'],
    },
  },
  {
    says: 'staff barred by a government',
    text: 'Australia has prohibited DeepSeek on all government devices, the government said.',
    expect: {
      restriction_kinds: ['use-ban'],
      imposing: ['AU'],
      affected: ['AU'],
      subject_models: ['deepseek/deepseek'],
      imposer_type: 'government',
    },
  },
  {
    says: 'a procurement bar',
    text: 'The Pentagon has labelled Anthropic a supply-chain risk and told contractors to drop Claude.',
    expect: { restriction_kinds: ['procurement-ban'], imposing: ['US'], status: 'in-force', imposer_type: 'government' },
  },
  {
    says: 'a trusted circle',
    text: 'Anthropic will give Claude Mythos Preview only to a small group of vetted partners, citing its ability to find software vulnerabilities.',
    expect: {
      restriction_kinds: ['trusted-access'],
      status: 'announced',
      subject_models: ['anthropic/claude-mythos-preview'],
      reasons: ['cyber-misuse'],
    },
  },
  {
    says: 'a limited preview',
    text: 'Google is offering Genie 3 as a limited research preview to a small group of testers.',
    expect: { restriction_kinds: ['staged-release'], status: 'in-force', subject_models: ['google/genie-3'], affected: ['GLOBAL'] },
  },
  {
    says: 'a model not released',
    text: 'OpenAI said GPT-2 was too dangerous to release because it could produce fake news.',
    expect: {
      restriction_kinds: ['withheld'],
      status: 'in-force',
      subject_models: ['openai/gpt-2'],
      reasons: ['misinformation-misuse'],
    },
  },
  {
    says: 'a vendor that leaves a place out',
    title: 'Gemini stays out of Europe',
    text: 'Google will not launch Gemini in Canada because of regulatory uncertainty.',
    expect: {
      restriction_kinds: ['withheld'],
      status: 'in-force',
      affected: ['CA'],
      imposing: [],
      reasons: ['regulatory-compliance'],
    },
  },
  {
    says: 'a vendor that blocks users of a place',
    text: 'OpenAI is blocking API access to ChatGPT from China.',
    expect: { restriction_kinds: ['geo-block'], affected: ['CN'], imposing: [], status: 'in-force', imposer_type: 'company' },
  },
  {
    says: 'a customer cut off',
    text: "Anthropic has revoked OpenAI's access to Claude, saying that the terms were broken.",
    expect: { restriction_kinds: ['account-block'], subject_models: ['anthropic/claude'], status: 'in-force', imposing: [] },
  },
  {
    says: 'proof of identity',
    text: 'OpenAI now requires a government-issued ID before developers can use GPT-4o.',
    expect: { restriction_kinds: ['identity-verification'], subject_models: ['openai/gpt-4o'], status: 'in-force' },
  },
  {
    says: 'an age limit by law',
    text: 'Senators introduced a bill that would bar minors from AI chatbots to protect children online.',
    expect: { restriction_kinds: ['age-limit'], status: 'proposed', imposing: ['US'], reasons: ['minors-safety'] },
  },
  {
    says: 'review before release',
    text: 'The White House is weighing an order that would require government testing of AI models before they are released.',
    expect: {
      restriction_kinds: ['pre-release-review'],
      status: 'proposed',
      imposing: ['US'],
      affected: ['US'],
      claim_strength: 'reported',
    },
  },
  {
    says: 'general AI law',
    text: 'California lawmakers passed an AI safety bill that requires developers of frontier models to publish safety plans.',
    expect: { relevant: true, restriction_kinds: ['release-conditions'], imposing: ['US-CA'] },
  },
  {
    says: 'licence terms',
    text: "Meta's license for Llama 3 excludes companies in the European Union.",
    expect: { relevant: true, restriction_kinds: ['license-terms'], imposer_type: 'company' },
  },
  {
    says: 'an app store',
    text: 'South Korea ordered Apple and Google to remove the DeepSeek app from their app stores over privacy.',
    expect: { restriction_kinds: ['app-store-removal'], imposing: ['KR'], affected: ['KR'], subject_models: ['deepseek/deepseek'] },
  },
  {
    says: 'a general release is no restriction',
    text: 'OpenAI launched GPT-4o, which is now available to everyone.',
    expect: { relevant: false, restriction_kinds: [], scope: 'none' },
  },
  {
    says: 'a retirement is no restriction',
    text: 'OpenAI will retire GPT-4 in the spring.',
    expect: { relevant: false, restriction_kinds: [] },
  },

  // ── Every status ──
  {
    says: 'considered',
    text: 'Germany is considering a ban on DeepSeek.',
    expect: { status: 'proposed', restriction_kinds: ['ban'], imposing: ['DE'], claim_strength: 'reported' },
  },
  {
    says: 'announced for later',
    text: 'OpenAI will block ChatGPT users in Russia starting July 9.',
    published: '2024-06-25',
    expect: { status: 'announced', affected: ['RU'], event_dates: ['2024-07-09'] },
  },
  {
    says: 'lifted',
    title: 'Italy lifts ban on ChatGPT',
    text: 'ChatGPT is back online in Italy after OpenAI met the demands of the privacy watchdog.',
    expect: { status: 'lifted', restriction_kinds: ['ban'], imposing: ['IT'], subject_models: ['openai/chatgpt'] },
  },
  {
    says: 'eased',
    text: 'OpenAI is expanding access to GPT-5.5-Cyber from 100 to 400 vetted organisations.',
    expect: { status: 'eased', restriction_kinds: ['trusted-access'], subject_models: ['openai/gpt-5.5-cyber'] },
  },
  {
    says: 'dropped before force',
    text: 'The White House dropped its plan for an executive order on government review of AI models before release.',
    expect: { status: 'withdrawn', restriction_kinds: ['pre-release-review'], imposing: ['US'] },
  },
  {
    says: 'in court',
    text: 'Anthropic sued the Pentagon over its designation as a supply-chain risk, calling it unlawful.',
    expect: { status: 'challenged', restriction_kinds: ['procurement-ban'], imposing: ['US'], claim_strength: 'disputed' },
  },
  {
    says: 'urged to end: still in force',
    text: 'Researchers urge the US government to lift its export controls on Claude Fable 5.',
    expect: { status: 'in-force', restriction_kinds: ['export-control'] },
  },
  {
    says: 'talks about an end: still in force',
    text: 'The Commerce Department imposed export controls on Claude Fable 5. Officials are close to lifting the controls.',
    expect: { status: 'in-force' },
  },
  {
    says: 'a plea is no act',
    title: "Don't ban ChatGPT in schools",
    text: 'Teachers can learn to live with it.',
    expect: { status: 'none', claim_strength: 'opinion' },
  },

  // ── Every strength ──
  {
    says: 'on the record',
    text: 'Anthropic announced that it has suspended access to Claude Opus 4 for all users.',
    expect: { claim_strength: 'confirmed', moves: true },
  },
  {
    says: 'a press report',
    text: 'The ministry of industry of Japan has reportedly banned DeepSeek, according to people familiar with the matter.',
    expect: { claim_strength: 'reported', imposing: ['JP'], moves: false },
  },
  {
    says: 'a rumour',
    text: 'An unverified post claims that OpenAI suspended access to GPT-4o for everyone.',
    expect: { claim_strength: 'rumoured', moves: false },
  },
  {
    says: 'disputed',
    text: 'The US government imposed export controls on Claude Fable 5. Anthropic disputes the grounds of the order.',
    expect: { claim_strength: 'disputed', status: 'in-force' },
  },
  {
    says: 'comment',
    text: 'In my view the White House was wrong to impose export controls on Claude Fable 5.',
    expect: { claim_strength: 'opinion', moves: false },
  },
  {
    says: 'a scenario',
    text: 'A scenario published by researchers has the US government place export controls on Claude Fable 5 in the year after next.',
    expect: { claim_strength: 'forecast', moves: false },
  },

  // ── Who acts ──
  {
    says: 'the order and the compliance',
    text: 'The U.S. government ordered Anthropic to suspend access to Claude Fable 5 for foreign nationals. To comply, the company disabled the model for all users.',
    expect: {
      restriction_kinds: ['export-control', 'suspension'],
      imposing: ['US'],
      imposer_type: 'government',
      affected: ['GLOBAL', 'NON-US'],
      subject_models: ['anthropic/claude-fable-5'],
    },
  },
  {
    says: 'a passive with its agent',
    text: 'ChatGPT was banned in 2023 by the Italian privacy regulator.',
    expect: { restriction_kinds: ['ban'], imposing: ['IT'], imposer_type: 'government' },
  },
  {
    says: 'a school',
    text: 'New York City public schools have blocked ChatGPT on their networks over fears of cheating.',
    expect: { restriction_kinds: ['use-ban'], imposer_type: 'institution', imposing: [], reasons: ['academic-integrity'] },
  },
  {
    says: 'a bank',
    text: 'JPMorgan Chase restricts employees from using ChatGPT.',
    expect: { restriction_kinds: ['use-ban'], imposer_type: 'company', imposing: [] },
  },
  {
    says: 'the capital for its government',
    text: 'Beijing is considering limits on overseas access to its AI models, including Qwen.',
    expect: { restriction_kinds: ['export-control'], imposing: ['CN'], status: 'proposed' },
  },
  {
    says: 'a headline with "to"',
    title: 'OpenAI to limit GPT-5.5-Cyber to trusted partners',
    text: 'The lab named no date.',
    expect: { restriction_kinds: ['trusted-access'], status: 'announced', subject_models: ['openai/gpt-5.5-cyber'] },
  },
  {
    says: 'an embargo on users of one state',
    text: 'The US plans to restrict access to advanced AI models for companies in China over cyberattacks and bioweapons.',
    expect: {
      restriction_kinds: ['export-control'],
      status: 'proposed',
      imposing: ['US'],
      affected: ['CN'],
      reasons: ['bio-misuse', 'cyber-misuse'],
    },
  },
  {
    says: 'lawmakers and devices',
    text: 'The House of Representatives has barred congressional staff from using Microsoft Copilot over data leaks.',
    expect: { restriction_kinds: ['use-ban'], imposing: ['US'], imposer_type: 'government', reasons: ['data-security'] },
  },

  {
    says: 'a passive headline with a place',
    title: 'ChatGPT banned in Italy',
    text: 'The Italian data protection authority named privacy concerns.',
    expect: { restriction_kinds: ['ban'], imposing: ['IT'], imposer_type: 'government', subject_models: ['openai/chatgpt'] },
  },
  {
    says: 'a vendor that curbs a country is no government',
    text: "OpenAI is taking steps to curb China's access to its software, blocking API traffic from unsupported regions.",
    expect: { restriction_kinds: ['geo-block'], imposing: [], imposer_type: 'company' },
  },
  {
    says: 'a body that bars for itself',
    text: 'The US Navy bans use of DeepSeek, an order says.',
    expect: { restriction_kinds: ['use-ban'], imposing: ['US'], affected: ['US'] },
  },
  {
    says: 'a wait list that ends',
    text: 'Microsoft drops the waitlist for Bing Chat.',
    expect: { restriction_kinds: ['staged-release'], status: 'lifted', subject_models: ['microsoft/bing-chat'] },
  },
  {
    says: 'only for agencies',
    text: 'Anthropic has released Claude Gov, a set of models available only to US national security agencies.',
    expect: { restriction_kinds: ['trusted-access'], imposing: [], imposer_type: 'company', subject_models: ['anthropic/claude-gov'] },
  },

  // ── Which models ──
  {
    says: 'models named beside it are left alone',
    text: 'Anthropic suspended access to Claude Opus 4. Other models such as GPT-4o are unaffected.',
    expect: { subject_models: ['anthropic/claude-opus-4'] },
  },
  {
    says: 'a rival in comparison',
    text: 'Unlike GPT-4o, Claude Opus 4 is only available to vetted organisations.',
    expect: { subject_models: ['anthropic/claude-opus-4'], restriction_kinds: ['trusted-access'] },
  },
  {
    says: 'the prompt of a review is not its subject',
    text: 'The White House is discussing a review of new AI models before release, prompted by Claude Opus 4.',
    expect: { subject_models: [], models: ['anthropic/claude-opus-4'], restriction_kinds: ['pre-release-review'] },
  },
  {
    says: 'no model is imported',
    text: 'The White House imposed export restrictions on the most advanced systems of Anthropic.',
    expect: { subject_models: [], restriction_kinds: ['export-control'], imposing: ['US'] },
  },

  // ── What is none ──
  { says: 'quotas', text: 'Anthropic is introducing weekly rate limits for Claude subscribers.', expect: { relevant: false } },
  { says: 'prices', text: 'OpenAI limits ChatGPT voice to paying customers with a new price.', expect: { relevant: false } },
  {
    says: 'new subscriptions stopped',
    text: 'The firm temporarily suspended new subscriptions to ChatGPT because of demand.',
    expect: { relevant: false },
  },
  { says: 'output banned', text: 'The forum has banned answers written by ChatGPT.', expect: { relevant: false } },
  { says: 'papers', text: 'The conference prohibits papers that list ChatGPT as an author.', expect: { relevant: false } },
  { says: 'crawlers', text: 'Dozens of newspapers now block GPTBot, the crawler of OpenAI.', expect: { relevant: false } },
  { says: 'filters', text: 'Gemini now refuses to answer questions about elections, Google said.', expect: { relevant: false } },
  {
    says: 'a pause of training',
    text: 'OpenAI paused training of its next model for a month to improve safety.',
    expect: { relevant: false },
  },
  {
    says: 'chips',
    text: 'The Commerce Department tightened export controls on Nvidia H20 chips for AI.',
    expect: { relevant: false, scope: 'compute' },
  },
  { says: 'copyright suits', text: 'Authors sued OpenAI over the books that were used to train ChatGPT.', expect: { relevant: false } },
  { says: 'a feature off', text: 'OpenAI disabled a feature of ChatGPT that let users share chats.', expect: { relevant: false } },
  { says: 'a benchmark', text: 'GPT-4o outperforms Claude Opus 4 on a coding benchmark.', expect: { relevant: false } },
  {
    says: 'a launch with a past',
    text: 'Anthropic has brought out Claude Fable 5, the everyday version of a model that was once restricted to chosen partners.',
    expect: { relevant: false },
  },
  {
    says: 'bans of other things',
    text: 'Spain has blocked two betting sites for want of a gambling licence.',
    expect: { relevant: false },
  },
  { says: 'a merger blocked', text: 'The regulator blocked the takeover of an AI start-up by Nvidia.', expect: { relevant: false } },

  // ── Dates ──
  {
    says: 'a stated day',
    text: 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 for all users.',
    expect: { event_dates: ['2026-06-12'] },
  },
  {
    says: 'a day without its year',
    text: 'On March 31 Italy banned ChatGPT.',
    published: '2023-04-02',
    expect: { event_dates: ['2023-03-31'] },
  },
  {
    says: 'cutting-edge is no cut',
    text: 'Access to cutting-edge models such as Claude Opus 4 is a topic at the fair.',
    expect: { relevant: false },
  },
  {
    says: 'a limit whose grant is still to come',
    text: 'OpenAI has said that it is limiting the release of GPT-5.6. It plans to share the model with a few hospitals.',
    expect: { restriction_kinds: ['trusted-access'], subject_models: ['openai/gpt-5.6'], status: 'announced' },
  },
  {
    says: 'a decision that the text tells as holding',
    text: 'Labs including Anthropic are restricting access to their strongest models. In March the company announced it would only offer Claude Mythos to a small set of trusted partners.',
    expect: { subject_models: ['anthropic/claude-mythos'], status: 'in-force' },
  },
  {
    says: 'quotations that nobody signs',
    text: 'OpenAI has suspended access to GPT-4o for every user.\n\n“It had to be done.”\n— Anonymous employee',
    expect: { restriction_kinds: ['suspension'], claim_strength: 'reported' },
  },
];
