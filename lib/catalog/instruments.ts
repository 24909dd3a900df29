// Orders, laws, rules, bills and policies by name; citations of any number are read by the grammar in lib/match/find-citations.ts.
// id | name | also written (text @gate) | place | status | as of | source of the status | facts
// A source that begins with `unchecked:` is where the status can be looked up; nobody has. Facts: `same=ID` (another identifier of the same
// instrument; repeatable with commas), `first=EDTF from SOURCE` (without source: never looked up), `url=…`, `unverified` (one weak source or
// none), `doubt=…` (what its sources do not agree on), `unnamed` (known by description only).
export const INSTRUMENTS = `
# United States, federal
us/eo/14110 | Executive Order 14110 | Safe, Secure, and Trustworthy Development and Use of Artificial Intelligence; Safe, Secure and Trustworthy Development and Use of Artificial Intelligence; Safe, Secure, and Trustworthy Artificial Intelligence; Safe, Secure, and Trustworthy AI | US | rescinded | 2025-01-20 | xira-ai.com | first=2023-10-30 from xira-ai.com; same=us/fr/2023-24283
us/eo/14148 | Executive Order 14148 | Initial Rescissions of Harmful Executive Orders and Actions | US | issued | 2025-01-20 | xira-ai.com | first=2025-01-20 from xira-ai.com
us/eo/14179 | Executive Order 14179 | Removing Barriers to American Leadership in Artificial Intelligence; Removing Barriers to American Leadership in AI | US | issued | 2025-01 | comparativeai.org | first=2025-01 from comparativeai.org
us/eo/14365 | Executive Order 14365 | Ensuring a National Policy Framework for Artificial Intelligence | US | issued | 2025-12-11 | comparativeai.org and taftlaw.com | first=2025-12-11 from comparativeai.org
us/eo/14409 | Executive Order 14409 | Promoting Advanced Artificial Intelligence Innovation and Security; Promoting Advanced AI Innovation and Security | US | issued | 2026-06-05 | whitehouse.gov and cyber-ivy.com | first=2026-06-02 from whitehouse.gov; same=us/fr/2026-11415; url=https://www.whitehouse.gov/presidential-actions/2026/06/promoting-advanced-artificial-intelligence-innovation-and-security/
us/framework/2026-08-04-eo-14409-voluntary | Voluntary framework under EO 14409 | | US | issued | 2026-08-04 | one secondary source | first=2026-08-04 from one secondary source; unverified; unnamed
us/fr/2025-00636 | Framework for Artificial Intelligence Diffusion | AI Diffusion Rule; AI Diffusion Framework; AI diffusion rule; Artificial Intelligence Diffusion Rule; Framework for AI Diffusion; Diffusion Rule @exportlaw; diffusion rule @exportlaw; Diffusion Framework @exportlaw; AI Diffusion Interim Final Rule; AI diffusion framework; 人工智能扩散框架; 人工智能扩散规则; AI扩散规则; 人工智慧擴散框架; AI拡散規則; AI 확산 규칙; AI 확산 프레임워크; KI-Diffusionsregel | US | not-enforced | 2025-05-13 | frnow.com and frtracker.app and GAO B-337935 | first=2025-01-13 from frnow.com; same=us/fr/90/4544,us/rin/0694-AJ90
us/eccn/4E091 | ECCN 4E091 | | US | not-enforced | 2025-05-13 | wilmerhale.com and natlawreview.com | first=2025-01-15
us/eccn/3A090 | ECCN 3A090 | | US | in-force | 2026-09 | thompsonhinesmartrade.com | first=2022-10-07
us/eccn/4A090 | ECCN 4A090 | | US | in-force | 2026-09 | thompsonhinesmartrade.com | first=2022-10-07
us/cfr/15/740/27 | License Exception AIA | License Exception Artificial Intelligence Authorization | US | not-enforced | 2025-05-13 | bis.gov |
us/cfr/15/740/28 | License Exception ACM | License Exception Advanced Compute Manufacturing | US | not-enforced | 2025-05-13 | bis.gov |
us/cfr/15/740/29 | License Exception LPP | License Exception Low Processing Performance | US | not-enforced | 2025-05-13 | bis.gov |
us/notice/2025-05-13-diffusion-non-enforcement | Non-enforcement of the AI Diffusion Rule | | US | issued | 2025-05-13 | sanctionsnews.bakermckenzie.com and freshfields.com | first=2025-05-13 from sanctionsnews.bakermckenzie.com; unnamed
us/gao/b-337935 | GAO B-337935 | | US | issued | 2026-05-12 | page seen, address not kept | first=2026-05-12 from page seen, address not kept
us/fr/2025-00711 | AI chip due diligence rule | Foundry Due Diligence Rule; foundry due diligence rule; Due Diligence Rule @exportlaw | US | issued | 2025-01-16 | page seen, address not kept | first=2025-01-16 from page seen, address not kept; same=us/fr/90/5298
us/fr/2026-00789 | Revision to License Review Policy for Advanced Computing Commodities | | US | issued | 2026-01-15 | page seen, address not kept | first=2026-01-15 from page seen, address not kept; same=us/fr/91/1684
us/fr/91/43034 | BIS rule on the United Arab Emirates | | US | issued | 2026-07-14 | one secondary source | first=2026-07-14 from one secondary source; unverified; unnamed
us/guidance/2026-05-31-d5-parented-entities | BIS guidance on entities with D:5 parents | May 31, 2026 guidance | US | issued | 2026-05-31 | gtlaw.com | first=2026-05-31 from gtlaw.com
us/fr/2025-19001 | Affiliates Rule | BIS 50% rule; 50% Rule @exportlaw | US | stayed | 2026-09 | skadden.com and squirepattonboggs.com | first=2025-09-29; same=us/fr/90/47201; doubt=the stay ran to 9 Nov 2026 and no source seen says what holds after it
us/fr/2025-19846 | Stay of the Affiliates Rule | | US | issued | 2026-09 | skadden.com and squirepattonboggs.com | first=2025-11-10; same=us/fr/90/50857; unnamed
us/directive/2026-06-12-fable-mythos | Export control directive on Claude Fable 5 and Mythos 5 | | US | rescinded | 2026-07-01 | harvardlawreview.org and CSA note and Mayer Brown | first=2026-06-12 from harvardlawreview.org; same=us/letter/2026-06-12-anthropic-is-informed; unnamed; doubt=sources differ on its withdrawal: 30 Jun or 1 Jul 2026
us/letter/2026-06-12-anthropic-is-informed | Is-informed letter to Anthropic | is-informed letter to Anthropic | US | rescinded | 2026-07-01 | harvardlawreview.org and CSA note and Mayer Brown | first=2026-06-12 from harvardlawreview.org; same=us/directive/2026-06-12-fable-mythos; doubt=sources differ on its withdrawal: 30 Jun or 1 Jul 2026
us/letter/2026-06-26-annex-a-trusted-partners | Annex A trusted partners letter | | US | issued | 2026-06-26 | Mayer Brown and genalphai.com | first=2026-06-26 from Mayer Brown; unnamed
us/cfr/15/730-774 | Export Administration Regulations | EAR @exportlaw; Export Administration Regulation; 出口管理条例 @exportlaw; 美国出口管理条例; 米国輸出管理規則; 輸出管理規則 @exportlaw; 미국 수출관리규정; 수출관리규정 @exportlaw; US-Exportkontrollverordnung | US | in-force | 2026 | unchecked: bis.gov | first=1979
us/cfr/15/744/22 | Military end-use and end-user controls (15 CFR 744.22) | | US | in-force | 2026-09 | harvardlawreview.org and CSA note and Mayer Brown | unnamed
us/cfr/15/744/23 | Advanced computing end-use controls (15 CFR 744.23) | | US | in-force | 2026-09 | harvardlawreview.org and CSA note and Mayer Brown | unnamed
us/cfr/15/734/13 | Definition of export, deemed exports (15 CFR 734.13) | | US | in-force | 2026-09 | harvardlawreview.org and CSA note and Mayer Brown | unnamed
us/cfr/15/772/1 | Definitions of terms, foreign person (15 CFR 772.1) | | US | in-force | 2026-09 | harvardlawreview.org and CSA note and Mayer Brown | unnamed
us/cfr/22/120-130 | International Traffic in Arms Regulations | ITAR @cased | US | in-force | 2026 | unchecked: ecfr.gov | first=1976
us/usc/50/4801 | Export Control Reform Act | Export Control Reform Act of 2018; ECRA @exportlaw; 出口管制改革法 @exportlaw | US | in-force | 2026-09 | harvardlawreview.org and CSA note and Mayer Brown | first=2018-08-13; same=us/usc/50/4811,us/usc/50/4817
us/usc/50/1701 | International Emergency Economic Powers Act | IEEPA | US | in-force | 2026 | unchecked: uscode.house.gov | first=1977-12-28
us/entity-list | Entity List @cased | entity list @exportlaw; 实体清单; 實體清單; エンティティー・リスト; エンティティ・リスト; エンティティリスト; 엔티티 리스트; 수출통제 명단 @exportlaw; Supplement No. 4 to Part 744; Supp. No. 4 to Part 744 | US | in-force | 2026-09 | wilmerhale.com | first=1997
us/fdpr | Foreign Direct Product Rule | Foreign-Direct Product Rule; FDPR; foreign direct product rule; 外国直接产品规则; 外國直接產品規則; 外国直接製品規則; 해외직접생산품규칙; 해외직접제품규칙 | US | in-force | 2026-09 | wilmerhale.com | first=1959
us/case/2026-legion-legaltech | Legion LegalTech v. Commerce | Legion LegalTech | US | issued | 2026-07-29 | bittide.aicompass.dev | unverified
us/dod-supply-chain-risk/2026-03-05-anthropic | Supply-chain-risk designation of Anthropic | | US | enjoined | 2026-04-08 | preseen.com and chatforest.com | first=2026-02-27 from preseen.com; unnamed; doubt=dated 27 Feb 2026 by its sources; early March in others
us/case/3-26-cv-01996 | Anthropic v. Department of War | Anthropic v. Department of Defense; 3:26-cv-01996; Anthropic PBC v. U.S. Department of War | US | | | |
us/ostp/nstm-4 | NSTM-4 Adversarial Distillation | NSTM-4 | US | issued | 2026-04-23 | justsecurity.org/137498 and iaps.ai and CSA | first=2026-04-23 from justsecurity.org/137498
us/bill/119/hr8283 | Deterring American AI Model Theft Act | DAAMTA; Deterring American AI Model Attacks Act | US | proposed | 2026-09-09 | congress.wiki | first=2026-04-15 from congress.wiki; same=us/bill/hr8283
us/bill/119/hr2683 | Remote Access Security Act | | US | proposed | 2026-01-12 | govinfo.gov CREC-2026-01-12 | first=2025; same=us/bill/hr2683
us/bill/cloud-security-act | Cloud Security Act | | US | proposed | 2026-06-26 | veroq.ai | first=2026-06-26 from veroq.ai; unverified
us/bill/gain-ai-act | GAIN AI Act | GAIN Act @congress; Guaranteeing Access and Innovation for National Artificial Intelligence Act | US | proposed | 2025-12 | tradelawdaily.com 2025-12-11 and csis.org | first=2025
us/bill/guard-act | GUARD Act @congress | Guidelines for User Age-verification and Responsible Dialogue Act | US | proposed | 2026-05 | unchecked: congress.gov | first=2025-10-28
us/bill/hagerty-kim-distillation | Hagerty-Kim amendment | Hagerty-Kim NDAA amendment; Hagerty–Kim amendment | US | proposed | 2026 | one secondary source | unverified
us/bill/119/hr9125 | H.R. 9125 @congress | | US | | | | same=us/bill/hr9125; unverified
us/bill/chip-security-act | Chip Security Act | | US | | | | first=2025; unverified
us/bill/no-adversarial-ai-act | No Adversarial AI Act | | US | | | | first=2025-06-25; unverified
us/bill/no-deepseek-on-government-devices-act | No DeepSeek on Government Devices Act | | US | proposed | 2025-02 | unchecked: congress.gov | first=2025-02-06
us/bill/enforce-act | ENFORCE Act @exportlaw | | US | proposed | 2024-05 | unchecked: congress.gov | first=2024-05-10
us/bill/kids-online-safety-act | Kids Online Safety Act | KOSA | US | proposed | 2025 | unchecked: congress.gov | first=2022-02
us/pl/118-50 | Protecting Americans from Foreign Adversary Controlled Applications Act | PAFACA | US | in-force | 2025-01-19 | unchecked: congress.gov | first=2024-04-24
us/usc/10/3252 | 10 USC 3252 | | US | in-force | 2026-09 | preseen.com and chatforest.com |
us/usc/41/4713 | 41 USC 4713 | Federal Acquisition Supply Chain Security Act; FASCSA | US | in-force | 2026-09 | preseen.com and chatforest.com | first=2018-12-21
us/nist/ai-800-1 | NIST AI 800-1 | AI 800-1; NIST AI 800–1 | US | issued | 2024-07 | unchecked: nist.gov | first=2024-07
us/nist/ai-rmf | AI Risk Management Framework | NIST AI RMF; NIST AI Risk Management Framework | US | issued | 2023-01-26 | unchecked: nist.gov | first=2023-01-26
us-navy/directive/2025-deepseek | US Navy bar on DeepSeek | | US | issued | 2025 | Surfshark chart | unnamed
us-nasa/directive/2025-deepseek | NASA bar on DeepSeek | | US | issued | 2025 | Surfshark chart | unnamed
us-house-cao/directive/2025-deepseek | House bar on DeepSeek | | US | issued | 2025 | Surfshark chart | unnamed
us-dod/directive/2025-deepseek | Pentagon block of DeepSeek | | US | issued | 2025 | Surfshark chart | unnamed
us/plan/2025-07-ai-action-plan | America's AI Action Plan | AI Action Plan @lab | US | issued | 2025-07-23 | unchecked: whitehouse.gov | first=2025-07-23
us/omb/m-24-10 | OMB Memorandum M-24-10 | M-24-10 | US | superseded | 2025-04-03 | unchecked: whitehouse.gov | first=2024-03-28
us/omb/m-25-21 | OMB Memorandum M-25-21 | M-25-21 | US | in-force | 2025-04-03 | unchecked: whitehouse.gov | first=2025-04-03
us/dpa | Defense Production Act | 国防生产法; 国防生産法; 국방물자생산법 | US | in-force | 2026 | unchecked: uscode.house.gov | first=1950-09-08
us/privacy/coppa | Children's Online Privacy Protection Act | COPPA | US | in-force | 2026 | unchecked: ftc.gov | first=1998-10-21
# United States, states
us-ca/bill/sb53 | Transparency in Frontier Artificial Intelligence Act | SB 53 @sb53; Senate Bill 53 @sb53; S.B. 53 @sb53; TFAIA; Transparency in Frontier AI Act | US-CA | adopted | 2025-09-29 | comparativeai.org | first=2025-01
us-ca/bill/sb1047 | SB 1047 @sb1047 | S.B. 1047 @sb1047; Senate Bill 1047 @sb1047; Safe and Secure Innovation for Frontier Artificial Intelligence Models Act; SB-1047 @sb1047 | US-CA | vetoed | 2024 | page seen, address not kept | first=2024-02-07
us-ca/bill/ab2013 | AB 2013 @california | Assembly Bill 2013 @california; AB-2013 @california | US-CA | in-force | 2026-01-01 | unchecked: leginfo.legislature.ca.gov | first=2024-01-31
us-ca/bill/sb243 | SB 243 @california | | US-CA | in-force | 2026-01-01 | unchecked: leginfo.legislature.ca.gov | first=2025-01
us-ca/bill/sb942 | SB 942 @california | California AI Transparency Act | US-CA | in-force | 2026 | unchecked: leginfo.legislature.ca.gov | first=2024
us-ca/bill/ab1064 | AB 1064 @california | LEAD for Kids Act | US-CA | vetoed | 2025-10-13 | unchecked: leginfo.legislature.ca.gov | first=2025
us-ca/ccpa | California Consumer Privacy Act | CCPA | US-CA | in-force | 2026 | unchecked: leginfo.legislature.ca.gov | first=2018-06-28
us-ny/raise-act | RAISE Act @newyork | Responsible AI Safety and Education Act; S8828; A9449; S6953; A6453 | US-NY | adopted | 2026-03-27 | page seen, address not kept | first=2025-03; doubt=sources differ on its bill numbers: S8828/A9449, earlier S6953/A6453
us-il/bill/sb315 | SB 315 @illinois | | US-IL | proposed | 2026-05-22 | one secondary source | unverified
us-tx/bill/hb149 | Texas Responsible Artificial Intelligence Governance Act | TRAIGA; HB 149 @texas; Texas Responsible AI Governance Act | US-TX | | | | first=2025-03; unverified
us-co/bill/sb24-205 | Colorado AI Act | Colorado Artificial Intelligence Act; SB 24-205; SB24-205 | US-CO | | | | first=2024-04-10; same=us-co/bill/sb205; unverified
us-ut/ai-policy-act | Utah Artificial Intelligence Policy Act | Utah AI Policy Act | US-UT | in-force | 2024-05-01 | unchecked: le.utah.gov | first=2024-03-13
us-tn/elvis-act | ELVIS Act | | US-TN | in-force | 2024-07-01 | unchecked: tn.gov | first=2024-03-21
us-tx/directive/2025-01-31-deepseek | Texas ban of DeepSeek on government devices | | US-TX | issued | 2025-01-31 | page seen, address not kept | first=2025-01-31 from page seen, address not kept; unnamed
us-ny/directive/2025-02-10-deepseek | New York ban of DeepSeek on government devices | | US-NY | in-force | 2025-02-10 | unchecked: governor.ny.gov | first=2025-02-10; unnamed
us-va/eo/46 | Virginia ban of DeepSeek on government devices | | US-VA | in-force | 2025-02-11 | unchecked: governor.virginia.gov | first=2025-02-11; unnamed
us-nc/directive/2025-deepseek | North Carolina ban of DeepSeek on government devices | | US-NC | issued | 2025 | page seen, address not kept | unnamed
# European Union and members
eu/reg/2024/1689 | EU AI Act | AI Act @ai-act; Artificial Intelligence Act @ai-act; European AI Act; European Union AI Act; EU Artificial Intelligence Act; European Union's AI Act; European Artificial Intelligence Act; règlement sur l'intelligence artificielle; KI-Verordnung; KI-Gesetz @europe; Reglamento de Inteligencia Artificial; Ley de IA @europe; legge europea sull'intelligenza artificiale; 人工智能法案 @europe; EU AI法; règlement européen sur l'intelligence artificielle; règlement sur l'IA @europe; règlement européen sur l'IA; loi européenne sur l'IA; EU-KI-Verordnung; EU-KI-Gesetz; KI-VO @europe; Verordnung über künstliche Intelligenz; Regolamento sull'intelligenza artificiale; Regolamento europeo sull'intelligenza artificiale; legge europea sull'IA; Reglamento Europeo de Inteligencia Artificial; Reglamento de IA @europe; Ley de Inteligencia Artificial @europe; Ley Europea de Inteligencia Artificial; 欧盟人工智能法案; 欧盟人工智能法; 歐盟人工智慧法; EU AI規則; 欧州AI法; AI法 @europe; EU 인공지능법; EU AI법; 유럽연합 인공지능법; AI법 @europe | EU | partly-in-force | 2026-08-02 | eur-lex.europa.eu and artificialintelligenceact.eu | first=2021-04-21; url=https://eur-lex.europa.eu/eli/reg/2024/1689/oj
eu/code/2025-07-10-gpai | GPAI Code of Practice | General-Purpose AI Code of Practice; GPAI Code; Code of Practice on General-Purpose AI; Code of Practice for General-Purpose AI; general-purpose AI code of practice; Code de bonnes pratiques pour l'IA à usage général; code de bonnes pratiques de l'IA à usage général; Verhaltenskodex für KI mit allgemeinem Verwendungszweck; GPAI-Verhaltenskodex; Codice di buone pratiche per l'IA per finalità generali; Código de Buenas Prácticas de IA de uso general; 通用人工智能行为准则; GPAI行動規範; 범용 AI 실천강령 | EU | issued | 2025-07-10 | page seen, address not kept | first=2025-07-10 from page seen, address not kept; doubt=one site (ai-blogs.org) dates its final text 28 May 2026
eu/proposal/2025-11-19-digital-omnibus | Digital Omnibus | Digital Omnibus on AI; AI omnibus @europe; Digital Omnibus AI; omnibus numérique @europe; Digitaler Omnibus @europe; Digital-Omnibus; omnibus digitale @europe; ómnibus digital @europe; 数字综合法案 @europe; デジタルオムニバス @europe; 디지털 옴니버스 @europe | EU | adopted | 2026-06-29 | page seen, address not kept | first=2025-11-19
eu/reg/2016/679 | General Data Protection Regulation | GDPR; G.D.P.R.; RGPD; DSGVO; Datenschutz-Grundverordnung; règlement général sur la protection des données; Regolamento generale sulla protezione dei dati; Reglamento General de Protección de Datos; Reglamento general de protección de datos; 通用数据保护条例; 一般資料保護規則; 一般データ保護規則; 일반개인정보보호법 @europe; 일반 데이터 보호 규정; 개인정보보호 일반규정 | EU | in-force | 2026-09 | page seen, address not kept | first=2016-04-27
eu/reg/2022/1925 | Digital Markets Act | DMA @dma; règlement sur les marchés numériques; Gesetz über digitale Märkte; legge sui mercati digitali; Ley de Mercados Digitales; 数字市场法; デジタル市場法 @europe; 디지털시장법; 디지털 시장법 | EU | in-force | 2023-05-02 | unchecked: eur-lex.europa.eu | first=2020-12-15; unverified
eu/reg/2022/2065 | Digital Services Act | DSA @dma; règlement sur les services numériques; Gesetz über digitale Dienste; legge sui servizi digitali; Ley de Servicios Digitales; 数字服务法; デジタルサービス法; 디지털서비스법; 디지털 서비스법 | EU | in-force | 2024-02-17 | unchecked: eur-lex.europa.eu | first=2020-12-15
eu/reg/2019/881 | EU Cybersecurity Act | | EU | in-force | 2019-06-27 | unchecked: eur-lex.europa.eu | first=2019-04-17
eu/reg/2024/2847 | Cyber Resilience Act | EU Cyber Resilience Act; règlement sur la cyberrésilience; Cyberresilienz-Verordnung; Cyberresilienzgesetz | EU | partly-in-force | 2024-12-10 | unchecked: eur-lex.europa.eu | first=2022-09-15
eu/reg/2021/821 | EU Dual-Use Regulation | Dual-Use Regulation @europe | EU | in-force | 2021-09-09 | unchecked: eur-lex.europa.eu | first=2021-05-20
eu/dir/1995/46 | Data Protection Directive | | EU | rescinded | 2018-05-25 | unchecked: eur-lex.europa.eu | first=1995-10-24
eu/dir/2001/29 | InfoSoc Directive | | EU | in-force | 2026 | unchecked: eur-lex.europa.eu | first=2001-05-22
eu/dir/2019/790 | Directive on Copyright in the Digital Single Market | DSM Directive @europe; Copyright in the Digital Single Market Directive | EU | in-force | 2026 | unchecked: eur-lex.europa.eu | first=2019-04-17
eu/dir/2022/2555 | NIS2 Directive | NIS2; NIS 2 Directive; NIS-2-Richtlinie; directive NIS 2; direttiva NIS 2; Directiva NIS 2 | EU | in-force | 2026 | unchecked: eur-lex.europa.eu | first=2022-12-14
it/garante/2023-03-30-chatgpt | Garante order against ChatGPT | | IT | rescinded | 2023-04 | digitalpolicyalert.org | first=2023-03-30 from digitalpolicyalert.org; unnamed
it/garante/2025-01-30-deepseek | Garante order against DeepSeek | | IT | issued | 2025-01-30 | page seen, address not kept | first=2025-01-30 from page seen, address not kept; unnamed
it/garante/2023-02-02-replika | Garante order against Replika | | IT | in-force | 2023-02-02 | unchecked: garanteprivacy.it | first=2023-02-02; unnamed
it/legge/2025/132 | Italian Law 132/2025 | legge 132/2025; Law No. 132/2025; Law 132/2025; Legge n. 132/2025; Law No. 132 of 2025; legge 23 settembre 2025, n. 132; Law no. 132/2025; legge n. 132 del 2025; legge italiana sull'intelligenza artificiale | IT | in-force | 2025-10-10 | dirittobancario.it and lexia.it | first=2025-09-25 from dirittobancario.it
coe/cets/225 | Framework Convention on Artificial Intelligence | Council of Europe Framework Convention on Artificial Intelligence; CETS 225; CETS No. 225; Convention-cadre sur l'intelligence artificielle; Rahmenübereinkommen über künstliche Intelligenz | | | | | first=2024-05-17; unverified
# United Kingdom
uk/ukpga/2018/12 | Data Protection Act 2018 | | GB | in-force | 2026 | unchecked: legislation.gov.uk | first=2018-05-23
uk/ukpga/2023/50 | Online Safety Act 2023 | Online Safety Act @uk | GB | partly-in-force | 2026 | unchecked: legislation.gov.uk | first=2023-10-26
uk/ukpga/2025/18 | Data (Use and Access) Act 2025 | Data (Use and Access) Act; DUAA; Data Use and Access Act | GB | adopted | 2025 | one secondary source | first=2025-06-19; unverified
uk/ukpga/2021/25 | National Security and Investment Act 2021 | National Security and Investment Act | GB | in-force | 2026 | unchecked: legislation.gov.uk | first=2021-04-29
uk/approval-regime | UK approval regime for frontier models | | GB | proposed | 2026-05-31 | morningoverview.com | unverified; unnamed; doubt=claimed by morningoverview.com and contradicted by threatcluster.io (31 May 2026)
uk/ofcom/2026-01-12-grok | Ofcom investigation of Grok | | GB | issued | 2026-01-12 | page seen, address not kept | first=2026-01-12 from page seen, address not kept; unnamed
# China
cn/cac/order-15 | Interim Measures for the Management of Generative AI Services | Interim Measures for Generative AI Services; Interim Measures for the Management of Generative Artificial Intelligence Services; Interim Measures for the Administration of Generative Artificial Intelligence Services; Interim Measures for Generative Artificial Intelligence Services; 生成式人工智能服务管理暂行办法; CAC Order 15; 生成式人工智慧服務管理暫行辦法; 生成AIサービス管理暫行弁法; 생성형 인공지능 서비스 관리 잠정 방법; 생성형 AI 서비스 관리 잠정 방법 | CN | in-force | 2023-08-15 | page seen, address not kept | first=2023-07 from page seen, address not kept
cn/cac/order-12 | Deep Synthesis Provisions | Provisions on the Administration of Deep Synthesis Internet Information Services; 互联网信息服务深度合成管理规定; 深度合成管理规定; 深度合成规定; 深度合成管理規定 | CN | in-force | 2023 | page seen, address not kept | first=2022 from page seen, address not kept
cn/cac/order-9 | Algorithm Recommendation Provisions | Algorithmic Recommendation Provisions; 互联网信息服务算法推荐管理规定; 算法推荐管理规定; 算法推荐规定; 算法推薦管理規定 | CN | in-force | 2022 | page seen, address not kept | first=2022 from page seen, address not kept
cn/cac/2025-03-07-labelling | Measures for Labeling AI-Generated Content | Measures for Labelling of AI-Generated Synthetic Content; 人工智能生成合成内容标识办法; 标识办法 @ai | CN | in-force | 2025-09-01 | page seen, address not kept | first=2025-03-07
cn/gbt/45654-2025 | Security standards for generative AI services | GB/T 45654-2025 | CN | in-force | 2025-11-01 | one secondary source | first=2025-04-25; unverified
cn/samr/order-126 | SAMR Order 126 on trade secrets | SAMR Order No. 126; SAMR Order 126; Order No. 126 @china | CN | in-force | 2026-06-01 | singularity.kiwi and hotmolts.com | first=2026-02-24 from singularity.kiwi
cn/cac/2026-05-28-genai-export-draft | CAC draft rules on exporting generative AI | | CN | proposed | 2026-05-28 | ai-blogs.org | first=2026-05-28 from ai-blogs.org; unverified; unnamed; doubt=one page says so, and the same page misdates the GPAI Code
cn/catalogue/prohibited-restricted-export-technology | Catalogue of technologies prohibited or restricted from export | 中国禁止出口限制出口技术目录; Catalogue of Technologies Prohibited or Restricted from Export; Catalogue of Technologies Prohibited and Restricted from Export; Catalog of Technologies Prohibited and Restricted from Export; 禁止出口限制出口技术目录 | CN | | | | first=2001; unverified
cn/pipl | Personal Information Protection Law | PIPL; 个人信息保护法; 個人信息保護法; 中国個人情報保護法; 중국 개인정보보호법 | CN | in-force | 2021-11-01 | unchecked: npc.gov.cn | first=2021-08-20
cn/cybersecurity-law | Cybersecurity Law of China | China's Cybersecurity Law; 网络安全法; 中国サイバーセキュリティ法; 중국 사이버보안법; 网安法 | CN | in-force | 2017-06-01 | unchecked: npc.gov.cn | first=2016-11-07
# Asia-Pacific, others
kr/ai-basic-act | Korea AI Basic Act | AI Basic Act @korea; 인공지능기본법; AI 기본법; Framework Act on Artificial Intelligence; AI Framework Act @korea; Korean AI Basic Act; Framework Act on the Development of Artificial Intelligence; 인공지능 기본법; 인공지능 발전과 신뢰 기반 조성 등에 관한 기본법; AI基本法 @korea; 人工知能基本法 @korea; 韩国人工智能基本法; 人工智能基本法 @korea; koreanisches KI-Grundgesetz | KR | in-force | 2026-01-22 | page seen, address not kept | first=2024-12-26
kr/pipc/2025-02-15-deepseek | PIPC suspension of DeepSeek downloads | | KR | issued | 2025-02-15 | page seen, address not kept | first=2025-02-15 from page seen, address not kept; unnamed
jp/ai-promotion-act | Japan AI Promotion Act | AI Promotion Act @japan; AI推進法; 人工知能関連技術の研究開発及び活用の推進に関する法律; AI新法 @japan; AI推进法; AI 추진법 @japan; 人工知能推進法 | JP | adopted | 2025-05 | page seen, address not kept | first=2025-05 from page seen, address not kept
tw/ai-basic-act | Taiwan AI Basic Act | AI Basic Act @taiwan; 人工智慧基本法; Artificial Intelligence Basic Act @taiwan; AI基本法 @taiwan; 人工智能基本法 @taiwan; 台灣AI基本法 | TW | adopted | 2025-12-23 | page seen, address not kept | first=2025-12-23 from page seen, address not kept
tw/directive/2025-deepseek | Taiwan ban of DeepSeek in government | | TW | issued | 2025 | page seen, address not kept | unnamed
vn/law/134-2025-qh15 | Vietnam AI law | 134/2025/QH15; Law on Artificial Intelligence @vietnam; Vietnam's AI law; Luật Trí tuệ nhân tạo | VN | in-force | 2026-03-01 | page seen, address not kept | first=2025-12-10
in/mof/2025-01-29-ai-tools | India finance ministry ban of AI tools on office devices | | IN | issued | 2025 | page seen, address not kept | first=2025-01-29; unnamed
in/dpdp-act | Digital Personal Data Protection Act | DPDP Act | IN | partly-in-force | 2025 | unchecked: meity.gov.in | first=2023-08-11
au/pspf/001-2025 | PSPF Direction 001-2025 | Protective Security Policy Framework Direction 001-2025; PSPF Direction 001–2025 | AU | issued | 2025-02-04 | page seen, address not kept | first=2025-02-04 from page seen, address not kept; unverified
au/act/2021-online-safety | Online Safety Act 2021 | Online Safety Act @australia | AU | in-force | 2022-01-23 | unchecked: legislation.gov.au | first=2021-07-23
ca/bill/aida | Artificial Intelligence and Data Act | AIDA @canada | CA | defeated | 2025-01-06 | unchecked: parl.ca | first=2022-06-16
id/komdigi/2026-01-10-grok | Indonesian block of Grok | | ID | issued | 2026-01-10 | page seen, address not kept | first=2026-01-10 from page seen, address not kept; unnamed
my/mcmc/2026-01-11-grok | Malaysian block of Grok | | MY | issued | 2026-01-11 | page seen, address not kept | first=2026-01-11 from page seen, address not kept; unnamed
tr/btk/2025-grok | Turkish block of Grok content | | TR | issued | 2025 | page seen, address not kept | unnamed
ca/directive/2025-deepseek | Canadian bar on DeepSeek on government devices | | CA | issued | 2025 | page seen, address not kept | unnamed
br/pl/2338-2023 | Brazil AI bill | PL 2338/2023; Bill 2338/2023; Bill No. 2338/2023; PL 2338 | BR | | | | first=2023-05-03; unverified
# Policies of companies
openai/policy/2024-07-09-supported-countries | OpenAI supported countries and territories | | | issued | 2024-07-09 | deeplearning.ai Batch and help.openai.com article 5347006 | first=2024-07-09 from deeplearning.ai Batch; unnamed
anthropic/policy/2025-09-05-ownership | Anthropic supported regions and ownership rule | | | in-force | 2025-09-05 | anthropic.com/supported-countries and trtworld | first=2025-09-05 from trtworld; unnamed
anthropic/policy/rsp | Responsible Scaling Policy | | | in-force | 2026-09 | page seen, address not kept | first=2023-09-19
openai/policy/preparedness-framework | Preparedness Framework | | | in-force | 2026-09 | page seen, address not kept | first=2023-12-18
google/policy/frontier-safety-framework | Frontier Safety Framework | | | in-force | 2026-09 | page seen, address not kept | first=2024-05-17
anthropic/report/2026-02-23-distillation | Anthropic report on distillation attacks | | | issued | 2026-02-23 | anthropic.com/news/detecting-and-preventing-distillation-attacks | first=2026-02-23 from anthropic.com/news/detecting-and-preventing-distillation-attacks; unnamed
meta/policy/2024-07-eu-multimodal | Meta withholds multimodal Llama models in the EU | | | issued | 2024-07 | candid.technology | first=2024-07 from candid.technology; unnamed
apple/policy/2024-06-apple-intelligence-eu | Apple Intelligence delay in the EU | | | issued | 2024 | page seen, address not kept | first=2024-06-21; unnamed
xai/policy/2026-01-image-limits | xAI limits on Grok images | | | issued | 2026-01-09 | page seen, address not kept | first=2026-01-08 from page seen, address not kept; unnamed
openai/policy/2026-06-26-gpt-5.6-preview | GPT-5.6 limited preview | | | superseded | 2026-07-09 | eyeon.ai/f/990 and openai.com/index/previewing-gpt-5-6-sol | first=2026-06-26 from eyeon.ai/f/990; unnamed
openai/policy/2019-gpt-2-staged-release | GPT-2 staged release | | | superseded | 2019-11 | page seen, address not kept | first=2019-02 from page seen, address not kept; unnamed
`;
