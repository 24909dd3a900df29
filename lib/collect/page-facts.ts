// What a page says about itself besides its dates: title, people, site, language, address, original; each with where it stood.
import type { Found } from '../domain.ts';
import { type JsonNode, stringOf, typesOf } from './json-ld.ts';
import { namesOf } from './page-names.ts';
import { datesIn } from './read-date.ts';

export type MetaOf = ReadonlyMap<string, string[]>;

const clean = (text: string | null | undefined): string => (text ?? '').replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();

/** The page's `<meta>` values by name, property, itemprop or http-equiv (lower case), in page order. `property` may hold several names. */
export function metaOf(dom: Document): MetaOf {
  const meta = new Map<string, string[]>();
  for (const element of [...dom.querySelectorAll('meta[content]')].slice(0, 2_000)) {
    const content = clean(element.getAttribute('content'));
    if (!content || element.closest('[itemprop="comment"], [itemtype*="schema.org/Comment"]')) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv'])
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/).filter(Boolean)) {
        const key = attribute === 'itemprop' ? `itemprop:${name}` : name;
        const values = meta.get(key);
        if (values) values.push(content);
        else meta.set(key, [content]);
      }
  }
  return meta;
}

function firstMeta(meta: MetaOf, names: readonly string[]): Found<string> | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value) return { value, where: `meta ${name}` };
  }
  return null;
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
/** Letters and digits only, lower case: `The Harbour Post` and `theharbourpost` are one name. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '');

// ── Title ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const SEPARATOR = /\s+[|–—·•»«:\\/-]{1,2}\s+|\s*[|»·]\s+|:\s+/g;

/** Words that sites add to their name in one place and leave out in another. */
const SITE_WORDS =
  /^(?:the|www)|(?:online|news|newsroom|magazine|blog|website|homepage|officialsite|com|net|org|couk|inc|llc|ltd|gmbh|deutschland|international|english)+$/g;

/** Whether `part` of a title is the name of the site, told by its metadata or its host. */
function isSiteName(part: string, site: string | null, url: string): boolean {
  const name = fold(part);
  if (!name) return true;
  const known = [
    site ? fold(site) : '',
    fold(hostOf(url)),
    fold(hostOf(url).split('.').at(-2) ?? ''),
    fold(hostOf(url).split('.')[0] ?? ''),
  ].filter((k) => k.length >= 3);
  const bare = (text: string): string => text.replace(SITE_WORDS, '');
  return known.some((k) => name === k || (bare(name).length >= 3 && bare(name) === bare(k)));
}

/** A title without the site's name before or after it. `heading`: the page's own heading, which is right where the title holds it. */
function withoutSite(title: string, heading: string, site: string | null, url: string): string {
  const once = withoutOneSite(title, heading, site, url);
  return once === title ? title : withoutOneSite(once, heading, site, url);
}

function withoutOneSite(title: string, heading: string, site: string | null, url: string): string {
  const cuts = [...title.matchAll(SEPARATOR)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  for (const { start, end } of cuts) {
    const [before, after] = [title.slice(0, start).trim(), title.slice(end).trim()];
    if (heading.length >= 8 && fold(before) === fold(heading)) return before;
    if (heading.length >= 8 && fold(after) === fold(heading) && (after.length > before.length || isSiteName(before, site, url)))
      return after;
  }
  const last = cuts.at(-1);
  const first = cuts[0];
  for (const cut of cuts)
    if (title.slice(0, cut.start).trim().length >= 8 && isSiteName(title.slice(cut.end), site, url))
      return title.slice(0, cut.start).trim();
  if (first && last && title.slice(first.end).trim().length >= 8 && isSiteName(title.slice(0, first.start), site, url))
    return title.slice(first.end).trim();
  return title;
}

function headings(dom: Document): string[] {
  return [...dom.querySelectorAll('h1')]
    .slice(0, 20)
    .map((element) => clean(element.textContent).replace(/\s*[¶#§]$/, ''))
    .filter((text) => text.length >= 3 && text.length <= 400);
}

const sharesWords = (a: string, b: string): boolean => {
  const words = new Set(a.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const others = b.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return !words.size || !others.length || others.filter((word) => words.has(word)).length >= Math.min(2, others.length, words.size);
};

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Text that a template escaped for HTML before it put it into JSON. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}

/** The headline of an article node; its name where only that agrees with the page's `<title>` (encyclopedias put a description into `headline`). */
function headlineOf(article: JsonNode | null, element: string): string {
  const [headline, name] = [article?.headline, article?.name].map((value) => unescaped(clean(stringOf(value))));
  if (headline && name && headline !== name && fold(element).includes(fold(name)) && !fold(element).includes(fold(headline))) return name;
  return headline || name || '';
}

/** The page's title without the site's name; a metadata title that shares nothing with the page's own title and headings is a leftover of a template. */
export function pageTitle(dom: Document, meta: MetaOf, article: JsonNode | null, site: string | null, url: string): Found<string> | null {
  const element = clean(dom.querySelector('head > title, title')?.textContent);
  const all = headings(dom);
  const own = all
    .filter(
      (heading) => !isSiteName(heading, site, url) && (!element || fold(element).includes(fold(heading)) || sharesWords(heading, element)),
    )
    .sort((a, b) => Number(fold(element).startsWith(fold(b))) - Number(fold(element).startsWith(fold(a))))[0];
  const heading = own ?? all.find((text) => !isSiteName(text, site, url)) ?? '';
  const described = [
    firstMeta(meta, ['citation_title']),
    { value: headlineOf(article, element), where: 'json-ld headline' },
    firstMeta(meta, ['dc:title', 'dc.title', 'dcterm:title', 'dcterms:title', 'dcterms.title']),
    firstMeta(meta, ['og:title']),
    firstMeta(meta, ['title', 'twitter:title', 'parsely-title', 'sailthru.title']),
  ].filter(
    (found): found is Found<string> =>
      !!found &&
      found.value.length >= 3 &&
      !/^(?:untitled|home|undefined|null)$/i.test(found.value) &&
      !(isSiteName(found.value, site, url) && (heading || element) && fold(heading || element) !== fold(found.value)) &&
      sharesWords(found.value, `${element} ${heading}`),
  );
  // The first in the order of trust that the page's own title or heading bears out.
  const isBorneOut = ({ value }: Found<string>): boolean => {
    const bare = fold(withoutSite(value, heading, site, url));
    return bare.length >= 3 && (fold(element).includes(bare) || bare === fold(heading));
  };
  const shown = described.find(isBorneOut) ?? described[0];
  if (shown) return { value: withoutSite(shown.value, heading, site, url), where: shown.where };
  if (own && (!element || fold(element).includes(fold(own)))) return { value: own, where: 'h1' };
  if (element) return { value: withoutSite(element, heading, site, url), where: 'title' };
  return heading ? { value: heading, where: 'h1' } : null;
}

// ── People ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const BY =
  /^(?:(?:story|article|text|written|posted|published|reported|words|report|review)\s+)?(?:by|von|vom|par|por|de la rédaction de|di|door|av|af|przez|oleh|автор|tác giả|author|autor(?:in)?|auteur|autore|text|texte|foto)\s*[:：]?\s+|^(?:by|von|author|autor)\s*[:：]\s*/iu;
const ROLE =
  /\b(?:reporter|correspondent|editor|editorial|writer|journalist|columnist|contributor|producer|staff|senior|chief|analyst|fellow|bureau|freelance|director|manager|redakteur(?:in)?|redaktion|journaliste|redactor|periodista|news|team|desk|newsroom|associated press|reuters|afp|dpa)\b/iu;
const NOT_PEOPLE =
  /https?:|www\.|@\w+\.\w|^(?:admin|administrator|webmaster|root|user|guest|anonymous|unknown|none|null|undefined|follow|share|editor|staff|contributor|author|authors|by)$/iu;
const NOT_IN_NAME =
  /\b(?:updated?|published|posted|modified|on|at|ago|min(?:ute)?s?|read|comments?|share|follow|subscribe|email|twitter)\b|[|•·]|\d{1,2}[:/.]\d|\b(?:19|20)\d{2}\b|\d+\s*(?:min|hours?|days?)/iu;

/** People's names in one byline text, without "By", roles, dates and addresses. */
function namesIn(raw: string): string[] {
  let text = clean(raw)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[\w.+-]+@[\w.-]+\.\w+/g, ' ')
    .replace(/(?<=\s|^)@\w+/g, ' ');
  while (BY.test(text)) text = text.replace(BY, '');
  return text
    .split(
      /\s*(?:;|,|\||•|·|\n|\/|\s–\s|\s—\s|\s-\s|\s+and\s+|\s+und\s+|\s+et\s+|\s+y\s+|\s+e\s+|\s+en\s+|\s+&\s+|\s+with\s+|\s+for\s+|\s+in\s+(?=\p{Lu}))\s*/u,
    )
    .map((part) => {
      const stops = [
        part.search(NOT_IN_NAME),
        ...datesIn(`${part} 2000`).map((date) => date.start),
        part.search(/\s(?:\p{L}+\.?\s)?\d/u),
      ].filter((at) => at >= 0);
      return clean(stops.length ? part.slice(0, Math.min(...stops)) : part).replace(/^[\s,.:–—-]+|[\s,:–—-]+$/g, '');
    })
    .map((part) => part.replace(BY, ''))
    .filter(
      (part) =>
        part.length >= 2 &&
        part.length <= 60 &&
        part.split(' ').length <= 6 &&
        /\p{L}{2}/u.test(part) &&
        !NOT_PEOPLE.test(part) &&
        !/^\p{Ll}/u.test(part),
    );
}

function peopleOf(values: readonly string[], site: string | null, url: string): string | null {
  const people: string[] = [];
  for (const value of values)
    for (const name of namesIn(value)) {
      // A role beside a name ("Ana Ruiz, Senior Reporter") is dropped; alone ("Staff Writer") it is no name.
      if (ROLE.test(name) || isSiteName(name, site, url) || people.some((known) => fold(known) === fold(name))) continue;
      people.push(name);
    }
  return people.length ? people.slice(0, 12).join(', ') : null;
}

/** Names of the authors of a JSON-LD node; organisations are not people. */
function authorsOf(node: JsonNode | null, follow: (value: unknown) => unknown): string[] {
  if (!node) return [];
  return [follow(node.author ?? node.creator)].flat(2).flatMap((author) => {
    if (typeof author === 'string') return [author];
    if (!author || typeof author !== 'object') return [];
    const types = typesOf(author as JsonNode);
    if (types.some((type) => /Organization|Brand|WebSite/.test(type)) && !types.includes('Person')) return [];
    const { name } = author as JsonNode;
    return typeof name === 'string' ? [name] : Array.isArray(name) ? name.filter((n): n is string => typeof n === 'string') : [];
  });
}

const BYLINE_NAME =
  /^(?:(?:post|entry|article|story|meta|news|content|c|p|single|blog|td|the)-)*(?:byline|by-line|author|authors|author-name|byline-name|author-link|authorname|by-author|writer|writtenby|written-by|contributor|vcard|fn|post-author|posted-by|autor|auteur|name-author)(?:-(?:name|names|link|text|info|wrapper|author|inner|title))*$/;
const OTHER_PEOPLE =
  'aside, nav, footer, [itemprop="comment"], .comments, #comments, .comment, .related, .comment-author, blockquote, figcaption';

function visiblePeople(dom: Document): { values: string[]; where: string }[] {
  const tries: { values: string[]; where: string }[] = [];
  const textOf = (element: Element): string => clean(element.textContent).slice(0, 200);
  const heading = dom.querySelector('h1');
  // Names below the page's heading come first: above it stand those of other pages.
  const belowFirst = (elements: Element[]): Element[] => {
    const below = heading ? elements.filter((element) => (heading.compareDocumentPosition(element) & 4) !== 0) : [];
    return below.length ? below : elements;
  };
  const pick = (selector: string, where: string): void => {
    const values = belowFirst([...dom.querySelectorAll(selector)].slice(0, 60).filter((element) => !element.closest(OTHER_PEOPLE)))
      .map(textOf)
      .filter(Boolean)
      .slice(0, 4);
    if (values.length) tries.push({ values, where });
  };
  pick('[itemprop~="author"] [itemprop~="name"], [itemprop~="author"][itemprop~="name"]', 'itemprop author');
  pick('[itemprop~="author"]', 'itemprop author');
  pick('a[rel~="author"]', 'rel author');
  const named = belowFirst(
    [...dom.querySelectorAll('[class]')]
      .slice(0, 8_000)
      .filter((element) => namesOf(element).some((name) => BYLINE_NAME.test(name)) && !element.closest(OTHER_PEOPLE)),
  )
    .map(textOf)
    .filter((text) => text && text.length <= 160);
  if (named.length) tries.push({ values: named.slice(0, 1), where: 'byline text' }, { values: named.slice(1, 3), where: 'byline text' });
  const spoken = [...dom.querySelectorAll('p, div, span, li, address')]
    .slice(0, 4_000)
    .filter((element) => element.children.length <= 6 && !element.closest(OTHER_PEOPLE))
    .map(textOf)
    .find(
      (text) =>
        text.length <= 120 &&
        /^(?:written )?(?:by|von|par|por)\s*:?\s+\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.'’-]*){1,3}/iu.test(text) &&
        /^(?:Written )?(?:By|BY|by|Von|VON|Par|PAR|Por|POR)\b/u.test(text),
    );
  if (spoken) tries.push({ values: [spoken], where: 'byline text' });
  return tries;
}

/** The people who wrote the page, joined by commas; never the site. */
export function pageByline(
  dom: Document,
  meta: MetaOf,
  article: JsonNode | null,
  follow: (value: unknown) => unknown,
  site: string | null,
  url: string,
): Found<string> | null {
  const tries: { values: string[]; where: string }[] = [];
  const add = (name: string): void => {
    const values = (meta.get(name) ?? []).filter((value) => !/^https?:/.test(value));
    if (values.length) tries.push({ values, where: `meta ${name}` });
  };
  add('citation_author');
  tries.push({ values: authorsOf(article, follow), where: 'json-ld author' });
  for (const name of [
    'dc.creator',
    'dcterms.creator',
    'author',
    'article:author',
    'article:author_name',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.contributor',
    'og:article:author',
  ])
    add(name);
  tries.push(...visiblePeople(dom));
  for (const { values, where } of tries) {
    const value = peopleOf(values, site, url);
    if (value) return { value, where };
  }
  return null;
}

// ── Site, language, excerpt ────────────────────────────────────────────────────────────────────────────────────────

/** The name of the site or outlet. */
export function pageSite(
  meta: MetaOf,
  article: JsonNode | null,
  page: JsonNode | null,
  follow: (value: unknown) => unknown,
): Found<string> | null {
  const named = firstMeta(meta, ['og:site_name']);
  if (named) return named;
  for (const node of [article, page]) {
    const name = node && stringOf(follow(node.publisher));
    if (name && !/^https?:|^#/.test(name)) return { value: clean(name), where: 'json-ld publisher' };
  }
  return firstMeta(meta, [
    'citation_journal_title',
    'citation_publisher',
    'dc.publisher',
    'dcterms.publisher',
    'application-name',
    'twitter:app:name:iphone',
    'apple-mobile-web-app-title',
    'al:ios:app_name',
  ]);
}

/** The language of the page as a BCP 47 tag (`en`, `pt-BR`), or null. */
export function pageLang(dom: Document, meta: MetaOf, article: JsonNode | null): string | null {
  const given = [
    dom.documentElement?.getAttribute('lang'),
    dom.documentElement?.getAttribute('xml:lang'),
    meta.get('content-language')?.[0],
    article ? stringOf(article.inLanguage) : null,
    meta.get('dc.language')?.[0] ?? meta.get('dcterms.language')?.[0],
    meta.get('og:locale')?.[0],
    dom.body?.getAttribute('lang'),
  ];
  for (const value of given) {
    const tag = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:$|[\s,;_.-])/i.exec(value ?? '');
    if (tag?.[1])
      return [tag[1].toLowerCase(), tag[2] && tag[2].charAt(0).toUpperCase() + tag[2].slice(1).toLowerCase(), tag[3]?.toUpperCase()]
        .filter(Boolean)
        .join('-');
  }
  return null;
}

const LONGEST_EXCERPT = 300;

/** The page's own summary, else the first paragraph of its text, at most 300 characters. */
export function pageExcerpt(meta: MetaOf, article: JsonNode | null, text: string): string | null {
  const given =
    firstMeta(meta, ['og:description', 'description', 'twitter:description', 'dc.description', 'dcterms.description'])?.value ??
    (article && clean(stringOf(article.description)));
  if (given) return given;
  const first = text.split('\n\n').find((paragraph) => paragraph.length >= 40) ?? text.split('\n')[0] ?? '';
  const short = clean(first);
  if (!short) return null;
  return short.length <= LONGEST_EXCERPT ? short : `${short.slice(0, short.lastIndexOf(' ', LONGEST_EXCERPT - 1))}…`;
}

// ── Address ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The last two labels of a host, three under a short second level (`co.uk`, `gov.au`): enough to tell one site from another here. */
function siteOfHost(host: string): string {
  const labels = host.split('.');
  return labels.slice(labels.length > 2 && (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2 ? -3 : -2).join('.');
}

/** The address the page gives as its own: http(s), the same site, and not the site's front page; else null, with what was wrong in `warning`. */
export function pageCanonical(
  dom: Document,
  meta: MetaOf,
  url: string,
): { address: string | null; warning: string | null; otherSite?: string } {
  const given = dom.querySelector('link[rel~="canonical"][href]')?.getAttribute('href') ?? meta.get('og:url')?.[0];
  if (!given) return { address: null, warning: null };
  let canonical: URL;
  try {
    canonical = /^https?:/i.test(url) ? new URL(given, url) : new URL(given);
  } catch {
    return { address: null, warning: null };
  }
  if (!/^https?:$/.test(canonical.protocol)) return { address: null, warning: null };
  canonical.hash = '';
  if (!/^https?:/i.test(url)) return { address: canonical.href, warning: null };
  const here = new URL(url);
  if (siteOfHost(canonical.hostname) !== siteOfHost(here.hostname))
    return {
      address: null,
      warning: `The page names an address on another site as its own (${canonical.hostname}); it was not taken.`,
      otherSite: canonical.hostname.replace(/^www\./, ''),
    };
  if (canonical.pathname === '/' && !canonical.search && here.pathname !== '/') return { address: null, warning: null };
  return { address: canonical.href, warning: null };
}

// ── Original ───────────────────────────────────────────────────────────────────────────────────────────────────────

const NAME = '(?<name>[^\\n]{2,90}?)';
/** Sentences by which a republisher names whose text it is; at most the name is taken. */
const ORIGINAL: RegExp[] = [
  new RegExp(
    `\\boriginal (?:article|story|post|report|version|text) (?:was |is )?(?:first )?(?:published|posted|printed|appeared) (?:by|in|on|at) ${NAME}(?=[.](?:\\s|$)|\\s[|·•]|\\n|,? (?:on|under|with|and) |$)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:this|the) (?:article|story|post|piece|report|text|content|column|essay) (?:was |has been |is )?(?:originally|first) (?:published|posted|printed|appeared) (?:by|in|on|at) ${NAME}(?=[.](?:\\s|$)|\\s[|·•]|\\n|,? (?:on|under|with|and) |$)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:this|the) (?:article|story|post|piece|report|text|content) is (?:re|sy)(?:published|printed|ndicated|posted) (?:here )?(?:from|by (?:permission|courtesy) of) ${NAME}(?=[.](?:\\s|$)|\\s[|·•]|\\n|,? (?:on|under|with|and) |$)`,
    'iu',
  ),
  new RegExp(
    `(?:^|\\n)(?:originally|first) (?:published|posted|appeared) (?:by|in|on|at) ${NAME}(?=[.](?:\\s|$)|\\s[|·•]|\\n|,? (?:on|under|with|and) |$)`,
    'iu',
  ),
  new RegExp(
    `\\b(?:republished|reprinted|reproduced|syndicated) (?:with (?:kind )?permission )?(?:from|of|by) ${NAME}(?=[.](?:\\s|$)|\\s[|·•]|\\n|,? (?:on|under|with|and) |$)`,
    'iu',
  ),
  new RegExp(`(?:^|\\n|[·•|]\\s*)(?:original )?source\\s*:\\s*${NAME}(?=\\s[|·•]|\\n|[.](?:\\s|$)|$)`, 'iu'),
  new RegExp(
    `(?:^|\\n)(?:ursprünglich erschienen (?:bei|in|auf)|publié (?:initialement|à l['’]origine) (?:par|dans|sur)|publicado originalmente (?:en|por|em)|pubblicato originariamente (?:su|da)) ${NAME}(?=[.](?:\\s|$)|\\n|$)`,
    'iu',
  ),
];

/** What stands after "Source:" without naming an outlet whose text it is. */
const NO_OUTLET =
  /^(?:supplied|(?:news )?agencies|own|author|the author|staff|internet|file|google(?: (?:maps|trends))?|facebook|twitter|x|instagram|youtube|getty(?: images)?|shutterstock|unsplash|pexels|pixabay|i?stock|wikimedia(?: commons)?|alamy|screenshot|https?:.*)$/i;

/** The outlet that a republisher names as the original (which was not read), or null. Reads the page's text and `isBasedOn`; never the site itself. */
export function originalPublisherIn(text: string, article: JsonNode | null, site: string | null, url: string): string | null {
  for (const pattern of ORIGINAL) {
    const name = clean(pattern.exec(text)?.groups?.name)
      .replace(/^(?:the website|our (?:partner|sister) (?:site|paper),?)\s+/i, '')
      .replace(/[“”"]/g, '');
    if (
      name &&
      !NO_OUTLET.test(name) &&
      /\p{L}/u.test(name) &&
      !/^\p{Ll}{1,4}\b(?! )/u.test(name) &&
      !(site && fold(site) === fold(name)) &&
      !isSiteName(name, site, url)
    )
      return name;
  }
  const based = [article?.isBasedOn].flat()[0];
  if (based && typeof based === 'object') {
    const publisher = stringOf((based as JsonNode).publisher) ?? stringOf((based as JsonNode).name);
    if (publisher && !/^https?:/.test(publisher) && !isSiteName(publisher, site, url)) return clean(publisher);
  }
  const address = stringOf(based);
  const host = address && /^https?:/.test(address) ? hostOf(address) : '';
  return host && siteOfHost(host) !== siteOfHost(hostOf(url)) ? host : null;
}
