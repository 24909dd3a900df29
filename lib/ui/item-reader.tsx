// One item as it was captured: its facts (found and the reader's own), what the rules read in it and why, its text with the tags in it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { readRevision } from '../adapters/reading.ts';
import { pageAt } from '../collect/pdf-layout.ts';
import { isStarred } from '../collect/rule-marks.ts';
import type { Claim, FileSeen, Item, ItemFacts, Mention, Revision, Span } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { holdsIn } from '../ledger/refusals.ts';
import { factOf, outletOf, sourceWords } from './citation-line.tsx';
import { CopiesNote } from './copies-note.tsx';
import { copyCitation, copyReference } from './copy-out.ts';
import { typedDate } from './date-field.tsx';
import { useDesk } from './desk.ts';
import { Statement } from './event-view.tsx';
import { OriginalLink } from './external-link.tsx';
import { HighlightedText } from './highlighted-text.tsx';
import { ItemNames } from './item-names.tsx';
import { lapseBy } from './lapse-note.tsx';
import { originalAddress } from './original-address.ts';
import { PageCheckNote } from './page-check-note.tsx';
import { Quotes } from './quote.tsx';
import { carryOut, isListed, refuseInItem, toggleListed, toggleStar } from './reader-acts.ts';
import { RegisterRows } from './register-rows.tsx';
import { RevisionChanges, textBefore } from './revision-changes.tsx';
import { actWords, counted, dateWords, depthWords, readingWords } from './wording.ts';

const FACTS: readonly [key: keyof ItemFacts, label: string][] = [
  ['title', 'Title'],
  ['byline', 'Author'],
  ['publisher', 'Publisher'],
  ['published', 'Published'],
  ['modified', 'Modified'],
];
const FROM: Record<Revision['from'], string> = {
  feed: 'from the feed',
  article: 'the article',
  capture: 'captured by you',
  paste: 'pasted by you',
  quote: 'a quote you kept',
  file: 'a file of yours',
  page: 'the page, as watched',
  register: 'from the register',
};
const PAGE = 120;

type Block = Span & { text: string; boilerplate: string | null };

/** Paragraphs of a text with their offsets, cut where boilerplate begins and ends. */
export function blocksOf(text: string, boilerplate: readonly (Span & { kind: string })[]): Block[] {
  const cuts = new Set<number>([0, text.length]);
  for (const match of text.matchAll(/\n+/g)) cuts.add(match.index).add(match.index + match[0].length);
  for (const span of boilerplate) cuts.add(Math.min(span.start, text.length)).add(Math.min(span.end, text.length));
  const places = [...cuts].sort((a, b) => a - b);
  const blocks: Block[] = [];
  for (let n = 0; n + 1 < places.length; n += 1) {
    const start = places[n] ?? 0;
    const end = places[n + 1] ?? start;
    const piece = text.slice(start, end);
    if (!piece.trim()) continue;
    const dim = boilerplate.find((span) => span.start <= start && end <= span.end);
    blocks.push({ start, end, text: piece, boilerplate: dim?.kind ?? null });
  }
  return blocks;
}

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en')} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const isIn = (block: Span, span: Span): boolean => span.start >= block.start && span.start < block.end;

/** The text with tags marked by kind; beside each paragraph why its tags are there. */
export function TaggedText({
  text,
  boilerplate,
  mentions,
  claims,
  item,
  pages,
}: {
  text: string;
  boilerplate: readonly (Span & { kind: string })[];
  mentions: readonly Mention[];
  claims: readonly Claim[];
  /** The kept item it is the text of: its names can be refused. */
  item?: Item;
  /** Where each page of it begins, where it has pages. */
  pages?: readonly number[] | undefined;
}) {
  const desk = useDesk();
  const [shown, setShown] = useState(1);
  const blocks = blocksOf(text, boilerplate);
  const explained = new Set<string>();
  return (
    <div class="text">
      {blocks.slice(0, shown * PAGE).map((block, n) => {
        const here = mentions.filter((mention) => mention.field === 'text' && isIn(block, mention));
        const fresh = here.filter((mention) => {
          const first = !explained.has(mention.id);
          explained.add(mention.id);
          // A full name that reads as the catalog has it needs no note.
          return first && (mention.surface !== desk.nameOf(mention.id) || mention.unknownVersion);
        });
        const said = claims.filter((claim) => claim.evidence.some((part) => part.field === 'text' && isIn(block, part)));
        const begins = block.boilerplate && blocks[n - 1]?.boilerplate !== block.boilerplate;
        const page = pageAt(pages, block.start);
        const turned = page !== null && (n === 0 || page !== pageAt(pages, blocks[n - 1]?.start ?? 0));
        const style = block.boilerplate ? 'block dim' : said.length > 0 ? 'block said' : 'block';
        return (
          <div key={block.start} class={style}>
            <p class="quote">
              <HighlightedText
                text={block.text}
                from={block.start}
                spans={here.map((mention) => ({ start: mention.start, end: mention.end, class: mention.kind, label: mention.because }))}
              />
            </p>
            {fresh.length > 0 || said.length > 0 || begins || turned ? (
              <ul class="margin small soft">
                {turned ? <li class="page-number">p. {page}</li> : null}
                {begins ? <li>Kept, not read: {block.boilerplate}</li> : null}
                {said.map((claim) => (
                  <li key={claim.id}>
                    <b>{[actWords(claim).lead, actWords(claim).tail].filter(Boolean).join(', ')}</b>
                    {claim.actor ? `, ${desk.nameOf(claim.actor)}` : ''} · {readingWords(claim.rule)}
                  </li>
                ))}
                {fresh.slice(0, 4).map((mention) => (
                  <li key={`${mention.start}`}>
                    <mark class={mention.kind}>{mention.surface}</mark> {desk.nameOf(mention.id)}: {mention.because}
                    {item ? (
                      <>
                        {' · '}
                        <button type="button" class="textual" onClick={() => void refuseInItem(desk, item, mention.id, mention.surface)}>
                          not this<span class="unseen">: “{mention.surface}”</span>
                        </button>
                      </>
                    ) : null}
                  </li>
                ))}
                {fresh.length > 4 ? <li>and {counted(fresh.length - 4, 'more name')}</li> : null}
              </ul>
            ) : null}
          </div>
        );
      })}
      {blocks.length > shown * PAGE ? (
        <button type="button" class="button" onClick={() => setShown(shown + 1)}>
          {counted(blocks.length - shown * PAGE, 'more paragraph')}
        </button>
      ) : null}
    </div>
  );
}

function Facts({ item, file }: { item: Item; file?: FileSeen | undefined }) {
  const desk = useDesk();
  const [editing, setEditing] = useState(false);
  const address = originalAddress(item);
  const [wrong, setWrong] = useState<readonly (keyof ItemFacts)[]>([]);
  const keep = (form: HTMLFormElement) => {
    const values = new FormData(form);
    const edited: Partial<ItemFacts> = {};
    const noDates: (keyof ItemFacts)[] = [];
    for (const [key] of FACTS) {
      const typed = String(values.get(key) ?? '').trim();
      if (typed === (factOf(item, key) ?? '')) continue;
      if (key === 'title') {
        edited.title = typed || item.found.title;
      } else {
        const isDate = key === 'published' || key === 'modified';
        const value = isDate ? (typedDate(typed) ?? (daysOf(typed) ? typed : null)) : typed || null;
        if (typed && value === null) noDates.push(key);
        edited[key] = value;
      }
    }
    setWrong(noDates);
    if (noDates.length > 0) return;
    setEditing(false);
    if (Object.keys(edited).length === 0) return;
    void carryOut(desk, async () => {
      await desk.commands.editItem(item.id, edited);
      const before = Object.fromEntries(Object.keys(edited).map((key) => [key, item.edited[key as keyof ItemFacts]]));
      return { says: `Facts edited: ${factOf(item, 'title')}`, undo: () => desk.commands.editItem(item.id, before) };
    });
  };
  if (editing) {
    return (
      <form
        class="facts-form"
        onSubmit={(event) => {
          event.preventDefault();
          keep(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setEditing(false);
          setWrong([]);
        }}
      >
        {FACTS.map(([key, label]) => (
          <label key={key} class="small">
            <span class="soft">{label}</span>
            <input class="field" name={key} defaultValue={factOf(item, key) ?? ''} aria-invalid={wrong.includes(key)} />
            {wrong.includes(key) ? <span class="trouble">Not a date. Write 12 June 2026, 2026-06-12, 2026-06 or 2026.</span> : null}
            {item.found[key] ? (
              <span class="soft">
                found: {item.found[key]}
                {item.where[key] ? ` (${item.where[key]})` : ''}
              </span>
            ) : null}
          </label>
        ))}
        <p class="row">
          <button type="submit" class="button primary">
            Keep
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              setEditing(false);
              setWrong([]);
            }}
          >
            Leave
          </button>
        </p>
      </form>
    );
  }
  return (
    <dl class="facts">
      {FACTS.filter(([key]) => key !== 'title' || item.edited.title).map(([key, label]) => {
        const value = factOf(item, key);
        const isDate = key === 'published' || key === 'modified';
        const edited = item.edited[key] !== undefined && item.edited[key] !== item.found[key];
        if (!value && key === 'modified') return null;
        return [
          <dt key={`${key} name`}>{label}</dt>,
          <dd key={key}>
            {value ? isDate ? dateWords(value) : value : <span class="soft">{edited ? 'none' : 'not found'}</span>}{' '}
            <span class="soft">
              {edited
                ? `your edit; found: ${isDate ? dateWords(item.found[key] ?? 'nothing') : (item.found[key] ?? 'nothing')}`
                : (item.where[key] ?? '')}
            </span>
          </dd>,
        ];
      })}
      {address ? (
        <>
          <dt>Address</dt>
          <dd class="address">
            <OriginalLink item={item}>{address}</OriginalLink>
          </dd>
        </>
      ) : null}
      {file ? (
        <>
          <dt>File</dt>
          <dd class="file-seen">
            {[file.name, file.type, sizeWords(file.bytes)].filter(Boolean).join(' · ')}
            <span class="small soft"> SHA-256 {file.sha256}</span>
          </dd>
        </>
      ) : null}
      {item.register ? <RegisterRows facts={item.register} /> : null}
      <dt>Accessed</dt>
      <dd>{dateWords(item.accessedAt)}</dd>
      <dt>Read</dt>
      <dd>
        {depthWords(item.depth)}{' '}
        <button type="button" class="textual small" onClick={() => setEditing(true)}>
          Edit facts
        </button>
      </dd>
    </dl>
  );
}

/** What stands in the way of reading it whole, and what to do. */
function DepthNote({ item }: { item: Item }) {
  const desk = useDesk();
  if (item.notRead) return <p class="note">{item.notRead.message}</p>;
  if (item.depth === 'full' && item.changedAtSource)
    return (
      <p class="note">
        Its site says that this page was changed on {dateWords(item.changedAtSource, true)}. It is read again;{' '}
        {item.articleTrouble ? `that failed so far: ${item.articleTrouble.message}` : 'until then this is the text from before.'}
      </p>
    );
  if (item.depth === 'full') return null;
  const feeds = item.entries
    .map(({ source }) => desk.sources.value.find((one) => one.id === source))
    .filter((source) => source !== undefined)
    .filter((source) => !source.readArticles);
  return (
    <div class="note">
      <p>
        {item.depth === 'headline' ? 'Headline only' : 'Summary only'}: what it says does not move an access status until the article is
        read. {item.articleTrouble ? `The article could not be read: ${item.articleTrouble.message}` : ''}
      </p>
      <p class="row">
        <OriginalLink class="button" item={item}>
          Open and capture it
        </OriginalLink>
        {feeds.map((source) => (
          <button
            key={source.id}
            type="button"
            class="button"
            onClick={() =>
              void carryOut(desk, async () => {
                await desk.commands.updateSource(source.id, { readArticles: true });
                return {
                  says: `Articles of ${source.name ?? source.title} will be read from its next check on.`,
                  undo: () => desk.commands.updateSource(source.id, { readArticles: false }),
                };
              })
            }
          >
            Read the articles of {source.name ?? source.title}
          </button>
        ))}
      </p>
    </div>
  );
}

/** `text`: the one of its texts that is asked for, with what changed in it; null for the one that is read. */
export function ItemReader({ item, text = null }: { item: Item; text?: string | null }) {
  const desk = useDesk();
  const [revisions, setRevisions] = useState<Revision[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(text);
  const wanted = item.revision;
  useEffect(() => {
    let alive = true;
    void desk.db.revisions
      .where('item')
      .equals(item.id)
      .toArray()
      .then((rows) => {
        if (alive) setRevisions(rows.sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1)));
      });
    return () => {
      alive = false;
    };
  }, [item.id, wanted]);
  useEffect(() => {
    if (!item.readAt) {
      void desk.commands.markRead([item.id], true).finally(desk.expectOwn());
    }
  }, [desk, item.id, item.readAt]);

  const revision = revisions?.find((one) => one.id === (chosen ?? wanted));
  const before = revision && revisions ? textBefore(item, revisions, revision) : null;
  const all = desk.decided.value.claims.filter((claim) => claim.item === item.id);
  const asOf = desk.asOf.value;
  const [claims, lapsed] = [all.filter((claim) => !lapseBy(claim, asOf)), all.filter((claim) => lapseBy(claim, asOf))];
  const rejected = desk.claims.value.filter((claim) => claim.item === item.id && !all.some((one) => one.id === claim.id));
  const rules = desk.rules.value;
  // A long text is read once, not whenever something beside it changes.
  const [reading, whole] = useMemo(() => {
    const read = revision ? readRevision(item, revision, rules) : null;
    const refuses = revision && rules.refusals.some((one) => holdsIn(one, item));
    return [read, refuses ? readRevision(item, revision, { ...rules, refusals: [] }) : read];
  }, [item, revision, rules]);
  const title = factOf(item, 'title') || 'Untitled';
  const listed = isListed(desk.decisions.value, item);
  const inTitle = revision && title === revision.title ? (reading?.mentions ?? []).filter((mention) => mention.field === 'title') : [];
  return (
    <article class="reader" data-item={item.id}>
      <h1 class="reader-title">
        <HighlightedText
          text={title}
          spans={inTitle.map((mention) => ({ start: mention.start, end: mention.end, class: mention.kind, label: mention.because }))}
        />
      </h1>
      <p class="sub">
        {sourceWords(item)}
        {item.originalPublisher ? ` · original by ${item.originalPublisher}, not seen` : ''}
      </p>
      <p class="row">
        <OriginalLink class="button" item={item}>
          Open original
        </OriginalLink>
        <button type="button" class="button" onClick={() => void copyCitation(desk, item)}>
          Copy citation
        </button>
        <button type="button" class="button" onClick={() => void copyReference(desk, item)}>
          RIS <kbd>r</kbd>
        </button>
        <button type="button" class="button" aria-pressed={isStarred(item)} onClick={() => void toggleStar(desk, item)}>
          {isStarred(item) ? '★ Starred' : '☆ Star'} <kbd>s</kbd>
        </button>
        <button type="button" class="button" onClick={() => void toggleListed(desk, item)}>
          {listed ? 'Hide' : 'Bring back'} <kbd>e</kbd>
        </button>
      </p>
      <DepthNote item={item} />
      <Facts item={item} file={revision?.file} />
      <PageCheckNote item={item} />
      <h2>{claims.length > 0 ? counted(claims.length, 'statement') : 'No statement read'}</h2>
      {claims.length === 0 && item.relevance.length > 0 ? <p class="small soft">{item.relevance.join(' · ')}</p> : null}
      <ol class="statements">
        {claims.map((claim) => (
          <Statement key={claim.id} claim={claim} within="item" />
        ))}
      </ol>
      {lapsed.length > 0 ? (
        <>
          <h2>{counted(lapsed.length, 'statement')} of its former texts</h2>
          <ol class="statements">
            {lapsed.map((claim) => (
              <Statement key={claim.id} claim={claim} within="item" />
            ))}
          </ol>
        </>
      ) : null}
      {rejected.length > 0 ? (
        <details class="small soft">
          <summary>
            {listed ? `${rejected.length} rejected by you` : `${counted(rejected.length, 'statement')} hidden with the item`}
          </summary>
          {rejected.map((claim) => (
            <Quotes key={claim.id} claim={claim} />
          ))}
        </details>
      ) : null}
      {reading ? <ItemNames item={item} mentions={reading.mentions} whole={whole?.mentions ?? []} /> : null}
      <CopiesNote item={item} />
      {revision && before ? (
        <RevisionChanges key={revision.id} item={item} before={before} after={revision} wanted={revision.id === text} />
      ) : null}
      <h2>Text as captured from {outletOf(item)}</h2>
      {revision ? (
        <TaggedText
          text={revision.text}
          boilerplate={revision.boilerplate}
          mentions={reading?.mentions ?? []}
          claims={(reading?.claims ?? []).length > 0 ? (reading?.claims ?? []) : all.filter((claim) => claim.revision === revision.id)}
          item={item}
          pages={revision.pages}
        />
      ) : revisions ? (
        <p class="soft">The text of this revision is missing from the library.</p>
      ) : null}
      {revisions && revisions.length > 1 ? (
        <>
          <h2>{counted(revisions.length, 'revision')}</h2>
          <ul class="revisions small">
            {revisions.map((one) => (
              <li key={one.id}>
                <button type="button" class="textual" aria-pressed={one.id === revision?.id} onClick={() => setChosen(one.id)}>
                  {dateWords(one.seenAt, true)}
                </button>{' '}
                <span class="soft">
                  {FROM[one.from]}, {depthWords(one.depth)}, {counted(one.text.length, 'character')}
                  {one.id === wanted ? ' · read' : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  );
}
