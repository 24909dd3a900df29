// Where we look: one row each with how it is doing, what is wrong beside it, and the button that mends it.
import { signal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SubscribeAnswer, SubscribeWish } from '../adapters/messages.ts';
import { requestHosts } from '../adapters/permissions.ts';
import type { Instant, Source, SourceKind } from '../domain.ts';
import { BringOpmlButton } from './bring-opml.tsx';
import { useDesk } from './desk.ts';
import { EmptyPlace } from './empty-place.tsx';
import { ExternalLink } from './external-link.tsx';
import { GatherReport } from './gathering.tsx';
import { OfferList, TermField } from './offers.tsx';
import { carryOut, carryOutAside } from './reader-acts.ts';
import { RegisterPast } from './register-past.tsx';
import { CadenceStrip, PortalNotice, SourceAlerts, SourceTrouble } from './source-health.tsx';
import { SourceMove } from './source-move.tsx';
import { counted, dateWords } from './wording.ts';

/** A typed address as an http(s) address, or null. `example.com/feed` is taken as https. */
export function typedAddress(typed: string): string | null {
  const text = typed.trim();
  if (!text || /\s/.test(text)) return null;
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+/.test(text) ? text : `https://${text}`);
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url.href : null;
  } catch {
    return null;
  }
}

/** `3 minutes ago`, `in 2 hours`, `12 Jun 2026`: how an instant stands to now. */
export function whenWords(at: Instant, now: number): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  const far = Math.abs(minutes);
  if (far > 60 * 24 * 7) return dateWords(at, true);
  const words =
    far < 1
      ? 'a moment'
      : far < 60
        ? counted(far, 'minute')
        : far < 2880
          ? counted(Math.round(far / 60), 'hour')
          : counted(Math.round(far / 1440), 'day');
  if (far < 1) return Date.parse(at) <= now ? 'just now' : 'now';
  return minutes < 0 ? `${words} ago` : `in ${words}`;
}

/** What is typed into the field from elsewhere: a source in trouble whose feed is looked for anew. */
const wanted = signal<string | null>(null);

/** Asks for the host, then subscribes. Must be called straight from a click. */
function SubscribeField() {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asked = useRef<SubscribeWish>({});
  const field = useRef<HTMLInputElement>(null);
  const [offer, setOffer] = useState<Exclude<SubscribeAnswer, { source: Source } | { error: unknown }> | null>(null);

  const subscribe = async (url: string, wish: SubscribeWish = { offer: true }) => {
    // The browser's own question comes first: it is refused outside the click.
    setTrouble(null);
    const granted = await requestHosts([url]).catch(() => false);
    if (!granted) {
      setTrouble(`Cordon may not read ${new URL(url).host}: it was not allowed. Press Subscribe again to be asked again.`);
      return;
    }
    setBusy(true);
    setOffer(null);
    const over = desk.expectOwn();
    try {
      const answer = await desk.commands.subscribe(url, wish);
      asked.current = wish;
      if ('source' in answer) {
        setTyped('');
        const name = answer.source.name ?? answer.source.title;
        desk.done.value = {
          says: answer.already ? `${name} is already a source.` : `${VERBS[answer.source.kind]} ${name}.`,
          undo: answer.already ? null : () => desk.commands.unsubscribe(answer.source.id),
        };
      } else if ('error' in answer) setTrouble(answer.error.message);
      else setOffer(answer);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    } finally {
      over();
      setBusy(false);
    }
  };

  const find = wanted.value;
  useEffect(() => {
    if (find === null) return;
    wanted.value = null;
    setTyped(find);
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'center' });
  }, [find]);

  return (
    <form
      class="subscribe"
      onSubmit={(event) => {
        event.preventDefault();
        const url = typedAddress(typed);
        if (url) void subscribe(url);
        else setTrouble('That is no web address. Write one like https://news.example/feed.xml, or the page that links to the feed.');
      }}
    >
      <label for="subscribe-address" class="small soft">
        Address: a feed, a site, one page to watch, a site map, or a query of the Federal Register
      </label>
      <div class="row">
        <input
          id="subscribe-address"
          ref={field}
          class="field"
          value={typed}
          placeholder="https://"
          autocomplete="off"
          spellcheck={false}
          aria-describedby="subscribe-says"
          aria-invalid={trouble !== null}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setTrouble(null);
          }}
        />
        <button type="submit" class="button primary" disabled={busy}>
          Subscribe
        </button>
      </div>
      <div id="subscribe-says" class="small" role="status">
        {trouble ? <p class="trouble">{trouble}</p> : null}
        {busy ? <p class="soft">Reading the address …</p> : null}
        {offer && 'choices' in offer ? (
          <div>
            <p>{offer.choices.length === 0 ? 'No feed is linked there.' : 'This page links to several feeds:'}</p>
            <ul>
              {offer.choices.map((choice) => (
                <li key={choice.url}>
                  <button type="button" class="button" onClick={() => void subscribe(choice.url)}>
                    Subscribe to {choice.title || choice.url}
                  </button>{' '}
                  <span class="soft">{choice.url}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {offer && 'offers' in offer ? (
          <OfferList offers={offer.offers} about={offer.about} take={(url, wish) => void subscribe(url, wish)} />
        ) : null}
        {offer && 'needsTerm' in offer ? (
          <TermField url={offer.needsTerm.url} register={offer.needsTerm.register} take={(url, wish) => void subscribe(url, wish)} />
        ) : null}
        {offer && 'needsHost' in offer ? (
          <p>
            It is on another host.{' '}
            <button type="button" class="button" onClick={() => void subscribe(offer.url, asked.current)}>
              Allow {offer.needsHost} and subscribe
            </button>
          </p>
        ) : null}
        {!trouble && !busy && !offer ? <p class="soft">Your browser asks for this one host before anything is fetched.</p> : null}
      </div>
    </form>
  );
}

/** `about every 5 hours`: how often a source brings something, from when its newest entries were published; empty where two dates are not known. */
export function cadenceWords(times: readonly Instant[]): string {
  const newest = times[0];
  const oldest = times.at(-1);
  if (!newest || !oldest || times.length < 2) return '';
  const hours = (Date.parse(newest) - Date.parse(oldest)) / 3_600_000 / (times.length - 1);
  if (!(hours > 0)) return '';
  const each = (count: number, unit: string): string => (count === 1 ? `about every ${unit}` : `about every ${count} ${unit}s`);
  if (hours < 1.5) return 'about every hour or more often';
  return hours < 20 ? each(Math.round(hours), 'hour') : each(Math.round(hours / 24), 'day');
}

/** What a kind is called, counts, and what is said when one was added. */
const KINDS: Record<SourceKind, string> = { feed: 'feed', sitemap: 'site map', page: 'page', register: 'register' };
const COUNTED: Record<Exclude<SourceKind, 'page'>, string> = { feed: 'Entries', sitemap: 'Pages known', register: 'Documents' };
const VERBS: Record<SourceKind, string> = {
  feed: 'Subscribed to',
  sitemap: 'Watching',
  page: 'Watching',
  register: 'Watching',
};
/** The fewest changed words that a watched page's revision may have. */
const LEAST_CHANGES: readonly number[] = [1, 5, 20, 100];

function SourceRow({ source, now, acts }: { source: Source; now: number; acts: boolean }) {
  const desk = useDesk();
  const [checking, setChecking] = useState(false);
  const name = source.name ?? source.title ?? source.url;
  const refresh = async () => {
    setChecking(true);
    const granted = await requestHosts([source.url]).catch(() => true);
    await carryOutAside(desk, async () => {
      if (!granted) throw new Error(`${name} was not read: the browser was not allowed to. Press the button again to be asked again.`);
      const { newItems, failed } = await desk.commands.refresh([source.id]);
      const [failure] = failed;
      return {
        says: failure
          ? `${name}: ${failure.trouble.message}`
          : source.kind === 'page'
            ? `${name}: ${newItems ? 'changed' : 'unchanged'}.`
            : `${name}: ${counted(newItems, 'new item')}.`,
        undo: null,
        trouble: failure !== undefined,
      };
    });
    setChecking(false);
  };
  // The first time of a page is when it was subscribed to: one change is no habit.
  const times = source.lastNewItemTimes ?? [];
  const cadence = source.kind === 'page' && times.length < 3 ? '' : cadenceWords(times);
  return (
    <li class="source">
      <div class="source-name">
        <p>
          <b>{name}</b> {source.kind === 'feed' ? null : <span class="soft small">{KINDS[source.kind]} · </span>}
          {!acts ? null : source.paused ? (
            <span class="limit">paused</span>
          ) : source.trouble ? (
            <span class="stop">in trouble</span>
          ) : source.lastSuccessAt ? (
            <span class="open">works</span>
          ) : (
            <span class="soft">not read yet</span>
          )}
        </p>
        <p class="small soft">
          <ExternalLink url={source.siteUrl ?? source.url}>{source.url}</ExternalLink>
        </p>
        <SourceTrouble
          source={source}
          checking={checking}
          refresh={() => void refresh()}
          find={() => {
            wanted.value = source.siteUrl ?? new URL('/', source.url).href;
          }}
        />
        {acts ? <SourceMove source={source} now={now} /> : null}
        <SourceAlerts source={source} now={now} />
        {source.notices.map((notice) => (
          <p key={notice} class="small limit">
            {notice}
          </p>
        ))}
      </div>
      <dl class="source-facts small">
        <div>
          <dt>Last success</dt>
          <dd>{source.lastSuccessAt ? whenWords(source.lastSuccessAt, now) : 'never'}</dd>
        </div>
        <div>
          <dt>Next due</dt>
          <dd>{source.paused ? 'when resumed' : Date.parse(source.nextCheckAt) <= now ? 'now' : whenWords(source.nextCheckAt, now)}</dd>
        </div>
        {source.kind === 'page' ? null : (
          <div>
            <dt>{COUNTED[source.kind]}</dt>
            <dd>{source.entryCount?.toLocaleString('en') ?? '–'}</dd>
          </div>
        )}
        {cadence ? (
          <div>
            <dt>{source.kind === 'page' ? 'Changes' : 'Brings one'}</dt>
            <dd>{cadence}</dd>
          </div>
        ) : null}
        <CadenceStrip source={source} now={now} />
      </dl>
      {acts && source.kind === 'register' ? <RegisterPast source={source} name={name} /> : null}
      {acts ? <SourceActs source={source} name={name} checking={checking} refresh={refresh} /> : null}
    </li>
  );
}

/** A button of a row. `of` names the row to those who hear the button without seeing where it stands. */
function RowButton({ says, of, disabled = false, act }: { says: string; of: string; disabled?: boolean; act: () => Promise<void> }) {
  return (
    <button type="button" class="button" disabled={disabled} onClick={() => void act()}>
      {says}
      <span class="unseen">{of}</span>
    </button>
  );
}

function SourceActs({
  source,
  name,
  checking,
  refresh,
}: {
  source: Source;
  name: string;
  checking: boolean;
  refresh: () => Promise<void>;
}) {
  const desk = useDesk();
  const update = (patch: Partial<Pick<Source, 'readArticles' | 'paused' | 'leastChange'>>, says: string, back: typeof patch) =>
    carryOut(desk, async () => {
      await desk.commands.updateSource(source.id, patch);
      return { says, undo: () => desk.commands.updateSource(source.id, back) };
    });
  return (
    <div class="source-acts">
      {source.kind === 'page' ? (
        <label class="small">
          Keep a change of{' '}
          <select
            class="field inline"
            value={String(source.leastChange ?? 1)}
            onChange={(event) => {
              const leastChange = Number(event.currentTarget.value);
              void update({ leastChange }, `${name}: a change of ${counted(leastChange, 'word')} is kept.`, {
                leastChange: source.leastChange ?? 1,
              });
            }}
          >
            {LEAST_CHANGES.map((least) => (
              <option key={least} value={String(least)}>
                {least === 1 ? 'any word' : `${least} words or more`}
              </option>
            ))}
          </select>
          <span class="unseen"> on {name}</span>
        </label>
      ) : null}
      {source.kind === 'feed' || source.kind === 'register' ? (
        <label class="check small">
          <input
            type="checkbox"
            checked={source.readArticles}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              void update({ readArticles: on }, on ? `Articles of ${name} will be read.` : `Articles of ${name} will not be read.`, {
                readArticles: !on,
              });
            }}
          />
          Read the {source.kind === 'register' ? 'documents' : 'articles'}
          <span class="unseen"> of {name}</span>
        </label>
      ) : null}
      <RowButton says={checking ? 'Reading …' : 'Refresh now'} of={`: ${name}`} disabled={checking} act={refresh} />
      <RowButton
        says={source.paused ? 'Resume' : 'Pause'}
        of={`: ${name}`}
        act={() => update({ paused: !source.paused }, `${source.paused ? 'Resumed' : 'Paused'}: ${name}`, { paused: source.paused })}
      />
      <RowButton
        says="Unsubscribe"
        of={` from ${name}`}
        act={() =>
          carryOut(desk, async () => {
            await desk.commands.unsubscribe(source.id);
            return { says: `Unsubscribed from ${name}. Its items stay.`, undo: () => desk.commands.resubscribe(source) };
          })
        }
      />
    </div>
  );
}

/** Ways to bring in more than one. */
function ManyWays() {
  const desk = useDesk();
  return (
    <div class="row many-ways">
      <a class="button" href={desk.link({ screen: 'choose', open: null })}>
        Choose from a list
      </a>
      <BringOpmlButton label="Bring an OPML file" />
      <a class="button" href={desk.link({ screen: 'links', open: null })}>
        Read a list of links
      </a>
    </div>
  );
}

export function SourcesScreen() {
  const desk = useDesk();
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null);
  // Those in trouble stand first, as they were when the screen opened: no row moves from under the pointer that mends it.
  const troubled = useRef<ReadonlySet<string> | null>(null);
  if (!desk.loaded.value) return null;
  troubled.current ??= new Set(desk.sources.value.filter(({ trouble }) => trouble).map(({ id }) => id));
  const rank = ({ id }: Source): number => (troubled.current?.has(id) ? 0 : 1);
  const sources = desk.sources.value.toSorted((a, b) => rank(a) - rank(b) || (a.name ?? a.title).localeCompare(b.name ?? b.title, 'en'));
  const refreshThese = async (wanted: readonly Source[]) => {
    setProgress({ done: 0, of: wanted.length });
    let newItems = 0;
    let failed = 0;
    let portal: string | null = null;
    await carryOutAside(desk, async () => {
      for (const [n, source] of wanted.entries()) {
        const answer = await desk.commands.refresh([source.id]);
        newItems += answer.newItems;
        failed += answer.failed.length;
        setProgress({ done: n + 1, of: wanted.length });
        // The network stands before every site: asking on would only ask it again.
        portal = answer.failed.find(({ trouble }) => trouble.code === 'portal')?.trouble.message ?? null;
        if (portal) return { says: `Stopped after ${counted(n + 1, 'source')}: ${portal}`, undo: null, trouble: true };
      }
      return {
        says: `${counted(wanted.length, 'source')} read, ${counted(newItems, 'new item')}${failed ? `, ${failed} failed` : ''}.`,
        undo: null,
        trouble: failed > 0,
      };
    });
    setProgress(null);
  };
  const sample = desk.library === 'sample';
  return (
    <div class="sheet">
      <div class="sheet-head">
        <h1>Sources</h1>
        {sources.length > 0 && !sample ? (
          <button
            type="button"
            class="button"
            disabled={progress !== null}
            onClick={() => void refreshThese(sources.filter(({ paused }) => !paused))}
          >
            {progress ? `Reading ${progress.done} of ${progress.of}` : 'Refresh all'}
          </button>
        ) : null}
      </div>
      {sample ? (
        <p class="soft sample-sources">Two invented feeds, read from the story’s own files: nothing is fetched from the web.</p>
      ) : (
        <>
          <SubscribeField />
          <ManyWays />
        </>
      )}
      {sample ? null : <GatherReport />}
      <PortalNotice sources={sources} again={(ids) => void refreshThese(sources.filter(({ id }) => ids.includes(id)))} />
      {sources.length === 0 && !sample ? (
        <EmptyPlace says="No sources yet: choose from the list of official, lab, research and news sources, or keep single texts without any source.">
          <a class="button primary" href={desk.link({ screen: 'choose', open: null })}>
            Choose sources
          </a>{' '}
          <a class="button" href={desk.link({ screen: 'paste', open: null })}>
            Paste a text instead
          </a>
        </EmptyPlace>
      ) : (
        <ol class="sources">
          {sources.map((source) => (
            <SourceRow key={source.id} source={source} now={Date.now()} acts={!sample} />
          ))}
        </ol>
      )}
    </div>
  );
}
