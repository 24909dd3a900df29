// The reader's own names: what the list holds, a file of names seen as a difference before it is taken in, and the list as a file.
import { useState } from 'preact/hooks';
import type { Entity } from '../domain.ts';
import { COLUMNS, type PackDiff, packDiff, writePack } from '../exchange/pack.ts';
import { saveFile } from './copy-out.ts';
import { useDesk } from './desk.ts';
import { FileButton } from './file-button.tsx';
import { FollowInNews } from './follow-in-news.tsx';
import { refusalWords } from './item-names.tsx';
import { NewNamesLine } from './new-names.tsx';
import { carryOut, takeBack } from './reader-acts.ts';
import { capital, counted } from './wording.ts';

// More of a difference than this is counted, not listed.
const SHOWN = 12;

/** Words of a gate told in full; more are counted. */
const GATE_WORDS = 3;

function gateWords(says: string, words: readonly string[] | undefined): string {
  if (!words?.length) return '';
  const rest = words.length - GATE_WORDS;
  return `${says} ${words.slice(0, GATE_WORDS).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Every way of writing a name, with what each hangs on: `Claude Mythos 6; Mythos 6 (never with Cthulhu, Lovecraft, Greek and 21 more)`. */
const writings = ({ aliases }: Entity): string =>
  aliases
    .map(({ text, anchors, not }) => {
      const gates = [gateWords('only with', anchors), gateWords('never with', not)].filter(Boolean).join('; ');
      return gates ? `${text} (${gates})` : text;
    })
    .join('; ');

function Rows({ title, rows }: { title: string; rows: readonly string[] }) {
  if (rows.length === 0) return null;
  return (
    <div class="own-rows">
      <h3 class="small">
        {title} <span class="soft">{rows.length.toLocaleString('en')}</span>
      </h3>
      <ul class="small">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row}>{row}</li>
        ))}
        {rows.length > SHOWN ? <li class="soft">and {(rows.length - SHOWN).toLocaleString('en')} more</li> : null}
      </ul>
    </div>
  );
}

/** What a file would change, before anything changes. */
function Preview({ file, diff, close }: { file: string; diff: PackDiff; close: () => void }) {
  const desk = useDesk();
  const { added, changed, same, errors } = diff;
  const names = added.length + changed.length;
  return (
    <>
      <p>
        {file}: {names === 0 ? 'nothing new' : `${counted(added.length, 'new name')}, ${changed.length.toLocaleString('en')} changed`}
        {same ? `, ${same.toLocaleString('en')} as they are here` : ''}
        {errors.length ? `, ${counted(errors.length, 'row')} not taken` : ''}. Nothing is taken away.
      </p>
      <Rows title="New" rows={added.map((entity) => `${writings(entity)} (${entity.kind}, ${entity.id})`)} />
      <Rows title="Changed" rows={changed.map(({ before, after }) => `${after.id}: ${writings(before)} → ${writings(after)}`)} />
      <Rows title="Not taken" rows={errors.map(({ line, message }) => `line ${line}: ${message}`)} />
      <p class="row">
        {names > 0 ? (
          <button
            type="button"
            class="button primary"
            onClick={() =>
              void carryOut(desk, async () => {
                const back = await desk.commands.changeNames({ put: [...added, ...changed.map(({ after }) => after)], remove: [] });
                close();
                return {
                  says: `${counted(names, 'name')} taken in. The library is read again.`,
                  undo: () => desk.commands.changeNames(back),
                };
              })
            }
          >
            Take in {counted(names, 'name')}
          </button>
        ) : null}
        <button type="button" class="button" onClick={close}>
          {names > 0 ? 'Cancel' : 'Close'}
        </button>
      </p>
    </>
  );
}

/** What the reader said of names in more than one item: each can be taken back here, long after. */
function WhatYouSaid() {
  const desk = useDesk();
  const wide = desk.rules.value.refusals.filter(({ reach }) => reach.within !== 'item');
  if (wide.length === 0) return null;
  return (
    <div class="own-rows">
      <h3 class="small">What you said of names</h3>
      <ul class="small">
        {wide.map(({ decision }) => {
          const says = refusalWords(desk, decision);
          return (
            <li key={decision.id}>
              {capital(says)} ·{' '}
              <button type="button" class="textual" onClick={() => void takeBack(desk, decision, says)}>
                undo<span class="unseen">: {says}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The section of the settings for the reader's own names. */
export function OwnNames() {
  const desk = useDesk();
  const own = desk.ownNames.value;
  const [chosen, setChosen] = useState<{ file: string; diff: PackDiff } | null>(null);
  return (
    <section>
      <h2>Your own names</h2>
      <p class="small soft">
        Models, orders, programmes and organisations that the built-in list does not have. They are read in your items; on pages they are
        never marked, because pages can see marks. A file is a table with the columns {COLUMNS.join(', ')}. The last three are for a name
        that is also an ordinary word: it counts only with, or never with, certain words near it.
      </p>
      <p class="small">
        <NewNamesLine />
      </p>
      {own.length > 0 ? (
        <ul class="exports">
          {own.map((entity) => (
            <li key={entity.id}>
              <button
                type="button"
                class="button"
                aria-label={`Remove ${entity.name}`}
                onClick={() =>
                  void carryOut(desk, async () => {
                    const back = await desk.commands.changeNames({ put: [], remove: [entity.id] });
                    return { says: `Removed ${entity.name}.`, undo: () => desk.commands.changeNames(back) };
                  })
                }
              >
                Remove
              </button>
              <span>
                {writings(entity)} <span class="small soft">{entity.kind}</span>
                <FollowInNews entity={entity} />
                {desk.catalog.value.byId.get(entity.id) === entity ? null : (
                  <span class="small soft"> · not read: the built-in list has this name now</span>
                )}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <WhatYouSaid />
      {chosen ? (
        <Preview file={chosen.file} diff={chosen.diff} close={() => setChosen(null)} />
      ) : (
        <p class="row">
          <FileButton
            label="Take in a file of names"
            accept=".csv,.tsv,.txt"
            take={async (text, file) => {
              setChosen({ file, diff: packDiff(text, own) });
              return null;
            }}
          />
          <button type="button" class="button" onClick={() => saveFile('cordon-names.csv', 'text/csv', writePack(own))}>
            {own.length > 0 ? 'Save as a file' : 'Save an empty table'}
          </button>
        </p>
      )}
    </section>
  );
}
