// Runs over kept pages: one that is begun during another joins it, and neither hides what the other found.
import { expect, test } from 'vitest';
import type { Item, PageCheck } from '../../lib/domain.ts';
import { checkItems, checkRun, stopChecking } from '../../lib/ui/page-checks.ts';

const item = (id: string, host: string): Item => ({ id, address: `https://${host}/${id}`, addresses: [`https://${host}/${id}`] }) as Item;
const check = (busy: boolean): PageCheck => ({
  at: '2026-07-01T08:00:00Z',
  outcome: busy ? 'failed' : 'unchanged',
  message: '',
  changes: [],
  busy,
});

/** A background that answers when it is told to. */
function background() {
  const asked = new Map<string, (check: PageCheck) => void>();
  const checkPage = (id: string) => new Promise<PageCheck>((resolve) => void asked.set(id, resolve));
  const answer = async (id: string, busy = false): Promise<void> => {
    asked.get(id)?.(check(busy));
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { desk: { commands: { checkPage } }, asked, answer };
}

test('a page that is checked during a run joins it; the run ends with its last page', async () => {
  const { desk, answer } = background();
  const run = checkItems(desk, [item('a', 'one.example'), item('b', 'one.example')]);
  await answer('a');
  const single = checkItems(desk, [item('c', 'two.example')]);
  expect(checkRun.value).toMatchObject({ of: 3, done: false });
  await answer('c');
  expect([...(await single).answers.keys()]).toEqual(['c']);
  expect(checkRun.value).toMatchObject({ done: false, asking: ['b'] });
  expect([...(checkRun.value?.answers.keys() ?? [])]).toEqual(['a', 'c']);
  await answer('b');
  expect([...(await run).answers.keys()]).toEqual(['a', 'b']);
  expect(checkRun.value).toMatchObject({ of: 3, done: true, asking: [] });
});

test('a run that is stopped ends after the page being asked; the next begins anew', async () => {
  const { desk, asked, answer } = background();
  const run = checkItems(desk, [item('a', 'one.example'), item('b', 'one.example')]);
  stopChecking();
  await answer('a');
  expect(await run).toMatchObject({ stopped: true });
  expect(asked.has('b')).toBe(false);
  const next = checkItems(desk, [item('b', 'one.example')]);
  await answer('b');
  expect(await next).toMatchObject({ stopped: false });
  expect(checkRun.value).toMatchObject({ of: 1, done: true });
});

test('a host that asks to be left alone is asked no more in the run', async () => {
  const { desk, asked, answer } = background();
  const run = checkItems(desk, [item('a', 'one.example'), item('b', 'one.example')]);
  await answer('a', true);
  expect([...(await run).answers.keys()]).toEqual(['a', 'b']);
  expect(asked.has('b')).toBe(false);
});
