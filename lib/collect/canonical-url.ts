// Which addresses lead to the same document, as far as the address alone can say. Keys only: what is shown and opened is the address as given.
import { TRACKING_PARAMETERS, TRACKING_PREFIXES } from './tracking-parameters.ts';

/**
 * The key of a document: http(s) address with lower-case host, no default port, credentials, tracking parameters or trailing slash.
 * The fragment goes, except one that is a page of its own (`#!…`, `#/…`). Other parameters keep their order: it may matter.
 * `http` and `https` of one address are one document; so the key is always written with `https`. Null when it is no web address.
 */
export function canonicalUrl(raw: string): string | null {
  const url = webAddress(raw);
  if (!url) return null;
  url.username = '';
  url.password = '';
  if (url.protocol === 'http:' && !url.port) url.protocol = 'https:';
  url.hostname = url.hostname.replace(/\.+$/, '');
  if (!/^#[!/]./.test(url.hash)) url.hash = '';
  // Taken out as written: reading and writing them again would change what a site's own parameters look like.
  const query = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !isTracking(part));
  url.search = query.length ? `?${query.join('&')}` : '';
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/, '') || '/';
  return url.href;
}

/** The address as a link may carry it: http(s), no credentials, no control characters; null for anything else. */
export function safeUrl(raw: string | null | undefined): string | null {
  if (!raw) return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are refused
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(raw.trim())) return null;
  const url = webAddress(raw);
  return url && !url.username && !url.password ? url.href : null;
}

function webAddress(raw: string): URL | null {
  if (raw.length > 8_192 || !/^\s*https?:\/\//i.test(raw)) return null;
  try {
    const url = new URL(raw.trim());
    return url.hostname ? url : null;
  } catch {
    return null;
  }
}

function isTracking(part: string): boolean {
  const name = (part.split('=', 1)[0] ?? '').toLowerCase();
  return TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix));
}
