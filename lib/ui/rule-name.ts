// What a rule of the reader's is called on every screen.
import type { ReaderRule } from '../domain.ts';

/** What a rule is called. */
export function ruleName({ name, query }: Pick<ReaderRule, 'name' | 'query'>): string {
  return name || query;
}
