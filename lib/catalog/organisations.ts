// Organisations that act, are acted upon or speak: developers, vendors, agencies, regulators. One line each:
// id | name | also written (text @gate) | place | facts
// Facts: `lab` (an AI developer: its name speaks for ambiguous model names), `unverified`.
export const ORGANISATIONS = `
# AI developers
anthropic | Anthropic | Anthropic PBC; 앤트로픽; アンソロピック; アンスロピック; Anthropic AI | US | lab
openai | OpenAI | Open AI @cased; 오픈AI; オープンAI; OpenAI OpCo | US | lab
google | Google @cased | Google AI; Alphabet @lab; Google LLC; 구글; グーグル; 谷歌; 谷歌公司 | US | lab
google-deepmind | Google DeepMind | DeepMind; GDM @kin-or-ai; 谷歌DeepMind; 구글 딥마인드; 딥마인드; ディープマインド | GB | lab
meta | Meta @meta | Meta Platforms; Facebook AI Research; FAIR @lab; Meta Superintelligence Labs; Facebook; Meta AI; 메타플랫폼; 메타 플랫폼스; メタ・プラットフォームズ | US |
xai | xAI | x.AI; Musk's AI startup; X.AI; xAI Corp | US | lab
microsoft | Microsoft | Microsoft Corp; 微软; マイクロソフト; 微軟; 마이크로소프트 | US | lab
github | GitHub | | US |
amazon | Amazon @amazon | Amazon.com; Amazon Inc; 亚马逊 @amazon; 아마존 @amazon; アマゾン @amazon | US |
aws | Amazon Web Services | AWS | US |
apple | Apple @apple | Apple Inc.; 苹果公司; 애플 @lab; アップル @lab | US |
ibm | IBM | International Business Machines | US |
nvidia | NVIDIA | Nvidia Corp; 英伟达; 엔비디아; 輝達; 辉达; エヌビディア | US |
mistral | Mistral AI | Mistral @mistral; 미스트랄AI; ミストラルAI | FR | lab
cohere | Cohere @lab | Cohere Inc | CA | lab
stability | Stability AI | StabilityAI | GB | lab
inflection | Inflection AI | | US | lab
nous | Nous Research | Nous @lab | US | lab
sakana | Sakana AI | Sakana @lab; サカナAI | JP | lab
hugging-face | Hugging Face | HuggingFace | US | lab
eleutherai | EleutherAI | Eleuther @lab | US | lab
ai2 | Allen Institute for AI | AI2; Allen Institute for Artificial Intelligence | US | lab
bigscience | BigScience | | FR |
reka | Reka AI | Reka @lab | US | lab
character | Character Technologies | | US | lab
midjourney | Midjourney Inc | | US |
luka | Luka Inc | Luka, Inc. | US |
snap | Snap @snap | Snap Inc; Snapchat | US |
perplexity | Perplexity AI Inc | | US |
runway | Runway AI | RunwayML | US |
suno | Suno Inc | | US |
clearview | Clearview AI | | US |
ssi | Safe Superintelligence | Safe Superintelligence Inc | US | lab
thinking-machines | Thinking Machines Lab | | US | lab
scale | Scale AI | | US |
cursor | Anysphere | | US |
together | Together AI | | US |
openrouter | OpenRouter | | US |
alibaba | Alibaba | Alibaba Cloud; Alibaba Group; 阿里巴巴; 알리바바; アリババ; 阿里云; 阿里巴巴集团; アリババ集団 | CN | lab
baidu | Baidu | 百度; 바이두; バイドゥ | CN | lab
bytedance | ByteDance | 字节跳动; 바이트댄스; 字節跳動; バイトダンス | CN | lab
tiktok | TikTok | | CN |
deepseek | DeepSeek | DeepSeek AI; 深度求索; Hangzhou DeepSeek Artificial Intelligence; DeepSeek's parent; 딥시크; ディープシーク | CN | lab
moonshot | Moonshot AI | Moonshot @lab; 月之暗面; Kimi @kimi; 문샷AI; 문샷 AI; ムーンショットAI | CN | lab
minimax | MiniMax | MiniMax AI; 稀宇科技; 미니맥스 | CN | lab
zai | Z.ai | Zhipu AI; Zhipu; Z.AI; Zhipu.AI; 智谱; 智谱AI; Knowledge Atlas; 즈푸AI; 즈푸; 智譜; 智谱华章 | CN | lab
tencent | Tencent | 腾讯; 텐센트; 騰訊; テンセント | CN | lab
huawei | Huawei | 华为; 화웨이; ファーウェイ; 華為 | CN |
sensetime | SenseTime | 商汤; 商湯 | CN |
iflytek | iFlytek | 科大讯飞; iFLYTEK | CN |
stepfun | StepFun | 阶跃星辰 | CN | lab
01-ai | 01.AI | Lingyi Wanwu | CN | lab
baichuan | Baichuan | Baichuan AI | CN | lab
xiaomi | Xiaomi | | CN |
kuaishou | Kuaishou | | CN |
manus | Manus @manus | Butterfly Effect | SG |
unitree | Unitree | | CN |
smic | SMIC | Semiconductor Manufacturing International | CN |
cxmt | CXMT | ChangXin Memory | CN |
inspur | Inspur | | CN |
tii | Technology Innovation Institute | | AE |
g42 | G42 @cased | | AE |
mgx | MGX @lab | | AE |
lg | LG AI Research | LG Electronics | KR |
naver | Naver | | KR |
kakao | Kakao | | KR |
sk-telecom | SK Telecom | SKT @korea; SK텔레콤 | KR |
sk-hynix | SK hynix | SK하이닉스; SKハイニックス; SK海力士 | KR |
samsung | Samsung | Samsung Electronics; 삼성전자; 삼성; サムスン電子; 三星电子 | KR |
softbank | SoftBank | ソフトバンク; 소프트뱅크; 软银 | JP |
yandex | Yandex | | RU |
sber | Sberbank | Sber | RU |
infosys | Infosys | | IN |
tcs | Tata Consultancy Services | | IN |
# Chips, cloud, security, users
amd | AMD @cased | Advanced Micro Devices | US |
intel | Intel @chips | Intel Corp | US |
broadcom | Broadcom | | US |
qualcomm | Qualcomm | | US |
micron | Micron @chips | Micron Technology | US |
tsmc | TSMC | Taiwan Semiconductor Manufacturing; 台积电; 台積電; 대만 TSMC | TW |
asml | ASML | | NL |
arm | Arm Holdings | | GB |
supermicro | Supermicro | Super Micro; Super Micro Computer | US |
dell | Dell @cased | Dell Technologies | US |
cerebras | Cerebras | | US |
groq | Groq @cased | | US |
coreweave | CoreWeave | | US |
oracle | Oracle @oracle | Oracle Corp; Oracle Cloud | US |
salesforce | Salesforce | | US |
snowflake | Snowflake @cloud | | US |
databricks | Databricks | | US |
palantir | Palantir | Palantir Technologies | US |
anduril | Anduril | | US |
lockheed-martin | Lockheed Martin | | US |
tesla | Tesla @tesla | Tesla Inc | US |
spacex | SpaceX | | US |
x-corp | X Corp | X Corp. | US |
cloudflare | Cloudflare | | US |
cisco | Cisco @cisco | Cisco Systems | US |
crowdstrike | CrowdStrike | | US |
palo-alto-networks | Palo Alto Networks | | US |
okta | Okta @cased | | US |
linux-foundation | Linux Foundation | | US |
jpmorgan | JPMorgan Chase | JPMorgan; JP Morgan; J.P. Morgan; JPMorganChase | US |
goldman-sachs | Goldman Sachs | Goldman @banking | US |
citigroup | Citigroup | Citi @banking; Citibank | US |
bank-of-america | Bank of America | | US |
morgan-stanley | Morgan Stanley | | US |
wells-fargo | Wells Fargo | | US |
deutsche-bank | Deutsche Bank | | DE |
verizon | Verizon | | US |
stack-overflow | Stack Overflow | StackOverflow | US |
reddit | Reddit @cased | | US |
arxiv | arXiv | | US |
metr | METR @cased | Model Evaluation and Threat Research | US |
apollo-research | Apollo Research | | GB |
epoch-ai | Epoch AI | | US |
noyb | noyb | | AT |
nato | NATO @cased | | |
un | United Nations | U.N. | |
oecd | OECD @cased | | |
g7 | G7 @cased | | |
interpol | Interpol | | |
# United States
us-government | U.S. government | US government; United States government; US Government; U.S. Government; American government; U.S. authorities; US authorities; U.S. officials; US officials; Trump administration; Biden administration; government of the United States; US gov; U.S. gov; US govt; U.S. govt; 美国政府; 美國政府; 미국 정부; 미 정부; 米政府; 米国政府; gouvernement américain; administration américaine; US-Regierung; amerikanische Regierung; governo statunitense; governo degli Stati Uniti; Gobierno de Estados Unidos; gobierno estadounidense | US |
us-white-house | White House | Executive Office of the President; the Oval Office; 白宫; 백악관; ホワイトハウス; 白宮; Maison Blanche @cased; Maison-Blanche @cased; Weißes Haus @cased; Weiße Haus @cased; Weißen Haus @cased; Casa Bianca @cased; Casa Blanca @cased | US |
us-ostp | Office of Science and Technology Policy | OSTP | US |
us-oncd | Office of the National Cyber Director | ONCD | US |
us-nsc | National Security Council | | US |
us-omb | Office of Management and Budget | OMB @cased | US |
us-commerce | Department of Commerce | Commerce Department; U.S. Commerce Department; US Commerce Department; US Department of Commerce; U.S. Department of Commerce; Commerce @commerce; Commerce Secretary; Secretary of Commerce; Dept. of Commerce; 美国商务部; 미 상무부; 米商務省; 美商务部; 美國商務部; 米国商務省; 미국 상무부; US-Handelsministerium; département américain du Commerce; département du Commerce américain; département du Commerce des États-Unis; Dipartimento del Commercio degli Stati Uniti; Dipartimento del Commercio statunitense; Departamento de Comercio de Estados Unidos; Departamento de Comercio de EE. UU. | US |
us-bis | Bureau of Industry and Security | BIS @bis; U.S. Bureau of Industry and Security; Bureau of Industry & Security; 工业与安全局; 工業與安全局; 美国工业与安全局; 産業安全保障局; 산업안보국; Bureau américain de l'industrie et de la sécurité; US-Büro für Industrie und Sicherheit; Oficina de Industria y Seguridad | US |
us-ntia | National Telecommunications and Information Administration | NTIA | US |
us-nist | National Institute of Standards and Technology | NIST; 美国国家标准与技术研究院; 米国立標準技術研究所; 미국 국립표준기술연구소 | US |
us-caisi | Center for AI Standards and Innovation | CAISI; U.S. AI Safety Institute; US AI Safety Institute; Center for Artificial Intelligence Standards and Innovation; US CAISI; 人工智能标准与创新中心; AI標準イノベーションセンター; AI 표준혁신센터 | US |
us-dod | Department of Defense | Pentagon @pentagon; Department of War; DoD @cased; DOD @cased; Defense Department; War Department; US military; U.S. military; Department of Defence @defence; Defense Secretary; Secretary of War; Secretary of Defense; DoW @defence; 펜타곤; 国防総省; 五角大楼; 美国国防部; 美國國防部; 美国战争部; 米国防総省; 米戦争省; 미 국방부; 미국 국방부; 미 전쟁부; Pentagone @cased; Pentágono @cased; Pentagono @cased; US-Verteidigungsministerium | US |
us-navy | U.S. Navy | US Navy | US |
us-army | U.S. Army | US Army | US |
us-air-force | U.S. Air Force | US Air Force; US Space Force; U.S. Space Force | US |
us-disa | Defense Information Systems Agency | DISA @defence | US |
us-darpa | DARPA | | US |
us-nsa | National Security Agency | NSA @cased; 美国国家安全局; 米国家安全保障局; 미 국가안보국; 미국 국가안보국 | US |
us-cia | CIA @cased | Central Intelligence Agency | US |
us-fbi | FBI @cased | Federal Bureau of Investigation | US |
us-cisa | Cybersecurity and Infrastructure Security Agency | CISA @cased | US |
us-dhs | Department of Homeland Security | DHS @cased; Homeland Security | US |
us-doj | Department of Justice | Justice Department; DOJ @cased; 美国司法部; 米司法省; 미 법무부; US-Justizministerium | US |
us-doe | Department of Energy | Energy Department | US |
us-state | State Department | Department of State; US State Department; 美国国务院; 米国務省; 미 국무부; 미국 국무부; US-Außenministerium | US |
us-treasury | Treasury Department | Department of the Treasury; U.S. Treasury; US Treasury; 美国财政部; 米財務省; 미 재무부 | US |
us-ofac | OFAC | Office of Foreign Assets Control | US |
us-hhs | Department of Health and Human Services | HHS @cased | US |
us-va | Department of Veterans Affairs | | US |
us-gsa | General Services Administration | GSA @cased | US |
us-nasa | NASA @cased | | US |
us-fcc | Federal Communications Commission | FCC @cased | US |
us-ftc | Federal Trade Commission | FTC @cased; 美国联邦贸易委员会; 米連邦取引委員会; 미 연방거래위원회; 미국 연방거래위원회 | US |
us-sec | Securities and Exchange Commission | | US |
us-faa | Federal Aviation Administration | | US |
us-gao | Government Accountability Office | GAO @cased | US |
us-copyright-office | U.S. Copyright Office | US Copyright Office; Copyright Office | US |
us-congress | US Congress | U.S. Congress; Congress @congress; 美国国会; 美國國會; 米議会; 미 의회; 미국 의회; US-Kongress | US |
us-house | House of Representatives | US House; U.S. House; 美国众议院; 米下院; 미 하원; 미국 하원; US-Repräsentantenhaus | US |
us-house-cao | Chief Administrative Officer of the House | House CAO; House’s Chief Administrative Officer; House Chief Administrative Officer | US |
us-senate | US Senate | U.S. Senate; 美国参议院; 米上院; 미 상원; 미국 상원; US-Senat | US |
us-house-china-committee | House Select Committee on the CCP | House Select Committee on China; Select Committee on the Chinese Communist Party; House China Committee | US |
us-supreme-court | US Supreme Court | U.S. Supreme Court | US |
us-ca-cppa | California Privacy Protection Agency | CPPA | US-CA |
us-ca-legislature | California Legislature | California State Assembly | US-CA |
us-nyc-doe | New York City Department of Education | New York City public schools; NYC public schools; New York City schools; NYC Department of Education | US-NY |
us-la-lausd | Los Angeles Unified School District | LAUSD; Los Angeles Unified | US-CA |
us-tx-governor | Texas Governor | | US-TX |
# European Union and Europe
eu-commission | European Commission | EU Commission; Commission européenne; Europäische Kommission; Commissione europea; Comisión Europea; 欧盟委员会; 欧州委員会; 歐盟委員會; 歐盟執委會; 欧委会; 유럽연합 집행위원회; EU 집행위원회; EU 집행위; EU-Kommission; Commissione UE; Comisión europea | EU |
eu-parliament | European Parliament | Parlement européen; Europäisches Parlament; EU Parliament; 欧洲议会; 歐洲議會; 欧州議会; 유럽의회; Parlamento europeo; Parlamento Europeo; EU-Parlament | EU |
eu-council | Council of the European Union | EU Council; Council of the EU; 欧盟理事会; EU理事会; Conseil de l'Union européenne; Rat der Europäischen Union; Consiglio dell'Unione europea; Consejo de la Unión Europea | EU |
eu-ai-office | EU AI Office | European AI Office; AI Office @europe; Bureau européen de l'IA; Bureau de l'IA @europe; Europäisches Amt für Künstliche Intelligenz; KI-Büro @europe; EU-KI-Büro; Ufficio europeo per l'IA; Ufficio per l'IA @europe; Oficina Europea de IA; Oficina Europea de Inteligencia Artificial; 欧盟人工智能办公室; EU AIオフィス; 欧州AIオフィス; EU AI 사무국; EU AI 오피스 | EU |
eu-edpb | European Data Protection Board | EDPB; Comité européen de la protection des données; Europäischer Datenschutzausschuss; Europäische Datenschutzausschuss; Europäischen Datenschutzausschuss; Comitato europeo per la protezione dei dati; Comité Europeo de Protección de Datos; 欧洲数据保护委员会; 欧州データ保護会議; 유럽데이터보호이사회; 유럽 데이터보호이사회 | EU |
eu-edps | European Data Protection Supervisor | EDPS; Contrôleur européen de la protection des données; Europäischer Datenschutzbeauftragter; Europäische Datenschutzbeauftragte; Garante europeo della protezione dei dati; Supervisor Europeo de Protección de Datos | EU |
eu-cjeu | Court of Justice of the European Union | European Court of Justice; CJEU; Cour de justice de l'Union européenne; Europäischer Gerichtshof; Europäische Gerichtshof; Corte di giustizia dell'Unione europea; Tribunal de Justicia de la Unión Europea; 欧洲法院; 欧州司法裁判所; 유럽사법재판소 | EU |
enisa | ENISA | European Union Agency for Cybersecurity; EU Agency for Cybersecurity; EU cybersecurity agency | EU |
coe | Council of Europe | | |
it-garante | Garante per la protezione dei dati personali | Garante @cased; Garante della privacy; Garante Privacy; Italian Data Protection Authority; Italy's data protection authority; Italian data protection authority; Italy’s privacy watchdog; Italian privacy watchdog; Italy's privacy regulator; Italian privacy regulator; Italian data protection agency; Italy’s data protection watchdog; Italian data watchdog; Italian SA; GPDP; Italian privacy authority; Italian watchdog @italy; Italy's Data Protection Agency; Italian regulator @italy; Italian regulators @italy; autorité italienne de protection des données; italienische Datenschutzbehörde; italienischen Datenschutzbehörde; autoridad italiana de protección de datos; Garante per la privacy; 意大利个人数据保护局; 意大利数据保护局; イタリアのデータ保護当局; イタリアデータ保護庁; 이탈리아 데이터보호청; 이탈리아 개인정보보호 당국 | IT |
it-agcm | AGCM @italy | Italian competition authority; Italy's antitrust authority; Autorità Garante della Concorrenza e del Mercato | IT |
it-agcom | AGCOM @italy | | IT |
ie-dpc | Data Protection Commission @ireland | Irish Data Protection Commission; Ireland's Data Protection Commission; Irish DPC; DPC @ireland; Irish data protection authority; Ireland's privacy regulator; Irish regulator @ireland; Irish privacy watchdog; Commission irlandaise de protection des données; irische Datenschutzkommission; irische Datenschutzbehörde; irischen Datenschutzbehörde; Commissione irlandese per la protezione dei dati; Comisión de Protección de Datos de Irlanda; 爱尔兰数据保护委员会; アイルランドデータ保護委員会; 아일랜드 데이터보호위원회 | IE |
fr-cnil | CNIL | Commission nationale de l'informatique et des libertés; French data protection authority; French privacy watchdog; France's privacy watchdog; französische Datenschutzbehörde; französischen Datenschutzbehörde; autorità francese per la protezione dei dati; 法国国家信息与自由委员会; フランスのデータ保護当局; 프랑스 개인정보보호위원회 | FR |
es-aepd | AEPD | Agencia Española de Protección de Datos; Spanish data protection agency; Spain's data protection agency; Agence espagnole de protection des données; spanische Datenschutzbehörde; spanischen Datenschutzbehörde; Agenzia spagnola per la protezione dei dati; 西班牙数据保护局 | ES |
de-bfdi | BfDI | Bundesbeauftragte für den Datenschutz; Germany’s federal data protection commissioner; Bundesdatenschutzbeauftragte; Bundesdatenschutzbeauftragter; Bundesbeauftragte für den Datenschutz und die Informationsfreiheit; 德国联邦数据保护专员 | DE |
de-berlin-dpa | Berlin Commissioner for Data Protection | Berlin data protection commissioner; Berlin's data protection commissioner; Berlin Commissioner for Data Protection and Freedom of Information; Meike Kamp; Berliner Beauftragte für Datenschutz und Informationsfreiheit; Berliner Datenschutzbeauftragte; Berliner Datenschutzbeauftragten | DE |
de-bsi | BSI @cased | Bundesamt für Sicherheit in der Informationstechnik; Federal Office for Information Security; Office fédéral allemand pour la sécurité de l'information | DE |
nl-ap | Autoriteit Persoonsgegevens | Dutch data protection authority; Dutch privacy watchdog; Dutch DPA; niederländische Datenschutzbehörde; autorité néerlandaise de protection des données | NL |
be-dpa | Belgian data protection authority | Gegevensbeschermingsautoriteit; Autorité de protection des données; belgische Datenschutzbehörde | BE |
lu-cnpd | CNPD | | LU |
pl-uodo | UODO | Polish data protection authority | PL |
gr-hdpa | Hellenic Data Protection Authority | Greek data protection authority | GR |
pt-cnpd | Portuguese data protection authority | | PT |
cz-nukib | NÚKIB | National Cyber and Information Security Agency; Czech cybersecurity agency; NUKIB | CZ |
no-datatilsynet | Datatilsynet | Norwegian data protection authority | NO |
ch-fdpic | FDPIC | Swiss data protection commissioner | CH |
uk-government | UK government | U.K. government; British government; UK Government; His Majesty's Government; 英国政府; 영국 정부; britische Regierung; britischen Regierung; gouvernement britannique; governo britannico; Gobierno británico | GB |
aisi | AI Security Institute | AISI @cased; UK AISI; UK AI Security Institute; UK AI Safety Institute; AI Safety Institute @uk; UK's AI Safety Institute; U.K. AI Safety Institute; Britain's AI Security Institute; UK’s AI Security Institute; U.K. AI Security Institute; 英国人工智能安全研究所; 英国AI安全研究所; 영국 AI 보안연구소; 영국 AI안전연구소 | GB |
uk-ico | Information Commissioner's Office | ICO @uk; 英国信息专员办公室; 英国情報コミッショナー事務局; 영국 정보위원회 | GB |
uk-ofcom | Ofcom | 오프콤; オフコム; 英国通信管理局 | GB |
uk-cma | Competition and Markets Authority | CMA @uk; 英国竞争与市场管理局; 英競争・市場庁; 영국 경쟁시장청 | GB |
uk-dsit | Department for Science, Innovation and Technology | DSIT | GB |
uk-ncsc | National Cyber Security Centre | NCSC @cased | GB |
uk-mod | Ministry of Defence @uk | | GB |
fr-anssi | ANSSI | Agence nationale de la sécurité des systèmes d'information; French cybersecurity agency; France's cybersecurity agency | FR |
fr-arcom | Arcom @france | French media regulator; France's media regulator | FR |
de-bnetza | Bundesnetzagentur | Federal Network Agency; German network regulator; Germany's network regulator | DE |
de-bmi | German interior ministry | Germany's interior ministry; Federal Ministry of the Interior; Bundesinnenministerium; Bundesministerium des Innern | DE |
es-aesia | AESIA | Spanish Agency for the Supervision of Artificial Intelligence; Spain's AI supervisory agency | ES |
ie-cnam | Coimisiún na Meán | Irish media regulator; Ireland's media regulator | IE |
at-dsb | Datenschutzbehörde | Austrian data protection authority; Austria's data protection authority; österreichische Datenschutzbehörde; österreichischen Datenschutzbehörde | AT |
se-imy | IMY @cased | Integritetsskyddsmyndigheten; Swedish data protection authority; Swedish Authority for Privacy Protection | SE |
dk-datatilsynet | Danish data protection authority | Danish Data Protection Agency; Denmark's data protection authority | DK |
fi-dpo | Finnish data protection ombudsman | Finland's data protection ombudsman; Tietosuojavaltuutettu | FI |
hu-naih | NAIH | Hungarian data protection authority | HU |
ro-anspdcp | ANSPDCP | Romanian data protection authority | RO |
hr-azop | AZOP | Croatian data protection authority | HR |
lt-vdai | VDAI | Lithuanian data protection authority; State Data Protection Inspectorate | LT |
uk-home-office | Home Office @uk | UK Home Office; British Home Office | GB |
uk-cabinet-office | Cabinet Office @uk | UK Cabinet Office | GB |
uk-dfe | Department for Education @uk | UK Department for Education | GB |
uk-nhs | NHS England | National Health Service | GB |
uk-parliament | UK Parliament | House of Commons @uk; House of Lords | GB |
# China
cn-cac | Cyberspace Administration of China | CAC @cac; 国家网信办; 国家互联网信息办公室; 网信办; China's cyberspace regulator; China’s internet regulator; Chinese cyberspace regulator; China's internet watchdog; 国家インターネット情報弁公室; 国家網信辦; 國家網信辦; 國家互聯網信息辦公室; 中央网信办; 국가인터넷정보판공실; Administration chinoise du cyberespace; chinesische Cyberspace-Verwaltung | CN |
cn-miit | Ministry of Industry and Information Technology | MIIT; 工信部; 工业和信息化部; 工業情報化省; 工業和信息化部; 공업정보화부; chinesisches Ministerium für Industrie und Informationstechnologie | CN |
cn-mofcom | MOFCOM | Ministry of Commerce @china; China's commerce ministry; Chinese commerce ministry; China’s Ministry of Commerce; Chinese Ministry of Commerce; Commerce Ministry @china; commerce ministry @china; 商务部 @mofcom; 中国商务部; 中國商務部; 商務部 @mofcom; 中国商務省; 중국 상무부; chinesisches Handelsministerium; chinesische Handelsministerium; ministère chinois du Commerce; Ministerio de Comercio de China; Ministero del Commercio cinese | CN |
cn-samr | State Administration for Market Regulation | SAMR; 市场监管总局; 国家市场监督管理总局; 国家市場監督管理総局; 國家市場監督管理總局; 국가시장감독관리총국 | CN |
cn-ndrc | National Development and Reform Commission | NDRC; 国家发展改革委 | CN |
cn-state-council | State Council @china | 国务院; 중국 국무원; 中国国務院 | CN |
cn-most | Ministry of Science and Technology @china | 科技部; 중국 과학기술부 | CN |
cn-mfa | Chinese foreign ministry | China's foreign ministry; Chinese Foreign Ministry; 中国外交部; 중국 외교부; 中国外務省 | CN |
cn-mss | Ministry of State Security @china | | CN |
cn-government | Chinese government | China's government; Chinese authorities; Beijing authorities; 中国政府; 중국 정부; gouvernement chinois; chinesische Regierung; governo cinese; Gobierno chino | CN |
# Asia-Pacific, others
kr-pipc | Personal Information Protection Commission | PIPC; 개인정보보호위원회; 개인정보위; South Korea's data protection authority; South Korean data protection authority; South Korea's privacy watchdog; South Korea's data watchdog; 韓国個人情報保護委員会; 韩国个人信息保护委员会; 韓國個人情報保護委員會; südkoreanische Datenschutzbehörde; autorité sud-coréenne de protection des données | KR |
kr-msit | Ministry of Science and ICT | MSIT @korea; 과학기술정보통신부; 과기정통부; 韩国科学技术信息通信部; 韓国科学技術情報通信部 | KR |
kr-nis | National Intelligence Service @korea | 국가정보원; 국정원 | KR |
kr-mnd | South Korean defense ministry | South Korea's defense ministry; 국방부 | KR |
jp-ppc | Personal Information Protection Commission of Japan | 個人情報保護委員会; 일본 개인정보보호위원회; 日本个人信息保护委员会 | JP |
jp-meti | METI @japan | 経済産業省; Ministry of Economy, Trade and Industry; 経産省; 日本经济产业省; 일본 경제산업성 | JP |
jp-digital-agency | Digital Agency @japan | デジタル庁; 日本数字厅 | JP |
tw-moda | Ministry of Digital Affairs | MODA @taiwan; 數位發展部; Taiwan's digital ministry; 数位发展部; 台灣數發部; 數發部 | TW |
in-meity | MeitY | Ministry of Electronics and Information Technology; Ministry of Electronics and IT; IT Ministry @india | IN |
in-mof | India's finance ministry | Indian finance ministry; India's Finance Ministry; Ministry of Finance @india; finance ministry @india | IN |
in-cert-in | CERT-In | | IN |
au-home-affairs | Department of Home Affairs @australia | Australian Home Affairs; Home Affairs Department @australia | AU |
au-esafety | eSafety Commissioner | eSafety | AU |
au-oaic | OAIC | Office of the Australian Information Commissioner | AU |
au-asd | Australian Signals Directorate | | AU |
nz-privacy | New Zealand Privacy Commissioner | | NZ |
ca-opc | Office of the Privacy Commissioner of Canada | Privacy Commissioner of Canada; Canada's privacy commissioner; Canadian privacy commissioner | CA |
ca-tbs | Treasury Board of Canada | Treasury Board Secretariat; Shared Services Canada | CA |
ca-caisi | Canadian AI Safety Institute | | CA |
sg-imda | IMDA | Infocomm Media Development Authority; 新加坡资讯通信媒体发展局 | SG |
sg-csa | Cyber Security Agency of Singapore | | SG |
id-komdigi | Komdigi | Ministry of Communication and Digital Affairs; Kominfo; Indonesia's communications ministry; Indonesian Ministry of Communication and Digital Affairs | ID |
my-mcmc | MCMC @malaysia | Malaysian Communications and Multimedia Commission | MY |
ph-dict | Department of Information and Communications Technology | | PH |
th-mdes | Ministry of Digital Economy and Society | | TH |
vn-mst | Vietnam's Ministry of Science and Technology | | VN |
tr-btk | BTK @turkey | Information and Communication Technologies Authority; Bilgi Teknolojileri ve İletişim Kurumu | TR |
ru-roskomnadzor | Roskomnadzor | Роскомнадзор | RU |
br-anpd | ANPD | Autoridade Nacional de Proteção de Dados; Brazilian data protection authority; Brazil's data protection authority; Brazil's National Data Protection Authority; Autoridad Nacional de Protección de Datos de Brasil | BR |
br-senacon | Senacon | | BR |
il-ncd | Israel National Cyber Directorate | | IL |
ae-tdra | TDRA | | AE |
sa-sdaia | SDAIA | | SA |
hk-pcpd | Privacy Commissioner for Personal Data | PCPD | HK |
kr-kcc | Korea Communications Commission | KCC @korea | KR |
kr-fsc | Financial Services Commission @korea | South Korea's Financial Services Commission | KR |
kr-moe | South Korean education ministry | South Korea's education ministry | KR |
jp-cao | Japan's Cabinet Office | Japanese Cabinet Office | JP |
tw-ncc | National Communications Commission @taiwan | | TW |
in-rbi | Reserve Bank of India | RBI @india | IN |
in-mha | Indian home ministry | India's home ministry; Ministry of Home Affairs @india | IN |
sg-pdpc | Personal Data Protection Commission @singapore | | SG |
ph-npc | National Privacy Commission | Philippine National Privacy Commission | PH |
th-pdpc | Thailand's Personal Data Protection Committee | Thai data protection regulator | TH |
vn-mps | Ministry of Public Security @vietnam | Vietnam's Ministry of Public Security | VN |
my-mdc | Malaysian communications ministry | Malaysia's communications ministry; Malaysian Communications Ministry | MY |
au-accc | Australian Competition and Consumer Commission | ACCC | AU |
au-acma | Australian Communications and Media Authority | ACMA | AU |
au-nsw-doe | NSW Department of Education | New South Wales Department of Education | AU |
nz-dia | New Zealand Department of Internal Affairs | New Zealand's Department of Internal Affairs | NZ |
nz-parliament | New Zealand Parliament | New Zealand Parliamentary Service | NZ |
ca-crtc | Canadian Radio-television and Telecommunications Commission | CRTC | CA |
ca-cccs | Canadian Centre for Cyber Security | | CA |
br-stf | Supremo Tribunal Federal | Brazil's Supreme Court; Brazilian Supreme Court; Brazil's Federal Supreme Court | BR |
za-ir | Information Regulator of South Africa | South Africa's Information Regulator; South African Information Regulator | ZA |
ke-odpc | Office of the Data Protection Commissioner of Kenya | Kenya's data protection commissioner | KE |
ng-ndpc | Nigeria Data Protection Commission | NDPC | NG |
tr-kvkk | KVKK | Turkish data protection authority; Turkey's data protection authority | TR |
pk-pta | Pakistan Telecommunication Authority | | PK |
bd-btrc | Bangladesh Telecommunication Regulatory Commission | BTRC | BD |
ru-duma | State Duma | Russian parliament; Russia's State Duma | RU |
ua-sbu | Security Service of Ukraine | | UA |
hk-hku | University of Hong Kong | HKU @cased; Hong Kong University | HK |
fr-sciences-po | Sciences Po | | FR |
icml | ICML @kin-or-ai | International Conference on Machine Learning | |
neurips | NeurIPS | | |
`;
