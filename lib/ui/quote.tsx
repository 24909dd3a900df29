// The words that carry a statement, with the models they name marked.
import type { Claim } from '../domain.ts';
import { findMentions } from '../match/find-mentions.ts';
import { useDesk } from './desk.ts';
import { exactWords } from './exact-words.ts';
import { HighlightedText } from './highlighted-text.tsx';

const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const at = text.lastIndexOf(' ', most);
  return `${text.slice(0, at > most / 2 ? at : most)}\u00a0…`;
};

/** The sentence, at most `most` characters of it, in quotation marks. */
export function Quote({ claim, most = 320 }: { claim: Claim; most?: number }) {
  const desk = useDesk();
  const text = cut(exactWords(claim), most);
  const spans = findMentions(text, desk.catalog.value).filter((mention) => mention.kind === 'model');
  return (
    <p class="quote">
      “<HighlightedText text={text} spans={spans} />”
    </p>
  );
}
