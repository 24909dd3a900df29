// Types, lint, format and architecture, one after the other; all are run, and any that fails fails the check.
import { run } from './run.ts';

const STEPS: [name: string, command: string, args: string[]][] = [
  ['prepare', 'wxt', ['prepare']],
  ['types', 'tsc', ['--noEmit']],
  ['lint and format', 'biome', ['check', '--error-on-warnings', '.']],
  ['architecture', 'vitest', ['run', '--config', 'test/vitest.config.ts', '--project', 'unit', 'test/architecture.test.ts']],
];

let failed = 0;
for (const [name, command, args] of STEPS) {
  const { code, output } = await run(command, args, { env: { CI: '1' } });
  console.log(`${code === 0 ? '✓' : '✗'} ${name}`);
  if (code !== 0) {
    failed += 1;
    console.log(output);
  }
}
process.exitCode = failed ? 1 : 0;
