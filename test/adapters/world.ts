// The world outside the adapters, faked where a unit test has no browser: storage, grants, the toolbar, and a web of addresses.
import 'fake-indexeddb/auto';

type Listener = (changes: Record<string, unknown>) => void;

function area() {
  const held = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  return {
    held,
    get: async (key: string) => (held.has(key) ? { [key]: structuredClone(held.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) held.set(key, structuredClone(value));
      for (const listener of listeners) listener(values);
    },
    remove: async (key: string) => void held.delete(key),
    onChanged: { addListener: (one: Listener) => void listeners.add(one), removeListener: (one: Listener) => void listeners.delete(one) },
  };
}

/** What an address answers: a body with its headers, or a function of the request. `endedAt`: where redirects led. */
export type Page = { body?: string; status?: number; type?: string; headers?: Record<string, string>; ms?: number; endedAt?: string };
type Answers = Page | ((headers: Headers) => Page | Promise<Page>);

/** A world with nothing in it. `refused`: hosts whose grant is missing; `log`: every request that left, with how many of its host were under way. */
export function makeWorld() {
  const badges = new Map<number | undefined, string>();
  const titles = new Map<number | undefined, string>();
  const refused = new Set<string>();
  const web = new Map<string, Answers>();
  const log: { url: string; together: number }[] = [];
  const underWay = new Map<string, number>();
  const scripts: { result: unknown } = { result: undefined };
  const local = area();
  const browser = {
    runtime: { id: 'test', getPlatformInfo: async () => ({}), sendMessage: async () => undefined, getURL: (path: string) => path },
    storage: { local, session: area() },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => !refused.has(origin.split('/')[2] ?? '')),
    },
    scripting: { executeScript: async () => [{ result: scripts.result }] },
    action: {
      getBadgeText: async ({ tabId }: { tabId?: number }) => badges.get(tabId) ?? '',
      setBadgeText: async ({ tabId, text }: { tabId?: number; text: string }) => void badges.set(tabId, text),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => void titles.set(tabId, title),
    },
  };
  const fetch = async (url: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
    const { host } = new URL(url);
    const together = (underWay.get(host) ?? 0) + 1;
    underWay.set(host, together);
    log.push({ url, together });
    try {
      const answers = web.get(url);
      const page = typeof answers === 'function' ? await answers(new Headers(headers)) : (answers ?? { status: 404, body: '' });
      await new Promise((resolve) => setTimeout(resolve, page.ms ?? 5));
      signal.throwIfAborted();
      const status = page.status ?? 200;
      const response = new Response([204, 304].includes(status) ? null : (page.body ?? ''), {
        status,
        headers: { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers },
      });
      Object.defineProperty(response, 'url', { value: page.endedAt ?? url });
      return response;
    } finally {
      underWay.set(host, (underWay.get(host) ?? 1) - 1);
    }
  };
  return { browser, fetch, web, log, refused, badges, titles, scripts, local };
}
