// What looks like a restriction on a model and is none (prices, quotas, output, crawlers, pauses, chips, people). Vocabulary "restriction".
import { anyOf } from './words.ts';

export type OutOfScopeCue = { id: string; because: string; pattern: string; example: string };

/** A sentence where one of these holds tells of no restriction, unless a model's access is restricted in so many words. */
export const OUT_OF_SCOPE: readonly OutOfScopeCue[] = [
  {
    id: 'quota',
    because: 'It is about quotas, rates or usage limits.',
    pattern: anyOf(
      '\\b(?:rate|usage|message|weekly|daily|hourly|token|turn|chat|session|prompt|query|conversation)[- ]limits?\\b',
      '\\bquotas?\\b',
      '\\blimits? (?:on|to) (?:the )?(?:number of|length|interactions|conversations|chats|turns)',
      '\\binteractions with\\b',
      '\\blimit(?:s|ed)? by (?:\\w+ )?(?:capacity|compute|demand|resources|hardware)\\b',
      '\\b\\d+ (?:messages|chats|turns|prompts|questions) (?:per|a) ',
    ),
    example: 'Claude gets new weekly limits.',
  },
  {
    id: 'outage',
    because: 'It is about an outage.',
    pattern:
      '\\b(?:outages?|downtime|(?:submarine |undersea )?cables?|power (?:cut|failure)|interruption of (?:the )?service|longest interruption|(?:for|after) (?:about |nearly |some |several |almost |around |more than )?(?:an?|one|two|three|four|five|six|\\d+|several|some|a few) (?:hours?|minutes?)\\b(?! (?:a|per) )|faulty \\w+|went down\\b|goes down\\b|server (?:errors?|faults?|failure)|faulty update|glitch\\w*|crash(?:es|ed)?|elevated errors?|degraded performance|data[- ]cent(?:er|re) fire)\\b',
    example: 'The chatbot is back after an outage.',
  },
  {
    id: 'price',
    because: 'It is about prices or subscriptions.',
    pattern: anyOf(
      '\\bsubscri(?:ption|ber)s?\\b',
      '\\bpric(?:e|es|ing)\\b',
      '\\bfree (?:access|tier|trial|users)\\b',
      '\\bpay(?:ing)? (?:users|customers)',
      '\\b(?:Premium|Plus|Pro|Ultra)\\+? (?:users|subscribers|plan)',
      '\\bpremium-only',
      '\\bsign-?ups\\b',
      '\\bfee\\b',
    ),
    example: 'The lab suspends new subscriptions.',
  },
  {
    id: 'output',
    because: 'It is about what models write, not about access to them.',
    pattern: anyOf(
      '(?:\\bAI|\\bchatbot|Ⓜ|\\bmachine)[- ](?:generated|written|made|created|assisted)\\b{-}(?:answers?|responses?|content|text|papers?|articles?|posts?|images?|art(?:work)?|music|songs?|books?|code|submissions?|videos?|contributions?)',
      '\\b(?:answers|responses|text|content|images|papers|submissions|art) (?:generated|written|created|produced) (?:by|with|using)\\b',
      '\\b(?:papers?|authors?|authorship|listed as)\\b{~}(?:Ⓜ|chatbot){~}author',
      '\\bdeepfakes? (?:ban|law)\\b',
      '\\b(?:ban(?:s|ned|ning)?|bar(?:s|red)?|reject\\w*|accept\\w*|refus\\w*|remov\\w*|forbid\\w*|prohibit\\w*)\\b{>}\\b(?:papers|articles|surveys|submissions|manuscripts|preprints|essays|stories|novels|entries|art ?works?|songs|pull requests|contributions|patches|commits|likeness(?:es)?)\\b',
      '\\bcreat\\w+ images of\\b',
      '\\bgenerat\\w+ (?:images|videos|photos) of\\b',
    ),
    example: 'The forum bans answers written by ChatGPT.',
  },
  {
    id: 'crawler',
    because: 'It is about crawlers and training data.',
    pattern: anyOf(
      '\\bGPTBot\\b',
      '\\b(?:AI|search|training) bots\\b',
      '\\bcrawl\\w*',
      '\\bscrap(?:e|es|ed|ing|er|ers)\\b',
      '\\brobots\\.txt',
      '\\btraining data\\b',
      '\\bdata (?:for|to) train\\w*',
      '\\bfor training (?:its |their )?(?:AI|models)',
      '\\bto train (?:its |their )?(?:AI|models)',
      '\\bused? (?:for|to) train\\w*',
      '\\btrain(?:ing)? (?:on|with) (?:\\w+ )?(?:data|content|works|books)',
    ),
    example: 'Newspapers block GPTBot.',
  },
  {
    id: 'development',
    because: 'It is about developing models, not about access to them.',
    pattern: anyOf(
      '\\bpaus\\w+ (?:on |of |in )?(?:the )?(?:development|training|reinforcement|work|experiments?|AI development|all)',
      '\\b(?:development|training|AI|global|six-month) pause\\b',
      '\\b(?:paus|halt|stop|suspend|freez|froz)\\w* (?:\\w+ ){0,3}?(?:training|development|experiments?|run)\\b',
      '\\bpaus\\w+ reinforcement',
      '\\b(?:escap|sandbox)\\w*',
      '\\breinforcement learning\\b',
      '\\bmoratorium on (?:training|development)',
    ),
    example: 'Researchers want a pause of AI development.',
  },
  {
    id: 'filter',
    because: 'It is about filters inside an available model.',
    pattern: anyOf(
      '\\b(?:safety|content) (?:filters?|blocks|classifiers)\\b',
      '\\bguardrails?\\b',
      '\\brefus(?:es|ed|ing|als?) to (?:answer|generate|discuss|write|respond|create)',
      '\\bblock(?:s|ed|ing)? (?:approximately |about )?(?:\\w+ )?(?:percent|requests|prompts|searches|queries|certain|some)',
      '\\binternet access\\b',
      '\\bnetwork access\\b',
      '\\bparental controls\\b',
    ),
    example: 'The chatbot refuses to answer some questions.',
  },
  {
    id: 'feature',
    because: 'It is about a feature, not the model.',
    pattern:
      '\\b(?:features?|plug-?ins?|integration|browse with|voice mode|memory|image[- ]generation|GPT store|hardware|headset|robotaxi|glasses)\\b',
    example: 'OpenAI disabled a feature of ChatGPT.',
  },
  {
    id: 'people',
    because: 'It is about people, trade or travel.',
    pattern: anyOf(
      '\\bvisas?\\b',
      '\\bimmigra\\w+',
      '\\btravel (?:ban|limit|restrict)\\w*',
      '\\btravell?ing\\b',
      '\\bto travel\\b',
      '\\binvest(?:ment|ing|ors)\\b{-}(?:ban|curb|restrict|limit)\\w*',
      '(?:ban|curb|restrict|limit)\\w*{-}\\binvest(?:ment|ing)s?\\b',
      '\\bpoach\\w*',
      '\\bprediction markets?\\b',
      '\\b(?:hiring|recruitment)\\b',
      '\\b(?:suspend|sack|fir|dismiss|disbarr?)\\w* (?:an? |its |the |one )?(?:\\w+ ){0,2}?(?:employee|staffer|lawyer|attorney|researcher|engineer|executive|teacher|student|professor|player)\\b',
      '\\b(?:lawyer|attorney|solicitor|employee|player|sprinters?)s?\\b{-}\\b(?:barred|banned|suspended|sanctioned)\\b',
      '\\brole-playing game\\b',
      '\\b(?:hold|keep|confiscat|surrender|collect|seiz|retain)\\w*{-}passports?\\b',
      '\\b(?:engineers|staff|employees|researchers)\\W{0,2}s? passports\\b',
      '\\bnon-?competes?\\b',
      '\\bdata cent(?:er|re)s?\\b{-}(?:ban|moratorium)',
    ),
    example: 'The state restricts investment in AI firms.',
  },
];

/** Chips, clouds and other compute: another scope. */
export const COMPUTE =
  '\\b(?:chips?|chipmak\\w+|semiconductors?|GPUs?|processors?|integrated circuits?|\\bICs\\b|H20s?|H100s?|H200s?|H800|A100|Blackwell|IaaS|infrastructure as a service|lithography|advanced computing|data cent(?:er|re)s?|cloud (?:services|computing|providers)|Nvidia|NVIDIA|AMD|ASML|hardware|supercomput\\w+)\\b';
