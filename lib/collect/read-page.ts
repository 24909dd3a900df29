// A page's document → what keeping it stores: readable text, and its facts with where each was found.
import type { PageReading } from '../domain.ts';

/** Reads a page. `document` is handed in (the live page, or one parsed elsewhere) and is not changed. */
export function readPage(_document: Document, url: string): PageReading {
  return {
    url,
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
}
