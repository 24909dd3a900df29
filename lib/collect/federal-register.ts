// The Federal Register's interface, version 1 (federalregister.gov/developers/documentation/api/v1): no key, JSON, pages that name the next.
import type { Day } from '../domain.ts';
import { daysOf } from '../edtf.ts';
import { safeUrl } from './canonical-url.ts';
import { headlineText } from './html-text.ts';
import type { Register, RegisterDocument } from './register.ts';

const ID = 'federal-register';
const HOSTS: ReadonlySet<string> = new Set(['www.federalregister.gov', 'federalregister.gov']);
const HOME = 'https://www.federalregister.gov';
const API = '/api/v1/documents.json';
const API_PATH = /^\/api\/v1\/(?:documents|articles)(?:\.json)?$/;
const A_PAGE = '40';
/** What is asked for: the default answer leaves out dates, parts and dockets. */
const FIELDS = [
  ...['document_number', 'type', 'title', 'abstract', 'action', 'dates', 'agencies', 'cfr_references', 'effective_on'],
  ...['docket_ids', 'citation', 'html_url', 'publication_date'],
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const stringOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? headlineText(value) || null : null);
const dayOf = (value: unknown): Day | null =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && daysOf(value) ? value : null;

/** The conditions of an address, as given; paging, order and fields are ours to choose. */
const conditionsOf = (url: URL): [string, string][] =>
  [...url.searchParams].filter(([name, value]) => name.startsWith('conditions[') && value.trim() !== '');

function queryUrl(origin: string, conditions: readonly [string, string][]): string {
  const url = new URL(API, origin);
  for (const [name, value] of conditions) url.searchParams.append(name, value);
  return url.href;
}

/** A page of a query: ours are added to its conditions. */
function pageUrl(query: string, more: readonly [string, string][]): string {
  const url = new URL(query);
  for (const [name, value] of [...more, ['per_page', A_PAGE] as [string, string]]) url.searchParams.append(name, value);
  for (const field of FIELDS) url.searchParams.append('fields[]', field);
  return url.href;
}

function titleOf(conditions: readonly [string, string][]): string {
  const of = (name: string): string[] => conditions.filter(([key]) => key.startsWith(`conditions[${name}]`)).map(([, value]) => value);
  const words = [...of('term').map((term) => `“${term}”`), ...of('agencies'), ...of('type'), ...of('docket_id')];
  return words.length ? `Federal Register: ${words.join(', ')}` : 'Federal Register';
}

function partOf(reference: unknown): string | null {
  if (!isObject(reference)) return null;
  const { title, part } = reference;
  const number = (value: unknown): string | null =>
    typeof value === 'number' || typeof value === 'string' ? String(value).trim() || null : null;
  const [volume, section] = [number(title), number(part)];
  return volume && section ? `${volume} CFR ${section}` : null;
}

function documentOf(result: unknown, base: string): RegisterDocument | null {
  if (!isObject(result)) return null;
  const [number, title] = [stringOf(result.document_number), stringOf(result.title)];
  const { html_url: link } = result;
  const url = typeof link === 'string' && URL.canParse(link, base) ? safeUrl(new URL(link, base).href) : null;
  if (!number || !title || !url) return null;
  const agencies = listOf(result.agencies).flatMap((agency) => {
    const name = isObject(agency) ? (stringOf(agency.name) ?? stringOf(agency.raw_name)) : null;
    return name ? [name] : [];
  });
  const said = [result.action, result.abstract, result.dates].flatMap((text) => stringOf(text) ?? []);
  return {
    title,
    url,
    publishedOn: dayOf(result.publication_date),
    text: said.join('\n\n'),
    facts: {
      register: ID,
      number,
      type: stringOf(result.type),
      agencies: [...new Set(agencies)],
      parts: [...new Set(listOf(result.cfr_references).flatMap((reference) => partOf(reference) ?? []))],
      effectiveOn: dayOf(result.effective_on),
      docketIds: [...new Set(listOf(result.docket_ids).flatMap((docket) => stringOf(docket) ?? []))],
      citation: stringOf(result.citation),
    },
  };
}

/** The next page, where it lies with this one. */
function nextOf(value: unknown, url: string): string | null {
  if (typeof value !== 'string') return null;
  try {
    const next = new URL(value, url);
    return next.host === new URL(url).host ? next.href : null;
  } catch {
    return null;
  }
}

export const FEDERAL_REGISTER: Register = {
  id: ID,
  name: 'Federal Register',
  holds: 'US rules, proposed rules, notices and presidential documents since 1994',
  labels: { number: 'Document', parts: 'CFR parts' },
  everyMinutes: 360,
  queryAt(url) {
    const ours = HOSTS.has(url.hostname);
    const conditions = conditionsOf(url);
    if (!ours && !(API_PATH.test(url.pathname) && conditions.length > 0)) return null;
    if (API_PATH.test(url.pathname) || /^\/documents\/search(?:\/|$)/.test(url.pathname))
      return conditions.length ? { url: queryUrl(ours ? HOME : url.origin, conditions), title: titleOf(conditions) } : 'front';
    return url.pathname === '/' ? 'front' : null;
  },
  queryFor(url, term) {
    const { hostname, origin } = new URL(url);
    return queryUrl(HOSTS.has(hostname) ? HOME : origin, [['conditions[term]', term.trim()]]);
  },
  newestAt: (query) => pageUrl(query, [['order', 'newest']]),
  betweenAt(query, from, to) {
    const url = new URL(query);
    const kept = conditionsOf(url).filter(([name]) => !name.startsWith('conditions[publication_date]'));
    return pageUrl(
      queryUrl(url.origin, [...kept, ['conditions[publication_date][gte]', from], ['conditions[publication_date][lte]', to]]),
      [['order', 'oldest']],
    );
  },
  knows: (json) => isObject(json) && 'count' in json && (Array.isArray(json.results) || json.count === 0),
  read(json, url) {
    const { host } = new URL(url);
    const wrong = (message: string) => ({ error: { code: 'not-a-register', message: `${host} ${message}` } });
    if (!isObject(json)) return wrong('gave something else than the Federal Register’s list.');
    if (json.errors !== undefined) return wrong('does not accept this query. Check its conditions on the site’s search page.');
    if (!FEDERAL_REGISTER.knows(json)) return wrong('gave something else than the Federal Register’s list.');
    const results = listOf(json.results);
    const documents = results.flatMap((result) => documentOf(result, url) ?? []);
    return {
      documents,
      of: typeof json.count === 'number' ? json.count : null,
      next: nextOf(json.next_page_url, url),
      unread: results.length - documents.length,
    };
  },
};
