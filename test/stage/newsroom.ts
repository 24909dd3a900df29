// The sample newsroom on loopback: the invented outlets of public/sample behind their own host names (mapped by the browser's resolver rules).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';
import { ROOT } from './run.ts';

const FOLDER = join(ROOT, 'public', 'sample');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.atom': 'application/atom+xml; charset=utf-8',
};

/** What public/sample/newsroom.json says. `captures` are pages no feed carries: the reader keeps them by hand. */
export type Newsroom = {
  hosts: Record<string, string>;
  feeds: { url: string; file: string; readArticles: boolean }[];
  articles: { url: string; file: string }[];
  captures: string[];
};

/** The newsroom's table of contents. */
export const NEWSROOM = JSON.parse(readFileSync(join(FOLDER, 'newsroom.json'), 'utf8')) as Newsroom;

/** Starts the server on a free port of 127.0.0.1. `resolverRules` is the value for --host-resolver-rules; `requests` counts what was asked for. */
export async function openNewsroom(): Promise<{ port: number; resolverRules: string; requests: string[]; close(): Promise<void> }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const path = new URL(request.url ?? '/', `http://${host}`).pathname;
    requests.push(`${host}${path}`);
    const file = basename(path);
    const type = TYPES[extname(file)];
    if (!type || !(host in NEWSROOM.hosts)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page in the sample newsroom.');
      return;
    }
    try {
      const body = readFileSync(join(FOLDER, file));
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { 'content-type': type, etag }).end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page in the sample newsroom.');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    resolverRules: Object.keys(NEWSROOM.hosts)
      .map((host) => `MAP ${host} 127.0.0.1:${port}`)
      .join(','),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
