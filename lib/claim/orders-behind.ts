// What is told only through those who carry it out: "carriers cut Grok after the ministry's order" tells an order, too.
import type { Catalog } from '../catalog/catalog.ts';
import type { Measure } from '../domain.ts';
import { type Act, type Actor, asActor, developerOf } from './find-acts.ts';
import type { MaskedSentence } from './mask-sentence.ts';

type Told = Act & { passage: { masked: MaskedSentence; weight: number } };

const ORDER_WORD =
  '(?:orders?|directives?|directions?|instructions?|demands?|rulings?|injunctions?|decrees?|circulars?|decisions?|memo(?:randum)?s?|letters?|measures?|behest|prompting|verdicts?)';
const FIRST =
  '(?:after|following|under|upon|on|at|to comply with|complying with|in (?:compliance|accordance|line|response) (?:with|to)|to (?:carry out|obey|abide by)|carr(?:ied|ying) out|obey(?:s|ed|ing)|because of|due to|in the wake of)';
// "after the ministry's order", "on the instructions of the regulator", "following a ruling by a court in Munich".
const AFTER_ORDER = new RegExp(`\\b${FIRST}\\b(?:(?!\\b(?:and|but|which|while)\\b)[^.;]){0,70}?\\b${ORDER_WORD}\\b[^.;,]{0,50}`, 'i');
// "hours after the department had told providers to …", "because the bureau told it that it needs a licence".
const AFTER_TOLD =
  /\b(?:after|since|because|when|as)\b[^.;,]{0,40}?(?:[ⒼⓍ]|\b(?:court|judge|tribunal)\b)[^.;,]{0,30}?\b(?:told|ordered|instructed|directed|required|demanded|prohibited|forbade|informed)\b[^.;]{0,80}/i;
const BY_COURT = /\b(?:courts?|judges?|tribunals?|rulings?|injunctions?|verdicts?)\b/i;
const FOR_LICENCE = /\blicen[cs]es?\b|\bexport\b|\bforeign/i;
/** Those whom a state makes block what is not theirs. */
const CARRIER = /^(?:mobile |internet |telecoms? |network )*(?:carriers?|operators?|providers?|ISPs?)$/i;

/** What is ordered of those who carry out such an act; absent: an act that nobody orders. */
const ORDERED: Partial<Record<Measure, Measure>> = {
  suspension: 'suspension',
  'geo-block': 'ban',
  'use-ban': 'use-ban',
  'app-store-removal': 'app-store-removal',
  ban: 'ban',
};

function bodyIn(act: Told, from: number, to: number, catalog: Catalog): Actor | null {
  const { masked } = act.passage;
  const named = masked.names.filter((name) => name.at >= from && name.at < to);
  const body = named.find((name) => name.sign === 'Ⓖ') ?? named.find((name) => name.sign === 'Ⓧ');
  if (!body) return BY_COURT.test(masked.text.slice(from, to)) ? { id: null, kind: 'government', place: null } : null;
  const nobody = { host: null, company: null, government: null, institution: null };
  const context = { ...nobody, models: [], titleModels: [], allModels: [], fresh: false, told: false, published: null };
  return asActor({ ...body, demonym: false }, context, catalog);
}

/** The orders behind acts of companies and users, where no public body is told to act on the same models. Such an act moves nothing: its day and words are those of who carried it out. */
export function ordersBehind<T extends Told>(acts: readonly T[], catalog: Catalog): T[] {
  const out: T[] = [];
  for (const act of acts) {
    const { text, names } = act.passage.masked;
    if (act.doer === 'government' || act.denied || act.status === 'lifted' || act.passage.weight < 1) continue;
    const carrier =
      act.doer === 'user-side' && act.actor?.id === null && names.some((name) => name.at < act.to && CARRIER.test(name.words));
    const match = AFTER_ORDER.exec(text) ?? AFTER_TOLD.exec(text);
    const actor = match ? bodyIn(act, match.index, match.index + match[0].length, catalog) : null;
    const licensed = act.measure === 'account-block' && match !== null && FOR_LICENCE.test(match[0]);
    const measure = carrier ? 'ban' : licensed ? 'export-control' : ORDERED[act.measure];
    if (!measure || !(actor || carrier) || actor?.kind === 'company') continue;
    const isTold = [...acts, ...out].some(
      (other) =>
        other.doer === 'government' &&
        !other.denied &&
        other.passage.weight >= 1 &&
        (!other.models.length || !act.models.length || other.models.some((model) => act.models.includes(model))),
    );
    const own = act.models.some((model) => developerOf(model, catalog) === act.actor?.id);
    if (isTold && !(carrier && !own)) continue;
    out.push({ ...act, measure, actor, doer: 'government', cue: 'order-carried-out', assumed: false, general: false, done: false });
  }
  return out;
}
