// Versions that the built-in list does not have: the quiet line that offers them, and each with its sentences, to be entered or dismissed.
import { useEffect, useState } from 'preact/hooks';
import { refusedRows } from '../catalog/own-names.ts';
import { splitSentences } from '../claim/sentences.ts';
import type { EntityKind, Item, Mention, Revision } from '../domain.ts';
import { rowOfNewName } from '../exchange/new-name-row.ts';
import { type Cells, entityOf } from '../exchange/pack.ts';
import { findMentions } from '../match/find-mentions.ts';
import { nameOfVersion } from '../match/new-names.ts';
import { CitationLine } from './citation-line.tsx';
import { type Desk, useDesk } from './desk.ts';
import { HighlightedText } from './highlighted-text.tsx';
import type { OfferedName } from './offered-names.ts';
import { carryOut, dismissNewName } from './reader-acts.ts';
import { counted } from './wording.ts';

// Items whose sentences are shown under a name.
const SHOWN = 3;

/** `2 new names in 3 items: add`; nothing where there is none. */
export function NewNamesLine() {
  const desk = useDesk();
  const offered = desk.newNames.value;
  if (desk.library !== 'own' || offered.length === 0) return null;
  const items = new Set(offered.flatMap((one) => one.items));
  return (
    <a class="new-names-line" href={desk.link({ open: { kind: 'names', id: 'new' } })}>
      {counted(offered.length, 'new name')} in {counted(items.size, 'item')}: add
    </a>
  );
}

type Sentence = { item: Item; text: string; from: number; mention: Mention };

/** The first sentence of an item that names a version, the title before the text. */
function sentenceIn(desk: Desk, item: Item, revision: Revision, { family, name }: OfferedName): Sentence | null {
  const catalog = desk.catalog.value;
  for (const field of ['title', 'text'] as const) {
    const words = revision[field];
    const mention = findMentions(words, catalog, { field, ...(field === 'text' ? { title: revision.title } : {}) }).find(
      (one) => one.unknownVersion && one.id === family && nameOfVersion(one.surface, family, catalog) === name,
    );
    const sentence = mention && splitSentences(words).find(({ start, end }) => start <= mention.start && mention.start < end);
    if (mention && sentence) return { item, text: words.slice(sentence.start, sentence.end), from: sentence.start, mention };
  }
  return null;
}

function Sentences({ offered }: { offered: OfferedName }) {
  const desk = useDesk();
  const [found, setFound] = useState<Sentence[] | null>(null);
  const items = offered.items.slice(0, SHOWN);
  const key = items.map(({ revision }) => revision).join(' ');
  useEffect(() => {
    let alive = true;
    void desk.db.revisions.bulkGet(items.map(({ revision }) => revision)).then((revisions) => {
      if (!alive) return;
      setFound(
        items.flatMap((item, n) => {
          const revision = revisions[n];
          const sentence = revision && sentenceIn(desk, item, revision, offered);
          return sentence ? [sentence] : [];
        }),
      );
    });
    return () => {
      alive = false;
    };
  }, [desk, key]);
  return (
    <>
      {(found ?? []).map(({ item, text, from, mention }) => (
        <div key={item.id} class="new-name-said">
          <p class="quote">
            “<HighlightedText text={text} from={from} spans={[{ start: mention.start, end: mention.end, class: 'model' }]} />”
          </p>
          <CitationLine desk={desk} item={item} />
        </div>
      ))}
      {offered.items.length > SHOWN ? <p class="small soft">and {counted(offered.items.length - SHOWN, 'more item')}</p> : null}
    </>
  );
}

/** The id that a typed name means: the entity's of that name or id, else the words as they are. */
function idMeant(desk: Desk, typed: string, kind: EntityKind): string {
  const wanted = typed.trim().toLowerCase();
  const meant = desk.catalog.value.entities.find((one) => one.kind === kind && (one.id === wanted || one.name.toLowerCase() === wanted));
  return meant?.id ?? typed.trim();
}

const FIELDS: readonly [key: keyof Cells, label: string, list?: EntityKind][] = [
  ['name', 'Name'],
  ['also written', 'Also written (parted by ;)'],
  ['maker', 'Maker', 'organisation'],
  ['family', 'Family', 'model'],
];
const GATES: readonly [key: keyof Cells, label: string][] = [
  ['only with', 'Counts only with one of these words in the paragraph or title (parted by ;)'],
  ['never with', 'Never counts with one of these words in the sentence (parted by ;)'],
  ['gated', 'The ways of writing that these words decide on (all where this is empty)'],
];

function NewNameEntry({ offered }: { offered: OfferedName }) {
  const desk = useDesk();
  const [trouble, setTrouble] = useState<string | null>(null);
  const catalog = desk.catalog.value;
  const row = rowOfNewName(offered, catalog);
  const shown: Cells = { ...row, maker: row.maker && desk.nameOf(row.maker), family: desk.nameOf(row.family) };
  const add = (form: HTMLFormElement) => {
    const values = new FormData(form);
    const typed = (key: keyof Cells): string => String(values.get(key) ?? row[key]).trim();
    const cells = Object.fromEntries((Object.keys(row) as (keyof Cells)[]).map((key) => [key, typed(key)])) as Cells;
    const entity = entityOf({ ...cells, maker: idMeant(desk, cells.maker, 'organisation'), family: idMeant(desk, cells.family, 'model') });
    const wrong = 'trouble' in entity ? entity.trouble : refusedRows([...desk.ownNames.peek(), entity]).get(entity.id);
    setTrouble(wrong ?? null);
    if (wrong || 'trouble' in entity) return;
    void carryOut(desk, async () => {
      const back = await desk.commands.changeNames({ put: [entity], remove: [] });
      return { says: `${entity.name} is one of your names. Its items are read again.`, undo: () => desk.commands.changeNames(back) };
    });
  };
  const field = (key: keyof Cells, label: string, list?: EntityKind) => (
    <label key={key} class="small">
      <span class="soft">{label}</span>
      <input class="field" name={key} defaultValue={shown[key]} list={list ? `known-${list}` : undefined} />
    </label>
  );
  return (
    <li class="new-name" data-new-name={offered.name}>
      <h2 class="as-written">{offered.name}</h2>
      <p class="small soft">
        A version of {desk.nameOf(offered.family)} that the list does not have · in {counted(offered.items.length, 'item')}
      </p>
      <Sentences offered={offered} />
      <form
        class="facts-form"
        aria-label={offered.name}
        onSubmit={(event) => {
          event.preventDefault();
          add(event.currentTarget);
        }}
      >
        <div class="new-name-fields">{FIELDS.map(([key, label, list]) => field(key, label, list))}</div>
        <details class="small">
          <summary class="soft">Doubtful ways of writing{row['never with'] ? `: ${row.gated}` : ''}</summary>
          <div class="new-name-fields">{GATES.map(([key, label]) => field(key, label))}</div>
        </details>
        {trouble ? (
          <p class="trouble" role="alert">
            Not added: {trouble}
          </p>
        ) : null}
        <p class="row">
          <button type="submit" class="button primary">
            Add to your names
          </button>
          <button type="button" class="button" onClick={() => void dismissNewName(desk, offered)}>
            Not a model
          </button>
        </p>
      </form>
    </li>
  );
}

/** What stands beside the list when the line is followed: every new name. */
export function NewNames() {
  const desk = useDesk();
  const offered = desk.newNames.value;
  const known = (kind: EntityKind) => (
    <datalist id={`known-${kind}`}>
      {desk.catalog.value.entities
        .filter((one) => one.kind === kind)
        .map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
    </datalist>
  );
  return (
    <div>
      <h1>{offered.length > 0 ? counted(offered.length, 'new name') : 'No new names'}</h1>
      <p class="sub">
        {offered.length > 0
          ? 'Versions of models you know that the built-in list does not have. Until they are added, what is said of them stands under their family.'
          : 'Every model that your items name is in the built-in list or among your own names, or you said that it is none.'}
      </p>
      <ol class="new-names">
        {offered.map((one) => (
          <NewNameEntry key={`${one.family} ${one.name}`} offered={one} />
        ))}
      </ol>
      {known('organisation')}
      {known('model')}
      <p class="small soft">
        <a href={desk.link({ screen: 'settings', open: null })}>Your own names</a> are kept in the settings, where they can be taken out
        again, saved as a file and shared.
      </p>
    </div>
  );
}
