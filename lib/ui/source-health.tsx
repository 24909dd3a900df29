// How a source is doing, told beside the button that mends it: what is wrong, what it brings and when, and when it has gone quiet.
import type { ComponentChildren } from 'preact';
import { silenceOf } from '../collect/silence.ts';
import type { Source } from '../domain.ts';
import { useDesk } from './desk.ts';
import { ExternalLink } from './external-link.tsx';
import { counted, dateWords } from './wording.ts';

const DAY = 86_400_000;
/** The strip shows so many days, the last is today. */
const STRIP_DAYS = 60;

const about = (days: number): string => (days < 1.5 ? 'day' : `${Math.round(days)} days`);

/** The days on which a source brought something, as ticks on a line that ends today: how often, and since when nothing. */
export function CadenceStrip({ source, now }: { source: Source; now: number }) {
  const times = (source.lastNewItemTimes ?? []).filter((time) => now - Date.parse(time) < STRIP_DAYS * DAY);
  if (times.length === 0) return null;
  const at = (time: string): number => Math.max(0, 120 - ((now - Date.parse(time)) / (STRIP_DAYS * DAY)) * 120);
  const newest = times.reduce((a, b) => (a > b ? a : b));
  const says = `Of the last ${STRIP_DAYS} days: the newest on ${dateWords(newest, true)}`;
  return (
    <div>
      <dt>Last {STRIP_DAYS} days</dt>
      <dd>
        <svg class="cadence" viewBox="0 0 121 12" role="img" aria-label={says}>
          <title>{says}</title>
          <line x1="0" y1="11" x2="121" y2="11" />
          {[...new Set(times.map((time) => Math.round(at(time) * 2) / 2))].map((x) => (
            <rect key={x} x={x} y="1" width="1.5" height="10" />
          ))}
        </svg>
      </dd>
    </div>
  );
}

/** What is unlike a trouble, but worth a look: silence, an answer without entries, a change on a watched page. */
export function SourceAlerts({ source, now }: { source: Source; now: number }) {
  const desk = useDesk();
  const site = source.siteUrl ?? source.url;
  const silence = source.paused || source.trouble ? null : silenceOf(source, now);
  const { lastChange } = source;
  const alerts: ComponentChildren[] = [];
  if (silence && source.kind !== 'page')
    alerts.push(
      <p key="silence" class="small limit">
        Silent: it usually brings something every {about(silence.usualDays)}, and brought nothing for {about(silence.silentDays)}.{' '}
        <ExternalLink url={site}>See whether its site goes on</ExternalLink>
      </p>,
    );
  if (!source.trouble && source.lastSuccessAt && source.entryCount === 0)
    alerts.push(
      <p key="empty" class="small limit">
        It answers, but holds nothing. <ExternalLink url={site}>See whether its site moved it</ExternalLink>
      </p>,
    );
  if (source.articlesWait && source.readArticles)
    alerts.push(
      <p key="waiting" class="small soft" role="status">
        {counted(source.articlesWait, 'page')} still to be read, one by one.
      </p>,
    );
  if (lastChange)
    alerts.push(
      <p key="change" class="small">
        Changed on {dateWords(lastChange.at, true)}: {counted(lastChange.added, 'word')} added, {counted(lastChange.removed, 'word')}{' '}
        removed.{' '}
        {lastChange.gone > 0 ? (
          <b class="stop">
            {lastChange.gone === 1
              ? 'A sentence that carried a statement is gone.'
              : `${lastChange.gone} sentences that carried statements are gone.`}
          </b>
        ) : null}{' '}
        <a href={desk.link({ screen: 'items', open: { kind: 'item', id: lastChange.item } })}>See what changed</a>
      </p>,
    );
  return alerts.length > 0 ? <div>{alerts}</div> : null;
}

/** What mends a trouble, by its code: a button that asks the source again (`again`), a look at its site (`open`), or another look for its feed (`find`). */
const MENDS: Record<string, { says: string; does: 'again' | 'open' | 'find' }[]> = {
  'needs-permission': [{ says: 'Allow it', does: 'again' }],
  'not-a-feed': [
    { says: 'Look for its feed', does: 'find' },
    { says: 'See what is there', does: 'open' },
  ],
  'not-found': [
    { says: 'Look for its feed', does: 'find' },
    { says: 'Open its site', does: 'open' },
  ],
  gone: [{ says: 'Look for another', does: 'find' }],
  moved: [{ says: 'See where it leads', does: 'open' }],
  'sent-on': [{ says: 'See where it leads', does: 'open' }],
  empty: [{ says: 'Open and capture it', does: 'open' }],
  forbidden: [{ says: 'Open it', does: 'open' }],
  portal: [
    { says: 'Check again', does: 'again' },
    { says: 'Open a page to sign in', does: 'open' },
  ],
};
const AGAIN = { says: 'Try again', does: 'again' } as const;

/** What went wrong at the last look, and what to do. `find`: looks for a feed on the source's site; absent where there is no place to show what was found. */
export function SourceTrouble({
  source,
  checking,
  refresh,
  find,
}: {
  source: Source;
  checking: boolean;
  refresh: () => void;
  find: () => void;
}) {
  const { trouble } = source;
  if (!trouble) return null;
  const mends = MENDS[trouble.code] ?? [];
  const offered = mends.some(({ does }) => does === 'again') ? mends : [...mends, AGAIN];
  return (
    <p class="trouble">
      {trouble.message}
      {source.failures > 1 ? ` Failed ${source.failures} times.` : ''}{' '}
      {offered.map(({ says, does }) =>
        does === 'open' ? (
          <span key={says} class="mend">
            <ExternalLink url={trouble.code === 'not-found' ? (source.siteUrl ?? new URL('/', source.url).href) : source.url}>
              {says}
            </ExternalLink>
          </span>
        ) : (
          <button key={says} type="button" class="textual mend" onClick={does === 'again' ? refresh : find} disabled={checking}>
            {says}
          </button>
        ),
      )}
    </p>
  );
}

/** Said once for all: the network answered in the place of several sites, so nothing was asked further. */
export function PortalNotice({ sources, again }: { sources: readonly Source[]; again: (ids: readonly string[]) => void }) {
  const caught = sources.filter(({ trouble }) => trouble?.code === 'portal');
  if (caught.length === 0) return null;
  return (
    <div class="note" role="status">
      <p>
        This network answers in the place of {counted(caught.length, 'source')}: it wants a sign-in, or a filter stands before the web.
        Checking was stopped; nothing of it was kept. Sign in to the network in a tab, then:
      </p>
      <p class="row">
        <button type="button" class="button" onClick={() => again(caught.map(({ id }) => id))}>
          Check {caught.length === 1 ? 'it' : 'them'} again
        </button>
      </p>
    </div>
  );
}
