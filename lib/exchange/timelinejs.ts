// TimelineJS: events that stand on the line, as its slides. Its text fields are HTML, so all of ours is escaped.
import { labelOf } from '../catalog/vocabulary.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import { outletOf } from '../collect/facts-of.ts';
import type { LedgerEvent } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { lapseOf, sentenceOf, speakerName } from './citation.ts';
import { escapeHtml } from './escape-html.ts';
import { pagesOf } from './pages-of.ts';
import { dayStated, spokenDate } from './spoken-date.ts';
import { depthWords, type Export, type Statement } from './statements.ts';

type TimelineDate = { year: number; month?: number; day?: number; display_date?: string };
type Slide = {
  start_date: TimelineDate;
  end_date?: TimelineDate;
  display_date?: string;
  text: { headline: string; text: string };
  group?: string;
  unique_id: string;
};

function timelineDate(date: string): TimelineDate {
  const [year = '', month, day] = dayStated(date).split('-');
  return { year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
}

/** How a date reads on a slide: an upper bound is said to be one. */
export function dateOnSlide({ date, basis }: Pick<LedgerEvent, 'date' | 'basis'>): string {
  if (!date) return '';
  if (basis === 'published-before') return `reported ${spokenDate(date)}, act undated`;
  return basis === 'person' ? `${spokenDate(date)}, dated by the reader` : spokenDate(date);
}

function quoteHtml({ claim, item, facts, checked }: Statement, out: Export): string {
  const link = safeUrl(item.address);
  const outlet = escapeHtml(outletOf(item) ?? facts.title);
  const shown = link?.startsWith('https:') ? `<a href="${escapeHtml(link)}" rel="noopener noreferrer">${outlet}</a>` : outlet;
  const told = [
    escapeHtml(speakerName(claim.attribution, out.catalog)),
    shown,
    pagesOf(claim),
    facts.published ? escapeHtml(spokenDate(facts.published)) : 'no date',
    labelOf(claim.strength),
    depthWords(claim.depth),
    escapeHtml(checked),
    escapeHtml(lapseOf(claim)),
  ];
  return `<p>“${escapeHtml(sentenceOf(claim))}”<br>${told.filter(Boolean).join(' · ')}</p>`;
}

/** The timeline as TimelineJS JSON. Undated events cannot stand on it; the opening slide says how many are left out. */
export function timelinejsOf(out: Export): string {
  const slides = out.events.flatMap((event): Slide[] => {
    const days = event.date ? daysOf(event.date) : null;
    if (!event.date || !days) return [];
    const [measure] = event.measures;
    const until = event.date.includes('/') ? timelineDate(days.latest) : undefined;
    const flags = event.flags.map((flag) => `<p>${escapeHtml(flag)}</p>`).join('');
    return [
      {
        start_date: timelineDate(event.date),
        ...(until ? { end_date: until } : {}),
        display_date: escapeHtml(dateOnSlide(event)),
        text: {
          headline: escapeHtml(event.title),
          text: (out.byEvent.get(event.id) ?? []).map((statement) => quoteHtml(statement, out)).join('') + flags,
        },
        ...(measure ? { group: escapeHtml(labelOf(measure)) } : {}),
        unique_id: event.id,
      },
    ];
  });
  const undated = out.events.length - slides.length;
  const told = [
    `${slides.length} ${slides.length === 1 ? 'act' : 'acts'}, saved ${spokenDate(out.created)}.`,
    undated
      ? `${undated} ${undated === 1 ? 'act has' : 'acts have'} no date in the sources and ${undated === 1 ? 'is' : 'are'} not on this line.`
      : '',
  ];
  const title = { text: { headline: 'Who may use which AI model', text: `<p>${told.filter(Boolean).join(' ')}</p>` }, unique_id: 'title' };
  return `${JSON.stringify({ title, events: slides, scale: 'human' }, null, 2)}\n`;
}
