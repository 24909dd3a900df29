// A small real web for tests: sites by host name on one loopback port, with validators, faults, and a log of every request.
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came. `at` is in ms since the server started. */
export type Seen = { host: string; path: string; method: string; headers: IncomingHttpHeaders; at: number; status: number };

/** What a path answers. A body is served with an ETag of its bytes and answers 304 to it, unless `plain`. */
export type Answer =
  | { body: string | Uint8Array; type?: string; status?: number; headers?: Record<string, string>; plain?: boolean; delayMs?: number }
  | ((response: ServerResponse, seen: Seen) => void);

export type FeedServer = {
  port: number;
  /** Sets what `host` answers at `path`; the next request sees it. */
  put(host: string, path: string, answer: Answer): void;
  log: Seen[];
  seen(host: string, path?: string): Seen[];
  close(): Promise<void>;
};

/** Starts the server on a free loopback port. Browsers reach it by names mapped with host resolver rules. */
export async function startFeedServer(): Promise<FeedServer> {
  const answers = new Map<string, Answer>();
  const log: Seen[] = [];
  const startedAt = Date.now();
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    // A browser that uses this server as its proxy asks for whole addresses.
    const asked = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const path = asked.pathname + asked.search;
    const answer = answers.get(`${host} ${path}`);
    const seen: Seen = { host, path, method: request.method ?? '', headers: request.headers, at: Date.now() - startedAt, status: 404 };
    log.push(seen);
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
      return;
    }
    if (typeof answer === 'function') {
      seen.status = 200;
      answer(response, seen);
      return;
    }
    const bytes = Buffer.from(answer.body);
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
    const headers = { 'content-type': answer.type ?? 'text/html; charset=utf-8', ...(answer.plain ? {} : { etag }), ...answer.headers };
    const fresh = !answer.plain && request.headers['if-none-match'] === etag;
    seen.status = fresh ? 304 : (answer.status ?? 200);
    setTimeout(() => {
      if (fresh) response.writeHead(304, { etag }).end();
      else response.writeHead(seen.status, headers).end(bytes);
    }, answer.delayMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    put: (host, path, answer) => void answers.set(`${host} ${path}`, answer),
    log,
    seen: (host, path) => log.filter((one) => one.host === host && (path === undefined || one.path === path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** An RSS 2.0 document of these entries. */
export function rss(
  title: string,
  link: string,
  entries: readonly { title: string; link?: string; guid?: string; date?: string; text?: string }[],
): string {
  const items = entries.map(
    (entry) =>
      `<item><title>${escapeXml(entry.title)}</title>${entry.link ? `<link>${escapeXml(entry.link)}</link>` : ''}${
        entry.guid ? `<guid isPermaLink="false">${escapeXml(entry.guid)}</guid>` : ''
      }${entry.date ? `<pubDate>${new Date(entry.date).toUTCString()}</pubDate>` : ''}${entry.text ? `<description>${escapeXml(entry.text)}</description>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escapeXml(title)}</title><link>${escapeXml(link)}</link><description>${escapeXml(title)}</description>${items.join('\n')}</channel></rss>`;
}

/** An article's page as a plain newspaper would write it. */
export function article(page: {
  title: string;
  published?: string;
  byline?: string;
  site?: string;
  paragraphs: readonly string[];
  head?: string;
  after?: string;
}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(page.title)}</title>${
    page.site ? `<meta property="og:site_name" content="${escapeXml(page.site)}">` : ''
  }${page.published ? `<meta property="article:published_time" content="${page.published}">` : ''}${page.head ?? ''}</head><body><main><article><h1>${escapeXml(page.title)}</h1>${
    page.byline ? `<p class="byline">By <span rel="author">${escapeXml(page.byline)}</span></p>` : ''
  }${page.paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('\n')}</article></main>${page.after ?? ''}</body></html>`;
}
