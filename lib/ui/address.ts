// What is on the screen ↔ the address: every state can be copied, reloaded and gone back to.
import type { Day } from '../domain.ts';

export const SCREENS = [
  'timeline',
  'ledger',
  'items',
  'check',
  'sources',
  'choose',
  'import',
  'links',
  'paste',
  'rules',
  'settings',
  'welcome',
] as const;
export type Screen = (typeof SCREENS)[number];

const OPENABLE = ['event', 'item', 'model', 'standing', 'names'] as const;
/** What the inspector shows. A standing is addressed by `model|place|party`; an item may be at one of its texts (`ITEM@TEXT`); names that are not in the list by `new`. */
export type Opened = { kind: (typeof OPENABLE)[number]; id: string };

const AT = '@';

/** The item that is open, and which of its texts is asked for (null: the one that is read); null where something else is. */
export function openedItem(open: Opened | null): { item: string; text: string | null } | null {
  if (open?.kind !== 'item') return null;
  const [item = '', text] = open.id.split(AT);
  return { item, text: text || null };
}

/** What opens an item at one of its texts, with what changed in it. */
export function itemAtText(item: string, text: string): Opened {
  return { kind: 'item', id: `${item}${AT}${text}` };
}

const LISTS = ['relevant', 'bin', 'starred', 'hidden', 'changed'] as const;
/** The lists of items; `hidden`: by rules of the reader's; `changed`: those that were read differently when last read again. */
export type ItemList = (typeof LISTS)[number];

export type Address = {
  screen: Screen;
  query: string;
  /** null: today. */
  asOf: Day | null;
  open: Opened | null;
  /** Items: which list. */
  list: ItemList;
  order: 'newest' | 'oldest';
};

export const START: Address = { screen: 'timeline', query: '', asOf: null, open: null, list: 'relevant', order: 'newest' };

function openedOf(text: string | null): Opened | null {
  const at = text?.indexOf(':') ?? -1;
  if (!text || at < 1 || at === text.length - 1) return null;
  const kind = OPENABLE.find((known) => known === text.slice(0, at));
  return kind ? { kind, id: text.slice(at + 1) } : null;
}

/** Reads a hash (`#/timeline?q=…&asof=…&open=event:ID`). What it does not know it leaves at its start value. */
export function readAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split(/\?(.*)/s);
  const values = new URLSearchParams(search);
  const asOf = values.get('asof');
  const list = values.get('list');
  return {
    screen: SCREENS.find((screen) => screen === path) ?? START.screen,
    query: values.get('q') ?? '',
    asOf: asOf && /^\d{4}-\d{2}-\d{2}$/.test(asOf) && !Number.isNaN(Date.parse(asOf)) ? asOf : null,
    open: openedOf(values.get('open')),
    list: LISTS.find((known) => known === list) ?? START.list,
    order: values.get('order') === 'oldest' ? 'oldest' : 'newest',
  };
}

/** Writes the hash that `readAddress` reads; start values are left out. */
export function writeAddress(address: Address): string {
  const values = new URLSearchParams();
  if (address.query) values.set('q', address.query);
  if (address.asOf) values.set('asof', address.asOf);
  if (address.list !== START.list) values.set('list', address.list);
  if (address.order !== START.order) values.set('order', address.order);
  if (address.open) values.set('open', `${address.open.kind}:${address.open.id}`);
  const search = values.toString().replaceAll('%3A', ':').replaceAll('%2F', '/').replaceAll('%7C', '|');
  return `#/${address.screen}${search ? `?${search}` : ''}`;
}
