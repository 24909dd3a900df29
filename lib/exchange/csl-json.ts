// CSL-JSON: what citation processors read. The schema allows no other keys than its own.
import { daysOf } from '../edtf.ts';
import { referenceOf } from './reference.ts';
import { dayStated } from './spoken-date.ts';
import type { Export } from './statements.ts';

type CslDate = { 'date-parts': number[][]; circa?: true };

/** An EDTF date as CSL has it: no more parts than are stated, ranges as two, `~` as circa. */
function cslDate(date: string): CslDate {
  const parts = date.split('/').map((part) => dayStated(part).split('-').map(Number));
  return { 'date-parts': parts, ...(/[~?%]/.test(date) ? { circa: true as const } : {}) };
}

/** The items of an export as CSL-JSON. */
export function cslJsonOf({ items, catalog }: Export): string {
  const entries = items.map((item) => {
    const reference = referenceOf(item, catalog);
    return {
      id: reference.id,
      type: 'webpage',
      title: reference.title,
      ...(reference.authors.length ? { author: reference.authors } : {}),
      ...(reference.outlet ? { 'container-title': reference.outlet } : {}),
      ...(reference.published && daysOf(reference.published) ? { issued: cslDate(reference.published) } : {}),
      accessed: cslDate(reference.accessed),
      ...(reference.url ? { URL: reference.url } : {}),
      ...(reference.language ? { language: reference.language } : {}),
      ...(reference.keywords.length ? { keyword: reference.keywords.join(', ') } : {}),
      note: reference.note,
    };
  });
  return `${JSON.stringify(entries, null, 2)}\n`;
}
