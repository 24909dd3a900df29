// The report as one HTML file that runs nothing: no script, no request, every word escaped.
import { escapeHtml } from './escape-html.ts';
import { type ReportEvent, reportOf } from './report.ts';
import type { Export } from './statements.ts';

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
h2{font-size:1rem;border-bottom:1px solid;margin-top:2.5rem}h3{font-size:1rem;margin:1.5rem 0 0}blockquote{font:17px/1.5 ui-serif,Georgia,serif;margin:.5rem 0 0}
p{margin:.1rem 0}small{opacity:.75}`;

function eventHtml({ title, date, told, quotes, flags }: ReportEvent): string {
  const quoted = quotes.map(({ sentence, speaker, outlet, link, told }) => {
    const where = link ? `<a rel="noopener noreferrer" href="${escapeHtml(link)}">${escapeHtml(outlet)}</a>` : escapeHtml(outlet);
    return `<blockquote>“${escapeHtml(sentence)}”</blockquote>\n<p><small>${speaker ? `${escapeHtml(speaker)} · ` : ''}${where} · ${escapeHtml(told)}</small></p>\n`;
  });
  return `<h3>${date ? `${escapeHtml(date)}: ` : ''}${escapeHtml(title)}</h3>\n<p><small>${escapeHtml(told)}</small></p>\n${quoted.join('')}${flags
    .map((flag) => `<p><small>${escapeHtml(flag)}</small></p>\n`)
    .join('')}`;
}

/** The timeline as a page to print or send. */
export function htmlOf(out: Export): string {
  const { title, saved, chapters } = reportOf(out);
  const body = chapters.map(
    ({ heading, note, events }) =>
      `<h2>${escapeHtml(heading)}</h2>\n${note ? `<p>${escapeHtml(note)}</p>\n` : ''}${events.map(eventHtml).join('')}`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1>
<p>Saved ${escapeHtml(saved)}.</p>
${body.join('')}</body></html>
`;
}
