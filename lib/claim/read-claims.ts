// A document → its reading: mentions, claims with evidence, and the tags that are a fold of them.

import type { Catalog } from '../catalog/catalog.ts';
import { boilerplateOf } from '../collect/boilerplate.ts';
import type { Mention, Reading, Span } from '../domain.ts';
import { findMentions } from '../match/find-mentions.ts';
import { tellingByWeight, weighText } from './acts-by-weight.ts';
import { claimsOf } from './claims-of.ts';
import type { Document } from './document.ts';
import { foldTags, isRestriction, NO_RESTRICTION } from './fold-tags.ts';
import { isEnglish } from './language.ts';
import { readTelling, type Telling } from './read-telling.ts';
import { whyRelevant } from './why-relevant.ts';
import { type WordWeights, wordWeights } from './word-weights.ts';

/** Changes with any rule of this room: claims carry it (with the catalog's), so that a rebuild knows what it replaces. */
export const RULES_VERSION = '6';

// What stands in a text's first lines tells what its title is about.
const LEAD = 500;

// A book, not an article, begins here (20,000 words); what lies behind is not read, and the reading says so (performance X1).
const MOST_TEXT = 100_000;

/** Reads one document. Pure; never throws on any text; bounded by the text's length. */
export function readClaims(whole: Document, catalog: Catalog, weights: WordWeights = wordWeights()): Reading {
  const cut = whole.text.length > MOST_TEXT;
  const document: Document = cut ? { ...whole, text: whole.text.slice(0, MOST_TEXT) } : whole;
  const rulesVersion = `${RULES_VERSION}+${catalog.version}`;
  const skip: readonly Span[] = [...(document.boilerplate ?? []), ...boilerplateOf(document.text)];
  const { refused = [] } = document;
  const mentions: Mention[] = [
    ...findMentions(document.title, catalog, { field: 'title', lead: { text: document.text, upTo: LEAD }, refused }),
    ...findMentions(document.text, catalog, { field: 'text', title: document.title, skip, refused }),
  ];
  const nothing = (code: 'language' | 'empty', message: string): Reading => ({
    mentions,
    claims: [],
    tags: foldTags([], mentions),
    relevance: [message],
    notRead: { code, message },
    rulesVersion,
  });
  if (!document.title.trim() && !document.text.trim()) return nothing('empty', 'There is no text to read.');
  if (!isEnglish(document.text.trim().length >= 40 ? document.text : `${document.title}\n${document.text}`))
    return nothing('language', 'Rules read English only. Names are marked; statements in this text are not read.');
  const told = readTelling(document, mentions, skip, catalog);
  const weighed = weighText(told, weights);
  let telling = tellingByWeight(told, weighed, catalog, weights);
  let claims = claimsOf(document, telling, mentions, catalog, rulesVersion);
  // What the rules read of a restriction came to nothing, and nobody denies it: the words speak alone.
  if (cameToNothing(told) && !claims.some(isRestriction)) {
    const alone = tellingByWeight(told, weighed, catalog, weights, true);
    const found = claimsOf(document, alone, mentions, catalog, rulesVersion);
    if (found.some(isRestriction)) {
      telling = alone;
      claims = found;
    }
  }
  // What is said of a version that nobody has entered is said of no other: it stands under its family and moves nothing there.
  const unresolved = new Set(mentions.filter(({ unknownVersion }) => unknownVersion).map(({ id }) => id));
  claims = claims.map((claim) => (claim.moves && claim.models.some((model) => unresolved.has(model)) ? { ...claim, moves: false } : claim));
  return {
    mentions,
    claims,
    tags: foldTags(claims, mentions, telling.compute && !claims.some(isRestriction)),
    relevance: [...whyRelevant(claims, telling), ...notReadToItsEnd(telling.readTo ?? (cut ? MOST_TEXT : null), whole.text.length)],
    rulesVersion,
  };
}

/** Rules read a restriction, and headline and lead neither deny it nor tell of a release instead. */
function cameToNothing({ denied, acts }: Telling): boolean {
  const front = acts.filter(({ passage }) => passage.weight >= 2);
  return (
    !denied &&
    acts.some(({ measure }) => !NO_RESTRICTION.has(measure)) &&
    !front.some((act) => act.denied || NO_RESTRICTION.has(act.measure))
  );
}

/** Says where the reading of a long text stopped. */
function notReadToItsEnd(to: number | null, of: number): string[] {
  if (to === null) return [];
  return [`Read to character ${to.toLocaleString('en')} of ${of.toLocaleString('en')}: what stands behind it was not read for statements.`];
}
