// The one door to the network: what never leaves, what is cut off, what is thrown away unread, and the words each of these is told in.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { world } from './in-world.ts';
import { makeWorld } from './world.ts';

const { guardedFetch, troubleOfStatus } = await import('../../lib/adapters/http.ts');

let asked: { url: string; headers: Headers; init: RequestInit }[] = [];
type Reply = (init: RequestInit) => Promise<Response>;
let reply: Reply;

beforeEach(() => {
  world.now = makeWorld();
  asked = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, headers: new Headers(init.headers), init });
    return reply(init);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const WANTED = { maxBytes: 1_000, accept: 'text/html' };
const from = (url: string, body: BodyInit | null, init: ResponseInit = {}): Response =>
  Object.defineProperty(new Response(body, init), 'url', { value: url });
/** Never resolves; rejects with the reason when the request is aborted, as browsers do. */
const never = ({ signal }: RequestInit): Promise<never> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));

test.each([
  ['nonsense', 'bad-address'],
  ['ftp://a.example/', 'bad-address'],
  ['javascript:alert(1)', 'bad-address'],
  ['https://me:secret@a.example/', 'bad-address'],
  ['http://127.0.0.1/', 'private-address'],
  ['http://0x7f.1/', 'private-address'],
  ['http://[::1]/', 'private-address'],
  ['http://router/', 'private-address'],
  ['https://away.example/', 'needs-permission'],
])('%s is not asked at all: %s', async (url, code) => {
  world.now.refused.add('away.example');
  reply = async () => from(url, 'secret');
  expect(await guardedFetch(url, WANTED)).toMatchObject({ trouble: { code } });
  expect(asked).toEqual([]);
});

test('a request carries its validators as they came, and nothing about the reader', async () => {
  reply = async () => from('https://a.example/', null, { status: 304 });
  expect(
    await guardedFetch('https://a.example/', { ...WANTED, etag: 'W/"x"', lastModified: 'Tue, 01 Jun 2026 08:00:00 GMT' }),
  ).toMatchObject({
    answer: { status: 304 },
  });
  expect([...(asked[0]?.headers ?? [])]).toEqual([
    ['accept', 'text/html'],
    ['accept-language', 'en'],
    ['if-modified-since', 'Tue, 01 Jun 2026 08:00:00 GMT'],
    ['if-none-match', 'W/"x"'],
  ]);
  expect(asked[0]?.init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
});

test('a body without end is left as soon as it is too big', async () => {
  let sent = 0;
  let left = false;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 400;
      controller.enqueue(new Uint8Array(400));
    },
    cancel() {
      left = true;
    },
  });
  reply = async () => from('https://a.example/', body);
  expect(await guardedFetch('https://a.example/', WANTED)).toMatchObject({ trouble: { code: 'too-big' } });
  expect(left).toBe(true);
  expect(sent).toBeLessThan(2_400);
});

test('a body of just the size that is allowed is whole', async () => {
  reply = async () => from('https://a.example/', new Uint8Array(1_000).fill(65));
  const got = await guardedFetch('https://a.example/', WANTED);
  expect('answer' in got && got.answer.bytes.length).toBe(1_000);
});

test('a host that never answers is given up after ten seconds', async () => {
  vi.useFakeTimers();
  reply = never;
  const got = guardedFetch('https://a.example/', WANTED);
  await vi.advanceTimersByTimeAsync(9_900);
  expect(await Promise.race([got, 'waiting'])).toBe('waiting');
  await vi.advanceTimersByTimeAsync(200);
  expect(await got).toMatchObject({ trouble: { code: 'timeout', message: expect.stringContaining('a.example') } });
});

test('a body that drips is given up after twenty seconds', async () => {
  vi.useFakeTimers();
  reply = async ({ signal }) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        const drip = setInterval(() => controller.enqueue(new Uint8Array(1)), 1_000);
        signal?.addEventListener('abort', () => {
          clearInterval(drip);
          controller.error(signal.reason);
        });
      },
    });
    return from('https://a.example/', body);
  };
  const got = guardedFetch('https://a.example/', WANTED);
  await vi.advanceTimersByTimeAsync(19_500);
  expect(await Promise.race([got, 'waiting'])).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await got).toMatchObject({ trouble: { code: 'timeout' } });
});

test.each(['http://10.0.0.8/admin', 'http://localhost/', 'chrome-extension://abc/x', 'data:text/plain,x'])(
  'an answer that came from %s is thrown away unread',
  async (url) => {
    let read = false;
    const pull = (): void => {
      read = true;
    };
    const body = new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
    reply = async () => from(url, body);
    expect(await guardedFetch('https://a.example/', WANTED)).toMatchObject({ trouble: { code: 'private-address' } });
    expect(read).toBe(false);
  },
);

test('a host that cannot be reached and a machine that is offline are told apart', async () => {
  reply = () => Promise.reject(new TypeError('Failed to fetch'));
  expect(await guardedFetch('https://a.example/', WANTED)).toMatchObject({ trouble: { code: 'no-answer' } });
  vi.stubGlobal('navigator', { onLine: false });
  expect(await guardedFetch('https://a.example/', WANTED)).toMatchObject({ trouble: { code: 'offline' } });
});

test('an address that sends on to a host that was not granted says so, and is not taken for one that cannot be reached', async () => {
  reply = ({ redirect }) =>
    redirect === 'manual'
      ? Promise.resolve(Object.defineProperty(from('https://a.example/', null), 'type', { value: 'opaqueredirect' }))
      : Promise.reject(new TypeError('Failed to fetch'));
  expect(await guardedFetch('https://a.example/', WANTED)).toMatchObject({
    trouble: { code: 'sent-on', message: expect.stringContaining('a.example') },
  });
  expect(asked.map(({ init }) => init.credentials)).toEqual(['omit', 'omit']);
});

test('https is tried first where that is wanted, and http is what remains', async () => {
  reply = async () => (asked.at(-1)?.url.startsWith('https:') ? Promise.reject(new TypeError('no TLS')) : from('http://a.example/', 'x'));
  expect(await guardedFetch('http://a.example/', { ...WANTED, upgrade: true })).toMatchObject({ answer: { url: 'http://a.example/' } });
  expect([...new Set(asked.map(({ url }) => url))]).toEqual(['https://a.example/', 'http://a.example/']);
});

test.each([
  [410, 'feed', 'gone', /this feed is gone for good.*its items stay/],
  [410, 'page', 'gone', /this page is gone for good \(410\)\. It is no longer asked\.$/],
  [404, 'feed', 'not-found', /404/],
  [403, 'page', 'forbidden', /refuses/],
  [429, 'feed', 'busy', /left alone/],
  [503, 'feed', 'busy', /left alone/],
  [500, 'feed', 'http-500', /tried again later/],
] as const)('an answer of %d to a %s is %s', (status, what, code, says) => {
  const trouble = troubleOfStatus({ status, url: 'https://a.example/x', headers: new Headers(), bytes: new Uint8Array() }, what);
  expect(trouble).toMatchObject({ code, message: expect.stringMatching(says) });
});
