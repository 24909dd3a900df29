// A small library with everything that tries to break an export: formulas, quotes, markup, line ends, odd names.
import type { Catalog } from '../../lib/catalog/catalog.ts';
import type { Claim, Entity, Evidence, Item, Library, Revision, Tags } from '../../lib/domain.ts';

export const CREATED = '2026-11-20T10:00:00Z';

const TAGS: Tags = {
  relevant: true,
  scope: 'model',
  models: ['acme/heron-5'],
  subject_models: ['acme/heron-5'],
  programs: [],
  orgs: ['acme'],
  instruments: [],
  instruments_implied: [],
  imposing: ['US'],
  affected: ['GLOBAL'],
  imposer_type: 'company',
  restriction_kinds: ['suspension'],
  status: 'in-force',
  reasons: [],
  claim_strength: 'confirmed',
  event_dates: [],
  moves: true,
};

export const item = (id: string, title: string, more: Partial<Item> = {}): Item => ({
  id,
  address: `https://news.example/${id}`,
  addresses: [`https://news.example/${id}`],
  found: { title, byline: 'Jane Doe', publisher: 'News Example', published: '2026-06-14', modified: null },
  where: {},
  edited: {},
  depth: 'full',
  revision: `r-${id}`,
  entries: [],
  entryKeys: [],
  kind: 'entry',
  firstSeenAt: '2026-06-15T08:00:00Z',
  accessedAt: '2026-06-15T08:00:00Z',
  sortAt: '2026-06-14T00:00:00Z',
  originalPublisher: null,
  lang: 'en',
  tags: TAGS,
  relevance: [],
  rulesVersion: '1',
  readAt: null,
  starred: false,
  ...more,
});

export const evidence = (text: string, exact: string): Evidence => {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`not in the text: ${exact}`);
  return { field: 'text', start, end: start + exact.length, exact };
};

export const revision = (of: string, title: string, text: string): Revision => ({
  id: `r-${of}`,
  item: of,
  title,
  text,
  boilerplate: [],
  depth: 'full',
  from: 'feed',
  seenAt: '2026-06-15T08:00:00Z',
});

export const claim = (id: string, of: string, proof: Evidence, more: Partial<Claim> = {}): Claim => ({
  id,
  item: of,
  revision: `r-${of}`,
  models: ['acme/heron-5'],
  measures: ['suspension'],
  status: 'in-force',
  strength: 'confirmed',
  reasons: [],
  reasonSpeakers: [],
  actor: 'acme',
  imposerType: 'company',
  imposing: [],
  affected: ['GLOBAL'],
  ordered: [],
  effective: ['everyone'],
  attribution: { speaker: 'acme', named: true, firstHand: false, via: 'News Example' },
  contested: [],
  when: { earliest: '2026-06-12', latest: '2026-06-12', basis: 'stated' },
  dates: [],
  instrument: null,
  instrumentImplied: null,
  evidence: [proof],
  depth: 'full',
  moves: true,
  rule: 'test',
  rulesVersion: '1',
  ...more,
});

/** Texts that are dangerous somewhere: in spreadsheets, RIS, TeX, HTML, YAML, Markdown, JSON lines. */
export const HOSTILE = [
  '=HYPERLINK("http://evil.test","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  'say "hi", then; leave',
  'two\r\nlines\nand\rmore',
  'line\u2028separator\u2029here\u0085there',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'ER  - \r\nTY  - JOUR\r\nTI  - forged',
  '}, note = {\\input{/etc/passwd}} 100% & #1 $x_y^z ~ \\',
  '# heading\n--- [link](javascript:alert(1)) `code` **b** <b>',
  '__proto__',
  '\u0000\u0007bell\u001b',
  'first; =cmd|calc!A0',
  'one\n=1+1\n\t@x',
  '🦊 ünïcode — “quotes” ‏עברית',
];

export const CATALOG: Pick<Catalog, 'byId'> = {
  byId: new Map<string, Entity>(
    [
      { id: 'acme', kind: 'organisation' as const, name: 'Acme Research' },
      { id: 'acme/heron-5', kind: 'model' as const, name: 'Heron 5', developer: 'acme' },
    ].map((entity) => [entity.id, { aliases: [], verified: true, ...entity }]),
  ),
};

/** One item and one statement for every hostile text; one more of each kind for what must be told apart. */
export function hostileLibrary(): Library {
  const rows = HOSTILE.map((text, i) => {
    const id = `i${String(i).padStart(2, '0')}`;
    const body = `Before it. ${text} After it.`;
    const day = `2026-05-${String(i + 1).padStart(2, '0')}`;
    return {
      item: item(id, text, { found: { title: text, byline: text, publisher: text, published: '2026-06-14', modified: null } }),
      revision: revision(id, text, body),
      claim: claim(`c${id}`, id, evidence(body, text), {
        attribution: { speaker: text, named: true, firstHand: false },
        when: { earliest: day, latest: day, basis: 'stated' },
      }),
    };
  });
  const text = 'Acme suspended Heron 5 for everyone. Acme may ban Heron 5.';
  const plain = item('plain', 'Acme suspends Heron 5', {
    edited: { title: 'Heron 5 suspended by Acme', published: '2026-06-13' },
  });
  const bare = item('bare', 'No date', {
    found: { title: 'No date', byline: null, publisher: 'News Example', published: null, modified: null },
  });
  return {
    sources: [
      {
        id: 's1',
        kind: 'feed',
        url: 'https://news.example/feed?a=1&b=2',
        title: 'News & <Views>',
        addedAt: CREATED,
        readArticles: false,
        paused: false,
        nextCheckAt: CREATED,
        failures: 0,
        notices: [],
      },
      {
        id: 's2',
        kind: 'feed',
        url: 'javascript:alert(1)',
        title: 'Evil',
        addedAt: CREATED,
        readArticles: false,
        paused: false,
        nextCheckAt: CREATED,
        failures: 0,
        notices: [],
      },
    ],
    items: [...rows.map((row) => row.item), plain, bare, item('irrelevant', 'Something else')],
    revisions: [...rows.map((row) => row.revision), revision('plain', 'Acme suspends Heron 5', text), revision('bare', 'No date', text)],
    claims: [
      ...rows.map((row) => row.claim),
      claim('checked', 'plain', evidence(text, 'Acme suspended Heron 5 for everyone.')),
      claim('rejected', 'plain', evidence(text, 'Acme may ban Heron 5.'), { measures: ['ban'], status: 'proposed' }),
      claim('undated', 'bare', evidence(text, 'Acme may ban Heron 5.'), {
        measures: ['geo-block'],
        when: { earliest: null, latest: null, basis: 'undated' },
      }),
    ],
    decisions: [
      {
        id: 'd1',
        at: CREATED,
        kind: 'confirm',
        claims: ['checked'],
        item: 'plain',
        revision: 'r-plain',
        exact: null,
        values: {},
        by: 'Ada =1+1',
      },
      {
        id: 'd2',
        at: CREATED,
        kind: 'reject',
        claims: ['rejected'],
        item: 'plain',
        revision: 'r-plain',
        exact: null,
        values: {},
        by: 'Ada',
      },
    ],
    watchlist: [{ id: 'own/model', kind: 'model', name: 'Own', aliases: [], verified: false }],
    rules: [{ id: 'r', value: { b: 1, a: [null, true, 'x'] } }],
  };
}
