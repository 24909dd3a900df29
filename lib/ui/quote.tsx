// The words that carry a statement, with the models they name marked.
import { type Signal, signal } from '@preact/signals';
import type { Claim } from '../domain.ts';
import { findMentions } from '../match/find-mentions.ts';
import { type Desk, useDesk } from './desk.ts';
import { bestSentence, sentencesOf } from './exact-words.ts';
import { HighlightedText } from './highlighted-text.tsx';

// Characters that fit three lines of a row: of 68 characters, and of a phone's 33.
const ROW = { wide: 180, narrow: 84 };
let narrow: Signal<boolean> | undefined;

/** Whether the window is a phone's; what asks is drawn again when it changes. */
function isNarrow(): boolean {
  if (!narrow) {
    const asked = matchMedia('(max-width: 560px)');
    const now = signal(asked.matches);
    asked.addEventListener('change', () => {
      now.value = asked.matches;
    });
    narrow = now;
  }
  return narrow.value;
}

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const at = text.lastIndexOf(' ', most);
  return `${text.slice(0, at > most / 2 ? at : most).replace(/[\s,;:–—-]+$/, '')}\u00a0…`;
};

function modelsIn(desk: Desk, text: string) {
  return findMentions(text, desk.catalog.value).filter((mention) => mention.kind === 'model');
}

function Words({ text }: { text: string }) {
  return (
    <p class="quote">
      “<HighlightedText text={text} spans={modelsIn(useDesk(), text)} />”
    </p>
  );
}

/** The one sentence that carries a statement best, cut at a word to three lines. */
export function BestQuote({ claim }: { claim: Claim }) {
  const desk = useDesk();
  const names = (text: string) => modelsIn(desk, text).some(({ id }) => claim.models.length === 0 || claim.models.includes(id));
  return <Words text={cut(bestSentence(claim, names), isNarrow() ? ROW.narrow : ROW.wide)} />;
}

/** Every sentence of a statement in quotation marks of its own, at most `most` characters of each. */
export function Quotes({ claim, most = 600 }: { claim: Claim; most?: number }) {
  return (
    <>
      {sentencesOf(claim).map((text) => (
        <Words key={text} text={cut(text, most)} />
      ))}
    </>
  );
}
