// The words that carry a statement, with the models they name marked.
import type { Claim, Mention } from '../domain.ts';
import { refusedIn } from '../ledger/refusals.ts';
import { findMentions } from '../match/find-mentions.ts';
import { type Desk, useDesk } from './desk.ts';
import { bestSentence, pageOfSentence, sentencesOf } from './exact-words.ts';
import { cutAtWord, isNarrow } from './fitting-words.ts';
import { HighlightedText } from './highlighted-text.tsx';

// Characters that fit three lines of a row: of 68 characters, and of a phone's 33.
const ROW = { wide: 180, narrow: 84 };

// Sentences are drawn again and again: each is looked through once.
const KEPT = 4_000;
const found = new WeakMap<object, Map<string, Mention[]>>();

/** Names of models in a sentence of an item, without those that the reader refused there. */
function modelsIn(desk: Desk, text: string, itemId: string): Mention[] {
  const { catalog, refusals } = desk.rules.value;
  const item = refusals.length > 0 ? desk.itemOf.value.get(itemId) : undefined;
  const refused = item ? refusedIn(item, refusals) : [];
  const key = refused.length > 0 ? `${text}\n${JSON.stringify(refused)}` : text;
  const known = found.get(catalog) ?? new Map<string, Mention[]>();
  if (known.size > KEPT) known.clear();
  found.set(catalog, known);
  const models = known.get(key) ?? findMentions(text, catalog, { refused }).filter((mention) => mention.kind === 'model');
  known.set(key, models);
  return models;
}

function Words({ text, item, page }: { text: string; item: string; page: number | null }) {
  return (
    <p class="quote">
      “<HighlightedText text={text} spans={modelsIn(useDesk(), text, item)} />”
      {page === null ? null : <span class="small soft"> p. {page}</span>}
    </p>
  );
}

/** The one sentence that carries a statement best, cut at a word to three lines. */
export function BestQuote({ claim }: { claim: Claim }) {
  const desk = useDesk();
  const names = (text: string) => modelsIn(desk, text, claim.item).some(({ id }) => claim.models.length === 0 || claim.models.includes(id));
  const sentence = bestSentence(claim, names);
  return (
    <Words
      text={cutAtWord(sentence, isNarrow() ? ROW.narrow : ROW.wide, modelsIn(desk, sentence, claim.item))}
      item={claim.item}
      page={pageOfSentence(claim, sentence)}
    />
  );
}

/** Every sentence of a statement in quotation marks of its own, at most `most` characters of each. */
export function Quotes({ claim, most = 600 }: { claim: Claim; most?: number }) {
  return (
    <>
      {sentencesOf(claim).map((text) => (
        <Words key={text} text={cutAtWord(text, most)} item={claim.item} page={pageOfSentence(claim, text)} />
      ))}
    </>
  );
}
