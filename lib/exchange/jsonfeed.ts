// JSON Feed 1.1: the items with the sentences that were read in them. Full texts stay at home: they are others' work.
import { labelOf } from '../catalog/vocabulary.ts';
import { factsOf } from '../collect/facts-of.ts';
import { citationOf, lapseOf, sentenceOf, speakerName } from './citation.ts';
import { pagesOf } from './pages-of.ts';
import { referenceOf } from './reference.ts';
import { dayStated } from './spoken-date.ts';
import { depthWords, type Export } from './statements.ts';

/** RFC 3339, which the format asks for: only a date that has a time or a day can be one. */
const moment = (date: string | null): string | null => {
  if (!date) return null;
  if (/T\d/.test(date)) return date;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? `${dayStated(date)}T00:00:00Z` : null;
};

/** The items of an export as a JSON Feed; what Cordon read stands under `_cordon`. */
export function jsonfeedOf(out: Export): string {
  const items = out.items.map((item) => {
    const reference = referenceOf(item, out.catalog);
    const facts = factsOf(item);
    const statements = out.byItem.get(item.id) ?? [];
    const published = moment(facts.published);
    const modified = moment(facts.modified);
    return {
      id: item.id,
      ...(reference.url ? { url: reference.url } : {}),
      title: reference.title,
      content_text: statements.map(({ claim }) => citationOf(claim, item, out.catalog).plain).join('\n\n') || reference.title,
      ...(published ? { date_published: published } : {}),
      ...(modified ? { date_modified: modified } : {}),
      ...(facts.byline ? { authors: [{ name: facts.byline }] } : {}),
      ...(reference.keywords.length ? { tags: reference.keywords } : {}),
      ...(item.lang ? { language: item.lang } : {}),
      _cordon: {
        read: depthWords(item.depth),
        published: facts.published,
        accessed: item.accessedAt,
        statements: statements.map(({ claim, event, checked }) => ({
          id: claim.id,
          event: event?.id ?? null,
          models: claim.models,
          measures: claim.measures,
          status: claim.status,
          strength: labelOf(claim.strength),
          when: claim.when,
          speaker: speakerName(claim.attribution, out.catalog),
          sentence: sentenceOf(claim),
          ...(pagesOf(claim) ? { page: pagesOf(claim) } : {}),
          checked,
          ...(claim.lapsed
            ? { lapsed: { since: claim.lapsed.on, basis: claim.lapsed.basis, how: claim.lapsed.how, words: lapseOf(claim) } }
            : {}),
        })),
      },
    };
  });
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Cordon library', items }, null, 2)}\n`;
}
