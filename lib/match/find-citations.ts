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
// Scripts without spaces touch a citation without being part of it (根据15 CFR 744.22的).
const LETTERS = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}';
const BEFORE = `(?<![${LETTERS}\\p{N}_./])`;
const AFTER = `(?![${LETTERS}\\p{N}_])`;

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
  id: (groups: Groups, at: number, text: string, end: number) => string | null;
  span?: string;
};

// Most texts hold none of a form: a cheap look first spares the whole pattern.
const HINTS: Record<string, RegExp> = {
  CFR: /C\.?\s{0,12}F\.?\s{0,12}R/,
  USC: /U\.?\s{0,12}S\.?\s{0,12}C/i,
  'Federal Register': /F\.?\s{0,12}R|FR\s|Fed/,
  'executive order': /Order|E\.?\s{0,12}O|行政|大統領令|행정명령|[Dd]écret|Dekret|[Dd]ecreto|[Oo]rdine|[Oo]rden/,
  'CFR in words': /Code of Federal|EAR/,
  'USC in words': /United\s{1,12}States\s{1,12}Code/,
  ELI: /eli\//,
  'Commission proposal': /COM\(|5\d{4}PC/,
  docket: /[A-Z]{2,5}.\d{4}.\d{4}/,
  'court docket': /\d:\d\d.[a-z]{2}.\d/,
  'GAO decision': /B.\d{6}/,
  'Council of Europe treaty': /CETS|STCE|SEV/,
  'Italian law': /[Ll]egge|[Ll]\.|[Dd]\.\s{0,12}[Ll]gs/,
  'Garante decision': /doc/,
  'Vietnamese act': /QH\d/,
  'CAC order': /CAC|网信|網信/,
  'public law': /P\.?\s{0,12}L|Pub/,
  'private law': /Priv/,
  'Statutes at Large': /Stat\./,
  ECCN: /\d[A-E]\d{3}/,
  RIN: /\d{4}.[A-Z]{2}\d{2}/,
  CELEX: /[35]\d{4}(?:[RLD]|PC)\d{4}/,
  'European act': /\d{2}\/\d/,
  'UK statutory instrument': /S\.?\s{0,12}I/,
  'Scottish statutory instrument': /S\.?I/,
  'Northern Ireland statutory rule': /\d{4}\/\d/,
  'UK act': /c\.?\s{0,12}\d/,
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

type Named = { at: number; end: number; place: string }[];
let stated: { text: string; named: Named } = { text: '', named: [] };

/** Every state named in a text, in order; kept for the text asked about last. */
function statesIn(text: string): Named {
  if (stated.text !== text)
    stated = {
      text,
      named: [...text.matchAll(STATE_WORDS)].map((match) => ({
        at: match.index,
        end: match.index + match[0].length,
        place: PLACE_OF_STATE.get(match[0]) ?? '',
      })),
    };
  return stated.named;
}

const TIED_AFTER = /^ (?:in|of|from) (?:the )?$/;
const TIED_BEFORE = /^(?:['’]s|,)? $/;

/** The US state tied to a bill number (“California’s SB 53”, “HB 149 of Texas”), else the one named nearest, within 200 characters. */
function stateNear(text: string, at: number, end: number): string | null {
  const named = statesIn(text);
  let low = 0;
  let high = named.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((named[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [named[low - 1], named[low]];
  if (before && TIED_BEFORE.test(text.slice(before.end, at))) return before.place;
  if (after && TIED_AFTER.test(text.slice(end, after.at))) return after.place;
  const sides = [before, after].filter((one) => one && Math.abs(one.at - at) <= 200);
  sides.sort((a, b) => Math.abs((a?.at ?? 0) - at) - Math.abs((b?.at ?? 0) - at));
  return sides[0]?.place ?? null;
}

const CONGRESS = /\b(?:Congress|Senate|Senator|Sen\.|Rep\.|House|lawmakers?|bill|bipartisan|introduced|Committee|Act)\b/;
const EXPORT = /\b(?:ECCNs?|EAR|BIS|CCL|[Ee]xport|Commerce Control List)\b/;
const ITALY = /Ital|Garante|[Ll]egge|Gazzetta|decreto/;
const near = (text: string, at: number, cue: RegExp, reach = 300): boolean => cue.test(text.slice(Math.max(0, at - reach), at + reach));

function europeanId({ kind = '', first = '', second = '', no }: Groups): string | null {
  const type = /dir|richt|^RL$|指令|지침/i.test(kind) ? 'dir' : /dec|déc|besch|決定|决定|결정/i.test(kind) ? 'dec' : 'reg';
  // Directives and everything since 2015 write the year first; older regulations “(EC) No 428/2009” write it last.
  const yearLast = isYear(second) && (!isYear(first) || no !== undefined) && type !== 'dir';
  const [of, number] = yearLast ? [second, first] : [year(first), second];
  return isYear(of) ? `eu/${type}/${of}/${Number(number)}` : null;
}

const EUROPEAN_KIND =
  '(?<kind>(?:Durchführungs|Rahmen)?(?:[Rr]egulations?|[Dd]irectives?|[Dd]ecisions?|[Rr]èglements?|[Dd]écisions?|[Vv]erordnung|[Rr]ichtlinie|[Bb]eschluss(?:es)?|[Rr]egolament[oi]|[Dd]irettiv[ae]|[Dd]ecision[ei]|[Rr]eglamentos?|[Dd]irectivas?|[Dd]ecisión)|VO|RL|Reg\\.|Dir\\.|規則|条例|指令|決定|决定|규정|지침|결정)';
const UNION = '[(（](?:EU|EC|EEC|UE|CE|CEE|EG|EWG|EU, ?Euratom|Euratom)[)）]';

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
    'executive order',
    'an executive order by its number',
    `(?:第?(?<number>\\d{5})[号號](?:总统|總統)?行政(?:命令|令)|[第제]?(?<alone>\\d{5})호${w}행정명령)`,
    ({ number, alone }) => `us/eo/${number ?? alone}`,
  ),
  form(
    'executive order',
    'an executive order by its number',
    `(?:大統領令第?|행정명령${w}제?|[Dd]écret${W}(?:présidentiel${W}|exécutif${W})?|[Dd]ekret${W}|[Oo]rdine${W}esecutivo${W}|[Oo]rden${W}[Ee]jecutiva${W})(?:n[.°ºo]{1,2}${w}|Nr\\.${w}|núm\\.${w})?(?<number>1\\d{4})[号號호]?`,
    ({ number }) => `us/eo/${number}`,
  ),
  form(
    'CFR in words',
    'a section of the Code of Federal Regulations',
    `(?:[Pp]arts?|[Ss]ections?|§{1,2})${w}(?<part>\\d{1,4})(?:\\.(?<section>\\d{1,5}))?${MARK}{0,6}${W}of${W}[Tt]itle${W}(?<title>\\d{1,2}),?${W}(?:of${W}the${W})?(?:United${W}States${W}|U\\.S\\.${W})?Code${W}of${W}Federal${W}Regulations`,
    ({ title, part, section }) => `us/cfr/${title}/${part}${section ? `/${section}` : ''}`,
  ),
  form(
    'CFR in words',
    'a section of the Export Administration Regulations',
    `(?:[Pp]art|[Ss]ection|[Ss]ec\\.|§{1,2})${w}(?<part>7[3-7]\\d)(?:\\.(?<section>\\d{1,3}))?${MARK}{0,6}${W}of${W}the${W}(?:EAR|Export${W}Administration${W}Regulations)`,
    ({ part, section }) => `us/cfr/15/${part}${section ? `/${section}` : ''}`,
  ),
  form(
    'CFR in words',
    'a section of the Export Administration Regulations',
    `EAR${W}(?:[Ss]ection${W}|[Ss]ec\\.${w}|§{1,2}${w})?(?<part>7[3-7]\\d)\\.(?<section>\\d{1,3})${MARK}{0,6}`,
    ({ part, section }) => `us/cfr/15/${part}/${section}`,
  ),
  form(
    'USC in words',
    'a section of the United States Code',
    `[Ss]ections?${W}(?<section>\\d{1,5}[a-z]{0,3})${MARK}{0,6}${W}of${W}[Tt]itle${W}(?<title>\\d{1,2}),?${W}(?:of${W}the${W})?United${W}States${W}Code`,
    ({ title, section }) => `us/usc/${title}/${section}`,
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
    'CELEX',
    'the CELEX number of a proposal of the European Commission',
    '5(?<year>\\d{4})PC(?<number>\\d{4})',
    ({ year: of, number }) => `eu/com/${of}/${Number(number)}`,
  ),
  form(
    'ELI',
    'a European Legislation Identifier',
    `(?:(?:https?://)?(?:data|eur-lex)\\.europa\\.eu/)?eli/(?<kind>reg|dir|dec)(?:_impl|_del)?/(?<year>\\d{4})/(?<number>\\d{1,4})(?:/\\d{4}-\\d\\d-\\d\\d)?(?:/oj)?`,
    ({ kind, year: of, number }) => `eu/${kind}/${of}/${Number(number)}`,
  ),
  form(
    'Commission proposal',
    'a proposal of the European Commission by its number',
    `COM\\((?<year>\\d{4})\\)${w}(?<number>\\d{1,4})(?:${W}final)?`,
    ({ year: of, number }) => `eu/com/${of}/${Number(number)}`,
  ),
  form(
    'European act',
    'an act of the European Union by its number',
    `${EUROPEAN_KIND}${w}(?:${UNION}${w})?(?<no>(?:Nos?\\.?|n\\.|nº|n°|Nr\\.)${w})?(?<first>\\d{2,4})/(?<second>\\d{1,4})(?:/(?:EC|EEC|EU|CE|CEE|UE|EG|EWG|JHA|Euratom))?`,
    europeanId,
  ),
  form(
    'European act',
    'an act of the European Union by its number',
    `${UNION}${w}第?(?<no>No\\.?${w})?(?<first>\\d{4})/(?<second>\\d{1,4})(?:[号號]?(?<kind>指令|决定|決定|条例|條例|规则|規則))?`,
    europeanId,
  ),
  form(
    'UK statutory instrument',
    'a UK statutory instrument by its number',
    `S\\.?${w}I\\.?${w}${NO}(?<year>(?:19|20)\\d\\d)(?:/|${W}No\\.?${w})(?<number>\\d{1,4})`,
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
    'UK act',
    'a UK act by its chapter',
    `Act${W}(?<year>(?:19|20)\\d\\d)${W}\\((?<span>c(?:\\.|h\\.|hapter)?${w}(?<number>\\d{1,3}))\\)`,
    ({ year: of, number }) => `uk/ukpga/${of}/${number}`,
    'gu',
    'span',
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
    `(?<house>S\\.?B\\.?|A\\.?B\\.?|H\\.?B\\.?|Senate Bill|Assembly Bill|House Bill)${w}${DASH}?${NO}(?<number>(?:\\d\\d-)?\\d{1,4})(?!-\\d)`,
    ({ house = '', number = '' }, at, text, end) => {
      const state = stateNear(text, at, end);
      // Colorado puts the year before the number, and nobody else does.
      return state && (state === 'us-co' || !number.includes('-')) ? `${state}/bill/${house.slice(0, 1).toLowerCase()}b${number}` : null;
    },
  ),
  form(
    'docket',
    'a docket of a federal agency',
    `(?:Docket${W}(?:ID:?|Nos?\\.?|Number)${w})?(?<agency>BIS|NTIA|NIST|FTC|FCC|OSTP|OMB|DOD|USTR|COLC|PTO|DHS|HHS|FDA|DOE)${DASH}(?<year>20\\d\\d)${DASH}(?<number>\\d{4})`,
    ({ agency, year: of, number }) => `us/docket/${agency}-${of}-${number}`,
  ),
  form(
    'GAO decision',
    'a decision of the Government Accountability Office: the text names it',
    `B${DASH}(?<number>\\d{6})`,
    ({ number }, at, text) => (near(text, at, /\bGAO\b|Government Accountability|Comptroller General/) ? `us/gao/b-${number}` : null),
  ),
  form(
    'Council of Europe treaty',
    'a treaty of the Council of Europe by its number',
    `(?:CETS|STCE)${W}(?:Nos?\\.?${w}|n[°º]${w}|Nr\\.${w})?(?<number>\\d{1,3})`,
    ({ number }) => `coe/cets/${Number(number)}`,
  ),
  form(
    'Italian law',
    'an Italian law by its number',
    `(?:[Ll]egge|L\\.)${W}(?:n\\.?${w})?(?<number>\\d{1,4})(?:/|${W}del${W})(?<year>(?:19|20)\\d\\d)`,
    ({ year: of, number }, at, text) => (text[at] === 'L' && !near(text, at, ITALY) ? null : `it/legge/${of}/${Number(number)}`),
  ),
  form(
    'Italian law',
    'an Italian law by its day and number',
    `[Ll]egge${W}\\d{1,2}°?${W}[a-z]{5,9}${W}(?<year>(?:19|20)\\d\\d),?${W}n\\.?${w}(?<number>\\d{1,4})`,
    ({ year: of, number }) => `it/legge/${of}/${Number(number)}`,
  ),
  form(
    'Italian law',
    'an Italian legislative decree by its number',
    `[Dd]\\.?${w}[Ll]gs\\.?${w}(?:n\\.?${w})?(?<number>\\d{1,4})/(?<year>(?:19|20)\\d\\d)`,
    ({ year: of, number }) => `it/dlgs/${of}/${Number(number)}`,
  ),
  form(
    'Garante decision',
    'a decision of the Italian privacy authority by its document number',
    `[Dd]oc\\.?${w}[Ww]eb\\.?${w}(?:n\\.?${w}|no\\.?${w})?(?<number>\\d{6,8})`,
    ({ number }) => `it/garante/docweb/${number}`,
  ),
  form(
    'Vietnamese act',
    'an act of the National Assembly of Vietnam by its number',
    '(?<number>\\d{1,3})/(?<year>20\\d\\d)/QH(?<term>\\d{1,2})',
    ({ number, year: of, term }) => `vn/law/${number}-${of}-qh${term}`,
  ),
  form(
    'CAC order',
    'an order of the Cyberspace Administration of China by its number',
    `(?:(?:CAC|Cyberspace${W}Administration${W}of${W}China)${W}(?:Order|Decree)${W}${NO}|(?:国家互联网信息办公室|国家网信办)令${w}第?)(?<number>\\d{1,2})号?`,
    ({ number }) => `cn/cac/order-${number}`,
  ),
  form(
    'state code',
    'a section of a state’s code',
    `(?<state>Kan|Tex|Fla|Colo|Cal|Ill|Va|Wash|Ga|Mich|Minn|Mo|N\\.Y|Ohio|Or|Pa|Tenn|Utah|Wis)\\.${w}(?:Stat|Code|Rev\\. Stat)\\.${w}Ann\\.${w}§{1,2}${w}(?<section>\\d[\\d.${DASH.slice(1, -1)}]{0,14}\\d)${MARK}{0,6}(?: \\(repealed\\))?`,
    ({ state = '', section = '' }) => `us/state-code/${state.toLowerCase().replace('.', '')}/${plain(section)}`,
  ),
];

const OF_AI = /\b(?:AI|A\.I\.|artificial intelligence|algorithm\w*|chatbots?|automated decisions?|language models?|frontier models?)\b/i;

/**
 * Whether another identifier of the catalog is meant by this one. A state numbers its bills anew in every session, so that a bare number is
 * the catalog's act on AI only where the text speaks of that (“Colorado’s SB 205” of 2024).
 */
function mayStandForAnother(id: string, at: number, text: string, title: string): boolean {
  return /^us\/(?:fr|bill)\//.test(id) || (/^us-[a-z]{2}\/bill\//.test(id) && (near(text, at, OF_AI, 240) || OF_AI.test(title)));
}

/**
 * Citations in `text`, in order, not overlapping; the longer of two that begin together. Ids follow the README's id grammar. Bills need a
 * legislature named near them, bare export control numbers a word about export control. `title` tells of what the text is.
 */
export function findCitations(text: string, catalog: Catalog, title = ''): Citation[] {
  if (!/\d/.test(text)) return [];
  const found: (Citation & Span)[] = [];
  for (const { hint, pattern, id: read, rule, because, span } of FORMS) {
    if (!hint.test(text)) continue;
    pattern.lastIndex = 0;
    for (const match of text.matchAll(pattern)) {
      const id = read(match.groups ?? {}, match.index, text, match.index + match[0].length);
      if (!id) continue;
      const [start, end] = (span ? match.indices?.groups?.[span] : undefined) ?? [match.index, match.index + match[0].length];
      const resolved = mayStandForAnother(id, match.index, text, title) ? (catalog.idOfSame.get(id) ?? id) : id;
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
