// Texts made to cost more than their length: what a hostile page or feed can hand to the reader.

/** A kind of text, and its first `size` characters. */
export type Hostile = { kind: string; text: (size: number) => string };

const filled = (part: string, size: number): string => part.repeat(Math.ceil(size / part.length)).slice(0, size);

export const HOSTILE: readonly Hostile[] = [
  { kind: 'one sentence without end', text: (size) => filled('the ban on access to Claude and GPT-5 that blocked it ', size) },
  {
    kind: 'sentences full of cues',
    text: (size) => filled('The US banned Claude. It blocked access to GPT-5, suspended Grok and restricted DeepSeek in Italy. ', size),
  },
  { kind: 'names alone', text: (size) => filled('Claude Mythos 5 GPT-5.5 Gemini Fable Grok ', size) },
  { kind: 'cue words alone', text: (size) => filled('banned blocked suspended restricted limited barred halted ', size) },
  { kind: 'line breaks', text: (size) => filled('banned\n\nClaude\n', size) },
  { kind: 'white space', text: (size) => `The US ${filled(' \t\u00a0', size - 20)} banned Claude.` },
  { kind: 'digits and stops', text: (size) => filled('15 CFR 734.13(a)(1) 1.1.1.1 2026/12 ', size) },
  { kind: 'one letter', text: (size) => filled('a', size) },
  { kind: 'quotation marks', text: (size) => filled('"“ ', size) },
  { kind: 'capitals', text: (size) => filled('The National Agency of the Ministry for the Commission of Authority ', size) },
];
