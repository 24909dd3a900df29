// The timeline as something to read: events by date with their sentences, undated ones after them. HTML and Markdown write this.
import { labelOf } from '../catalog/vocabulary.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import { outletOf } from '../collect/facts-of.ts';
import type { LedgerEvent } from '../domain.ts';
import { lapseOf, sentenceOf, speakerName } from './citation.ts';
import { pagesOf } from './pages-of.ts';
import { spokenDate } from './spoken-date.ts';
import { depthWords, type Export, type Statement } from './statements.ts';
import { dateOnSlide } from './timelinejs.ts';

export type ReportQuote = { sentence: string; speaker: string; outlet: string; link: string | null; told: string };
export type ReportEvent = { id: string; title: string; date: string; told: string; quotes: ReportQuote[]; flags: string[] };
export type Report = { title: string; saved: string; chapters: { heading: string; note: string; events: ReportEvent[] }[] };

const UNDATED = 'Undated';

const unsaidOf = ({ unsaidSince, items }: LedgerEvent): string[] =>
  unsaidSince ? [`no longer said by its ${items.length === 1 ? 'source' : 'sources'} since ${spokenDate(unsaidSince)}`] : [];

function quoteOf({ claim, item, facts, checked }: Statement, out: Export): ReportQuote {
  return {
    sentence: sentenceOf(claim),
    speaker: speakerName(claim.attribution, out.catalog),
    outlet: outletOf(item) ?? facts.title,
    link: safeUrl(item.address),
    told: [
      pagesOf(claim),
      facts.published ? spokenDate(facts.published) : 'no date',
      `accessed ${spokenDate(item.accessedAt)}`,
      labelOf(claim.strength),
      depthWords(claim.depth),
      checked,
      lapseOf(claim),
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function eventOf(event: LedgerEvent, statements: readonly Statement[], out: Export): ReportEvent {
  const contested = event.contested.map(
    ({ what, by }) => `${labelOf(what).toLowerCase()} contested by ${out.catalog.byId.get(by)?.name ?? by}`,
  );
  return {
    id: event.id,
    title: event.title,
    date: dateOnSlide(event),
    told: [...event.measures.map(labelOf), labelOf(event.status), labelOf(event.strength), ...contested, ...unsaidOf(event)].join(' · '),
    quotes: statements.map((statement) => quoteOf(statement, out)),
    flags: event.flags,
  };
}

/** The report of an export: a chapter for every month or year that has events, then the undated. */
export function reportOf(out: Export): Report {
  const chapters = Map.groupBy(out.events, ({ date }) => (date ? spokenDate(date.slice(0, 7).replace(/[~?%/].*$/, '')) : UNDATED));
  return {
    title: 'Who may use which AI model',
    saved: spokenDate(out.created),
    chapters: [...chapters].map(([heading, events]) => ({
      heading,
      note: heading === UNDATED ? 'Their sources state no date for the act, or one that something contradicts.' : '',
      events: events.map((event) => eventOf(event, out.byEvent.get(event.id) ?? [], out)),
    })),
  };
}
