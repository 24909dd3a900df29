// The command line: the same rooms as the browser, in Node, one JSON line per input.
import { readFileSync, realpathSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { compareDepths, DEPTHS } from './collect/depths.ts';
import type { Depth, Item, Mention, PageReading, Reading, Trouble } from './domain.ts';
import { daysOf } from './edtf.ts';
import type { Backup } from './exchange/backup.ts';
import { idOf } from './identity.ts';
import type { Edit, ReadText } from './ledger/lapses.ts';

// Rooms are brought in by the command that needs them: a wrong word is answered at once.

const USAGE = `usage: npm run -s cordon -- COMMAND …
  feed [--list PATHS] FILE…          feed files → entries
  page [--url URL] FILE… | --list NDJSON   HTML and PDF files → title, dates, text
  mentions [--all]                   NDJSON {id, text} → spans
  tag [--explain]                    NDJSON {id, url?, title, text, published?, depth?} → tags and claims
  ledger [--as-of DATE]              NDJSON items as for tag → events and standings
  search LIBRARY QUERY               a backup file and a query → hits
  convert LIBRARY --to FORMAT        a backup file → csv | timelinejs | ris | backup | …`;

class Usage extends Error {}
/** A file that a command cannot work on, where standard output has no place for an error. */
class Refused extends Error {}

/** Where a command reads and where it answers: `print` writes a value as a line of JSON. */
type World = { input: NodeJS.ReadableStream; print: (value: unknown) => void; write: (text: string) => void };
type Command = (args: string[], world: World) => Promise<void>;

type Row = Record<string, unknown>;
type Line = { value: Row } | { line: number; error: Trouble };

/** One line of NDJSON: an object, or what is wrong with it. */
function rowOf(text: string, line: number): Line {
  const wrong = (message: string): Line => ({ line, error: { code: 'bad-line', message: `Line ${line} ${message}` } });
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { value: value as Row } : wrong('is no JSON object.');
  } catch (error) {
    return wrong(`is not JSON: ${(error as Error).message}`);
  }
}

/** The input, line by line. Empty lines are passed over. */
async function* ndjson(input: World['input']): AsyncGenerator<Line & { line: number }> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim()) yield { ...rowOf(text, line), line };
  }
}

/** Arguments with their options taken out: those of `takesValue` have one, those of `flags` have none. Every other `--word` is wrong. */
function optionsOf(args: readonly string[], takesValue: readonly string[], flags: readonly string[] = []) {
  const values = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const value = args[at + 1];
    if (flags.includes(arg)) values.set(arg, '');
    else if (takesValue.includes(arg)) {
      if (value === undefined || value.startsWith('--')) throw new Usage(`${arg} needs a value`);
      values.set(arg, value);
      at += 1;
    } else if (arg.startsWith('--')) throw new Usage(`no option '${arg}'`);
    else rest.push(arg);
  }
  return { values, rest };
}

/** The lines of a list named on the command line. */
function listIn(path: string): string[] {
  try {
    return readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
  } catch (error) {
    throw new Refused(`the list ${path} cannot be read: ${(error as Error).message}`);
  }
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const unreadable = (error: unknown): Trouble => ({ code: 'unreadable', message: (error as Error).message });

async function feedCommand(args: string[], { print }: World): Promise<void> {
  const { values, rest } = optionsOf(args, ['--list']);
  const list = values.get('--list');
  const files = [...(list === undefined ? [] : listIn(list).filter((line) => line.trim())), ...rest];
  if (!files.length && list === undefined) throw new Usage('feed needs files');
  const { readFeed } = await import('./collect/read-feed.ts');
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      print({ file, error: unreadable(error) });
      continue;
    }
    const answer = await readFeed(bytes);
    if ('error' in answer) print({ file, error: answer.error });
    else {
      const { title, link, language, date, entries, warnings } = answer.feed;
      print({
        file,
        title,
        link,
        language,
        date,
        entries: entries.map(({ id, title, link, published, updated, author, text }) => ({
          id,
          title,
          link,
          published,
          updated,
          author,
          text,
        })),
        warnings: [...warnings, ...entries.flatMap((entry) => entry.warnings)],
      });
    }
  }
}

type PageJob = { file: string; url: string } | { line: number; error: Trouble };

/** The pages that the command line names: files with their addresses, or what is wrong with a line of the list. */
function pageJobs(args: readonly string[]): PageJob[] {
  const { values, rest } = optionsOf(args, ['--list', '--url']);
  const url = values.get('--url') ?? '';
  const list = values.get('--list');
  if (list === undefined && !rest.length) throw new Usage('page needs files');
  const listed = (list === undefined ? [] : listIn(list)).flatMap((text, i): PageJob[] => {
    if (!text.trim()) return [];
    const line = i + 1;
    const row = rowOf(text, line);
    if ('error' in row) return [row];
    const file = str(row.value.file);
    return [file ? { file, url: str(row.value.url) } : { line, error: { code: 'bad-line', message: `Line ${line} names no file.` } }];
  });
  return [...listed, ...rest.map((file) => ({ file, url }))];
}

const pageRow = (file: string, page: PageReading, url: string) => ({
  file,
  url: page.canonical ?? url,
  title: page.title?.value ?? null,
  byline: page.byline?.value ?? null,
  site: page.site?.value ?? null,
  lang: page.lang,
  excerpt: page.excerpt,
  published: page.published?.value ?? null,
  modified: page.modified?.value ?? null,
  text: page.text,
  ...(page.pages ? { pages: page.pages } : {}),
  warnings: page.warnings,
  where: { title: page.title?.where, byline: page.byline?.where, published: page.published?.where, modified: page.modified?.where },
});

/** A PDF's answer. One without text that can be read (pictures, locked) has its error beside what is known of it. */
async function pdfRow(file: string, bytes: Uint8Array, url: string) {
  // pdf.js warns where it finds nothing to draw with. Node has nothing, and reading text draws nothing.
  for (const name of ['DOMMatrix', 'Path2D']) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
  const { readPdf } = await import('./collect/read-pdf.ts');
  const { sha256Of } = await import('./identity.ts');
  const read = await readPdf(bytes, url);
  if ('trouble' in read) return { file, error: read.trouble };
  return {
    ...pageRow(file, read.page, url),
    created: read.created,
    sha256: sha256Of(bytes),
    ...(read.unread ? { error: read.unread } : {}),
  };
}

async function pageCommand(args: string[], { print }: World): Promise<void> {
  const jobs = pageJobs(args);
  const { notReadOf, readPage } = await import('./collect/read-page.ts');
  const { decodeHtml, isBinary } = await import('./collect/decode.ts');
  const { isPdf } = await import('./collect/is-pdf.ts');
  const { parseDocument } = await import('./adapters/parse-document.ts');
  for (const job of jobs) {
    if ('error' in job) {
      print({ file: null, ...job });
      continue;
    }
    const { file, url } = job;
    try {
      const bytes = readFileSync(file);
      if (isPdf(null, bytes)) {
        print(await pdfRow(file, bytes, url));
        continue;
      }
      const html = decodeHtml(bytes, null);
      const document = parseDocument(html);
      const notRead = isBinary(html) ? { code: 'encoding', message: 'Not read: this is no text.' } : notReadOf(null, document);
      print(notRead ? { file, error: notRead } : pageRow(file, readPage(document, url), url));
    } catch (error) {
      print({ file, error: unreadable(error) });
    }
  }
}

async function mentionsCommand(args: string[], { input, print }: World): Promise<void> {
  const { values, rest } = optionsOf(args, [], ['--all']);
  if (rest.length) throw new Usage('mentions reads standard input, it takes no files');
  const { findMentions } = await import('./match/find-mentions.ts');
  const { compileCatalog } = await import('./catalog/catalog.ts');
  const catalog = compileCatalog();
  const kinds = values.has('--all') ? ['model', 'instrument', 'programme', 'organisation'] : ['model', 'instrument'];
  for await (const row of ndjson(input)) {
    const { line } = row;
    if ('error' in row) {
      print({ id: null, line, error: row.error });
      continue;
    }
    const { id = null, text, title } = row.value;
    if (typeof text !== 'string') {
      print({ id, line, error: { code: 'no-text', message: `Line ${line} has no text.` } });
      continue;
    }
    const spans = findMentions(text, catalog, { title: str(title) })
      .filter((mention: Mention) => kinds.includes(mention.kind))
      .map(({ start, end, surface, id }) => ({ start, end, surface, id }));
    print({ id, spans });
  }
}

/** `seen`: the day on which the document had this text, where that is told. */
type Given = {
  item: string;
  revision: string;
  url: string | null;
  title: string;
  text: string;
  published: string | null;
  depth: Depth;
  seen: string | null;
};

/** A document of the command line's form, as the claim room reads it, or why it is none. */
function documentOf(value: Row, line: number): Given | { error: Trouble } {
  const title = str(value.title);
  const text = str(value.text);
  const depth = DEPTHS.find((known) => known === (value.depth ?? 'full'));
  if (typeof value.title !== 'string' && typeof value.text !== 'string')
    return { error: { code: 'no-text', message: `Line ${line} has neither title nor text.` } };
  if (!depth)
    return {
      error: { code: 'bad-depth', message: `Line ${line}: depth is one of ${DEPTHS.join(', ')}, not ${JSON.stringify(value.depth)}.` },
    };
  const item = idOf('item', str(value.url) || str(value.id));
  return {
    item,
    revision: idOf(item, title, text),
    url: str(value.url) || null,
    title,
    text,
    published: str(value.published) || null,
    depth,
    seen: daysOf(str(value.seen))?.latest ?? null,
  };
}

async function tagCommand(args: string[], { input, print }: World): Promise<void> {
  const { values, rest } = optionsOf(args, [], ['--explain']);
  if (rest.length) throw new Usage('tag reads standard input, it takes no files');
  const { compileCatalog } = await import('./catalog/catalog.ts');
  const { readClaims } = await import('./claim/read-claims.ts');
  const { explainTags } = await import('./claim/explain-tags.ts');
  const catalog = compileCatalog();
  for await (const row of ndjson(input)) {
    const { line } = row;
    const id = 'error' in row ? null : (row.value.id ?? null);
    const document = 'error' in row ? row : documentOf(row.value, line);
    if ('error' in document) {
      print({ id, line, error: document.error });
      continue;
    }
    const reading = readClaims(document, catalog);
    print({
      id,
      ...reading.tags,
      claims: reading.claims,
      annotations: reading.mentions.filter((m) => m.kind === 'model' || m.kind === 'instrument').map((m) => m.surface),
      ...(reading.notRead ? { notRead: reading.notRead } : {}),
      ...(values.has('--explain') ? { relevance: reading.relevance, explain: explainTags(reading), mentions: reading.mentions } : {}),
    });
  }
}

/** An item of a document given on standard input: no library, no reader's edits. */
function itemOf(document: Given, reading: Reading): Item {
  const { item, revision, url, title, published, depth } = document;
  const seen = published ?? '';
  const facts = { title, byline: null, publisher: null, published, modified: null };
  return {
    id: item,
    address: url,
    addresses: url ? [url] : [],
    found: facts,
    where: {},
    edited: {},
    depth,
    revision,
    entries: [],
    entryKeys: [],
    kind: 'paste',
    firstSeenAt: seen,
    accessedAt: seen,
    sortAt: seen,
    originalPublisher: null,
    lang: null,
    tags: reading.tags,
    relevance: reading.relevance,
    rulesVersion: reading.rulesVersion,
    readAt: null,
    starred: false,
  };
}

async function ledgerCommand(args: string[], { input, print }: World): Promise<void> {
  const { values, rest } = optionsOf(args, ['--as-of']);
  if (rest.length) throw new Usage('ledger reads standard input, it takes no files');
  const asOfArg = values.get('--as-of') ?? new Date().toISOString().slice(0, 10);
  const asOf = daysOf(asOfArg)?.latest;
  if (!asOf) throw new Usage(`--as-of needs a date like 2026-06-30, not '${asOfArg}'`);
  const { clusterLedger } = await import('./ledger/events.ts');
  const { lapsedClaims } = await import('./ledger/lapses.ts');
  const { foldStandings } = await import('./ledger/standings.ts');
  const { compileCatalog } = await import('./catalog/catalog.ts');
  const { readClaims } = await import('./claim/read-claims.ts');
  const catalog = compileCatalog();
  // One document given twice (the same url) is one item: its deepest, else its last text counts.
  // Where both say when they were seen, what the former said and the last does not stays, as lapsed.
  const documents = new Map<string, { id: string; document: Given; former: Given[] }>();
  const errors: { line: number; error: Trouble }[] = [];
  for await (const row of ndjson(input)) {
    const { line } = row;
    const document = 'error' in row ? row : documentOf(row.value, line);
    if ('error' in document || 'error' in row) {
      if ('error' in document) errors.push({ line, error: document.error });
      continue;
    }
    const known = documents.get(document.item);
    if (known && compareDepths(document.depth, known.document.depth) < 0) continue;
    const former = known?.document.seen ? [...known.former, known.document] : [];
    documents.set(document.item, { id: str(row.value.id) || document.item, document, former });
  }
  const read = [...documents.values()].map(({ document, former }) => {
    const reading = readClaims(document, catalog);
    const textOf = (one: Given): ReadText => ({
      revision: { ...one, id: one.revision, boilerplate: [], from: 'article' },
      claims: one === document ? reading.claims : readClaims(one, catalog).claims,
    });
    const texts = [...former, document].filter((one) => one.depth === document.depth).map((one) => ({ text: textOf(one), on: one.seen }));
    const edits = texts.flatMap(({ text, on }, n): Edit[] => {
      const before = texts[n - 1];
      return before?.on && on && before.on < on ? [{ before: before.text, after: text, on, basis: 'seen' }] : [];
    });
    return { document, reading, lapsed: lapsedClaims(edits, textOf(document)) };
  });
  const claims = read.flatMap(({ reading, lapsed }) => [...reading.claims, ...lapsed]);
  const items = read.map(({ document, reading }) => itemOf(document, reading));
  const { events, sameAct } = clusterLedger(claims, items, [], (id) => catalog.byId.get(id));
  // Items are spoken of by the ids they were given under.
  const given = (item: string): string => documents.get(item)?.id ?? item;
  print({
    events: events.map(({ items: of, accounts, told, ...event }) => ({
      ...event,
      items: of.map(given),
      accounts: accounts.map((account) => ({
        ...account,
        values: account.values.map((value) => ({ ...value, items: value.items.map(given) })),
      })),
      told: told.map((one) => ({ ...one, item: given(one.item) })),
    })),
    standings: foldStandings(events, claims, asOf).map((standing) => ({
      ...standing,
      evidence: standing.evidence.map((one) => ({ ...one, item: given(one.item) })),
    })),
    undated: events.flatMap((event) => (event.date ? [] : event.claims)),
    sameAct,
    ...(errors.length ? { errors } : {}),
  });
}

/** A backup file named on the command line, or the error to answer with. */
async function libraryIn(path: string | undefined, command: string): Promise<Backup | { error: Trouble }> {
  if (!path) throw new Usage(`${command} needs a backup file`);
  const { readBackup } = await import('./exchange/backup.ts');
  try {
    return readBackup(readFileSync(path, 'utf8'));
  } catch (error) {
    return { error: unreadable(error) };
  }
}

async function searchCommand(args: string[], { print }: World): Promise<void> {
  const [path, ...words] = args;
  if (path && !words.length) throw new Usage('search needs a query');
  const backup = await libraryIn(path, 'search');
  if ('error' in backup) {
    print({ file: path, error: backup.error });
    return;
  }
  const { library, created } = backup;
  const { findInLibrary } = await import('./search/find-in-library.ts');
  const { catalogWith } = await import('./catalog/own-names.ts');
  const { errors, found } = findInLibrary(library, words.join(' '), catalogWith(library.watchlist), created);
  if (errors.length) throw new Usage(errors.map(({ message, start }) => `${message} (at ${start + 1})`).join('\n'));
  for (const hit of found) print(hit);
}

async function convertCommand(args: string[], { write }: World): Promise<void> {
  const { FORMATS, formatNamed } = await import('./exchange/formats.ts');
  const { values, rest } = optionsOf(args, ['--to']);
  const format = formatNamed(values.get('--to') ?? '');
  if (!format) throw new Usage(`convert needs --to and one of ${FORMATS.map(({ id }) => id).join(', ')}`);
  const [path, ...more] = rest;
  if (more.length) throw new Usage(`convert takes one backup file, not also ${more.join(' ')}`);
  const backup = await libraryIn(path, 'convert');
  // Standard output is the file asked for: an error has no place in it.
  if ('error' in backup) throw new Refused(`${path}: ${backup.error.message}`);
  const { library, created } = backup;
  const { exportOf } = await import('./exchange/statements.ts');
  const { catalogWith } = await import('./catalog/own-names.ts');
  write(format.write(exportOf(library, catalogWith(library.watchlist), created)));
}

const COMMANDS = new Map<string, Command>([
  ['feed', feedCommand],
  ['page', pageCommand],
  ['mentions', mentionsCommand],
  ['tag', tagCommand],
  ['ledger', ledgerCommand],
  ['search', searchCommand],
  ['convert', convertCommand],
]);

/** Carries out a command with its arguments and gives the exit code: 0, or 2 for wrong usage or a file that it cannot work on, told on `errors`. Files are named from the working folder. */
export async function answer(
  [name = '', ...args]: readonly string[],
  {
    input,
    output,
    errors,
  }: { input: NodeJS.ReadableStream; output: { write(text: string): unknown }; errors: { write(text: string): unknown } },
): Promise<number> {
  const write = (text: string): void => void output.write(text);
  try {
    const command = COMMANDS.get(name);
    if (!command) throw new Usage(name ? `no command '${name}'` : 'no command');
    await command(args, { input, write, print: (value) => write(`${JSON.stringify(value)}\n`) });
    return 0;
  } catch (error) {
    if (!(error instanceof Usage || error instanceof Refused)) throw error;
    errors.write(`${error.message}\n${error instanceof Usage ? `${USAGE}\n` : ''}`);
    return 2;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  // Who reads us may stop early (`| head`): then there is nobody left to write to, and that is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await answer(process.argv.slice(2), { input: process.stdin, output: process.stdout, errors: process.stderr });
}
