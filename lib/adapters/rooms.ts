// Provisional: what the collect and exchange rooms will give, until their branches are merged.
import type { Entry, Instant, Library } from '../domain.ts';
import { sha256Of } from '../identity.ts';

export function canonicalUrl(address: string): string | null {
  try {
    const url = new URL(address);
    if (!/^https?:$/.test(url.protocol)) return null;
    url.hash = '';
    for (const name of [...url.searchParams.keys()]) if (/^(utm_|fbclid|gclid)/.test(name)) url.searchParams.delete(name);
    return url.href;
  } catch {
    return null;
  }
}

export function entryKeyOf(entry: Entry): string {
  return entry.id ?? entry.link ?? `${entry.title}\u001f${entry.publishedRaw ?? ''}`;
}

export function findFeedLinks(_document: Document, _url: string): { url: string; title: string }[] {
  return [];
}

export function nextCheckAt(now: Instant, failures: number, chance: number): Instant {
  const minutes = failures ? Math.min(1440, 15 * 2 ** failures) * (0.5 + chance / 2) : 60 * (1 + 0.15 * chance);
  return `${new Date(Date.parse(now) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

const TABLES = ['sources', 'items', 'revisions', 'claims', 'decisions', 'watchlist', 'rules'] as const;

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

export function writeBackup(library: Library, created: Instant, schema: number): string {
  const lines = TABLES.flatMap((table) =>
    [...library[table]].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)).map((row) => JSON.stringify(sorted({ table, ...row }))),
  );
  const body = lines.map((line) => `${line}\n`).join('');
  const counts = Object.fromEntries(TABLES.map((table) => [table, library[table].length]));
  return `${JSON.stringify({ cordon: 1, schema, created, counts, sha256: sha256Of(body) })}\n${body}`;
}

export function readBackup(text: string): { library: Library } | { error: { code: string; message: string } } {
  const newline = text.indexOf('\n');
  try {
    const header = JSON.parse(text.slice(0, newline)) as { cordon?: number; sha256?: string };
    const body = text.slice(newline + 1);
    if (header.cordon !== 1) return { error: { code: 'not-a-backup', message: 'This is not a Cordon backup.' } };
    if (header.sha256 !== sha256Of(body))
      return { error: { code: 'damaged', message: 'The backup is damaged: its text does not match its checksum.' } };
    const library: Library = { sources: [], items: [], revisions: [], claims: [], decisions: [], watchlist: [], rules: [] };
    for (const line of body.split('\n').filter(Boolean)) {
      const { table, ...row } = JSON.parse(line) as { table: (typeof TABLES)[number] };
      (library[table] as unknown[]).push(row);
    }
    return { library };
  } catch {
    return { error: { code: 'not-a-backup', message: 'This is not a Cordon backup.' } };
  }
}
