// Who may say what to the worker: pages of the web only what their cards need, and nobody by leaving something out.
import { expect, test, vi } from 'vitest';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;
const heard = vi.hoisted(() => ({ by: [] as unknown[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'abcdefghijklmnopabcdefghijklmnop',
      getURL: (path: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop${path}`,
      onMessage: { addListener: (listener: unknown) => void heard.by.push(listener) },
    },
  },
}));
const { answerMessages, FROM_TABS, mayAsk } = await import('../../lib/adapters/messages.ts');

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const BASE = `chrome-extension://${ID}/`;
const PRIVILEGED = ['subscribe', 'refresh', 'tick', 'marksChanged', 'libraryChanged', 'keep', 'ping'];
const page = { id: ID, url: 'https://news.example/a', origin: 'https://news.example', tab: { id: 7 }, frameId: 0 };
const own = { id: ID, url: `${BASE}app.html`, origin: `chrome-extension://${ID}`, tab: { id: 8 } };

test.each(PRIVILEGED)('a web page may not say %s, our own page may', (name) => {
  expect(mayAsk(name, page, ID, BASE)).toBe(false);
  expect(mayAsk(name, own, ID, BASE)).toBe(true);
});

test.each([...FROM_TABS])('a web page’s script may say %s', (name) => {
  expect(mayAsk(name, page, ID, BASE)).toBe(true);
});

test.each([
  ['another extension', { ...page, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
  ['nobody', {}],
  ['a sender without address', { id: ID, tab: { id: 7 } }],
  ['a sender without origin that names no page of ours', { id: ID, url: undefined, origin: undefined }],
  ['an address that only begins like ours', { id: ID, url: `chrome-extension://${ID}.evil.example/` }],
  ['our address with another origin', { ...own, origin: 'https://news.example' }],
  ['a private window', { ...own, tab: { id: 8, incognito: true } }],
  ['a file', { ...page, url: 'file:///etc/passwd' }],
])('%s may not say subscribe', (_who, sender) => {
  expect(mayAsk('subscribe', sender, ID, BASE)).toBe(false);
});

test('a file or an extension page of another may not even ask what cards ask', () => {
  expect(mayAsk('nameFacts', { ...page, url: 'file:///etc/passwd' }, ID, BASE)).toBe(false);
  expect(mayAsk('nameFacts', { id: ID, url: 'https://news.example/' }, ID, BASE)).toBe(false);
});

test('a message that is not as it should be gets an answer, and one that nobody may say gets none', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const answerers = {
    nameFacts: ({ ids }: { ids: string[] }) => Promise.resolve(ids.slice(0, 5)),
    ping: () => Promise.resolve({ pong: true }),
  };
  answerMessages(answerers as unknown as Parameters<typeof answerMessages>[0]);
  const say = (message: unknown, sender: object): Promise<unknown> =>
    new Promise((resolve) => {
      const [listener] = heard.by as Listener[];
      if (!listener?.(message, sender, resolve)) resolve('no answer');
    });
  expect(await say({ type: 'nameFacts', ids: ['a'] }, page)).toEqual({ value: ['a'] });
  expect(await say({ type: 'nameFacts', ids: null }, page)).toEqual({ failed: expect.any(String) });
  for (const message of [null, 5, 'ping', {}, { type: 5 }, { type: 'toString' }, { type: 'ping' }, { type: 'dump' }])
    expect(await say(message, page)).toBe('no answer');
  quiet.mockRestore();
});
