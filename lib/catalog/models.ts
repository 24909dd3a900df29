// AI models and products that texts may name. One line each:
// id | name | also written (text @gate) | family | first released or announced (EDTF `from` source; without source: never looked up) | facts
// Facts: `product`, `unverified` (one weak source or none), `doubt=…`, `versions=any` (every version is filed here: the registry keeps no finer ids) or
// `versions=2,3` (these version numbers are filed here; others are unknown versions).
export const MODELS = `
# Anthropic
anthropic/claude | Claude @claude | Claude AI; Claude.ai; Claude Instant; 클로드 @kin-or-ai; クロード @kin-or-ai; Claude Pro @claude; Claude Max @claude; Claude Enterprise @claude; 克劳德 @kin-or-ai | | 2023-03-14 | versions=1,1.2,1.3,2,2.1,3,3.5,3.7,4,4.1,4.5,4.6,4.7,4.8,5
anthropic/claude-code | Claude Code @cased | Claude Cowork @cased | claude | 2025-02-24 | product
anthropic/claude-security | Claude Security | Claude Code Security | claude | 2026-02-20 | product
anthropic/claude-gov | Claude Gov | | claude | 2025-06-05 |
anthropic/claude-opus | Claude Opus | Opus @opus | claude | 2024-03-04 |
anthropic/claude-opus-3 | Claude Opus 3 | Claude 3 Opus; Opus 3 @opus-version; claude-3-opus; claude-opus-3 | claude-opus | 2024-03-04 |
anthropic/claude-opus-4 | Claude Opus 4 | Opus 4 @opus-version; Claude 4 Opus; claude-opus-4 | claude-opus | 2025-05-22 |
anthropic/claude-opus-4.1 | Claude Opus 4.1 | Opus 4.1 @opus-version; Claude 4.1 Opus; claude-opus-4-1 | claude-opus | 2025-08-05 |
anthropic/claude-opus-4.5 | Claude Opus 4.5 | Opus 4.5 @opus-version; Claude 4.5 Opus; claude-opus-4-5 | claude-opus | 2025-11-24 |
anthropic/claude-opus-4.6 | Claude Opus 4.6 | Opus 4.6 @opus-version; Claude 4.6 Opus; claude-opus-4-6 | claude-opus | 2026-02-05 |
anthropic/claude-opus-4.7 | Claude Opus 4.7 | Opus 4.7 @opus-version; Claude 4.7 Opus; claude-opus-4-7 | claude-opus | |
anthropic/claude-opus-4.8 | Claude Opus 4.8 | Opus 4.8 @opus-version; Claude 4.8 Opus; claude-opus-4-8 | claude-opus | |
anthropic/claude-opus-5 | Claude Opus 5 | Opus 5 @opus-version; Claude 5 Opus; claude-opus-5 | claude-opus | |
anthropic/claude-opus-5.5 | Claude Opus 5.5 | Opus 5.5 @opus-version; claude-opus-5-5 | claude-opus | |
anthropic/claude-sonnet | Claude Sonnet | Sonnet @poem | claude | 2024-03-04 |
anthropic/claude-sonnet-3 | Claude Sonnet 3 | Claude 3 Sonnet; Sonnet 3 @poem-version; claude-3-sonnet | claude-sonnet | 2024-03-04 |
anthropic/claude-sonnet-3.5 | Claude 3.5 Sonnet | Claude Sonnet 3.5; Sonnet 3.5 @poem-version; 3.5 Sonnet @poem; claude-3-5-sonnet | claude-sonnet | 2024-06-20 |
anthropic/claude-sonnet-3.7 | Claude 3.7 Sonnet | Claude Sonnet 3.7; Sonnet 3.7 @poem-version; 3.7 Sonnet @poem; claude-3-7-sonnet | claude-sonnet | 2025-02-24 |
anthropic/claude-sonnet-4 | Claude Sonnet 4 | Claude 4 Sonnet; Sonnet 4 @poem-version; claude-sonnet-4 | claude-sonnet | 2025-05-22 |
anthropic/claude-sonnet-4.5 | Claude Sonnet 4.5 | Claude 4.5 Sonnet; Sonnet 4.5 @poem-version; claude-sonnet-4-5 | claude-sonnet | 2025-09-29 |
anthropic/claude-sonnet-4.6 | Claude Sonnet 4.6 | Claude 4.6 Sonnet; Sonnet 4.6 @poem-version; claude-sonnet-4-6 | claude-sonnet | 2026-02-17 |
anthropic/claude-sonnet-5 | Claude Sonnet 5 | Claude 5 Sonnet; Sonnet 5 @poem-version; claude-sonnet-5 | claude-sonnet | |
anthropic/claude-sonnet-5.5 | Claude Sonnet 5.5 | Sonnet 5.5 @poem-version; claude-sonnet-5-5 | claude-sonnet | |
anthropic/claude-haiku | Claude Haiku | Haiku @poem | claude | 2024-03-04 |
anthropic/claude-haiku-3 | Claude Haiku 3 | Claude 3 Haiku; Haiku 3 @poem-version; claude-3-haiku | claude-haiku | 2024-03-04 |
anthropic/claude-haiku-3.5 | Claude 3.5 Haiku | Claude Haiku 3.5; Haiku 3.5 @poem-version; 3.5 Haiku @poem; claude-3-5-haiku | claude-haiku | 2024-10-22 |
anthropic/claude-haiku-4.5 | Claude Haiku 4.5 | Claude 4.5 Haiku; Haiku 4.5 @poem-version; claude-haiku-4-5 | claude-haiku | 2025-10-15 |
anthropic/claude-mythos | Claude Mythos | Mythos @mythos; 미토스 @kin-or-ai; クロード・ミュトス; ミュトス @kin-or-ai; ミトス @kin-or-ai; 클로드 미토스; クロード・ミトス | claude | 2026-04-07 from red.anthropic.com/2026/mythos-preview |
anthropic/claude-mythos-preview | Claude Mythos Preview | Mythos Preview; claude-mythos-preview; 클로드 미토스 프리뷰; クロード・ミュトス・プレビュー; 미토스 프리뷰 | claude-mythos | 2026-04-07 from red.anthropic.com/2026/mythos-preview |
anthropic/claude-mythos-5 | Claude Mythos 5 | Mythos 5 @mythos-version; claude-mythos-5; Claude 5 Mythos; 미토스 5; ミュトス5; ミトス5 | claude-mythos | 2026-06-09 |
anthropic/claude-mythos-5.1 | Claude Mythos 5.1 | Mythos 5.1 @mythos-version; claude-mythos-5-1 | claude-mythos | 2026-09-01 from anthropic.com/claude-fable-and-mythos-5-1 |
anthropic/claude-fable | Claude Fable | Fable @fable; 페이블 @kin-or-ai; フェイブル @kin-or-ai; フェーブル @kin-or-ai; クロード・フェイブル; 클로드 페이블 | claude | 2026-06-09 from anthropic.com/claude-fable-and-mythos-5-1 |
anthropic/claude-fable-5 | Claude Fable 5 | Fable 5 @fable-version; claude-fable-5; Claude 5 Fable; 페이블 5; フェイブル5; 클로드 페이블 5 | claude-fable | 2026-06-09 from anthropic.com/claude-fable-and-mythos-5-1 |
anthropic/claude-fable-5.1 | Claude Fable 5.1 | Fable 5.1 @fable-version; claude-fable-5-1 | claude-fable | 2026-09-01 from anthropic.com/claude-fable-and-mythos-5-1 |
# OpenAI
openai/chatgpt | ChatGPT | Chat GPT; Chat-GPT; ChatGPT Plus; ChatGPT Pro; ChatGPT Enterprise; ChatGPT Edu; ChatGPT Gov; ChatGPT Team; ChatGPT Go; 챗GPT; 챗지피티; チャットGPT; ЧатГПТ; ChatGPT Health; チャットジーピーティー; 챗 GPT | | 2022-11-30 | product; versions=any
openai/chatgpt-atlas | ChatGPT Atlas | | chatgpt | 2025-10-21 | product
openai/chatgpt-agent | ChatGPT Agent | | chatgpt | 2025-07-17 | product
openai/codex | Codex @codex | Codex CLI | | 2021-08-10 | product
openai/codex-security | Codex Security | | | | product; unverified
openai/operator | Operator @operator | | | 2025-01-23 | product
openai/deep-research | Deep Research @kin | | | 2025-02-02 | product
openai/dall-e | DALL-E | DALLE; DALL·E; Dall-E | | 2021-01-05 | versions=any
openai/jukebox | Jukebox @jukebox | | | 2020-04-30 |
openai/whisper | Whisper @kin | | | 2022-09-21 |
openai/sora | Sora @sora | Sora Turbo | | 2024-02-15 | versions=1
openai/sora-2 | Sora 2 @sora-version | | sora | 2025-09-30 |
openai/gpt | GPT @gpt | GPT models; GPT series; GPT family; GPT-series; GPT-class | | 2018-06-11 |
openai/gpt-2 | GPT-2 | gpt2 | gpt | 2019-02 from page seen, address not kept |
openai/gpt-3 | GPT-3 | text-davinci-003; davinci-003 | gpt | 2020-05-28 |
openai/gpt-3.5 | GPT-3.5 | ChatGPT-3.5; ChatGPT 3.5 | gpt | 2022-03-15 |
openai/gpt-4 | GPT-4 | GPT-4V; GPT4V; GPT-4 Turbo; ChatGPT-4; GPT-4 with vision | gpt | 2023-03-14 |
openai/gpt-4.1 | GPT-4.1 | | gpt | 2025-04-14 |
openai/gpt-4.5 | GPT-4.5 | | gpt | 2025-02-27 |
openai/gpt-4o | GPT-4o | ChatGPT-4o; GPT-4 omni; GPT-4o mini | gpt | 2024-05-13 |
openai/gpt-5 | GPT-5 | ChatGPT-5 | gpt | 2025-08-07 |
openai/gpt-5.1 | GPT-5.1 | ChatGPT-5.1 | gpt | 2025-11-12 |
openai/gpt-5.2 | GPT-5.2 | ChatGPT-5.2 | gpt | 2025-12-11 |
openai/gpt-5.3 | GPT-5.3 | | gpt | |
openai/gpt-5.3-codex | GPT-5.3-Codex | | gpt | 2026-02-05 |
openai/gpt-5.4 | GPT-5.4 | ChatGPT-5.4 | gpt | |
openai/gpt-5.4-cyber | GPT-5.4-Cyber | | gpt | 2026-04-14 from type0.ai |
openai/gpt-5.5 | GPT-5.5 | ChatGPT-5.5 | gpt | |
openai/gpt-5.5-cyber | GPT-5.5-Cyber | GPT-5.5-Cyber-Preview | gpt | 2026-05-07 from nerova.ai |
openai/gpt-5.5-pro | GPT-5.5 Pro | | gpt | |
openai/gpt-5.6 | GPT-5.6 | ChatGPT-5.6 | gpt | 2026-06-26 from eyeon.ai/f/990 |
openai/gpt-5.6-cyber | GPT-5.6-Cyber | | gpt | |
openai/gpt-5.6-sol | GPT-5.6 Sol | Sol @sky | gpt-5.6 | 2026-06-26 from openai.com/index/previewing-gpt-5-6-sol |
openai/gpt-5.6-terra | GPT-5.6 Terra | Terra @sky | gpt-5.6 | 2026-06-26 from eyeon.ai/f/990 |
openai/gpt-5.6-luna | GPT-5.6 Luna | Luna @sky | gpt-5.6 | 2026-06-26 from eyeon.ai/f/990 |
openai/gpt-6 | GPT-6 | | gpt | 2026-09-03 from page seen, address not kept |
openai/gpt-6-astra | GPT-6 Astra | | gpt-6 | 2026-09-03 from page seen, address not kept |
openai/gpt-oss | gpt-oss | gpt-oss-120b; gpt-oss-20b | | 2025-08-05 |
openai/gpt-rosalind | GPT-Rosalind | Rosalind @rosalind | gpt | 2026-04 from deploymentsafety.openai.com/gpt-rosalind-5-5 |
openai/gpt-rosalind-5.5 | GPT-Rosalind-5.5 | | gpt-rosalind | 2026-06-03 from deploymentsafety.openai.com/gpt-rosalind-5-5 |
openai/o1 | o1 @o-series | o1-preview; o1-mini; o1-pro | | 2024-09-12 |
openai/o3 | o3 @o-series | o3-mini; o3-pro | | 2024-12-20 |
openai/o4-mini | o4-mini | | | 2025-04-16 |
# Google
google/gemini | Gemini @gemini | Gemini Pro @gemini-version; Gemini Ultra @gemini-version; Gemini Nano @gemini-version; Gemini Flash @gemini-version; Gemini Advanced @gemini-version; Gemini Live @gemini; 제미나이 @kin-or-ai; ジェミニ @kin-or-ai | | 2023-05-10 | versions=1
google/gemini-1.5 | Gemini 1.5 @gemini-version | | gemini | 2024-02-15 |
google/gemini-2 | Gemini 2 @gemini-version | | gemini | 2024-12-11 |
google/gemini-2.5 | Gemini 2.5 @gemini-version | | gemini | 2025-03-25 |
google/gemini-3 | Gemini 3 @gemini-version | | gemini | 2025-11-18 |
google/gemini-3.1 | Gemini 3.1 @gemini-version | | gemini | |
google/gemini-3.5 | Gemini 3.5 @gemini-version | | gemini | |
google/gemini-3.8 | Gemini 3.8 @gemini-version | | gemini | |
google/bard | Bard @bard | | | 2023-02-06 | product
google/gemma | Gemma @kin-or-ai | CodeGemma; PaliGemma; MedGemma; ShieldGemma | | 2024-02-21 | versions=any
google/genie | Project Genie | Genie @genie | | 2024-02-23 |
google/genie-2 | Genie 2 @genie | | genie | 2024-12-04 |
google/genie-3 | Genie 3 @genie | | genie | 2025-08-05 |
google/imagen | Imagen @imagen | | | 2022-05-23 | versions=any
google/lamda | LaMDA | | | 2021-05-18 |
google/musiclm | MusicLM | | | 2023-01-26 |
google/notebooklm | NotebookLM | | | 2023-07-12 | product
google/palm | PaLM @kin | PaLM 2 | | 2022-04-04 | versions=any
google/veo | Veo @veo | | | 2024-05-14 | versions=any
# Meta
meta/llama | Llama @llama | Code Llama; CodeLlama; Llama Guard; ラマ @kin; 라마 @kin | | 2023-02-24 | versions=1
meta/llama-2 | Llama 2 @llama-version | | llama | 2023-07-18 |
meta/llama-3 | Llama 3 @llama-version | | llama | 2024-04-18 |
meta/llama-3.1 | Llama 3.1 @llama-version | | llama | 2024-07-23 |
meta/llama-3.2 | Llama 3.2 @llama-version | | llama | 2024-09-25 |
meta/llama-3.3 | Llama 3.3 @llama-version | | llama | 2024-12-06 |
meta/llama-4 | Llama 4 @llama-version | Llama 4 Scout; Llama 4 Maverick; Llama 4 Behemoth | llama | 2025-04-05 |
meta/meta-ai | Meta AI | | | 2023-09-27 | product
meta/muse-spark | Muse Spark | | | | versions=any
meta/galactica | Galactica @kin-or-ai | | | 2022-11-15 |
meta/seamless | SeamlessM4T | | | 2023-08-22 |
# xAI
xai/aurora | Aurora @aurora | | | 2024-12-09 |
xai/grok | Grok @grok | Grok Imagine; 그록 @kin-or-ai; グロック @kin-or-ai; 格罗克 | | 2023-11-04 |
xai/grok-1 | Grok-1 @grok-version | | grok | 2023-11-04 |
xai/grok-1.5 | Grok-1.5 @grok-version | | grok | 2024-03-28 |
xai/grok-2 | Grok-2 @grok-version | | grok | 2024-08-13 |
xai/grok-3 | Grok 3 @grok-version | | grok | 2025-02-17 |
xai/grok-4 | Grok 4 @grok-version | | grok | 2025-07-09 |
xai/grok-4.1 | Grok 4.1 @grok-version | | grok | 2025-11-17 |
xai/grok-4.5 | Grok 4.5 @grok-version | | grok | |
xai/grok-4.6 | Grok 4.6 @grok-version | | grok | |
xai/grok-5 | Grok-5 @grok-version | | grok | |
# Microsoft, GitHub
microsoft/bing-chat | Bing AI | Bing Chat; new Bing; Bing chatbot; Bing Chat Enterprise; Bing's AI chatbot; Bing's AI chat | | 2023-02-07 | product
microsoft/copilot | Copilot @copilot-microsoft | Microsoft 365 Copilot; Copilot Chat @copilot-microsoft; Copilot for Microsoft 365; Windows Copilot; Copilot Studio; コパイロット @copilot-microsoft; 코파일럿 @copilot-microsoft | | 2023-03-16 | product
github/copilot | GitHub Copilot | Copilot @copilot-github; Copilot Workspace; GitHub コパイロット; 깃허브 코파일럿 | | 2021-06-29 | product
microsoft/custom-neural-voice | Custom Neural Voice | | | 2021-02-03 |
microsoft/mai-code-1-flash | MAI-Code-1-Flash | | | |
microsoft/mai-thinking-1 | MAI-Thinking-1 | | | |
microsoft/mai-1 | MAI-1 | MAI-1-preview | | 2025-08-28 |
microsoft/phi | Phi @phi | | | 2023-06-20 | versions=1,1.5,2,3,3.5
microsoft/phi-4 | Phi-4 @cased | | phi | 2024-12-12 |
microsoft/vall-e | VALL-E | | | 2023-01-05 | versions=any
microsoft/tay | Tay @kin | | | 2016-03-23 | product
# Apple, Amazon, IBM, NVIDIA
apple/apple-intelligence | Apple Intelligence | 苹果智能; 애플 인텔리전스; アップルインテリジェンス | | 2024-06-10 | product
apple/siri | Siri @cased | | | 2011-10-04 | product
amazon/alexa | Alexa @kin | Alexa Plus | | 2025-02-26 | product
amazon/nova | Amazon Nova | Nova @nova; Nova Pro @nova; Nova Lite @nova; Nova Micro @nova; Nova Premier @nova | | 2024-12-03 | versions=any
amazon/q | Amazon Q | | | 2023-11-28 | product
ibm/granite | Granite @granite | | | 2023-09-07 |
ibm/granite-3 | Granite 3.0 @granite | Granite 3.1 @granite; Granite 3.2 @granite; Granite 3.3 @granite | granite | 2024-10-21 |
nvidia/nemotron | Nemotron | | | 2024-06-14 | versions=any
# China
alibaba/qwen | Qwen | Tongyi Qianwen; Qwen-Max; Qwen-VL; Qwen Coder; QwQ; 通义千问; 千问; 큐원 @kin-or-ai; 큐웬; 通義千問; クウェン @kin-or-ai | | 2023-04-11 | versions=any
baidu/ernie | Ernie Bot | ERNIE @cased; Ernie @kin; 文心一言; 文心; Ernie X1; 文小言; Wenxin Yiyan; 文心大模型; 어니봇 | | 2023-03-16 | versions=any
bytedance/doubao | Doubao | 豆包 @kin-or-ai; 더우바오 | | 2023-08-17 | product; versions=any
bytedance/seedance | Seedance | | | 2025-06 | versions=any
deepseek/deepseek | DeepSeek | 深度求索; 딥시크; ディープシーク; DeepSeek AI | | 2023-11-02 | versions=2,2.5
deepseek/coder | DeepSeek Coder | DeepSeek-Coder-V2 | deepseek | 2023-11-02 |
deepseek/r1 | DeepSeek R1 | R1 @kin; DeepSeek-R1-Zero; R1-0528 | deepseek | 2025-01-20 |
deepseek/v3 | DeepSeek V3 | V3 @kin; DeepSeek-V3-0324 | deepseek | 2024-12-26 |
deepseek/v3.1 | DeepSeek V3.1 | V3.1 @kin | deepseek | 2025-08-21 |
deepseek/v3.2 | DeepSeek V3.2 | V3.2 @kin; DeepSeek-V3.2-Exp; DeepSeek V3.2-Speciale | deepseek | 2025-09-29 |
deepseek/v4 | DeepSeek V4 | V4 @kin | deepseek | |
deepseek/v4.1 | DeepSeek V4.1 | V4.1 @kin | deepseek | |
minimax/m1 | MiniMax M1 | | | 2025-06 |
minimax/m2 | MiniMax M2 | MiniMax-M2 | | 2025-10-27 |
minimax/m2.5 | MiniMax M2.5 | | | | unverified
minimax/m3 | MiniMax M3 | | | |
minimax/hailuo | Hailuo AI | Hailuo | | 2024-03 | product
moonshot/kimi | Kimi @kimi | Kimi Chat; Kimi AI; 키미 @kin-or-ai; Kimi智能助手 | | 2023-10-09 | versions=1.5
moonshot/kimi-k2 | Kimi K2 | K2 @kin; Kimi-K2; Kimi K2 Thinking; Kimi K2 Instruct | kimi | 2025-07-11 |
moonshot/kimi-k2.5 | Kimi K2.5 | K2.5 @kin | kimi | 2026-01-27 |
moonshot/kimi-k2.6 | Kimi K2.6 | K2.6 @kin | kimi | | unverified
moonshot/kimi-k3 | Kimi K3 | K3 @kin; Kimi-K3 | kimi | |
tencent/hunyuan | Hunyuan | 混元; Tencent Yuanbao; Yuanbao; 腾讯混元; 훈위안 @kin-or-ai | | 2023-09-07 | versions=any
zai/chatglm | ChatGLM | 智谱清言 | | 2023-03-14 | versions=any
zai/glm | GLM @kin-or-ai | | | 2022-08-04 |
zai/glm-4.5 | GLM-4.5 | GLM-4.5V; GLM-4.5-Air | glm | 2025-07-28 |
zai/glm-4.6 | GLM-4.6 | | glm | 2025-09-30 |
zai/glm-4.7 | GLM-4.7 | | glm | 2025-12-22 |
zai/glm-5 | GLM-5 | GLM-5 Turbo; GLM-5V | glm | 2026-02-11 |
zai/glm-5.1 | GLM-5.1 | | glm | |
zai/glm-5.2 | GLM-5.2 | | glm | 2026-06-13 from page seen, address not kept |
zai/glm-5.3 | GLM-5.3 | | glm | |
manus/manus | Manus AI | Manus @manus | | 2025-03-06 | product; unverified
stepfun/step | Step-3 @kin | | | 2025-07-25 | unverified
iflytek/spark | iFlytek Spark | SparkDesk; 讯飞星火 | | 2023-05-06 | versions=any
# Elsewhere
mistral/le-chat | Le Chat @kin-or-ai | | | 2024-02-26 | product
mistral/mistral-large | Mistral Large | | | 2024-02-26 | versions=any
mistral/mistral-medium | Mistral Medium | | | | versions=any
mistral/mistral-small | Mistral Small | | | | versions=any
mistral/mistral-7b | Mistral 7B | | | 2023-09-27 | versions=any
mistral/mistral-nemo | Mistral Nemo | | | 2024-07-18 |
mistral/devstral | Devstral | | | | versions=any
mistral/codestral | Codestral | | | 2024-05-29 | versions=any
mistral/magistral | Magistral | | | | versions=any
mistral/pixtral | Pixtral | | | | versions=any
mistral/ministral | Ministral | | | | versions=any
mistral/mixtral | Mixtral | Mixtral 8x7B; Mixtral 8x22B | | 2023-12-08 |
cohere/command | Command R @kin | Command A @kin | | 2024-03-11 |
nous/hermes-3 | Hermes 3 @hermes | Hermes-3 @hermes; Hermes 3-70B | | 2024-08-15 |
nous/hermes-4 | Hermes 4 @hermes | | | 2025-08-25 |
sakana/fugu | Fugu @fugu | | | | versions=any
stability/stable-diffusion | Stable Diffusion | SDXL; Stable Diffusion XL; StableDiffusion | | 2022-08-10 | versions=any
stability/stable-video | Stable Video Diffusion | | | 2023-11-21 |
midjourney/midjourney | Midjourney | | | 2022-07-12 | product; versions=any
luka/replika | Replika | | | 2017-11 | product
character/character-ai | Character.AI | Character AI; c.ai | | 2022-09-16 | product
snap/my-ai | My AI @my-ai | | | 2023-02-27 | product
perplexity/perplexity | Perplexity @perplexity | Perplexity AI; Perplexity Comet | | 2022-12-07 | product
tii/falcon | Falcon LLM | Falcon 180B; Falcon 40B; Falcon 2 @falcon; Falcon 3 @falcon | | 2023-03 | unverified
lg/exaone | EXAONE | | | 2021-12 | versions=any; unverified
g42/jais | Jais @kin-or-ai | | | 2023-08-30 | unverified
naver/hyperclova-x | HyperCLOVA X | HyperCLOVA | | 2023-08-24 |
yandex/yandexgpt | YandexGPT | | | 2023-05-17 | versions=any
sber/gigachat | GigaChat | | | 2023-04-24 |
ai2/olmo | OLMo | | | 2024-02-01 | versions=any
eleutherai/gpt-j | GPT-J | | | 2021-06 |
eleutherai/gpt-neo | GPT-Neo | | | 2021-03 |
eleutherai/gpt-neox | GPT-NeoX | | | 2022-02 |
eleutherai/gpt-4chan | GPT-4chan | | | 2022-06-03 |
bigscience/bloom | BLOOM @near | BigScience BLOOM | | 2022-07-12 |
runway/gen | Runway Gen-3 | Runway Gen-4; Gen-3 Alpha; Gen-2 @kin | | 2023-02-06 | versions=any
kuaishou/kling | Kling AI | Kling @kling | | 2024-06-06 | versions=any
suno/suno | Suno @kin-or-ai | Suno AI | | 2023-12-20 | product; versions=any
inflection/pi | Inflection-2 | Inflection-2.5 | | 2023-05-02 |
reka/reka | Reka Core | Reka Flash | | 2024-04-15 |
`;
