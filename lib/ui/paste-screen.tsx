// Paste any text, see it read: tags and statements with their sentences, nothing stored until Keep.
import { useEffect, useState } from 'preact/hooks';
import type { PastedReading } from '../adapters/commands.ts';
import type { Reading, Span } from '../domain.ts';
import { typedDate } from './date-field.tsx';
import { useDesk } from './desk.ts';
import { eventSentence } from './event-line.tsx';
import { Glyph, signOfAct } from './glyph.tsx';
import { TaggedText } from './item-reader.tsx';
import { Quotes } from './quote.tsx';
import { carryOut } from './reader-acts.ts';
import { counted, dateWords, partiesWords, readingWords } from './wording.ts';

/** What was read in a text that is not stored. `pages`: where its pages begin, where it has them. */
export function ReadingShown({
  text,
  reading,
  boilerplate = [],
  pages,
}: {
  text: string;
  reading: Reading;
  boilerplate?: readonly (Span & { kind: string })[];
  pages?: readonly number[] | undefined;
}) {
  const desk = useDesk();
  if (reading.notRead) return <p class="note">{reading.notRead.message}</p>;
  return (
    <>
      <h2>
        {reading.claims.length > 0 ? counted(reading.claims.length, 'statement') : 'No statement about access'}
        {reading.mentions.length > 0 ? `, ${counted(reading.mentions.length, 'name')} found` : ''}
      </h2>
      {reading.claims.length === 0 && reading.relevance.length > 0 ? <p class="small soft">{reading.relevance.join(' · ')}</p> : null}
      <ol class="statements">
        {reading.claims.map((claim) => {
          const words = { ...claim, firm: claim.moves };
          return (
            <li key={claim.id} class="statement">
              <p>
                <Glyph sign={signOfAct(words)} /> {eventSentence(desk, claim)}
                <span class="soft">
                  {' — '}
                  {claim.actor ? desk.nameOf(claim.actor) : 'nobody named as acting'}
                  {claim.effective.length > 0 ? `, for ${partiesWords(claim.effective, desk.nameOf)}` : ''}
                </span>
              </p>
              <Quotes claim={claim} />
              <p class="source-line">
                {claim.when.earliest && claim.when.earliest === claim.when.latest
                  ? dateWords(claim.when.earliest)
                  : claim.when.latest
                    ? `on or before ${dateWords(claim.when.latest)}`
                    : 'no date in the text: it will stand on the undated shelf'}{' '}
                · {readingWords(claim.rule)}
              </p>
            </li>
          );
        })}
      </ol>
      <h2>Text with its tags</h2>
      <TaggedText text={text} boilerplate={boilerplate} mentions={reading.mentions} claims={reading.claims} pages={pages} />
    </>
  );
}

/** The field, what it reads, and Keep. */
export function PasteField({ compact = false }: { compact?: boolean }) {
  const desk = useDesk();
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<PastedReading | null>(null);
  const [published, setPublished] = useState('');
  const [publisher, setPublisher] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (!text.trim()) {
      setPasted(null);
      return;
    }
    let alive = true;
    // Reading waits for a pause in typing.
    const timer = setTimeout(() => {
      desk.commands.readPasted(text).then(
        (answer) => {
          if (!alive) return;
          setPasted(answer);
          setTrouble(null);
        },
        (error: unknown) => {
          if (alive) setTrouble(error instanceof Error ? error.message : String(error));
        },
      );
    }, 150);
    return () => {
      alive = false;
      clearTimeout(timer);
    };
  }, [text, desk]);
  const date = typedDate(published);
  const badDate = published.trim() !== '' && !date;
  const keep = () =>
    carryOut(desk, async () => {
      const item = await desk.commands.keepPasted(text, {
        ...(date ? { published: date } : {}),
        ...(publisher.trim() ? { publisher: publisher.trim() } : {}),
      });
      setText('');
      setPublished('');
      setPublisher('');
      desk.go({ screen: 'timeline', query: '', open: { kind: 'item', id: item.id } });
      return { says: `Kept: ${item.edited.title ?? item.found.title}`, undo: null };
    });
  return (
    <div class="paste">
      <label for="pasted-text" class={compact ? 'small soft' : 'unseen'}>
        Any text; an address in its first line is taken as where it came from
      </label>
      <textarea
        id="pasted-text"
        class="field"
        rows={compact && !text ? 4 : 10}
        value={text}
        placeholder="Paste an article, a letter, a post …"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row paste-facts">
        <button type="button" class="button primary" disabled={!pasted || badDate} onClick={() => void keep()}>
          Keep
        </button>
        {pasted ? (
          <>
            <label class="small">
              <span class="soft">Published</span>{' '}
              <input
                class="field short"
                value={published}
                placeholder="if known"
                aria-invalid={badDate}
                onInput={(event) => setPublished(event.currentTarget.value)}
              />
            </label>
            <label class="small">
              <span class="soft">Publisher</span>{' '}
              <input
                class="field short"
                value={publisher}
                placeholder="if known"
                onInput={(event) => setPublisher(event.currentTarget.value)}
              />
            </label>
          </>
        ) : (
          <span class="small soft">Nothing is stored until Keep.</span>
        )}
        {badDate ? <span class="trouble">Write the date as 12 June 2026, June 2026 or 2026.</span> : null}
      </div>
      {trouble ? <p class="trouble">{trouble}</p> : null}
      {pasted ? <ReadingShown text={pasted.text} reading={pasted.reading} /> : null}
    </div>
  );
}
