// Access programmes: named ways in which a developer lets approved users in. One line each:
// id | name | also written (text @gate) | first announced (EDTF `from` source; without source: never looked up) | facts
export const PROGRAMMES = `
anthropic/project-glasswing | Project Glasswing | Glasswing @glasswing; Project-Glasswing | 2026-04-07 from techjacksolutions.com | url=https://red.anthropic.com/2026/mythos-preview
anthropic/cyber-verification-program | Cyber Verification Program | | | unverified
openai/daybreak | Daybreak @daybreak | | 2026-05 from nerova.ai |
openai/trusted-access-for-cyber | Trusted Access for Cyber | TAC @kin; Trusted Access for Cyber program | 2026-02 from help.openai.com/articles/20001258-trusted-access-for-cyber | url=https://help.openai.com/articles/20001258-trusted-access-for-cyber
openai/trusted-access-for-biology | Trusted Access for Biology | trusted access for biology; Trusted Access for Bio; Trusted access for life sciences | 2026-04 from openai.com/form/trusted-access-for-biology-research | url=https://openai.com/form/trusted-access-for-biology-research
openai/rosalind-biodefense | Rosalind Biodefense | | 2026-05-29 from openai.com/form/trusted-access-for-biology-research |
openai/chatgpt-gov | OpenAI for Government | | 2025-06-16 |
microsoft/limited-access | Limited Access features @microsoft | | 2019 | unverified
hugging-face/gated-repos | gated repos @kin-or-ai | gated repositories @kin-or-ai; gated models @kin-or-ai | 2022 |
google/trusted-tester | Trusted Tester program @kin-or-ai | AI Test Kitchen | 2022-05-11 |
us-dod/genai-mil | GenAI.mil | | 2025-12-09 |
us-doe/genesis-mission | Genesis Mission @lab | | 2025-11-24 |
openai/stargate | Stargate @lab | Project Stargate | 2025-01-21 | unverified
`;
