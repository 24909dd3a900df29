// Where the original of an item stands.
import type { Item } from '../domain.ts';

/** The address an item was first seen under, as given: what people see and open. `item.address` is the key that finds it again; null for a text without an address. */
export function originalAddress(item: Pick<Item, 'address' | 'addresses'>): string | null {
  return item.addresses[0] ?? item.address;
}
