// When an ambiguous name counts: the words that speak for it, the words that speak against it, and the gates made of them.
import type { Alias } from '../domain.ts';

/**
 * Groups of cue words, one list each. `weight` 2 opens a gate alone, weight 1 needs a second, different word.
 * Words are matched like names: folded, whole, in any letter case.
 */
export const CUES: Record<string, { weight: 1 | 2; words: string }> = {
  ai: {
    weight: 2,
    words:
      '人工智能; 人工智慧; 大模型; 聊天机器人; 聊天機器人; 生成式; 人工知能; 生成AI; チャットボット; 対話型AI; 大規模言語モデル; 인공지능; 생성형; 챗봇; 언어모델; intelligence artificielle; IA générative; modèle de langage; modèle d’IA; künstliche Intelligenz; künstlicher Intelligenz; KI-Modell; KI-Modelle; KI-Modells; KI-Chatbot; Sprachmodell; intelligenza artificiale; modello di IA; modello linguistico; inteligencia artificial; modelo de IA; modelo de lenguaje; artificial intelligence; AI model; AI models; AI system; AI systems; AI chatbot; AI chatbots; AI assistant; AI assistants; AI tool; AI tools; AI lab; AI labs; AI company; AI firm; AI startup; AI safety; AI developer; AI developers; AI security; AI agent; AI agents; generative AI; government devices; work devices; official devices; school devices; frontier AI; frontier model; frontier models; foundation model; foundation models; language model; language models; LLM; LLMs; chatbot; chatbots; open-weight; open weights; model weights; jailbreak; jailbreaks; jailbroken; distillation; red-teaming; text-to-video; text-to-image; image generator; video generator; GPAI; deepfakes; deepfake; AI ethics; superintelligence; AGI; benchmark; benchmarks; tokens; prompt injection; context window; system card; model card; fine-tuning; inference',
  },
  hint: {
    weight: 1,
    words:
      'モデル; 利用; アクセス; 提供; 停止; 禁止; 制限; 国防総省; 規制; 模型; 访问; 限制; 使用; 停用; 禁用; 五角大楼; 监管; 모델; 접근; 이용; 사용; 차단; 금지; 중단; 국방부; modèle; modèles; accès; interdit; interdite; utilisateurs; Modell; Modelle; Modells; Zugang; gesperrt; Nutzer; Verbot; verboten; modello; modelli; accesso; vietato; vietata; utenti; modelos; acceso; prohibido; prohibida; usuarios; CNIL; Garante; AEPD; RGPD; DSGVO; GDPR; AI; model; models; API; access; export control; export controls; export-control; directive; national security; cybersecurity; cyber; cyberattack; cyberattacks; vulnerabilities; exploit; exploits; hacked; hacking; NSA; CISA; Pentagon; Commerce Department; White House; export; restricted; restriction; restrictions; suspended; suspend; suspension; ban; banned; bans; unban; blocked; foreign nationals; supply-chain risk; supply chain risk; usage limits; designation; trusted; vetted; rollout; release; released; preview; prompt; prompts; assistant; developers; safeguards; classifier; classifiers; red team; red-team; researchers; guardrails; biological weapons; catastrophic risks; frontier; training; trained; transparency; safety; testing; compute; labs; capability; capabilities; instance; instances; internet; weights; customers; users; enterprise; subscription; tech; startup',
  },
  // Nouns that only follow or precede the name of a model: “a Mythos instance”, “the chatbot Grok”.
  head: {
    weight: 2,
    words:
      'using; use of; access to; users of; subscribers to; ban on; bans on; ban of; model; models; chatbot; chatbots; instance; instances; API; app; assistant; agent; agents; weights; LLM; AI; family; users; rollout; release; access; class; like; level; lineage; based; powered; tier; subscribers; subscription; prompt; prompts; preview; suspension; ban; directive; export; dispute; controversy; crisis; restrictions; restriction; shutdown; outage; saga; launch; checkpoint; tokens; series',
  },
  // What the news of one model speaks of, and the other bearers of its name do not.
  claudenews: {
    weight: 2,
    words: 'ID verification; identity verification; age verification; usage limits; malware; API key; system prompt; government ID',
  },
  mythosnews: {
    weight: 2,
    words:
      'sandbox; zero-day; zero-days; zero day; vulnerabilities; exploits; NSA; CISA; blacklist; foreign nationals; export control; export controls; export-control; trusted partners; cyber defense; cyberdefense; defenders; first model; red-team; unban',
  },
  geminiworld: {
    weight: 2,
    words: 'Workspace; Android; teens; teenagers; under-13; Pixel; Deep Research; Nano Banana; image generation; AI Studio; Vertex',
  },
  groknews: {
    weight: 2,
    words:
      'Musk; Ofcom; Komdigi; MCMC; Jakarta; Kuala Lumpur; Ankara; BTK; sexualised; sexualized; nudify; undress; nonconsensual; non-consensual; Indonesia; Malaysia; Turkey; Türkiye; Turkish; antisemitic; MechaHitler; image editing; minors',
  },
  llamanews: {
    weight: 2,
    words: 'license; licence; multimodal; weights; open-source; open source; leaked; 4chan; Acceptable Use Policy; parameters; military',
  },
  kiminews: { weight: 2, words: 'subscriptions; weights; open-weight; GPUs; parameters' },
  staff: { weight: 2, words: 'staffers; congressional; government devices; employees; staff; civil servants; House staff' },
  california: {
    weight: 2,
    words:
      'California; Californian; Newsom; Wiener; Sacramento; TFAIA; Transparency in Frontier Artificial Intelligence Act; SB 1047; SB 53; CalCompute; Bonta; Padilla',
  },
  newyork: { weight: 2, words: 'New York; Hochul; Bores; Albany; RAISE Act; SB 53; California' },
  colorado: { weight: 2, words: 'Colorado; Polis; Denver; algorithmic discrimination' },
  texas: { weight: 2, words: 'Texas; Abbott; Austin' },
  illinois: { weight: 2, words: 'Illinois; Pritzker; Springfield' },
  europe: {
    weight: 2,
    words:
      '欧盟; 歐盟; 欧州; 유럽; 유럽연합; européen; européenne; Europe; Union européenne; EU-weit; europäisch; europäische; europäischen; Brüssel; europeo; europea; Bruxelles; Bruselas; UE; EU; E.U.; European; Europe; Brussels; GPAI; Strasbourg; MEPs; MEP; EU-wide; Bloc; bloc; general-purpose AI; high-risk; Article; CELEX; EU’s',
  },
  uk: { weight: 2, words: 'UK; U.K.; Britain; British; Ofcom; London; Parliament; Westminster; England' },
  china: {
    weight: 2,
    words:
      '中国; 中國; 北京; 网信办; 중국; 베이징; China; Chinese; Beijing; PRC; CAC; Xi; Cyberspace Administration; MIIT; MOFCOM; Shanghai; Shenzhen; Hangzhou; Tencent; Alibaba; Baidu; ByteDance',
  },
  congress: {
    weight: 2,
    words:
      'Congress; Senate; Senator; Sen.; Rep.; House of Representatives; lawmakers; bill; bipartisan; Capitol Hill; legislation; chatbot; chatbots; minors',
  },
  exportlaw: {
    weight: 2,
    words:
      '出口; 出口管制; 美国商务部; 芯片; 晶片; 輸出; 輸出規制; 半導体; 米商務省; 수출; 수출통제; 상무부; 반도체; Exportkontrolle; Exportkontrollen; contrôle des exportations; export; exports; re-export; CFR; C.F.R.; OFAC; sanctions; CCL; deemed export; license; licence; licenses; BIS; Commerce; Bureau of Industry and Security; 15 CFR; Export Administration Regulations; Entity List; ECCN; semiconductor; semiconductors; chips; advanced computing; 744; 740; 734; 772; directive; is-informed; foreign nationals; foreign persons',
  },
  commerce: {
    weight: 2,
    words:
      'Lutnick; Raimondo; export; exports; export controls; Bureau of Industry and Security; BIS; US; U.S.; Washington; Trump; Biden; White House; chips; license; licenses; Anthropic; OpenAI; Nvidia; Secretary; Department; Undersecretary; Under Secretary; Kessler; directive',
  },
  defence: {
    weight: 2,
    words:
      'Hegseth; Pentagon; military; defense; Defense; Department of War; Department of Defense; warfighter; armed forces; Anthropic; classified; US; U.S.; American',
  },
  italy: { weight: 2, words: 'Italy; Italian; Italia; Rome; privacy; data protection; ChatGPT; DeepSeek; Replika; GDPR; OpenAI' },
  ireland: { weight: 2, words: 'Ireland; Irish; Dublin; GDPR; data protection; EU; Grok; Meta' },
  france: { weight: 2, words: 'France; French; Paris; privacy; données; GDPR' },
  korea: { weight: 2, words: '한국; 대한민국; 韓国; 韩国; 韓國; 국회; 과기정통부; Korea; Korean; Seoul; South Korea; PIPC; DeepSeek' },
  japan: { weight: 2, words: '日本; 일본; 東京; 国会; Japan; Japanese; Tokyo' },
  india: { weight: 2, words: 'India; Indian; New Delhi; Delhi; finance ministry' },
  australia: { weight: 2, words: 'Australia; Australian; Canberra; eSafety; Tony Burke' },
  taiwan: { weight: 2, words: '台灣; 台湾; 臺灣; 대만; 立法院; Taiwan; Taiwanese; Taipei' },
  singapore: { weight: 2, words: 'Singapore; Singaporean' },
  turkey: { weight: 2, words: 'Turkey; Türkiye; Turkish; Ankara' },
  malaysia: { weight: 2, words: 'Malaysia; Malaysian; Kuala Lumpur; Grok; X' },
  indonesia: { weight: 2, words: 'Indonesia; Indonesian; Jakarta; Grok' },
  vietnam: { weight: 2, words: 'Vietnam; Vietnamese; Hanoi; National Assembly' },
  canada: { weight: 2, words: 'Canada; Canadian; Ottawa; Bill C-27' },
  russia: { weight: 2, words: 'Russia; Russian; Moscow; Kremlin' },
  cyberagency: { weight: 2, words: 'cybersecurity; cyber; security; US; U.S.; federal; agency; NSA; vulnerabilities; Mythos' },
  snapchat: { weight: 2, words: 'Snapchat; Snap; Spiegel; Snapchat+' },
  security: { weight: 2, words: 'security; cyber; cybersecurity; Glasswing; Mythos; defenders; vulnerabilities; firewall; software; AI' },
  banking: { weight: 2, words: 'bank; banks; banking; Wall Street; financial; JPMorgan; Citigroup; AI' },
  chips: { weight: 2, words: 'chip; chips; semiconductor; semiconductors; GPU; GPUs; processors; memory; HBM; AI' },
  cloud: { weight: 2, words: 'cloud; database; Stargate; Ellison; data center; data centers; AI; software; customers; integration' },
  code: {
    weight: 2,
    words: 'code; coding; developers; programmers; Visual Studio; GitHub; programming; repository; pull request; Cursor; employees',
  },
  image: { weight: 2, words: 'image; images; photorealistic; image generation; image generator; pictures; generate' },
  video: { weight: 2, words: 'video; videos; text-to-video; clips; deepfake; generate; filmmakers; Hollywood; Disney; copyright; footage' },
  worlds: { weight: 2, words: 'world model; world models; interactive; video game; video games; DeepMind; simulation; worlds' },
  bio: { weight: 2, words: 'biology; biological; biodefense; life sciences; drug discovery; genomics; OpenAI; biodefence' },
  microsoft: { weight: 2, words: 'Microsoft; Windows; Office 365; Microsoft 365; Bing; Word; Excel; Teams; Redmond; Edge' },
  searchbot: { weight: 2, words: 'search engine; answers; scraping; publishers; AI; browser; Comet; Srinivas' },
};

/** Words that rule a reading out when they stand in the same sentence, unless the developer stands there too. One list a family. */
const NOT = {
  claude:
    'Monet; Debussy; Shannon; painter; painting; paintings; sculptor; sculpture; exhibition; museum; impressionist; composer; Giverny; footballer; actor; film director; Chabrol; Juncker; born in; Lalanne; pianist',
  fable:
    'F#; compiler; transpiles; transpiler; .NET; Xbox; video game; Lionhead; Playground Games; Albion; Aesop; moral; folktale; fairy tale; La Fontaine; Netflix; children’s book; storybook; tortoise; novel; novella; RPG; trailer; gamers; cautionary fable; comic; Vertigo; Telltale; Fables',
  mythos:
    'Cthulhu; Lovecraft; Lovecraftian; Greek; mythology; deities; gods; goddess; logos; legendarium; Stephen Fry; board game; role-playing; campaign setting; brewery; beer; Tolkien; narrative; kernel; close_mmap; franchise; lore; cosmic; Arkham; credit rating; folklore',
  gemini:
    'Mercury; Leo; retrograde; zodiac; horoscope; astrology; astrological; Taurus; Aquarius; Sagittarius; Libra; Virgo; Scorpio; Capricorn; Pisces; star sign; cryptocurrency; crypto; Winklevoss; Bitcoin; bitcoin; GUSD; stablecoin; Gemtext; capsule; capsules; Gopher; astronaut; astronauts; NASA; spacecraft; Apollo; telescope; observatory; constellation; meteor; Geminids; Gemini Building; Houston; Castor; Pollux; twins; Agena; orbital',
  grok: 'Heinlein; Stranger in a Strange Land; to grok; tutorial; Groq; Logstash; regex; grok pattern; OpenGrok; ngrok',
  llama:
    'alpaca; alpacas; Andes; Andean; Peru; Peruvian; Bolivia; wool; farm; zoo; herd; animal; animals; camelid; camelids; petting; ranch; Winamp; Fortnite; Inca; vicuña; guanaco; pack animals; fleece',
  music:
    'codec; WebM; sonata; symphony; concerto; quartet; composer; Beethoven; Chopin; Brahms; Schubert; piano; violin; orchestra; movement in; recital; magnum; Ogg; audio codec; bitrate; Magnum; Op.; No. 1; No. 2',
  poem: 'Shakespeare; Shakespearean; Petrarch; poem; poems; poetry; poet; verse; iambic; rhyme; Basho; Bashō; syllables; write a; in sonnet form; Donne; Wordsworth; Milton; quatrain; couplet',
  kimi: 'Räikkönen; Raikkonen; Antonelli; Formula 1; F1; Grand Prix; Mercedes; Ferrari; racing; driver; Djabate; Hagrin',
  nova: 'Scotia; PBS; supernova; bossa; Villa Nova; Chevrolet; Chevy; vodka; Marvel; telescope; star; Nova Launcher',
  aurora:
    'borealis; Northern Lights; northern lights; solar storm; geomagnetic; Colorado; Disney; Sleeping Beauty; MySQL; PostgreSQL; autonomous trucks; supercomputer; Illinois; princess; cannabis',
  operator: 'telecom; mobile operator; crane; network operator; tour operator; train operator',
  copilot: 'pilot; cockpit; airline; aircraft; flight; crashed; airport; co-pilot; captain; runway; plane; rally; navigator',
  sora: 'Kingdom Hearts; Riku; Roxas; anime; sora rail; bird; Nintendo; Smash Bros; Hideaki; marsh; airline',
  veo: 'Spanish verb; scooter; scooters; micromobility; Veolia; football camera; camera system',
  codex:
    'Leicester; Vatican; manuscript; manuscripts; vellum; Sinaiticus; Alimentarius; Maya; Aztec; Mesoamerican; da Vinci; papyrus; Warhammer; parchment; Seraphinianus',
  bard: 'Shakespeare; Avon; College; poet; Celtic; Dungeons; D&D; Bard College; Irish; Welsh; Stratford; minstrel; SpaceX; ballads',
  falcon:
    'SpaceX; bird; birds; rocket; Falcon 9; Falcon Heavy; CrowdStrike Falcon; sensor; Marvel; Millennium; Atlanta; Maltese; launch vehicle; endpoint; Dassault',
  phi: 'Kappa; Sigma; fraternity; sorority; golden ratio; Greek letter; Beta Kappa',
  daybreak:
    'game; games; Daybreak Game; EverQuest; dawn; sunrise; at daybreak; newspaper; novel; H1Z1; raid; before daybreak; since daybreak; film; Studios',
  glasswing:
    'butterfly; butterflies; Greta oto; wings; species; insect; entomologist; moth; pollinator; transparent wings; shrimp; rainforest; lepidoptera',
  sky: 'planet; tequila; sun; beach; Roman; goddess; lunar; crypto; LUNA; token; coin; Terra Nova; Solana; Moon; moon; cerveza; beer; blockchain; stablecoin; Do Kwon; NASA; satellite; spacecraft; cafe',
  rosalind: 'Franklin; As You Like It; Russell; Shakespeare; Orlando; Mars rover; DNA structure; Krauss; ExoMars',
  ozone: 'ozone; pollution; stratospheric; ppb; air quality; smog',
  granite: 'countertop; countertops; quarry; rock; marble; State; kitchen; stone; mountain; curling; geology',
  genie: 'Aladdin; lamp; bottle; wish; wishes; Disney; garage door; StyleGAN; Clash',
  fugu: 'pufferfish; puffer fish; blowfish; sushi; chef; sashimi; tetrodotoxin; Chrome; restaurant; web capabilities',
  hermes:
    'handbag; Birkin; Greek; god; luxury; courier; parcel; Olympian; Kelly bag; Hermès; React Native; messenger of the gods; silk scarf',
  jukebox: 'bar; coins; vinyl; Broadway; jukebox musical; diner; records',
  muse: 'band; Bellamy; goddess; concert; stadium tour; mythology',
  otherStates:
    'Texas; Florida; Georgia; Colorado; Virginia; Utah; Nevada; Oregon; Ohio; Michigan; Arizona; Minnesota; Tennessee; Kentucky; Alabama; Maryland; Kansas; Missouri; Oklahoma; Wisconsin; Hawaii; Louisiana; Idaho; Indiana; Montana; Nebraska; Arkansas; Connecticut; abortion; transgender; firearms; gun',
  otherAiActs:
    'Colorado; Korea; Korean; Seoul; Vietnam; Vietnamese; Japan; Japanese; Kazakhstan; Utah; Texas; Taiwan; Brazil; Brazilian; Canada; Canadian; AIDA; Thailand; Peru; Chile; Turkey; Pakistan; Kyrgyzstan',
  fruit: 'orchard; orchards; pie; cider; juice; Big Apple; fruit; trees; Valley; Records; Fiona; tart; Martin',
  river: 'rainforest; river; basin; Brazil; Brazilian; Peru; indigenous; deforestation; Manaus; jungle; tribe; tributary; rain forest',
  metaword: 'meta-analysis; metadata; physics; gaming meta; the meta; Meta Quest Pro',
  oracle: 'Delphi; prophecy; Omaha; oracles; Matrix; Oracle Park; smart contract; Chainlink; ancient',
  sisco: 'Thong Song; Crisco',
  tesla: 'Nikola; coil; teslas; magnetic field; MRI',
  snapword:
    'snap election; Snap election; SNAP benefits; food stamps; SNAP; Supplemental Nutrition; snap decision; ginger snap; snap back; Cracklepop',
  polygon: 'polygon; five-sided; sided; geometry; hexagon; octagon; regular pentagon; angles; pentagonal; church choir',
  americanMinistry: '卢特尼克; 雷蒙多; 盧特尼克; 雷蒙多; 美方',
  bank: 'Settlements; Basel; International Settlements; central bank',
  cac: '40; CAC 40; Paris bourse; customer acquisition; stocks; index; shares; common access card; DAX; FTSE; common access',
  perplexity: 'measures how well; predicts; perplexity of; perplexity score; lower perplexity; WikiText; log-likelihood',
  mistralwind: 'wind; winds; Rhône; Provence; sailing; ferry; Mistral-class; warship; helicopter carrier; Mediterranean; Marseille',
  manus: 'Papua; island; Island; detention; Manus Island; refugees; asylum; hand; manuscript; Nauru',
} as const;

type Gate = Omit<Alias, 'text'>;

const list = (words: string): string[] => words.split(';').map((word) => word.trim());

/** Evidence for a model: its developer or a sibling, another model or lab, words about AI, or a noun that only a model takes. */
const NEAR = ['@kin', '@model', '@lab', '@ai', '@head', '@hint'];
const KIN = ['@kin'];

const gate = (anchors: string[], not?: string, exactCase = true): Gate => ({
  ...(anchors.length ? { anchors } : {}),
  ...(not ? { not: list(not) } : {}),
  ...(exactCase ? { exactCase: true } : {}),
});

/**
 * The gates that tables name. `anchors`: entity ids, plain words, or `@group`: a group of CUES, `@kin` (developer or its other
 * things), `@model` (any model named in full), `@lab` (an AI developer), `@head` (a noun of CUES.head right beside the name).
 * A gate without anchors only listens to the words against it: a version number is anchor enough.
 */
export const GATES: Record<string, Gate> = {
  cased: gate([]),
  claude: gate([...NEAR, '@claudenews'], NOT.claude),
  'claude-version': gate([], NOT.claude, false),
  fable: gate([...NEAR, '@mythosnews'], NOT.fable),
  'fable-version': gate([], NOT.fable, false),
  mythos: gate([...NEAR, '@mythosnews'], NOT.mythos),
  'mythos-version': gate([], NOT.mythos, false),
  opus: gate(KIN, NOT.music),
  'opus-version': gate([], NOT.music, false),
  poem: gate(KIN, NOT.poem),
  'poem-version': gate([], NOT.poem, false),
  gemini: gate([...NEAR, '@geminiworld'], NOT.gemini),
  'gemini-version': gate([], NOT.gemini, false),
  grok: gate([...NEAR, '@groknews'], NOT.grok),
  'grok-version': gate([], NOT.grok, false),
  llama: gate([...NEAR, '@llamanews'], NOT.llama),
  'llama-version': gate([], NOT.llama, false),
  kimi: gate(['@kin', '@model', '@lab', '@ai', '@head', '@china', '@kiminews'], NOT.kimi),
  'kimi-version': gate(['@kin', '@model', '@lab', '@ai', '@head', '@china'], NOT.kimi, false),
  gpt: gate(['@head']),
  nova: gate(['amazon', 'aws'], NOT.nova),
  aurora: gate(['xai', 'xai/grok'], NOT.aurora),
  operator: gate(['openai'], NOT.operator),
  'copilot-microsoft': gate(['@microsoft', '@kin', '@model', '@lab', '@ai', '@staff'], NOT.copilot),
  'copilot-github': gate(['github', '@code'], NOT.copilot),
  'sora-version': gate([], NOT.sora, false),
  sora: gate(['openai', 'openai/sora-2', 'openai/chatgpt', '@ai', '@video'], NOT.sora),
  kling: gate(['@kin', '@model', '@lab', '@ai', '@video', '@china']),
  veo: gate(['@kin', '@model', '@ai', '@video'], NOT.veo),
  codex: gate(['@kin', '@model', '@lab', '@ai', '@code'], NOT.codex),
  bard: gate(['google', 'google/gemini', 'openai/chatgpt', 'microsoft/bing-chat', '@ai', '@lab'], NOT.bard),
  falcon: gate(['tii', '@model', '@ai'], NOT.falcon),
  phi: gate(['microsoft', '@model', '@ai'], NOT.phi),
  near: gate(NEAR),
  kin: gate(KIN),
  'kin-or-ai': gate(['@kin', '@model', '@lab', '@ai', '@head']),
  daybreak: gate(['openai', '@kin'], NOT.daybreak),
  glasswing: gate(['@kin', '@security'], NOT.glasswing),
  sky: gate(['openai/gpt-5.6', 'openai/gpt-6', '@kin'], NOT.sky),
  rosalind: gate(['@kin', '@bio'], NOT.rosalind),
  'o-series': gate(['@kin', '@model', '@lab', '@ai'], NOT.ozone),
  granite: gate(['ibm', '@model', '@ai'], NOT.granite),
  genie: gate(['@kin', '@worlds', '@ai'], NOT.genie),
  fugu: gate(['@kin', '@model', '@ai'], NOT.fugu),
  hermes: gate(['@kin', '@model', '@ai'], NOT.hermes),
  jukebox: gate(['openai', '@ai'], NOT.jukebox),
  muse: gate(['meta', '@model', '@ai'], NOT.muse),
  'my-ai': gate(['snap', '@snapchat']),
  imagen: gate(['google', '@ai', '@image']),
  'ai-act': gate([], `${NOT.otherAiActs}; ${NOT.otherStates}`),
  sb53: gate(['@california', '@lab', '@ai', '@hint'], NOT.otherStates),
  sb1047: gate([], NOT.otherStates, false),
  newyork: gate(['@newyork', '@ai', '@lab']),
  colorado: gate(['@colorado', '@ai']),
  dma: gate(['@europe', 'apple', 'google', 'meta']),
  meta: gate([], NOT.metaword),
  apple: gate([], NOT.fruit),
  amazon: gate([], NOT.river),
  oracle: gate(['@kin', '@cloud', '@lab', '@chips', 'microsoft', 'google', 'aws'], NOT.oracle),
  cisco: gate(['@security', '@cloud', '@lab'], NOT.sisco),
  tesla: gate([], NOT.tesla),
  snap: gate(['@kin', '@snapchat', '@ai', 'openai'], NOT.snapword),
  bis: gate(['@exportlaw', '@commerce'], NOT.bank),
  mofcom: gate([], NOT.americanMinistry),
  pentagon: gate([], NOT.polygon),
  cac: gate(['@china'], NOT.cac),
  cisa: gate(['@cyberagency']),
  chips: gate(['@chips', '@lab', 'nvidia', 'us-commerce', 'us-bis']),
  banking: gate(['@banking', '@lab', '@ai']),
  security: gate(['@security', '@lab']),
  perplexity: gate(['@searchbot', '@lab', '@ai'], NOT.perplexity),
  mistral: gate(['@lab', '@model', '@ai', '@france', '@hint'], NOT.mistralwind),
  manus: gate(['@china', '@ai', '@lab', 'meta'], NOT.manus),
  lab: gate(['@kin', '@ai', '@lab', '@model', '@hint']),
};
