// guardedFetch, the only door to the network: public http(s) hosts the reader granted, no cookies, no referrer, bounded in time and bytes.
import { browser } from 'wxt/browser';
import type { Trouble } from '../domain.ts';
import { failHere } from './fail-points.ts';
import { isGranted } from './permissions.ts';
import { isPublicHost } from './public-host.ts';

/** A whole answer. `url` is where it came from after redirects; `bytes` are decoded (gzip undone). */
export type Answer = { status: number; url: string; headers: Headers; bytes: Uint8Array };

type Wanted = {
  /** Cap on decoded bytes (byte-caps.ts). */
  maxBytes: number;
  accept: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
  /** Not from the browser's own cache, which answers for days where it was never told how long (and with a document that broke off). */
  fresh?: boolean;
  /** Try https first when the address says http; fall back when that fails. */
  upgrade?: boolean;
};

export const FEED_ACCEPT = 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';
export const MAP_ACCEPT = 'application/xml, text/xml, application/gzip;q=0.9, */*;q=0.5';
export const JSON_ACCEPT = 'application/json, */*;q=0.5';
export const PAGE_ACCEPT = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5';
/** Times in ms: a drip must end early, and the worker dies at 30 s. */
const HEADERS_MS = 10_000;
const TOTAL_MS = 20_000;

/** Why an address may not be fetched, before anything leaves the machine; null when it may. */
export async function refusalOf(address: string): Promise<Trouble | null> {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { code: 'bad-address', message: `“${address}” is not a web address. Write it whole, like https://site.org/feed.xml.` };
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { code: 'bad-address', message: `Only http and https addresses can be read, not ${url.protocol}` };
  if (url.username || url.password)
    return { code: 'bad-address', message: 'The address holds a user name or password. Use it without them.' };
  if (!isPublicHost(url.hostname))
    return {
      code: 'private-address',
      message: `${url.hostname} is on this machine or a private network, is written as a number, or ends in a way that Cordon does not know. It reads public sites by their names only.`,
    };
  if (!(await isGranted(url.href)))
    return { code: 'needs-permission', message: `Cordon may not read ${url.host} yet. Grant it beside this source.` };
  return null;
}

class TooBig extends Error {}

async function readCapped(response: Response, maxBytes: number): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array(0);
  const reader = response.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    await failHere('mid-body');
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new TooBig();
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Whether an address that could not be read only sends on: browsers hide where to, and refuse to follow to a host that was not granted. */
async function sendsOn(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'manual', signal });
    return response.type === 'opaqueredirect';
  } catch {
    // It cannot be reached at all, which is what its caller says then.
    return false;
  }
}

async function fetchOnce(url: string, request: Wanted): Promise<{ answer: Answer } | { trouble: Trouble }> {
  const refused = await refusalOf(url);
  if (refused) return { trouble: refused };
  const host = new URL(url).host;
  const control = new AbortController();
  const headersTimer = setTimeout(() => control.abort('headers'), HEADERS_MS);
  const totalTimer = setTimeout(() => control.abort('total'), TOTAL_MS);
  try {
    await failHere('before-fetch');
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: control.signal,
      ...(request.fresh ? { cache: 'no-store' as const } : {}),
      headers: {
        Accept: request.accept,
        'Accept-Language': 'en',
        ...(request.etag ? { 'If-None-Match': request.etag } : {}),
        ...(request.lastModified ? { 'If-Modified-Since': request.lastModified } : {}),
      },
    });
    clearTimeout(headersTimer);
    await failHere('after-headers');
    const final = new URL(response.url || url);
    // The policy (wxt.config.ts) stops redirects to private hosts on the way, but knows endings only: what a name with a number in it answered is thrown away unread.
    if (!/^https?:$/.test(final.protocol) || !isPublicHost(final.hostname)) {
      control.abort('private');
      return { trouble: { code: 'private-address', message: `${host} sent us on to a private network. Nothing was read.` } };
    }
    const bytes = await readCapped(response, request.maxBytes);
    await failHere('after-body');
    return { answer: { status: response.status, url: final.href, headers: response.headers, bytes } };
  } catch (error) {
    if (error instanceof TooBig)
      return {
        trouble: { code: 'too-big', message: `${host} sent more than ${Math.round(request.maxBytes / 1_048_576)} MB. Nothing was read.` },
      };
    if (control.signal.aborted)
      return { trouble: { code: 'timeout', message: `${host} did not finish answering in time. It is tried again later.` } };
    if (!(error instanceof TypeError)) throw error;
    if (typeof navigator !== 'undefined' && navigator.onLine === false)
      return { trouble: { code: 'offline', message: 'This machine is offline.' } };
    if (await sendsOn(url, control.signal))
      return {
        trouble: {
          code: 'sent-on',
          message: `${host} sends on to another site, which Cordon may not read. Open the address in a tab, see where it leads, and subscribe there.`,
        },
      };
    return {
      trouble: { code: 'no-answer', message: `${host} could not be reached. Check the address, or wait: it is tried again later.` },
    };
  } finally {
    clearTimeout(headersTimer);
    clearTimeout(totalTimer);
  }
}

/** Fetches an address, or says why not. Statuses are the caller's to judge (304 and 404 are answers). Where validators are sent the browser's HTTP cache stays in its default mode, so that our own validators reach the server as they are. */
export async function guardedFetch(url: string, request: Wanted): Promise<{ answer: Answer } | { trouble: Trouble }> {
  if (request.upgrade && /^http:\/\//i.test(url)) {
    const upgraded = await fetchOnce(url.replace(/^http:/i, 'https:'), request);
    if ('answer' in upgraded && upgraded.answer.status < 400) return upgraded;
  }
  return fetchOnce(url, request);
}

/** What is wrong with an answer that is no success, in words about the feed or page that was asked for; null when nothing is. 304 is the caller's. */
export function troubleOfStatus({ status, url }: Answer, what: 'feed' | 'page'): Trouble | null {
  // 206 is a part of a document that nobody asked for in parts.
  if (status >= 200 && status < 300 && status !== 206) return null;
  const { host } = new URL(url);
  if (status === 410)
    return {
      code: 'gone',
      message: `${host} says this ${what} is gone for good (410). It is no longer asked${what === 'feed' ? '; its items stay' : ''}.`,
    };
  if (status === 404) return { code: 'not-found', message: `${host} has nothing at this address (404). Check it on the site.` };
  if (status === 401 || status === 403) return { code: 'forbidden', message: `${host} refuses to give it (${status}).` };
  if (status === 429 || status === 503) return { code: 'busy', message: `${host} asks to be left alone for a while (${status}).` };
  return { code: `http-${status}`, message: `${host} answered ${status}. It is tried again later.` };
}

/** A file of the extension itself. Rejects when the build does not hold it. */
export async function readBundled(path: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/${path}` as '/app.html'));
  if (!response.ok) throw new Error(`the build has no ${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
