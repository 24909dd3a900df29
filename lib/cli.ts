// The command line: the same rooms as the browser, in Node, one JSON line per input.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { compileCatalog } from './catalog/catalog.ts';
import { readClaims } from './claim/read-claims.ts';
import type { Depth, Item, Mention, Reading, Trouble } from './domain.ts';
import { daysOf } from './edtf.ts';
import type { Backup } from './exchange/backup.ts';
import { idOf } from './identity.ts';

const USAGE = `usage: npm run -s cordon -- COMMAND …
  feed [--list PATHS] FILE…          feed files → entries
  page [--url URL] FILE… | --list NDJSON   HTML files → title, dates, text
  mentions [--all]                   NDJSON {id, text} → spans
  tag [--explain]                    NDJSON {id, url?, title, text, published?, depth?} → tags and claims
  ledger [--as-of DATE]              NDJSON items as for tag → events and standings
  search LIBRARY QUERY               a backup file and a query → hits
  convert LIBRARY --to FORMAT        a backup file → csv | timelinejs | ris | backup | …`;

class Usage extends Error {}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** Lines of standard input as JSON; a line that is none comes back as `{error}`. */
async function* ndjson(): AsyncGenerator<{ value?: Record<string, unknown>; error?: string; line: number }> {
  let line = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (!text.trim()) continue;
    try {
      yield { value: JSON.parse(text) as Record<string, unknown>, line };
    } catch (error) {
      yield { error: `line ${line} is not JSON: ${(error as Error).message}`, line };
    }
  }
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');

async function feedCommand(args: string[]): Promise<void> {
  const { readFeed } = await import('./collect/read-feed.ts');
  const files =
    args[0] === '--list'
      ? readFileSync(args[1] ?? '', 'utf8')
          .split('\n')
          .filter(Boolean)
          .concat(args.slice(2))
      : args;
  if (!files.length) throw new Usage('feed needs files');
  for (const file of files) {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(file);
    } catch (error) {
      print({ file, error: { code: 'unreadable', message: (error as Error).message } });
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

async function pageCommand(args: string[]): Promise<void> {
  const { readPage } = await import('./collect/read-page.ts');
  const { decodeHtml } = await import('./collect/decode.ts');
  const { parseHTML } = await import('linkedom');
  const jobs: { file: string; url: string }[] = [];
  if (args[0] === '--list') {
    for (const line of readFileSync(args[1] ?? '', 'utf8')
      .split('\n')
      .filter(Boolean)) {
      const { file, url } = JSON.parse(line) as { file: string; url?: string };
      jobs.push({ file, url: url ?? '' });
    }
  } else {
    const url = args[0] === '--url' ? (args[1] ?? '') : '';
    for (const file of url ? args.slice(2) : args) jobs.push({ file, url });
  }
  if (!jobs.length) throw new Usage('page needs files');
  for (const { file, url } of jobs) {
    try {
      const { document } = parseHTML(decodeHtml(readFileSync(file), null));
      const page = readPage(document as unknown as Document, url);
      print({
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
        where: { title: page.title?.where, byline: page.byline?.where, published: page.published?.where, modified: page.modified?.where },
      });
    } catch (error) {
      print({ file, error: { code: 'unreadable', message: (error as Error).message } });
    }
  }
}

async function mentionsCommand(args: string[]): Promise<void> {
  const { findMentions } = await import('./match/find-mentions.ts');
  const catalog = compileCatalog();
  const kinds = args.includes('--all') ? ['model', 'instrument', 'programme', 'organisation'] : ['model', 'instrument'];
  for await (const { value, error, line } of ndjson()) {
    if (!value) {
      print({ id: null, line, error });
      continue;
    }
    const spans = findMentions(str(value.text), catalog, { title: str(value.title) })
      .filter((mention: Mention) => kinds.includes(mention.kind))
      .map(({ start, end, surface, id }) => ({ start, end, surface, id }));
    print({ id: value.id, spans });
  }
}

/** A document of the command line's form, as the claim room reads it. */
function documentOf(value: Record<string, unknown>) {
  const title = str(value.title);
  const text = str(value.text);
  const item = idOf('item', str(value.url) || str(value.id));
  return {
    item,
    revision: idOf(item, title, text),
    url: str(value.url) || null,
    title,
    text,
    published: str(value.published) || null,
    depth: (str(value.depth) || 'full') as Depth,
  };
}

async function tagCommand(args: string[]): Promise<void> {
  const catalog = compileCatalog();
  const explain = args.includes('--explain');
  for await (const { value, error, line } of ndjson()) {
    if (!value) {
      print({ id: null, line, error });
      continue;
    }
    const reading = readClaims(documentOf(value), catalog);
    print({
      id: value.id,
      ...reading.tags,
      claims: reading.claims,
      annotations: reading.mentions.filter((m) => m.kind === 'model' || m.kind === 'instrument').map((m) => m.surface),
      ...(reading.notRead ? { notRead: reading.notRead } : {}),
      ...(explain ? { relevance: reading.relevance, mentions: reading.mentions } : {}),
    });
  }
}

/** An item of a document given on standard input: no library, no reader's edits. */
function itemOf(document: ReturnType<typeof documentOf>, reading: Reading): Item {
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

const DEPTHS: readonly Depth[] = ['headline', 'summary', 'full'];

async function ledgerCommand(args: string[]): Promise<void> {
  const { clusterLedger } = await import('./ledger/events.ts');
  const { foldStandings } = await import('./ledger/standings.ts');
  const asOfArg = args.includes('--as-of') ? (args[args.indexOf('--as-of') + 1] ?? '') : new Date().toISOString().slice(0, 10);
  const asOf = daysOf(asOfArg)?.latest;
  if (!asOf) throw new Usage(`--as-of needs a date like 2026-06-30, not '${asOfArg}'`);
  const catalog = compileCatalog();
  // One document given twice (the same url) is one item: its deepest, else its last text counts.
  const documents = new Map<string, { id: string; document: ReturnType<typeof documentOf> }>();
  const errors: { line: number; error: string }[] = [];
  for await (const { value, error, line } of ndjson()) {
    if (!value) {
      errors.push({ line, error: error ?? 'not JSON' });
      continue;
    }
    const document = documentOf(value);
    const known = documents.get(document.item);
    if (known && DEPTHS.indexOf(document.depth) < DEPTHS.indexOf(known.document.depth)) continue;
    documents.set(document.item, { id: str(value.id) || document.item, document });
  }
  const read = [...documents.values()].map(({ document }) => ({ document, reading: readClaims(document, catalog) }));
  const claims = read.flatMap(({ reading }) => reading.claims);
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
    return { error: { code: 'unreadable', message: (error as Error).message } };
  }
}

async function searchCommand(args: string[]): Promise<void> {
  const { findInLibrary } = await import('./search/find-in-library.ts');
  const [path, ...words] = args;
  if (path && !words.length) throw new Usage('search needs a query');
  const backup = await libraryIn(path, 'search');
  if ('error' in backup) {
    print({ file: path, error: backup.error });
    return;
  }
  const { library, created } = backup;
  const { errors, found } = findInLibrary(library, words.join(' '), compileCatalog(library.watchlist), created);
  if (errors.length) throw new Usage(errors.map(({ message, start }) => `${message} (at ${start + 1})`).join('\n'));
  for (const hit of found) print(hit);
}

async function convertCommand(args: string[]): Promise<void> {
  const { FORMATS, formatNamed } = await import('./exchange/formats.ts');
  const { exportOf } = await import('./exchange/statements.ts');
  const to = args.indexOf('--to');
  const format = to < 0 ? undefined : formatNamed(args[to + 1] ?? '');
  if (!format) throw new Usage(`convert needs --to and one of ${FORMATS.map(({ id }) => id).join(', ')}`);
  const [path, ...more] = args.filter((_, i) => i !== to && i !== to + 1);
  if (more.length) throw new Usage(`convert takes one backup file, not also ${more.join(' ')}`);
  const backup = await libraryIn(path, 'convert');
  // Standard output is the file asked for: an error has no place in it.
  if ('error' in backup) throw new Usage(`${path}: ${backup.error.message}`);
  const { library, created } = backup;
  process.stdout.write(format.write(exportOf(library, compileCatalog(library.watchlist), created)));
}

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  feed: feedCommand,
  page: pageCommand,
  mentions: mentionsCommand,
  tag: tagCommand,
  ledger: ledgerCommand,
  search: searchCommand,
  convert: convertCommand,
};

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  try {
    if (!command) throw new Usage(name ? `no command '${name}'` : 'no command');
    await command(args);
    return 0;
  } catch (error) {
    if (error instanceof Usage) {
      process.stderr.write(`${error.message}\n${USAGE}\n`);
      return 2;
    }
    throw error;
  }
}

// Who reads us may stop early (`| head`): then there is nobody left to write to, and that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await main();
