// What is read from whole texts: the table of told acts, the links between acts, dates and what contradicts them, and what must hold of any text.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import type { Document } from '../../lib/claim/document.ts';
import { foldTags, isRestriction } from '../../lib/claim/fold-tags.ts';
import { readClaims } from '../../lib/claim/read-claims.ts';
import type { Claim, Reading } from '../../lib/domain.ts';
import { TOLD_ACTS } from './told-acts.ts';

const catalog = compileCatalog();

function read(text: string, more: Partial<Document> = {}): Reading {
  return readClaims({ item: 'item', revision: 'revision', title: '', text, depth: 'full', ...more }, catalog);
}

function claimBy(reading: Reading, actor: string): Claim {
  const claim = reading.claims.find((candidate) => candidate.actor === actor);
  if (!claim) throw new Error(`no claim by ${actor}: ${JSON.stringify(reading.claims.map((known) => [known.actor, known.measures]))}`);
  return claim;
}

test.each(TOLD_ACTS.map((row) => [row.says, row] as const))('%s', (_says, row) => {
  const { tags } = read(row.text, { title: row.title ?? '', published: row.published ?? null });
  const got = Object.fromEntries(Object.keys(row.expect).map((key) => [key, tags[key as keyof typeof tags]]));
  expect(got).toEqual(row.expect);
});

const ORDER =
  'The U.S. government issued an export-control directive that requires Anthropic to suspend access to Claude Fable 5 and Claude Mythos 5 for all foreign nationals. To comply, the company disabled both models for all users. Anthropic disagrees with the severity of the response and calls it a misunderstanding. Experts say the move was about national security.';

test('an order and the way a company complies are two acts, tied; a government switches nothing off', () => {
  const reading = read(ORDER);
  const order = claimBy(reading, 'us-government');
  const compliance = claimBy(reading, 'anthropic');
  expect(order).toMatchObject({
    measures: ['export-control'],
    ordered: ['foreign-nationals'],
    imposing: ['US'],
    imposerType: 'government',
    status: 'in-force',
  });
  expect(compliance).toMatchObject({ measures: ['suspension'], effective: ['everyone'], imposing: [], compliesWith: order.id });
  expect(order.instrumentImplied).toBe('us/directive/2026-06-12-fable-mythos');
  expect(order.contested).toEqual([{ what: 'grounds', by: 'anthropic' }]);
  expect(compliance.strength).toBe('confirmed');
  expect(order.strength).toBe('disputed');
});

test('a reason belongs to the one who gives it', () => {
  const { reasonSpeakers } = claimBy(read(ORDER), 'us-government');
  expect(reasonSpeakers).toContainEqual({ reason: 'national-security', speaker: 'experts' });
});

test('a date before the model existed is kept as stated, flagged with what contradicts it, and places nothing', () => {
  const claim = claimBy(
    read('In March 2024 Anthropic suspended access to Claude Fable 5 for all users.', { published: '2026-06-14' }),
    'anthropic',
  );
  expect(claim.dates).toMatchObject([{ edtf: '2024-03', raw: 'March 2024', flag: 'Claude Fable 5 is first dated June 2026' }]);
  expect(claim.when).toEqual({ earliest: null, latest: '2026-06-14', basis: 'published-before' });
});

test('a contradiction that rests on a catalog date nobody looked up says so', () => {
  const claim = claimBy(read('In March 2019 OpenAI suspended access to GPT-4 for all users.', { published: '2026-06-14' }), 'openai');
  expect(claim.dates).toMatchObject([{ edtf: '2019-03', flag: 'GPT-4 is first dated March 2023 by the catalog, not looked up' }]);
});

test('a month without a year in an undated text is kept and places nothing', () => {
  const claim = claimBy(read('In April, Anthropic suspended access to Claude Opus 4 for all users.'), 'anthropic');
  expect(claim.dates).toMatchObject([{ raw: 'April', flag: 'year not in the text' }]);
  expect(claim.when).toEqual({ earliest: null, latest: null, basis: 'undated' });
});

test('a weekday is read from the day of publication, and only where that is known', () => {
  const text = 'On Friday Anthropic suspended access to Claude Opus 4 for all users.';
  expect(claimBy(read(text, { published: '2026-06-14' }), 'anthropic').when).toEqual({
    earliest: '2026-06-12',
    latest: '2026-06-12',
    basis: 'stated',
  });
  expect(claimBy(read(text), 'anthropic').when.basis).toBe('undated');
});

test('a republisher speaks for itself; the original is named as not seen', () => {
  const { attribution } = claimBy(
    read('Anthropic suspended access to Claude Opus 4 for all users.\n\nOriginal article published by The Invented Gazette.', {
      publisher: 'Digest Daily',
    }),
    'anthropic',
  );
  expect(attribution).toMatchObject({ via: 'Digest Daily', notSeen: 'The Invented Gazette', firstHand: false });
});

test('the actor’s own page is first hand', () => {
  const { attribution } = claimBy(
    read('Anthropic has suspended access to Claude Opus 4.', { url: 'https://www.anthropic.com/news/x' }),
    'anthropic',
  );
  expect(attribution).toMatchObject({ speaker: 'anthropic', firstHand: true, named: true });
});

test('headlines and summaries never move a status', () => {
  const text = 'Anthropic has suspended access to Claude Opus 4 for all users.';
  expect(read(text).tags.moves).toBe(true);
  for (const depth of ['headline', 'summary'] as const) expect(read(text, { depth }).tags).toMatchObject({ relevant: true, moves: false });
  expect(read('', { title: 'Anthropic suspends access to Claude Opus 4', depth: 'headline' }).tags).toMatchObject({
    relevant: true,
    moves: false,
  });
});

test('sentences that repeat an act are one claim with several pieces of evidence; a repeated paragraph counts once', () => {
  const lede = 'Anthropic has suspended access to Claude Opus 4 for all users.';
  const reading = read(`${lede}\n\nThe company suspended access to Claude Opus 4 on short notice.\n\n${lede}`);
  expect(reading.claims).toHaveLength(1);
  expect(reading.claims[0]?.evidence).toHaveLength(2);
});

test('boilerplate never speaks', () => {
  const text = 'A quiet day.\n\nOpenAI has suspended access to GPT-4o.';
  const start = text.indexOf('OpenAI');
  expect(read(text).tags.relevant).toBe(true);
  expect(read(text, { boilerplate: [{ start, end: text.length, kind: 'related' }] }).tags).toMatchObject({ relevant: false, models: [] });
});

test('what is not English is not read, and never called irrelevant', () => {
  for (const text of [
    'Die italienische Datenschutzbehörde hat den Zugang zu ChatGPT in dem Land mit sofortiger Wirkung gesperrt und das Unternehmen muss nun antworten.',
    'イタリアの当局は、プライバシーへの懸念からChatGPTへのアクセスを禁止した。企業は回答しなければならない。',
    'L’autorité italienne a bloqué ChatGPT dans le pays et demande des réponses à la société américaine pour les données.',
  ])
    expect(read(text).notRead?.code, text).toBe('language');
  expect(read('').notRead?.code).toBe('empty');
  expect(read('', { title: 'Italy bans ChatGPT', depth: 'headline' }).notRead).toBeUndefined();
});

test('every reading says why', () => {
  expect(read('OpenAI has suspended access to GPT-4o.').relevance[0]).toContain('Access suspended');
  expect(read('Dozens of sites block GPTBot, the crawler of OpenAI.').relevance).toEqual(['It is about crawlers and training data.']);
  expect(read('The weather stays fine.').relevance).toEqual(['It names no AI model.']);
});

// ── What holds of any text ──

// A small deterministic generator (mulberry32), so that a failure can be had again.
function dice(seed: number): (n: number) => number {
  let a = seed;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const PIECES = [
  ...TOLD_ACTS.map((row) => row.text),
  'Anthropic',
  '’s',
  ' “access” ',
  '\n',
  '\n\n',
  '\u00a0',
  'GPT‑5.5‑Cyber',
  'Ⓜ Ⓒ',
  '. ',
  '…',
  'U.S. No. 5 ',
  'é\u0301',
  '👩‍💻',
  'İ',
  '\ud800',
  '(',
  '"',
  'In April 2024, ',
];

test('slice === exact, tags are the fold, twice is the same: on made-up texts', () => {
  const roll = dice(7);
  for (let round = 0; round < 150; round += 1) {
    let text = '';
    for (let i = roll(12); i >= 0; i -= 1)
      text += (PIECES[roll(PIECES.length)] ?? '').slice(0, roll(4) === 0 ? roll(60) : undefined) + (roll(3) ? ' ' : '');
    const title = roll(2) ? (PIECES[roll(PIECES.length)] ?? '') : '';
    const document = { title, published: roll(2) ? '2026-06-14' : null };
    const reading = read(text, document);
    for (const claim of reading.claims) {
      expect(claim.evidence.length).toBeGreaterThan(0);
      for (const span of [...claim.evidence, ...claim.dates.flatMap((date) => date.evidence ?? [])])
        expect((span.field === 'title' ? title : text).slice(span.start, span.end)).toBe(span.exact);
      for (const date of claim.dates) expect(date.evidence?.exact).toContain(date.raw);
    }
    if (!reading.notRead) expect(reading.tags).toEqual(foldTags(reading.claims, reading.mentions, reading.tags.scope === 'compute'));
    expect(reading.tags.relevant).toBe(reading.claims.some(isRestriction));
    expect(read(text, document)).toEqual(reading);
    expect(new Set(reading.claims.map((claim) => claim.id)).size).toBe(reading.claims.length);
  }
});

test('no company orders an export control, no government withholds a model as its vendor', () => {
  for (const row of TOLD_ACTS)
    for (const claim of read(row.text, { title: row.title ?? '' }).claims) {
      if (claim.measures.includes('export-control')) expect(claim.imposerType).toBe('government');
      if (claim.measures.includes('suspension')) expect(claim.imposerType).toBe('company');
    }
});

test.each([
  ['one word without end', 'a'.repeat(400_000)],
  ['a cue without end', 'ban access to GPT-4o '.repeat(20_000)],
  ['stops', '. '.repeat(200_000)],
  ['line breaks', 'x\n'.repeat(200_000)],
  ['dates', 'on 12 June 2026 '.repeat(20_000)],
  ['open brackets', '(("'.repeat(100_000)],
])('hostile text is read in bounded work: %s', (_what, text) => {
  expect(() => read(text, { title: text.slice(0, 5_000), published: '2026-06-14' })).not.toThrow();
});
