// What the reader's own rules did to an item, and what that comes to beside what they did by hand.
import type { Item, RuleAction } from '../domain.ts';

type Marked = Pick<Item, 'marks'>;

/** Ids of the rules that did this to the item. */
export function rulesThat(action: RuleAction, { marks }: Marked): string[] {
  return (marks ?? []).flatMap((mark) => (mark.action === action ? [mark.rule] : []));
}

/** Starred by hand; else by a rule whose star nobody took away. */
export function isStarred(item: Pick<Item, 'marks' | 'starred' | 'unstarred'>): boolean {
  return item.starred || (item.unstarred !== true && rulesThat('star', item).length > 0);
}

/** What rules say of the item's place in the lists: keep wins over hide; null where none says anything. */
export function ruledPlace(item: Marked): 'kept' | 'hidden' | null {
  if (!item.marks) return null;
  if (rulesThat('keep', item).length > 0) return 'kept';
  return rulesThat('hide', item).length > 0 ? 'hidden' : null;
}

/** The reader's own words on it, given by rules. */
export function ownTags({ marks }: Marked): string[] {
  return [...new Set((marks ?? []).flatMap(({ tag }) => tag ?? []))];
}
