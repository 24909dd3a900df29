// The formats a library can be saved in, as one table: adding one is a file and a row.
import { writeBackup } from './backup.ts';
import { bibtexOf } from './bibtex.ts';
import { cslJsonOf } from './csl-json.ts';
import { csvOf } from './csv.ts';
import { htmlOf } from './html.ts';
import { jsonfeedOf } from './jsonfeed.ts';
import { markdownOf } from './markdown.ts';
import { opmlOf } from './opml.ts';
import { risFileOf } from './ris.ts';
import type { Export } from './statements.ts';
import { timelinejsOf } from './timelinejs.ts';
import { webAnnotationsOf } from './web-annotation.ts';

/** A format: what it is called, what its file is, for whom, and how it is written. */
export type Format = { id: string; label: string; extension: string; mediaType: string; holds: string; write: (out: Export) => string };

export const FORMATS: readonly Format[] = [
  {
    id: 'backup',
    label: 'Cordon backup',
    extension: 'ndjson',
    mediaType: 'application/x-ndjson',
    holds: 'everything, to restore',
    write: ({ library, created }) => writeBackup(library, created),
  },
  { id: 'csv', label: 'CSV', extension: 'csv', mediaType: 'text/csv', holds: 'statements, one a row, for spreadsheets', write: csvOf },
  {
    id: 'timelinejs',
    label: 'TimelineJS',
    extension: 'json',
    mediaType: 'application/json',
    holds: 'dated acts, for a timeline on the web',
    write: timelinejsOf,
  },
  {
    id: 'html',
    label: 'Web page',
    extension: 'html',
    mediaType: 'text/html',
    holds: 'acts with their sentences, to print or send',
    write: htmlOf,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    mediaType: 'text/markdown',
    holds: 'acts with their sentences, for notes',
    write: markdownOf,
  },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    holds: 'items, for Zotero and EndNote',
    write: risFileOf,
  },
  {
    id: 'csl-json',
    label: 'CSL-JSON',
    extension: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    holds: 'items, for citation programs',
    write: cslJsonOf,
  },
  { id: 'bibtex', label: 'BibTeX', extension: 'bib', mediaType: 'application/x-bibtex', holds: 'items, for LaTeX', write: bibtexOf },
  {
    id: 'jsonfeed',
    label: 'JSON Feed',
    extension: 'json',
    mediaType: 'application/feed+json',
    holds: 'items with their statements',
    write: jsonfeedOf,
  },
  {
    id: 'w3c',
    label: 'Web Annotations',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    holds: 'sentences as annotations on their pages',
    write: webAnnotationsOf,
  },
  { id: 'opml', label: 'OPML', extension: 'opml', mediaType: 'text/x-opml', holds: 'sources, for feed readers', write: opmlOf },
];

/** The format with that id, or undefined. */
export function formatNamed(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}
