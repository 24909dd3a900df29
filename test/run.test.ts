// Starting other programs from the scripts: what a bare machine met.
import { expect, test } from 'vitest';
import { run } from './stage/run.ts';

test('a program that ends without reading its input gives its exit code', async () => {
  const { code } = await run(process.execPath, ['-e', 'process.stdin.destroy(); process.exit(3)'], { input: 'x'.repeat(4_000_000) });
  expect(code).toBe(3);
});

test('a program that is not there is code 127, with its name', async () => {
  const { code, output } = await run('no-such-program', []);
  expect(code).toBe(127);
  expect(output).toContain('no-such-program');
});
