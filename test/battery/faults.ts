// Ways in which a feed's server can misbehave, each with what Cordon has to say of it: status × headers × body × timing.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Misbehaviour } from './ledger-server.ts';

/** `says`: the trouble's code beside the source, or `fine` where the answer can be read all the same. `waits`: least and most minutes until the next check. */
export type Fault = { name: string; says: string; answers: Misbehaviour; waits?: [least: number, most: number] };

const DAY = 24 * 60;
/** A day at most, and a tenth more by chance. */
const A_DAY: [number, number] = [DAY - 1, DAY * 1.1 + 1];
const TEN_MINUTES: [number, number] = [10, DAY];

const status =
  (code: number, headers: Record<string, string> = {}, body = `it is ${code}`): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end(body);

/** Sends on once from /feed; what it is sent to is the same server's own answer at another path. */
const sentTo =
  (code: number, location: (host: string, port: string) => string): Misbehaviour =>
  (request, response) => {
    const [host = '', port = ''] = (request.headers.host ?? '').split(':');
    response.writeHead(code, { location: location(host, port) }).end();
  };

const says =
  (type: string, body: string | Uint8Array, headers: Record<string, string> = {}): Misbehaviour =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': type, etag: '"of-something-else"', ...headers }).end(body);

type Whole = Parameters<Misbehaviour>[2];
const validatorsOf = ({ etag, modified }: Whole): Record<string, string> => ({
  ...(etag ? { etag } : {}),
  ...(modified ? { 'last-modified': modified } : {}),
});
/** The feed itself, its bytes or headers changed. */
const feedWith =
  (change: (whole: Whole) => { headers?: Record<string, string>; body?: string | Uint8Array }): Misbehaviour =>
  (_request, response, whole) => {
    const { headers = {}, body = whole.body } = change(whole);
    response.writeHead(200, { 'content-type': whole.type, ...validatorsOf(whole), ...headers }).end(body);
  };
/** The feed's head and body by hand on the socket, for what an honest server does not send. */
const raw =
  (write: (response: ServerResponse, whole: Whole, request: IncomingMessage) => void): Misbehaviour =>
  (request, response, whole) =>
    write(response, whole, request);

const head = (whole: Whole, more: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Type: ${whole.type}\r\n${whole.etag ? `ETag: ${whole.etag}\r\n` : ''}${whole.modified ? `Last-Modified: ${whole.modified}\r\n` : ''}${more}\r\n`;

/** Writes part after part until the client goes away. */
function endless(response: ServerResponse, part: () => string | Uint8Array, everyMs: number): void {
  const writing = setInterval(() => {
    if (response.destroyed || response.writableEnded) clearInterval(writing);
    else if (response.writableLength < 4_000_000) response.write(part());
  }, everyMs);
  response.on('close', () => clearInterval(writing));
}

const RETRY_AFTER: [string, string | null, [number, number]][] = [
  ['two minutes', '120', [2, 40]],
  ['zero', '0', TEN_MINUTES],
  ['a negative number', '-5', TEN_MINUTES],
  ['a word', 'soon', TEN_MINUTES],
  ['three hundred years', '9999999999', TEN_MINUTES],
  ['a week', '604800', A_DAY],
  ['an exponent', '1e3', TEN_MINUTES],
  ['a date in three hours', new Date(Date.now() + 3 * 3_600_000).toUTCString(), [175, 200]],
  ['a date that has passed', 'Sun, 06 Nov 1994 08:49:37 GMT', TEN_MINUTES],
  ['a date in 2099', 'Thu, 01 Jan 2099 00:00:00 GMT', A_DAY],
  ['two values', '60, 120', TEN_MINUTES],
  ['nothing', null, TEN_MINUTES],
];

export const FAULTS: readonly Fault[] = [
  ...[301, 302, 303, 307, 308].map(
    (code): Fault => ({
      name: `${code} to another path`,
      says: 'fine',
      answers: sentTo(code, (host, port) => `http://moved.${host}:${port}/feed`),
    }),
  ),
  { name: 'a chain of ten redirects', says: 'fine', answers: sentTo(302, (host, port) => `http://moved.${host}:${port}/hop/9`) },
  { name: 'a redirect that leads to itself', says: 'sent-on', answers: sentTo(302, (host, port) => `http://${host}:${port}/feed`) },
  {
    name: 'a redirect to a page to log in',
    says: 'not-a-feed',
    answers: sentTo(302, (host, port) => `http://moved.${host}:${port}/login`),
  },
  { name: 'a redirect to nowhere', says: 'http-302', answers: status(302) },
  {
    name: 'a redirect to this machine',
    says: 'sent-on',
    answers: sentTo(302, (_host, port) => `http://127.0.0.1:${port}/canary-of-redirects`),
  },
  { name: 'a redirect to a file', says: 'sent-on', answers: sentTo(301, () => 'file:///etc/passwd') },
  { name: '304 to a changed feed, bare', says: 'fine', answers: (_request, response) => void response.writeHead(304).end() },
  {
    name: '304 with the ETag of a document that was never sent',
    says: 'fine',
    answers: (_request, response, whole) => void response.writeHead(304, validatorsOf(whole)).end(),
  },
  {
    name: '304 with a Last-Modified alone',
    says: 'fine',
    answers: (_request, response, { modified }) => void response.writeHead(304, modified ? { 'last-modified': modified } : {}).end(),
  },
  ...[401, 403].map(
    (code): Fault => ({ name: `${code}`, says: 'forbidden', answers: status(code, { 'www-authenticate': 'Basic realm="x"' }) }),
  ),
  ...[400, 402, 405, 406, 408, 418, 451].map((code): Fault => ({ name: `${code}`, says: `http-${code}`, answers: status(code) })),
  { name: '404', says: 'not-found', answers: status(404, { etag: '"of-a-404"' }) },
  { name: '410', says: 'gone', answers: status(410) },
  ...RETRY_AFTER.map(
    ([name, value, waits]): Fault => ({
      name: `429, Retry-After ${name}`,
      says: 'busy',
      waits,
      answers: status(429, value === null ? {} : { 'retry-after': value }),
    }),
  ),
  { name: '503, Retry-After an hour', says: 'busy', waits: [59, 70], answers: status(503, { 'retry-after': '3600' }) },
  { name: '503 alone', says: 'busy', waits: TEN_MINUTES, answers: status(503) },
  ...[500, 501, 502, 504, 520, 599].map(
    (code): Fault => ({ name: `${code}`, says: `http-${code}`, answers: status(code, { etag: '"of-an-error"' }, '<html>error</html>') }),
  ),
  { name: '200, empty', says: 'not-a-feed', answers: says('application/rss+xml', '') },
  { name: '204', says: 'not-a-feed', answers: (_request, response) => void response.writeHead(204, { etag: '"empty"' }).end() },
  {
    name: '206, the first half',
    says: 'http-206',
    answers: (_request, response, whole) =>
      void response.writeHead(206, { 'content-type': whole.type, ...validatorsOf(whole) }).end(whole.body.slice(0, whole.body.length / 2)),
  },
  {
    name: '200, a web page',
    says: 'not-a-feed',
    answers: says('text/html', '<!doctype html><title>Welcome</title><p>Free WiFi. Please log in.'),
  },
  {
    name: '200, a web page called a feed',
    says: 'not-a-feed',
    answers: says('application/rss+xml', '<html><body>Just a moment…</body></html>'),
  },
  { name: '200, an error as JSON', says: 'not-a-feed', answers: says('application/json', '{"error":"rate limited","items":"none"}') },
  { name: '200, plain words', says: 'not-a-feed', answers: says('text/plain', 'Service temporarily unavailable') },
  { name: '200, a PDF', says: 'not-a-feed', answers: says('application/pdf', '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj') },
  {
    name: '200, bytes of no kind',
    says: 'encoding',
    answers: says(
      'application/rss+xml',
      Uint8Array.from({ length: 4_000 }, (_, i) => (i * 197 + 13) % 256),
    ),
  },
  {
    name: '200, an XML error of a storage service',
    says: 'not-a-feed',
    answers: says('application/xml', '<?xml version="1.0"?><Error><Code>SlowDown</Code></Error>'),
  },
  {
    name: 'a body cut off by a reset',
    says: 'no-answer',
    answers: raw((response, whole) =>
      response.socket?.write(
        `${head(whole, `Content-Length: ${whole.body.length}\r\n`)}${whole.body.slice(0, whole.body.length / 2)}`,
        () => response.socket?.destroy(),
      ),
    ),
  },
  {
    name: 'a body cut off in silence, under the ETag of the whole',
    says: 'fine',
    answers: raw((response, whole) =>
      response.socket?.end(`${head(whole, 'Connection: close\r\n')}${whole.body.slice(0, whole.body.length * 0.6)}`),
    ),
  },
  {
    name: 'a body cut off between two entries, under the ETag of the whole',
    says: 'fine',
    answers: raw((response, whole) =>
      response.socket?.end(`${head(whole, 'Connection: close\r\n')}${whole.body.slice(0, whole.body.indexOf('</item>') + 7)}`),
    ),
  },
  {
    name: 'a Content-Length that is too short',
    says: 'fine',
    answers: raw((response, whole) =>
      response.socket?.end(
        `${head(whole, `Content-Length: ${Math.floor(whole.body.length * 0.7)}\r\nConnection: close\r\n`)}${whole.body}`,
      ),
    ),
  },
  {
    name: 'a Content-Length that is too long',
    says: 'no-answer',
    answers: raw((response, whole) =>
      response.socket?.end(`${head(whole, `Content-Length: ${whole.body.length + 500}\r\nConnection: close\r\n`)}${whole.body}`),
    ),
  },
  { name: 'gzip that is none', says: 'no-answer', answers: feedWith(() => ({ headers: { 'content-encoding': 'gzip' } })) },
  {
    name: 'gzip that breaks off',
    says: 'fine',
    answers: feedWith(({ body }) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(body).subarray(0, 200) })),
  },
  {
    name: 'gzip, twice over',
    says: 'encoding',
    answers: feedWith(({ body }) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(gzipSync(body)) })),
  },
  {
    name: 'gzip, honest',
    says: 'fine',
    answers: feedWith(({ body }) => ({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(body) })),
  },
  {
    name: 'a gzip bomb',
    says: 'too-big',
    answers: (_request, response, whole) =>
      void response.writeHead(200, { 'content-type': whole.type, 'content-encoding': 'gzip', etag: '"bomb"' }).end(packedBlanks()),
  },
  {
    name: 'a body without end',
    says: 'too-big',
    answers: (_request, response, whole) => {
      response.writeHead(200, { 'content-type': whole.type, etag: '"endless"' });
      response.write('<rss version="2.0"><channel><title>e</title>');
      endless(response, () => '<item><title>x</title></item>'.repeat(20_000), 40);
    },
  },
  {
    name: 'a byte now and then',
    says: 'timeout',
    answers: (_request, response, whole) => {
      response.writeHead(200, { 'content-type': whole.type, etag: '"drip"' });
      endless(response, () => ' ', 500);
    },
  },
  { name: 'no answer at all', says: 'timeout', answers: () => {} },
  {
    name: 'a head and no body',
    says: 'timeout',
    answers: (_request, response, whole) => response.writeHead(200, { 'content-type': whole.type, etag: '"head"' }).flushHeaders(),
  },
  { name: 'a connection that is closed at once', says: 'no-answer', answers: (_request, response) => void response.socket?.destroy() },
  {
    name: 'an answer that is no HTTP',
    says: 'not-a-feed',
    answers: (_request, response) => void response.socket?.end('SSH-2.0-OpenSSH_9.2\r\n'),
  },
  {
    name: 'the wrong charset in the header',
    says: 'fine',
    answers: feedWith(({ type }) => ({ headers: { 'content-type': `${type.split(';')[0]}; charset=utf-16` } })),
  },
  {
    name: 'a charset that does not exist',
    says: 'fine',
    answers: feedWith(({ type }) => ({ headers: { 'content-type': `${type.split(';')[0]}; charset=klingon` } })),
  },
  { name: 'the type of an image', says: 'fine', answers: feedWith(() => ({ headers: { 'content-type': 'image/png' } })) },
  {
    name: 'blanks and a byte order mark before the feed',
    says: 'fine',
    answers: feedWith(({ body }) => ({ body: `\uFEFF\n\n  ${body}` })),
  },
  {
    name: 'a script behind the feed',
    says: 'fine',
    answers: feedWith(({ body }) => ({ body: `${body}\n<script src="//ads.example/x.js"></script><!-- 0.31 s -->` })),
  },
  {
    name: 'a warning before the feed',
    says: 'fine',
    answers: feedWith(({ body }) => ({ body: `<b>Warning</b>: Undefined index in /srv/feed.php on line 3\n${body}` })),
  },
  {
    name: 'control characters in every text',
    says: 'fine',
    answers: feedWith(({ body }) => ({ body: body.replaceAll('</title>', '\u0008</title>') })),
  },
  {
    name: 'a feed without entries',
    says: 'fine',
    answers: (_request, response) =>
      void response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end('<rss version="2.0"><channel><title>empty</title></channel></rss>'),
  },
  {
    name: 'a bomb of entities',
    says: 'doctype',
    answers: says(
      'application/rss+xml',
      `<!DOCTYPE r [<!ENTITY a "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY b${i} "${`&${i ? `b${i - 1}` : 'a'};`.repeat(20)}">`).join('')}]><rss version="2.0"><channel><item><title>&b11;</title></item></channel></rss>`,
    ),
  },
  {
    name: 'Cache-Control for ten years',
    says: 'fine',
    waits: [59, DAY * 1.15 + 1],
    answers: feedWith(() => ({ headers: { 'cache-control': 'max-age=315360000' } })),
  },
  {
    name: 'a negative Cache-Control',
    says: 'fine',
    waits: [59, DAY * 1.15 + 1],
    answers: feedWith(() => ({ headers: { 'cache-control': 'max-age=-1, stale-if-error=x' } })),
  },
  {
    name: 'cookies, hints and a refresh',
    says: 'fine',
    answers: feedWith(() => ({
      headers: { 'set-cookie': 'id=1; Path=/', refresh: '0; url=http://127.0.0.1/', link: '<http://127.0.0.1/>; rel=preload' },
    })),
  },
];

let bomb: Buffer | null = null;
/** 200 MB of blanks in 200 kB. */
function packedBlanks(): Buffer {
  bomb ??= gzipSync(Buffer.alloc(200_000_000, ' '), { level: 9 });
  return bomb;
}
