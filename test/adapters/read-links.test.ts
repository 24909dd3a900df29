// Reading a list of links in the worker: order, politeness, outcomes beside each link, pauses, hosts that ask for rest, a worker that dies.
import { beforeEach, expect, test } from 'vitest';
import { begin, world } from './in-world.ts';

const { database } = await import('../../lib/adapters/db.ts');
const { readLinks } = await import('../../lib/adapters/read-links.ts');
const { addLinks, dropLinks, linkRun, pauseLinks, restoreLinks, retryLinks } = await import('../../lib/adapters/link-lines.ts');

const db = database('own');
const STORY = 'On 12 June 2026 Anthropic suspended access to Claude Fable 5 and Claude Mythos 5 for all users. '.repeat(8);
const page = (title: string, more = ''): string =>
  `<!doctype html><html><head><title>${title}</title>${more}</head><body><article><h1>${title}</h1><p>${STORY}</p><p>${STORY}</p></article></body></html>`;
const link = (url: string, title: string | null = null, date: string | null = null) => ({ url, title, date });
const states = async () => (await linkRun(db)).lines.map(({ state }) => state);

beforeEach(() => begin(db));

test('each link is read once, what came of it stands beside it, and one bad stops no other', async () => {
  const { web, log } = world.now;
  web.set('https://a.example/1', { body: page('One', '<meta property="article:published_time" content="2026-06-13T08:00:00Z">') });
  web.set('https://b.example/2', { body: page('Two') });
  web.set('https://c.example/3', { body: 'x', type: 'image/png' });
  await addLinks('own', [
    link('https://a.example/1', 'Listed', '2025-01-01'),
    link('https://gone.example/x'),
    link('https://b.example/2', null, '2026-06-14'),
    link('https://c.example/3'),
  ]);
  await readLinks('own');
  expect(await states()).toEqual(['read', 'failed', 'read', 'failed']);
  const items = await db.items.toArray();
  // What the page says of itself counts; the list speaks where it says nothing.
  expect(items.map(({ found, kind, depth }) => [found.title, found.published, kind, depth]).sort()).toEqual([
    ['One', '2026-06-13T08:00:00Z', 'capture', 'full'],
    ['Two', '2026-06-14', 'capture', 'full'],
  ]);
  expect(items.find(({ found }) => found.title === 'Two')?.where.published).toBe('your list of links');
  const asked = log.length;
  await readLinks('own');
  expect(log).toHaveLength(asked);
});

test('what is in the library is not fetched again', async () => {
  world.now.web.set('https://a.example/1', { body: page('One') });
  await addLinks('own', [link('https://a.example/1')]);
  await readLinks('own');
  await addLinks('own', [link('http://a.example/1?utm_source=mail')]);
  await readLinks('own');
  expect(await states()).toEqual(['read', 'had']);
  expect(world.now.log).toHaveLength(1);
});

test('one host is asked one page at a time, with a pause between', async () => {
  const times: number[] = [];
  for (const n of [1, 2, 3])
    world.now.web.set(`https://a.example/${n}`, () => {
      times.push(Date.now());
      return { body: page(`P${n}`), ms: 50 };
    });
  await addLinks(
    'own',
    [1, 2, 3].map((n) => link(`https://a.example/${n}`)),
  );
  await readLinks('own');
  expect(world.now.log.every(({ together }) => together === 1)).toBe(true);
  expect(times.slice(1).every((at, n) => at - (times[n] ?? 0) >= 2_000)).toBe(true);
});

test('paused after the present link, it goes on where it stopped', async () => {
  world.now.web.set('https://a.example/1', async () => {
    await pauseLinks('own', true);
    return { body: page('One') };
  });
  world.now.web.set('https://a.example/2', { body: page('Two') });
  await addLinks('own', [link('https://a.example/1'), link('https://a.example/2')]);
  await readLinks('own');
  expect(await states()).toEqual(['read', 'waiting']);
  await readLinks('own');
  expect(await states()).toEqual(['read', 'waiting']);
  await pauseLinks('own', false);
  await readLinks('own');
  expect(await states()).toEqual(['read', 'read']);
});

test('a host that asks to be left alone is, and its links wait; the others are read', async () => {
  world.now.web.set('https://busy.example/1', { status: 429, headers: { 'retry-after': '3600' } });
  world.now.web.set('https://b.example/2', { body: page('Two') });
  await addLinks('own', [link('https://busy.example/1'), link('https://busy.example/2'), link('https://b.example/2')]);
  await readLinks('own');
  expect(await states()).toEqual(['waiting', 'waiting', 'read']);
  await readLinks('own');
  expect(world.now.log.filter(({ url }) => url.includes('busy'))).toHaveLength(1);
  const { lines } = await linkRun(db);
  expect(Date.parse(lines[1]?.notBefore ?? '') - Date.now()).toBeGreaterThan(3_000_000);
});

test('failed links are tried again when asked; a list that was put away is put back as it was', async () => {
  await addLinks('own', [link('https://a.example/1')]);
  await readLinks('own');
  expect(await states()).toEqual(['failed']);
  const dropped = await dropLinks('own');
  expect(await states()).toEqual([]);
  await restoreLinks('own', dropped);
  world.now.web.set('https://a.example/1', { body: page('One') });
  await retryLinks('own');
  await readLinks('own');
  expect(await states()).toEqual(['read']);
});

test('a list that is put back stands behind one that was begun meanwhile', async () => {
  await addLinks('own', [link('https://a.example/1'), link('https://a.example/2')]);
  const dropped = await dropLinks('own');
  await addLinks('own', [link('https://b.example/1')]);
  await restoreLinks('own', dropped);
  expect((await linkRun(db)).lines.map(({ n, url }) => [n, url])).toEqual([
    [1, 'https://b.example/1'],
    [2, 'https://a.example/1'],
    [3, 'https://a.example/2'],
  ]);
});

test('a list put away while it is read brings nothing back', async () => {
  world.now.web.set('https://a.example/1', async () => {
    await dropLinks('own');
    return { body: page('One') };
  });
  await addLinks('own', [link('https://a.example/1'), link('https://a.example/2')]);
  await readLinks('own');
  expect(await states()).toEqual([]);
  expect(world.now.log).toHaveLength(1);
});

test('two passes at once ask no page twice', async () => {
  world.now.web.set('https://a.example/1', { body: page('One'), ms: 60 });
  await addLinks('own', [link('https://a.example/1')]);
  await Promise.all([readLinks('own'), readLinks('own')]);
  expect(await states()).toEqual(['read']);
  expect(await db.items.count()).toBe(1);
});
