// Which keys do what: one table, read by the keyboard and by the sheet that `?` shows.
export type KeyCommand =
  | 'search'
  | 'next'
  | 'previous'
  | 'back'
  | 'star'
  | 'hide'
  | 'confirm'
  | 'reject'
  | 'date'
  | 'merge'
  | 'copy'
  | 'reference'
  | 'undo'
  | 'news'
  | 'go-timeline'
  | 'go-ledger'
  | 'go-items'
  | 'go-sources'
  | 'go-paste'
  | 'go-settings'
  | 'sheet';

export type KeyRow = {
  command: KeyCommand | 'open';
  keys: readonly string[];
  says: string;
  group: 'Move' | 'Judge' | 'Take along' | 'Go to';
};

/** Every key, in the order of the sheet. `open` is the browser's own Enter on a focused row. */
export const KEYS: readonly KeyRow[] = [
  { command: 'search', keys: ['/'], says: 'Search', group: 'Move' },
  { command: 'next', keys: ['j'], says: 'Next', group: 'Move' },
  { command: 'previous', keys: ['k'], says: 'Previous', group: 'Move' },
  { command: 'open', keys: ['Enter'], says: 'Open beside the list', group: 'Move' },
  { command: 'back', keys: ['Escape'], says: 'Close, back to the list', group: 'Move' },
  { command: 'news', keys: ['n'], says: 'Show what is new', group: 'Move' },
  { command: 'confirm', keys: ['c'], says: 'Confirm a statement', group: 'Judge' },
  { command: 'reject', keys: ['x'], says: 'Reject a statement; “not this” on a name', group: 'Judge' },
  { command: 'date', keys: ['d'], says: 'Date it', group: 'Judge' },
  { command: 'merge', keys: ['m'], says: 'Merge with another version', group: 'Judge' },
  { command: 'hide', keys: ['e'], says: 'Hide an item, or bring it back', group: 'Judge' },
  { command: 'star', keys: ['s'], says: 'Star an item', group: 'Judge' },
  { command: 'undo', keys: ['z'], says: 'Undo', group: 'Judge' },
  { command: 'copy', keys: ['y'], says: 'Copy the sentence with its citation', group: 'Take along' },
  { command: 'reference', keys: ['r'], says: 'Copy the item as RIS', group: 'Take along' },
  { command: 'go-timeline', keys: ['g', 't'], says: 'Timeline', group: 'Go to' },
  { command: 'go-ledger', keys: ['g', 'l'], says: 'Ledger', group: 'Go to' },
  { command: 'go-items', keys: ['g', 'i'], says: 'Items', group: 'Go to' },
  { command: 'go-sources', keys: ['g', 's'], says: 'Sources', group: 'Go to' },
  { command: 'go-paste', keys: ['g', 'p'], says: 'Bring a file or a text', group: 'Go to' },
  { command: 'go-settings', keys: ['g', ','], says: 'Settings', group: 'Go to' },
  { command: 'sheet', keys: ['?'], says: 'This sheet', group: 'Go to' },
];

export type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * What a press means. `pending` is the first key of a two-key command, pressed just before, or null.
 * `typing`: the focus is in a field, where only Escape speaks. `singleKeys` false leaves Escape alone (WCAG 2.1.4).
 */
export function keyCommand(
  press: Press,
  pending: string | null,
  { typing, singleKeys }: { typing: boolean; singleKeys: boolean },
): { command: KeyCommand | null; pending: string | null } {
  if (press.ctrlKey || press.metaKey || press.altKey) return { command: null, pending: null };
  if (press.key === 'Escape') return { command: 'back', pending: null };
  if (typing || !singleKeys) return { command: null, pending: null };
  const sequence = pending ? [pending, press.key] : [press.key];
  const row = KEYS.find(({ keys }) => keys.length === sequence.length && keys.every((key, n) => key === sequence[n]));
  if (row) return { command: row.command === 'open' ? null : row.command, pending: null };
  const begins = !pending && KEYS.some(({ keys }) => keys.length === 2 && keys[0] === press.key);
  return { command: null, pending: begins ? press.key : null };
}
