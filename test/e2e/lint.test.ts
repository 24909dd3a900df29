// Mozilla's linter on the Firefox build: no error, and no warning but the ones whose cause is known.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT, run } from '../stage/run.ts';

type Finding = { code: string; file?: string; message: string };

/** Libraries whose own code assigns innerHTML, to documents that are never shown or never at all, by a word that only their bundles hold. */
const KNOWN: { library: string; sign: RegExp }[] = [
  { library: 'preact', sign: /dangerouslySetInnerHTML/ },
  { library: '@mozilla/readability', sign: /unlikelyCandidates/ },
];
// Preact once; Readability twice in each of its two bundles; linkedom twice beside Readability.
const ASSIGNMENTS = 7;

test('the Firefox build has no lint error and only the warnings that its libraries cause', async () => {
  const folder = join(ROOT, '.output', 'firefox-mv3');
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error('No Firefox build. Run npm run build:firefox first.');
  const { stdout } = await run('addons-linter', [folder, '-o', 'json']);
  const found = JSON.parse(stdout) as { errors: Finding[]; notices: Finding[]; warnings: Finding[] };
  expect(found.errors).toEqual([]);
  expect(found.notices).toEqual([]);
  const unknown = found.warnings.filter(({ code, file }) => {
    if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file) return true;
    const text = readFileSync(join(folder, file), 'utf8');
    return !KNOWN.some(({ sign }) => sign.test(text));
  });
  expect(unknown).toEqual([]);
  expect(found.warnings.length).toBeLessThanOrEqual(ASSIGNMENTS);
});
