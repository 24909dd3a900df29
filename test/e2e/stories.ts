// Articles these tests read, written for them: invented outlets on invented hosts.
import { article } from './feed-server.ts';

/** A suspension with a stated day, by a named company, in a whole text. */
export const SUSPENSION = {
  title: 'Anthropic suspends Claude Fable 5 and Claude Mythos 5 for all users',
  site: 'The Harbour Gazette',
  byline: 'Ines Okafor',
  published: '2026-06-14T07:30:00Z',
  paragraphs: [
    'On 12 June 2026 Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users.',
    'The company said the suspension follows an export-control directive from the US Commerce Department, which cited national security.',
    'Customers who had built services on Claude Fable 5 found them switched off within the hour. Older models, among them Claude Opus 4.8, keep working as before.',
    'Two universities said that their research groups had lost a week of work, and a bank moved its translation desk to another supplier.',
    'Anthropic did not say when Claude Mythos 5 would return. A spokeswoman said that the company was talking with the department and would inform its customers.',
  ],
};

export const suspensionPage = (more: { head?: string; after?: string } = {}): string => article({ ...SUSPENSION, ...more });
