// Searches that answer with a feed: how each is asked for an exact name, and what is to know of it. One row each.

import type { Entity } from '../domain.ts';

export type QueryFeed = {
  id: string;
  /** What it is called after a name: `Mythos 5 in Google News`. */
  where: string;
  /** The feed of what mentions exactly this name. */
  address: (name: string) => string;
  note: string;
};

/** The name as an exact phrase. A quote in it would end the phrase. */
const phrase = (name: string): string =>
  `"${name
    .replace(/["“”„«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()}"`;
const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();

export const QUERY_FEEDS: readonly QueryFeed[] = [
  {
    id: 'google-news',
    where: 'Google News',
    // facts/sources §6.4, form F: listed, its answer not recorded.
    address: (name) => `https://news.google.com/rss/search?${query({ q: phrase(name), hl: 'en-US', gl: 'US', ceid: 'US:en' })}`,
    note: 'headlines of many outlets, each with its publisher; links lead through Google',
  },
  {
    id: 'gdelt',
    where: 'GDELT',
    // api.gdeltproject.org/api/v2/doc/doc, mode ArtList, format RSS; one request in five seconds (facts/sources §6.4).
    address: (name) =>
      `https://api.gdeltproject.org/api/v2/doc/doc?${query({ query: `${phrase(name)} sourcelang:english`, mode: 'artlist', maxrecords: '75', sort: 'datedesc', format: 'rss' })}`,
    note: 'headlines of the world’s press, in English; links lead to the outlets',
  },
  {
    id: 'hacker-news',
    where: 'Hacker News',
    // github.com/hnrss/hnrss: a feed over the search that facts/sources §6.4 names, which itself answers in a form of its own.
    address: (name) => `https://hnrss.org/newest?${query({ q: phrase(name) })}`,
    note: 'what its readers linked to, through hnrss.org',
  },
];

/** Names of a thing that can be searched for as they stand: its own, then those that need no other word near them to be told from ordinary ones. */
export function searchableNames({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string[] {
  const plain = aliases.filter(({ anchors, not, text }) => !anchors?.length && !not?.length && text.length > 3);
  return [...new Set([name, ...plain.map(({ text }) => text)])].slice(0, 12);
}
