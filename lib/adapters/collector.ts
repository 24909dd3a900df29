// The worker's half of refreshing: which sources are checked, in what order, and what each check stores. One bad source never stops another.
import { LIMITS } from '../collect/schedule.ts';
import type { Instant, Source, Trouble } from '../domain.ts';
import { awake } from './awake.ts';
import { chance, instantOf, pause } from './clock.ts';
import { database, type LibraryName } from './db.ts';
import { armFailPoints } from './fail-points.ts';
import { HOST_GAP_MS, inTurn } from './host-turns.ts';
import { refusalOf } from './http.ts';
import { ingest } from './ingest.ts';
import { lookAt } from './look-at.ts';
import type { RefreshAnswer } from './messages.ts';
import { readArticles } from './read-articles.ts';
import { readHistory } from './read-history.ts';
import { afterFailure, afterNoChange } from './source-state.ts';

/** Politeness (facts/reliability §6.1): so many hosts at once. */
const HOSTS_AT_ONCE = 4;
/** A wake-up with many due sources starts them over this many ms, so that no second sees a herd. */
const HERD_MS = 16_000;
const HERD_SIZE = 10;

/** A look that was stored as later than this after now was stored by a wrong clock (facts/reliability §2 row 24). */
const SKEW_MS = 5 * 60_000;

/** What came of checking a source; null when there was nothing to check: it is gone, or not due any more. */
type Checked = { newItems: number; trouble?: Trouble } | null;

/** Leaves every source of a host alone for as long as it asked. */
async function restHost(library: LibraryName, host: string, until: Instant): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.sources, async () => {
    await db.sources.filter((other) => new URL(other.url).host === host && other.nextCheckAt < until).modify({ nextCheckAt: until });
  });
}

/** Checks a source when its host's turn has come, then reads the articles that wait. `polite`: only when it is still due, and spaced. */
async function checkSource(library: LibraryName, { id, url }: Source, now: Instant, polite: boolean): Promise<Checked> {
  const gapMs = polite ? HOST_GAP_MS : 0;
  const checked = await inTurn(new URL(url).host, gapMs, async () => {
    const source = await database(library).sources.get(id);
    return source && !(polite && source.nextCheckAt > now) ? checkNow(library, source, now) : null;
  });
  if (!checked || checked.trouble) return checked;
  // An unchanged feed may still have articles that wait: the switch is new, the worker died, or there were many.
  const source = await database(library).sources.get(id);
  if (source?.readArticles) await readArticles(library, source, now, gapMs);
  return checked;
}

/** Takes back what was held against sources before it was seen that the network answered for their sites. */
async function excuse(library: LibraryName, ids: readonly string[], trouble: Trouble, now: Instant): Promise<void> {
  const db = database(library);
  await db.transaction('rw', db.sources, async () => {
    for (const source of await db.sources.bulkGet([...ids]))
      if (source?.trouble)
        await db.sources.update(source.id, { trouble: { ...trouble, at: now }, failures: Math.max(0, source.failures - 1) });
  });
}

/** Asks a source's host and stores what came of it, good or bad. Gives how many items were new. */
async function checkNow(library: LibraryName, source: Source, now: Instant): Promise<Checked> {
  const db = database(library);
  const { id } = source;
  const fail = async (trouble: Trouble, retryAfter: number | null = null): Promise<Checked> => {
    await db.sources.update(id, afterFailure(source, trouble, now, retryAfter));
    return { newItems: 0, trouble };
  };
  const looked = await lookAt(library, source, now);
  if ('trouble' in looked) {
    const { trouble } = looked;
    if (looked.alsoCaught) await excuse(library, looked.alsoCaught, trouble, now);
    const retryAfter = trouble.code === 'busy' ? (looked.retryAfter ?? LIMITS.pause / 1000) : null;
    const failed = await fail(trouble, retryAfter);
    if (retryAfter !== null)
      await restHost(library, new URL(source.url).host, instantOf(Date.parse(now) + retryAfter * 1000 * (1 + chance() / 10)));
    return failed;
  }
  if ('unchanged' in looked) {
    await db.sources.update(id, { ...afterNoChange(source, looked.unchanged, now), ...looked.patch });
    return { newItems: 0 };
  }
  const stored = await ingest(library, looked.drafts, now, { id, patch: looked.patch });
  const brought = stored.filter((one) => one.fresh || (source.kind === 'page' && !one.already));
  return { newItems: new Set(brought.map((one) => one.item.id)).size };
}

/** Checks sources host by host: one at a time within a host, several hosts at once. A bug in one is stored beside it like any failure. */
async function checkAll(library: LibraryName, sources: readonly Source[], now: Instant, polite: boolean): Promise<RefreshAnswer> {
  await armFailPoints();
  const queues = new Map<string, Source[]>();
  for (const source of sources) {
    const { host } = new URL(source.url);
    queues.set(host, [...(queues.get(host) ?? []), source]);
  }
  const answer: RefreshAnswer = { checked: 0, newItems: 0, failed: [] };
  const hosts = [...queues.values()];
  const herd = polite && sources.length > HERD_SIZE ? HERD_MS / sources.length : 0;
  let nextStart = Date.now();
  const lane = async (): Promise<void> => {
    for (let queue = hosts.shift(); queue; queue = hosts.shift()) {
      for (const source of queue) {
        const start = Math.max(nextStart, Date.now());
        nextStart = start + herd;
        await pause(start - Date.now());
        const checked = await checkSource(library, source, now, polite).catch((error: unknown) => stoppedBy(library, source, error, now));
        if (!checked) continue;
        answer.checked += 1;
        answer.newItems += checked.newItems;
        if (checked.trouble) answer.failed.push({ source: source.id, trouble: checked.trouble });
        // The network stands before every site: nobody else is asked.
        if (checked.trouble?.code === 'portal') hosts.length = 0;
        // A host that asks to be left alone is left alone: its other sources wait as long.
        if (checked.trouble?.code === 'busy' || checked.trouble?.code === 'portal') break;
      }
    }
  };
  await awake(() => Promise.all(Array.from({ length: Math.min(HOSTS_AT_ONCE, hosts.length) }, lane)));
  return answer;
}

/** Stores an unexpected failure beside its source, says it on the console, and lets the other sources go on. */
async function stoppedBy(library: LibraryName, source: Source, error: unknown, now: Instant): Promise<Checked> {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`Cordon: checking ${source.url} failed:`, error);
  const trouble = { code: 'failed', message: `Checking stopped: ${message}` };
  // Where not even this can be stored (a full disk), the other sources are checked all the same.
  await database(library)
    .sources.update(source.id, afterFailure(source, trouble, now))
    .catch((unsaid: unknown) => console.error(`Cordon: that ${source.url} failed could not be stored:`, unsaid));
  return { newItems: 0, trouble };
}

/** Checks sources now, due or not. Paused ones only when named. */
export async function refreshNow(library: LibraryName, ids?: readonly string[]): Promise<RefreshAnswer> {
  const sources = ids
    ? (await database(library).sources.bulkGet([...ids])).filter((source) => source !== undefined)
    : await database(library)
        .sources.filter((source) => !source.paused)
        .toArray();
  return checkAll(library, sources, instantOf(), false);
}

/** Checks what is due at `now`, politely. */
export async function runSchedule(library: LibraryName, now: Instant): Promise<RefreshAnswer> {
  const db = database(library);
  // A clock that was ahead once must not silence a source for years.
  const horizon = instantOf(Date.parse(now) + 8 * 24 * 60 * 60_000);
  await db.sources.where('nextCheckAt').above(horizon).modify({ nextCheckAt: now });
  // Nothing was looked at in the future: it was no later than now, and when it is due is not known.
  const ahead = instantOf(Date.parse(now) + SKEW_MS);
  await db.sources
    .filter(({ lastCheckedAt = '' }) => lastCheckedAt > ahead)
    .modify((source) => {
      source.nextCheckAt = now;
      source.lastCheckedAt = now;
      if (source.lastSuccessAt && source.lastSuccessAt > now) source.lastSuccessAt = now;
      if (source.lastBodyAt && source.lastBodyAt > now) source.lastBodyAt = now;
    });
  const due = await db.sources
    .where('nextCheckAt')
    .belowOrEqual(now)
    .filter((source) => !source.paused)
    .toArray();
  const answer = await checkAll(library, due, now, true);
  await readWaiting(library, now);
  await readPasts(library, now);
  return answer;
}

/** Reads on where pages of a source's items wait that is not due itself: the worker died over them, or there were many. */
async function readWaiting(library: LibraryName, now: Instant): Promise<void> {
  const waits = ({ paused, readArticles: wanted, articlesWait, trouble }: Source): boolean =>
    !paused && wanted && Boolean(articlesWait) && !trouble;
  const sources = await database(library).sources.filter(waits).toArray();
  if (sources.length) await awake(() => Promise.all(sources.map((source) => readArticles(library, source, now, HOST_GAP_MS))));
}

/** Reads on in the pasts of registers that were being read when the worker died. Whoever refreshes a source does not wait for its past. */
async function readPasts(library: LibraryName, now: Instant): Promise<void> {
  const begun = ({ paused, history }: Source): boolean => !paused && Boolean(history?.next) && !history?.trouble;
  for (const source of await database(library).sources.filter(begun).toArray())
    await readHistory(library, source.id, null).catch((error: unknown) => stoppedBy(library, source, error, now));
}

/**
 * Makes sources say what the reader's grants are: one whose host was taken away waits for its permission, without a request and without an
 * error counted; one whose host was granted again is checked now.
 */
export async function followGrants(library: LibraryName): Promise<RefreshAnswer> {
  const db = database(library);
  const now = instantOf();
  const granted: string[] = [];
  for (const source of await db.sources.toArray()) {
    const waits = source.trouble?.code === 'needs-permission';
    const refused = await refusalOf(source.url);
    if (refused?.code === 'needs-permission' && !waits && !source.paused)
      await db.sources.update(source.id, { trouble: { ...refused, at: now } });
    if (!refused && waits && !source.paused) granted.push(source.id);
  }
  return refreshNow(library, granted);
}
