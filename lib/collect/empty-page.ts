// A document of which nothing is known yet: what readers of pages, files and mails begin with.
import type { PageReading } from '../domain.ts';

export const EMPTY_PAGE: Omit<PageReading, 'url'> = {
  canonical: null,
  title: null,
  byline: null,
  site: null,
  lang: null,
  excerpt: null,
  published: null,
  modified: null,
  text: '',
  boilerplate: [],
  originalPublisher: null,
  warnings: [],
};
