// The machine sleeps, the network is gone, a portal answers for everybody: twelve scenes after which nothing may be missing, counted or learned.
import { execFileSync } from 'node:child_process';
import type { Source } from '../../lib/domain.ts';
import { type Figure, noneOf, type Order } from './figure.ts';
import type { LedgerServer, Misbehaviour } from './ledger-server.ts';
import { fourFeeds } from './random-kills.ts';
import { openRig, type Rig } from './rig.ts';

type Scene = { name: string; run: (server: LedgerServer, rig: Rig) => Promise<string[]> };

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+/, '');
const DAY = 24 * 3_600_000;

/** Stops every process of the rig's browser for so long, as a machine that sleeps does. */
async function suspend(rig: Rig, ms: number): Promise<void> {
  const listed = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  const ids = listed.split('\n').flatMap((line) => {
    const [, pid, args] = /^\s*(\d+)\s+(.*)$/.exec(line) ?? [];
    return pid && args?.includes(`--user-data-dir=${rig.session.profile}`) ? [Number(pid)] : [];
  });
  for (const id of ids) process.kill(id, 'SIGSTOP');
  await sleep(ms);
  for (const id of ids) process.kill(id, 'SIGCONT');
}

const everywhere = (server: LedgerServer, how: Misbehaviour | null): void => {
  for (const host of server.feeds.keys()) server.misbehave(host, how);
};

/** Polls while something is wrong, and says what changed that may not: rows, validators, names. `code`: what every source has to say. */
async function changesNothing(server: LedgerServer, rig: Rig, code: string, polls = 1): Promise<string[]> {
  const learned = (sources: readonly Source[]): string =>
    JSON.stringify(
      sources.map(({ id, url, title, etag, lastModified, siteUrl, entryCount }) => ({
        id,
        url,
        title,
        etag,
        lastModified,
        siteUrl,
        entryCount,
      })),
    );
  const rows = async (): Promise<string> =>
    JSON.stringify([await rig.rows('items'), await rig.rows('revisions'), await rig.rows('claims')]);
  const [before, known] = [await rows(), learned(await rig.rows<Source>('sources'))];
  for (let done = 0; done < polls; done += 1) await rig.poll();
  const sources = await rig.rows<Source>('sources');
  const wrong = sources.flatMap(({ url, trouble }) =>
    trouble?.code === code ? [] : [`${url} says ${trouble?.code ?? 'nothing'}, and should say ${code}`],
  );
  if ((await rows()) !== before) wrong.push('rows changed');
  if (learned(sources) !== known) wrong.push('a source learned something from it');
  if (server.feeds.size !== sources.length) wrong.push('a source is gone');
  return wrong;
}

async function offline(server: LedgerServer, rig: Rig, polls: number): Promise<string[]> {
  await rig.session.context.setOffline(true);
  const wrong = await changesNothing(server, rig, 'offline', polls);
  const counted = (await rig.rows<Source>('sources')).filter(({ failures }) => failures > 0);
  if (counted.length) wrong.push(`being offline counts as the failure of ${counted.length} sources`);
  await rig.session.context.setOffline(false);
  return wrong;
}

/** Ticks at that moment; every feed has to be asked once. */
async function askedOnce(server: LedgerServer, rig: Rig, now: number): Promise<string[]> {
  const from = server.log.length;
  await rig.tick(instant(now));
  const hosts = server.log.slice(from).map(({ host }) => host);
  return hosts.length === server.feeds.size && new Set(hosts).size === hosts.length
    ? []
    : [`asked: ${hosts.sort().join(', ') || 'nobody'}`];
}

const portal =
  (status: number, headers: Record<string, string> = {}): Misbehaviour =>
  (request, response) => {
    const known = headers.etag !== undefined && request.headers['if-none-match'] === headers.etag;
    if (known) response.writeHead(304, headers).end();
    else
      response
        .writeHead(status, { 'content-type': 'text/html', ...headers })
        .end('<!doctype html><title>Hotel WiFi</title><form>Your room?</form>');
  };

const SCENES: readonly Scene[] = [
  {
    name: 'asleep in the middle of a poll',
    run: async (server, rig) => {
      for (const host of server.feeds.keys()) server.delay(host, 1_000);
      const polled = rig.poll();
      await sleep(300);
      await suspend(rig, 6_000);
      await polled;
      for (const host of server.feeds.keys()) server.delay(host, 0);
      return [];
    },
  },
  {
    name: 'asleep while alarms are missed: one check of each afterwards, no more',
    run: async (server, rig) => {
      await rig.poll();
      await rig.put(
        'sources',
        (await rig.rows<Source>('sources')).map((source) => ({ ...source, nextCheckAt: '2026-01-01T00:00:00Z' })),
      );
      const from = server.log.length;
      await rig.inWorker(`chrome.alarms.create('tick', { when: Date.now() + 1500, periodInMinutes: 0.01 })`);
      await suspend(rig, 6_000);
      await sleep(4_000);
      await rig.inWorker(`chrome.alarms.create('tick', { periodInMinutes: 5, delayInMinutes: 5 })`);
      const hosts = server.log.slice(from).map(({ host }) => host);
      return hosts.length === server.feeds.size && new Set(hosts).size === hosts.length
        ? []
        : [`asked: ${hosts.sort().join(', ') || 'nobody'}`];
    },
  },
  { name: 'awake after three days: each asked once', run: (server, rig) => askedOnce(server, rig, Date.now() + 3 * DAY) },
  {
    name: 'a clock that was ten years ahead silences nobody',
    run: async (server, rig) => {
      await rig.tick(instant(Date.now() + 3_650 * DAY));
      return askedOnce(server, rig, Date.now());
    },
  },
  { name: 'offline', run: (server, rig) => offline(server, rig, 1) },
  { name: 'offline for ten checks', run: (server, rig) => offline(server, rig, 10) },
  {
    name: 'the network goes in the middle of an answer',
    run: async (server, rig) => {
      everywhere(server, (_request, response, whole) => {
        response.writeHead(200, { 'content-type': whole.type, etag: '"half"' });
        response.write(whole.body.slice(0, 400));
        setTimeout(() => response.socket?.destroy(), 800);
      });
      const wrong = await changesNothing(server, rig, 'no-answer');
      everywhere(server, null);
      return wrong;
    },
  },
  {
    name: 'every server refuses the connection',
    run: async (server, rig) => {
      everywhere(server, (_request, response) => void response.socket?.destroy());
      const wrong = await changesNothing(server, rig, 'no-answer');
      everywhere(server, null);
      return wrong;
    },
  },
  ...(
    [
      ['a portal that answers 200', 200, {}],
      ['a portal that answers 200 with validators, twice', 200, { etag: '"portal"', 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }],
      ['a portal that answers 511', 511, {}],
      ['a portal that sends on to a page to log in', 302, { location: 'http://login.example/' }],
    ] as const
  ).map(
    ([name, status, headers]): Scene => ({
      name,
      run: async (server, rig) => {
        server.put('login.example', '/', (_request, response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title><p>Log in.</p>'),
        );
        everywhere(server, portal(status, headers));
        const wrong = await changesNothing(server, rig, 'portal', 2);
        everywhere(server, null);
        return wrong;
      },
    }),
  ),
];

/** The twelve scenes: the figure. */
export async function outages({ say }: Order): Promise<Figure[]> {
  const server = await fourFeeds();
  const rig = await openRig(server);
  const wrong: string[] = [];
  let failed = 0;
  try {
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    for (const { name, run } of SCENES) {
      for (const feed of server.feeds.values()) feed.publish(1);
      const lines = await run(server, rig);
      for (let clean = 0; clean < 2; clean += 1) await rig.poll();
      lines.push(...(await rig.breaches(server)).map((line) => `afterwards: ${line}`));
      if (lines.length) failed += 1;
      wrong.push(...lines.map((line) => `${name}: ${line}`));
      say(`  ${name}: ${lines[0] ?? 'nothing missing'}`);
    }
  } finally {
    await rig.close();
    await server.close();
  }
  return [
    { ...noneOf('asleep, offline, behind a portal', wrong, ''), value: `${SCENES.length - failed} of ${SCENES.length}`, goal: 'all' },
  ];
}
