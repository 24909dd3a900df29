// Which of an entry's texts is its text, and whether that is the whole article or a teaser.

/** One text of an entry; `content` when the feed gave it as the article itself (content:encoded, Atom content, content_html). */
export type FieldText = { text: string; content: boolean };

/** Longest text kept of one entry, in characters (reliability: a text field is capped). */
const LONGEST_TEXT = 262_144;

// An article is at least this long; beside a summary that it outgrows, less is enough. A description is an article only when it reads like one.
const ARTICLE = 500;
const ARTICLE_BESIDE_SUMMARY = 250;
const ARTICLE_AS_DESCRIPTION = 2_000;

// What systems put under every text, and how a cut text ends.
const FOOTERS =
  /\n*(?:the post\b[^\n]{1,300}\bappeared first on\b[^\n]*|(?:this (?:article|post)|source|via)\b[^\n]{0,200}\bappeared first\b[^\n]*)\s*$/i;
const CUT =
  /(?:\u2026|\.\.\.|\[(?:\u2026|\.\.\.|more|read more)\]|(?:continue|keep) reading[^\n]{0,120}|read (?:more|on|the (?:full|whole|rest|entire))[^\n]{0,120}|full (?:story|article|text)[^\n]{0,40})\s*[\])\u00bb\u2192>]*\s*$/i;

/** The longest text and whether it is the whole article. Cuts beyond LONGEST_TEXT and says so. */
export function entryText(
  contents: readonly FieldText[],
  summaries: readonly FieldText[],
  warnings: string[],
): { text: string; full: boolean } {
  const longest = (texts: readonly FieldText[]): string => texts.reduce((best, { text }) => (text.length > best.length ? text : best), '');
  const content = longest(contents);
  const summary = longest(summaries);
  const whole = content.length >= summary.length;
  const text = whole ? content : summary;
  const body = text.slice(-600).replace(FOOTERS, '');
  const cut = CUT.test(body);
  const enough = whole
    ? text.length >= ARTICLE || (text.length >= ARTICLE_BESIDE_SUMMARY && summary.length > 0 && summary.length * 2 <= text.length)
    : text.length >= ARTICLE_AS_DESCRIPTION && text.split('\n\n').length >= 3;
  if (text.length <= LONGEST_TEXT) return { text, full: enough && !cut };
  warnings.push(`The text is ${text.length} characters long; the first ${LONGEST_TEXT} were kept.`);
  return { text: text.slice(0, LONGEST_TEXT).toWellFormed(), full: false };
}
