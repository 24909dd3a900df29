// Reads a document sentence by sentence: which sentences tell of acts, and who "the company" and "the model" are as it goes.
import type { Catalog } from '../catalog/catalog.ts';
import type { Field, Mention, Span } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { OPINION } from './cues/strengths.ts';
import { patternOf } from './cues/words.ts';
import type { Document } from './document.ts';
import { type Act, type Actor, type Context, findActs, isCompute, namesAi, outOfScope } from './find-acts.ts';
import { actorKindOf, type MaskedSentence, maskSentence, type Name } from './mask-sentence.ts';
import { ordersBehind } from './orders-behind.ts';
import { asked, beginText } from './sentence-sieve.ts';
import { splitSentences } from './sentences.ts';
import type { Weighed } from './weighed.ts';

/** A title or sentence that was looked into. `weight`: 3 title, 2 lead, 1 body, 0 background. `context`: what the text had told before it. */
export type Passage = Span & {
  field: Field;
  exact: string;
  masked: MaskedSentence;
  weight: number;
  paragraph: number;
  order: number;
  context: Context;
};
export type ToldAct = Act & { passage: Passage };
export type Telling = {
  passages: Passage[];
  acts: ToldAct[];
  /** Some sentence is about chips or clouds. */
  compute: boolean;
  /** Why sentences with a cue were left out. */
  leftOut: string[];
  /** Where headline or lead say that it is not so. */
  denied: 'not done' | 'contradicted' | null;
  /** The text's own voice is comment. */
  opinion: boolean;
  /** The text names an AI model, or AI. */
  aboutAi: boolean;
  /** Where in the text reading stopped, for one of more sentences than are looked into; null: it was read to its end. */
  readTo: number | null;
  /** What the words of each sentence speak for (acts-by-weight.ts). */
  weighed: ReadonlyMap<Passage, Weighed>;
};

const isComment = asked(patternOf(OPINION));
// Only this many sentences are looked into: more is no article (performance X1).
const MOST_SENTENCES = 3_000;
const MOST_PASSAGES = 600;
const BACKGROUND =
  /^(?:[^.]{0,80}?\b(?:is|are|was) (?:an?|the|one of|part of|based|known|designed|becoming|increasingly|crucial|considered)\b|[^.]{0,60}?\brefers? to\b|Historically\b|The concept of\b|[^.]{0,60}\bha(?:s|ve) (?:long |become |been )|[^.]{0,60}\btypically\b)/;

/** Mentions inside a span, by a moving index: mentions are in order. */
function inside(mentions: readonly Mention[], span: Span, from: { at: number }): Mention[] {
  while ((mentions[from.at]?.start ?? Number.POSITIVE_INFINITY) < span.start) from.at += 1;
  const out: Mention[] = [];
  for (let i = from.at; i < mentions.length; i += 1) {
    const mention = mentions[i];
    if (!mention || mention.start >= span.end) break;
    if (mention.end <= span.end) out.push(mention);
  }
  return out;
}

// A model at the end of its life is switched off for good.
const retires = asked(/\b(?:farewell|retir(?:es|ed|ing|ement)|deprecat\w+|sunset\w*|end[- ]of[- ]life|discontinu\w+|phased out)\b/i);

/** The developer whose own site the text stands on: its "we". */
function hostOf(url: string | null | undefined, catalog: Catalog): Actor | null {
  const host = /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url ?? '')?.[1] ?? '';
  const id = host.split('.').find((label) => catalog.byId.has(label) && actorKindOf(label, catalog) === 'company');
  return id ? { id, kind: 'company', place: null } : null;
}

// A headline about one of these: what the text says of access by the way is no news of it.
const ASIDE_TOPICS = new Set(['outage', 'people', 'crawler', 'development', 'quota']);

const OFFICIAL_LETTER = /\bI (?:hereby |herewith )?inform you\b|\bin reply to (?:the|your) questions?\b/i;

/** A text whose writer says "I" more than once outside quotation marks is comment. */
function speaksAsI(text: string): boolean {
  if (OFFICIAL_LETTER.test(text)) return false;
  const own = text.slice(0, 6_000).replace(/["“][^"”]{0,600}["”]/g, '');
  return (own.match(/\b(?:I|I'm|I've)\b(?![.)-])|\b[Mm]y\b/g) ?? []).length >= 2 && /\bI\b/.test(own);
}

function actorOf(name: Name): Actor | null {
  return name.kind ? { id: name.id, kind: name.kind, place: name.place } : null;
}

/** The first model that a sentence names, with those joined to it ("A and B"). */
export function firstNamed(masked: MaskedSentence): string[] {
  const out: string[] = [];
  let end = -1;
  for (const name of masked.names) {
    if (name.sign !== 'Ⓜ' || !name.id) continue;
    if (end >= 0 && !/^(?:,|,? (?:and|or)|\/)? ?(?:Ⓒ's )?$/.test(masked.text.slice(end, name.at))) break;
    out.push(name.id);
    end = name.at + 1;
  }
  return [...new Set(out)];
}

/** Updates who and what is spoken of after a sentence. */
function remember(context: Context, masked: MaskedSentence, acts: readonly Act[]): void {
  const companies = masked.names.filter((name) => name.sign === 'Ⓒ' && name.id);
  const first = companies[0];
  if (first) context.company = actorOf(first);
  const governments = masked.names.filter((name) => name.sign === 'Ⓖ' && (name.id || name.place));
  if (governments[0]) context.government = actorOf(governments[0]);
  const institution = masked.names.find((name) => name.sign === 'Ⓢ');
  if (institution) context.institution = actorOf(institution);
  context.fresh = acts.length > 0 || masked.names.some((name) => name.sign === 'Ⓜ' || name.sign === 'Ⓟ');
  context.told ||= acts.length > 0;
  const acted = acts.length > 0 ? acts.flatMap((act) => act.models) : [];
  if (acted.length) context.models = [...new Set(acted)];
  else if (context.models.length === 0) context.models = firstNamed(masked);
}

// Headlines that say it did not happen, and leads in which somebody denies a report.
const NOT_DONE =
  /\b(?:(?:has|have|had|did|does|do|is|are|was|were) not|hasn't|haven't|didn't|isn't|aren't) (?:yet |been )?(?:bann?|block|barr?|restrict|suspend|prohibit|pull|withdr|remov|limit|switch|cut)\w*\b|\bno plans? to\b|^No, /i;
const DENIES = /\bden(?:y|ies|ied|ying)\b/i;
const contradicts = asked(
  /\b(?:denie[sd]|dismiss(?:es|ed)|reject(?:s|ed)|rebut(?:s|ted)) (?:as |an? |the |any )?(?:\W?\w+\W? ){0,4}?(?:reports?|rumou?rs?|claims?|suggestions?|invention|that)\b|\b(?:reports?|rumou?rs?|this|it|stor(?:y|ies)|claims?)\b[^.;]{0,80}\b(?:is|are|was|were) (?:false|untrue|wrong|unfounded|not true|pure invention)\b/i,
);

/** Reads title and text. `skip` spans (boilerplate) are no sentences. */
export function readTelling(document: Document, mentions: readonly Mention[], skip: readonly Span[], catalog: Catalog): Telling {
  beginText();
  const host = hostOf(document.url, catalog);
  const context: Context = {
    host,
    company: host,
    government: null,
    institution: null,
    models: [],
    titleModels: [],
    published: document.published ? (daysOf(document.published)?.latest ?? null) : null,
    fresh: false,
    told: false,
    allModels: [...new Set(mentions.filter((mention) => mention.kind === 'model').map((mention) => mention.id))],
  };
  const telling: Telling = {
    passages: [],
    acts: [],
    compute: false,
    leftOut: [],
    denied: null,
    opinion: false,
    aboutAi: false,
    readTo: null,
    weighed: new Map(),
  };
  const leftOut = new Set<string>();

  const look = (field: Field, span: Span, own: readonly Mention[], weight: number, paragraph: number, order: number): void => {
    const whole = field === 'title' ? document.title : document.text;
    const exact = whole.slice(span.start, span.end);
    const masked = maskSentence(exact, span.start, own, catalog);
    const ai = namesAi(masked);
    if (ai) telling.aboutAi = true;
    if (isCompute(masked)) telling.compute = true;
    if (weight >= 2 && isComment(masked.text)) telling.opinion = true;
    const passage: Passage = { ...span, field, exact, masked, weight, paragraph, order, context: { ...context } };
    telling.passages.push(passage);
    let acts: Act[] = [];
    if (field === 'title' || !exact.trimEnd().endsWith('?')) {
      acts = findActs(masked, context, catalog, field === 'title');
      const filtered = acts.length ? null : outOfScope(masked);
      if (filtered) leftOut.add(filtered.because);
    }
    for (const act of acts) telling.acts.push({ ...act, passage });
    remember(context, masked, acts);
  };

  const title = document.title.slice(0, 600);
  let titlePassage: Passage | null = null;
  const titleMentions = mentions.filter((mention) => mention.field === 'title' && mention.end <= title.length);
  if (title.trim()) {
    const start = title.length - title.trimStart().length;
    look('title', { start, end: title.trimEnd().length }, titleMentions, 3, -1, -1);
    titlePassage = telling.passages[0] ?? null;
    context.titleModels = [...new Set(titleMentions.filter((mention) => mention.kind === 'model').map((mention) => mention.id))];
    if (context.titleModels.length) context.models = context.titleModels;
  }

  const textMentions = mentions.filter((mention) => mention.field === 'text');
  const skipped = [...skip].sort((a, b) => a.start - b.start);
  const sentences = splitSentences(document.text, MOST_SENTENCES).filter((sentence) => {
    while (skipped[0] && skipped[0].end <= sentence.start) skipped.shift();
    return !skipped.some((span) => span.start < sentence.end && span.end > sentence.start);
  });
  const proper = sentences.filter((sentence) => !sentence.heading);
  const lead = Math.max(2, Math.min(6, Math.ceil(proper.length * 0.2)));
  const lastParagraph = proper.at(-1)?.paragraph ?? 0;
  const firstParagraph = proper[0]?.paragraph ?? 0;
  const short = document.text.length < 4_000 && lastParagraph > firstParagraph && lastParagraph - firstParagraph <= 3;
  const seen = new Set<string>();
  const cursor = { at: 0 };
  let order = 0;
  for (const sentence of sentences) {
    if (telling.passages.length >= MOST_PASSAGES) {
      telling.readTo = sentence.start;
      break;
    }
    const exact = document.text.slice(sentence.start, sentence.end);
    const own = inside(textMentions, sentence, cursor);
    if (sentence.heading) continue;
    order += 1;
    const same = exact.toLowerCase().replace(/\W+/g, ' ').slice(0, 200);
    if (seen.has(same)) continue;
    seen.add(same);
    const background =
      short && sentence.paragraph === lastParagraph && BACKGROUND.test(document.text.slice(sentence.start).split('\n')[0] ?? '');
    look('text', { start: sentence.start, end: sentence.end }, own, order <= lead ? 2 : background ? 0 : 1, sentence.paragraph, order);
  }
  const front = telling.passages.filter((passage) => passage.weight >= 2).map((passage) => passage.masked.text);
  if (front.some((text) => contradicts(text)) || DENIES.test(titlePassage?.masked.text ?? '')) telling.denied = 'contradicted';
  else if (titlePassage && NOT_DONE.test(titlePassage.masked.text)) telling.denied = 'not done';
  if (front.some((text) => retires(text)))
    for (const act of telling.acts)
      if (act.doer === 'vendor' && act.measure === 'suspension' && act.status === 'in-force') act.measure = 'retirement';
  telling.opinion ||= speaksAsI(document.text);
  const off = titlePassage && !telling.acts.some((act) => act.passage === titlePassage) ? outOfScope(titlePassage.masked) : null;
  if (off && ASIDE_TOPICS.has(off.id))
    telling.acts = telling.acts.filter((act) => act.doer === 'government' && act.actor?.id && act.models.length > 0);
  const orders = ordersBehind(telling.acts, catalog);
  // Who only carries it out bars nothing for himself.
  const carried = new Set(orders.filter((order) => order.measure === 'ban').map((order) => order.passage));
  telling.acts = [
    ...telling.acts.filter((act) => !(act.measure === 'use-ban' && act.actor?.id === null && carried.has(act.passage))),
    ...orders,
  ];
  telling.leftOut = [...leftOut];
  return telling;
}
