// How a server sees Cordon: four days of the real schedule over thirty hosts, a sleep of three days, and a count of everything impolite in the log.
import { type Figure, noneOf, type Order, shareOf } from './figure.ts';
import { type Asked, startLedgerServer } from './ledger-server.ts';
import { openRig } from './rig.ts';
import { drawsFrom } from './seeded.ts';

const HOSTS = 30;
const HOURS = 96;
const TICK_MINUTES = 5;
const FLOOR_MS = 60 * 60_000 * 0.99;
const MOST_HOSTS_AT_ONCE = 4;
const HERD = 0.1;
const RESTING = 'rests.example';
const RESTS_S = 3 * 3_600;

/** A request with the moment that the schedule was told. */
type Told = Asked & { told: number };

/** What is impolite in a log, one line each. */
function impolite(log: readonly Told[], wokeAt: number): string[] {
  const wrong: string[] = [];
  const byHost = new Map<string, Told[]>();
  for (const asked of log) byHost.set(asked.host, [...(byHost.get(asked.host) ?? []), asked]);
  for (const [host, requests] of byHost) {
    let issued: { etag: string | null; modified: string | null } | null = null;
    let before: Told | null = null;
    let restsUntil = 0;
    for (const asked of requests) {
      const { 'if-none-match': match, 'if-modified-since': since, cookie, referer, origin } = asked.headers;
      if (issued && match === undefined && since === undefined) wrong.push(`${host}: asked without a validator again`);
      if (match !== undefined && match !== issued?.etag) wrong.push(`${host}: If-None-Match ${match}, issued ${issued?.etag}`);
      if (since !== undefined && since !== issued?.modified) wrong.push(`${host}: If-Modified-Since ${since}, issued ${issued?.modified}`);
      for (const [name, value] of Object.entries({ cookie, referer, origin }))
        if (value !== undefined) wrong.push(`${host}: sends ${name}`);
      if (asked.path !== '/feed' || asked.method !== 'GET') wrong.push(`${host}: ${asked.method} ${asked.path}`);
      if (before && asked.status !== 429 && before.status !== 429 && asked.told - before.told < FLOOR_MS)
        wrong.push(`${host}: asked again after ${Math.round((asked.told - before.told) / 60_000)} minutes`);
      if (asked.told < restsUntil) wrong.push(`${host}: asked while it wanted to be left alone`);
      if (asked.status === 429) restsUntil = asked.told + RESTS_S * 1_000;
      if (before && asked.at < (before.endedAt ?? Number.POSITIVE_INFINITY)) wrong.push(`${host}: two requests at once`);
      if (asked.status === 200 && asked.finished) issued = { etag: asked.etag, modified: asked.modified };
      before = asked;
    }
  }
  for (const { at } of log) {
    const atOnce = new Set(
      log.filter((other) => other.at <= at && (other.endedAt ?? Number.POSITIVE_INFINITY) > at).map(({ host }) => host),
    );
    if (atOnce.size > MOST_HOSTS_AT_ONCE) wrong.push(`${atOnce.size} hosts at once`);
  }
  const woken = log.filter(({ told }) => told >= wokeAt);
  for (const { at } of woken) {
    const second = woken.filter((other) => other.at >= at && other.at < at + 1_000).length;
    if (second > Math.ceil(HOSTS * HERD)) wrong.push(`a herd: ${second} of ${HOSTS} feeds within a second of waking`);
  }
  return wrong;
}

/** Four days of ticks (or a share), then three days asleep: the figure. */
export async function politeness({ seed, share, say }: Order): Promise<Figure[]> {
  const draws = drawsFrom(seed);
  const server = await startLedgerServer();
  for (let place = 0; place < HOSTS; place += 1) {
    const host = place ? `p${String(place).padStart(2, '0')}.example` : RESTING;
    server.feed(host, draws.one(['rss', 'atom', 'json']), draws.one(['both', 'etag', 'modified'])).publish(3);
    server.delay(host, draws.whole(50, 400));
  }
  const rig = await openRig(server);
  const log: Told[] = [];
  try {
    // The days are told to the ticks: an alarm's own would be days behind them, and a clock that was wrong is asked about anew.
    await rig.inWorker('chrome.alarms.clearAll()');
    const start = Date.now();
    await rig.subscribe([...server.feeds.values()].map(({ url }) => url));
    const tell = (now: number, from: number): void =>
      void log.push(...server.log.slice(from).map((asked) => Object.assign(asked, { told: now })));
    tell(start, 0);
    server.misbehave(RESTING, (_request, response) => response.writeHead(429, { 'retry-after': String(RESTS_S) }).end());
    const ticks = shareOf((HOURS * 60) / TICK_MINUTES, share, 14);
    const tick = async (now: number): Promise<void> => {
      const from = server.log.length;
      await rig.tick(new Date(now).toISOString().replace(/\.\d+/, ''));
      tell(now, from);
    };
    let now = start;
    for (let done = 0; done < ticks; done += 1) {
      now += TICK_MINUTES * 60_000;
      if (draws.next() < 0.2) draws.one([...server.feeds.values()]).publish(1);
      await tick(now);
    }
    say(`  ${ticks} ticks, ${log.length} requests`);
    now += 3 * 24 * 3_600_000;
    const wokeAt = now;
    await tick(now);
    const wrong = impolite(log, wokeAt);
    return [
      noneOf(
        `politeness over ${Math.round((ticks * TICK_MINUTES) / 6) / 10} h of schedule and a wake after 3 days: violations`,
        [...new Set(wrong)],
        `${log.length} requests`,
      ),
    ];
  } finally {
    await rig.close();
    await server.close();
  }
}
