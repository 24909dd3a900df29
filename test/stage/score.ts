// `npm run score -- DIR`: answers every case of a gold folder with the command line and runs this house's scorers over the answers.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT, run } from './run.ts';

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
    type Labels = { subject_models: string[]; restriction_kinds: string[]; status: string; [key: string]: unknown };
    type Seed = { id: string; file: string; title: string | null; published: string | null; gold: Labels };
    type Told = {
      id: string;
      seed: string;
      actor: string[];
      models: string[];
      measures: string[];
      status: string[];
      ordered?: string[];
      effective?: string[];
      contested?: { what: string[]; by: string };
      optional?: boolean;
    };
    type Read = {
      actor: string | null;
      imposerType: string | null;
      models: string[];
      measures: string[];
      status: string;
      ordered: string[];
      effective: string[];
      contested: { what: string; by: string }[];
      dates: { edtf: string; raw: string; flag?: string }[];
      when: { basis: string; latest: string | null };
    };
    const all = JSON.parse(readFileSync(join(dir, 'seeds_gold.json'), 'utf8')) as Seed[];
    const { acts } = JSON.parse(readFileSync(join(dir, 'seeds_acts.json'), 'utf8')) as { acts: Told[] };
    const input = all.map(({ id, file, title, published }) =>
      JSON.stringify({ id, title: title ?? '', text: readFileSync(join(dir, 'seeds', file), 'utf8'), published }),
    );
    const rows = await answers(['tag'], input.join('\n'));
    const claimsOf = new Map(rows.map((row) => [row.id as string, row.claims as Read[]]));
    const some = (want: string[] | undefined, got: string[]): boolean => !want?.length || want.some((value) => got.includes(value));
    console.log('\n== seeds');
    let read = 0;
    for (const told of acts) {
      const hit = claimsOf
        .get(told.seed)
        ?.find(
          (claim) =>
            told.actor.includes(claim.actor ?? '') &&
            told.models.every((model) => claim.models.includes(model)) &&
            claim.models.every((model) => told.models.includes(model)) &&
            some(told.measures, claim.measures) &&
            told.status.includes(claim.status) &&
            some(told.ordered, claim.ordered) &&
            some(told.effective, claim.effective) &&
            (!told.contested || claim.contested.some((one) => one.by === told.contested?.by && told.contested.what.includes(one.what))),
        );
      read += Number(hit !== undefined);
      const dates = hit?.dates.map((date) => `${date.raw} (${date.edtf}${date.flag ? `, ${date.flag}` : ''})`).join('; ');
      console.log(
        `${hit ? '✓' : told.optional ? '–' : '✗'} ${told.id}${hit ? `  ${hit.measures.join('+')} ${hit.status}, ${hit.when.basis}${dates ? `, ${dates}` : ''}` : ''}`,
      );
    }
    console.log(`${read} of ${acts.length} acts read`);
    for (const [seed, claims] of claimsOf)
      for (const claim of claims) {
        if (claim.measures.includes('export-control') && claim.imposerType !== 'government')
          console.log(`✗ ${seed}: a company orders an export control`);
        if (claim.measures.includes('suspension') && claim.imposerType !== 'company')
          console.log(`✗ ${seed}: a government switches models off`);
      }
    for (const { id, gold } of all) {
      const row = rows.find((one) => one.id === id) ?? {};
      const same = (key: string): boolean =>
        JSON.stringify([...((gold[key] as string[]) ?? [])].sort()) === JSON.stringify([...((row[key] as string[]) ?? [])].sort());
      const wrong = ['subject_models', 'programs', 'restriction_kinds', 'reasons'].filter((key) => !same(key));
      if (row.status !== gold.status) wrong.push('status');
      if (row.claim_strength !== gold.claim_strength) wrong.push('claim_strength');
      console.log(
        `${id}: ${wrong.length ? wrong.map((key) => `${key} ${JSON.stringify(row[key])} (labelled ${JSON.stringify(gold[key])})`).join('; ') : 'labels as given'}`,
      );
    }
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
