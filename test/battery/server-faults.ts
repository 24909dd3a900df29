// Every fault at once beside feeds that are well: each is said beside its own source, no other is stopped, and afterwards nothing is missing.
import type { Source } from '../../lib/domain.ts';
import type { Build } from '../e2e/browser.ts';
import { FAULTS, type Fault } from './faults.ts';
import { type Figure, noneOf, type Order } from './figure.ts';
import { type LedgerServer, startLedgerServer } from './ledger-server.ts';
import { openRig, type Rig } from './rig.ts';

const WELL = 12;
const hostOf = (place: number): string => `f${String(place).padStart(2, '0')}.example`;

/** Where redirects lead: the feed under another name, hops towards it, and a page to log in. */
function putWays(server: LedgerServer, host: string): void {
  const moved = `moved.${host}`;
  const feed = server.feeds.get(host);
  server.put(moved, '/feed', (_request, response) => {
    const whole = feed?.document();
    if (!whole) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': whole.type, etag: whole.etag ?? '', 'last-modified': whole.modified ?? '' }).end(whole.body);
  });
  for (let hop = 1; hop < 10; hop += 1)
    server.put(moved, `/hop/${hop}`, (_request, response) =>
      response.writeHead(302, { location: hop === 1 ? '/feed' : `/hop/${hop - 1}` }).end(),
    );
  server.put(moved, '/login', (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', etag: '"login"' }).end('<!doctype html><title>Log in</title><form></form>'),
  );
}

/** What is wrong while the faults last. */
async function duringFaults(server: LedgerServer, rig: Rig, faults: readonly Fault[], before: readonly Source[]): Promise<string[]> {
  const wrong: string[] = [];
  const sources = await rig.rows<Source>('sources');
  const { dump } = await rig.held();
  const tokenHeld = (token: string | undefined): boolean => token !== undefined && dump.includes(`"${token} of `);
  for (const [place, { name, says, waits }] of faults.entries()) {
    const feed = server.feeds.get(hostOf(place));
    const source = sources.find(({ url }) => url === feed?.url);
    const was = before.find(({ url }) => url === feed?.url);
    if (!feed || !source || !was) {
      wrong.push(`${name}: its source is gone`);
      continue;
    }
    const said = source.trouble?.code ?? 'fine';
    if (said !== says) wrong.push(`${name}: Cordon says ${said} (${source.trouble?.message ?? 'no trouble'}), and should say ${says}`);
    if (said !== 'fine' && (source.etag !== was.etag || source.lastModified !== was.lastModified))
      wrong.push(`${name}: an answer that taught nothing left its validators`);
    if (waits) {
      const minutes = (Date.parse(source.nextCheckAt) - Date.parse(source.lastCheckedAt ?? '')) / 60_000;
      if (minutes < waits[0] - 0.1 || minutes > waits[1]) wrong.push(`${name}: the next check is in ${Math.round(minutes)} minutes`);
    }
  }
  const canary = server.log.filter(({ path }) => path.startsWith('/canary'));
  if (canary.length) wrong.push(`a redirect led ${canary.length} requests to this machine`);
  for (const feed of server.feeds.values())
    if (feed.host.startsWith('well')) {
      if (!tokenHeld(feed.entries.at(-1)?.texts.at(-1)?.token)) wrong.push(`stopped: ${feed.host} did not get its newest entry`);
      if (sources.find(({ url }) => url === feed.url)?.trouble) wrong.push(`stopped: ${feed.host} is said to be in trouble`);
    }
  return wrong;
}

/** All faults in one poll among feeds that are well (or those that `chosen` takes): the figures. */
export async function serverFaults({ say }: Order, build?: Build, chosen: (fault: Fault) => boolean = () => true): Promise<Figure[]> {
  const faults = FAULTS.filter(chosen);
  const server = await startLedgerServer();
  const rig = await openRig(server, build ? { build } : {});
  const wrong: string[] = [];
  const from = Date.now();
  try {
    for (const place of faults.keys()) {
      server.feed(hostOf(place), 'rss', 'both').publish(3);
      putWays(server, hostOf(place));
    }
    for (let place = 0; place < Math.min(WELL, faults.length); place += 1) server.feed(`well${place}.example`, 'atom', 'both').publish(3);
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    const before = await rig.rows<Source>('sources');
    for (const feed of server.feeds.values()) {
      feed.edit(1);
      feed.publish(2);
    }
    for (const [place, { answers }] of faults.entries()) server.misbehave(hostOf(place), answers);
    const polled = await rig.poll();
    if (!polled) wrong.push('the worker died of the faults');
    else if (polled.checked !== server.feeds.size) wrong.push(`stopped: ${polled.checked} of ${server.feeds.size} sources were checked`);
    wrong.push(...(await duringFaults(server, rig, faults, before)));
    say(`  ${faults.length} faults in one poll, ${Math.round((Date.now() - from) / 1_000)} s`);
    for (const place of faults.keys()) server.misbehave(hostOf(place), null);
    // What is gone for good is no longer asked; a reader asks again by ending its pause.
    await rig.put(
      'sources',
      (await rig.rows<Source>('sources')).map((source) => ({ ...source, paused: false })),
    );
    for (let clean = 0; clean < 2; clean += 1) await rig.poll();
    wrong.push(...(await rig.breaches(server)));
  } finally {
    await rig.close();
    await server.close();
  }
  return [
    noneOf(`${faults.length} server faults: other feeds stopped, wrong words, anything lost afterwards`, wrong, `${faults.length} faults`),
  ];
}
