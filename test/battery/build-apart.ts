// A build of the tree as it is, or patched, in a scratch folder of its own: what the project's own builds must not be mixed with.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, run } from '../stage/run.ts';

/** In `file`, `from` (which stands there exactly once) becomes `to`. */
export type Patch = { file: string; from: string; to: string };

/** Builds for tests with these patches; gives the build's folder, and what removes it. Throws when a patch no longer fits or the build fails. */
export async function buildApart(patches: readonly Patch[], env: NodeJS.ProcessEnv = {}): Promise<{ folder: string; remove: () => void }> {
  const scratch = mkdtempSync(join(tmpdir(), 'cordon-apart-'));
  const remove = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  try {
    for (const part of ['lib', 'entrypoints', 'public', 'package.json', 'tsconfig.json', 'wxt.config.ts'])
      cpSync(join(ROOT, part), join(scratch, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'));
    for (const { file, from, to } of patches) {
      const path = join(scratch, file);
      const code = readFileSync(path, 'utf8');
      if (code.split(from).length !== 2)
        throw new Error(`${file} does not hold this exactly once, so it cannot be patched: ${from.trim()}`);
      writeFileSync(
        path,
        code.replace(from, () => to),
      );
    }
    const { code, output } = await run('wxt', ['build', '--mode', 'e2e'], { cwd: scratch, env: { CI: '1', ...env } });
    const folder = join(scratch, '.output', 'chrome-mv3-e2e');
    if (code !== 0 || !existsSync(join(folder, 'manifest.json'))) throw new Error(`the build in ${scratch} failed:\n${output}`);
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
