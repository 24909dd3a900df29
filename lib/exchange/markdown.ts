// The report as Markdown with the front matter that note-taking programs read. Words of the sources never become markup.
import { type ReportEvent, reportOf } from './report.ts';
import { dayStated } from './spoken-date.ts';
import type { Export } from './statements.ts';

/** A text in which Markdown and the HTML inside it see no markup; one line. */
function markdownText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$!^=&]/g, '\\$&')
    .replace(/^([-+]|\d+[.)])/, (start) => start.replace(/[-+.)]/, '\\$&'))
    .replace(/:\/\//g, ':\\//');
}

/** A YAML string in double quotes: JSON's escapes are YAML's. */
const yaml = (text: string): string => JSON.stringify(text);

const linkTarget = (url: string): string =>
  url.replace(/[()<>\\[\]\s|`*_~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

function eventMarkdown({ title, date, told, quotes, flags }: ReportEvent): string {
  const lines = [`### ${date ? `${markdownText(date)}: ` : ''}${markdownText(title)}`, markdownText(told)];
  for (const { sentence, speaker, outlet, link, told } of quotes) {
    const where = link ? `[${markdownText(outlet)}](${linkTarget(link)})` : markdownText(outlet);
    lines.push(`> “${markdownText(sentence)}”\n>\n> ${speaker ? `${markdownText(speaker)} · ` : ''}${where} · ${markdownText(told)}`);
  }
  return [...lines, ...flags.map(markdownText)].join('\n\n');
}

/** The timeline as one note. */
export function markdownOf(out: Export): string {
  const { title, saved, chapters } = reportOf(out);
  const front = ['---', `title: ${yaml(title)}`, `created: ${dayStated(out.created)}`, 'tags:', '  - "cordon"', '---'].join('\n');
  const body = chapters.map(({ heading, note, events }) =>
    [`## ${markdownText(heading)}`, ...(note ? [note] : []), ...events.map(eventMarkdown)].join('\n\n'),
  );
  return `${[front, `# ${title}`, `Saved ${saved}.`, ...body].join('\n\n')}\n`;
}
