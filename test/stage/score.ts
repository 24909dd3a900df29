// `npm run score -- DIR`: answers every case of a gold folder with the command line and runs this house's scorers over the answers.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Claim, Tags } from '../../lib/domain.ts';
import { ROOT, run } from './run.ts';
import { checkSeeds, seedsOf } from './seeds.ts';

const dir = resolve(process.argv[2] ?? '');
const only = process.argv[3];
const scorers = resolve(dir, '..', 'score');
if (!process.argv[2] || !existsSync(dir) || !existsSync(scorers)) {
  console.error(
    'usage: npm run score -- DIR [docs|mentions|feeds|pages|seeds|citations], with the scorers in DIR/../score. They are a tool of the project’s own house and may be absent here.',
  );
  process.exit(2);
}
const out = mkdtempSync(join(tmpdir(), 'cordon-score-'));
mkdirSync(out, { recursive: true });

async function answers(args: string[], input = ''): Promise<Record<string, unknown>[]> {
  const { code, stdout, output } = await run('node', ['lib/cli.ts', ...args], { input });
  if (code !== 0) throw new Error(`cordon ${args[0]} exited ${code}:\n${output.slice(-4000)}`);
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

async function score(name: string, scorer: string, args: string[]): Promise<void> {
  const { output } = await run('python3', [join(scorers, scorer), ...args]);
  console.log(`\n== ${name}\n${output.trimEnd()}`);
}

const save = (name: string, value: unknown): string => {
  const path = join(out, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
};

const jobs: Record<string, () => Promise<void>> = {
  async docs() {
    const docs = readdirSync(join(dir, 'docs'))
      .filter((f) => f.endsWith('.json'))
      .map((f) => JSON.parse(readFileSync(join(dir, 'docs', f), 'utf8')) as Record<string, unknown>);
    const input = docs.map(({ id, url, title, text, published }) => JSON.stringify({ id, url, title, text, published })).join('\n');
    const rows = await answers(['tag'], input);
    await score('docs', 'score_docs.py', [
      join(dir, 'docs'),
      save('docs.json', Object.fromEntries(rows.map((row) => [row.id, row]))),
      '--errors',
      '40',
    ]);
  },
  async seeds() {
    const seeds = seedsOf(dir);
    const input = seeds.map(({ id, file, title, published }) =>
      JSON.stringify({ id, title: title ?? '', text: readFileSync(join(dir, 'seeds', file), 'utf8'), published }),
    );
    const rows = await answers(['tag'], input.join('\n'));
    const told = rows.map((row) => ({ seed: String(row.id), claims: row.claims as Claim[], tags: row as unknown as Tags }));
    const { lines } = checkSeeds(dir, told);
    console.log(`\n== seeds\n${lines.join('\n')}`);
  },
  async mentions() {
    const file = join(dir, 'mentions.json');
    const cases = JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string }[];
    const rows = await answers(['mentions'], cases.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
    await score('mentions', 'score_mentions.py', [
      file,
      save('mentions.json', Object.fromEntries(rows.map((row) => [row.id, row.spans]))),
      '--errors',
      '60',
    ]);
  },
  async citations() {
    const file = join(dir, 'citations.json');
    const cases = JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string }[];
    const rows = await answers(['mentions'], cases.map(({ id, text }) => JSON.stringify({ id, text })).join('\n'));
    const found = rows.map((row) => [
      row.id,
      (row.spans as { surface: string; id: string }[]).map(({ surface, id }) => ({ match: surface, id })),
    ]);
    await score('citations', 'score_citations.py', [file, save('citations.json', Object.fromEntries(found))]);
  },
  async feeds() {
    for (const file of ['gold.jsonl', 'real-silver.jsonl']) {
      const names = readFileSync(join(dir, 'feeds', file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { file: string }).file);
      const rows = await answers(['feed', ...names.map((name) => join(dir, name))]);
      const pred = Object.fromEntries(rows.map((row, i) => [names[i], row.error ? null : row]));
      await score(`feeds ${file}`, 'score_feeds.py', [join(dir, 'feeds', file), save(file, pred)]);
      for (const [i, row] of rows.entries()) if (row.error) console.log(`   ${names[i]}: ${JSON.stringify(row.error)}`);
    }
  },
  async pages() {
    const gold = readFileSync(join(dir, 'pages', 'gold.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { file: string; url?: string });
    const list = join(out, 'pages.ndjson');
    writeFileSync(list, gold.map(({ file, url }) => JSON.stringify({ file: join(dir, file), url: url ?? '' })).join('\n'));
    const rows = await answers(['page', '--list', list]);
    await score('pages', 'score_pages.py', [
      join(dir, 'pages', 'gold.jsonl'),
      save('pages.json', Object.fromEntries(rows.map((row, i) => [gold[i]?.file, row]))),
    ]);
  },
};

console.log(`answers under ${out === ROOT ? '' : 'the temporary folder '}${out}`);
for (const [name, job] of Object.entries(jobs)) if (!only || only === name) await job();
