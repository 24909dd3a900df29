// The past, which feeds do not reach: a list of links looked through, then read one by one, each with what came of it.
import { signal } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { watch } from '../adapters/db.ts';
import { type LinkLine, type LinkRun, linkRun } from '../adapters/link-lines.ts';
import { withOtherWww } from '../adapters/other-www.ts';
import { requestHosts } from '../adapters/permissions.ts';
import { isPublicHost } from '../adapters/public-host.ts';
import { canonicalUrl } from '../collect/canonical-url.ts';
import { type LinkList, type LinkRow, readLinkList } from '../exchange/link-list.ts';
import { factOf } from './citation-line.tsx';
import { typedDate } from './date-field.tsx';
import { type Desk, useDesk } from './desk.ts';
import { ExternalLink } from './external-link.tsx';
import { FileButton } from './file-button.tsx';
import { carryOut } from './reader-acts.ts';
import { MoreRows, RowsBefore, useWindow } from './row-window.tsx';
import { counted, dateWords } from './wording.ts';

/** Most of a file that is looked at: a list of links is small. */
const LARGEST = 50 * 1024 * 1024;

/** What was pasted stays while the reader looks elsewhere. */
const given = signal('');

const dateIn = (cell: string): string | null =>
  typedDate(cell) ?? (/^\d{4}-\d{2}-\d{2}T/.test(cell) && !Number.isNaN(Date.parse(cell)) ? cell : null);

/** Documents of the library by every address they were seen under: how much of each was read. */
function useKnown(desk: Desk): ReadonlyMap<string, 'full' | 'part'> {
  const items = desk.items.value;
  return useMemo(() => {
    const known = new Map<string, 'full' | 'part'>();
    for (const item of items) {
      for (const address of [item.address, ...item.addresses]) {
        const key = address && canonicalUrl(address);
        if (key && known.get(key) !== 'full') known.set(key, item.depth === 'full' ? 'full' : 'part');
      }
    }
    return known;
  }, [items]);
}

const hostOf = (url: string): string => new URL(url).host;

function RowSays({ row, known }: { row: LinkRow; known: 'full' | 'part' | undefined }) {
  return (
    <span class="small pick-says soft">
      {known === 'full' ? 'already had' : known === 'part' ? 'had in part: will be read whole' : 'new'}
      {row.date ? ` · ${dateWords(row.date, true)}` : ''}
    </span>
  );
}

/** What the list holds, before anything is fetched. */
function Preview({ list }: { list: LinkList }) {
  const desk = useDesk();
  const known = useKnown(desk);
  const [trouble, setTrouble] = useState<string | null>(null);
  const knownOf = (row: LinkRow) => known.get(canonicalUrl(row.url) ?? row.url);
  const wanted = list.rows.filter((row) => knownOf(row) !== 'full');
  const drawn = useWindow(list.rows, 60, 'preview');
  const hosts = [...new Set(wanted.map(({ url }) => hostOf(url)))];
  const had = list.rows.length - wanted.length;
  return (
    <section aria-label="What the list holds">
      <p>
        {counted(wanted.length, 'link')} to read
        {had ? `, ${had.toLocaleString('en')} already had` : ''}
        {list.refused.length ? `, ${counted(list.refused.length, 'line')} not taken` : ''}
        {list.columns.length ? <span class="soft">. Columns read: {list.columns.join(', ')}</span> : null}.
      </p>
      <p class="row">
        <button
          type="button"
          class="button primary"
          disabled={wanted.length === 0}
          onClick={() => {
            // The browser's own question comes first: it is refused outside the click.
            requestHosts(wanted.map(({ url }) => url))
              .catch(() => false)
              .then((granted) => {
                setTrouble(granted ? null : 'Nothing was fetched: the browser was not allowed to read these hosts.');
                if (!granted) return;
                void carryOut(desk, async () => {
                  await desk.commands.addLinks(wanted);
                  given.value = '';
                  return null;
                });
              });
          }}
        >
          Read {counted(wanted.length, 'link')}
        </button>
        <span class="small soft">
          {wanted.length
            ? `Your browser asks once, for ${hosts.length > 3 ? counted(hosts.length, 'host') : hosts.join(', ')}. One page of a site at a time, two seconds apart.`
            : null}
        </span>
      </p>
      {trouble ? <p class="trouble">{trouble}</p> : null}
      {list.refused.length ? (
        <details class="small">
          <summary>{counted(list.refused.length, 'line')} not taken</summary>
          <ul>
            {list.refused.slice(0, 200).map(({ line, text, why }) => (
              <li key={`${line} ${text}`}>
                line {line}: {why} <span class="soft">{text}</span>
              </li>
            ))}
            {list.refused.length > 200 ? <li class="soft">and {(list.refused.length - 200).toLocaleString('en')} more</li> : null}
          </ul>
        </details>
      ) : null}
      <RowsBefore rows={drawn} />
      <ol class="picks">
        {drawn.shown.map((row) => (
          <li key={row.line + row.url} class="link-line">
            <span>
              {row.title ? <b>{row.title}</b> : null} <span class={row.title ? 'small soft' : undefined}>{row.url}</span>
            </span>
            <RowSays row={row} known={knownOf(row)} />
          </li>
        ))}
      </ol>
      <MoreRows rows={drawn} />
    </section>
  );
}

function LineRow({ line }: { line: LinkLine }) {
  const desk = useDesk();
  const item = line.item ? desk.itemOf.value.get(line.item) : undefined;
  return (
    <li class="link-line">
      <span>
        {item ? (
          <a href={desk.link({ open: { kind: 'item', id: item.id } })}>{factOf(item, 'title') || 'Untitled'}</a>
        ) : line.title ? (
          <b>{line.title}</b>
        ) : null}{' '}
        <span class="small soft">
          <ExternalLink url={line.url}>{line.url}</ExternalLink>
        </span>
      </span>
      <span class="small pick-says">
        {line.state === 'read' ? (
          <span class="open">
            read{item ? <span class="soft">, {item.tags.relevant ? 'about restrictions' : 'not about restrictions'}</span> : null}
          </span>
        ) : line.state === 'had' ? (
          <span class="soft">already had</span>
        ) : line.state === 'failed' ? (
          <span class="trouble">{line.trouble?.message ?? 'It could not be read.'}</span>
        ) : (
          <span class="soft">
            waits
            {line.notBefore
              ? `: the site asks to be left alone until ${new Date(line.notBefore).toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit' })}`
              : ''}
          </span>
        )}
      </span>
    </li>
  );
}

/** The list that is being read. */
function Run({ run }: { run: LinkRun }) {
  const desk = useDesk();
  const { paused, lines } = run;
  const drawn = useWindow(lines, 100, 'run');
  const failed = lines.filter(({ state }) => state === 'failed');
  const waiting = lines.filter(({ state }) => state === 'waiting').length;
  const done = lines.length - waiting;
  const steer = (to: 'pause' | 'goOn' | 'retry') =>
    void carryOut(desk, async () => {
      await desk.commands.steerLinks(to);
      return null;
    });
  const [trouble, setTrouble] = useState<string | null>(null);
  return (
    <section class="gather" aria-label="Links being read">
      <div class="row">
        <p role="status">
          <b>
            {waiting ? (paused ? 'Paused: ' : 'Reading: ') : 'Read: '}
            {done.toLocaleString('en')} of {lines.length.toLocaleString('en')}
            {failed.length ? `, ${failed.length.toLocaleString('en')} failed` : ''}
          </b>
        </p>
        {waiting ? (
          <button type="button" class="button" onClick={() => steer(paused ? 'goOn' : 'pause')}>
            {paused ? 'Continue' : 'Pause'}
          </button>
        ) : null}
        {failed.length ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              // Most sites that send on lead to their other name.
              const others = failed.flatMap(({ url, trouble }) => (trouble?.code === 'sent-on' ? (withOtherWww(url) ?? []) : []));
              requestHosts([...failed.map(({ url }) => url), ...others])
                .catch(() => false)
                .then((granted) => {
                  setTrouble(granted ? null : 'Nothing was fetched: the browser was not allowed to read these hosts.');
                  if (granted) steer('retry');
                });
            }}
          >
            Try the {failed.length.toLocaleString('en')} failed again
          </button>
        ) : null}
        <button
          type="button"
          class="textual"
          onClick={() =>
            void carryOut(desk, async () => {
              const dropped = await desk.commands.dropLinks();
              return {
                says: `The list was put away${waiting ? `, ${counted(waiting, 'link')} unread` : ''}. What was read stays.`,
                undo: () => desk.commands.restoreLinks(dropped),
              };
            })
          }
        >
          Put the list away
        </button>
      </div>
      {waiting ? <progress class="bar" max={lines.length} value={done} aria-label="Links done" /> : null}
      {waiting && !paused ? <p class="small soft">It goes on when this tab is closed, and after the browser was restarted.</p> : null}
      {trouble ? <p class="trouble">{trouble}</p> : null}
      <RowsBefore rows={drawn} />
      <ol class="picks">
        {drawn.shown.map((line) => (
          <LineRow key={line.n} line={line} />
        ))}
      </ol>
      <MoreRows rows={drawn} />
    </section>
  );
}

export function LinksScreen() {
  const desk = useDesk();
  const [run, setRun] = useState<LinkRun | null>(null);
  useEffect(() => watch(() => linkRun(desk.db), setRun, console.error), [desk]);
  // What the list brings is the reader's own doing: it shows at once while they look at it.
  const going = run?.lines.some(({ state }) => state === 'waiting') === true && !run.paused;
  useEffect(() => (going ? desk.expectOwn() : undefined), [desk, going]);
  const text = given.value;
  const list = useMemo(() => (text.trim() ? readLinkList(text, dateIn, isPublicHost) : null), [text]);
  return (
    <div class="sheet links">
      <div class="sheet-head">
        <h1>Read a list of links</h1>
        <a class="small" href={desk.link({ screen: 'sources', open: null })}>
          Sources
        </a>
      </div>
      <p class="soft">
        Feeds reach back two weeks. Paste links of older articles, or choose a table with a column of links; columns of titles and dates are
        used where a page names none.
      </p>
      <label for="many-links" class="unseen">
        Links, one or more a line, or a table
      </label>
      <textarea
        id="many-links"
        class="field"
        rows={text ? 8 : 5}
        value={text}
        spellcheck={false}
        placeholder={'https://…\nhttps://…'}
        onInput={(event) => {
          given.value = event.currentTarget.value;
        }}
      />
      <p class="row">
        <FileButton
          label="Choose a table or a text"
          accept=".csv,.tsv,.txt,.md"
          takeFile={async (file) => {
            if (file.size > LARGEST)
              return { says: `${file.name} has more than 50 MB, which is no list of links.`, undo: null, trouble: true };
            given.value = await file.text();
            return null;
          }}
        />
        {text ? (
          <button type="button" class="textual" onClick={() => (given.value = '')}>
            Clear
          </button>
        ) : null}
      </p>
      {list ? <Preview list={list} /> : null}
      {run && run.lines.length > 0 ? <Run run={run} /> : null}
    </div>
  );
}
