// Every export of a library that tries to break it, read again by other readers.
import { expect, test } from 'vitest';
import { safeUrl } from '../../lib/collect/canonical-url.ts';
import { citationOf } from '../../lib/exchange/citation.ts';
import { FORMATS, formatNamed } from '../../lib/exchange/formats.ts';
import { authorsOf } from '../../lib/exchange/reference.ts';
import { risOf } from '../../lib/exchange/ris.ts';
import { spokenDate } from '../../lib/exchange/spoken-date.ts';
import { exportOf, UNCHECKED } from '../../lib/exchange/statements.ts';
import { CATALOG, CREATED, claim, evidence, HOSTILE, hostileLibrary, item } from './library.ts';

const OUT = exportOf(hostileLibrary(), CATALOG, CREATED);
const written = (id: string): string => formatNamed(id)?.write(OUT) ?? '';

// ── CSV, read by a reader of its own (RFC 4180) ────────────────────────────────────────────────────────────────────

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '') quoted = true;
    else if (sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (sign === '\r' && text[i + 1] === '\n') {
      rows.at(-1)?.push(cell);
      cell = '';
      rows.push([]);
      i += 1;
    } else cell += sign;
  }
  expect(quoted).toBe(false);
  expect(rows.pop()).toEqual([]);
  return rows;
}

const csv = written('csv');
const [HEADERS = [], ...ROWS] = readCsv(csv.slice(1));
const cell = (row: readonly string[] | undefined, header: string): string => row?.[HEADERS.indexOf(header)] ?? 'no such column';
const rowOf = (id: string) => ROWS.find((row) => cell(row, 'statement_id') === id);

test('CSV has a mark for Excel, one row a statement that stands, and as many cells as headers', () => {
  expect(csv.startsWith('\ufeffstatement_id,')).toBe(true);
  expect(ROWS.map((row) => cell(row, 'statement_id')).sort()).toEqual(
    [...HOSTILE.map((_, i) => `ci${String(i).padStart(2, '0')}`), 'checked', 'undated'].sort(),
  );
  for (const row of ROWS) expect(row).toHaveLength(HEADERS.length);
  expect(new Set(HEADERS).size).toBe(HEADERS.length);
});

test('no cell of CSV begins like a formula, wherever a program parts cells, and taking the guards away gives the text back', () => {
  for (const row of ROWS) for (const value of row) expect(value).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
  for (const value of csv.split(/[;\t\r\n]/)) expect(value).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
  for (const [i, text] of HOSTILE.entries()) {
    const row = rowOf(`ci${String(i).padStart(2, '0')}`);
    expect(cell(row, 'item_title').replace(/(?<=^|[;\t\r\n]\s*)'(?=[=+\-@\t\r\n＝＋－＠])/g, '')).toBe(text);
  }
});

test('CSV says who checked, the reader’s facts win, and nothing rejected is told', () => {
  expect(cell(rowOf('checked'), 'checked')).toBe('Checked by Ada =1+1');
  expect(cell(rowOf('undated'), 'checked')).toBe(UNCHECKED);
  expect(cell(rowOf('checked'), 'item_title')).toBe('Heron 5 suspended by Acme');
  expect(cell(rowOf('checked'), 'published')).toBe('2026-06-13');
  expect(cell(rowOf('checked'), 'models')).toBe('Heron 5');
  expect(cell(rowOf('checked'), 'measures')).toBe('Access suspended');
  expect(cell(rowOf('checked'), 'read')).toBe('whole text');
  expect(cell(rowOf('checked'), 'strength')).toBe('On the record');
  expect(cell(rowOf('undated'), 'event_date')).toBe('');
  expect(cell(rowOf('checked'), 'event_date')).toBe('2026-06-12');
});

// ── TimelineJS ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** Tags of a piece of HTML, and whether every other sign is escaped. */
function tagsIn(html: string): string[] {
  const tags = html.match(/<[^>]*>/g) ?? [];
  expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]/);
  return tags;
}

test('TimelineJS has a slide for every dated act and nothing but our own markup', () => {
  const { events, title } = JSON.parse(written('timelinejs'));
  const dated = OUT.events.filter(({ date }) => date);
  expect(events.map((slide: { unique_id: string }) => slide.unique_id)).toEqual(dated.map(({ id }) => id));
  expect(title.text.text).toContain('1 act has no date');
  for (const slide of events) {
    expect(Object.keys(slide)).toEqual(expect.arrayContaining(['start_date', 'text', 'group', 'unique_id']));
    expect(Number.isInteger(slide.start_date.year)).toBe(true);
    expect(slide.start_date.month).toBeGreaterThanOrEqual(1);
    expect(typeof slide.group).toBe('string');
    expect(tagsIn(slide.text.headline)).toEqual([]);
    for (const tag of tagsIn(slide.text.text))
      expect(tag).toMatch(/^<(?:\/?p|br|\/a|a href="https:\/\/[^"]*" rel="noopener noreferrer")>$/);
  }
  expect(written('timelinejs')).toContain('Read by rules, unchecked');
});

test('TimelineJS says when a day is only that of a report, and links https only', () => {
  const library = hostileLibrary();
  const text = 'Acme has cut off Heron 5.';
  library.items = [item('x', 'Reported', { address: 'http://plain.example/x' })];
  library.claims = [claim('x', 'x', evidence(text, text), { when: { earliest: null, latest: '2026-06-14', basis: 'published-before' } })];
  const { events } = JSON.parse(formatNamed('timelinejs')?.write(exportOf(library, CATALOG, CREATED)) ?? '');
  expect(events[0].display_date).toBe('reported 14 June 2026, act undated');
  expect(events[0].start_date).toEqual({ year: 2026, month: 6, day: 14 });
  expect(events[0].text.text).not.toContain('<a ');
});

// ── References ─────────────────────────────────────────────────────────────────────────────────────────────────────

test('every RIS record has one line a field, begins with TY and ends with ER', () => {
  const records = written('ris').split('ER  - \r\n');
  expect(records.pop()).toBe('');
  expect(records).toHaveLength(OUT.items.length);
  for (const record of records) {
    const lines = record.trim().split('\r\n');
    for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- \S[^\r\n\u0085\u2028\u2029]*$/);
    expect(lines[0]).toBe('TY  - ELEC');
    expect(lines.filter((line) => line.startsWith('TY')).length).toBe(1);
    expect(lines.filter((line) => line.startsWith('TI')).length).toBe(1);
  }
});

test('one item as RIS', () => {
  const one = item('a', 'Acme suspends Heron 5', { edited: { published: '2026-06' }, originalPublisher: 'Wire' });
  expect(risOf(one, CATALOG).split('\r\n')).toEqual([
    'TY  - ELEC',
    'ID  - a',
    'AU  - Doe, Jane',
    'TI  - Acme suspends Heron 5',
    'T2  - News Example',
    'PY  - 2026',
    'DA  - 2026/06//',
    'Y2  - 2026/06/15/',
    'UR  - https://news.example/a',
    'LA  - en',
    'KW  - Heron 5',
    'KW  - Access suspended',
    'N1  - Read: whole text. Original by Wire, not seen.',
    'ER  - ',
    '',
  ]);
});

/** Entries of a BibTeX file, read by counting braces as BibTeX does. */
function readBibtex(text: string): { key: string; fields: Record<string, string> }[] {
  return text
    .split(/^@online/m)
    .slice(1)
    .map((entry) => {
      let depth = 0;
      for (const sign of entry) {
        if (sign === '{') depth += 1;
        if (sign === '}') depth -= 1;
        expect(depth).toBeGreaterThanOrEqual(0);
      }
      expect(depth).toBe(0);
      const fields = [...entry.matchAll(/^ {2}([a-z]+) = \{(.*)\},$/gm)].map((match): [string, string] => [match[1] ?? '', match[2] ?? '']);
      expect(fields).toHaveLength(entry.trim().split('\n').length - 2);
      return { key: /^\{([^,]+),/.exec(entry)?.[1] ?? '', fields: Object.fromEntries(fields) };
    });
}

test('BibTeX entries balance their braces and hold no command of a source', () => {
  const entries = readBibtex(written('bibtex'));
  expect(entries).toHaveLength(OUT.items.length);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  for (const { key, fields } of entries) {
    expect(key).toMatch(/^[a-z0-9-]+$/i);
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'url') continue;
      const rest = value.replace(/\\(?:textbackslash|textbraceleft|textbraceright|textasciitilde|textasciicircum)\{\}|\\[&%$#_]/g, '');
      expect(rest).not.toMatch(/[\\&%$#_~^]/);
    }
    expect(fields.urldate).toBe('2026-06-15');
  }
});

test('CSL-JSON has only keys of the schema and dates no more exact than stated', () => {
  const library = hostileLibrary();
  library.items = [
    item('a', 'A', { edited: { published: '2026-06~' }, starred: true }),
    item('b', 'B', { edited: { published: '2026-06-12/2026-06-15' }, starred: true }),
    item('c', 'C', { edited: { published: null }, starred: true }),
  ];
  const entries = JSON.parse(formatNamed('csl-json')?.write(exportOf(library, CATALOG, CREATED)) ?? '');
  const allowed = ['id', 'type', 'title', 'author', 'container-title', 'issued', 'accessed', 'URL', 'language', 'keyword', 'note'];
  for (const entry of entries) for (const key of Object.keys(entry)) expect(allowed).toContain(key);
  expect(entries.map((entry: { issued?: unknown }) => entry.issued)).toEqual([
    { 'date-parts': [[2026, 6]], circa: true },
    {
      'date-parts': [
        [2026, 6, 12],
        [2026, 6, 15],
      ],
    },
    undefined,
  ]);
});

test.each<[string | null, ReturnType<typeof authorsOf>]>([
  [null, []],
  ['By Jane Doe', [{ family: 'Doe', given: 'Jane' }]],
  [
    'Jane Doe and John Q. Public',
    [
      { family: 'Doe', given: 'Jane' },
      { family: 'Public', given: 'John Q.' },
    ],
  ],
  ['Reuters Staff', [{ literal: 'Reuters Staff' }]],
  ['Ludwig van Beethoven', [{ literal: 'Ludwig van Beethoven' }]],
  ['Jane Doe, Senior Reporter', [{ literal: 'Jane Doe, Senior Reporter' }]],
  ['Bureau of Industry and Security', [{ literal: 'Bureau of Industry and Security' }]],
])('byline %j names %j', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors);
});

// ── What people read, and the rest ─────────────────────────────────────────────────────────────────────────────────

test('HTML holds no script, no foreign markup, only http(s) links', () => {
  const html = written('html');
  expect(html).toContain("default-src 'none'");
  const body = html.slice(html.indexOf('<body>'));
  for (const tag of tagsIn(body))
    expect(tag).toMatch(/^<(?:\/?(?:body|html|h[123]|p|small|blockquote)|\/a|a rel="noopener noreferrer" href="https?:\/\/[^"]*")>$/);
  expect(body).toContain('Checked by Ada =1+1');
  // One standing statement rests on this sentence; the rejected one does too, and is not told.
  expect(body.split('“Acme may ban Heron 5.”')).toHaveLength(2);
});

test('Markdown takes no markup from a source, and its front matter is whole', () => {
  const lines = written('markdown').split('\n');
  expect(lines.slice(0, 6)).toEqual(['---', 'title: "Who may use which AI model"', 'created: 2026-11-20', 'tags:', '  - "cordon"', '---']);
  expect(lines.filter((line) => line.startsWith('# '))).toEqual(['# Who may use which AI model']);
  for (const line of lines) {
    const bare = line
      .replace(/\\./g, '')
      .replace(/\[[^\]]*\]\(https:\/\/[^)]*\)/g, '')
      .replace(/^(?:> ?|#{1,3} )/, '');
    expect(bare).not.toMatch(/[<[\]`*#]/);
  }
});

test('JSON Feed has ids and contents, and the statements beside them', () => {
  const feed = JSON.parse(written('jsonfeed'));
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items).toHaveLength(OUT.items.length);
  for (const one of feed.items) {
    expect(typeof one.id).toBe('string');
    expect(one.content_text.length).toBeGreaterThan(0);
    if (one.date_published) expect(one.date_published).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+Z$/);
  }
  const plain = feed.items.find((one: { id: string }) => one.id === 'plain');
  expect(plain._cordon.statements.map((one: { checked: string }) => one.checked)).toEqual(['Checked by Ada =1+1']);
});

test('annotations quote exactly what stands in the text, with what is around it', () => {
  const page = JSON.parse(written('w3c'));
  expect(page.items).toHaveLength(OUT.statements.length);
  expect(new Set(page.items.map(({ id }: { id: string }) => id)).size).toBe(page.items.length);
  for (const { id, target } of page.items) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const [{ exact, prefix, suffix }] = target.selector;
    const of = OUT.statements.find(({ claim }) => claim.evidence[0]?.exact === exact);
    expect(OUT.library.revisions.some(({ text }) => text.includes(prefix + exact + suffix))).toBe(true);
    expect(of).toBeDefined();
  }
});

test('OPML has the sources that can be opened, escaped', () => {
  const opml = written('opml');
  expect(opml.match(/<outline/g)).toHaveLength(1);
  expect(opml).toContain('text="News &amp; &lt;Views&gt;"');
  expect(opml).toContain('xmlUrl="https://news.example/feed?a=1&amp;b=2"');
});

test('an export says nothing of what the library lacks: items that carry nothing stay home', () => {
  expect(OUT.items.map(({ id }) => id)).not.toContain('irrelevant');
});

test('every format writes the same twice, and something for an empty library', () => {
  const empty = exportOf({ sources: [], items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] }, CATALOG, CREATED);
  for (const format of FORMATS) {
    expect(format.write(OUT)).toBe(format.write(exportOf(hostileLibrary(), CATALOG, CREATED)));
    expect(typeof format.write(empty)).toBe('string');
  }
});

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['https://user:secret@a.example/', null],
  ['//a.example', null],
  ['', null],
])('%s becomes the link %s', (address, link) => {
  expect(safeUrl(address)).toBe(link);
});

// ── Citation ───────────────────────────────────────────────────────────────────────────────────────────────────────

const SENTENCE = 'Acme suspended <Heron 5> & more.';
const PROOF = evidence(SENTENCE, SENTENCE);

test.each<[string, Parameters<typeof claim>[3], Parameters<typeof item>[2], string]>([
  [
    'speaker, outlet, dates, link, access',
    {},
    {},
    '“Acme suspended <Heron 5> & more.” — Acme Research, via News Example, 14 June 2026, https://news.example/a (accessed 15 June 2026)',
  ],
  [
    'the reader’s facts',
    {},
    { edited: { publisher: 'CyberBrief', published: '2026-06' } },
    '“Acme suspended <Heron 5> & more.” — Acme Research, via CyberBrief, June 2026, https://news.example/a (accessed 15 June 2026)',
  ],
  [
    'its own words',
    { attribution: { speaker: 'Officials familiar with it', named: false, firstHand: false } },
    { address: null, edited: { publisher: null, published: null } },
    '“Acme suspended <Heron 5> & more.” — Officials familiar with it, no date (accessed 15 June 2026)',
  ],
  [
    'an original that was not seen',
    { attribution: { speaker: 'acme', named: true, firstHand: false, notSeen: 'The Wire' } },
    {},
    '“Acme suspended <Heron 5> & more.” — Acme Research, via News Example, original by The Wire, not seen, 14 June 2026, https://news.example/a (accessed 15 June 2026)',
  ],
  [
    'an outlet that speaks itself',
    { attribution: { speaker: 'News Example', named: true, firstHand: true } },
    { edited: { modified: '2026-06-16' } },
    '“Acme suspended <Heron 5> & more.” — News Example, 14 June 2026, updated 16 June 2026, https://news.example/a (accessed 15 June 2026)',
  ],
  [
    'a link that may not be one',
    {},
    { address: 'javascript:alert(1)', edited: { publisher: 'X' } },
    '“Acme suspended <Heron 5> & more.” — Acme Research, via X, 14 June 2026 (accessed 15 June 2026)',
  ],
])('a citation with %s', (_what, claimMore, itemMore, plain) => {
  const cited = citationOf(claim('c', 'a', PROOF, claimMore), item('a', 'T', itemMore), CATALOG);
  expect(cited.plain).toBe(plain);
  for (const tag of tagsIn(cited.html)) expect(tag).toMatch(/^<(?:\/?p|\/a|a href="https:\/\/[^"]*")>$/);
  expect(
    cited.html
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  ).toBe(plain);
});

test.each([
  ['2026', '2026'],
  ['2026-06', 'June 2026'],
  ['2026-06~', 'about June 2026'],
  ['2026-06-12/2026-06-15', '12 June 2026 to 15 June 2026'],
  ['2026-06-12T23:30:00Z', '12 June 2026'],
  ['sometime', 'sometime'],
])('%s is said %s', (date, said) => {
  expect(spokenDate(date)).toBe(said);
});
