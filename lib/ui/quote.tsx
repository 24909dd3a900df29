// The words that carry a statement, with the models they name marked.
import type { Claim, Mention } from '../domain.ts';
import { findMentions } from '../match/find-mentions.ts';
import { type Desk, useDesk } from './desk.ts';
import { bestSentence, sentencesOf } from './exact-words.ts';
import { cutAtWord, isNarrow } from './fitting-words.ts';
import { HighlightedText } from './highlighted-text.tsx';

// Characters that fit three lines of a row: of 68 characters, and of a phone's 33.
const ROW = { wide: 180, narrow: 84 };

// Sentences are drawn again and again: each is looked through once.
const KEPT = 4_000;
const found = new WeakMap<object, Map<string, Mention[]>>();

function modelsIn(desk: Desk, text: string): Mention[] {
  const catalog = desk.catalog.value;
  const known = found.get(catalog) ?? new Map<string, Mention[]>();
  if (known.size > KEPT) known.clear();
  found.set(catalog, known);
  const models = known.get(text) ?? findMentions(text, catalog).filter((mention) => mention.kind === 'model');
  known.set(text, models);
  return models;
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
  const sentence = bestSentence(claim, names);
  return <Words text={cutAtWord(sentence, isNarrow() ? ROW.narrow : ROW.wide, modelsIn(desk, sentence))} />;
}

/** Every sentence of a statement in quotation marks of its own, at most `most` characters of each. */
export function Quotes({ claim, most = 600 }: { claim: Claim; most?: number }) {
  return (
    <>
      {sentencesOf(claim).map((text) => (
        <Words key={text} text={cutAtWord(text, most)} />
      ))}
    </>
  );
}
