// One sentence with everything a reader needs to find and judge it: speaker, outlet, dates, link, day of access.
import type { Catalog } from '../catalog/catalog.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import { factsOf, outletOf } from '../collect/facts-of.ts';
import type { Attribution, Claim, Item } from '../domain.ts';
import { escapeHtml } from './escape-html.ts';
import { lapseWords } from './lapse-words.ts';
import { pagesOf } from './pages-of.ts';
import { spokenDate } from './spoken-date.ts';

type Named = Pick<Catalog, 'byId'>;

/** The words of a claim's proof in one line; parts that stand apart in the text are parted by an ellipsis. */
export function sentenceOf(claim: Pick<Claim, 'evidence'>): string {
  return claim.evidence.map(({ exact }) => exact.replace(/\s+/g, ' ').trim()).join(' … ');
}

/** Name of who says it, as the catalog has it, or the text's own words. */
export function speakerName({ speaker }: Pick<Attribution, 'speaker'>, catalog: Named): string {
  return catalog.byId.get(speaker)?.name ?? speaker;
}

/** That its text says it no more, where it does not; else empty. */
export function lapseOf({ lapsed }: Pick<Claim, 'lapsed'>): string {
  return lapsed ? lowerFirst(lapseWords(lapsed, 'its source', spokenDate(lapsed.on))) : '';
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const same = (a: string, b: string): boolean => a.localeCompare(b, 'en', { sensitivity: 'base' }) === 0;

/**
 * A claim's sentence as a citation: `“…” — Anthropic, via CyberBrief, 14 June 2026, https://… (accessed 15 June 2026)`.
 * `html` is the same with the link as a link, for rich paste; every text in it is escaped. The dates are the reader's where edited.
 */
export function citationOf(
  claim: Pick<Claim, 'evidence' | 'attribution' | 'lapsed'>,
  item: Item,
  catalog: Named = { byId: new Map() },
): { plain: string; html: string } {
  const facts = factsOf(item);
  const outlet = outletOf(item);
  const speaker = speakerName(claim.attribution, catalog);
  const own = !outlet || same(outlet, speaker);
  const { notSeen } = claim.attribution;
  const original =
    notSeen && !(outlet && same(notSeen, outlet)) ? `original by ${catalog.byId.get(notSeen)?.name ?? notSeen}, not seen` : '';
  const who = [speaker, own ? '' : `via ${outlet}`, original].filter(Boolean).join(', ') || 'no speaker or outlet known';
  const published = facts.published ? spokenDate(facts.published) : 'no date';
  const modified =
    facts.modified && facts.published && facts.modified.slice(0, 10) > facts.published.slice(0, 10)
      ? `updated ${spokenDate(facts.modified)}`
      : '';
  const accessed = `(accessed ${spokenDate(item.accessedAt)})`;
  const link = safeUrl(item.address);
  const quote = `“${sentenceOf(claim)}”`;
  const told = [who, published, modified, pagesOf(claim), lapseOf(claim)].filter(Boolean).join(', ');
  return {
    plain: `${quote} — ${told}${link ? `, ${link}` : ''} ${accessed}`,
    html: `<p>${escapeHtml(quote)} — ${escapeHtml(told)}${link ? `, <a href="${escapeHtml(link)}">${escapeHtml(link)}</a>` : ''} ${escapeHtml(accessed)}</p>`,
  };
}
