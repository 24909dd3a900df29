// What was read: the items about restrictions, the bin of those that are not with the reason beside each, and the starred.
import { useContext, useEffect } from 'preact/hooks';
import { isStarred, ownTags, rulesThat } from '../collect/rule-marks.ts';
import type { Item } from '../domain.ts';
import type { ReadingChange } from '../ledger/reading-changes.ts';
import { openedItem } from './address.ts';
import { factOf, outletOf } from './citation-line.tsx';
import { type Desk, useDesk } from './desk.ts';
import { EmptyPlace } from './empty-place.tsx';
import { cutAtWord, isNarrow } from './fitting-words.ts';
import { useView } from './library-view.ts';
import { NewNamesLine } from './new-names.tsx';
import { isCheckable } from './page-checks.ts';
import { toggleListed, toggleStar } from './reader-acts.ts';
import { changesWords, ReadingChanges } from './reading-changes.tsx';
import { MoreRows, RowsBefore, useOpenedRow, useWindow } from './row-window.tsx';
import { ruleName } from './rule-name.ts';
import { TextsContext } from './search-field.tsx';
import { WaitingLine } from './waiting-line.tsx';
import { counted, dateWords, depthWords, listed } from './wording.ts';

const PAGE = 40;
// Characters that fit two lines of a row, and three of a phone's.
const ROW = { wide: 190, narrow: 110 };

/** What the rules found in an item, or why it was not read, in one line. */
function gist(item: Item, nameOf: (id: string) => string): string {
  if (item.notRead) return item.notRead.message;
  const [first] = item.relevance;
  // A family that stands for versions nobody has entered is told by them.
  const meant = (id: string): string =>
    item.newNames
      ?.filter(({ family }) => family === id)
      .map(({ name }) => name)
      .join(', ') || nameOf(id);
  const models = item.tags.subject_models.slice(0, 4).map(meant).join(', ');
  const whole = [models, first].filter(Boolean).join(' · ');
  const cut = cutAtWord(whole, isNarrow() ? ROW.narrow : ROW.wide);
  return cut !== whole && whole.endsWith('”') && cut.includes('“') ? `${cut}”` : cut;
}

/** `rule “OpenAI blog posts”`: which rules hide an item. */
function hidersWords(desk: Desk, item: Item): string {
  const hiders = new Set(rulesThat('hide', item));
  const names = desk.ownRules.value.filter(({ id }) => hiders.has(id)).map((rule) => `“${ruleName(rule)}”`);
  return `${names.length > 1 ? 'rules' : 'rule'} ${listed(names)}`;
}

function ItemRow({ item, place, change }: { item: Item; place: 'list' | 'bin' | 'hidden'; change?: ReadingChange }) {
  const inBin = place !== 'list';
  const desk = useDesk();
  const opened = desk.address.value.open;
  const published = factOf(item, 'published');
  const isOpen = openedItem(opened)?.item === item.id;
  const starred = isStarred(item);
  const tags = ownTags(item);
  return (
    <li class={item.readAt ? 'item' : 'item unread'} data-item={item.id} aria-current={isOpen ? 'true' : undefined}>
      <button
        type="button"
        class={starred ? 'star starred' : 'star'}
        aria-pressed={starred}
        aria-label={`Star: ${factOf(item, 'title')}`}
        onClick={() => void toggleStar(desk, item)}
      >
        {starred ? '★' : '☆'}
      </button>
      <div>
        <p class="item-title">
          <a data-row href={desk.link({ open: { kind: 'item', id: item.id } })}>
            {factOf(item, 'title') || 'Untitled'}
          </a>
          {item.readAt ? null : <span class="unseen"> (unread)</span>}
        </p>
        <p class="small soft">
          {outletOf(item)} · {published ? dateWords(published, true) : `undated, accessed ${dateWords(item.accessedAt, true)}`} ·{' '}
          <span class={item.depth === 'full' ? undefined : 'limit'}>{depthWords(item.depth)}</span>
          {tags.length ? ` · ${tags.join(', ')}` : null}
        </p>
        {place === 'hidden' ? (
          <p class="small item-why">Hidden by your {hidersWords(desk, item)}</p>
        ) : change ? (
          <ReadingChanges change={change} />
        ) : inBin || item.notRead ? (
          <p class="small item-why">{gist(item, desk.nameOf)}</p>
        ) : (
          <p class="small soft">{gist(item, desk.nameOf)}</p>
        )}
      </div>
      <button type="button" class="textual small" onClick={() => void toggleListed(desk, item)}>
        {inBin ? 'Bring back' : 'Hide'}
        <span class="unseen">: {factOf(item, 'title')}</span> <kbd>e</kbd>
      </button>
    </li>
  );
}

export function ItemsScreen() {
  const desk = useDesk();
  const view = useView();
  const { list, query, open } = desk.address.value;
  const lists = view.lists.value;
  const reading = useContext(TextsContext)?.progress.value;
  const changes = desk.readingChanges.value;
  const run = desk.rereading.value;
  // Who looks at the list has seen it.
  const unseen = list === 'changed' && run?.done === true && !run.seen;
  useEffect(() => {
    if (unseen) void desk.commands.seeChanges();
  }, [desk, unseen]);
  const rows = lists[list];
  const drawn = useWindow(rows, PAGE, `${list} ${query}`);
  const { shown } = drawn;
  const opened = openedItem(open)?.item ?? '';
  useOpenedRow(drawn, opened ? rows.findIndex(({ id }) => id === opened) : -1, opened);
  if (!desk.begun.value) return <WaitingLine />;
  const progress = desk.progress.value;
  if (desk.items.value.length === 0) {
    return (
      <EmptyPlace says="No items yet: they come from sources you choose, pages you capture and texts you paste.">
        <a class="button primary" href={desk.link({ screen: desk.library === 'own' ? 'choose' : 'sources', open: null })}>
          Choose sources
        </a>
      </EmptyPlace>
    );
  }
  const tab = (id: typeof list, label: string, rest = '') => (
    <a href={desk.link({ list: id, open: null })} aria-current={list === id ? 'page' : undefined}>
      <span class="tab-label" data-label={`${label}${rest}`}>
        <span>
          {label}
          {rest ? <span class="on-wide">{rest}</span> : null}
        </span>
      </span>{' '}
      <span class="soft tab-count">{progress ? '…' : lists[id].length.toLocaleString('en')}</span>
    </a>
  );
  const unread = rows.filter((item) => !item.readAt).length;
  return (
    <>
      <h1 class="unseen">Items</h1>
      <nav class="tabs" aria-label="Lists of items">
        {tab('relevant', 'About restrictions')}
        {tab('bin', 'Not about', ' restrictions')}
        {tab('starred', 'Starred')}
        {lists.hidden.length > 0 || list === 'hidden' ? tab('hidden', 'Hidden') : null}
        {changes.size > 0 || list === 'changed' ? tab('changed', 'Changed') : null}
      </nav>
      <p class="list-line small soft">
        <span>
          {progress
            ? `The newest first; reading ${progress.read.toLocaleString('en')} of ${counted(progress.of, 'item')} …`
            : query
              ? `${counted(lists.relevant.length + lists.bin.length + lists.hidden.length, 'item')} of ${desk.items.value.length.toLocaleString('en')} found`
              : `${counted(desk.items.value.length, 'item')} read by rules`}
          {progress || query ? null : <span class="on-wide">, {lists.relevant.length.toLocaleString('en')} about restrictions</span>}
          {query && lists.hidden.length > 0 && !progress ? (
            <>
              {', '}
              <a href={desk.link({ list: 'hidden', open: null })}>{lists.hidden.length.toLocaleString('en')} hidden by your rules</a>
            </>
          ) : null}
          {query && !progress && desk.library === 'own' ? (
            <>
              {' · '}
              <a href={desk.link({ screen: 'rules', open: null })}>Make it a rule</a>
            </>
          ) : null}
          {progress ? null : <NewNamesLine />}
        </span>
        <span class="whole">
          {progress || !rows.some(isCheckable) ? null : (
            <>
              <a href={desk.link({ screen: 'check', open: null })}>Check kept pages</a>
              {' · '}
            </>
          )}
          {progress || rows.length === 0 ? '' : unread > 0 ? `${unread.toLocaleString('en')} unread` : 'none unread'}
        </span>
      </p>
      {list === 'changed' && changesWords(run) ? <p class="list-line small">{changesWords(run)}</p> : null}
      {rows.length === 0 && progress ? <WaitingLine /> : null}
      {rows.length === 0 && !progress ? (
        <EmptyPlace
          says={
            query
              ? reading
                ? `No item matches “${query}” so far: ${reading.read.toLocaleString('en')} of ${reading.of.toLocaleString('en')} texts looked into.`
                : `No item here matches “${query}”.`
              : list === 'starred'
                ? 'Nothing starred yet: s keeps an item at hand.'
                : list === 'hidden'
                  ? 'None of your rules hides an item.'
                  : list === 'changed'
                    ? 'No item read differently when the library was last read again.'
                    : list === 'bin'
                      ? 'Nothing was put aside.'
                      : 'None of the items read is about limits on who may use a model.'
          }
        >
          {query ? (
            <button type="button" class="button" onClick={() => desk.go({ query: '' })}>
              Clear the search
            </button>
          ) : list === 'relevant' ? (
            <a class="button" href={desk.link({ list: 'bin' })}>
              See what was put aside, and why
            </a>
          ) : null}
        </EmptyPlace>
      ) : null}
      <RowsBefore rows={drawn} />
      {rows.length > 0 ? (
        <ol class="items">
          {shown.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              place={list === 'bin' || list === 'hidden' ? list : 'list'}
              change={list === 'changed' ? changes.get(item.id) : undefined}
            />
          ))}
        </ol>
      ) : null}
      <MoreRows rows={drawn} />
    </>
  );
}
