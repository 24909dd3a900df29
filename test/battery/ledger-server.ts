// The truth of the battery: a web of feeds that knows every text it ever published, what it served of them, and who asked for what when.
import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Format = 'rss' | 'atom' | 'rdf' | 'json';
/** Which validators a feed's server sends. */
export type Validators = 'both' | 'etag' | 'modified';

/** A text as published. `token` stands in title and body; `hash` is of the body as plain text. */
export type Text = { token: string; title: string; body: string; hash: string };
export type PublishedEntry = { seq: number; link: string; published: string; texts: Text[] };

/** A document as served: its validators and the tokens in it. */
export type Version = { etag: string | null; modified: string | null; tokens: string[] };

export type LedgerFeed = {
  host: string;
  url: string;
  entries: PublishedEntry[];
  versions: Version[];
  /** Adds entries; nothing may leave the window before it was collected, so publish fewer than the window holds between two polls. */
  publish(count: number): void;
  /** Gives an entry of the window (0 is the newest) a new text. */
  edit(place: number): void;
  document(): Version & { body: string; type: string };
};

/** A request as it came. `at` and `endedAt` in ms since 1970; `finished`: everything was handed to the network. */
export type Asked = {
  at: number;
  endedAt: number | null;
  host: string;
  path: string;
  method: string;
  headers: IncomingHttpHeaders;
  status: number;
  finished: boolean;
  etag: string | null;
  modified: string | null;
};

/** Answers instead of the feed. `whole` is what the feed would have said. */
export type Misbehaviour = (request: IncomingMessage, response: ServerResponse, whole: { body: string; type: string } & Version) => void;

export type LedgerServer = {
  port: number;
  feeds: ReadonlyMap<string, LedgerFeed>;
  log: Asked[];
  feed(host: string, format?: Format, validators?: Validators, window?: number): LedgerFeed;
  /** What a host does instead of answering as a feed; null ends it. */
  misbehave(host: string, how: Misbehaviour | null): void;
  /** What an address of any host answers. */
  put(host: string, path: string, how: (request: IncomingMessage, response: ServerResponse) => void): void;
  /** How long a feed's answer takes to begin, in ms. */
  delay(host: string, ms: number): void;
  close(): Promise<void>;
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const START = Date.UTC(2026, 5, 1, 6);

// An act that the rules read for certain, so that an item without its statement is a half-stored item.
const ACTS = [
  'On 12 June 2026 the Commerce Department suspended access to Claude Mythos 5 for foreign nationals.',
  'On 3 June 2026 Anthropic released Claude Mythos 5 to approved partners.',
];

function textOf(host: string, seq: number, revision: number): Text {
  const token = `T-${host.split('.')[0]}-${seq}-r${revision}`;
  const body = `${token} & what it says <here>. ${ACTS[seq % ACTS.length]} Text number ${revision} of entry ${seq}.`;
  return { token, title: `${token} of ${host}`, body, hash: createHash('sha256').update(body).digest('hex') };
}

/** How entries are written in each format, an entry a line. */
export const WRITERS: Record<Format, (title: string, entries: readonly PublishedEntry[]) => { type: string; body: string }> = {
  rss: (title, entries) => ({
    type: 'application/rss+xml; charset=utf-8',
    body: `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${title}</title><link>http://${title}/</link><description>d</description>\n${entries
      .map(
        ({ seq, link, published, texts }) =>
          `<item><title>${escaped(texts.at(-1)?.title ?? '')}</title><link>${link}</link><guid isPermaLink="false">G-${title}-${seq}</guid><pubDate>${new Date(published).toUTCString()}</pubDate><description>${escaped(escaped(texts.at(-1)?.body ?? ''))}</description></item>`,
      )
      .join('\n')}\n</channel></rss>`,
  }),
  atom: (title, entries) => ({
    type: 'application/atom+xml',
    body: `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title><id>tag:${title},2026:feed</id><updated>2026-06-01T00:00:00Z</updated>\n${entries
      .map(
        ({ seq, link, published, texts }) =>
          `<entry><title>${escaped(texts.at(-1)?.title ?? '')}</title><id>tag:${title},2026:${seq}</id><link rel="alternate" href="${link}"/><published>${published}</published><updated>${published}</updated><content type="text">${escaped(texts.at(-1)?.body ?? '')}</content></entry>`,
      )
      .join('\n')}\n</feed>`,
  }),
  rdf: (title, entries) => ({
    type: 'application/rdf+xml',
    body: `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="http://${title}/"><title>${title}</title><link>http://${title}/</link><description>d</description></channel>\n${entries
      .map(
        ({ link, published, texts }) =>
          `<item rdf:about="${link}"><title>${escaped(texts.at(-1)?.title ?? '')}</title><link>${link}</link><dc:date>${published}</dc:date><description>${escaped(escaped(texts.at(-1)?.body ?? ''))}</description></item>`,
      )
      .join('\n')}\n</rdf:RDF>`,
  }),
  json: (title, entries) => ({
    type: 'application/feed+json',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: `http://${title}/`,
      items: entries.map(({ seq, link, published, texts }) => ({
        id: `G-${title}-${seq}`,
        url: link,
        title: texts.at(-1)?.title,
        content_text: texts.at(-1)?.body,
        date_published: published,
      })),
    }),
  }),
};

export const FORMATS = ['rss', 'atom', 'rdf', 'json'] as const satisfies readonly Format[];

function entryOf(host: string, seq: number): PublishedEntry {
  const published = new Date(START + seq * 3_600_000).toISOString().replace('.000', '');
  return { seq, link: `http://${host}/story/${seq}`, published, texts: [textOf(host, seq, 1)] };
}

/** The first entries that a host would publish. */
export function entriesOf(host: string, count: number): PublishedEntry[] {
  return Array.from({ length: count }, (_, place) => entryOf(host, place + 1));
}

/** A document of so many entries. */
export function documentOf(format: Format, count: number): string {
  return WRITERS[format]('whole.example', entriesOf('whole.example', count)).body;
}

function ledgerFeed(host: string, format: Format, validators: Validators, window: number): LedgerFeed {
  const entries: PublishedEntry[] = [];
  const versions: Version[] = [];
  const shown = (): PublishedEntry[] => entries.slice(-window).reverse();
  let changes = 0;
  const changed = (): void => {
    changes += 1;
    const { body } = WRITERS[format](host, shown());
    versions.push({
      etag: validators === 'modified' ? null : `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
      modified: validators === 'etag' ? null : new Date(START + changes * 1_000).toUTCString(),
      tokens: shown().map(({ texts }) => texts.at(-1)?.token ?? ''),
    });
  };
  const feed: LedgerFeed = {
    host,
    url: `http://${host}/feed`,
    entries,
    versions,
    publish(count) {
      for (let i = 0; i < count; i += 1) {
        entries.push(entryOf(host, entries.length + 1));
      }
      changed();
    },
    edit(place) {
      const entry = shown()[place];
      if (!entry) throw new Error(`${host} shows no entry at ${place}`);
      entry.texts.push(textOf(host, entry.seq, entry.texts.length + 1));
      changed();
    },
    document() {
      const version = versions.at(-1);
      if (!version) throw new Error(`${host} has published nothing`);
      return { ...version, ...WRITERS[format](host, shown()) };
    },
  };
  return feed;
}

/** Starts the server on a free loopback port; browsers reach its hosts by name through host resolver rules. */
export async function startLedgerServer(): Promise<LedgerServer> {
  const feeds = new Map<string, LedgerFeed>();
  const faults = new Map<string, Misbehaviour>();
  const places = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const delays = new Map<string, number>();
  const log: Asked[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const path = request.url ?? '/';
    const asked: Asked = {
      at: Date.now(),
      endedAt: null,
      host,
      path,
      method: request.method ?? '',
      headers: request.headers,
      status: 0,
      finished: false,
      etag: null,
      modified: null,
    };
    log.push(asked);
    response.on('finish', () => {
      asked.finished = true;
    });
    response.on('close', () => {
      asked.endedAt = Date.now();
      asked.status = response.statusCode;
    });
    // A client that was killed takes its socket with it.
    response.on('error', () => {});
    const place = places.get(`${host} ${path}`);
    if (place) return place(request, response);
    const feed = feeds.get(host);
    if (!feed || path !== '/feed') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
      return;
    }
    const whole = feed.document();
    const fault = faults.get(host);
    if (fault) return fault(request, response, whole);
    asked.etag = whole.etag;
    asked.modified = whole.modified;
    const headers = {
      ...(whole.etag ? { etag: whole.etag } : {}),
      ...(whole.modified ? { 'last-modified': whole.modified } : {}),
    };
    const { 'if-none-match': match, 'if-modified-since': since } = request.headers;
    const known = match !== undefined ? match === whole.etag : since !== undefined && since === whole.modified;
    setTimeout(() => {
      if (known) response.writeHead(304, headers).end();
      else response.writeHead(200, { ...headers, 'content-type': whole.type }).end(whole.body);
    }, delays.get(host) ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    feeds,
    log,
    feed(host, format = 'rss', validators = 'both', window = 12) {
      const feed = ledgerFeed(host, format, validators, window);
      feeds.set(host, feed);
      return feed;
    },
    misbehave(host, how) {
      if (how) faults.set(host, how);
      else faults.delete(host);
    },
    put: (host, path, how) => void places.set(`${host} ${path}`, how),
    delay: (host, ms) => void delays.set(host, ms),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
