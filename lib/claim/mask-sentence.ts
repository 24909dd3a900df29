// A sentence with its names taken out: cue patterns see kinds of names (Ⓜ Ⓒ Ⓖ Ⓢ Ⓛ Ⓟ Ⓧ), so that one pattern serves every name.
import type { Catalog } from '../catalog/catalog.ts';
import type { Mention, Place, Span } from '../domain.ts';
import { ACTOR_CUES, type ActorKind, ANAPHORS } from './cues/actors.ts';
import { findPlaces, type PlaceName } from './find-places.ts';
import { sieveOf } from './sieve.ts';

export type Sign = 'Ⓜ' | 'Ⓒ' | 'Ⓖ' | 'Ⓢ' | 'Ⓛ' | 'Ⓟ' | 'Ⓧ';

/** One masked name. `at` is its index in the masked text; `id` null: known by kind only; `anaphor`: "the company". */
export type Name = Span & {
  sign: Sign;
  at: number;
  id: string | null;
  place: Place | null;
  kind: ActorKind | null;
  anaphor?: boolean;
  demonym?: boolean;
  seat?: boolean;
  words: string;
};

export type MaskedSentence = { text: string; names: Name[] };

const SIGN_OF: Record<ActorKind, Sign> = { government: 'Ⓖ', company: 'Ⓒ', institution: 'Ⓢ' };

const ACTORS = ACTOR_CUES.map((cue) => ({ ...cue, regex: new RegExp(cue.pattern, cue.exactCase ? 'g' : 'gi') }));
const STAND_INS = ANAPHORS.map((cue) => ({ ...cue, regex: new RegExp(cue.pattern, 'gi') }));
const NAMES = sieveOf([...ACTORS, ...STAND_INS].map((cue) => cue.regex));

const PUBLIC_BODIES = new Set(['aisi', 'nato', 'enisa', 'un', 'oecd', 'g7', 'interpol']);
const INSTITUTIONS = new Set(['fr-sciences-po', 'us-nyc-doe', 'us-lausd', 'arxiv', 'stack-overflow', 'noyb', 'linux-foundation']);

/** What kind of actor an organisation of the catalog is. Public bodies carry their country before a hyphen and a known body behind it. */
export function actorKindOf(id: string, catalog: Catalog): ActorKind {
  if (PUBLIC_BODIES.has(id)) return 'government';
  if (INSTITUTIONS.has(id)) return 'institution';
  if (
    /\b(?:Universit|Schools?\b|School District|College|Institute of Technology|Polytechni|City Department of Education)/.test(
      catalog.byId.get(id)?.name ?? '',
    )
  )
    return 'institution';
  const country = /^([a-z]{2})-/.exec(id)?.[1];
  const place = catalog.byId.get(id)?.place?.slice(0, 2).toLowerCase();
  return country && (country === place || (country === 'uk' && place === 'gb') || country === 'eu') ? 'government' : 'company';
}

// Anything but the plain letters and marks that stay as they are.
const ANY_MARK = /[^ -)+-~]/;

/** Curly marks, odd spaces and hyphens as their plain forms, unit for unit, so that offsets stay. */
export function flatten(text: string): string {
  if (!ANY_MARK.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\s\u00a0\u202f]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[ⓂⒸⒼⓈⓁⓅⓍ*]/g, ' ');
}

// A house that makes one product of its own name ("bars DeepSeek from …", "use of Manus"): as the object of these, the product is meant.
const AS_PRODUCT =
  /\b(?:us(?:e|es|ed|ing)|use of|access to|bann?(?:s|ed|ing)?|block(?:s|ed|ing)?|barr?(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|outlaw(?:s|ed)?|forbid(?:s|ding)?|shut(?:s|ting)?|remov(?:e|es|ed|ing)|delet(?:e|es|ed|ing)|wipe(?:s|d)?|unblock(?:s|ed)?|restor(?:e|es|ed)|install(?:s|ed|ing)?|download(?:s|ed|ing)?|drop(?:s|ped)?|ditch(?:es|ed)?|keep(?:s|ing)?|had|off|without|ma(?:ke|kes|de|king)|orders?|declar(?:e|es|ed)|offer(?:s|ed|ing)?|put|took|take[sn]?|providers of|versions of) (?:the )?(?:app |chatbot )?$/i;

// "cut off DeepSeek's access to Claude", "bars DeepSeek from GPT-5.5": the house is meant, as a customer.
const AS_CUSTOMER = /^(?:'s)? (?:access to|use of|(?:off )?from(?: using| accessing)?|out of) /i;

/** Mentions of houses that are customers of another house here: named between that house and one of its models. */
function customersAmong(flat: string, start: number, mentions: readonly Mention[], catalog: Catalog): ReadonlySet<Mention> {
  const out = new Set<Mention>();
  for (const [i, mention] of mentions.entries()) {
    if (!AS_CUSTOMER.test(flat.slice(mention.end - start))) continue;
    const next = mentions[i + 1];
    const maker = next?.kind === 'model' ? catalog.byId.get(next.id)?.developer : undefined;
    const own = mention.kind === 'model' ? catalog.byId.get(mention.id)?.developer : mention.id;
    if (maker && maker !== own && mentions.slice(0, i).some(({ id }) => id === maker)) out.add(mention);
  }
  return out;
}

/** Masks one sentence. `mentions` are those inside it, in order, with offsets of the whole field; `start` is the sentence's. */
export function maskSentence(sentence: string, start: number, mentions: readonly Mention[], catalog: Catalog): MaskedSentence {
  const flat = flatten(sentence);
  const found: Omit<Name, 'at'>[] = [];
  const take = (from: number, to: number, name: Omit<Name, 'at' | 'start' | 'end' | 'words'>): void => {
    if (found.some((other) => start + from < other.end && start + to > other.start)) return;
    found.push({ ...name, start: start + from, end: start + to, words: flat.slice(from, to) });
  };
  const customers = customersAmong(flat, start, mentions, catalog);
  for (const mention of mentions) {
    const entity = catalog.byId.get(mention.id);
    const house = customers.has(mention) ? (mention.id.split('/')[0] ?? '') : '';
    if (house && mention.id === `${house}/${house}` && catalog.byId.has(house)) {
      take(mention.start - start, mention.end - start, {
        sign: 'Ⓒ',
        id: house,
        place: catalog.byId.get(house)?.place ?? null,
        kind: 'company',
      });
      continue;
    }
    const kind = mention.kind === 'organisation' ? actorKindOf(mention.id, catalog) : null;
    const product = `${mention.id}/${mention.id}`;
    if (
      mention.kind === 'organisation' &&
      !customers.has(mention) &&
      catalog.byId.has(product) &&
      AS_PRODUCT.test(flat.slice(0, mention.start - start))
    ) {
      take(mention.start - start, mention.end - start, { sign: 'Ⓜ', id: product, place: null, kind: null });
      continue;
    }
    const sign: Sign =
      mention.kind === 'model'
        ? 'Ⓜ'
        : mention.kind === 'instrument'
          ? 'Ⓛ'
          : mention.kind === 'programme'
            ? 'Ⓟ'
            : SIGN_OF[kind ?? 'company'];
    take(mention.start - start, mention.end - start, { sign, id: mention.id, place: entity?.place ?? null, kind });
  }
  const may = NAMES(flat);
  for (const [i, cue] of ACTORS.entries()) {
    if (may[i] === 0) continue;
    for (const match of flat.matchAll(cue.regex)) {
      take(match.index, match.index + match[0].trimEnd().length, {
        sign: SIGN_OF[cue.kind],
        id: cue.id ?? null,
        place: cue.place ?? (cue.kind === 'government' ? (findPlaces(match[0])[0]?.place ?? null) : null),
        kind: cue.kind,
      });
    }
  }
  for (const [i, cue] of STAND_INS.entries()) {
    if (may[ACTORS.length + i] === 0) continue;
    for (const match of flat.matchAll(cue.regex)) {
      take(match.index, match.index + match[0].length, { sign: SIGN_OF[cue.kind], id: null, place: null, kind: cue.kind, anaphor: true });
    }
  }
  const places: PlaceName[] = findPlaces(flat);
  for (const place of places)
    take(place.start, place.end, { sign: 'Ⓧ', id: null, place: place.place, kind: null, demonym: place.demonym, seat: place.seat });
  found.sort((a, b) => a.start - b.start);
  let text = '';
  let read = 0;
  const names: Name[] = [];
  for (const name of found) {
    text += flat.slice(read, name.start - start);
    names.push({ ...name, at: text.length });
    text += name.sign;
    read = name.end - start;
  }
  text += flat.slice(read);
  // A body without a place of its own takes the one named just before it ("Italy's data protection authority", "Spanish regulators").
  for (const [i, name] of names.entries()) {
    const before = names[i - 1];
    if (name.place || !(name.sign === 'Ⓖ' || name.sign === 'Ⓢ')) continue;
    const gap = before ? text.slice(before.at + 1, name.at) : '';
    if (before?.place && /^(?:'s)? ?(?:\w+ ){0,2}$/.test(gap)) name.place = before.place;
    const after = names[i + 1];
    if (
      !name.place &&
      after?.sign === 'Ⓧ' &&
      /^ (?:of|in) (?:\w+ (?:and \w+ )?(?:of|in) )?(?:the )?$/.test(text.slice(name.at + 1, after.at))
    )
      name.place = after.place;
  }
  return { text, names };
}
