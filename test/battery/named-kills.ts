// A true kill at every named fail point: work stands still there, the context that does it is killed, and the next try makes everything whole.
import type { FailPoint } from '../../lib/adapters/fail-points.ts';
import { readBackup, TABLES, writeBackup } from '../../lib/exchange/backup.ts';
import type { Build } from '../e2e/browser.ts';
import { article } from '../e2e/feed-server.ts';
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import type { LedgerServer } from './ledger-server.ts';
import { fourFeeds, news } from './random-kills.ts';
import { openRig, type Rig } from './rig.ts';
import { drawsFrom } from './seeded.ts';

const RUNS = 25;
/** Points that another act than a poll passes. */
const OTHERS: readonly FailPoint[] = ['alarm-received', 'during-capture-write', 'import-staged', 'import-committed', 'mid-reading-again'];

type Try = (run: number) => Promise<string[]>;

/** Polls that die at a point, each in another of the four feeds. */
function pollDies(server: LedgerServer, rig: Rig, point: FailPoint, next: () => number): Try {
  return async (run) => {
    news(server, next);
    await rig.holdAt(point, 1 + (run % 4));
    const polled = rig.poll();
    if (!(await rig.isHeld(point))) return [`the poll never stood still at ${point}`];
    await rig.kill();
    await polled;
    const answer = await rig.poll();
    return (answer?.failed ?? []).map(({ trouble }) => `the poll after says: ${trouble.message}`);
  };
}

/** The alarm rings, the worker dies before it looks: what was due stays due. */
function alarmDies(server: LedgerServer, rig: Rig, next: () => number): Try {
  return async () => {
    news(server, next);
    const sources = await rig.rows<object>('sources');
    await rig.put(
      'sources',
      sources.map((source) => ({ ...source, nextCheckAt: '2026-01-01T00:00:00Z' })),
    );
    await rig.holdAt('alarm-received');
    await rig.inWorker(`chrome.alarms.onAlarm.dispatch({ name: 'tick' })`);
    if (!(await rig.isHeld('alarm-received'))) return ['the alarm was not heard'];
    const asked = server.log.length;
    await rig.kill();
    const answer = await rig.tick(new Date().toISOString().replace(/\.\d+/, ''));
    const after = server.log.length - asked;
    return answer?.checked === server.feeds.size ? [] : [`the next alarm checked ${answer?.checked} sources with ${after} requests`];
  };
}

/** A page is kept by the worker, which dies while it writes: nothing of it is there, and keeping it again keeps it once. */
function captureDies(server: LedgerServer, rig: Rig): Try {
  return async (run) => {
    const url = `http://gazette.example/kept-${run}`;
    const title = `Kept page ${run}`;
    server.put('gazette.example', `/kept-${run}`, (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(article({ title, published: '2026-06-12', paragraphs: [`The text of page ${run} is long enough to be a text of its own.`] })),
    );
    const tab = await rig.session.context.newPage();
    await tab.goto(url);
    const keep = `chrome.tabs.query({}).then((tabs) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'page' }, tabs.find((one) => one.url === '${url}')))`;
    const kept = async (): Promise<number> =>
      (await rig.rows<{ addresses: string[] }>('items')).filter(({ addresses }) => addresses.includes(url)).length;
    await rig.wake();
    await rig.holdAt('during-capture-write');
    await rig.inWorker(keep);
    if (!(await rig.isHeld('during-capture-write'))) return ['the page was not being kept'];
    await rig.kill();
    const wrong = (await kept()) ? [`page ${run}: half of it was kept`] : [];
    await rig.wake();
    await rig.inWorker(keep);
    for (let tries = 0; tries < 100 && !(await kept()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    if ((await kept()) !== 1) wrong.push(`page ${run}: kept ${await kept()} times`);
    await tab.close();
    return wrong;
  };
}

/** Every item is to be read again, the worker dies in the middle: the next one goes on, and all is as it was. */
function rereadingDies(rig: Rig): Try {
  return async () => {
    const sorted = (rows: { id: string }[]): string => JSON.stringify(rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
    const before = await rig.rows<{ id: string }>('items');
    const claims = sorted(await rig.rows<{ id: string }>('claims'));
    await rig.kill();
    await rig.put(
      'items',
      before.map((item) => ({ ...item, rulesVersion: 'older', relevance: [] })),
    );
    await rig.put('meta', [{ id: 'read-by', value: 'older' }]);
    await rig.holdAt('mid-reading-again');
    // It begins by itself as the worker starts.
    await rig.wake();
    if (!(await rig.isHeld('mid-reading-again'))) return ['nothing was read again'];
    await rig.kill();
    await rig.wake();
    const whole = async (): Promise<boolean> => sorted(await rig.rows<{ id: string }>('items')) === sorted(before);
    for (let tries = 0; tries < 200 && !(await whole()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    const wrong = (await whole()) ? [] : ['items are not as they were before they were read again'];
    if (sorted(await rig.rows<{ id: string }>('claims')) !== claims) wrong.push('statements are not as they were');
    return wrong;
  };
}

/** Backups of a part of a library each, so that every one has something new. */
function partsOf(dump: string, count: number): string[] {
  const read = readBackup(dump);
  if ('error' in read) throw new Error(read.error.message);
  const { library } = read;
  return Array.from({ length: count }, (_, part) => {
    const items = library.items.filter((_item, place) => place % count === part);
    const ids = new Set(items.map(({ id }) => id));
    const own = <T extends { item: string }>(rows: readonly T[]): T[] => rows.filter(({ item }) => ids.has(item));
    const empty = Object.fromEntries(TABLES.map((table) => [table, []])) as unknown as typeof library;
    const sources = part ? [] : library.sources;
    return writeBackup(
      { ...empty, sources, items, revisions: own(library.revisions), claims: own(library.claims) },
      '2026-11-21T00:00:00Z',
    );
  });
}

/** A backup is restored, the tab is closed in the middle: before the commit nothing is there, after it everything. */
async function importsDie(rig: Rig, dump: string, runs: number): Promise<Map<FailPoint, string[]>> {
  const wrong = new Map<FailPoint, string[]>([
    ['import-staged', []],
    ['import-committed', []],
  ]);
  const count = async (): Promise<number> => (await rig.rows('items')).length;
  const parts = partsOf(dump, runs * 2);
  for (const [place, text] of parts.entries()) {
    const point = place % 2 ? 'import-committed' : 'import-staged';
    const say = (line: string): void => void wrong.get(point)?.push(line);
    const before = await count();
    const tab = await rig.session.open('app.html?library=sample#/settings');
    await rig.holdAt(point);
    const dead = tab.evaluate((one) => cordon.import(one), text).catch(() => null);
    if (!(await rig.isHeld(point))) say('the restore never stood still');
    await tab.close();
    await dead;
    const held = await count();
    const due = (text.match(/"table":"items"/g) ?? []).length;
    if (held - before !== (point === 'import-staged' ? 0 : due))
      say(`${held - before} of ${due} items are there after a death at ${point}`);
    const answer = await rig.page.evaluate((one) => cordon.import(one), text);
    if (point === 'import-staged' ? answer.already > 0 : answer.added > 0) say(`restoring again: ${JSON.stringify(answer)}`);
    if ((await count()) - before !== due) say(`${(await count()) - before} of ${due} items after restoring again`);
  }
  return wrong;
}

/** Every fail point × 25 (or a share): the figures. `only`: these points. */
export async function namedKills({ seed, share, say }: Order, build?: Build, only?: readonly FailPoint[]): Promise<Figure[]> {
  const runs = shareOf(RUNS, share, 1);
  const draws = drawsFrom(seed);
  const wrong: string[] = [];
  let kills = 0;
  let points: readonly FailPoint[] = [];
  const server = await fourFeeds();
  const rig = await openRig(server, build ? { build } : {});
  try {
    points = only ?? (await rig.page.evaluate(() => cordon.failPoints));
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    const triesAt = (point: FailPoint): Try => {
      if (!OTHERS.includes(point)) return pollDies(server, rig, point, draws.next);
      if (point === 'alarm-received') return alarmDies(server, rig, draws.next);
      return rereadingDies(rig);
    };
    // What reads everything again comes first, while there is little.
    const polls = points.filter((one) => !one.startsWith('import-') && one !== 'during-capture-write');
    for (const point of polls.sort((a, b) => Number(b === 'mid-reading-again') - Number(a === 'mid-reading-again'))) {
      const from = Date.now();
      const attempt = triesAt(point);
      const here: string[] = [];
      for (let run = 0; run < runs && !here.length; run += 1) {
        here.push(...(await attempt(run)));
        kills += 1;
      }
      here.push(...(await rig.breaches(server)));
      wrong.push(...here.map((line) => `${point}: ${line}`));
      say(`  ${point}: ${here.length ? `${here.length} wrong` : 'whole'} (${runs} kills, ${Math.round((Date.now() - from) / 1_000)} s)`);
    }
    const { dump } = await rig.held();
    // Pages that are kept are no published entries: the oracle has looked before.
    if (points.includes('during-capture-write')) {
      const attempt = captureDies(server, rig);
      for (let run = 0; run < runs; run += 1) {
        wrong.push(...(await attempt(run)).map((line) => `during-capture-write: ${line}`));
        kills += 1;
      }
      say(`  during-capture-write: ${runs} kills`);
    }
    if (points.some((point) => point.startsWith('import-'))) {
      const other = await openRig(server, build ? { build } : {});
      try {
        for (const [point, lines] of await importsDie(other, dump, runs)) wrong.push(...lines.map((line) => `${point}: ${line}`));
        wrong.push(...(await other.breaches(server)).map((line) => `after the restores: ${line}`));
        kills += runs * 2;
        say(`  import-staged, import-committed: ${runs} kills each`);
      } finally {
        await other.close();
      }
    }
  } finally {
    await rig.close();
    await server.close();
  }
  return [noneOf(`true kills at ${points.length} named points × ${runs}: lost, doubled, invented, not recovered`, wrong, `${kills} kills`)];
}
