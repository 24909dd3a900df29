// The reader's own rules: what they are for, what they do, tried over the library before they are switched on, and taken back with all they did.
import { useState } from 'preact/hooks';
import type { RulesChange, RuleTrial } from '../adapters/reader-rules.ts';
import type { ReaderRule, RuleAction } from '../domain.ts';
import { idOf } from '../identity.ts';
import { ruleErrors } from '../search/reader-rules.ts';
import { namesIn } from './asked.ts';
import { factOf, outletOf } from './citation-line.tsx';
import { type Desk, useDesk } from './desk.ts';
import { carryOut } from './reader-acts.ts';
import { ruleName } from './rule-name.ts';
import { counted, dateWords, listed } from './wording.ts';

const ACTIONS: Record<RuleAction, { label: string; says: string }> = {
  keep: { label: 'Keep in “About restrictions”', says: 'kept in the list' },
  hide: { label: 'Hide from the lists', says: 'hidden' },
  star: { label: 'Star', says: 'starred' },
  tag: { label: 'Tag with', says: 'tagged' },
};

function doesWords({ actions, tag }: Pick<ReaderRule, 'actions' | 'tag'>): string {
  return listed(actions.map((action) => (action === 'tag' ? `tagged “${tag ?? ''}”` : ACTIONS[action].says)));
}

/** What switching it on comes to, beyond the number that fits. */
function trialWords({ actions }: ReaderRule, { fits, relevant, starred, hidden }: RuleTrial): string {
  const n = (count: number): string => count.toLocaleString('en');
  return [
    actions.includes('hide')
      ? relevant
        ? `${n(relevant)} of them ${relevant === 1 ? 'is' : 'are'} about restrictions and would leave that list`
        : 'none of them is about restrictions'
      : '',
    actions.includes('hide') && hidden ? `${n(hidden)} hidden by another rule already` : '',
    actions.includes('keep') ? `${n(fits - relevant)} would come into the list about restrictions` : '',
    actions.includes('star') ? `${n(fits - starred)} would be starred${starred ? `, ${n(starred)} are already` : ''}` : '',
  ]
    .filter(Boolean)
    .join('; ');
}

type Progress = { done: number; of: number } | null;

/** Changes the rules, says how far it is, and offers to take it back. */
function change(desk: Desk, wanted: RulesChange, says: string, told: (progress: Progress) => void): Promise<void> {
  return carryOut(desk, async () => {
    try {
      const back = await desk.commands.changeRules(wanted, (done, of) => told(done < of ? { done, of } : null));
      return { says, undo: () => desk.commands.changeRules(back) };
    } finally {
      told(null);
    }
  });
}

function ProgressLine({ progress, says }: { progress: Progress; says: string }) {
  return progress ? (
    <p class="small soft" role="status">
      {says}: {progress.done.toLocaleString('en')} of {counted(progress.of, 'item')}
    </p>
  ) : null;
}

const BLANK: ReaderRule = { id: '', name: '', query: '', actions: [], tag: null, on: false, addedAt: '' };

/** What the rule would do, with the newest items that fit. */
function Trial({ rule, trial }: { rule: ReaderRule; trial: RuleTrial }) {
  const desk = useDesk();
  const more = trialWords(rule, trial);
  return (
    <div class="rule-trial" role="status">
      <p>
        <b>
          {trial.fits.toLocaleString('en')} of {counted(trial.of, 'item')} {trial.fits === 1 ? 'fits' : 'fit'}
        </b>
        {more ? `: ${more}` : ''}. Nothing was changed so far.
      </p>
      <ul class="small">
        {trial.examples.flatMap((id) => {
          const item = desk.itemOf.value.get(id);
          const published = item && factOf(item, 'published');
          return item
            ? [
                <li key={id}>
                  <a href={desk.link({ open: { kind: 'item', id } })}>{factOf(item, 'title') || 'Untitled'}</a>{' '}
                  <span class="soft">
                    {outletOf(item)}
                    {published ? ` · ${dateWords(published, true)}` : ''}
                  </span>
                </li>,
              ]
            : [];
        })}
        {trial.fits > trial.examples.length ? (
          <li class="soft">and {(trial.fits - trial.examples.length).toLocaleString('en')} more, older ones</li>
        ) : null}
      </ul>
    </div>
  );
}

/** The form of one rule. It is switched on only as it was tried. */
function RuleForm({ initial, close }: { initial: ReaderRule; close: () => void }) {
  const desk = useDesk();
  const [typed, setTyped] = useState(initial);
  const [tried, setTried] = useState<{ of: string; trial: RuleTrial } | null>(null);
  const [progress, setProgress] = useState<Progress>(null);
  const [asked, setAsked] = useState(false);
  // What is typed keeps its spaces until it is used: names and tags may have several words.
  const rule: ReaderRule = { ...typed, name: typed.name.trim(), tag: typed.tag?.trim() || null };
  const key = JSON.stringify([rule.query, rule.actions, rule.tag]);
  const errors = ruleErrors(rule, namesIn(desk));
  const trial = tried?.of === key ? tried.trial : null;
  const edit = (patch: Partial<ReaderRule>) => setTyped({ ...typed, ...patch });
  const attempt = () => {
    setAsked(true);
    if (errors.length > 0) return;
    setProgress({ done: 0, of: desk.items.peek().length });
    desk.commands
      .tryRule(rule, (done, of) => setProgress({ done, of }))
      .then(
        (trial) => setTried({ of: key, trial }),
        (error: unknown) => {
          desk.done.value = { says: error instanceof Error ? error.message : String(error), undo: null, trouble: true };
        },
      )
      .finally(() => setProgress(null));
  };
  const switchOn = () => {
    const addedAt = rule.addedAt || new Date().toISOString();
    const whole: ReaderRule = { ...rule, id: rule.id || idOf('rule', addedAt, rule.query), addedAt, on: true };
    void change(desk, { put: [whole], remove: [] }, `Rule on: ${ruleName(whole)}, ${counted(trial?.fits ?? 0, 'item')}.`, setProgress).then(
      close,
    );
  };
  return (
    <form
      class="rule-form"
      aria-label={initial.id ? 'Change the rule' : 'New rule'}
      onSubmit={(event) => {
        event.preventDefault();
        attempt();
      }}
    >
      <label>
        <span class="small soft">Items that fit this search</span>
        <input
          class="field"
          value={rule.query}
          placeholder="chips source:&quot;The Courier&quot; -webinar depth:headline"
          spellcheck={false}
          autocomplete="off"
          aria-invalid={asked && errors.length > 0}
          aria-describedby="rule-says"
          onInput={(event) => edit({ query: event.currentTarget.value })}
        />
      </label>
      <p id="rule-says" class="small">
        {asked && errors.length > 0 ? (
          <span class="trouble">{errors.map(({ message }) => message).join('; ')}.</span>
        ) : (
          <span class="soft">
            Words and “phrases” in title or text (in:title: only there), -not, source: (feed or outlet), model:, org:, place:, measure:,
            status:, is:relevant or -is:relevant, depth:headline, before:, after:.
          </span>
        )}
      </p>
      <div class="row">
        {(['keep', 'hide', 'star', 'tag'] as const).map((action) => (
          <label key={action} class="check">
            <input
              type="checkbox"
              checked={rule.actions.includes(action)}
              onChange={(event) =>
                edit({
                  actions: event.currentTarget.checked ? [...rule.actions, action] : rule.actions.filter((other) => other !== action),
                })
              }
            />
            {ACTIONS[action].label}
          </label>
        ))}
        {rule.actions.includes('tag') ? (
          <input
            class="field short"
            aria-label="Tag"
            value={typed.tag ?? ''}
            maxLength={40}
            onInput={(event) => edit({ tag: event.currentTarget.value })}
          />
        ) : null}
      </div>
      <label class="setting">
        <span class="small soft">Called (else by its search)</span>
        <input class="field short" value={typed.name} maxLength={80} onInput={(event) => edit({ name: event.currentTarget.value })} />
      </label>
      <div class="row">
        <button type="submit" class={trial ? 'button' : 'button primary'} disabled={progress !== null}>
          See what it would do
        </button>
        <button
          type="button"
          class={trial ? 'button primary' : 'button'}
          disabled={!trial || progress !== null || errors.length > 0}
          onClick={switchOn}
        >
          Switch on
        </button>
        <button type="button" class="textual" onClick={close}>
          Leave it
        </button>
      </div>
      <ProgressLine progress={progress} says="Looking through the library" />
      {trial ? <Trial rule={rule} trial={trial} /> : null}
    </form>
  );
}

function RuleRow({ rule, edit }: { rule: ReaderRule; edit: () => void }) {
  const desk = useDesk();
  const [progress, setProgress] = useState<Progress>(null);
  const marked = desk.items.value.filter(({ marks }) => marks?.some((mark) => mark.rule === rule.id)).length;
  const name = ruleName(rule);
  const broken = ruleErrors(rule, namesIn(desk));
  const put = (on: boolean) =>
    change(
      desk,
      { put: [{ ...rule, on }], remove: [] },
      on ? `Rule on: ${name}.` : `Rule off: ${name}. What it did is taken back.`,
      setProgress,
    );
  return (
    <li class="rule">
      <input
        type="checkbox"
        checked={rule.on}
        disabled={progress !== null || (!rule.on && broken.length > 0)}
        aria-label={`On: ${name}`}
        onChange={(event) => void put(event.currentTarget.checked)}
      />
      <div>
        <p>
          <b>{name}</b> <span class="soft">{doesWords(rule)}</span>
        </p>
        {rule.name ? (
          <p class="small">
            <code>{rule.query}</code>
          </p>
        ) : null}
        <p class="small soft">
          {!rule.on ? (
            'off'
          ) : rule.actions.includes('hide') ? (
            <a href={desk.link({ screen: 'items', list: 'hidden', query: '', open: null })}>
              Hidden by this rule ({marked.toLocaleString('en')})
            </a>
          ) : (
            counted(marked, 'item')
          )}
        </p>
        {broken.length > 0 ? (
          <p class="small trouble">It does nothing: {broken.map(({ message }) => message).join('; ')}. Change it, or delete it.</p>
        ) : null}
        <ProgressLine progress={progress} says="Looking through the library" />
      </div>
      <div class="row">
        <button type="button" class="button" onClick={edit}>
          Change<span class="unseen">: {name}</span>
        </button>
        <button
          type="button"
          class="button"
          disabled={progress !== null}
          onClick={() => void change(desk, { put: [], remove: [rule.id] }, `Deleted: ${name}. What it did is taken back.`, setProgress)}
        >
          Delete<span class="unseen">: {name}</span>
        </button>
      </div>
    </li>
  );
}

export function RulesScreen() {
  const desk = useDesk();
  const { query } = desk.address.value;
  const [editing, setEditing] = useState<ReaderRule | null>(query ? { ...BLANK, query } : null);
  if (!desk.loaded.value) return null;
  const rules = desk.ownRules.value;
  const close = () => {
    setEditing(null);
    desk.go({ query: '' }, true);
  };
  return (
    <div class="sheet">
      <div class="sheet-head">
        <h1>Rules</h1>
        {editing ? null : (
          <button type="button" class={rules.length > 0 ? 'button' : 'button primary'} onClick={() => setEditing(BLANK)}>
            New rule
          </button>
        )}
      </div>
      <p class="soft">
        A rule is a search with what happens to items that fit it, those that are here and those that come. It is tried on the library
        before it is switched on; switched off, what it did is taken back, and what you did by hand stays. Hidden items stay in searches,
        exports, the timeline and the ledger.
      </p>
      {editing ? <RuleForm key={editing.id} initial={editing} close={close} /> : null}
      {rules.length > 0 ? (
        <ol class="picks">
          {rules.map((rule) => (
            <RuleRow key={rule.id} rule={rule} edit={() => setEditing(rule)} />
          ))}
        </ol>
      ) : editing ? null : (
        <p class="soft">No rules yet.</p>
      )}
    </div>
  );
}
