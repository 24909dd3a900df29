// One field over everything: the query language with completion of fields and values, what is wrong beside it.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Suggestion, suggest } from '../search/suggest.ts';
import { namesIn } from './asked.ts';
import { useDesk } from './desk.ts';
import type { ItemTexts } from './item-texts.ts';
import { useView } from './library-view.ts';

export const TextsContext = createContext<ItemTexts | null>(null);

// A keystroke waits so long for the next, in ms.
const TYPING = 60;

export function SearchField() {
  const desk = useDesk();
  const view = useView();
  const texts = useContext(TextsContext);
  const asked = desk.address.value.query;
  const [typed, setTyped] = useState(asked);
  const [choices, setChoices] = useState<Suggestion[]>([]);
  const [at, setAt] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const settled = useRef(asked);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLayoutEffect(() => {
    // The address changed by another hand (a facet, back): the field follows. What is being typed is ahead of `asked`.
    const now = desk.address.peek().query;
    if (now === settled.current || timer.current) return;
    settled.current = now;
    setTyped(now);
  }, [asked, desk]);
  const ask = (text: string, at = TYPING) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      timer.current = null;
      settled.current = text.trim();
      desk.go({ query: text.trim() }, true);
    }, at);
  };
  const look = (text: string, cursor: number) => {
    setChoices(/(?:^|\s)-?[a-z]*:?[^\s]*$/i.test(text.slice(0, cursor)) ? suggest(text, cursor, namesIn(desk)) : []);
    setAt(-1);
  };
  const take = (choice: Suggestion) => {
    const after = typed.slice(choice.end);
    const done = `${typed.slice(0, choice.start)}${choice.insert}${choice.insert.endsWith(':') || after.startsWith(' ') ? '' : ' '}`;
    const text = done + after;
    setTyped(text);
    ask(text, 0);
    input.current?.focus();
    queueMicrotask(() => {
      input.current?.setSelectionRange(done.length, done.length);
      look(text, done.length);
    });
  };
  const open = choices.length > 0;
  const problems = view.problems.value;
  const progress = texts?.progress.value;
  return (
    <div class="search">
      <input
        id="search"
        ref={input}
        type="text"
        role="combobox"
        aria-label="Search"
        aria-expanded={open}
        aria-controls="search-choices"
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `search-choice-${at}` : undefined}
        aria-describedby="search-says"
        autocomplete="off"
        spellcheck={false}
        placeholder="Search: words, “phrases”, model: measure: place: after:"
        value={typed}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          ask(text);
          look(text, event.currentTarget.selectionStart ?? text.length);
        }}
        onBlur={() => setChoices([])}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && open) {
            event.stopPropagation();
            setChoices([]);
          } else if (event.key === 'ArrowDown' && open) {
            event.preventDefault();
            setAt((at + 1) % choices.length);
          } else if (event.key === 'ArrowUp' && open) {
            event.preventDefault();
            setAt(at <= 0 ? choices.length - 1 : at - 1);
          } else if ((event.key === 'Enter' && at >= 0) || (event.key === 'Tab' && open && !event.shiftKey)) {
            const choice = choices[Math.max(0, at)];
            if (choice) {
              event.preventDefault();
              take(choice);
            }
          } else if (event.key === 'Enter') {
            ask(typed, 0);
            setChoices([]);
            input.current?.blur();
          }
        }}
      />
      {typed ? null : <kbd class="search-key">/</kbd>}
      {typed ? (
        <button
          type="button"
          class="textual small"
          onClick={() => {
            setTyped('');
            ask('', 0);
            setChoices([]);
          }}
        >
          Clear<span class="unseen"> the search</span>
        </button>
      ) : null}
      <div id="search-says" class="search-says small" role="status">
        {problems.map((problem) => (
          <p key={problem.message} class="trouble">
            {problem.message}
          </p>
        ))}
        {progress && progress.of > 300 ? (
          <p class="soft">
            Reading texts: {progress.read.toLocaleString('en')} of {progress.of.toLocaleString('en')}
          </p>
        ) : null}
      </div>
      <div id="search-choices" role="listbox" aria-label="Completions" class={open ? 'choices' : 'choices shut'}>
        {choices.map((choice, n) => (
          <div
            key={choice.insert}
            id={`search-choice-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(choice);
            }}
          >
            {choice.label} <span class="soft">{choice.note}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
