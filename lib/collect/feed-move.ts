// Whether a feed has moved for good: fetch tells only where an address led in the end, so it takes several looks over a week (facts/reliability §6.3).
import type { FeedLead, Instant, Source } from '../domain.ts';
import { registrableDomain } from './registrable-domain.ts';

const DAY = 86_400_000;
/** So many successful looks that led to one address, over so long. */
const SETTLED = { looks: 3, forMs: 7 * DAY } as const;
/** Words of a path or a query that belong to a page to sign in, not to a feed that anybody may read. */
const LOGIN_WORDS: ReadonlySet<string> = new Set(
  `account accounts auth authenticate authorize captcha challenge consent login logon logout oauth oauth2 openid saml session sessions
  signin signon signup sso token`.split(/\s+/),
);
const LOGIN_HOSTS: ReadonlySet<string> = new Set(['accounts', 'auth', 'id', 'idp', 'login', 'signin', 'sso']);

/** What follows from an address that leads to another: the change may be made by itself, the reader is asked, or it is no place to go to. */
export type MoveKind = 'by-itself' | 'asked' | 'never';

/** An address as two are compared: without its fragment. */
const bare = (url: string): string => {
  const { href, hash } = new URL(url);
  return href.slice(0, href.length - hash.length);
};

function isLoginLike({ hostname, pathname, search }: URL): boolean {
  const words = `${pathname} ${search}`
    .toLowerCase()
    .replace(/sign[-_]in/g, 'signin')
    .replace(/log[-_]in/g, 'login')
    .split(/[^a-z0-9]+/);
  return LOGIN_HOSTS.has(hostname.split('.')[0] ?? '') || words.some((word) => LOGIN_WORDS.has(word));
}

/** What follows from `from` leading to `to`. A private host never gets here: its answers are thrown away unread (adapters/http). */
export function moveKind(from: string, to: string): MoveKind {
  const [old, other] = [new URL(from), new URL(to)];
  const isWeb = /^https?:$/.test(other.protocol) && !other.username && !other.password;
  // Encryption is not given up because a redirect says so.
  if (!isWeb || (old.protocol === 'https:' && other.protocol === 'http:') || isLoginLike(other)) return 'never';
  return registrableDomain(old.hostname) === registrableDomain(other.hostname) ? 'by-itself' : 'asked';
}

/**
 * Where a feed's address leads after one more successful look that ended at `ended`; null where that is the address itself or no place to go
 * to. `body`: a feed was read there. A 304 counts only for an address at which one was read before.
 */
export function leadAfter(source: Pick<Source, 'url' | 'leadsTo'>, ended: string, body: boolean, now: Instant): FeedLead | null {
  const [from, to] = [bare(source.url), bare(ended)];
  if (from === to || moveKind(from, to) === 'never') return null;
  const lead = source.leadsTo;
  // A clock that was ahead must not hold a move up for years.
  if (lead?.url === to && lead.since <= now) return { ...lead, looks: lead.looks + 1 };
  return body ? { ...(lead?.url === to && lead.kept ? { kept: true } : {}), url: to, since: now, looks: 1 } : null;
}

/** Whether an address has led there often and long enough to be believed. */
export const isSettled = ({ looks, since }: FeedLead, now: Instant): boolean =>
  looks >= SETTLED.looks && Date.parse(now) - Date.parse(since) >= SETTLED.forMs;

/** What changes on a source that takes another address. Its id stays: items hold it in their entry keys. Validators stay too, they came from there. */
export function movedTo(source: Pick<Source, 'url' | 'formerly'>, url: string, now: Instant): Partial<Source> {
  if (bare(url) === bare(source.url)) return { leadsTo: undefined };
  const formerly = [...(source.formerly ?? []).filter((one) => one.url !== url && one.url !== source.url), { url: source.url, until: now }];
  return { url, formerly, leadsTo: undefined };
}

/** The source that an address belongs to, or belonged to before it moved; by its address as written, save for what browsers make the same. */
export function sourceAt<T extends Pick<Source, 'kind' | 'url' | 'formerly'>>(sources: readonly T[], url: string): T | undefined {
  if (!URL.canParse(url)) return undefined;
  const wanted = bare(url);
  const feeds = sources.filter(({ kind }) => kind === 'feed');
  return (
    feeds.find((source) => bare(source.url) === wanted) ??
    feeds.find(({ formerly = [] }) => formerly.some((one) => bare(one.url) === wanted))
  );
}
