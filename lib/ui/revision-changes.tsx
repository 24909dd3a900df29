// What an item's text came to say and says no more, against the text before it from the same place: words, and sentences that carried statements.
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { readRevision } from '../adapters/reading.ts';
import { writeSettings } from '../adapters/settings.ts';
import { goneSentences } from '../claim/gone-sentences.ts';
import { mainText } from '../collect/page-change.ts';
import { type DiffParagraph, type DiffPart, wordDiff, wordsOf } from '../collect/word-diff.ts';
import type { Instant, Item, Revision } from '../domain.ts';
import { useDesk } from './desk.ts';
import { settings } from './settings-signal.ts';
import { actWords, counted, dateWords } from './wording.ts';

/** Unchanged words shown on either side of a change, in characters; what lies between is folded. */
const CONTEXT = 120;

/** The revision before `one` that was read in the same place: a feed's teaser and its article differ without anybody having edited. Newest first. */
export function revisionBefore(revisions: readonly Revision[], one: Revision, current: string): Revision | null {
  // Two looks in one second: the text that is read now is the later one.
  const isOlder = (other: Revision): boolean =>
    other.seenAt < one.seenAt || (other.seenAt === one.seenAt && one.id === current && other.id !== current);
  const older = revisions.filter((other) => other.from === one.from && isOlder(other));
  return older.reduce<Revision | null>((latest, other) => (latest && latest.seenAt >= other.seenAt ? latest : other), null);
}

/** The text whose place a text took, as that was noted; else the one before it from the same place. */
export function textBefore(item: Pick<Item, 'formerTexts' | 'revision'>, revisions: readonly Revision[], one: Revision): Revision | null {
  const noted = item.formerTexts?.findLast(({ next }) => next === one.id)?.revision;
  return revisions.find(({ id }) => id === noted) ?? revisionBefore(revisions, one, item.revision);
}

/** Words added and removed, as counts. */
function countWords(diff: readonly DiffParagraph[]): { added: number; removed: number } {
  const of = (kind: DiffPart['kind']): number =>
    diff.flatMap(({ parts }) => parts).reduce((sum, part) => sum + (part.kind === kind ? wordsOf(part.text).length : 0), 0);
  return { added: of('added'), removed: of('removed') };
}

const seenWords = (at: Instant): string => `${dateWords(at, true)}, ${at.slice(11, 16)} UTC`;

function Part({ part, first, last }: { part: DiffPart; first: boolean; last: boolean }) {
  const { text } = part;
  if (part.kind !== 'same') {
    const words = text.trimEnd();
    return (
      <>
        {part.kind === 'added' ? <ins>{words}</ins> : <del>{words}</del>}
        {text.slice(words.length)}
      </>
    );
  }
  if (text.length <= CONTEXT * 2) return <>{text}</>;
  const head = first ? '' : text.slice(0, CONTEXT).replace(/\s\S*$/, '');
  const tail = last ? '' : text.slice(-CONTEXT).replace(/^\S*\s/, '');
  return (
    <>
      {head}
      <span class="soft" title={text}>
        {' … '}
      </span>
      {tail}
    </>
  );
}

function Paragraph({ paragraph }: { paragraph: DiffParagraph }) {
  return (
    <p class="quote">
      {paragraph.parts.map((part, n) => (
        <Part key={n} part={part} first={n === 0} last={n === paragraph.parts.length - 1} />
      ))}
    </p>
  );
}

/** A run of paragraphs in which nothing is shown as changed, as they stand now. `shortened`: words were taken out of some. */
type Fold = { same: string[]; shortened?: true };

/** Parts without those removed; what stood on either side of one is one part. */
function partsLeft(parts: readonly DiffPart[]): DiffPart[] {
  const left: DiffPart[] = [];
  for (const part of parts) {
    const last = left.at(-1);
    if (part.kind === 'removed') continue;
    if (last?.kind === part.kind) left[left.length - 1] = { kind: part.kind, text: last.text + part.text };
    else left.push(part);
  }
  return left;
}

/** Runs of paragraphs that did not change, folded into one line each; the others as they are, or with what was added alone. */
export function foldedDiff(diff: readonly DiffParagraph[], removedToo = true): (DiffParagraph | Fold)[] {
  const folded: (DiffParagraph | Fold)[] = [];
  const fold = (text: string, shortened: boolean): void => {
    const last = folded.at(-1);
    const run: Fold = last && 'same' in last ? last : { same: [] };
    if (run !== last) folded.push(run);
    run.same.push(text);
    if (shortened) run.shortened = true;
  };
  for (const paragraph of diff) {
    const parts = removedToo ? paragraph.parts : partsLeft(paragraph.parts);
    if (parts.some(({ kind }) => kind !== 'same')) folded.push({ ...paragraph, parts });
    else if (parts.length > 0) fold(parts.map(({ text }) => text).join(''), paragraph.kind !== 'same');
  }
  return folded;
}

/** Whether what was removed is shown, as the reader last had it. */
function RemovedSwitch({ shown }: { shown: boolean }) {
  return (
    <label class="check small">
      <input
        type="checkbox"
        checked={shown}
        onChange={(event) => {
          void writeSettings({ showRemoved: event.currentTarget.checked }).then((after) => {
            settings.value = after;
          });
        }}
      />
      Show what was removed
    </label>
  );
}

/** `wanted`: it was asked for, and comes into view. */
export function RevisionChanges({ item, before, after, wanted }: { item: Item; before: Revision; after: Revision; wanted: boolean }) {
  const desk = useDesk();
  const rules = desk.rules.value;
  const diff = useMemo(() => wordDiff(mainText(before), mainText(after)), [before, after]);
  const gone = useMemo(() => goneSentences(readRevision(item, before, rules).claims, after), [item, before, after, rules]);
  const { added, removed } = countWords(diff);
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (wanted) place.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [wanted]);
  const removedToo = settings.value?.showRemoved ?? false;
  const reworded = before.title !== after.title;
  if (added + removed === 0 && !reworded) return null;
  return (
    <section class="changes" aria-labelledby="changes-head" ref={place}>
      <h2 id="changes-head">What changed</h2>
      <p class="small soft">
        Between {seenWords(before.seenAt)} and {seenWords(after.seenAt)}: {counted(added, 'word')} added, {counted(removed, 'word')}{' '}
        removed.
      </p>
      {gone.length > 0 ? (
        <div class="gone">
          <p>
            <b class="stop">
              {gone.length === 1
                ? 'A sentence that carried a statement is gone'
                : `${gone.length} sentences that carried statements are gone`}
            </b>{' '}
            or reworded.
          </p>
          <ul>
            {gone.map(({ claim, evidence }) => (
              <li key={`${evidence.field}${evidence.start}`}>
                <del class="quote">“{evidence.exact}”</del>{' '}
                <span class="small soft">carried: {[actWords(claim).lead, actWords(claim).tail].filter(Boolean).join(', ')}</span>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {removed > 0 || reworded ? <RemovedSwitch shown={removedToo} /> : null}
      {reworded ? (
        <p class="quote">
          <span class="small soft">Title: </span>
          {removedToo ? <del>{before.title}</del> : null} <ins>{after.title}</ins>
        </p>
      ) : null}
      {added === 0 && !reworded && !removedToo ? <p class="small soft">No word was added.</p> : null}
      <div class="diff">
        {foldedDiff(diff, removedToo).map((part, n) =>
          'same' in part ? (
            <details key={n}>
              <summary class="small soft">
                {part.shortened
                  ? `${counted(part.same.length, 'paragraph')} without a word added`
                  : counted(part.same.length, 'unchanged paragraph')}
              </summary>
              {part.same.map((text, m) => (
                <p key={m} class="quote soft">
                  {text}
                </p>
              ))}
            </details>
          ) : (
            <Paragraph key={n} paragraph={part} />
          ),
        )}
      </div>
    </section>
  );
}
