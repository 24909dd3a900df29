// The address holds every state of the screen, and gives it back.
import { expect, test } from 'vitest';
import { type Address, readAddress, START, writeAddress } from '../../lib/ui/address.ts';

const STATES: [says: string, address: Address][] = [
  ['the start', START],
  ['a search with quotes and colons', { ...START, query: 'model:acme/one-2 "cut off" -chips after:2026-04' }],
  ['a day and an order', { ...START, screen: 'ledger', asOf: '2026-06-30', order: 'oldest' }],
  ['an open act', { ...START, open: { kind: 'event', id: 'a1b2' } }],
  [
    'an open cell, with bars in its address',
    { ...START, screen: 'ledger', open: { kind: 'standing', id: 'acme/one-2|US-CA|employees-of:acme' } },
  ],
  ['the bin', { ...START, screen: 'items', list: 'bin' }],
  ['words beyond ASCII, & and #', { ...START, query: '“peut-être” & #1 été?' }],
];

test.each(STATES)('comes back from the address: %s', (_says, address) => {
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('reads like an address', () => {
  expect(writeAddress({ ...START, query: 'mythos', asOf: '2026-06-30', open: { kind: 'event', id: 'x' } })).toBe(
    '#/timeline?q=mythos&asof=2026-06-30&open=event:x',
  );
});

test.each([
  ['', START],
  ['#/nowhere', START],
  ['#/timeline?asof=2026-13-45&open=event&list=all&order=up', START],
  ['#/timeline?open=secret:1', START],
])('leaves what it does not know at its start: %s', (hash, address) => {
  expect(readAddress(hash)).toEqual(address);
});
