// Legal citations → spans and canonical ids: the forms that number themselves and need no catalog.
import type { Catalog } from '../catalog/catalog.ts';
import { PLACES } from '../catalog/places.ts';
import type { Mention, Span } from '../domain.ts';

/** A citation found: `id` by the grammar of vocabulary ids; a Federal Register page resolves to the document the catalog knows. */
export type Citation = Omit<Mention, 'field'>;

// Every repetition is bounded, so that no text makes a pattern slow. W: a gap, line breaks and no-break spaces included.
const W = '[\\s\\u00a0\\u202f\\u2009]{1,12}';
const w = '[\\s\\u00a0\\u202f\\u2009]{0,12}';
const DASH = '[-\\u2010-\\u2015\\u2212]';
const NO = `(?:(?:Nos?\\.?|Number|Nr\\.?|n\\.|nº|no\\.)${w})?`;
// One paragraph mark: (a), (iv), (12), (A), (aa). A single space may stand before it.
const MARK = '(?: ?\\((?:[a-z]{1,2}|[ivxlcdm]{1,6}|[A-Z]|[IVXLCDM]{1,6}|\\d{1,3})\\))';
const SECTION = `\\d{1,5}[a-zA-Z]{0,2}(?:${DASH}[\\da-zA-Z]{1,4}(?![a-zA-Z]))*`;
const BEFORE = '(?<![\\p{L}\\p{N}_./])';
const AFTER = '(?![\\p{L}\\p{N}_])';

const plain = (text: string): string => text.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s+/g, '');
const year = (digits: string): string => (digits.length === 2 ? `${Number(digits) > 49 ? '19' : '20'}${digits}` : digits);
const isYear = (digits: string): boolean => /^(?:19[5-9]\d|20\d\d)$/.test(digits);

type Groups = Record<string, string | undefined>;
/** Reads one form. `hint`: found in every text that holds the form. `id` answers null when the numbers fit no such citation. `group`: the part of the match that is the span, if not all of it. */
type Form = {
  rule: string;
  because: string;
  hint: RegExp;
  pattern: RegExp;
  id: (groups: Groups, at: number, text: string) => string | null;
  span?: string;
};

// Most texts hold none of a form: a cheap look first spares the whole pattern.
const HINTS: Record<string, RegExp> = {
  CFR: /C\.?\s{0,12}F\.?\s{0,12}R/,
  USC: /U\.?\s{0,12}S\.?\s{0,12}C/i,
  'Federal Register': /F\.?\s{0,12}R|FR\s|Fed/,
  'executive order': /Order|E\.?\s{0,12}O/,
  'public law': /P\.?\s{0,12}L|Pub/,
  'private law': /Priv/,
  'Statutes at Large': /Stat\./,
  ECCN: /\d[A-E]\d{3}/,
  RIN: /\d{4}.[A-Z]{2}\d{2}/,
  CELEX: /3\d{4}[RLD]\d{4}/,
  'European act': /\d{2}\/\d/,
  'UK statutory instrument': /\d{4}\/\d/,
  'Scottish statutory instrument': /\d{4}\/\d/,
  'Northern Ireland statutory rule': /\d{4}\/\d/,
  'UK act': /c\./,
  'act of the Scottish Parliament': /asp/,
  'bill of Congress': /H\.?\s{0,12}R|S\./,
  'state bill': /B\.?\s{0,12}.?\d|Bill/,
  'state code': /Ann\./,
};

const form = (rule: string, because: string, source: string, id: Form['id'], flags = 'gu', span?: string): Form => ({
  rule,
  because,
  hint: HINTS[rule] ?? /\d/,
  pattern: new RegExp(BEFORE + source + AFTER, flags + (span ? 'd' : '')),
  id,
  ...(span ? { span } : {}),
});

const STATES: [name: string, place: string][] = PLACES.filter(({ id }) => id.startsWith('US-')).flatMap(({ id, name, seats }) =>
  [name, ...seats.map((seat) => seat.split(',')[0] ?? '')].map((word): [string, string] => [word, id.toLowerCase()]),
);

const STATE_WORDS = new RegExp(`(?<![\\p{L}])(?:${STATES.map(([name]) => name).join('|')})(?![\\p{L}])`, 'gu');
const PLACE_OF_STATE = new Map(STATES);

type Named = { at: number; place: string }[];
let stated: { text: string; named: Named } = { text: '', named: [] };

/** Every state named in a text, in order; kept for the text asked about last. */
function statesIn(text: string): Named {
  if (stated.text !== text)
    stated = {
      text,
      named: [...text.matchAll(STATE_WORDS)].map((match) => ({ at: match.index, place: PLACE_OF_STATE.get(match[0]) ?? '' })),
    };
  return stated.named;
}

/** The US state named nearest to a bill number, within 200 characters. */
function stateNear(text: string, at: number): string | null {
  const named = statesIn(text);
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const sides = [named[low - 1], named[low]].filter((one) => one && Math.abs(one.at - at) <= 200);
  sides.sort((a, b) => Math.abs((a?.at ?? 0) - at) - Math.abs((b?.at ?? 0) - at));
  return sides[0]?.place ?? null;
}

const CONGRESS = /\b(?:Congress|Senate|Senator|Sen\.|Rep\.|House|lawmakers?|bill|bipartisan|introduced|Committee|Act)\b/;
const EXPORT = /\b(?:ECCNs?|EAR|BIS|CCL|[Ee]xport|Commerce Control List)\b/;
const near = (text: string, at: number, cue: RegExp, reach = 300): boolean => cue.test(text.slice(Math.max(0, at - reach), at + reach));

function europeanId({ kind = '', first = '', second = '', no }: Groups): string | null {
  const type = /^(?:dir|ric|richt)/i.test(kind) ? 'dir' : /^(?:dec|déc|bes)/i.test(kind) ? 'dec' : 'reg';
  // Directives and everything since 2015 write the year first; older regulations “(EC) No 428/2009” write it last.
  const yearLast = isYear(second) && (!isYear(first) || no !== undefined) && type !== 'dir';
  const [of, number] = yearLast ? [second, first] : [year(first), second];
  return isYear(of) ? `eu/${type}/${of}/${Number(number)}` : null;
}

const EUROPEAN_KIND =
  '(?<kind>Regulations?|Directives?|Decisions?|Règlement|Directive|Décision|Verordnung|Richtlinie|Beschluss|Regolamento|Direttiva|Decisione|Reglamento|Directiva|Decisión)';

const FORMS: readonly Form[] = [
  form(
    'CFR',
    'a section of the Code of Federal Regulations',
    `(?<title>\\d{1,2})${w}C\\.?${w}F\\.?${w}R\\.?,?${w}(?:[Pp]arts?|[Pp]ts?\\.)${W}(?<part>\\d{1,4})${w}(?:${DASH}|to|through)${w}(?<to>\\d{1,4})(?!\\.\\d)`,
    ({ title, part, to }) => `us/cfr/${title}/${part}-${to}`,
  ),
  form(
    'CFR',
    'a section of the Code of Federal Regulations',
    `(?<title>\\d{1,2})${w}C\\.?${w}F\\.?${w}R\\.?,?${w}(?:(?:[Pp]arts?|[Pp]ts?\\.|[Ss]ections?|[Ss]ecs?\\.|§{1,2})${w})?(?<part>\\d{1,4}[a-z]{0,2})(?:\\.(?<section>${SECTION}))?(?<marks>${MARK}{0,8}(?:${DASH}\\d{1,3}[A-Z]?(?!\\d))?)`,
    ({ title, part, section, marks = '' }) => {
      if (!section) return `us/cfr/${title}/${part}`;
      // Treasury and SEC sections go on after their paragraphs: 1.411(a)(13)-1 is one section.
      const inner = /[-\u2010-\u2015\u2212]\d{1,3}[A-Z]?$/.test(marks) ? plain(marks) : '';
      return `us/cfr/${title}/${part}/${plain(section)}${inner}`;
    },
  ),
  form(
    'USC',
    'a section of the United States Code',
    `(?<title>\\d{1,2})${w}U\\.?${w}S\\.?${w}C\\.?(?:${w}A\\.)?${w}(?:(?:§{1,2}|[Ss]ections?|[Ss]ecs?\\.)${w})?(?<section>\\d{1,5}[a-zA-Z]{0,3}(?:${DASH}\\d{1,4}[a-z]?)?)${MARK}{0,8}(?:${W}note)?`,
    ({ title, section = '' }) => {
      const [low = '', high] = plain(section).split('-');
      return `us/usc/${title}/${high && /^\d+$/.test(low) && Number(high) > Number(low) ? low : plain(section)}`;
    },
    'giu',
  ),
  form(
    'Federal Register',
    'a page of the Federal Register',
    `(?<volume>\\d{2,3})${w}(?:F\\.?${w}R\\.?|Fed\\.${w}Reg\\.)${w}(?<page>\\d{1,3},\\d{3}|\\d{1,6})`,
    ({ volume, page }) => `us/fr/${volume}/${page?.replace(',', '')}`,
  ),
  form(
    'Federal Register',
    'a document of the Federal Register',
    `(?:FR${W}(?:Doc\\.?|document)${w}${NO}|Federal Register${W}(?:Doc(?:ument)?\\.?)${w}${NO})(?<number>\\d{4}${DASH}\\d{4,6})`,
    ({ number = '' }) => `us/fr/${plain(number)}`,
  ),
  form(
    'executive order',
    'an executive order by its number',
    `(?:(?:Executive${W}Orders?|Exec\\.${w}Order)${w}(?:\\((?:E\\.?O\\.?)\\)${w})?${NO}(?=\\d{4}|\\d\\d,)|E\\.?${w}O\\.?${w}${NO}(?=\\d{5}|\\d\\d,))(?<number>\\d{2},\\d{3}|\\d{4,5})(?![-/]\\d)`,
    ({ number = '' }) => `us/eo/${number.replace(',', '')}`,
  ),
  form(
    'public law',
    'a public law by its number',
    `(?:Pub(?:lic|\\.)?${w}L(?:aw|\\.)?|P\\.?${w}L\\.?)${w}${NO}(?<congress>\\d{2,3})${w}${DASH}${w}(?<number>\\d{1,4})`,
    ({ congress, number }) => `us/pl/${congress}-${number}`,
  ),
  form(
    'private law',
    'a private law by its number',
    `Priv(?:ate|\\.)?${w}L(?:aw|\\.)?${w}${NO}(?<congress>\\d{2,3})${w}${DASH}${w}(?<number>\\d{1,4})`,
    ({ congress, number }) => `us/pvtl/${congress}-${number}`,
  ),
  form(
    'Statutes at Large',
    'a page of the Statutes at Large',
    `(?<volume>\\d{1,3})${w}Stat\\.${w}(?<page>\\d{1,5})`,
    ({ volume, page }) => `us/stat/${volume}/${page}`,
  ),
  form(
    'ECCN',
    'an export control classification number',
    `ECCNs?${w}:${w}(?<span>(?<code>\\d[A-E]\\d{3})(?:\\.[a-z0-9]{1,3}){0,4})`,
    ({ code }) => `us/eccn/${code}`,
    'gu',
    'span',
  ),
  form(
    'ECCN',
    'an export control classification number',
    `ECCNs?${W}(?<code>\\d[A-E]\\d{3})(?:\\.[a-z0-9]{1,3}){0,4}`,
    ({ code }) => `us/eccn/${code}`,
  ),
  form(
    'ECCN',
    'an export control classification number: the text speaks of export control',
    `(?<code>\\d[A-E]\\d{3})(?:\\.[a-z0-9]{1,3}){0,4}`,
    ({ code }, at, text) => (near(text, at, EXPORT) ? `us/eccn/${code}` : null),
  ),
  form(
    'RIN',
    'a regulation identifier number',
    `RIN${w}:${w}(?<span>(?<number>\\d{4}${DASH}[A-Z]{2}\\d{2}))`,
    ({ number = '' }) => `us/rin/${plain(number)}`,
    'gu',
    'span',
  ),
  form(
    'RIN',
    'a regulation identifier number',
    `(?:RIN${W})?(?<number>\\d{4}${DASH}[A-Z]{2}\\d{2})`,
    ({ number = '' }) => `us/rin/${plain(number)}`,
  ),
  form(
    'CELEX',
    'a CELEX number',
    '3(?<year>\\d{4})(?<kind>[RLD])(?<number>\\d{4})',
    ({ year: of, kind, number }) => `eu/${kind === 'L' ? 'dir' : kind === 'D' ? 'dec' : 'reg'}/${of}/${Number(number)}`,
  ),
  form(
    'European act',
    'an act of the European Union by its number',
    `${EUROPEAN_KIND}${W}(?:\\((?:EU|EC|EEC|UE|CE|CEE|EG|EWG|EU, Euratom|EU,Euratom|Euratom)\\)${w})?(?<no>(?:Nos?\\.?|n\\.|nº|n°|Nr\\.)${w})?(?<first>\\d{2,4})/(?<second>\\d{1,4})(?:/(?:EC|EEC|EU|CE|CEE|UE|EG|EWG|JHA|Euratom))?`,
    europeanId,
  ),
  form(
    'European act',
    'an act of the European Union by its number',
    `\\((?:EU|EC|UE)\\)${W}(?<no>No\\.?${w})?(?<first>\\d{4})/(?<second>\\d{1,4})`,
    (groups) => europeanId({ ...groups, kind: 'Regulation' }),
  ),
  form(
    'UK statutory instrument',
    'a UK statutory instrument by its number',
    `S\\.?${w}I\\.?${w}${NO}(?<year>(?:19|20)\\d\\d)/(?<number>\\d{1,4})`,
    ({ year: of, number }) => `uk/uksi/${of}/${number}`,
  ),
  form(
    'Scottish statutory instrument',
    'a Scottish statutory instrument by its number',
    `S\\.?${w}S\\.?${w}I\\.?${w}${NO}(?<year>(?:19|20)\\d\\d)/(?<number>\\d{1,4})`,
    ({ year: of, number }) => `uk/ssi/${of}/${number}`,
  ),
  form(
    'Northern Ireland statutory rule',
    'a statutory rule of Northern Ireland by its number',
    `S\\.?${w}R\\.?${w}${NO}(?<year>(?:19|20)\\d\\d)/(?<number>\\d{1,4})`,
    ({ year: of, number }) => `uk/nisr/${of}/${number}`,
  ),
  form(
    'UK act',
    'a UK act by its chapter',
    `(?<year>(?:19|20)\\d\\d)${W}c\\.${w}(?<number>\\d{1,3})`,
    ({ year: of, number }) => `uk/ukpga/${of}/${number}`,
  ),
  form(
    'act of the Scottish Parliament',
    'an act of the Scottish Parliament by its number',
    `(?<year>(?:19|20)\\d\\d)${W}asp${W}(?<number>\\d{1,3})`,
    ({ year: of, number }) => `uk/asp/${of}/${number}`,
  ),
  form(
    'bill of Congress',
    'a bill of Congress: the text speaks of Congress',
    `(?<house>H\\.?${w}R\\.?|S\\.)${w}(?<number>\\d{1,5})(?![/.]\\d)`,
    ({ house = '', number }, at, text) => (near(text, at, CONGRESS, 160) ? `us/bill/${house.startsWith('H') ? 'hr' : 's'}${number}` : null),
  ),
  form(
    'state bill',
    'a bill of the state named nearest to it',
    `(?<house>S\\.?B\\.?|A\\.?B\\.?|H\\.?B\\.?|Senate Bill|Assembly Bill|House Bill)${w}${DASH}?${NO}(?<number>\\d{1,4})(?!-\\d)`,
    ({ house = '', number }, at, text) => {
      const state = stateNear(text, at);
      return state ? `${state}/bill/${house.slice(0, 1).toLowerCase()}b${number}` : null;
    },
  ),
  form(
    'state code',
    'a section of a state’s code',
    `(?<state>Kan|Tex|Fla|Colo|Cal|Ill|Va|Wash|Ga|Mich|Minn|Mo|N\\.Y|Ohio|Or|Pa|Tenn|Utah|Wis)\\.${w}(?:Stat|Code|Rev\\. Stat)\\.${w}Ann\\.${w}§{1,2}${w}(?<section>\\d[\\d.${DASH.slice(1, -1)}]{0,14}\\d)${MARK}{0,6}(?: \\(repealed\\))?`,
    ({ state = '', section = '' }) => `us/state-code/${state.toLowerCase().replace('.', '')}/${plain(section)}`,
  ),
];

/**
 * Citations in `text`, in order, not overlapping; the longer of two that begin together. Ids follow the README's id grammar. Bills need a
 * legislature named near them, bare export control numbers a word about export control. Catalog names of bills beat the bare number.
 */
export function findCitations(text: string, catalog: Catalog): Citation[] {
  if (!/\d/.test(text)) return [];
  const found: (Citation & Span)[] = [];
  for (const { hint, pattern, id: read, rule, because, span } of FORMS) {
    if (!hint.test(text)) continue;
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const id = read(match.groups ?? {}, match.index, text);
      if (!id) continue;
      const [start, end] = (span ? match.indices?.groups?.[span] : undefined) ?? [match.index, match.index + match[0].length];
      const resolved = id.startsWith('us/fr/') ? (catalog.idOfSame.get(id) ?? id) : id;
      found.push({ start, end, surface: text.slice(start, end), id: resolved, kind: 'instrument', rule, because });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Citation[] = [];
  let free = 0;
  for (const citation of found) {
    if (citation.start < free) continue;
    kept.push(citation);
    free = citation.end;
  }
  return kept;
}
