// "Choose sources": the default pack by group, what each needs and when it was last seen to answer; and names followed in the news.
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { Wanted } from '../adapters/gather.ts';
import type { SubscribeWish } from '../adapters/messages.ts';
import { type DefaultSource, defaultSources, type SourceGroup } from '../catalog/default-sources.ts';
import { sourceAt } from '../collect/feed-move.ts';
import { registerAt } from '../collect/registers.ts';
import type { Entity, Source } from '../domain.ts';
import { BringOpmlButton } from './bring-opml.tsx';
import { useDesk } from './desk.ts';
import { FollowInNews } from './follow-in-news.tsx';
import { GatherReport, gathering, gatherSources } from './gathering.tsx';
import { withOut } from './ticked.ts';
import { counted, dateWords } from './wording.ts';

/** The query of a register that an address stands for, as a source has it; null where it is none. */
function queryOf(url: string): string | null {
  const query = registerAt(url)?.query;
  return query && query !== 'front' ? query.url : null;
}

/** A register answers for its queries; its other addresses are not read yet. */
const isOffered = ({ kind, url }: DefaultSource): boolean => kind !== 'register' || queryOf(url) !== null;

const GROUPS: SourceGroup[] = defaultSources().map((group) => ({ ...group, sources: group.sources.filter(isOffered) }));

/** Of a site map: how many of the newest pages that are there already become items at once. */
const NEWEST = 10;

/** What is asked for: a feed as what it is, the others as what they are watched as. */
const wishOf = ({ kind, prefix }: DefaultSource): SubscribeWish =>
  kind === 'feed' ? {} : { as: kind, ...(kind === 'sitemap' ? { prefix: prefix ?? '/', newest: NEWEST } : {}) };

/** Whether a source of the reader's is this one. */
function isSame({ kind, url, prefix }: DefaultSource, source: Source): boolean {
  if (kind === 'feed') return sourceAt([source], url) !== undefined;
  const asked = (kind === 'register' ? queryOf(url) : null) ?? new URL(url).href;
  return source.kind === kind && source.url === asked && (kind !== 'sitemap' || source.sitemap?.prefix === prefix);
}

const WATCHED: Record<Exclude<DefaultSource['kind'], 'feed'>, string> = {
  sitemap: 'no feed: its site map is watched, new pages become items',
  page: 'no feed: the page is watched, each change becomes a revision',
  register: 'an official register, asked for this query',
};

/** What is ticked stays while the reader looks elsewhere. */
const ticked = signal<ReadonlySet<string>>(new Set());

const hostOf = (url: string): string => new URL(url).hostname;
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every typed word begins a word of the text. */
function isFound(text: string, typed: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .every((part) => words.some((word) => word.startsWith(part)));
}

function SourceLine({ source, had }: { source: DefaultSource; had: boolean }) {
  const { name, url, kind, seenOn, note } = source;
  return (
    <li class="pick">
      <label>
        <input
          type="checkbox"
          checked={had || ticked.value.has(url)}
          disabled={had}
          onChange={(event) => {
            ticked.value = withOut(ticked.value, [url], event.currentTarget.checked);
          }}
        />
        <span class="pick-name">
          <b>{name}</b>
          <span class="small soft pick-address">{hostOf(url)}</span>
          {note || kind !== 'feed' ? (
            <span class="small soft pick-note">{[kind === 'feed' ? '' : WATCHED[kind], note].filter(Boolean).join('; ')}</span>
          ) : null}
        </span>
        <span class="small pick-says">
          {had ? (
            <span class="open">a source of yours</span>
          ) : seenOn ? (
            <span class="soft">answered on {dateWords(seenOn, true)}</span>
          ) : (
            <span class="limit">not seen to answer</span>
          )}
        </span>
      </label>
    </li>
  );
}

function Group({ group, had }: { group: SourceGroup; had: (source: DefaultSource) => boolean }) {
  const open = group.sources.filter((source) => !had(source)).map(({ url }) => url);
  const chosen = open.filter((url) => ticked.value.has(url)).length;
  return (
    <section aria-label={group.name}>
      <h2>
        <label class="check">
          <input
            type="checkbox"
            checked={open.length > 0 && chosen === open.length}
            ref={(box) => {
              if (box) box.indeterminate = chosen > 0 && chosen < open.length;
            }}
            disabled={open.length === 0}
            onChange={(event) => {
              ticked.value = withOut(ticked.value, open, event.currentTarget.checked);
            }}
          />
          {group.name}
          <small class="soft">{chosen ? `${chosen} of ${group.sources.length}` : group.sources.length}</small>
        </label>
      </h2>
      <ol class="picks">
        {group.sources.map((source) => (
          <SourceLine key={source.url} source={source} had={had(source)} />
        ))}
      </ol>
    </section>
  );
}

const MOST_NAMES = 8;

/** Things whose news can be followed: those that the search finds, else the reader's own. */
function Names({ typed }: { typed: string }) {
  const desk = useDesk();
  const fits = (entity: Entity): boolean =>
    (entity.kind === 'model' || entity.kind === 'instrument') &&
    [entity.name, ...entity.aliases.map(({ text }) => text)].some((name) => isFound(name, typed));
  const all = typed ? [...desk.catalog.value.byId.values()].filter(fits) : desk.ownNames.value;
  const shown = all.slice(0, MOST_NAMES);
  return (
    <section aria-label="Names in the news">
      <h2>Names in the news</h2>
      <p class="small soft">
        A search for exactly one name, as a source of its own. {typed ? null : 'Search above for a model or an order to follow it.'}
      </p>
      <ul class="follow-names">
        {shown.map((entity) => (
          <li key={entity.id}>
            <FollowInNews entity={entity} summary={entity.name} />
          </li>
        ))}
      </ul>
      {all.length > shown.length ? <p class="small soft">{all.length - shown.length} more fit: search more exactly.</p> : null}
      {typed && all.length === 0 ? (
        <p class="small soft">No model or order is called so. Names of your own are entered in Settings.</p>
      ) : null}
    </section>
  );
}

export function ChooseScreen() {
  const desk = useDesk();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const sources = desk.sources.value;
  const had = (source: DefaultSource): boolean => sources.some((own) => isSame(source, own));
  const groups = GROUPS.map((group) => ({
    ...group,
    sources: group.sources.filter(({ name, url, note }) => isFound(`${name} ${hostOf(url)} ${note} ${group.name}`, typed)),
  })).filter(({ sources }) => sources.length > 0);
  const chosen = GROUPS.flatMap(({ sources }) => sources).filter((source) => ticked.value.has(source.url) && !had(source));
  const hosts = new Set(chosen.map(({ url }) => hostOf(url))).size;
  return (
    <div class="sheet">
      <div class="sheet-head">
        <h1>Choose sources</h1>
        <a class="small" href={desk.link({ screen: 'sources', open: null })}>
          Sources
        </a>
      </div>
      <p class="soft">
        None is on until you tick it. Days are those on which a public list of feeds saw a source answer; Cordon itself has asked none of
        them. What refused or was gone is not offered.
      </p>
      <div class="pick-bar">
        <input
          class="field"
          type="search"
          aria-label="Search the sources"
          placeholder="Search: a place, a lab, a model …"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="button"
          class="button primary"
          disabled={chosen.length === 0 || gathering.value?.running === true}
          onClick={() => {
            const all = chosen.map((source): Wanted => ({ url: source.url, name: source.name, keepName: true, wish: wishOf(source) }));
            void gatherSources(desk, all).then((failed) => {
              setTrouble(failed);
              if (!failed)
                ticked.value = withOut(
                  ticked.value,
                  all.map(({ url }) => url),
                  false,
                );
            });
          }}
        >
          Subscribe to {chosen.length.toLocaleString('en')}
        </button>
        <span class="small soft">
          {chosen.length ? `Your browser asks once, for ${counted(hosts, 'host')}.` : 'Tick a group or single lines.'}
        </span>
      </div>
      {trouble ? <p class="trouble">{trouble}</p> : null}
      <GatherReport />
      {groups.map((group) => (
        <Group key={group.id} group={group} had={had} />
      ))}
      {groups.length === 0 ? (
        <p class="row">
          <span>No source of the list fits “{typed}”. A feed’s own address can be subscribed to on Sources.</span>
          <button type="button" class="button" onClick={() => setTyped('')}>
            Show all
          </button>
        </p>
      ) : null}
      <Names typed={typed.trim()} />
      <p class="row">
        <BringOpmlButton label="Bring an OPML file" />
      </p>
    </div>
  );
}
