// An item as reference managers know it: authors, title, outlet, dates, address. RIS, CSL-JSON and BibTeX write this.
import type { Catalog } from '../catalog/catalog.ts';
import { labelOf } from '../catalog/vocabulary.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import { factsOf, outletOf } from '../collect/facts-of.ts';
import type { Edtf, Instant, Item } from '../domain.ts';
import { depthWords } from './statements.ts';

export type Author = { family: string; given: string } | { literal: string };
export type Reference = {
  id: string;
  title: string;
  authors: Author[];
  outlet: string | null;
  published: Edtf | Instant | null;
  accessed: Instant;
  url: string | null;
  language: string | null;
  keywords: string[];
  /** How much was read, and what was not seen. */
  note: string;
};

// Words that no person's name has: bylines name desks and agencies too.
const NO_PERSON =
  /\b(?:staff|team|desk|news|newsroom|editors?|editorial|board|reporters?|correspondents?|writers?|contributors?|agency|agencies|press|wire|office|department|bureau|media|group|inc|ltd|llc|university|institute|association|foundation|blog|admin|guest|senior|chief|research|security|policy|ai|the|of|for)\b/i;
const PERSON = /^(?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.)(?: \p{Lu}\.?)* \p{Lu}[\p{L}'’-]+$/u;

/** The authors a byline names. Only plain `First Last` names are turned round; every other byline is kept whole, as written. */
export function authorsOf(byline: string | null): Author[] {
  const whole = (byline ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:? /i, '');
  if (!whole) return [];
  const parts = whole.split(/\s*(?:,|;|&|\band\b)\s*/).filter(Boolean);
  if (!parts.every((part) => PERSON.test(part) && !NO_PERSON.test(part))) return [{ literal: whole }];
  return parts.map((part) => ({ family: part.slice(part.lastIndexOf(' ') + 1), given: part.slice(0, part.lastIndexOf(' ')) }));
}

/** An item as a reference. */
export function referenceOf(item: Item, catalog: Pick<Catalog, 'byId'>): Reference {
  const facts = factsOf(item);
  const { tags } = item;
  const names = [...new Set([...tags.models, ...tags.programs, ...tags.instruments])].map((id) => catalog.byId.get(id)?.name ?? id);
  return {
    id: item.id,
    title: facts.title.replace(/\s+/g, ' ').trim(),
    authors: authorsOf(facts.byline),
    outlet: outletOf(item),
    published: facts.published,
    accessed: item.accessedAt,
    url: safeUrl(item.address),
    language: item.lang,
    keywords: [...new Set([...names, ...tags.restriction_kinds.map(labelOf)])],
    note: [`Read: ${depthWords(item.depth)}.`, item.originalPublisher ? `Original by ${item.originalPublisher}, not seen.` : '']
      .filter(Boolean)
      .join(' '),
  };
}
