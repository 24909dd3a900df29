// How it is told that a text says something no more: to whom that is known, since when, and how.
import type { Lapse } from '../domain.ts';

/** One sentence without its full stop: that `outlet` says it no more and since when, or why that is not known. `day`: the lapse's day in words. */
export function lapseWords({ how, basis }: Lapse, outlet: string, day: string): string {
  if (how === 'cut') return `The text seen on ${day} is shorter or another: whether ${outlet} still says this is not known`;
  const since = basis === 'stated' ? `${day}, the day it gives for its change` : `${day}, when its text was first seen without it`;
  return how === 'gone'
    ? `No longer said by ${outlet} since ${since}`
    : `Said otherwise by ${outlet} since ${day}: its text is no longer read as saying this${basis === 'stated' ? ' (the day it gives for its change)' : ''}`;
}
