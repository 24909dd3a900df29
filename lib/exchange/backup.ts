// The library file: NDJSON, a header with counts and checksum, then one record a line in an order that is always the same.
import { STATUSES } from '../catalog/vocabulary.ts';
import { DEPTHS } from '../collect/depths.ts';
import type { Instant, Library, Trouble } from '../domain.ts';
import { sha256Of } from '../identity.ts';

/** The newest form of the file that this code writes and reads. */
const BACKUP_SCHEMA = 1;

export type TableName = keyof Library;
export const TABLES = [
  'sources',
  'items',
  'revisions',
  'claims',
  'decisions',
  'watchlist',
  'rules',
] as const satisfies readonly TableName[];

/** A backup as read: the library, when it was written, and in which form. */
export type Backup = { library: Library; created: Instant; schema: number };

type Shape = 'string' | 'address' | 'depth' | 'status' | 'array' | 'object' | 'number';

/** These keys, each with one shape. */
const all = (shape: Shape | `${Shape}?`, ...paths: string[]): [path: string, shape: Shape | `${Shape}?`][] =>
  paths.map((path) => [path, shape]);
/** Lists of strings. */
const lists = (...paths: string[]) => [...all('array', ...paths), ...all('string', ...paths.map((path) => `${path}[]`))];
/** Lists of records. */
const records = (...paths: string[]) => [...all('array', ...paths), ...all('object', ...paths.map((path) => `${path}[]`))];
const facts = (of: string, title: 'string' | 'string?') => [
  ...all('object', of),
  ...all(title, `${of}.title`),
  ...all('string?', ...['byline', 'publisher', 'published', 'modified'].map((key) => `${of}.${key}`)),
];

/**
 * What every record has to be, or it would break whoever reads it (domain.ts): a file can carry a true checksum and still be made up.
 * `a[].b` is key b of each of a's; `?`: null or absent will do. Parents stand before their parts.
 */
const SHAPES: Record<TableName, readonly (readonly [path: string, shape: Shape | `${Shape}?`])[]> = {
  sources: [
    ...all('address', 'url'),
    ...all('string', 'title', 'addedAt', 'nextCheckAt'),
    ...all('number', 'failures'),
    ...lists('notices'),
    ...all('string?', 'name', 'siteUrl', 'etag', 'lastModified', 'lastCheckedAt', 'lastSuccessAt', 'lastBodyAt'),
    ...all('array?', 'lastNewItemTimes'),
    ...all('string', 'lastNewItemTimes[]'),
    ...all('object?', 'trouble'),
    ...all('string', 'trouble.code', 'trouble.message'),
    ...all('string?', 'kind', 'register', 'unsure'),
    ...all('object?', 'sitemap', 'history', 'lastChange'),
    ...all('string', 'sitemap.prefix', 'history.from', 'history.to', 'lastChange.at', 'lastChange.item'),
    ...all('object', 'sitemap.known'),
    ...records('sitemap.parts'),
    ...all('string', 'sitemap.parts[].url'),
    ...all('number', 'history.read', 'lastChange.added', 'lastChange.removed', 'lastChange.gone'),
    ...all('object?', 'history.trouble'),
    ...all('string', 'history.trouble.code', 'history.trouble.message'),
    ...all('number?', 'articlesWait', 'leastChange'),
    ...all('object?', 'leadsTo'),
    ...all('address', 'leadsTo.url'),
    ...all('string', 'leadsTo.since'),
    ...all('number', 'leadsTo.looks'),
    ...all('array?', 'formerly'),
    ...all('object', 'formerly[]'),
    ...all('address', 'formerly[].url'),
    ...all('string', 'formerly[].until'),
    ...all('array?', 'outlines'),
    ...all('object', 'outlines[]'),
    ...all('number', 'outlines[].at'),
    ...all('array', 'outlines[].own', 'outlines[].own[]', 'outlines[].folders', 'outlines[].folders[]', 'outlines[].folders[][]'),
    ...all('array', 'outlines[].namespaces', 'outlines[].namespaces[]'),
    ...all('string', 'outlines[].own[][]', 'outlines[].folders[][][]', 'outlines[].namespaces[][]'),
  ],
  items: [
    ...all('string?', 'address', 'originalPublisher', 'lang', 'readAt'),
    ...lists('addresses', 'entryKeys', 'relevance'),
    ...facts('found', 'string'),
    ...facts('edited', 'string?'),
    ...all('object', 'where', 'tags'),
    ...all('depth', 'depth'),
    ...all('string', 'revision', 'kind', 'sortAt', 'firstSeenAt', 'accessedAt', 'tags.status'),
    ...records('entries'),
    ...all('string', 'entries[].source', 'entries[].entry'),
    ...lists('tags.models', 'tags.subject_models', 'tags.programs', 'tags.orgs', 'tags.instruments', 'tags.instruments_implied'),
    ...lists('tags.imposing', 'tags.affected', 'tags.restriction_kinds', 'tags.reasons', 'tags.event_dates'),
    ...all('string?', 'tags.claim_strength'),
    ...all('array?', 'formerTexts', 'checks', 'copies', 'origins'),
    ...all('object', 'formerTexts[]'),
    ...all('string', 'formerTexts[].revision', 'formerTexts[].next', 'formerTexts[].at'),
    ...all('string?', 'formerTexts[].editedOn', 'formerTexts[].published'),
    ...all('string', 'copies[]', 'origins[].name', 'origins[].how', 'origins[].words'),
    ...all('object', 'checks[]'),
    ...all('string', 'checks[].at', 'checks[].outcome', 'checks[].message'),
    ...records('checks[].changes'),
    ...all('string?', 'checks[].changes[].was', 'checks[].changes[].now'),
    ...all('object?', 'notRead', 'articleTrouble', 'register'),
    ...all('string', 'register.register', 'register.number'),
    ...all('string?', 'register.type', 'register.effectiveOn', 'register.citation', 'changedAtSource'),
    ...lists('register.agencies', 'register.parts', 'register.docketIds'),
    ...all('array?', 'newNames', 'marks'),
    ...all('object', 'marks[]'),
    ...all('string', 'marks[].rule', 'marks[].action'),
    ...all('string?', 'marks[].tag'),
    ...all('object', 'newNames[]'),
    ...all('string', 'newNames[].family', 'newNames[].name'),
    ...lists('newNames[].written'),
    ...all('string', 'notRead.code', 'notRead.message', 'articleTrouble.code', 'articleTrouble.message'),
  ],
  revisions: [
    ...all('depth', 'depth'),
    ...all('string', 'item', 'title', 'text', 'from', 'seenAt'),
    ...all('string?', 'otherSite'),
    ...records('boilerplate'),
    ...all('number', 'boilerplate[].start', 'boilerplate[].end'),
    ...all('array?', 'pages'),
    ...all('object?', 'file', 'unread'),
    ...all('number', 'pages[]', 'file.bytes'),
    ...all('string?', 'file.name'),
    ...all('string', 'file.type', 'file.sha256', 'unread.code', 'unread.message'),
  ],
  claims: [
    ...all('depth', 'depth'),
    ...all('status', 'status'),
    ...all('string', 'item', 'revision', 'strength', 'rule', 'rulesVersion'),
    ...lists('models', 'measures', 'reasons', 'imposing', 'affected', 'ordered', 'effective'),
    ...all('string?', 'org', 'programme', 'actor', 'imposerType', 'instrument', 'instrumentImplied', 'compliesWith'),
    ...records('reasonSpeakers', 'contested', 'dates', 'evidence'),
    ...all('string', 'reasonSpeakers[].reason', 'reasonSpeakers[].speaker', 'contested[].what', 'contested[].by'),
    ...all('string', 'dates[].edtf', 'dates[].kind', 'dates[].raw'),
    ...all('string?', 'dates[].flag'),
    ...all('string', 'evidence[].field', 'evidence[].exact'),
    ...all('number', 'evidence[].start', 'evidence[].end'),
    ...all('number?', 'evidence[].page'),
    ...all('object?', 'lapsed'),
    ...all('string', 'lapsed.how', 'lapsed.on', 'lapsed.basis', 'lapsed.revision'),
    ...all('object', 'attribution', 'when'),
    ...all('string', 'attribution.speaker', 'when.basis'),
    ...all('string?', 'attribution.via', 'attribution.notSeen', 'when.earliest', 'when.latest'),
  ],
  decisions: [
    ...all('string', 'at', 'kind', 'by'),
    ...lists('claims'),
    ...all('object', 'values'),
    ...all('string?', 'item', 'revision', 'exact'),
  ],
  watchlist: [
    ...all('string', 'kind', 'name'),
    ...records('aliases'),
    ...all('string', 'aliases[].text'),
    ...all('array?', 'aliases[].anchors', 'aliases[].not', 'sameAs'),
    ...all('string', 'aliases[].anchors[]', 'aliases[].not[]', 'sameAs[]'),
    ...all('string?', 'developer', 'place', 'family', 'firstOn', 'url'),
  ],
  rules: [],
};

type Check = { path: string; steps: string[]; shape: Shape | `${Shape}?` };
const CHECKS = Object.fromEntries(
  TABLES.map((table) => [
    table,
    SHAPES[table].map(([path, shape]): Check => ({ path, steps: path.replaceAll('[]', '.[]').split('.'), shape })),
  ]),
) as Record<TableName, Check[]>;

/** Longest line read: the longest text kept, as JSON, with room to spare. */
const LONGEST_LINE = 32 * 1024 * 1024;
const DEEPEST = 40;

class Damage extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The value with the keys of every object in order, so that equal records are equal text. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => byCodeUnit(a, b))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

/** The library as backup text. The same records give the same bytes, `created` aside. Throws on a record that has a key `table`. */
export function writeBackup(library: Library, created: Instant, schema: number = BACKUP_SCHEMA): string {
  const lines: string[] = [];
  const counts: Record<string, number> = {};
  for (const table of TABLES) {
    const rows: readonly Record<string, unknown>[] = library[table];
    counts[table] = rows.length;
    for (const row of [...rows].sort((a, b) => byCodeUnit(String(a.id), String(b.id)))) {
      if ('table' in row) throw new Error(`a record of ${table} has a key named table: ${String(row.id)}`);
      lines.push(`${JSON.stringify(ordered({ ...row, table }))}\n`);
    }
  }
  const body = lines.join('');
  return `${JSON.stringify(ordered({ cordon: 1, schema, created, counts, sha256: sha256Of(body) }))}\n${body}`;
}

/** A copy without keys that reach prototypes. */
function safe(value: unknown, line: number, depth = 0): unknown {
  if (depth > DEEPEST) throw new Damage('too-deep', `Line ${line} nests deeper than ${DEEPEST} levels. Nothing was restored.`);
  if (Array.isArray(value)) return value.map((inner) => safe(inner, line, depth + 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, inner]) => [key, safe(inner, line, depth + 1)]),
  );
}

function shapeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value;
}

// Words of lists that code branches on: another one would lead nowhere.
const WORDS: Partial<Record<Shape, (word: string) => boolean>> = {
  address: (word) => URL.canParse(word),
  depth: (word) => DEPTHS.some((depth) => depth === word),
  status: (word) => STATUSES.some(({ id }) => id === word),
};

function hasShape(value: unknown, shape: Shape | `${Shape}?`): boolean {
  if (shape.endsWith('?') && (value === null || value === undefined)) return true;
  const asked = shape.replace('?', '') as Shape;
  const isWord = WORDS[asked];
  return isWord ? typeof value === 'string' && isWord(value) : shapeOf(value) === asked;
}

/** The values at a path (`a.b`, `a[].b`): none where a part of the way is missing, which the shape of that part refuses. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  if (step === '[]') return Array.isArray(value) ? value.flatMap((one) => valuesAt(one, rest)) : [];
  return shapeOf(value) === 'object' ? valuesAt((value as Record<string, unknown>)[step], rest) : [];
}

const isTable = (name: unknown): name is TableName => TABLES.some((table) => table === name);

function readHeader(line: string): { schema: number; created: Instant; counts: Record<string, unknown>; sha256: string } {
  let header: unknown;
  try {
    header = JSON.parse(line);
  } catch {
    header = null;
  }
  const { cordon, schema, created, counts, sha256 } = (header ?? {}) as Record<string, unknown>;
  if (cordon !== 1)
    throw new Damage('not-a-backup', 'This is no Cordon backup: its first line is not the header. Choose a file that Cordon saved.');
  if (
    typeof schema !== 'number' ||
    typeof created !== 'string' ||
    Number.isNaN(Date.parse(created)) ||
    typeof sha256 !== 'string' ||
    shapeOf(counts) !== 'object'
  )
    throw new Damage('bad-header', 'Line 1: the header lacks schema, created, counts or sha256. Nothing was restored.');
  return { schema, created, counts: counts as Record<string, unknown>, sha256 };
}

function readRecord(text: string, line: number): { table: TableName; row: { id: string } & Record<string, unknown> } {
  if (text.length > LONGEST_LINE)
    throw new Damage('too-long', `Line ${line} is longer than ${LONGEST_LINE} characters. Nothing was restored.`);
  let record: unknown;
  try {
    record = JSON.parse(text);
  } catch (error) {
    throw new Damage('bad-line', `Line ${line} is not JSON: ${(error as Error).message}. Nothing was restored.`);
  }
  if (shapeOf(record) !== 'object') throw new Damage('bad-line', `Line ${line} is no record. Nothing was restored.`);
  const { table, ...row } = safe(record, line) as Record<string, unknown>;
  if (!isTable(table))
    throw new Damage('unknown-table', `Line ${line}: there is no table ${JSON.stringify(table) ?? 'named'}. Nothing was restored.`);
  if (typeof row.id !== 'string' || !row.id)
    throw new Damage('no-id', `Line ${line}: a record of ${table} has no id. Nothing was restored.`);
  for (const { path, steps, shape } of CHECKS[table]) {
    for (const value of valuesAt(row, steps)) {
      if (!hasShape(value, shape))
        throw new Damage(
          'bad-record',
          `Line ${line}: ${path} of a record of ${table} is ${typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : shapeOf(value)}, not ${shape.replace('?', '')}. Nothing was restored.`,
        );
    }
  }
  return { table, row: { ...row, id: row.id } };
}

function readChecked(text: string, newest: number): Backup {
  // A mail or an editor may have changed line ends; within a record they are always written \n, \r.
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const newline = plain.indexOf('\n');
  const header = readHeader(newline < 0 ? plain : plain.slice(0, newline));
  if (header.schema > newest)
    throw new Damage(
      'newer',
      `This backup was written by a newer Cordon (form ${header.schema}, this one reads ${newest}). Update Cordon, then restore it.`,
    );
  const body = newline < 0 ? '' : plain.slice(newline + 1);
  const library: Library = { sources: [], items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] };
  const seen = new Set<string>();
  let line = 1;
  for (let at = 0; at < body.length; ) {
    line += 1;
    const end = body.indexOf('\n', at);
    if (end < 0) throw new Damage('cut-short', `Line ${line} is cut short: the file ends within a record. Nothing was restored.`);
    const { table, row } = readRecord(body.slice(at, end), line);
    at = end + 1;
    const key = `${table} ${row.id}`;
    if (seen.has(key))
      throw new Damage('doubled', `Line ${line}: the record ${row.id} of ${table} stands in the file twice. Nothing was restored.`);
    seen.add(key);
    (library[table] as unknown[]).push(row);
  }
  for (const table of TABLES) {
    const counted = header.counts[table] ?? 0;
    if (counted !== library[table].length)
      throw new Damage(
        'cut-short',
        `The file has ${library[table].length} records of ${table}, its header says ${String(counted)}; it ends at line ${line}. Nothing was restored.`,
      );
  }
  if (sha256Of(body) !== header.sha256)
    throw new Damage(
      'changed',
      `The records are not those that were saved: the checksum in line 1 does not fit lines 2 to ${line}. Nothing was restored.`,
    );
  return { library, created: header.created, schema: header.schema };
}

/** Reads backup text. A damaged file is a named error that says line and what; nothing of it is given back. */
export function readBackup(text: string, newest: number = BACKUP_SCHEMA): Backup | { error: Trouble } {
  try {
    return readChecked(text, newest);
  } catch (error) {
    if (error instanceof Damage) return { error: { code: error.code, message: error.message } };
    throw error;
  }
}
