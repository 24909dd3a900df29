// Where a kept page is asked for again.
import type { Item } from '../domain.ts';
import { safeUrl } from './canonical-url.ts';

/** The address as it was first given, or the canonical one; null where neither can be asked. */
export function checkedAddress(item: Pick<Item, 'address' | 'addresses'>): string | null {
  return item.addresses.map(safeUrl).find((address) => address !== null) ?? safeUrl(item.address);
}
