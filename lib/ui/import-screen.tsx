// Bringing another reader's subscriptions: what each outline of the file is, before anything is fetched; a check; and subscribing to the ticked.
import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { probeMany, type Wanted } from '../adapters/gather.ts';
import type { ProbeAnswer } from '../adapters/messages.ts';
import { requestHosts } from '../adapters/permissions.ts';
import { isPublicHost } from '../adapters/public-host.ts';
import type { Source } from '../domain.ts';
import { feedKey, type OutlineRow, placesIn, previewOf, type Standing } from '../exchange/opml-read.ts';
import { answers, BringOpmlButton, type Brought, brought, unticked } from './bring-opml.tsx';
import { useDesk } from './desk.ts';
import { GatherReport, gathering, gatherSources } from './gathering.tsx';
import { MoreRows, RowsBefore, useWindow } from './row-window.tsx';
import { withOut } from './ticked.ts';
import { counted, dateWords } from './wording.ts';

const checking = signal<{ done: number; of: number; stopped: boolean } | null>(null);

const STANDINGS: Record<Standing, { words: string; tone: string }> = {
  new: { words: 'new', tone: 'soft' },
  had: { words: 'already had', tone: 'soft' },
  twice: { words: 'again, in another folder', tone: 'soft' },
  'no-address': { words: 'no address of a feed', tone: 'limit' },
  'not-web': { words: 'not a web address', tone: 'limit' },
  link: { words: 'a link, not a feed', tone: 'limit' },
  private: { words: 'no public site: never fetched', tone: 'stop' },
};

/** What checking found, in a few words. */
function Checked({ answer }: { answer: ProbeAnswer }) {
  if (answer.is === 'feed')
    return (
      <span class="open">
        a feed, {counted(answer.entries, 'entry', 'entries')}
        {answer.newest ? <span class="soft">, newest {dateWords(answer.newest, true)}</span> : null}
      </span>
    );
  return (
    <span class="stop">
      {answer.is === 'dead' ? 'dead' : 'not a feed'}: <span class="soft">{answer.trouble.message}</span>
    </span>
  );
}

function Row({ row }: { row: OutlineRow }) {
  const { outline, standing, url } = row;
  const answer = url ? answers.value.get(url) : undefined;
  const ticked = standing === 'new' && url !== null && !unticked.value.has(url);
  const { words, tone } = STANDINGS[standing];
  return (
    <li class="pick">
      <label>
        <input
          type="checkbox"
          checked={ticked}
          disabled={standing !== 'new'}
          onChange={(event) => {
            if (url) unticked.value = withOut(unticked.value, [url], !event.currentTarget.checked);
          }}
        />
        <span class="pick-name">
          <b>{outline.name || url || 'Without a name'}</b>
          {outline.folder.length ? <span class="small soft"> {outline.folder.filter(Boolean).join(' / ')}</span> : null}
          <span class="small soft pick-address">{outline.address ?? ''}</span>
        </span>
        <span class="small pick-says">
          {answer && standing === 'new' ? <Checked answer={answer} /> : <span class={tone}>{words}</span>}
        </span>
      </label>
    </li>
  );
}

const hostsOf = (urls: readonly string[]): number => new Set(urls.map((url) => new URL(url).host)).size;

async function checkAll(commands: Parameters<typeof probeMany>[0], urls: readonly string[]): Promise<void> {
  checking.value = { done: 0, of: urls.length, stopped: false };
  await probeMany(
    commands,
    urls,
    (url, answer) => {
      answers.value = new Map(answers.value).set(url, answer);
      // What is no feed is not wanted, unless the reader says so.
      if (answer.is !== 'feed') unticked.value = withOut(unticked.value, [url], true);
      const now = checking.peek();
      if (now) checking.value = { ...now, done: now.done + 1 };
    },
    () => checking.peek()?.stopped ?? true,
  );
  checking.value = null;
}

/** Every address that a source has, or had before it moved. */
const addressesOf = (sources: readonly Source[]): Set<string> =>
  new Set(sources.flatMap(({ url, formerly = [] }) => [url, ...formerly.map((one) => one.url)].map(feedKey)));

function Chosen({ file, opml }: Brought) {
  const desk = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const sources = desk.sources.value;
  const rows = useMemo(() => previewOf(opml.outlines, addressesOf(sources), isPublicHost), [opml, sources]);
  const drawn = useWindow(rows, 100, file);
  const fresh = rows.flatMap(({ standing, url, outline }) => (standing === 'new' && url ? [{ url, name: outline.name || url }] : []));
  const wanted = fresh.filter(({ url }) => !unticked.value.has(url));
  const unchecked = wanted.filter(({ url }) => !answers.value.has(url));
  const count = (...kinds: Standing[]) => rows.filter(({ standing }) => kinds.includes(standing)).length;
  const other = count('no-address', 'not-web', 'link', 'private');
  const run = checking.value;
  const busy = run !== null || gathering.value?.running === true;
  const urls = wanted.map(({ url }) => url);
  return (
    <>
      <p>
        <b>{opml.title ?? file}</b>: {counted(rows.length, 'outline')}
        {opml.folders ? ` in ${counted(opml.folders, 'folder')}` : ''}: {fresh.length.toLocaleString('en')} new
        {count('had') ? `, ${count('had').toLocaleString('en')} already had` : ''}
        {count('twice') ? `, ${count('twice').toLocaleString('en')} in two folders` : ''}
        {other ? `, ${other.toLocaleString('en')} that cannot be subscribed to` : ''}. Folders and whatever else the file says of a feed are
        kept for your next export.
      </p>
      {opml.warnings.map((warning) => (
        <p key={warning} class="small limit">
          {warning}
        </p>
      ))}
      <div class="pick-bar">
        <label class="check">
          <input
            type="checkbox"
            checked={wanted.length === fresh.length && fresh.length > 0}
            disabled={fresh.length === 0}
            onChange={(event) => {
              unticked.value = withOut(
                unticked.value,
                fresh.map(({ url }) => url),
                !event.currentTarget.checked,
              );
            }}
          />
          All new
        </label>
        {run ? (
          <>
            <span role="status">
              Checking {run.done.toLocaleString('en')} of {run.of.toLocaleString('en')}
            </span>
            <button type="button" class="button" onClick={() => (checking.value = { ...run, stopped: true })}>
              Stop checking
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            hidden={unchecked.length === 0}
            disabled={busy}
            onClick={() => {
              // The browser's own question comes first: it is refused outside the click.
              requestHosts(urls)
                .catch(() => false)
                .then((granted) => {
                  setTrouble(granted ? null : 'Nothing was checked: the browser was not allowed to read these hosts.');
                  if (granted)
                    void checkAll(
                      desk.commands,
                      unchecked.map(({ url }) => url),
                    );
                });
            }}
          >
            Check {unchecked.length.toLocaleString('en')} first
          </button>
        )}
        <button
          type="button"
          class="button primary"
          disabled={busy || wanted.length === 0}
          onClick={() => {
            const places = placesIn(rows);
            const all = wanted.map(
              ({ url, name }): Wanted => ({ url, name, keepName: name !== url, outlines: places.get(feedKey(url)) ?? [] }),
            );
            void gatherSources(desk, all).then(setTrouble);
          }}
        >
          Subscribe to {wanted.length.toLocaleString('en')}
        </button>
        <button type="button" class="textual" disabled={busy} onClick={() => (brought.value = null)}>
          Leave it
        </button>
      </div>
      {trouble ? <p class="trouble">{trouble}</p> : null}
      <p class="small soft">
        {wanted.length > 0
          ? `Your browser asks once, for ${counted(hostsOf(urls), 'host')}.${answers.value.size === 0 && !gathering.value ? ' Nothing was fetched so far.' : ''}`
          : fresh.length > 0
            ? 'Tick what you want.'
            : 'Nothing here is new.'}
      </p>
      <GatherReport />
      <RowsBefore rows={drawn} />
      <ol class="picks">
        {drawn.shown.map((row) => (
          <Row key={row.outline.place.at} row={row} />
        ))}
      </ol>
      <MoreRows rows={drawn} />
    </>
  );
}

export function ImportScreen() {
  const desk = useDesk();
  const now = brought.value;
  return (
    <div class="sheet">
      <div class="sheet-head">
        <h1>Bring subscriptions</h1>
        <a class="small" href={desk.link({ screen: 'sources', open: null })}>
          Sources
        </a>
      </div>
      {now ? (
        <Chosen {...now} />
      ) : (
        <>
          <p class="soft">
            Feed readers save their subscriptions as an OPML file. Cordon shows what is in it, which feeds you have, and subscribes to those
            you tick. Nothing is fetched before you say so.
          </p>
          <p class="row">
            <BringOpmlButton label="Choose an OPML file" primary />
          </p>
          <GatherReport />
        </>
      )}
    </div>
  );
}
