// Whether a watched page says something new: its main text against the last one kept, without what changes by itself.
import type { Revision } from '../domain.ts';
import { datesIn } from './read-date.ts';
import { DATE_LABELS, VOLATILE_LINES } from './volatile-lines.ts';
import { sharedWords, wordDiff, wordsOf } from './word-diff.ts';

type Text = Pick<Revision, 'title' | 'text' | 'boilerplate'>;

/** Words that came and went. `another`: so little is left that it may be another page altogether (a sign-in, a check for robots). */
export type TextChange = { added: number; removed: number; another: boolean };

/** Below this part of shared words the text is taken for another page's; texts shorter than so many words are not judged. */
const ANOTHER_PAGE = { shared: 0.15, words: 30 };

/** A text without the parts that are not the article. */
export function mainText({ text, boilerplate }: Pick<Revision, 'text' | 'boilerplate'>): string {
  let main = '';
  let at = 0;
  for (const { start, end } of boilerplate.toSorted((a, b) => a.start - b.start)) {
    if (start > at) main += `${text.slice(at, start)}\n`;
    at = Math.max(at, end);
  }
  return main + text.slice(at);
}

function isVolatile(line: string): boolean {
  if (line.length > 160) return false;
  if (VOLATILE_LINES.some((pattern) => pattern.test(line))) return true;
  const dates = datesIn(line);
  if (!dates.length) return false;
  let rest = '';
  let at = 0;
  for (const { start, end } of dates) {
    rest += ` ${line.slice(at, start)}`;
    at = Math.max(at, end);
  }
  rest += ` ${line.slice(at)}`;
  // What is left of a clock time is digits.
  return DATE_LABELS.test(rest.toLowerCase().replace(/[^\p{L}]+/gu, ''));
}

/** The lines of a text that can say something new, each on its own. */
function steadyLines(text: Text): string[] {
  return [text.title, ...mainText(text).split('\n')]
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line && !isVolatile(line));
}

/** The words of the main text that came and went. A paragraph that only moved, and a line that only dates, counts or signs the page, is no change. */
export function textChange(before: Text, after: Text): TextChange {
  const [old, now] = [steadyLines(before), steadyLines(after)];
  const diff = wordDiff(old.join('\n'), now.join('\n'));
  const moved = new Map<string, number>();
  for (const { kind, parts } of diff) {
    const text = parts[0]?.text ?? '';
    if (kind === 'removed') moved.set(text, (moved.get(text) ?? 0) + 1);
  }
  let added = 0;
  let removed = 0;
  for (const { kind, parts } of diff) {
    const text = parts[0]?.text ?? '';
    const left = moved.get(text) ?? 0;
    if (kind === 'added' && left > 0) {
      moved.set(text, left - 1);
      removed -= wordsOf(text).length;
      continue;
    }
    for (const part of parts) {
      if (part.kind === 'added') added += wordsOf(part.text).length;
      if (part.kind === 'removed') removed += wordsOf(part.text).length;
    }
  }
  const another = wordsOf(old.join(' ')).length >= ANOTHER_PAGE.words && sharedWords(old.join(' '), now.join(' ')) < ANOTHER_PAGE.shared;
  return { added, removed, another };
}
