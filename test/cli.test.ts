// The command line: every command on good, bad, empty, missing and huge input; exit codes; nothing but answers on standard output.
// Most questions are asked of the function behind it; what only a program has (its exit code, its streams, its time zone) of programs.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answer } from '../lib/cli.ts';
import { writeBackup } from '../lib/exchange/backup.ts';
import { column, pdfOf } from './documents/pdf-bytes.ts';
import { CREATED, hostileLibrary } from './exchange/library.ts';

const CLI = fileURLToPath(new URL('../lib/cli.ts', import.meta.url));
const FEED =
  '<rss version="2.0"><channel><title>T</title><item><title>Hello</title><link>https://a.example/1</link></item></channel></rss>';
const WORDS = 'A paragraph of the story has a good many words in it, so that a reader takes it for the text of the page.';
const home = process.cwd();
let dir = '';

// Some questions start a program; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cordon-cli-'));
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(dir, name), content);
  put('good.xml', FEED);
  put('empty', '');
  // No text in any encoding, and the same at every run.
  put(
    'binary',
    Uint8Array.from({ length: 4_096 }, (_, i) => (i * 7 + (i >> 3)) % 32),
  );
  put('page.html', `<!doctype html><title>A story</title>${`<p>${WORDS}`.repeat(4)}`);
  const pages = ['The first page of it tells of one matter.', 'The second page of it tells of another matter.'];
  put(
    'letter.pdf',
    pdfOf({
      info: { Title: 'A letter on access', CreationDate: 'D:20260616090000Z' },
      pages: [...pages.map((line) => column([line])), []],
    }),
  );
  put('scan.pdf', pdfOf({ info: { Title: 'A scan' }, pages: [[]] }));
  put('locked.pdf', pdfOf({ pages: [column(['Nobody may read this.'])], locked: true }));
  put('torn.pdf', pdfOf({ pages: [column(['This breaks off.'])] }).slice(0, 40));
  put('library', writeBackup(hostileLibrary(), CREATED));
  put('damaged', writeBackup(hostileLibrary(), CREATED).slice(0, -40));
  put('feeds.txt', '\ufeffgood.xml\r\n\r\nempty\r\n');
  put('pages.ndjson', '{"file":"page.html","url":"https://a.example/s"}\r\nnot json\nnull\n{"url":"https://a.example/"}\n\n');
  put('huge', '');
  // Sparse: takes no room on the disk.
  truncateSync(join(dir, 'huge'), 600 * 1024 * 1024);
  process.chdir(dir);
});
afterAll(() => {
  process.chdir(home);
  rmSync(dir, { recursive: true, force: true });
});

type Row = Record<string, unknown> & { error?: { code: string; message: string } };

type Answer = { status: number | null; stdout: string; stderr: string };

const rowsIn = (stdout: string): Row[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

/** The command line asked in this program; `rows` are the lines of its answer. */
async function cordon(args: readonly string[], input = ''): Promise<Answer & { readonly rows: Row[] }> {
  let [stdout, stderr] = ['', ''];
  const status = await answer(args, {
    input: Readable.from([Buffer.from(input)]),
    output: { write: (text) => (stdout += text) },
    errors: { write: (text) => (stderr += text) },
  });
  return {
    status,
    stdout,
    stderr,
    get rows() {
      return rowsIn(stdout);
    },
  };
}

/** The command line as a program of its own. */
const program = (args: readonly string[], input = '', env: Record<string, string> = {}): Answer =>
  spawnSync(process.execPath, [CLI, ...args], { cwd: dir, input, encoding: 'utf8', env: { ...process.env, ...env } });

const lines = (...values: unknown[]): string =>
  values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n');

test.each<[says: string, args: string[], stderr: RegExp]>([
  ['no command', [], /no command/],
  ['an unknown command', ['nope'], /no command 'nope'/],
  ['a word that every object knows', ['constructor'], /no command 'constructor'/],
  ['a feed of nothing', ['feed'], /feed needs files/],
  ['a list that is not named', ['feed', '--list'], /--list needs a value/],
  ['an unknown option', ['feed', '--bogus', 'good.xml'], /no option '--bogus'/],
  ['a page of nothing', ['page'], /page needs files/],
  ['an address that is not given', ['page', '--url'], /--url needs a value/],
  ['a misspelt flag', ['tag', '--explian'], /no option '--explian'/],
  ['a file where input is read', ['mentions', 'page.html'], /reads standard input/],
  ['a date that is none', ['ledger', '--as-of', '2026-13'], /--as-of needs a date/],
  ['a search without a library', ['search'], /needs a backup file/],
  ['a search without a query', ['search', 'library'], /needs a query/],
  ['a query that is wrong', ['search', 'library', 'measure:nonsense'], /needs a measure/],
  ['a conversion to nothing', ['convert', 'library'], /needs --to and one of backup, csv/],
  ['a conversion of two files', ['convert', 'library', 'library', '--to', 'csv'], /one backup file/],
])('%s is wrong usage: exit 2, usage on standard error, nothing on standard output', async (_says, args, says) => {
  const { status, stdout, stderr } = await cordon(args);
  expect(stderr).toMatch(says);
  expect(stderr).toContain('usage: npm run -s cordon');
  expect([status, stdout]).toEqual([2, '']);
});

test.each<[says: string, args: string[], stderr: RegExp]>([
  ['a list that is missing', ['feed', '--list', 'missing'], /the list missing cannot be read/],
  ['a list of pages that is missing', ['page', '--list', 'missing'], /the list missing cannot be read/],
  ['a library that is missing', ['convert', 'missing', '--to', 'csv'], /^missing: ENOENT/],
  ['a damaged library', ['convert', 'damaged', '--to', 'csv'], /^damaged: .*cut short/],
])('%s is told on standard error in one line: exit 2, no stack', async (_says, args, says) => {
  const { status, stdout, stderr } = await cordon(args);
  expect(stderr).toMatch(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect([status, stdout]).toEqual([2, '']);
});

test('feed answers every file, readable or not', async () => {
  const { status, rows } = await cordon(['feed', 'good.xml', 'empty', 'binary', 'missing', '.', 'page.html', 'huge']);
  expect(status).toBe(0);
  expect(rows.map((row) => row.error?.code ?? row.title)).toEqual([
    'T',
    'not-a-feed',
    'encoding',
    'unreadable',
    'unreadable',
    'not-a-feed',
    'too-large',
  ]);
  const listed = await cordon(['feed', '--list', 'feeds.txt', 'good.xml']);
  expect(listed.rows.map(({ file }) => file)).toEqual(['good.xml', 'empty', 'good.xml']);
});

test('page answers every file and every line of a list', async () => {
  const { status, rows } = await cordon(['page', 'page.html', 'empty', 'binary', 'missing', '.', 'huge']);
  expect(status).toBe(0);
  expect(rows.map((row) => row.error?.code ?? row.title)).toEqual([
    'A story',
    'empty',
    'encoding',
    'unreadable',
    'unreadable',
    'unreadable',
  ]);
  expect(String(rows[0]?.text).split(WORDS)).toHaveLength(5);
  const listed = await cordon(['page', '--list', 'pages.ndjson']);
  expect(listed.status).toBe(0);
  expect(listed.rows.map((row) => [row.file, row.error?.code ?? row.url, row.line])).toEqual([
    ['page.html', 'https://a.example/s', undefined],
    [null, 'bad-line', 2],
    [null, 'bad-line', 3],
    [null, 'bad-line', 4],
  ]);
});

test('page reads PDFs as the app does: text with its pages; one without text keeps what is known of it beside its error', async () => {
  const program = spawnSync(process.execPath, [CLI, 'page', 'letter.pdf', 'scan.pdf', 'locked.pdf', 'torn.pdf', 'page.html'], {
    encoding: 'utf8',
    cwd: dir,
  });
  expect([program.status, program.stderr]).toEqual([0, '']);
  const [letter, scan, locked, torn, page] = rowsIn(program.stdout);
  const text = String(letter?.text);
  expect(letter).toMatchObject({ file: 'letter.pdf', title: 'A letter on access', created: '2026-06-16', warnings: [] });
  const starts = (letter?.pages ?? []) as number[];
  expect(starts.map((start, n) => text.slice(start, starts[n + 1]).trim())).toEqual([
    'The first page of it tells of one matter.',
    'The second page of it tells of another matter.',
    '',
  ]);
  expect(scan).toMatchObject({ title: 'A scan', text: '', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), error: { code: 'pdf' } });
  expect(scan?.error?.message).toContain('pictures of its pages and no text');
  expect(locked?.error?.message).toContain('locked with a password');
  expect([torn?.error?.code, torn?.text]).toEqual(['pdf-broken', undefined]);
  expect(page?.title).toBe('A story');
});

const BAD = ['null', '5', '"x"', '[]', 'not json', '', '{"id":"no words"}', '{"id":"numbers","text":5}'];
const TOLD = 'OpenAI suspended GPT-5.5 on 12 June 2026.';

test('mentions answers every line, and one that is no document with its error', async () => {
  const { status, rows } = await cordon(['mentions'], `\ufeff${lines({ id: 1, text: TOLD }, ...BAD)}`);
  expect(status).toBe(0);
  const [first, ...others] = rows;
  expect(first).toEqual({ id: 1, spans: [{ start: 17, end: 24, surface: 'GPT-5.5', id: 'openai/gpt-5.5' }] });
  expect(others.map((row) => [row.id, row.line, row.error?.code])).toEqual([
    [null, 2, 'bad-line'],
    [null, 3, 'bad-line'],
    [null, 4, 'bad-line'],
    [null, 5, 'bad-line'],
    [null, 6, 'bad-line'],
    ['no words', 8, 'no-text'],
    ['numbers', 9, 'no-text'],
  ]);
  expect((await cordon(['mentions'])).stdout).toBe('');
});

test('tag answers every line, and refuses a depth it does not know', async () => {
  const { status, rows } = await cordon(['tag'], lines({ id: 1, title: '', text: TOLD }, { id: 2, text: TOLD, depth: 'deep' }, ...BAD));
  expect(status).toBe(0);
  expect(rows.map((row) => row.error?.code ?? row.subject_models)).toEqual([
    ['openai/gpt-5.5'],
    'bad-depth',
    ...Array(5).fill('bad-line'),
    'no-text',
    'no-text',
  ]);
});

test('ledger answers once, with what could not be read', async () => {
  const { status, rows } = await cordon(['ledger', '--as-of', '2026-06-30'], lines({ id: 1, text: TOLD }, ...BAD));
  const errors = rows[0]?.errors as Row[];
  expect([status, rows.length]).toEqual([0, 1]);
  expect(errors.map((row) => [row.line, row.error?.code])).toEqual([
    [2, 'bad-line'],
    [3, 'bad-line'],
    [4, 'bad-line'],
    [5, 'bad-line'],
    [6, 'bad-line'],
    [8, 'no-text'],
    [9, 'no-text'],
  ]);
});

test('ledger keeps what a former text of a document said, where both say when they were seen, and tells since when it is unsaid', async () => {
  const url = 'https://lab.example/policy';
  const said = 'On 12 June 2026 OpenAI suspended access to GPT-5.5 for everyone.';
  const rows = async (...more: Row[]) => {
    const documents = [
      { id: 'old', url, title: 'Where it is available', text: said, published: '2026-06-12', seen: '2026-06-13' },
      ...more,
    ];
    const [row] = (await cordon(['ledger', '--as-of', '2026-08-01'], lines(...documents))).rows;
    return { events: row?.events as Row[], standings: row?.standings as Row[] };
  };
  const later = {
    id: 'new',
    url,
    title: 'Where it is available',
    text: 'Prices are told in dollars, before tax.',
    published: '2026-06-12',
  };
  const kept = await rows({ ...later, seen: '2026-07-20' });
  expect(kept.events).toMatchObject([{ models: ['openai/gpt-5.5'], unsaidSince: '2026-07-20', items: ['new'] }]);
  expect(kept.standings).toMatchObject([{ access: 'suspended', unsaidSince: '2026-07-20', evidence: [{ exact: said }] }]);
  expect((await rows(later)).standings).toEqual([]);
});

test('search answers a file that cannot be read with an error, and any query without a throw', async () => {
  for (const [file, code] of [
    ['missing', 'unreadable'],
    ['binary', 'not-a-backup'],
    ['damaged', 'cut-short'],
    ['huge', 'unreadable'],
  ] as const) {
    const { status, rows } = await cordon(['search', file, 'x']);
    expect([status, rows.map((row) => row.error?.code)], file).toEqual([0, [code]]);
  }
  expect((await cordon(['search', 'library', ''])).rows.length).toBe(hostileLibrary().items.length);
});

test('convert to backup gives the file back', async () => {
  const { status, stdout } = await cordon(['convert', 'library', '--to', 'backup']);
  expect([status, stdout]).toEqual([0, writeBackup(hostileLibrary(), CREATED)]);
});

test.each<[says: string, args: string[], input: string]>([
  ['wrong usage', ['tag', '--explian'], ''],
  ['a library that is missing', ['convert', 'missing', '--to', 'csv'], ''],
  ['a feed', ['feed', 'good.xml', 'missing'], ''],
  ['lines on standard input', ['mentions'], `\ufeff${lines({ id: 1, text: TOLD }, ...BAD)}\r\n`],
  ['more than a pipe holds', ['mentions'], lines(...Array.from({ length: 4_000 }, (_, id) => ({ id, text: TOLD })))],
  ['a file on standard output', ['convert', 'library', '--to', 'backup'], ''],
])('as a program it exits, answers and complains as the function behind it: %s', async (_says, args, input) => {
  const { status, stdout, stderr } = await cordon(args, input);
  expect(program(args, input)).toMatchObject({ status, stdout, stderr });
});

test('who reads it may stop early: exit 0, no complaint', async () => {
  const child = spawn(process.execPath, [CLI, 'mentions'], { cwd: dir });
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data));
  // It goes on reading until it has nobody to answer.
  child.stdin.on('error', () => {});
  child.stdin.end(lines(...Array.from({ length: 20_000 }, (_, id) => ({ id, text: TOLD }))));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect([status, complaint]).toEqual([0, '']);
});

test('the ledger does not depend on where the machine stands', () => {
  const input = lines({ id: 1, text: 'OpenAI suspended access to GPT-5.5 for everyone yesterday.', published: '2026-06-12T23:30:00' });
  const answers = ['Pacific/Auckland', 'America/Los_Angeles'].map(
    (TZ) => program(['ledger', '--as-of', '2026-06-30'], input, { TZ }).stdout,
  );
  expect(new Set(answers).size).toBe(1);
});
