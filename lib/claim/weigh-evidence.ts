// The second way to read a text: where no row of the grammar holds, the words of a sentence are weighed (model, closing or opening word, access, who acts).
import type { Catalog } from '../catalog/catalog.ts';
import { clauseAt } from './clauses.ts';
import { ACCESS, CLOSING, ELSEWHERE, MEASURE_HINTS, OPENING } from './cues/evidence.ts';
import { OPINION } from './cues/strengths.ts';
import { patternOf } from './cues/words.ts';
import {
  type Act,
  type Actor,
  actorsFor,
  type Context,
  developerOf,
  houseOf,
  isCompute,
  modelsFor,
  outOfScope,
  statusFor,
} from './find-acts.ts';
import type { MaskedSentence } from './mask-sentence.ts';
import { sieveOf } from './sieve.ts';

/** A sentence that seems to tell of access shut or opened. `weight`: 0…7, from 6 on firm enough to stand alone at the head of a text. */
export type Weighed = { weight: number; act: Act };

const SHUTS = new RegExp(CLOSING.pattern, 'gi');
const OPENS = new RegExp(OPENING.pattern, 'gi');
const HAS_ACCESS = new RegExp(ACCESS, 'i');
const OTHER_THINGS = new RegExp(ELSEWHERE, 'i');
const STAFF = patternOf('{STAFF}');
const COMMENTS = patternOf(OPINION);
const HINTS = MEASURE_HINTS.map((hint) => ({ ...hint, regex: patternOf(hint.pattern) }));
const OBJECT =
  /Ⓜ|\b(?:AI|A\.I\.|generative|frontier|foundation|language|open-weight)(?: \w+)? (?:models?|assistants?|chatbots?|tools?|systems?|apps?)\b|\bchatbots?\b|\bmodel weights\b/g;
const WORDS = sieveOf([OBJECT, SHUTS, OPENS, OTHER_THINGS, HAS_ACCESS]);
const BEFORE = /\b(?:previously|formerly|originally|initially|once|had been|used to be|until now|earlier|had)\b[^.;,]{0,24}$/i;
const DENIED = /\b(?:no plans? to|not (?:to )?|never|n't|nobody|without|rather than|instead of) ?(?:\w+ )?$/i;

/** The word of `pattern` that stands nearest to an object of `objects`, within `gap`, in the same clause; null: none. */
function beside(
  text: string,
  objects: readonly { at: number; model: boolean }[],
  pattern: RegExp,
  gap: number,
): { from: number; to: number; model: boolean } | null {
  let best: { from: number; to: number; model: boolean; far: number } | null = null;
  for (const match of text.matchAll(pattern)) {
    const from = match.index;
    const to = from + match[0].length;
    for (const { at, model } of objects) {
      const far = at < from ? from - at : Math.max(0, at - to);
      if (far > gap || /;/.test(text.slice(Math.min(at, from), Math.max(at, to)))) continue;
      if (!best || far < best.far) best = { from, to, model, far };
    }
  }
  return best;
}

/** Weighs one sentence; null: nothing in it speaks of access to a model. Bounded by the sentence's length. */
export function weighEvidence(masked: MaskedSentence, context: Context, catalog: Catalog, title = false): Weighed | null {
  const { text } = masked;
  if (isCompute(masked) || outOfScope(masked) || text.trimEnd().endsWith('?')) return null;
  const [object, shuts, opens, other, named] = WORDS(text);
  if (object === 0 || (shuts === 0 && opens === 0) || (other === 1 && OTHER_THINGS.test(text))) return null;
  const objects = [...text.matchAll(OBJECT)].map((match) => ({ at: match.index, model: match[0] === 'Ⓜ' }));
  if (!objects.length) return null;
  const opened = opens === 1 ? beside(text, objects, OPENS, OPENING.gap) : null;
  const shut = shuts === 1 ? beside(text, objects, SHUTS, CLOSING.gap) : null;
  const word = shut ?? opened;
  if (!word) return null;
  if (BEFORE.test(text.slice(Math.max(0, word.from - 40), word.from))) return null;
  if (DENIED.test(text.slice(Math.max(0, word.from - 24), word.from)) && !/withheld|not /i.test(text.slice(word.from, word.to)))
    return null;
  const access = named === 1 && HAS_ACCESS.test(text);
  if (!shut && !access && !title) return null;
  const actors = actorsFor(masked, word.from, word.to, context, catalog);
  const models = modelsFor(masked, clauseAt(text, word.from, word.to), null, 'government', catalog);
  const isMaker = (actor: Actor): boolean =>
    actor.kind === 'company' && actor.id !== null && models.some((model) => developerOf(model, catalog) === houseOf(actor.id ?? ''));
  const actor = actors.find((one) => one.kind !== 'company' || isMaker(one)) ?? null;
  const known = masked.names.some((name) => 'ⒼⓈ'.includes(name.sign) || name.seat) || actor !== null;
  const weight =
    (word.model ? 2 : 1) +
    (text.slice(word.from, word.to).length > 3 ? 2 : 1) +
    Number(access) +
    Number(known) +
    Number(STAFF.test(text) || /\b(?:foreign|abroad|Ⓧ)/.test(text));
  const doer: Act['doer'] =
    actor?.kind === 'government'
      ? 'government'
      : actor?.kind === 'institution'
        ? 'user-side'
        : actor
          ? 'vendor'
          : STAFF.test(text)
            ? 'user-side'
            : 'vendor';
  const hint = HINTS.find((one) => (one.by === doer || one.by === 'anyone') && (one.pattern === '' || one.regex.test(text)));
  if (!hint) return null;
  const assumed = actor === null;
  const main = models[0];
  const maker = assumed && doer === 'vendor' && main ? developerOf(main, catalog) : null;
  const { status, cue } = statusFor(masked, word.from, word.to, hint.measure, title, context.published);
  return {
    weight: COMMENTS.test(text) ? weight - 1 : weight,
    act: {
      measure: hint.measure,
      cue: 'weighed',
      status: !shut && opened && status === 'in-force' ? 'lifted' : status,
      statusCue: cue,
      actor: actor ?? (maker ? { id: maker, kind: 'company', place: null } : null),
      doer,
      models,
      org: null,
      hypothetical: false,
      denied: false,
      assumed: false,
      general: false,
      done: false,
      aside: false,
      clause: { start: 0, end: text.length },
      from: word.from,
      to: word.to,
    },
  };
}
