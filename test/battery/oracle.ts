// Whether a library is the truth: every published text there exactly once and nothing else. Knows the dump and the server, nothing of Cordon's code.
import { createHash } from 'node:crypto';
import type { LedgerFeed } from './ledger-server.ts';

/** What a browser holds: the backup text, and what its database and its sign say beside it. */
export type Held = {
  dump: string;
  /** By store: how many rows, and by index how many entries it has and should have. */
  stores: Record<string, { rows: number; indexes: Record<string, { has: number; due: number }> }>;
  epoch: string | null;
  sentinel: { epoch: string; counts: Record<string, number> } | null;
};

type Row = Record<string, unknown> & { id: string; table: string };
type RevisionRow = Row & { item: string; title: string; text: string; seenAt: string };
type ItemRow = Row & {
  revision: string;
  found: { title: string };
  entries: { source: string; entry: string; revision: string | null }[];
  entryKeys: string[];
};
type SourceRow = Row & { url: string; etag?: string; lastModified?: string; trouble?: { code: string; message: string } };
type ClaimRow = Row & {
  item: string;
  revision: string;
  evidence: { field: 'title' | 'text'; start: number; end: number; exact: string }[];
};

const TOKEN = /T-[\w]+-\d+-r\d+/g;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What is wrong with a library, one sentence for each thing; nothing is all that may be said. `settled`: the last poll found every feed well. */
export function breachesOf(feeds: Iterable<LedgerFeed>, held: Held, settled = true): string[] {
  const wrong: string[] = [];
  const [header = '', ...lines] = held.dump.trimEnd().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Row);
  const of = <T extends Row>(table: string): T[] => rows.filter((row) => row.table === table) as T[];
  const { counts, sha256 } = JSON.parse(header) as { counts: Record<string, number>; sha256: string };
  if (hashOf(lines.map((line) => `${line}\n`).join('')) !== sha256) wrong.push('the backup’s checksum is not that of its records');
  for (const [table, count] of Object.entries(counts))
    if (of(table).length !== count) wrong.push(`${table}: the backup says ${count} records and holds ${of(table).length}`);

  const revisions = of<RevisionRow>('revisions');
  const items = of<ItemRow>('items');
  const claims = of<ClaimRow>('claims');
  const revisionOf = new Map(revisions.map((revision) => [revision.id, revision]));
  const byToken = new Map<string, RevisionRow[]>();
  for (const revision of revisions) {
    const tokens = new Set([...(revision.title.match(TOKEN) ?? []), ...(revision.text.match(TOKEN) ?? [])]);
    const [token] = tokens;
    if (tokens.size !== 1 || !token) wrong.push(`invented: revision ${revision.id} holds ${tokens.size} published texts`);
    else byToken.set(token, [...(byToken.get(token) ?? []), revision]);
  }
  const claimed = new Set(claims.map(({ item }) => item));
  const itemsOfEntry = new Map<string, ItemRow[]>();
  for (const item of items) {
    const token = revisionOf.get(item.revision)?.title.match(TOKEN)?.[0];
    const entry = token?.replace(/-r\d+$/, '') ?? '';
    itemsOfEntry.set(entry, [...(itemsOfEntry.get(entry) ?? []), item]);
    if (!revisionOf.has(item.revision)) wrong.push(`item ${item.id} has no text`);
    if (new Set(item.entryKeys).size !== item.entryKeys.length) wrong.push(`item ${item.id} is known twice under one entry`);
  }

  const published = new Set<string>();
  for (const feed of feeds) {
    for (const entry of feed.entries) {
      const name = `T-${feed.host.split('.')[0]}-${entry.seq}`;
      const [item, ...doubles] = itemsOfEntry.get(name) ?? [];
      if (doubles.length) wrong.push(`doubled: ${name} is ${doubles.length + 1} items`);
      const chain: RevisionRow[] = [];
      for (const text of entry.texts) {
        published.add(text.token);
        const [found, ...again] = byToken.get(text.token) ?? [];
        if (!found) {
          wrong.push(`lost: ${text.token}`);
          continue;
        }
        if (again.length) wrong.push(`doubled: ${text.token} is ${again.length + 1} revisions`);
        if (hashOf(found.text) !== text.hash) wrong.push(`changed: the text of ${text.token} is not what was published: ${found.text}`);
        if (item && found.item !== item.id) wrong.push(`astray: ${text.token} belongs to another item`);
        chain.push(found);
      }
      if (!item) continue;
      if (chain.some((revision, i) => i > 0 && revision.seenAt < (chain[i - 1]?.seenAt ?? ''))) wrong.push(`order: ${name}'s texts`);
      if (chain.at(-1)?.id !== item.revision) wrong.push(`stale: ${name} does not show its newest text`);
      if (item.found.title !== entry.texts.at(-1)?.title) wrong.push(`stale: ${name} does not show its newest title`);
      if (!claimed.has(item.id)) wrong.push(`half stored: ${name} has no statement`);
    }
    const source = of<SourceRow>('sources').find(({ url }) => url === feed.url);
    if (!source) {
      wrong.push(`lost: the source ${feed.url}`);
      continue;
    }
    const newest = feed.versions.at(-1);
    const kept = feed.versions.findLast(
      (version) => (source.etag ?? null) === version.etag && (source.lastModified ?? null) === version.modified,
    );
    if (!kept && (source.etag || source.lastModified)) wrong.push(`${feed.host}: validators that it never sent together`);
    if (kept)
      for (const token of kept.tokens) if (!byToken.has(token)) wrong.push(`${feed.host}: holds a validator of ${token}, not the text`);
    if (settled && kept !== newest) wrong.push(`${feed.host}: the validators are not those of its newest document`);
    if (settled && source.trouble) wrong.push(`${feed.host}: still says ${source.trouble.code}: ${source.trouble.message}`);
  }
  for (const token of byToken.keys()) if (!published.has(token)) wrong.push(`invented: ${token} was never published`);
  const known = new Map(items.map((item) => [item.id, item]));
  for (const revision of revisions) if (!known.has(revision.item)) wrong.push(`revision ${revision.id} belongs to no item`);
  for (const claim of claims) {
    if (known.get(claim.item)?.revision !== claim.revision) wrong.push(`claim ${claim.id} is of another text than its item shows`);
    for (const { field, start, end, exact } of claim.evidence)
      if (revisionOf.get(claim.revision)?.[field].slice(start, end) !== exact) wrong.push(`claim ${claim.id} points beside its words`);
  }

  for (const [name, store] of Object.entries(held.stores)) {
    if (name in counts && counts[name] !== store.rows)
      wrong.push(`${name}: ${store.rows} rows in the database, ${counts[name]} in its backup`);
    for (const [index, { has, due }] of Object.entries(store.indexes))
      if (has !== due) wrong.push(`${name}: the index ${index} has ${has} entries, its rows give ${due}`);
  }
  if (held.sentinel === null || held.epoch === null) wrong.push('no sign says which database this is');
  else if (held.sentinel.epoch !== held.epoch) wrong.push('the sign is of another database');
  else
    for (const [name, count] of Object.entries(held.sentinel.counts))
      if (count > (counts[name] ?? 0)) wrong.push(`the sign says ${count} ${name}, there are ${counts[name] ?? 0}`);
  return wrong;
}
