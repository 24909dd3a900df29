// What keys do, when they are silent, and that no two rows of the table want the same keys.
import { expect, test } from 'vitest';
import { KEYS, keyCommand, type Press } from '../../lib/ui/keyboard.ts';

const press = (key: string, more: Partial<Press> = {}): Press => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });
const reading = { typing: false, singleKeys: true };

test('no two commands have the same keys, and none begins another', () => {
  const sequences = KEYS.map(({ keys }) => keys.join(' '));
  expect(new Set(sequences).size).toBe(sequences.length);
  for (const one of sequences) expect(sequences.filter((other) => other !== one && other.startsWith(`${one} `))).toEqual([]);
});

test.each([
  ['j', 'next'],
  ['x', 'reject'],
  ['?', 'sheet'],
  ['Escape', 'back'],
  ['q', null],
])('%s alone', (key, command) => {
  expect(keyCommand(press(key), null, reading)).toEqual({ command, pending: null });
});

test('two keys make one command, and a wrong second key makes none', () => {
  expect(keyCommand(press('g'), null, reading)).toEqual({ command: null, pending: 'g' });
  expect(keyCommand(press('l'), 'g', reading)).toEqual({ command: 'go-ledger', pending: null });
  expect(keyCommand(press('x'), 'g', reading)).toEqual({ command: null, pending: null });
});

test('while typing, and when single keys are off, only Escape speaks', () => {
  for (const state of [
    { typing: true, singleKeys: true },
    { typing: false, singleKeys: false },
  ]) {
    expect(keyCommand(press('x'), null, state).command).toBeNull();
    expect(keyCommand(press('Escape'), null, state).command).toBe('back');
  }
});

test('the browser keeps its own shortcuts', () => {
  expect(keyCommand(press('c', { ctrlKey: true }), null, reading).command).toBeNull();
  expect(keyCommand(press('z', { metaKey: true }), null, reading).command).toBeNull();
});
