// Sources that are no feeds, in the real worker and on the real screen: a page that changes, a site's map, a register's query, a portal.
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FEDERAL_REGISTER } from '../../lib/collect/federal-register.ts';
import type { Item, Revision, Source } from '../../lib/domain.ts';
import { appTab } from './app-tab.ts';
import { rowsOf, type Session, startChromium } from './browser.ts';
import { article, type FeedServer, rss, startFeedServer } from './feed-server.ts';

let server: FeedServer;
let session: Session;
let app: Page;
const tab = appTab(() => app);

const sourceOf = async (url: string): Promise<Source | undefined> => (await rowsOf<Source>(app, 'sources')).find((one) => one.url === url);
const itemAt = async (address: string): Promise<Item | undefined> =>
  (await rowsOf<Item>(app, 'items')).find((one) => one.addresses.includes(address));
const revisionsOf = async (item: Item | undefined): Promise<Revision[]> =>
  (await rowsOf<Revision>(app, 'revisions')).filter((one) => one.item === item?.id);

beforeAll(async () => {
  server = await startFeedServer();
  session = await startChromium({ build: 'chrome-mv3-e2e', port: server.port });
  app = await session.open('app.html#/sources');
});
afterAll(async () => {
  await session.close();
  await server.close();
});

/** Types an address into the one field and presses the button. */
async function enter(address: string): Promise<void> {
  await tab.go('#/sources');
  await app.getByLabel(/^Address/).fill(address);
  await app.getByRole('button', { name: 'Subscribe', exact: true }).click();
}

const POLICY = 'http://lab.example/policies/availability';
const INTRO = [
  'This page says where the models of the laboratory can be used, by whom, and what is asked of those who use them.',
  'It is kept by the policy team and stands beside the terms of service, which every customer has agreed to before the first request.',
];
const RULES = [
  'On 12 June 2026 Anthropic suspended access to Claude Mythos 5 for all users.',
  'Customers in every supported country may use the older models as before, under the usage policy and the limits of their plan.',
  'Questions about a region go to the support desk, which answers in two working days.',
];
const policy = (updated: string, rules: readonly string[]): string =>
  article({
    title: 'Where our models are available',
    site: 'The Laboratory',
    paragraphs: [...INTRO, ...rules, `Last updated: ${updated}`],
    after: `<footer><p>${updated} · ${Math.random()} visitors</p></footer>`,
  });

test('a page without a feed is offered to be watched, and watching it makes it an item with its text', async () => {
  server.put('lab.example', '/policies/availability', { body: policy('3 June 2026', RULES) });
  await enter(POLICY);
  await app.getByRole('button', { name: 'Watch Where our models are available' }).click();
  await tab.says(/^Watching Where our models are available/).waitFor();
  expect(await sourceOf(POLICY)).toMatchObject({ kind: 'page', title: 'Where our models are available', failures: 0 });
  const item = await itemAt(POLICY);
  expect(item).toMatchObject({ kind: 'entry', depth: 'full', found: { title: 'Where our models are available' } });
  expect(item?.tags.subject_models).toContain('anthropic/claude-mythos-5');
  expect((await revisionsOf(item)).map(({ from }) => from)).toEqual(['page']);
});

test('a new date, other boilerplate and an unchanged page are no change', async () => {
  server.put('lab.example', '/policies/availability', { body: policy('9 June 2026', RULES) });
  expect(await app.evaluate(() => cordon.refresh())).toMatchObject({ checked: 1, newItems: 0, failed: [] });
  expect(server.seen('lab.example', '/policies/availability').at(-1)?.status).toBe(200);
  expect(await app.evaluate(() => cordon.refresh())).toMatchObject({ checked: 1, newItems: 0, failed: [] });
  expect(server.seen('lab.example', '/policies/availability').at(-1)?.status).toBe(304);
  expect(await revisionsOf(await itemAt(POLICY))).toHaveLength(1);
});

test('an edit is a revision with its words shown; the statement that is gone is said, at the item and beside the source', async () => {
  const [, older = '', desk = ''] = RULES;
  server.put('lab.example', '/policies/availability', {
    body: policy('20 June 2026', ['Claude Mythos 5 is offered to trusted partners only.', older, desk.replace('two', 'five')]),
  });
  expect(await app.evaluate(() => cordon.refresh())).toMatchObject({ checked: 1, newItems: 1, failed: [] });
  const item = await itemAt(POLICY);
  const revisions = await revisionsOf(item);
  expect(revisions).toHaveLength(2);
  expect(revisions.find(({ id }) => id === item?.revision)?.text).toContain('trusted partners only');
  const source = await sourceOf(POLICY);
  expect(source?.lastChange).toMatchObject({ item: item?.id, revision: item?.revision, gone: 1 });

  await tab.go('#/sources');
  const row = app.locator('.source', { hasText: 'Where our models are available' });
  await expect.poll(() => row.innerText()).toContain('A sentence that carried a statement is gone.');
  await row.getByRole('link', { name: 'See what changed' }).click();
  const changes = app.locator('.changes');
  await changes.waitFor();
  expect(await changes.locator('.gone').innerText()).toContain('suspended access to Claude Mythos 5');
  // What was added alone, until the reader asks for the rest; the statement that is gone is said in any case.
  expect(await changes.locator('.diff ins').allInnerTexts()).toContain('five');
  expect(await changes.locator('.diff del').count()).toBe(0);
  expect(await changes.locator('.diff').innerText()).not.toContain('suspended access');
  await changes.getByLabel('Show what was removed').check();
  await expect.poll(() => changes.locator('.diff del').allInnerTexts()).toContain('two');
  await app.reload();
  await changes.waitFor();
  await expect.poll(() => changes.locator('.diff del').allInnerTexts()).toContain('two');
  await changes.getByLabel('Show what was removed').uncheck();
  await expect.poll(() => changes.locator('.diff del').count()).toBe(0);
  expect(await changes.locator('.gone').innerText()).toContain('suspended access to Claude Mythos 5');
  expect(await changes.locator('.diff summary').first().innerText()).toMatch(/unchanged paragraph/);
  expect(await tab.violations()).toEqual([]);
});

test('a page that shows something else altogether is believed at the second look only', async () => {
  const before = await revisionsOf(await itemAt(POLICY));
  const robots = article({
    title: 'One moment',
    paragraphs: ['Checking that you are no robot before we go on. This takes a few seconds.'],
  });
  server.put('lab.example', '/policies/availability', { body: robots });
  await app.evaluate(() => cordon.refresh());
  expect(await revisionsOf(await itemAt(POLICY))).toEqual(before);
  expect((await sourceOf(POLICY))?.notices.join(' ')).toContain('another page altogether');
  await app.evaluate(() => cordon.refresh());
  expect(await revisionsOf(await itemAt(POLICY))).toHaveLength(before.length + 1);
});

const FIRST_MAP = [1, 2, 3, 4].map((n) => ({ path: `/news/story-${n}`, changed: `2026-06-0${n}` }));
const mapOf = (entries: readonly { path: string; changed: string }[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
${[...entries, { path: '/about', changed: '2026-01-01' }, { path: '/careers', changed: '2026-01-01' }]
  .map(
    ({ path, changed }) =>
      `<url><loc>http://maker.example${path}</loc><lastmod>${changed}</lastmod><image:image><image:loc>http://maker.example/a.png</image:loc></image:image></url>`,
  )
  .join('\n')}
</urlset>`;
const putStory = (n: number, more = ''): void =>
  server.put('maker.example', `/news/story-${n}`, {
    body: article({
      title: `The maker’s story ${n}`,
      site: 'The Maker',
      published: `2026-06-0${n}T10:00:00Z`,
      paragraphs: Array.from(
        { length: 5 },
        (_, p) => `Paragraph ${p} of story ${n} ${more} is long enough that a reader takes it for the text of a page.`,
      ),
    }),
  });

test('a site without a feed is offered by the paths of its map; the newest become items, the rest is known', async () => {
  server.put('maker.example', '/', {
    body: article({ title: 'The Maker', paragraphs: ['We make models, and write about them on this site.'] }),
  });
  server.put('maker.example', '/robots.txt', {
    body: 'User-agent: *\nAllow: /\nSitemap: http://maker.example/maps/index.xml\n',
    type: 'text/plain',
  });
  server.put('maker.example', '/maps/index.xml', {
    body: `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://maker.example/maps/pages.xml</loc></sitemap></sitemapindex>`,
    type: 'application/xml',
  });
  server.put('maker.example', '/maps/pages.xml', { body: mapOf(FIRST_MAP), type: 'application/xml' });
  for (const n of [1, 2, 3, 4, 5]) putStory(n);
  await enter('http://maker.example/');
  const news = app.getByRole('button', { name: 'Watch maker.example/news/' });
  await news.waitFor({ timeout: 30_000 });
  await app.getByLabel('read the newest').selectOption('none');
  await news.click();
  await tab.says(/^Watching maker\.example\/news\//).waitFor();
  const source = await sourceOf('http://maker.example/maps/index.xml');
  expect(source).toMatchObject({ kind: 'sitemap', entryCount: 4, sitemap: { prefix: '/news/' } });
  expect(Object.keys(source?.sitemap?.known ?? {})).toHaveLength(4);
  expect(server.log.filter(({ path }) => path.startsWith('/news/'))).toEqual([]);
});

const refreshMap = async () => {
  const id = (await sourceOf('http://maker.example/maps/index.xml'))?.id;
  return app.evaluate((one) => cordon.refresh([one]), id ?? '');
};

test('a new entry of the map becomes an item with the text of its page, though the worker dies in between', async () => {
  const fifth = { path: '/news/story-5', changed: '2026-06-05' };
  server.put('maker.example', '/maps/pages.xml', { body: mapOf([...FIRST_MAP, fifth]), type: 'application/xml' });
  // The page is asked for after the item is stored: the worker is stopped while it waits for it.
  const whole = article({
    title: 'The maker’s story 5',
    paragraphs: Array.from(
      { length: 5 },
      (_, p) => `Paragraph ${p} of the fifth story is long enough that a reader takes it for the text of a page.`,
    ),
  });
  server.put('maker.example', '/news/story-5', { body: whole, delayMs: 4_000 });
  const refreshed = refreshMap();
  await expect.poll(() => server.seen('maker.example', '/news/story-5').length, { timeout: 20_000 }).toBe(1);
  expect((await itemAt('http://maker.example/news/story-5'))?.depth).toBe('headline');
  server.put('maker.example', '/news/story-5', { body: whole });
  await session.stopWorker();
  await refreshed;
  await expect.poll(async () => (await itemAt('http://maker.example/news/story-5'))?.depth, { timeout: 20_000 }).toBe('full');
  expect((await itemAt('http://maker.example/news/story-5'))?.found).toMatchObject({ title: 'The maker’s story 5' });
  const items = (await rowsOf<Item>(app, 'items')).filter(({ address }) => address?.includes('maker.example'));
  expect(items.map(({ address }) => address)).toEqual(['http://maker.example/news/story-5']);
});

test.each(['after-parse', 'tx-open', 'after-items-put', 'before-commit', 'after-commit'])(
  'a look that dies at %s loses no change of a page and no entry of a map, and doubles none',
  async (point) => {
    const at = (path: string): string => `http://${point}.example${path}`;
    const page = (last: string): string => article({ title: 'Terms', paragraphs: [...INTRO, last] });
    const map = (paths: readonly string[]): Uint8Array => {
      const entries = paths.map((path) => `<url><loc>${at(path)}</loc></url>`);
      return gzipSync(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>`);
    };
    const put = (path: string, body: string | Uint8Array, type?: string): void =>
      server.put(`${point}.example`, path, { body, ...(type ? { type } : {}) });
    put('/terms', page('As it was.'));
    put('/sitemap.xml.gz', map(['/news/1']), 'application/gzip');
    await app.evaluate((url) => cordon.subscribe(url, { as: 'page' }), at('/terms'));
    await app.evaluate((url) => cordon.subscribe(url, { as: 'sitemap', prefix: '/news/', readArticles: false }), at('/sitemap.xml.gz'));
    put('/terms', page('As it is.'));
    put('/sitemap.xml.gz', map(['/news/1', '/news/2', '/news/3']), 'application/gzip');
    for (const url of [at('/terms'), at('/sitemap.xml.gz')]) {
      const id = (await sourceOf(url))?.id ?? '';
      await app.evaluate((where) => cordon.failAt(where), point);
      await app.evaluate((one) => cordon.refresh([one]), id);
      await app.evaluate((one) => cordon.refresh([one]), id);
      expect((await sourceOf(url))?.trouble).toBeUndefined();
    }
    const texts = (await revisionsOf(await itemAt(at('/terms')))).map(({ text }) => text.split('\n').at(-1));
    expect(texts.sort()).toEqual(['As it is.', 'As it was.']);
    const news = (await rowsOf<Item>(app, 'items')).filter(({ address }) => address?.startsWith(at('/news/')));
    expect(news.map(({ address }) => address).sort()).toEqual([at('/news/2'), at('/news/3')]);
  },
);

test('a page that the map says was changed is read again, and its text is a revision', async () => {
  putStory(5, 'as corrected');
  server.put('maker.example', '/maps/pages.xml', {
    body: mapOf([...FIRST_MAP, { path: '/news/story-5', changed: '2026-06-09' }]),
    type: 'application/xml',
  });
  await refreshMap();
  const item = await itemAt('http://maker.example/news/story-5');
  const revisions = await revisionsOf(item);
  expect(revisions.find(({ id }) => id === item?.revision)?.text).toContain('as corrected');
  expect(revisions.filter(({ from }) => from === 'article')).toHaveLength(2);
  expect(item?.changedAtSource).toBeUndefined();
});

const QUERY = 'http://register.example/api/v1/documents.json?conditions%5Bterm%5D=frontier+models';
const registered = (n: number, on: string) => ({
  document_number: `2026-1${String(n).padStart(4, '0')}`,
  title: `Controls on advanced models, part ${n}`,
  type: n % 2 ? 'Rule' : 'Notice',
  abstract: `The Bureau of Industry and Security (BIS) amends its regulations for the ${n}th time this year.`,
  action: 'Interim final rule; request for comments.',
  dates: 'This rule is effective June 12, 2026.',
  agencies: [
    { raw_name: 'DEPARTMENT OF COMMERCE', name: 'Commerce Department', id: 54, slug: 'commerce-department' },
    { raw_name: 'Bureau of Industry and Security', name: 'Industry and Security Bureau', id: 241, parent_id: 54 },
  ],
  cfr_references: [{ title: 15, part: 744, chapter: null, citation_url: null }],
  effective_on: '2026-06-12',
  docket_ids: [`Docket No. 26060${n}-0123`],
  citation: `91 FR 32${n}`,
  html_url: `http://register.example/documents/2026/06/10/2026-1${String(n).padStart(4, '0')}/controls`,
  publication_date: on,
});
const putAnswer = (url: string, results: unknown[], count: number, next?: string): void => {
  const { host, pathname, search } = new URL(url);
  const body = JSON.stringify({ count, description: 'Documents', total_pages: 1, ...(next ? { next_page_url: next } : {}), results });
  server.put(host, pathname + search, { body, type: 'application/json; charset=utf-8' });
};
const several = (from: number, to: number, on = '2026-06-10') => Array.from({ length: to - from + 1 }, (_, n) => registered(from + n, on));

test('a query of the Federal Register becomes items with what the register says of them, and its own words as their text', async () => {
  putAnswer(FEDERAL_REGISTER.newestAt(QUERY), several(1, 3), 3);
  await enter(QUERY);
  await tab.says(/^Watching Federal Register: “frontier models”/).waitFor();
  expect(await sourceOf(QUERY)).toMatchObject({ kind: 'register', register: 'federal-register', entryCount: 3 });
  const item = await itemAt('http://register.example/documents/2026/06/10/2026-10001/controls');
  expect(item).toMatchObject({
    depth: 'summary',
    found: { publisher: 'Federal Register', published: '2026-06-10' },
    register: {
      number: '2026-10001',
      type: 'Rule',
      parts: ['15 CFR 744'],
      effectiveOn: '2026-06-12',
      docketIds: ['Docket No. 260601-0123'],
    },
  });
  const [revision] = await revisionsOf(item);
  expect(revision?.text).toBe(
    'Interim final rule; request for comments.\n\nThe Bureau of Industry and Security (BIS) amends its regulations for the 1th time this year.\n\nThis rule is effective June 12, 2026.',
  );
  await tab.go(`#/items?open=item:${item?.id}`);
  const facts = app.locator('.reader .facts');
  await facts.waitFor();
  expect(await facts.innerText()).toMatch(/CFR parts\s+15 CFR 744\s+Effective\s+12 June 2026\s+Docket\s+Docket No. 260601-0123/);
  // What the register said is in the backup.
  expect(await app.evaluate(() => cordon.dump())).toContain('"parts":["15 CFR 744"]');
});

test('while all that a register lists is new its next pages are read too', async () => {
  const next = 'http://register.example/api/v1/documents.json?page=2';
  putAnswer(FEDERAL_REGISTER.newestAt(QUERY), several(6, 8, '2026-06-12'), 8, next);
  putAnswer(next, several(3, 5), 8);
  const id = (await sourceOf(QUERY))?.id ?? '';
  expect(await app.evaluate((one) => cordon.refresh([one]), id)).toMatchObject({ newItems: 5, failed: [] });
});

test('the past of a register is read page by page, with counts, and goes on where the worker died', async () => {
  const first = FEDERAL_REGISTER.betweenAt(QUERY, '2025-01-01', '2025-12-31');
  const [second, third] = [2, 3].map((page) => `http://register.example/api/v1/documents.json?past=${page}`);
  putAnswer(first, several(21, 24, '2025-03-01'), 12, second);
  putAnswer(second ?? '', several(25, 28, '2025-06-01'), 12, third);
  const held = new URL(third ?? '');
  let asked = 0;
  const last = JSON.stringify({ count: 12, results: several(29, 32, '2025-09-01') });
  server.put(held.host, held.pathname + held.search, (response) => {
    asked += 1;
    if (asked > 1) response.writeHead(200, { 'content-type': 'application/json' }).end(last);
  });
  await tab.go('#/sources');
  const row = app.locator('.source', { hasText: 'frontier models' });
  await row.getByText('Read its past').click();
  await row.getByLabel('From').fill('2025-01-01');
  await row.getByLabel('to', { exact: true }).fill('2025-12-31');
  await row.getByRole('button', { name: /^Read it/ }).click();
  await expect.poll(() => asked, { timeout: 20_000 }).toBe(1);
  await expect.poll(() => row.innerText()).toContain('8 of 12 documents read, 8 new items');
  await session.stopWorker();
  await expect.poll(() => row.innerText(), { timeout: 30_000 }).toContain('12 of 12 documents read, 12 new items, done');
  const numbers = (await rowsOf<Item>(app, 'items')).flatMap(({ register }) => register?.number ?? []);
  expect(numbers.filter((number) => Number(number.slice(-2)) > 20)).toHaveLength(12);
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('beside each source stand its silence, an answer that holds nothing or is no feed, and what mends it', async () => {
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString();
  const rows = [
    { name: 'Calm', host: 'calm.example', ages: [1, 4, 7, 10] },
    { name: 'Silent', host: 'silent.example', ages: [20, 23, 26, 29] },
    { name: 'Empty', host: 'empty.example', ages: [] },
  ];
  const body = ({ name, host, ages }: (typeof rows)[number]): string =>
    rss(
      name,
      `http://${host}/`,
      ages.map((age) => ({ title: `Of ${age} days ago`, link: `http://${host}/${age}`, guid: `${age}`, date: day(age) })),
    );
  for (const row of rows) {
    server.put(row.host, '/feed.xml', { body: body(row), type: 'application/rss+xml' });
    await app.evaluate((url) => cordon.subscribe(url), `http://${row.host}/feed.xml`);
  }
  await app.evaluate(() => cordon.subscribe('http://calm.example/feed.xml'));
  server.put('calm.example', '/moved.xml', { body: body(rows[0] ?? { name: '', host: '', ages: [] }), type: 'application/rss+xml' });
  await app.evaluate(() => cordon.subscribe('http://calm.example/moved.xml'));
  server.put('calm.example', '/moved.xml', { body: '<!DOCTYPE html><html><title>Calm</title><body>We have moved</body></html>' });
  const moved = await sourceOf('http://calm.example/moved.xml');
  await app.evaluate((id) => cordon.refresh([id]), moved?.id ?? '');
  await tab.go('#/sources');
  await app.reload();
  const row = (url: string) => app.locator('.source', { hasText: url });
  await row('http://silent.example/feed.xml').waitFor();
  expect(await row('http://silent.example/feed.xml').innerText()).toMatch(
    /Silent: it usually brings something every 3 days, and brought nothing for 20 days/,
  );
  expect(await row('http://empty.example/feed.xml').innerText()).toContain('It answers, but holds nothing');
  const calm = row('http://calm.example/feed.xml');
  expect(await calm.innerText()).not.toMatch(/Silent:|holds nothing/);
  expect(await calm.getByRole('img').getAttribute('aria-label')).toMatch(/^Of the last 60 days: the newest on /);
  expect(await tab.violations()).toEqual([]);
  // Its site names the feed that it has now: the button brings the site into the field, from where it is found.
  server.put('calm.example', '/', {
    body: article({
      title: 'Calm',
      paragraphs: ['Words.'],
      head: '<link rel="alternate" type="application/rss+xml" title="Calm" href="/new.xml">',
    }),
  });
  server.put('calm.example', '/new.xml', { body: rss('Calm anew', 'http://calm.example/', []), type: 'application/rss+xml' });
  await row('http://calm.example/moved.xml').getByRole('button', { name: 'Look for its feed' }).click();
  await expect.poll(() => app.getByLabel(/^Address/).inputValue()).toBe('http://calm.example/');
  await app.getByRole('button', { name: 'Subscribe', exact: true }).click();
  await tab.says(/^Subscribed to Calm anew/).waitFor();
});

test('the popup has the page under it watched, as the one item that a capture of it is', async () => {
  server.put('lab.example', '/terms', { body: article({ title: 'The laboratory’s terms', paragraphs: [...INTRO, 'A term.'] }) });
  const page = await session.context.newPage();
  await page.goto('http://lab.example/terms');
  const popup = await session.popup(page);
  await popup.until("document.querySelector('.acts button')?.disabled === false");
  await popup.click('.acts button');
  await popup.until("document.querySelector('.saved')");
  await popup.until("document.querySelector('.watch-page button')");
  await popup.click('.watch-page button');
  await popup.until("document.querySelector('.watch-page')?.innerText.includes('Watched from now on')");
  await popup.close();
  await page.close();
  const source = await sourceOf('http://lab.example/terms');
  expect(source).toMatchObject({ kind: 'page', title: 'The laboratory’s terms' });
  const items = (await rowsOf<Item>(app, 'items')).filter(({ addresses }) => addresses.includes('http://lab.example/terms'));
  expect(items.map(({ entries }) => entries.map((entry) => entry.source))).toEqual([[source?.id]]);
});

test('a network that answers for two sites stops the checking; nothing of its page is kept, and the button asks again', async () => {
  const feed = (name: string) =>
    rss(name, `http://${name}.example/`, [{ title: `Of ${name}`, link: `http://${name}.example/1`, guid: name, date: '2026-06-01' }]);
  const hosts = ['first', 'second', 'third'];
  for (const name of hosts) {
    server.put(`${name}.example`, '/feed.xml', { body: feed(name), type: 'application/rss+xml' });
    await app.evaluate((url) => cordon.subscribe(url), `http://${name}.example/feed.xml`);
  }
  const before = await rowsOf<Source>(app, 'sources');
  const ids = before.filter(({ url }) => hosts.some((name) => url.includes(`//${name}.`))).map(({ id }) => id);
  for (const name of hosts)
    server.put(`${name}.example`, '/feed.xml', { body: '<!DOCTYPE html><html><title>Hotel</title><body>Sign in to go on</body></html>' });
  const answer = await app.evaluate((wanted) => cordon.refresh(wanted), ids);
  expect(answer.failed.map(({ trouble }) => trouble.code)).toContain('portal');
  const caught = (await rowsOf<Source>(app, 'sources')).filter(({ trouble }) => trouble?.code === 'portal');
  expect(caught.length).toBeGreaterThanOrEqual(2);
  for (const source of caught) {
    const was = before.find(({ id }) => id === source.id);
    expect([source.failures, source.etag, source.url]).toEqual([0, was?.etag, was?.url]);
  }
  for (const name of hosts) server.put(`${name}.example`, '/feed.xml', { body: feed(name), type: 'application/rss+xml' });
  await tab.go('#/sources');
  await app.reload();
  await app.getByRole('button', { name: /^Check (?:it|them) again/ }).click();
  await expect
    .poll(async () => (await rowsOf<Source>(app, 'sources')).filter(({ trouble }) => trouble?.code === 'portal').length, {
      timeout: 20_000,
    })
    .toBe(0);
  expect(session.errors).toEqual([]);
});
