// What the benchmarks read: made from a seed, so that every run reads the same. Words by Zipf's law, the trade's own names and acts mixed in.
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { foldTags } from '../../lib/claim/fold-tags.ts';
import type { Claim, Day, Item, Measure, Status } from '../../lib/domain.ts';

/** Numbers from 0 to 1, the same for the same seed. */
export type Numbers = () => number;

/** A linear congruential generator (Numerical Recipes' constants). */
export function numbersFrom(seed: number): Numbers {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export const pick = <T>(next: Numbers, list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

const SYLLABLES =
  'ba be bo ca ce co da de di do fa fe fo ga ge go ha he ho in ka la le li lo ma me mi mo na ne no on pa pe po ra re ri ro sa se si so ta te ti to un va ve vi'.split(
    ' ',
  );
const FUNCTION_WORDS =
  'the of and to in is for that on with as was by at from it its be this are has have an will which their not but after were more said'.split(
    ' ',
  );

/** 8,000 made words behind the function words of English, the commonest first. */
const WORDS: readonly string[] = (() => {
  const next = numbersFrom(11);
  const made = new Set(FUNCTION_WORDS);
  while (made.size < 8_000) made.add(Array.from({ length: 2 + Math.floor(next() * 3) }, () => pick(next, SYLLABLES)).join(''));
  return [...made];
})();

/** A word by Zipf's law: the chance of rank r falls as 1/r. */
const word = (next: Numbers): string => WORDS[Math.floor(WORDS.length ** next()) - 1] ?? 'the';

const entities = compileCatalog().entities;
const models = entities.filter(({ kind }) => kind === 'model');
const makers = entities.filter(({ kind, id }) => kind === 'organisation' && models.some(({ developer }) => developer === id));
const countries = ['Italy', 'Japan', 'the United States', 'Brazil', 'South Korea', 'Germany', 'India', 'Australia'];
const days = ['Monday', '12 June 2026', 'Thursday', '3 March 2026', 'June 14, 2026', 'last week'];
const people = ['foreign nationals', 'users under 18', 'vetted partners', 'federal employees', 'customers abroad', 'researchers'];

// One act each, in the trade's words; {M} model, {C} company, {P} place, {D} day, {W} people.
const ACTS = [
  '{C} suspended access to {M} for {W} in {P} on {D}.',
  'The government of {P} has banned {M} from state devices, citing national security.',
  '{C} said it would restrict {M} to {W} because of concerns over cyber misuse.',
  'Regulators in {P} ordered {C} to block {M} until the review of personal data is over.',
  'Access to {M} was restored in {P} on {D}, {C} announced.',
  'A bill in {P} would require {C} to verify the age of users of {M}.',
  '{C} is releasing {M} only to {W}, according to people familiar with the plan.',
  'The export control on {M} took effect on {D}; {W} lost access.',
];
const ASIDES = [
  'The company did not answer a request for comment.',
  'Shares of {C} rose by two per cent on {D}.',
  'Analysts in {P} expect more such measures.',
  'It was not clear when {W} would be told.',
  '{M} is the latest model of {C}.',
];

function sentenceFrom(next: Numbers, pattern: string): string {
  const model = pick(next, models);
  const maker = makers.find(({ id }) => id === model.developer) ?? pick(next, makers);
  const filled: Record<string, string> = {
    M: model.name,
    C: maker.name,
    P: pick(next, countries),
    D: pick(next, days),
    W: pick(next, people),
  };
  return pattern.replace(/\{(\w)\}/g, (_whole, name: string) => filled[name] ?? '');
}

function filler(next: Numbers): string {
  const words = Array.from({ length: 8 + Math.floor(next() * 20) }, () => word(next));
  const first = words[0] ?? 'the';
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}.`;
}

/** An article of about `count` words: a third of its sentences tell an act, a sixth name someone by the way, the rest are plain. */
export function article(next: Numbers, count: number): { title: string; text: string } {
  const title = sentenceFrom(next, pick(next, ACTS)).replace(/\.$/, '');
  const paragraphs: string[] = [];
  let words = 0;
  while (words < count) {
    const sentences = Array.from({ length: 3 + Math.floor(next() * 3) }, () => {
      const chance = next();
      return chance < 1 / 3 ? sentenceFrom(next, pick(next, ACTS)) : chance < 1 / 2 ? sentenceFrom(next, pick(next, ASIDES)) : filler(next);
    });
    const paragraph = sentences.join(' ');
    words += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return { title, text: paragraphs.join('\n\n') };
}

/** Prose of at least `units` UTF-16 units with a name about every 250 words: a long page. */
export function longText(next: Numbers, units: number): string {
  const parts: string[] = [];
  for (let length = 0; length < units; ) {
    const part = next() < 0.08 ? sentenceFrom(next, pick(next, ASIDES)) : filler(next);
    parts.push(part);
    length += part.length + 1;
  }
  return parts.join(' ');
}

const MEASURES: readonly Measure[] = [
  'suspension',
  'ban',
  'geo-block',
  'trusted-access',
  'use-ban',
  'export-control',
  'age-limit',
  'withheld',
];
const STATUSES: readonly Status[] = ['in-force', 'in-force', 'announced', 'eased', 'lifted', 'proposed'];
const PLACES = ['US', 'IT', 'JP', 'KR', 'BR', 'DE', 'EU', 'GLOBAL'];

const dayAfter = (day: Day, days: number): Day => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** `count` claims of about `count / 8` acts, each claim in an item of its own: some date the act, some are known by publication only, some name no actor or no model. */
export function ledgerOf(next: Numbers, count: number): { claims: Claim[]; items: Item[] } {
  const claims: Claim[] = [];
  const items: Item[] = [];
  while (claims.length < count) {
    const model = pick(next, models);
    const measure = pick(next, MEASURES);
    const status = pick(next, STATUSES);
    const place = pick(next, PLACES);
    const state = next() < 0.5;
    const actor = state ? `${place === 'GLOBAL' ? 'us' : place.toLowerCase()}-government` : (model.developer ?? 'anthropic');
    const on = dayAfter('2024-01-01', Math.floor(next() * 1_000));
    const tellings = 1 + Math.floor(next() * 15);
    for (let i = 0; i < tellings && claims.length < count; i += 1) {
      const number = claims.length;
      const id = `claim-${number.toString(36).padStart(6, '0')}-${Math.floor(next() * 1e9).toString(36)}`;
      const item = `item-${number.toString(36)}`;
      const published = dayAfter(on, Math.floor(next() * 6));
      const dated = next() < 0.55;
      const words = filler(next);
      claims.push({
        id,
        item,
        revision: `${item}-1`,
        models: next() < 0.9 ? [next() < 0.9 ? model.id : (model.family ?? model.id)] : [],
        ...(next() < 0.5 && model.developer ? { org: model.developer } : {}),
        measures: next() < 0.85 ? [measure] : [measure, pick(next, MEASURES)],
        status: next() < 0.85 ? status : 'announced',
        strength: pick(next, ['confirmed', 'reported', 'confirmed', 'disputed'] as const),
        reasons: [],
        reasonSpeakers: next() < 0.3 ? [{ reason: 'national-security', speaker: actor }] : [],
        actor: next() < 0.85 ? actor : null,
        imposerType: state ? 'government' : 'company',
        imposing: state ? [place] : [],
        affected: next() < 0.6 ? [place] : [],
        ordered: next() < 0.3 ? ['foreign-nationals'] : [],
        effective: next() < 0.2 ? ['everyone'] : [],
        attribution: { speaker: actor, named: true, firstHand: next() < 0.2 },
        contested: [],
        when: dated ? { earliest: on, latest: on, basis: 'stated' } : { earliest: null, latest: published, basis: 'published-before' },
        dates: [],
        instrument: null,
        instrumentImplied: null,
        evidence: [{ field: 'text', start: 0, end: words.length, exact: words }],
        depth: 'full',
        moves: next() < 0.6,
        rule: 'bench',
        rulesVersion: 'bench',
      });
      items.push(itemOf(item, words, published));
    }
  }
  return { claims, items };
}

/** An item about nothing, of a day. */
export function itemOf(id: string, title: string, published: Day): Item {
  return {
    id,
    address: `https://news.example/${id}`,
    addresses: [`https://news.example/${id}`],
    found: { title, byline: null, publisher: 'News', published, modified: null },
    where: {},
    edited: {},
    depth: 'full',
    revision: `${id}-1`,
    entries: [],
    entryKeys: [],
    kind: 'paste',
    firstSeenAt: `${published}T08:00:00Z`,
    accessedAt: `${published}T08:00:00Z`,
    sortAt: `${published}T08:00:00Z`,
    originalPublisher: null,
    lang: 'en',
    tags: foldTags([], []),
    relevance: [],
    rulesVersion: 'bench',
    readAt: null,
    starred: false,
  };
}
