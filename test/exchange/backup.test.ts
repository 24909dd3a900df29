// The library file: the same bytes back, damage refused by name, and nothing that a made-up file holds can break what reads it.
import { expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import type { Decision } from '../../lib/domain.ts';
import { readBackup, readBackupInSlices, TABLES, writeBackup } from '../../lib/exchange/backup.ts';
import { FORMATS } from '../../lib/exchange/formats.ts';
import { exportOf } from '../../lib/exchange/statements.ts';
import { sha256Of } from '../../lib/identity.ts';
import { refusalsOf, refusedIn } from '../../lib/ledger/refusals.ts';
import { findInLibrary } from '../../lib/search/find-in-library.ts';
import { offeredNames } from '../../lib/ui/offered-names.ts';
import { CREATED, hostileLibrary } from './library.ts';

const TEXT = writeBackup(hostileLibrary(), CREATED);

function restored(text: string) {
  const backup = readBackup(text);
  if ('error' in backup) throw new Error(`${backup.error.code}: ${backup.error.message}`);
  return backup;
}

/** The same file with other records and a header that fits them: what a forger would make. */
function forged(change: (lines: string[]) => string[]): string {
  const [first = '', ...lines] = TEXT.trimEnd().split('\n');
  const made = change(lines);
  const body = made.map((line) => `${line}\n`).join('');
  const counts = Object.fromEntries(TABLES.map((table) => [table, made.filter((line) => line.includes(`"table":"${table}"`)).length]));
  return `${JSON.stringify({ ...JSON.parse(first), counts, sha256: sha256Of(body) })}\n${body}`;
}

test('the backup of a restored backup is the same bytes, and the records are the same', () => {
  const backup = restored(TEXT);
  expect(backup).toMatchObject({ created: CREATED, schema: 1 });
  expect(writeBackup(backup.library, backup.created, backup.schema)).toBe(TEXT);
  const { library } = backup;
  for (const table of TABLES) {
    const given = [...hostileLibrary()[table]].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
    expect(library[table]).toEqual(given);
  }
});

test('order of records and of keys does not show in the file', () => {
  const library = hostileLibrary();
  const turned = Object.fromEntries(
    TABLES.map((table) => [table, [...library[table]].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse()))]),
  ) as unknown as typeof library;
  expect(writeBackup(turned, CREATED)).toBe(TEXT);
});

test('the header counts and signs what follows', () => {
  const [first = '', ...lines] = TEXT.split('\n');
  const header = JSON.parse(first);
  expect(Object.keys(header)).toEqual(['cordon', 'counts', 'created', 'schema', 'sha256']);
  expect(header.sha256).toBe(sha256Of(lines.join('\n')));
  expect(header.counts).toEqual(Object.fromEntries(TABLES.map((table) => [table, hostileLibrary()[table].length])));
});

test('a mark at the start and other line ends are forgiven', () => {
  expect(restored(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`).library).toEqual(restored(TEXT).library);
});

test('an empty library is a backup too', () => {
  const empty = { sources: [], items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] };
  expect(restored(writeBackup(empty, CREATED)).library).toEqual(empty);
});

const first = TEXT.slice(0, TEXT.indexOf('\n'));
test.each<[string, string, string, RegExp]>([
  ['nothing', '', 'not-a-backup', /no Cordon backup/],
  ['another file', '{"a":1}\n', 'not-a-backup', /no Cordon backup/],
  ['null', 'null\n', 'not-a-backup', /no Cordon backup/],
  ['a header without checksum', '{"cordon":1,"schema":1,"created":"x","counts":{}}\n', 'bad-header', /Line 1/],
  ['a newer form', TEXT.replace('"schema":1', '"schema":2'), 'newer', /newer Cordon/],
  ['an end that is missing', TEXT.slice(0, -10), 'cut-short', /Line \d+ is cut short/],
  ['records that are missing', TEXT.split('\n').slice(0, -3).join('\n').concat('\n'), 'cut-short', /header says/],
  ['a letter that changed', TEXT.replace('Acme suspended', 'Acme suspendee'), 'changed', /checksum/],
  ['a line that is no JSON', TEXT.replace('{"', '{"').replace('\n{', '\n{{'), 'bad-line', /Line 2 is not JSON/],
  ['a line that is no record', forged((lines) => [...lines, '[1]']), 'bad-line', /is no record/],
  ['an unknown table', forged((lines) => [...lines, '{"id":"x","table":"passwords"}']), 'unknown-table', /"passwords"/],
  ['a table named after a prototype', forged((lines) => [...lines, '{"id":"x","table":"constructor"}']), 'unknown-table', /"constructor"/],
  ['a record without id', forged((lines) => [...lines, '{"table":"rules"}']), 'no-id', /has no id/],
  ['a record twice', forged((lines) => [...lines, lines.at(-1) ?? '']), 'doubled', /twice/],
  [
    'an item without a title',
    forged((lines) => lines.map((line) => line.replace(/"title":"Something else"/, '"title":7'))),
    'bad-record',
    /found\.title .* is number, not string/,
  ],
  [
    'an item whose facts are text',
    forged((lines) => lines.map((line) => line.replace(/"edited":\{\}/, '"edited":"x"'))),
    'bad-record',
    /Line \d+: edited/,
  ],
  [
    'a record that nests too deep',
    forged((lines) => [...lines, `{"id":"x","table":"rules","v":${'['.repeat(60)}${']'.repeat(60)}}`]),
    'too-deep',
    /deeper than/,
  ],
  ['only a header', first, 'cut-short', /header says/],
])('%s is refused by name', (_what, text, code, says) => {
  const answer = readBackup(text);
  expect(answer).toMatchObject({ error: { code } });
  expect('error' in answer && answer.error.message).toMatch(says);
});

test('every cut of the file is refused', () => {
  for (let at = 0; at < TEXT.length; at += 97) expect([at, 'error' in readBackup(TEXT.slice(0, at))]).toEqual([at, true]);
});

test('every changed byte is refused', () => {
  for (let at = 3; at < TEXT.length; at += 211) {
    // `created` is the header's only free value.
    if (at > first.indexOf('"created"') && at < first.indexOf('"schema"')) continue;
    const changed = `${TEXT.slice(0, at)}${TEXT[at] === 'x' ? 'y' : 'x'}${TEXT.slice(at + 1)}`;
    expect([at, 'error' in readBackup(changed)]).toEqual([at, true]);
  }
});

test('read in slices it is the same, and the same is refused', async () => {
  const shares: number[] = [];
  const doing = { between: async (share: number) => void shares.push(share), sha256: async (text: string) => sha256Of(text) };
  const long = writeBackup({ ...hostileLibrary(), rules: Array.from({ length: 1_500 }, (_, n) => ({ id: `r${n}` })) }, CREATED);
  expect(await readBackupInSlices(long, doing)).toEqual(readBackup(long));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  for (const text of [
    TEXT.slice(0, -40),
    TEXT.replace('Heron', 'Heroo'),
    'no backup',
    forged((lines) => [...lines, '{"id":"x","table":"nobody"}']),
  ])
    expect(await readBackupInSlices(text, doing)).toEqual(readBackup(text));
});

test('keys that reach prototypes are dropped', () => {
  const text = forged((lines) => [
    ...lines,
    '{"__proto__":{"polluted":1},"id":"zz","table":"rules","v":{"\\u005f_proto__":{"polluted":1},"w":1}}',
  ]);
  const row = restored(text).library.rules.at(-1);
  expect(row).toEqual({ id: 'zz', v: { w: 1 } });
  expect(JSON.stringify(row)).not.toContain('polluted');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a record with a key named table is a bug, not a lost value', () => {
  expect(() => writeBackup({ ...hostileLibrary(), rules: [{ id: 'x', table: 'y' }] }, CREATED)).toThrow(/key named table/);
});

test.each([
  ['a source without a web address', '"url":"javascript:alert(1)"', '"url":"not an address"', /url of a record of sources/],
  ['a name that is no text', '"name":"Own"', '"name":null', /name of a record of watchlist is null, not string/],
])('%s is refused by name', (_what, from, to, says) => {
  const answer = readBackup(forged((lines) => lines.map((line) => line.replace(from, to))));
  expect('error' in answer && answer.error.message).toMatch(says);
});

/** Every way to a value in a record. */
function pathsOf(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return path.length ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]));
  return path.length ? [path, ...inner] : inner;
}

function withValue(value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (step === undefined) return put;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  const inner = withValue(copy[step], rest, put);
  if (inner === undefined) delete copy[step];
  else copy[step] = inner;
  return copy;
}

const refusals: Decision[] = (['item', 'source', 'library'] as const).map((within, n) => ({
  id: `refuse-${n}`,
  at: CREATED,
  kind: 'refuse',
  claims: [],
  item: 'i',
  revision: null,
  exact: null,
  values: { id: 'openai/gpt', written: 'GPT-9', within, source: 's', outlet: 'The Post', called: 'The Post' },
  by: 'me',
}));

const EXCHANGED = [null, undefined, 7, 'x', true, [], {}, [null], [{}]];

test.each(TABLES)('a record of %s with a value exchanged is refused, or harms neither the ledger, the search nor an export', (table) => {
  const library = hostileLibrary();
  const small = {
    ...library,
    items: library.items.slice(0, 2).map((item) => ({ ...item, newNames: [{ family: 'openai/gpt', name: 'GPT-9', written: ['GPT 9'] }] })),
    decisions: [...library.decisions, ...refusals],
    revisions: library.revisions.slice(0, 2),
    claims: library.claims.filter(({ item }) => library.items.slice(0, 2).some(({ id }) => id === item)).slice(0, 2),
    watchlist: [
      { id: 'own/model', kind: 'model' as const, name: 'Own', aliases: [{ text: 'Own 1', anchors: ['own'], not: ['x'] }], verified: false },
    ],
  };
  const broken: string[] = [];
  let tried = 0;
  for (const [place, row] of small[table].entries()) {
    for (const [n, path] of pathsOf(row).entries()) {
      if (path[0] === 'id') continue;
      // Every third value at a path, in turn: neighbours and rows of the same shape try the others.
      for (const put of EXCHANGED.filter((_value, at) => at % 3 === (n + place) % 3)) {
        tried += 1;
        const rows = small[table].map((one, i) => (i === place ? withValue(one, path, put) : one));
        const read = readBackup(writeBackup({ ...small, [table]: rows } as typeof library, CREATED));
        if ('error' in read) continue;
        try {
          const catalog = compileCatalog(read.library.watchlist);
          findInLibrary(read.library, 'acme heron is:unread', catalog, read.created);
          const said = refusalsOf(read.library.decisions);
          offeredNames(read.library.items, { catalog, refusals: said });
          for (const item of read.library.items) refusedIn(item, said);
          const out = exportOf(read.library, catalog, read.created);
          for (const format of FORMATS) format.write(out);
        } catch (error) {
          broken.push(`${table}.${path.join('.')} = ${JSON.stringify(put)}: ${(error as Error).message}`);
        }
      }
    }
  }
  expect(broken).toEqual([]);
  expect(tried).toBeGreaterThan(small[table].length);
});
