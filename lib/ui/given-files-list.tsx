// The reader's own files as they are read: facts with where each was found, statements with their sentences, nothing stored until Keep.
import { useState } from 'preact/hooks';
import type { ItemFacts } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { typedDate } from './date-field.tsx';
import { type Desk, useDesk } from './desk.ts';
import { type GivenRow, givenFiles, type ReadRow, replaceRow, takeFiles } from './given-files.ts';
import { ReadingShown } from './paste-screen.tsx';
import { carryOut } from './reader-acts.ts';
import { counted, dateWords } from './wording.ts';

/** What the file dialogue offers first. */
const ACCEPT = '.pdf,.html,.htm,.xhtml,.mhtml,.mht,.eml,.txt,.md,.markdown,application/pdf,text/html,text/plain,message/rfc822';

async function keep(desk: Desk, row: ReadRow, facts: Partial<ItemFacts>): Promise<void> {
  const { item, already } = await desk.commands.keepFileDraft(row.file.draft, facts);
  replaceRow(row.key, { key: row.key, name: row.name, is: 'kept', item, already });
}

/** One document that was read, before it is kept. */
function ReadFile({ row, open }: { row: ReadRow; open: boolean }) {
  const desk = useDesk();
  const { draft, warnings, madeOn } = row.file;
  const [title, setTitle] = useState(draft.found.title);
  const [published, setPublished] = useState(draft.found.published ? dateWords(draft.found.published) : '');
  const [publisher, setPublisher] = useState(draft.found.publisher ?? '');
  const found = draft.found.published ?? '';
  const untouched = published === (found ? dateWords(found) : '');
  const typed = published.trim();
  const date = untouched ? draft.found.published : typed ? (typedDate(typed) ?? (daysOf(typed) ? typed : null)) : null;
  const badDate = typed !== '' && date === null;
  const claims = row.reading.claims.length;
  const pages = draft.pages?.length;
  return (
    <>
      <p class="small soft">
        {[draft.file?.type, pages ? counted(pages, 'page') : '', `${draft.text.length.toLocaleString('en')} characters`]
          .filter(Boolean)
          .join(' · ')}
        {row.item ? (
          <>
            {' · '}
            <a href={desk.link({ screen: 'items', open: { kind: 'item', id: row.item } })}>Already in your library</a>
          </>
        ) : null}
      </p>
      {draft.unread ? <p class="note">{draft.unread.message} Its name, size and fingerprint can be kept.</p> : null}
      {warnings.map((warning) => (
        <p key={warning} class="trouble small">
          {warning}
        </p>
      ))}
      <div class="file-facts">
        <label class="small">
          <span class="soft">Title</span>
          <input class="field" value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
          <span class="soft">{draft.where.title ?? ''}</span>
        </label>
        <label class="small">
          <span class="soft">Published</span>
          <input
            class="field"
            value={published}
            placeholder="if known"
            aria-invalid={badDate}
            onInput={(event) => setPublished(event.currentTarget.value)}
          />
          <span class="soft">
            {badDate ? (
              <span class="trouble">Write it as 12 June 2026, June 2026 or 2026.</span>
            ) : found ? (
              (draft.where.published ?? '')
            ) : madeOn && !typed ? (
              <>
                no date found; the file was made on{' '}
                <button type="button" class="textual" onClick={() => setPublished(dateWords(madeOn))}>
                  {dateWords(madeOn)}: use it
                </button>
              </>
            ) : typed ? (
              'by you'
            ) : (
              'no date found'
            )}
          </span>
        </label>
        <label class="small">
          <span class="soft">Publisher</span>
          <input class="field" value={publisher} placeholder="if known" onInput={(event) => setPublisher(event.currentTarget.value)} />
          <span class="soft">{draft.where.publisher ?? ''}</span>
        </label>
      </div>
      <p class="row">
        {row.item ? null : (
          <button
            type="button"
            class="button primary"
            disabled={badDate || !title.trim()}
            onClick={() =>
              void carryOut(desk, async () => {
                await keep(desk, row, { title: title.trim(), published: date, publisher: publisher.trim() || null });
                return { says: `Kept: ${title.trim()}`, undo: null };
              })
            }
          >
            Keep<span class="unseen">: {title}</span>
          </button>
        )}
        <button type="button" class="button" onClick={() => replaceRow(row.key)}>
          Put away<span class="unseen">: {title}</span>
        </button>
        <span class="small soft">{row.item ? 'Keeping it again would change nothing.' : 'Nothing is stored until Keep.'}</span>
      </p>
      {draft.unread ? null : (
        <details open={open}>
          <summary>{claims > 0 ? counted(claims, 'statement') : 'No statement about access'}, and the text</summary>
          <ReadingShown text={draft.text} boilerplate={draft.boilerplate} reading={row.reading} pages={draft.pages} />
        </details>
      )}
    </>
  );
}

function Row({ row, alone }: { row: GivenRow; alone: boolean }) {
  const desk = useDesk();
  return (
    <li class="given-file" data-file={row.name}>
      <h2 class="given-name">{row.name}</h2>
      {row.is === 'reading' ? <p class="soft small">Reading …</p> : null}
      {row.is === 'trouble' ? (
        <p class="row">
          <span class="trouble">{row.message}</span>
          <button type="button" class="textual small" onClick={() => replaceRow(row.key)}>
            Put away<span class="unseen">: {row.name}</span>
          </button>
        </p>
      ) : null}
      {row.is === 'kept' ? (
        <p class="row">
          <span>
            {row.already ? 'Was already kept: ' : 'Kept: '}
            <a href={desk.link({ screen: 'items', open: { kind: 'item', id: row.item.id } })}>
              {row.item.edited.title ?? row.item.found.title}
            </a>
          </span>
          <button type="button" class="textual small" onClick={() => replaceRow(row.key)}>
            Put away<span class="unseen">: {row.name}</span>
          </button>
        </p>
      ) : null}
      {row.is === 'read' ? <ReadFile row={row} open={alone} /> : null}
    </li>
  );
}

/** The button that chooses files, and the files given so far. */
export function GivenFiles() {
  const desk = useDesk();
  const rows = givenFiles.value;
  const waiting = rows.filter((row): row is ReadRow => row.is === 'read' && row.item === null);
  const reading = rows.filter(({ is }) => is === 'reading').length;
  return (
    <section class="given-files">
      <p class="row">
        <label class="button file-button">
          Choose files
          <input
            type="file"
            class="unseen"
            multiple
            accept={ACCEPT}
            onChange={(event) => {
              const input = event.currentTarget;
              takeFiles(desk, [...(input.files ?? [])]);
              input.value = '';
            }}
          />
        </label>
        <span class="small soft">
          {reading > 0
            ? `Reading ${(rows.length - reading + 1).toLocaleString('en')} of ${rows.length.toLocaleString('en')} …`
            : 'or drop them anywhere on Cordon: PDF, web pages, mail (.eml), text, Markdown'}
        </span>
        {waiting.length > 1 ? (
          <button
            type="button"
            class="button"
            onClick={() =>
              void carryOut(desk, async () => {
                for (const row of waiting) await keep(desk, row, {});
                return { says: `Kept ${counted(waiting.length, 'document')} with the facts found in them.`, undo: null };
              })
            }
          >
            Keep all {waiting.length}
          </button>
        ) : null}
        {rows.length > 1 && reading === 0 ? (
          <button type="button" class="textual small" onClick={() => (givenFiles.value = [])}>
            Put all away
          </button>
        ) : null}
      </p>
      {rows.length > 0 ? (
        <ul>
          {rows.map((row) => (
            <Row key={row.key} row={row} alone={rows.length === 1} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
