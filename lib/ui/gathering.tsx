// Subscribing to many at once, on every screen that can begin it: one question of the browser, counts while it runs, what failed and why, one undo.
import { signal } from '@preact/signals';
import { type Gathered, subscribeMany, type Wanted } from '../adapters/gather.ts';
import { requestHosts } from '../adapters/permissions.ts';
import { type Desk, useDesk } from './desk.ts';
import { ExternalLink } from './external-link.tsx';
import { carryOut } from './reader-acts.ts';
import { counted } from './wording.ts';

type Run = { so: Gathered; running: boolean; stopped: boolean };

/** The present or last run; null before the first and once put away. It goes on while the reader looks at other screens. */
export const gathering = signal<Run | null>(null);

const stayHere = (event: BeforeUnloadEvent): void => event.preventDefault();

/** `12 of 40, 2 failed: The Courier, Example Blog`. */
function gatheredWords({ done, of, failed }: Gathered): string {
  const names = failed.slice(0, 3).map(({ name }) => name);
  const more = failed.length - names.length;
  return `${done.toLocaleString('en')} of ${of.toLocaleString('en')}${
    failed.length ? `, ${failed.length.toLocaleString('en')} failed: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}` : ''
  }`;
}

/** Asks the browser once for all hosts, then subscribes to each. Must be called straight from a click. Gives what cannot be done, in words, or null. */
export async function gatherSources(desk: Desk, wanted: readonly Wanted[]): Promise<string | null> {
  if (gathering.peek()?.running) return 'Wait until the present run is over, or stop it.';
  const granted = await requestHosts(wanted.map(({ url }) => url)).catch(() => false);
  if (!granted) return 'Nothing was fetched: the browser was not allowed to read these hosts. Press the button again to be asked again.';
  gathering.value = {
    so: { done: 0, of: wanted.length, subscribed: [], already: 0, failed: [], elsewhere: [] },
    running: true,
    stopped: false,
  };
  addEventListener('beforeunload', stayHere);
  const over = desk.expectOwn();
  try {
    const so = await subscribeMany(
      desk.commands,
      wanted,
      (so) => {
        const now = gathering.peek();
        if (now) gathering.value = { ...now, so };
      },
      () => gathering.peek()?.stopped ?? true,
    );
    gathering.value = { so, running: false, stopped: gathering.peek()?.stopped ?? false };
    desk.done.value = {
      says: `Subscribed to ${counted(so.subscribed.length, 'source')}${so.failed.length ? `, ${so.failed.length} failed` : ''}.`,
      undo: so.subscribed.length ? () => undoGathered(desk, so) : null,
    };
    return null;
  } finally {
    removeEventListener('beforeunload', stayHere);
    over();
  }
}

/** Takes back what a run subscribed to, with the items that nobody has touched since. Its report goes, one of another run stays. */
async function undoGathered(desk: Desk, so: Gathered): Promise<void> {
  await desk.commands.undoSubscriptions(so.subscribed.map(({ id }) => id));
  if (gathering.peek()?.so === so) gathering.value = null;
}

/** How far the run is, and what is left to do about what it could not do. */
export function GatherReport() {
  const desk = useDesk();
  const run = gathering.value;
  if (!run) return null;
  const { so, running, stopped } = run;
  const left = so.of - so.done;
  return (
    <section class="gather" aria-label="Subscribing">
      <div class="row">
        <p role="status">
          <b>
            {running
              ? `Subscribing: ${gatheredWords(so)}`
              : `Subscribed to ${counted(so.subscribed.length, 'source')}${stopped && left > 0 ? `, stopped with ${left.toLocaleString('en')} left` : ''}`}
          </b>
          {so.already ? <span class="soft"> · {so.already.toLocaleString('en')} were here already</span> : null}
        </p>
        {running ? (
          <button
            type="button"
            class="button"
            disabled={stopped}
            onClick={() => {
              const now = gathering.peek();
              if (now) gathering.value = { ...now, stopped: true };
            }}
          >
            {stopped ? 'Stopping …' : 'Stop'}
          </button>
        ) : (
          <>
            {so.subscribed.length > 0 ? (
              <button
                type="button"
                class="button"
                onClick={() =>
                  void carryOut(desk, async () => {
                    await undoGathered(desk, so);
                    return { says: `Taken back: ${counted(so.subscribed.length, 'source')}.`, undo: null };
                  })
                }
              >
                Take all {so.subscribed.length.toLocaleString('en')} back
              </button>
            ) : null}
            <button type="button" class="textual" onClick={() => (gathering.value = null)}>
              Put away
            </button>
          </>
        )}
      </div>
      {running ? <progress class="bar" max={so.of} value={so.done} aria-label="Sources done" /> : null}
      {!running && so.elsewhere.length > 0 ? (
        <p>
          {counted(so.elsewhere.length, 'feed')} {so.elsewhere.length === 1 ? 'is' : 'are'} on another host than the address says:{' '}
          {[...new Set(so.elsewhere.map(({ host }) => host))].slice(0, 6).join(', ')}.{' '}
          <button
            type="button"
            class="button"
            onClick={() =>
              void gatherSources(desk, so.elsewhere).then((trouble) => {
                if (trouble) desk.done.value = { says: trouble, undo: null, trouble: true };
              })
            }
          >
            Allow and subscribe
          </button>
        </p>
      ) : null}
      {so.failed.length > 0 ? (
        <ul class="gather-failed">
          {so.failed.map(({ url, name, trouble }) => (
            <li key={url}>
              <b>{name}</b> <span class="trouble">{trouble.message}</span>{' '}
              <span class="small soft">
                <ExternalLink url={url}>{url}</ExternalLink>
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
