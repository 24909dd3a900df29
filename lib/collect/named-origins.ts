// Whose report a text says it is, or rests on: agency datelines and credits, "first reported by", "according to a report by". Its own words, never a guess.
import type { NamedOrigin } from '../domain.ts';

/** Agencies as datelines and credits write them → their name. Source: the agencies' own style for signing off copy. */
const AGENCIES: Readonly<Record<string, string>> = {
  ap: 'Associated Press',
  'associated press': 'Associated Press',
  'the associated press': 'Associated Press',
  reuters: 'Reuters',
  'thomson reuters': 'Reuters',
  afp: 'AFP',
  'agence france-presse': 'AFP',
  dpa: 'DPA',
  upi: 'UPI',
  ani: 'ANI',
  pti: 'PTI',
  'press trust of india': 'PTI',
  xinhua: 'Xinhua',
  kyodo: 'Kyodo News',
  'kyodo news': 'Kyodo News',
  yonhap: 'Yonhap',
  'pa media': 'PA Media',
  'bloomberg news': 'Bloomberg',
  bloomberg: 'Bloomberg',
  'cnn wire': 'CNN',
  'the canadian press': 'Canadian Press',
  'canadian press': 'Canadian Press',
};
const SIGNED = Object.keys(AGENCIES)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Where an agency signs: at the head after the place, at the foot, in the byline. */
const HEAD = 600;
const FOOT = 700;
const DATELINE = new RegExp(`(?:^|\\n)\\s*[\\p{Lu}][\\p{L}\\p{N}.,'’/ -]{1,60}?\\s*\\((${SIGNED})\\)\\s*[-–—]`, 'iu');
const OPENING = new RegExp(`(?:^|\\n)\\s*\\((${SIGNED})\\)\\s*(?:[-–—]|[\\p{Lu}])`, 'iu');
const FOOTERS: readonly RegExp[] = [
  new RegExp(`(?:^|\\n)\\s*[-–—]{1,2}\\s*(${SIGNED})\\s*[.)]?\\s*$`, 'iu'),
  new RegExp(`©\\s*(?:copyright\\s*)?(?:\\d{4}\\s+)?(${SIGNED})\\b`, 'iu'),
  new RegExp(`\\bcopyright\\s+(?:\\d{4}\\s+)?(${SIGNED})\\b`, 'iu'),
];
/** Reuters' sign-off: "(Reporting by … in …; Editing by …)". */
const REUTERS = /\(\s*(?:additional )?reporting by [^)]{3,300}; (?:writing|editing) by [^)]{3,200}\)/i;

const NAME = String.raw`(?<name>(?:the )?[\p{Lu}][\p{L}\p{N}&.’'-]*(?:(?: | of | and | for the | of the )[\p{Lu}\p{N}][\p{L}\p{N}&.’'-]*){0,4})`;
const REPORT = String.raw`(?:an? |the )?(?:\p{L}+ ){0,2}?(?:report|story|article|investigation|account|scoop)s? (?:by|in|from|published by|published in)`;
/** Ways to say whose report another report rests on. What follows is a name or nothing. */
const CITED: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:first|originally|previously|earlier) (?:reported|disclosed|revealed|published) (?:on \p{L}+ )?(?:by|in) ${NAME}`,
    'gu',
  ),
  new RegExp(String.raw`\b(?:was|were|been|as) (?:reported|revealed|disclosed) (?:earlier |first )?by ${NAME}`, 'gu'),
  new RegExp(String.raw`\b(?:[Aa]ccording to|[Cc]iting|[Cc]ited|[Pp]er) ${REPORT} ${NAME}`, 'gu'),
  new RegExp(String.raw`\b(?:obtained|seen|reviewed) by ${NAME}`, 'gu'),
  new RegExp(
    String.raw`(?:^|[.!?”"]\s+|\n)${NAME} (?:was the first to report|was first to report|first reported|earlier reported|reported earlier|first broke)`,
    'gu',
  ),
];
const ACCORDING = new RegExp(String.raw`\b[Aa]ccording to ${NAME}`, 'gu');

/** Words with a capital that no report comes from. */
const NO_ORIGIN =
  /^(?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|he|she|it|they|mr|ms|mrs|dr|section|article|annex|i|we|this|that|these)\b/i;
const MOST_TEXT = 60_000;

const spoken = (name: string): string =>
  name
    .replace(/[’']s?$/u, '')
    .replace(/[.,;:]+$/, '')
    .replace(/^the /, '')
    .trim();
const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

function add(found: NamedOrigin[], name: string, words: string, how: NamedOrigin['how'], own: string): void {
  const known = AGENCIES[name.toLowerCase()] ?? AGENCIES[spoken(name).toLowerCase()] ?? spoken(name);
  if (!known || NO_ORIGIN.test(known) || (own && keyOf(own) === keyOf(known))) return;
  if (found.some((one) => keyOf(one.name) === keyOf(known))) return;
  found.push({ name: known, how, words: words.replace(/\s+/g, ' ').trim().slice(0, 200) });
}

/** Names that the words of one statement give as where it comes from: "according to NAME". */
export function originsInSentence(sentence: string, own: string | null = null): string[] {
  const found: NamedOrigin[] = [];
  for (const pattern of [ACCORDING, ...CITED])
    for (const match of sentence.slice(0, 4_000).matchAll(pattern)) add(found, match.groups?.name ?? '', match[0], 'cited', own ?? '');
  return found.map(({ name }) => name);
}

/**
 * Whose report a whole text says it is (`wire`: an agency signs it; `republished`: the page says or links so) or rests on (`cited`), each with the words that say
 * so. `outlet`: its own publisher, never named. `original`: what the page's reader found; `canonicalHost`: another site that it names as its address.
 */
export function namedOrigins(document: {
  text: string;
  byline: string | null;
  outlet: string | null;
  original: string | null;
  canonicalHost: string | null;
}): NamedOrigin[] {
  const own = document.outlet ?? '';
  const text = document.text.slice(0, MOST_TEXT);
  const found: NamedOrigin[] = [];
  if (document.original) add(found, document.original, `original by ${document.original}`, 'republished', own);
  if (document.canonicalHost)
    add(found, document.canonicalHost, `the page gives its address as ${document.canonicalHost}`, 'republished', own);
  for (const pattern of [DATELINE, OPENING]) {
    const match = pattern.exec(text.slice(0, HEAD));
    if (match) add(found, match[1] ?? '', match[0], 'wire', own);
  }
  const signed = new RegExp(`^(?:by )?(?:.{1,60}(?:,| [-–—|/])\\s*)?(${SIGNED})(?: staff| news agency)?$`, 'i').exec(
    (document.byline ?? '').trim(),
  );
  if (signed) add(found, signed[1] ?? '', document.byline ?? '', 'wire', own);
  const foot = document.text.slice(-FOOT);
  for (const pattern of FOOTERS) {
    const match = pattern.exec(foot);
    if (match) add(found, match[1] ?? '', match[0], 'wire', own);
  }
  const reported = REUTERS.exec(foot);
  if (reported) add(found, 'Reuters', reported[0], 'wire', own);
  for (const pattern of CITED) for (const match of text.matchAll(pattern)) add(found, match.groups?.name ?? '', match[0], 'cited', own);
  return found.slice(0, 8);
}
